"""What a document is: its kind, title, date, number, whose it is, and the agreement that it is, if it is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg import beginnings
from kg.dates import find_dates
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE, Mention
from kg.extraction.profile.bare_titles import called_below
from kg.extraction.profile.entitled import Entitled, entitle
from kg.extraction.profile.head_lines import Found
from kg.extraction.profile.heading import Heading
from kg.extraction.profile.kinds import AGREEMENT_KINDS, KIND_WORDS, titled
from kg.extraction.profile.own_names import own_name
from kg.extraction.profile.pages import is_page
from kg.extraction.profile.title_extent import is_bare
from kg.extraction.profile.title_lines import is_title
from kg.extraction.profile.whose import most_named, whose
from kg.extraction.text.clean import Clean
from kg.extraction.text.layout import Block
from kg.model import Evidence, Kind, Name

_HEAD = 800
"""Characters with which a paper opens."""
SELF = tuple((kind, re.compile(rf"\b(?:dit|deze|onderhavige?) (?:{words})\b", re.I)) for kind, words in KIND_WORDS)
_THIS = beginnings.compile(r"\b(?:dit|deze|onderhavige?) ", re.I)  # with which each of them begins
# "Het college stelt de informatienota vast", "ter kennisname"
NOTE = re.compile(
    r"\bde (?:informatienota|raadsinformatiebrief)\b|\bdeze (?:informatienota|raadsinformatiebrief)\b", re.I
)
# "De raad der gemeente X, gelezen het voorstel, besluit:"; not "gemachtigd door de raad van de gemeente X bij besluit van"
COUNCIL = re.compile(
    r"(?<!door )\bde (?:gemeente)?raad (?:van|der) (?:de )?(?:gemeente|stad)(?:[^.]|(?<= d)\.|(?<=d\.d)\.|(?<= nr)\.|(?<= no)\.){0,400}(?<!bij )\bbesluit(?! van)|de gemeenteraad .{0,80}(?<!bij )\bbesluit\b(?! (?:van|op \d|in \w+ over|hier|daar|later|binnenkort|straks|volgende|nog)\b)|^de raad (?:der|van de) (?:gemeente|stad) [\w' -]+[;,]$",
    re.I | re.S | re.M,
)
COLLEGE = re.compile(
    r"\bBesluit [Cc]ollege|college van (?:burgemeester en wethouders|B&W)[^.]{0,300}\bbesluit(?:en)?\s*:?|[Hh]et college (?:besluit\b|heeft besloten ?:)",
    re.S,
)
# "Uittreksel uit het notulenboek van de gemeenteraad", "Gemeenteraad Geel" and below it "Uittreksel uit de notulen": decisions of Flemish towns
_MINUTES = r"^uittreksel uit (?:het|de) (?:notulen|notulenboek|register)\b[^.\n]{0,40}"
EXTRACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("raadsbesluit", re.compile(rf"^gemeenteraad(?: [\w'-]+){{0,2}}(?:$.{{0,60}}^| )uittreksel uit (?:het|de) notulen|{_MINUTES}\bgemeenteraad", re.I | re.S | re.M)),
    ("collegebesluit", re.compile(rf"{_MINUTES}(?:schepencollege|college van burgemeester en schepenen)", re.I | re.M)),
)
# a proposal to a college that bears its decision: "Besluit B&W : conform", "Besluit" and below it "Conform, met dien verstande dat"
PROPOSED = re.compile(r"\b(?:[Vv]oorstel|VOORSTEL|[Nn]ota|NOTA|[Aa]dvies|ADVIES|[Aa]dviesnota) (?:aan|AAN|voor|VOOR) (?:het )?(?:[Bb]urgemeester en [Ww]ethouders|BURGEMEESTER EN WETHOUDERS|[Cc]ollege|COLLEGE|B&W|B en W)\b")
# "Memo", "Memo / evaluatienota", "Notitie lidmaatschappen": what a memo says that somebody decides does not make it a decision
_MEMO = re.compile(r"(?i)\W*(?:memo(?:randum(?! (?:of|van)))?|notitie|evaluatie(?:nota|notitie|verslag|rapport)?)\b")
DECIDED_SO = re.compile(r"(?m)^\W*Besluit(?: B&W| college| B en W)?\W*(?:\r?\n\s*)?(?:[Cc]onform|[Aa]kkoord|[Ii]ngestemd|[Vv]astgesteld)\b")
# "Besluit College d.d. 16 februari 2021", "vergadering van 3 juni 2014", "in vergadering bijeen op dinsdag 4 juni 2024", "Datum: 4 mei 2019", "Vastgesteld op 1 juli 2020"
DATED = re.compile(
    r"(?:[Bb]esluit(?:vorming)? [Cc]ollege(?: d\.d\.)?|\bd\.d\.|\b[Dd]atum(?: besluit| vergadering)?\s*:?|(?<!leden)(?<![Ss]inds de )vergadering (?:bijeen )?(?:van|bijeen op)(?: (?:maan|dins|woens|donder|vrij|zater|zon)dag)?|(?<!\()(?<!zoals )\b[Vv]astgesteld(?: door (?:het (?:college|algemeen bestuur|dagelijks bestuur)(?: van (?:burgemeester en wethouders|B&W|B en W))?|de (?:gemeente)?raad(?: van (?:de gemeente )?[A-Z][\w'-]+)?|burgemeester en wethouders))?(?: op|:| in de (?:openbare )?vergadering van(?: (?:het (?:algemeen|dagelijks) bestuur|de (?:gemeente)?raad|het college) (?:van|op|d\.d\.))?)|"
    r"\b[Gg]epubliceerd(?: op)?:?|[Ll]aatst (?:gewijzigd|bijgewerkt)(?: op)?:?|[Zz]uletzt aktualisiert:?|[Ll]ast (?:reviewed|updated)(?: on)?:?|\b[Aa]ldus (?:besloten|vastgesteld|overeengekomen)[^.]{0,160}?\bop)\s*$"
)
# "Amsterdam, 9 februari 2010"; "Aldus overeengekomen en ondertekend te Breda op 3 mei 2011"
SIGNED = re.compile(
    r"(?:[A-Z][\w'’ -]{2,30},(?: op| d\.d\.| den)?|\b[Oo]ndertekend\b(?:(?!eindigt|loopt|treedt|geldt)[^.]){0,120}? op|\b[Gg]etekend\b(?:(?!eindigt|loopt|treedt|geldt)[^.]){0,120}? op|\b(?:Signed|Done) (?:in|at) [A-Z][\w' -]{1,30},? on|in (?:twee|drie|vier|\w+)voud[^.]{0,80}? op)\s*$"
)
# "Gemeenteblad, 20-06-2003", "Het Weekblad, 9 november 2005": where it was published, and no place
_PUBLISHED_IN = re.compile(r"(?i)(?:blad|courant|krant|bode|nieuws|journaal),")
# "Gelezen de Intentieovereenkomst X, ondertekend op": of a short text the foot holds what others signed before
_WEIGHED = re.compile(r"(?i)\W*(?:(?:\w{1,2}[.)] ?)?dat|gelezen|gelet op|gezien|gehoord|overwegende|in (?:aanmerking|overweging) nemende|stellen vast)\b")
# the head of an agreement: "D.D. 3 mei 2016 tussen"; "Datum:" may be that of a draft
_HEAD_DAY = re.compile(r"(?:(?:^[Dd]|(?:^|(?<=[A-Z] ))D)\.? ?[Dd]\.,?)\s*$")
# "gelezen de brief van het bestuur" before "d.d. 8 juli 2016"
_READ = re.compile(r"(?i)\b(?:gelezen|gelet op|gezien|gehoord) (?:(?:de|het|een) |bijlage )(?:[^.;:]|(?<=nr)\.){3,120}$")
# "Door het bestuur is, in de" before "vergadering van 29 oktober 2021": where another decided
_TOLD_OF = re.compile(r"\b(?:is|zijn|was|waren|werd|werden|heeft|hebben|[Mm]ocht(?:en)?|zal|zullen|wordt|worden|kan|kunnen)\b,?(?: [^.;:]{1,60})? (?:in|tijdens) (?:de|een|haar|zijn|hun|deze) (?:\w+ )?$")
# "De overeenkomst met Borsele" before "d.d. 3 juli 2014": the day of another paper
_OF_OTHER = re.compile(r"\b(?:[Dd]e|[Hh]et|[Ee]en|[Oo]nze|[Uu]w|[Bb]ij|[Mm]et) (?:[\w-]+ ){0,3}?[a-z-]*(?:overeenkomst|convenant|besluit|brief|e-mail|motie|nota|voorstel|advies|akkoord|regeling|verzoek|rapport|beschikking|verklaring)\b[^.;]{0,80}$")
_HEAD_LINE = 120
"""Characters of a line of a head at most."""
# "de verkenning Buren aan Zee", "de nota Wonen in de Regio"
NAMED_REPORT = re.compile(
    rf"\b(?:[Vv]erkenning|[Oo]pdracht|[Rr]apportage|[Nn]ota|[Ee]valuatie|[Nn]otitie|[Aa]genda|[Pp]rogramma) (?P<title>{TITLE})"
)
# a decision to join: "Deel te nemen aan de City Deal X"
TAKES_PART = re.compile(r"\b[Dd]eel te nemen aan\b|\b[Dd]eelname aan\b|\b[Tt]oe te treden tot\b|\b[Mm]ee te doen aan\b")
_SIGNED_ON = re.compile(r"\b(?:[Oo]nder|[Gg]e)tekend(?: op| d\.d\.)?\s*$")
_COVER = 12
"""Blocks among which an agreement's title is looked for again."""
_HEAD = 400
"""Characters of a block of the head in which the day of an agreement may stand."""
# a title that says only the sort
BARE = re.compile(r"(?i)\W*(?:besluit +(?:gemeenteraad|college van burgemeester en schepenen|raad voor maatschappelijk welzijn|vast bureau)\b.{0,25}|raadsbesluit|collegebesluit|collegevoorstel|besluit van het college(?: van burgemeester en wethouders)?|informatienota|raadsinformatiebrief|raadsbrief)\W*$")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is; a field is None or empty where the text does not say.

    Attributes:
        kind: one of `KIND_WORDS`' kinds, `webpage` or `other`.
        subject: the municipality whose document it is: the one that it speaks of most.
        agreement: the agreement that the document itself is, or else the one that it is mainly about.
        own: whether the document itself is that agreement.
        evidence: where title, date and number stand.
    """

    kind: str
    title: str
    date: str | None
    signed: str | None
    reference: str | None
    subject: Name | None
    agreement: Name | None
    own: bool
    evidence: tuple[Evidence, ...] = field(default=())


def profile(text: str, cleaned: Clean, blocks: Sequence[Block], mentions: Sequence[Mention], gone: Collection[str] = ()) -> Profile:
    """Read what a document is from its head, its foot and the way it speaks of itself; whose it is without the municipalities that were gone by then."""
    heading = _heading(text)
    entitled = entitle(blocks)
    kind = _kind(text, blocks, heading, entitled)
    own = kind in AGREEMENT_KINDS
    if entitled is None and blocks and blocks[0].kind == "heading" and is_title(blocks[0].text):
        entitled = Entitled(kind, blocks[0], 0)
    block = entitled.title if entitled else None
    title = _told(kind, block, heading) or (_found(cleaned, block.text.strip(" *#."), block.start, block.end) if block else None)
    signed = (_dated(cleaned, blocks, SIGNED, foot=True) or heading.days.signed() or _in_title(cleaned, blocks, block)) if own else None
    official, numbered = heading.official()
    dated = signed or official or (None if own else _date(cleaned, blocks, heading)) or _date_line(cleaned, blocks, of_agreement=own) or (None if own else heading.days.borne())
    number = heading.number() or numbered
    name = _own_name(text, kind, entitled, mentions, heading.subject()) if own else _main_agreement(mentions)
    said = (("title", title), ("date", dated), ("reference", number))
    return Profile(
        kind,
        title.value if title else _fallback_title(cleaned.text, kind, name),
        dated.value if dated else None,
        signed.value if signed else None,
        number.value if number else None,
        whose(cleaned.text, kind, blocks, mentions, gone),
        name,
        own,
        tuple(Evidence(f.start, f.end, text[f.start : f.end], (column,)) for column, f in said if f),
    )


def _own_name(text: str, kind: str, entitled: Entitled | None, mentions: Sequence[Mention], subject: Found | None) -> Name:
    """What the agreement is called by its title; where that has no words of its own, by what the text calls it elsewhere, or its subject."""
    noun = entitled.title.text[: entitled.noun_end].strip().capitalize() if entitled else kind.replace("-", " ").capitalize()
    if (entitled is None or is_bare(entitled.title.text[entitled.noun_end :])) and kind != "addendum":
        if entitled and subject:
            return Name(f"{noun} {subject.value}", Kind.AGREEMENT)
        if called := called_below(text, noun):
            return Name(called, Kind.AGREEMENT)
    return own_name(kind, entitled, mentions, most_named(mentions, {Kind.REGION, Kind.NETWORK, Kind.PARTNERSHIP}))


@lru_cache(maxsize=1)  # a document is asked twice where names that several bear were settled
def _heading(text: str) -> Heading:
    return Heading(text)


def _found(cleaned: Clean, value: str, start: int, end: int) -> Found:
    """A value with offsets of the cleaned text, as one with offsets of the kept text."""
    return Found(value, *cleaned.origin(start, end))


def _told(kind: str, title: Block | None, heading: Heading) -> Found | None:
    """The title of what is no agreement: behind "Onderwerp", else the line that looks like one."""
    if kind in AGREEMENT_KINDS:
        return None
    if decision := heading.decision():
        return decision[1]
    if subject := heading.subject():
        return subject
    return heading.title(page=kind == "webpage") if kind in ("webpage", "other") or title is None or BARE.match(title.text) else None


def _date(cleaned: Clean, blocks: Sequence[Block], heading: Heading) -> Found | None:
    borne, said = next(heading.days.dated(), None), _dated(cleaned, blocks, DATED)
    if said and borne and said.start < _HEAD < borne.start:
        return said  # "Vastgesteld door het college op 11 april", above a paper that ends in a planning
    return borne or heading.days.updated() or said


def _kind(text: str, blocks: Sequence[Block], heading: Heading, entitled: Entitled | None) -> str:
    """The kind by the title, else by the subject line, by what the head says, by how the text speaks of itself."""
    if entitled:
        return entitled.kind
    if (subject := heading.subject()) and (said := titled(subject.value)) and said.kind not in AGREEMENT_KINDS:
        return said.kind  # "Onderwerp: Raadsinformatiebrief netwerken"
    if decision := heading.decision():
        return decision[0]
    head = "\n".join(block.text for block in blocks[:25])
    if any(PROPOSED.search(block.text) for block in blocks[:25]) and DECIDED_SO.search(text):
        return "collegebesluit"
    if blocks and _MEMO.match(blocks[0].text):
        return "other"
    for kind, pattern in (("informatienota", NOTE), ("raadsbesluit", COUNCIL), ("collegebesluit", COLLEGE)):
        if re.can_match(pattern, text) and pattern.search(head):
            return kind
    if "ittreksel" in head.lower() and (extract := next((name for name, words in EXTRACTS if words.search(head)), None)):
        return extract
    starts = [match.start() for match in _THIS.finditer(text)]
    count = Counter({kind: sum(pattern.match(text, start) is not None for start in starts) for kind, pattern in SELF})
    kind, often = count.most_common(1)[0]
    if often >= 2 or (
        often == 1 and SELF[[k for k, _ in SELF].index(kind)][1].search(blocks[0].text if blocks else "")
    ):
        return kind
    headline = heading.title(page=False, anywhere=True)
    return "webpage" if is_page(text, headline.start if headline else None) else "other"


def _fallback_title(text: str, kind: str, agreement: Name | None) -> str:
    """Without a title line: the report's name that comes back most, else the kind and what it is about."""
    named = Counter(match["title"] for match in NAMED_REPORT.finditer(text))
    if named and named.most_common(1)[0][1] >= 3:
        return named.most_common(1)[0][0]
    about = agreement.label if agreement else ""
    if about and kind in ("collegebesluit", "raadsbesluit") and TAKES_PART.search(text):
        return f"Deelname {about}"
    if kind in ("other", "webpage"):
        return about
    words = kind.replace("-", " ").capitalize()
    return about if about.casefold().startswith(words.casefold()) else f"{words} {about}".strip()


def _main_agreement(mentions: Sequence[Mention]) -> Name | None:
    found = most_named(mentions, {Kind.AGREEMENT})
    return found[0].name() if found else None


def _date_line(cleaned: Clean, blocks: Sequence[Block], *, of_agreement: bool) -> Found | None:
    """A date that stands on a line of its own near the top; that of an agreement may stand behind "d.d."."""
    for block in blocks[:4]:
        for span in find_dates(block.text):
            if len(block.text) - (span.end - span.start) < 4 and len(span.value) >= 7:
                return _found(cleaned, span.value, block.start + span.start, block.start + span.end)
    for block in blocks[:8] if of_agreement else ():
        for span in find_dates(block.text[:_HEAD]):
            if len(span.value) == 10 and _HEAD_DAY.search(block.text, max(0, span.start - 30), span.start):
                return _found(cleaned, span.value, block.start + span.start, block.start + span.end)
    return None


def _in_title(cleaned: Clean, blocks: Sequence[Block], title: Block | None) -> Found | None:
    """The day of signing that stands on the line of a title, behind what it is about: "Convenant Wonen ondertekend 9 mei 2009 te Gouda"."""
    line = next((block for block in blocks[:_COVER] if title and block.start == title.start), None)
    if line is None:
        return None
    for span in find_dates(line.text[:_HEAD]):
        if len(span.value) == 10 and _SIGNED_ON.search(line.text, 0, span.start):
            return _found(cleaned, span.value, line.start + span.start, line.start + span.end)
    return None


def _dated(cleaned: Clean, blocks: Sequence[Block], words: re.Pattern[str], *, foot: bool = False) -> Found | None:
    """A full date with these words before it, in the first or last blocks; where it stands begins at those words."""
    for block in (block for block in blocks[-14:] if not _WEIGHED.match(block.text)) if foot else [*blocks[:30], *blocks[-8:]]:
        for span in find_dates(block.text) if foot or not _WEIGHED.match(block.text) else ():
            before = words.search(block.text, max(0, span.start - 220), span.start)
            if before and not foot and "d.d." in before.group() and (block.kind == "item" or ((len(block.text) > _HEAD_LINE or block.text.endswith(".")) and _OF_OTHER.search(block.text, 0, before.start()))):
                continue
            if before and not foot and (_TOLD_OF.search(block.text, 0, before.start()) or _READ.search(block.text, 0, before.start())):
                continue
            if before and foot and _PUBLISHED_IN.search(before.group()):
                continue
            if before and len(span.value) == 10 and (not foot or len(block.text) < 400):
                return _found(cleaned, span.value, block.start + before.start(), block.start + span.end)
    return None
