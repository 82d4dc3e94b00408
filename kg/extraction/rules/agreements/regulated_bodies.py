"""Joint regulations that a text tells by the body that they set up: "Het Streekarchief Zuid is een gemeenschappelijke regeling van Gouda en Leiden"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.rules.agreements.as_list import as_list
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind, Name

_CUES = Triggers("regeling", "openbaar lichaam", "bedrijfsvoeringsorganisatie")
_TOWNS = 2
_BODY = rf"(?P<body>[{ORG[1:-1]}{FORUM[1:-1]}])"
_SORT = r"(?:(?:lichte|zware|intergemeentelijke|Zeeuwse) )?(?:gemeenschappelijke regeling|centrumregeling|openbaar lichaam|bedrijfsvoeringsorganisatie)"
# "X is een gemeenschappelijke regeling van A, B en C", "... waaraan A en B deelnemen", "X, een gemeenschappelijke regeling tussen A en B"
_OF = re.compile(
    rf"{_BODY}(?:,| \([^()]{{1,20}}\))? (?P<at>is|was|vormt|een)(?: (?:een|de))? {_SORT}(?: op (?:basis|grond) van (?:de|een) gemeenschappelijke regeling)?,? (?:van|tussen|waaraan|waarin|waarbij|met als deelnemers|met)(?: (?:de )?(?:[a-z]+ )?deelnemers)?:? (?P<who>(?={ORG}{{2}}){ORG}+)"
)
_REGULATION = r"(?:(?:lichte|zware|intergemeentelijke) )?(?:gemeenschappelijke regeling|centrumregeling)"
# "A en B brachten hun taken onder bij X, een gemeenschappelijke regeling die in A zetelt", "een gemeenschappelijke regeling, X geheten", "een gemeenschappelijke regeling onder de naam X", "een gemeenschappelijke regeling: X", "X (gemeenschappelijke regeling)"
_APART = re.compile(
    rf"{_BODY}(?:, (?:een|de) | \(){_REGULATION}(?=[,.;)]| (?:die|waar\w*|met|in|voor)\b)|{_REGULATION}(?:,? (?:genaamd|geheten|onder de naam|met (?:de|als) naam):? |: |, ){_BODY.replace('body', 'named')}(?P<after>,? (?:geheten|genaamd))?"
)

# "... bij Omgevingsdienst De Plas. Dat is een gemeenschappelijke regeling met Goes als zetel": of the body with which the sentence before it ends
_THAT_IS = re.compile(rf"^(?:Dat|Dit|Die|Deze(?: dienst| organisatie)?|Het|Zij) (?P<at>is) (?:ook )?een {_REGULATION}\b")
_ENDS_IN = re.compile(rf"{_BODY}[.\s]*$")


@dataclass(frozen=True, slots=True)
class Regulated:
    """A regulation by its body, those who take part, and the sentence that says so."""

    agreement: Name
    parties: tuple[Name, ...]
    masked: Masked


@kept
def regulated_bodies(annotated: Annotated) -> tuple[Regulated, ...]:
    """Such regulations in the order of the text; an agreement's own text tells its own otherwise."""
    return tuple(_read(annotated)) if not annotated.profile.own else ()


def _read(annotated: Annotated) -> Iterator[Regulated]:
    for masked in annotated.cued(_CUES):
        listed = as_list(masked)
        for match in _OF.finditer(listed.text):
            if modalities(listed.text, match.start("at")) & UNREAL:
                continue
            body = listed.mentions(match["body"])[0]
            who = tuple(m.name() for m in listed.mentions(match["who"]) if m.kind not in NO_PARTIES and m.label != body.label)
            if body.kind not in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.CITY) and who:
                yield Regulated(_regulation(body.label), who, masked)
        yield from _told_apart(listed, masked)
        yield from _told_before(annotated, masked)


def _told_apart(listed: Masked, masked: Masked) -> Iterator[Regulated]:
    """Those whose sort stands beside their name, in a sentence that names two municipalities or more."""
    if len({m.label for m in masked.all_mentions if m.kind is Kind.MUNICIPALITY}) < _TOWNS:
        return
    for match in _APART.finditer(listed.text):
        if modalities(listed.text, match.start()) & UNREAL or (match["named"] and match.group().count(", ") and not match["after"] and "naam" not in match.group()):
            continue
        body = listed.mentions(match["body"] or match["named"])[0]
        if body.kind not in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.CITY, Kind.MINISTRY):
            yield Regulated(_regulation(body.label), (), masked)


def _told_before(annotated: Annotated, masked: Masked) -> Iterator[Regulated]:
    """The one that the sentence before ends with, where both together name two municipalities or more."""
    match = _THAT_IS.match(masked.text)
    if match is None or modalities(masked.text, match.start("at")) & UNREAL:
        return
    number = annotated.masked.index(masked)
    before = annotated.masked[number - 1] if number else None
    ends = _ENDS_IN.search(before.text) if before and before.sentence.block == masked.sentence.block else None
    if before is None or ends is None or len({m.label for one in (before, masked) for m in one.all_mentions if m.kind is Kind.MUNICIPALITY}) < _TOWNS:
        return
    body = before.mentions(ends["body"])[0]
    if body.kind not in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.CITY, Kind.MINISTRY):
        yield Regulated(_regulation(body.label), (), masked)


def _regulation(body: str) -> Name:
    return Name(body if "regeling" in body.casefold() else f"Gemeenschappelijke regeling {body}", Kind.AGREEMENT)
