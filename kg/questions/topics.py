"""What each query of the catalogue is about: the notions that a question for it speaks of, with their weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.errors import RefusedError
from kg.questions.lexicon import DAY, read_toml

OWN: Final = 4
"""What a notion weighs at least that a query is there for."""
_KEYS: Final = frozenset({"about", "needs", "names", "fixed", "own", "word", "classes", "tells"})


@dataclass(frozen=True, slots=True)
class Topic:
    """What a query is about.

    Attributes:
        query: its name.
        about: notions with their weights; 0 for one that neither speaks for the query nor against it.
        needs: of each group at least one notion must be in the question.
        names: parameters of which at least one must be named in the question.
        fixed: by parameter, the value that a notion in the question gives it.
        own: the parameter that whose file this is fills when it is said; empty for none.
        classes: by parameter, what makes sense as its value where it could be any thing.
        tells: classes of things that the rows tell of, though no parameter takes one.
        word: notions whose words may be what a text is searched for.
    """

    query: str
    about: Mapping[str, int]
    needs: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    fixed: Mapping[str, Mapping[str, str]]
    own: str
    word: frozenset[str]
    classes: Mapping[str, tuple[str, ...]]
    tells: tuple[str, ...]

    @property
    def own_notions(self) -> frozenset[str]:
        """The notions that it is there for."""
        return frozenset(notion for notion, weight in self.about.items() if weight >= OWN)


def read_topics(path: Path, notions: frozenset[str], queries: Iterable[str]) -> tuple[Topic, ...]:
    """Read `topics.toml`.

    Args:
        notions: those that there are.
        queries: the names of the catalogue.

    Raises:
        RefusedError: the file is missing or no TOML, or a topic has an unknown key, notion or query.
    """
    known = frozenset(queries)
    return tuple(_topic(path, query, table, notions, known) for query, table in read_toml(path).items())


def _topic(path: Path, query: str, table: Mapping[str, Any], notions: frozenset[str], queries: frozenset[str]) -> Topic:
    needs = tuple(frozenset(group.split("|")) for group in table.get("needs", ()))
    fixed = table.get("fixed", {})
    word = frozenset(table.get("word", ()))
    classes = {name: tuple(listed) for name, listed in table.get("classes", {}).items()}
    used = frozenset(table.get("about", {})).union(*needs, word, *(frozenset(values) for values in fixed.values())) - {
        DAY
    }
    for what, wrong in (("query", {query} - queries), ("key", table.keys() - _KEYS), ("notion", used - notions)):
        if wrong:
            raise RefusedError(f"{path}: {query}: {min(wrong)!r} is no {what}; expected one that is there")
    names, tells = (tuple(table.get(key, ())) for key in ("names", "tells"))
    return Topic(query, table["about"], needs, names, fixed, table.get("own", ""), word, classes, tells)
