"""How `kg review` records a decision: whose it is, whether it can be carried out, and into which file it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from typing import Any, Final, Literal, NamedTuple

import click

from kg.commands.settings import Settings, common, opened, pass_settings
from kg.errors import RefusedError, UsageError
from kg.judging.judge import Judged, judge
from kg.judging.record import Author, find_rows, judgements_on
from kg.model import Reading
from kg.pipeline import read_data
from kg.sources.cells import Pairs
from kg.sources.curation import append_judgement
from kg.sources.data_folder import Data, own_root
from kg.sources.judgements import Action, Judgement, parse_row, row_cells

_PLACE: Final = "this judgement"


class Desk(NamedTuple):
    """What a decision is about: a data folder, what the rules read in it, and what was decided before."""

    data: Data
    readings: tuple[Reading, ...]
    judged: Judged


def signed(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command that records a decision its settings and its author.

    Without `--when` the day is that of `--on`, else today: the command line alone knows a clock.
    """

    @wraps(function)
    def with_author(settings: Settings, *, who: str, why: str, when: str | None, **rest: Any) -> None:
        day = when or settings.on or date.today().isoformat()
        function(settings, author=Author(who, day, why), **rest)

    command: Callable[..., None] = pass_settings(with_author)
    for option in (
        click.option("--when", metavar="DATE", help="The day of the decision; today if not given."),
        click.option("--why", required=True, metavar="TEXT", help="The reason, in a few words."),
        click.option("--who", required=True, metavar="NAME", help="Who decides."),
    ):
        command = option(command)
    return common(command)


def desk(settings: Settings) -> Desk:
    """Everything that a decision needs.

    Raises:
        UsageError: judgements were to be left out, or the data are those that come with the program.
    """
    if settings.no_curation:
        raise UsageError("kg review: --no-curation leaves judgements out; expected a decision without it")
    own_root(settings.data)
    data = opened(settings)
    readings, _ = read_data(data)
    return Desk(data, readings, judge(readings, data.judgements, data.register))


def record_on_rows(settings: Settings, identifier: str, action: Action, author: Author, values: Pairs = ()) -> None:
    """Record a decision about the rows of an identifier."""
    at = desk(settings)
    record(settings, at, judgements_on(find_rows(at.judged.rows, identifier), action, author, values))


def record_on_names(
    settings: Settings, action: Literal["merge", "never-merge"], things: tuple[str, str], author: Author
) -> None:
    """Record a decision about two names."""
    record(settings, desk(settings), (Judgement(action, author.who, author.when, author.why, things=things),))


def record(settings: Settings, at: Desk, new: Iterable[Judgement]) -> None:
    """Write judgements, after trying what they do: one that cannot be carried out is not written.

    Raises:
        UsageError: it is malformed, contradicts another of its day, or finds no row or name.
    """
    try:
        checked = tuple(parse_row(row_cells(judgement).values(), _PLACE) for judgement in new)
    except RefusedError as error:
        raise UsageError(str(error)) from error
    after = judge(at.readings, (*at.data.judgements, *checked), at.data.register)
    before = set(map(str, at.judged.errors))
    for problem in after.errors:
        if str(problem) not in before:
            raise UsageError(str(problem))
    for judgement in checked:
        if judgement in after.stale:
            about = " and ".join(map(repr, judgement.things)) or judgement.quote
            raise UsageError(f"{_PLACE}: nothing is found for {about}; expected names or words of the documents")
    for judgement in checked:
        path = append_judgement(at.data.curation, judgement)
        settings.say(f"{judgement.action} opgenomen in {path}", f"{judgement.action} recorded in {path}")
    for clash in after.clashes:
        click.echo(clash.message(settings.lang), err=True)
