"""Who pays a sum on a card: under a label of its own ("Te betalen door"), in the label of the sum, or in the card's title."""

from __future__ import annotations

from kg.amounts import FIGURES
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.cards import Card, Field, cards, lone_fields
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.payers_together import STATE
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "Te betalen door: waterschap Rivierenland", "Van: gemeente Leiden", "Financier: provincie Drenthe"
_PAYER = re.compile(r"(?:(?:te )?betalen door|(?:wordt )?betaald door|betaler|betalende partij|(?:bijdrage |subsidie )?(?:van|door)|(?:mede|co)?financier|(?:mede)?gefinancierd door|bekostigd door|(?:subsidie|geld)(?:verstrekker|gever)|bijdrager|ten laste van|(?:voor )?rekening van|verstrekt door|paid by|payer|funded by)")
_STATE = re.compile(r"(?:het )?[Rr]ijk(?:soverheid)?\W*$|[Dd]e [Ss]taat\W*$")
# "Bijdrage Rijk: € 7.500.000"
_STATES_SUM = re.compile(r"(?:bijdrage|subsidie|aandeel|inbreng|uitkering|inzet)(?: van)?(?: het)? rijk|rijksbijdrage|rijkssubsidie|rijksuitkering")
# "Reservering provincie Fryslân", "Bijdrage van de gemeente Leiden": a title that names who pays
_TITLE = re.compile(r"(?i)^\W*(?:reservering|toezegging|(?:jaarlijkse |eenmalige )?bijdrage|garantstelling|storting|krediet|lening|subsidie)(?: (?:van|door))?(?: de| het)?(?: (?:gemeente|provincie|waterschap|ministerie))? $")
_SUM = re.compile(rf"(?:ruim |circa |maximaal |totaal )?(?:€|EUR|f) ?\d|{FIGURES} ?(?:euro|miljoen|mln)")


def carded_payer(annotated: Annotated, block: Block, kinds: frozenset[Kind]) -> Name | None:
    """Who pays the sum of a labelled line; None for another line, and where no label or title tells.

    Args:
        kinds: of those who may pay.
    """
    found = _by_line(annotated).get(block.start)
    if found is None:
        return None
    card, field = found
    if not _SUM.match(field.value):
        return None
    if _STATES_SUM.fullmatch(field.label):
        return STATE
    for one in card.fields:
        if one is not field and _PAYER.fullmatch(one.label):
            named = [m for m in annotated.within(one.start, one.end) if m.kind in kinds]
            return named[0].name() if len(named) == 1 else STATE if _STATE.match(one.value) else None
    title = card.title
    named = annotated.within(title.start, title.end, *kinds) if title else []
    if title and len(named) == 1 and _TITLE.match(f"{annotated.clean.text[title.start : named[0].start].rstrip()} "):
        return named[0].name()
    return None


@kept
def _by_line(annotated: Annotated) -> dict[int, tuple[Card, Field]]:
    """Each labelled line by where it begins, with its card."""
    return {field.block.start: (card, field) for card in (*cards(annotated), *lone_fields(annotated)) for field in card.fields}
