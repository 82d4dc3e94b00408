"""Regions, and networks that no list holds: what one is a member of, joins or chairs is made a network by that word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ahocorasick_rs

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention, is_whole
from kg.extraction.names.titles import LEGAL_FORM, quoted, title_end
from kg.model import Kind

_STAYS = ("te blijven", "te worden", "te zijn", "blijven", "worden", "geworden", "gebleven", "geweest", "zijn", "is", "blijft", "wordt", "af", "meer")
"""Words that stand within "lid van"."""
_BELONGS = (
    "lid van", *(f"lid {word} van" for word in _STAYS), *(f"aangesloten {word} bij" for word in ("te blijven", "te zijn", "blijven", "geweest", "gebleven", "is", "zijn")), "contributie aan", "contributie van", "contributie voor", "lidgeld aan", "lidgeld van", "lidgeld voor", "lidmaatschap bij",
    "leden van", "bestuurslid van", "bestuursleden van", "lidmaatschap van", "medeoprichter van", "oprichter van", "voorzitter van", "coördinator van", "aangesloten bij", "zich aan bij", "aansluit bij", "aansluiten bij", "aan te sluiten bij", "aansloot bij", "aansluiting bij", "toetreding tot", "toe te treden tot", "toetreden tot", "toegetreden tot",
    "treedt toe tot", "trad toe tot", "member of", "members of", "Mitglied im", "Mitglied in der", "Mitglied des", "Mitglied der",
)  # fmt: skip
_COMPOUNDS = ("arbeidsmarktregio", "RMC-regio", "zorgregio", "energieregio", "woningmarktregio", "jeugdregio")
_REGION = ("regio", "regio's", "stadsregio", "samenwerking in", *_COMPOUNDS)
_WORDS = [written for word in (*_BELONGS, *_REGION) for written in dict.fromkeys((word, word[0].upper() + word[1:]))]
_MATCHER = ahocorasick_rs.AhoCorasick(_WORDS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
# "lid van het stedennetwerk Lichtkring", "toetreding tot de 'Kring Oost'"
_SORT = r"(?:(?:het|de|the|een|internationale?|[Ee]urope?e?s?e?|landelijke?|regionale?|provinciale?|grensoverschrijdende?|intergemeentelijke?|bestuurlijke?|[Nn]ederlandse?|[Vv]laamse?|[a-z]*(?:netwerk|verband|verbond|alliantie|coalitie|koepel|platform|vereniging|samenwerking|kring|lobbyclub|club)) ){0,4}"
_LINK = re.compile(rf" (?:(?:de )?(?:Nederlandse|Vlaamse|Belgische|Duitse|Europese|landelijke|regionale) (?:sectie|afdeling|tak|netwerk) van )?{_SORT}")
_NO_FORUM = re.compile(
    r"(?i)(?:gemeente|gemeenteraad|gemeenteraden|raadscommissie|college|\w*raad|provincie|stad|bestuur|stichting|werkgroep|themagroep|stuurgroep|commissie|partnerschap|haar|zijn|algemeen|dagelijks|europese raad|tweede kamer|eerste kamer|staten"
    r"|gedeputeerde|provinciale|college|burgemeester|wethouder|artikel|programma|project|bedrijf|het|de|city deal|regio|convenant|vvd|pvda|cda|d66|groenlinks|christenunie|sgp|pvv|bbb|volt|50plus)\b|" + LEGAL_FORM + r"|(?:nederlandse|vlaamse|belgische|duitse|franse)$"
)
# "lid van de Milan Urban Food Policy Pact-stuurgroep": an organ of what is known by the words before it
_ORGAN_OF = re.compile(r"[A-Za-z]-(?:stuur|werk|thema|kern)groep$")
# "lid van de VNG, van Eurocities en, sinds 2016, van Energy Cities"
_NEXT = re.compile(rf"[*_”'’]{{0,2}}(?: \([^()\n]{{1,40}}\))?(?:,| en|, en),?(?: ook| daarnaast)?(?: sinds (?:[a-z]+ )?\d{{4}},?)? (?:van|bij|tot) {_SORT}")
# "leden van het Arnhemse jeugdorkest"
_DEMONYM = re.compile(r"[A-Z]\w+(?:se|sche)")
# "de regio's Twente en Achterhoek", "de regio Zwolle", "samenwerking in Midden-Holland"
_REGIONS = re.compile(rf" (?!(?:Deals?|Envelop|Totaal|Bureau|Raad|Visie|Agenda)\b)(?P<list>{CAPITAL}(?: {CAPITAL})?(?:(?:/| en ){CAPITAL})?)(?![\w-])")


def forums(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Regions behind their noun, and networks by the word for belonging to them; none that is known already."""
    starts = {mention.start: mention.end for mention in known}
    for index, start, end in _MATCHER.find_matches_as_indexes(text):
        if not is_whole(text, start, end):
            continue
        if _WORDS[index][1:] in {word[1:] for word in _REGION}:
            yield from _regions(text, start, end, several=text[end - 2 : end] == "'s") if start not in starts else ()
        elif link := _LINK.match(text, end):
            yield from _named(text, link.end(), starts)


def _named(text: str, position: int, starts: dict[int, int]) -> Iterator[Mention]:
    """The network at a position, and those that are told in one breath with it: "lid van X, van Y en, sinds 2016, van Z"."""
    while True:
        at = position + text[position : position + 2].count("*")
        inner = quoted(text, at)
        first, last = inner or (at, title_end(text, at, starts))
        title = text[first:last]
        if first not in starts or _ORGAN_OF.search(title):
            if not title or not (title[0].isupper() or inner) or not _is_forum(text, title, last):
                return
            yield Mention(first, last, title, Kind.NETWORK, title)
        following = _NEXT.match(text, max(last, starts.get(first, 0)) + bool(inner))
        if following is None:
            return
        position = following.end()


def _is_forum(text: str, title: str, last: int) -> bool:
    is_partnership = text[last : last + 12].lower().strip("'” ")[:9] == "partnersc"
    is_adjective = _DEMONYM.fullmatch(title) is not None and text[last + 1 : last + 2].islower()
    return not (is_partnership or is_adjective or _NO_FORUM.match(title))


def _regions(text: str, begin: int, end: int, *, several: bool) -> Iterator[Mention]:
    match = _REGIONS.match(text, end)
    if match is None:
        return
    if text[begin:end] == "Regio" and "/" not in match["list"]:  # with a capital the noun is a part of the name
        name = match["list"].split(" en ")[0]
        yield Mention(begin, match.start("list") + len(name), f"Regio {name}", Kind.REGION, name)
        return
    if text[begin:end][1:] in {noun[1:] for noun in _COMPOUNDS}:  # "de arbeidsmarktregio Helmond-De Peel" goes by its noun too
        yield Mention(begin, match.end(), text[begin : match.end()], Kind.REGION, match["list"])
        return
    names = re.split("/| en ", match["list"])
    start = match.start("list")
    for name in names if several else names[:1]:
        start = text.index(name, start)
        yield Mention(start, start + len(name), name, Kind.REGION, name)
