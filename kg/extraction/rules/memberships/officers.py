"""Chairs whom a text names beside their office: "P10-voorzitter en burgemeester van Gouda", "De voorzitter van de P10 is Anna Bos, burgemeester van Gouda"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM_OR_BODY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.people import OFFICE
from kg.extraction.rules.memberships.memberships import fact_of
from kg.model import Fact, Kind

_KINDS = frozenset({*FORUMS, Kind.JOINT_BODY})
_NAME = r"(?:[A-ZÀ-Ý][\w’'·-]*|(?:van|de|der|den|ter|ten|te))(?: (?:[A-ZÀ-Ý][\w’'·-]*|van|de|der|den|ter|ten|te)){1,5}"
# who acts for a town: a mention that a mayor's name was folded into, "burgemeester Bos van Gouda", "Bos, burgemeester van Gouda"
_OFFICER = rf"(?:(?:de |het )?{OFFICE} (?:{_NAME} )?(?:van |uit )?(?:de )?)?(?P<who>{ORG})"
# "VNG-voorzitter", a name that is only the first half of a word
_COMPOUND = re.compile(r"(?<![\w-])(?P<name>[A-ZÀ-Ý][\w’']*(?: [A-ZÀ-Ý][\w’']*){0,4})-voorzitter\b")
_NAMED = re.grouped((
    # "P10-voorzitter en burgemeester van Gouda", "P10-voorzitter Anna Bos, burgemeester van Gouda", "P10-voorzitter Anna Bos (Gouda)"
    re.compile(rf"-(?P<at>voorzitter)(?: en|,| en ook)? ?(?:{_NAME},? \(?)?(?:de |en )?{_OFFICER}(?!\w)"),
    # "Gouds burgemeester en P10-voorzitter", "burgemeester Bos van Gouda en P10-voorzitter"
    re.compile(rf"(?P<who>{ORG})(?:,| en|, tevens| en tevens) (?=[A-ZÀ-Ý][\w’' ]{{0,60}}-(?P<at>voorzitter)\b)"),
))
_OF_NAME = re.grouped((
    # "De voorzitter van de P10 is Anna Bos, burgemeester van Gouda"
    re.compile(rf"\b[Vv]oor(?P<at>zitter) van (?P<what>{FORUM_OR_BODY}) (?:is|blijft) {_NAME}(?:, ?| \(){_OFFICER}"),
    # "voorzitter Anna Bos van de P10, burgemeester van Gouda"
    re.compile(rf"\b[Vv]oor(?P<at>zitter) {_NAME} van (?P<what>{FORUM_OR_BODY})(?:,| \()(?: ook| tevens)? ?{_OFFICER}"),
))
_NO_MORE = re.compile(r"\b(?:oud|ex|vice|kandidaat|waarnemend|plaatsvervangend|voormalig|vorige|beoogd|aankomend|toekomstig)[ -]?$", re.I)


def officers(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """A chair's row for the town of whom a sentence calls the chair, beside the office there."""
    if "oorzitter" not in masked.text or not masked.holds(ORG):
        return
    for pattern in _OF_NAME.of(masked.text):
        for match in pattern.finditer(masked.text):
            for named in masked.mentions(match["what"]):
                yield from _chair(annotated, masked, match, named)
    for compound in _COMPOUND.finditer(masked.text):
        forum = _called(annotated, compound["name"])
        for pattern in _NAMED.of(masked.text) if forum else ():
            for match in pattern.finditer(masked.text):
                if match.start("at") == compound.end() - len("voorzitter") and forum:
                    yield from _chair(annotated, masked, match, forum)


def _chair(annotated: Annotated, masked: Masked, match: re.Match[str], forum: Mention) -> Iterator[Fact]:
    if _NO_MORE.search(masked.text, max(0, match.start() - 20), match.start()) or modalities(masked.text, match.start("at")) & UNREAL:
        return
    for member in masked.mentions(match["who"])[:1]:
        if member.label != forum.label:
            yield fact_of(annotated, masked, member.name(), forum.name(), role="chair", state="stated", rule="compositions", context=forum)


def _called(annotated: Annotated, name: str) -> Mention | None:
    """The forum that goes by a name in a document."""
    return next((m for m in annotated.mentions if m.kind in _KINDS | {Kind.ASSOCIATION} and annotated.clean.text[m.start : m.end] == name), None)
