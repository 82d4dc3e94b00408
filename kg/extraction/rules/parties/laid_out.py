"""The parties of an agreement as a table or a card lays them out, where no sentence presents them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.rules.cards import cards
from kg.extraction.rules.parties.party import Party, plain
from kg.extraction.rules.parties.party_cards import card_of_one, on_card, rolled
from kg.extraction.rules.parties.party_rows import party_rows
from kg.extraction.rules.parties.signatures import signatures


def tabled(annotated: Annotated) -> Iterator[Party]:
    """Those in the first table of parties of an agreement, each with who acts for it."""
    header: int | None = None
    for row in party_rows(annotated):
        header = row.header if header is None else header
        if row.header == header:
            alone = len(row.parties) == 1
            yield from (Party(name, start, end, (), row.person if alone else None, row.office if alone else None, None, row.evidence) for name, start, end in row.parties)


def carded(annotated: Annotated) -> Iterator[Party]:
    """Those on the first card of an agreement that names parties, or those who have a card each: "Partij 1" / "Naam: Gemeente Gouda"."""
    one_each = [(one, said) for card in cards(annotated) for one, said in card_of_one(annotated, card)]
    if len(one_each) > 1:
        yield from (Party(one.name, one.start, one.end, (plain(said),) if said else (), one.person, one.office, None, annotated.cite(one.field.block)) for one, said in one_each)
        return
    for card in cards(annotated):
        found = list(on_card(annotated, card)) or ([] if signatures(annotated) else list(rolled(annotated, card)))
        if found:
            yield from (Party(one.name, one.start, one.end, (), one.person, one.office, None, annotated.cite(one.field.block)) for one in found)
            return
