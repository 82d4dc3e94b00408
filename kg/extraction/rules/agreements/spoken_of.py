"""The agreement that a sentence without its name speaks of: "de overeenkomst", "zij gaat in op", "opzeggen kan met een termijn van"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.extraction.rules.agreements.headed import headed_by
from kg.extraction.rules.agreements.notice import LEAVING
from kg.extraction.rules.agreements.subject import subject_agreement
from kg.extraction.text.layout import Sentence
from kg.model import Kind

# "de overeenkomst", "deze regeling", "De Intentieovereenkomst gaat in": said of the agreement that was spoken of last; with a name behind it, of that one
_CALLED = re.compile(
    r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Hh]et|[Dd]it|[Dd]at|[Oo]nze|[Oo]ns) (?:(?:ver)?nieuwde? |vernieuwde |huidige |nieuwe |gesloten |ondertekende )?(?P<word>[A-Za-z]*(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling|[Dd]eal|[Aa]kkoord|[Vv]erklaring|[Cc]harter|[Pp]act|[Mm]emorandum|[Mm]anifest)|Handvest|(?:City|Regio|Green) Deal)\b(?! [A-Z“\"‘0-9])"
)
# "Looptijd: vier jaar", "looptijd tot 1 mei 2029", "De looptijd is"
LABEL = re.compile(r"(?:Looptijd|Duur|Opzegtermijn|Ingangsdatum|Einddatum|Opzegging) ?:|(?:[Ll]ooptijd|[Oo]pzegtermijn) (?=(?:is|van|tot|t/m|vanaf|loopt|eindigt) )|De (?:looptijd|opzegtermijn)\b")
# "Zij werd aangegaan voor onbepaalde tijd", "De samenwerking loopt tot en met 2030", "Deze trad in werking op"
IT = re.compile(r"(?:De|Deze|Die|Hun|Onze) (?:samenwerking|afspraken) (?:is aangegaan|zijn aangegaan|loopt|lopen|geldt|gelden|duurt|duren|eindigt|eindigen|gaat in|gaan in)\b|Ze (?:zijn aangegaan|gelden|lopen|duren|eindigen|gaan in)\b|(?:Zij|Deze|Die|Hij|Het|Dit) (?:werd|is|trad|treedt|geldt|gold|loopt|liep|eindigt|eindigde|gaat|ging|duurt|vangt)\b|(?:Sie (?:gilt|läuft|tritt|endet)|It (?:runs|is valid|remains|expires|entered|will run)|The (?:declaration|memorandum|agreement|covenant) (?:runs|is valid|expires))\b")
_BOUND = re.compile(r"(?i)\b(?:afdwingba(?:ar|re)|juridisch bindend|in rechte|naar de rechter)\b")
# words of something else that one may leave or that may be binding
_OTHERWISE = re.compile(r"(?i)\b(?:lidmaatschap\w*|leden|contributie|stedenband|jumelage|abonnement|huur\w*|verordening|uitspraak|advies|wet|besluit|contract\w*|vereniging)\b")
_INSTRUMENT = re.compile(r"(?i)overeenkomst|convenant|regeling\b|akkoord|\bdeal\b|verklaring\b")
# "Inhoud van het convenant", "De overeenkomst op hoofdlijnen": a heading that means the one spoken of
_OF_THE_SAME = re.compile(r"\W*[\d.]*\W*(?:[A-Z]?[a-zà-ÿ]+ ){0,6}(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it) [a-z]*(?:overeenkomst|convenant|regeling|akkoord|deal|verklaring)(?: [a-zà-ÿ]+){0,4}\W*")
_PLAIN = frozenset({"overeenkomst", "convenant", "regeling", "deal", "akkoord", "verklaring"})
_OTHER_RELATIONS = (Kind.NETWORK, Kind.TIE, Kind.ASSOCIATION)
_REACH = 2500
"""Characters within which an agreement was spoken of, for "de overeenkomst"."""
_NEAR = 1200
"""The same, where no word of the sentence stands for the agreement."""


def spoken_of(annotated: Annotated, sentence: Sentence) -> str:
    """The label of the agreement that a sentence that names none is about; empty for none."""
    text = sentence.text
    called = _CALLED.search(text)
    word = called["word"].lower() if called else ""
    is_it = bool(LABEL.match(text) or IT.match(text))
    is_implied = not called and not is_it and bool(LEAVING.search(text) or _BOUND.search(text)) and not _OTHERWISE.search(text)
    if not (called or is_it or is_implied):
        return ""
    if (is_it or is_implied) and (about := _of_paragraph(annotated, sentence)):
        return about
    if is_implied and (about := _said_above(annotated, sentence)):
        return about
    position, label = _last(annotated, sentence, word, _NEAR if is_implied else _REACH)
    headings = _headings_between(annotated, position, sentence) if label else []
    if not label or not all(_OF_THE_SAME.fullmatch(heading) for heading in headings):
        return ""  # the heading names an agreement that no list of names holds
    if headings and (subject := subject_agreement(annotated)):
        return subject[0].label  # below "Inhoud van de overeenkomst" that upon which the paper decides
    if is_it and IT.match(text) and not _is_beside(annotated, position, sentence):
        return ""
    if is_implied and any(m.start > position for m in annotated.within(position, sentence.end, *_OTHER_RELATIONS)):
        return ""
    return label


def _of_paragraph(annotated: Annotated, sentence: Sentence) -> str:
    """The agreement of the document's title, where a paragraph that names none opens with a label: "De looptijd is vier jaar"; empty for none."""
    subject = subject_agreement(annotated)
    block = annotated.blocks[sentence.block]
    opens = LABEL.match(block.text) and not annotated.within(block.start, sentence.end, Kind.AGREEMENT)
    return subject[0].label if subject and opens else ""


def _said_above(annotated: Annotated, sentence: Sentence) -> str:
    """The agreement that the same paragraph calls so before ("De overeenkomst duurt tot 2031. Opzeggen kan ..."); empty where it names or calls none."""
    above = [one for one in annotated.sentences_of(sentence.block) if one.start < sentence.start]
    called = next((one for one in reversed(above) if _CALLED.search(one.text)), None)
    if called is None or annotated.within(called.start, sentence.end, Kind.AGREEMENT, *_OTHER_RELATIONS):
        return ""
    return spoken_of(annotated, called)


def agreement_before(annotated: Annotated, sentence: Sentence, word: str) -> str:
    """The label of the agreement that a word ("convenant") of a sentence stands for: that of the heading, the last of that sort, or that of the title; empty for none."""
    if headed := headed_by(annotated, sentence, word):
        return headed.label
    label = _last(annotated, sentence, word.lower(), _REACH)[1]
    subject = subject_agreement(annotated) if not label else None
    return subject[0].label if subject and word.lower() in subject[0].label.lower() else label


def _last(annotated: Annotated, sentence: Sentence, word: str, reach: int) -> tuple[int, str]:
    """The agreement spoken of last before a sentence, with its position: by a name of its own, or reported as concluded."""
    first = max(0, sentence.start - reach)
    named = [(m.end, m.label) for m in annotated.within(first, sentence.start, Kind.AGREEMENT)]
    told = []
    for one in conclusions(annotated):
        if first <= one.sentence.start < sentence.start:
            inside = annotated.within(one.sentence.start, one.sentence.end, Kind.AGREEMENT)
            if not inside or one.agreement.label.startswith(f"{inside[-1].label} "):  # "Convenant Groene Kust", told by its fuller name
                told.append((one.sentence.end, one.agreement.label))
    found = sorted([*named, *told])
    if word and word not in _PLAIN:  # "de intentieovereenkomst" may be an earlier one than that spoken of last
        found = [(end, label) for end, label in found if word in label.casefold()]
    position, label = found[-1] if found else (0, "")
    return (position, label) if not word or word in label.casefold() else (0, "")


def _is_beside(annotated: Annotated, position: int, sentence: Sentence) -> bool:
    """Whether an agreement stands in the sentence before, or two before, in the same paragraph."""
    between = annotated.clean.text[position : sentence.start]
    return len(re.findall(r"[.!?]\s", between)) <= 1 and "\n\n" not in between


def _headings_between(annotated: Annotated, position: int, sentence: Sentence) -> list[str]:
    """The headings between a position and a sentence that hold a noun for an agreement."""
    first = annotated.sentence_from(position)
    between = range(first.block + 1, sentence.block + 1) if first else range(0)
    return [annotated.blocks[index].text for index in between if annotated.blocks[index].kind == "heading" and _INSTRUMENT.search(annotated.blocks[index].text)]


def told_as(annotated: Annotated, label: str) -> Conclusion | None:
    """The first sentence that reports an agreement as concluded, None for none."""
    return next((one for one in conclusions(annotated) if one.agreement.label == label), None)
