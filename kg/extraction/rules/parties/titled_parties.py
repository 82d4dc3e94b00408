"""Those who conclude an agreement as its title names them, where nothing else in the text says who does."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.presenting_words import NAMES, NO_PARTIES

# "Samenwerkingsovereenkomst" / "Gemeente Gouda & Woonstichting Zuid 2013-2017", "Prestatieafspraken 2020 gemeente Gouda en Woonstichting Zuid": a title that ends in them
_TITLED = re.compile(rf"^(?:(?:[A-Z][\w-]*(?:overeenkomst|convenant|akkoord|afspraken)|[A-Z-]*(?:OVEREENKOMST|CONVENANT|AKKOORD|AFSPRAKEN))\b[^.;:{ORG[1:-1]}]{{0,60}}[ :–|-])?{NAMES}\W{{0,3}}(?:$|(?:19|20)\d\d|[“\"‘])")
_NOT_THEM = re.compile(rf"\b(?:in|te|voor|rond|op|over|van|bij) (?:de )?{ORG}")
_SORT_SAID = re.compile(r"(?i)(?:gemeente|provincie|waterschap|hoogheemraadschap|\w*stichting|\w*vereniging|\w*corporatie|coöperatie|politie|omgevingsdienst|ggd|veiligheidsregio)\b")
_COVER = 5
"""Sentences from the top among which the lines of a title stand."""


def in_title(annotated: Annotated) -> tuple[Masked, list[Mention]] | None:
    """Those in whom a title ends, or the line of a cover right below it; one of them at least is called a municipality, a foundation and so on, so that they are no area."""
    for masked in annotated.masked[:_COVER]:
        block = annotated.blocks[masked.sentence.block]
        match = masked.match(_TITLED) if block.kind == "heading" and not block.article and masked.holds(ORG) else None
        if match is None or _NOT_THEM.search(masked.text):
            continue
        who = [m for m in masked.mentions(match["who"]) if m.kind not in NO_PARTIES]
        if len({m.label for m in who}) > 1 and any(_SORT_SAID.match(annotated.clean.text, m.start) for m in who):
            return masked, who
    return None
