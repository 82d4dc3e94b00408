"""A graph of many municipalities, made of that of one: what the catalogue is measured on.

Each copy is a municipality with a file like ours and nothing of it in common with another: its own documents, passages,
statements, findings, agreements and their bodies, and its own networks, working groups, regions, partnerships and
programmes, that bear its number in their names and wherever a text names them. The municipalities and cities that a
copy speaks of are others of the register. All have the register, the ontology, the state, Europe and the association
of municipalities in common. So what is asked about one municipality is a small part, as in a store of hundreds, and
what is asked about all is large. The same seed gives the same graph.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.graph.namespaces import BASE

_ID: Final = re.escape(BASE) + "id/"
_DOCUMENTS: Final = f"<{BASE}graph/document/"
_REGISTER: Final = f"<{BASE}graph/reference> .\n"
_PLACE: Final = re.compile(rf"(tooi/id/gemeente|{_ID}city)/([^/>]+)>")
_NAMED: Final = re.compile(
    rf"<({_ID}(?:agreement|company|foundation|network|partnership|programme|region|working-group)/[^>]+)>"
)
_MADE: Final = (
    rf"{_ID}(?:statement|passage|document|relation|finding|body|group)/[^>]+"
    rf'|{re.escape(BASE)}graph/(?:document|passages)/[^>]+|#fileName> "[^".]+'
)
# what a place is called is the register's affair
_NAMING: Final = re.compile(rf"<[^>]+(?:/gemeente|{_ID}city)/[^>]+> <[^>]+(?:#label|#altLabel|#prefLabel|#note)> ")
_NAME: Final = re.compile(r'<([^>]+)> <[^>]+#(?:label|altLabel|shortName)> "(\w(?:[^"\\]|\\.){2,})"')
_TEXT: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_WORD: Final = re.compile(r"\b\w")
_MARK: Final = "\0"


def municipalities(small: str, quads: int, seed: int) -> Iterator[bytes]:
    """The N-Quads of a graph, and of so many copies of it as are needed.

    Args:
        small: the graph of one municipality, in N-Quads.
        quads: how many there are at least in the end.
        seed: of the order in which places stand for each other.
    """
    yield small.encode()
    lines = small.splitlines(keepends=True)
    places = _shuffled(set(_PLACE.findall(small)), seed)
    number = {place: (order, at) for order in places for at, place in enumerate(order)}
    block = _marked(lines)
    size, total, copy = block.count("\n"), len(lines), 0
    while total < quads:
        copy += 1
        assert copy < min(map(len, places)), "more copies than municipalities; expected fewer quads"

        def other(place: re.Match[str], copy: int = copy) -> str:
            order, at = number[place[1], place[2]]
            return "/".join(order[(at + copy) % len(order)]) + ">"

        yield _PLACE.sub(other, block).replace(_MARK, str(copy)).encode()
        total += size


def _shuffled(places: Iterable[tuple[str, str]], seed: int) -> list[list[tuple[str, str]]]:
    """The places of each kind, in an order of chance: in a copy each is one that stands further on."""
    orders: dict[str, list[tuple[str, str]]] = {}
    for place in sorted(places):
        orders.setdefault(place[0], []).append(place)
    for order in orders.values():
        random.Random(seed).shuffle(order)
    return list(orders.values())


def _marked(lines: Sequence[str]) -> str:
    """What a copy has of its own, with a mark where its number comes."""
    spoken = {iri for line in lines if _DOCUMENTS in line for iri in _NAMED.findall(line)}
    own = re.compile(rf"({_MADE}|(?:{'|'.join(map(re.escape, sorted(spoken)))})(?=>))")
    names = {found[2] for line in lines if (found := _NAME.match(line)) and found[1] in spoken}
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    name = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")

    def numbered(text: re.Match[str]) -> str:
        # behind the first letter of each word: no name is a part of another's
        return name.sub(lambda found: _WORD.sub(rf"\g<0>{_MARK}", found[0]), text[0])

    return "".join(
        own.sub(rf"\1-{_MARK}", _TEXT.sub(numbered, line))
        for line in lines
        # of what the register says, only what it says of this thing itself: no list of its members
        if (own.match(line, 1) if line.endswith(_REGISTER) else own.search(line)) and not _NAMING.match(line)
    )
