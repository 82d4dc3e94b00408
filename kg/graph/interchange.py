"""The graph for those who work with rdflib: notebooks, and programs that read or write other forms of RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Store

if TYPE_CHECKING:
    import rdflib


def as_dataset(store: Store) -> rdflib.Dataset:
    """A store as an rdflib data set, without a copy: oxrdflib hands every question on to the store itself.

    Its default graph is the store's own, merged or empty as that is. Run no query of somebody else's with rdflib: it
    follows `SERVICE`, `LOAD` and `FROM <file:...>` to the network and to local files.

    >>> from pyoxigraph import Literal, NamedNode, Quad
    >>> store = Store()
    >>> store.add(Quad(NamedNode("urn:a"), NamedNode("urn:says"), Literal("zee"), NamedNode("urn:graph")))
    >>> [str(said) for _, _, said, _ in as_dataset(store).quads()]
    ['zee']
    """
    import oxrdflib
    import rdflib

    return rdflib.Dataset(store=oxrdflib.OxigraphStore(store=store))
