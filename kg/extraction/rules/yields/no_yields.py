"""Sentences on a relation that tell of no yield: nothing came of it, it is its purpose, another's, or what it does for everybody."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.grants_words import KNOWN
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.ties import ties
from kg.extraction.rules.yields.named_relation import is_named
from kg.extraction.rules.yields.passages import Passage
from kg.extraction.rules.yields.yield_words import (
    AIMS,
    AS_HOPED,
    DEFINES,
    FOR_ALL,
    FOR_INSTANCE,
    FOR_WHAT,
    HOPED,
    LABEL_ONLY,
    NOTHING,
    OF_A_LAND,
    OUR_WORK,
    PERFECT,
    PURPOSE,
    STILL,
    US,
)
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name


def tells_nothing(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence tells of nothing that came, of what a relation is for, of another's, or asks."""
    text = passage.sentence.text
    if NOTHING.search(text) or PURPOSE.search(text) or text.rstrip().endswith("?") or _of_another(annotated, passage.sentence) or _of_city_abroad(annotated, passage) or _through_another(annotated, passage):
        return True
    if (HOPED.search(text) and not AS_HOPED.search(text)) or AIMS.search(text):
        return True
    if OF_A_LAND.match(text) or LABEL_ONLY.fullmatch(text) or _NOT_INVOLVED.search(text) or _BEGAN.search(text):
        return True
    points_back = passage.anchor is not passage.sentence
    if (points_back and _OWN_DEED.search(text)) or ((points_back or passage.relation.kind is not Kind.TIE) and _names_another(annotated, passage)):
        return True
    if FOR_WHAT.match(annotated.blocks[passage.sentence.block].heading) and not PERFECT.search(text):
        return True  # "Doel en openbaar belang", "Waar is de Euregio voor?", and below it what it shall do
    if passage.lead and PURPOSE.search(passage.lead.text[-200:]):
        return True  # "Het doel van de stedenband is:", and below it "- kennis delen"
    if passage.relation.kind is not Kind.TIE and OUR_WORK.search(text):
        return True
    is_general = DEFINES.search(text) or (FOR_ALL.search(text) and not PERFECT.search(text))
    if is_general and passage.relation.kind is not Kind.TIE and not _is_of_us(annotated, passage.sentence):
        return True
    return STILL.search(text) is not None and passage.relation.label in _over(annotated)


# "Naar het voorbeeld van Tilburg werd Gouda lid", "In navolging van Borne sloot Almelo een band": how it began
_BEGAN = re.compile(r"\b(?:[Nn]aar (?:het )?(?:voorbeeld|model)|[Ii]n navolging) van [^.;,]{2,40}? (?:werd|werden|sloot|sloten|trad|traden|ging|gingen|zocht|zochten|begon|begonnen|tekende|tekenden)\b")
# "De gemeente is hierbij niet betrokken geweest", "De stad stond hier buiten"
_NOT_INVOLVED = re.compile(r"\b(?:[Gg]emeente|[Ss]tad|[Ww]ij|[Ww]e)\b[^.;]{0,60}\bniet (?:\w+ )?betrokken\b|\b(?:[Gg]emeente|[Ss]tad)\b[^.;,]{0,30}\bst(?:ond|onden|aat|aan) (?:hier|daar|er) ?buiten\b")
# "Eerder haalde Weert zelf een subsidie binnen", "heeft de stad zelf een fonds": in a paragraph on a relation, and not by it
_OWN_DEED = re.compile(r"\b(?:haalde|kreeg|ontving|verwierf|won|maakte|schreef|stelde|ontwikkelde|betaalde|regelde|organiseerde|bouwde|richtte|vond|heeft|had) (?:(?:de|onze) )?(?:gemeente|stad|provincie|[A-ZÀ-Ý][\w-]+(?: (?:[a-z]{2,4} )?[A-ZÀ-Ý][\w-]+)?) zelf\b")
# "Uit de werkgroep Bosbrand kwam een blusplan", below a heading that names another one
_A_GROUP = re.compile(r"\b(?:werkgroep|themagroep|taakgroep|subgroep|kennisgroep|taskforce|platform|netwerk|alliantie|coalitie) (?!Europese |EU-|EFRO|Interreg|Horizon)(?P<name>[A-ZÀ-Ý][\w&-]+)")


def _names_another(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence that does not name its relation names another group or network by its noun."""
    named = _A_GROUP.search(passage.sentence.text)
    return named is not None and named["name"] not in passage.relation.label and not is_named(annotated, passage.sentence, passage.relation)


@kept
def _over(annotated: Annotated) -> frozenset[str]:
    """The ties that have ended, as yields call them."""
    ended = [fact for fact in (*ties(annotated), *listed_ties(annotated)) if fact.values.get("status") == "ended" or fact.values.get("until")]
    pairs = ((fact["a"], fact["b"]) for fact in ended)
    return frozenset(f"{sort} {a.label}-{b.label}" for a, b in pairs if isinstance(a, Name) and isinstance(b, Name) for sort in ("stedenband", "samenwerking"))


def _of_another(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence tells what another municipality got: it opens with that one and names neither the document's own city nor "ons"."""
    subject = annotated.profile.subject
    told = FOR_INSTANCE.match(sentence.text)
    opening = annotated.within(sentence.start, sentence.start + 14 + (told.end() if told else 0), Kind.MUNICIPALITY)
    if not opening or not subject or subject.kind is not Kind.MUNICIPALITY or opening[0].label == subject.label:
        return False
    return not _is_of_us(annotated, sentence)


def _of_city_abroad(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence on a network tells what a city abroad got from it: "Gent kreeg als lid van EUROCITIES een prijs"."""
    sentence, subject = passage.sentence, annotated.profile.subject
    if passage.relation.kind is Kind.TIE or subject is None or subject.kind is not Kind.MUNICIPALITY:
        return False
    opening = [m for m in annotated.within(sentence.start, sentence.start + 5, Kind.CITY) if not m.attributive]
    return bool(opening) and not sentence.text.startswith(("In ", "Uit ", "Bij ", "Van ")) and not _is_of_us(annotated, sentence)


# "Via Brainport wordt in Brussel meegepraat", in a paragraph on another network
_THROUGH = re.compile(r"(?:Via|Vanuit|Dankzij) (?P<who>[A-ZÀ-Ý][\w-]{2,30}) (?:is|zijn|wordt|worden|werd|werden|kwam(?:en)?|kre(?:eg|gen)|kon(?:den)?|kan|kunnen)\b")
_PROGRAMME = re.compile(KNOWN)


def _through_another(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence opens with what something came through, and that is neither the relation nor a programme that pays."""
    sentence, label = passage.sentence, passage.relation.label
    match = _THROUGH.match(sentence.text)
    if match is None or match["who"].casefold() in label.casefold() or _PROGRAMME.match(match["who"]) or match["who"].casefold() == "".join(word[0] for word in label.split()).casefold():
        return False
    return not any(m.label == label for m in annotated.within(sentence.start, sentence.end))


def _is_of_us(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence names the document's own city or says "ons"."""
    subject = annotated.profile.subject
    return bool(US.search(sentence.text)) or (subject is not None and any(m.label == subject.label for m in annotated.within(sentence.start, sentence.end)))
