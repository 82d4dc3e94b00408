"""`kg ask`: a question in plain words, answered by a query of the catalogue."""

from __future__ import annotations

import click

from kg.commands.settings import Settings, common, pass_settings
from kg.errors import EXIT_DONE, EXIT_REFUSED
from kg.pipeline import current_store
from kg.questions.reply import read_phrasebook, reply
from kg.questions.reply_text import as_json, as_text
from kg.resources import folder
from kg.sources.data_folder import data_root, open_data


@click.command("ask")
@click.argument("question")
@click.option("--format", "form", type=click.Choice(("table", "json", "markdown")), default="table")
@click.option("--sparql", is_flag=True, help="Show the query with its values too.")
@common
@pass_settings
def command(settings: Settings, question: str, form: str, sparql: bool) -> int:
    """Answer a question"""
    data = open_data(data_root(settings.data), subject=settings.subject)
    store = current_store(data, settings.out)
    book = read_phrasebook(folder("queries"))
    told = reply(store, question, book, subject=data.subject, language=settings.lang, on=settings.on)
    click.echo(as_text(told, sparql=sparql) if form == "table" else as_json(told, sparql=sparql), nl=False)
    return EXIT_DONE if told.answer else EXIT_REFUSED
