"""The graph: facts to quads in named graphs, what holds on which day, canonical files, the embedded store.

`ontology/README.md` describes the form on one page; `form.py` and `statements.py` are the only code that knows it.
"""
