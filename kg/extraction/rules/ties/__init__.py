"""Twin towns and bilateral cooperation: told in a sentence, in a list, in a table."""
