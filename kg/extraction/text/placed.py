"""Rows of a list of places or groups that is set without bullets: a line each, with the land behind the name, the year, or who sits there."""

from __future__ import annotations

import re

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*"
_SMALL = r"(?:aan|aan de|aan den|am|im|an der|ob der|bei|de|den|der|del|di|do|da|la|le|nad|pod|op|sur|upon|von|van|und|en)"
_NAME = rf"{_WORD}(?:[ /-](?:{_SMALL} )?{_WORD}){{0,4}}"
# "Vlag van Polen Lublin (Polen), sinds 1991", "1983 – Zwolle, Nederland", "Deutschland Gera, seit 1992", "Preston, England, United Kingdom", "Nitra (SK); beëindigd in 2015", "Kortrijk (België) - medeoprichter", "Gera (Duitsland), volwaardig lid tot 31 maart 2020"
_ROW = re.compile(
    rf"(?:[-–•*] )?(?:(?:Vlag van|Flagge von|Flag of|Drapeau de) )?(?:(?:19|20)\d\d ?[-–:,] ?)?{_NAME}"
    rf"(?P<land> \((?:{_NAME})\)|(?:, {_NAME}){{1,2}}| [-–] {_NAME}| in (?:de[nr]? |het |the )?{_NAME})?"
    r"(?P<year>[,;:]?(?: [-–])?(?: \(?[a-zëäöü]+){0,3} \(?(?:19|20)\d\d(?: ?(?:-|–|tot|bis) ?(?:(?:19|20)\d\d)?)?\)?|(?P<role>,?(?: [-–])? (?:[a-z]{3,12} ){0,2}(?:(?:mede-?)?oprichter|lid|voorzitter|penningmeester|secretaris|founder|member|Mitglied)\b(?: [a-z0-9]+){0,6}))?[.;,]?$"
)
# "Partnersteden", "Twin towns – sister cities": a heading without an empty line below it
_HEADS = re.compile(
    r"(?:(?:Voormalige|Ehemalige|Former|Huidige|Onze) )?(?:(?:[Ss]teden|[Vv]riendschaps)banden|(?:[Pp]artner|[Zz]uster)(?:steden|gemeenten)|[Jj]umelages?|[Vv]er(?:broedering|zustering)(?:en)?|(?:Städte|Gemeinde)?[Pp]artnerschaften|Partner(?:städte|gemeinden)|(?:[Tt]win (?:towns|cities)|[Ss]ister cities)(?: (?:[–—-]|and) (?:[Ss]ister|[Pp]artner) cities)?)"
    r"(?:\[\w+ ?\w*\])?$"
)
# "Borne Mevrouw A. de Vos", "Goes   Burgemeester B. Kok": a town and who sits for it; "pho Wonen – vz. Borne", "pijler Zorg - voorzitter: C. Mol": a group and who leads it
_SEAT = re.compile(
    r"(?:['’A-ZÀ-Ý][\w'’-]*(?: [\w'’/-]+){0,4}?(?: \(\w{2,5}\.?\))?[ \t]{1,40}(?:(?:Mevrouw|De heer|Mevr\.?|Mw\.?|Dhr\.?|Drs\.|Mr\.|Ir\.|Burgemeester|Wethouder|Gedeputeerde|Dijkgraaf|Heemraad|Schepen)\.? (?:\(\w{2,5}\.?\) )?(?:van |de |der |den |drs\. |mr\. |ir\. ){0,3}[A-ZÀ-Ý(])"
    r"|(?:Secretaris|Adviseur|Directeur|Griffier)[ \t]{1,40}(?:drs|mr|ir|dr|mevrouw|de heer|dhr|mw|[A-Z])\b\.?"
    r"|[\w'’&-]+(?: [\w'’&-]+){0,5}(?: [–-]|:) (?:vz\.?|(?:bestuurlijk )?(?:voorzitter|trekker)|coördinator):? )"
)
_LONGEST = 80
"""Characters of such a row at most."""


def is_placed(line: str) -> bool:
    """Whether a line may be such a row."""
    match = _ROW.match(line) if len(line) < _LONGEST and (line[0].isalnum() or line[0] in "-–•*") else None
    return match is not None and bool(match["land"] or match["year"])


def parts_rows(above: str, below: str) -> bool:
    """Whether one of two lines is such a row and the other is the next, or the lead-in that ends in a colon, or what stands below the last of them.

    >>> parts_rows("De partnersteden zijn:", "Gera (Duitsland)"), parts_rows("Gera (Duitsland)", "Lublin (Polen)")
    (True, True)
    """
    if len(above) >= _LONGEST and above[-1] != ":":
        return False
    if _HEADS.match(above) and below[0].isupper():
        return True
    if (seat := _SEAT.match(below)) and _SEAT.match(above) and len(below) - seat.end() < _LONGEST:
        return True
    if is_placed(below):
        return above[-1] == ":" or is_placed(above)
    return below[0].isupper() and above[-1] in ")0123456789" and is_placed(above)


# "Gouda | partij | 2019": a row of a table without its outer bars
BAR = " | "


def parts_cells(above: str, below: str, *, is_short: bool) -> bool:
    """Whether one of two lines is a row of cells between bars and the other is the next, its header, or no row at all.

    >>> parts_cells("Partij | Naam", "gemeente Gouda | A. Bos", is_short=True), parts_cells("Convenant Groene Dijk", "Partij | Naam", is_short=True)
    (True, True)
    """
    if BAR in below:
        return is_short or (BAR in above and above[-1] not in ",-")
    return BAR in above and is_short and below[0].isupper()
