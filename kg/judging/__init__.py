"""Judging: what the rules read, held against what people decided about it.

`fingerprint` finds a passage again in another text, `judge` applies decisions to rows and `merging` to names, `record`
makes a decision, and `doubts` and `reviewing` say what a person should look at first. Knows no graph.
"""
