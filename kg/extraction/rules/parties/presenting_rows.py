"""The rows of a table that an agreement opens with: "2 | Politie, Eenheid Limburg | mw. L. van Dorp | politiechef"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.parties.presenting_words import PERSON_NEXT
from kg.extraction.rules.parties.unlisted import police, sort_of
from kg.model import Name

# a cell before one that begins with a person
_BEFORE_PERSON = re.compile(rf"(?P<cell>[^|]{{2,160}}?)\s?\|\s?(?=(?:kolonel |generaal |luitenant-kolonel )?(?:{PERSON_NEXT}))")
# a whole cell that is a name, in a table whose rows are numbered
_NAME = re.compile(r"\s*(?:[Dd]e |[Hh]et )?(?P<name>[A-ZÀ-Ý][\w&'’.-]*(?: (?:[A-ZÀ-Ý&(][\w&'’.()-]*|van|de|der|den|het|en|voor|te|in|op|aan|ter|[a-z]{4,20}))*)\s*")


def row_parties(masked: Masked) -> Iterator[tuple[Name, int, int]]:
    """Those in the cells before persons, each with where it is named: the body last named there, or a cell that is a name alone."""
    sentence = masked.sentence
    for row in _BEFORE_PERSON.finditer(sentence.text):
        begin, end = sentence.start + row.start("cell"), sentence.start + row.end("cell")
        named = [m for m in masked.all_mentions if begin <= m.start < end and m.kind in ORGANISATIONS]
        whole = _NAME.fullmatch(row["cell"]) if row.start() and sentence.text[row.start() - 1] == "|" else None
        if unit := police(row["cell"]):
            yield unit, begin, end
        elif named:
            one = named[0] if whole or (len(named) > 1 and named[1].label.startswith("Arrondissementsparket")) else named[-1]
            yield Name(one.label, sort_of(one.label, one.kind), one.identifier), one.start, one.end
        elif whole:
            at = begin + whole.start("name")
            yield Name(whole["name"], sort_of(whole["name"])), at, at + len(whole["name"])
