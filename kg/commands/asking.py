"""How a command asks the catalogue, for the day, the subject and the language that the user has in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.commands.settings import Settings
from kg.network.rows import Ask
from kg.questions.answer import Answer
from kg.questions.catalogue import read_catalogue
from kg.questions.run import run
from kg.resources import folder

if TYPE_CHECKING:
    from pyoxigraph import Store


def asker(store: Store, subject: str, settings: Settings) -> Ask:
    """A function that asks the query of a name; a query that is about no day is not given one."""
    catalogue = read_catalogue(folder("queries"))

    def ask(name: str) -> Answer:
        query = catalogue.get(name)
        takes_day = any(parameter.name == "on" for parameter in query.header.parameters)
        values = {"on": settings.on} if settings.on and takes_day else {}
        return run(store, query, values, subject=subject, language=settings.lang)

    return ask
