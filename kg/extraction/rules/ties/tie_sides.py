"""Whose tie it is that a sentence tells: the side that does not stand with the cities, and whom "beide gemeenten" are."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH, clause
from kg.extraction.names.bonds import SISTER
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.services import slots
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.tie_states import OURS
from kg.extraction.rules.ties.tie_words import CITIES, Told
from kg.extraction.rules.ties.told_before import of_the_one_before
from kg.model import Evidence, Kind, Name

# "een stedenband met het Duitse Emsdetten, die dateert van 1952, en ze was": "ze" is not Emsdetten
_GOVERNED = re.compile(rf"\b(?:met|om|with|mit) (?:[A-Za-z]+ ){{0,2}}({ORG}+)")
# "Kovel viel af omdat deze stad al met Walsrode verbonden is": the city of the clause before
_BACK_TO_IT = re.compile(r"\b(?:deze|die|dat|de andere) (?:stad|gemeente|plaats|city|Stadt)\b")
# "om A als één programma te zien en om de band met B voort te zetten": A has nothing to do with that band
_ANOTHER_AIM = re.compile(r"\b(?:en|maar|dan wel|of) (?:om|dat) ")
# "Voetbalvereniging SV Zwartemeer heeft", "De vereniging uit Borne kent": a club's or a school's own
CLUBS = re.compile(
    r"(?:^|[,;:] |\b(?:en|maar|[Dd]e|[Hh]et|[Oo]nze|[Ee]en|[Dd]eze(?: laatste)?) )(?!\w*(?:[Ss]tedenband|[Jj]umelage|[Vv]riendschap|[Pp]artner|[Zz]uster)\w*)(?:[Kk]erk|[a-z-]{1,20}kerk|[\w-]*(?:[Cc]lub|[Vv]ereniging|[Ss]chool|[Ll]yceum|[Gg]ymnasium|(?<!schepen)(?<!stads)(?<!bestuurs)college(?<! college)|[Kk]oor|[Oo]rkest|[Hh]armonie|[Ff]anfare|[Ss]chutterij|[Gg]ilde|[Pp]arochie|[Mm]useum|[Bb]randweer|[Hh]ospice|[Zz]iekenhuis|[Pp]rotestantse [Gg]emeente|[Hh]ervormde [Gg]emeente|[Dd]iaconie|[Ww]erkgroep|groep))(?: (?:[A-Z][\w'’-]*|van|de|het|in|uit|te)){0,5} (?:heeft|had|onderhoudt|onderhield|kent|werkt|sloot|ging|viert|vierde)\b[^.;]{0,60}$"
)
# "Onze buren", "de collega's van de provincie": whose ties are not the document's own
_OTHERS = re.compile(
    r"\b(?:[Oo]nze|[Dd]e|[Uu]nsere|[Oo]ur) (?:\w+ )?(?:collega[’']?s|buren|buurgemeenten?|buurgemeentes|buurstad|buursteden|Nachbarn|neighbours) [^.;]{0,60}$|\b(?:[Dd]e|[Hh]et|[Oo]nze|[Ee]en) (?:regio|provincie|rijk|universiteit|hogeschool|school|bibliotheek|stichting|vereniging|museum|ziekenhuis|veiligheidsregio|waterschap) (?:heeft|had|onderhoudt|onderhield|kent|is|werkt)\b[^.;]{0,60}$|"
    r"\b(?:Vertreter|Vertegenwoordigers|Representatives) (?:der Stadt |von |van |of )?[A-ZÀ-Ý][a-zà-ÿ]+\b[^.;]{0,80}$")
# "Stade zelf heeft vier partnersteden", "Mol onderhoudt op zijn beurt een jumelage": a city that nothing is known of
# "... en Genk heeft banden", "Genk kent sinds 1990 een band": who stands right before the verb
# "Kaya heeft de stedenband met ons Herentals opgezegd": who has it with the document's own town
_GAVE_UP = re.compile(rf"\W*(?:(?:[Dd]e|[Hh]et) )?(?:[A-Z]\w+se )?(?:(?:stad|gemeente|gemeenteraad van|stadsbestuur van) )?(?P<name>{RAW}) (?:heeft|had|zegt|zegde|verbrak|verbreekt|beëindigde|beëindigt|wil|wilde) ")
# "En in Zwolle pleit een fractie ervoor de stedenband met Ningbo": where that is so
_WHERE = re.compile(rf"^\W*(?:[Ee]n |[Mm]aar |[Oo]ok )?[Ii]n (?P<who>{ORG}) (?:[a-z]+(?:t|en|de|te|den|ten)) ")
# "Oud-zusterstad Nitra en voormalige partnerstad Gera": Nitra has no tie with Gera
# "Collega's uit Borne vertelden over hun stedenband met Gera": theirs, and not the document's own
_THEIRS = re.compile(rf"^\W*(?:[\w'’-]+ ){{1,4}}?(?:uit|van) (?P<who>{ORG}|{RAW})(?! en\b)[^.;,]{{1,60}} (?:hun|haar|zijn) (?:[a-zë-]+ )?$")
_IS_PARTNER = re.compile(rf"{SISTER} $")
_RIGHT_BEFORE = re.compile(rf"(?:^|[,;:] |\b(?:en|maar|terwijl|and|und|while|that|dat) )(?:(?:[Oo]nze|[Dd]e|[Hh]aar|[Zz]ijn|[Hh]un) )?(?:{SISTER} )?(?P<who>{ORG}) (?:heeft|kent|onderhoudt|onderhield|had|sloot|has|had|hat|unterhält|pflegt) [^{ANY[1:-1]}]{{0,50}}$")
# "In Gent heten ze anders, in Delft spreken ze van zustersteden": of two places the nearer
_IN_THE_NEARER = re.compile(rf"[,;] (?:maar |en |terwijl )?in (?P<who>{ORG}) [a-zë]+ [^{ANY[1:-1]}]{{0,60}}$")
# "Kendal's sister city", of a town that nothing is known of
_GENITIVE = re.compile(r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ-]+(?: [A-ZÀ-Ý][a-zà-ÿ-]+)?)['’]s (?:[a-z]{3,12} )?$")
_GERMAN = re.compile(r"(?:Städte)?(?:[Pp]artnerschaft|[Ff]reundschaft)|Partner(?:stadt|städte|gemeinde)|verschwistert")
_A_TOWN = re.compile(r"\b(?:Stadt|(?:Samt|Orts|Verbands)?[Gg]emeinde) $")
_UNSER = re.compile(r"\b[Uu]nsere[rnms]?\b")
_GERMAN_OPENING = re.compile(rf"(?:^|\n)(?P<name>{RAW})(?:,? (?:hat|ist|war|feiert|feierte|begrüßte?|wird)\b| [–-] )")
_NETWORKS = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.PARTNERSHIP})
_WE = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]ns|[Oo]nze|[Oo]ur|[Uu]nser\w*)\b")
_HEAD = 600
"""Characters at the head of a page in which it says where it is from."""
_LONGEST_TOWN = 40
_ROUND = 3
"""Municipalities that a page goes round at least."""
_SHARE = 0.45
"""Of their names, how many at most are of one and the same."""
# "Haren (Ems) ist mit Gera verbunden": a town that nothing is known of, with its province or river
_WITH_BRACKETS = re.compile(rf"(?P<name>{RAW}) \([^()]{{1,20}}\) (?:is|was|ist|war|heeft|hat|has|kent|onderhoudt)\b")
_ITSELF = re.compile(r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]{2,}(?:[ -][A-ZÀ-Ý][a-zà-ÿ]+)?) (?:(?:heeft|had|onderhoudt|kent|is|hat|ist|unterhält|has|is) )?(?:zelf|op (?:zijn|haar) beurt|ihrerseits|selbst|itself)\b")


def other_side(annotated: Annotated, masked: Masked, told: Told) -> Name | None:
    """The side that is not in the list: named with the words, the subject of the clause, or the document's own city."""
    subject = annotated.profile.subject
    at, start = told.at, clause(masked.text, told.at)[0]
    start = max([start, *(start + match.end() for match in _ANOTHER_AIM.finditer(masked.text[start:at]))])
    if told.one is None and CLUBS.search(masked.sentence.text[: masked.sentence.text.find(told.word)][-REACH:]):
        return None
    if told.one is None and (whose := _GENITIVE.search(masked.text, max(0, told.at - 60), told.at)) and is_city_name(whose["name"]):
        return Name(whose["name"], Kind.CITY)
    labels = {city.name.label for city in told.cities}
    right_before = (_RIGHT_BEFORE.search(masked.text, max(0, at - REACH), at) or _IN_THE_NEARER.search(masked.text, max(0, at - REACH), at)) if told.one is None else None
    named = [m for m in masked.mentions(right_before["who"] if right_before else told.one) if m.kind in CITIES and m.place().label not in labels]
    if told.one and not masked.mentions(told.one) and is_city_name(told.one):
        return Name(told.one, Kind.CITY)
    if not named and told.one is None and not OURS.search(masked.text[max(0, at - 30) : at]):
        in_clause = slots.subjects(masked, start, at)
        subjects = in_clause or slots.subjects(masked, max(0, start - REACH), start)
        named = [m for m in subjects if m.kind in CITIES and m.place().label not in labels]
        if not in_clause and not _BACK_TO_IT.search(masked.text[start:at]):  # whom the clause before governs is not spoken of
            governed = masked.mentions("".join(_GOVERNED.findall(masked.text, max(0, start - REACH), start)))
            named = [m for m in named if m not in governed]
        provinces = [m for m in in_clause if m.kind is Kind.PROVINCE and not m.attributive]
        if provinces and not named:  # "De provincie Limburg heeft een vriendschapsband met Yunnan"
            return provinces[0].name()
    named = [m for m in named if told.one is not None or right_before or not _IS_PARTNER.search(masked.sentence.text[: m.start - masked.sentence.start])]
    theirs = _THEIRS.search(masked.text[start:at]) if not named and told.one is None else None
    if theirs and not masked.mentions(theirs["who"]) and is_city_name(theirs["who"]) and theirs["who"] not in labels:
        return Name(theirs["who"], Kind.CITY)
    named = [m for m in masked.mentions(theirs["who"] if theirs else None) if m.kind in CITIES] or named
    others = _OTHERS.search(masked.text[start:at]) if not named else None
    if others and not (subject and subject.kind is Kind.ORGANISATION and " regio " in others.group()):  # a region's own page speaks of "de regio"
        return None
    said = masked.text[start:at].lstrip()
    if not named and (itself := _ITSELF.match(said) or (_WITH_BRACKETS.match(said) if told.one is None else None)) and is_city_name(itself["name"]):
        return Name(itself["name"], Kind.CITY)
    if named and told.one is None and named[0].kind is Kind.MUNICIPALITY and _GERMAN.match(told.word) and all(city.name.kind is Kind.MUNICIPALITY for city in told.cities):
        return _only_town(annotated, labels)  # "Zusammenschluss von Denekamp und Weerselo. Die Städtepartnerschaft mit Weerselo"
    if named:
        return Name(named[0].place().label, named[0].kind)
    if section := _of_section(annotated, masked):
        return section
    where = _WHERE.search(masked.text[start:at])
    towns = [m for m in masked.mentions(where["who"] if where else None) if m.kind is Kind.MUNICIPALITY and m.place().label not in labels]
    if towns:
        return Name(towns[0].place().label, towns[0].kind)
    if goes_round(annotated):
        return _of_paragraph(annotated, masked, labels)
    own = subject.label.removeprefix("Gemeente ") if subject else ""
    if labels == {own} and (gave := _GAVE_UP.match(masked.text[start:at])) and is_city_name(gave["name"]):
        return Name(gave["name"], Kind.CITY)
    if own in labels and (only := _only_town(annotated, labels)):
        return only
    if subject and subject.kind is Kind.MUNICIPALITY and _GERMAN.match(told.word) and (_UNSER.search(masked.text, 0, at) or all(city.name.kind is Kind.MUNICIPALITY for city in told.cities)):
        opening = _GERMAN_OPENING.search(annotated.clean.text, 0, _HEAD)  # "Rhede hat gefeiert. ... unserer Partnerstadt Kolding": of Rhede, and of no Dutch town
        is_named = opening is not None and is_city_name(opening["name"]) and opening["name"] not in (own, *labels)
        return Name(opening["name"], Kind.CITY) if opening and is_named else None
    if told.one is None and not OURS.search(masked.text[max(0, at - 30) : at]) and (theirs_before := of_the_one_before(annotated, masked, at, own, labels)) is not None:
        return theirs_before[0] if theirs_before else None
    if subject is None or any(own == label or own.startswith((f"{label} a", f"{label} in ")) for label in labels):
        return None  # whose ties they are is not said: "de stedenbanden met Trutnov en Nysa" on a page that speaks of Nysa most
    if subject.kind in _NETWORKS and not _WE.search(masked.text):
        return None  # a network's page tells of its members' ties
    return Name(own, subject.kind)


def _of_section(annotated: Annotated, masked: Masked) -> Name | None:
    """The municipality that heads the passage, where a text goes round several: "HULST", and below it "Heeft een stedenband met Stryj"."""
    heading = annotated.blocks[masked.sentence.block].heading.strip(" *_:")
    if not heading or len(heading) > _LONGEST_TOWN:
        return None
    towns = {said: m for m in annotated.mentions if m.kind is Kind.MUNICIPALITY and annotated.clean.text[m.start - 1 : m.start] in ("", "\n") and annotated.clean.text[m.end : m.end + 1] in ("", "\n", ":") and (said := annotated.clean.text[m.start : m.end])}
    return Name(towns[heading].place().label, Kind.MUNICIPALITY) if heading in towns and len(towns) > 1 else None


def _of_paragraph(annotated: Annotated, masked: Masked, labels: set[str]) -> Name | None:
    """The municipality named last before in the paragraph: "In Tiel gaat het anders. De band met Gera bestaat nog"."""
    start = annotated.blocks[masked.sentence.block].start
    above = [m for m in annotated.within(start, masked.sentence.start, Kind.MUNICIPALITY) if not m.attributive and m.place().label not in labels]
    return Name(above[-1].place().label, Kind.MUNICIPALITY) if above else None


@kept
def goes_round(annotated: Annotated) -> bool:
    """Whether a page goes round several municipalities, so that none of them is the one that it speaks for."""
    subject = annotated.profile.subject
    if subject is None or subject.kind is not Kind.MUNICIPALITY or annotated.profile.kind != "webpage":
        return False
    towns = [m.label for m in annotated.mentions if m.kind is Kind.MUNICIPALITY and not m.attributive]
    in_head = annotated.blocks[0].end if annotated.blocks else 0
    titled = any(m.label == subject.label and (m.start < in_head or annotated.blocks[sentence.block].kind == "heading") for m in annotated.mentions if (sentence := annotated.sentence_from(m.start)))
    return not titled and len(set(towns)) >= _ROUND and towns.count(subject.label) <= len(towns) * _SHARE


def _only_town(annotated: Annotated, labels: set[str]) -> Name | None:
    """The one German town that a page names as such, where it speaks of its tie with the town that the page is about: "Die Gemeinde Goch organisiert"."""
    named = {m.place().label: m for m in annotated.mentions if m.kind is Kind.CITY and not m.attributive and m.place().label not in labels and _A_TOWN.search(annotated.clean.text, max(0, m.start - 20), m.start)}
    return next(iter(named.values())).place() if len(named) == 1 else None


def two_named(annotated: Annotated, masked: Masked, at: int) -> tuple[list[Name], list[Evidence]]:
    """Whom "beide gemeenten" are: the two cities named up to there, in the paragraph or in it and what stands above it; with the sentences that name them."""
    block = masked.sentence.block
    here = masked.mentions(masked.text[max(0, at - REACH) : at])
    names: dict[str, Name] = {}
    before: list[Mention] = []
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
    last = {m.place().label: m for m in before if m.place().label in names and m.start < masked.sentence.start}
    told_in = {sentence.start: sentence for m in last.values() if (sentence := annotated.sentence_from(m.start))}
    return list(names.values()), [annotated.cite(sentence) for sentence in told_in.values() if sentence.start != masked.sentence.start]
