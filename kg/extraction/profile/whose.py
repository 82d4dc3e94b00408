"""Whose document it is: by the name that a page or paper bears, by who decides, by the town with which news opens, else by who is spoken of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, SISTER_ONE
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.datelines import BEHIND
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.profile.kinds import AGREEMENT_KINDS
from kg.extraction.profile.page_owner import page_owner
from kg.extraction.profile.regional_owner import regional_owner
from kg.extraction.profile.twinning_owner import german_owner, listed_owner, twinning_owner
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "De raad der gemeente X", "Burgemeester en wethouders van X", "Aan de gemeenteraad X", "Raadsbrief gemeente X", "Notulen van de raadsvergadering van X", "Verslag commissie Bestuur gemeente X"
_PAPER = r"raads(?:informatie)?brief|informatie(?:nota|brief)|college(?:brief|voorstel|nota|bericht)|raads(?:voorstel|besluit|memo)|memo|(?:programma|meerjaren|concept)?begroting|jaar(?:stukken|verslag|rekening)|kadernota|(?:beleids)?nota|notitie|persbericht|besluitenlijst|notulen|verslag"
WHOSE = re.compile(
    rf"(?i)(?:\b(?:gemeente)?raad (?:van|der)(?: de)?(?: gemeente| stad)?|\bburgemeester en wethouders (?:van|der)(?: de)?(?: gemeente)?|\b(?:college van )?(?:burgemeester en (?:wethouders|schepenen)|b ?& ?w|b en w)(?: van)?(?: de)?(?: gemeente| stad)?|\bcollege van(?: de)?(?: gemeente)?|\bgemeenteraad(?: van)?|\b(?:raads|commissie|college)vergadering(?: van)?(?: de)?(?: gemeente)?|"
    rf"\b(?:{_PAPER})(?: \d{{4}}(?:-\d{{4}})?)?(?: van)?(?: de)? gemeente|\b(?:jaar(?:stukken|verslag|rekening)|(?:programma)?begroting|kadernota) \d{{4}}(?:-\d{{4}})?|(?:^|\n)(?:(?:verslag|notulen|besluitenlijst)(?: van)?(?: de)? )?(?:raads)?commissie(?: [a-z&]+){{1,3}}?(?: van)?(?: de)?(?: gemeente)?) $"
)
# "Gouda, college van B&W", "Gouda, 3 mei 2020 / Burgemeester en wethouders"
SIGNED = re.compile(r",? (?:d\.d\. )?(?:\d{1,2} [a-z]{3,9} \d{4})?[\s,]*(?:[Hh]et )?(?:[Cc]ollege van|[Bb]urgemeester en (?:[Ww]ethouders|[Ss]chepenen)|B ?& ?W|B en W)")
# "Postbus 35, 7720 AA Gouda": at the head of a letter
_SEAT = re.compile(r"(?i)\bpostbus \d{1,5}[^.;a-z]{0,12}\d{4} ?[A-Z]{2} +$")
# "Stad Leuven", "Twin towns | City of Breda"; the town itself is a mention
SITE = re.compile(r"\W{0,3}(?:[^|]{1,80}\| ?){0,3}(?:[Ll]ogo )?(?:[Gg]emeente|[Ss]tad|STAD|GEMEENTE|Stadt|(?:Samt)?[Gg]emeinde|Stadtverwaltung|[Tt]own of|[Cc]ity of|[Mm]unicipality of|Ville de|Commune de) [A-Z'’]")
# "Wellington Town Council", the name of a town's council in English
COUNCIL = re.compile(r"^ (?:(?:Town|City|District|Borough|Parish) )?Council\b(?= ?(?:$|[|·–-]))")
OF_COUNCIL = re.compile(rf"\W{{0,3}}{CAPITAL}(?:[ -]{CAPITAL}){{0,2}} (?:(?:Town|City|District|Borough|Parish) )?Council\b")
# "de stedenband met het Duitse Steinheim": somebody's tie with that city
_OTHER_SIDE = re.compile(rf"(?i)(?:\b(?:met|with|mit)|{BOND}) (?:(?:het|de|the|der|dem) )?(?:[\w-]+(?:se|sche|ischen|ish|ch) )?(?:(?:stad|gemeente|town|city|of|Stadt) ){{0,2}}$")
# who is visited
_PARTNER = re.compile(rf"{SISTER_ONE} $")
# "Nuits-Saint-Georges near Dijon": by which another is found
_NEARBY = re.compile(r"\b(?:near|nabij|bij|vlak bij|bei|nahe|unweit(?: von)?|in de buurt van|in der Nähe von) $")
_WITH_LAND = re.compile(rf"[*_# ]*(?P<flagged>)(?P<name>{CAPITAL}(?: (?:aan|op|bij|am|im|de|den|der|{CAPITAL}))*) ?\((?:{COUNTRY}|NL|NIEDERLANDE|NEDERLAND)\)[*_ ]*$")
# "België Dinant, België", "Gera (Duitsland), sinds 1987", "Polen Lublin – Polen": rows of a list
_LIST_NAME = rf"{CAPITAL}(?:[ -](?:aan|op|bij|am|im|an der|de|den|der|nad|{CAPITAL})){{0,4}}"
_ROW = re.compile(rf"[*_•–-]{{0,2}} ?(?:(?:Vlag van |Flagge von |Flag of )?{COUNTRY} (?P<flagged>{_LIST_NAME}?)(?: \({COUNTRY}\)|, {COUNTRY})?|(?P<name>{_LIST_NAME})(?: \((?:{COUNTRY}|[A-Z]{{1,3}})\)|,? (?:[–-] )?(?!NL|Nederland){COUNTRY}))(?:,? (?:[–-] )?\(?(?:[a-z]+ )?(?:19|20)\d\d(?: ?[–-] ?(?:19|20)\d\d)?\)?)?[.;, *_]*$")
_SET_OFF = re.compile(rf"{BEHIND}(?!{COUNTRY})")
# "bij ons in Geel", "Wij in Gouda": who writes
_OURS = re.compile(r"(?i)\b(?:(?:bij|van|naar) ons|wij|hier|onze (?:eigen )?(?:stad|gemeente)|bei uns|here|us) (?:in |uit |te )?$")
# "de Stichting Stedenbanden Bernheze", "het Jumelagecomité Duiven", "Verbroederingscomité Mol": of several ties, so that a hyphen joins no two of them
_CARRIER = re.compile(rf"\b(?:(?:Stichting|Vereniging|Comité|Commissie|Werkgroep|Platform) (?:[A-Z][a-z]+ )?(?:Stedenbanden|Stedencontacten|Jumelages?|Partnersteden|Zustersteden|Verbroederingen|Vriendschapsbanden)|(?:Jumelage|Verbroederings|Stedenbanden)(?:-?(?:comité|commissie|vereniging|stichting))) (?P<town>(?![A-Z]+\b){CAPITAL}(?: (?:aan (?:de|den)|op|bij) {CAPITAL})?)(?=[\s.,;:)’']|$)(?! ?[–/-])")
# "Gent schrapt", "Aalst wil nog"
_DOES = re.compile(r" [a-zë]{2,14}(?:t|en|de|te|wil|zal|kan|zegt)? [a-z]")
_PATH = ("·", ">", "›", "»", "/", "- ", "– ", "| ")
"""What stands behind the name of a site in the path to a page: "Stadt Soest · Rathaus"."""
_MARKS = 4
"""Characters of marks before the town with which a paragraph opens."""
_SENTENCE = 60
"""Characters of a paragraph of news at least; a row of a list is shorter."""
_HEAD = 8
"""Blocks at the head of a page in which its town is named."""


def whose(text: str, kind: str, blocks: Sequence[Block], mentions: Sequence[Mention], gone: Collection[str] = ()) -> Name | None:
    """Whose council or college decides or writes, the one city that a page names at its head, else the municipality named most.

    Args:
        gone: municipalities that had been abolished when the document was written.
    """
    mentions = _without_its_subject(blocks, mentions)
    if gone and any(m.kind is Kind.MUNICIPALITY and m.label not in gone for m in mentions):
        mentions = [m for m in mentions if m.label not in gone]
    towns = [m for m in mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    if kind not in AGREEMENT_KINDS and blocks and not of_site(blocks, towns) and (region := regional_owner(text, blocks, mentions)):
        return region
    if kind in ("webpage", "other") and blocks:
        if site := of_site(blocks, towns) or page_owner(blocks, mentions, page=kind == "webpage"):
            return site
        if twinning := twinning_owner(text, mentions) or listed_owner(text, blocks[:_HEAD], towns) or german_owner(text, blocks[:_HEAD], towns):
            return twinning
        partners = _visited(text, towns)
        if opened := _opening_news(blocks, [m for m in towns if m.label not in partners]):
            return opened
        ours = {m.label: m for m in towns if _OURS.search(text, max(0, m.start - 30), m.start)}
        if len(ours) == 1:
            return next(iter(ours.values())).name()
        if carrier := _of_carrier(text, mentions):
            return carrier
        if kind == "other" and (signed := _of_council(text, blocks, towns)):
            return signed
        head = [m for m in towns if m.start < blocks[min(2, len(blocks) - 1)].end and m.label not in partners and not _OTHER_SIDE.search(text, max(0, m.start - 60), m.start)]
        if len({m.label for m in head}) == 1:
            return head[0].name()
        if titled := _opening_title(text, blocks, towns):
            return titled
    if kind not in AGREEMENT_KINDS and blocks:
        if site := of_site(blocks, mentions):  # "Stad Kortrijk", and below it "Gemeenteraad"
            return site
        if signed := _of_council(text, blocks, towns):
            return signed
    seats = {m.start for m in towns if text.endswith(" te ", 0, m.start)}  # "Omgevingsdienst West te Gouda": where it sits
    found = _whole(most_named([m for m in mentions if m.start not in seats], {Kind.MUNICIPALITY}) or most_named(mentions, {Kind.MUNICIPALITY})) or _foremost(text, mentions)
    return found[0].name() if found else None


def _of_council(text: str, blocks: Sequence[Block], towns: Sequence[Mention]) -> Name | None:
    """The town whose council or college a paper names at its head or foot: "Burgemeester en wethouders van Gouda"."""
    ends = (blocks[min(12, len(blocks) - 1)].end, blocks[-min(6, len(blocks))].start)
    near = [m for m in towns if not ends[0] < m.start < ends[1]]
    ours = (m for m in near if WHOSE.search(text, max(0, m.start - 60), m.start) or (text.endswith("\n", 0, m.start) and SIGNED.match(text, m.end)) or (m.start < ends[0] and _SEAT.search(text, max(0, m.start - 40), m.start)))
    return next((mention.name() for mention in ours), None)


def _without_its_subject(blocks: Sequence[Block], mentions: Sequence[Mention]) -> list[Mention]:
    """The names without the city that a page is about, by a title that gives its land ("Almelo (NL)" on a page of its partner's), and without those of a list below the line that names its town."""
    rows = [(block.start, match) for block in blocks[:_HEAD] if (match := _ROW.match(block.text) or _WITH_LAND.match(block.text))]
    named = {(match["name"] or match["flagged"]).casefold() for _, match in rows}
    above = rows[0][0] if len(rows) > 1 else 0  # "De stad Soest", and below it "Soest (Nederland)" among others
    return [m for m in mentions if m.start < above or m.kind not in (Kind.MUNICIPALITY, Kind.CITY) or m.place().label.casefold() not in named] if named else list(mentions)


def _of_carrier(text: str, mentions: Sequence[Mention]) -> Name | None:
    """The town whose twin towns a foundation or committee keeps up, where the text names it in no other way: "de Stichting Stedenbanden Bernheze"."""
    if any(m.kind is Kind.MUNICIPALITY for m in mentions):
        return None
    towns = {match["town"] for match in _CARRIER.finditer(text)}
    return Name(f"Gemeente {towns.pop()}", Kind.MUNICIPALITY) if len(towns) == 1 else None


def _visited(text: str, towns: Sequence[Mention]) -> set[str]:
    """The cities abroad that a text which names a municipality calls somebody's partner: "zijn eerste bezoek aan partnerstad Bocholt"."""
    if not any(m.kind is Kind.MUNICIPALITY for m in towns):
        return set()
    return {m.label for m in towns if m.kind is Kind.CITY and _PARTNER.search(text, max(0, m.start - 40), m.start)}


def _opening_news(blocks: Sequence[Block], towns: Sequence[Mention]) -> Name | None:
    """The town with which the news opens, set off from its first sentence: "ASSEN - Het college", "Teylingen • De raad"."""
    for block in blocks[:_HEAD]:
        first, second = (*[m for m in towns if block.start <= m.start < block.end][:2], None, None)[:2]
        if first and second and second.start - first.end < _MARKS:
            continue  # "Arendonk - Oud-Turnhout - Ravels": a row of towns
        if first and first.start - block.start < _MARKS and len(block.text) > _SENTENCE and not block.text[: first.start - block.start].strip(" *_") and _SET_OFF.match(block.text, first.end - block.start):
            return first.name()
    return None


def _opening_title(text: str, blocks: Sequence[Block], towns: Sequence[Mention]) -> Name | None:
    """The town that the title tells something of, and the first words below it too: "Gent schrapt zustersteden", "Van de vier zustersteden die Gent heeft"."""
    for index, block in enumerate(blocks[:_HEAD]):
        named = [m for m in towns if block.start <= m.start < block.end]
        if block.kind == "heading" and len(named) == 1 and named[0].start - block.start < _MARKS and _DOES.match(text, named[0].end):
            below = next((b for b in blocks[index + 1 : _HEAD] if len(b.text) > _SENTENCE), None)
            again = below is not None and any(m.label == named[0].label and m.start - below.start < _SENTENCE for m in towns if below.start <= m.start)
            return named[0].name() if again else None
    return None


def _whole(municipalities: list[Mention]) -> list[Mention]:
    """Those whose name is no part of another's: beside "Leidschendam-Voorburg" the former Voorburg is a place in it."""
    parts = {f"Gemeente {part}" for m in municipalities for part in m.label.removeprefix("Gemeente ").split("-") if "-" in m.label}
    return [m for m in municipalities if m.label not in parts]


def _foremost(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The city abroad that is spoken of most for itself, more than once unless it comes first: not as the other side of somebody's tie."""
    cities = [m for m in mentions if m.kind is Kind.CITY and not m.attributive]
    free = [m for m in cities if not _OTHER_SIDE.search(text, max(0, m.start - 60), m.start) and not _NEARBY.search(text, max(0, m.start - 30), m.start)]
    (often, *others) = [number for _, number in Counter(m.label for m in free).most_common(2)] or [0]
    foremost = most_named(free, {Kind.CITY})[:1]
    return foremost if foremost and others < [often] and (often > 1 or foremost[0] == cities[0]) else []


def of_site(blocks: Sequence[Block], mentions: Sequence[Mention]) -> Name | None:
    """The town whose name a page or paper bears: alone on a line at its head as "Stad Leuven", or last there as in "Twin towns | City of Breda"."""
    found: dict[str, Name] = {}
    for block in blocks[:_HEAD]:
        named = [m for m in mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY) and block.start <= m.start < block.end] if block.kind != "item" and (SITE.match(block.text) or OF_COUNCIL.match(block.text)) else []
        rest = COUNCIL.sub("", block.text[named[0].end - block.start :]).strip(" ]*.)") if named else ""
        if len(named) == 1 and (not rest or (block is blocks[0] and rest.startswith(_PATH))):  # "Stadt Soest · Rathaus · Partnerschaften"
            found[named[0].label] = named[0].name()
    return next(iter(found.values())) if len(found) == 1 else None


def most_named(mentions: Sequence[Mention], kinds: set[Kind]) -> list[Mention]:
    """Mentions of these kinds, one a label, the most frequent first."""
    chosen = [m for m in mentions if m.kind in kinds and not m.attributive]
    count = Counter(m.label for m in chosen)
    first = {m.label: m for m in reversed(chosen)}
    return [first[label] for label, _ in count.most_common()]
