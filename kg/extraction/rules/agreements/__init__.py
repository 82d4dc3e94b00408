"""Agreements: the document's own, those that it reports as concluded and with whom, their dates and notice."""
