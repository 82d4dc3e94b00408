"""Which partnerships of a programme are one, and every name that a document has for each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Sentence
from kg.model import Kind

_COORDINATES = re.compile(r"\bcoördin\w+|\btrekker\b|\bvoorzitter\w*\b", re.I)


def partnerships(sentences: Sequence[Sentence], found: list[Mention], called: dict[str, str]) -> list[Mention]:
    """Partnerships of one programme are one if they bear the same name or no own name, or one city coordinates each."""
    parents: dict[str, str] = {}
    for mention in found:
        if mention.kind is Kind.PARTNERSHIP and mention.parent:
            parents.setdefault(mention.short.casefold(), mention.parent)
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    coordinated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    named = [replace(m, parent=m.parent or parents.get(m.short.casefold(), "")) if _is_named(m) else m for m in found]
    starts, begins = [m.start for m in named], [sentence.start for sentence in sentences]
    says: dict[int, bool] = {}
    for mention in named:
        if not _is_named(mention) or not mention.parent:
            continue
        titles[mention.parent][mention.short] += 1
        index = bisect_right(begins, mention.start) - 1
        sentence = sentences[index]
        if index not in says:
            says[index] = bool(_COORDINATES.search(sentence.text))
        if says[index]:
            around = named[bisect_left(starts, sentence.start) : bisect_left(starts, mention.start)]
            before = [m.label for m in around if m.kind is Kind.MUNICIPALITY]
            coordinated[mention.parent][mention.short].update(before)
    labels: dict[tuple[str, str], str] = {}
    for parent, count in titles.items():
        own = [title for title in count if title]
        shared = set.intersection(*(coordinated[parent][title] for title in own)) if own else set()
        if len(own) <= 1 or shared:
            canonical = max(own, key=lambda title: (len(title.split()), title), default="")
            labels.update(
                {(parent, title): f"{called.get(parent, parent)} Partnerschap {canonical}".strip() for title in count}
            )
        else:
            labels.update(
                {(parent, title): f"{called.get(parent, parent)} Partnerschap {title}".strip() for title in count}
            )
    return [
        replace(m, label=labels[m.parent, m.short]) if _is_named(m) and (m.parent, m.short) in labels else m
        for m in named
    ]


_QUOTED_BEHIND = re.compile(r" (?P<rest>[^.()\n]{5,70}?)['\"”’]")


def with_aliases(text: str, found: list[Mention]) -> list[Mention]:
    """Partnerships with every name that the document has for them.

    A title in quotes behind the programme's name counts too, if it holds a title of the partnership.
    """
    aliases: dict[str, set[str]] = defaultdict(set)
    titles = {m.short.casefold(): m for m in found if _is_named(m) and m.parent and m.short}
    for mention in found:
        if _is_named(mention) and mention.parent:
            aliases[mention.label].add(text[mention.start : mention.end].strip("'\"”’"))
        elif titles and (rest := _QUOTED_BEHIND.match(text, mention.end, mention.end + 80)):
            titled = next((m for t, m in titles.items() if m.parent == mention.label and t in rest["rest"].casefold()), None)
            if titled:
                aliases[titled.label].add(f"{text[mention.start : mention.end]} {rest['rest']}")
    return [replace(m, aliases=tuple(sorted(aliases[m.label]))) if m.label in aliases else m for m in found]


def _is_named(mention: Mention) -> bool:
    return mention.kind is Kind.PARTNERSHIP and (bool(mention.parent) or "artner" in mention.label[:12])
