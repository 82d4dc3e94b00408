"""An answer pack as a file: Markdown, one HTML page without scripts that loads nothing, or a Word document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from markupsafe import Markup, escape

from kg.questions.formats import quiet
from kg.questions.pack import Pack, Section, Table
from kg.questions.table import shown
from kg.views.answer_word import as_word
from kg.views.offline_page import content_policy

_FENCE: Final = "`" * 3
_CSS: Final = Path(__file__).parent / "page" / "answer.css"


def as_markdown(sections: tuple[Section, ...], title: str) -> str:
    """Markdown in which no mark of the documents or of the question is acted on."""
    lines = [f"# {quiet(shown(title))}", ""]
    for section in sections:
        lines += [f"## {quiet(section.heading)}", "", *_markdown(section)]
    return "\n".join(lines)


def as_html(pack: Pack) -> str:
    """A page that works from a disk, and under its policy runs and loads nothing."""
    style = _CSS.read_text(encoding="utf-8")
    policy = content_policy(scripts=(), styles=(style,))
    body = Markup("\n").join(_html(section) for section in pack.sections)
    return Markup(
        '<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n"
        "</body>\n</html>\n"
    ).format(language=pack.language, policy=policy, title=pack.title, style=Markup(style), body=body)


_WRITERS: Final[Mapping[str, Callable[[Pack], bytes]]] = {
    ".md": lambda pack: as_markdown(pack.sections, pack.title).encode(),
    ".html": lambda pack: as_html(pack).encode(),
    ".docx": as_word,
}
SUFFIXES: Final = tuple(_WRITERS)


def encode_pack(pack: Pack, suffix: str) -> bytes:
    """A pack as the bytes of a file of one of the `SUFFIXES`."""
    return _WRITERS[suffix.lower()](pack)


def _markdown(section: Section) -> Iterator[str]:
    for line in section.lines:
        yield from (quiet(line), "")
    if section.table:
        yield from (_row(section.table.headings), "|" + " --- |" * len(section.table.headings))
        yield from (*(_row(row) for row in section.table.rows), "")
    for item, quotes in section.items:
        yield f"- {quiet(item)}"
        yield from (f"  > {quiet(quote)}" for quote in quotes)
    if section.items:
        yield ""
    if section.code:
        longest = max((len(run) for line in section.code for run in re.findall("`+", line)), default=0)
        fence = "`" * max(len(_FENCE), longest + 1)
        yield from (f"{fence}sparql", *section.code, fence, "")


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(map(quiet, cells)) + " |"


def _html(section: Section) -> Markup:
    parts = [Markup("<section>\n<h2>{}</h2>").format(section.heading)]
    parts += [Markup("<p>{}</p>").format(line) for line in section.lines]
    if section.table:
        parts.append(_html_table(section.table))
    if section.items:
        items = Markup("\n").join(
            Markup("<li>{}{}</li>").format(item, _quotes(quotes)) for item, quotes in section.items
        )
        parts.append(Markup("<ul>\n{}\n</ul>").format(items))
    if section.code:
        parts.append(Markup("<pre>{}</pre>").format("\n".join(section.code)))
    return Markup("\n").join([*parts, Markup("</section>")])


def _quotes(quotes: tuple[str, ...]) -> Markup:
    return Markup("").join(Markup("<blockquote>{}</blockquote>").format(quote) for quote in quotes)


def _html_table(table: Table) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(heading) for heading in table.headings)
    rows = Markup("\n").join(
        Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(escape(cell)) for cell in row))
        for row in table.rows
    )
    return Markup("<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>").format(head, rows)
