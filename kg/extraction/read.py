"""The whole way of one document: annotate, apply every rule, join what is said twice, resolve."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg.errors import FaultError
from kg.extraction.annotate import Annotated, annotate
from kg.extraction.dated import dated
from kg.extraction.joining.resolve import as_region, doubts, resolve
from kg.extraction.joining.same_row import in_order, join_rows, row_key, with_one_role
from kg.extraction.joining.with_years import with_years
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Gazetteer, KnownName
from kg.extraction.rules import RULES
from kg.extraction.rules.parties.known_parties import with_own_parties
from kg.extraction.weighing.weighed import weighed
from kg.extraction.withdrawn import stood_by
from kg.model import Document, Fact, Kind, Name, Reading
from kg.sources.register import Register

_NO_NAME = frozenset({"gemeente", "stad", "van", "het", "der", "den", "een", "stichting"})
"""Words that name nobody by themselves."""
_ARTICLE = re.compile(r"(?:^|(?<=-))(?:De|Het) ")
# a sort with which a body's name begins, written small too: "het waterschap Vallei en Veluwe"
_SORT = re.compile(r"(?:Waterschap|Hoogheemraadschap|Veiligheidsregio|Omgevingsdienst|Metropoolregio) ")

# "NoordBeveland", "Noord Beveland": as texts spell it whose hyphen was lost
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[A-Z])")
# "Kollumerland c.a." for "Kollumerland en Nieuwkruisland"
_FIRST = re.compile(r"(?P<name>[A-ZÀ-Ý][\w-]+)(?:,| en) [A-ZÀ-Ý]")
_ABBREVIATION = 4
"""Letters of an abbreviation at most."""


def gazetteer(register: Register) -> Gazetteer:
    """The register's names, in the form in which the finder of names wants them.

    A name that is written in capitals, and is long enough to be no abbreviation, is looked for as a word too ("Polis"), and
    each other name in capitals, as above a card ("CITTASLOW"); a municipality of several places by its first
    ("Nuenen c.a."); the article in a municipality's name, and the sort with which a body's begins, in small letters too ("het Bildt").
    """
    names = [
        KnownName(
            surface.replace("’", "'"), surface if as_region(entry) == surface else entry.name, entry.short or entry.name, entry.kind, register.is_word(surface),
            entry.identifier, entry.province, entry.country, entry.abolished,
        )
        for surface, entry in register.surface_names()
    ]  # fmt: skip
    words = [replace(n, surface=n.surface.capitalize()) for n in names if n.surface.isupper() and len(n.surface) > _ABBREVIATION]
    towns = [n for n in names if n.kind is Kind.MUNICIPALITY]
    small = [replace(n, surface=_ARTICLE.sub(lambda m: m.group().lower(), n.surface)) for n in towns if _ARTICLE.search(n.surface)]
    loose = [replace(n, surface=surface) for n in towns if _HYPHEN.search(n.surface) for surface in (_HYPHEN.sub("", n.surface), _HYPHEN.sub(" ", n.surface))]
    others = [replace(n, surface=f"{first['name']} c.a.") for n in towns if (first := _FIRST.match(n.surface))]
    sorts = [replace(n, surface=n.surface[0].lower() + n.surface[1:]) for n in names if _SORT.match(n.surface)]
    capitals = [replace(n, surface=n.surface.upper()) for n in names if len(n.surface) > _ABBREVIATION and not n.surface.isupper()]
    return Gazetteer([*names, *words, *small, *loose, *others, *sorts, *capitals], register.places)


def read(document: Document, register: Register, names: Gazetteer, *, weigh: bool = True) -> Reading:
    """All facts of one document, each row once with all its passages, in the order of the first passage.

    Args:
        weigh: whether to read by weighing as well, beside the rules.
    """
    annotated = with_own_parties(annotate(document, names))
    failed: list[str] = []
    found = [fact for rule in RULES for fact in _made(failed, rule, annotated)]
    if weigh:
        found.extend(_made(failed, weighed, annotated, tuple(found)))
    timed = _made(failed, dated, annotated, found, instead=found)
    stated = _made(failed, stood_by, annotated, timed, instead=timed)
    named = _made(failed, _with_names, annotated, stated, instead=stated)
    told = _made(failed, with_years, named, instead=named)
    facts = resolve(told, register, annotated.profile.date)
    joined = in_order(_joined((*with_one_role(facts), *doubts(facts, register))), lambda fact: fact)
    return Reading(document, tuple(joined), tuple(failed))


def _with_names(annotated: Annotated, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts; one whose passages name nobody of whom it tells ("Beide colleges hebben getekend") with a place that names one."""
    text = annotated.clean.text
    for fact in facts:
        names = [(column, value) for column, value in fact.values.items() if isinstance(value, Name)]
        quoted = " ".join(evidence.quote for evidence in fact.evidence).casefold()
        if not names or any(_is_said(name, quoted) for _, name in names):
            yield fact
            continue
        places = ((m.start, m.end, column) for column, name in names for m in annotated.mentions if m.label == name.label and _is_said(name, text[m.start : m.end].casefold()))
        spelt = ((start, start + len(name.label), column) for column, name in names if (start := text.find(name.label)) >= 0)
        place = next(places, None) or next(spelt, None)
        yield replace(fact, evidence=(*fact.evidence, annotated.evidence(*place))) if place else fact


def _is_said(name: Name, quoted: str) -> bool:
    """Whether a passage has a word of a name or of another name for it, or its first letters."""
    words = [word for label in (name.label, *name.aliases) for word in re.split(r"\W+", label.casefold()) if len(word) > 2 and word not in _NO_NAME]
    initials = "".join(word[0] for word in name.label.casefold().split())
    return any(word in quoted for word in words) or (len(initials) > 1 and re.search(rf"\b{re.escape(initials)}\b", quoted) is not None)


def _made(failed: list[str], step: Callable[..., Iterable[Fact]], *given: object, instead: Iterable[Fact] = ()) -> Iterable[Fact]:
    """The facts that a step makes of what it is given; of one that fails `instead`, and why in `failed`."""
    try:
        return tuple(step(*given))
    except Exception as error:  # whatever it is: one step never loses a document, and it is told
        failed.append(f"{step.__name__}: {type(error).__name__}: {error}")
        return instead


def faults(readings: Iterable[Reading]) -> Iterator[FaultError]:
    """One error for each rule that a fault of ours stopped in a document."""
    for reading in readings:
        for fault in reading.failed:
            yield FaultError(
                f"{reading.document.source}: rule {fault}: a fault of ours; the facts of the other rules are given"
            )


def read_all(documents: Iterable[Document], register: Register) -> Iterator[Reading]:
    """The readings of several documents, in their order."""
    names = gazetteer(register)
    return (read(document, register, names) for document in documents)


def _joined(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Each row once: those that are the same row together, so that a row said a thousand times is joined once."""
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        alike.setdefault(row_key(fact), []).append(fact)
    return (join_rows(*rows) if len(rows) > 1 else rows[0] for rows in alike.values())
