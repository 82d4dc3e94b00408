"""What an agreement calls its parties: a term of one's own, one for several, one for those with certain numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.party import Opening, plain
from kg.model import Name

# "hierna te noemen: “de Provincie”", "verder: Goes", "(hierna: opdrachtgever)", "hierna gezamenlijk te noemen: ‘de gemeenten’"
_SAID = (
    r"\b(?:hierna|verder|nader|in het vervolg|voortaan|in deze overeenkomst|in dit convenant)\b(?: (?:ook|verder|te|noemen|genoemd|aangeduid|aan|duiden|als|afzonderlijk|kortweg|tevens)){0,5}(?P<joint> (?:gezamenlijk|samen|tezamen)(?: (?:te|noemen|genoemd|aangeduid|aan|duiden|als)){0,4})?\s?:?\s?"
    r"(?:[“\"'‘”](?P<quoted>[^“”\"'‘’]{2,60})[“”\"'‘’]|(?P<plain>(?:[Dd]e |[Hh]et )?[A-Za-z][\w-]*(?: (?!(?:en|of|die|dat|met|te|ten|als|in|op|voor|gevestigd|is|zijn|heeft|hebben|willen|komen|verklaren|overweg\w*|besluiten|spreken)\b)(?:van )?[A-Z][\w-]+){0,3}))"
)
TERM = re.compile(_SAID, re.I)
# "Partijen 1 tot en met 9 hierna samen te noemen: de Overheden", "partijen sub 6 en 7 worden verder aangeduid als “de corporaties”"
# "de gemeente Harlingen (opdrachtgever), gevestigd te": a term in brackets just behind a name
BESIDE = re.compile(r" \((?:de |het )?[“\"'‘]?(?P<quoted>[a-z][a-z-]{4,30})[”\"'’]?\)(?P<plain>)(?P<joint>)")
BESIDE_REACH = 45
"""Characters behind a name in which such a term ends."""
# "..., 'de Corporatie';": a term in quotation marks with its article, which ends what presents a party
QUOTED = re.compile(r"(?:,|\(|;) ?[“\"‘](?:[Dd]e|[Hh]et) (?P<quoted>[A-Za-z][a-z-]{3,30}(?: [a-z]{3,20})?)[”\"’]\)?[;.,]?\s*(?:en\s*)?$(?P<plain>)(?P<joint>)", re.M)
# "1 en 2 samen: 'de burgemeesters'", "tezamen 'de corporaties'": a term for several
TOGETHER = re.compile(r"(?<!hierna )(?<!verder )(?P<joint>\b(?:[Ss]amen|[Tt]ezamen|[Gg]ezamenlijk)(?: ook)?:?) [“\"‘](?P<quoted>[^“”\"‘’]{3,40})[”\"’](?P<plain>)")
# "Staatsbosbeheer, Natuurmonumenten en Het Drentse Landschap (de terreinbeheerders)": a term for several, where they are listed
_LISTED = re.compile(rf"(?P<who>{ORG}{{2,}}) \((?:hierna(?: te noemen)?:? )?[“\"'‘]?de (?P<term>[a-z-]{{4,30}}(?:s|en))[”\"'’]?\)")
_ROLE = r"(?:[a-z]+gemeente|(?:beherende|uitvoerende|dienstverlenende|ontvangende) gemeente|penvoerder|gastheer)"
# "centrumgemeente: de gemeente Meppel", "gastgemeenten: de gemeenten A en B", "De stad Damme wordt aangesteld als beherende gemeente", "Gastheergemeente: ...; dat is de gemeente Tiel"
_ROLES = (
    re.compile(rf"^(?:de |De )?(?P<term>[A-Za-z]+gemeenten?|[a-z]+ gemeenten?) ?: ?(?:(?:de|het) )?(?P<who>{ORG}+)[;.]?$"),
    re.compile(rf"(?P<who>{ORG}) (?:treedt (?:hierbij |daarbij )?op als|wordt aangesteld als|wordt aangewezen als|fungeert als|is(?= [a-z]+gemeente| (?:de )?penvoerder)) (?:de )?(?P<term>{_ROLE})\b(?! van)"),
    # "het gemeentehuis van Heist, de beherende gemeente", "Gouda als penvoerder"
    re.compile(rf"(?P<who>{ORG})(?:,? als(?: de)?|, (?:zijnde )?de) (?P<term>{_ROLE})\b(?! van)"),
    re.compile(rf"^(?P<term>[A-Za-z]+gemeente): .{{5,300}}; dat is (?:de )?(?P<who>{ORG})\W*$"),
)
_NUMBERED = re.compile(
    rf"\b(?:partijen (?:genoemd )?(?:onder |sub )?(?P<numbers>\d{{1,2}}(?:(?:, en |, | en | t/m | tot en met | ?[-–] ?)\d{{1,2}}){{1,12}})|(?:de )?(?:gemeenten|partijen|deelnemers|instellingen|provincies|waterschappen) (?:onder|sub) (?P<sorted>\d{{1,2}}(?:(?:, en |, | en | t/m | tot en met | ?[-–] ?)\d{{1,2}}){{1,12}})|de (?:onder|sub) (?P<listed>\d{{1,2}}(?:(?:, en |, | en | t/m | tot en met | ?[-–] ?)\d{{1,2}}){{1,12}}) (?:genoemde|vermelde) partijen),?(?: worden)? {_SAID}",
    re.I,
)


# "Woningcorporaties:", above those who are
_HEADS = re.compile(r"(?:[Dd]e )?(?P<term>[A-Za-z-]*(?:gemeenten|provincies|waterschappen|corporaties|verhuurders|instellingen|organisaties|bedrijven|netbeheerders|ministeries|scholen|zorgverzekeraars|veiligheidsregio[’']s)):")
_PLAYS = re.compile(r"gemeente|penvoerder|gastheer", re.I)


def without_numbered(text: str) -> str:
    """A stretch in which the terms of numbered parties are blank, since they are not those of who was named last."""
    return _NUMBERED.sub(lambda match: " " * len(match.group()), text)


def listed_terms(annotated: Annotated, opening: Opening) -> dict[str, tuple[Name, ...]]:
    """For each term that stands in brackets behind a list of parties, those parties; lists that hold somebody else give none."""
    found: dict[str, tuple[Name, ...]] = {}
    for masked in annotated.masked:
        for match in _LISTED.finditer(masked.text) if " (" in masked.sentence.text else ():
            called = [_party(annotated, mention, opening) for mention in masked.mentions(match["who"])]
            names = tuple(name for name in called if name)
            if len(names) == len(called):
                found.setdefault(plain(match["term"]), names)
    return found


def headed_terms(annotated: Annotated, opening: Opening) -> dict[str, tuple[Name, ...]]:
    """For each plural noun that stands alone above parties, those below it up to the next line that ends so: "Woningcorporaties:"."""
    found: dict[str, list[Name]] = {}
    if not opening.parties:
        return {}
    starts = [block.start for block in annotated.blocks]
    first, last = (bisect_right(starts, party.start) - 1 for party in (opening.parties[0], opening.parties[-1]))
    term: str | None = None
    for block in annotated.blocks[max(0, first - 1) : last + 1]:
        if block.text.endswith(":") and block.kind != "item":
            head = _HEADS.fullmatch(block.text)
            term = plain(head["term"]) if head else None
        elif term:
            found.setdefault(term, []).extend(party.name for party in opening.parties if block.start <= party.start < block.end)
    return {term: tuple(names) for term, names in found.items() if names}


def role_terms(annotated: Annotated, opening: Opening) -> dict[str, tuple[Name, ...]]:
    """What parties are called by the part that they play: "centrumgemeente", "gastgemeenten", "penvoerder"."""
    found: dict[str, tuple[Name, ...]] = {}
    for masked in annotated.masked:
        if not _PLAYS.search(masked.sentence.text):
            continue
        for match in filter(None, (pattern.search(masked.text) for pattern in _ROLES)):
            names = tuple(filter(None, (_party(annotated, mention, opening) for mention in masked.mentions(match["who"]))))
            if names and len(names) == len(match["who"]):
                found.setdefault(plain(match["term"]), names)
    return found


def _party(annotated: Annotated, mention: Mention, opening: Opening) -> Name | None:
    """The party that a name is, which may be what the opening calls it; None for anybody else."""
    if mention.label in {name.label for name in opening.names}:
        return mention.name()
    called = opening.called(annotated.clean.text[mention.start : mention.end])
    return called[0] if len(called) == 1 else None


def numbered_terms(text: str, parties: Mapping[int, Name]) -> dict[str, tuple[Name, ...]]:
    """For each term that is given to parties by their numbers, those parties; none of a term of which one is unknown."""
    found: dict[str, tuple[Name, ...]] = {}
    for match in (match for place in re.lines_with((_NUMBERED,), text) for match in _NUMBERED.finditer(text, *place)):
        numbers = _numbers(match["numbers"] or match["sorted"] or match["listed"])
        if numbers and all(number in parties for number in numbers):
            found.setdefault(plain(match["quoted"] or match["plain"]), tuple(parties[number] for number in numbers))
    return found


def _numbers(words: str) -> list[int]:
    """ "1, 2 en 5" and "1 tot en met 3" as numbers."""
    found: list[int] = []
    for joint, figures in re.findall(r"(t/m|tot en met|[-–]|,|en)?\s*(\d{1,2})", words):
        number = int(figures)
        found.extend(range(found[-1] + 1, number + 1) if joint in ("t/m", "tot en met", "-", "–") and found else [number])
    return found
