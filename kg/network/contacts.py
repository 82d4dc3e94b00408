"""What the subject's contacts are worth apart: forums that give nobody new, and contacts who know each other anyway."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import networkx as nx

from kg.network.graphs import evidence, projection
from kg.network.measure import Measure, Score, caution, listed, once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.network.graphs import Graph, MultiGraph
    from kg.network.rows import Quotation


def redundancy(graph: MultiGraph, subject: str) -> Measure:
    """Whom the subject meets in one setting only: a setting with nobody of its own gives no new contact.

    Formula: n(s) = |M(s) \\ ∪ M(t) over the other settings t of the subject|, M(s) the others who sit in the forums of
    the setting s (a network with its working groups, an agreement with its bodies). The fewest come first. A setting of
    which no document names another member has no number: who sits there is unknown.

    Reference: redundancy by cohesion in R.S. Burt, Structural Holes, Harvard University Press 1992, chapter 1.
    """
    met, names = _met_in(graph, subject)
    silent = sorted(names[setting] for setting, others in met.items() if not others)
    scores = []
    for setting, others in met.items():
        elsewhere = set().union(*(found for other, found in met.items() if other != setting))
        own = tuple(sorted(graph.nodes[other]["name"] for other in others - elsewhere))
        if others:
            scores.append(Score(setting, names[setting], names[setting], len(own), own))
    scores.sort(key=lambda score: (score.number, score.nl, score.thing))
    nothing = [score.nl for score in scores if not score.number]
    name, day = graph.nodes[subject]["name"], graph.graph["as_of"]
    nl, en = "Een verband kan meer waard zijn dan zijn contacten.", "A forum can be worth more than its contacts."
    if silent:
        nl += f" Van {listed(silent, 'en')} noemt geen stuk een ander lid: onbekend, niet nul."
        en += f" Of {listed(silent, 'and')} no document names another member: unknown, not zero."
    return Measure(
        "redundancy",
        tuple(scores),
        f"Verbanden die {name} op {day} geen eigen contact geven: {listed(nothing, 'en') if nothing else 'geen'}.",
        f"Forums that give {name} no contact of their own on {day}: {listed(nothing, 'and') if nothing else 'none'}.",
        _words(graph, subject, (score.thing for score in scores)),
        *caution(name, nl, en),
    )


def brokerage(graph: MultiGraph, subject: str) -> Measure:
    """How far the subject's contacts are tied only through it: effective size, efficiency and constraint.

    Formula: on the unweighted `projection`, with n contacts and t ties between them, the effective size is n - 2t / n
    and the efficiency that divided by n; the constraint is Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = 1 / degree(i) for a tie
    and 0 otherwise. Low constraint means room to broker. Without contacts there is no number.

    References: Burt (1992), as in `redundancy`; S.P. Borgatti, Structural holes: unpacking Burt's redundancy measures,
    Connections 20 (1997), 35-38.
    """
    ties = projection(graph)
    name, day, contacts = graph.nodes[subject]["name"], graph.graph["as_of"], len(ties[subject])
    scores = _brokerage(ties, subject) if contacts else ()
    own = once(evidence(graph, subject, sorted(graph[subject])))
    if not scores:
        nl, en = f"{name} treft op {day} niemand.", f"{name} meets nobody on {day}."
    else:
        size, constraint = f"{scores[1].number:.1f}", f"{scores[3].number:.2f}"
        nl = (f"Van de {contacts} contacten van {name} op {day} tellen er naar verhouding {size.replace('.', ',')} "
              f"apart (effectieve omvang); de beperking (constraint) is {constraint.replace('.', ',')}.")  # fmt: skip
        en = (f"Of the {contacts} contacts of {name} on {day} {size} count apart, in proportion (effective size); "
              f"the constraint is {constraint}.")  # fmt: skip
    return Measure(
        "brokerage", scores, nl, en, own,
        *caution(name, "Wie elkaar elders kent, staat hier los: de omvang is te hoog en de beperking te laag.",
                 "Those who know each other elsewhere stand apart: the size is too high, the constraint too low."),
    )  # fmt: skip


def _brokerage(ties: Graph, subject: str) -> tuple[Score, ...]:
    contacts = len(ties[subject])
    size = nx.effective_size(ties, nodes=[subject])[subject]
    constraint = nx.constraint(ties, nodes=[subject])[subject]
    assert not math.isnan(size)
    return tuple(
        Score(subject, nl, en, round(float(number), 4))
        for nl, en, number in (
            ("contacten", "contacts", contacts),
            ("effectieve omvang", "effective size", size),
            ("doelmatigheid (omvang per contact)", "efficiency (size by contact)", size / contacts),
            ("beperking (constraint)", "constraint", constraint),
        )
    )


def _met_in(graph: MultiGraph, subject: str) -> tuple[dict[str, set[str]], dict[str, str]]:
    """The others in each setting of the subject, and what each setting is called."""
    met: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for forum in sorted(graph[subject]):
        setting = graph.nodes[forum]["setting"]
        names[setting] = graph.nodes[forum]["setting_name"]
        met.setdefault(setting, set()).update(set(graph[forum]) - {subject})
    return met, names


def _words(graph: MultiGraph, subject: str, settings: Iterable[str]) -> tuple[Quotation, ...]:
    """The words for every seat in the subject's forums of some settings."""
    wanted = set(settings)
    forums = [forum for forum in sorted(graph[subject]) if graph.nodes[forum]["setting"] in wanted]
    seats = ((member, forum) for forum in forums for member in sorted(graph[forum]))
    return once(words for member, forum in seats for words in evidence(graph, member, [forum]))
