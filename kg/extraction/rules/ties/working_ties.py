"""Bilateral cooperation with a city abroad that is not called a twinning: "een samenwerkingsband met Obihiro", "met Genk wordt al sinds 2010 samengewerkt"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.names.bonds import BILATERAL
from kg.extraction.rules.ties.cities import City, read_cities
from kg.extraction.rules.ties.tie_words import BILATERALE, FRONTED, Told, relative_clause
from kg.model import Kind

_OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
_BILATERALS = re.compile(rf"\b(?P<at>{BILATERAL})\b{_OF}[^.;]{{0,50}}?(?: met| is de samenwerking| is die met| tussen|:) ")
# what is said of two cities, but of much else too
_COOPERATION = r"(?:[Ss]amenwerkings(?:band|relatie|verband)|(?:[Ss]olidariteits|[Nn]oodhulp|[Hh]ulp|[Pp]roject|[Kk]ennis|[Ss]amenwerkings)partnerschap|[Nn]oodhulprelatie)"
_WITH_CITY = re.compile(rf"\b(?P<at>{_COOPERATION})(?: op het gebied van [\w ]{{3,30}})? met (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}])")
# "Met de stad Wuhan bestond vanaf 1999 een economisch samenwerkingsverband", "Met Sibiu is de samenwerking in 2016 gestopt"
_THEN = re.compile(
    rf"(?:,[^.;:,]{{3,60}},)? (?:bestaat|bestond|heeft|hebben|is|was|onderhoudt|onderhouden|kent|kwam)\b(?: (?P<one>{ORG}))?[^.;:{ANY[1:-1]}]{{0,60}}?\b(?P<at>{_COOPERATION})\b(?! met)|"
    rf"(?:,[^.;:,]{{3,60}},)? (?:is|werd) (?P<at2>de samenwerking)(?: van (?P<one2>{ORG}))? (?=[^.;]{{0,40}}(?:gestopt|beëindigd|stopgezet|opgezegd))|"
    rf" (?:(?P<at3>wordt|werd) (?:door (?P<one3>{ORG}) )?[^.;:{ANY[1:-1]}]{{0,60}}?samengewerkt\b|(?P<at4>werken|werkt)\b[^.;:]{{0,60}}? samen\b)"
)
# "Wel werkt Enschede sinds 2015 rechtstreeks met Münster samen", with one city abroad
_WORKS = re.compile(rf"\b(?P<at>werkt|werken) (?:(?P<one>{ORG}) )?(?:[\w-]+ ){{0,5}}?(?:samen )?met ")
_TOGETHER = re.compile(r"[^.;]{0,120}\b(?:samen|together)\b|[^.;]{0,3}$")
# working together for years is a tie; in one project it is not
_LASTING = re.compile(r"\b(?:sinds|vanaf|since|seit) (?:(?:het jaar|\d{1,2}|[a-z]+) ){0,2}(?:19|20)\d\d|\bal (?:jaren|jarenlang|\w+ jaar)\b|\b(?:rechtstreeks|structureel|van oudsher)\b")


def working_ties(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The bilateral ties of a sentence.

    Args:
        about_ties: whether the document speaks of twin towns, so that to work with a city abroad is told of as a relation.
    """
    for match in _BILATERALS.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, match["one"], cities, end)
    if about_ties:
        yield from (told for told in (*_led(masked), *_fronted(masked), *_at_work(masked)) if _is_one_abroad(told.cities))


def _is_one_abroad(cities: list[City]) -> bool:
    """Whether one city is named, abroad: two municipalities work together in many ways, and several cities in projects."""
    return len(cities) == 1 and cities[0].name.kind is Kind.CITY


def _led(masked: Masked) -> Iterator[Told]:
    for match in _WITH_CITY.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, None, cities, end, abroad=True)


def _fronted(masked: Masked) -> Iterator[Told]:
    for front in FRONTED.finditer(masked.text):
        cities, end = read_cities(masked, front.end(), unknown=False)
        said = _THEN.match(masked.text, end) if cities else None
        if said and (said["at"] or said["at2"] or _LASTING.search(masked.text, *clause(masked.text, said.start()))):
            one = said["one"] or said["one2"] or said["one3"]
            yield Told(BILATERALE, said, one, cities, said.end(), relative_clause(masked.text, front.start(), said.end()), abroad=True)


def _at_work(masked: Masked) -> Iterator[Told]:
    for match in _WORKS.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        together = "samen " in match.group() or _TOGETHER.match(masked.text, end)
        if together and _LASTING.search(masked.text, *clause(masked.text, match.start())):
            yield Told(BILATERALE, match, match["one"], cities, end, abroad=True)
