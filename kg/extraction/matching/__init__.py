"""Regular expressions that run only where they can match: the words that each needs, and one pass that finds them."""
