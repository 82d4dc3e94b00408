"""Networks by the section that they head: a name on a line of its own, and below it "Een samenwerking van zeven gemeenten".

    Noordvaart
    Een samenwerking van gemeenten langs het kanaal. Naast Alkmaar doet Schagen mee.

What says it for sure stands below any name. Where membership is only told of ("Alkmaar is lid"), the page has to speak of networks, and
the name has to be one by its form or by how the text comes back to it ("bij Noordvaart").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.headed_networks import NO_NAME, line_above
from kg.extraction.names.introduced import WHAT
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

_ADJECTIVES = r"(?:(?!van |tussen |voor |waarin |met )[\w()-]{3,25} ){0,3}?"
# "Een samenwerking van bedrijven en gemeenten", "Landelijk netwerk van havensteden", "Dit is het platform waarin de steden"
_IS_ONE = re.compile(rf"(?m)^(?:(?:Dit is )?(?:[Ee]en|[Hh]et|[Dd]e|[Hh]ét) {_ADJECTIVES}|[A-Z][a-z]+ ){WHAT} (?:van|tussen|voor|waarin|waarmee|waarbij|waar|met|dat|die) |^(?:Netwerk|Samenwerking|Samenwerkingsverband|Stedennetwerk|Verband|Verbond|Vereniging|Alliantie|Bundeling) (?:van|tussen|voor|waarin) ")
_OF_GOVERNMENTS = re.compile(r"\b(?:[a-z]*(?:gemeenten|steden|dorpen|overheden|provincies|waterschappen|besturen)|burgemeesters|wethouders|bestuurders|regio's)\b")
# "In Saldo werken kaassteden samen", below its name
_IN_IT = re.compile(r"\b[Ii]n (?:de |het )?(?P<name>[A-ZÀ-Ý][\w&’'-]*(?: [A-ZÀ-Ý&][\w’'-]*){0,4}) (?:werken|werkt|leren|leert|delen|deelt|wisselen|overleggen|bundelen|trekken|ontmoeten|helpen|zoeken|vinden|stemmen|zitten|verenigen)\b")
# "Kolibri is in 2009 opgericht door Venlo en Helmond", "Kolibri telt elf gemeenten", below its name too
_ITSELF = re.compile(r"(?m)(?:^|(?<=[.!?] ))(?:De |Het )?(?P<name>[A-ZÀ-Ý][\w&’'-]*(?: [A-ZÀ-Ý&][\w’'-]*){0,4}) (?:(?:(?:is|werd|was) (?:[^\n.;]{0,40} )?opgericht\b|telt|verbindt|verenigt|bundelt|brengt|bestaat uit)(?=[^\n.;]{0,80}\b(?:[a-z]*gemeenten|[a-z]*steden|leden|provincies|burgemeesters|door)\b)|is (?:een|het) (?:bestuurlijk|intergemeentelijk|ambtelijk|regionaal|bovenregionaal|informeel|los|internationaal|Europees|landelijk) (?:[a-z]*netwerk|[a-z]*verband|verbond|platform)\b)")
# "Zeven gemeenten vormen dit verband", on a page on networks
_THIS = re.compile(r"\b[Dd]it (?:[a-z]*netwerk|samenwerkingsverband|verband|verbond|platform)\b")
# what is told of a membership: "Alkmaar is lid", "doet Schagen mee", "Woerden kwam er in 2016 bij", "Schagen coördineert"
_TELLS = re.compile(
    r"\b(?:(?:is|zijn|was|waren|werd|werden|wij|we|bleef|blijft|blijven) (?:[^\n.;]{0,60} )?(?:lid|aangesloten|(?:mede-?)?oprichters?|deelnemers?)\b|(?:doen|doet|deed|deden) [^\n.;]{0,60}?\bmee\b|(?:neemt|nemen|nam|namen) [^\n.;]{0,40}?\bdeel\b|opgericht door\b|[Hh]et secretariaat\b|[Dd]e (?:jaarlijkse )?contributie\b|lidgeld\b|coördineert\b"
    r"|vormen (?:samen )?dit\b|kwam(?:en)? er [^\n.;]{0,40}\bbij\b|(?:sloot|sloten) (?:zich )?[^\n.;]{0,40}\baan\b|(?:trad|traden) [^\n.;]{0,40}\btoe\b|lever(?:t|en|de|den) (?:momenteel |nu |thans )?(?:de|een) (?:vice-?)?voorzitter\b|ledenvergadering\b|[Ll]eden (?:zijn|waren)\b)"
)
# a line that says that a page is about networks: "Netwerken", "Evaluatie lidmaatschappen"
_PAGE = re.compile(r"(?mi)^[^\n.;]{0,80}?\b(?:[a-z]*netwerken|lidmaatschap(?:pen)?|samenwerkingsverbanden|verbonden partijen|memberships)\b[^\n.;]{0,50}$")
# what a section may tell of that is none
_NONE = re.compile(
    r"\bgeen netwerk\b|\b(?:is|was|betreft|zijn|Dit is|^) ?(?:een|het|de|Een|Het) (?:(?!netwerk|verband)[\w-]+ ){0,3}?(?:\w*campagne|\w*project|\w*programma|\w*fonds|subsidie\w*|\w*festival|congres|conferentie|\w*prijs|wedstrijd|manifest|verklaring|convenant|\w*overeenkomst|\w*akkoord|verdrag|keurmerk|\w*bedrijf|gebouw|stad|gemeente|dorp|wijk|\w*gebied|\w*plan|\w*regeling|website|stedenband|\w*stad|museum|school|beurs|\w*markt|evenement|\w*dag|\w*week|stichting)\b"
)
_HEADING = re.compile(r"(?:#{1,6} |[*_–•-]{1,3} ?|\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}[.)]?) ?|[A-Za-z][.)] ){0,2}(?:(?:De|Het) )?(?=[A-ZÀ-Ý])")
_TAIL = re.compile(r"[*_]{0,2}(?: ?\([^()\n]{2,40}\))?[*_:.]{0,3}[ \t]*(?:\n|$)")
# a heading on what every network has, and no name: "Bestuur", "Wie doen mee", "Secretariaat"
_COMMON = re.compile(
    r"(?i)(?:voorzitter\w*|vervolg\w*|meerwaarde|stem\w*|secretariaat|leden\w*|deelnemers?|werkgroepen|geschiedenis|historie|organisatie|structuur|contributie|bijdrage|vergadering\w*|oordeel|beoordeling|voorstel|keuze|alternatie\w+|beslis\w+|raadsleden|wethouders?|burgemeesters?|portefeuillehouder|partners?|partnersteden|zustersteden|stedenbanden|klimaat|cultuur|economie|toerisme|onderwijs|wonen|mobiliteit|energie|water|natuur|veiligheid|zorg|sport|duurzaamheid|milieu|landbouw|innovatie|subsidies?|inzet|ambities?|strategie|lobby|bijeenkomsten|congres\w*|vraag|vragen|antwoord|conclusie|meer|nieuw|kandida\w*|aspirant\w*|oud-\w+|lid|nieuwe|nederland|duitsland|belgië|frankrijk|europa|home|welkom|menu|stoppen|blijven|doorgaan|opzeggen|deelname|toetreding|uittreding|aansluiting|tot slot|slot|afsluiting|waardering|verantwoording)\b"
)
_WHOLE = re.compile(r"(?:^|\n)(?:#{1,6} |[*_•–-]{1,3} ?|\d{1,2}[.)] |\d\.\d ){0,2}$")
_LONGEST = 60
_OPENING = 160
"""Characters of a section's opening that say what it tells of."""
_UP = 4
"""Lines above one that tells of members within which its heading stands."""


def section_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The names above such sections; none that is known already."""
    starts = {mention.start: mention for mention in known}
    told: set[int] = set()
    for match in _IS_ONE.finditer(text):
        if _OF_GOVERNMENTS.search(text, match.end() - 1, _closes(text, match.end())):
            yield from _heading(text, match.start(), starts, told, sure=True)
    for pattern in (_IN_IT, _ITSELF):
        for match in (match for place in re.lines_with((pattern,), text) for match in pattern.finditer(text, *place)):
            yield from _heading(text, _line(text, match), starts, told, sure=True, name=match["name"])
    if _PAGE.search(text):
        beside = _is_beside_known(text, known)
        for pattern in (_TELLS, _THIS) if beside else (_TELLS,):
            for match in (match for place in re.lines_with((pattern,), text) for match in pattern.finditer(text, *place)):
                yield from _heading(text, _line(text, match), starts, told, sure=pattern is _THIS)


def _is_beside_known(text: str, known: Sequence[Mention]) -> bool:
    """Whether a known network heads a section of its own."""
    return any(m.kind in (Kind.NETWORK, Kind.ASSOCIATION) and (line := _WHOLE.search(text, max(0, m.start - 8), m.start)) is not None and line.end() == m.start and _TAIL.match(text, m.end) for m in known)


def _line(text: str, match: re.Match[str]) -> int:
    """Where the line of a match begins."""
    return text.rfind("\n", 0, match.start()) + 1


def _closes(text: str, at: int) -> int:
    """Where the sentence ends that goes on at a position."""
    stop = text.find(". ", at, at + _OPENING)
    line = text.find("\n", at, at + _OPENING)
    return min((end for end in (stop, line) if end >= 0), default=min(len(text), at + _OPENING))


def _heading(text: str, line: int, starts: dict[int, Mention], told: set[int], *, sure: bool, name: str = "") -> Iterator[Mention]:
    """The name that stands alone above a line, or above the lines of text before it.

    Args:
        sure: the line says that it is a network's, so that any name will do.
        name: the one that the line says it of; empty if it names none.
    """
    if line in told:
        return
    for _ in range(_UP):
        above = line_above(text, line)
        if above is None:
            return
        opening = _HEADING.match(text, above)
        begin = opening.end() if opening else above
        end = title_end(text, begin, starts) if opening else begin
        if opening and end > begin and _TAIL.match(text, end):
            title = text[begin:end]
            if begin not in starts and name in ("", title) and _is_name(text, title, sure=sure) and not _NONE.search(text, line, line + _OPENING) and not any(begin <= start < end for start in starts):
                told.add(line)
                yield Mention(begin, end, title, Kind.NETWORK, title)
            return
        if (sure and not name) or not text[above:line].rstrip().endswith((".", "!", ")")):
            return  # a label or an item of a list
        line = above


def _is_name(text: str, title: str, *, sure: bool) -> bool:
    """Whether a heading may be a network's name, and what is told below it needs no more to show it."""
    if len(title) < 3 or len(title) > _LONGEST or NO_NAME.match(title) or _COMMON.match(title) or EVENT.search(title):
        return False
    capitals = sum(word[:1].isupper() for word in title.split())
    return sure or (capitals > 1 and not title.isupper()) or re.search(rf"(?<=[a-z,] ){re.escape(title)}(?![\w-])|\n{re.escape(title)}\t€", text) is not None
