"""Working groups that go by what they are about alone: in lines below "Werkgroepen", or one by one behind "twee werkgroepen:".

    Werkgroepen
    1. Schone kades - trekker Gouda; met Leiden en Delft
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.model import Kind

_SORT = r"(?P<noun>[Ww]erkgroep|[Tt]hemagroep|[Tt]aakgroep|[Ee]xpertgroep)(?:en|s)"
# "Werkgroepen", "Onze themagroepen:"
_HEADING = re.compile(rf"(?m)^(?:#{{1,6}} |[*_]{{2}})?(?:(?:Onze|De|Actieve|Huidige) )?{_SORT}[*_:]{{0,3}}$")
_SEAT = r"(?:(?:[Bb]estuurlijk )?(?:[Kk]ar)?[Tt]rekkers?|[Vv]oorzitters?|[Cc]oördinator(?:en)?|[Pp]envoerder|[Ll]eden|[Dd]eelnemers|[Gg]etrokken|[Gg]eleid|[Vv]oorgezeten|[Gg]ecoördineerd|onder leiding)"
# "1. Schone kades - trekker Gouda", "• Water en Groen (voorzitter: Delft)": what the group is about, set off from who is in it
_LINE = re.compile(rf"\n(?:[-–•*▪] ?|\d{{1,2}}[.)] |[a-z][.)] )?[*_]{{0,2}}(?P<title>[A-ZÀ-Ý][\w’'&-]*(?: [\w’'&-]+){{0,5}}?)(?=[*_]{{0,2}}(?: [–-]|:|,| \(|\t|[*_]{{0,2}} \|) ?{_SEAT}\b)[^\n]*")
# "twee werkgroepen: Bollen, getrokken door Texel, en Toerisme, waar Schagen de kar trekt"
_SEVERAL = re.compile(rf"\b{_SORT}: (?P<rest>[A-ZÀ-Ý][^.;:\n]{{5,240}})")
_ONE = re.compile(rf"(?:^|(?<=, )|(?<=, en )|(?<= en ))(?P<title>{CAPITAL}(?: (?:en )?{CAPITAL}){{0,3}})(?=,? (?:{_SEAT}|waar\w*|met|onder leiding) | \({_SEAT}\b)")
_MOST = 15
"""Lines below a heading at most."""


def group_headings(text: str) -> Iterator[Mention]:
    """Such groups."""
    for heading in _HEADING.finditer(text):
        position = heading.end()
        for _ in range(_MOST):
            line = _LINE.match(text, position)
            if line is None:
                break
            yield _group(heading["noun"], line["title"], line.start("title"))
            position = line.end()
    for several in _SEVERAL.finditer(text):
        found = list(_ONE.finditer(several["rest"]))
        for one in found if len(found) > 1 else ():
            yield _group(several["noun"], one["title"], several.start("rest") + one.start("title"))


def _group(noun: str, title: str, start: int) -> Mention:
    return Mention(start, start + len(title), f"{noun.lower()} {title}", Kind.WORKING_GROUP, title)
