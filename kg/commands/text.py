"""`kg text`: the kept text of a document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.settings import Settings, common, pass_settings
from kg.sources.data_folder import data_root
from kg.sources.documents import read_document
from kg.sources.intake import document_at
from kg.sources.lists.kept import is_list, read_list


@click.command("text")
@click.argument("file", type=click.Path(path_type=Path))
@common
@pass_settings
def command(settings: Settings, file: Path) -> None:
    """Print the text that the program keeps of a file: every offset counts code points in it.

    A document of the data folder may be called by its name.

    \b
    Example:
      kg text data/documents/2021-convenant-zuid-kennemerland.txt
      kg text data/lists/stedenbanden.xlsx           a line a row
    """
    file = file if is_list(file) else document_at(data_root(settings.data), file)
    document = read_list(file, source=file.name).document if is_list(file) else read_document(file, source=file.name)
    for note in document.notes:
        click.echo(note, err=True)
    sys.stdout.buffer.write(document.text.encode("utf-8"))
