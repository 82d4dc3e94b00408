"""The articles of an agreement's own text, each with its number, its heading and the passages that hold all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.rules.parties.signatures import BELOW
from kg.extraction.rules.parts import Part, parts
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact

# "Artikel 3 Kosten", "Artikel II.3a", "§ 4 Kosten", "ARTIKEL IV": how a line calls the article that begins there
_CALLED = re.compile(
    r"[\W_]*(?P<word>artikel|art\.|article|§)\s+(?P<number>[IVX]+(?:\.\d+[a-z]?)?|\d+[a-z]?(?:[.:]\d+[a-z]?)?)\b[\W_]*", re.I
)
# "Vastgesteld op", "Het college van de gemeenten:", "Amsterdam,", "gemeente Aa ………… stad Be": what stands between the last article and the signatures
_AFTER = re.compile(r".*[.…_]{5}|\W*(?:ONDERTEKEND|Vastgesteld|Overeengekomen|Namens|Voor deze|(?:De|Het) (?:burgemeester|college|voorzitter|secretaris)\b[^.;]*$|[A-Z][\w' -]{2,30},\W*$)")
_PARTS_OF_NUMBER = re.compile(r"[IVX]+(?![a-z])|\d+|[a-z]", re.I)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LONGEST = 1500
"""Characters that a quote may have."""
_GAP = 2
"""How far a number may lie beyond the one before it: one article may have lost its heading."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Where an article begins: the number of its block, what calls it (`artikel`, `§` or nothing), number and heading as written."""

    index: int
    word: str
    number: str
    heading: str


def articles(annotated: Annotated) -> Iterator[Fact]:
    """Each article of the agreements that a document is; a text that it quotes or amends has its own numbers, and is none of them."""
    for part in parts(annotated):
        heads = _heads(annotated, part)
        for place, head in enumerate(heads):
            is_last = place + 1 == len(heads)
            blocks = _blocks(annotated, part, head, None if is_last else heads[place + 1].index)
            yield Fact("articles", {"agreement": part.agreement, "article": head.number, "heading": head.heading or None},
                       "articles", tuple(_passages(annotated, blocks)))  # fmt: skip


def _heads(annotated: Annotated, part: Part) -> list[_Head]:
    """The heads of one agreement: by the word "artikel" where it has that, else by "§", else by number alone; from 1 upwards."""
    found = [head for index, block in enumerate(annotated.blocks) if part.start <= block.start < part.end and (head := _head(annotated, index))]
    word = next((word for word in ("artikel", "§", "") if sum(head.word == word for head in found) > 1), "artikel")
    heads: list[_Head] = []
    last: tuple[int, ...] = (0,)
    for head in found:
        order = _order(head.number)
        begins = order[0] == 1 if not heads else last[0] <= order[0] <= last[0] + _GAP
        if head.word == word and order > last and begins:
            heads.append(head)
            last = order
    return heads


def _head(annotated: Annotated, index: int) -> _Head | None:
    block = annotated.blocks[index]
    if not block.article or block.kind not in ("heading", "text"):
        return None
    line = annotated.clean.text[_line(annotated, block) : block.end]
    if match := _CALLED.match(line):
        heading = line[match.end() :].strip(" *#") if block.kind == "heading" else ""
        following = annotated.blocks[index + 1 : index + 2]
        if not heading and block.kind == "heading" and following and following[0].kind == "heading" and not following[0].article:
            heading = following[0].text  # "Artikel 5", and its heading on the next line
        return _Head(index, "§" if match["word"] == "§" else "artikel", match["number"], heading)
    is_numbered = block.kind == "heading" and block.article.isdigit() and line[:1].isdigit()
    return _Head(index, "", block.article, block.text) if is_numbered else None


def _order(number: str) -> tuple[int, ...]:
    """A number such that a later article has a greater one: "9", "9a", "10"; "I.3", "I.3a", "II.1"."""
    return tuple(_value(one) for one in _PARTS_OF_NUMBER.findall(number))


def _value(text: str) -> int:
    if text.isdigit():
        return int(text)
    if not set(text.upper()) <= set(_ROMAN):
        return ord(text.lower()) - ord("a") + 1
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _blocks(annotated: Annotated, part: Part, head: _Head, following: int | None) -> list[int]:
    """The blocks of an article: up to the next one, without a chapter's heading before that; the last up to the signatures."""
    blocks = annotated.blocks
    listed = [head.index]
    for index in range(head.index + 1, len(blocks) if following is None else following):
        block = blocks[index]
        is_title = len(listed) == 1 and block.text == head.heading
        if block.start >= part.end or (following is None and not is_title and _closes(block)):
            break
        listed.append(index)
    while len(listed) > 1 and blocks[listed[-1]].kind == "heading" and blocks[listed[-1]].text != head.heading:
        listed.pop()
    return listed


def _closes(block: Block) -> bool:
    return block.kind == "heading" or bool(BELOW.match(block.text) or _AFTER.match(block.text))


def _line(annotated: Annotated, block: Block) -> int:
    """Where the line of a block begins: its number or letter stands before its words."""
    return annotated.clean.text.rfind("\n", 0, block.start) + 1


def _passages(annotated: Annotated, blocks: Sequence[int]) -> Iterator[Evidence]:
    """All of an article's words, in as few quotes as their length allows, cut between sentences."""
    begin = stop = -1
    for start, end in _sentences(annotated, blocks):
        if begin >= 0 and _length(annotated, begin, end) > _LONGEST:
            yield annotated.evidence(begin, stop)
            begin = start
        begin, stop = start if begin < 0 else begin, end
    yield annotated.evidence(begin, stop)


def _sentences(annotated: Annotated, blocks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, the first of a block with its number or letter; a longer one than a quote may be is cut."""
    for index in blocks:
        start = _line(annotated, annotated.blocks[index])
        for sentence in annotated.sentences_of(index):
            yield start, min(sentence.end, start + _LONGEST)
            start = sentence.end


def _length(annotated: Annotated, start: int, end: int) -> int:
    first, last = annotated.clean.origin(start, end)
    return last - first
