"""`kg check`: violations, warnings, conflicts and unknowns."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kg.commands.settings import Settings, common, opened, pass_settings
from kg.errors import EXIT_DONE, EXIT_VIOLATIONS
from kg.graph.check import check
from kg.graph.report import Finding, as_lines
from kg.judging.judge import Judged
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
    documents = [reading.document for reading in built.readings]
    judgements = _about(built.judged)
    report = check(built.store, documents, problems=built.refused, judgements=judgements)
    for line in as_lines(report, settings.lang):
        click.echo(line)
    return EXIT_VIOLATIONS if report.violations else EXIT_DONE


def _about(judged: Judged) -> Iterator[Finding]:
    """Merges that a never-merge forbids are conflicts; judgements whose row or name is gone are one warning."""
    for clash in judged.clashes:
        yield Finding("conflict", "judgements", clash.message("nl"), clash.message("en"), clash.merge.place)
    if judged.stale:
        number, place = len(judged.stale), ", ".join(judgement.place for judgement in judged.stale)
        nl, en = f"oordelen zonder vindplaats: {number}", f"stale judgements: {number}"
        more = "kg review --stale"
        yield Finding("warning", "judgements", f"{nl}; {more}", f"{en}; {more}", place)
