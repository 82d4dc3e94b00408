"""Forums that a text names and does not speak of: what another one came from, is like, or is not to be taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.model import Kind

_KINDS = frozenset({*FORUMS, Kind.BODY, Kind.JOINT_BODY})
# "de voorloper van de Regiegroep", "niet te verwarren met het Platform Noordkust", "naar het voorbeeld van de Hanze"
_BESIDE = re.compile(
    r"\b(?:(?:voorlopers?|(?:rechts)?voorgangers?|(?:rechts)?opvolgers?|tegenhangers?|evenknie|naamgenoot|zusterorganisatie|concurrent|alternatief|predecessor|successor|counterpart|Vorgänger\w*|Nachfolger\w*) (?:van|voor|of|to|der|des)|"
    r"(?:vergelijkbaar|te vergelijken|in vergelijking|te verwarren|verward|vergelijk) met|(?:[Nn]aar|[Nn]et) (?:het )?(?:voorbeeld|model|analogie) van|(?:geïnspireerd|gebaseerd) op|gemodelleerd naar|(?:niet hetzelfde|iets anders|anders) (?:als|dan)|(?:confused with|similar to|modelled on))"
    r" (?:de |het |die |dat |the |den |dem )?[“\"‘']?$")
_REACH = 70
"""Characters before a name in which such words stand."""


def only_named(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, those forums marked as qualifying another word that the text only names beside what it speaks of."""
    for mention in mentions:
        is_beside = mention.kind in _KINDS and _BESIDE.search(text[max(0, mention.start - _REACH) : mention.start])
        yield replace(mention, attributive=True) if is_beside else mention
