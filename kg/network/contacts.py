"""What the subject's contacts are worth apart: forums that give nobody new, and contacts who know each other anyway."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from kg.network.graphs import evidence, met
from kg.network.measure import Measure, Score, caution, listed, once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.network.graphs import MultiGraph
    from kg.network.rows import Quotation


def redundancy(graph: MultiGraph, subject: str) -> Measure:
    """Whom the subject meets in one setting only: a setting with nobody of its own gives no new contact.

    Formula: n(s) = |M(s) \\ ∪ M(t) over the other settings t of the subject|, M(s) the others who sit in the forums of
    the setting s (a network with its working groups, an agreement with its bodies). The fewest come first. A setting of
    which no document names another member has no number: who sits there is unknown.

    Reference: redundancy by cohesion in R.S. Burt, Structural Holes, Harvard University Press 1992, chapter 1.
    """
    places, names = _met_in(graph, subject)
    silent = sorted(names[setting] for setting, others in places.items() if not others)
    scores = []
    for setting, others in places.items():
        elsewhere = set().union(*(found for other, found in places.items() if other != setting))
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
    ties = {subject: met(graph, subject)}
    ties |= {contact: met(graph, contact) for contact in ties[subject]}
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


def effective_size(ties: Mapping[str, Set[str]], ego: str) -> float:
    """Borgatti's n - 2t / n, from the contacts of the ego and of each of its contacts."""
    between = sum(len(ties[contact] & ties[ego]) for contact in ties[ego])  # each tie twice
    return len(ties[ego]) - between / len(ties[ego])


def constraint(ties: Mapping[str, Set[str]], ego: str) -> float:
    """Burt's constraint, from the contacts of the ego and of each of its contacts."""
    share = 1 / len(ties[ego])
    through = {contact: share / len(ties[contact]) for contact in sorted(ties[ego])}
    return sum((share + sum(through[q] for q in sorted(ties[ego] & ties[j]))) ** 2 for j in through)


def _brokerage(ties: Mapping[str, Set[str]], subject: str) -> tuple[Score, ...]:
    contacts, size = len(ties[subject]), effective_size(ties, subject)
    return tuple(
        Score(subject, nl, en, round(float(number), 4))
        for nl, en, number in (
            ("contacten", "contacts", contacts),
            ("effectieve omvang", "effective size", size),
            ("doelmatigheid (omvang per contact)", "efficiency (size by contact)", size / contacts),
            ("beperking (constraint)", "constraint", constraint(ties, subject)),
        )
    )


def _met_in(graph: MultiGraph, subject: str) -> tuple[dict[str, set[str]], dict[str, str]]:
    """The others in each setting of the subject, and what each setting is called."""
    places: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for forum in sorted(graph[subject]):
        setting = graph.nodes[forum]["setting"]
        names[setting] = graph.nodes[forum]["setting_name"]
        places.setdefault(setting, set()).update(set(graph[forum]) - {subject})
    return places, names


def _words(graph: MultiGraph, subject: str, settings: Iterable[str]) -> tuple[Quotation, ...]:
    """The words for every seat in the subject's forums of some settings."""
    wanted = set(settings)
    forums = [forum for forum in sorted(graph[subject]) if graph.nodes[forum]["setting"] in wanted]
    seats = ((member, forum) for forum in forums for member in sorted(graph[forum]))
    return once(words for member, forum in seats for words in evidence(graph, member, [forum]))
