"""The words that a question is put in: "Voor mijn presentatie zou ik graag willen weten | met welke steden ...".

Who asks, for what, and thanks to whom is none of the question. So what stands before the asking word of a clause in
which the asker or the asked speaks of themselves carries nothing, and neither does such a clause without asking word
beside another clause; unless that refers back to it ("Ik zoek een paspoort, wat kost dat?").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.questions.lexicon import Lexicon
from kg.questions.words import Word

_PAUSE: Final = re.compile(r"[,;:.!?()]|\s[-–—]\s")
_BACK: Final = frozenset(
    ("dat", "dit", "die", "deze", "het", "daar", "daarvan", "it", "that", "this", "those", "them", "one")
)
"""What refers back to what was said before, at the end of a clause or after its verb."""


def frame(question: str, words: tuple[Word, ...], lexicon: Lexicon) -> frozenset[int]:
    """The places of the words that a question is put in; none if nothing else is left of it."""
    clauses = list(_clauses(question, words))
    framing = [_framing(clause, words, lexicon) for clause in clauses]
    left = [place for clause, put in zip(clauses, framing, strict=True) for place in clause if place not in put]
    if not left or any(words[place].folded in _BACK for place in _ends(left)):
        return frozenset()
    return frozenset(place for put in framing for place in put)


def _clauses(question: str, words: tuple[Word, ...]) -> Iterator[range]:
    first = 0
    for place in range(1, len(words)):
        before = words[place - 1]
        if _PAUSE.search(question, before.start + len(before.written), words[place].start):
            yield range(first, place)
            first = place
    if words:
        yield range(first, len(words))


def _framing(clause: range, words: tuple[Word, ...], lexicon: Lexicon) -> range:
    """What a clause is put in: all of it, or what stands before its asking word."""
    asker = next((place for place in clause if words[place].folded in lexicon.asker), None)
    asking = next((place for place in clause if words[place].folded in lexicon.asking), None)
    if asker is None or (asking is not None and asking < asker):
        return range(0)
    return clause if asking is None else range(clause.start, asking)


def _ends(places: list[int]) -> Iterator[int]:
    """The last word, and the one after the first verb: "wat kost dat", "wat kost dat in Haarlem"."""
    yield from (places[-1], *places[2:3])
