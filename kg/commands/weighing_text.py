"""What `kg network weigh` prints, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.commands.network_text import quoted
from kg.network.weighing import Criterion, Weighed, Weighing
from kg.network.weighing_turns import Turn, loosens, surely_above, turns
from kg.questions.table import shown

_GROUPS: Final = {"relation": ("relatie", "relation"), "network": ("kandidaat-netwerk", "candidate network"),
                  "city": ("kandidaat-stad", "candidate city")}  # fmt: skip


def weighing_text(found: Weighing, language: str, *, whole: bool = False) -> str:
    """The criteria with their passages, the totals from low to high, and what would turn the order of each pair.

    With `whole` also each score with how it came about and its passages.
    """
    nl = language == "nl"
    on = f"{found.subject} op {found.as_of}" if nl else f"{found.subject} on {found.as_of}"
    lines = [f"{'Weging voor' if nl else 'Weighing for'} {on}", ""]
    lines += ["maatstaven en gewichten" if nl else "criteria and weights"]
    if not found.criteria:
        lines += ["  geen: geen stuk noemt er een" if nl else "  none: no document states one"]
    for criterion in found.criteria:
        lines += _criterion(criterion, nl)
    lines += ["", "totaal, minstens en hoogstens (0 tot 10)" if nl else "total, at least and at most (0 to 10)"]
    for one in found.weighed:
        lines += _weighed(one, found, nl, whole)
    lines += ["", "welk gewicht de volgorde van twee keert" if nl else "which weight turns the order of two"]
    for one, other in pairwise(found.weighed):
        if one.low != other.low:
            lines += _pair(one, other, found, nl)
    return "\n".join([*lines, "", f"({found.caution_nl if nl else found.caution_en})"]) + "\n"


def _criterion(criterion: Criterion, nl: bool) -> Iterator[str]:
    about = ", ".join(criterion.about) or ("van uzelf" if nl else "your own")
    yield f"  {_number(criterion.weight, nl)} × {shown(criterion.text)} ({shown(about)})"
    if criterion.why:
        yield f"    {shown(criterion.why)}"
    yield from quoted(criterion.evidence)


def _weighed(one: Weighed, found: Weighing, nl: bool, whole: bool) -> Iterator[str]:
    group = _GROUPS[one.group][0 if nl else 1]
    yield f"  {_number(one.low, nl):>4} – {_number(one.high, nl):>4}  {shown(one.name)} ({group})"
    for text, words in one.conditions:
        yield f"      {'voorwaarde' if nl else 'condition'}: {shown(text)}"
        yield from quoted(words)
    unknown = [criterion.text for criterion, rating in zip(found.criteria, one.ratings, strict=True) if rating.unknown]
    if not whole:
        counted = f"{len(unknown)} {'van' if nl else 'of'} {len(found.criteria)}"
        yield f"      {'onbekend' if nl else 'unknown'}: {counted}"
        return
    for criterion, rating in zip(found.criteria, one.ratings, strict=True):
        ends = f"{_number(rating.low, nl)} – {_number(rating.high, nl)}"
        yield f"      {ends}  {shown(criterion.text)}: {shown(rating.nl if nl else rating.en)}"
        yield from (f"    {line}" for line in quoted(rating.evidence))


def _pair(one: Weighed, other: Weighed, found: Weighing, nl: bool) -> Iterator[str]:
    sure = surely_above(one, other)
    firm = ("zeker" if nl else "surely") if sure else ("open: wat onbekend is, kan het omkeren" if nl else
                                                       "open: what is unknown may turn it")  # fmt: skip
    yield f"  {shown(one.name)} {'boven' if nl else 'above'} {shown(other.name)}: {firm}"
    changes = loosens(one, other, found.criteria) if sure else turns(one, other, found.criteria)
    if not changes:
        yield "    geen enkel gewicht keert het minimum" if nl else "    no single weight turns the minimum"
    for change in changes[:2]:
        yield f"    {_change(change, nl)}"


def _change(change: Turn, nl: bool) -> str:
    at, now = _number(change.at, nl), _number(change.weight, nl)
    more, name = change.at > change.weight, shown(change.criterion.text)
    if nl:
        return f"keert als “{name}” {'zwaarder' if more else 'lichter'} weegt dan {at} (nu {now})"
    return f"turns if “{name}” weighs {'more' if more else 'less'} than {at} (now {now})"


def _number(value: float, nl: bool) -> str:
    text = f"{abs(value):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if nl else text
