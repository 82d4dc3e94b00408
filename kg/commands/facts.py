"""`kg facts`: what the rules read from documents, as JSON or to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kg.commands.settings import Settings, common, pass_settings, progress, tell_refused
from kg.errors import RefusedError
from kg.extraction.listed import read_list_files
from kg.extraction.read import faults, read_all
from kg.judging.judge import judge
from kg.judging.rows import Row
from kg.model import BUILT, TABLES, Document, Evidence, Fact, Reading, row
from kg.sources.data_folder import data_root, register_of
from kg.sources.documents import read_documents
from kg.sources.intake import document_at
from kg.sources.judgements import FOLDER, read_judgements
from kg.sources.lists.kept import is_list

Rows = Mapping[tuple[str, str], Row]
"""Judged rows by document and fact."""


@click.command("facts")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="A list to read, or JSON."
)
@common
@pass_settings
def command(settings: Settings, paths: tuple[Path, ...], form: str) -> int:
    """Print the facts of files or folders, each with the words it rests on; of a list (CSV, XLSX) with its rows.

    A document of the data folder may be called by its name.

    \b
    Example:
      kg facts data/documents --format json
      kg facts convenant.txt
      kg facts data/lists/stedenbanden.xlsx
    """
    root = data_root(settings.data)
    documents, errors = read_documents(document_at(root, path) for path in paths if not is_list(path))
    register = register_of(root)
    judgements, bad = read_judgements(root / FOLDER) if not settings.no_curation else ((), ())
    read = list(progress(read_all(documents, register), len(documents), "kg facts"))
    listed, wrong = read_list_files(filter(is_list, paths), register)
    judged = judge([*read, *listed], judgements, register)
    readings, rows = judged.readings, {(row.document.source, row.fact.id): row for row in judged.rows}
    errors += (*wrong, *bad, *judged.errors, *faults(read))
    if form == "json":
        click.echo(json.dumps([as_json(reading, rows) for reading in readings], ensure_ascii=False, indent=1))
    else:
        for reading in readings:
            click.echo(as_text(reading))
    for reading in readings:
        if all(fact.table in ("document", *BUILT) for fact in reading.facts):
            errors.append(
                RefusedError(
                    f"{reading.document.source}: no fact in it; "
                    "expected an agreement, a decision, a note or a page about relations"
                )
            )
    return tell_refused(errors)


def as_json(reading: Reading, rows: Rows) -> dict[str, Any]:
    """A reading in the form of the fact tables: the document's own row, and a list of rows for each table.

    A row that people judged says so, with what the rules had read where that is something else.
    """
    document = reading.document
    tables: dict[str, Any] = {
        table: [
            {**_row(fact, document), **_judged(rows[document.source, fact.id])} for fact in reading.of(table)
        ]
        for table in TABLES
    }
    tables["document"] = tables["document"][0] if tables["document"] else {}
    return {"source": document.source, **tables}


def _row(fact: Fact, document: Document) -> dict[str, Any]:
    evidence = [_passage(passage, document) for passage in fact.evidence]
    return {"id": fact.id, "rule": fact.rule, **row(fact), "evidence": evidence}


def _judged(judged: Row) -> dict[str, Any]:
    words = [{"action": j.action, "who": j.who, "when": j.when, "why": j.why} for j in judged.judgements]
    read = [row(fact) for fact in judged.reads if row(fact) != row(judged.fact)]
    return {**({"judgements": words} if words else {}), **({"read": read} if read else {})}


def _passage(passage: Evidence, document: Document) -> dict[str, Any]:
    place: dict[str, Any] = {"start": passage.start, "end": passage.end}
    if page := document.page(passage.start):
        place["page"] = page
    if found := document.row(passage.start):
        place |= {"sheet": found.sheet or None, "row": found.number}
    columns = {"supports": list(passage.supports)} if passage.supports else {}
    return {"quote": passage.quote, **place, **columns}


def as_text(reading: Reading) -> str:
    """A reading as lines: each fact, and under it its first passage."""
    lines = [f"{reading.document.source}: {len(reading.facts)} facts"]
    for table in TABLES:
        for fact in reading.of(table):
            values = ", ".join(f"{column}={value}" for column, value in row(fact).items() if value not in (None, False))
            lines.append(f"  {table}: {' '.join(values.split())}")
            if fact.evidence:
                start = fact.evidence[0].start
                page = reading.document.page(start)
                found = reading.document.row(start)
                place = found.place() if found else f"p. {page}, {start}" if page else start
                lines.append(f"      {place}: {' '.join(fact.evidence[0].quote.split())[:160]}")
    return "\n".join(lines)
