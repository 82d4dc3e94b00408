"""What a text says and does not stand by: taken back by the next sentence, told as a supposition, or listed as what is not so.

The clause that says something cannot show this, so no rule sees it: what rules read there is left out afterwards, for all
tables of relations alike. What a clause itself does with its content is `modality`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.text.layout import Block
from kg.extraction.undone import TAKEN_BACK
from kg.model import Fact

_STATED = frozenset({"agreements", "parties", "memberships", "ties", "bodies", "money", "grants", "references", "yields", "deadlines"})
"""Tables whose rows tell what is so or will be; what is advised or asked for is that in any case."""
_LISTED = frozenset({"parties", "memberships", "ties", "grants"})
"""Tables whose rows a heading speaks of: below "Mogelijke partners" nobody is one."""
_AS_SAID = frozenset({None, "stated", "decided"})
# "Dat was niet juist.", "Maar zover is het nooit gekomen."
_UNSAID = re.compile(rf"(?:(?:Maar|Toch|Helaas|Echter|But|Aber),? )?{TAKEN_BACK}")
_SO_MANY = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2})"
# "Geen van beide is lid geworden", "Alle drie hebben dat geweigerd": of those who were just named
_NONE_OF_THEM = (
    rf"(?:[Gg]een (?:enkele )?van (?:deze|die|beide[n]?|hen|allen|(?:de|alle) (?:{_SO_MANY}|genoemde))\b[^.;]{{0,60}}\b(?:lid|aangesloten|deel|deelgenomen|mee|meegedaan|zetel|zitting|\w*getekend|toegetreden|gekregen|geworden|partij|ingestapt|ingegaan)\b"
    rf"|(?:[Bb]eide|[Aa]llebei|[Aa]lle {_SO_MANY})\b[^.;,]{{0,30}}\b(?:geweigerd|bedankt|van af(?:gezien)?|afgezegd|twijfel(?:en|den)|weigerden|bedankten)\b)"
)
_NONE = re.compile(_NONE_OF_THEM)
_BUT_NONE = re.compile(rf"(?:;|,? maar|,? doch|, en) {_NONE_OF_THEM}")
# "Gouda en Leiden, die vaak genoemd worden, horen daar niet bij": who opens a sentence is not in what was told of
_NOT_IN_IT = re.compile(r"(?:De gemeenten? )?[A-ZÀ-Ý][\w'’-]+(?:(?:,| en|, en) [A-ZÀ-Ý][\w'’-]+){0,5}(?:, (?:die|dat) [^,.;]{3,80},)? (?:horen|hoort|doen|doet|nemen|neemt|maken|maakt|zijn|is) (?:daar|hier|er)\w*(?: (?:echter|dus|zelf|nog|ook))? (?:niet|geen)\b")
# "Rekenvoorbeeld: ...", "Scenario A: ...", "Stel dat A en B een band aangaan."
_SUPPOSES = re.compile(r"(?:[Rr]ekenvoorbeeld\w*|(?:[Vv]oorbeeld|[Mm]odel)(?:bepaling|tekst|artikel|casus|clausule)\w*|[Ff]ictieve? \w+|[Ss]cenario(?: \w{1,3})?|(?:[Vv]ariant|[Oo]ptie) \w{1,3}|[Aa]lternatief \w{1,3}|[Gg]edachte-?experiment)(?: \([^()]{1,30}\))? ?:|[Ss]tel(?:,| dat|:)|[Ss]uppose|[Aa]ngenommen dat")
# "De werkelijke bijdrage is": of what is so again
_IN_FACT = re.compile(r"\b(?:werkelijke?|werkelijkheid|daadwerkelijke?|feitelijke?|in de praktijk|actual\w*|in reality|tatsächlich\w*)\b")
# "De jumelage met Gent? Die is er nooit geweest."
_ANSWERS_NO = re.compile(r"(?:Nee|Neen|Nooit|Niet|Geen|No|Nein|(?:Die|Dat|Zij|Hij) (?:is|was|zijn|waren|bestaa[tn]) (?:er )?(?:nog )?(?:nooit|niet))\b")
# "Dan betalen zij samen € 5.000": goes on with what was supposed
_GOES_ON = re.compile(r"[^.;]{1,60}\b(?:is|zijn|betaalt|betalen|kost|kosten|wordt|worden|komt|komen|krijgt|krijgen) dan\b|(?:Dan|In dat geval|Zij|Ze|Samen|Beide|Bijvoorbeeld|Then|Dann)\b")
_NOT_SO = (
    r"(?:Afgewezen|Geweigerde|Ingetrokken|Vervallen|Afgevallen|Niet[ -](?:toegekend|gehonoreerd|verleend|aangesloten|deelnemend|ondertekend|getekend|gekozen|geselecteerd|betrokken|lid\b|langer)\w*|"
    r"Mogelijke|Potentiële|Toekomstige|Voorgenomen|Beoogde|Gewenste|Kandidaat|Kandidaten|Fictieve?|Rekenvoorbeeld\w*|Overwogen|Onderzochte|Verkende|In (?:gesprek|onderzoek|voorbereiding|overweging|behandeling|afwachting)|Ingediend|Aangevraagd|Lopende aanvragen|Nog (?:geen|niet)|Geen (?:lid|leden|partij|deelnemers?|partners?)|Wensenlijst|Longlist|Shortlist|Groslijst|"
    r"Possible|Potential|Prospective|Rejected|Declined|Mögliche|Geplante|Abgelehnte)"
)
# "Mogelijke nieuwe partners", "Netwerken waar wij geen lid van zijn", "Steden waarmee gesprekken zijn gevoerd"
_HEADS_NOTHING = re.compile(
    rf"\W*(?:\d+(?:\.\d+)*[.)]? ?)?(?:{_NOT_SO}\b|(?i:(?:[\w-]+ ){{0,3}}(?:netwerken|verenigingen|verbanden|steden|gemeenten|partijen|partners|landen|aanvragen|deelnemers|leden|cities|towns) (?:\w+ )?(?:waar\w*|die|dat|met wie|without|that) [^.;]{{0,60}}\b(?:geen (?:lid|deel|partij|\w*band|deelnemer)|niet (?:lid|mee|deel|aan|bij|kozen|gekozen|\w*tekend\w*|toegekend)|afvielen|afgevallen|overwogen|onderzocht|gesproken|gesprekken|afgewezen|not)\b))")  # fmt: skip
_ENDING = frozenset({"memberships", "ties"})
_CELLS = re.compile(r" ?\| ?|\t| {3,}")
_CELL = 60
"""Characters of a cell that says no more than that what its row tells is over."""
# "opgeheven per 31 december 2017", "Beëindigd", "gestopt in 2016"
_OVER = re.compile(r"(?i)(?:is |zijn |inmiddels |per [\w ]{4,20} )?(?:opgeheven|beëindigd|geliquideerd|ontbonden|opgezegd|uitgetreden|stopgezet|gestopt|verbroken|niet meer actief|voorheen|ended|terminated|beendet|aufgelöst)\b(?! (?:is|wordt|worden|zal|kan)\b)")
_UNTIL = re.compile(r"(?i)\b(?:per|op|in|sinds|met ingang van)\b")
# "is wel toegekend", "alsnog lid": a row that says of itself that it is another case
_YET = re.compile(r"\b(?:wel|alsnog|inmiddels)\b")
# "Geen deel van de werkgroep maken uit:", "Nog niet ondertekend hebben:"
_LEADS_TO_NOTHING = re.compile(
    r"\b(?:geen|niet|nooit|not|kein\w*)\b[^.;:]{0,40}\b(?:lid|leden|partij(?:en)?|deel|mee|ondertekend|getekend|aangesloten|deelnemers?|stedenband(?:en)?|toegekend|gehonoreerd|members?|Mitglied\w*)\b[^.;:]{0,40}:$|"
    r"\b(?:afgewezen|afgevallen|vielen af|vallen af|in gesprek|gesprekken|rejected)\b[^.;:]{0,40}:$")  # fmt: skip


def stood_by(annotated: Annotated, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts without those that rest on what the text does not stand by; those that their own row of a table calls over have ended."""
    unsaid = [annotated.clean.origin(*span) for span in _unsaid(annotated)]
    listed = [annotated.clean.origin(block.start, block.end) for block in _listed_as_not_so(annotated)]
    for fact in facts:
        if fact.table in _STATED and (_rests_on(fact, unsaid) or (fact.rule.startswith("weighed_") and _touches(fact, unsaid))):
            continue
        if fact.table in _LISTED and fact.values.get("status") in _AS_SAID and fact.values.get("role") != "aspirant" and _rests_on(fact, listed):
            continue
        yield _in_its_state(fact)


def _in_its_state(fact: Fact) -> Fact:
    """A relation read from a row of a table, as ended where another cell of the row says so: "opgeheven per 31 december 2017"."""
    makes = [one for one in fact.evidence if not one.supports]
    if fact.table not in _ENDING or fact.values.get("status") not in _AS_SAID or len(makes) != 1 or "\n" in makes[0].quote or len(cells := _CELLS.split(makes[0].quote)) < 3:
        return fact
    over = next((cell for cell in cells if len(cell) <= _CELL and _OVER.match(cell)), None)
    if over is None:
        return fact
    dates = find_dates(over)
    until = {"until": dates[0].value} if dates and _UNTIL.search(over) else {"ended": True}
    return replace(fact, values={**fact.values, "status": "ended", **({} if fact.values.get("until") else until)})


def _rests_on(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    """Whether all passages that make a fact lie in these spans."""
    makes = [one for one in fact.evidence if not one.supports]
    return bool(makes) and bool(spans) and all(any(start <= one.start and one.end <= end for start, end in spans) for one in makes)


def _touches(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    """Whether any passage of a fact lies in these spans: what is weighed rests on each name where it stands."""
    return any(start <= one.start and one.end <= end for one in fact.evidence for start, end in spans)


def _unsaid(annotated: Annotated) -> Iterator[tuple[int, int]]:
    """The sentences that the next one takes back, or that tell a supposition or what follows from it."""
    supposed, labelled = -1, False  # the block of a supposition, and whether a label stands over all of it
    for index, sentence in enumerate(annotated.sentences):
        following = annotated.sentences[index + 1] if index + 1 < len(annotated.sentences) else None
        opens = _SUPPOSES.match(sentence.text)
        if supposed == sentence.block and _IN_FACT.search(sentence.text):
            supposed = -1
        if opens or (supposed == sentence.block and (labelled or _GOES_ON.match(sentence.text))):
            labelled = opens.group().endswith(":") if opens else labelled
            supposed = sentence.block
            yield sentence.start, sentence.end
        elif _BUT_NONE.search(sentence.text) or _NOT_IN_IT.match(sentence.text) or (following is not None and following.block == sentence.block and (_UNSAID.match(following.text) or _NONE.match(following.text) or (sentence.text.endswith("?") and _ANSWERS_NO.match(following.text)))):
            yield sentence.start, sentence.end


def _listed_as_not_so(annotated: Annotated) -> Iterator[Block]:
    """The rows of lists and tables below a heading or lead-in by which what they name is not so."""
    for block in annotated.blocks:
        if block.kind == "heading" or (block.kind == "text" and "\t" not in block.text and block.text.rstrip().endswith(".")):
            continue
        lead = annotated.blocks[block.lead].text.rstrip() if block.lead is not None else ""
        heads = _LEADS_TO_NOTHING.search(lead) or (block.heading and _HEADS_NOTHING.match(block.heading))
        if heads and not _YET.search(block.text):
            yield block
