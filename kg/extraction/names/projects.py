"""Projects of several partners by name: "het project Koele Pleinen", "LIFE Berkel Breed", "Groene gevels (Interreg North Sea)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, QUOTED
from kg.extraction.names.titles import title_end

# "het Interregproject ‘Groene Daken’", "URBACT-project Beyond the Water", "das Projekt „Fehn & Veen“"
_BY_NOUN = re.compile(rf"\b(?:\w+-?)?(?:project|Project|PROJECT|Projekt):? (?:„(?P<german>[^“”\"\n]{{3,80}})[“”\"]|{QUOTED}|(?=(?!Koploper|Groep|Team|Bureau|Plan|Manager|Nr\b)[A-ZÀ-Ý0-9]))")
# "LIFE Berkel Breed": projects of this programme bear its name first
_LIFE = re.compile(rf"(?<![\w-])LIFE(?: IP)? (?=(?!Programm|Projec|Subsid|Call|Environment|Nature|Climate|En\b|De\b|Het\b|In\b|Voor\b){CAPITAL})")
# "Groene gevels (Interreg North Sea)", "SafeSteps (URBACT)": a heading with its programme in brackets
_HEADED = re.compile(r"(?m)^(?:[^\w\n]|\d+[.)]\d* ?){0,8}(?P<title>(?!(?:Aan|In|Binnen|Met|Voor|Via|Het project|Project|Door|Bij|Van|Naast) )[A-ZÀ-Ý][\w.&+'’ -]{2,60}?) \((?=(?:Interreg|INTERREG|Horizon|LIFE|URBACT|EFRO|OPZuid|Erasmus))")
_PROGRAMME = r"(?:Interreg|INTERREG|Horizon|LIFE|URBACT|EFRO|OPZuid|Erasmus|EU|ESF|European?|Europees|Europese)"
# "StillWater is een Interregproject", "GreenPort, het is een Horizon Europe-project", "Fietsen over grenzen is a European project"
_IS_ONE = re.compile(rf"(?<![\w-])(?P<title>{CAPITAL}(?: (?:&|{CAPITAL})){{0,4}})(?:,| is| was|, het is|, dit is|, it is) (?:een|het|a|an|the) (?:[a-z]+ )?(?={_PROGRAMME})[\w+ ]{{2,30}}-?[Pp]rojec?t\b")
# "DRY DOCKS, een project dat Interreg betaalt", "SaltRoads is a project that": a name in capitals, or with a capital within, and what it is
_WRITTEN = r"(?:[A-Z][A-Z0-9]{2,14}(?: [A-Z][A-Z0-9]{2,14}){0,3}|[A-Z][a-z]{1,12}[A-Z0-9][\w]{1,14})"
_IS_A_PROJECT = re.compile(rf"(?<![\w-])(?P<title>{_WRITTEN})(?:,| is| was) (?:een|a|an) (?:[a-z]+ ){{0,2}}project\b(?= (?:dat|waar\w*|van|met|that|which|of|in|to|om|voor)\b)")
# "het AquaLink-project", "the AQUALINK project"
_BEFORE_NOUN = re.compile(rf"\b(?:[Hh]et|[Tt]he) (?P<title>(?!{_PROGRAMME}|Pilot|Nederlandse?|Vlaamse?|Dutch|German|European)[A-ZÀ-Ý][\w&@]{{2,30}}(?<!se)(?:[ -][A-Z0-9][\w&@]{{1,20}}){{0,2}})[ -][Pp]roject\b(?!-)")
# "‘Droge Dijken’, een project met geld van Interreg", "“Water Werkt” is een Europees project"
_QUOTED_ONE = re.compile(r"[“\"‘'„](?P<title>[A-ZÀ-Ý][^“”\"‘’'„\n]{2,60})[”\"’'](?: \([^()\n]{2,15}\))?(?:,| is| was) (?:een|het|a|an|ein) (?:[\w-]+ ){0,3}?(?:\w+-?)?(?:project|Projekt)(?!\w)")
_YEARS = re.compile(r"[ (]*\d{4}(?: ?[-–] ?\d{4})?\)?$")


@dataclass(frozen=True, slots=True)
class Project:
    """A project where it is named; offsets are in the cleaned text."""

    start: int
    end: int
    title: str


def projects(text: str) -> Iterator[Project]:
    """Every place where a project is named, in order."""
    return iter(sorted(_found(text), key=lambda project: project.start))


def _found(text: str) -> Iterator[Project]:
    for match in _BY_NOUN.finditer(text):
        if match["german"] or match["quoted"]:
            group = "german" if match["german"] else "quoted"
            yield Project(match.start(), match.end(group), match[group].strip())
        elif (end := title_end(text, match.end(), joins=True)) > match.end() + 2:
            yield Project(match.start(), end, text[match.end() : end])
    for match in (*_QUOTED_ONE.finditer(text), *_BEFORE_NOUN.finditer(text)):
        yield Project(*match.span("title"), match["title"].strip())
    for match in _LIFE.finditer(text):
        if (end := title_end(text, match.start())) > match.end():
            yield Project(match.start(), end, text[match.start() : end])
    for match in _HEADED.finditer(text):
        yield Project(*match.span("title"), _YEARS.sub("", match["title"]))
    for match in (*_IS_ONE.finditer(text), *_IS_A_PROJECT.finditer(text)):
        yield Project(*match.span("title"), match["title"])
