"""A reply for the eye, as lines, and for a program, as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.questions import labels
from kg.questions.answer import Answer, plain
from kg.questions.limits import Limit, Quotation
from kg.questions.reply import Reply
from kg.questions.table import WIDTH, as_table, found_at, shown


def as_text(reply: Reply, *, width: int = WIDTH, sparql: bool = False) -> str:
    """The reply as lines; a quote is never cut off."""
    return "\n".join(_lines(reply, width, sparql)) + "\n"


def as_json(reply: Reply, *, sparql: bool = False) -> str:
    """The reply as one object; its rows are as those of `kg query`."""
    content: dict[str, object] = {"question": reply.question, "placed": reply.answer is not None}
    if reply.answer is None:
        content["unknown"] = list(reply.unknown)
        content["nearest"] = [{"question": offer.asked, "command": offer.command} for offer in reply.nearest]
    else:
        content |= _placed(reply, reply.answer)
        if sparql:
            content["sparql"] = reply.answer.sparql
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def method(answer: Answer) -> str:
    """What counts in an answer and what does not, with the values in it."""
    assert answer.query is not None
    text = answer.query.header.method.of(answer.language)
    for name, choice in answer.values.items():
        text = text.replace(f"{{{name}}}", choice.label)
    return text


def without_limits(answer: Answer) -> Answer:
    """An answer without its column of limits, which are told by themselves."""
    kept = [number for number, column in enumerate(answer.columns) if column.name != "limits"]
    rows = dict.fromkeys(tuple(row[number] for number in kept) for row in answer.rows)
    return replace(answer, columns=tuple(answer.columns[number] for number in kept), rows=tuple(rows))


def _lines(reply: Reply, width: int, sparql: bool) -> Iterator[str]:
    language, answer = reply.language, reply.answer
    if answer is None:
        yield from _not_placed(reply, width)
        return
    yield from textwrap.wrap(f"{labels.UNDERSTOOD.of(language)}: {shown(reply.asked)}", width)
    yield labels.day_line(reply.day, reply.day_is_newest, language)
    if reply.also:
        yield from textwrap.wrap(f"{labels.ALSO.of(language)}: {shown('; '.join(reply.also))}", width)
    yield ""
    if not reply.in_documents:
        yield " ".join(
            [labels.ABSENT.of(language), labels.POINTS.of(language) if answer.rows or reply.pointers else ""]
        ).strip()
        yield from _quoted(reply.pointers, width)
    if answer.rows:
        yield as_table(without_limits(answer), width=width).rstrip("\n")
    if reply.limits:
        yield from ("", f"{labels.LIMITS.of(language)}:", *_limits(reply.limits, width))
    yield from ("", *textwrap.wrap(f"{labels.METHOD.of(language)}: {method(answer)}", width))
    if sparql:
        yield from ("", answer.sparql.rstrip("\n"))


def _limits(limits: Iterable[Limit], width: int) -> Iterator[str]:
    for limit in limits:
        yield from textwrap.wrap(
            f"- {limit.severity}: {shown(limit.text)}", width, initial_indent="  ", subsequent_indent="    "
        )
        if limit.conflict:
            yield from _quoted(limit.passages, width, "      ")


def _quoted(passages: Iterable[Quotation], width: int, indent: str = "    ") -> Iterator[str]:
    for passage in passages:
        text = f"“{shown(passage.quote)}” {found_at(shown(passage.document), str(passage.place))}"
        yield from textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent)


def _not_placed(reply: Reply, width: int) -> Iterator[str]:
    language = reply.language
    unknown = f" {labels.UNKNOWN.of(language)}: {shown(', '.join(reply.unknown))}." if reply.unknown else ""
    yield from textwrap.wrap(labels.NOT_PLACED.of(language) + unknown, width)
    yield labels.NEAREST.of(language)
    for offer in reply.nearest:
        yield from textwrap.wrap(f"- {shown(offer.asked)}", width, initial_indent="  ", subsequent_indent="    ")
        yield f"      {shown(offer.command)}"


def _placed(reply: Reply, answer: Answer) -> dict[str, object]:
    assert answer.query is not None
    names = [column.name for column in answer.columns]
    return {
        "understood": {
            "question": reply.asked,
            "query": answer.query.name,
            "parameters": {name: choice.label for name, choice in answer.values.items()},
            "may_also_be_about": list(reply.also),
        },
        "as_of": reply.day,
        "as_of_is_newest_document": reply.day_is_newest,
        "in_documents": reply.in_documents,
        "rows": [dict(zip(names, map(plain, row), strict=True)) for row in answer.rows],
        "pointers": [passage._asdict() for passage in reply.pointers],
        "limits": [
            {"severity": limit.severity, "text": limit.text, "passages": [p._asdict() for p in limit.passages]}
            for limit in reply.limits
        ],
        "method": method(answer),
    }
