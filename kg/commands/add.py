"""`kg add`: take documents into the data folder, and say what is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from kg.commands.changes import facts_as_lines, findings_as_lines, without
from kg.commands.settings import Settings, common, pass_settings, tell_refused
from kg.errors import KgError, RefusedError, UsageError
from kg.extraction.read import read_all
from kg.isodates import parse_date
from kg.pipeline import finish, read_data
from kg.sources.data_folder import open_data, own_root
from kg.sources.intake import NO_SOURCE, Arrival, Note, receive, take_in
from kg.sources.lists.kept import SUFFIXES as LIST_SUFFIXES
from kg.sources.manifest import Access


@click.command("add")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", metavar="TEXT", default=NO_SOURCE, help="Where the document comes from.")
@click.option("--access", type=click.Choice(get_args(Access)), default="internal", help="Who may see it; internal.")
@click.option("--title", metavar="TEXT", default="", help="A librarian's note; one file at a time.")
@click.option("--date", metavar="DATE", default="", help="A librarian's note; one file at a time.")
@common
@pass_settings
def command(settings: Settings, files: tuple[Path, ...], source: str, access: Access, title: str, date: str) -> int:
    """Copy documents into the data folder and write their rows in its manifest; say what is new and in conflict.

    A file that cannot be read, or whose name is taken, is refused with a line; the others come in.

    \b
    Example:
      kg add nota.txt --source "Gemeente Haarlem, raadsstukken" --access public
      kg --data almere add stukken/*.txt
    """
    note = _note(files, source, access, title, date)
    data = open_data(own_root(settings.data), subject=settings.subject)
    arrivals, refused = _receive(data.root, files, note, settings)
    readings, _ = read_data(data)
    kept = without(readings, (arrival.document.stem for arrival in arrivals))
    new = list(read_all((arrival.document for arrival in arrivals), data.register))
    # the whole graph before anything is written: what cannot be made into one does not come in
    before = finish(readings, data)
    after = finish([*kept, *new], replace(data, manifest=(*data.manifest, *(a.entry for a in arrivals))))
    for arrival, reading in zip(arrivals, new, strict=True):
        take_in(data.root, arrival)
        facts = len(reading.facts)
        name = arrival.entry.path
        click.echo(f"{name}: toegevoegd, {facts} feiten" if settings.lang == "nl" else f"{name}: added, {facts} facts")
        for line in facts_as_lines("+", [reading], settings.lang):
            click.echo(line)
    for line in findings_as_lines(before, after, settings.lang):
        click.echo(line)
    return tell_refused(refused)


def _note(files: tuple[Path, ...], source: str, access: Access, title: str, date: str) -> Note:
    if len(files) > 1 and (title or date):
        raise UsageError("--title, --date: given for several files; expected one file, as each has its own")
    if not source.strip():
        raise UsageError("--source: empty; expected where the document comes from")
    try:
        if date:
            parse_date(date)
    except ValueError as error:
        raise UsageError(f"--date: {error}") from error
    return Note(source, access, title, date)


def _receive(root: Path, files: Iterable[Path], note: Note, settings: Settings) -> tuple[list[Arrival], list[KgError]]:
    """The documents that come in, and a line for each file that does not: refused, or there already."""
    arrivals: list[Arrival] = []
    refused: list[KgError] = []
    for path in files:
        try:
            _refuse_list(root, path)
            arrival = receive(root, path, note)
            _compare(path, arrival, arrivals)
        except RefusedError as error:
            refused.append(error)
            continue
        if arrival.is_known:
            settings.say(f"{path}: staat er al, met deze inhoud", f"{path}: is there already, with this content")
        else:
            arrivals.append(arrival)
    return arrivals, refused


def _refuse_list(root: Path, path: Path) -> None:
    """A list is no document: what its columns mean has to be said first."""
    if path.suffix.lower() in LIST_SUFFIXES and path.is_file():
        mapping = path.with_suffix(".toml").name
        raise RefusedError(f"{path}: a list, no document; put it into {root / 'lists'}, with {mapping} for its columns")


def _compare(path: Path, arrival: Arrival, others: Iterable[Arrival]) -> None:
    """Hold a file against those that come in with it, as it was held against those that are there."""
    for other in others:
        if arrival.document.stem.casefold() == other.document.stem.casefold():
            raise RefusedError(f"{path}: its name is that of another file in this call; give each its own")
        if arrival.document.sha256 == other.document.sha256:
            raise RefusedError(f"{path}: the same bytes as {other.entry.path} in this call; add a document once")
