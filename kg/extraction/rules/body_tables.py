"""Tables of the bodies and networks in which a municipality takes part, a row each: "Naam | Rechtsvorm | Deelnemers | Bestuurlijk belang"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.titles import title_end
from kg.extraction.rules.kept import kept
from kg.extraction.rules.tables import Row, rows
from kg.model import Kind, Name

_BODY = r"(?:naam(?: (?:van )?(?:de |het )?(?:verbonden partij|samenwerkingsverband|regeling|organisatie|netwerk))?|verbonden partij(?:en)?|samenwerkingsverband(?:en)?|gemeenschappelijke regeling(?:en)?|regeling|netwerk|verband|overlegorgaan|overleg)"
_TAKES = r"(?:deelnemers|deelnemende (?:gemeenten|partijen|partners|organisaties|overheden)|betrokken (?:gemeenten|partijen|partners)|aangesloten gemeenten|leden|(?:samenwerkings)?partners|participanten|gemeenten|samen met|met wie)"
_OWN = r"(?:bestuurlijke? (?:belang|vertegenwoordiging|betrokkenheid)|(?:onze )?vertegenwoordig(?:er|ing)|zeggenschap)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]{{0,9}}{_BODY}[*_]{{0,3}}(?: ?\||\t|\s{{2}})")
_NAMED, TAKING, SEATED = (re.compile(rf"{words}$") for words in (_BODY, _TAKES, _OWN))
_FORM = re.compile(r"rechtsvorm|juridische vorm|vorm|soort|type")
_KINDS = FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION, Kind.AGENCY, Kind.COMPANY}
# what a row may be of that nobody is a member of
NO_BODY = re.compile(
    r"(?i)^(?!(?:stichting|vereniging|coöperatie|gemeenschappelijke regeling|gr|[a-z]*(?:raad|groep|bestuur|overleg|tafel|team|comité)) ).*\b(?:\w*project|programma|regio ?deal|city deal|convenant|\w*overeenkomst|pilot|bijeenkomst|werkbezoek|conferentie|congres|cursus|training|workshop|subsidie|fonds|feest)\b"
)
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row with the body that it is about, and the words for its legal form, empty where the table tells of none."""

    row: Row
    body: Name
    form: str

    def taking(self, annotated: Annotated) -> list[Mention]:
        """Those whom the column of those who take part names."""
        return [m for m in self.row.names(annotated, TAKING) if not m.attributive]


@kept
def body_rows(annotated: Annotated) -> tuple[BodyRow, ...]:
    """The rows of such tables, in order; an agreement's own text has none."""
    found = ((row, _body(annotated, row)) for row in rows(annotated, _HEADERS)) if not annotated.profile.own else ()
    return tuple(BodyRow(row, body, row.cell(_FORM) or next(iter(row.cells))) for row, body in found if body)


def _body(annotated: Annotated, row: Row) -> Name | None:
    """What a row is about: the name that fills its first cell."""
    head, cell = next(iter(row.cells.items()), ("", ""))
    bare = re.sub(r"\s*\([^()]{1,40}\)$", "", cell)
    tells = any(TAKING.match(other) or SEATED.match(other) for other in row.cells)
    if not tells or not _NAMED.match(head) or not bare[:1].isupper() or len(bare) > _LONGEST or NO_BODY.search(bare):
        return None
    known = [m for m in row.names(annotated, _NAMED) if m.end - m.start >= len(bare) - 2]
    if known:
        return known[0].name() if known[0].kind in _KINDS else None
    return Name(bare, Kind.ORGANISATION) if title_end(bare, 0) == len(bare) else None
