"""Lists of several towns' ties, a line each: "Meppel - Gera (Duitsland)", "Emmen – Gifhorn (Duitsland), Vsetín (Tsjechië)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.model import Fact, Kind, Name, Value

_CITY = rf"{RAW}(?: ?\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY})?"
# "Emmen – Gifhorn (Duitsland), Vsetín (Tsjechië)"; a land at least stands behind one of them
_LINE = re.compile(rf"[•*–-]?[ \t]{{0,3}}(?P<owner>{RAW}) ?(?:[-–|]|<?->|:) ?(?P<others>{_CITY}(?:(?:, | en | & | and ){_CITY}){{0,5}})[ .;]{{0,3}}$")
_OTHER = re.compile(rf"(?P<name>{RAW})(?: ?\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY})?(?:, | en | & | and |$)")
_LAND = re.compile(rf"\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY}(?!\w)")
_FEWEST = 2
"""Lines of such a list."""
_LONGEST = 300
"""Characters of such a line at most; a longer one is running text."""


def paired_lines(annotated: Annotated, lists: re.Pattern[str], ended: re.Pattern[str]) -> Iterator[Fact]:
    """The ties of such lines, where two towns at least have one of their own.

    Args:
        lists: what a heading or lead-in says of a list of twin towns.
        ended: what it says of one of ties that are over.
    """
    lines = {block.start: match for block in annotated.blocks if len(block.text) < _LONGEST and (match := _LINE.match(block.text))}
    if len(lines) < _FEWEST:
        return
    found: list[Fact] = []
    state = ""
    for block in annotated.blocks:
        match = lines.get(block.start)
        owner = _town(annotated, block.start + match.start("owner"), block.start + match.end("owner")) if match else None
        if match and owner and state and _LAND.search(match["others"]):
            for other in _OTHER.finditer(match["others"]):
                if is_city_name(other["name"]):
                    start = block.start + match.start("others") + other.start("name")
                    city = _town(annotated, start, start + len(other["name"])) or Name(other["name"], Kind.CITY)
                    values: dict[str, Value] = {"a": owner, "b": city, "kind": "stedenband", "since": None, "until": None, "status": state}
                    found.append(Fact("ties", values | ({"ended": True} if state == "ended" else {}), "listed_ties", (annotated.cite(block),)))
        elif lists.search(block.text) and not modalities(block.text, 0) & UNREAL:
            state = "ended" if ended.search(block.text) else "stated"
        elif block.kind == "heading":
            state = ""
    if len({getattr(fact["a"], "label", "") for fact in found}) >= _FEWEST:
        yield from found


def _town(annotated: Annotated, start: int, end: int) -> Name | None:
    """The town that is named there and nowhere wider."""
    named = [m for m in annotated.within(start, end, Kind.MUNICIPALITY, Kind.CITY) if (m.start, m.end) == (start, end)]
    return named[0].place() if named else None
