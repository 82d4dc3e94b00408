"""Those whom a sentence names beside what it tells of others: who began it, paid, advised, was asked or set the example, who drew it up, and who did not sign."""

from __future__ import annotations

from kg.extraction.masked import NO_NAME_NOR_COMMA, ORG, Masked
from kg.extraction.matching import patterns as re

_THE = r"(?:de |het |die |haar |onze )?(?:(?:toenmalige|gelijknamige|Nederlandse|Vlaamse|bureau) )?"
# "op initiatief van", "naar het voorbeeld van", "na overleg met", "met steun van"
_BESIDE = (
    r"\b(?:[Oo]p (?:het )?(?:initiatief|verzoek|aandringen|aangeven|advies|voorstel|voordracht|kosten|uitnodiging|instigatie) van|[Nn]aar (?:het )?(?:voorbeeld|model|idee|voorstel) van|[Ii]n navolging van|"
    r"[Nn]a (?:[\w-]+ )?(?:overleg|gesprekken|afstemming|bemiddeling|onderhandelingen) (?:met|door|van)|[Ii]n (?:nauw )?overleg met|[Mm]et (?:\w+ )?(?:steun|hulp|medewerking|instemming|goedkeuring|subsidie|geld|middelen|advies|begeleiding|ondersteuning|toestemming) van|"
    r"(?:[Oo]nder|[Ii]n) (?:toeziend oog|auspiciën|begeleiding|toezicht|aanwezigheid|opdracht) van|[Ii]n het bijzijn van|[Tt]en overstaan van|[Bb]uiten medeweten van|[Vv]ooruitlopend op|[Aa]nders dan(?: in| bij)?)"
)
_ASIDES = (
    re.compile(rf"{_BESIDE} {_THE}(?P<who>{ORG}+(?:(?:,| en|, en) {_THE}{ORG}+)*)"),
    # ", dat door X wordt gesubsidieerd", ", die in opdracht van X door Y is opgesteld"
    re.compile(rf",? (?:dat|die|waarvoor|waarbij|waarover) {NO_NAME_NOR_COMMA}{{0,40}}?(?:{ORG}{NO_NAME_NOR_COMMA}{{1,20}})?door {_THE}(?P<who>{ORG}+) {NO_NAME_NOR_COMMA}{{0,40}}?\b(?:gesubsidieerd|betaald|bekostigd|gefinancierd|opgesteld|geschreven|voorbereid|begeleid|ondersteund|getoetst|goedgekeurd|geëvalueerd|onderzocht|geprezen|bekritiseerd|verspreid)\b"),
    # "...; C en D hebben dat niet ondertekend", "dat beide gemeenten die verklaring niet hebben getekend"
    re.compile(rf"(?P<who>{ORG}+(?:(?:,| en|, en) {_THE}{ORG}+)*){NO_NAME_NOR_COMMA}{{0,90}}? (?:niet|nooit|evenmin)\b{NO_NAME_NOR_COMMA}{{0,40}}?\b(?:(?:mede)?(?:onder)?(?:ge)?teken(?:d|de|den|t|en)|gesloten|sloot|sloten|mee(?:doen|doet|deed|deden|gedaan))\b"),
)  # fmt: skip
_CUED = re.grouped(_ASIDES)
_BEFORE = re.compile(rf"{_BESIDE} {_THE}(?:gemeenten? |stad |provincies? |waterschap )?(?:[A-Z][\w-]+(?:,| en) ){{0,4}}$")
_REACH = 110
"""Characters before a name in which the words stand that put it aside."""


def without_bystanders(masked: Masked) -> Masked:
    """The sentence in which those are words as any others."""
    for pattern in _CUED.of(masked.sentence.text):
        for match in pattern.finditer(masked.text):
            for mention in masked.mentions(match["who"]):
                masked = masked.plain(mention.start, mention.start + 1)
    return masked


def is_bystander(text: str, position: int) -> bool:
    """Whether the name at a position of a sentence is one of them.

    >>> is_bystander("Op initiatief van de provincie sloten Gouda en Leiden een convenant.", 21), is_bystander("Gouda sloot een convenant.", 0)
    (True, False)
    """
    return _BEFORE.search(re.taken_from(text[max(0, position - _REACH) : position], text)) is not None
