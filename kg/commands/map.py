"""`kg map`: the relation map."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import click

from kg.commands.asking import asker
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.commands.summary import about_judgements, counts, summary
from kg.graph.store import merge
from kg.pipeline import build
from kg.views.map_data import build_map_data
from kg.views.relation_map import write_map


@click.command("map")
@common
@pass_settings
def command(settings: Settings) -> int:
    """Read the documents and write the relation map: one HTML file that opens without a network.

    \b
    Example:
      kg map
      kg --data data --out out map --on 2016-01-01 --lang en
    """
    data = opened(settings)
    built = build(data)
    merge(built.store)
    path = settings.out / "map.html"
    files = _link(settings.out, data.root / "documents")
    write_map(build_map_data(asker(built.store, data.subject, settings), files=files), path, language=settings.lang)
    click.echo(summary(counts(built), settings.lang))
    for line in about_judgements(built.judged, settings.lang):
        click.echo(line)
    click.echo(f"{'kaart' if settings.lang == 'nl' else 'map'}: {path}")
    return tell_refused(built.refused)


def _link(start: Path, folder: Path) -> str:
    """A folder as a link from a page in another: relative, so that both can be moved together."""
    try:
        return quote(Path(os.path.relpath(folder.resolve(), start.resolve())).as_posix())
    except ValueError:  # on another drive of Windows
        return folder.resolve().as_uri()
