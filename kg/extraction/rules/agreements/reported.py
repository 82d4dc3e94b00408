"""Agreements that a text reports: those that it names, with their terms, and those that it tells were concluded."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.joining.joined import ANAPHOR
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.profile.kinds import kind_of
from kg.extraction.rules.agreements.carded_parties import titled_deals
from kg.extraction.rules.agreements.carded_terms import carded_terms
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.conclusion_days import AT_FIRST, signing_day
from kg.extraction.rules.agreements.overview_agreements import shared_agreements
from kg.extraction.rules.agreements.regulated_bodies import regulated_bodies
from kg.extraction.rules.agreements.spoken_of import IT, LABEL, spoken_of, told_as
from kg.extraction.rules.agreements.subject import subject_agreement
from kg.extraction.rules.agreements.terms import terms
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import amended
from kg.extraction.rules.rule import said_before
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Value

# what an agreement is about, in small letters
_IN_ITS_WORDS = re.compile(r"(?P<noun>(?:City |Regio |Green )?[A-Za-z]+) (?:voor|over|om|tegen) (?:(?:een|de|het|meer) )?[a-zà-ÿ]")
# "is uit de gemeenschappelijke regeling Zuid getreden", "trad per 1 januari 2019 uit": that ends nothing but who takes part, and its day is of that
_LEAVES = re.compile(r"\buit(?:getreden|gestapt|treding|treden|treedt|trad)\b|\buit te (?:treden|stappen)\b|\buit\b[^.;]{1,140}\b(?:getreden|gestapt|treedt|trad|stapt|stapte|te treden|te stappen)\b|\b(?:trad|traden|treedt|treden|stap(?:t|te|ten|pen))\b(?![^.;]{0,40}\bin werking)[^.;]{0,80}\buit\b|\bverl(?:iet|ieten|aat|aten)\b|\b(?:niet langer|niet meer|geen) (?:[\w-]+ ){0,2}?(?:lid|partij|partner|deelnemer|deelneemster|ondertekenaar|mee)\b|\b(?:stop(?:t|te|ten|pen)|gestopt|haak(?:t|te|ten)|afgehaakt|trok(?:ken)? zich|trekt zich)\b(?![^.;]{0,40}\bhet project\b)")
# "wordt gewerkt aan een Regioakkoord Wonen", "spreken over een Woondeal": there is none yet
_IN_THE_MAKING = re.compile(r"\b(?:gewerkt|werkt|werken|werkte|werkten|onderhandel\w+|gesproken|spreken) (?:[\w-]+ ){0,4}?(?:aan|over) een (?:[\w-]+ ){0,2}$")
_BEFORE = 80
"""Characters before an agreement's name in which that is said."""
_UNTIL_AT_FIRST = re.compile(rf"{AT_FIRST}[^.;]{{0,40}}\b(?:tot|t/m)\b")
_CITED_AS = re.compile(r"\b(?:aangehaald als|citeertitel)\b", re.I)


def reported_agreements(annotated: Annotated) -> Iterator[Fact]:
    """City deals and the like that the document names: kind, and the period that is stated of each."""
    yield from reported_terms(annotated)
    for one in shared_agreements(annotated):
        yield Fact("agreements", {"agreement": one.agreement, "kind": kind_of(one.agreement.label), "status": "stated", **one.values}, "reported_agreements", one.passages)
    for carded in carded_terms(annotated):
        if carded.agreement:
            yield Fact("agreements", {"agreement": carded.agreement, "kind": kind_of(carded.agreement.label), "status": "stated", **carded.values}, "reported_agreements", carded.passages)
    for deal, title in titled_deals(annotated).values():
        yield Fact("agreements", {"agreement": deal, "kind": kind_of(deal.label), "status": "stated"}, "reported_agreements", (title,))
    for regulated in regulated_bodies(annotated):
        yield Fact("agreements", {"agreement": regulated.agreement, "kind": "gemeenschappelijke-regeling", "status": "stated"}, "reported_agreements",
                   (annotated.cite(regulated.masked.sentence, "agreement", "kind"),))  # fmt: skip


@kept
def reported_terms(annotated: Annotated) -> tuple[Fact, ...]:
    """The rows of `reported_agreements`."""
    return tuple(_reported(annotated))


def _reported(annotated: Annotated) -> Iterator[Fact]:
    """City deals and the like that the document names: kind, and the period that is stated of each."""
    seen: dict[str, tuple[dict[str, Value], list[Evidence]]] = {}
    # what some sentence reports as concluded or decided, or speaks of without denying, planning or supposing it
    told = {one.agreement.label for one in conclusions(annotated)}
    real = set(told)
    subject = subject_agreement(annotated)
    real |= {subject[0].label} if subject else set()
    about = annotated.profile
    own = about.agreement.label if about.own and about.agreement else ""
    for sentence in annotated.sentences:
        if _CITED_AS.search(sentence.text):
            continue
        inside = annotated.within(sentence.start, sentence.end, Kind.AGREEMENT)
        leaves = _LEAVES.search(sentence.text) if inside else None
        named = {m.label: m for m in reversed(inside) if m.label != own}  # each at its first mention
        for mention in named.values():
            found = _modalities(sentence, mention)
            if not found & UNREAL and not _IN_THE_MAKING.search(annotated.clean.text, max(0, mention.start - _BEFORE), mention.start) and not ANAPHOR.fullmatch(annotated.clean.text, mention.start, mention.end):  # "Beste partners in de City Deal": of one that is told elsewhere
                real.add(mention.label)
            if mention.label not in seen:
                seen[mention.label] = (
                    {"agreement": mention.name(), "kind": kind_of(mention.label), "status": _status(annotated, mention)},
                    [annotated.cite(sentence, "agreement", "kind")],
                )
            values, evidence = seen[mention.label]
            if Modality.ENDED in found and not leaves:
                values.update({"ended": True, "status": "ended"})
            if len(named) == 1 and not leaves:
                _add_terms(annotated, sentence, values, evidence)
        if not named and not own and (spoken := spoken_of(annotated, sentence)):
            if spoken not in seen and (one := told_as(annotated, spoken)):
                seen[spoken] = (
                    {"agreement": one.agreement, "kind": kind_of(spoken), "status": "decided" if one.decided else "stated"},
                    [annotated.cite(one.sentence, "agreement", "kind")],
                )
            if spoken in seen:
                _add_terms(annotated, sentence, *seen[spoken])
                _add_signing(annotated, sentence, *seen[spoken])
    for label, (values, evidence) in seen.items():
        if label in real:
            yield Fact("agreements", values, "reported_agreements", tuple(sorted(set(evidence))))
    if subject and subject[0].label not in {*seen, *told} and not _is_headline(subject[0].label, told):
        yield Fact("agreements", {"agreement": subject[0], "kind": kind_of(subject[0].label), "status": "stated"}, "reported_agreements", (subject[1],))


def _is_headline(label: str, told: set[str]) -> bool:
    """Whether a title speaks of an agreement in its own words, which the text names: "Green Deal voor een energieneutrale binnenstad"."""
    noun = _IN_ITS_WORDS.match(label)
    return noun is not None and any(other.casefold().startswith(noun["noun"].casefold()) for other in told)


def _modalities(sentence: Sentence, mention: Mention) -> frozenset[Modality]:
    """How the clause holds a mention, looked at no further than 300 characters from it."""
    at = mention.start - sentence.start
    first = max(0, at - 300)
    return modalities(sentence.text[first : at + 300], at - first)


def _add_terms(annotated: Annotated, sentence: Sentence, values: dict[str, Value], evidence: list[Evidence]) -> None:
    is_about_it = LABEL.match(sentence.text) or IT.match(sentence.text)
    stated = terms(sentence, "looptijd" if is_about_it else "", said_before(annotated, sentence), another=True)
    if stated and not stated.get("end") and (until := re.search(r"\(tot en met (\d{4})\)", sentence.text)):
        stated["end"] = until[1]
    for column in ("start", "end", "duration", "indefinite", "notice", "enforceable"):
        value = stated.get(column)
        if column == "end" and _UNTIL_AT_FIRST.search(sentence.text):
            continue
        if value is not None and values.get(column) is None:
            values[column] = value
        if value is not None and values[column] == value:
            evidence.append(annotated.cite(sentence, column))


def _add_signing(annotated: Annotated, sentence: Sentence, values: dict[str, Value], evidence: list[Evidence]) -> None:
    if values.get("signed") is None and (day := signing_day(sentence)):
        values["signed"] = day
        evidence.append(annotated.cite(sentence, "signed"))


def reported_conclusion(annotated: Annotated) -> Iterator[Fact]:
    """ "Op 12 mei 2014 sloten A en B een convenant over wonen": another agreement, reported as concluded or decided upon."""
    earlier = amended(annotated)
    for one in conclusions(annotated):
        end = one.end if earlier is None or one.agreement.label != earlier.label else None  # an addendum tells the old end of what it amends
        yield Fact("agreements", {
            "agreement": one.agreement, "kind": kind_of(one.agreement.label), "start": one.start, "end": end, "signed": one.signed,
            "status": "decided" if one.decided else "stated"}, "reported_conclusion", one.passages(annotated))  # fmt: skip


def _status(annotated: Annotated, mention: Mention) -> str:
    """A decision speaks of an agreement as decided upon, any other document as it states it."""
    about = annotated.profile
    is_decided = (
        about.kind in ("collegebesluit", "raadsbesluit")
        and about.agreement is not None
        and about.agreement.label == mention.label
    )
    return "decided" if is_decided else "stated"
