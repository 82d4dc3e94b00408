"""Lists of twin towns that are nothing but names, a line each, of which the half at least are known: "Partnersteden", and below it "Kolding", "Bra", "Gera"."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

_ONE_WORD = re.compile(r"[A-ZÀ-Ž][a-zà-ž]{3,}")
_FEWEST = 2
"""Lines that such a list has at least."""


def bare_lists(annotated: Annotated, opens: Callable[[str], str | None]) -> dict[int, tuple[Name, str]]:
    """The city of each line of such lists, by where the line starts, with the sort of its list.

    Args:
        opens: what the heading or lead-in right above says of a list of twin towns, None where it opens none.
    """
    found: dict[int, tuple[Name, str]] = {}
    blocks = annotated.blocks
    for index, block in enumerate(blocks[:-1]):
        if (block.kind != "heading" and not block.text.rstrip().endswith(":")) or re.fullmatch(RAW, blocks[index + 1].text) is None or (sort := opens(block.text)) is None:
            continue
        run: list[tuple[Block, Name, bool]] = []
        for below in blocks[index + 1 :]:
            if re.fullmatch(RAW, below.text) is None or not is_city_name(below.text):
                break
            known = [m for m in annotated.within(below.start, below.end, Kind.CITY) if m.start == below.start and m.end == below.end]
            if not known and _ONE_WORD.fullmatch(below.text) is None:
                break  # "Comité Gouda-Gera"
            run.append((below, known[0].place() if known else Name(below.text, Kind.CITY), bool(known)))
        if len(run) >= _FEWEST and 2 * sum(known for *_, known in run) >= len(run):
            found.update((line.start, (city, sort)) for line, city, _ in run)
    return found
