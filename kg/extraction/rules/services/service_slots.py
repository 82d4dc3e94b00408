"""What one clause says of a service: who gives it to whom, and the words for what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.services.centres import CENTRE
from kg.extraction.rules.services.service_words import ABOUT, ASIDE, LIST, NO_WORK, SOMEBODY, VIA, WORDED, WORK, Wording
from kg.model import Kind

_LIST = re.compile(LIST)
# "in", "van", "door" before a name: it is no subject
_GOVERNED = re.compile(
    r"\b(?:van|uit|door|voor|bij|in|aan|naar|tegen|tot|over|[Mm]et|binnen|buiten|rond|dan|op|zonder|per|als|via|namens|tussen|[Vv]anuit|behoeve van|[Nn]aast)(?: (?:onder (?:andere|meer)|o\.a\.|bijvoorbeeld))?(?: (?:de|het|een|[a-z]+e))? $"
)
_EDGES = re.compile(r"^(?:dat|die|deze|dit|zij|hij|het|er|en|of|zich|haar|hun|zijn|,|-|de diensten die|;|:|\s)+(?= |$)|[\s,;:.–-]+$")
_OF = re.compile(rf"\b(?:[Vv]an|[Vv]oor|[Bb]ij) (?P<who>{LIST})")
# between a subject and its verb: "Amsterdam (Dienst X) via het Centrum", "BsGW ook"
_BESIDE = re.compile(r"(?: \([^()]*\)|,[^,]{1,60},| [a-zë]+(?: \d{4})?| (?:via|sinds|vanaf) [^,]{1,60}?)?(?: (?:ook|reeds|al|thans|momenteel|nu|inmiddels))* ")
# "bij de gemeente Venlo, die voor Weert de automatisering verzorgt": the subject of what is said in between
_RELATIVE = re.compile(r", (?:die|dat|welke) (?!in |door |onder )")
_WORKERS = (Kind.FACILITY, Kind.ORGANISATION, Kind.JOINT_BODY, Kind.COMPANY, Kind.FOUNDATION)
_LONG = 200


@dataclass(frozen=True, slots=True)
class Said:
    """A service as one clause tells it.

    Attributes:
        provider: who gives it; None where it is somebody who is named later.
        recipients: to whom; empty where they are named later.
        what: the words for it, None if the clause has none.
        at: where its verb stands in the masked text.
        open_until: where the words for somebody end ("voor meerdere gemeenten"); None if all are named.
    """

    provider: Mention | None
    through: Mention | None
    recipients: tuple[Mention, ...]
    what: str | None
    at: int
    open_until: int | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a party of the service is named in the masked text, and who; nobody for one that is only described."""

    start: int
    end: int
    who: tuple[Mention, ...]


def said(masked: Masked) -> Iterator[Said]:
    """Each service that a sentence tells of, by any of the wordings."""
    for wording in WORDED.of(masked.text):
        for verb in wording.verb.finditer(masked.text):
            one = _read(masked, wording, verb)
            if one is not None:
                yield one


def _read(masked: Masked, wording: Wording, verb: re.Match[str]) -> Said | None:
    text = masked.text
    start, stop = clause(text, verb.start())
    needed = [pattern.search(text, verb.end(), stop) for pattern in (wording.particle, wording.done) if pattern]
    if None in needed:
        return None
    other = _other(masked, wording, verb, start, stop)
    subject = _owner(masked, start, stop, other) if wording.passive else _subject(masked, verb, start, stop, other)
    if other is None or subject is None:
        return None
    through = VIA.search(text, start, stop)
    spans = [match.span() for match in (verb, *needed, through) if match] + [(slot.start, slot.end) for slot in (other, subject)]
    what = _what(masked, start, stop, spans, passive=wording.passive)
    giver, taker = (subject, other) if wording.gives else (other, subject)
    if len(giver.who) > 1 or not (giver.who or taker.who) or not _is_service(wording, what, giver):
        return None
    opened = None if giver.who and taker.who else max(subject.end, other.end) if subject.who else max(other.end, verb.end())
    return Said(giver.who[0] if giver.who else None, masked.mentions(through["via"])[0] if through else None, taker.who, what, verb.start(), opened)


def _is_service(wording: Wording, what: str | None, giver: _Slot) -> bool:
    """Whether the clause names work that one does for another; a desk is there for nothing else."""
    kind = giver.who[0].kind if giver.who else None
    if wording.bare:
        return kind in _WORKERS and not (what and NO_WORK.search(what))
    if what is None:
        return kind in _WORKERS and bool(CENTRE.search(giver.who[0].label))
    return bool(WORK.search(what)) and not NO_WORK.search(what)


def _other(masked: Masked, wording: Wording, verb: re.Match[str], start: int, stop: int) -> _Slot | None:
    """The one behind the wording's preposition, by name or described."""
    text = masked.text
    match = wording.other_at.search(text, verb.start(), stop) or wording.other_at.search(text, start, verb.start())
    if match is None and wording.indirect and (behind := _LIST.match(text, verb.end() + 1)):
        return _Slot(*behind.span(), tuple(masked.mentions(behind.group())))
    return _Slot(*match.span(), tuple(masked.mentions(match["who"]))) if match else None


def _subject(masked: Masked, verb: re.Match[str], start: int, stop: int, other: _Slot | None) -> _Slot | None:
    """Who does what the verb says: the name beside it, before or behind; else the nearest before it that no preposition governs."""
    text = masked.text
    runs = [run for run in _LIST.finditer(text, start, verb.start()) if other is None or not other.start <= run.start() < other.end]
    free = [run for run in runs if not _GOVERNED.search(text, max(0, run.start() - 60), run.start()) or _RELATIVE.match(text, run.end())]
    behind = _LIST.match(text, verb.end() + 1)
    if behind and (behind.end() > stop or (other is not None and behind.start() == other.start)):
        behind = None
    if behind and not (free and _BESIDE.fullmatch(text, free[-1].end(), verb.start())):
        return _Slot(*behind.span(), tuple(masked.mentions(behind.group())))
    if free:
        return _Slot(*free[-1].span(), tuple(masked.mentions(free[-1].group())))
    somebody = [one for one in SOMEBODY.finditer(text, start, verb.start()) if not _GOVERNED.search(text, max(0, one.start() - 60), one.start())]
    return _Slot(*somebody[-1].span(), ()) if somebody else None


def _owner(masked: Masked, start: int, stop: int, other: _Slot | None) -> _Slot | None:
    """Whose work it is that is done: "De administratie van Renswoude wordt", "Voor Renswoude wordt"."""
    owned = [one for one in _OF.finditer(masked.text, start, stop) if other is None or one.end() <= other.start or one.start() >= other.end]
    return _Slot(*owned[-1].span(), tuple(masked.mentions(owned[-1]["who"]))) if owned else None


def _what(masked: Masked, start: int, stop: int, taken: list[tuple[int, int]], *, passive: bool) -> str | None:
    """The words of a clause that are none of its slots; those before the first and behind the last only where they tell what it is about."""
    spans = sorted(taken)
    first = start if passive else spans[0][0]
    parts: list[str] = []
    at = first
    for begin, end in [*spans, (stop, stop)]:
        words = _plain(masked, at, begin) if begin > at else ""
        is_last = begin == stop
        if words and (not is_last or not parts or ABOUT.match(words)):
            parts.append(words)
        at = max(at, end)
    told = " ".join(parts)
    return told[:_LONG] or None


def _plain(masked: Masked, start: int, stop: int) -> str:
    """A stretch of the masked text in its own words, without what it says of when and how."""
    words = "".join(_name(masked, character) for character in ASIDE.sub(" ", masked.text[start:stop]))
    return _EDGES.sub("", _EDGES.sub("", " ".join(words.split()))).strip(" ,;:.")


def _name(masked: Masked, character: str) -> str:
    named = masked.mentions(character)
    return masked.sentence.text[named[0].start - masked.sentence.start : named[0].end - masked.sentence.start] if named else character
