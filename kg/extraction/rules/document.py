"""Title, kind, date and number of the document itself."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.model import Fact


def document(annotated: Annotated) -> Iterator[Fact]:
    """The document's own row; its passages are its title, its date and its number where they stand."""
    about = annotated.profile
    first = next((block for block in annotated.blocks if block.text), None)
    evidence = about.evidence or ((annotated.cite(first, "kind"),) if first else ())
    if not evidence:
        return
    yield Fact("document", {"title": about.title or None, "kind": about.kind, "date": about.date, "reference": about.reference},
               "document", tuple(sorted(evidence)))  # fmt: skip
