"""Lists of funds with what each gave, below words that say that it was received: "Voor het lustrum kregen wij:", "Oranje Fonds € 2.500"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.money.funders import FUNDER
from kg.extraction.rules.money.grants_bodies import body_told, whose
from kg.extraction.rules.money.grants_received import is_denied
from kg.extraction.rules.money.project_grants import is_nothing, tells_of_gain
from kg.model import Fact, Kind, Name

_CUES = Triggers("€", "£", "euro", "eur ")
# "Oranje Fonds  € 2.500  straattheater", "- Stichting Hulpbank: 400 euro (vervoer)"
_LINE = re.compile(rf"^\W*(?:(?:[Hh]et|[Dd]e|[Tt]he) )?(?P<funder>{FUNDER}|(?:[Ss]tichting|Stiftung|Rotary[Cc]lub|Rotary Club) {CAPITAL}(?: {CAPITAL}){{0,3}})(?: \([^()]{{2,40}}\))?[ \t:,|–-]{{1,4}}(?:(?:[€£] ?|EUR )\d[\d.,]*|\d[\d.,]* (?:euro|EUR))(?:[ \t,:|–(-]{{1,4}}(?:voor (?:de |het |een )?)?(?P<for>[^\t€£\n()]{{3,60}}))?")
# "Voor het lustrum ontvingen wij:", "We kregen steun van:", "Mogelijk gemaakt door:"
_LEAD = re.compile(r"\b(?:ontving(?:en)?|ontvangen|kreeg|kregen|gekregen|received|erhielten|bekamen)\b[^.;]{0,120}:\W*$|\b(?:mogelijk gemaakt|gesteund|gefinancierd|bekostigd|betaald) (?:door|uit)\b[^.;]{0,60}:\W*$|\b(?:toegekend|toegezegd|awarded)\b[^.;]{0,60}:\W*$|\b(?:steun|bijdragen|giften|support|grants) (?:van|from)\b[^.;]{0,60}:\W*$")
# "... 'Twee rivieren' Pools-Nederlands", and on the next line "Vriendschapsfonds": a name that a narrow column broke
_BROKEN = re.compile(rf"(?<=[\w”\"’'] )(?P<begin>(?:[A-Z][a-z]+-)?[A-Z][a-z]{{2,20}}(?:se?|e)|(?:{CAPITAL} )?(?:Fonds|Fund) (?:voor|for))$")
_REACH = 12
"""Lines of such a list."""


def funder_lines(annotated: Annotated) -> Iterator[Fact]:
    """The grants of the lines that open with a fund and its sum, below a line that says that they were received."""
    lines = [masked for masked in annotated.cued(_CUES) if _LINE.match(masked.sentence.text)]
    if not lines:
        return
    numbers = {masked.sentence.start: number for number, masked in enumerate(annotated.masked)}
    for masked in lines:
        told = _LINE.match(masked.sentence.text)
        lead = _lead(annotated, numbers[masked.sentence.start])
        if told is None or lead is None or is_nothing(masked.sentence.text):
            continue
        who = body_told(annotated, lead) or whose(annotated)
        before = annotated.masked[numbers[masked.sentence.start] - 1].sentence.text
        begin = _BROKEN.search(before) if _LINE.match(before) and " " not in told["funder"] else None
        title = f"{begin['begin']} {told['funder']}" if begin else told["funder"]
        purpose = told["for"].strip(" '\"’”") if told["for"] else None
        if who and who.label != title:
            yield Fact("grants", {"recipient": who, "programme": Name(title, Kind.PROGRAMME), "for": purpose}, "grants", (annotated.cite(masked.sentence), annotated.cite(lead.sentence, "recipient")))


def _lead(annotated: Annotated, number: int) -> Masked | None:
    """The line over a list that says that what it lists was received, past the other lines of it."""
    for masked in reversed(annotated.masked[max(0, number - _REACH) : number]):
        text = masked.sentence.text
        if _LEAD.search(text) or (text.rstrip().endswith(":") and tells_of_gain(text)):
            return None if is_denied(text, 0) else masked
        if not _LINE.match(text):
            return None
    return None
