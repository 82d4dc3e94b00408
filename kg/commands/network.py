"""`kg network`: what the network of relations shows."""

from __future__ import annotations

import click

from kg.commands.asking import asker
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.network.measures import Measure, measure_all
from kg.pipeline import current_store


@click.command("network")
@common
@pass_settings
def command(settings: Settings) -> int:
    """Print a few measures of the network, each with what it means, what it rests on and how far it can be trusted.

    \b
    Example:
      kg network
      kg network --on 2015-06-01 --lang en
    """
    data = opened(settings)
    store = current_store(data, settings.out)
    for measure in measure_all(asker(store, data.subject, settings)):
        click.echo(as_text(measure, settings.lang))
    return tell_refused(data.refused)


def as_text(measure: Measure, language: str) -> str:
    """A measure as lines: its sentence, its values, its passages, its caution."""
    dutch = language == "nl"
    lines = [measure.sentence_nl if dutch else measure.sentence_en]
    for score in measure.values:
        among = f": {', '.join(score.among)}" if score.among else ""
        lines.append(f"  {score.number:g}  {score.nl if dutch else score.en}{among}")
    quotes = dict.fromkeys((" ".join(quotation.quote.split()), quotation.title) for quotation in measure.evidence)
    lines += [f"    “{quote}” ({title})" for quote, title in quotes]
    lines.append(f"  ({measure.caution_nl if dutch else measure.caution_en})")
    return "\n".join(lines) + "\n"
