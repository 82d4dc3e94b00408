"""Agreements: the document itself, the one that it amends, and those that it reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kg.dates import first_day
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.kinds import kind_of
from kg.extraction.layout import Sentence
from kg.extraction.mentions import Mention
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.concluded import conclusions
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parts import Part, parts
from kg.extraction.rules.party import amended
from kg.extraction.rules.rule import dates
from kg.extraction.rules.terms import replaced, terms
from kg.model import Evidence, Fact, Kind, Value

# "Dit addendum treedt in werking op": said of the addendum, all else of what it amends
_ADDENDUM = re.compile(r"\b(?:addendum|allonge|wijzigingsovereenkomst|(?:deze|aanvullende) (?:wijziging|overeenkomst tot wijziging|aanvulling))\b", re.I)
_SIGNING = re.compile(r"^(?:Aldus|Opgemaakt|Gedaan|In \w+voud|Beide overeenkomsten|Ondertekend|Getekend)\b[^.;]{0,80}?\b(?:ondertekend|getekend|opgemaakt|te|op)\b|^(?:Ondertekend|Getekend)\b", re.I)
_AGREED = re.compile(r"\b(?:komen|kwamen|zijn)\b.*\bovereen(?:gekomen)?\b|\bspreken\b.*\baf\b|^besluiten\b", re.I)
_CITED_AS = re.compile(r"\b(?:aangehaald als|citeertitel)\b", re.I)
_LEAVING = re.compile(r"\b(?:opzeg\w*|uittred\w*)\b", re.I)
# "de overeenkomst", "deze regeling", "De looptijd is": said of the agreement that was spoken of last
_SPOKEN_OF = re.compile(
    r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Hh]et|[Dd]it) (?:[a-z]*(?P<noun>overeenkomst|convenant|regeling|deal|akkoord|verklaring))\b|^(?:De looptijd|De opzegtermijn)\b|^(?P<label>(?:Looptijd|Duur|Opzegtermijn|Ingangsdatum|Einddatum|Opzegging) ?:)"
)
# "Zij geldt van 1 april tot en met": the agreement of which the sentence before spoke
_IT = re.compile(r"(?:Zij|Ze|Hij|Het|Dit|Deze) (?:geldt|loopt|treedt in|gaat in|eindigt|vangt aan|begint|duurt|is aangegaan|wordt aangegaan)\b")
_INSTRUMENT = re.compile(r"(?i)overeenkomst|convenant|regeling\b|akkoord|\bdeal\b|verklaring\b")
# "treedt in werking op de dag na ondertekening"
_ON_SIGNING = re.compile(
    r"\b(?:in werking|gaat in|geldt)\b[^.;]{0,40}?\b(?:(?P<after>(?:de|een) dag na(?: de| die van)?|daags na)|(?:op|bij|na|door|vanaf|met ingang van)(?: de| het)?(?: (?:dag|datum|moment))?(?: van)?(?: de| haar| zijn)?) ondertekening\b", re.I
)


def own_agreement(annotated: Annotated) -> Iterator[Fact]:
    """The agreement that the document is: its period, notice, enforceability and signing, each with its passage.

    Where a document holds several agreements, each has its row.
    """
    found = own_terms(annotated)
    if found is not None:
        yield found
    for part in parts(annotated)[1:]:
        yield _terms_of(annotated, part)


@kept
def own_terms(annotated: Annotated) -> Fact | None:
    """The row of the agreement that the document is, None for any other document."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return None
    return _terms_of(annotated, parts(annotated)[0])


def _terms_of(annotated: Annotated, part: Part) -> Fact:
    """What a document says of an agreement that it is, within that one's own stretch; who signs, signs all."""
    about = annotated.profile
    values: dict[str, Value] = {"agreement": part.agreement, "kind": part.kind, "status": "stated"}
    if part.title:
        evidence = [annotated.cite(part.title, "agreement", "kind")]
    else:
        evidence = [Evidence(e.start, e.end, e.quote, ("agreement", "kind")) for e in about.evidence if "title" in e.supports][:1]
    if about.signed:
        values["signed"] = about.signed
        evidence.extend(Evidence(e.start, e.end, e.quote, ("signed",)) for e in about.evidence if "date" in e.supports)
    elif signing := _signing(annotated):
        values["signed"] = signing[0]
        evidence.append(annotated.cite(signing[1], "signed"))
    for sentence in annotated.sentences:
        if not part.start <= sentence.start < part.end or (about.kind == "addendum" and not _ADDENDUM.search(sentence.text)):
            continue
        evidence.extend(_add(annotated, sentence, values))
        signed = values.get("signed")
        if isinstance(signed, str) and not values.get("start") and (match := _ON_SIGNING.search(sentence.text)):
            values["start"] = (first_day(signed) + timedelta(days=bool(match["after"]))).isoformat()
            evidence.append(annotated.cite(sentence, "start"))
    values.setdefault("indefinite", False)
    if not evidence and annotated.sentences:
        evidence.append(annotated.cite(annotated.sentences[0], "agreement", "kind"))
    return Fact("agreements", values, "own_agreement", tuple(sorted(evidence)))


def _signing(annotated: Annotated) -> tuple[str, Sentence] | None:
    """The day on which the text says that it was signed, below its articles: "Aldus ... ondertekend te Breda op 3 mei 2011"."""
    for sentence in reversed(annotated.sentences):
        if sentence.start < len(annotated.clean.text) // 2:
            return None
        if match := _SIGNING.search(sentence.text):
            days = [d for d in dates(sentence) if match.end() <= d.start <= match.end() + 120 and len(d.value) == 10]
            if days:
                return days[0].value, sentence
    return None


def amended_agreement(annotated: Annotated) -> Iterator[Fact]:
    """The agreement that an addendum amends, with the state after it: the new end, the notice that is added."""
    name = amended(annotated)
    title = next((e for e in annotated.profile.evidence if "title" in e.supports), None)
    if name is None or title is None:
        return
    values: dict[str, Value] = {"agreement": name, "kind": kind_of(name.label), "status": "stated"}
    evidence = [Evidence(title.start, title.end, title.quote, ("agreement", "kind"))]
    agreed = next((b.end for b in annotated.blocks if len(b.text) < 120 and _AGREED.search(b.text)), 0)
    for sentence in annotated.sentences:
        if agreed and sentence.start < agreed:
            if name.label in sentence.text and (start := terms(sentence).get("start")):
                values["start"] = values.get("start") or start
                evidence.append(annotated.cite(sentence, "start"))
        elif not _ADDENDUM.search(sentence.text) and (agreed or annotated.blocks[sentence.block].article):
            evidence.extend(_add(annotated, sentence, values))
            evidence.extend(_replace(annotated, sentence, values))
    yield Fact("agreements", values, "amended_agreement", tuple(sorted(set(evidence))))


def _replace(annotated: Annotated, sentence: Sentence, values: dict[str, Value]) -> Iterator[Evidence]:
    """What an amendment puts in the place of something older; it wins over what was read before."""
    end, notice = replaced(sentence.text)
    following = annotated.clean.text[sentence.end : sentence.end + 120]
    found = {"end": end, "notice": notice if notice and _LEAVING.search(sentence.text + following) else None}
    for column, value in found.items():
        if value:
            values[column] = value
            yield annotated.evidence(sentence.start, min(len(annotated.clean.text), max(sentence.end, sentence.start + 20)), column)


def _add(annotated: Annotated, sentence: Sentence, values: dict[str, Value]) -> Iterator[Evidence]:
    """Fill in what a sentence says and no earlier one said, with its passages; how to give notice may take several sentences."""
    heading = annotated.blocks[sentence.block].heading
    for column, value in terms(sentence, f"{heading} looptijd" if _IT.match(sentence.text) else heading).items():
        earlier = values.get(column)
        if earlier is None or column == "notice_text":
            values[column] = value if earlier is None else f"{earlier} {value}"
            yield annotated.cite(sentence, column)


def reported_agreements(annotated: Annotated) -> Iterator[Fact]:
    """City deals and the like that the document names: kind, and the period that is stated of each."""
    yield from reported_terms(annotated)


@kept
def reported_terms(annotated: Annotated) -> tuple[Fact, ...]:
    """The rows of `reported_agreements`."""
    return tuple(_reported(annotated))


def _reported(annotated: Annotated) -> Iterator[Fact]:
    """City deals and the like that the document names: kind, and the period that is stated of each."""
    seen: dict[str, tuple[dict[str, Value], list[Evidence]]] = {}
    # what some sentence reports as concluded or decided, or speaks of without denying, planning or supposing it
    real = {one.agreement.label for one in conclusions(annotated)}
    about = annotated.profile
    own = about.agreement.label if about.own and about.agreement else ""
    for sentence in annotated.sentences:
        if _CITED_AS.search(sentence.text):
            continue
        inside = annotated.within(sentence.start, sentence.end, Kind.AGREEMENT)
        named = {m.label: m for m in reversed(inside) if m.label != own}  # each at its first mention
        for mention in named.values():
            found = _modalities(sentence, mention)
            if not found & UNREAL:
                real.add(mention.label)
            if mention.label not in seen:
                seen[mention.label] = (
                    {"agreement": mention.name(), "kind": kind_of(mention.label), "status": _status(annotated, mention)},
                    [annotated.cite(sentence, "agreement", "kind")],
                )
            values, evidence = seen[mention.label]
            if Modality.ENDED in found:
                values.update({"ended": True, "status": "ended"})
            if len(named) == 1:
                _add_terms(annotated, sentence, values, evidence)
        if not named and not own and (spoken := _spoken_of(annotated, sentence)) in seen:
            _add_terms(annotated, sentence, *seen[spoken])
    for label, (values, evidence) in seen.items():
        if label in real:
            yield Fact("agreements", values, "reported_agreements", tuple(sorted(set(evidence))))


def _modalities(sentence: Sentence, mention: Mention) -> frozenset[Modality]:
    """How the clause holds a mention, looked at no further than 300 characters from it."""
    at = mention.start - sentence.start
    first = max(0, at - 300)
    return modalities(sentence.text[first : at + 300], at - first)


def _spoken_of(annotated: Annotated, sentence: Sentence) -> str:
    """The label of the agreement that "de regeling" or "de looptijd" in a sentence is about, empty for none."""
    match = _SPOKEN_OF.search(sentence.text)
    last = annotated.topic(sentence.start, [Kind.AGREEMENT], reach=2500) if match else None
    if last is None or match is None:
        return ""
    if _another_begins(annotated, last.end, sentence):
        return ""
    return last.label if match["noun"] is None or match["noun"] in last.label.casefold() else ""


def _another_begins(annotated: Annotated, position: int, sentence: Sentence) -> bool:
    """Whether a heading between a position and a sentence names an agreement that no list of names holds."""
    first = annotated.sentence_from(position)
    between = range(first.block + 1, sentence.block) if first else range(0)
    return any(annotated.blocks[index].kind == "heading" and _INSTRUMENT.search(annotated.blocks[index].text) for index in between)


def _add_terms(annotated: Annotated, sentence: Sentence, values: dict[str, Value], evidence: list[Evidence]) -> None:
    label = _SPOKEN_OF.match(sentence.text)
    stated = terms(sentence, label["label"] or "" if label else "")
    if stated and not stated.get("end") and (until := re.search(r"\(tot en met (\d{4})\)", sentence.text)):
        stated["end"] = until[1]
    for column in ("start", "end", "duration", "indefinite", "notice"):
        value = stated.get(column)
        if value is not None and values.get(column) is None:
            values[column] = value
        if value is not None and values[column] == value:
            evidence.append(annotated.cite(sentence, column))


def reported_conclusion(annotated: Annotated) -> Iterator[Fact]:
    """ "Op 12 mei 2014 sloten A en B een convenant over wonen": another agreement, reported as concluded or decided upon."""
    for one in conclusions(annotated):
        yield Fact("agreements", {
            "agreement": one.agreement, "kind": kind_of(one.agreement.label), "start": one.start, "end": one.end, "signed": one.signed,
            "status": "decided" if one.decided else "stated"}, "reported_conclusion", (annotated.cite(one.sentence),))  # fmt: skip


def _status(annotated: Annotated, mention: Mention) -> str:
    """A decision speaks of an agreement as decided upon, any other document as it states it."""
    about = annotated.profile
    is_decided = (
        about.kind in ("collegebesluit", "raadsbesluit")
        and about.agreement is not None
        and about.agreement.label == mention.label
    )
    return "decided" if is_decided else "stated"
