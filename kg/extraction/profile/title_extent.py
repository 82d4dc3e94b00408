"""How far a title goes: over how many lines it is broken, and where what it is about stands apart from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.dates import find_dates
from kg.extraction.matching import patterns as re
from kg.extraction.profile.kinds import titled, titled_widely
from kg.extraction.profile.title_lines import cased, is_furniture, unspaced
from kg.extraction.text.layout import Block

# where those who conclude it present themselves, or say why and what they agree
OPENS = re.compile(
    r"(?i)\W*(?:\w{1,4}[.)] )?(?:(?:de )?ondergetekende|(?:de |alle )?partijen(?:\W*$|:| bij)|(?:city deal )?partijen\W*$|tussen(?:\W*$|:| (?:de )?hierna| (?:de )?volgende \w+| enerzijds| (?:de |het )?[^.;:]{3,160}\b(?:vertegenwoordigd|zetel|gevestigd))|between\W*$|overwegende|in (?:aanmerking|overweging) nemende|considering|recalling|[^.;:]{3,250}\bvertegenwoordigd door\b[^.;]{3,200}\b(?:hierna|verder|nader)\b|"
    r"[^.;:]{3,250}\b(?:hierna|verder|nader)\b[^.;:]{0,20}(?:noemen|genoemd|aan te duiden|aangeduid)\b[^.;]{0,24}\bpartijen\b|[^.;:]{3,250}\b(?:komen|zijn)\b[^.;:]{0,60}\bovereen(?:gekomen)?(?: als volgt)?:$|[^.;:]{3,250}\bvertreten durch\b|gelet op|art(?:ikel|\.) 1\b|wij, [^.]{0,80}burgemeester|(?:de|het) (?:raad|raden|colleges?|burgemeesters?|algemene besturen|dagelijkse besturen|algemeen bestuur|dagelijks bestuur|gedeputeerde staten|bestuursorganen)\b[^.]{0,300}(?:$|[,;:]))"
)
_APART = re.compile(
    r"(?i)\W*(?:(?:de )?(?:partijen|ondergetekenden)\b|tussen\b(?! (?:de |het )?(?:[a-z-]+ )?[A-Z])|between\b|versie|kenmerk|datum|concept|inhoud|inleiding\W*$|onderwerp\b|betreft\b|nr\b|no\b|zaak|bijlage|preambule|gesloten|(?:deze|dit) (?:overeenkomst|convenant|regeling|akkoord|verklaring|city deal|deal)\b|partij (?:1|a)\b|artikel|hoofdstuk|deel\b|registratie)|.*\b(?:vertegenwoordigd|gevestigd|hierna)\b"
)
_JOINS = re.compile(r"(?i)\W*(?:inzake|betreffende|aangaande|over|voor|tot|ten behoeve van|met betrekking tot|op het gebied van|in het kader van|bij (?:de|het)|tussen|on|for|concerning)\b")
# below "Addendum": what it amends goes by its day
_OF_THE_AMENDED = re.compile(r"(?i)\W*(?:behorende? )?(?:bij|op) (?:de|het) \w*(?:overeenkomst|convenant|regeling|akkoord|verklaring|deal)\b")
_BELOW = re.compile(r"(?i)(?:^|(?<=\w) )\W*(?:inzake|betreffende|aangaande|met betrekking tot|op het gebied van|ten behoeve van)\b(?=.{8})")
_PRESENTATION = re.compile(r"(?i)\b(?:ondergetekende|vertegenwoordigd|gevestigd|hierna|overwegende|gelet op|komen overeen|besluiten)|^\W*(?:partijen|artikel)\b")
_UNFINISHED = re.compile(r"(?i)(?:[:–—-]|\b(?:inzake|betreffende|over|voor|van|en|and|met|of|on|for|tot|de|het|in|tussen|bij|op))$")
# between whom it is, below a title: "gemeente Borne", "De provincie Drenthe en het waterschap Hunze en Aa's", "tussen", "en"
_PARTY_LINE = re.compile(r"(?i)\W*(?:(?:tussen |between )?(?:de |het )?(?:colleges? van |burgemeester en wethouders van |publiekrechtelijke rechtspersoon )?(?:de |het )?(?:gemeenten?|provincie|waterschap|hoogheemraadschap|ministerie|minister|stichting|vereniging|omgevingsdienst|veiligheidsregio|ggd|woningcorporatie|woonstichting)\b [^.;:]{2,140}|(?:tussen|en|enerzijds|anderzijds|between|and)\W*|[^.;:]{2,80}\b(?:B\.?V\.?|N\.?V\.?)\W*)$")
# "2018-2020", "Periode 2021 t/m 2024", "seizoen 2016/2017": for which years it is
YEARS = re.compile(r"(?i)\W*(?:(?:voor )?(?:de )?(?:periode|jaren|looptijd|seizoen):? )?(?:19|20)\d\d ?(?:[-–/]|t/m|tot(?: en met)?|en) ?(?:19|20)?\d\d\W*$")
_HALF = re.compile(r"(?i)\W*(?P<half>bestuurs|samenwerkings|dienstverlenings|intentie|uitvoerings|prestatie|raam)-?$")
_OTHER_HALF = re.compile(r"(?i)(?:overeenkomst|akkoord|convenant|verklaring|afspraken)\b")
# "Tweede addendum", "Eerste wijziging van de", "Addendum nr. 3", "ADDENDUM 2": what is amended stands on the next line
_AMENDS = re.compile(r"(?i)\W*(?:[a-z]+e |\d{1,2}e )?(?:addendum|allonge|aanhangsel|wijziging|verlenging|aanvulling|wijzigingsovereenkomst|verlengingsovereenkomst)(?: (?:nr\.? ?|nummer )?(?:\d{1,2}|[IVX]{1,4}))?(?:,? (?:behorende? )?(?:bij|op|van|tot)(?: de| het)?)?\W*$")
_LINK = re.compile(r"(?i)\W*(?:(?:behorende? )?(?:bij|op|van)(?: de| het)?)\W*")
_AN_AGREEMENT = re.compile(r"(?i)(?:de |het )?(?:[\w-]+ (?:en )?){0,2}[\w-]*(?:overeenkomst|convenant|akkoord|regeling|verklaring|deal|afspraken)\b")
# "Ketenaanpak" / "Verwarde" / "Personen": a title on a cover
_WORD_OR_TWO = re.compile(r"(?!(?:colofon|definitief|ontwerp|openbaar|vertrouwelijk|gemeente|logo|pagina|ministerie|provincie|aanleiding|doel)\b)[^\W\d_][\w’'-]+(?: [\w’'-]+)?,?", re.I)
_LONGEST = 160
"""Characters of a line on which a title goes on."""
_REACH = 13
"""Lines below a title in which what it is about stands apart from it."""


def mended(head: Sequence[Block]) -> list[Block]:
    """The lines of a head, those put together over which one title is broken: "BESTUURS" / "AKKOORD", "Addendum 2" / "bij" / "Convenant Wonen"."""
    found: list[Block] = []
    index = 0
    while index < len(head):
        block, index = head[index], index + 1
        if (half := _HALF.match(block.text)) and index < len(head) and _OTHER_HALF.match(head[index].text):
            block = replace(block, end=head[index].end, text=f"{half['half']}{head[index].text if half['half'].isupper() else head[index].text[:1].lower() + head[index].text[1:]}")
            index += 1
        taken = _amended_below(block, head[index : index + 3])
        for below in head[index : index + taken]:
            block = replace(block, end=below.end, text=f"{unspaced(block.text)} {unspaced(below.text)}")
        found.append(block)
        index += taken
    return found


def _amended_below(block: Block, lines: Sequence[Block]) -> int:
    """How many of the lines below "Addendum 2" say what it amends; 0 where none does."""
    if not _AMENDS.match(unspaced(block.text)):
        return 0
    for count, line in enumerate(lines, 1):
        text = unspaced(line.text)
        link = _LINK.match(text)
        rest = text[link.end() :] if link else text
        if not rest:
            continue
        return count if len(rest) < _LONGEST and _AN_AGREEMENT.match(rest) and not OPENS.match(text) and rest[-1] not in ".;," else 0
    return 0


def extended(title: Block, noun_end: int, head: Sequence[Block], index: int) -> Block:
    """A title with the lines on which it goes on: "City Deal" / "KOELE PLEINEN", "Convenant Wonen" / "inzake de Kop" / "2020-2024".

    Args:
        title: the line with its noun, in the case of a title.
        noun_end: where in its text the noun ends.
        head: the lines of the document's head, the title's among them.
        index: which of them it is.
    """
    lines = head[index + 1 : index + 7]
    if is_bare(title.text[noun_end:]) and lines and _PARTY_LINE.match(lines[0].text) and (matter := matter_below(head[index + 1 : index + 1 + _REACH])):
        return replace(title, end=matter.end, text=f"{title.text} {_small(cased(matter.text))}")
    before = head[index]
    is_stacked = is_bare(title.text[noun_end:])  # the noun has a line of its own
    for following in lines:
        if not _goes_on(title, before, following, bare=is_bare(title.text[noun_end:]), stacked=is_stacked and before is not head[index]):
            break
        title = replace(title, end=following.end, text=f"{title.text} {cased(following.text, shortest=4 if _in_capitals(before.text) else 8)}")
        before = following
    return title


def is_bare(rest: str) -> bool:
    """Whether what follows the noun of a title says nothing of what it is about: a year or an abbreviation in brackets at most."""
    return not re.search(r"[^\W\d_]", re.sub(r"\([\w&-]{2,8}\)", "", rest))


def matter_below(lines: Sequence[Block]) -> Block | None:
    """What a title's "inzake ..." says that stands below the names of those between whom it is; None where nothing does.

    "Dienstverleningsovereenkomst" / "tussen" / "Gemeente Den Helder" / "en" / "Gemeente Texel" / "inzake de Participatiewet".
    """
    for line in lines:
        if len(line.text) > _LONGEST or _PRESENTATION.search(line.text) or line.article:
            return None
        if matter := _BELOW.search(line.text):
            cut = matter.start()
            return replace(line, start=line.start + cut, text=line.text[cut:].strip())
    return None


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _goes_on(title: Block, before: Block, following: Block, *, bare: bool, stacked: bool) -> bool:
    """Whether a title goes on with the next line, below its noun alone (bare), or below such a line (stacked)."""
    text = following.text
    if YEARS.match(text):
        return True
    if len(text) > _LONGEST or (any(len(date.value) > 4 for date in find_dates(text)) and not _OF_THE_AMENDED.match(text)) or _APART.match(text) or OPENS.match(text) or is_furniture(text):
        return False
    if bare or _UNFINISHED.search(title.text) or _JOINS.match(text):
        return True
    if _PARTY_LINE.match(text) or titled(unspaced(text)) or titled_widely(unspaced(text)):
        return False
    return _in_capitals(before.text, text) or (stacked and all(_WORD_OR_TWO.fullmatch(line) for line in (before.text, text)))


def _in_capitals(*lines: str) -> bool:
    return all(line.isupper() and sum(c.isalpha() for c in line) > 3 for line in lines)
