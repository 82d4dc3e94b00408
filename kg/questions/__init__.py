"""Questions: the catalogue in `queries/`, its parameters, the run on a store, and the formats of an answer.

No query is known here: each is a file that explains itself in its header, so that a new one needs no code. Nothing of
an answer is worked out in Python where SPARQL can do it; the same files run in the page's WebAssembly store and on a
remote one. The one step that it cannot do, finding the counterparts of two agreements, is in `comparing.py`.
"""
