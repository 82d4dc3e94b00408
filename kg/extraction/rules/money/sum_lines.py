"""Tables that were flattened to lines of a name and a sum in millions: "Land van Altena 12,5 miljoen", below words that say what the sums are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.grants_naming import named_as
from kg.extraction.rules.money.payers_standing import gives_it
from kg.extraction.rules.money.payers_together import STATE
from kg.extraction.rules.money.project_grants import is_nothing
from kg.extraction.rules.money.standing_programmes import named_in, shares_out
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

# "Land van Altena 12,5 miljoen", "- Peel en Maas: € 8 mln"
_LINE = re.compile(r"[-•*–]? ?(?P<who>[A-ZÀ-Ý][\w’'&/.-]*(?:[ ,](?:[\w’'&/.-]+|\([\w’' -]{2,40}\))){0,7}?)(?: ?[:|–—-])? (?P<sign>€ ?|EUR )?(?P<sum>\d{1,4}(?:,\d{1,3})?) (?:miljoen|mln\.?)(?P<euro> euro)?[;.,]?")
_SCALED = re.compile(r"\d (?:miljoen|mln)\b")
# where the next of these lines begins, if they were put together
_ENDS = re.compile(r"(?:(?<=miljoen)|(?<=mln)|(?<=mln\.)|(?<=miljoen euro)) (?=[-•*–A-ZÀ-Ý])")
_MONEY = re.compile(r"\b(?:\w*bijdragen?|\w*subsidies?|bedrag(?:en)?|budget|euro|geld|toegekend|kosten)\b|€", re.I)
_STATES = re.compile(r"\b[Rr]ijks(?:bijdrage|subsidie|geld|budget)\w*|\bbijdragen? (?:van het )?[Rr]ijk\b")
_DEALS = re.compile(r"\bRegio ?[Dd]eals?\b")
_NO_NAME = re.compile(r"(?i)(?:(?:sub)?totaal|samen|overige?|rest|ronde|tranche|jaar|in \d{4}|[a-z]+ 20\d\d)\b")
_UNREAL = frozenset({Modality.NEGATED, Modality.POTENTIAL})
_LONGEST = 1200
"""Characters of a block that may be made of such lines."""
_RUN = 3
"""Lines under each other that make a table."""
_OVER = 5
"""Blocks over such a table that say what it holds."""


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line of such a table, with the blocks that stand over it, nearest first."""

    block: Block
    who: str
    value: Decimal
    has_currency: bool
    over: tuple[Block, ...]


@kept
def sum_lines(annotated: Annotated) -> tuple[SumLine, ...]:
    """The lines of every such table over which money is spoken of."""
    if "miljoen" not in annotated.clean.text and "mln" not in annotated.clean.text:
        return ()
    return tuple(_of_runs(annotated))


def _of_runs(annotated: Annotated) -> Iterator[SumLine]:
    blocks = annotated.blocks
    number = 0
    while number < len(blocks):
        run: list[tuple[Block, re.Match[str]]] = []
        first = number
        while number < len(blocks) and (lines := _lines(blocks[number].text)):
            run.extend((blocks[number], line) for line in lines)
            number += 1
        over = tuple(reversed(blocks[max(0, first - _OVER) : first]))
        if len(run) >= _RUN and any(_MONEY.search(block.text) for block in over[:2]):
            for block, line in run:
                if not (_NO_NAME.match(line["who"]) or _MONEY.search(line["who"])):  # the head of the table, put together with its first line
                    yield SumLine(block, line["who"], Decimal(line["sum"].replace(",", ".")) * 10**6, bool(line["sign"] or line["euro"]), over)
        number += 0 if run else 1


def _lines(text: str) -> list[re.Match[str]]:
    """The lines of which a block is made, where each is a name and a sum; else none."""
    if len(text) > _LONGEST or not _SCALED.search(text):
        return []
    lines = [_LINE.fullmatch(part) for part in _ENDS.split(text.strip())]
    return [line for line in lines if line] if all(lines) else []


def summed_lines(annotated: Annotated) -> Iterator[Fact]:
    """The money of the lines that have no currency; the others are read with the sentences."""
    for line in sum_lines(annotated):
        if not line.has_currency:
            value = line.value.quantize(Decimal(1)) if line.value == line.value.to_integral_value() else line.value
            yield Fact("money", {"amount": value, "currency": "EUR", "per": None, "payer": _payer(annotated, line), "for": line.who}, "amounts", (annotated.cite(line.block),))


def _payer(annotated: Annotated, line: SumLine) -> Name | None:
    if any(_STATES.search(block.text) for block in line.over):
        return STATE
    starts = {block.start for block in line.over}
    return next((giver for masked in annotated.masked if masked.sentence.start in starts and (giver := gives_it(masked))), None)


def granted_lines(annotated: Annotated) -> Iterator[Fact]:
    """The grants of the lines over which a programme is named, and said to be shared out."""
    for line in sum_lines(annotated):
        said = [sentence for sentence in annotated.sentences if any(block.start <= sentence.start < block.end for block in line.over)]
        named = next((one for sentence in reversed(said) if (one := named_in(annotated, sentence))), None)
        deal = _DEALS.search(" ".join(block.text for block in line.over))
        title = named.title if named else deal.group() if deal else None
        if title is None or is_nothing(line.block.text) or not any(shares_out(sentence.text) and not modalities(sentence.text, 0) & _UNREAL for sentence in said):
            continue
        known = [m for m in annotated.within(line.block.start, line.block.end) if m.end - m.start == len(line.who) and m.kind not in (Kind.AGREEMENT, Kind.TIE)]
        yield Fact("grants", {"recipient": known[0].name() if known else named_as(line.who), "programme": Name(title, Kind.PROGRAMME), "for": None}, "grants", (annotated.cite(line.block), *([annotated.cite(named.sentence, "programme")] if named else [])))
