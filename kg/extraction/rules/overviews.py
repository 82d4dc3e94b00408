"""What a budget or an account says of the bodies in which its municipality has a share: a label and what belongs to it, body by body.

    Naam                          Omgevingsdienst Midden-Holland
    Vestigingsplaats              Gouda
    Bestuurlijk belang            De wethouder is lid van het algemeen bestuur

Label and value stand on one line with a colon, a tab or a bar between them, or below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.titles import title_end
from kg.extraction.profile.title_lines import cased
from kg.extraction.rules.kept import kept
from kg.extraction.rules.upright_tables import is_header_word
from kg.extraction.text.layout import Block
from kg.extraction.text.marks import OVERVIEW
from kg.model import Kind, Name

# what stands in such a card beside them, and is none without one of them
_FURTHER = r"(?:[Vv]ice-?)?[Vv]oorzitter|[Ss]ecretaris|[Ss]ecretariaat|[Tt]rekker|[Tt]oehoorders?|[Ll]id sinds|[Ss]inds|[Oo]pgericht(?: in)?|[Pp]artners|[Kk]osten|[Vv]eranderingen?|[Oo]nze (?:[a-z/]{3,20})|[Ww]ie (?:doen|doet|zitten|nemen)(?: (?!niet|geen)[a-z]+){0,4}? (?:mee|in|bij|deel)|[Mm]et wie"
_LABEL = re.compile(rf"(?P<label>{OVERVIEW}|{_FURTHER})(?: \([^()]{{1,40}}\))?(?:(?P<beside> ?[:\t|] *(?=\S))|\s*:?\s*$)")
_NAMES = re.compile(r"(?:[Nn]aam|[Vv]erbonden partij|[Ss]amenwerkingsverband|[Gg]emeenschappelijke regeling)")
# "B. RECREATIESCHAP TWISKE": the letter is none of the name
_NUMBER = re.compile(r"(?:[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2})[.)] ?(?=[A-Z])")
# "Gemeenschappelijke regeling Recreatieschap Twiske": the agreement, by which the body behind it was set up
_REGULATION = re.compile(r"(?:Gemeenschappelijke|GEMEENSCHAPPELIJKE) (?:[Rr]egeling|REGELING) (?:van )?(?:(?:de|het) )?(?=[A-Z])")
# all that stands behind "Naam:", as far as it may be a name: no sentence, no list
_WHOLE = re.compile(r"(?P<name>[A-Z](?:[^.;:()\t]|(?<=\b[A-Z])\.){2,90}?)(?: \([^()]{1,40}\))?\.?")
_ENTRIES = 2
"""Labelled lines that make an overview at least."""
_LONGEST = 600
"""Characters of a value at most; what is longer is running text, unless it stands right below its label."""
_LONGEST_PARAGRAPH = 1500
_MOST_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with what stands behind or below it; `values` are stretches of the cleaned text."""

    label: str
    block: Block
    values: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What is said of one body.

    Attributes:
        title: where its name stands.
        named: the name as it stands there, without its abbreviation in brackets.
    """

    title: Block
    named: str
    entries: tuple[Entry, ...]

    def entry(self, label: re.Pattern[str]) -> Entry | None:
        """The first entry whose label fits."""
        return next((entry for entry in self.entries if label.match(entry.label)), None)


@kept
def overviews(annotated: Annotated) -> tuple[Overview, ...]:
    """The overviews of a document, in order: those of two labels or more below a name."""
    return tuple(_read(annotated.blocks))


@kept
def names_by_line(annotated: Annotated) -> dict[int, Name]:
    """The body of the overview in which a labelled line stands, by where the line begins."""
    return {entry.block.start: name_of(annotated, overview) for overview in overviews(annotated) for entry in overview.entries}


def name_of(annotated: Annotated, overview: Overview) -> Name:
    """The body of an overview: as it is known, else a body of that name; what the regulation set up that it is named by."""
    regulation = _REGULATION.match(overview.named)
    named = overview.named[regulation.end() :] if regulation else overview.named
    start = overview.title.start + overview.title.text.index(named)
    known = [m for m in annotated.within(start, start + len(named)) if m.start == start and m.end >= start + len(named) - 2 and m.kind is not Kind.AGREEMENT]
    if known and (known[0].label != named or not named.isupper()):
        return known[0].name()
    return Name(cased(named), known[0].kind if known else Kind.ORGANISATION)


def is_regulation(overview: Overview) -> bool:
    """Whether it is named as a joint regulation, not only as the body that one set up."""
    return _REGULATION.match(overview.named) is not None


def _read(blocks: Sequence[Block]) -> Iterator[Overview]:
    if sum(_LABEL.match(block.text) is not None for block in blocks) < _ENTRIES:
        return  # most documents; what names a body is not looked for there
    title: tuple[Block, str] | None = None
    entries: list[Entry] = []
    last: Block | None = None
    for index, block in enumerate(blocks):
        label = _label(blocks, index)
        if label is None:
            if last is not None and not _is_below(blocks, index):
                if title and len(entries) >= _ENTRIES:
                    yield Overview(*title, tuple(entries))
                title, entries, last = None, [], None
            if not entries and (named := title_of(block)):
                title = (block, named)
            elif not entries and block.kind == "heading":
                title = None  # what stands below it is of another than the name above
            continue
        entry = _entry(blocks, index, label)
        if _NAMES.match(entry.label):
            if title and len(entries) >= _ENTRIES:
                yield Overview(*title, tuple(entries))
            below = block if label["beside"] else blocks[index + 1] if index + 1 < len(blocks) else block
            named = _named(below.text, label.end()) if label["beside"] else title_of(below)
            title, entries = ((below, named) if named else None), []
        else:
            entries.append(entry)
        last = block
    if title and len(entries) >= _ENTRIES:
        yield Overview(*title, tuple(entries))


def _label(blocks: Sequence[Block], index: int) -> re.Match[str] | None:
    """The label with which a block begins; "Gemeenschappelijke regeling" below "Rechtsvorm" is its value, and none."""
    label = _LABEL.match(blocks[index].text)
    above = _LABEL.match(blocks[index - 1].text) if index else None
    is_form = label and above and not above["beside"] and not label["beside"] and above["label"].casefold() == "rechtsvorm"
    return None if is_form and label and _NAMES.match(label["label"]) else label


def _is_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a value of the label above it: no heading that opens something else below a label with its value."""
    block = blocks[index]
    first = index
    while block.kind == "item" and blocks[first - 1].kind == "item" and index - first < _MOST_ITEMS:
        first -= 1
    if block.kind == "item" and first and (label := _label(blocks, first - 1)) and not label["beside"]:
        return True
    above = [number for number in range(max(0, index - 3), index) if _label(blocks, number)]
    if not above or len(block.text) > (_LONGEST_PARAGRAPH if above[-1] == index - 1 else _LONGEST):
        return False
    if above[-1] < index - 1 and title_of(block) and index + 1 < len(blocks) and _LABEL.match(blocks[index + 1].text):
        return False  # the name of the next
    beside = _LABEL.match(blocks[above[-1]].text)
    return beside is not None and not beside["beside"]


def _entry(blocks: Sequence[Block], index: int, label: re.Match[str]) -> Entry:
    block = blocks[index]
    if label["beside"]:
        return Entry(label["label"], block, ((block.start + label.end(), block.end),))
    values = []
    for number, below in enumerate(blocks[index + 1 : index + 1 + _MOST_ITEMS], start=index + 1):
        if number > index + 3 and (below.kind != "item" or blocks[index + 1].kind != "item"):
            break
        if _label(blocks, number) or len(below.text) > (_LONGEST if number > index + 1 else _LONGEST_PARAGRAPH):
            break
        values.append((below.start, below.end))
    return Entry(label["label"], block, tuple(values))


# "(WR)", "te Waalwijk", ", gevestigd te Den Haag": what may stand behind a name in its line
_BEHIND = re.compile(r"\s*(?:\([^()]{1,30}\))?(?:,? (?:gevestigd )?(?:te|in) ['’A-Z][\w'’ -]{2,30})?\s*(?:\([^()]{1,30}\))?")


def title_of(block: Block) -> str:
    """A line that is a name and no more, but for a number before it and an abbreviation in brackets: "B. Werkzaak Rivierenland (WR)"."""
    if is_header_word(block.text):
        return ""  # "Thema" above "Trekker" and "Leden" is a table's
    number = _NUMBER.match(block.text)
    begin = number.end() if number else 0
    regulation = _REGULATION.match(block.text, begin)
    end = title_end(block.text, regulation.end() if regulation else begin)
    whole = end == len(block.text) or _BEHIND.fullmatch(block.text, end)
    return block.text[begin:end] if end > begin + 2 and whole else ""


def _named(text: str, begin: int) -> str:
    """The name behind "Naam:", which is all that stands there."""
    whole = _WHOLE.fullmatch(text, begin)
    return whole["name"] if whole else ""
