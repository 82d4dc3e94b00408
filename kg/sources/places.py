"""Names of smaller places abroad, that no register has: the file `places.txt` in its folder, one name a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Places:
    """The names of a file, read when first asked for one; none where there is no such file."""

    path: Path

    def __contains__(self, name: object) -> bool:
        return name in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.path.read_text("utf-8").splitlines()) if self.path.is_file() else frozenset()
