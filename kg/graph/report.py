"""What a check tells: findings, each on one line and with its place, by how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["violation", "warning", "conflict", "unknown"]
Language = Literal["nl", "en"]

_HEADINGS: Final[Mapping[Language, tuple[str, str, str, str]]] = {
    "nl": ("overtredingen", "waarschuwingen", "conflicten", "onbekend"),
    "en": ("violations", "warnings", "conflicts", "unknown"),
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that a check found.

    Attributes:
        severity: a violation is a fault in the graph; the other three are about what the documents say.
        kind: the name of the shape, the kind of the finding (`dates-do-not-fit`), or what was checked (`quote`).
        message_nl, message_en: what is found, on one line.
        place: the documents with the offsets of the passages (`akkoord 5-9; nota 10-80, 120-145`), else the thing.
    """

    severity: Severity
    kind: str
    message_nl: str
    message_en: str
    place: str

    def message(self, language: Language) -> str:
        """The message in one language."""
        return self.message_nl if language == "nl" else self.message_en


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a check found, each tuple by place."""

    violations: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    conflicts: tuple[Finding, ...] = ()
    unknowns: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Report:
        """Sort findings out by severity; one that comes twice is told once."""
        ordered = sorted(set(findings), key=lambda finding: (finding.place, finding))
        severities: tuple[Severity, ...] = ("violation", "warning", "conflict", "unknown")
        return cls(*(tuple(found for found in ordered if found.severity == severity) for severity in severities))


def as_lines(report: Report, language: Language) -> Iterator[str]:
    """The report in plain words: for each severity a heading with the number, then a line for each finding.

    >>> blank = Finding("unknown", "blank", "open plek, datum", "left open, date", "nota 10-80")
    >>> print(*as_lines(Report(unknowns=(blank,)), "nl"), sep="; ")
    overtredingen: 0; waarschuwingen: 0; conflicten: 0; onbekend: 1;   nota 10-80: open plek, datum
    """
    groups = (report.violations, report.warnings, report.conflicts, report.unknowns)
    for heading, findings in zip(_HEADINGS[language], groups, strict=True):
        yield f"{heading}: {len(findings)}"
        for finding in findings:
            yield f"  {finding.place}: {finding.message(language)}"
