"""`kg remove`: take a document out of the data folder, and say what goes with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import click

from kg.commands.changes import facts_as_lines, findings_as_lines, without
from kg.commands.settings import Settings, common, pass_settings
from kg.pipeline import finish, read_data
from kg.sources.data_folder import open_data, own_root
from kg.sources.intake import find_document, take_out


@click.command("remove")
@click.argument("document")
@common
@pass_settings
def command(settings: Settings, document: str) -> None:
    """Take a document and its row out of the data folder; its facts go, and nothing else.

    DOCUMENT is the name of the file, with or without its suffix.

    \b
    Example:
      kg remove 2022-haarlem-in-de-wereld
      kg --data almere remove nota.txt
    """
    root = own_root(settings.data)
    path = find_document(root, document)
    data = open_data(root, subject=settings.subject)
    readings, _ = read_data(data)
    gone = [reading for reading in readings if reading.document.source == path]
    kept = without(readings, [PurePosixPath(path).stem])
    manifest = tuple(entry for entry in data.manifest if entry.path != path)
    before, after = finish(readings, data), finish(kept, replace(data, manifest=manifest))
    take_out(root, path)
    facts = sum(len(reading.facts) for reading in gone)
    click.echo(
        f"{path}: verwijderd, {facts} feiten weg" if settings.lang == "nl" else f"{path}: removed, {facts} facts gone"
    )
    for line in (*facts_as_lines("-", gone, settings.lang), *findings_as_lines(before, after, settings.lang)):
        click.echo(line)
