"""`kg build`: the graph on disk."""

from __future__ import annotations

import click

from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.commands.summary import about_judgements, counts, summary
from kg.pipeline import build, write


@click.command("build")
@common
@pass_settings
def command(settings: Settings) -> int:
    """Read the documents and write graph.nq, graph.trig and the store to the output folder.

    \b
    Example:
      kg build
      kg --data data --out out build
    """
    data = opened(settings)
    built = build(data)
    written = write(built, data, settings.out)
    settings.say(
        f"{settings.out}: {written.quads} quads, sha256 {written.sha256[:16]}",
        f"{settings.out}: {written.quads} quads, sha256 {written.sha256[:16]}",
    )
    click.echo(summary(counts(built), settings.lang))
    for line in about_judgements(built.judged, settings.lang):
        click.echo(line)
    return tell_refused(built.refused)
