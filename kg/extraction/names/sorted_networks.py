"""Networks below a heading that says of what sort they are: "Opdrachthoudende verenigingen", and below it "• MIWA – huisvuil".

Their names open items, lines or paragraphs, or fill the first column of a table. A sort that stands above much else as well
("Verenigingen", "Netwerken") needs a known one among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

_OPENS = r"(?:#{1,6} |[*_]{2}|\d{1,2}(?:\.\d{1,2}){0,3}[.)]? |[A-Z][.)] )?"
_QUALIFIED = r"(?:(?:stedelijke|internationale|europese|landelijke|nationale|regionale|provinciale|intergemeentelijke|gemeentelijke|bestuurlijke|grensoverschrijdende|publiekrechtelijke|privaatrechtelijke|overige|andere|belangrijkste|onze|de) ){0,2}"
_ANY = r"(?:[a-z]*verenigingen|netwerken|[a-z]*verbanden|samenwerkingen|(?:gemeenschappelijke )?regelingen|koepels|koepelorganisaties|lidmaatschappen|deelnemingen|(?:verbonden )?partijen|organisaties|overlegorganen|allianties)"
# the sorts of which municipalities are members, and nothing else
_SURE = r"(?:(?:opdrachthoudende|dienstverlenende|interlokale) verenigingen|projectverenigingen|intercommunales|intergemeentelijke samenwerkingsverbanden|(?:stedelijke|internationale|europese|landelijke|regionale) (?:netwerken|stedennetwerken|samenwerkingsverbanden|verbanden)|stedennetwerken|lidmaatschappen(?: van netwerken)?|samenwerkingsverbanden)"
# "C. Verenigingen (lidmaatschap, geen verbonden partij)", "Deelnemingen en lidmaatschappen", "Onze netwerken"
_HEADING = re.compile(rf"(?mi)^{_OPENS}(?:(?P<sure>{_SURE})|(?!(?:verenigingen|organisaties|partijen)[*_:]*[ \t]*$){_QUALIFIED}{_ANY}(?: en {_QUALIFIED}{_ANY})?|verenigingen)(?: \([^()\n]{{3,80}}\))?[*_:]*[ \t]*$")
# "Verband | per inwoner | begroot", the header of a table of them
_COLUMN = re.compile(r"(?mi)^(?:naam(?: (?:van )?(?:het |de )?[a-z]+)?|verband|samenwerkingsverband|netwerk|vereniging|organisatie|(?:gemeenschappelijke )?regeling|verbonden partij|lidmaatschap|koepel)(?:en)?\t[^\n]{2,120}$")
_ITEM = re.compile(r"\n+[ \t]*(?P<bullet>[-–•*▪o] ?|\d{1,2}[.)] )?(?P<bold>[*_]{2})?(?:[Dd]e |[Hh]et )?(?=[A-ZÀ-Ý])")
# "IGEAN milieu & veiligheid.", "Cipal dienstverlening:": words in small letters up to where the name is set off
_SMALL_TAIL = re.compile(r"(?: (?!(?:is|was|zijn|heeft|sinds|tot|met|van|voor)\b)[a-zà-ÿ-]{4,25}(?: (?:&|en) [a-zà-ÿ-]{4,25})?)(?=[.:])")
_SET_OFF = re.compile(r"[*_]{0,2}(?: \([^()\n]{2,60}\)|(?= dv\b))?[*_]{0,2}(?: [–-] |,|:|;| \(| met | sinds | dv\b|\.?[ \t]*(?:\n|$))")
# what sets a name off that opens a paragraph: "Pidpa. Drinkwater en riolering.", "Waterkring Oost bundelt de gemeenten"
_SET_OFF_IN_TEXT = re.compile(r"[*_]{0,2}(?: \([^()\n]{2,60}\))?[*_]{0,2}(?: [–-] |[.:] (?=\S)|; | (?:bundelt|verenigt|groepeert|omvat|telt|verbindt|is (?:een|het|de) )\b)")
_CELL_ENDS = re.compile(r"(?: \([^()\n\t]{2,60}\))?\t")
# what a municipality takes part in as a party, or what only leads to more of the site
_NO_NAME = re.compile(r"(?i)(?:gemeente|stad|ocmw|lees|meer|contact|overzicht|download|bijlage|wat|hoe|wie|waarom|waar|wanneer|doel|bijdrage|deelnemers?|leden|kosten|totaal|subtotaal|stichting|convenant|gemeenschappelijke regeling|gr|dvo|wij|we|onze?|ook|deze|dit|er|bij|in|op|voor|naam|zetel|risico|bestuur\w*|toelichting|wethouder|burgemeester|\w+verband(?:en)?|\w*verenigingen|\w+en)$|(?i:lees|meer|contact|wat|hoe|wie|waarom|gemeente|stad|ocmw|stichting|convenant|gemeenschappelijke regeling|gr|dvo|bijdrage|deelnemers?|leden|kosten|download|overzicht|bijlage) ")
_KNOWN = FORUMS | {Kind.JOINT_BODY}
_MOST = 40
"""Items that a list is read for at most."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name that opens an item, and whether it is known already."""

    start: int
    end: int
    known: bool


def sorted_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The names that open the items of such a list, or the rows of such a table; none that is known already."""
    starts = {mention.start: mention for mention in known}
    for heading in _HEADING.finditer(text):
        yield from _new(text, list(_items(text, heading.end(), starts)), sure=heading["sure"] is not None)
    for header in _COLUMN.finditer(text):
        yield from _new(text, list(_rows(text, header.end(), starts)), sure=False)


def _new(text: str, listed: list[_Listed], *, sure: bool) -> Iterator[Mention]:
    if sure or any(item.known for item in listed):
        for item in listed:
            if not item.known:
                title = text[item.start : item.end]
                yield Mention(item.start, item.end, title, Kind.NETWORK, title)


def _items(text: str, position: int, starts: dict[int, Mention]) -> Iterator[_Listed]:
    """The names with which the items below a position open, up to the next heading."""
    for _ in range(_MOST):
        item = _ITEM.match(text, position)
        if item is None:
            return
        known = starts.get(item.end())
        end = known.end if known else title_end(text, item.end(), starts)
        tail = _SMALL_TAIL.match(text, end) if end > item.end() else None
        end = tail.end() if tail else end
        set_off = (_SET_OFF if item["bullet"] else _SET_OFF_IN_TEXT).match(text, end)
        if not item["bullet"] and not set_off and known is None:
            return
        if set_off and (found := _listed(text, item.end(), end, known)):
            yield found
        position = text.find("\n", end)
        position = len(text) if position < 0 else position


def _rows(text: str, position: int, starts: dict[int, Mention]) -> Iterator[_Listed]:
    """The names that fill the first cells of the rows below a header."""
    for _ in range(_MOST):
        begin = position + 1
        stop = text.find("\n", begin)
        stop = stop if stop >= 0 else len(text)
        tab = text.find("\t", begin, stop)
        if tab < 0:
            return
        known = starts.get(begin)
        article = text.startswith("Het ", begin) or text.startswith("De ", begin)
        end = known.end if known else title_end(text, text.find(" ", begin) + 1 if article else begin, starts, words=7)
        if end > begin and _CELL_ENDS.match(text, end) and (found := _listed(text, begin, end, known)):
            yield found
        position = stop


def _listed(text: str, start: int, end: int, known: Mention | None) -> _Listed | None:
    """The name of an item, if it may be a network's."""
    if known:
        return _Listed(start, end, known=True) if known.kind in _KNOWN else None
    title = text[start:end]
    return _Listed(start, end, known=False) if len(title) > 2 and not _NO_NAME.match(title) and not EVENT.search(title) else None
