"""Networks below a heading that says of what sort they are: "Opdrachthoudende verenigingen", and below it "• MIWA – huisvuil"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

# the sorts of which municipalities are members; "Netwerken" stands over much else
_HEADING = re.compile(
    r"(?mi)^(?:#{1,6} |[*_]{2}|\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:(?:opdrachthoudende|dienstverlenende|project|interlokale) ?verenigingen|intercommunales|intergemeentelijke samenwerkingsverbanden|(?:stedelijke|internationale|europese|landelijke|regionale) (?:netwerken|stedennetwerken|samenwerkingsverbanden)|stedennetwerken|lidmaatschappen(?: van netwerken)?|samenwerkingsverbanden)[*_:]*[ \t]*$"
)
_ITEM = re.compile(r"\n+[ \t]*(?:[-–•*▪o] ?|\d{1,2}[.)] )(?P<bold>[*_]{2})?(?:[Dd]e |[Hh]et )?(?=[A-ZÀ-Ý])")
_SET_OFF = re.compile(r"[*_]{0,2}(?: \([^()\n]{2,60}\)|(?= dv\b))?[*_]{0,2}(?: [–-] |,|:|;| \(| met | dv\b|\.?[ \t]*(?:\n|$))")
# what a municipality takes part in as a party, or what only leads to more of the site
_NO_NAME = re.compile(r"(?i)(?:gemeente|stad|ocmw|lees|meer|contact|overzicht|download|bijlage|wat|hoe|waarom|doel|bijdrage|deelnemers?|leden|kosten|stichting|convenant|gemeenschappelijke regeling|gr|dvo)\b")
_MOST = 40
"""Items that a list is read for at most."""


def sorted_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The names that open the items of such a list; none that is known already."""
    starts = {mention.start for mention in known}
    for heading in _HEADING.finditer(text):
        position = heading.end()
        for _ in range(_MOST):
            item = _ITEM.match(text, position)
            if item is None:
                break
            end = title_end(text, item.end(), starts)
            title = text[item.end() : end]
            if len(title) > 2 and item.end() not in starts and _SET_OFF.match(text, end) and not _NO_NAME.match(title) and not EVENT.search(title):
                yield Mention(item.end(), end, title, Kind.NETWORK, title)
            position = text.find("\n", end)
            position = len(text) if position < 0 else position
