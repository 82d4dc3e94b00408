"""Agreements that a text reports as concluded, dated, ended or decided upon, with those who concluded them.

"Op 12 mei 2014 sloten A en B een convenant over wonen", "de overeenkomst van 3 april 1974 tussen A en B", "besluit in te
stemmen met de samenwerkingsovereenkomst met C". The agreement that the document itself is, is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import ORG, Masked
from kg.extraction.mentions import TITLE
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.opening import NAMES, Opening
from kg.extraction.rules.parties import own_parties
from kg.extraction.rules.rule import dates
from kg.model import Kind, Name

_GATE = re.compile(r"overeenkomst|convenant|regeling|akkoord|deal\b|verklaring|addendum|letter of intent|memorandum", re.I)
_NOUN = (
    r"(?:[Ss]amenwerkings|[Bb]estuurs|[Ii]ntentie|[Dd]ienstverlenings|[Uu]itvoerings|[Rr]aam|[Ff]inancierings|[Rr]ealisatie|[Oo]ntwikkel(?:ings)?|[Dd]eelname|[Bb]eheers?|[Pp]artnerschaps|[Bb]estuurlijke |[Vv]riendschaps)?[Oo]vereenkomst|"
    r"(?:[Bb]estuurs|[Ss]amenwerkings)?[Cc]onvenant|[Ii]ntentieverklaring|[Bb]estuursakkoord|(?:[Gg]emeenschappelijke |[Cc]entrum)[Rr]egeling|[Aa]ddendum(?: \d)?|[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|"
    r"[Gg]reen [Dd]eal|[Ww]oondeal|[Ll]etter of [Ii]ntent|[Mm]emorandum of [Uu]nderstanding"
)
_STOP = r"(?= (?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|gesloten|afgesloten|aangegaan|ondertekend|getekend|getroffen|vastgesteld|tussen|met|van \d|d\.d\.|dat|die|waarin|waarbij|welke|te|niet|om|en (?:deze|het|de))\b|[.,;:()\n”“\"]|$)"
# "de Intentieverklaring Diezeoevers", "een convenant over wonen", "het convenant ‘Schone Lucht’"
_AGREEMENT = re.compile(
    rf"(?<![\w-])(?P<noun>{_NOUN})(?![\w-])"
    rf"(?: [“\"'‘](?P<quoted>[^“”\"\n]{{3,90}}?)[”\"'’]| (?P<title>{TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?)"
    rf"|(?P<matter> (?:inzake|betreffende|over|aangaande|op het gebied van|rondom?|voor|tot|ten behoeve van) [^.;()\n“”\"]{{3,90}}?){_STOP})?"
)
# "de overeenkomst van 3 april 1974 tussen A en B betreffende een gezamenlijke archivaris"
_LATER = re.compile(rf"\b(?P<matter>(?:inzake|betreffende|aangaande) [^.,;()\n“”\"]{{3,90}}?){_STOP}")
_WHOSE = re.compile(r" (?:met|tussen) ")
# "het “Convenant planstudie fase twee”": all of it is the name
_WHOLE = re.compile(rf"[“\"‘](?P<whole>(?P<noun>{_NOUN}) [^“”\"\n]{{3,90}})[”\"’]")
_SELF = re.compile(r"(?:hierna: de|hierna: het|deze|dit|die|onderhavige|voorliggende|geen|elke|iedere|een dergelijke|nieuwe|aparte|nadere|afzonderlijke) $", re.I)
_FORMER = re.compile(r"(?:eerdere|bestaande|nog geldende|huidige|vigerende|geldende|lopende|vorige|oude|voormalige) $", re.I)
_CLOSED = re.compile(
    r"\b(?:gesloten|afgesloten|ondertekend(?:e)?|getekend(?:e)?|aangegaan(?:e)?|getroffen|overeengekomen|bekrachtigd|sloot|sloten|ondertekenden?|tekenden?|vastgesteld(?:e)?|tot stand gekomen)\b", re.I
)
_ENDED = re.compile(
    r"\b(?:geëindigd|vervalt|vervallen|ingetrokken|beëindigd|opgezegd|opgeheven|afgelopen|verlopen|geëxpireerd|eindigde|afliep|ontbonden)\b", re.I
)
_DECIDES = re.compile(
    r"\b(?:in te stemmen met|instemmen met|instemming met|akkoord te gaan met|akkoord gaan met|aan te gaan|te sluiten|vast te stellen|te ondertekenen|toestemming te verlenen|te treffen|te wijzigen)\b", re.I
)
_OF_DATE = re.compile(r"[”\"'’]? ?(?:,? (?:van|d\.d\.|gedateerd|de dato) ?)$")
# "waarin zij hebben uitgesproken", "(hierna: de Overeenkomst)": about its content, not about what became of it
_RELATIVE = re.compile(r",? (?:waarin|waarbij|waarmee|op grond waarvan|teneinde|om te|zodat)\b|\(hierna")
_THAT_MOMENT = re.compile(r"\b(?:op|met ingang van|vanaf) (?:dat tijdstip|die datum|dat moment)\b|\bgelijktijdig\b", re.I)
_UNDONE = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED})
_VERB = r"(?:heeft|hebben|sloot|sloten|ondertekende[n]?|tekende[n]?|ging|gingen|is|zijn)"
_WHO = (
    re.compile(rf"\b[Tt]ussen {NAMES}"),
    re.compile(rf"{NAMES}[^.;:]{{0,90}}?\b{_VERB}\b"),
    re.compile(rf"\b{_VERB} {NAMES}"),
)
_WITH = re.compile(rf"\b(?:met|door) {NAMES}")
_JOINT = re.compile(r"\b[Pp]artijen\b[^.;]{0,60}\b(?:hebben|sloten|zijn)\b|\b(?:hebben|sloten) partijen\b")


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An agreement as one sentence reports it.

    Attributes:
        agreement: its name, kind included.
        signed: the date on which it was concluded or signed, as the sentence reports it.
        dated: the day by which it is referred to ("van 3 april 1974"); with `signed`, that day.
        end: when it ended or ends.
        parties: those of whom the sentence says that they concluded it.
        decided: whether the sentence decides upon it.
    """

    agreement: Name
    signed: str | None
    dated: str | None
    end: str | None
    parties: tuple[Name, ...]
    decided: bool
    sentence: Sentence


def conclusions(annotated: Annotated) -> Iterator[Conclusion]:
    """Every sentence that reports another agreement than the document itself as concluded, ended or decided upon."""
    parties = own_parties(annotated) if annotated.profile.own else Opening()
    before: Sentence | None = None
    for masked in annotated.masked:
        sentence = masked.sentence
        if _GATE.search(sentence.text) and annotated.blocks[sentence.block].kind != "heading":
            yield from _reported(annotated, masked, parties, before)
        before = sentence


def _reported(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None) -> Iterator[Conclusion]:
    sentence = masked.sentence
    text = sentence.text
    decides = _is_decision(annotated, sentence)
    days = [d for d in dates(sentence) if len(d.value) == 10]
    for match, stop in _named(text):
        of_date = next((d for d in days if _OF_DATE.fullmatch(text[match.end() : d.start])), None)
        closed, ended = _CLOSED.search(_clause(text, match, stop)), _ENDED.search(_clause(text, match, stop))
        decided = decides and closed is None and bool(_DECIDES.search(text))
        if not (of_date or closed or ended or decided or _FORMER.search(text[: match.start()])):
            continue
        if not decided and modalities(_clause(text, match, stop), 0) & _UNDONE:
            continue
        who = _parties(annotated, masked, match, own)
        name = _name(annotated, match, who, of_date, sentence)
        if name is None:
            continue
        signed = next((d for d in dates(sentence) if d is not of_date), None) if closed and not ended else None
        dated = of_date or (signed if signed in days else None)
        end = _end(sentence, before, days, of_date) if ended else None
        yield Conclusion(name, signed.value if signed else None, dated.value if dated else None, end, who, decided, sentence)


def _named(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """The agreements that a sentence names, each with where the next one begins; its own ("deze overeenkomst") are none."""
    whole = list(_WHOLE.finditer(text))
    inside = [m for m in _AGREEMENT.finditer(text) if not any(w.start() <= m.start() < w.end() for w in whole)]
    found = sorted([*whole, *inside], key=lambda m: m.start())
    for index, match in enumerate(found):
        if not _SELF.search(text[max(0, match.start() - 20) : match.start()]):
            yield match, found[index + 1].start() if index + 1 < len(found) else len(text)


def _clause(text: str, match: re.Match[str], stop: int) -> str:
    """The words round an agreement that say what became of it: without its name, and without what it is about."""
    after = _RELATIVE.split(text[match.end() : stop], maxsplit=1)[0]
    return f"{text[: match.start()]}{after}"


def _is_decision(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence decides: it says so, or it stands under "Het college besluit:"."""
    if annotated.profile.kind not in ("collegebesluit", "raadsbesluit"):
        return False
    block = annotated.blocks[sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    return bool(re.search(r"\bbesluit(?:en)?\b", f"{lead} {block.heading} {sentence.text}", re.I))


def _parties(annotated: Annotated, masked: Masked, match: re.Match[str], own: Opening) -> tuple[Name, ...]:
    """Who concluded it: those that the sentence names, "partijen", and the city whose note says "met X"."""
    start = masked.sentence.start
    inside = range(start + match.start(), start + match.end())
    found: dict[str, Name] = {}

    def add(pattern: re.Pattern[str]) -> None:
        for hit in pattern.finditer(masked.text):
            for mention in masked.mentions(hit["who"]):
                if mention.start not in inside and mention.kind not in (Kind.REGION, Kind.NETWORK):
                    found.setdefault(mention.label, mention.name())

    for pattern in _WHO:
        if masked.holds(ORG) and not found:
            add(pattern)
    if _JOINT.search(masked.sentence.text):
        found.update({name.label: name for name in own.names})
    before = len(found)
    if masked.holds(ORG):
        add(_WITH)
    if len(found) > before == 0 and not annotated.profile.own and annotated.profile.subject:
        found.setdefault(annotated.profile.subject.label, annotated.profile.subject)
    return tuple(found.values())


def _name(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> Name | None:
    """What an agreement is called: its title or matter, else its parties or its day; None for the document's own."""
    groups = match.groupdict()
    noun = match["noun"][0].upper() + match["noun"][1:]
    later = _LATER.search(sentence.text, match.end(), match.end() + 160)
    about = groups.get("quoted") or groups.get("title") or (groups.get("matter") or (later["matter"] if later else "")).strip()
    if groups.get("whole"):
        label = groups["whole"]
    elif about:
        label = f"{noun} {about}"
    elif re.match(r"(?i)addendum \d", noun):
        label = noun
    else:
        label = _unnamed(annotated, match, who, of_date, sentence)
    label = " ".join(label.split())
    if not label:
        return None
    own = annotated.profile.agreement if annotated.profile.own else None
    if own and (label.casefold() == own.label.casefold() or (annotated.profile.kind != "addendum" and own.label.casefold().startswith(label.casefold()))):
        return None
    return Name(label, Kind.AGREEMENT)


def _unnamed(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> str:
    """The name of an agreement that is known by its parties or its day; "de overeenkomst" alone stands for another."""
    noun = match["noun"][0].upper() + match["noun"][1:]
    subject = annotated.profile.subject
    text = sentence.text
    if of_date is None and re.search(r"\b(?:[Dd]e|[Hh]et) $", text[: match.start()]) and not _WHOSE.match(text, match.end()):
        return ""
    others = [name for name in who if annotated.profile.own or subject is None or name.label != subject.label]
    if 0 < len(others) == len(who) - 1 or len(who) == 1:
        return f"{noun} met {' en '.join(name.label for name in others[:3])}" if others else ""
    if who:
        return f"{noun} {' en '.join(_short(name) for name in who[:3])}"
    return f"{noun} van {sentence.text[of_date.start : of_date.end]}" if of_date else ""


def _short(name: Name) -> str:
    return re.sub(r"^(?:Gemeente|Provincie) ", "", name.label)


def _end(sentence: Sentence, before: Sentence | None, days: list[Span], of_date: Span | None) -> str | None:
    """The day on which an agreement ended: said with it, or in the sentence before ("op dat tijdstip vervalt")."""
    said = [d.value for d in days if d is not of_date]
    if said and not _THAT_MOMENT.search(sentence.text):
        return said[0]
    earlier = [d.value for d in dates(before)] if before and _THAT_MOMENT.search(sentence.text) else []
    return earlier[-1] if earlier else None
