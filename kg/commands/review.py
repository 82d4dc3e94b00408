"""`kg review`: what is doubtful or new, and what people decide about it."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

import click

from kg.commands.recording import Desk, desk, record, record_on_names, record_on_rows, signed
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.errors import KgError, UsageError
from kg.graph.findings import conflicting
from kg.judging.doubts import Around, read_precision
from kg.judging.record import Author, addition, confirmations, find_rows
from kg.judging.reviewing import in_order_of_doubt, seen_now
from kg.model import Document
from kg.pipeline import build
from kg.sources.cells import Pairs, parse_pairs
from kg.sources.curation import read_seen, write_seen
from kg.sources.data_folder import Data
from kg.views.review_list import FORMATS, Format, Line, doubtful_lines, judged_lines, stale_lines, write_lines


@click.group("review", invoke_without_command=True)
@click.option("--stale", is_flag=True, help="Judgements whose passage or name is gone.")
@click.option("--moved", is_flag=True, help="Rows that a judgement knows by their words alone: confirm them.")
@click.option("--rejected", is_flag=True, help="Rows that somebody rejected.")
@click.option("--seen", is_flag=True, help="Note that the list was seen: what comes later is new.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="No more than N rows.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="How the list is written.")
@common
@pass_settings
@click.pass_context
def command(ctx: click.Context, settings: Settings, /, limit: int | None, form: Format, **which: bool) -> int | None:
    """List what is doubtful or new, most doubtful first, or record what somebody decides about a row.

    \b
    Example:
      kg review --limit 20
      kg review accept 0123456789abcdef --who "A. Advies" --why "klopt met het besluit"
      kg review correct 0123456789abcdef until=2024 --who "A. Advies" --why "staat in artikel 7"
      kg review --seen
    """
    if ctx.invoked_subcommand is not None:
        return None
    asked = [name for name, given in which.items() if given]
    if len(asked) > 1:
        raise UsageError(f"kg review: --{' and --'.join(asked)} together; expected one of them")
    if which["seen"]:
        at = desk(settings)
        path = write_seen(at.data.curation, seen_now(at.judged))
        settings.say(f"genoteerd in {path}", f"noted in {path}")
        return None
    lines, refused = _list(opened(settings), asked, settings)
    click.echo(write_lines(lines[:limit], form), nl=False)
    return tell_refused(refused)


def _list(data: Data, asked: Sequence[str], settings: Settings) -> tuple[list[Line], Sequence[KgError]]:
    built = build(data)
    judged = built.judged
    if "stale" in asked:
        return stale_lines(judged, settings.lang), built.refused
    if asked:
        rows = (row for row in judged.rows if (row.rejected if "rejected" in asked else row.moved))
        return judged_lines(rows), built.refused
    around = Around(data.register, conflicting(built.store), read_precision(), read_seen(data.curation))
    return doubtful_lines(in_order_of_doubt(judged, around), settings.lang), built.refused


@command.command("accept")
@click.argument("identifier", metavar="ID")
@signed
def accept(settings: Settings, identifier: str, author: Author) -> None:
    """Say that a row is right: it leaves the list of doubts.

    \b
    Example:
      kg review accept 0123456789abcdef --who "A. Advies" --why "klopt met het besluit"
    """
    record_on_rows(settings, identifier, "accept", author)


@command.command("reject")
@click.argument("identifier", metavar="ID")
@signed
def reject(settings: Settings, identifier: str, author: Author) -> None:
    """Say that a row is wrong: it leaves the graph, and stays in `kg review --rejected`.

    \b
    Example:
      kg review reject 0123456789abcdef --who "A. Advies" --why "gaat over Almere"
    """
    record_on_rows(settings, identifier, "reject", author)


@command.command("correct")
@click.argument("identifier", metavar="ID")
@click.argument("values", metavar="COLUMN=VALUE...", nargs=-1, required=True)
@signed
def correct(settings: Settings, identifier: str, values: tuple[str, ...], author: Author) -> None:
    """Give columns of a row another value; what the rules read stays visible as its origin.

    A name is one of the register or of a document, an identifier, or kind:name for something new. No value empties a
    column.

    \b
    Example:
      kg review correct 0123456789abcdef until=2024 status=ended --who "A. Advies" --why "staat in artikel 7"
    """
    record_on_rows(settings, identifier, "correct", author, _pairs(values))


@command.command("owner")
@click.argument("identifier", metavar="ID")
@click.argument("department", metavar="TEXT")
@signed
def owner(settings: Settings, identifier: str, department: str, author: Author) -> None:
    """Say which department or function in the city looks after a relation.

    \b
    Example:
      kg review owner 0123456789abcdef "Afdeling Economie" --who "A. Advies" --why "mandaatregister 2026"
    """
    record_on_rows(settings, identifier, "owner", author, (("owner", department),))


@command.command("confirm")
@click.argument("identifier", metavar="ID")
@signed
def confirm(settings: Settings, identifier: str, author: Author) -> None:
    """Say that a judgement which knows a row by its words alone holds for it where it stands now.

    \b
    Example:
      kg review confirm 0123456789abcdef --who "A. Advies" --why "alleen de zin ervoor is anders"
    """
    at = desk(settings)
    record(settings, at, confirmations(find_rows(at.judged.rows, identifier), author))


@command.command("merge")
@click.argument("kept")
@click.argument("gone")
@signed
def merge(settings: Settings, kept: str, gone: str, author: Author) -> None:
    """Say that two names or identifiers are one thing; the first stays, everywhere.

    \b
    Example:
      kg review merge "Gemeente Onsstad" "Onsstadt" --who "A. Advies" --why "schrijffout in de nota"
    """
    record_on_names(settings, "merge", (kept, gone), author)


@command.command("never-merge")
@click.argument("one")
@click.argument("other")
@signed
def never_merge(settings: Settings, one: str, other: str, author: Author) -> None:
    """Say that two names or identifiers are never one thing; this holds against every merge.

    \b
    Example:
      kg review never-merge Haarlem Haarlemmermeer --who "A. Advies" --why "twee gemeenten"
    """
    record_on_names(settings, "never-merge", (one, other), author)


@command.command("add")
@click.argument("table")
@click.argument("source", metavar="DOCUMENT")
@click.argument("values", metavar="COLUMN=VALUE...", nargs=-1, required=True)
@click.option("--quote", required=True, metavar="TEXT", help="The words of the document that the fact rests on.")
@signed
def add(settings: Settings, table: str, source: str, *, values: tuple[str, ...], quote: str, author: Author) -> None:
    """Add a fact that no rule read, with the words of the document that it rests on.

    \b
    Example:
      kg review add memberships nota.txt member="Gemeente Onsstad" network=Stedennet role=member
          --quote "sluit Onsstad aan bij het Stedennet" --who "A. Advies" --why "zin is te lang voor de regels"
    """
    at = desk(settings)
    document = _document(at, source)
    record(settings, at, (addition(document, table, _pairs(values), quote, author),))


def _document(at: Desk, source: str) -> Document:
    documents = [reading.document for reading in at.readings]
    found = next((document for document in documents if source in (document.source, document.stem)), None)
    if found is None:
        names = ", ".join(document.source for document in documents)
        raise UsageError(f"{source}: no such document; expected one of {names}")
    return found


def _pairs(words: Sequence[str]) -> Pairs:
    """Columns with their values as they were typed: the shell has taken the quotation marks off."""
    try:
        return parse_pairs(shlex.join(words))
    except ValueError as error:
        raise UsageError(f"kg review: {error}") from error
