"""Heads of proposals as a text keeps them of a table: the labels in one line, and each value on a line of its own below."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = r"(?:Zaaknummer|Berichtnummer|Portefeuillehouder|Voorstel|Onderwerp|Betreft|Dagtekening|Agendanummer|Agendapunt|Datum|Steller|Opsteller|Afdeling|Team|Programma|Registratienummer|Documentnummer|Kenmerk|Bijlagen?|Status|Commissie|Raadsvergadering|Vergadering|Volgnummer)"
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
