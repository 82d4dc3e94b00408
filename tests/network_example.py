"""What the tests of the network and of the map share: answers made by hand, and who asks the queries of a store."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Store

from kg.network.rows import Ask
from kg.questions.answer import Answer
from kg.questions.catalogue import read_catalogue
from kg.questions.headers import Column, Words
from kg.questions.parameters import Choice
from kg.questions.run import run
from kg.resources import folder

DAY = "2022-02-15"


def ask_of(store: Store, subject: str, on: str = "") -> Ask:
    """Asks the queries of the catalogue of a store, on a day; without one, on that of the newest document."""
    catalogue = read_catalogue(folder("queries"))

    def ask(name: str, /, **values: str) -> Answer:
        query = catalogue.get(name)
        dated = any(parameter.name == "on" for parameter in query.header.parameters)
        return run(store, query, {**({"on": on} if on and dated else {}), **values}, subject=subject)

    return ask


def answer(columns: str, rows: Iterable[str], subject: str = "Ons") -> Answer:
    """An answer whose cells are texts, a column or cell a word; a `~` in it is a blank."""
    heads = tuple(Column(name, Words(name, name)) for name in columns.split())
    cells = tuple(tuple(None if cell == "-" else Literal(cell.replace("~", " ")) for cell in row.split()) for row in rows)
    return Answer(heads, cells, values={"subject": Choice(NamedNode(f"urn:x:{subject}"), subject)}, as_of=DAY)


def seats(*rows: str) -> Answer:
    """Who sits where: "member forum setting" a row; each row is a statement of its own with one passage."""
    columns = (
        "member member_name forum forum_name setting setting_name kind role_nl role_en since until status state "
        "statement document title passage quote"
    )
    made = []
    for number, row in enumerate(rows):
        member, forum, setting = row.split()
        made.append(f"{member} {member} {forum} {forum} {setting} {setting} membership lid member 2017 - stated geldig "
                    f"s{number} d nota p{number} citaat{number}")  # fmt: skip
    return answer(columns, made)
