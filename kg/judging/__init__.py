"""Judging: what the rules read, held against what people decided about it.

`fingerprint` finds a passage again in another text, `apply` changes the rows, `merging` the names, and `doubt` says
what a person should look at first. Knows no graph.
"""
