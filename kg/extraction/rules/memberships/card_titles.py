"""The name that a card or list of members stands below, where nothing else shows that it is a network's: "Geopark De Hoge Rug"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.people import is_of_somebody
from kg.extraction.names.titles import title_end
from kg.extraction.rules.services import forum_topics
from kg.model import Kind, Name

# "Opgericht: 2013", "- Gouda", "Leden:"
_LINE = re.compile(r"[*_•· -]{0,4}[A-ZÀ-Ýa-z][^:|\t.]{1,50}[:|\t]")
# "KempenMilieu (opdrachthoudende vereniging)", "Waterstedenverbond, stand van zaken"
_TAIL = re.compile(r"[*_]{0,2}(?:,? \([^()]{2,40}\)|(?:,| [–-]|:) (?:stand van zaken|overzicht|ledenbestand|samenstelling|verloop [a-z]+|deelname|factsheet|in het kort|organisatie))?[*_ :]*")
_NO_NAME = re.compile(
    r"(?i)(?:bijlage|overzicht|inleiding|samenvatting|toelichting|organisatie|aanwezig\w*|afwezig\w*|notulen|verslag|agenda|raadsbrief|raads\w+|college\w*|memo|nota|brief|besluit\w*|onderwerp|wat|wie|waar|hoe|over|contact\w*|nieuws\w*|interreg|subsidie\w*|programma\w*|thema\w*|werkgroep(?:en)?|stuurgroep(?:en)?|netwerken|lidmaatschap\w*|verbonden partijen|samenwerking\w*|aanpak|proef|pilot|onderzoek|workshop|excursie|werkbezoek|stedenband\w*|partnersteden|jumelages?|stad|steden|gemeenten|leden|deelnemers)\b"
)
_LONGEST = 70
_REACH = 14
"""Lines of a card or list that stand below the title at most."""


def title_above(annotated: Annotated, index: int) -> Name | None:
    """The line above a run of labelled lines and items, where it is a name and no more.

    Args:
        index: the number of one of those lines.
    """
    blocks = annotated.blocks
    for number in range(index - 1, max(-1, index - _REACH), -1):
        block = blocks[number]
        if block.kind == "item" or _LINE.match(block.text):
            continue
        text = block.text.strip(" *#_")
        begin = block.text.find(text)
        end = title_end(block.text, begin)
        title = block.text[begin:end]
        is_name = 3 < len(title) <= _LONGEST and _TAIL.fullmatch(block.text, end) is not None and (" " in title or len(title) > 5)
        if not is_name or _NO_NAME.match(title) or EVENT.search(title) or forum_topics.NO_NETWORK.match(title):
            return None
        if annotated.within(block.start, block.end) or is_of_somebody(annotated.clean.text, block.start, block.end, annotated.within):
            return None  # what is known is no network, or `forum_above` has it
        return Name(title, Kind.NETWORK)
    return None
