"""What a later document ends of what an earlier one says: a relation that was presumed to go on.

A statement without an end is presumed to hold after its document's date. Where another of the same relation says that
it is over, or until when, that is its last day too; the statements themselves stay as the documents have them.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import Store

from kg.graph.namespaces import INFERRED_GRAPH, PREFIXES

_UPDATE: Final = f"""
INSERT {{ GRAPH <{INFERRED_GRAPH.value}> {{ ?held kg:lastDay ?last ; dcterms:isReplacedBy ?over }} }}
WHERE {{
    {{
        SELECT ?held ?relation (MIN(?end) AS ?last) WHERE {{
            GRAPH ?earlier {{ ?held kg:presumedAfter ?presumed ; kg:statementOf ?relation }}
            GRAPH ?later {{ ?ending kg:statementOf ?relation ; kg:lastDay ?end }}
            FILTER(?end >= ?presumed)
        }}
        GROUP BY ?held ?relation
    }}
    GRAPH ?document {{ ?over kg:statementOf ?relation ; kg:lastDay ?last }}
}}"""


def tell_endings(store: Store) -> None:
    """Write the last days that follow, each with the statement that it follows from, into the inferred graph.

    To be called once, after `infer` made that graph.
    """
    store.update(_UPDATE, prefixes=dict(PREFIXES))
