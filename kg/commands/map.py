"""`kg map`: the relation map."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import click

from kg.commands.asking import asker
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.commands.summary import about_judgements, counts, summary
from kg.graph.store import merge
from kg.pipeline import Built, build
from kg.views.map_address import STEPS, VIEWS, opening_address
from kg.views.map_data import build_map_data
from kg.views.map_model import MapData
from kg.views.relation_map import write_map


@click.command("map")
@click.option("--view", type=click.Choice(VIEWS), help="The view that it opens with.")
@click.option("--focus", metavar="NAME", help="Who or what it opens round; the subject if not given.")
@click.option("--steps", type=click.IntRange(min(STEPS), max(STEPS)), help="How many steps round it are shown.")
@click.option("--documents", metavar="NAME,...", help="The documents that its filter leaves on; all if not given.")
@click.option("--story", is_flag=True, help="Add views with a name, such as 'What does it bring?'.")
@common
@pass_settings
def command(
    settings: Settings, view: str | None, focus: str | None, steps: int | None, documents: str | None, story: bool
) -> int:
    """Read the documents and write the relation map: one HTML file that opens without a network.

    \b
    Example:
      kg map
      kg map --focus Eurocities --steps 2 --view tabel --story
      kg --data data --out out map --on 2016-01-01 --lang en
    """
    data = opened(settings)
    built = build(data)
    merge(built.store)
    path = settings.out / "map.html"
    drawn = _drawn(built, data.subject, settings, files=_link(settings.out, data.root / "documents"))
    wanted = [name.strip() for name in (documents or "").split(",") if name.strip()]
    start = opening_address(drawn, view=view, focus=focus, steps=steps, documents=wanted)
    write_map(drawn, path, language=settings.lang, start=start, stories=story)
    click.echo(summary(counts(built), settings.lang))
    for line in about_judgements(built.judged, settings.lang):
        click.echo(line)
    click.echo(f"{'kaart' if settings.lang == 'nl' else 'map'}: {path}")
    return tell_refused(built.refused)


def _drawn(built: Built, subject: str, settings: Settings, *, files: str) -> MapData:
    """The map of the day that was asked for, else of the first day on which something holds."""
    drawn = build_map_data(asker(built.store, subject, settings), files=files)
    if settings.on or drawn.relations or not drawn.first_later:
        return drawn
    settings.say(
        f"op {drawn.as_of} geldt nog geen relatie; de kaart is van {drawn.first_later}",
        f"no relation holds on {drawn.as_of} yet; the map is of {drawn.first_later}",
    )
    return build_map_data(asker(built.store, subject, replace(settings, on=drawn.first_later)), files=files)


def _link(start: Path, folder: Path) -> str:
    """A folder as a link from a page in another: relative, so that both can be moved together."""
    try:
        return quote(Path(os.path.relpath(folder.resolve(), start.resolve())).as_posix())
    except ValueError:  # on another drive of Windows
        return folder.resolve().as_uri()
