"""Networks that are named for those who are in them: "Global Parliament of Mayors", "Cities for Adequate Housing", "de W6-gemeenten"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

# who is in it: "Mayors", "Local Authorities", "Gemeenten", "Havensteden"
_WHO_EN = r"(?:Mayors|Cities|Towns|Villages|Municipalities|Regions|Metropolises|Local (?:(?:and|&) Regional )?(?:Authorities|Governments))"
_WHO_NL = r"(?:Burgemeesters|Wethouders|(?:[A-Z]\w*g|G)emeenten|(?:[A-Z]\w*s|S)teden|Regio[’']s|(?:[A-Z]\w*d|D)orpen|Städte|Gemeinden)"
_QUALIFIED = r"(?:[A-Z][\w-]+ (?:(?:and|en|&) )?){0,3}?"
# "Global Parliament of Mayors", "European Forum of Town Halls" only by its short form: what they are together, and who
_TOGETHER = re.compile(
    rf"(?<![\w-])(?:(?!De |Het |The |Een |In |Bij |Ook )(?:{CAPITAL}) ){{0,2}}?(?:Parliament|Council|Assembly|Forum|Club|Community|Organi[sz]ation|Union|Association|Alliance|Federation|Network|League|Coalition|Platform) (?:of|for) (?:the )?{_QUALIFIED}{_WHO_EN}(?![\w-])"
    rf"|(?<![\w-])(?!Gemeenteraad|Stadsraad|Provinci)(?:[A-Z]\w*(?:raad|parlement|verbond|bond|unie|forum|gemeenschap|alliantie|federatie|liga|kring)|Raad|Verbond|Bond|Unie|Parlement|Forum|Federatie|Liga) (?:van|der|voor) (?:de )?{_QUALIFIED}{_WHO_NL}(?![\w-])"
)
# "Mayors for Peace", "Cities Coalition for Digital Rights", "World Mayors Council on Climate Change", "Gemeenten voor Duurzame Ontwikkeling"
_WHAT_FOR = re.compile(
    rf"(?<![\w-])(?:(?:World|Global|European|Dutch|International) )?(?:Mayors|Cities|Towns|Municipalities|Regions) (?:(?:for|against|without|4) (?={CAPITAL})|(?:Coalition|Alliance|Network|Council|Forum|Union|Platform|Initiative|League) (?:for|on|against|of) (?={CAPITAL}))"
    rf"|(?<![\w-])(?:Burgemeesters|Wethouders|Gemeenten|Steden) (?:voor|tegen|zonder) (?={CAPITAL})"
)
# "het W6 netwerk", "de A2-gemeenten": a letter and a number are a name where the word for who works together follows; roads have networks too
_NUMBERED = re.compile(
    r"(?<![\w-])(?:(?P<any>[A-Z]{1,2}\d{1,3}) ?-?(?:stedennetwerk|gemeenten|steden|samenwerking|samenwerkingsverband|bestuurders)|(?P<no_road>(?!D66)[B-DF-MO-RT-Z]\d{1,3})[ -](?:netwerk|verband|overleg|regio|platform))(?![\w-])"
)

# "M7-voorzitter Karin Vos", "sloten zich aan bij de K9", "De K9 bestaat uit twaalf gemeenten": what is said of such a name makes it one, wherever it stands
_SPOKEN_OF = re.compile(
    r"(?<![\w-])(?!D66)(?P<named>[B-DF-MO-RT-Z]\d{1,2})(?:-(?:voorzitter|leden|lid|burgemeesters?|wethouders?|lidmaatschap)\b| (?:bestaat|bestond)(?: [\w-]+){0,3} uit (?:[\w-]+ ){0,2}[a-z]*(?:gemeenten|steden|dorpen|leden)\b| (?:telt|spreekt namens|verenigt|bundelt) (?:[\w.-]+ ){0,3}[a-z]*(?:gemeenten|steden|dorpen|leden|inwoners)\b)"
    r"|\b(?:aan(?:gesloten|sluiting|sluiten|sluit)? bij|lid(?:maatschap)? van|leden van|voorzitter van|toe(?:getreden|treding)? tot) (?:de|het) (?!D66)(?P<joined>[B-DF-MO-RT-Z]\d{1,2})(?![\w-])"
)

# "het programma Steden voor Steden"
_PROGRAMME = re.compile(r"(?:programma|project|campagne|actie|regeling|manifest|prijs) [“\"‘']?$")


def member_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Such networks; none that begins where something known does, and no event of those who are in it."""
    starts = {mention.start for mention in known}
    for match in _TOGETHER.finditer(text):
        yield from _network(text, match.start(), match.end(), starts)
    for match in _WHAT_FOR.finditer(text):
        if match.end() not in starts:  # "Gemeenten voor Groningen"
            yield from _network(text, match.start(), title_end(text, match.end(), starts, joins=False), starts)
    for match in _NUMBERED.finditer(text):
        group = "any" if match["any"] else "no_road"
        yield from _network(text, *match.span(group), starts)
    for title in dict.fromkeys(match["named"] or match["joined"] for match in _SPOKEN_OF.finditer(text)):
        for use in re.finditer(rf"(?<![\w-]){title}(?!\w)", text):
            yield from _network(text, *use.span(), starts)


def _network(text: str, start: int, end: int, starts: set[int]) -> Iterator[Mention]:
    title = text[start:end]
    if start not in starts and not EVENT.search(title) and not _PROGRAMME.search(text, max(0, start - 20), start):
        yield Mention(start, end, title, Kind.NETWORK, title)
