"""`kg ask`: a question in plain words, answered by a query of the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.files import write_to
from kg.commands.settings import Settings, common, pass_settings, tell_refused
from kg.errors import EXIT_REFUSED, UsageError
from kg.pipeline import current_store, fingerprint
from kg.questions.reply import Reply, read_phrasebook, reply
from kg.questions.reply_text import as_json, as_text
from kg.resources import folder
from kg.sources.data_folder import Data, data_root, open_data

if TYPE_CHECKING:
    from pyoxigraph import Store

FORMATS: Final = ("table", "json", "markdown")
PACKS: Final = (".md", ".html", ".docx")
_FILE: Final = click.Path(path_type=Path)


@click.command("ask")
@click.argument("question")
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="How the reply is written.")
@click.option("--to", metavar="FILE", type=_FILE, help="Write the reply to a file.")
@click.option("--pack", metavar="FILE", type=_FILE, help=f"Write the answer to take along: {', '.join(PACKS)}.")
@click.option("--sparql", is_flag=True, help="Show the query that was run, with its values.")
@common
@pass_settings
def command(settings: Settings, question: str, form: str, to: Path | None, pack: Path | None, sparql: bool) -> int:
    """Answer a question in plain Dutch or English, with its passages and what the answer does not cover.

    No language model: the words are looked up. A question that cannot be placed gets three that can, and exit code 3.

    \b
    Example:
      kg ask "Wie zitten er in de werkgroep Europa van de G40?"
      kg ask "What does the tie with Osnabrück yield?" --lang en --sparql
      kg ask "Welke overeenkomsten gelden?" --on 2016-01-01 --pack antwoord.docx
    """
    if pack is not None and pack.suffix.lower() not in PACKS:
        raise UsageError(f"--pack: {pack} is no kind of answer pack; expected a file that ends in {', '.join(PACKS)}")
    data = open_data(data_root(settings.data), subject=settings.subject)
    store, refused = current_store(data, settings.out)
    book = read_phrasebook(folder("queries"))
    told = reply(store, question, book, subject=data.subject, language=settings.lang, on=settings.on)
    text = _written(told, form, sparql=sparql)
    if to is None:
        click.echo(text, nl=False)
    else:
        write_to(to, text.encode("utf-8", "surrogatepass"))
    if told.answer is None:
        return EXIT_REFUSED
    if pack is not None:
        write_to(pack, _packed(told, store, data, pack.suffix))
        settings.say(f"antwoord om mee te nemen: {pack}", f"answer to take along: {pack}")
    return tell_refused(refused)


def _written(told: Reply, form: str, *, sparql: bool) -> str:
    if form == "json":
        return as_json(told, sparql=sparql)
    if form == "table" or told.answer is None:
        return as_text(told, sparql=sparql)
    from kg.questions.pack import answer_sections
    from kg.views.answer_pack import as_markdown

    return as_markdown(answer_sections(told, sparql=sparql), told.question)


def _packed(told: Reply, store: Store, data: Data, suffix: str) -> bytes:
    from kg.questions.pack import build_pack
    from kg.views.answer_pack import encode_pack

    return encode_pack(build_pack(told, store, fingerprint(data)), suffix)
