"""`kg coverage`: which sentences gave facts, which have a cue and gave none, and the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from kg.commands.settings import Language, Settings, common, pass_settings, progress, tell_refused
from kg.extraction.coverage import Coverage, Covered, Given, Outcome, cover_all
from kg.model import row
from kg.questions.table import shown
from kg.sources.data_folder import data_root, register_of
from kg.sources.documents import read_documents
from kg.sources.intake import document_at
from kg.views.coverage_page import MARKS, MODALITIES, OUTCOMES, coverage_page, shares
from kg.views.fact_words import TABLE_WORDS, in_words
from kg.views.offline_page import write_page


@click.command("coverage")
@click.argument("paths", metavar="DOC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "html"]), default="table", help="Lines, JSON, or a page."
)
@common
@pass_settings
def command(settings: Settings, paths: tuple[Path, ...], form: str) -> int:
    """Show each sentence of files or folders: ✓ it gave facts, ? it has a cue but gave none, · the rest.

    A document of the data folder may be called by its name. A cue is a word that speaks of a kind of fact.
    The page goes to coverage.html in the output folder.

    \b
    Example:
      kg coverage data/documents/2021-convenant-zuid-kennemerland.txt
      kg coverage data/documents --format html
    """
    root = data_root(settings.data)
    documents, errors = read_documents(document_at(root, path) for path in paths)
    covered = cover_all(documents, register_of(root))
    coverages = list(progress(covered, len(documents), "kg coverage"))
    if form == "json":
        click.echo(json.dumps([as_json(coverage) for coverage in coverages], ensure_ascii=False, indent=1))
    elif form == "html" and coverages:
        path = settings.out / "coverage.html"
        write_page(coverage_page(coverages, settings.lang), path)
        click.echo("\n".join([*_totals(coverages, settings.lang), f"{path}"]))
    elif form == "table":
        for coverage in coverages:
            click.echo("\n".join(as_lines(coverage, settings.lang)))
    return tell_refused(errors)


def as_json(coverage: Coverage) -> dict[str, Any]:
    """A coverage for programs; offsets count code points in the kept text."""
    return {
        "source": coverage.document.source,
        "counts": {outcome.value: count for outcome, count in coverage.counts().items()},
        "sentences": [_as_json(coverage, sentence) for sentence in coverage.sentences],
    }


def _as_json(coverage: Coverage, sentence: Covered) -> dict[str, Any]:
    text = coverage.document.text
    facts = [_fact(given) for given in sentence.given]
    cues = [{"table": cue.table, "words": text[cue.start : cue.end], "start": cue.start, "end": cue.end}
            for cue in sentence.cues]  # fmt: skip
    return {
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "outcome": sentence.outcome.value,
        "facts": facts,
        "cues": cues,
        "modalities": [modality.value for modality in sentence.modalities],
    }


def _fact(given: Given) -> dict[str, Any]:
    supports = {"supports": list(given.columns)} if given.columns else {}
    fact = given.fact
    return {"id": fact.id, "table": fact.table, "rule": fact.rule, "values": row(fact), **supports}


def as_lines(coverage: Coverage, language: Language) -> Iterator[str]:
    """A coverage to read: each sentence with its mark, and under it what it gave, or its cues."""
    yield from _totals([coverage], language)
    place = 0 if language == "nl" else 1
    for sentence in coverage.sentences:
        yield f"{MARKS[sentence.outcome]} {sentence.start:>6}  {shown(sentence.text)}"
        for given in sentence.given:
            words = map(shown, in_words(given.fact, language, given.columns))
            yield f"          {': '.join(words)[:160]} [{given.fact.rule}]"
        if sentence.outcome is Outcome.CUE:
            held = [MODALITIES[modality][place] for modality in sentence.modalities]
            cues = [
                f"“{shown(coverage.document.text[cue.start : cue.end])}” {TABLE_WORDS[cue.table][place]}"
                for cue in sentence.cues
            ]
            yield f"          {'; '.join([*dict.fromkeys(cues), *held])}"


def _totals(coverages: Sequence[Coverage], language: Language) -> Iterator[str]:
    place = 0 if language == "nl" else 1
    for coverage in coverages:
        counts = ", ".join(
            f"{MARKS[outcome]} {count} {OUTCOMES[outcome][place]} ({share:.0f}%)"
            for outcome, (count, share) in shares(coverage).items()
        )
        yield f"{coverage.document.source}: {len(coverage.sentences)} {('zinnen', 'sentences')[place]}: {counts}"
