"""`kg network`: what the network of relations shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from kg.commands.asking import asker
from kg.commands.files import write_to
from kg.commands.network_text import candidates_text, json_text, matrix_text, measure_text, what_if_text
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.commands.weighing_text import weighing_text
from kg.network.candidates import candidates
from kg.network.matrix import goal_matrix
from kg.network.measures import measure_all
from kg.network.weighing import weigh
from kg.network.whatif import ACTIONS, Action, what_if
from kg.pipeline import current_store
from kg.sources.weighing import read_weighing, read_weighing_workbook
from kg.views.weighing_workbook import weighing_workbook

as_json: Final = click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="Form.")


@click.group("network", invoke_without_command=True)
@click.option("--all", "whole", is_flag=True, help="Show every passage of each measure.")
@as_json
@common
@pass_settings
@click.pass_context
def command(ctx: click.Context, settings: Settings, /, whole: bool, form: str) -> int | None:
    """Print a few measures of the network, each with what it means, what it rests on and how far it can be trusted.

    \b
    Example:
      kg network
      kg network --on 2015-06-01 --lang en
      kg network --format json
      kg network goals
      kg network whatif leave "City Deal Impact Ondernemen"
      kg network candidates
      kg network weigh
    """
    if ctx.invoked_subcommand is not None:
        return None
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    measures = measure_all(asker(store, data.subject, settings))
    if form == "json":
        click.echo(json_text(measures), nl=False)
    else:
        for measure in measures:
            click.echo(measure_text(measure, settings.lang, whole=whole))
    return tell_refused(refused)


@command.command("goals")
@as_json
@common
@pass_settings
def goals(settings: Settings, form: str) -> int:
    """Hold the goals against the relations: realised, opportunity, not described or not applicable, with the passages.

    \b
    Example:
      kg network goals
      kg network goals --on 2015-06-01 --lang en
    """
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    found = goal_matrix(asker(store, data.subject, settings))
    click.echo(json_text(found) if form == "json" else matrix_text(found, settings.lang), nl=False)
    return tell_refused(refused)


@command.command("whatif")
@click.argument("action", type=click.Choice(ACTIONS))
@click.argument("name")
@as_json
@common
@pass_settings
def whatif(settings: Settings, action: Action, name: str, form: str) -> int:
    """Say what would follow if a forum is left or joined, or if an agreement or a tie ends, by what is written.

    NAME is a network, an agreement or, for the tie with it, a city.

    \b
    Example:
      kg network whatif leave G40
      kg network whatif end "Osnabrück"
      kg network whatif join VNG --lang en
    """
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    found = what_if(asker(store, data.subject, settings), action, name)
    click.echo(json_text(found) if form == "json" else what_if_text(found, settings.lang), nl=False)
    return tell_refused(refused)


@command.command("candidates")
@click.option("--limit", type=click.IntRange(1), default=10, metavar="N", help="N of each; 10 if not given.")
@as_json
@common
@pass_settings
def consider(settings: Settings, limit: int, form: str) -> int:
    """List networks and cities to consider, with what speaks for (+) and against (-) each.

    What only a public list says is marked [register]; the rest rests on the documents.

    \b
    Example:
      kg network candidates
      kg network candidates --limit 5 --lang en
    """
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    every = candidates(asker(store, data.subject, settings))
    found = replace(every, networks=every.networks[:limit], cities=every.cities[:limit])
    click.echo(json_text(found) if form == "json" else candidates_text(every, settings.lang, limit), nl=False)
    return tell_refused(refused)


@command.command("weigh")
@click.option("--all", "whole", is_flag=True, help="Show how each score came about, with its passages.")
@click.option("--cities", type=click.IntRange(0), default=5, metavar="N", help="N candidate cities; 5 if not given.")
@click.option("--from", "source", type=click.Path(path_type=Path), metavar="FILE", help="Read a filled-in workbook.")
@click.option("--to", type=click.Path(path_type=Path), metavar="FILE", help="Write a workbook to check and fill in.")
@as_json
@common
@pass_settings
def weighing(
    settings: Settings, whole: bool, cities: int, source: Path | None, to: Path | None, form: str
) -> int:
    """Weigh relations and candidates by the criteria that the documents state; what is unknown widens the total.

    Weights, criteria and scores of your own stand in the data folder (weighing/criteria.csv and weighing/scores.csv),
    or in the workbook that --to writes and --from reads.

    \b
    Example:
      kg network weigh
      kg network weigh --all --lang en
      kg network weigh --to afweging.xlsx
      kg network weigh --from afweging.xlsx
    """
    data = opened(settings)
    own = read_weighing(data.root) if source is None else read_weighing_workbook(source)
    store, refused = current_store(data, settings.out)
    found = weigh(asker(store, data.subject, settings), own, cities=cities)
    if to is None and form == "json":
        click.echo(json_text(found), nl=False)
    elif to is None:
        click.echo(weighing_text(found, settings.lang, whole=whole), nl=False)
    else:
        write_to(to, weighing_workbook(found, settings.lang))
        settings.say(f"{to}: geschreven", f"{to}: written")
    return tell_refused((*refused, *own.errors))
