"""How the graph scores a criterion: in four ways, each said in words, and unknown wherever the documents are silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.network.around import Around
from kg.network.matrix import Cover, Matrix
from kg.network.measure import once
from kg.network.rows import Quotation
from kg.sources.weighing import HIGHEST, OwnScore, Way


@dataclass(frozen=True, slots=True)
class Rule:
    """How a criterion is scored from the graph: `way`, one of `WAYS`, and the goal or word that it looks for."""

    way: Way = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the scores are taken from: yields by goal and blockers, and who sits where."""

    matrix: Matrix
    around: Around


@dataclass(frozen=True, slots=True)
class Rating:
    """The score of one relation for one criterion.

    Attributes:
        low, high: between which it lies, 0 to 10.
        nl, en: how it came about.
        evidence: the words of the documents that it rests on.
        own: the row of a person, if it is theirs.
    """

    low: float
    high: float
    nl: str
    en: str
    evidence: tuple[Quotation, ...] = ()
    own: OwnScore | None = None

    @property
    def unknown(self) -> bool:
        """Whether nothing at all is known."""
        return (self.low, self.high) == (0.0, HIGHEST)


def unrated(nl: str = "geen stuk en geen mens zegt het", en: str = "no document and no person says it") -> Rating:
    """The rating of which nothing is known."""
    return Rating(0.0, HIGHEST, f"onbekend: {nl}", f"unknown: {en}")


def rate(rule: Rule, iri: str, known: Known) -> Rating:
    """The rating of a relation or candidate by a rule that has a way."""
    return WAYS[rule.way](rule.of, iri, known)


def realised(of: str, iri: str, known: Known) -> Rating:
    """10 · (goals with a realised yield) / (goals that the subject states); what is not described may still be.

    With `of`, the name of a goal in Dutch or English, of that goal alone. A mere opportunity leaves all open.
    """
    return _yields(of, iri, known, (Cover.REALISED,), ("gerealiseerd voor", "realised for"))


def expected(of: str, iri: str, known: Known) -> Rating:
    """As `realised`, and an opportunity that a document describes counts as much."""
    words = ("gerealiseerd of als kans genoemd voor", "realised or named as an opportunity for")
    return _yields(of, iri, known, (Cover.REALISED, Cover.OPPORTUNITY), words)


def contacts(of: str, iri: str, known: Known) -> Rating:  # noqa: ARG001
    """10 · (members whom the subject also meets elsewhere or has a tie with) / (members that a document names).

    Where no document names one, by a public list, and the words say so; of a tie or a city it is unknown.
    """
    who = known.around
    here = {values["iri"] for _, values in who.seats.nodes(data=True) if iri in (values["iri"], values.get("setting"))}
    named, source = who.members(iri) - {who.subject}, ("die een stuk noemt", "that a document names")
    if not named and (named := who.listed.get(iri, frozenset()) - {who.subject}):
        source = (f"op een openbare lijst ({who.lists[iri]})", f"on a public list ({who.lists[iri]})")
    if not named:
        return unrated("geen stuk en geen lijst noemt andere deelnemers", "no document and no list names other members")
    tied = who.tied(who.subject)
    elsewhere = {one: sorted(who.shared(one) - here) for one in sorted(named)}
    met = [one for one, forums in elsewhere.items() if forums or one in tied]
    seats = once(words for one in met for forum in elsewhere[one] for words in who.words(one, forum))
    ties = once(words for one in met for words in who.tie_words(who.subject, one))
    score = HIGHEST * len(met) / len(named)
    nl = f"{len(met)} van de {len(named)} deelnemers {source[0]} ook elders getroffen"
    en = f"{len(met)} of the {len(named)} members {source[1]} also met elsewhere"
    return Rating(score, score, nl, en, once((*seats, *ties)))


def blockers(of: str, iri: str, known: Known) -> Rating:
    """0 where a document says that something with the word `of` stands in the way; silence is unknown, not 10."""
    found = [one for one in known.matrix.blockers if one.relation == iri
             and any(of.casefold() in words.quote.casefold() for words in one.evidence)]  # fmt: skip
    if not found:
        return unrated(f"geen stuk zegt iets over {of}", f"no document says anything of {of}")
    words = "; ".join(one.words for one in found)
    return Rating(0.0, 0.0, f"in de weg staat: {words}", f"in the way: {words}",
                  once(quotation for one in found for quotation in one.evidence))  # fmt: skip


def _yields(of: str, iri: str, known: Known, covers: tuple[Cover, ...], words: tuple[str, str]) -> Rating:
    called = of.casefold()
    goals = [goal for goal in known.matrix.goals
             if (called in (goal.nl.casefold(), goal.en.casefold()) if of else goal.stated)]  # fmt: skip
    if not goals:
        return unrated(f"geen stuk noemt het doel {of}".strip(), f"no document states the goal {of}".strip())
    if all(relation.iri != iri for relation in known.matrix.relations):
        return unrated("geen stuk beschrijft een opbrengst", "no document describes a yield")
    met = [(goal, cell) for goal in goals if (cell := known.matrix.cell(goal.iri, iri)).cover in covers]
    if not met:
        return unrated("geen stuk beschrijft een opbrengst ervoor", "no document describes a yield for it")
    nl, en = (", ".join(getattr(goal, side) for goal, _ in met) for side in ("nl", "en"))
    return Rating(HIGHEST * len(met) / len(goals), HIGHEST,
                  f"{words[0]} {len(met)} van {len(goals)} doelen ({nl}); de rest is niet beschreven",
                  f"{words[1]} {len(met)} of {len(goals)} goals ({en}); the rest is not described",
                  once(quotation for _, cell in met for quotation in cell.evidence))  # fmt: skip


WAYS: Final[Mapping[str, Callable[[str, str, Known], Rating]]] = {
    "realised": realised,
    "expected": expected,
    "contacts": contacts,
    "blockers": blockers,
}
