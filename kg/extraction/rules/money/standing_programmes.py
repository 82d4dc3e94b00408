"""The programme that stands over a sentence: the one that its heading, its lead-in or a sentence before it says money came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.amounts import FIGURES
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.grants_programmes import Programme, programmes
from kg.extraction.rules.money.grants_received import RECEIVED, is_denied
from kg.extraction.rules.money.project_grants import tells_of_gain
from kg.extraction.text.layout import Sentence

SUM = rf"(?:(?:€|EUR) ?\d[\d.,]*(?: ?(?:miljoen|mln\.?|ton))?|{FIGURES} ?(?:miljoen|mln\.?|ton)(?: euro)?|{FIGURES} euro)"
"""A sum of money as a list of grants has it: "€ 2,4 miljoen", "8,2 miljoen", "45.000 euro"."""
# what can name a programme, for a first look
_CUES = Triggers(
    "interreg", "horizon", "life", "erasmus", "efro", "programma", "programme", "regeling", "fonds", "fund", "esf", "leader", "urbact", "uitkering", "spuk", "impuls", "envelop", "opzuid", "op oost", "kansen voor west", "deals",
    "cerv", "pop3", "people", "kleinproject",
)  # fmt: skip
# "Regio Deals", "Gebiedsdeals": deals in the plural, of which a list says who got one
_DEALS = re.compile(r"\b(?P<programme>(?:Regio |[A-Z][a-z]{3,20})[Dd]eals)\b")
# "krijgen twaalf gemeenten samen 84 miljoen", "gaat er 11 miljoen euro naar", "De geselecteerde voorstellen", "Wie krijgt geld?"
SHARED_OUT = re.compile(
    rf"\b(?:krijg(?:t|en)|kregen|ontvang(?:t|en)|ontvingen)\b(?=[^;]{{0,80}}(?:{SUM}|\bgeld\b|\bsteun\b|\w*bijdrage|\w*subsidie))|\bga(?:at|an)\b[^;]{{0,40}}{SUM}[^;]{{0,40}}\bnaar\b|"
    rf"\b(?:geselecteerde|gehonoreerde|toegekende|goedgekeurde|winnende|toegewezen)\b|\b(?:verdeeld over|als volgt verdeeld)\b|{SUM}[^;]{{0,40}}\buitgetrokken\b|\bstelt\b[^;]{{0,120}}{SUM}[^;]{{0,40}}\bbeschikbaar\b|\btrekt\b[^;]{{0,60}}{SUM}[^;]{{0,40}}\buit\b|\bgroen licht\b|\bkeur(?:t|den?|en)\b[^;]{{0,120}}\bgoed\b|\bgoedkeurden?\b",
    re.I,
)
_REACH = 3
"""Blocks below a sentence for which the programme that it named still stands; a list of any length is one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A programme that a text has named.

    Attributes:
        title: its full name.
        sentence: where it was named.
        is_shared: whether that sentence or heading says that somebody got of it.
    """

    title: str
    sentence: Sentence
    is_shared: bool


def shares_out(text: str) -> bool:
    """Whether a sentence or heading says that money of a programme went, or goes, to somebody.

    >>> shares_out("In totaal gaat er 11,6 miljoen euro naar zes gebieden."), shares_out("Gebieden kunnen een voorstel indienen.")
    (True, False)
    """
    told = RECEIVED.search(text) or SHARED_OUT.search(text)
    return tells_of_gain(text) or (told is not None and not is_denied(text, told.start()))


@kept
def standing(annotated: Annotated) -> tuple[Named | None, ...]:
    """For each sentence the programme that stands over it, None where no programme does."""
    cued = {masked.sentence.start for masked in annotated.cued(_CUES)}
    if not cued:
        return (None,) * len(annotated.sentences)
    return tuple(_over_each(annotated, cued))


def _over_each(annotated: Annotated, cued: set[int]) -> Iterator[Named | None]:
    over: Named | None = None
    titled: Named | None = None
    in_title, block_of_last = True, 0
    for sentence in annotated.sentences:
        block = annotated.blocks[sentence.block]
        if over is not titled and over and block.kind != "item" and sentence.block - block_of_last > _REACH:
            over = titled
        yield over
        said = named_in(annotated, sentence) if sentence.start in cued else None
        if block.kind == "heading":
            titled = said if in_title and said else titled
            over = said or titled
        elif block.kind != "item":
            in_title = False
            over = (said if said.is_shared or not is_denied(sentence.text, max(0, sentence.text.rfind(said.title))) else None) if said else over
        block_of_last = sentence.block if said or block.kind == "item" else block_of_last


def named_in(annotated: Annotated, sentence: Sentence) -> Named | None:
    """The programme that a sentence names last."""
    deals = [Programme(match["programme"], *match.span()) for match in _DEALS.finditer(sentence.text)]
    last = max((*programmes(annotated, sentence), *deals), key=lambda one: one.start, default=None)
    return Named(last.title, sentence, shares_out(sentence.text)) if last else None
