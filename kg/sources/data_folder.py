"""A data folder: its settings, register and manifest, read and held against its documents."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import KgError, RefusedError, StoreError, UsageError
from kg.model import Kind
from kg.resources import folder
from kg.sources.judgements import FOLDER, Judgement, read_judgements
from kg.sources.manifest import Entry, read_manifest, verify
from kg.sources.register import Register, read_register

_SETTINGS: Final = "data.toml"


@dataclass(frozen=True, slots=True)
class Data:
    """A data folder that was opened: its register and manifest are sound, its documents are those of the manifest.

    Attributes:
        root: the folder.
        subject: the register's identifier of whose file this is.
        refused: documents and judgements that could not be taken, one error each; the rest goes on without them.
        judgements: what people decided about what the rules read.
        curated: whether the judgements were asked for; without them one sees what the rules alone read.
    """

    root: Path
    register: Register
    manifest: tuple[Entry, ...]
    subject: str
    refused: tuple[KgError, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    curated: bool = True

    @property
    def curation(self) -> Path:
        """The folder of the judgements; it need not be there."""
        return self.root / FOLDER


def data_root(given: Path | None) -> Path:
    """The data folder that is meant: the one given, else `./data`, else the one that comes with the program."""
    if given is None:
        return Path("data") if Path("data", "documents").is_dir() else folder("data")
    if not (given / "documents").is_dir():
        raise UsageError(
            f"{given}: no folder 'documents' in it; expected a data folder, as `data/` in the program's source is one"
        )
    return given


def own_root(given: Path | None) -> Path:
    """The data folder to write in: the one given, else `./data`; never the one that comes with the program.

    Raises:
        UsageError: there is none, or it is the program's own.
    """
    packed = folder("data")
    if given is None and not Path("data", "documents").is_dir():
        raise UsageError("data: no data folder here to write in; make one with: kg init DIR, then: kg --data DIR add")
    root = data_root(given)
    if packed.parent.name == "packed" and root.resolve().is_relative_to(packed.resolve()):
        raise UsageError(f"{root}: comes with the program and is not written; make your own with: kg init DIR")
    return root


def open_data(root: Path, *, subject: str | None = None, curation: bool = True) -> Data:
    """Read the settings, the register, the manifest and the judgements; hold the documents against the manifest.

    Args:
        root: the folder.
        subject: whose file this is, by name; else the folder says.
        curation: whether people's judgements count.

    Raises:
        RefusedError: the register or the manifest is malformed.
        StoreError: a document is not the file that the manifest knows.
        UsageError: the subject is not one municipality of the register.
    """
    register = register_of(root)
    documents = root / "documents"
    manifest = read_manifest(documents)
    errors = verify(documents, manifest)
    changed = next((error for error in errors if isinstance(error, StoreError)), None)
    if changed:
        raise changed
    judgements, bad = read_judgements(root / FOLDER) if curation else ((), ())
    city = _subject(root, register, subject)
    return Data(root, register, manifest, city, (*errors, *bad), judgements, curation)


def register_of(root: Path) -> Register:
    """The folder's own register, or the one that comes with the program."""
    own = root / "register"
    return read_register(own if own.is_dir() else folder("data") / "register")


def _subject(root: Path, register: Register, given: str | None) -> str:
    place, name = "--subject", given
    if name is None:
        path = root / _SETTINGS
        try:
            name, place = tomllib.loads(path.read_text("utf-8"))["subject"], str(path)
        except (OSError, tomllib.TOMLDecodeError, KeyError, UnicodeDecodeError) as error:
            raise RefusedError(f'{path}: no subject ({error}); expected a line: subject = "Haarlem"') from error
    return subject_of(register, str(name), place)


def subject_of(register: Register, name: str, place: str) -> str:
    """The identifier of the municipality that a name stands for.

    Args:
        place: where the name was given, for the message.

    Raises:
        UsageError: the register has no municipality of that name, or several.
    """
    found = [entry for entry in register.candidates(name) if entry.kind is Kind.MUNICIPALITY and not entry.abolished]
    if len(found) != 1:
        names = " or ".join(entry.name for entry in found) or "a name such as Haarlem"
        what = "ambiguous" if found else "no municipality of the register"
        raise UsageError(f"{place}: {name!r} is {what}; expected {names}")
    return found[0].identifier
