"""`kg query`: the catalogue of questions, one answer, or a query of the user's own."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.files import write_to
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.errors import EXIT_LIMIT, RefusedError, UsageError
from kg.pipeline import current_folder, current_store
from kg.questions import labels
from kg.questions.answer import Answer
from kg.questions.catalogue import Catalogue, Query, read_catalogue
from kg.questions.formats import BINARY, FORMATS, encode, write
from kg.questions.guard import LONGEST, check
from kg.questions.headers import NEWEST, SUBJECT
from kg.questions.parameters import choices
from kg.questions.run import MOST_BYTES, MOST_ROWS, run
from kg.questions.table import shown
from kg.questions.worker import MOST_SECONDS, SECONDS, ask_confined
from kg.resources import folder

if TYPE_CHECKING:
    from pyoxigraph import Store

_FOR_READERS: Final = ("table", "markdown")
_TIME: Final = click.FloatRange(0, MOST_SECONDS, min_open=True)
_TIME_HELP: Final = f"How long SPARQL of your own may take; {SECONDS:g} if not given, at most {MOST_SECONDS:g}."


@click.command("query", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED)
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="How the answer is written.")
@click.option("--to", metavar="FILE", type=click.Path(path_type=Path), help="Write the answer to a file.")
@click.option("--time-limit", metavar="SECONDS", type=_TIME, help=_TIME_HELP)
@common
@pass_settings
def command(
    settings: Settings,
    name: str | None,
    parameters: tuple[str, ...],
    form: str,
    to: Path | None,
    time_limit: float | None,
) -> int | None:
    """List the questions of the catalogue, answer one, or run SPARQL of your own (FILE.rq, or - for standard input).

    \b
    Example:
      kg query                                         the list
      kg query members --help                          what it asks and takes
      kg query members --network G40 --on 2022-03-01   an answer
      kg query agreements --format xlsx --to afspraken.xlsx
      kg query mine.rq --format csv
    """
    catalogue = read_catalogue(folder("queries"))
    if name in ("--help", "-h"):
        click.echo(click.get_current_context().get_help())
        return None
    if name is None:
        click.echo(listing(catalogue, settings))
        return None
    if name == "-" or name.endswith(".rq"):
        if parameters:
            raise UsageError(f"kg query {name}: {parameters[0]!r} is no option; expected only a query of your own")
        return _own(settings, name, form, to, SECONDS if time_limit is None else time_limit)
    query = catalogue.get(name)
    if time_limit is not None:
        raise UsageError(f"kg query {name}: --time-limit is for SPARQL of your own; expected none")
    asks_help = bool({"--help", "-h"} & set(parameters))
    values = {} if asks_help else _values(query, parameters)
    if settings.on and query.day:
        values.setdefault(query.day, settings.on)
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    if asks_help:
        click.echo(described(query, store, settings))
        return None
    answer = run(store, query, values, subject=data.subject, language=settings.lang)
    _tell(answer, labels.day_line(answer.as_of, query.day not in values, settings.lang), form, to)
    return tell_refused(refused)


def _own(settings: Settings, name: str, form: str, to: Path | None, seconds: float) -> int:
    """Answer the user's own SPARQL in a process that is stopped at its limits."""
    if form in BINARY and to is None:
        raise UsageError(f"{form} is no text; expected a file to write to, with --to FILE")
    text = _own_query(name)
    check(name, text)
    data = opened(settings)
    with current_folder(data, settings.out) as current:
        written = ask_confined(current.path, name, text, form=form, language=settings.lang, seconds=seconds)
    if to is None:
        click.echo(written.content.decode("utf-8", "surrogatepass"), nl=False)
    else:
        write_to(to, written.content)
    if written.remark:
        click.echo(written.remark, err=True)
    refused = tell_refused(current.refused)
    if written.truncated:
        most = f"{MOST_ROWS:,}", f"{MOST_BYTES // 1_000_000} MB"
        settings.say(
            f"{name}: afgekapt (truncated): meer dan {' rijen of '.join(most)}; vraag minder, of met LIMIT en OFFSET",
            f"{name}: truncated: more than {' rows or '.join(most)}; ask for less, or with LIMIT and OFFSET",
        )
        return EXIT_LIMIT
    return refused


def _tell(answer: Answer, day: str, form: str, to: Path | None) -> None:
    """The answer on the screen or whole in a file, with the day that it is about.

    A form for programs has no place for that day: beside it, it is said.
    """
    told = f"{day}\n\n" if answer.as_of and form in _FOR_READERS else ""
    if to is None:
        click.echo(told + write(answer, form), nl=False)
    else:
        write_to(to, told.encode() + encode(answer, form))
    if answer.as_of and not told and form not in BINARY:
        click.echo(day, err=True)


def listing(catalogue: Catalogue, settings: Settings) -> str:
    """The questions, one a line: name and title; those that feed the map and the network come last."""
    width = max(len(name) for name in catalogue.names)
    lines: dict[bool, list[str]] = {False: [], True: []}
    for query in catalogue.queries:
        title = query.header.title.of(settings.lang)
        lines[query.name.startswith(("map-", "network-"))].append(f"{query.name:<{width}}  {title}")
    return "\n".join([*lines[False], "", *lines[True]])


def described(query: Query, store: Store, settings: Settings) -> str:
    """What a question asks, takes and gives; of a parameter with a list of values, these by their labels."""
    lines = [query.header.question.of(settings.lang), "", f"Usage: kg query {query.name} [OPTIONS]", ""]
    meant = {NEWEST: "the newest document's day", SUBJECT: "whose file this is", None: "none, it must be given"}
    for parameter in query.header.parameters:
        default = meant.get(parameter.default, parameter.default)
        lines.append(f"  --{parameter.name:<14} {parameter.type}; default: {default}")
        labels = ", ".join(choice.label for choice in choices(store, parameter, settings.lang))
        lines += textwrap.wrap(shown(labels), 100, initial_indent=" " * 6, subsequent_indent=" " * 6)
    columns = ", ".join(column.name for column in query.columns)
    return "\n".join([*lines, "", f"Columns: {columns}", f"Method: {query.header.method.of(settings.lang)}"])


def _values(query: Query, words: tuple[str, ...]) -> dict[str, str]:
    """`--network G40 --year=2022` as values by parameter."""
    known = [parameter.name for parameter in query.header.parameters]
    values: dict[str, str] = {}
    rest = list(words)
    while rest:
        option = rest.pop(0)
        name, given, value = option.removeprefix("--").partition("=")
        if not option.startswith("--") or name not in known:
            expected = ", ".join(f"--{parameter}" for parameter in known) or "none"
            raise UsageError(f"kg query {query.name}: {option!r} is no parameter; expected {expected}")
        if not given and not rest:
            raise UsageError(f"kg query {query.name}: {option} has no value; see kg query {query.name} --help")
        values[name] = value if given else rest.pop(0)
    return values


def _own_query(name: str) -> str:
    """The text of a query, from a file or standard input; no more is read than a query may have."""
    try:
        if name == "-":
            content = sys.stdin.buffer.read(LONGEST + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LONGEST + 1)
    except OSError as error:
        raise RefusedError(f"{name}: cannot be read ({error.strerror}); expected a file with a SPARQL query") from error
    if len(content) > LONGEST:
        raise UsageError(f"{name}: more than {LONGEST} bytes; expected at most {LONGEST}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(f"{name}: cannot be read ({error}); expected SPARQL in UTF-8") from error
