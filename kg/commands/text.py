"""`kg text`: the kept text of a document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.settings import common
from kg.sources.documents import read_document
from kg.sources.lists.kept import is_list, read_list


@click.command("text")
@click.argument("file", type=click.Path(path_type=Path))
@common
def command(file: Path) -> None:
    """Print the text that the program keeps of a file: every offset counts code points in it.

    \b
    Example:
      kg text data/documents/2021-convenant-zuid-kennemerland.txt
      kg text data/lists/stedenbanden.xlsx           a line a row
    """
    document = read_list(file, source=file.name).document if is_list(file) else read_document(file, source=file.name)
    for note in document.notes:
        click.echo(note, err=True)
    sys.stdout.buffer.write(document.text.encode("utf-8"))
