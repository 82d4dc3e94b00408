"""Heads of proposals as a text keeps them of a table: the labels in one line and each value on a line below, or all of it on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = r"(?:Zaaknummer|Berichtnummer|Portefeuillehouder|Voorstel|Onderwerp|Betreft|Dagtekening|Agendanummer|Agendapunt|Datum|Steller|Opsteller|Afdeling|Team|Programma|Registratienummer|Documentnummer|Kenmerk|Bijlagen?|Status|Commissie|Raadsvergadering|Vergadering|Volgnummer)"
# "Onderwerp Opheffing van de kring Aan Deelnemers", between "Van Algemeen bestuur" and "Datum 1 november 2021"
SUBJECT_CLOSE = re.compile(r"(?:Onderwerp|Betreft) (?P<value>[A-Z0-9].*?)(?= (?:Aan|Van|Datum|Steller|Portefeuillehouder) [A-Z\d]|$)")
LABEL_CLOSE = re.compile(r"(?:Aan|Van|Datum|Kenmerk|Zaaknummer|Steller|Opsteller|Portefeuillehouder|Bijlagen?|Agendapunt|Afdeling|Status|Behandeld door) (?=[A-Z\d])[^.]{2,120}$")
_LABELS = re.compile(rf"{_LABEL}:?(?: {{1,3}}{_LABEL}:?)+")
_MATTER = ("Onderwerp", "Voorstel", "Betreft")
_NUMBERED = ("Zaaknummer", "Berichtnummer", "Registratienummer", "Documentnummer", "Kenmerk", "Agendanummer", "Volgnummer", "Datum", "Dagtekening")


def is_labels(line: str) -> bool:
    """Whether a line is a row of labels and nothing else.

    >>> is_labels("Zaaknummer Portefeuillehouder Voorstel"), is_labels("Voorstel zwembad")
    (True, False)
    """
    return _LABELS.fullmatch(line.strip()) is not None


def matter_line(labels: str, below: Sequence[str]) -> int | None:
    """Which of the lines below a row of labels holds what the document is about; None where that is not sure.

    The first label's value is the first line; a later one's is sure where a label for a number has a line with a number.

    >>> matter_line("Zaaknummer Portefeuillehouder Voorstel", ["2279773", "A. de Wit", "Zwembad"])
    2
    >>> matter_line("Portefeuillehouder Voorstel", ["A. de Wit", "Zwembad"]) is None
    True
    """
    found = re.findall(_LABEL, labels)
    place = next((index for index, label in enumerate(found) if label in _MATTER), None)
    if not place or place >= len(below):
        return place if below else None
    numbers = [index for index, label in enumerate(found) if label in _NUMBERED and index < len(below)]
    fits = all((index in numbers) == bool(re.match(r"[\w./-]*\d", below[index])) for index in range(place))
    return place if numbers and fits else None


# the labels of a head that a site set on one line with the text: "1 Raadsvergadering : 3 mei 2012 Onderwerp : Zwembad Steller : A. Smit Aan de raad, ..."
_TOLD = re.compile(rf"(?<=\S) (?=(?:(?:Wordt )?[Bb]ehandeld door|{_LABEL}) ?: )")
_ENDS = re.compile(r"(?<=\S) (?=(?:Aan (?:de|het) (?:leden van )?(?:de )?(?:gemeente)?(?:raad|college)\b|Geachte |Inleiding |Samenvatting |Aanleiding |Voorgesteld besluit))")
_REACH = 600
"""Characters at the head of such a line in which its labels stand."""


def label_lines(line: str) -> list[tuple[int, int]]:
    """Where the lines of a head begin and end that stand on one line; the line alone where it has fewer than two labels.

    >>> line = "Raadsvergadering : 3 mei 2012 Onderwerp : Zwembad Steller : A. Smit Aan de raad, Het zwembad is oud."
    >>> [line[start:end] for start, end in label_lines(line)]
    ['Raadsvergadering : 3 mei 2012', 'Onderwerp : Zwembad', 'Steller : A. Smit', 'Aan de raad, Het zwembad is oud.']
    """
    cuts = [match.end() for match in _TOLD.finditer(line, 0, _REACH)] if line[:_REACH].count(":") > 1 else []
    if len(cuts) < 2:
        return [(0, len(line))]
    ends = _ENDS.search(line, cuts[-1], _REACH * 2)
    starts = [0, *cuts, *([ends.end()] if ends else [])]
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], len(line) + 1], strict=True)]
