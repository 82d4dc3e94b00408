"""What a person should look at first: a visible table of doubts, each a small function with a weight.

The docstring of each function is its public explanation. What it returns is what it saw, in a few words; None if it
has no doubt. A row's doubt is the sum of the weights. Nothing here looks at a clock: "new" is what was not in the
list that somebody last said he had seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from kg.extraction.modality import CUES, Modality
from kg.extraction.weighing.relations import RELATIONS
from kg.judging.fingerprint import EvenText, even
from kg.judging.names import names_of
from kg.judging.rows import Row, other_columns, row_id
from kg.model import Kind, Name
from kg.sources.register import Register
from kg.sources.table import read_rows

SHORT: Final = 25
"""A passage of fewer printed characters says little by itself."""
ENOUGH: Final = 5
"""So many rows of a rule must have been counted before its precision says anything."""
GOOD: Final = 0.85
"""A rule that is right less often is a doubt."""

LISTED: Final = 20
"""A kind of which the register has fewer is not one that it lists."""

_PRECISION: Final = Path(__file__).with_name("precision.csv")
_RELATIONAL: Final = ("agreements", "parties", "memberships", "ties", "bodies", "grants", "services", "yields")
_WEIGHED: Final = frozenset(relation.rule for relation in RELATIONS)
_NOT_STATED: Final = ("planned", "in talks", "recommended")


class Precision(NamedTuple):
    """How many rows of a rule were right and wrong in the development corpus."""

    right: int
    wrong: int


@dataclass(frozen=True)
class Around:
    """What doubts compare a row with.

    Attributes:
        conflicting: document name and fact of the statements that a conflict is about.
        precision: of each rule.
        seen: the rows that were in the list before.
    """

    register: Register
    conflicting: frozenset[tuple[str, str]]
    precision: Mapping[str, Precision]
    seen: frozenset[str]

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that the register lists, and has more than a few of: of these, one that it lacks is a doubt."""
        number = Counter(entry.kind for entry in self.register.entries)
        return frozenset(kind for kind, entries in number.items() if entries >= LISTED)


See = Callable[[Row, EvenText, Around], str | None]


class Doubt(NamedTuple):
    """One reason to look.

    Attributes:
        weight: how much it adds.
        nl, en: the explanation; `{}` is what was seen.
        of_judged: it counts for a row that a person judged as well.
    """

    see: See
    weight: float
    nl: str
    en: str
    of_judged: bool = False

    def says(self, seen: str, language: str) -> str:
        """The explanation for one row."""
        return (self.nl if language == "nl" else self.en).format(seen)


def judged_elsewhere(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """A judgement knows these words, but not what stands around them: the text changed, or it is another document."""
    return ", ".join(f"{one.action}, {one.who}, {one.when}" for one in row.moved) or None


def rejected_in_part(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """The row was rejected, and now rests on a passage that nobody judged."""
    out = [one for one in row.judgements if one.action == "reject"]
    return ", ".join(f"{one.who}, {one.when}" for one in out) or None if not row.rejected else None


def read_otherwise(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """The row was accepted or corrected, and the rules now read something else beside its keys."""
    latest = [one for one in row.judgements if one.action in ("accept", "correct")][-1:]
    now = [other_columns(fact) for fact in row.reads]
    if not latest or not latest[0].passages or latest[0].read in now:
        return None
    before = ", ".join(f"{column}={words}" for column, words in latest[0].read) or "–"
    return f"{before} → {', '.join(f'{column}={words}' for column, words in now[0]) or '–'}"


def name_in_doubt(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """A name may be that of several things in the register."""
    known = around.register.by_identifier
    names = [name for name in names_of(row.fact) if name.candidates]
    may_be = (", ".join(known[one].name if one in known else one for one in name.candidates) for name in names)
    return "; ".join(f"{name.label}: {others}" for name, others in zip(names, may_be, strict=True)) or None


def in_conflict(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """Another passage says otherwise: the statement is part of a conflict that `kg check` lists."""
    return "" if (row.document.stem, row.fact.id) in around.conflicting else None


def not_simply_stated(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """The passage has a word of denial, plan, possibility or end, and the row says that the relation stands."""
    fact = row.fact
    if fact.table not in _RELATIONAL or fact["status"] in _NOT_STATED or fact["modality"] == "potential":
        return None
    over = bool(fact["ended"] or fact["until"]) or fact["status"] == "ended"
    words = dict.fromkeys(
        match.group().strip(" ,").lower()
        for evidence in fact.evidence
        for modality, cue in CUES
        if not (over and modality is Modality.ENDED) and (match := cue.search(" ".join(evidence.quote.split())))
    )
    return ", ".join(f"“{word}”" for word in words) or None


def imprecise_rule(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """The rule that read it was right less often than most, counted in documents written for that."""
    count = around.precision.get(row.fact.rule)
    if count is None or sum(count) < ENOUGH or count.right >= GOOD * sum(count):
        return None
    return f"{row.fact.rule} {count.right}/{sum(count)}"


def weighed(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """No rule read it: the words round two names weighed enough."""
    return "" if row.fact.rule in _WEIGHED else None


def weak_passage(row: Row, evened: EvenText, around: Around) -> str | None:
    """It rests on one passage, and that is short, or does not have all of the row's names in it."""
    if len(row.fact.evidence) != 1:
        return None
    (evidence,) = row.fact.evidence
    if evened.printed(evidence) < SHORT:
        return " ".join(evidence.quote.split())
    quote = even(evidence.quote).casefold()
    return ", ".join(name.label for name in names_of(row.fact) if not _is_named(name, quote, around)) or None


def not_in_register(row: Row, evened: EvenText, around: Around) -> str | None:  # noqa: ARG001
    """A name of a kind that the register lists is not in it."""
    names = (name for name in names_of(row.fact) if name.kind in around.kinds and not name.candidates)
    return ", ".join(name.label for name in names if name.identifier not in around.register.by_identifier) or None


def new(row: Row, evened: EvenText, around: Around) -> str | None:
    """Nobody has seen it: it was not in the list at the last `kg review --seen`."""
    return None if {row_id(fact, evened) for fact in row.reads} <= around.seen else ""


DOUBTS: Final = (
    Doubt(judged_elsewhere, 8, "zelfde woorden in een andere omgeving; bevestig het oordeel ({})",
          "same words in other surroundings; confirm the judgement ({})", of_judged=True),
    Doubt(rejected_in_part, 8, "eerder verworpen ({}), nu met een nieuwe vindplaats",
          "rejected before ({}), now with a new passage", of_judged=True),
    Doubt(read_otherwise, 4, "beoordeeld, maar nu anders gelezen: {}", "judged, but read otherwise now: {}",
          of_judged=True),
    Doubt(name_in_doubt, 4, "de naam kan van meer zijn: {}", "the name may be several things': {}"),
    Doubt(in_conflict, 3, "een andere vindplaats zegt het anders", "another passage says otherwise"),
    Doubt(not_simply_stated, 2, "in de vindplaats staat {}", "the passage has {}"),
    Doubt(imprecise_rule, 2, "de leesregel vergist zich vaker: {} goed", "the rule errs more often: {} right"),
    Doubt(weighed, 2, "geen leesregel las dit; de woorden eromheen wogen genoeg",
          "no rule read it; the words round it weighed enough"),
    Doubt(weak_passage, 1, "één vindplaats die niet alles noemt: {}", "one passage that does not name it all: {}"),
    Doubt(not_in_register, 1, "niet in het register: {}", "not in the register: {}"),
    Doubt(new, 0.5, "nieuw sinds de vorige keer", "new since the last time"),
)  # fmt: skip
"""Every doubt with its weight, in the order in which they are told.

A decision that waits for a person comes before what nobody looked at, whatever else is doubtful there.
"""


def read_precision() -> dict[str, Precision]:
    """The counts that `tools/count_precision.py` made, by rule."""
    rows = read_rows(_PRECISION, ("rule", "right", "wrong"))
    return {rule: Precision(int(right), int(wrong)) for _, (rule, right, wrong) in rows}


def _is_named(name: Name, quote: str, around: Around) -> bool:
    entry = around.register.by_identifier.get(name.identifier)
    names = (name.label, name.label.removeprefix("Gemeente "), *name.aliases, *(entry.names if entry else ()))
    return any(even(one).casefold() in quote for one in names)
