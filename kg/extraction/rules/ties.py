"""Ties between cities: twin towns, and bilateral cooperation that is not called so, as a sentence states them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.bonds import BOND, BOND_ONE, SISTER, SISTERS, TWIN, TWINNED
from kg.extraction.masked import ORG, Masked
from kg.extraction.modality import KEPT, REACH, Modality, clause, modalities
from kg.extraction.rules import slots
from kg.extraction.rules.cities import City, pairs
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.sister_cities import sister_cities
from kg.extraction.rules.tie_periods import said_of_the_one, tie_period
from kg.extraction.rules.tie_words import CITIES, LISTED_NEXT, OF_THEM, STEDENBAND, Told, told_ties
from kg.extraction.rules.tied_by_verb import tied_by_verb
from kg.extraction.rules.working_ties import working_ties
from kg.extraction.triggers import Triggers
from kg.model import Fact, Kind, Name, Value

CUES = Triggers(
    "stedenband", "steden band", "stedenrelatie", "jumel", "verbroeder", "verzuster", "vriend", "zuster", "partner", "tweeling", "freundschaft", "twin", "friendship",
    "dit zijn", "kwam", "dit is", "dat zijn", "sister", "verschwister", "bilatera", "band", "die met", "link", "verbind", "verbonden", "verbunden",
    "befreundet", "samen", "relatie", "kent er", "kennen er", "heeft er", "hebben er", "onderhoudt er", "onderhouden er", "telt er", "zijn er",
)  # fmt: skip
# "tussen beide gemeenten bestaat al 25 jaar een stedenband", "De steden vieren hun jumelage"
BOTH = re.compile(
    rf"\b(?:[Bb]eide|[Dd]e twee) (?:gemeenten|\w*steden|plaatsen|dorpen|partners|burgemeesters)\b[^.;]{{0,90}}?\b(?P<at>{BOND_ONE}|{SISTERS}|{TWINNED})\b(?! (?:met|van))|\b(?P<at2>{BOND_ONE}) tussen (?:beide|de twee|de) (?:gemeenten|steden|plaatsen|dorpen)\b|"
    rf"^De (?:gemeenten|steden|dorpen)\b[^.;]{{0,60}}\bhun (?:[\w-]+ ){{0,3}}(?P<at3>{BOND_ONE})\b"
)
OURS = re.compile(r"\b(?:[Oo]nze|[Oo]ur|[Uu]nsere?)\b[^.;]{0,20}$")
SINCE_YEAR = re.compile(r"\b(?:sinds|since|seit) (?:19|20)\d\d")
FURTHER = re.compile(r",? (?:en )?die (?:met|tussen) ")
COUNTED = re.compile(rf"\b(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|onze|haar|zijn|de) (?:[\w-]+ )?(?:{SISTER}|{BOND}))\b")
# what is kept, ended or weighed is there: "voorstel om de stedenband met A te beëindigen"
THERE = re.compile(
    r"\b(?:beëindig\w*|verbreken|op te zeggen|op te heffen|bekrachtig\w*|bezegel\w*|hernieuw\w*|vernieuw\w*|stop(?:t|pen|zetten)|stop te zetten|af te bouwen|afbouwen|voort\w*|verdiep\w*|versterk\w*|intensiver\w*|continu\w*|handhav\w*|behoud\w*|heroverw\w+|evalu\w+|nieuw leven|jubileum|bestaat|dateert|af wil|af willen|wil af|vieren|gevierd|bezoek|herijk\w*|invulling|end|review\w*)\b"
)
# "De stedenband met Malacca is daarbij niet betrokken en blijft zoals zij is"
STAYS = re.compile(r"\b(?:blijft|blijven|bleef|bleven|remains?|bleibt)\b")
DEFINITE = re.compile(r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Oo]nze|[Hh]aar|[Zz]ijn|[Hh]un|[Hh]uidige|[Bb]estaande|[Tt]he|[Oo]ur|[Dd]ie|[Uu]nsere)(?: [\w-]+){0,2} $")
# "Over een band met Kendal is gesproken": weighed, whatever came of it
WEIGHED = re.compile(r"\b(?:[Oo]ver|[Aa]bout|[Üü]ber) (?:een|a|eine)(?: [\w-]+)? $")
ASIDE = re.compile(r"\([^()]{1,60}\)")
OVER = re.compile(r"\b(?:afgebouwd|opgedoekt|ingetrokken|beëindigd|opgezegd|verbroken|opgeheven|stopgezet|gestopt|ontbonden|ended|terminated|beendet|aufgelöst)\b")
TO_END = re.compile(r"\b(?:te beëindigen|in te trekken|op te zeggen|te verbreken|op te heffen|stop te zetten)\b")
# "De verzustering met Mechelen is een misverstand"
NEVER_WAS = re.compile(r"\b(?:is|was|betreft|blijkt|bleek|berust op|berustte op) (?:op )?(?:gewoon |louter |slechts )?(?:een )?(?:misverstand|misvatting|vergissing|verzinsel|fabel(?:tje)?|mythe|gerucht|broodje aap|Missverständnis|Irrtum|myth|mistake)\b|\bnooit meer (?:geweest )?dan\b|\bheeft nooit bestaan\b|\b(?:nooit|niet|niets) (?:iets |wat |er )?(?:van )?(?:gekomen|geworden|terechtgekomen|doorgegaan|tot stand)\b")
# "Onze buren", "de collega's van de provincie": whose ties are not the document's own
# "een stedenband met het Duitse Emsdetten, die dateert van 1952, en ze was": "ze" is not Emsdetten
GOVERNED = re.compile(rf"\b(?:met|om|with|mit) (?:[A-Za-z]+ ){{0,2}}({ORG}+)")
# "Kovel viel af omdat deze stad al met Walsrode verbonden is": the city of the clause before
BACK_TO_IT = re.compile(r"\b(?:deze|die|dat|de andere) (?:stad|gemeente|plaats|city|Stadt)\b")
# "om A als één programma te zien en om de band met B voort te zetten": A has nothing to do with that band
ANOTHER_AIM = re.compile(r"\b(?:en|maar|dan wel|of) (?:om|dat) ")
OTHERS = re.compile(r"\b(?:[Oo]nze|[Dd]e|[Uu]nsere|[Oo]ur) (?:\w+ )?(?:collega[’']?s|buren|buurgemeenten?|buurgemeentes|buurstad|buursteden|Nachbarn|neighbours) [^.;]{0,60}$|\b(?:[Dd]e|[Hh]et|[Oo]nze|[Ee]en) (?:regio|provincie|rijk|universiteit|hogeschool|school|bibliotheek|stichting|vereniging|museum|ziekenhuis|veiligheidsregio|waterschap) (?:heeft|had|onderhoudt|onderhield|kent|is|werkt)\b[^.;]{0,60}$")
DECIDES = re.compile(r"\b(?:besluit(?:en)?|besloten|besloot|beslist|b e s l u i t|ingestemd)\b", re.I)
_TWIN = re.compile(TWIN)
_MOST = 100
"""Ties that a sentence may tell: one that goes on and on is no sentence, and each is weighed with what stands round it."""


@read_once
def ties(annotated: Annotated) -> Iterator[Fact]:
    """Ties that a sentence states; the one side is named, or it is the city whose document this is."""
    yield from one_end(_all(annotated))


def one_end(facts: Iterable[Fact]) -> Iterator[Fact]:
    """What one passage ends has ended, also where another speaks of it as still there."""
    found = list(facts)
    over = {_pair(fact) for fact in found if fact["status"] == "ended"}
    for fact in found:
        yield replace(fact, values={**fact.values, "status": "ended"}) if _pair(fact) in over else fact


def _pair(fact: Fact) -> tuple[object, ...]:
    columns = ("a", "b") if fact.table == "ties" else ("member", "network", "role")
    return (fact["kind"] if fact.table == "ties" else "", *sorted(str(getattr(fact[column], "label", fact[column])) for column in columns))


def _all(annotated: Annotated) -> Iterator[Fact]:
    about_ties = bool(_TWIN.search(annotated.clean.text))
    for masked in annotated.cued(CUES):
        taken: set[frozenset[str]] = set()
        for fact in _dated(annotated, masked, list(_of_sentence(annotated, masked, about_ties))):
            ends = frozenset(getattr(fact[side], "label", "") for side in "ab")
            if ends not in taken:
                taken.add(ends)
                yield fact


def _dated(annotated: Annotated, masked: Masked, found: list[Fact]) -> list[Fact]:
    """The one tie of a sentence with the day that the sentence behind it gives: "Op 3 mei 1991 is de stedenband ondertekend"."""
    ends = {frozenset(getattr(fact[side], "label", "") for side in "ab") for fact in found}
    behind = annotated.sentence_from(masked.sentence.end)
    if len(ends) != 1 or behind is None or behind.block - masked.sentence.block not in (0, 1) or found[0]["since"] or found[0]["status"] != "stated":
        return found
    following = annotated.masked[bisect_left(annotated.sentences, behind.start, key=lambda sentence: sentence.start)]
    named = {m.place().label for m in following.mentions(following.text) if m.kind in CITIES}
    since = said_of_the_one(following) if named <= next(iter(ends)) else None
    return [replace(fact, values={**fact.values, "since": since}, evidence=(*fact.evidence, annotated.cite(behind, "since"))) for fact in found] if since else found


def _of_sentence(annotated: Annotated, masked: Masked, about_ties: bool) -> Iterator[Fact]:
    if masked.text.rstrip().endswith("?"):
        return
    by_theme = (finder(masked, about_ties=about_ties) for finder in (tied_by_verb, working_ties, told_ties))
    found = list(islice(chain(*by_theme, sister_cities(masked)), _MOST))
    named = {told.at for told in found if told.one and told.cities}
    for told in found:
        if told.at in named and told.one is None:
            continue  # "Zutphen (verzusterd met Satu Mare)": whose tie that is has been read
        if told.cities and _is_announced(annotated, masked, told):
            yield from _facts(annotated, masked, told, _here(annotated, masked, told))
    for match in islice(BOTH.finditer(masked.text), _MOST):
        told = Told(STEDENBAND, match, None, [], match.end())
        pair = _two_named(annotated, masked, told.at)
        if len(pair) == 2:
            yield from _facts(annotated, masked, replace(told, cities=[City(pair[1])]), pair[0])


def _is_announced(annotated: Annotated, masked: Masked, told: Told) -> bool:
    """Whether words that mean a tie only behind others stand behind those: "vijf stedenbanden. Dit zijn", "Stedenbanden. Wij kennen er twee"."""
    if told.match.re.pattern == LISTED_NEXT.pattern:
        return COUNTED.search(_before(annotated, masked)) is not None
    heading = annotated.blocks[masked.sentence.block].heading
    return told.match.re.pattern != OF_THEM.pattern or _TWIN.search(f"{heading} {_before(annotated, masked)}") is not None


def _facts(annotated: Annotated, masked: Masked, told: Told, here: Name | None) -> Iterator[Fact]:
    if (state := _state(annotated, masked, told)) is None:
        return
    start, stop = _window(masked, told)
    if any(city.alone for city in told.cities) or any(city.since for city in told.cities[:-1]):
        stop = max(start, min(stop, told.match.end()))  # "een band met A en sinds 1990 met B": B's year is not A's
    since, until, state = tie_period(masked, start, stop, state)
    own = annotated.profile.subject
    for city in told.cities:
        for a, b in pairs(city, here):
            if own and b.label == own.label.removeprefix("Gemeente "):
                a, b = b, a  # the document's own city stands first, whoever speaks
            if a.label != b.label and not (told.abroad and a.kind is b.kind):
                status, end = ("ended", city.until) if city.over else (state, until)
                values: dict[str, Value] = {"a": a, "b": b, "kind": told.kind, "since": city.since or since, "until": end, "status": status}
                if status == "ended" and end is None:
                    values["ended"] = True
                yield Fact("ties", values, "ties", (annotated.cite(masked.sentence),))


def _two_named(annotated: Annotated, masked: Masked, at: int) -> list[Name]:
    """Whom "beide gemeenten" are: the two cities named up to there, in the paragraph or in it and what stands above it."""
    block = masked.sentence.block
    here = masked.mentions(masked.text[max(0, at - REACH) : at])
    names: dict[str, Name] = {}
    for above in (block, block - 1):
        begin = max(annotated.blocks[max(0, above)].start, masked.sentence.start - REACH)
        before = [*annotated.within(begin, masked.sentence.start, *CITIES), *here]
        names = {m.place().label: Name(m.place().label, m.kind) for m in before if m.kind in CITIES and not m.attributive}
        if len(names) > 1:
            break
    subject = annotated.profile.subject
    if len(names) == 1 and subject:
        own = subject.label.removeprefix("Gemeente ")
        names = {own: Name(own, subject.kind), **names}
    return list(names.values())


def _before(annotated: Annotated, masked: Masked) -> str:
    """The sentence before, in the same paragraph."""
    start = masked.sentence.start
    begin = max(annotated.blocks[masked.sentence.block].start, start - 300)
    return re.split(r"(?<=[.!?]) ", annotated.clean.text[begin:start].strip())[-1]


def _window(masked: Masked, told: Told) -> tuple[int, int]:
    """The stretch whose dates are of this tie: the clause, without the ties that "die met" adds."""
    if told.bounds:
        return told.bounds
    start, stop = clause(masked.text, told.at)
    following = FURTHER.search(masked.text, told.end)
    return (told.match.start() if told.word == "die" else start), min(max(stop, told.end), following.start() if following else len(masked.text))


def _state(annotated: Annotated, masked: Masked, told: Told) -> str | None:
    """stated or ended; None where the clause does not state a tie."""
    first, last = told.bounds or (0, len(masked.text))
    text, at = masked.text[first:last], told.at - first
    if len(told.cities) > 1:  # "met A en met B (in 2011 beëindigd)": what brackets say is of one of them
        text = text[:at] + ASIDE.sub(lambda match: " " * len(match.group()), text[at:])
    found = modalities(text, at) | modalities(text, max(told.match.end() - 1 - first, at))
    start, end = clause(text, at)
    if WEIGHED.search(text[max(0, at - 40) : at]) or NEVER_WAS.search(text, at, end):
        return None
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    decided = bool(DECIDES.search(text, max(0, at - REACH), at) or DECIDES.search(lead[-80:]) or DECIDES.search(block.heading) or DECIDES.search(_above(annotated, masked)))
    if decided:
        found -= {Modality.PLANNED}
    if decided and TO_END.search(text, start, end) and Modality.NEGATED not in found:
        return "ended"
    ours = OURS.search(text[max(0, at - 30) : at]) and SINCE_YEAR.search(text, at, min(len(text), end + 40))
    is_there = ours or (DEFINITE.search(text[max(0, at - 40) : at]) and THERE.search(text, start, end))
    if is_there and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED} and not OVER.search(text, start, end):
        return None if Modality.REPORTED in found else "stated"
    if found & {Modality.POTENTIAL, Modality.PLANNED, Modality.ADVISED, Modality.TALKS, Modality.REPORTED}:
        return None
    if Modality.ENDED in found:
        return "ended"
    if KEPT.search(text, start, end) or (DEFINITE.search(text[max(0, at - 40) : at]) and STAYS.search(text, start, end)):
        return "stated"
    return None if Modality.NEGATED in found else "stated"


def _above(annotated: Annotated, masked: Masked) -> str:
    """The end of the block before a numbered decision: "B E S L U I T :"."""
    block = masked.sentence.block
    return annotated.blocks[block - 1].text[-40:] if block else ""


def _here(annotated: Annotated, masked: Masked, told: Told) -> Name | None:
    """The side that is not in the list: named with the words, the subject of the clause, or the document's own city."""
    subject = annotated.profile.subject
    at, start = told.at, clause(masked.text, told.at)[0]
    start = max([start, *(start + match.end() for match in ANOTHER_AIM.finditer(masked.text[start:at]))])
    labels = {city.name.label for city in told.cities}
    named = [m for m in masked.mentions(told.one) if m.kind in CITIES]
    if not named and told.one is None and not OURS.search(masked.text[max(0, at - 30) : at]):
        in_clause = slots.subjects(masked, start, at)
        subjects = in_clause or slots.subjects(masked, max(0, start - REACH), start)
        named = [m for m in subjects if m.kind in CITIES and m.place().label not in labels]
        if not in_clause and not BACK_TO_IT.search(masked.text[start:at]):  # whom the clause before governs is not spoken of
            governed = masked.mentions("".join(GOVERNED.findall(masked.text, max(0, start - REACH), start)))
            named = [m for m in named if m not in governed]
    others = OTHERS.search(masked.text[start:at]) if not named else None
    if others and not (subject and subject.kind is Kind.ORGANISATION and " regio " in others.group()):  # a region's own page speaks of "de regio"
        return None
    if named:
        return Name(named[0].place().label, named[0].kind)
    return Name(subject.label.removeprefix("Gemeente "), subject.kind) if subject else None
