"""The catalogue as one function: the name of a query in, its answer out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.questions.answer import Answer
from kg.questions.catalogue import read_catalogue
from kg.questions.run import run
from kg.resources import folder

if TYPE_CHECKING:
    from pyoxigraph import Store


def asker(store: Store, subject: str, *, on: str | None = None, language: str = "nl") -> Callable[..., Answer]:
    """A function that asks the query of a name, with further values by the names of its parameters.

    Args:
        store: its default graph is asked.
        subject: the IRI of whose file this is.
        on: the day, YYYY-MM-DD; the newest document's if not given. A query that is about no day is not given one.
        language: of labels and words, `nl` or `en`.
    """
    catalogue = read_catalogue(folder("queries"))

    def ask(name: str, **values: str) -> Answer:
        query = catalogue.get(name)
        day = {query.day: on} if on and query.day else {}
        return run(store, query, {**day, **values}, subject=subject, language=language)

    return ask
