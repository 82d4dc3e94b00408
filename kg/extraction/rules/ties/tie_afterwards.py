"""What the sentences behind the one that tells a tie add to it: since when it is there, and that it is over."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.masked import TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import BOND_ONE, BONDS, SISTER_ONE
from kg.extraction.rules.ties.tie_periods import ASLEEP, NOT_MADE, is_beginning
from kg.extraction.rules.ties.tie_words import CITIES
from kg.extraction.text.layout import Sentence
from kg.model import Fact, Kind

# "Op 3 mei 1991 is de stedenband ondertekend", "De band dateert uit 1990", "Twinned 1996": said of the tie of the sentence before
_OF_THE_ONE = re.compile(rf"\b[Ss]inds (?:19|20)\d\d een (?:[\w-]+ )?{BOND_ONE}\b|\bbeide (?:steden|gemeenten|burgemeesters|plaatsen)\b|\b[Dd]e (?:officiële |feestelijke |plechtige )?(?:ondertekening|bezegeling|bekrachtiging)\b(?! van)|^(?:Twinned|Verbroederd|Verzusterd|Jumelage) (?:(?:since|in|sinds|uit) )?(?=(?:19|20)\d\d)|\b(?:ermee|met elkaar) (?:verzusterd|verbroederd|verbonden|bevriend)\b|^(?:[Dd]eze|[Dd]ie|[Zz]e|[Zz]ij|[Hh]et contact) (?=(?:dateert|stamt|gaat terug|ontstond|begon|werd)\b)|\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Tt]he|[Dd]ie) (?:officiële |formele |onderlinge |huidige )?(?:[Bb]and|[Vv]riendschap|[Oo]orkonde|[Aa]kte|[Oo]vereenkomst|[Vv]erdrag|Vertrag|Urkunde|Verbindung|[Rr]elatie|link|friendship|{BOND_ONE})\b(?! (?:met|with|mit|tussen|between) )")
# "In 2015 is deze beëindigd", "Deze band werd in 2015 verbroken": the end of the tie of the sentence before
_IT = re.compile(rf"\b(?:[Dd]eze|[Dd]ie|[Dd]e|[Tt]he|[Tt]his|[Dd]iese?) (?:officiële |formele )?(?:[Bb]and|[Rr]elatie|[Vv]riendschap|[Ss]amenwerking|link|{BOND_ONE})\b(?! (?:met|with|mit|tussen|between|zwischen) )|^(?:Deze|Die|Hij|Zij|Ze|Diese|Sie|It) (?=(?:is|werd|wordt|zijn|wurde|ist|was)\b)|\b(?:is|werd|zijn|wurde) (?:deze|die|hij|zij|ze|diese|sie)\b")
_OVER = re.compile(r"\b(?:beëindigd|opgezegd|opgeheven|verbroken|stopgezet|ontbonden|afgebouwd|ended|terminated|beendet|aufgelöst)\b")
_EXISTS = re.compile(r"\b(?:bestond|bestaat|bestaan|bestonden|besteht|has existed|existed)\b (?:al |reeds |officieel )?(?:sinds|vanaf|seit|since) (?:het jaar )?$")
_SINCE_BOND = re.compile(rf"\b[Ss]inds (?:19|20)\d\d een (?:[\w-]+ )?{BOND_ONE}\b")
_THAT_WAS = re.compile(r"(?:Dat|Dit) (?:heeft|hebben) (?:de|het) (?:gemeente)?(?:raad|college)\b[^.;]{0,70} besloten\b|(?:De (?:gemeente)?raad|Het college) heeft (?:dat|dit|daartoe|hiertoe)\b[^.;]{0,70} besloten\b|(?:Op|In|Eind|Begin|Medio) [^.;]{3,30} besloot (?:de (?:gemeente)?raad|het college)\b[^.;]{0,60}(?:daartoe|hiertoe|ertoe|te (?:breken|stoppen|beëindigen))\b|(?:Dat|Dit) (?:gebeurde|was|is gebeurd|werd besloten|besloot)\b|(?:De raad|Het college|De gemeenteraad) (?:besloot|besliste|nam) (?:dat|dit|daartoe|het besluit)\b|(?:De beëindiging|Het besluit) (?:was|viel|dateert)\b|(?:De (?:gemeente)?raad|Het college)\b[^.;]{0,20} (?:keurde|stemde|bekrachtigde|hechtte)\b[^.;]{0,50}\b(?:opheffing|beëindiging|stopzetting|opzegging|daarmee in|hiermee in|ermee in|dit|dat|deze)\b|Das geschah\b|This (?:was|happened)\b")
# "Sinds 1969 kent Boxmeer een jumelage", and then "De partnerstad heet"
_SINCE_ONE = re.compile(rf"\b[Ss]inds (?:het jaar )?(?:19|20)\d\d\b[^.;]*\b(?:een|één) (?:[\w-]+ ){{0,2}}(?:{BOND_ONE}|{SISTER_ONE})\b|\b(?:een|één) (?:[\w-]+ ){{0,2}}(?:{BOND_ONE}|{SISTER_ONE})\b[^.;]* sinds (?:19|20)\d\d\b")
_NAMED_NOW = re.compile(rf"[Dd]e (?:partner|andere stad|andere gemeente|{SISTER_ONE})\b|[Dd](?:at|it) is |[Hh]et (?:gaat om|betreft) ")
# "Alle vier de stedenbanden zijn opgezegd", "Beide banden werden in 2012 beëindigd"
_ALL_OVER = re.compile(rf"\b(?:[Aa]lle|[Bb]eide|[Aa]ll|[Bb]oth)\b(?: (?:twee|drie|vier|vijf|zes|zeven|\d))?(?: (?:de|deze|van de|the|of the))? (?:{BONDS}|banden|relaties|vriendschappen|links)\b (?:(?!niet\b|nooit\b|nog\b|not\b|never\b)[^ .;]{{1,30}} ){{0,8}}(?:beëindigd|opgezegd|opgeheven|verbroken|stopgezet|ontbonden|afgebouwd|ended|terminated)\b")
_FURTHER = 5
"""Sentences behind in which all of them may be said to be over."""
_REACH = 2
"""Sentences behind that still speak of it."""


def completed(annotated: Annotated, masked: Masked, found: list[Fact]) -> list[Fact]:
    """The one tie of a sentence with what those behind it say: "Op 3 mei 1991 is de stedenband ondertekend", "In 2015 is deze beëindigd".

    Args:
        found: the facts of the sentence; those of several ties stay as they are, since "deze" may be any of them.
    """
    ends = {frozenset(getattr(fact[side], "label", "") for side in "ab") for fact in found}
    if len(ends) > 1:
        return _all_over_on(annotated, masked, found) if all(fact["ended"] for fact in found) else _all_over(annotated, masked, found)
    if len(ends) != 1 or found[0]["until"]:
        return found
    is_there = found[0]["status"] == "stated"
    if is_there and not found[0]["since"] and (above := _since_above(annotated, masked)):
        return [replace(fact, values={**fact.values, "since": above[0]}, evidence=(*fact.evidence, annotated.cite(above[1], "since"))) for fact in found]
    first = bisect_left(annotated.sentences, masked.sentence.end, key=lambda sentence: sentence.start)
    for following in annotated.masked[first : first + _REACH]:
        named = {m.place().label for m in following.mentions(following.text) if m.kind in CITIES}
        if following.sentence.block - masked.sentence.block not in (0, 1) or not named <= next(iter(ends)):
            break
        if not is_there:
            return _with_day(annotated, following, found)
        is_over, until = _end_of_the_one(following) if following.sentence.block == masked.sentence.block else (False, None)
        since = None if found[0]["since"] or is_over else said_of_the_one(following)
        if since:
            found = [replace(fact, values={**fact.values, "since": since}, evidence=(*fact.evidence, annotated.cite(following.sentence, "since"))) for fact in found]
        if is_over:
            over = {"status": "ended", "until": until, **({} if until else {"ended": True})}
            return [replace(fact, values={**fact.values, **over}, evidence=(*fact.evidence, annotated.cite(following.sentence, "until"))) for fact in found]
    return found


def _all_over(annotated: Annotated, masked: Masked, found: list[Fact]) -> list[Fact]:
    """Several ties that a sentence behind says to be over, all of them: "Alle vier de stedenbanden zijn inmiddels opgezegd"."""
    first = bisect_left(annotated.sentences, masked.sentence.end, key=lambda sentence: sentence.start)
    for following in annotated.masked[first : first + _FURTHER]:
        if following.sentence.block != masked.sentence.block:
            break
        told = _ALL_OVER.search(following.text)
        if told and not modalities(following.text, told.end() - 1) & (UNREAL | {Modality.NEGATED}):
            dates = find_dates(following.text)
            until = dates[0].value if len(dates) == 1 else None
            over = {"status": "ended", "until": until, **({} if until else {"ended": True})}
            return [replace(fact, values={**fact.values, **over}, evidence=(*fact.evidence, annotated.cite(following.sentence, "until"))) for fact in found]
    return found


def _all_over_on(annotated: Annotated, masked: Masked, found: list[Fact]) -> list[Fact]:
    """Several ties that are over, with the day of their end from the sentence behind, which names no other city."""
    first = bisect_left(annotated.sentences, masked.sentence.end, key=lambda sentence: sentence.start)
    following = next((one for one in annotated.masked[first : first + 1] if one.sentence.block == masked.sentence.block), None)
    return found if following is None or following.holds_kind(Kind.CITY) else _with_day(annotated, following, found)


def _since_above(annotated: Annotated, masked: Masked) -> tuple[str, Sentence] | None:
    """Since when there is a tie by the sentence before, which leaves to this one with whom: "Sinds 1969 kent Boxmeer een jumelage. De partnerstad heet Nitra"."""
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start) - 1
    above = annotated.masked[index] if index >= 0 else None
    if above is None or above.sentence.block != masked.sentence.block or not _NAMED_NOW.match(masked.text) or above.holds_kind(Kind.CITY):
        return None
    dates = find_dates(above.text)
    is_one = len(dates) == 1 and _SINCE_ONE.search(above.text) is not None and not modalities(above.text, dates[0].start)
    return (dates[0].value, above.sentence) if is_one else None


def _with_day(annotated: Annotated, following: Masked, found: list[Fact]) -> list[Fact]:
    """What is over, with the day of its end from the sentence behind: "Dat gebeurde in 2012"."""
    dates = find_dates(following.text)
    if len(dates) != 1 or not _THAT_WAS.match(following.text):
        return found
    over = {"until": dates[0].value, "ended": None}
    return [replace(fact, values={**fact.values, **over}, evidence=(*fact.evidence, annotated.cite(following.sentence, "until"))) for fact in found]


def _end_of_the_one(masked: Masked) -> tuple[bool, str | None]:
    """Whether a sentence says that the tie of the one before it is over, and since when."""
    word = _OVER.search(masked.text)
    if word is None or not _IT.search(masked.text, 0, word.start()) or masked.holds(TIE) or masked.text.rstrip().endswith("?"):
        return False, None
    found = modalities(masked.text, word.start())
    dates = find_dates(masked.text)
    return Modality.ENDED in found and not found & UNREAL, dates[-1].value if dates else None


def said_of_the_one(masked: Masked) -> str | None:
    """Since when the tie of the sentence before it is there, by a sentence that only speaks of that one; None where it says no such thing."""
    text = masked.text
    if not _OF_THE_ONE.search(text) or NOT_MADE.search(text) or masked.holds(TIE) or modalities(text, 0) - {Modality.ENDED}:
        return None
    dates = find_dates(text)
    if len(dates) != 1 or find_ranges(text):
        return None
    if re.search(r"\bermee (?:verzuster|verbroeder|verbond|bevriend)", text) and re.search(r"\b[Ss]inds (?:het jaar )?$", text[: dates[0].start]):
        return dates[0].value
    if _SINCE_BOND.search(text):
        return dates[0].value
    if _EXISTS.search(text[: dates[0].start]) and not ASLEEP.search(text):
        return dates[0].value
    if re.search(r"\b(?:[Oo]orkonde|[Aa]kte|[Oo]vereenkomst|[Vv]erdrag|[Vv]riendschap|\w*band|[Jj]umelage|[Vv]erbroedering|[Vv]erzustering)\b[^.;]{0,40} (?:is|was|zijn) (?:al |reeds |officieel )?(?:van|uit) (?:het jaar )?$", text[: dates[0].start]):
        return dates[0].value
    alone = re.match(r"(?:Twinned|Verbroederd|Verzusterd|Jumelage) ", text)
    return dates[0].value if alone or is_beginning(masked, 0, len(text), dates[0].start, dates[0].end) else None
