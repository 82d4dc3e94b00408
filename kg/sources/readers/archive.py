"""The parts of an Office file: a ZIP archive, held against its limits before anything is unpacked."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from typing import Final, NamedTuple
from xml.parsers import expat

MEMBERS: Final = 10_000
TOTAL: Final = 1_000_000_000
RATIO: Final = 200
"""How many times its packed size a part may be; the text of a real file packs to a tenth of its size."""
SMALL: Final = 1_000_000
"""Bytes up to which a part's ratio says nothing."""

Attributes = dict[str, str]


class Form(NamedTuple):
    """A sort of Office file as messages call it: its name, its suffix, and what it was before 2007."""

    name: str
    suffix: str
    older: str


WORD: Final = Form("Word file", ".docx", "a .doc")
WORKBOOK: Final = Form("workbook", ".xlsx", "an .xls")


class Archive:
    """The parts of an Office Open XML file.

    Raises:
        ValueError: no archive, encrypted, damaged, or beyond a limit.
    """

    def __init__(self, content: bytes, form: Form = WORD) -> None:
        """Open the archive and check its table of contents; unpacks nothing."""
        self._form = form
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise ValueError(f"encrypted, or {form.older} of before 2007; save it as {form.suffix} without a password")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise ValueError(f"damaged or no {form.name} ({error}); expected a {form.suffix}") from error
        members = self._zip.infolist()
        self.names: Final = frozenset(member.filename for member in members)
        total = sum(member.file_size for member in members)
        if len(members) > MEMBERS or total > TOTAL:
            raise ValueError(f"{len(members)} parts of {total:,} bytes; expected at most {MEMBERS:,} of {TOTAL:,}")
        for member in members:
            if member.flag_bits & 1:
                raise ValueError(f"part {member.filename!r} is encrypted; save the file without a password")
            if member.file_size > SMALL and member.file_size > RATIO * member.compress_size:
                raise ValueError(
                    f"part {member.filename!r} unpacks to {member.file_size:,} bytes of {member.compress_size:,}; "
                    f"expected at most {RATIO} times as many"
                )

    def parse(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        words: Callable[[str], None] | None = None,
    ) -> None:
        """Go through a part's XML; names come as `namespace name`.

        Raises:
            ValueError: the part is missing, damaged or malformed, or declares entities.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = words
        parser.StartDoctypeDeclHandler = _refuse
        try:
            with self._zip.open(part) as stream:
                parser.ParseFile(stream)
        except KeyError as error:
            raise ValueError(f"no part {part!r} in it; expected a {self._form.suffix}") from error
        except expat.ExpatError as error:
            raise ValueError(f"part {part!r} is malformed ({error}); save the file anew") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise ValueError(f"part {part!r} is damaged ({error}); save the file anew") from error

    def refuse_document_types(self) -> None:
        """Go through all XML, for who reads it with something else than `parse`.

        Raises:
            ValueError: a part is damaged or malformed, or has a document type.
        """
        for part in sorted(self.names):
            if part.lower().endswith((".xml", ".rels")):
                self.parse(part, _ignore)

    def relations(self, part: str) -> dict[str, tuple[str, ...]]:
        """The parts that a part refers to, by the last word of the relation's type ("footnotes"), sorted."""
        folder, name = posixpath.split(part)
        table = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, list[str]] = {}

        def relation(_: str, attributes: Attributes) -> None:
            target = attributes.get("Target", "")
            if target and attributes.get("TargetMode") != "External":
                path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.setdefault(attributes.get("Type", "").rpartition("/")[2], []).append(path)

        if table in self.names:
            self.parse(table, relation)
        return {kind: tuple(sorted(set(paths))) for kind, paths in found.items()}


def _ignore(*_: object) -> None:
    pass


def _refuse(*_: object) -> None:
    raise ValueError("a document type in it, so words may hide in entities; save the file anew in an office program")
