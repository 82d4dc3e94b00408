"""Associations that have towns as members: "het lidmaatschap van de vereniging Zilt", and "Zilt" where the text speaks of it so as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.model import Kind

_NOUN = "Vereniging "
# "is lid van de vereniging Zilt", "de contributie aan vereniging Zilt", "trad toe tot de vereniging Zilt", "opzeggen lidmaatschap vereniging Zilt"
_JOINED = re.compile(r"\b(?:(?:lid(?:maatschap)?|(?:mede-?)?oprichters?) (?:van )?|(?:leden|deelnemers?) van |aan(?:gesloten|sluiten|sluiting|sluit|sloot)? bij |(?:toe(?:getreden|treding|treden)?|uit(?:getreden|treding|treden)?|getreden) (?:tot|uit) |contributie (?:van|aan|voor) )(?:de )?$", re.I)
# "dat Vlieland met Texel de vereniging Zilt heeft opgericht"
_FOUNDED = re.compile(r" (?:heeft|hebben|had|hadden)? ?(?:mee |mede)?opgericht\b")
# "De Vereniging Zilt (VZ) telt 30 gemeenten", "is een vereniging van, voor en door gemeenten", "behartigt de belangen van kustgemeenten"
_OF_TOWNS = re.compile(
    r"(?: \([A-Z][\w+-]{1,14}\))?(?: is| telt| verenigt| bundelt| behartigt| verbindt|,)(?: er| ook| nu| inmiddels| al)? (?:voor|de belangenvereniging|een (?:belangen|leden)?vereniging (?:van|voor)|(?:de|het) (?:belangenbehartiger|koepel(?:organisatie)?|netwerk|samenwerkingsverband|vereniging) (?:van|voor)|de belangen van|[\w-]+(?= [a-z]*(?:gemeenten|steden)\b))(?:,? (?!bewoners|inwoners|burgers|ambtenaren|raadsleden|burgemeesters|wethouders|bedrijven|ondernemers)[a-z]+){0,6}? [a-z]*(?:gemeenten|steden|dorpen)\b"
)
# "Vereniging Zeeuwse Kustgemeenten", "Vereniging Turfsteden Nederland": who is in it
_CALLED_FOR_TOWNS = re.compile(r"[ -](?!(?:[Pp]artner|[Zz]uster|[Ss]temmen)\w*)[A-Za-z]*(?:gemeenten|steden|Gemeenten|Steden)(?: (?:in )?(?:Nederland|Vlaanderen|[A-Z]\w+land))?$")
_BEFORE = 40


def associations(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """All mentions, those of such associations as what they are: by their name alone, if the text has that for a network."""
    named = [m for m in found if m.kind is Kind.ORGANISATION and m.label.startswith(_NOUN)]
    networks = {m.label: m for m in found if m.kind is Kind.NETWORK} if named else {}
    of_towns = {m.label for m in named if _JOINED.search(text, max(0, m.start - _BEFORE), m.start) or _FOUNDED.match(text, m.end) or _OF_TOWNS.match(text, m.end) or _CALLED_FOR_TOWNS.search(m.label)}
    for mention in found:
        alone = networks.get(mention.label.removeprefix(_NOUN)) if mention.kind is Kind.ORGANISATION and mention.label.startswith(_NOUN) else None
        if alone and text[mention.start].islower():
            yield replace(mention, label=alone.label, short=alone.short, kind=alone.kind)
        elif mention.kind is Kind.ORGANISATION and (mention.label in of_towns or alone):
            yield replace(mention, kind=Kind.ASSOCIATION)
        else:
            yield mention
