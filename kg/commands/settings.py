"""What all commands share: the options for data, output, language and date, and how they tell what they do."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from kg.errors import KgError, UsageError
from kg.isodates import parse_date
from kg.sources.data_folder import Data, data_root, open_data

Language = Literal["nl", "en"]
_Command = TypeVar("_Command", bound=Callable[..., Any])
_Item = TypeVar("_Item")


@dataclass
class Settings:
    """What was given on the command line, before or after the command's name."""

    data: Path | None = None
    out: Path = Path("out")
    subject: str | None = None
    lang: Language = "nl"
    on: str | None = None
    debug: bool = False
    no_curation: bool = False

    def say(self, dutch: str, english: str) -> None:
        """A line about what was done, on stderr, in the language that was asked for."""
        click.echo(dutch if self.lang == "nl" else english, err=True)


def _keep(ctx: click.Context, param: click.Parameter, value: object) -> None:
    settings = ctx.ensure_object(Settings)
    if value is None or value is False or param.name is None:
        return
    setattr(settings, param.name, value)


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        try:
            if len(parse_date(value)) != 10:
                raise ValueError(f"{value!r} is no full date")
        except ValueError as error:
            raise UsageError(f"--on: {error}; expected a day such as 2022-03-01") from error
    _keep(ctx, param, value)


def common(function: _Command) -> _Command:
    """Give a command the options that all have; they end up in `Settings`, the context's object."""
    path = click.Path(path_type=Path)
    kept: dict[str, Any] = {"expose_value": False, "callback": _keep}
    day: dict[str, Any] = {"expose_value": False, "callback": _day, "metavar": "DATE"}
    data_help = "The data folder; ./data, else the one that comes with the program."
    subject_help = "Whose file this is; else the data folder says."
    for option in (
        click.option("--debug", is_flag=True, help="Show where an error arose.", **kept),
        click.option("--no-curation", is_flag=True, help="Leave people's judgements out: what the rules read.", **kept),
        click.option("--on", help="The day that the answer is about.", **day),
        click.option("--lang", type=click.Choice(["nl", "en"]), help="Language; Dutch if not given.", **kept),
        click.option("--subject", metavar="NAME", help=subject_help, **kept),
        click.option("--out", metavar="DIR", type=path, help="Where files are written; ./out if not given.", **kept),
        click.option("--data", metavar="DIR", type=path, help=data_help, **kept),
    ):
        function = option(function)
    return function


def opened(settings: Settings) -> Data:
    """The data folder that is meant, read and held against its documents."""
    return open_data(data_root(settings.data), subject=settings.subject, curation=not settings.no_curation)


pass_settings = click.make_pass_decorator(Settings, ensure=True)


def progress(items: Iterable[_Item], total: int, what: str) -> Iterator[_Item]:
    """The items, with a line on stderr that counts them, if there are several, once it takes longer than a second."""
    began = time.monotonic()
    shown, overwrites = False, sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        long = total > 1 and time.monotonic() - began > 1
        if long and (overwrites or number == total or number % 25 == 0):
            line = f"{what} {number}/{total}"
            click.echo(f"\r{line}" if overwrites else line, err=True, nl=not overwrites)
            shown = True
        yield item
    if shown and overwrites:
        click.echo("", err=True)


def tell_refused(errors: Iterable[KgError]) -> int:
    """Print one line for each refused input; the exit code is that of the first, 0 if there is none."""
    code = 0
    for error in errors:
        click.echo(str(error), err=True)
        code = code or error.exit_code
    return code
