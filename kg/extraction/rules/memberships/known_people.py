"""Somebody whom a sentence only names stands for the body whose officer they are elsewhere in the document.

    Nieuwe voorzitter stuurgroep Warmte: Petra Loos
    Petra Loos is sinds mei wethouder van Doesburg.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.names.people import OFFICE
from kg.model import Kind

# what opens a sentence or goes before a name, and is no given name
_NO_NAME = r"(?!(?:[Vv]ice|[Oo]ud|[Ee]x)-|(?:Voorzitter|Vicevoorzitter|Burgemeester|Wethouder|Gedeputeerde|Dijkgraaf|Schepen|Mevrouw|De|Het|Een|Op|In|Op|Na|Met|Namens|Stuurgroep|Werkgroep|Bestuur|Nieuwe|Zowel|Tot|Ook|Regio|Gemeente|Provincie|Stad|Waterschap)\b)"
_SMALL = r"(?:(?:van|de|der|den|ter|ten|te|’t|'t) ){0,3}"
_NAME = re.compile(rf"(?<![\w-]){_NO_NAME}[A-ZÀ-Ý][a-zà-ÿ’'-]{{1,20}}(?: {_SMALL}[A-ZÀ-Ý][\w’'-]{{1,25}}){{1,3}}(?![\w-])(?! ?[({ANY[1:-1]}]|,? (?:de |onze )?(?:{OFFICE}|voormalig|oud-|ex-))")
# "Petra Loos, wethouder van Doesburg", "Petra Loos is, als wethouder van de gemeente Doesburg,", "Petra Loos (Doesburg)"
_OFFICE_BEHIND = re.compile(
    rf"(?: ?\((?:de )?(?:{OFFICE},? (?:van |uit |in )?)?|(?:,| –| -|:)? (?:(?:is|was|sinds \d{{4}}|sinds [a-z]+|als|de|onze|loco-?) ?,? ?){{0,4}}{OFFICE} (?:van|uit|in|te|namens|voor) )(?:de )?(?:(?:gemeente|stad|provincie|waterschap|hoogheemraadschap) )?(?=['’A-ZÀ-Ý])"
)
_ACTORS = PUBLIC | {Kind.CITY}
_USES = 8
"""Places where a name stands that are looked at for an office."""


def with_known_people(masked: Masked, text: str, where: tuple[str, Callable[[int, int], list[Mention]]]) -> tuple[str, tuple[Mention, ...]]:
    """A masked text in which those who are known from elsewhere in the document stand as the body for which they act, and its mentions.

    Args:
        text: the masked text as it is so far.
        where: the document's cleaned text, and its mentions that start in a stretch.
    """
    mentions = masked.all_mentions
    if "oorzit" not in text:
        return text, mentions
    parts, position = [], 0
    for name in _NAME.finditer(text):
        bodies = {m.label: m for m in _bodies(name.group(), masked, *where)}
        if len(bodies) == 1:
            mentions = (*mentions, *bodies.values())
            parts += [text[position : name.start()], chr(ord(ORG[1]) + len(mentions) - 1)]
            position = name.end()
    return _IN_A_LIST.sub("", "".join([*parts, text[position:]])) if parts else text, mentions


_IN_A_LIST = re.compile(rf"(?<={ORG})(?:,| en|, en) (?={ORG})")


def _bodies(name: str, masked: Masked, text: str, within: Callable[[int, int], list[Mention]]) -> Iterator[Mention]:
    """The bodies whose officer a name is told to be, outside its sentence."""
    at = text.find(name)
    for _ in range(_USES):
        if at < 0:
            return
        behind = None if masked.sentence.start <= at < masked.sentence.end else _OFFICE_BEHIND.match(text, at + len(name))
        if behind:
            yield from (m for m in within(behind.end() - 1, behind.end() + 12)[:1] if m.kind in _ACTORS and m.start <= behind.end() and not m.attributive)
        at = text.find(name, at + len(name))
