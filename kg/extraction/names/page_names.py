"""A network's name on its own page, though it is a word that nothing marks as one: "Waardzicht is een samenwerking van vier gemeenten"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.model import Kind

# the heading of a page on whoever speaks there
_ABOUT_US = re.compile(r"(?mi)^\W*(?:over ons|wie (?:zijn (?:wij|we)|(?:wij|we) zijn)|onze organisatie|about us|who we are)\W*$")
# the name opens a paragraph, and those who work together are governments
_IS_ONE = re.compile(
    rf"(?m)^[*_]{{0,2}}(?:De |Het )?(?P<name>{CAPITAL}(?: {CAPITAL}){{0,2}})[*_]{{0,2}} is (?:een|het) (?:[\w-]+ ){{0,2}}(?:samenwerking|samenwerkingsverband|netwerk|verband|verbond|alliantie|vereniging) (?:van|tussen) (?:de )?(?:[\w-]+ ){{0,2}}(?:gemeenten|steden|regio's|provincies|overheden|waterschappen)\b"
)
_NO_NAME = re.compile(r"(?:Dit|Deze|Ons|Onze|Wij|We|Er|Hier|Samen|Ook|Regionaal|Regionale|Gemeente|Provincie|Stichting|Vereniging)\b")


def page_names(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Such a name, on a page with a heading as "Over ons"; none where something known begins."""
    starts = {mention.start for mention in known}
    if not _ABOUT_US.search(text):
        return
    for match in _IS_ONE.finditer(text):
        if match.start("name") not in starts and not _NO_NAME.match(match["name"]):
            yield Mention(*match.span("name"), match["name"], Kind.NETWORK, match["name"])
