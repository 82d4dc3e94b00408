"""Parties that a sentence calls by what they are or how many: "de provincie", "de colleges", "Partijen (2) tot en met (6)", "de drie gemeenten"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.counted import of_count, of_only_list
from kg.extraction.rules.parties.list_mates import with_list_mates
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind, Name

_MUNICIPALITIES = re.compile(r"\b[Dd]e (?:\w+ )?(?:colleges|gemeenten)\b(?! (?:van )?[A-Z])[^.;]{0,80}\b(?:hebben|sloten|zijn|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,60}\bde (?:\w+ )?gemeenten\b(?! [A-Z])")
_PROVINCE = re.compile(r"\b[Dd]e provincie\b(?! [A-Z])[^.;]{0,80}\b(?:hebben|sloten|heeft|sloot|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,40}\bde provincie\b(?! [A-Z])")
# "ondertekenden zij met de provincie het convenant", "tussen de gemeente, de provincie en het waterschap"
_THE_PROVINCE = re.compile(r"\b(?:[Mm]et|en|door|tussen|samen met) (?:de|onze) provincie\b(?! [A-Z])|, de provincie(?= en |,)")
_THE_BOARD = re.compile(r"\b(?:[Mm]et|en|door|tussen|samen met) (?:het|ons) waterschap\b(?! [A-Z])|, het waterschap(?= en |,)")
_WATER = re.compile(r"\b[Dd]e (?:\w+ )?[Ww]aterschappen\b(?! [A-Z])[^.;]{0,120}\b(?:hebben|sloten|zijn|verbonden|kwamen)\b")
_BOTH_MAYORS = re.compile(r"\b(?:both (?:mayors|cities|municipalities)|beide (?:burgemeesters|steden|gemeenten))\b")
_NUMBERS = re.compile(r"\b(?:[Pp]artijen|onder|sub) \(?(?P<first>\d{1,2})\)? (?:tot en met|t/m|en) \(?(?P<last>\d{1,2})\b")
# "De drie gemeenten hebben", "Beide colleges ondertekenden", "Het waterschap en de gemeenten tekenden": those of a sentence before
THOSE = re.compile(
    r"\b(?:(?:[Dd]e|[Bb]eide|[Dd]eze|[Dd]ie|[Aa]lle|[Dd]ezelfde)(?: (?P<count>twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien)| betrokken| deelnemende| samenwerkende| genoemde){0,2} (?:gemeenten|partijen|(?:project)?partners|steden|colleges|burgemeesters|overheden|organisaties|[a-z]*instellingen|corporaties|bedrijven|waterschappen|provincies|[a-z]*besturen)\b(?! (?:van )?[A-Z])"
    r"|[Bb]eide (?:gemeenten|steden|partijen|colleges)\b)|^(?:Zij|Ze)\b|\b(?:sloten|tekenden|ondertekenden|bekrachtigden|zetten|maakten|spraken|legden) (?:zij|ze)\b"
)
# "A, B en C slaan de handen ineen. Daartoe is donderdag een convenant getekend", "De deal is getekend": by those of whom the sentence before told
_SO = re.compile(rf"^(?:Er|Daartoe|Daarvoor|Hiervoor|Hiertoe|Daarover|Hierover|Om dat te bereiken|Afgelopen \w+|Vandaag|Onlangs|{DEAL}|(?:De|Deze|Het|Dit) (?:\w*deal|\w*convenant|\w*akkoord|\w*overeenkomst|\w*verklaring|afspraken)(?: (?:daarover|daarvoor|daartoe|hierover|hiervoor))?) (?:is|werd|zijn|werden)\b(?=[^.;]{{0,140}}\b(?:ge|onder)teken|[^.;]{{0,140}}\b(?:af)?gesloten)(?![^.;]{{0,200}} (?:door|tussen|met) (?:de |het |een )?[A-ZÀ-Ý\U000F0000-\U0010FFFF])")
_JOIN_HANDS = re.compile(r"\b(?:samen|handen ineen|krachten|vinden elkaar|vonden elkaar|gezamenlijk|afspraken)\b")
_OF_TOWNS = re.compile(r"gemeenten|steden|colleges|burgemeesters|besturen")
_COUNTS = {word: number for number, word in enumerate(("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"), start=2)}
# "een akkoord dat het Rijk, de provincies, de gemeenten en de waterschappen sloten": all of the land
_ALL_OF_THEM = re.compile(r"\b(?:[Dd]e|alle) (?:provincies|gemeenten|waterschappen)(?:,| en|, en) (?:de |alle )?(?:provincies|gemeenten|waterschappen)\b")
_PAIR = 2
# "zetten de burgemeesters Van Dam en Kertész hun naam", officers of two towns by their names alone
_TWO_OFFICERS = re.compile(r"\b(?:[Dd]e|[Bb]eide) (?:burgemeesters|wethouders) (?=[A-Z])(?![^.;]{0,60} van [A-Z])")
_SEVERAL = re.compile(rf"{ORG}{{2,}}")
_BACK = 900
"""Characters before a sentence within which those stand whom it calls "de gemeenten"."""


def by_role(annotated: Annotated, text: str) -> Iterator[Name]:
    """Whom a note calls "de provincie" or "het waterschap", if it names one such."""
    for role, kind in ((_THE_PROVINCE, Kind.PROVINCE), (_THE_BOARD, Kind.WATER_AUTHORITY)):
        named = _of_kind(annotated).get(kind, {}) if role.search(text) else {}
        if len(named) == 1:
            yield from named.values()


@kept
def _of_kind(annotated: Annotated) -> dict[Kind, dict[str, Name]]:
    """The provinces and water authorities that a text names."""
    found: dict[Kind, dict[str, Name]] = {}
    for mention in annotated.mentions:
        if mention.kind in (Kind.PROVINCE, Kind.WATER_AUTHORITY) and not mention.attributive:
            found.setdefault(mention.kind, {}).setdefault(mention.label, mention.name())
    return found


def by_sort(text: str, own: Opening) -> list[Name]:
    """The document's own parties that are named by their sort: "de provincie en de drie gemeenten sloten", "de colleges", "both mayors"."""
    found = [name for name in own.names if name.kind is Kind.MUNICIPALITY] if _MUNICIPALITIES.search(text) else []
    found += [name for name in own.names if name.kind is Kind.WATER_AUTHORITY] if _WATER.search(text) else []
    towns = [name for name in own.names if name.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    found += towns if len(towns) == 2 and _BOTH_MAYORS.search(text) else []
    provinces = [name for name in own.names if name.kind is Kind.PROVINCE] if _PROVINCE.search(text) else []
    return [*(provinces if len(provinces) == 1 else []), *found]


def numbered(text: str, own: Opening) -> list[Name]:
    """The document's own parties, or those of them whose numbers a sentence gives: "Partijen (2) tot en met (6)"."""
    numbers = _NUMBERS.search(text)
    first, last = (int(numbers["first"]), int(numbers["last"])) if numbers else (1, len(own.names))
    return own.names[first - 1 : last] if last <= len(own.names) else own.names


def _two(annotated: Annotated, masked: Masked) -> list[Name]:
    """The two towns of the lines before, where there are two: "Kerken uit Gouda zochten contact met Solymár. De twee gemeenten"."""
    start = masked.sentence.start
    near = {m.label: m.name() for m in annotated.within(max(0, start - _BACK), start, Kind.MUNICIPALITY, Kind.CITY) if not m.attributive}
    return list(near.values()) if len(near) == _PAIR else []


def _of_sentence_before(annotated: Annotated, masked: Masked) -> list[Name]:
    """Those of whom the sentence right before says that they do something together."""
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start) - 1
    plain = annotated.masked[index] if index >= 0 else masked
    if plain.sentence.block != masked.sentence.block or not _JOIN_HANDS.search(plain.text) or modalities(plain.text, 0) & (UNREAL - {Modality.PLANNED}):
        return []
    runs = [with_list_mates(plain).mentions(run.group()) for run in _SEVERAL.finditer(with_list_mates(plain).text)]
    return list({m.label: m.name() for m in max(runs, key=len, default=[]) if m.kind not in NO_PARTIES}.values())


def named_before(annotated: Annotated, masked: Masked) -> list[Name]:
    """Those whom a sentence calls "de drie gemeenten" or "zij": the list in the last sentence before it that has one."""
    if annotated.profile.own:
        return []
    those = THOSE.search(masked.text)
    if those is None and _SO.match(masked.text):
        return _of_sentence_before(annotated, masked)
    if _ALL_OF_THEM.search(masked.text):
        return []
    if those is None:
        return _two(annotated, masked) if _TWO_OFFICERS.search(masked.text) else []
    number = _PAIR if those.group().casefold().startswith("beide ") else _COUNTS.get(those["count"] or "")
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start)
    for before in range(index - 1, max(-1, index - 8), -1):
        if masked.sentence.start - annotated.sentences[before].start > _BACK:
            break
        plain = annotated.masked[before]
        runs = [one.mentions(run.group()) for one in (plain, with_list_mates(plain)) for run in _SEVERAL.finditer(one.text)]
        if runs:
            names = list({m.label: m.name() for m in max(runs, key=len) if m.kind not in NO_PARTIES}.values())
            subject = annotated.profile.subject
            if number == len(names) + 1 and subject and all(name.label != subject.label for name in names):
                names.append(subject)  # "Gouda werkt samen met A, B en C. Deze vier gemeenten"
            towns = sum(name.kind in (Kind.MUNICIPALITY, Kind.CITY) for name in names)
            if number == towns < len(names) and _OF_TOWNS.search(those.group()):
                return [name for name in names if name.kind in (Kind.MUNICIPALITY, Kind.CITY)]
            if number in (None, len(names), towns):
                return names
            break
    if number == _PAIR and (pair := _two(annotated, masked)):
        return pair
    if number:
        return of_count(annotated, number)
    return of_only_list(annotated) if those.group().casefold() in ("de gemeenten", "alle gemeenten", "de deelnemende gemeenten", "de betrokken gemeenten") else []
