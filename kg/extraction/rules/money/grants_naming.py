"""By what name a recipient of a grant goes, and who in a sentence on one is not, or not by the name that stands there."""

from __future__ import annotations

from bisect import bisect_left

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE, Mention
from kg.model import Kind, Name

ANYBODY = f"[{ORG[1:-1]}{FORUM[1:-1]}{BODY[1:-1]}]"
# "kwam Hoorn in contact met Veere, met wie een subsidie is binnengehaald": who stands first did, with the others
_WITH_WHOM = re.compile(r", (?:samen )?(?:met wie|met welke|waarmee) ")
# "Een basisschool in Erica, die ESF-geld ontving", "Twee verenigingen kregen": others, who have no name
NAMELESS = re.compile(rf"^\W*(?:[Dd]eze )?(?:[Ee]en|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen|[Tt]ien|[Ee]lf|[Tt]waalf|\d{{1,3}}|[Ee]nkele|[Ss]ommige|[Dd]iverse|[Vv]erschillende|[Mm]eerdere|[Vv]eel) (?:[A-Za-zë]+(?:e|se) )?(?!bijdrage|subsidie|bedrag|deel|aanvra|project|van\b|jaar|miljoen|keer|ton\b|programma|voorstel|fonds|netwerk)[a-zë-]{{4,30}}(?: en [a-zë]{{4,20}})?(?: (?:in|uit|van) (?:{ANYBODY}|[A-Z][\w-]+))?(?:, (?:die|dat) [^.;,]{{0,60}})? (?:ontving(?:en)?|ontvangt|ontvangen|kreeg|kregen|krijgt|krijgen)\b")
# "een concertreis van de Harmonie Excelsior, mede betaald uit": whose it was
_WHOSE = re.compile(rf"\bvan (?:de |het )?(?:(?P<who>{ANYBODY})|(?P<raw>{TITLE}))[^.;,]{{0,20}}, (?:mede |deels |gedeeltelijk )?(?:betaald|bekostigd|gefinancierd|gesubsidieerd) (?:uit|met|door|vanuit)\b")
# "Het ministerie heeft laten weten dat het project ontvangt": who tells of it
TELLS = re.compile(r"^[^.;]{3,80}? (?:laten weten|laat weten|liet weten|gemeld|meldt|meldde|bekendgemaakt|meegedeeld|bericht|bevestigd),? dat ")
THAT = re.compile(r",? dat ")
# "De jury heeft vijf projecten subsidie toegekend": who gives, where nobody stands behind "aan"
JURY = re.compile(rf"^\W*(?:(?:[Dd]e|[Hh]et) )?{TITLE} heeft [^.;]{{3,120}}\b(?:toegekend|toegezegd|verleend|verstrekt)\b")
# "Het gymnasium in Arnhem krijgt", "Muziekvereniging Concordia (Groesbeek) krijgt": who is there, and not the town
_THERE = re.compile(rf"(?:\b(?:[Hh]et|[Dd]e) (?P<noun>(?:[A-ZÀ-Ý][\w-]+ ){{0,3}}(?!project|plan\b|wijk|gemeente|stad|haven|centrum|regio|provincie)[\w-]{{4,30}} (?:in|te|uit) (?:de gemeente |de stad )?)|(?P<called>{TITLE}) \()$")


def named_as(label: str) -> Name:
    """A recipient by the words for it: a city abroad, a municipality, else an organisation."""
    abroad = re.match(r"(?:Stadt|City of|Ville de) (?P<city>.+)", label)
    if abroad:
        return Name(abroad["city"], Kind.CITY)
    city = re.match(r"(?:[Gg]emeente|[Ss]tad) (?P<city>.+)", label)
    return Name(f"Gemeente {city['city']}", Kind.MUNICIPALITY) if city else Name(label, Kind.ORGANISATION)


def beside_a_clause(annotated: Annotated, masked: Masked) -> Name | None:
    """Whose the thing was that a clause says was paid for, or who stands first where the others are "met wie" it was got."""
    if whose := _WHOSE.search(masked.text):
        return masked.mentions(whose["who"])[0].name() if whose["who"] else named_as(whose["raw"])
    first = annotated.within(masked.sentence.start, masked.sentence.end, Kind.MUNICIPALITY) if _WITH_WHOM.search(masked.text) else []
    return first[0].name() if first else None


def there(annotated: Annotated, masked: Masked, place: Mention) -> Name | None:
    """Who is in a town that stands for the recipient: "het gymnasium in Arnhem"; None for the town itself."""
    if place.kind not in (Kind.MUNICIPALITY, Kind.CITY):
        return None
    text = annotated.clean.text
    said = _THERE.search(text, masked.sentence.start, place.start)
    if said is None:
        return None
    return Name(said["called"] or said["noun"] + text[place.start : place.end], Kind.ORGANISATION)


# "De stad kreeg daarvoor € 64.000": behind a sentence of what another town did
_THAT_TOWN = re.compile(r"\W*(?:De|Die|Deze) (?:stad|gemeente) (?:kreeg|krijgt|ontving|ontvangt|haalde) (?:daarvoor|hiervoor|daarbij|daarmee|er|hierbij)\b")


def town_before(annotated: Annotated, masked: Masked) -> Name | None:
    """The one town of which the sentence before tells what "de stad" got money for."""
    if not _THAT_TOWN.match(masked.sentence.text):
        return None
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start) - 1
    before = annotated.sentences[index] if index >= 0 else None
    if before is None or before.block != masked.sentence.block:
        return None
    towns = {m.label: m for m in annotated.within(before.start, before.end, Kind.MUNICIPALITY) if not m.attributive}
    return next(iter(towns.values())).name() if len(towns) == 1 else None
