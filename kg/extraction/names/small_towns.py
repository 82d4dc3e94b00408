"""Small towns abroad in a text about twin towns: "uit Lügde", "Hecklingen, sinds 1991"; only a long list of the world's places knows them.

A name of that list may be anything else elsewhere, a person's or a company's too. So it counts where the text speaks of twin
towns, and only if it stands once as a place does: within a sentence, or set off in a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import TWIN
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.joining_towns import bare, towns
from kg.extraction.names.mentions import CAPITAL, Gazetteer, Mention

_ABOUT = re.compile(TWIN)
# "Bad Iburg", "Rochefort-sur-Loire", "Wangen im Allgäu": a name as long as it goes on, so that no part of one counts
_NAME = re.compile(rf"(?<![\w/’'-]){CAPITAL}(?:(?:/| |-)(?:(?:an der|am|im|ob der|sur|upon|under|la|le|les|lez|lès|de|du|del|della|di|al|do|da|nad|en|y)[ -])?{CAPITAL}){{0,4}}(?![\w/-])")
# "uit Lügde", "Gera, Lügde", "(Lügde": not where a sentence begins
_WITHIN = re.compile(r"[a-z,(] ?$")
# a line, an item or a cell that opens with a name and has little more: "Lügde", "• Lügde (Duitsland)", "Lügde: sinds 1990"
_OPENS = re.compile(r"(?:[\n\t•*–#-]|\| )[ *]{0,3}$|^$")
_SET_OFF = re.compile(r"[*]{0,2}(?:[\n\t|,(:]| [(–|-]|  |$)")
_PERSON = re.compile(rf"(?:{GIVEN_NAMES})$")


def small_towns(text: str, known: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Such towns, wherever the text names them."""
    if not _ABOUT.search(text):
        return
    found: list[tuple[int, int]] = []
    shown: dict[str, tuple[int, int]] = {}
    for match in _NAME.finditer(text):
        start, end = bare(text, *match.span())
        name = text[start:end]
        if name in gazetteer.places and not _PERSON.match(name):
            found.append((start, end))
            within = start > match.start() or _WITHIN.search(text, max(0, start - 2), start)
            if within or (_OPENS.search(text, max(0, start - 5), start) and _SET_OFF.match(text, end)):
                shown.setdefault(name, (start, end))
    told = {mention.label: mention for mention in towns(text, list(shown.values()), {m.start: m for m in known}, gazetteer)}
    for start, end in found:
        if town := told.get(text[start:end]):
            yield Mention(start, end, town.label, town.kind, town.short)
