"""Boards as lines of two cells, what somebody is there and for which town: below "Dagelijks bestuur" the lines

    Voorzitter           de burgemeester van Borne
    Lid/penningmeester   wethouder Kok (Losser)
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.forum_above import forum_above
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.memberships.roles import NOT_IN
from kg.extraction.rules.tables import block_at, lines_of_two
from kg.model import Evidence, Fact, Kind

_PLAIN = r"(?:(?:algemeen |gewoon )?(?:bestuurs)?lid|leden|bestuursleden|(?:(?:plaatsvervangend|plv\.?|tweede|eerste|vice|onder)[ -]?)?voorzitter|secretaris|penningmeester)"
# "Voorzitter", "Plv. voorzitter", "Lid / penningmeester", "Secretaris-penningmeester"
_SEAT = re.compile(rf"(?i){_PLAIN}(?: ?(?:/|-|en|,) ?{_PLAIN})?:?$")
_NEAR = 30
"""Characters between two lines of one board at most."""


def board_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a seat whose line names the one town that it is for; what an agreement's own text lists so is read with its organs."""
    board, last = None, -_NEAR
    for start, seat, who in lines_of_two(annotated, _SEAT) if not annotated.profile.own else ():
        stop = start + annotated.document.text[start:].index(who) + len(who)
        offsets = annotated.clean.offsets  # two columns may stand one behind the other in the cleaned text
        named = [m for m in annotated.mentions if start <= offsets[m.start] < stop and m.kind in MEMBERS and not m.attributive]
        told = told_of(seat) if len({m.label for m in named}) == 1 and not NOT_IN.search(who) else None
        if start - last > _NEAR:  # else it goes on below the first
            board = forum_above(annotated, block_at(annotated, start))
        last = stop
        if told and board and board.kind is Kind.BODY:
            yield from facts_of(named[0].name(), board, told, (Evidence(start, stop, annotated.document.text[start:stop]),))
