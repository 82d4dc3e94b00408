"""Those who concluded an agreement by a card of it in another document: its name as title or behind "Onderwerp:", "Partijen: A, B" below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.headed import named_by_line
from kg.extraction.rules.cards import Card, Field, cards
from kg.extraction.rules.parties.party_cards import WITH, Carded, on_card
from kg.extraction.text.layout import Block
from kg.model import Evidence, Kind, Name

# "Ondertekend: Jeugdagenda Vitale Delta": whatever its noun, it is what was signed
_SIGNED = re.compile(r"(?i)(?:(?:mede)?(?:onder|ge)tekend|bekrachtigd)")
_TITLE = re.compile(r"[A-ZÀ-Ý][\w’'&-]+(?: [\w’'&-]+){1,8}")
_NO_TITLE = re.compile(r"(?i).*\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|door|namens|ja|nee|gemeente|provincie|waterschap)\b")
# "Overeenkomst: beheer van de dijk", "Onderwerp: samenwerkingsovereenkomst archief", "Ondertekend: Jeugdagenda Vitale Delta"
_NAMES = re.compile(r"(?i)(?:naam|titel|onderwerp|betreft|document|stuk|agendapunt|punt|afspraak|(?:onder|ge)tekend|(?:af)?gesloten|goedgekeurd|vastgesteld|[a-z]*(?:overeenkomst|convenant|regeling|akkoord|deal|verklaring|afspraken))")
_DECIDED = re.compile(r"(?i)besluit|goedgekeurd|vastgesteld|beslissing|collegebesluit|raadsbesluit")


@dataclass(frozen=True, slots=True)
class OnCard:
    """A party of an agreement by its card, with the passages that make it so."""

    agreement: Name
    party: Name
    person: str | None
    office: str | None
    status: str
    passages: tuple[Evidence, ...]


def carded_agreements(annotated: Annotated) -> Iterator[OnCard]:
    """The parties on the cards of agreements; an agreement's own text is read otherwise."""
    if annotated.profile.own:
        return
    for card in cards(annotated):
        found = list(on_card(annotated, card))
        found = [*_own(annotated, found), *found]
        who = tuple({one.name.label: one.name for one in found}.values())
        told = _agreement(annotated, card, who) if found else None
        if told is None:
            continue
        agreement, where = told
        status = "decided" if annotated.profile.kind in ("collegebesluit", "raadsbesluit") or any(_DECIDED.fullmatch(field.label) for field in card.fields) else "stated"
        for one in found:
            yield OnCard(agreement, one.name, one.person, one.office, status, (annotated.cite(one.field.block), annotated.cite(where, "agreement")))


def _own(annotated: Annotated, found: list[Carded]) -> list[Carded]:
    """The note's own city beside the one with whom a card says that it concluded something."""
    subject = annotated.profile.subject
    return [Carded(subject, one.start, one.end, None, None, one.field) for one in found[:1] if subject and WITH.fullmatch(one.field.label)]


def _agreement(annotated: Annotated, card: Card, who: tuple[Name, ...]) -> tuple[Name, Block] | None:
    """The agreement that a card is of, with the line that names it: a field that says so, else its title."""
    for field in card.fields:
        if _NAMES.fullmatch(field.label) and (name := named_by_line(annotated, field.value, field.start, field.block, who) or _titled(field)):
            return name, field.block
    title = card.title
    name = named_by_line(annotated, title.text, title.start, title, who) if title else None
    return (name, title) if name and title else None


def _titled(field: Field) -> Name | None:
    """What was signed by a title that says of itself no sort of agreement."""
    is_title = _SIGNED.fullmatch(field.label) and _TITLE.fullmatch(field.value) and not _NO_TITLE.match(field.value)
    return Name(field.value, Kind.AGREEMENT) if is_title else None
