"""The values of a query's parameters: read, checked against what the graph holds, and made into terms.

Where a thing is meant, its IRI, its name, another name, its short name or the last part of its IRI will do. A name that
several things bear is an error that lists them, unless the documents speak of only one of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from kg.errors import UsageError
from kg.graph.namespaces import CONCEPTS, PREFIXES, XSD, concept
from kg.isodates import last_day, parse_date, precision
from kg.questions.catalogue import Query
from kg.questions.headers import ALL, NEWEST, SUBJECT, Parameter

SHOWN: Final = 12
"""How many allowed values an error lists; of more than these only the nearest."""

_NEAREST: Final = 5

_CALLED: Final = (
    "VALUES ?property { rdfs:label skos:altLabel skos:prefLabel kg:shortName kg:fileName } ?thing ?property ?name"
)
# what is inferred says every class of a thing; what a document only describes in its own words has no name to ask for
_OF_CLASS: Final = "?thing a %s ; rdfs:label ?label . FILTER NOT EXISTS { ?thing a kg:Described }"
_TELLS_OF: Final = "?statement ?property ?thing ; kg:statedIn ?document ."
_SPOKEN_OF: Final = "{ SELECT DISTINCT ?thing WHERE { ?statement kg:statedIn ?document ; ?property ?thing } }"


class Choice(NamedTuple):
    """A value: the term that is bound, and what it is called."""

    term: NamedNode | Literal
    label: str


def bind_values(
    store: Store, query: Query, given: Mapping[str, str], *, subject: str, language: str = "nl"
) -> dict[str, Choice]:
    """The value of each parameter of a query; one that is "all" is left out.

    Args:
        store: the graph whose default graph is asked.
        given: values as a user writes them, by parameter; the others get their defaults.
        subject: the IRI of whose file this is.
        language: of the labels.

    Raises:
        UsageError: a parameter or a value is not one that the query can take; the message says what is allowed.
    """
    parameters = {parameter.name: parameter for parameter in query.header.parameters}
    for name in given:
        if name not in parameters:
            expected = ", ".join(parameters) or "none"
            raise UsageError(f"{query.name}: {name!r} is no parameter of this query; expected {expected}")
    values = {}
    for name, parameter in parameters.items():
        try:
            if name in given:
                choice = _read(store, parameter, given[name], language)
            else:
                choice = _default(store, parameter.default, subject)
        except ValueError as error:
            raise UsageError(f"{query.name}: {name}: {error}") from error
        if choice is not None:
            values[name] = choice
    return values


def choices(store: Store, parameter: Parameter, language: str = "nl") -> tuple[Choice, ...]:
    """The values that a parameter can take: concepts of its scheme, or things that the documents speak of, by label.

    Dates, years, numbers and texts have no list: the result is empty.
    """
    if parameter.type == "iri":
        wanted = f"{_SPOKEN_OF} {_OF_CLASS % parameter.range}"
    elif parameter.type == "concept":
        wanted = _of_scheme(parameter)
    else:
        return ()
    return _found(store, wanted, language)


def newest_day(store: Store) -> str:
    """The day of the newest dated document: a year or month counts to its last day.

    Where no document bears a date it is the newest day on which something that they state was so, began or was signed;
    where they state none, that of the lists that come with the program.

    Raises:
        ValueError: no list has one either.
    """
    rows = _rows(store, "SELECT ?date WHERE { ?document a kg:Document ; dcterms:date|kg:catalogueDate ?date }")
    for stated in ("?statement kg:statedIn ?document ; kg:asOf|kg:since|kg:signedOn ?date", "?list kg:asOf ?date"):
        rows = rows or _rows(store, f"SELECT DISTINCT ?date WHERE {{ {stated} }}")
    days = [last_day(row[0].value) for row in rows]
    if not days:
        raise ValueError("no document bears a date; expected a day, as 2022-03-01")
    return max(days).isoformat()


def _default(store: Store, default: str | None, subject: str) -> Choice | None:
    if default == SUBJECT:
        return Choice(NamedNode(subject), _label(store, subject))
    if default == NEWEST:
        day = newest_day(store)
        return Choice(Literal(day, datatype=XSD.date), day)
    if default is None:
        raise ValueError("no value; this query cannot do without it")
    return None


def _read(store: Store, parameter: Parameter, value: str, language: str) -> Choice | None:
    value = unicodedata.normalize("NFC", value.strip())
    if any(unicodedata.category(char) == "Cs" for char in value):
        raise ValueError(f"{value!r} has half a character; expected text in Unicode")
    if value == ALL and parameter.default == ALL:
        return None
    if parameter.type in ("iri", "concept"):
        return _thing(store, parameter, value, language)
    return Choice(_literal(parameter.type, value), value)


def _literal(kind: str, value: str) -> Literal:
    """A date, year, number or text as a term.

    >>> _literal("date", "1-3-2022")
    Traceback (most recent call last):
    ValueError: '1-3-2022' is no day; expected YYYY-MM-DD, as 2022-03-01
    """
    if kind == "text":
        return Literal(value)
    if kind == "integer":
        if re.fullmatch(r"-?\d{1,18}", value, re.ASCII):
            return Literal(int(value))
        raise ValueError(f"{value!r} is no whole number; expected one, as 12")
    wanted, datatype, example = (
        ("day", XSD.date, "YYYY-MM-DD, as 2022-03-01") if kind == "date" else ("year", XSD.gYear, "YYYY, as 2022")
    )
    try:
        if precision(parse_date(value)) == wanted:
            return Literal(value, datatype=datatype)
    except ValueError:
        pass
    raise ValueError(f"{value!r} is no {wanted}; expected {example}")


def _thing(store: Store, parameter: Parameter, value: str, language: str) -> Choice:
    wanted = _OF_CLASS % parameter.range if parameter.type == "iri" else _of_scheme(parameter)
    meant = _meant(store, value)
    found = _found(store, f"{_these(meant)} {wanted}", language)
    if len(found) > 1:
        spoken_of = _rows(store, f"SELECT DISTINCT ?thing WHERE {{ {_these(meant)} {_TELLS_OF} }}")
        found = _found(store, f"{_these(row[0] for row in spoken_of)} {wanted}", language) or found
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(f"{choice.label} ({choice.term.value})" for choice in found[:SHOWN])
        raise ValueError(f"{value!r} can be {several}; expected one of these IRIs")
    allowed = choices(store, parameter, language)
    raise ValueError(f"{value!r} is unknown; expected {_listed(value, allowed)}")


def _meant(store: Store, value: str) -> list[NamedNode]:
    """What goes by a name, an IRI, or the last part of one, whatever its class: asked with it, all of one is read."""
    if ":" in value:
        try:
            return [NamedNode(value)]
        except ValueError:
            pass
    word, last_part = Literal(value.lower()), Literal(f"/{value.lower()}")
    # no IRI has a blank
    ends = "" if re.search(r"[:\s]", value) else f" || STRENDS(LCASE(STR(?thing)), {last_part})"
    called = f"{_CALLED} FILTER(LCASE(STR(?name)) = {word}{ends})"
    return [row[0] for row in _rows(store, f"SELECT DISTINCT ?thing WHERE {{ {called} }}")]


def _these(things: Iterable[NamedNode]) -> str:
    return f"VALUES ?thing {{ {' '.join(map(str, things))} }}"


def _of_scheme(parameter: Parameter) -> str:
    concepts = " ".join(str(concept(parameter.range, name)) for name in CONCEPTS[parameter.range])
    return f"VALUES ?thing {{ {concepts} }} ?thing skos:prefLabel ?label ."


def _found(store: Store, wanted: str, language: str) -> tuple[Choice, ...]:
    """The things of a pattern with `?thing` and `?label`, each once, in the language if they are called so in it."""
    rows = _rows(store, f"SELECT DISTINCT ?thing ?label WHERE {{ {wanted} }}")
    labels: dict[NamedNode, tuple[bool, str]] = {}
    for thing, label in rows:
        called = (label.language != language, label.value)
        labels[thing] = min(called, labels.get(thing, called))
    choices = (Choice(thing, label) for thing, (_, label) in labels.items())
    return tuple(sorted(choices, key=lambda choice: (choice.label.casefold(), choice.term.value)))


def _rows(store: Store, query: str) -> list[QuerySolution]:
    rows = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(rows, QuerySolutions)
    return list(rows)


def _label(store: Store, iri: str) -> str:
    return next((row[0].value for row in _rows(store, f"SELECT ?label {{ {NamedNode(iri)} rdfs:label ?label }}")), iri)


def _listed(value: str, allowed: Iterable[Choice]) -> str:
    labels = [choice.label for choice in allowed]
    if len(labels) <= SHOWN:
        return "one of " + ", ".join(labels) if labels else "nothing: the documents speak of none"
    folded = {label.casefold(): label for label in labels}
    holding = [label for label in folded if value and value.casefold() in label]
    near = dict.fromkeys(holding + get_close_matches(value.casefold(), folded, n=_NEAREST, cutoff=0.4))
    return f"one of {len(labels)}, as {', '.join(([folded[label] for label in near] or labels)[:_NEAREST])}"
