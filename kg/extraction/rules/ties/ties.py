"""Ties between cities: twin towns, and bilateral cooperation that is not called so, as a sentence states them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked, by_last_names
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, clause, modalities
from kg.extraction.names.bonds import BOND, BOND_ONE, SISTER, SISTERS, TWIN, TWINNED
from kg.extraction.rules.agreements.news_days import day_told
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.ties.carried_ties import carried_ties
from kg.extraction.rules.ties.cities import City, pairs
from kg.extraction.rules.ties.gapped_ties import gapped_ties
from kg.extraction.rules.ties.landed_ties import landed_ties
from kg.extraction.rules.ties.leant_ties import answered, leant_ties
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.near_ties import near_ties
from kg.extraction.rules.ties.province_ties import province_ties
from kg.extraction.rules.ties.signed_ties import signed_ties
from kg.extraction.rules.ties.sister_cities import sister_cities
from kg.extraction.rules.ties.successors import taken_over
from kg.extraction.rules.ties.tie_afterwards import completed
from kg.extraction.rules.ties.tie_beginnings import begun
from kg.extraction.rules.ties.tie_periods import tie_period
from kg.extraction.rules.ties.tie_sides import other_side, two_named
from kg.extraction.rules.ties.tie_states import AND_ENDED, OPENING_CLAUSE, state_of
from kg.extraction.rules.ties.tie_words import (
    BILATERALE,
    CITIES,
    FOLLOWED,
    LISTED_NEXT,
    OF_THEM,
    STEDENBAND,
    Told,
    told_ties,
)
from kg.extraction.rules.ties.tied_by_verb import tied_by_verb
from kg.extraction.rules.ties.working_ties import ABROAD, working_ties
from kg.model import Fact, Kind, Name, Value

CUES = Triggers(
    "stedenband", "steden band", "stedenrelatie", "jumel", "verbroeder", "verzuster", "vriend", "zuster", "partner", "tweeling", "freundschaft", "twin", "friendship",
    "dit zijn", "andere zijn", "anderen zijn", "overige", "resterende", "andere heten", "is met", "contacten met", "contact met", "betrekkingen", "met beide", "met deze", "met die", "met alle", "ja, met", "gaat het", "gaat om", "deze uitwisseling", "deze bezoek", "deze contact", "deze ontmoeting", "delegaties", "gasten uit", "afvaardigingen", "zijn dat", "waren dat", "volgde", "kwam", "kam", "folgte", "followed", "added", "dit is", "dat is", "dat zijn", "betreft", "een tweede", "een derde", "een vierde", "sister", "verschwister", "bilatera", "band", "die met", "link", "verbind", "verbonden", "verbunden",
    "befreundet", "stedenpaar", "samen", "relatie", "kent er", "kennen er", "heeft er", "hebben er", "er een", "er één", "voor gezien", " mee ", "daarmee", "hiermee", "plaatsen:", "steden:", "gemeenten:", "partners:", "er twee", "er drie", "er vier", "er vijf", "er zes", "andere", " er ", "onderhoudt er", "onderhouden er", "telt er", "zijn er",
)  # fmt: skip
# "tussen beide gemeenten bestaat al 25 jaar een stedenband", "De steden vieren hun jumelage"
BOTH = re.compile(
    rf"\b(?P<at9>verbroederden|verzusterden|verbroederen|verzusteren) (?:de twee|beide) (?:gemeenten|gemeentes|\w*steden|plaatsen|dorpen)\b(?! (?:met|mit) )|"
    rf"\b(?P<at5>zijn|waren|werden|raakten) (?:de twee|beide) (?:gemeenten|gemeentes|\w*steden|plaatsen|dorpen)\b[^.;]{{0,50}}?\b(?:aan|met) elkaar verbonden\b|\b(?:[Dd]e twee|[Bb]eide) (?:gemeenten|gemeentes|\w*steden|plaatsen|dorpen) (?P<at6>zijn|waren|raakten)\b[^.;]{{0,50}}?\b(?:aan|met) elkaar verbonden\b|"
    rf"\b(?:[Bb]eiden?|[Dd]e twee|[Oo]nze twee) (?:Gemeinden|Städte|gemeenten|gemeentes|\w*steden|plaatsen|dorpen|partners|burgemeesters|(?:(?:gemeente|stads|lokale |plaatselijke )?besturen)|gemeenteraden)\b[^.;]{{0,90}}?\b(?P<at>{BOND_ONE}|{SISTERS}|{TWINNED})\b(?! (?:met|van))|\b(?P<at2>{BOND_ONE}) tussen (?:beide|de twee|de|hun) (?:gemeenten|gemeentes|steden|plaatsen|dorpen)\b|"
    rf"\b(?:zijn|waren|werden) (?:beide|de twee|zij|ze)(?: [\w-]+){{0,5}}? (?P<at4>{SISTERS})\b(?! (?:van|met))|\bnoemen (?:beide|de twee|zij|ze) (?:zich|elkaar)(?: [\w-]+){{0,3}}? (?P<at11>{SISTERS})\b(?! (?:van|met))|"
    rf"^(?:Zij|Ze|De twee|Beiden?) (?:zijn|werden|noemen (?:zich|elkaar))(?: [\w-]+){{0,6}}? (?P<at12>{SISTERS}|{TWINNED}|(?:door|in) (?:een )?(?:[a-z]+ )?(?:vriendschap|jumelage|stedenband) (?:met elkaar )?verbonden)\b(?! (?:van|met))|"
    rf"\b(?:[Bb]eide|[Dd]e(?: twee)?) (?:gemeenten|gemeentes|steden|plaatsen|dorpen), (?:al |reeds |officieel )?sinds (?:het jaar )?(?:19|20)\d\d (?:officieel )?(?:(?:door (?:een|hun|de) (?:[a-zë]+ )?(?:{BOND}|band|vriendschap|partnerschap)|in vriendschap) (?P<at7>(?:met elkaar |aan elkaar )?verbonden)|(?:met elkaar )?(?P<at8>verbroederd|verzusterd|bevriend))\b|"
    rf"\b(?:The two(?: cities| towns)?|Both (?:cities|towns)) (?P<at10>(?:have been|are|were|became) (?:[a-z]+ )?{SISTERS})\b(?! (?:with|of|to) )|"
    rf"^De (?:gemeenten|steden|dorpen)\b[^.;]{{0,60}}\bhun (?:[\w-]+ ){{0,3}}(?P<at3>{BOND_ONE})\b"
)
# "Met hun stedenband werken A, B en C sinds 2010 aan"
THEIRS = re.compile(rf"\b[Mm]et hun (?:[\w-]+ )?(?P<at>{BOND_ONE}) [a-z]+ (?P<who>{ORG}{{2,12}})")
# "The friendship with Vologda was suspended; it was never a twinning": another sort of tie
NO_TWINNING = re.compile(rf"[;,–] (?:it|dit|dat|het|das|es) (?:is|was|ist|war) (?:[a-z]+ )?(?:geen|nooit een|not an?|never an?|keine?|nie eine) (?:\w+ )?(?:{TWIN})")
# "besloot de raad op 14 februari de stedenbanden met onmiddellijke ingang te beëindigen", "heeft de raad de stedenband opgezegd": in a text of that year
_DECIDED = re.compile(r"\b(?:besloot|besloten|besluit|beslist[e]?|heeft|hebben|zegde[n]?|beëindigde[n]?|zette[n]?|verbrak(?:en)?|stemde[n]?)\b")
_NEVER_ONE = re.compile(rf"(?:Die|Dat|Deze|Dit|Het|It|Das|Diese)\b[^.;]{{0,60}}\b(?:nooit|geen|niet|never|not|kein\w*|nie) (?:een |an? |eine )?(?:[\w-]+ )?(?:{TWIN})\b")
FURTHER = re.compile(r",? (?:en )?die (?:met|tussen) ")
_OWN_YEAR = re.compile(r"(?:, (?:en|and|und)|,| en| and| und) (?:sinds|sedert|vanaf|in|since|seit) (?:het jaar )?(?:19|20)\d\d (?:ook )?(?:een|de|a|eine) (?:[\w-]+ )?$")
COUNTED = re.compile(rf"\b(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|onze|haar|zijn|de) (?:[\w-]+ )?(?:{SISTER}|{BOND}|partnerschappen|vriendschappen|partners|banden)|(?:{BOND}|{SISTERS}|{TWINNED}) (?:met|in) (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|meerdere|enkele) (?:[\w-]+ ){{0,2}}(?:steden|gemeenten|plaatsen|dorpen|partners|landen))\b")
# "Zijn de oude verbroederingen van A met B nog van deze tijd?": that they are there is not asked
# "Looking for our twin towns Gera, Diest or Bra?", "Op zoek naar onze partnersteden A en B?"
_OUR_LIST = re.compile(SISTERS)
PRESUPPOSED = re.compile(r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Hh]aar|[Zz]ijn|[Tt]he|[Oo]nze|[Oo]ur|[Uu]nsere[rn]?)(?: [\w-]+)? $")
_TWIN = re.compile(rf"{TWIN}|STEDENBAND|ZUSTERSTED|PARTNERSTED|JUMELAGE")
# "PARTNERSCHAFTSURKUNDE", "Oorkonde van vriendschap", "Jumelage-verklaring"
_CHARTER = re.compile(r"(?i)\b(?:oorkonde|akte|charter) van (?:vriendschap|verbroedering|verzustering)\b|\b(?:jumelage|vriendschaps|verbroederings|verzusterings|partnerschafts|freundschafts|twinning|stedenband)[ -]?(?:verklaring|oorkonde|akte|charter|verdrag|urkunde|vertrag|overeenkomst|agreement)\b")
# "Wordt Gera de vijfde zusterstad? 14 februari 2022": a headline, with the day below it
_IS_ASKED = re.compile(r"\?[\"”’')\]]*(?:\s+(?:date |[Gg]epubliceerd )?\w{0,12} ?\d[^?]{0,30})?\s*$")
_TITLE = 160
"""Characters at the head of a charter in which it says what it is."""
_NUMBERS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_NO_TOWNS = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.PARTNERSHIP})
"""Whose own page it may be that speaks of contacts with a city; they have other members there, and no tie."""
_MOST = 100
"""Ties that a sentence may tell: one that goes on and on is no sentence, and each is weighed with what stands round it."""


@read_once
def ties(annotated: Annotated) -> Iterator[Fact]:
    """Ties that a sentence states; the one side is named, or it is the city whose document this is."""
    about = annotated.profile
    is_charter = (about.own or about.kind == "other") and _CHARTER.search(annotated.clean.text, 0, _TITLE) is not None
    signed = (about.signed or about.date) if is_charter else None
    listed = list(listed_ties(annotated))
    found = list(one_end(_of_one_kind(list(taken_over(annotated, list(_all(annotated)))), listed), listed))
    if signed:  # the charter itself tells when it was made: by its signing
        found = [replace(fact, values={**fact.values, "since": signed}) if fact["since"] is None and fact["status"] == "stated" else fact for fact in found]
    yield from begun(annotated, found, listed)


def _of_one_kind(found: list[Fact], listed: Iterable[Fact]) -> Iterator[Fact]:
    """The ties without what else is kept up with a twin town: contacts with it are no tie of another kind."""
    twins = {_ends(fact) for fact in (*found, *listed) if fact["kind"] == STEDENBAND and fact["status"] != "ended"}
    return (fact for fact in found if fact["kind"] == STEDENBAND or fact["since"] or fact["until"] or _ends(fact) not in twins or _is_bilateral(fact))


def _is_bilateral(fact: Fact) -> bool:
    """Whether the words themselves call a tie bilateral."""
    return any("bilatera" in evidence.quote.casefold() for evidence in fact.evidence)


def _ends(fact: Fact) -> frozenset[str]:
    return frozenset(str(getattr(fact[side], "label", "")) for side in "ab")


def one_end(facts: Iterable[Fact], listed: Iterable[Fact] = ()) -> Iterator[Fact]:
    """What one passage ends has ended, also where another speaks of it as still there.

    Args:
        listed: facts of another rule, of which those with the day of their end tell so too.
    """
    found = list(facts)
    over = {_pair(fact) for fact in (*found, *(one for one in listed if one["until"])) if fact["status"] == "ended"}
    for fact in found:
        yield replace(fact, values={**fact.values, "status": "ended"}) if _pair(fact) in over else fact


def _pair(fact: Fact) -> tuple[object, ...]:
    columns = ("a", "b") if fact.table == "ties" else ("member", "network", "role")
    return (fact["kind"] if fact.table == "ties" else "", *sorted(str(getattr(fact[column], "label", fact[column])) for column in columns))


def _all(annotated: Annotated) -> Iterator[Fact]:
    yield from carried_ties(annotated)
    about_ties = bool(_TWIN.search(annotated.clean.text))
    is_abroad = ABROAD.search(annotated.clean.text) is not None
    for cued in annotated.cued(CUES):
        text = by_last_names(cued.text)
        masked = cued if text == cued.text else cued.reworded(text)
        taken: set[frozenset[str]] = set()
        told = list(_of_sentence(annotated, masked, about_ties, is_abroad)) or list(_by_leaning(annotated, masked, about_ties)) or list(_by_nearness(annotated, masked))
        for fact in completed(annotated, masked, told):
            if _ends(fact) not in taken:
                taken.add(_ends(fact))
                yield fact


def _of_sentence(annotated: Annotated, masked: Masked, about_ties: bool, is_abroad: bool) -> Iterator[Fact]:
    is_asked = _IS_ASKED.search(masked.text) is not None
    by_theme = (tied_by_verb(masked, about_ties=about_ties), working_ties(masked, about_ties=about_ties or is_abroad), told_ties(masked, about_ties=about_ties))
    found = list(islice(chain(*by_theme, signed_ties(masked), gapped_ties(masked, about_ties=about_ties), sister_cities(masked), landed_ties(masked)), _MOST))
    named = {told.at for told in found if told.one and told.cities}
    owner: Name | None = None
    for told in found:
        if is_asked and not ((told.one or _OUR_LIST.match(told.word)) and PRESUPPOSED.search(masked.text[max(0, told.at - 40) : told.at])):
            continue
        if told.at in named and told.one is None:
            continue  # "Zutphen (verzusterd met Satu Mare)": whose tie that is has been read
        if told.cities and _is_announced(annotated, masked, told):
            before = owner if told.word == "die" else None  # "De band van Goor met Gera dateert uit 1970, die met Elk van 1992"
            owner = other_side(annotated, masked, told) or before
            yield from _facts(annotated, masked, told, owner)
    if is_asked:
        return
    for match in THEIRS.finditer(masked.text):
        theirs = [City(m.place(), None, m) for m in masked.mentions(match["who"]) if m.kind in CITIES]
        if len(theirs) > 1:
            yield from _facts(annotated, masked, Told(STEDENBAND, match, None, theirs[1:], match.end()), theirs[0].name)
    for match in islice(BOTH.finditer(masked.text), _MOST):
        told = Told(STEDENBAND, match, None, [], match.end(), match.span() if match["at7"] or match["at8"] else None)
        pair, named_in = two_named(annotated, masked, told.at)
        if len(pair) == 2:
            facts = _facts(annotated, masked, replace(told, cities=[City(pair[1])]), pair[0])
            yield from (replace(fact, evidence=(*fact.evidence, *named_in)) for fact in facts)


def _by_leaning(annotated: Annotated, masked: Masked, about_ties: bool) -> Iterator[Fact]:
    """The ties of a sentence that leaves to the one before what is spoken of, or with whom."""
    if _IS_ASKED.search(masked.text):
        if about_ties and (answer := answered(annotated, masked)):
            yield from _facts(annotated, answer[0], answer[1], answer[2])
    else:
        for told, owner in chain(leant_ties(annotated, masked) if about_ties else (), province_ties(annotated, masked)):
            if told.cities:
                yield from _facts(annotated, masked, told, owner or other_side(annotated, masked, told))


def _by_nearness(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """The tie of a sentence that states one in no wording that we know, of the only two that it can be of."""
    if not _IS_ASKED.search(masked.text):
        for told, here in near_ties(annotated, masked):
            yield from _facts(annotated, masked, told, here)


def _is_announced(annotated: Annotated, masked: Masked, told: Told) -> bool:
    """Whether words that mean a tie only behind others stand behind those: "vijf stedenbanden. Dit zijn", "Stedenbanden. Wij kennen er twee"."""
    if told.match.re.pattern == LISTED_NEXT.pattern:
        before = _before(annotated, masked)
        if told.match["at6"] or told.match["at8"]:  # "Daarna volgden in 2000 Nitra en", "1967 kam Gera hinzu": behind a paragraph of another tie
            return _TWIN.search(f"{annotated.blocks[max(0, masked.sentence.block - 1)].text} {_above(annotated, masked)}") is not None
        if told.match["at7"] and Modality.NEGATED in modalities(before, len(before) - 1):
            return False  # "De drie partnersteden zijn nog niet gekozen. De andere zijn"
        return COUNTED.search(before) is not None and (told.match["at4"] is None or _counts(before, len(told.cities)))
    if told.match.re.pattern == FOLLOWED.pattern:
        return _TWIN.search(_above(annotated, masked)) is not None
    heading = annotated.blocks[masked.sentence.block].heading
    return told.match.re.pattern != OF_THEM.pattern or _TWIN.search(f"{heading} {_above(annotated, masked)}") is not None


def _facts(annotated: Annotated, masked: Masked, told: Told, here: Name | None) -> Iterator[Fact]:
    if (state := state_of(annotated, masked, told)) is None or _is_none_officially(annotated, masked, told):
        return
    start, stop = _window(masked, told)
    if any(city.alone for city in told.cities) or any(city.since for city in told.cities[:-1]):
        stop = max(start, min(stop, told.match.end()))  # "een band met A en sinds 1990 met B": B's year is not A's
    since, until, state = tie_period(masked, start, stop, state)
    if state == "ended" and until is None and _DECIDED.search(masked.text, start, stop):
        until = day_told(annotated, masked.sentence, None)
    kind = BILATERALE if NO_TWINNING.search(masked.text, told.end) else told.kind
    own = annotated.profile.subject
    for city in told.cities:
        for a, b in pairs(city, here):
            if own and b.label == own.label.removeprefix("Gemeente "):
                a, b = b, a  # the document's own city stands first, whoever speaks
            if a.label != b.label and not (told.abroad and (a.kind is b.kind or _NO_TOWNS & {a.kind, b.kind})):
                status, end = ("ended", city.until) if city.over else (state, until)
                values: dict[str, Value] = {"a": a, "b": b, "kind": kind, "since": city.since or since, "until": end, "status": status}
                if status == "ended" and end is None:
                    values["ended"] = True
                yield Fact("ties", values, "ties", (annotated.cite(masked.sentence),))


def _is_none_officially(annotated: Annotated, masked: Masked, told: Told) -> bool:
    """Whether the sentence behind a friendship says that it is no twinning: "Die is nooit een officiële stedenband geweest"."""
    behind = annotated.sentence_from(masked.sentence.end)
    return behind is not None and not _TWIN.search(told.word) and _NEVER_ONE.match(behind.text) is not None


def _counts(text: str, number: int) -> bool:
    """Whether a text counts as many twin towns as are named behind it: "de vijf zustersteden. De delegaties uit A, B, C, D en E"."""
    words = (str(number), *_NUMBERS[number : number + 1])
    return any(re.search(rf"\b{word} (?:[\w-]+ )?(?:{SISTER}|{BOND})", text) for word in words)


def _above(annotated: Annotated, masked: Masked) -> str:
    """What stands before the sentence in its paragraph, as far as it can still speak of."""
    start = masked.sentence.start
    return annotated.clean.text[max(annotated.blocks[masked.sentence.block].start, start - 300) : start].strip()


def _before(annotated: Annotated, masked: Masked) -> str:
    """The sentence before, in the same paragraph."""
    return re.split(r"(?<=[.!?]) ", _above(annotated, masked))[-1]


def _window(masked: Masked, told: Told) -> tuple[int, int]:
    """The stretch whose dates are of this tie: the clause, without the ties that "die met" adds."""
    if told.bounds:
        return told.bounds
    start, stop = clause(masked.text, told.at)
    if (opening := OPENING_CLAUSE.match(masked.text)) and start < opening.end() < told.at:
        start = opening.end()
    if over := AND_ENDED.match(masked.text, stop):
        stop = over.end()
    if own := _OWN_YEAR.search(masked.text, start, told.at):
        start = own.start()  # "sinds 1979 een band met A, en sinds 2009 een band met B"
    following = FURTHER.search(masked.text, told.end)
    start = told.match.start() if told.word == "die" else told.at if told.word == "gevolgd" else start
    return start, min(max(stop, told.end), following.start() if following else len(masked.text))
