"""A network's name on its own page, though it is a word that nothing marks as one: "Waardzicht is een samenwerking van vier gemeenten"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.model import Kind

# the heading of a page on whoever speaks there
_ABOUT_US = re.compile(r"(?mi)^\W*(?:over ons|wie (?:zijn (?:wij|we)|(?:wij|we) zijn)|onze organisatie|about us|who we are)\W*$")
# "Heuvelkant is een interlokale vereniging zonder rechtspersoon", "Waardzicht vormt een intergemeentelijk samenwerkingsverband": only those who work together are such
_IS_SURELY = re.compile(
    rf"(?m)^[*_]{{0,2}}(?:De |Het )?(?P<name>{CAPITAL}(?: (?:(?:en|van|aan|op|in|de|den|het) ){{0,2}}{CAPITAL}){{0,3}})[*_]{{0,2}}(?: \([A-Z][\w+ -]{{1,14}}\))? (?:is|vormt) (?:sinds \d{{4}} )?(?:een|het|de) (?:[\w-]+ ){{0,2}}(?:interlokale vereniging|projectvereniging|opdrachthoudende vereniging|dienstverlenende vereniging|intergemeentelijk(?:e|e? \w+)? (?:samenwerking(?:sverband)?|verband|netwerk)|bestuurlijk (?:samenwerkingsverband|netwerk)|stedennetwerk|gemeentenetwerk|(?:vereniging|netwerk|samenwerking(?:sverband)?|verband|verbond|bundeling|alliantie) (?:van|tussen|voor|van en voor|van, voor en door) (?:de )?(?:[\w-]+ ){{0,2}}(?:[a-z]*gemeenten|[a-z]*steden))\b"
)
# the name opens a paragraph, and those who work together are governments
_IS_ONE = re.compile(
    rf"(?m)^[*_]{{0,2}}(?:De |Het )?(?P<name>{CAPITAL}(?: {CAPITAL}){{0,2}})[*_]{{0,2}} is (?:een|het) (?:[\w-]+ ){{0,2}}(?:samenwerking|samenwerkingsverband|netwerk|verband|verbond|alliantie|vereniging) (?:van|tussen) (?:de )?(?:[\w-]+ ){{0,2}}(?:gemeenten|steden|regio's|provincies|overheden|waterschappen)\b"
)
_NO_NAME = re.compile(r"(?:Dit|Deze|Ons|Onze|Wij|We|Er|Hier|Samen|Ook|Regionaal|Regionale|Gemeente|Provincie|Stichting|Vereniging|Ze|Zij|Dat|Die|Wat|Wie|Zo|Het|Een|Daarnaast|Inmiddels|Momenteel)\b")


def page_names(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Such a name, of whatever is surely one or on a page with a heading as "Over ons"; none where something known begins."""
    starts = {mention.start for mention in known}
    for match in (*_IS_SURELY.finditer(text), *(_IS_ONE.finditer(text) if _ABOUT_US.search(text) else ())):
        if match.start("name") not in starts and not _NO_NAME.match(match["name"]):
            yield Mention(match.start("name"), match.end("name"), match["name"], Kind.NETWORK, match["name"])
