"""Parties that only an agreement's opening makes known, wherever the rest of the text names them.

"Wonen Zuid, vertegenwoordigd door", says the opening, and an article: "De stuurgroep bestaat uit Gouda en Wonen Zuid". No list
of names has it, so it is looked for once more, by its whole name and without its legal form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention, everywhere, longest
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import short_forms
from kg.model import Kind, Name

_FOUND_ANYWHERE = frozenset({Kind.MUNICIPALITY, Kind.PROVINCE, Kind.CITY, Kind.WATER_AUTHORITY, Kind.MINISTRY})
_SHORTEST = 4
"""Characters that a name without its sort must have."""


def with_own_parties(annotated: Annotated) -> Annotated:
    """The document with every naming of its own parties among its mentions; the same one where none is added."""
    if not annotated.profile.own:
        return annotated
    known = {annotated.clean.text[m.start : m.end] for m in annotated.mentions}
    surfaces = {form: Mention(0, 0, name.label, name.kind, form) for form, name in _forms(annotated) if form not in known}
    added = [m for m in everywhere(annotated.clean.text, surfaces) if m.kind in ORGANISATIONS] if surfaces else []
    mentions = tuple(longest([*annotated.mentions, *added]))
    return annotated if mentions == annotated.mentions else replace(annotated, mentions=mentions, _masks={})


def _forms(annotated: Annotated) -> Iterator[tuple[str, Name]]:
    """The ways to write each party, with the capitals of its label; a form that is a word of the text too is none."""
    text = annotated.clean.text
    taken: dict[str, Name] = {}
    for name in own_parties(annotated).names:
        at = name.label.casefold()
        for form in {at, *short_forms(name)} if name.kind not in _FOUND_ANYWHERE else ():
            begin = at.find(form)
            written = name.label[begin : begin + len(form)]
            if begin < 0 or len(form) < _SHORTEST or not written[0].isupper() or taken.setdefault(written, name) != name:
                continue
            if " " in written or written.isupper() or not re.search(rf"\b{re.escape(written.lower())}\b", text):
                yield written, name
