"""The agreement that an addendum amends, with the state after it: what the addendum changes, and what it tells of it besides."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import add_period
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.profile.kinds import kind_of
from kg.extraction.rules.agreements.agreements import ADDENDUM, add_terms
from kg.extraction.rules.agreements.terms import prolonged_by, replaced, terms
from kg.extraction.rules.parties.party import amended
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Name, Value

_AGREED = re.compile(r"\b(?:komen|kwamen|zijn)\b.*\bovereen(?:gekomen)?\b|\bspreken\b.*\baf\b|^(?:en )?besluiten\b|\b(?:wijzigen|verlengen)\b.*\b(?:als volgt|overeenkomstig)\b|^(?:wat (?:we|wij|partijen) )?(?:afspreken|afspraken)\W*$|^artikel(?:en)? (?:1|i)\b", re.I)
# "... loopt op 31 december 2022 af en besluiten daarom:", in one with what goes before
_AGREED_BELOW = re.compile(r"\b(?:besluiten|komen\b[^.;:]{0,60}\bovereen|spreken\b[^.;:]{0,60}\baf)\b[^.;:]{0,30}:$", re.I)
_LEAVING = re.compile(r"\b(?:opzeg\w*|uittred\w*)\b", re.I)
# "de DVO", "deze overeenkomst", "het convenant": what it amends, by its sort
_IT = re.compile(r"\b(?:[Dd]e|[Hh]et|[Dd]ie|[Dd]at|[Dd]eze|[Dd]it) (?:DVO|SOK|BOK|GR|[a-z]*overeenkomst|[a-z]*convenant|regeling|[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|[a-z]*akkoord|[a-z]*verklaring|Overeenkomst|Convenant|Regeling)\b")
# what says that the period is changed, whether or not the new one could be read
_PERIOD = re.compile(r"(?i)\b(?:verleng\w*|looptijd|einddatum|loopt|eindigt|duur|beëindig\w*|onbepaalde)\b")


def amended_agreement(annotated: Annotated) -> Iterator[Fact]:
    """The agreement that an addendum amends, with the state after it: the new end, the notice that is added."""
    name = amended(annotated)
    title = next((e for e in annotated.profile.evidence if "title" in e.supports), None)
    if name is None or title is None:
        return
    values: dict[str, Value] = {"agreement": name, "kind": kind_of(name.label), "status": "stated"}
    evidence = [Evidence(title.start, title.end, title.quote, ("agreement", "kind"))]
    agreed = next((b.end for b in annotated.blocks if (len(b.text) < 120 and _AGREED.search(b.text)) or _AGREED_BELOW.search(b.text)), 0)
    told: dict[str, tuple[Value, Evidence]] = {}
    is_changed = False
    for sentence in annotated.sentences:
        if agreed and sentence.start < agreed:
            for column, value in _told(sentence, name).items():
                told.setdefault(column, (value, annotated.cite(sentence, column)))
        elif not ADDENDUM.search(sentence.text) and (agreed or annotated.blocks[sentence.block].article or annotated.blocks[sentence.block].marker.isdigit()):
            is_changed = is_changed or bool(_PERIOD.search(sentence.text))
            evidence.extend(add_terms(annotated, sentence, values))
            evidence.extend(_replace(annotated, sentence, values, told.get("end")))
    for column, (value, passage) in told.items():
        if not values.get(column) and not (column == "end" and is_changed):
            values[column] = value
            evidence.append(passage)
    yield Fact("agreements", values, "amended_agreement", tuple(sorted(set(evidence))))


def _told(sentence: Sentence, name: Name) -> dict[str, Value]:
    """Since when and until when the amended agreement runs, as the considerations tell it of it and of nothing else."""
    if ADDENDUM.search(sentence.text) or not (name.label in sentence.text or _IT.search(sentence.text)):
        return {}
    found = terms(sentence, another=True)
    return {column: found[column] for column in ("start", "end") if found.get(column)}


def _replace(annotated: Annotated, sentence: Sentence, values: dict[str, Value], was: tuple[Value, Evidence] | None) -> Iterator[Evidence]:
    """What an amendment puts in the place of something older; it wins over what was read before."""
    end, notice = replaced(sentence.text)
    longer = prolonged_by(sentence.text)
    if longer and was and isinstance(was[0], str):
        end = add_period(was[0], longer)
        yield was[1]
    following = annotated.clean.text[sentence.end : sentence.end + 120]
    found = {"end": end, "notice": notice if notice and _LEAVING.search(sentence.text + following) else None}
    for column, value in found.items():
        if value:
            values[column] = value
            yield annotated.evidence(sentence.start, min(len(annotated.clean.text), max(sentence.end, sentence.start + 20)), column)
