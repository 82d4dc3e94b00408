"""Agreements: the document itself, and those that it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dates import find_periods
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import ORG, Masked
from kg.extraction.mentions import Mention
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.profile import KIND_WORDS
from kg.extraction.rules.rule import dates, period
from kg.model import Evidence, Fact, Kind, Name, Value

INSTRUMENT = r"(?:overeenkomst|convenant|regeling|deal|akkoord|samenwerking|addendum|pilot)"
# "Deze overeenkomst wordt aangegaan voor", "treedt in werking op", "heeft een looptijd van", "loopt af in"
RUNS = re.compile(
    rf"{INSTRUMENT}\b.{{0,160}}?\b(?:aangegaan|in werking|looptijd|loopt|geldt|duur|eindigt|vangt aan|onbepaalde|gesloten voor|van kracht|bepaalde tijd|einde|termijn van)|\blooptijd van [^.]{{0,60}}?{INSTRUMENT}",
    re.I,
)
INDEFINITE = re.compile(r"\bvoor onbepaalde (?:tijd|duur)\b", re.I)
# "voor de duur van één jaar", "een looptijd van 4 jaar"
DURATION = re.compile(
    r"\b(?:duur van|looptijd van|looptijd bedraagt|periode van|termijn van|tijd van|aangegaan voor)\b(?: ten minste| maximaal)? ?(?:een periode van )?$",
    re.I,
)
# "geldt een opzegtermijn van zes maanden", "met inachtneming van een termijn van drie maanden", "zes maanden van tevoren opzeggen"
NOTICE = re.compile(
    r"\bopzegtermijn\b|\bopgezegd\b|\bopzegg(?:en|ing)\b|\bopzeggen\b|\buittred(?:en|ing)\b|\btussentijdse beëindiging\b|\bnotice\b",
    re.I,
)
NOTICE_PERIOD = re.compile(r"\b(?:opzegtermijn|termijn|inachtneming|inachtname)\b.{0,60}$", re.I)
BEFOREHAND = re.compile(r"\s*(?:van tevoren|voorafgaand|vooraf|vóór|voor het einde)", re.I)
LEAVING = re.compile(
    r"\b(?:opzegging|opzeggen|opgezegd|uittreden|uittreding|niet langer (?:wil|wenst|wensen)|niet meer (?:wil|wenst|willen) deelnemen)\b",
    re.I,
)
ENFORCEABLE = re.compile(r"\b(?P<not>niet |geen )?(?:in rechte |juridisch |rechtens )(?:afdwingbaar|bindend)", re.I)
RENEWAL = re.compile(
    r"\bstilzwijgend\w*|\bautomatisch (?:verlengd|na)|\beindigt (?:automatisch|van rechtswege)|\bverlengd\b|\btenzij (?:door )?(?:beide )?partijen anders",
    re.I,
)
# "In 2019 is een samenwerkingsovereenkomst gesloten met Stichting De Brug"
CONCLUDED = re.compile(
    rf"(?P<kind>(?:samenwerkings|bestuurs|intentie|dienstverlenings)?overeenkomst|(?:bestuurs)?convenant|intentieverklaring) (?:is |werd )?(?:gesloten|aangegaan|ondertekend|getekend|afgesloten) met (?P<who>{ORG}+)"
)


def own_agreement(annotated: Annotated) -> Iterator[Fact]:
    """The agreement that the document is: its period, notice, enforceability and signing, each with its passage."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return
    values: dict[str, Value] = {"agreement": about.agreement, "kind": about.kind, "status": "stated"}
    evidence: list[Evidence] = [e for e in about.evidence if "title" in e.supports][:1]
    evidence = [Evidence(e.start, e.end, e.quote, ("agreement", "kind")) for e in evidence]
    if about.signed:
        values["signed"] = about.signed
        evidence.extend(Evidence(e.start, e.end, e.quote, ("signed",)) for e in about.evidence if "date" in e.supports)
    for sentence in annotated.sentences:
        for column, value in _terms(sentence).items():
            if values.get(column) is None:
                values[column] = value
                evidence.append(annotated.cite(sentence, column))
    values.setdefault("indefinite", False)
    if not evidence and annotated.sentences:
        evidence.append(annotated.cite(annotated.sentences[0], "agreement", "kind"))
    yield Fact("agreements", values, "own_agreement", tuple(sorted(evidence)))


def reported_agreements(annotated: Annotated) -> Iterator[Fact]:
    """City deals and the like that the document names: kind, and the period that is stated of each."""
    seen: dict[str, tuple[dict[str, Value], list[Evidence]]] = {}
    real: set[str] = set()  # what some sentence speaks of without denying, planning or supposing it
    for masked in annotated.masked:
        sentence = masked.sentence
        named = [
            m
            for m in annotated.within(sentence.start, sentence.end, Kind.AGREEMENT)
            if not (
                annotated.profile.own and annotated.profile.agreement and m.label == annotated.profile.agreement.label
            )
        ]
        for mention in named:
            if not modalities(sentence.text, mention.start - sentence.start) & UNREAL:
                real.add(mention.label)
            if mention.label not in seen:
                seen[mention.label] = (
                    {"agreement": mention.name(), "kind": _kind(mention.label), "status": _status(annotated, mention)},
                    [annotated.cite(sentence, "agreement", "kind")],
                )
            values, evidence = seen[mention.label]
            if Modality.ENDED in modalities(sentence.text, mention.start - sentence.start):
                values.update({"ended": True, "status": "ended"})
            if len({m.label for m in named}) == 1:
                _add_terms(annotated, sentence, values, evidence)
    for label, (values, evidence) in seen.items():
        if label not in real:
            continue
        yield Fact("agreements", values, "reported_agreements", tuple(sorted(set(evidence))))


def _add_terms(annotated: Annotated, sentence: Sentence, values: dict[str, Value], evidence: list[Evidence]) -> None:
    terms = _terms(sentence)
    if terms and not terms.get("end") and (until := re.search(r"\(tot en met (\d{4})\)", sentence.text)):
        terms["end"] = until[1]
    for column, value in terms.items():
        if column in ("start", "end", "duration", "indefinite") and values.get(column) is None:
            values[column] = value
        if column in ("start", "end", "duration", "indefinite") and values[column] == value:
            evidence.append(annotated.cite(sentence, column))


def reported_conclusion(annotated: Annotated) -> Iterator[Fact]:
    """ "In 2019 is een samenwerkingsovereenkomst gesloten met X": an agreement of the document's subject with X."""
    for masked, match, other in conclusions(annotated):
        signed = next((d.value for d in dates(masked.sentence)), None)
        yield Fact("agreements", {"agreement": conclusion_name(match, other), "kind": _kind(match["kind"]), "signed": signed, "status": "stated"},
                   "reported_conclusion", (annotated.cite(masked.sentence),))  # fmt: skip


def conclusions(annotated: Annotated) -> Iterator[tuple[Masked, re.Match[str], Mention]]:
    """Sentences that report an agreement as concluded with somebody."""
    for masked in annotated.masked:
        match = masked.match(CONCLUDED)
        if match and not modalities(masked.text, match.start()) & {
            Modality.NEGATED,
            Modality.PLANNED,
            Modality.POTENTIAL,
            Modality.ADVISED,
        }:
            others = masked.mentions(match["who"])
            if others:
                yield masked, match, others[0]


def conclusion_name(match: re.Match[str], other: Mention) -> Name:
    """The name of an agreement that is known by the other party only."""
    return Name(f"{match['kind'].capitalize()} met {other.label}", Kind.AGREEMENT)


def _kind(label: str) -> str:
    found = next(
        (kind for kind, words in KIND_WORDS if re.match(rf"(?:{words})\b", label, re.I)), "samenwerkingsovereenkomst"
    )
    return "city-deal" if found == "city-deal" else found


def _status(annotated: Annotated, mention: Mention) -> str:
    """A decision speaks of an agreement as decided upon, any other document as it states it."""
    about = annotated.profile
    is_decided = (
        about.kind in ("collegebesluit", "raadsbesluit")
        and about.agreement is not None
        and about.agreement.label == mention.label
    )
    return "decided" if is_decided else "stated"


def _terms(sentence: Sentence) -> dict[str, Value]:
    """What one sentence says of an agreement's period, notice and enforceability."""
    text = sentence.text
    terms: dict[str, Value] = {}
    if RUNS.search(text):
        since, until = period(sentence)
        terms.update({"start": since, "end": until})
        if INDEFINITE.search(text):
            terms["indefinite"] = True
        for span in find_periods(text):
            if DURATION.search(text[max(0, span.start - 60) : span.start]) and not NOTICE_PERIOD.search(
                text[: span.start]
            ):
                terms["duration"] = span.value
                break
    if NOTICE.search(text):
        for span in find_periods(text):
            if NOTICE_PERIOD.search(text[: span.start]) or BEFOREHAND.match(text, span.end):
                terms["notice"] = span.value
                break
        if "notice" in terms or (
            LEAVING.search(text) and re.search(r"\b(?:schriftelijk|met ingang van|kan|kunnen)\b", text)
        ):
            terms["notice_text"] = text
    if match := ENFORCEABLE.search(text):
        terms["enforceable"] = match["not"] is None
    if RENEWAL.search(text) and RUNS.search(text):
        terms["renewal"] = text
    return {column: value for column, value in terms.items() if value is not None}
