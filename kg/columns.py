"""What each column of a fact may hold, and how the words of a person who fills it in become such a value.

The closed sets are those of the concepts in `ontology/concepts.ttl`, as facts write them; a test holds the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from kg.isodates import parse_date
from kg.model import TABLES, Kind, Value, plain

_DURATION: Final = re.compile(r"P(?=\d)(?:\d{1,4}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,6}D)?", re.ASCII)
_WORDS: Final = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
SEPARATOR: Final = " | "
"""Between the values of a column that holds several, as in the register."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds.

    Attributes:
        parse: words to the value; a ValueError says what is wrong and what is right.
        kind: of a thing that a name in this column stands for, where nothing else tells; None if it holds no names.
        described: words that name nothing known are kept as words ("deelnemende gemeenten").
        choices: the closed set, empty if there is none.
    """

    parse: Callable[[str], Value]
    kind: Kind | None = None
    described: bool = False
    choices: tuple[str, ...] = ()


def _text(words: str) -> str:
    return words


def _number(words: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,8}", words, re.ASCII):
        raise ValueError(f"{words!r} is no number; expected a whole number such as 10")
    return int(words)


def _amount(words: str) -> Decimal:
    try:
        value = Decimal(words)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value < 0:
        raise ValueError(f"{words!r} is no amount; expected a number with a full stop, as 16159.20")
    return value


def _flag(words: str) -> bool:
    if words.lower() not in _WORDS:
        raise ValueError(f"{words!r} is no yes or no; expected true or false")
    return _WORDS[words.lower()]


def _duration(words: str) -> str:
    if not _DURATION.fullmatch(words):
        raise ValueError(f"{words!r} is no period; expected one such as P6M or P4Y")
    return words


def _currency(words: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", words):
        raise ValueError(f"{words!r} is no currency; expected three letters such as EUR")
    return words


def _several(words: str) -> tuple[str, ...]:
    return tuple(words.split(SEPARATOR))


def _choice(*choices: str) -> Column:
    def parse(words: str) -> str:
        if words not in choices:
            raise ValueError(f"{words!r} is none of them; expected {', '.join(choices)}")
        return words

    return Column(parse, choices=choices)


def _name(kind: Kind = Kind.ORGANISATION) -> Column:
    return Column(_text, kind)


_TEXT = Column(_text)
_DATE = Column(parse_date)
_FLAG = Column(_flag)
_PERIOD = Column(_duration)
_THING = Column(_text, Kind.ORGANISATION, described=True)
_AGREEMENT = _name(Kind.AGREEMENT)
_NETWORK = _name(Kind.NETWORK)
_KINDS: Final = (
    "samenwerkingsovereenkomst", "convenant", "bestuursovereenkomst", "intentieovereenkomst",
    "dienstverleningsovereenkomst", "gemeenschappelijke-regeling", "city-deal", "addendum",
)  # fmt: skip
_GOALS: Final = (
    "profilering", "kennisdeling", "Europese fondsen", "beleidsbeïnvloeding", "solidariteit", "culturele ontwikkeling",
    "duurzame netwerken", "economische ontwikkeling", "duurzaamheid", "dienstverlening", "veiligheid",
)  # fmt: skip

_ANYWHERE: Final[Mapping[str, Column]] = {
    "since": _DATE, "until": _DATE, "as_of": _DATE, "start": _DATE, "end": _DATE, "signed": _DATE, "date": _DATE,
    "duration": _PERIOD, "notice": _PERIOD, "indefinite": _FLAG, "enforceable": _FLAG, "ended": _FLAG, "derived": _FLAG,
    "status": _choice("stated", "decided", "planned", "in talks", "recommended", "ended"),
    "goal": _choice(*_GOALS),
    "modality": _choice("realised", "potential"),
    "direction": _choice("received", "given"),
    "per": _choice("year", "half-year", "quarter", "month", "once", "inhabitant"),
    "strength": _choice("duty", "effort"),
    "amount": Column(_amount), "number": Column(_number), "currency": Column(_currency), "values": Column(_several),
    "agreement": _AGREEMENT, "at_signing": _AGREEMENT, "party": _name(),
    "member": _name(), "network": _NETWORK, "rests_on": _name(),
    "a": _name(Kind.CITY), "b": _name(Kind.CITY), "body": _name(Kind.BODY), "within": _name(), "holder": _name(),
    "provider": _name(), "through": _name(Kind.FACILITY),
    "recipient": _name(), "programme": _name(Kind.PROGRAMME), "relation": _NETWORK, "name": _name(),
    "payer": _THING, "forum": _THING, "of": _THING, "who": _THING, "to": _THING, "about": _THING,
}  # fmt: skip
"""What a column holds in whatever table; what is neither here nor below holds text."""

_HERE: Final[Mapping[tuple[str, str], Column]] = {
    ("document", "kind"): _choice(*_KINDS, "collegebesluit", "raadsbesluit", "informatienota", "webpage", "other"),
    ("agreements", "kind"): _choice(*_KINDS, "other"),
    ("parties", "role"): _choice("party", "co-signatory", "participant", "aspirant"),
    ("memberships", "role"): _choice("member", "associate member", "coordinator", "chair", "aspirant"),
    ("ties", "kind"): _choice("stedenband", "bilaterale samenwerking"),
    ("deadlines", "kind"): _choice("evaluation", "decision", "expiry", "publication", "other"),
    ("gaps", "kind"): _choice("blank", "annex", "open-list", "name-in-doubt"),
    ("criteria", "what"): _THING,
}

COLUMNS: Final[Mapping[str, Mapping[str, Column]]] = {
    table: {column: _HERE.get((table, column), _ANYWHERE.get(column, _TEXT)) for column in columns}
    for table, columns in TABLES.items()
}
"""Every column of every table."""


def parse_value(table: str, column: str, words: str) -> Value:
    """The value that words stand for in a column; a name stays words, for only the register knows who it is.

    Args:
        words: as a person writes them; none at all empties the column.

    Raises:
        ValueError: the table or the column does not exist, or the words are no value of it.

    >>> parse_value("memberships", "since", "2017-03"), parse_value("memberships", "until", "")
    ('2017-03', None)
    """
    if table not in COLUMNS:
        raise ValueError(f"no table {table!r}; expected one of {', '.join(COLUMNS)}")
    if column not in COLUMNS[table]:
        raise ValueError(f"{table} has no column {column!r}; it has {', '.join(COLUMNS[table])}")
    if not words.strip():
        return None
    try:
        return COLUMNS[table][column].parse(words.strip())
    except ValueError as error:
        raise ValueError(f"{column}: {error}") from error


def in_words(value: Value) -> str:
    """A value as `parse_value` reads it; a name as its label.

    >>> in_words(Decimal("16159.20")), in_words(True), in_words(("a", "b"))
    ('16159.20', 'true', 'a | b')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    shown = value if isinstance(value, Decimal) else plain(value)
    return "" if shown is None else str(shown)


ENDS: Final[Mapping[str, tuple[str, str]]] = {
    "parties": ("agreement", "party"),
    "memberships": ("member", "network"),
    "ties": ("a", "b"),
    "bodies": ("body", "within"),
}
"""The tables whose rows are about a relation, which somebody can look after, and the columns that are its ends."""

REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "document": (),
    "agreements": ("agreement",),
    "parties": ("agreement", "party", "role"),
    "memberships": ("member", "network", "role"),
    "ties": ("a", "b", "kind"),
    "bodies": ("body", "within"),
    "money": ("amount", "currency"),
    "grants": ("recipient", "programme"),
    "services": ("provider", "recipient"),
    "deadlines": ("what", "kind", "date"),
    "references": ("title",),
    "obligations": ("party", "article", "text"),
    "yields": ("relation", "goal", "modality"),
    "goals": ("holder", "text"),
    "themes": ("relation", "theme"),
    "recommendations": ("text",),
    "criteria": ("what", "criterion"),
    "dependencies": ("member", "network", "rests_on"),
    "counts": ("of", "number"),
    "evaluations": ("relation", "judgement"),
    "tasks": ("what",),
    "examples": ("name",),
    "enumerations": ("term", "values"),
    "gaps": ("kind", "what"),
    "articles": ("agreement", "article"),
}
"""The columns that a row which a person writes needs, so that it says something that the shapes accept."""
