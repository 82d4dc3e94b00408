"""Names to identifiers: the one place where a name as a document has it becomes somebody in the register.

Knows no text and no document. A name that the register does not have gets an identifier of its own, made from its
canonical label; look-alikes never merge. Each choice says why it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.slugs import own_identifier
from kg.model import Fact, Kind, Name, Value
from kg.sources.register import Entry, Register

# kinds that a mention and a register row may differ in and still be one thing: a city that is a Dutch municipality ...
KIN: tuple[frozenset[Kind], ...] = (
    frozenset({Kind.MUNICIPALITY, Kind.CITY}),
    frozenset(
        {
            Kind.NETWORK,
            Kind.REGION,
            Kind.ASSOCIATION,
            Kind.PARTNERSHIP,
            Kind.PROGRAMME,
            Kind.JOINT_BODY,
            Kind.ORGANISATION,
        }
    ),
    frozenset({Kind.AGENCY, Kind.ORGANISATION, Kind.ASSOCIATION}),
)

_NEAR = (Kind.MUNICIPALITY, Kind.MINISTRY, Kind.PROVINCE, Kind.WATER_AUTHORITY)
# "Stichting Movisie", "Vereniging Natuurmonumenten": the same with its legal form, for those that have one
_FORM = re.compile(r"^(?:Stichting|Vereniging|Coöperatie) |,? (?:B\.?V\.?|N\.?V\.?)$")
_AND_MORE = re.compile(r" (?:c\.a\.|e\.o\.|cum annexis)$")  # "Gemeente Kollumerland c.a."
# "Europe for Citizens" beside "Europa voor de Burger": one programme under a whole name of another language, which a text keeps
_OTHER_TONGUE = re.compile(r"[a-z]{3,} (?:for|voor|für) ")
_WITH_FORM = (Kind.FOUNDATION, Kind.ASSOCIATION, Kind.COMPANY, Kind.NETWORK)


def resolve(facts: Iterable[Fact], register: Register, date: str | None = None) -> tuple[Fact, ...]:
    """The facts with every name canonical and identified; `date` is the document's, ISO 8601."""
    known: dict[Name, Name] = {}

    def settled(value: Value) -> Value:
        if not isinstance(value, Name):
            return value
        if value not in known:
            known[value] = identify(value, register, date)
        return known[value]

    return tuple(
        Fact(fact.table, {column: settled(value) for column, value in fact.values.items()}, fact.rule, fact.evidence) for fact in facts
    )


def doubts(facts: Iterable[Fact], register: Register) -> Iterator[Fact]:
    """A row for each name in doubt, with the passages that name it: a person decides whom it means."""
    for fact in facts:
        for value in fact.values.values():
            if isinstance(value, Name) and value.candidates and fact.table != "gaps":
                who = " of ".join(register.by_identifier[identifier].name for identifier in value.candidates)
                yield Fact("gaps", {"kind": "name-in-doubt", "what": f"{value.label}: {who}", "about": value}, "doubts", fact.evidence)


def identify(name: Name, register: Register, date: str | None = None) -> Name:
    """The register's body of that name and kind, or one of our own; what has its identifier keeps it.

    A name that came with candidates was weighed against its document already, and stays in doubt.

    Args:
        date: when the name was used, ISO 8601: of several who bore it, one that existed then goes before the others.
    """
    if name.identifier:
        return name
    if name.candidates:
        return _in_doubt(name, [register.by_identifier[identifier] for identifier in name.candidates])
    candidates, how = _named(name, register), "de naam in het register"
    if not candidates:
        candidates, how = _near(replace(name, label=_AND_MORE.sub("", name.label)), register)
    current = _existing(candidates, date) or candidates
    exact = [entry for entry in current if entry.kind is name.kind] or current
    if len(exact) == 1:
        return _known(name, exact[0], "; ".join(filter(None, (how, name.why, _ended(exact[0], register)))))
    return _in_doubt(name, exact) if exact else _own(name)


def _named(name: Name, register: Register) -> list[Entry]:
    """Who bears the name as it is written; else with "en" for "&", or without the legal form ("Stichting Movisie")."""
    short = name.label.removeprefix("Gemeente ") if name.kind is Kind.MUNICIPALITY else name.label
    for label in (name.label, name.label.replace(" & ", " en "), short):
        if found := [entry for entry in register.candidates(label) if _fits(entry, name)]:
            return found
    bare = _FORM.sub("", name.label)
    return [e for e in register.candidates(bare) if _fits(e, name) and e.kind in _WITH_FORM] if bare != name.label else []


def _existing(entries: Sequence[Entry], date: str | None) -> list[Entry]:
    """Those that existed on a date, without one those that still exist; what came after another of them did not exist yet."""
    if date is None:
        return [entry for entry in entries if not entry.abolished]
    then = [entry for entry in entries if not entry.abolished or entry.abolished[: len(date)] >= date[: len(entry.abolished)]]
    later = {successor for entry in then for successor in entry.successors}
    return [entry for entry in then if entry.identifier not in later]


def _ended(entry: Entry, register: Register) -> str:
    """When a body was abolished and what it went into."""
    if not entry.abolished:
        return ""
    into = ", ".join(sorted(register.by_identifier[identifier].name for identifier in entry.successors))
    return f"opgeheven op {entry.abolished}" + (f", opgegaan in {into}" if into else "")


def _in_doubt(name: Name, entries: Iterable[Entry]) -> Name:
    found = sorted(entries, key=lambda entry: entry.identifier)
    labels = ", ".join(sorted(entry.name for entry in found))
    return replace(
        _own(name),
        why=f"de naam past op {labels}; niet te kiezen zonder meer gegevens",
        candidates=tuple(entry.identifier for entry in found),
    )


def _fits(entry: Entry, name: Name) -> bool:
    return entry.kind is name.kind or any({entry.kind, name.kind} <= kin for kin in KIN)


def _near(name: Name, register: Register) -> tuple[list[Entry], str]:
    """Those of that kind whose name differs by a slip of one letter, else those whose name begins so; one slip is enough.

    "Gemeente Kollumerland" is short for one municipality; "Gemeente Alphen" may be short for two, and stays in doubt.
    """
    if name.kind not in _NEAR or " " not in name.label:
        return [], ""
    label = name.label.casefold()
    same = [entry for entry in register.entries if entry.kind is name.kind]
    slips = [entry for entry in same if not entry.abolished and _one_slip(_place(label), _place(entry.name.casefold()))]
    if slips:
        return (slips, "één letter anders dan de enige naam die erop lijkt") if len(slips) == 1 else ([], "")
    begins = [entry for entry in same if any(n.casefold().startswith((f"{label} ", f"{label}-", f"{label},")) for n in entry.names)]
    if len(label) - len("gemeente ") < 5:
        return [], ""
    return begins, "het begin van een naam in het register"


def _place(label: str) -> str:
    return label.removeprefix("gemeente ").removeprefix("provincie ").removeprefix("ministerie van ")


def _one_slip(a: str, b: str) -> bool:
    """One letter too many, too few or changed, in names of ten letters or more.

    >>> _one_slip("koninkrijkrelaties", "koninkrijksrelaties"), _one_slip("haarlem", "harlem")
    (True, False)
    """
    if min(len(a), len(b)) < 10 or abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    end = next((i for i, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), min(len(a), len(b)))
    return start + end >= min(len(a), len(b)) - (len(a) == len(b))


def _known(name: Name, entry: Entry, why: str) -> Name:
    """The register's canonical name; a city keeps its own name where the document speaks of the city, as in a tie."""
    label = (
        name.label
        if entry.kind is Kind.MUNICIPALITY and not name.label.casefold().startswith("gemeente ")
        else entry.name
    )
    if entry.kind is Kind.MUNICIPALITY and label != entry.name:
        label = entry.short or label
    if name.label == as_region(entry):
        label = name.label  # a document that writes "Regio Achterhoek" speaks of those who work together
    kind = entry.kind
    if kind is Kind.PROGRAMME and name.label in entry.names and _OTHER_TONGUE.search(name.label):
        label = name.label  # "Europe for Citizens" in a text that calls it so
    aliases = tuple(dict.fromkeys((*name.aliases, *((name.label,) if name.label not in entry.names else ()))))
    is_other = kind in (Kind.MUNICIPALITY, Kind.PROGRAMME) and label != entry.name
    return Name(label, kind, entry.identifier, "", aliases, why, proper=entry.name if is_other else "")


def as_region(entry: Entry) -> str:
    """What a region is called as those who work together in it; empty for anything else."""
    return f"Regio {entry.name}" if entry.kind is Kind.REGION and f"Regio {entry.name}" in entry.names else ""


def _own(name: Name) -> Name:
    identifier = own_identifier(name.kind, name.label, name.within)
    return replace(name, identifier=identifier, why="niet in het register; eigen identificatie uit de naam")
