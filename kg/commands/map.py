"""`kg map`: the relation map."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import click

from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.commands.summary import about_judgements, counts, summary
from kg.graph.store import merge
from kg.pipeline import build
from kg.questions.asker import asker
from kg.questions.parameters import newest_day
from kg.views.map_address import STEPS, VIEWS, opening_address
from kg.views.map_day import map_of_day
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
    drawn = map_of_day(
        lambda day: asker(built.store, data.subject, on=day, language=settings.lang), settings.on,
        files=_link(settings.out, data.root / "documents"),
    )  # fmt: skip
    wanted = [name.strip() for name in (documents or "").split(",") if name.strip()]
    start = opening_address(drawn, view=view, focus=focus, steps=steps, documents=wanted)
    write_map(drawn, path, language=settings.lang, start=start, stories=story)
    click.echo(summary(counts(built), settings.lang))
    for line in about_judgements(built.judged, settings.lang):
        click.echo(line)
    if not settings.on and drawn.as_of != (newest := newest_day(built.store)):
        settings.say(f"op {newest} geldt nog geen relatie; de kaart is van {drawn.as_of}",
                     f"no relation holds on {newest} yet; the map is of {drawn.as_of}")
    click.echo(f"{'kaart' if settings.lang == 'nl' else 'map'}: {path}")
    return tell_refused(built.refused)


def _link(start: Path, folder: Path) -> str:
    """A folder as a link from a page in another: relative, so that both can be moved together."""
    try:
        return quote(Path(os.path.relpath(folder.resolve(), start.resolve())).as_posix())
    except ValueError:  # on another drive of Windows
        return folder.resolve().as_uri()
