"""The kinds of consequence of leaving, ending or joining, and how each is found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kg.isodates import add_period, last_day
from kg.network.graphs import evidence, forum_node
from kg.network.held import Relation
from kg.network.measure import once
from kg.network.rows import Quotation, Record, quotation, records
from kg.questions.answer import Answer

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph

HEADINGS: Final[Mapping[str, tuple[str, str]]] = {
    "goal-lost": ("doel zonder gerealiseerde opbrengst", "goal without realised yield"),
    "goal-weaker": ("doel met minder relaties", "goal with fewer relations"),
    "opportunity-lost": ("kansen die wegvallen voor", "opportunities that fall away for"),
    "opportunity-weaker": ("minder kansen voor", "fewer opportunities for"),
    "contact-lost": ("nergens anders getroffen", "met nowhere else"),
    "seat-at-risk": ("zetel die hierop rust", "seat that rests on it"),
    "contact-new": ("nieuw contact volgens de stukken", "new contact by the documents"),
    "contact-again": ("wordt elders al getroffen", "already met elsewhere"),
    "listed-new": ("nieuw contact volgens een openbare lijst", "new contact by a public list"),
    "notice": ("opzegging", "notice"),
    "out": ("dag van uittreden, afgeleid", "day of leaving, derived"),
    "after": ("wat daarna nog moet", "what is still due after it"),
    "period": ("looptijd", "period"),
    "contribution": ("geld", "money"),
    "duty": ("verplichting", "duty"),
    "deadline": ("termijn", "deadline"),
    "criterion": ("voorwaarde of maatstaf", "condition or criterion"),
    "count": ("leden, alleen geteld", "members, only counted"),
    "judgement": ("oordeel", "judgement"),
    "advice": ("geadviseerd voor", "advised for"),
}
"""Each kind with what it is called, in the order in which they are shown."""

LEAVING: Final = ("notice", "out", "after", "period", "contribution", "duty", "deadline")
FOLLOWS: Final = ("out", "after")
"""What follows from a notice clause; where there is none, it is the notice that no document speaks of."""
_OFTEN: Final = {
    "year": ("per jaar", "a year"),
    "half-year": ("per half jaar", "every half year"),
    "quarter": ("per kwartaal", "a quarter"),
    "month": ("per maand", "a month"),
    "once": ("eenmalig", "once"),
    "inhabitant": ("per inwoner", "per inhabitant"),
}
JOINING: Final = ("criterion", "count", "judgement", "advice", "contribution")


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows.

    Attributes:
        kind: one of `HEADINGS`.
        thing: an IRI: of the goal, the contact, the seat; of a term the statement.
        nl, en: in words.
        evidence: the words that it rests on; none for what only the register says, which names its list instead.
    """

    kind: str
    thing: str
    nl: str
    en: str
    evidence: tuple[Quotation, ...]


def met_only_there(graph: MultiGraph, subject: str, gone: Iterable[Relation]) -> Iterator[Consequence]:
    """Whom the subject meets in these relations and in no other, by name; of a tie its other end."""
    gone = list(gone)
    forums = {forum_node(relation.iri) for relation in gone}
    seats = set(graph.adj.get(subject, ()))
    lost = _met(graph, subject, seats & forums) - _met(graph, subject, seats - forums)
    for other in sorted(lost, key=lambda node: (graph.nodes[node]["name"], node)):
        name, there = graph.nodes[other]["name"], sorted(set(graph[other]) & seats & forums)
        words = once(found for who in (subject, other) for found in evidence(graph, who, there))
        yield Consequence("contact-lost", other, name, name, words)
    for relation in gone:
        if relation.kind == "tie":
            name = relation.other_name
            yield Consequence("contact-lost", relation.other, name, name, relation.evidence)


def seats_at_risk(dependencies: Answer, every: Iterable[Relation], gone: Iterable[Relation]) -> Iterator[Consequence]:
    """The seats that documents say rest on what falls away, with what rests on those and is part of them."""
    rows = tuple(records(dependencies))
    held = [relation for relation in every if relation.holds]
    lost = {iri for relation in gone for iri in (relation.iri, *relation.wholes)}
    left = {relation.iri for relation in gone}
    while True:
        risky = [row for row in rows if row["rests_on"] in lost and row["forum"] not in left]
        if not risky:
            return
        for seat in dict.fromkeys(row["forum"] for row in risky):
            yield from _risk(seat, [row for row in rows if row["forum"] == seat], lost, held)
            fallen = {seat, *(relation.iri for relation in held if seat in relation.wholes)}
            lost, left = lost | fallen, left | fallen


def _risk(seat: str, rows: list[Record], lost: Collection[str], held: Iterable[Relation]) -> Iterator[Consequence]:
    name = rows[0]["forum_name"]
    other = sorted({row["rests_on_name"] for row in rows if row["rests_on"] not in lost})
    nl, en = (f" (rust ook op {', '.join(other)})", f" (also rests on {', '.join(other)})") if other else ("", "")
    yield Consequence("seat-at-risk", seat, name + nl, name + en, once(map(quotation, rows)))
    for relation in held:
        if seat in relation.wholes:
            yield Consequence("seat-at-risk", relation.iri, f"{relation.name} (deel van {name})",
                              f"{relation.name} (part of {name})", relation.evidence)  # fmt: skip


def terms(answer: Answer, kinds: Collection[str] = LEAVING) -> Iterator[Consequence]:
    """What the documents lay down, from the answer of `network-terms`, each statement once a kind.

    The day of leaving is derived: from notice on the day that the answer is about, with the notice period and the day
    of the year that the document gives. It is left out if the relation ends by itself before it.
    """
    order = list(HEADINGS)
    rows = sorted((row for row in records(answer) if row["sort"] in kinds), key=lambda row: order.index(row["sort"]))
    ends = [last_day(row["value"]).isoformat() for row in rows if row["sort"] == "period" and row["value"]]
    for sort, statement in dict.fromkeys((row["sort"], row["statement"]) for row in rows):
        told = [row for row in rows if (row["sort"], row["statement"]) == (sort, statement)]
        row, words = told[0], once(map(quotation, told))
        if sort == "out":
            day = day_out(answer.as_of, row["what"], row["value"])
            if all(day <= end for end in ends):
                yield Consequence(sort, statement, f"{day}, bij opzegging op {answer.as_of}",
                                  f"{day}, with notice on {answer.as_of}", words)  # fmt: skip
            continue
        payer = row["payer"] and f"({row['payer']})"
        values = in_words(row["value"]) if sort == "contribution" else (row["value"], row["value"])
        nl, en = ("; ".join(filter(None, (value, " ".join(row["what"].split()), payer))) for value in values)
        yield Consequence(sort, statement, nl, en, words)


def in_words(money: str) -> tuple[str, str]:
    """An amount as the query gives it, in Dutch and in English.

    >>> in_words("35000 EUR / year"), in_words("1250.50 EUR")
    (('35.000 EUR per jaar', '35,000 EUR a year'), ('1.250,50 EUR', '1,250.50 EUR'))
    """
    number, currency, *often = money.replace(" / ", " ").split(" ", 2)
    amount = Decimal(number)
    grouped = f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"
    nl, en = _OFTEN.get(often[0], (often[0], often[0])) if often else ("", "")
    dutch = grouped.translate(str.maketrans(",.", ".,"))
    return f"{dutch} {currency} {nl}".rstrip(), f"{grouped} {currency} {en}".rstrip()


def day_out(notice: str, period: str, day_of_year: str) -> str:
    """The first day on which one is out.

    Args:
        notice: the day of giving notice, YYYY-MM-DD.
        period: the notice period, as P6M; may be empty.
        day_of_year: the day of every year on which one can be out, as --01-01; may be empty.

    >>> day_out("2022-06-15", "", "--01-01"), day_out("2022-06-15", "P6M", ""), day_out("2022-08-01", "P6M", "--01-01")
    ('2023-01-01', '2022-12-15', '2024-01-01')
    """
    first = add_period(notice, period) if period else (date.fromisoformat(notice) + timedelta(days=1)).isoformat()
    if not day_of_year:
        return first
    this_year = first[:4] + day_of_year[1:]
    return this_year if this_year >= first else f"{int(first[:4]) + 1}{day_of_year[1:]}"


def _met(graph: MultiGraph, subject: str, forums: Iterable[str]) -> set[str]:
    return {other for forum in forums for other in graph[forum]} - {subject}
