"""Since when and until when a tie is said to be there."""

from __future__ import annotations

from kg.dates import find_dates, find_ranges
from kg.extraction.masked import TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.bonds import BOND_ONE
from kg.extraction.rules.services import slots

# words before a date on which a tie was made: "begon in", "stamt uit", "gesloten in", "getekend op", "de band uit"
_BEGAN = re.compile(
    r"\b(?:begon|begonnen|stamt|dateert|gesloten|aangegaan|getekend|ondertekend|bekrachtigd|bezegeld|gestart|ontstond|ontstaan|sloot|sloten|tekende|tekenden|verbroederd|\w*band(?:en)?|jumelage|verbroedering|werd|signed|began|unterzeichnet|geschlossen|partnerstad|zusterstad)(?:(?!\b(?:hebben|heeft|had|hadden|kostten?|bracht(?:en)?)\b)[^.;]){0,45}? (?:in|uit|op|van|im|am|on|from) (?:het jaar )?$"
)
# "ondertekening vond plaats op 3 mei 1957", "In 1956 tekenden A en B een jumelageovereenkomst"
_MADE_ON = re.compile(r"\b(?:[Oo]ndertekening|[Bb]ekrachtiging|[Ss]igning)\b[^.;]{0,80} (?:op|in|on) $")
_SIGNED_BEHIND = re.compile(r"^ (?:officieel |formeel |feestelijk |bij (?:oorkonde|verdrag|overeenkomst) |offiziell |feierlich |officially )?(?:bezegeld|bekrachtigd|geformaliseerd|ondertekend|getekend|(?:af)?gesloten|aangegaan|ontstaan|een feit|geschlossen|unterzeichnet|besiegelt|begründet|gegründet|entstanden|eingegangen|signed|sealed)\b|^ was [^.;]{3,60} een feit\b|^ ver(?:broeder|zuster)den?\b|^[^.;]{0,12} (?:onder)?(?:tekenden?|sloot|sloten|ging(?:en)?|signed|unterzeichnet\w*)\b|^[^.;]{0,60}\b(?:onder)?tekenden\b|^ (?:is|zijn|werd|werden) [^.;]{3,60}\b(?:gesloten|afgesloten|aangegaan|ondertekend|getekend|bekrachtigd|bezegeld)\b")
# "De band gaat terug tot 1971", "die teruggaat tot in 1971", "goes back to 1971"
_BACK_TO = re.compile(r"\b(?:terug|teruggaa[tn]|goes back|going back|geht)(?: tot| naar| to| bis)?(?: in| auf)?(?: het jaar| de zomer van)? $")
# "Op 3 mei 1991 is de stedenband ondertekend", "De band dateert uit 1990", "Twinned 1996": said of the tie of the sentence before
_OF_THE_ONE = re.compile(rf"^(?:Twinned|Verbroederd|Verzusterd|Jumelage) (?:(?:since|in|sinds|uit) )?(?=(?:19|20)\d\d)|\b(?:ermee|met elkaar) (?:verzusterd|verbroederd|verbonden|bevriend)\b|^(?:[Dd]eze|[Dd]ie|[Zz]e|[Zz]ij|[Hh]et contact) (?=(?:dateert|stamt|gaat terug|ontstond|begon|werd)\b)|\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Tt]he|[Dd]ie) (?:officiële |formele )?(?:[Bb]and|[Vv]riendschap|[Oo]orkonde|[Rr]elatie|link|friendship|{BOND_ONE})\b(?! (?:met|with|mit|tussen|between) )")
_NOT_MADE = re.compile(r"\b(?:besluit|besloten|besloot|vergadering|verzoek|gesproken|bezoek|bezocht)\b")
_AS_OF = re.compile(r"\b(?:met ingang van|ingaande|per)\b")
# "...; de oorkonde werd op 4 juni 1966 getekend": said of the one tie of the sentence
_CHARTER = re.compile(r"\b(?:oorkonde|verdrag|charter|overeenkomst|Urkunde)\b[^.;]{0,60}?\b(?:op|in|am|on) (?P<date>(?:\d{1,2}\.? \w+ )?(?:19|20)\d\d)\b[^.;]{0,40}(?:getekend|ondertekend|signed|unterzeichnet)")
# "is sinds 2009 slapend": since when nothing happens
_ASLEEP = re.compile(r"\b(?:slapende?|bevroren|ingeslapen|rust (?:sinds|al|nu|thans|momenteel)|ligt (?:[\w-]+ ){0,3}stil|stil ?ligt|on hold|stilgevallen|laag pitje|opgeschort|frozen|dormant|suspended|ruht|geen contact\w*|niet meer|geen sprake)\b")
_PAST = re.compile(r"\b(?:was|waren|had|hadden|liep|liepen|bestond|bestonden|duurde|onderhield|were)\b")

# "waarmee Amsterdam een band had tot 2013": who had it has it no more
_HAD = re.compile(r"\b(?:had|hadden|bestond|bestonden|onderhield|onderhielden|was|waren|had been|hatte|bestand)\b")


def tie_period(masked: Masked, start: int, stop: int, state: str) -> tuple[str | None, str | None, str]:
    """Since when, until when, and the state: a tie of which a past tense gives both ends is over.

    A lone date of an ended tie is its end, a year that opens a row its beginning.
    """
    text = masked.text[start:stop]
    ranges = find_ranges(text)
    if ranges and ranges[0].since and ranges[0].until and _PAST.search(text):
        return ranges[0].since, ranges[0].until, "ended"
    since, until = _period(masked, start, stop, state)
    return since, until, "ended" if until and _HAD.search(text) else state


def _period(masked: Masked, start: int, stop: int, state: str) -> tuple[str | None, str | None]:
    since, until = slots.period_of(masked, start, stop)
    if _ASLEEP.search(masked.text, start, stop):
        since = None
    dates = find_dates(masked.text[start:stop])
    if until and any(d.value == until and _BACK_TO.search(masked.text[start : start + d.start]) for d in dates):
        until = None
    began = next((d.value for d in dates if _is_beginning(masked, start, stop, d.start, d.end)), None)
    if state == "ended" and until is None and since and _AS_OF.search(masked.text, start, stop):
        return None, since  # "te beëindigen met ingang van 1 januari 2014"
    if state == "ended" and until is None and dates:
        last = dates[-1].value
        until = last if last not in (since, began) else None
        if until is None and began and not since and len(dates) == 1:
            until, began = began, None
        return since or (began if began != until else None), until
    if not began and not since and state != "ended" and (charter := _CHARTER.search(masked.text, stop)):
        return find_dates(charter["date"])[0].value, until
    opening = re.match(r"\W*((?:19|20)\d\d)(?=[ :–-])(?! (?:is|was|wordt|werd|staat|stond|betekent|marks|was) )", masked.text)
    followed = re.match(r"\W*[Ii]n ((?:19|20)\d\d) (?:kwam|volgde|sloot|tekende|ging)", masked.text)  # "In 2006 kwam daar Xiamen bij"
    return (began if began and state != "ended" else since) or since or (opening or followed or {1: None})[1], until


def _is_beginning(masked: Masked, start: int, stop: int, first: int, last: int) -> bool:
    """Whether the words before a date, or the verb behind it, say that the tie was made on it."""
    before = masked.text[max(start, start + first - 60) : start + first]
    if _NOT_MADE.search(before):
        return False
    return bool(_BEGAN.search(before) or _BACK_TO.search(before) or _MADE_ON.search(before) or (re.search(r"\b(?:[IiOo][np]|[Ii]m|[Aa]m|[Jj]ahre?|wurde|werd) $", before) and _SIGNED_BEHIND.match(masked.text[start + last : stop])))


def said_of_the_one(masked: Masked) -> str | None:
    """Since when the tie of the sentence before it is there, by a sentence that only speaks of that one; None where it says no such thing."""
    text = masked.text
    if not _OF_THE_ONE.search(text) or _NOT_MADE.search(text) or masked.holds(TIE) or modalities(text, 0) - {Modality.ENDED}:
        return None
    dates = find_dates(text)
    if len(dates) != 1 or find_ranges(text):
        return None
    if re.search(r"\bermee (?:verzuster|verbroeder|verbond|bevriend)", text) and re.search(r"\b[Ss]inds (?:het jaar )?$", text[: dates[0].start]):
        return dates[0].value
    alone = re.match(r"(?:Twinned|Verbroederd|Verzusterd|Jumelage) ", text)
    return dates[0].value if alone or _is_beginning(masked, 0, len(text), dates[0].start, dates[0].end) else None
