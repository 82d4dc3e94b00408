"""What a file is called that goes by its number: from its noun on, or by its name, without the words of the sentence round it."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.rules.references.decision_words import FILE

_NOUN = re.compile(rf"\b{FILE}(?![\w-])", re.I)
# "de nota geeft uitvoering aan | het raadsvoorstel Wonen": what no name of a file goes over
_BREAKS = re.compile(r",| (?:heeft|hebben|is|zijn|wordt|worden|werd|werden|geeft|volgt|staat|staan|dat|die|waarin|waarmee|en|op grond van|ter uitvoering van|(?:door|bij|van|in|op|met|aan) (?:de|het|een|zijn|haar|hun|ons|uw)) ")
_CALLED = re.compile(rf"(?P<title>(?:{FILE}|[A-Z]\w+)\b[^.;:()\n]{{3,160}}?)\s*$")
# "Structuurvisie Mark 2030, door uw raad vastgesteld op", "de Beleidsagenda Mark, die de raad op"
_TAIL = re.compile(r"(?:,? (?:(?:die|dat|welke) [^,;:.()]{2,40}|(?:(?:zoals )?(?:door|van) [^,;:.()]{1,40} )?(?:vastgesteld|aangenomen|ontvangen|verzonden|verleend|genomen|goedgekeurd|aangeboden|ondertekend|gesloten))(?: (?:op|in|door|van))?| (?:op|in))$")
# "verleend bij besluit van", "de dato": between the name and the number or its day
_PARTED_END = re.compile(r"[ ,(]+(?:van|d\.d\.|dd\.?|nr\.?|met|onder|de dato)?$")
# "het raadsbesluit | waarmee het begon": where the sentence goes on behind a title
_GOES_ON = re.compile(r",? (?:waar[a-z]+|dat|die|welke|heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|werd|werden|stemde|stemden|besloot|besloten)(?: |$)")
# "de Economische | Visie Haarlem"
_OWN_NAME = re.compile(r"(?:(?!(?:De|Het|Een|In|Bij|Op|Met|Van|Uit|Dit|Deze) )[A-ZÀ-Ý][\w'’-]+ ){1,4}$")
_LONGEST = 160


def file_title(head: str) -> str | None:
    """The title of a file, given what its sentence says before the number and its day; None if it has none.

    >>> file_title("de heer P. Mulder, handelend ter uitvoering van het besluit van de raad van")
    'besluit van de raad'
    >>> file_title("Dit geeft invulling aan de raadsnota Open Stad, door uw raad vastgesteld op")
    'raadsnota Open Stad'
    >>> file_title("In de Groene Visie Delfland")
    'Groene Visie Delfland'
    """
    head = _TAIL.sub("", _PARTED_END.sub("", head)).rstrip(" ,")
    nouns = [match for match in _NOUN.finditer(head) if not re.search(r"[.;:()\n]", head[match.end() :])]
    if nouns and len(head) - nouns[-1].start() <= _LONGEST:
        first = next((match for match in nouns if not _BREAKS.search(head, match.end())), nouns[-1])
        own = _OWN_NAME.search(head, 0, first.start()) if head[first.start()].isupper() else None
        return _GOES_ON.split(head[own.start() if own else first.start() :])[0].strip()
    called = _CALLED.search(head)
    return called["title"].strip(" ‘’“”\"") if called and not _GOES_ON.search(called["title"]) else None
