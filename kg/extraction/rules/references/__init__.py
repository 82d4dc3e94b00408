"""Decisions and files with a number or a date that a document refers to."""
