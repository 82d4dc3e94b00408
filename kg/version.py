"""The version of the program; it stands in the package, in `kg --version` and in every answer pack."""

__version__ = "0.1.0"
