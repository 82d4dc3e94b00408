"""The agreements that one document holds: mostly one, at times two or more, each with a title and an opening of its own."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.profile.entitled import entitle_at
from kg.extraction.profile.kinds import same_agreement
from kg.extraction.profile.own_names import own_name
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Block
from kg.model import Name


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document that is an agreement.

    Attributes:
        agreement, kind: what it is called, and its kind.
        title: where its title stands; None for the first, whose title is the document's.
        start, end: offsets in the cleaned text, half-open.
    """

    agreement: Name
    kind: str
    title: Block | None
    start: int
    end: int


@kept
def parts(annotated: Annotated) -> tuple[Part, ...]:
    """The agreements that a document is, in their order; none if it is no agreement."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return ()
    begins: list[tuple[Block | None, int, Name, str]] = [(None, 0, about.agreement, about.kind)]
    has_articles = False  # above its articles an agreement has a subtitle, and no second one
    for index, block in enumerate(annotated.blocks):
        has_articles = has_articles or bool(block.article)
        found = entitle_at(annotated.blocks, index) if has_articles and block.kind == "heading" else None
        if found is None:
            continue
        name = own_name(found.kind, found, annotated.within(block.start, block.start + 1000), ())
        if not any(same_agreement(name.label, other.label) for _, _, other, _ in begins):
            begins.append((found.title, block.start, name, found.kind))
    ends = [*(start for _, start, _, _ in begins[1:]), len(annotated.clean.text)]
    return tuple(Part(name, kind, title, start, end) for (title, start, name, kind), end in zip(begins, ends, strict=True))
