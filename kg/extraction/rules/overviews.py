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
from kg.extraction.rules.kept import kept
from kg.extraction.rules.upright_tables import is_header_word
from kg.extraction.text.layout import Block
from kg.extraction.text.marks import OVERVIEW
from kg.model import Kind, Name

# what stands in such a card beside them, and is none without one of them
_FURTHER = r"(?:[Vv]ice-?)?[Vv]oorzitter|[Ss]ecretaris|[Ss]ecretariaat|[Tt]rekker|[Tt]oehoorders?|[Ll]id sinds|[Ss]inds|[Oo]pgericht(?: in)?|[Pp]artners"
_LABEL = re.compile(rf"(?P<label>{OVERVIEW}|{_FURTHER})(?: \([^()]{{1,40}}\))?(?:(?P<beside> ?[:\t|] *(?=\S))|\s*:?\s*$)")
_NAMES = re.compile(r"(?:[Nn]aam|[Vv]erbonden partij|[Ss]amenwerkingsverband|[Gg]emeenschappelijke regeling)")
_LONGEST = 600
"""Characters of a value at most; what is longer is running text."""


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


# "B. Recreatieschap Noord"
_MARKER = re.compile(r"(?:[A-Z]|\d{1,2})[.)] ")


@kept
def overviews(annotated: Annotated) -> tuple[Overview, ...]:
    """The overviews of a document, in order: those of two labels or more below a name."""
    return tuple(_read(annotated.blocks))


@kept
def names_by_line(annotated: Annotated) -> dict[int, Name]:
    """The body of the overview in which a labelled line stands, by where the line begins."""
    return {entry.block.start: name_of(annotated, overview) for overview in overviews(annotated) for entry in overview.entries}


def name_of(annotated: Annotated, overview: Overview) -> Name:
    """The body of an overview: as it is known, else a body of that name."""
    marker = _MARKER.match(overview.named)
    named = overview.named[marker.end() :] if marker else overview.named
    start = overview.title.start + overview.title.text.index(named)
    known = [m for m in annotated.within(start, start + len(named)) if m.start == start and m.end >= start + len(named) - 2]
    return known[0].name() if known else Name(named, Kind.ORGANISATION)


def _read(blocks: Sequence[Block]) -> Iterator[Overview]:
    title: tuple[Block, str] | None = None
    entries: list[Entry] = []
    last: Block | None = None
    for index, block in enumerate(blocks):
        label = _label(blocks, index)
        if label is None:
            if last is not None and not _is_below(blocks, index):
                if title and len(entries) > 1:
                    yield Overview(*title, tuple(entries))
                title, entries, last = None, [], None
            if not entries and (named := _title(block)):
                title = (block, named)
            elif not entries and block.kind == "heading":
                title = None  # what stands below it is of another than the name above
            continue
        entry = _entry(blocks, index, label)
        if _NAMES.match(entry.label):
            if title and len(entries) > 1:
                yield Overview(*title, tuple(entries))
            below = block if label["beside"] else blocks[index + 1] if index + 1 < len(blocks) else block
            named = _title(below, label.end() if label["beside"] else 0)
            title, entries = ((below, named) if named else None), []
        else:
            entries.append(entry)
        last = block
    if title and len(entries) > 1:
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
    above = [number for number in range(max(0, index - 3), index) if _label(blocks, number)]
    if not above or len(block.text) > _LONGEST:
        return False
    beside = _LABEL.match(blocks[above[-1]].text)
    return beside is not None and not beside["beside"]


def _entry(blocks: Sequence[Block], index: int, label: re.Match[str]) -> Entry:
    block = blocks[index]
    if label["beside"]:
        return Entry(label["label"], block, ((block.start + label.end(), block.end),))
    values = []
    for number, below in enumerate(blocks[index + 1 : index + 4], start=index + 1):
        if _label(blocks, number) or len(below.text) > _LONGEST:
            break
        values.append((below.start, below.end))
    return Entry(label["label"], block, tuple(values))


_IN_BRACKETS = re.compile(r"\s*(?:\([^()]{1,30}\))?")


def _title(block: Block, begin: int = 0) -> str:
    """A line that is a name and no more, but for an abbreviation in brackets: "Werkzaak Rivierenland (WR)"."""
    text = block.text[begin:]
    if is_header_word(text):
        return ""  # "Thema" above "Trekker" and "Leden" is a table's
    end = title_end(text, 0)
    return text[:end] if end > 2 and (end == len(text) or _IN_BRACKETS.fullmatch(text, end)) else ""
