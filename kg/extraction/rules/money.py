"""Amounts with who pays them, how often and for what; and grants received."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.amounts import Amount, find_amounts, find_frequency
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block, Sentence
from kg.extraction.masked import ANY, ORG, mask
from kg.extraction.mentions import PUBLIC, Mention
from kg.extraction.modality import Modality, clause, modalities
from kg.extraction.rules.obligations import bearers
from kg.extraction.rules.parties import own_parties
from kg.model import Evidence, Fact, Kind, Name

ANAPHOR = re.compile(r"\b(?:deze|dit|genoemde|die) (?:bijdrage|bedrag|kosten|vergoeding|contributie|subsidie)\b", re.I)
# "voor het jaar 2010", "in 2015": an amount for one year
FOR_A_YEAR = re.compile(r"\b(?:voor|over|in) (?:het (?:jaar|kalenderjaar|begrotingsjaar) )?(?:19|20)\d\d\b")
GROUP = re.compile(
    r"\b(?:voor|door|per) (?P<group>(?:deelnemende |aangesloten )?(?:gemeenten|partijen|deelnemers|leden|steden|provincies))\b",
    re.I,
)
# "door de provincie X", "ten laste van", "X draagt bij", "X heeft ... bekostigd"
PAYER = re.compile(rf"\b(?:door|ten laste van|voor rekening van|betaald door) (?P<who>{ORG}+)")
PAYS = re.compile(
    rf"(?P<who>{ORG}+)[^.;]{{0,160}}?\b(?:draagt|dragen|betaalt|betalen|levert|heeft|hebben|stelt|stellen|verstrekt|subsidieert|bekostigt|financiert|is (?:jaarlijks )?verschuldigd)\b"
)
PAYS_FIRST = re.compile(
    rf"\b(?:betaalt|betalen|draagt|dragen|stelt|stellen|levert|bekostigt|financiert|reserveert|reserveren|reserveerde) (?P<who>{ORG}+)"
)
# "de provincie: € 16,2 miljoen", "Gemeente Goes f 84.000": an amount that stands beside its payer
BESIDE = re.compile(rf"^[^\w{ANY[1:-1]}]*(?P<who>{ORG})[^.;{ANY[1:-1]}]{{0,25}}$")
# words of a sum that is paid in one go, if no frequency is named
LUMP = re.compile(
    r"\b(?:draag\w* (?:als volgt )?bij|draagt|dragen|bijdrage|bedragen|bedraagt|subsidie van|stelt|beschikbaar|investering|verleent|begroot)\b",
    re.I,
)
PROGRAMME = r"(?P<programme>[A-Z][\w]*(?: ?\d{4})?(?: [A-Z][\w]+)?)"
# "de Horizon2020-subsidie voor duurzame mobiliteit", "een subsidie uit het programma Interreg"
GRANT = re.compile(
    rf"\b{PROGRAMME}-(?:subsidie|bijdrage|fonds|project|middelen|financiering)\b(?: voor (?:de |het |een )?(?P<for>[^,.;]+?)(?= en een | en de |[,.;]|$))?"
)
FROM_PROGRAMME = re.compile(
    rf"\b(?:subsidie|bijdrage|financiering|middelen)[^.;]{{0,40}}? (?:uit|van|vanuit|via|binnen) (?:het (?:programma|fonds) |het |de )?(?:Europese )?(?:programma |fonds )?[‘“'\"]?{PROGRAMME}[’”'\"]?(?: voor (?:de |het |een )?(?P<for>[^,.;]+))?"
)
RECEIVED = re.compile(
    r"\b(?:verworven|ontvangen|ontving|ontvangt|toegekend|gekregen|kreeg|binnengehaald|gehonoreerd|verkregen|verleend|verstrekt|toegewezen)\b",
    re.I,
)


def amounts(annotated: Annotated) -> Iterator[Fact]:
    """Every amount of money."""
    before: Sentence | None = None
    for sentence in annotated.sentences:
        for amount in find_amounts(sentence.text):
            evidence = [annotated.cite(sentence)]
            start, end = clause(sentence.text, amount.start)
            per = find_frequency(sentence.text[start:end]) or find_frequency(sentence.text)
            if per is None and before and before.block == sentence.block and ANAPHOR.search(sentence.text):
                per = find_frequency(before.text)
                evidence.append(annotated.cite(before, "per"))
            lead = _lead(annotated, sentence)
            if per is None and lead:
                per = find_frequency(lead.text)
                evidence.append(annotated.cite(lead, "per"))
            is_lump = LUMP.search(f"{lead.text if lead else ''} {sentence.text}")
            yield Fact("money", {
                "amount": amount.value, "currency": amount.currency, "per": per or ("year" if FOR_A_YEAR.search(sentence.text) else "once" if is_lump else None),
                "payer": _payer(annotated, sentence, amount), "for": " ".join(sentence.text[start:end].split())}, "amounts", tuple(evidence))  # fmt: skip
        before = sentence


def _payer(annotated: Annotated, sentence: Sentence, amount: Amount) -> Name | None:
    """Who pays: said with "door" or "ten laste van", the subject of the verb, or a group of parties."""
    masked = mask(sentence, annotated.within(sentence.start, sentence.end))
    before = mask(
        replace(sentence, end=sentence.start + amount.start, text=sentence.text[: amount.start]),
        annotated.within(sentence.start, sentence.start + amount.start),
    )
    if (match := BESIDE.match(before.text)) and (who := before.mentions(match["who"])):
        return who[0].name()
    for pattern in (PAYER, PAYS_FIRST, PAYS):
        for match in pattern.finditer(masked.text):
            who = [
                m
                for m in masked.mentions(match["who"])
                if m.kind in PUBLIC | {Kind.COMPANY, Kind.FOUNDATION, Kind.ASSOCIATION}
            ]
            if who and (who[0].start < sentence.start + amount.start or pattern is not PAYS):
                return who[0].name()
    bound = (
        bearers(annotated, sentence.block, own_parties(annotated))
        if annotated.blocks[sentence.block].kind == "item" and annotated.profile.own
        else []
    )
    if len(bound) == 1:
        return bound[0]
    if group := GROUP.search(sentence.text):
        return Name(group["group"].lower(), Kind.GROUP)
    return _only_party(annotated, sentence)


def _only_party(annotated: Annotated, sentence: Sentence) -> Name | None:
    """In a budget's sentence nobody is named as payer; a single public body in it is the one whose money it is."""
    named: list[Mention] = annotated.within(sentence.start, sentence.end, *PUBLIC)
    return named[0].name() if len({m.label for m in named}) == 1 else None


def _lead(annotated: Annotated, sentence: Sentence) -> Block | None:
    lead = annotated.blocks[sentence.block].lead
    return annotated.blocks[lead] if lead is not None else None


def grants(annotated: Annotated) -> Iterator[Fact]:
    """Grants that were received; what may be applied for is none."""
    before: Sentence | None = None
    for sentence in annotated.sentences:
        support = (
            sentence
            if RECEIVED.search(sentence.text)
            else before
            if before
            and before.block == sentence.block
            and RECEIVED.search(before.text)
            and re.search(r"\bvoorbeelden\b|\bdit betreft\b|\bhet gaat om\b", sentence.text, re.I)
            else None
        )
        for pattern in (GRANT, FROM_PROGRAMME) if support else ():
            for match in pattern.finditer(sentence.text):
                if modalities(sentence.text, match.start()) & {Modality.POTENTIAL, Modality.NEGATED, Modality.PLANNED}:
                    continue
                passages: list[Evidence] = [annotated.cite(sentence)]
                if support is not None and support is not sentence:
                    passages.append(annotated.cite(support, "recipient"))
                yield Fact("grants", {"recipient": _recipient(annotated, support or sentence), "programme": Name(match["programme"], Kind.PROGRAMME),
                                      "for": _purpose(match["for"])}, "grants", tuple(passages))  # fmt: skip
        before = sentence


def _purpose(words: str | None) -> str | None:
    """What a grant is for, without the verb that may follow ("... voor de fietsroute ontvangen")."""
    return re.split(rf" (?:is |zijn |werd )?{RECEIVED.pattern}", words, flags=re.I)[0].strip() if words else None


def _recipient(annotated: Annotated, sentence: Sentence) -> Name | None:
    named = annotated.within(sentence.start, sentence.end, *PUBLIC)
    return named[0].name() if named else annotated.profile.subject
