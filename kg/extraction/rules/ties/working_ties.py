"""Bilateral cooperation with a city abroad that is not called a twinning: "een samenwerkingsband met Obihiro", "met Genk wordt al sinds 2010 samengewerkt"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.names.bonds import BILATERAL, SISTER
from kg.extraction.rules.ties.cities import City, read_cities
from kg.extraction.rules.ties.tie_words import BILATERALE, CITIES, FRONTED, Told, relative_clause
from kg.model import Kind

_AS_SISTER = re.compile(rf"\bals {SISTER}\b")  # "werkt als partnergemeente samen met Gera": a twin town
ABROAD = re.compile(r"(?i)\b(?:internationale (?:samenwerking|contacten|betrekkingen|relaties|zaken)|internationaal beleid|VNG International|VVSG Internationaal|ontwikkelingssamenwerking|noord-zuid|mondiaal beleid|international (?:relations|cooperation))\b")
"""What a document says that is about cities abroad, if it does not speak of twin towns."""
_OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
_BILATERALS = re.compile(rf"\b(?P<at>{BILATERAL})\b{_OF}[^.;]{{0,50}}?(?: met| is de samenwerking| is die met| tussen|:) ")
# what is said of two cities, but of much else too
_COOPERATION = r"(?:[Ss]amenwerkings(?:band|relatie|verband|verdrag)|(?:[Ss]olidariteits|[Nn]oodhulp|[Hh]ulp|[Pp]roject|[Kk]ennis|[Kk]limaat|[Ss]amenwerkings)partnerschap|[Nn]oodhulprelatie)"
# "heeft een samenwerking met Same in Tanzania op het gebied van onderwijs", "freundschaftliche Kontakte mit der Gemeinde Winterswijk"
_HAD = r"(?:[Vv]riendschappelijke (?:betrekkingen|contacten|relaties?)|freundschaftliche (?:Kontakte|Beziehungen|Verbindungen)|friendly relations|(?:langdurige|langjarige|meerjarige|oude|jarenlange|structurele|bestuurlijke|technische|nauwe|warme) (?:samenwerking|contacten))"
_TOPIC = r"(?: (?:op het gebied van|over|rond|inzake) [\w ]{3,40})?"
_WITH_CITY = re.compile(rf"\b(?P<at>{_COOPERATION}|{_HAD}){_TOPIC} (?:met|with|mit) (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}])")
# "onderhoudt contacten met Krapkowice", "Arnhem heeft een relatie met Hebron": what a town keeps up with another
_KEPT_UP = re.compile(rf"\b(?:onderhoudt|onderhouden|onderhield|onderhielden|heeft|hebben|kent|had|hadden|maintains|has|unterhält|pflegt)\b{NO_NAME}{{0,60}}? (?P<at>[Rr]elaties?|[Cc]ontact(?:en)?|[Bb]etrekkingen|Kontakte|Beziehungen|contacts?|relations)\b{_TOPIC} (?:met|with|mit) (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}])")
# "Sinds 2017 is Evere partner van Rulindo"
_PARTNER_OF = re.compile(rf"(?:(?P<one>{ORG}) (?:is|was)|\b(?:is|was) (?P<one2>{ORG}))(?: [\w-]+){{0,4}}? (?P<at>partner) van (?=[{ORG[1:-1]}])")
# "De samenwerking met Langeberg is in 2016 begonnen", "De samenwerking van Borne met de Chinese stad Ningbo is beëindigd": one that began or ended is more than a project
_COOPERATED = rf"\b[Dd]e (?P<at>samenwerking)(?: van (?P<one>{ORG}))? (?:met|tussen {ORG} en) (?:de )?(?:[A-Z]\w+(?:se|sche) )?(?:stad |gemeente )?"
_OVER = re.compile(rf"{_COOPERATED}(?=[{ORG[1:-1]}][^.;]{{0,60}}\b(?:beëindigd|geëindigd|eindigde|gestopt|stopte|stopgezet|opgezegd)\b)")
_BEGUN = re.compile(rf"{_COOPERATED}(?=[{ORG[1:-1]}][^.;]{{0,60}}\b(?:begon|begonnen|gestart|bestaat sinds|dateert|sinds (?:19|20)\d\d)\b)")
# "Met de stad Wuhan bestond vanaf 1999 een economisch samenwerkingsverband", "Met Liyang is in 2013 een samenwerking begonnen"
_THEN = re.compile(
    rf"(?:,[^.;:,]{{3,60}},)? (?:zijn er|bestaan|bestaat|bestond|heeft|hebben|is|was|onderhoudt|onderhouden|kent|kwam)\b(?: (?P<one>{ORG}))?{NO_NAME}{{0,60}}?\b(?P<at>{_COOPERATION}|{_HAD}|een samenwerking(?=[^.;:]{{0,60}}\b(?:begonnen|gestart|aangegaan)))\b(?! met)|"
    rf"(?:,[^.;:,]{{3,60}},)? (?:is|werd) (?P<at2>de samenwerking)(?: van (?P<one2>{ORG}))? (?=[^.;]{{0,40}}(?:gestopt|beëindigd|stopgezet|opgezegd))|"
    rf" (?:(?P<at3>wordt|werd) (?:door (?P<one3>{ORG}) )?{NO_NAME}{{0,60}}?samengewerkt\b|(?P<at4>werken|werkt)\b[^.;:]{{0,60}}? samen\b)"
)
# "Wel werkt Enschede sinds 2015 rechtstreeks met Münster samen", with one city abroad
_WORKS = re.compile(rf"\b(?P<at>werkt|werken) (?:(?P<one>{ORG}) )?(?:[\w-]+ ){{0,8}}?(?:samen )?met ")
# "Hengelo en Trinidad (Bolivia) werken al jaren samen"
_BOTH = re.compile(rf"(?P<one>{ORG})(?: en )?(?P<who>{ORG})(?: \([^()]{{2,30}}\)| in [A-Z][\w-]+)? (?P<at>werken)\b(?=[^.;:]{{0,60}} samen\b)")
# "Sinds 2009 werken Borne en het Chinese Ningbo samen aan waterbeheer"
_VERB_FIRST = re.compile(rf"\b(?P<at>werken|werkten) (?P<one>{ORG})(?: \([^()]{{2,30}}\)| in [A-Z][\w-]+)?(?: en (?:[a-z]+ ){{0,3}})?(?P<who>{ORG}){NO_NAME}{{0,80}}? samen\b")
# "Tussen Borne en Ningbo bestaat sinds 2009 een samenwerking", "een samenwerking over water tussen Borne en Ningbo", "over water wordt samengewerkt tussen Borne en Ningbo"
_BETWEEN = re.compile(
    rf"\b[Tt]ussen (?P<one>{ORG})(?: en (?:[a-z]+ ){{0,3}})?(?P<who>{ORG}){NO_NAME}{{0,80}}? (?P<at>(?:samenwerking|samenwerkings(?:band|relatie|verband)))\b|"
    rf"\b(?P<at2>(?:samenwerking|samenwerkings(?:band|relatie|verband)|samengewerkt))\b{NO_NAME}{{0,60}}? tussen (?P<one2>{ORG})(?: en (?:[a-z]+ ){{0,3}})?(?P<who2>{ORG})"
)
_TOGETHER = re.compile(r"[^.;]{0,120}\b(?:samen|together)\b|[^.;]{0,3}$")
# working together for years is a tie, or on something that the sentence names; in one project or network it is not
_LASTING = re.compile(r"\b(?:[Ss]inds|[Vv]anaf|since|seit) (?:(?:het jaar|\d{1,2}|[a-z]+) ){0,2}(?:19|20)\d\d|\bal (?:jaren|jarenlang|\w+ jaar)\b|\b(?:rechtstreeks|structureel|van oudsher|op het gebied van)\b")
_SINCE_YEAR = re.compile(r"\b(?:[Ss]inds|[Vv]anaf|[Ss]edert) (?:het jaar )?(?:19|20)\d\d\b")
_TWO = 2
"""Names in a sentence of two towns that work together, and of nobody else."""
_ONE_PROJECT = re.compile(r"\b(?:\w*project(?:en)?|programma|netwerk|consortium|pilot|in het kader van|URBACT|Interreg|INTERREG|Horizon|Erasmus|City Deal)\b")


def working_ties(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The bilateral ties of a sentence.

    Args:
        about_ties: whether the document speaks of twin towns or of cities abroad, so that to work with one is told of as a relation.
    """
    for match in _BILATERALS.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, match["one"], cities, end)
    if not about_ties and _SINCE_YEAR.search(masked.text) and masked.holds_kind(Kind.MUNICIPALITY) and masked.holds_kind(Kind.CITY):
        yield from (told for told in _at_work(masked) if _is_abroad(told) and len(masked.mentions(masked.text)) == _TWO)
    yield from (told for told in _cooperated(masked, _OVER) if _is_abroad(told))
    if about_ties:
        yield from (told for told in (*_cooperated(masked, _BEGUN), *_led(masked), *_fronted(masked), *_at_work(masked)) if _is_abroad(told))


def _is_abroad(told: Told) -> bool:
    """Whether one city is named, abroad: two municipalities work together in many ways, and several cities in projects; friends may be several."""
    return bool(re.match(_HAD, told.word)) or (len(told.cities) == 1 and told.cities[0].name.kind is Kind.CITY)


def _cooperated(masked: Masked, pattern: re.Pattern[str]) -> Iterator[Told]:
    for match in pattern.finditer(masked.text) if not _ONE_PROJECT.search(masked.text) else ():
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, match["one"], cities, end, abroad=True)


def _led(masked: Masked) -> Iterator[Told]:
    for match in (*_WITH_CITY.finditer(masked.text), *_KEPT_UP.finditer(masked.text)):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, None, cities, end, abroad=True)
    for match in _PARTNER_OF.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, match["one"] or match["one2"], cities, end)


def _fronted(masked: Masked) -> Iterator[Told]:
    for front in FRONTED.finditer(masked.text):
        cities, end = read_cities(masked, front.end(), unknown=False)
        said = _THEN.match(masked.text, end) if cities else None
        if said and (said["at"] or said["at2"] or _lasts(masked, said.start())):
            one = said["one"] or said["one2"] or said["one3"]
            yield Told(BILATERALE, said, one, cities, said.end(), relative_clause(masked.text, front.start(), said.end()), abroad=True)


def _at_work(masked: Masked) -> Iterator[Told]:
    for match in _WORKS.finditer(masked.text) if not _AS_SISTER.search(masked.text) else ():
        cities, end = read_cities(masked, match.end(), unknown=False)
        together = "samen " in match.group() or _TOGETHER.match(masked.text, end)
        if together and _lasts(masked, match.start()):
            yield Told(BILATERALE, match, match["one"], cities, end, abroad=True)
    for match in _BETWEEN.finditer(masked.text):
        other = [City(m.place(), None, m) for m in masked.mentions(match["who"] or match["who2"]) if m.kind in CITIES]
        if _lasts(masked, match.start("at") if match["at"] else match.start("at2")):
            yield Told(BILATERALE, match, match["one"] or match["one2"], other, match.end(), abroad=True)
    for match in (*_BOTH.finditer(masked.text), *_VERB_FIRST.finditer(masked.text)):
        other = [City(m.place(), None, m) for m in masked.mentions(match["who"]) if m.kind in CITIES]
        if _lasts(masked, match.start("at")):
            yield Told(BILATERALE, match, match["one"], other, match.end(), abroad=True)


def _lasts(masked: Masked, position: int) -> bool:
    """Whether the clause says that the work goes on, and not in one project."""
    bounds = clause(masked.text, position)
    return _LASTING.search(masked.text, *bounds) is not None and _ONE_PROJECT.search(masked.text, *bounds) is None
