"""Networks that only their members make known: "De F4: Leeuwarden, Heerenveen en Smallingerland" makes the F4 one, wherever the text speaks of it."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.whole_words import place_of
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.listed_memberships import listed_memberships
from kg.extraction.rules.memberships.memberships import memberships
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "Vereniging Circulair Friesland" is "Circulair Friesland" further on
_SORT = re.compile(r"(?:Vereniging|Stichting|Coöperatie|Netwerk|Platform|De|Het|The) (?=[A-ZÀ-Ý])")
# "Making Cities Resilient 2030", and "Making Cities Resilient" further on
_YEAR = re.compile(r" (?:19|20)\d\d$")
_NO_NETWORK = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.MINISTRY, Kind.AGREEMENT, Kind.BODY})
# a part of something else, or an office in it
_ORGAN = re.compile(r"(?i)bestuur|commissie|raad\b|stuurgroep|overleg|comité|directie|tafel\b")
_SHORTEST = 4
"""Letters of the shortest name that is looked for; of capitals and digits, two will do."""
_MOST = 200
"""So many names of networks are looked for in each sentence; a document that has more is a list, and tells of none of them."""


@kept
def joined(annotated: Annotated) -> tuple[tuple[str, Name], ...]:
    """The networks that somebody belongs to by this text, each by its names, the longest first."""
    found: dict[str, Name] = {}
    for fact in (*memberships(annotated), *listed_memberships(annotated)):
        network = fact["network"]
        if isinstance(network, Name) and network.kind not in _NO_NETWORK and not _ORGAN.search(network.label):
            for label in (network.label, _SORT.sub("", network.label), _YEAR.sub("", network.label)):
                if len(label) >= _SHORTEST or label.isupper():
                    found.setdefault(label, network)
    return tuple((label, found[label]) for label in sorted(found, key=lambda label: (-len(label), label))[:_MOST])


def joined_in(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The first network of those that a sentence names."""
    text = sentence.text
    near = [(label, network) for label, network in joined(annotated) if label in text]
    told = [(at, -len(label), network) for label, network in near if (at := place_of(label, text, apart_before="-", apart_behind="-")) >= 0]
    return min(told, key=lambda one: one[:2])[2] if told else None
