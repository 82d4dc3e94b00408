"""Agreements that a text reports as concluded, dated, ended or decided upon, with those who concluded them.

"Op 12 mei 2014 sloten A en B een convenant over wonen", "de overeenkomst van 3 april 1974 tussen A en B", "besluit in te
stemmen met de samenwerkingsovereenkomst met C". The agreement that the document itself is, is none of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.dates import Span
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.kinds import kind_of
from kg.extraction.layout import Sentence
from kg.extraction.masked import Masked
from kg.extraction.mentions import Mention
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.agreement_names import GATE, name_of, named
from kg.extraction.rules.concluders import concluders, namings_of
from kg.extraction.rules.conclusion import Conclusion, headed
from kg.extraction.rules.kept import kept
from kg.extraction.rules.news_days import day_told
from kg.extraction.rules.parties import own_parties
from kg.extraction.rules.party import Opening
from kg.extraction.rules.rule import dates, period
from kg.model import Name

_FORMER = re.compile(r"(?:eerdere|bestaande|nog geldende|huidige|vigerende|geldende|lopende|vorige|oude|voormalige) $", re.I)
_CLOSED = re.compile(
    r"\b(?:gesloten|afgesloten|ondertekende?|getekende?|aangega(?:an|ne)|getroffen|overeengekomen|bekrachtigde?|sloot|sloten|ondertekenden?|tekenden?|vastgestelde?|tot stand gekomen|kwam(?:en)? (?=[^.;]{0,160}\bovereen\b)|verbonden|handtekening(?:en)? (?:gezet )?onder)\b", re.I
)
_HELD = re.compile(r"\b(?:gold|geldt|liep|bestond|bestaat)\b")
_ENDED = re.compile(
    r"\b(?:geëindigd|eindigde|eindigt|vervalt|vervallen|verviel|ingetrokken|beëindigd|opgezegd|opgeheven|afgelopen|afloopt|afliep|verlopen|verloopt|geëxpireerd|ontbonden|uitgewerkt|te beëindigen|op te zeggen|in te trekken|stop te zetten|stopgezet)\b", re.I
)
_UP_TO = re.compile(r"\b(?:tot en met|t/m|tot|(?:eindigt|eindigde|eindigen|vervalt|vervallen|afloopt|loopt af|liep af)(?: van rechtswege)? op) (?:uiterlijk )?$", re.I)
_SINCE = re.compile(r"\b(?:vanaf|per|met ingang van|ingaande|(?:inging|ingaat|gaat in|ging in|ingegaan|in werking(?: getreden)?) op|sinds) $", re.I)
_IN_FORCE = re.compile(r" (?:in werking|van start|ingegaan|is ingegaan)\b")
_RUNS_OUT = re.compile(r" (?:af|ten einde)\b")
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
# in a list of considerations each part speaks of something else
_SEMICOLON = re.compile(";")
_UNDONE = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED})
# "De City Deal wordt naar verwachting op 14 november in Zwolle getekend"
_TO_BE = re.compile(r"\b(?:wordt|worden|zal|zullen|naar verwachting)\b[^.;,]{0,120}$")
_REACH = 350
"""Characters round an agreement in which the words stand that say what became of it."""

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
        found = _reported(annotated, masked, parties, before) if re.can_match(GATE, sentence.text) else headed(annotated, masked)
        last = [replace(one, agreement=named.setdefault(one.dated, one.agreement)) if one.dated else one for one in found]
        yield from last
        before = sentence


def _reported(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None) -> Iterator[Conclusion]:
    sentence = masked.sentence
    decides = _is_decision(annotated, sentence)
    for part in masked.cut(_SEMICOLON):
        yield from _reported_in(annotated, part, own, before, decides=decides)


def _reported_in(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None, *, decides: bool) -> Iterator[Conclusion]:
    sentence = masked.sentence
    text = sentence.text
    every = dates(sentence)
    namings: tuple[list[list[Mention]], list[Mention]] | None = None
    decides = decides and bool(_DECIDES.search(text))
    for match, stop in named(text, own=annotated.profile.own):
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
        namings = namings or namings_of(masked)
        who = concluders(annotated, masked, match, own, namings)
        name = name_of(annotated, match, who, of_date, sentence)
        if name is None:
            continue
        is_signed = closed and (kind_of(name.label) != "gemeenschappelijke-regeling" or "teken" in closed.group().lower())
        signed = of_date or (_nearest(text, match.start(), closed.group(), [d for d in near if not _ends(text, d) and not _begins(text, d)]) if closed else None)
        end = _end(text, match.start(), days, of_date or signed) or (_that_moment(sentence, before) if ended else None)
        dated = signed.value if signed in days and signed else None
        start = period(sentence)[0] if held else None
        day = signed.value if signed and (is_signed or signed is of_date) else day_told(annotated, sentence, before) if is_signed else None
        yield Conclusion(name, start, day, dated, end, who, decided, sentence)


def _is_undone(clause: str, position: int, closed: re.Match[str] | None, ended: re.Match[str] | None) -> bool:
    """Whether the words round an agreement and what is said to have become of it deny, plan or suppose that."""
    cue = closed or ended
    if cue is None:
        return False
    start, end = min(position, cue.start()), max(position, cue.end())
    stretch = clause[max(0, start - 60) : end + 12]
    to_be = closed is not None and bool(_TO_BE.search(clause[: closed.start()][-140:]))
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
    return bool(_UP_TO.search(text[max(0, date.start - 30) : date.start]) or _RUNS_OUT.match(text, date.end) or (behind and "," not in text[date.end : behind.start()]))


def _begins(text: str, date: Span) -> bool:
    """Whether a date is that from which something holds: "vanaf 1 januari 2009", "op 1 juli 2016 in werking getreden"."""
    return bool(_SINCE.search(text[max(0, date.start - 30) : date.start]) or _IN_FORCE.match(text, date.end))


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
