"""The signatures below an agreement: who signed for whom, line by line as the evened-out text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.presenting_words import PLACE_AND_DAY
from kg.extraction.rules.parties.representatives import name_of, office_of, persons
from kg.extraction.text.layout import Sentence
from kg.model import Name

# "Aldus overeengekomen", "Getekend in drievoud", "Gouda, 3 mei 2011": below it there are signatures
BELOW = re.compile(
    r"\W*(?:Aldus|(?:Voor akkoord )?(?:[Gg]etekend|[Oo]ndertekend)\b|Ondertekening|Handtekening|Gedaan te|Opgemaakt|Voor akkoord|In \w+voud|Signed|Geschehen|[A-Z][\w' -]{1,30}, (?:op |d\.d\. |de )?\d{1,2} [a-z]+ (?:19|20)\d\d\W*(?:$|(?:w\.? ?g\.|(?:was )?getekend)(?= ))|w\.? ?g\.(?= ))"
)
# who countersigns is asked last: "de secretaris, T. Wanders" / "de burgemeester, H. Oosterloo"
_SECOND = re.compile(r"\b(?:secretaris|griffier|algemeen directeur|stadssecretaris|secretaris-directeur)\b", re.I)
# "Gouda, 24 mei 2022 w.g. Gouda (R. Bos), Leiden (K. Vos)": where and when it was signed, on the line of those who did
_WHERE = re.compile(r"\W*[A-Z][\w' -]{1,30},? (?:op |d\.d\. |de )?\d{1,2} [a-z]+ (?:19|20)\d\d\b")
_ROW = 600
"""Characters of a line that names all signatories."""
_LONGEST = 160
"""Characters of a line of signatures; a longer one is running text."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed for a party, as which officer, and the line that names the person."""

    party: Name
    person: str
    office: str | None
    line: Sentence


@kept
def signatures(annotated: Annotated) -> tuple[Signature, ...]:
    """The signatures of an agreement in their order, one a party; none of any other document."""
    if not annotated.profile.own:
        return ()
    found: dict[str, Signature] = {}
    for signature in _read(annotated):
        before = found.get(signature.party.label)
        if before is None or (_SECOND.search(before.office or "") and not _SECOND.search(signature.office or "")):
            found[signature.party.label] = signature
    return tuple(found.values())


def _read(annotated: Annotated) -> Iterator[Signature]:
    """Every person in the lines of signatures, with the party that was named on that line or on one before it."""
    begun = False
    party: Mention | None = None
    waiting: list[Mention] = []  # those who were named on a line without persons since the last person
    for masked in annotated.masked:
        line = masked.sentence
        begun = (begun and not _opens_article(annotated, line)) or (bool(BELOW.match(line.text)) and (line.start * 3 > len(annotated.clean.text) or line.text.startswith("Aldus")))
        if begun and len(line.text) <= _ROW and (pairs := _pairs(masked)):
            yield from (Signature(one.name(), name_of(person), office_of(" " * begin + line.text[begin:end], person), line) for one, person, begin, end in pairs)
            party, waiting = None, []
            continue
        if not begun or len(line.text) > _LONGEST or PLACE_AND_DAY.match(line.text):
            party = None if begun and len(line.text) > _LONGEST else party
            continue
        named, people = _signing(masked), persons(line.text)
        party = named or party
        if named and not people:
            waiting.append(named)
        elif not named and 1 < len(people) <= len(waiting):  # a line of names below a line of parties
            for one, person in zip(waiting[-len(people) :], people, strict=True):
                yield Signature(one.name(), name_of(person), office_of(line.text, person), line)
            waiting = []
            continue
        elif people:
            waiting = []
        is_next = bool(named and people and named.start - line.start > people[0].end() and line.text[named.start - line.start - 1] != "(")
        if party and people and not is_next:
            person = _first_signatory(line.text, people)
            yield Signature(party.name(), name_of(person), office_of(line.text, person), line)


def _opens_article(annotated: Annotated, line: Sentence) -> bool:
    """Whether an article begins with a line: signatures that stand at the head of a text end there."""
    block = annotated.blocks[line.block]
    return block.kind == "heading" and bool(block.article)


def _pairs(masked: Masked) -> list[tuple[Mention, re.Match[str], int, int]]:
    """Those on one line of whom each has its person, with where its words begin and end: "Namens A, J. Smit, wethouder; namens B, K. Bos, directeur"."""
    line = masked.sentence
    where = _WHERE.match(line.text)
    bodies = [(m.start - line.start, m) for m in masked.mentions(masked.text) if m.kind in ORGANISATIONS and not (where and m.start - line.start < where.end()) and not line.text[: m.start - line.start].endswith((" te ", " in "))]
    people = [(person.start(), person) for person in persons(line.text)] if len({m.label for _, m in bodies}) > 1 else []
    if len(bodies) < 2 or len(bodies) != len(people):
        return []
    first, second = (bodies, people) if bodies[0][0] < people[0][0] else (people, bodies)
    order = [at for pair in zip(first, second, strict=True) for at, _ in pair]
    if order != sorted(order):
        return []
    begins = [at for at, _ in first]
    ends = [*begins[1:], len(line.text)]
    return [(one, person, begin, end) for (_, one), (_, person), begin, end in zip(bodies, people, begins, ends, strict=True)]


def _first_signatory(text: str, people: list[re.Match[str]]) -> re.Match[str]:
    """The first person on a line who does not countersign: "de secretaris, T. Wanders de burgemeester, H. Oosterloo"."""
    ends = [0, *(person.end() for person in people)]
    return next((person for person, end in zip(people, ends, strict=False) if not _SECOND.search(text, end, person.start())), people[0])


def _signing(masked: Masked) -> Mention | None:
    """The body that a line of signatures begins with, or that stands in brackets behind a name."""
    return next((m for m in masked.mentions(masked.text) if m.kind in ORGANISATIONS), None)
