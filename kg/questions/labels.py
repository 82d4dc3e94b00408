"""The words beside an answer, in Dutch and English: in a table, in a reply, in an answer to take along."""

from __future__ import annotations

from typing import Final

from kg.questions.headers import Words

UNDERSTOOD: Final = Words("Begrepen als", "Understood as")
DAY: Final = Words("Peildatum", "As of")
NEWEST: Final = Words("de dag van het nieuwste stuk", "the day of the newest document")
ALSO: Final = Words("Kan ook gaan over", "May also be about")
ABSENT: Final = Words("Staat niet in de documenten.", "Not in the documents.")
POINTS: Final = Words("Dit wijst ernaar:", "This points to it:")
LIMITS: Final = Words("Wat dit antwoord niet dekt", "What this answer does not cover")
METHOD: Final = Words("Wat telt", "What counts")
NOT_PLACED: Final = Words("Deze vraag kan ik niet plaatsen.", "I cannot place this question.")
UNKNOWN: Final = Words("Onbekend", "Unknown")
NEAREST: Final = Words("Bedoelt u een van deze?", "Did you mean one of these?")
QUESTION: Final = Words("Vraag", "Question")
PARAMETERS: Final = Words("Met", "With")
ANSWER: Final = Words("Antwoord", "Answer")
QUOTES: Final = Words("Citaten", "Quotes")
AGAIN: Final = Words("Herkomst, en opnieuw vragen", "Where this comes from, and how to ask again")
COMMAND: Final = Words("Opdracht", "Command")
MADE: Final = Words("Graaf", "Graph")
FINGERPRINT: Final = Words(
    "kg {version}, vingerafdruk van stukken, registers, begrippen en programma: sha256 {sha}",
    "kg {version}, fingerprint of documents, registers, ontology and program: sha256 {sha}",
)
PASSAGES: Final = Words("vindplaats", "passage")
AT: Final = Words("teken", "character")
NOTHING: Final = Words("Niets gevonden.", "Nothing found.")
NOTE: Final = Words("let op", "note")
YES: Final = Words("ja", "yes")
NO: Final = Words("nee", "no")


def day_line(day: str, is_newest: bool, language: str) -> str:
    """The as-of day of an answer, and where it comes from.

    >>> day_line("2022-02-15", True, "nl")
    'Peildatum: 2022-02-15 (de dag van het nieuwste stuk)'
    """
    return f"{DAY.of(language)}: {day}" + (f" ({NEWEST.of(language)})" if is_newest else "")
