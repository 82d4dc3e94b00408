"""Tables at which governments talk, by subject: "de tafel Wonen", "drie regionale tafels: Zoet water, Toerisme en Jeugd".

Other parts into which a network divides its work are named in the same way ("Pijler Energie", "cluster Noord"), but plans and town halls have
pillars and clusters too: they need members beside them, or words for a seat in front of them.

A table of a list is spoken of by its whole subject from then on ("de tafel Zoet water"); otherwise a subject is written with
capitals, as that of other organs is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.names.titles import before_somebody
from kg.model import Kind

_SORT = r"(?:[Rr]egionale |[Bb]estuurlijke |[Tt]hematische |[Aa]mbtelijke )?(?:[Tt]hema|[Rr]egio|[Oo]verleg|[Oo]pgave|[Dd]eel|[Ss]ector|[Bb]estuurs)?"
_SUBJECT = rf"{CAPITAL}(?:(?: en | & | ){CAPITAL}){{0,3}}"
# "de tafel Wonen", "- Tafel Mobiliteit": behind an article or at the front of a line; not "aan tafel Jan"
_ONE = re.compile(rf"(?:(?<=\b[Dd]e )|(?<=\b[Ee]en )|(?<=\b[Dd]eze )|(?<=\b[Oo]nze )|(?m:^)(?:[-–•*▪] ?)?|(?<= en )(?=tafel))(?P<noun>[Tt]afel) (?P<title>{_SUBJECT})")
_ITEM = r"[A-Z][\w-]+(?: (?:(?:en|&) )?[A-Za-z][\w-]{3,}(?<! zijn)(?<! worden)){0,3}?"
# "drie regionale tafels: Zoet water, Toerisme en Jeugd en onderwijs"
_SEVERAL = re.compile(rf"\b(?P<sort>{_SORT})(?:[Tt]afels)(?: zijn| gevormd|, (?:te weten|namelijk))?:? (?P<list>{_ITEM}(?:, {_ITEM}){{0,9}},? en {_ITEM})(?=[.;:\n]|$)")
# "Aan de tafels Human Capital en Klimaatadaptatie nemen wij niet deel": subjects in capitals
_PLAIN = re.compile(rf"\b(?:[Dd]e|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es) (?P<sort>{_SORT})[Tt]afels (?P<list>{CAPITAL}(?: (?:& )?{CAPITAL}){{0,3}}(?:, {CAPITAL}(?: (?:& )?{CAPITAL}){{0,3}}){{0,9}} en {CAPITAL}(?: (?:& )?{CAPITAL}){{0,3}})")
_PART = re.compile(rf"(?:^|, |,? en )(?P<title>{_ITEM})(?=,? en [A-Z]|, |$)")

_PART_NOUN = r"(?:[Pp]ijler|[Cc]luster|[Dd]eelregio|[Ss]ubregio|[Dd]eelnetwerk|[Tt]hemalijn|[Pp]rogrammalijn|[Ll]eerkring|[Dd]enktank|[Hh]ub)"
# what those who hold a portfolio call their talks: "pho Wonen", "pora Zorg"
_TALKS = r"(?:pora|poho|p\.?h\.?o\.?|PORA|POHO|PHO|[Pp]ortefeuilleoverleg|[Vv]akberaad)"
_LEADER = r"vz\b|(?:bestuurlijk |ambtelijk )?(?:voorzitter|trekker)|coördinator"
# "schuift aan in de pijler Sociaal", "trekker van het cluster Noord", "werken mee in de Hub Local Finance"
_SEATED = re.compile(
    rf"\b(?:schui(?:ft|ven) aan|schoof aan|zit(?:ten)?|zat(?:en)?|zetel(?:t|en)|zitting|lid|leden|(?:vice)?voorzitter|trekkers?|trek(?:t|ken)|leid(?:t|en)|coördine(?:ert|ren)|coördinator|deelnemers?|deel|mee|vertegenwoordigd|actief|levert|leveren)\b[^.;:\n]{{0,50}}?\b(?:in|van|aan|bij|binnen|voor) (?:de|het) (?P<noun>{_PART_NOUN}) (?P<title>{_SUBJECT})"
    rf"|\b(?:trek(?:t|ken)|leid(?:t|en)|coördine(?:ert|ren)) (?:ook |samen )?(?:de|het) (?P<led>{_PART_NOUN}) (?P<subject>{_SUBJECT})"
)
# "- cluster Meten en Gegevens (trekker: Gouda)", "Pijler Energie", "pijler Werk en inkomen - voorzitter: Anna Bos": a line each, two at least
_LINES = re.compile(
    rf"(?m)^(?:[ \t]{{1,12}})?(?:[-–•*▪] ?|\d[.)] )?[*_]{{0,2}}(?P<noun>{_PART_NOUN}|{_TALKS}) (?P<title>{_SUBJECT}(?: en [a-z]{{3,20}}(?= ?[–:-]))?)[*_]{{0,2}}(?= \(|[ \t]*$|(?: [–-]|:) (?:{_LEADER}))"
)
# "de Sociale Pijler, de Groene Pijler en de Pijler Economie en Werk": with a capital, one after the other
_PILLAR = rf"(?:(?!Deze |Onze |Tweede |Derde |Eerste )[A-Z][a-z]+e Pijler|Pijler {_SUBJECT})(?![\w-])"
_PILLARS = re.compile(rf"\b[Dd]e {_PILLAR}(?:, de {_PILLAR}){{0,5}},? en de {_PILLAR}")
_PILLAR_NAME = re.compile(rf"\b[Dd]e (?P<name>{_PILLAR})")
# those who can have such parts together
_TOGETHER = re.compile(r"\b(?:gemeenten|waterschappen|steden|leden|partners|deelnemers|[Nn]etwerk|[Ss]amenwerkingsverband)\b")


def _parts(text: str) -> Iterator[Mention]:
    """Parts of a network by name, and where they are spoken of again."""
    lines = list(_LINES.finditer(text))
    nouns = [match["noun"].lower() for match in lines]
    names = {(match["noun"].lower(), match["title"]) for match in lines if nouns.count(match["noun"].lower()) > 1 and _TOGETHER.search(text)}
    names.update(((match["noun"] or match["led"]).lower(), match["title"] or match["subject"]) for match in _SEATED.finditer(text))
    for noun, title in sorted(names):
        for use in re.finditer(rf"(?<![\w-])(?i:{noun}) {re.escape(title)}(?![\w-])", text):
            yield _table(use.start(), use.end(), noun, title)
    pillars = {match["name"] for run in _PILLARS.finditer(text) for match in _PILLAR_NAME.finditer(text, run.start(), run.end())}
    for name in sorted(pillars) if pillars and _TOGETHER.search(text) else ():
        for use in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            yield Mention(use.start(), use.end(), name, Kind.BODY, "Pijler")


def talk_tables(text: str) -> Iterator[Mention]:
    """The tables that are named so, and later uses of the subjects of a list."""
    nouns: dict[str, str] = {}
    for match in (*_SEVERAL.finditer(text), *_PLAIN.finditer(text)):
        noun = f"{match['sort']}tafel"
        for part in _PART.finditer(match["list"]):
            begin = match.start("list") + part.start("title")
            nouns.setdefault(part["title"].casefold(), noun)
            yield _table(begin, begin + len(part["title"]), noun, part["title"])
    for match in _ONE.finditer(text):
        if match["title"].casefold() not in nouns:
            end = before_somebody(text, match.end("noun"), match.end())
            yield _table(*match.span("noun")[:1], end, match["noun"], text[match.start("title") : end])
    for title, noun in nouns.items():
        for use in re.finditer(rf"(?i)\b(?:{_SORT})tafel {re.escape(title)}\b", text):
            yield _table(use.start(), use.end(), noun, text[use.end() - len(title) : use.end()])
    yield from _parts(text)


def _table(start: int, end: int, noun: str, title: str) -> Mention:
    return Mention(start, end, f"{noun[0].upper()}{noun[1:]} {title}", Kind.BODY, noun)
