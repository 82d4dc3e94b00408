"""What a reader makes of a file's bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """The kept text of a file.

    Attributes:
        text: the text; every offset counts code points in it.
        pages: where each page starts in it; empty for a format without pages.
        notes: what of the file is not in the text or may be wrong in it, each as `what is wrong; what is right`.
    """

    text: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
