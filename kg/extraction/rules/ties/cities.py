"""The cities behind words for a tie: a list of names, known or not, with the land and the year that stand with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.dates import find_dates, find_ranges
from kg.extraction.masked import ORG, TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.names.places import AM, ISLE, NOT_A_CITY
from kg.extraction.names.titles import opens_clause
from kg.model import Kind, Name

_SMALL = rf"(?:an der|aan de[nr]?|sur|upon|aan|de|al|del|della|dei|dos|das|la|del|di|{AM}|op|den|der|le|les|do|da|ob|nad|pod|bei)"
RAW = rf"(?:St\. |{ISLE})?{CAPITAL}(?:(?:[ -]{_SMALL}[ -]|-en-| St\. |[ -]){CAPITAL}){{0,3}}"
# "het Duitse Xanten", "de Poolse stad Bielsko", "de mijnstad Kladno", "de gemeente", "onze"
_BEFORE = r"(?:(?:de|het|onze|the|der|die|dem|unsere[rn]?) )?(?:(?:voormalige|vroegere|toenmalige|ehemaligen?|früheren?|former) )?(?:het (?:gemeente|stads)?bestuur van (?:de )?)?(?:[A-Z][\w-]+(?:se|sche|ische[nr]?|s) (?=[a-z]|[A-Z\U000F0000-\U0010FFFF]))?(?:[a-zà-ÿ]{4,18}(?:se|schen|ischen|isch) )?(?:(?:Free )?(?:and )?Hanseatic |Hansestadt )?(?:(?:[a-zë]{2,14})?(?:stad|steden|gemeenten?|plaats(?:en)?|dorp(?:en)?|Stadt|Städten|[Cc]ity|cities|town|towns|village|commune)(?: of)? )?"
_AFTER = rf"(?: in (?:het |de |the |der |den |dem )?(?:[A-Z][\w-]+(?:se|e|ische) )?(?:[A-Z][\w-]+(?: (?!Partner|Städte|Zuster|Twin|Sister)[A-Z][\w-]+)?|{ORG})| \((?![^()]{{0,20}}(?:band|zuster|partner|twin))[^()]{{1,60}}\)|, (?:\w+, )?{COUNTRY}(?!\w)| uit {COUNTRY}|(?:,? (?:(?:al|pas|reeds|ook|officieel) ){{0,2}}(?:sinds|since|seit|sedert|vanaf)(?: dem Jahr)? (?:19|20)\d\d)|,? (?:[–-] )?(?:\w*[Pp]artnerschaft|stedenband|jumelage) (?:sinds|seit) (?:19|20)\d\d|, waarmee (?:de|een) (?:[a-z]+ )?\w*(?:band|vriendschap|jumelage) (?:al )?(?:uit|van|sinds) (?:19|20)\d\d (?:stamt|dateert|bestaat|is)|,? (?:gestart|begonnen|gesloten|aangegaan|getekend|ondertekend|signed|started) (?:in|op|on) (?:\d{{1,2}} [a-z]+ )?(?:19|20)\d\d(?=,| en | and |$)){{0,3}}"
_ITEM = re.compile(rf"{_BEFORE}(?:(?:[A-Z][a-z]+-)?[“‘\"']?(?P<known>[{ORG[1:-1]}{TIE[1:-1]}])|[“‘\"']?(?P<raw>{RAW}))[”’\"']?(?P<after>{_AFTER})")
_NEXT = re.compile(rf"(?: –)?(?:(?:,? en|,),? in (?:het |de )?{COUNTRY},? |,? (?:en|én|and|und|or|oder|&|alsmede|evenals|alsook|en met|and with|sowie) (?:(?:sinds|since|seit|sedert|vanaf|in) (?P<since>(?:19|20)\d\d) |(?P<since3>(?:19|20)\d\d) (?=mit ))?(?:ook )?(?:in (?:eigen land|het eigen land|België|Nederland|Vlaanderen) (?=met ))?(?:(?:met|with|mit) )?|, (?:(?:sinds|since|seit|in) (?P<since2>(?:19|20)\d\d) )?|; | / )(?:(?:met|with|mit) )?")
# "Lublin (Polen) en Masaya (Nicaragua) beide sinds 1988 en Tshwane"
_BOTH_SINCE = re.compile(r",? \(?(?:beide|allebei|both|jeweils)(?: al)? (?:sinds|since|seit|vanaf|uit) (?P<year>(?:19|20)\d\d)\)?")
_IN = re.compile(rf" (?:in (?:het |de |der |den |dem )?|im ){COUNTRY}$")
_RESPECTIVELY = re.compile(r"[^.;\d]{0,60}(?:respectievelijk|resp\.|respectively) (?:(?:in|uit|sinds|since) )?(?P<years>(?:18|19|20)\d\d(?:(?:, en|,| en| and) (?:18|19|20)\d\d)+)")
_ENDED = re.compile(r"(?<!niet )(?<!nooit )\b(?:beëindigd|opgezegd|opgeheven|verbroken|gestopt|stopgezet|ended|terminated|beendet)\b")
# "Lelystad heeft één partnergemeente, Noordoostpolder twee": whose ties are counted next is in no list
_COUNTS_ITS_OWN = re.compile(r" (?:geen|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|none|one|two|three|four|five|six)(?=[,.;]|$| en | and | (?:met|in|with) )")
# "A is verzusterd met B en C heeft banden met D": another clause, of another town
_ANOTHER_CLAUSE = re.compile(r"(?: \([^()]{1,30}\))? (?:heeft|kent|onderhoudt|had|is|was|has|hat|ist|unterhält|pflegt|met|mit|with|nam|neemt|zette|zet|wil|wilde|ging|gaat|kreeg|krijgt|sloot|koos|kiest|besloot|werd|wordt|doet|deed|zegde|stopte|volgde|zoekt|zocht) ")
_WITH_ITS_OWN = re.compile(rf" \(?(?:met|with|mit) (?:het |de )?(?=[A-Z{ORG[1:-1]}])")
# "verbonden met Gera en met Almelo delen we een zwembad": what is done with the next one is told behind it
_DONE_WITH_IT = re.compile(rf"(?: \([^()]{{1,30}}\))? (?:(?!(?:in|uit|en|of|te|bij|van|over|aan|met|voor|als|door|sinds|and|und|im) )[a-zë]+) (?:(?:we|wij|ze|zij|het|de gemeente|de stad)\b|{ORG})")
_HAS_VERB = re.compile(r"\b(?:is|zijn|was|had|hadden|heeft|hebben|kent|onderhoudt|sloot|tekende|has|have|hat|ist|sind|unterhält|pflegt)\b")
_LAND_FIRST = re.compile(rf"(?:\ben|,),? in (?:het |de )?{COUNTRY},? [^,]{{1,40}}$")  # "namelijk Gera en, in Polen, Elk"
_SORT = re.compile(r"^(?:Stedenband|Zusterstad|Partnerstad|Jumelage|Vriendschapsband) ")
_LAND_LAST = re.compile(rf"[-/]{COUNTRY}$")  # "Maldon, Essex-England"
_MORE = re.compile(rf" {ORG}")
_LAND = re.compile(rf"{COUNTRY}(?:$| {COUNTRY}(?!\w))")  # "Finnland Frankreich": lands in a row
_NO_RAW = re.compile(
    r"(?:De|Het|Een|Die|Dat|Deze|Dit|In|Op|Voor|Sinds|Wij|We|Ook|Met|Europa|Europese|Europe|European|EU|The|Our|Der|Das|Afrika|Azië|Midden|Oost|West|Noord|Zuid|Oost-Europa|Oosteuropese|"
    r"Seit|Mit|Gepubliceerd|Inwoners|Home|Bestuur|Contact|Menu|Gemeente|Stichting|Vereniging|Elke?|Iedere?|Jedes?|Every|Today|Sommige|Andere|Meer|Lees|Zij|Hier|Nu|Tot|Sindsdien|Daarna|Inmiddels|Beide|Samen|Vandaag|Momenteel|Aldaar|Ginds|Hiermee|Daarmee|Hierna|Vervolgens|Tevens|Gisteren|Verder|Voorts|Neighbouring|Thans|Zo|Daarom|Intussen|Eerder|Later|Vroeger|Destijds|Officieel|Seitdem|Heute|Beide|Damals|Inzwischen|Zusammen|Both|Together|Now|Daar|Er|Geen|Na|Toen|Ligging|Oppervlakte|Afstand|Startjaar|Contactpersoon|Adres|Partner|Aangegaan|Gesloten|Voormalig|Huidig|Actief|Beëindigd|Stand|[Jj]anuari|[A-Z]\w+(?:burgemeester|wethouder)|VNG|International|Association|Committee|Program|Programme|Board|Relatie|Band|Soort|Aard|Type|Status|Lid|Land|Activiteiten|Bijzonderheden|Samenwerking|Partnerschap|Partnerschaft|Leben|Erfolg|Freude|Stolz|Blick|Hilfe|Unterstützung|Begeisterung|Sinn|Inhalt(?:en)?|Wirkung|Beginn|Beteiligung|Zustimmung|Schülern|Bürgern|Menschen|Freunden|Gästen|Vereinen|Schulen|Kommunen|Gemeinden|Städten|Partnern|Musik|Ontstaan|Geschiedenis|Ontwikkelingen|Historie|Achtergrond|Missie|Doel|Doelstelling(?:en)?|Werkwijze|Aanleiding|Inleiding|Geschichte|History|Verbonden|Verbroederd|Twinned|Linked|Friends|Verenigde|Eerste|Tweede|Kerst|Pasen|There|This|That|These|Those|It|They|We|He|She|What|When|Where|Who|Why|How|If|As|For|Its|His|Her|Their|Every|Each|Many|Since|Es|Wir|Sie|Er|Ein|Eine|Diese|Dieser|Dieses|Unsere|Verein|Wie|Was|Wenn|Auch)$"
)
_A_SORT = re.compile(r" (?:stad|steden|gemeenten?|partners?|plaatsen|organisaties?|scholen|bedrijven|delegatie|cities|towns|city|school)\b")


@dataclass(frozen=True, slots=True)
class City:
    """A city in a list, with what stands beside it.

    Attributes:
        name: what it is called.
        since: the date that stands with it.
        mention: None for a name that nothing is known of.
        alone: whether that date is of this city and of no other in the list.
        until: when the tie with it ended, None where that does not stand beside it.
        over: whether it is told beside it that the tie has ended.
    """

    name: Name
    since: str | None = None
    mention: Mention | None = None
    alone: bool = False
    until: str | None = None
    over: bool = False


def read_cities(masked: Masked, position: int, *, unknown: bool) -> tuple[list[City], int]:
    """The cities of the list that begins at a position, and where it ends.

    Args:
        position: in the masked text.
        unknown: names that nothing is known of count too; for words that only a city follows.
    """
    found: list[City] = []
    first = end = named = position
    year: str | None = None
    while item := _ITEM.match(masked.text, position):
        city = _city(masked, item, unknown)
        if city is None or (not found and _has_its_own(masked, item, city)) or (found and _stands_in(masked, city)) or _COUNTS_ITS_OWN.match(masked.text, item.end()) or (found and _opens_clause(masked, item, first)):
            break
        found.append(replace(city, since=city.since or year, alone=bool(year) or (city.since is not None and "(" in item["after"])))
        end = position = item.end()
        named = item.start("after")
        following = _NEXT.match(masked.text, position)
        if not following and len(found) > 1 and (both := _BOTH_SINCE.match(masked.text, position)):  # of the two that stand before it
            found[-2:] = [replace(one, since=one.since or both["year"], alone=True) for one in found[-2:]]
            position = both.end()
            following = _NEXT.match(masked.text, position)
        year = following and (following["since"] or following["since2"] or following["since3"])
        if following:
            position = following.end()
        elif not re.match(f"[{ORG[1:-1]}{TIE[1:-1]}]", masked.text[position : position + 1]):
            break
    return _respectively(masked.text, _without_its_region(masked.text, found, end), named), end


def _without_its_region(text: str, found: list[City], end: int) -> list[City]:
    """The cities without what is behind the only one but a comma, and nothing known: "twinned with Camacha, Madeira" is one city and its island."""
    is_one = len(found) == 2 and found[0].mention is not None and found[1].mention is None and found[1].since is None
    return found[:1] if is_one and re.search(rf", (?:[A-Z]\S+ )?{re.escape(found[1].name.label)}$", text[:end]) and not _LAND_FIRST.search(text, 0, end) else found


def _has_its_own(masked: Masked, item: re.Match[str], city: City) -> bool:
    """Whether a list opens with whose ties it gives, each with its own: "twee jumelages: Leerdam met Würselen en Vianen met Telgte"."""
    return city.name.kind is Kind.MUNICIPALITY and _WITH_ITS_OWN.match(masked.text, item.end("known") if item["known"] else item.end("raw")) is not None


def _stands_in(masked: Masked, city: City) -> bool:
    """Whether no name stands there but a word for one: "verbonden met Rundu en we kiezen ervoor"."""
    mention = city.mention
    return mention is not None and masked.sentence.text[mention.start - masked.sentence.start : mention.end - masked.sentence.start].islower()


def _opens_clause(masked: Masked, item: re.Match[str], first: int) -> bool:
    """Whether the name behind "en" has a verb of its own, in a sentence whose first verb stands before the list."""
    text = masked.text
    before = text[: item.start()]
    if item.start() > first and _DONE_WITH_IT.match(text, item.end("known") if item["known"] else item.end("raw")):
        mention = masked.mentions(item["known"])[0] if item["known"] else None  # the joint of known ones, "en met", is masked
        if (masked.sentence.text[: mention.start - masked.sentence.start] if mention else before).endswith((" met ", " mit ", " with ")):
            return True
    is_joined = before.endswith((" en ", " and ", " und ", " terwijl ", " maar ", "; ")) or re.match(ORG, before[-1:]) is not None  # the joint of known ones is masked
    return is_joined and bool(_ANOTHER_CLAUSE.match(text, item.end("known") if item["known"] else item.end("raw"))) and bool(_HAS_VERB.search(text, max(0, first - 160), first))


def _respectively(text: str, found: list[City], named: int) -> list[City]:
    """The cities with the years that stand behind them in their order: "A, B en C (sinds respectievelijk 1974, 1982 en 1991)"."""
    match = _RESPECTIVELY.match(text, named)
    years = re.findall(r"\d{4}", match["years"]) if match else []
    return [replace(city, since=year, alone=True) for city, year in zip(found, years, strict=True)] if len(years) == len(found) > 1 else found


def _city(masked: Masked, item: re.Match[str], unknown: bool) -> City | None:
    beside = _beside(item["after"] or "")
    if item["known"]:
        mention = masked.mentions(item["known"])[0]
        if mention.kind in (Kind.MUNICIPALITY, Kind.CITY, Kind.TIE):
            place = mention.place()
            return replace(beside, name=replace(place, label=_IN.sub("", place.label)), mention=mention)
        return None
    raw = _IN.sub("", _SORT.sub("", item["raw"].rstrip("'’")))
    if _MORE.match(masked.text, item.end("raw")):  # "Kota Semarang": of a longer name only the end is known
        return None
    if not unknown or not is_city_name(raw) or _A_SORT.match(masked.text, item.end("raw")):
        return None
    return replace(beside, name=Name(raw, Kind.CITY))


def _beside(after: str) -> City:
    """What stands beside a city: "(Duitsland, 1957)", "(sinds 1995, in 2011 beëindigd)", "(1997-2014)"; the name is still to come."""
    nobody = Name("", Kind.CITY)
    ranges, dates = find_ranges(after), [date.value for date in find_dates(after)]
    if ranges and ranges[0].since and ranges[0].until:
        return City(nobody, ranges[0].since, until=ranges[0].until, over=True)
    if _ENDED.search(after):
        return City(nobody, dates[0] if len(dates) > 1 else None, until=dates[-1] if dates else None, over=True)
    return City(nobody, dates[0] if dates else None)


# words that open a row and are no city's name: "Mit Wriezen ...", "Städtefreundschaft seit 2004"
_NOT_A_NAME = re.compile(r"(?i)(?:mit|met|with|avec|seit|sinds|since|in|per|samenwerking|vriendschap|relatie|contacten|bezoek|foto|zusammenarbeit|cooperation) |(?:gestart|begonnen|getekend|ondertekend|gesloten|beëindigd|opgeheven|slapend|actief|inactief|verbroederd|verzusterd|officieel|opgericht|twinned|signed|status|sinds|since|seit)\b|(?:\w*(?:schaft|vriendschap|stedenband|jumelage|verbroedering))(?:en|s)?$")


_CLUB = re.compile(r"(?:Rotary|Lions|Kiwanis|Soroptimist|Zonta|Scouting|Rode Kruis|FC|SV|VV|TV|HV)(?: |$)")  # "Rotary Lincoln"
_ARTICLES = ("De", "Den", "Het", "The", "Van")  # with which names of places begin as well


def is_city_name(raw: str) -> bool:
    """Whether a name that nothing is known of may be a city's: no land, month, article or abbreviation."""
    first = raw.split(" ")[0]
    if first in ("Mit", "Met", "With"):
        return False  # "Mit Söke in der Türkei besteht"
    if opens_clause(first) and first not in _ARTICLES:
        return False  # "; Gelet op"
    return len(raw) > 2 and not (_LAND.match(raw) or _LAND_LAST.search(raw) or _NOT_A_NAME.match(raw) or _CLUB.match(raw) or NOT_A_CITY.match(raw) or _NO_RAW.match(raw) or raw.isupper())


def pairs(city: City, here: Name | None) -> Iterator[tuple[Name, Name]]:
    """The two ends: "A-B" names both; a single city is tied to the other end."""
    if city.mention is not None and city.mention.kind is Kind.TIE:
        first, second = re.split("[-–]", city.mention.label, maxsplit=1)
        ends = [Name(side, here.kind if here and side == here.label else Kind.CITY) for side in (first, second)]
        yield (ends[1], ends[0]) if here and second == here.label else (ends[0], ends[1])
    elif here is not None:
        yield here, city.name


