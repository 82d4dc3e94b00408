"""Agreements whose noun ends their name: "het Schone Lucht Akkoord", "het Gelders Energieakkoord", "het Veluwepact".

Such words stand everywhere ("het Klimaatakkoord van Parijs"); that somebody takes part in one, or is party to it, says that
it is meant, and then the name alone stands for it all over the text. Without this it would be taken for a network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention, everywhere
from kg.model import Kind

_NOUN = r"(?:[Aa]kkoord|[Cc]onvenant|(?<!Im)(?<!Com)[Pp]act|[Mm]anifest|[Cc]harter|[Hh]andvest|[Dd]eal|[Aa]ccord|[Cc]ovenant|Declaration|Pledge)"
# politics, wages and trade, what is called by its sort alone, and the climate agreement of Paris
_NO_NAME = re.compile(
    r"(?:^| )(?:Coalitie|Bestuurs|Regeer|College|Raads|Hoofdlijnen|Principe|Onderhandelaars|Concept|Ontwerp|Samenwerkings|Deel|Cao|Loon|Sociaal|Pensioen|Kies|Belasting|Brexit|Partij|Verkiezings|Raam|Kader|Handels|Parijs|Parijse)[ -]?"
    rf"{_NOUN}$|^{_NOUN}$|^(?:City|Regio|Green|Health|Woon|(?:Green )?New)[ -]?[Dd]eal$|^(?:De|Het|Dit|Een|Ons) "
)
_WORD = r"[A-ZÀ-Ý][\w’'&-]*"
_NAME = rf"(?P<name>(?:{_WORD} (?:(?:voor|van|op|in) (?:de |het )?|en |& )?){{0,4}}[A-ZÀ-Ý][\w’'&-]*{_NOUN}|(?:{_WORD} ){{1,4}}{_NOUN})(?![\w-]| [A-ZÀ-Ý“\"]| van Parijs)"
# who signs one is read by the noun alone; here it is taking part that tells of it
_TO = (
    r"\b(?:deel|mee|deelnemen|deelneemt|deelname|deelnemers?|meedoen|meedoet|verbonden|gecommitteerd|gebonden|committeert zich|committeren zich|verbindt zich|verbinden zich) aan|\b(?:aangesloten|aangehaakt|aansluiting|aan|part(?:ij|ijen|ners?)|deelnemers?|betrokken|aansluit|aansluiten|aansloten?) (?:bij|in)|"
    r"\b(?:toe|toegetreden|toetreding|toe te treden|toetreedt|toetrad) tot|\bachter|\bdeel uit van|\bsignator(?:y|ies) (?:of|to)"
)
_SAID = re.compile(rf"(?:{_TO})(?: het| de| dit| the)?(?: landelijke?| regionale?| Europe[es]+e)? [“\"‘']?{_NAME}")


def noun_last(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Each mention of an agreement whose noun is the last word of its name, if the text says of one who is in it; none that is known as something else."""
    taken = {mention.start for mention in known}
    names = {match["name"]: match for match in _SAID.finditer(text) if match.start("name") not in taken and not _NO_NAME.search(match["name"])}
    yield from everywhere(text, {name: Mention(match.start("name"), match.end("name"), name, Kind.AGREEMENT) for name, match in names.items()})
