"""The goal of a result of which no word or frame says what it served: the one at which most of its words hint.

A hint counts only where a sentence tells, by a cause or a result, that something came of the relation ("Dankzij Polis rijden de bussen op
waterstof"); where it may only be what someone does, it counts for nothing.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from kg.extraction.matching import patterns as re
from kg.extraction.rules.yields.goal_fields import pattern

_WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_HINTS = re.Group((hints, (goal, hints)) for goal, words in _WORDS.items() if (hints := pattern(words["words"])))
# "leidde ertoe dat", "bracht ons", "hield er een adres aan over", "sinds onze toetreding": that it came of the relation, and is no deed of the town alone
_CAME = re.compile(
    r"\b(?:lei(?:dt|dde|dden)|geleid) (?:er|daar)toe\b|\b(?:bracht|brengt|leverde|levert|bezorgde|bezorgt|gaf) (?:ons|onze|de stad|de gemeente)\b|\b(?:heeft|hebben) (?:ons|onze|de stad|de gemeente) [^.;]{1,90}\b(?:opgeleverd|gebracht|bezorgd|gegeven|geholpen)\b|"
    r"\b[Dd]ank ?zij\b|\b[Ss]inds (?:onze|de|het) (?:toetreding|aansluiting|deelname|lidmaatschap|komst)\b|\b[Mm]et (?:het|ons|dit) lidmaatschap\b|^Als lid\b|\b(?:hield(?:en)?|houden|houdt) [^.;]{1,90}\bover\b|^(?:Uit|Via|Vanuit) (?:het|dit|de|deze|die) (?:netwerk|samenwerking|band|contact(?:en)?)\b|"
    r"\bwaarmee (?:de band|het netwerk)\b|\b(?:verwacht(?:en|t)?|verwachte)\b|\b(?:biedt|bieden|liggen|ligt|zijn) (?:er )?(?:[\w-]+ ){0,2}?(?:kans(?:en)?|mogelijkheden)\b"
)


def hinted(text: str, plain: str, *, caused: bool) -> tuple[str, int] | None:
    """The goal at which most words of a sentence hint, with where the first of them stands; None where it tells of no result.

    Args:
        plain: the sentence with its names blanked.
        caused: whether the sentence is known to tell what came of its relation.
    """
    named = _HINTS.of(plain)
    if not named or not (caused or _CAME.search(text)):
        return None
    found = [(-len(places), places[0], goal) for goal, hints in named if (places := [match.start() for match in hints.finditer(plain)])]
    return (min(found)[2], min(found)[1]) if found else None
