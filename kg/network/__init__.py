"""What the relations look like from above: who meets whom where, which goal rests on what, and what is missing.

The edges come from `queries/network-*.rq`. Each measure says what it counts, and that the documents are one town's own.
"""
