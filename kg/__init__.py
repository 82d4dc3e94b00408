"""A knowledge graph of a Dutch city's regional and international relations, read from its own documents."""

__version__ = "0.1.0"
