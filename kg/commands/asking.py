"""How a command asks the catalogue, for the day, the subject and the language that the user has in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.commands.settings import Settings
from kg.network.rows import Ask
from kg.questions import asker as questions

if TYPE_CHECKING:
    from pyoxigraph import Store


def asker(store: Store, subject: str, settings: Settings) -> Ask:
    """A function that asks the query of a name; a query that is about no day is not given one."""
    return questions.asker(store, subject, on=settings.on, language=settings.lang)
