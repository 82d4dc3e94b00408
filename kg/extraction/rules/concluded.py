"""Agreements that a text reports as concluded, dated, ended or decided upon, with those who concluded them.

"Op 12 mei 2014 sloten A en B een convenant over wonen", "de overeenkomst van 3 april 1974 tussen A en B", "besluit in te
stemmen met de samenwerkingsovereenkomst met C". The agreement that the document itself is, is none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import ORG, Masked
from kg.extraction.mentions import ORGANISATIONS, Mention
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties import own_parties
from kg.extraction.rules.party import Opening, amended
from kg.extraction.rules.presenting import NAMES, NO_PARTIES
from kg.extraction.rules.rule import dates, period
from kg.model import Kind, Name

_GATE = re.compile(r"overeenkomst|convenant|regeling|akkoord|deal\b|verklaring|addendum|letter of intent|memorandum", re.I)
_NOUN = (
    r"(?:[Ss]amenwerkings|[Bb]estuurs|[Ii]ntentie|[Dd]ienstverlenings|[Uu]itvoerings|[Rr]aam|[Ff]inancierings|[Rr]ealisatie|[Oo]ntwikkel(?:ings)?|[Dd]eelname|[Bb]eheers?|[Pp]artnerschaps|[Bb]estuurlijke |[Vv]riendschaps)?[Oo]vereenkomst|"
    r"(?:[Bb]estuurs|[Ss]amenwerkings)?[Cc]onvenant|[Ii]ntentieverklaring|[Bb]estuursakkoord|(?:[Gg]emeenschappelijke |[Cc]entrum)?[Rr]egeling|[Aa]ddendum(?: (?:\d|[IVX]+)\b)?|[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|"
    r"[Gg]reen [Dd]eal|[Ww]oondeal|[Ll]etter of [Ii]ntent|[Mm]emorandum of [Uu]nderstanding"
)
_SMALL = r"(?:en|&|van|de|het|der|den|voor|in|op|met|aan|zonder|bij|tot|over|uit|te|ten|ter|'t)"
_TITLE = rf"[A-ZÀ-Ý][\w'&.-]*\w(?: (?:{_SMALL} ){{0,3}}[A-ZÀ-Ý][\w'&.-]*\w){{0,9}}"
_STOP = (
    r"(?= (?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|gold|liep|gesloten|afgesloten|aangegaan|ondertekend|getekend|getroffen|vastgesteld|tussen|met|van \d|d\.d\.|dat|die|waarin|waarbij|welke|te|niet|om|"
    r"en (?:deze|het|de))\b|[.,;:()\n”“\"]|$)"
)
# "de Intentieverklaring Diezeoevers", "een convenant over wonen", "het convenant ‘Schone Lucht’"
_AGREEMENT = re.compile(
    rf"(?<![\w-])(?P<noun>{_NOUN})(?![\w-])"
    rf"(?: [“\"'‘](?P<quoted>[^“”\"\n]{{3,90}}?)[”\"'’]| (?P<title>{_TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?)"
    rf"|(?P<matter> (?:inzake|betreffende|over|aangaande|op het gebied van|rondom?|voor|tot|ten behoeve van) [^.;()\n“”\"]{{3,90}}?){_STOP})?"
)
# "het “Convenant planstudie fase twee”": all of it is the name
_WHOLE = re.compile(rf"[“\"‘](?P<whole>(?P<noun>{_NOUN}) [^“”\"\n]{{3,90}})[”\"’]")
# "de Overeenkomst gezamenlijk archiefbeheer van 17 mei 1991": a name that goes on in small letters
_IN_SMALL = re.compile(
    r"(?<=\w )(?P<whole>(?P<noun>[A-Z]\w*(?:overeenkomst|regeling|convenant)|Overeenkomst|Convenant) (?!(?:treedt|wordt|is|eindigt|geldt|loopt|gaat)\b)[a-z][\w -]{2,60}?)(?= van \d{1,2} )"
)
# "de overeenkomst van 3 april 1974 tussen A en B betreffende een gezamenlijke archivaris"
_LATER = re.compile(rf"\b(?P<matter>(?:inzake|betreffende|aangaande) [^.,;()\n“”\"]{{3,90}}?){_STOP}")
_WHOSE = re.compile(r" (?:met|tussen) ")
_SELF = re.compile(r"(?:hierna: de|hierna: het|deze|dit|die|onderhavige|voorliggende|geen|elke|iedere|een dergelijke|nieuwe|aparte|nadere|afzonderlijke) $", re.I)
_FORMER = re.compile(r"(?:eerdere|bestaande|nog geldende|huidige|vigerende|geldende|lopende|vorige|oude|voormalige) $", re.I)
_CLOSED = re.compile(
    r"\b(?:gesloten|afgesloten|ondertekende?|getekende?|aangega(?:an|ne)|getroffen|overeengekomen|bekrachtigde?|sloot|sloten|ondertekenden?|tekenden?|vastgestelde?|tot stand gekomen|kwam(?:en)? (?=[^.;]{0,160}\bovereen\b)|verbonden)\b", re.I
)
_HELD = re.compile(r"\b(?:gold|geldt|liep|bestond|bestaat)\b")
_ENDED = re.compile(
    r"\b(?:geëindigd|eindigde|eindigt|vervalt|vervallen|verviel|ingetrokken|beëindigd|opgezegd|opgeheven|afgelopen|afloopt|afliep|verlopen|verloopt|geëxpireerd|ontbonden|uitgewerkt|te beëindigen|op te zeggen|in te trekken)\b", re.I
)
_UP_TO = re.compile(r"\b(?:tot en met|t/m|tot|(?:eindigt|eindigde|vervalt|afloopt|loopt af|liep af)(?: van rechtswege)? op) (?:uiterlijk )?$", re.I)
_DECIDES = re.compile(
    r"\b(?:stem(?:t|men) in met|in te stemmen met|instemmen met|instemming met|akkoord te gaan met|akkoord gaan met|aan te gaan|te sluiten|vast te stellen|te ondertekenen|toestemming te verlenen|te treffen|te wijzigen|goed te keuren|goedkeuring)\b", re.I
)
_OF_DATE = re.compile(r"[”\"'’]? ?,? ?(?:van|d\.d\.|gedateerd|de dato) ?$")
# "waarin zij hebben uitgesproken", "(hierna: de Overeenkomst)": about its content, not about what became of it
_RELATIVE = re.compile(r",? (?:waarin|waarbij|waarmee|op grond waarvan|teneinde|om te|zodat)\b|\(hierna")
_THAT_MOMENT = re.compile(r"\b(?:op|met ingang van|vanaf) (?:dat tijdstip|(?:die|diezelfde|dezelfde) datum|dat moment)\b|\bgelijktijdig\b", re.I)
_GOES_ON = re.compile(r"(?:Deze|Die|Zij|Dat|Hij|Het|Dit) (?:is|werd|wordt|loopt|liep|eindigt|eindigde|geldt|gold|overeenkomst|convenant|regeling|akkoord)\b")
_DECISION_BEGINS = re.compile(r"\b(?:b ?e ?s ?l ?u ?i ?t(?: ?e ?n)?)\W{0,3}$|^\W{0,3}besluit(?:en)?\b", re.I)
_DECISION_ENDS = re.compile(r"(?:Aldus|Toelichting|TOELICHTING|Overwegingen|Aanleiding|Argumenten)\b")
_PROPOSED = re.compile(r"\b(?:voorgesteld besluit|voorstel|beslispunt(?:en)?|gevraagde? besluit|besluit)\b", re.I)
_BRACKETED = re.compile(r"\([^()]{0,60}\)")
_UNDONE = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED})
_TO_BE = re.compile(r"\b(?:wordt|worden)\b[^.;]{0,40}$")
_REACH = 350
"""Characters round an agreement in which the words stand that say what became of it."""
_VERB = r"(?:heeft|hebben|kwam|kwamen|sloot|sloten|ondertekende[n]?|tekende[n]?|ging|gingen|is|zijn)"
_NONE = ORG[1:-1]
_WHO = (
    re.compile(rf"\b[Tt]ussen {NAMES}"),
    re.compile(rf"{NAMES}[^.;:{_NONE}]{{0,90}}?\b{_VERB}\b"),
    re.compile(rf"\b{_VERB} {NAMES}"),
    re.compile(rf"{NAMES}[^.;:{_NONE}]{{0,90}}? (?:samen|gezamenlijk|onderling) "),
)
_WITH = re.compile(rf"\b(?:[Mm]et|[Dd]oor) {NAMES}")
_MUNICIPALITIES = re.compile(r"\b[Dd]e (?:\w+ )?(?:colleges|gemeenten)\b(?! (?:van )?[A-Z])[^.;]{0,80}\b(?:hebben|sloten|zijn|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,60}\bde (?:\w+ )?gemeenten\b(?! [A-Z])")
_PROVINCE = re.compile(r"\b[Dd]e provincie\b(?! [A-Z])[^.;]{0,80}\b(?:hebben|sloten|heeft|sloot|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,40}\bde provincie\b(?! [A-Z])")
_WITH_THEM = re.compile(r"\bmet (?:die|deze|genoemde) (?:gemeenten?|stad|provincie|stichting|partij(?:en)?)\b")
_JOINT = re.compile(r"(?:^|\b(?:dat|de|zittende|beide) |^\W*[A-Z]\. )[Pp]artijen\b[^.;]{0,60}\b(?:hebben|sloten|zijn)\b|\b(?:hebben|sloten) partijen\b")


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An agreement as one sentence reports it.

    Attributes:
        agreement: its name, kind included.
        start: since when it held, as the sentence reports it.
        signed: the date on which it was concluded or signed, as the sentence reports it.
        dated: the day by which it is referred to ("van 3 april 1974"); with `signed`, that day.
        end: when it ended or ends.
        parties: those of whom the sentence says that they concluded it.
        decided: whether the sentence decides upon it.
    """

    agreement: Name
    start: str | None
    signed: str | None
    dated: str | None
    end: str | None
    parties: tuple[Name, ...]
    decided: bool
    sentence: Sentence


@kept
def conclusions(annotated: Annotated) -> tuple[Conclusion, ...]:
    """Every sentence that reports another agreement than the document itself as concluded, ended or decided upon."""
    return tuple(_conclusions(annotated))


def _conclusions(annotated: Annotated) -> Iterator[Conclusion]:
    """Every sentence that reports another agreement than the document itself as concluded, ended or decided upon."""
    parties = own_parties(annotated) if annotated.profile.own else Opening()
    before: Sentence | None = None
    last: list[Conclusion] = []
    named: dict[str, Name] = {}  # the agreements by their day: "de genoemde overeenkomst van 3 april 1974"
    for masked in annotated.masked:
        sentence = masked.sentence
        if annotated.blocks[sentence.block].kind == "heading":
            continue
        if len(last) == 1 and before and before.block == sentence.block and _GOES_ON.match(sentence.text):
            days = [d for d in dates(sentence) if len(d.value) == 10]
            if end := _end(sentence.text, 0, days, None):  # "Deze is per 31 december 2020 uitgewerkt"
                yield replace(last[0], start=None, signed=None, dated=None, end=end, parties=(), sentence=sentence)
        found = _reported(annotated, masked, parties, before) if _GATE.search(sentence.text) else ()
        last = [replace(one, agreement=named.setdefault(one.dated, one.agreement)) if one.dated else one for one in found]
        yield from last
        before = sentence


def _reported(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None) -> Iterator[Conclusion]:
    sentence = masked.sentence
    decides = _is_decision(annotated, sentence)
    for part in _parts(masked):
        yield from _reported_in(annotated, part, own, before, decides=decides)


def _parts(masked: Masked) -> list[Masked]:
    """A sentence cut at its semicolons: in a list of considerations each part speaks of something else."""
    sentence = masked.sentence
    parts, pieces = masked.text.split(";"), sentence.text.split(";")
    if len(parts) == 1 or len(parts) != len(pieces):
        return [masked]
    found, start = [], sentence.start
    for text, piece in zip(parts, pieces, strict=True):
        found.append(replace(masked, text=text, sentence=replace(sentence, start=start, end=start + len(piece), text=piece)))
        start += len(piece) + 1
    return found


def _reported_in(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None, *, decides: bool) -> Iterator[Conclusion]:
    sentence = masked.sentence
    text = sentence.text
    every = dates(sentence)
    namings: tuple[list[list[Mention]], list[Mention]] | None = None
    decides = decides and bool(_DECIDES.search(text))
    for match, stop in _named(text):
        near = every[bisect_left(every, match.start() - _REACH, key=_start) : bisect_left(every, match.end() + _REACH, key=_start)]
        days = [d for d in near if len(d.value) == 10]
        of_date = next((d for d in days if 0 <= d.start - match.end() < 16 and _OF_DATE.fullmatch(text[match.end() : d.start])), None)
        clause = _clause(text, match, stop)
        closed, ended = _CLOSED.search(clause), _ENDED.search(clause)
        decided = decides and closed is None
        held = closed is None and bool(_HELD.search(clause))
        if not (of_date or closed or ended or held or decided or _FORMER.search(text[max(0, match.start() - 30) : match.start()])):
            continue
        if not decided and _is_undone(clause, min(match.start(), _REACH), closed, ended):
            continue
        namings = namings or _namings(masked)
        who = _parties(annotated, masked, match, own, namings)
        name = _name(annotated, match, who, of_date, sentence)
        if name is None:
            continue
        signed = of_date or (_nearest(text, match.start(), closed.group(), [d for d in near if not _ends(text, d)]) if closed else None)
        end = _end(text, match.start(), days, of_date or signed) or (_that_moment(sentence, before) if ended else None)
        dated = signed.value if signed in days and signed else None
        start = period(sentence)[0] if held else None
        yield Conclusion(name, start, signed.value if signed else None, dated, end, who, decided, sentence)


def _is_undone(clause: str, position: int, closed: re.Match[str] | None, ended: re.Match[str] | None) -> bool:
    """Whether the words round an agreement and what is said to have become of it deny, plan or suppose that."""
    cue = closed or ended
    if cue is None:
        return False
    start, end = min(position, cue.start()), max(position, cue.end())
    stretch = clause[max(0, start - 60) : end + 12]
    to_be = closed is not None and bool(_TO_BE.search(clause[: closed.start()][-60:]))
    return to_be or bool(modalities(stretch, min(60, start)) & _UNDONE)


def _start(date: Span) -> int:
    return date.start


def _nearest(text: str, position: int, cue: str, found: list[Span]) -> Span | None:
    """The date nearest to a cue word that stands within reach of a position."""
    at = text.find(cue, max(0, position - _REACH))
    full = [d for d in found if len(d.value) == 10]
    return min(full or found, key=lambda d: min(abs(d.start - at), abs(d.end - at)), default=None)


def _ends(text: str, date: Span) -> bool:
    """Whether a date is an end by the words before it ("tot 1 mei 2020") or behind it ("dat op 31 december afloopt")."""
    behind = _ENDED.search(text, date.end, date.end + 30)
    return bool(_UP_TO.search(text[max(0, date.start - 30) : date.start]) or (behind and "," not in text[date.end : behind.start()]))


def _end(text: str, position: int, days: list[Span], other: Span | None) -> str | None:
    """The day on which an agreement ended or ends."""
    left = [d for d in days if d is not other]
    said = next((d.value for d in left if _ends(text, d)), None)
    if said or not (cue := _ENDED.search(text, max(0, position - _REACH))):
        return said
    nearest = _nearest(text, position, cue.group(), left)
    return nearest.value if nearest and abs(nearest.start - cue.end()) < 60 else None


def _that_moment(sentence: Sentence, before: Sentence | None) -> str | None:
    """ "Op dat tijdstip vervalt de regeling": the day of the sentence before."""
    if before is None or not _THAT_MOMENT.search(sentence.text):
        return None
    return next((d.value for d in reversed(dates(before))), None)


def _named(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """The agreements that a sentence names, each with where the next one begins; its own ("deze overeenkomst") are none."""
    whole = [*_WHOLE.finditer(text), *_IN_SMALL.finditer(text)]
    inside = [m for m in _AGREEMENT.finditer(text) if not any(w.start() <= m.start() < w.end() for w in whole)]
    found = sorted([*whole, *inside], key=lambda m: m.start())
    for index, match in enumerate(found):
        if not _SELF.search(text[max(0, match.start() - 20) : match.start()]):
            yield match, found[index + 1].start() if index + 1 < len(found) else len(text)


def _clause(text: str, match: re.Match[str], stop: int) -> str:
    """The words round an agreement that say what became of it: without its name, and without what it is about."""
    after = _RELATIVE.split(text[match.end() : min(stop, match.end() + _REACH)], maxsplit=1)[0]
    return f"{text[max(0, match.start() - _REACH) : match.start()]}{after}"


def _is_decision(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence decides: it says so, or it stands under "Het college besluit:" or "B E S L U I T"."""
    if annotated.profile.kind not in ("collegebesluit", "raadsbesluit", "other"):
        return False
    block = annotated.blocks[sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    if annotated.profile.kind == "other":
        return bool(_PROPOSED.search(f"{lead} {block.heading}"))
    if re.search(r"\bbesluit(?:en)?\b", f"{lead} {block.heading} {sentence.text}", re.I):
        return True
    above = (annotated.blocks[index].text for index in range(sentence.block, max(-1, sentence.block - 30), -1))
    opens = next((text for text in above if _DECISION_BEGINS.search(text) or _DECISION_ENDS.match(text)), "")
    return bool(_DECISION_BEGINS.search(opens))


def _namings(masked: Masked) -> tuple[list[list[Mention]], list[Mention]]:
    """Whom a sentence names as concluding something, by each way of saying it, and whom it names behind "met" or "door"."""
    words = _BRACKETED.sub("", masked.text)

    def found(pattern: re.Pattern[str]) -> list[Mention]:
        return [m for hit in pattern.finditer(words) for m in masked.mentions(hit["who"]) if m.kind not in NO_PARTIES]

    return [found(pattern) for pattern in _WHO], found(_WITH)


def _by_sort(text: str, own: Opening) -> list[Name]:
    """The document's own parties that are named by their sort: "de provincie en de drie gemeenten sloten", "de colleges"."""
    found = [name for name in own.names if name.kind is Kind.MUNICIPALITY] if _MUNICIPALITIES.search(text) else []
    provinces = [name for name in own.names if name.kind is Kind.PROVINCE] if _PROVINCE.search(text) else []
    return [*(provinces if len(provinces) == 1 else []), *found]


def _parties(annotated: Annotated, masked: Masked, match: re.Match[str], own: Opening, namings: tuple[list[list[Mention]], list[Mention]]) -> tuple[Name, ...]:
    """Who concluded it: those that the sentence names, "partijen", and the city whose note says "met X"."""
    start, text = masked.sentence.start, masked.sentence.text
    inside = range(start + match.start(), start + match.end())
    near = range(inside.start - _REACH, inside.stop + _REACH)

    def names(mentions: list[Mention]) -> dict[str, Name]:
        return {m.label: m.name() for m in mentions if m.start in near and m.start not in inside}

    found = next((who for mentions in namings[0] if (who := names(mentions))), {})
    window = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    if _JOINT.search(window):
        found.update({name.label: name for name in own.names})
    found.update({name.label: name for name in _by_sort(window, own) if inside.start})
    before = len(found)
    found = {**names(namings[1]), **found} if not found else {**found, **names(namings[1])}
    if them := _WITH_THEM.search(window):
        at = start + max(0, match.start() - _REACH)
        named = [m for m in annotated.within(at, at + them.start()) if m.kind in ORGANISATIONS]
        found.update({m.label: m.name() for m in named[:1] + named[-1:]})
    if len(found) > before == 0 and " door " not in window and not annotated.profile.own and annotated.profile.subject:
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
    earlier = amended(annotated)
    if earlier and not about and match["noun"].casefold() in earlier.label.casefold():
        return earlier
    if not label:
        return _spoken_of(annotated, match, sentence)
    own = annotated.profile.agreement if annotated.profile.own else None
    if own and (label.casefold() == own.label.casefold() or (annotated.profile.kind != "addendum" and own.label.casefold().startswith(label.casefold()))):
        return None
    return Name(label, Kind.AGREEMENT)


def _spoken_of(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> Name | None:
    """The agreement that "de regeling" or "het convenant" stands for in another document: the last one of which it spoke."""
    definite = re.search(r"\b(?:[Dd]e|[Hh]et) $", sentence.text[max(0, match.start() - 8) : match.start()])
    if annotated.profile.own or definite is None:
        return None
    last = annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500)
    return last.name() if last and match["noun"].split()[-1].casefold() in last.label.casefold() else None


def _unnamed(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> str:
    """The name of an agreement that is known by its parties or its day; "de overeenkomst" alone stands for another."""
    noun = match["noun"][0].upper() + match["noun"][1:]
    subject = annotated.profile.subject
    text = sentence.text
    if re.search(r"(?i)regeling$", match["noun"]) and " " not in match["noun"] and of_date is None:
        return ""
    if of_date is None and re.search(r"\b(?:[Dd]e|[Hh]et) $", text[max(0, match.start() - 8) : match.start()]) and not _WHOSE.match(text, match.end()):
        return ""
    others = [name for name in who if annotated.profile.own or subject is None or name.label != subject.label]
    if 0 < len(others) == len(who) - 1 or len(who) == 1:
        return f"{noun} met {' en '.join(name.label for name in others[:3])}" if others else ""
    if who:
        return f"{noun} {' en '.join(_short(name) for name in who[:3])}"
    return f"{noun} van {sentence.text[of_date.start : of_date.end]}" if of_date else ""


def _short(name: Name) -> str:
    return re.sub(r"^(?:Gemeente|Provincie) ", "", name.label)
