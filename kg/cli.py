"""The command line: which commands there are, what they share, and how every error ends.

Each command lives in `kg/commands/` and is imported when it is called, so that `kg --help` answers at once.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
import traceback
from typing import Final, NoReturn

import click

from kg.commands.settings import common
from kg.errors import EXIT_BUG, EXIT_INTERRUPTED, EXIT_USAGE, KgError
from kg.version import __version__

COMMANDS: Final = {
    "init": "Make an empty data folder for another city.",
    "add": "Take documents into the data folder.",
    "remove": "Take a document out of the data folder.",
    "facts": "Print what the rules read from documents.",
    "coverage": "Show which sentences gave facts and which may have been missed.",
    "text": "Print the kept text of a document; offsets count in it.",
    "review": "List what is doubtful or new; record what people decide.",
    "build": "Make the graph: N-Quads, TriG and an embedded store.",
    "check": "List violations, warnings, conflicts and unknowns.",
    "query": "List the questions of the catalogue, or answer one.",
    "ask": "Answer a question in plain words.",
    "network": "Print what the network of relations shows.",
    "map": "Write the relation map, one offline HTML file.",
    "export": "Write a network as GraphML, GEXF or CSV for another program.",
}
"""Each command with its help in one line; the command itself is `command` in `kg/commands/<name>.py`."""


class Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of their work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"kg.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from `COMMANDS`: importing them all would take a second."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
@common
def cli() -> None:
    """A knowledge graph of a city's regional and international relations.

    \b
    Example:
      kg map                               read data/documents, write out/map.html
      kg query memberships                 where the city sits, with the words it rests on
    """


def main() -> NoReturn:
    """Run the command line; every error becomes one line on stderr and an exit code of `kg.errors`."""
    debug = "--debug" in sys.argv
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else 0)
    except KgError as error:
        _end(str(error), error.exit_code, debug=debug)
    except click.exceptions.NoArgsIsHelpError as error:
        _end(error.format_message(), EXIT_USAGE)
    except click.ClickException as error:
        place = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "kg"
        _end(f"{place}: {' '.join(error.format_message().split()).removesuffix('.')}; see {place} --help", EXIT_USAGE)
    except (KeyboardInterrupt, click.Abort):
        _end("interrupted", EXIT_INTERRUPTED)
    except BrokenPipeError:  # `kg facts | head`: who listened has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        name = hashlib.sha256(f"{type(error).__name__} {where.name} {where.line}".encode()).hexdigest()[:8]
        _end(
            f"kg: a bug of ours, report {name} ({type(error).__name__}: {error}); --debug shows where",
            EXIT_BUG,
            debug=debug,
        )


def _end(message: str, code: int, *, debug: bool = False) -> NoReturn:
    if debug:
        traceback.print_exc()
    click.echo(message, err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
