"""Ties between cities: twin towns, and bilateral cooperation that is not called so, as a sentence states them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, ORG, ORG_OR_TIE, Masked
from kg.extraction.modality import KEPT, REACH, Modality, clause, modalities
from kg.extraction.rules import slots
from kg.extraction.rules.cities import RAW, City, is_city_name, pairs, read_cities
from kg.extraction.rules.kept import read_once
from kg.extraction.triggers import Triggers
from kg.model import Fact, Kind, Name, Value

# the bond: "stedenband met", "jumelage tussen"
BOND = r"(?:[Ss]teden ?band(?:en)?|[Ss]tedenrelaties?|[Jj]umelages?|[Jj]umelagebanden?|[Vv]erbroedering(?:en|sband(?:en)?)?|[Vv]erzustering(?:en|sband(?:en)?)?|[Vv]riendschapsband(?:en)?|[Vv]riendschapsrelaties?|[Vv]riendschapsbetrekkingen|[Vv]riendschapsverdrag(?:en)?|[Zz]usterband(?:en)?|[Pp]artnerband(?:en)?|[Pp]artnerschapsband(?:en)?|Städtepartnerschaft(?:en)?|Städtefreundschaft(?:en)?|Partnerschaftsurkunde|Partnerschaftsvertrag|Partnerschaft|twinnings?|[Tt]winning (?:agreement|charter|link)s?|[Ff]riendship (?:link|treaty|pact)s?|(?:officiële|formele|hechte) (?:vriendschap|relatie)|sister city (?:relationship|agreement)s?|town twinning)"
# the other city: "zusterstad van", "partnergemeenten zijn"
SISTER = r"(?:[Zz]usterst(?:ad|eden)|[Zz]ustergemeenten?|[Pp]artnerst(?:ad|eden)|[Pp]artnergemeenten?|[Tt]weelingst(?:ad|eden)|[Vv]riendschapsst(?:ad|eden)|[Jj]umelagest(?:ad|eden)|[Jj]umelagegemeenten?|Partnerst(?:adt|ädte)|[Tt]win (?:towns?|cit(?:y|ies))|[Ss]ister cit(?:y|ies)|[Ss]ister towns?|[Pp]artner cit(?:y|ies))"
TWINNED = r"(?:verzusterd|verbroederd|gejumeleerd|twinned|verschwistert|jumelée?)"
TWIN = rf"(?:{BOND}|{SISTER}|{TWINNED})"
BILATERAL = r"(?:[Bb]ilaterale (?:relaties?|samenwerking|samenwerkingen|banden?|contacten|samenwerkingsrelaties?))"
GAP = rf"[^.;:{ANY[1:-1]}]{{0,70}}?"
WITH = r"(?:met|with|mit|to|zu)"
OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
CUES = Triggers(
    "stedenband", "steden band", "stedenrelatie", "jumel", "verbroeder", "verzuster", "vriendschap", "zuster", "partnerst", "partnergemeente", "partnerband",
    "partnerschap", "tweelingst", "partnerschaft", "freundschaft", "twin", "friendship", "dit zijn", "kwam", "dit is", "dat zijn", "sister", "partner cit", "verschwister", "bilatera", "band", "die met", "link", "partners van",
)  # fmt: skip

STEDENBAND, BILATERALE = "stedenband", "bilaterale samenwerking"
# each ends where the cities begin; `at` is where the modality is asked; the flag: an unknown name there is a city
PATTERNS: tuple[tuple[str, bool, re.Pattern[str]], ...] = (
    # "een stedenband van Almere met A en B", "Twee van die stedenbanden zijn die met A en B", "jumelage aan te gaan met de stad A"
    (STEDENBAND, True, re.compile(rf"\b(?P<at>{BOND}){OF}{GAP} {WITH} ")),
    # "een stedenband met een Nederlandse stad, namelijk Arnhem"
    (STEDENBAND, True, re.compile(rf"\b(?P<at>{BOND})\b{GAP}, (?:namelijk|te weten|dat is|dit is)(?: met| die met)? ")),
    # "de stedenband Hranice (Tsjechië)", "Stedenband Leeuwarden-Orjol"
    (STEDENBAND, True, re.compile(rf"(?<!Stichting )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband) (?={RAW} \(|[{ORG_OR_TIE[1:-1]}])")),
    (STEDENBAND, True, re.compile(rf"\b(?P<at>{BOND})(?:,| \(| –){GAP} (?:namelijk|te weten|with|met):? (?:met )?")),
    # "Die band met A bestaat sinds 1958, die met B sinds 1995"
    (STEDENBAND, False, re.compile(rf"\b(?P<at>[Bb]and|[Bb]anden|Verbindung|[Vv]riendschap|link|contacten met (?:onze|de) (?:zuster|partner)stad) (?:{WITH}|dem){GAP} (?=[{ORG_OR_TIE[1:-1]}])")),
    (STEDENBAND, False, re.compile(rf"\b(?P<at>die) (?:met|tussen) (?=[{ORG_OR_TIE[1:-1]}][^.;]{{0,40}}? (?:sinds|uit|\d+ jaar)\b)")),
    # "verzusterd met A", "Today the city is twinned with A", "mit A verschwistert"
    (STEDENBAND, True, re.compile(rf"\b(?P<at>{TWINNED})(?: is| zijn| was)?{GAP} (?:{WITH}|avec) ")),
    # "stedenbanden als A en B", "de partnersteden A en B", "onze zusterstad A", "zustersteden van B zijn A in Japan en C"
    (STEDENBAND, True, re.compile(rf"\b(?P<at>{SISTER}|[Ss]tedenbanden|[Jj]umelages)\b{OF}(?: als| zoals|:| zijn(?: dat)?:?| is| zijn momenteel:?| are:?| is de stad| sind:?|, de stad| genaamd| –| -) (?!{WITH} |{SISTER})")),
    (STEDENBAND, True, re.compile(rf"\b(?P<at>zusterstad|partnerstad|zustergemeente|partnergemeente|jumelagestad|twin town|sister city|Partnerstadt|[Zz]ustersteden|[Pp]artnersteden)\b{OF} (?!{WITH} |{SISTER})(?=[A-Z{ORG_OR_TIE[1:-1]}])")),
    # "een voorbeeld van een vriendschapsband: die van A met B"
    (STEDENBAND, False, re.compile(rf"\b(?P<at>die) van (?P<one>{ORG}) (?:met|en) (?={ORG})")),
    # "Ahaus is sinds 1982 ook met Argentré in Bretagne verbonden"
    (STEDENBAND, True, re.compile(rf"(?P<one>{ORG})(?: \([^()]{{1,20}}\))? (?P<at>is|ist|zijn) (?:[\w]+ ){{0,5}}?(?:met|mit) (?=[^.;]{{1,80}} (?:verbonden|verbunden)\b)")),
)  # fmt: skip
# the cities stand before the words: "A is een zusterstad van B", "A en B zijn verbroederd", "Met A heeft B een stedenband"
PAIR = re.compile(
    rf"(?P<who>{ORG}{{2}})(?: [\w-]+){{0,4}}? (?P<at>zustersteden|partnersteden|zustergemeenten|partnergemeenten) (?:zijn|worden|werden)|(?:sind|zijn) (?P<who2>{ORG}{{2}})(?: [\w-]+){{0,4}}? (?P<at2>{SISTER})\b(?! (?:van|von|of))|"
    rf"(?P<who3>{ORG}{{2}}) (?:vieren|hebben|onderhouden|kennen|sloten|tekenden|vierden|feiern|haben|celebrate|have)(?: [\w-]+){{0,5}}? (?P<at3>{BOND})\b(?! (?:met|mit|with|tussen|van))|"
    rf"(?:pflegen|unterhalten|onderhouden|hebben) (?P<who4>{ORG}{{2}})(?: [\w-]+){{0,5}}? (?P<at4>{BOND})\b(?! (?:met|mit|with|tussen|van))|(?P<who5>{ORG}{{2}}) (?P<at5>verbroederen|verzusteren)\b"
)
IS_SISTER = re.compile(rf"(?P<who>{ORG}+|{RAW})(?:,[^.;,]{{1,60}},| \([^()]{{1,40}}\))? (?:is|zijn|ist|are|werd|was|wordt|became)(?: [\w-]+){{0,9}}? (?P<at>{SISTER}|verbroederd|verzusterd|twinned|verschwistert)\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")
FRONTED = re.compile(r"(?:^|[,;] |\b(?:en|maar|and|but|und) )(?:[Mm]et|[Ww]ith|[Mm]it) ")
FRONTED_AT = re.compile(rf"(?P<at>{BOND}|{TWINNED}|verbunden|[Dd]e band|[Dd]e vriendschap)\b(?! (?:met|with|mit|van|tussen) )")
# "Sinds 1989 is Nitra in Slowakije onze partnergemeente"
INVERTED = re.compile(rf"\b(?:is|zijn|ist|sind|werd|was) (?=[{ORG[1:-1]}A-Z])")
THEN_SISTER = re.compile(rf"(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")
# "Matagalpa (Nicaragua), Lublin (Polen) en Same zijn de zustersteden van Tilburg"
ARE_SISTERS = re.compile(rf",? (?:zijn|is|sind|are|werden)(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")
# "een stedenband tussen A en B"
BETWEEN = re.compile(rf"\b(?P<at>{TWIN}|{BILATERAL})\b{GAP} (?:tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
# "Orléans, France – twinned since 1946"
OPENING = re.compile(rf"^[^\w{ANY[1:-1]}]*(?P<who>{ORG}|{RAW})[^.;]{{0,40}}? (?P<at>twinned|stedenband|zusterstad|partnerstad|jumelage|verbroederd|verzusterd) (?:since|sinds|sedert|uit|vanaf) \d{{4}}")
BILATERALS = re.compile(rf"\b(?P<at>{BILATERAL})\b{OF}[^.;]{{0,50}}?(?: met| is de samenwerking| is die met| tussen|:) ")
# "Dordrecht heeft vijf stedenbanden. Dit zijn Hastings in Engeland en ...": asked of the sentence before in `_facts`
LISTED_NEXT = re.compile(r"^(?:(?P<at>Dit|Dat|Het) (?:zijn|is|gaat om|betreft):? |[^.;]{0,45}?\b(?P<at2>kwam(?:en)?) (?:daar|er) (?:ook |nog )?)")
COUNTED = re.compile(rf"\b(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|onze|haar|zijn|de) (?:[\w-]+ )?(?:{SISTER}|{BOND}))\b")
# "Wel werkt Enschede sinds 2015 rechtstreeks met Münster samen", with one city abroad
WORKS = re.compile(rf"\b(?P<at>werkt|werken) (?:(?P<one>{ORG}) )?(?:[\w-]+ ){{0,5}}?met ")
# what is kept, ended or weighed is there: "voorstel om de stedenband met A te beëindigen"
THERE = re.compile(
    r"\b(?:beëindig\w*|te verbreken|op te zeggen|op te heffen|stop(?:t|pen|zetten)|stop te zetten|af te bouwen|afbouwen|voort\w*|verdiep\w*|versterk\w*|intensiver\w*|continu\w*|handhav\w*|behoud\w*|heroverw\w+|evalu\w+|nieuw leven|jubileum|bestaat|dateert|af wil|af willen|wil af|vieren|gevierd|bezoek|herijk\w*|invulling|end|review\w*)\b"
)
DEFINITE = re.compile(r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Oo]nze|[Hh]aar|[Zz]ijn|[Hh]un|[Hh]uidige|[Bb]estaande|[Tt]he|[Oo]ur|[Dd]ie|[Uu]nsere)(?: [\w-]+){0,2} $")
# "Over een band met Kendal is gesproken": weighed, whatever came of it
WEIGHED = re.compile(r"\b(?:[Oo]ver|[Aa]bout|[Üü]ber) (?:een|a|eine)(?: [\w-]+)? $")
OVER = re.compile(r"\b(?:afgebouwd|opgedoekt|ingetrokken|beëindigd|opgezegd|verbroken|opgeheven|stopgezet|gestopt|ontbonden|ended|terminated|beendet|aufgelöst)\b")
TO_END = re.compile(r"\b(?:te beëindigen|in te trekken|op te zeggen|te verbreken|op te heffen|stop te zetten)\b")
DECIDES = re.compile(r"\b(?:besluit(?:en)?|besloten|b e s l u i t|ingestemd)\b", re.I)


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
    about_ties = bool(re.search(TWIN, annotated.clean.text))
    for masked in annotated.cued(CUES):
        taken: set[frozenset[str]] = set()
        for kind, at, one, cities, end in _found(masked, about_ties):
            for fact in _facts(annotated, masked, kind, at, one, cities, end):
                ends = frozenset(getattr(fact[side], "label", "") for side in "ab")
                if ends not in taken:
                    taken.add(ends)
                    yield fact


def _found(masked: Masked, about_ties: bool) -> Iterator[tuple[str, re.Match[str], str | None, list[City], int]]:
    """Kind, the words, the stretch that names the one side, the cities of the other, and where they end."""
    text = masked.text
    for match in BETWEEN.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield (BILATERALE if re.match(BILATERAL, _word(match)) else STEDENBAND), match, match["one"], cities, end
    for kind, unknown, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if not unknown and not about_ties:
                continue
            cities, end = read_cities(masked, match.end(), unknown=unknown)
            yield kind, match, match.groupdict().get("one"), cities, end
    listed = LISTED_NEXT.match(text)
    if listed and about_ties:
        cities, end = read_cities(masked, listed.end(), unknown=True)
        yield STEDENBAND, listed, None, cities, end
    for match in PAIR.finditer(text):
        who = next(match[name] for name in ("who", "who2", "who3", "who4", "who5") if match[name])
        mentions = [m for m in masked.mentions(who) if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
        if len(mentions) == 2:
            yield STEDENBAND, match, who[0], [City(mentions[1].place(), None, mentions[1])], match.end()
    for match in WORKS.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=False)
        if len(cities) == 1 and cities[0].name.kind is Kind.CITY and re.match(r"[^.;]{0,120}\b(?:samen|together)\b|[^.;]{0,3}$", text[end:] if _word(match).startswith(("werk", "werkt")) else ""):
            yield BILATERALE, match, match["one"], cities, end
    for match in BILATERALS.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield BILATERALE, match, match["one"], cities, end
    for pattern in (IS_SISTER, OPENING):
        for match in pattern.finditer(text):
            yield STEDENBAND, match, match.groupdict().get("one"), _named(masked, match["who"]), match.end()
    cities, end = read_cities(masked, 0, unknown=True)
    if len(cities) > 1 and (told := ARE_SISTERS.match(text, end)):
        yield STEDENBAND, told, told["one"], cities, told.end()
    for verb_first in INVERTED.finditer(text):
        cities, end = read_cities(masked, verb_first.end(), unknown=True)
        if cities and (told := THEN_SISTER.match(text, end)):
            yield STEDENBAND, told, told["one"], cities, told.end()
    for front in FRONTED.finditer(text):
        cities, end = read_cities(masked, front.end(), unknown=True)
        verb = FRONTED_AT.search(text, end, min(len(text), end + 140)) if cities else None
        if verb:
            yield STEDENBAND, verb, None, cities, verb.end()


def _named(masked: Masked, who: str) -> list[City]:
    mentions = masked.mentions(who)
    if mentions:
        return [City(m.place(), None, m) for m in mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    return [City(Name(who, Kind.CITY))] if is_city_name(who) else []


def _at(match: re.Match[str]) -> int:
    """Where the words for the tie stand: one of the pattern's groups `at`."""
    return next(match.start(name) for name in match.groupdict() if name.startswith("at") and match[name])


def _word(match: re.Match[str]) -> str:
    return next(text for name, text in match.groupdict().items() if name.startswith("at") and text)


def _facts(
    annotated: Annotated, masked: Masked, kind: str, match: re.Match[str], one: str | None, cities: list[City], end: int
) -> Iterator[Fact]:  # fmt: skip
    if match.re is LISTED_NEXT and not COUNTED.search(_before(annotated, masked)):
        return
    if not cities or masked.text.rstrip().endswith("?") or (state := _state(annotated, masked, match)) is None:
        return
    start, stop = _window(masked, match, end)
    since, until = _period(masked, start, stop, state)
    here = _here(annotated, masked, one, cities, match)
    own = annotated.profile.subject
    for city in cities:
        for a, b in pairs(city, here):
            if own and b.label == own.label.removeprefix("Gemeente "):
                a, b = b, a  # the document's own city stands first, whoever speaks
            if a.label != b.label:
                values: dict[str, Value] = {"a": a, "b": b, "kind": kind, "since": city.since or since, "until": until, "status": state}
                if state == "ended" and until is None:
                    values["ended"] = True
                yield Fact("ties", values, "ties", (annotated.cite(masked.sentence),))


# words before a date on which a tie was made: "begon in", "stamt uit", "gesloten in", "getekend op", "de band uit"
BEGAN = re.compile(
    r"\b(?:begon|begonnen|stamt|dateert|gesloten|aangegaan|getekend|ondertekend|gestart|ontstond|ontstaan|sloot|sloten|tekende|tekenden|verbroederd|band(?:en)?|jumelage|verbroedering|werd|signed|began|unterzeichnet|geschlossen|partnerstad|zusterstad)[^.;]{0,45}? (?:in|uit|op|van|im|am|on|from) (?:het jaar )?$"
)
AS_OF = re.compile(r"\b(?:met ingang van|ingaande|per)\b")
# "...; de oorkonde werd op 4 juni 1966 getekend": said of the one tie of the sentence
CHARTER = re.compile(r"\b(?:oorkonde|verdrag|charter|overeenkomst|Urkunde)\b[^.;]{0,60}?\b(?:op|in|am|on) (?P<date>(?:\d{1,2}\.? \w+ )?(?:19|20)\d\d)\b[^.;]{0,40}(?:getekend|ondertekend|signed|unterzeichnet)")
# "is sinds 2009 slapend": since when nothing happens
ASLEEP = re.compile(r"\b(?:slapende?|bevroren|ingeslapen|stilgevallen|laag pitje|opgeschort|frozen|dormant|suspended|ruht|geen contact\w*|niet meer|geen sprake)\b")
NOT_MADE = re.compile(r"\b(?:besluit|besloten|besloot|vergadering|verzoek|gesproken|bezoek|bezocht)\b")


def _period(masked: Masked, start: int, stop: int, state: str) -> tuple[str | None, str | None]:
    """Since when and until when; a lone date of an ended tie is its end, a year that opens a row its beginning."""
    since, until = slots.period_of(masked, start, stop)
    if ASLEEP.search(masked.text, start, stop):
        since = None
    dates = find_dates(masked.text[start:stop])
    began = next((d.value for d in dates if BEGAN.search(masked.text[max(start, start + d.start - 60) : start + d.start])
                  and not NOT_MADE.search(masked.text[max(start, start + d.start - 60) : start + d.start])), None)  # fmt: skip
    if state == "ended" and until is None and since and AS_OF.search(masked.text, start, stop):
        return None, since  # "te beëindigen met ingang van 1 januari 2014"
    if state == "ended" and until is None and dates:
        last = dates[-1].value
        until = last if last not in (since, began) else None
        if until is None and began and not since and len(dates) == 1:
            until, began = began, None
        return since or (began if began != until else None), until
    if not began and not since and state != "ended" and (charter := CHARTER.search(masked.text, stop)):
        return find_dates(charter["date"])[0].value, until
    opening = re.match(r"\W*((?:19|20)\d\d)(?=[ :–-])", masked.text)
    followed = re.match(r"\W*[Ii]n ((?:19|20)\d\d) (?:kwam|volgde|sloot|tekende|ging)", masked.text)  # "In 2006 kwam daar Xiamen bij"
    return (began if began and state != "ended" else since) or since or (opening or followed or {1: None})[1], until


def _before(annotated: Annotated, masked: Masked) -> str:
    """The sentence before, in the same paragraph."""
    start = masked.sentence.start
    begin = max(annotated.blocks[masked.sentence.block].start, start - 300)
    return re.split(r"(?<=[.!?]) ", annotated.clean.text[begin:start].strip())[-1]


def _window(masked: Masked, match: re.Match[str], end: int) -> tuple[int, int]:
    """The stretch whose dates are of this tie: the clause, without the ties that "die met" adds."""
    start, stop = clause(masked.text, _at(match))
    following = re.compile(r",? (?:en )?die (?:met|tussen) ").search(masked.text, end)
    return (match.start() if _word(match) == "die" else start), min(max(stop, end), following.start() if following else len(masked.text))


def _state(annotated: Annotated, masked: Masked, match: re.Match[str]) -> str | None:
    """stated or ended; None where the clause does not state a tie."""
    text, at = masked.text, _at(match)
    found = modalities(text, at) | modalities(text, max(match.end() - 1, at))
    if WEIGHED.search(text[max(0, at - 40) : at]):
        return None
    start, end = clause(text, at)
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    decided = bool(DECIDES.search(text, max(0, at - REACH), at) or DECIDES.search(lead[-80:]) or DECIDES.search(block.heading) or DECIDES.search(_above(annotated, masked)))
    if decided:
        found -= {Modality.PLANNED}
    if decided and TO_END.search(text, start, end) and Modality.NEGATED not in found:
        return "ended"
    is_there = DEFINITE.search(text[max(0, at - 40) : at]) and THERE.search(text, start, end)
    if is_there and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED} and not OVER.search(text, start, end):
        return None if Modality.REPORTED in found else "stated"
    if found & {Modality.POTENTIAL, Modality.PLANNED, Modality.ADVISED, Modality.TALKS, Modality.REPORTED}:
        return None
    if Modality.ENDED in found:
        return "ended"
    if KEPT.search(text, start, end):
        return "stated"
    return None if Modality.NEGATED in found else "stated"


def _above(annotated: Annotated, masked: Masked) -> str:
    """The end of the block before a numbered decision: "B E S L U I T :"."""
    block = masked.sentence.block
    return annotated.blocks[block - 1].text[-40:] if block else ""


def _here(
    annotated: Annotated, masked: Masked, one: str | None, cities: list[City], match: re.Match[str]
) -> Name | None:
    """The side that is not in the list: named with the words, the subject of the clause, or the document's own city."""
    start = clause(masked.text, _at(match))[0]
    labels = {city.name.label for city in cities}
    named = [m for m in masked.mentions(one) if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    if not named and one is None and not re.search(r"\b(?:[Oo]nze|[Oo]ur|[Uu]nsere?)\b[^.;]{0,20}$", masked.text[max(0, _at(match) - 30) : _at(match)]):
        subjects = slots.subjects(masked, start, _at(match)) or slots.subjects(masked, max(0, start - REACH), start)
        named = [m for m in subjects if m.kind in (Kind.MUNICIPALITY, Kind.CITY) and m.place().label not in labels]
    if named:
        return Name(named[0].place().label, named[0].kind)
    subject = annotated.profile.subject
    return Name(subject.label.removeprefix("Gemeente "), subject.kind) if subject else None
