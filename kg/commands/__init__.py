"""The commands, one a file: each parses what was asked, calls the library, and writes what came out."""
