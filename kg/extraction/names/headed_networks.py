"""Networks by the heading above what is said of "dit netwerk": "WaterCities Europe", and below it "Gouda stond aan de wieg van dit netwerk"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

# what only a network is called by those who tell of it: "dit netwerk", "binnen dit verband", "this coalition"
_THIS = re.compile(
    r"\b(?:[Dd]it|[Tt]his|[Dd]ieses|[Dd]iesem|[Dd]eze|[Tt]he|[Hh]et) (?:stedennetwerk|kennisnetwerk|netwerk|samenwerkingsverband|stedenverband|verband(?! (?:met|tussen|houdt))|verbond|alliantie|coalitie|city network|network|coalition|alliance|Netzwerk|Bündnis)(?= (?!(?:van )?[“\"‘'A-ZÀ-Ý])|[.,;:])"
)
# a line of its own above: "3.7 WaterCities Europe (WCE)", "**P10**", "IMPACTS Europe."
_HEADING = re.compile(r"(?:#{1,6} |[*_–•-]{1,3} ?|(?:Ad )?\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}[.)]?) ?|[A-Za-z][.)] ){0,2}(?P<article>(?:De|Het|The) )?(?=[A-ZÀ-Ý0-9])")
_TAIL = re.compile(r"[*_]{0,2}(?: ?\([^()\n]{2,40}\))?[*_:.]{0,3}(?=\s|$)")
NO_NAME = re.compile(
    r"(?i)(?:netwerk(?:en)?|lidmaatschap(?:pen)?|samenwerking(?:sverband(?:en)?)?|inleiding|samenvatting|aanleiding|achtergrond|conclusies?|kanttekening\w*|advies|evaluatie|doel\w*|resulta\w+|kosten|financi\w+|bijlagen?|wat|wie|waarom|hoe|onze|ons|ter|in|over|van|aan|de|het|een|onderwerp|besluit|argumenten|kanttekeningen|bestuur\w*|internationale?|europ\w+|regionale?|regio|landelijk\w*|nationale?|stedenbanden|steden|gemeenten|toelichting|stand|vervolg|planning|communicatie|status|opbrengst\w*|meerwaarde|activiteiten|rol|thema\w*|programma|project\w*|gemeente|stad|provincie|college|raad|\w*verslag|notulen|nota|nieuws\w*|begroting|agenda|memo|brief)\b"
)
# a word alone is a name where its letters show it: "MAHHL", "BrabantStad", "U10", "Waterstedenverbond"
_ONE_WORD = re.compile(r"[A-ZÀ-Ý]{3,}\+?|[A-Z]+\d{1,3}|[A-Z]\w*[a-z][A-Z]\w+|(?i:\w*(?:net|cities|steden|city|verbond|verband|alliantie|alliance|europe|euro|platform|kring|regio|forum))\w*")
_LONGEST = 70
_REACH = 600
"""Characters of a paragraph within which the network's heading may stand above the words for it."""


def headed_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The names that stand alone above a paragraph, or open it, that speaks of "dit netwerk"; none that is known already."""
    starts = {mention.start for mention in known}
    told: set[int] = set()
    yield from _by_noun(text)
    for match in _THIS.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if line in told or match.start() - line > _REACH:
            continue
        told.add(line)
        above = line_above(text, line)
        for begin, whole in ((line, False), (above, True)):
            if begin is not None and (found := _named(text, begin, starts, whole=whole)):
                yield found
                break


def _by_noun(text: str) -> Iterator[Mention]:
    """The name on the line above whose first word is what a paragraph tells of: "Grensraad Veld", and below it "De Grensraad wordt gevormd door"."""
    for match in _OF_ITS_NOUN.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        above = line_above(text, line)
        opening = _HEADING.match(text, above) if above is not None else None
        if opening is None or not text.startswith(f"{match['noun']} ", opening.end()) or match.start() - line > _REACH:
            continue
        end = title_end(text, opening.end(), frozenset())
        title = text[opening.end() : end]
        if " " not in title or NO_NAME.match(title) or len(title) > _LONGEST or text[end : end + 1].strip():
            continue
        yield Mention(opening.end(), end, title, Kind.NETWORK, title)
        for use in re.finditer(rf"\b(?:[Dd]e|[Hh]et) (?P<noun>{re.escape(match['noun'])})(?![\w-])", text[line : line + 2 * _REACH]):
            yield Mention(line + use.start("noun"), line + use.end("noun"), title, Kind.NETWORK, title)


# "De Grensraad wordt gevormd door", "Het Burenverband telt"
_OF_ITS_NOUN = re.compile(r"\b(?:De|Het) (?P<noun>[A-ZÀ-Ý][a-zà-ÿ]{4,}) (?:wordt (?:gevormd|voorgezeten|geleid)|bestaat|telt|verenigt|is (?:een|het) (?:[a-z]+ )?(?:netwerk|samenwerking\w*|overleg|verband))\b")


def line_above(text: str, line: int) -> int | None:
    """Where the last line with words above a position begins; None at the top."""
    end = line
    while end > 0 and text[end - 1] in "\n ":
        end -= 1
    return text.rfind("\n", 0, end) + 1 if end else None


def _named(text: str, line: int, starts: set[int], *, whole: bool) -> Mention | None:
    """The name with which a line opens, set off from the rest by a full stop or dash, or which is the whole line."""
    opening = _HEADING.match(text, line)
    if opening is None or opening.end() in starts:
        return None
    begin = opening.end()
    end = title_end(text, begin, starts)
    title = text[begin:end]
    tail = _TAIL.match(text, end)
    if tail is None or len(title) < 3 or len(title) > _LONGEST or NO_NAME.match(title) or any(begin <= start < end for start in starts) or not (" " in title or _ONE_WORD.fullmatch(title)):
        return None
    rest = text[tail.end() : tail.end() + 3]
    alone = rest.strip(" ")[:1] in ("", "\n")
    set_off = tail.group().strip("*_")[-1:] in (".", ":") or rest[:3] in (" - ", " – ")
    return Mention(begin, end, title, Kind.NETWORK, title) if (alone if whole else set_off) else None
