"""What `kg network` prints, as lines or as JSON; the values come from `kg/network/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import groupby
from typing import Final

from kg.network.candidates import Candidates
from kg.network.consequences import HEADINGS
from kg.network.matrix import COVER_EN, COVER_NL, MARKS, Cover, Goal, Matrix
from kg.network.measure import Measure
from kg.network.rows import Quotation
from kg.network.whatif import WhatIf
from kg.questions.table import shown

LONGEST: Final = 12
"""So many passages of a measure are shown unless all are asked for."""


def measure_text(measure: Measure, language: str, *, whole: bool = False) -> str:
    """A measure as lines: its sentence, its values, its passages (with `whole` all of them), its caution."""
    dutch = language == "nl"
    lines = [measure.sentence_nl if dutch else measure.sentence_en]
    for score in measure.values:
        among = f": {', '.join(score.among)}" if score.among else ""
        lines.append(f"  {score.number:g}  {score.nl if dutch else score.en}{among}")
    passages = quoted(measure.evidence)
    lines += passages if whole else passages[:LONGEST]
    if not whole and (more := len(passages[LONGEST:])):
        lines.append(f"    … en nog {more} vindplaatsen: kg network --all" if dutch else
                     f"    … and {more} passages more: kg network --all")  # fmt: skip
    lines.append(f"  ({measure.caution_nl if dutch else measure.caution_en})")
    return "\n".join(lines) + "\n"


def matrix_text(matrix: Matrix, language: str) -> str:
    """The matrix with a mark a cell, then each goal with its relations and their passages, then what is in the way."""
    nl = language == "nl"
    name, day = matrix.subject, matrix.as_of
    lines = [f"Doelen en relaties van {name} op {day}" if nl else f"Goals and relations of {name} on {day}", ""]
    if not matrix.goals:
        lines.append("De stukken noemen geen doelen en geen opbrengsten voor een doel." if nl else
                     "The documents state no goals, and no yields for a goal.")  # fmt: skip
    if not matrix.relations:
        lines.append(f"De stukken noemen geen relaties van {name}." if nl else
                     f"The documents name no relations of {name}.")  # fmt: skip
    if matrix.cells:
        lines += _grid(matrix, language)
    for goal in matrix.goals:
        lines += _goal(matrix, goal, language)
    lines += _uncovered(matrix, nl)
    for blocker in matrix.blockers:
        lines += [f"{'in de weg staat' if nl else 'in the way'}: {shown(blocker.name)}: {shown(blocker.words)}"]
        lines += quoted(blocker.evidence)
    return "\n".join([*lines, f"({matrix.caution_nl if nl else matrix.caution_en})"]) + "\n"


def what_if_text(found: WhatIf, language: str) -> str:
    """What follows, by kind, each with its passages; a kind without anything is left out."""
    nl = language == "nl"
    lines = [f"{found.as_of}. {shown(found.sentence_nl if nl else found.sentence_en)}"]
    for kind, headings in HEADINGS.items():
        items = [item for item in found.consequences if item.kind == kind]
        if items:
            lines += ["", f"{headings[0 if nl else 1]}: {len(items)}"]
        # what rests on the same words comes together, and the words once
        for passages, together in groupby(items, lambda item: quoted(item.evidence)):
            lines += [f"  {shown(item.nl if nl else item.en)}" for item in together]
            lines += passages
    silent = [HEADINGS[kind][0 if nl else 1] for kind in found.unsaid]
    if silent:
        words = "de stukken zeggen niets over" if nl else "the documents say nothing of"
        lines += ["", f"{words}: {', '.join(silent)}"]
    lines += ["", f"({found.caution_nl if nl else found.caution_en})"]
    return "\n".join(lines) + "\n"


def candidates_text(found: Candidates, language: str, limit: int) -> str:
    """The candidates with what speaks for (+) and against (-) each; what only a list says is marked as such."""
    nl = language == "nl"
    lines = [f"Wat {found.subject} op {found.as_of} zou kunnen overwegen" if nl else
             f"What {found.subject} might consider on {found.as_of}"]  # fmt: skip
    headings = ("netwerken", "steden") if nl else ("networks", "cities")
    for heading, some in zip(headings, (found.networks, found.cities), strict=True):
        lines += ["", f"{heading}: {min(limit, len(some))} {'van' if nl else 'of'} {len(some)}"]
        for candidate in some[:limit]:
            weight = f"gewicht {candidate.weight:.3g}".replace(".", ",") if nl else f"weight {candidate.weight:.3g}"
            lines.append(f"  {shown(candidate.name)} ({weight})")
            for sign, reasons in (("+", candidate.reasons), ("-", candidate.counter)):
                for reason in reasons:
                    outside = "[register] " if reason.layer == "register" else ""
                    lines.append(f"  {sign} {outside}{shown(reason.nl if nl else reason.en)}")
                    lines += quoted(reason.evidence)
    return "\n".join([*lines, "", f"({found.caution_nl if nl else found.caution_en})"]) + "\n"


def json_text(found: object) -> str:
    """What was found as JSON, whole: names as the attributes of its class, passages with their IRIs and words."""
    return json.dumps(found, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def quoted(evidence: Iterable[Quotation]) -> list[str]:
    """Each passage once, with the title of its document."""
    told = dict.fromkeys((shown(quotation.quote), shown(quotation.title)) for quotation in evidence)
    return [f"    “{quote}” ({title})" for quote, title in told]


def _grid(matrix: Matrix, language: str) -> Iterator[str]:
    labels = COVER_NL if language == "nl" else COVER_EN
    yield "  " + ", ".join(f"{mark} {labels[cover]}" for cover, mark in MARKS.items())
    names = [goal.nl if language == "nl" else goal.en for goal in matrix.goals]
    for number, (goal, name) in enumerate(zip(matrix.goals, names, strict=True)):
        note = "" if goal.stated else (" (niet als doel genoemd)" if language == "nl" else " (not stated as a goal)")
        yield "  " + "│ " * number + f"┌ {name}{note}"
    width = len(matrix.goals)
    for start in range(0, len(matrix.cells), width):
        row = matrix.relations[start // width]
        marks = " ".join(MARKS[cell.cover] for cell in matrix.cells[start : start + width])
        yield f"  {marks}  {shown(row.name)}"
    yield ""


def _goal(matrix: Matrix, goal: Goal, language: str) -> Iterator[str]:
    nl = language == "nl"
    yield goal.nl if nl else goal.en
    yield from quoted(goal.evidence)
    for cover in (Cover.REALISED, Cover.OPPORTUNITY):
        for relation in matrix.serving(goal.iri, cover):
            yield f"  {(COVER_NL if nl else COVER_EN)[cover]}: {shown(relation.name)}"
            yield from quoted(matrix.cell(goal.iri, relation.iri).evidence)
    yield ""


def _uncovered(matrix: Matrix, nl: bool) -> Iterator[str]:
    for goal in matrix.uncovered:
        possible = matrix.serving(goal.iri, Cover.OPPORTUNITY)
        names = ", ".join(shown(relation.name) for relation in possible)
        if nl:
            yield f"zonder gerealiseerde opbrengst: {goal.nl}" + (f" (kans: {names})" if names else "")
        else:
            yield f"without realised yield: {goal.en}" + (f" (opportunity: {names})" if names else "")
