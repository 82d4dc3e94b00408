"""Words that speak of what a table holds, so that a reader sees which sentences the rules may have missed.

A cue decides nothing: no rule looks at it. The words are wider than the patterns of the rules on purpose, for words
taken from a rule would share its blind spots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

CUES: Final[Mapping[str, tuple[str, ...]]] = {
    "agreements": (
        "looptijd", "opzegtermijn*", "opzegg*", "opgezegd", "treedt in werking", "treden in werking", "inwerkingtreding",
        "onbepaalde tijd", "onbepaalde duur", "voor de duur van", "stilzwijgend*", "afdwingbaar*", "aangegaan voor",
        "gesloten met", "overeenkomst gesloten", "convenant gesloten", "ondertekend", "verlengd", "eindigt", "getekend",
        "intentieverklaring*", "samenwerkingsovereenkomst*", "bestuursovereenkomst*", "gemeenschappelijke regeling*", "city deal", "regio deal",
    ),
    "parties": (
        "ondertekenaar*", "mede-ondertekenaar*", "ondertekend", "ondertekenen", "getekend door", "vertegenwoordigd door",
        "gevestigd", "zetelend*", "handelend*", "namens deze*", "partij bij", "partijen bij", "deelnemende partij*",
        "hierna te noemen", "hierna:", "aspirant*", "hebben gesloten", "gesloten met", "doet mee aan", "deed mee aan",
        "doen mee aan", "meedoen aan", "mee te doen aan", "deel te nemen aan", "deelname aan", "tekende*", "getekend*",
        "handtekening*", "ondergetekende*", "wethouder*", "burgemeester*", "deelnemers", "deelnemer",
    ),
    "memberships": (
        "lid", "leden", "lidmaatschap*", "lidstad", "lidsteden", "aangesloten", "sluit zich aan", "sloot zich aan",
        "sloot aan", "deel uit", "deel uitmaakt", "deel uitmaken", "deel aan", "deelname aan", "deelneemt", "deelnemen",
        "deelnemer*", "toegetreden", "toetreding", "treedt toe", "toe tot", "uitgetreden", "voorzitter*", "voorgezeten",
        "coördinator", "coördineert", "coördinerende", "trekker", "kartrekker", "zitting", "zetel*", "bestaat uit",
        "bestaande uit", "samengesteld uit", "participeert", "participeren", "participatie in", "vertegenwoordigd",
        "opgericht door", "oprichter*", "behoort", "behoren", "behoorde*", "toe", "stapt*", "uitgestapt", "verlaten", "verlaat",
        "gevormd door", "ingesteld", "uitgebreid met", "vertegenwoordiger*", "verband van", "overleg van", "leidt",
        "werken samen", "samenwerk*", "een plaats in", "netwerk*", "werkgroep*", "member*", "joined", "chairs",
        "samen", "vormen", "vormt", "zit", "zitten", "neemt deel", "nemen deel", "doen mee", "doet mee", "hoort bij", "onder leiding van",
        "geleid door", "aangehaakt", "penvoerder", "lead partner", "partners", "consists", "chaired",
        "working together", "Mitglied*", "gehört", "angehört", "zusammen*", "ausgetreten", "Arbeitsgemeinschaft*",
    ),
    "ties": (
        "stedenband*", "steden band*", "stedenrelatie*", "zusterstad", "zustersteden", "zustergemeente*", "partnerstad",
        "partnersteden", "partnergemeente*", "jumelage*", "verbroeder*", "verzuster*", "vriendschapsband*",
        "vriendschapsverdrag*", "band met", "banden met", "bilaterale", "twin town*", "twinned", "twinning", "link with",
        "sister cit*", "Städtepartnerschaft*", "Städtefreundschaft*", "Partnerschaft*", "Partnerstadt", "Partnerstädte*",
        "verschwistert", "vriendschap*", "bevriend*", "verbonden met", "relatie met", "partnerschap met", "werkt samen",
        "werken samen", "samengewerkt", "contact*", "partner town*", "partner cit*", "twin cit*", "friendship", "gemeinsam mit", "stedenpa*",
        "vriendenst*", "broederst*", "Freundschaft*", "Duits*", "Engel*", "Frans*", "Frankrijk", "Belgi*", "Tsjechi*", "Hongar*", "Polen", "Pools*",
        "Itali*", "Oekra*", "Roemeni*", "China", "Japan*", "Turk*", "Deutschland", "Niederlande", "Netherlands", "Germany", "sinds 19##", "seit 19##", "since 19##",
    ),
    "bodies": (
        "stuurgroep*", "werkgroep*", "projectgroep*", "regiegroep*", "kerngroep*", "bestuurlijk overleg",
        "ambtelijk overleg", "portefeuillehoudersoverleg", "adviescommissie*", "algemeen bestuur", "dagelijks bestuur",
    ),
    "money": (
        "€*", "£*", "euro", "EUR", "gulden", "f #*", "DM #*", "contributie*", "jaarlijkse bijdrage", "financiële bijdrage*",
    ),
    "grants": ("subsidie*", "Interreg*", "Horizon*", "EFRO*", "URBACT*", "cofinanciering"),
    "services": (
        "diensten", "dienstverlening", "taken voor", "uitvoert voor", "uitvoeren voor", "uit voor", "verzorgt*", "verricht*", "uitbested*", "uitbesteed",
        "ondergebracht", "afneemt", "afnemen", "afgenomen", "gebruik van de dienst*", "loket*",
    ),
    "deadlines": ("uiterlijk", "evaluatie*", "evalueert", "evalueren", "geëvalueerd", "deadline*", "einddatum", "loopt af"),
    "references": ("kenmerk", "zaaknummer", "raadsbesluit*", "collegebesluit*", "besluit van", "registratienummer"),
    "obligations": (
        "verplicht zich", "verplichten zich", "verbindt zich", "verbinden zich", "draagt zorg", "dragen zorg",
        "is verantwoordelijk voor", "spant zich in", "spannen zich in",
    ),
    "yields": (
        "opbrengst*", "oplevert", "opgeleverd", "levert op", "meerwaarde", "bijgedragen aan", "draagt bij aan", "profiteert",
        "profiteren", "kansen", "kennisdeling", "kennisuitwisseling", "profilering", "lobby*", "belangenbehartiging",
    ),
    "goals": ("doel", "doelen", "doelstelling*", "ambitie*"),
    "recommendations": ("aanbeveling*", "aanbevolen", "adviseert", "adviseren", "bevelen aan", "raden aan"),
    "tasks": ("rapporteert", "rapporteren", "gerapporteerd", "voortgangsrapportage*", "jaarverslag*"),
    "gaps": ("bijlage*", "nader in te vullen", "nader te bepalen", "nog niet bekend"),
}  # fmt: skip
"""The cues of each table; * stands for any ending, # for a digit. A table that is not here has no words of its own."""


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A cue where it stands: `text[start:end]` are its words."""

    start: int
    end: int
    table: str


def find_cues(text: str) -> tuple[Cue, ...]:
    """The cues in a text, by place; the same words may speak of several tables.

    >>> [(cue.table, cue.start) for cue in find_cues("Almere is lid en betaalt € 100.")]
    [('memberships', 10), ('money', 25)]
    """
    return tuple(sorted(_found(text)))


def _found(text: str) -> Iterator[Cue]:
    for table in CUES:
        for match in _pattern(table).finditer(text):
            yield Cue(match.start(), match.end(), table)


@cache
def _pattern(table: str) -> re.Pattern[str]:
    longest_first = sorted(CUES[table], key=lambda words: (-len(words), words))
    words = "|".join(re.escape(words).replace(r"\*", r"\w{0,40}").replace(r"\#", r"\d") for words in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)
