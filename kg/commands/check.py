"""`kg check`: violations, warnings, conflicts and unknowns."""

from __future__ import annotations

import click

from kg.commands.settings import Settings, common, opened, pass_settings
from kg.errors import EXIT_DONE, EXIT_VIOLATIONS
from kg.graph.check import check
from kg.graph.report import as_lines
from kg.pipeline import build


@click.command("check")
@common
@pass_settings
def command(settings: Settings) -> int:
    """Check the graph of the documents: shapes, contradictions, quotes, and what the documents leave open.

    Violations end with exit code 1. Warnings, conflicts and unknowns are listed: they are what the documents say.

    \b
    Example:
      kg check
      kg check --lang en
    """
    data = opened(settings)
    settings.say("bezig met controleren", "checking")
    built = build(data)
    report = check(built.store, [reading.document for reading in built.readings], problems=built.refused)
    for line in as_lines(report, settings.lang):
        click.echo(line)
    return EXIT_VIOLATIONS if report.violations else EXIT_DONE
