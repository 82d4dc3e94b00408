"""Municipalities that were gone when a document was written: no paper of 2019 is that of a municipality merged in 2005."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.names.mentions import Gazetteer, Mention
from kg.model import Kind, Name


def gone_by(date: str | None, subject: Name | None, mentions: Iterable[Mention], gazetteer: Gazetteer) -> frozenset[str]:
    """The municipalities of a text that had been abolished by a date; none where whose document it seems to be was still there.

    Args:
        date: that of the document.
        subject: whose document it seems to be.
    """
    if date is None or subject is None or not _is_gone(subject.label, date, gazetteer):
        return frozenset()
    return frozenset(label for label in {m.label for m in mentions if m.kind is Kind.MUNICIPALITY} if _is_gone(label, date, gazetteer))


def _is_gone(label: str, date: str, gazetteer: Gazetteer) -> bool:
    bearers = [known for known in gazetteer.bearers(label.removeprefix("Gemeente ")) if known.kind is Kind.MUNICIPALITY]
    return bool(bearers) and all(known.until and known.until[: len(date)] < date for known in bearers)
