"""The town in capitals with which news opens: "WIJK BIJ DUURSTEDE - Het college ...", "GEMEENTE RHEDEN – De burgemeester ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import UPPER, Gazetteer, KnownName, Mention
from kg.model import Kind

BEHIND = r"(?: \([^()\n]{2,30}\)| / [\w-]{2,30})?(?: ?[–—•|]| -|:) (?=[A-ZÀ-Ý„“\"'‘,])"
"""What follows such a town, before the first sentence."""
_CAPITALS = re.compile(rf"(?m)^[^\w'’\n]*['’]?[{UPPER}][{UPPER}'’ -]{{2}}")  # how both begin
# alone on its line, as what heads a passage: "BRONCKHORST"
_ALONE = re.compile(rf"(?m)^(?:GEMEENTE |STAD )?(?P<town>['’]?[{UPPER}][{UPPER}'’ -]{{2,40}}[{UPPER}])$")
_OPENS = re.compile(rf"(?m)^[^\w'’\n]*(?:GEMEENTE |STAD )?(?P<town>['’]?[{UPPER}][{UPPER}'’ -]{{2,40}}[{UPPER}]){BEHIND}")


def datelines(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Municipalities whose name opens a paragraph in capitals, set off from its first sentence."""
    for line in _CAPITALS.finditer(text):
        match = _OPENS.match(text, line.start()) or _ALONE.match(text, line.start())
        if match and (known := _in_capitals(gazetteer).get(match["town"])):
            yield Mention(*match.span("town"), known.label, known.kind, known.short)


@lru_cache(maxsize=4)
def _in_capitals(gazetteer: Gazetteer) -> Mapping[str, KnownName]:
    return {known.surface.upper(): known for known in gazetteer.names() if known.kind is Kind.MUNICIPALITY and not known.surface.startswith("Gemeente ")}
