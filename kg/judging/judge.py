"""What the rules read becomes what holds: every judgement applied to the rows and names that it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.columns import COLUMNS, ENDS, REQUIRED, parse_value
from kg.errors import KgError, RefusedError
from kg.extraction.joining.same_row import in_order, row_key
from kg.judging.fingerprint import EvenText
from kg.judging.joining import join, without_settled
from kg.judging.merging import Clash, Merging, merge_names
from kg.judging.names import Names
from kg.judging.rows import BY_HAND, Row, Touch, keys_of, may_move, touched
from kg.judging.verdicts import Verdict, weigh
from kg.model import Evidence, Fact, Name, Reading, Value
from kg.sources.cells import Pairs
from kg.sources.judgements import Judgement
from kg.sources.register import Register

_ABOUT_NAMES: Final = ("merge", "never-merge")


@dataclass(frozen=True, slots=True)
class Judged:
    """Documents with what people decided about them.

    Attributes:
        readings: the documents and the facts that go on, in the order in which they came.
        rows: every row that was read or added, the rejected ones too, by document and place.
        things: for each identifier the judgements about it that hold.
        judgements: all that were made.
        stale: those that no row and no name was found for.
        clashes: merges that a never-merge forbids.
        errors: judgements that cannot be carried out, or contradict each other on one day.
    """

    readings: tuple[Reading, ...]
    rows: tuple[Row, ...]
    things: Mapping[str, tuple[Judgement, ...]]
    judgements: tuple[Judgement, ...] = ()
    stale: tuple[Judgement, ...] = ()
    clashes: tuple[Clash, ...] = ()
    errors: tuple[KgError, ...] = ()

    @property
    def moved(self) -> tuple[Judgement, ...]:
        """The judgements that hold somewhere by the words alone, in the order in which they were made."""
        found = {judgement for row in self.rows for judgement in row.moved}
        return tuple(judgement for judgement in self.judgements if judgement in found)


def judge(readings: Sequence[Reading], judgements: Sequence[Judgement], register: Register) -> Judged:
    """Apply judgements to what was read.

    Corrections and rejections come first, by the names that the rules read; then names are merged, and rows that have
    become one are joined. Without judgements the readings stay as they are.

    Args:
        readings: names resolved.
        judgements: in the order of their files and lines; of two that contradict, the later day wins.
        register: who may be meant by a name in a correction.
    """
    names = Names(readings, register)
    merging = merge_names((one for one in judgements if one.action in _ABOUT_NAMES), names)
    bench = _Bench([one for one in judgements if one.action not in _ABOUT_NAMES], names, merging)
    judged, rows = [], []
    for reading in readings:
        of_reading = list(bench.rows(reading))
        rows += of_reading
        facts = tuple(row.fact for row in of_reading if not row.rejected)
        judged.append(reading if facts == reading.facts else replace(reading, facts=facts))
    stale = (*merging.unknown, *(one for one in judgements if one in bench.unused))
    errors = tuple({str(error): error for error in (*merging.errors, *bench.errors)}.values())
    return Judged(tuple(judged), tuple(rows), merging.holding, tuple(judgements), stale, merging.clashes, errors)


class _Bench:
    """The judgements about rows, and which of them have found theirs."""

    def __init__(self, judgements: Sequence[Judgement], names: Names, merging: Merging) -> None:
        self.unused = dict.fromkeys(judgements)
        self.errors: list[KgError] = []
        self._names = names
        self._merging = merging
        self._added: list[tuple[Judgement, Fact]] = []
        self._by_keys: dict[tuple[str, Pairs], list[Judgement]] = {}
        for judgement in judgements:
            keys = judgement.keys
            if judgement.action == "add":
                fact = self._by_hand(judgement)
                if fact is None:
                    continue
                self._added.append((judgement, fact))
                keys = keys_of(fact)
            self._by_keys.setdefault((judgement.table, tuple(sorted(keys))), []).append(judgement)

    def rows(self, reading: Reading) -> Iterator[Row]:
        """The rows of a document, judged, those that have become one joined, by their place."""
        evened = EvenText(reading.document)
        read = [(fact, self._known(fact, evened)) for fact in reading.facts]
        met = {judgement for _, touching in read for judgement in touching}
        judged = [self._judged(fact, self._known(fact, evened), evened) for fact in self._added_to(evened, met)]
        judged += [self._judged(fact, touching, evened) for fact, touching in read]
        joined: dict[object, Row] = {}
        for number, row in enumerate(judged):
            key: object = number if row.rejected else row_key(row.fact)
            joined[key] = join(joined[key], row) if key in joined else row
        rows = without_settled(list(joined.values()), reading.facts)
        return in_order(rows, lambda row: row.fact)

    def _added_to(self, evened: EvenText, met: Collection[Judgement]) -> Iterator[Fact]:
        """The facts that people added where this document has their words and no rule reads the same."""
        for judgement, fact in self._added:
            evidence = () if judgement in met else _places(judgement, evened)
            if evidence:
                yield replace(fact, evidence=evidence)

    def _known(self, fact: Fact, evened: EvenText) -> dict[Judgement, Touch]:
        """The judgements that touch a row, in the order in which they were made.

        Where somebody judged this very passage, what others decided about the same words elsewhere does not count.
        """
        about = self._by_keys.get((fact.table, tuple(sorted(keys_of(fact)))), ())
        found = {judgement: touch for judgement in about if (touch := touched(judgement, fact, evened)).passages}
        for judgement in found:
            self.unused.pop(judgement, None)
        exact = {judgement.action == "owner" for judgement, touch in found.items() if not touch.by_words}
        return {
            judgement: touch
            for judgement, touch in found.items()
            if not touch.by_words or (judgement.action == "owner") not in exact
        }

    def _judged(self, fact: Fact, touching: Mapping[Judgement, Touch], evened: EvenText) -> Row:
        verdict = weigh(touching)
        self.errors += verdict.errors
        if verdict.owner and not all(isinstance(fact[end], Name) for end in ENDS[fact.table]):
            between = " and ".join(ENDS[fact.table])
            what = f"{fact.id} is no relation between {between}; correct the row first"
            self.errors.append(RefusedError(f"{verdict.owner.place}: {what}"))
        moved = tuple(judgement for judgement in verdict.holding if touching[judgement].by_words)
        if verdict.rejected is None:
            after = self._merging.of(self._corrected(fact, verdict))
            return Row(evened.document, after, (fact,), verdict.holding, moved)
        gone = {passage for one, touch in touching.items() if one.action == "reject" for passage in touch.passages}
        left = tuple(evidence for evidence in fact.evidence if evidence not in gone)
        after = self._merging.of(replace(fact, evidence=left) if left else fact)
        return Row(evened.document, after, (fact,), verdict.holding, moved, rejected=not left)

    def _corrected(self, fact: Fact, verdict: Verdict) -> Fact:
        values = dict(fact.values)
        for column, (judgement, words) in verdict.corrections.items():
            try:
                values[column] = self._value(fact.table, column, words, fact[column])
            except ValueError as error:
                self.errors.append(RefusedError(f"{judgement.place}: {error}"))
        return fact if values == fact.values else replace(fact, values=values)

    def _by_hand(self, judgement: Judgement) -> Fact | None:
        """The fact that a person added, still without its passage; None, with an error, where it is none."""
        given = dict((*judgement.keys, *judgement.values))
        try:
            for column in REQUIRED[judgement.table]:
                given.setdefault(column, "")
            values = {column: self._value(judgement.table, column, words, None) for column, words in given.items()}
        except ValueError as error:
            self.unused.pop(judgement, None)
            self.errors.append(RefusedError(f"{judgement.place}: {error}"))
            return None
        return Fact(judgement.table, {column: value for column, value in values.items() if value is not None}, BY_HAND)

    def _value(self, table: str, column: str, words: str, old: Value) -> Value:
        value = parse_value(table, column, words)
        if value is None and column in REQUIRED[table]:
            raise ValueError(f"{column} is empty; a row of {table} needs {', '.join(REQUIRED[table])}")
        if value is None or COLUMNS[table][column].kind is None:
            return value
        return self._names.settle(table, column, str(value), old)


def _places(judgement: Judgement, evened: EvenText) -> tuple[Evidence, ...]:
    """Where the words of an added fact stand in a document."""
    found = evened.find(judgement.quote)
    exact = tuple(evidence for evidence in found if evened.fingerprint(evidence) in judgement.passages)
    return exact or tuple(evidence for evidence in found if may_move(judgement, evidence, evened))
