"""Lettered and numbered duties of a named party, and who reports to whom."""
