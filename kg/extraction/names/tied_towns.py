"""Towns that nothing is known of, told by their tie with one that is known: "Woerden en Steindorf blijven zustersteden", "de jumelage tussen Gouda en Steindorf"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, SISTERS, TWINNED
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.joining_towns import TOWN, bare, is_town, towns
from kg.extraction.names.mentions import Gazetteer, Mention

_AND = rf"(?: in {COUNTRY}| \({COUNTRY}\))?(?: en| und| and|,? het| –|-| /) (?:(?:het|de|das|die) (?:[A-Z]\w+(?:se|sche) )?(?:stad |gemeente |Stadt )?)?"
_DO = r"(?:zijn|waren|blijven|bleven|werden|worden|hebben|hadden|onderhouden|onderhielden|vieren|vierden|sloten|sluiten|gingen|gaan|kennen|tekenden|ondertekenden|zetten|mogen|sind|haben|feiern|besiegelten|are|have)"
# "Woerden en Steindorf blijven ook in de komende jaren zustersteden", "Gouda en Steindorf zijn met elkaar verbroederd"
_TWO = re.compile(rf"(?P<a>{TOWN}){_AND}(?P<b>{TOWN})(?:(?: in {COUNTRY}| \({COUNTRY}\))? {_DO}\b[^.;:]{{0,90}}?\b(?:{SISTERS}|(?<!\bde )(?<!deze )(?<!die ){BOND}|{TWINNED})\b(?! (?:met|with|mit) (?!elkaar|einander|each)))")
# "De partnerschapsband die Kampen en Steindorf onderhouden", "de jumelage tussen Gouda en het Duitse Steindorf"
_OF_TWO = re.compile(rf"\b{BOND} (?:die|tussen|van|zwischen|between) (?P<a>{TOWN}){_AND}(?P<b>{TOWN})(?= (?:[a-zë\d]+ ){{0,6}}?[a-zë]+|[.,;]|$)")


def tied_towns(text: str, known: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The unknown one of two towns that are said to have a tie, where the other is known."""
    starts = {mention.start: mention for mention in known}
    found: list[tuple[int, int]] = []
    for pattern in (_TWO, _OF_TWO):
        for match in (match for place in re.lines_with((pattern,), text) for match in pattern.finditer(text, *place)):
            spans = [bare(text, *match.span(side)) for side in "ab"]
            unknown = [span for span in spans if not is_town(starts.get(span[0]))]
            found += unknown if len(unknown) == 1 else []
    yield from towns(text, found, starts, gazetteer)
