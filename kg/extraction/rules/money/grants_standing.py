"""Grants of a programme that was named before: the sentences, items and rows below it say who got how much."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE
from kg.extraction.rules.money.grants_bodies import SORT, bodies_told
from kg.extraction.rules.money.grants_cells import ASKED_HEAD, RESULT_HEAD, SUM_HEAD, is_given
from kg.extraction.rules.money.grants_naming import named_as
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_received import is_denied
from kg.extraction.rules.money.grants_together import recipients
from kg.extraction.rules.money.grants_words import GETS
from kg.extraction.rules.money.project_grants import is_nothing
from kg.extraction.rules.money.standing_programmes import SUM, Named, named_in, shares_out, standing
from kg.extraction.rules.tables import rows
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name

_SUM = re.compile(SUM)
# "Stichting Dorpshuis Kats krijgt € 45.000", "gaat € 60.000 naar": to whom money of the programme that was spoken of goes
_GETS = re.compile(rf"\b{GETS}\b(?=[^;]{{0,80}}{SUM})|\b(?:ga(?:at|an)|ging(?:en)?|kom(?:t|en)|kwam(?:en)?|vloei(?:t|de|den|en)|stroom(?:t|de|den))\b[^;]{{0,40}}{SUM}[^;]{{0,40}}\bnaar\b|{SUM}[^;]{{0,40}}\b(?:gaat|ging) naar\b|{SUM}[^;]{{0,60}}\btoegekend aan\b|\b[Bb]ijdrage aan [A-Z][^:;]{{2,40}}: ?{SUM}")
# "van de provincie", "uit de reserve", "kost": another's money, or money that is spent
_ELSEWHERE = re.compile(
    r"\b(?:van|uit|vanuit|door|bij) (?:de |het |een |ons |onze )?(?:provincie|gemeente|[Rr]ijk\b|ministerie|minister|reserve|begroting|algemene|eigen|fonds|regeling|[Vv]laamse|[Ee]urop|overheid|stad\b|college\b)|\beigen (?:bijdrage|middelen|geld|inleg|inbreng)\b|"
    r"\b(?:begroot|kosten|contributie|boete|schuld|loon|salaris|korting|leges|per jaar|jaarlijks\w*)\b", re.I
)
# "Terneuzen is projectleider", "Penvoerder is de gemeente Emmen": on whose name the money of a project stands
_LEAD_WORD = r"aanvrager|projectleider|penvoerder|lead ?partner|hoofdaanvrager|hoofdbegunstigde|projecttrekker"
_LEADS = re.compile(rf"\b(?:{_LEAD_WORD})\b", re.I)
_LEADER = re.compile(
    rf"(?P<who>{ORG})(?: \([^()]{{1,30}}\))?(?:,|(?: ?[–-]| is| was| wordt| werd| als| treedt op als| trad op als| fungeert als)(?: de| het)?) (?:{_LEAD_WORD})\b|\b(?:{_LEAD_WORD})(?: (?:van|voor) (?:het|dit) project)?(?: is| was| wordt|:| \(|,) ?(?P<behind>{ORG})", re.I
)
# "Assen: 4,1 miljoen euro", "Stichting Dorpshuis Kats (zonnepanelen) - € 45.000", "Noardwest-Fryslân € 2,4 miljoen"
_WHO = rf"(?P<who>(?:(?:[Dd]e|[Hh]et) )?(?:(?:gemeente|regio|provincie|stichting|waterschap|vereniging|coöperatie|[a-zë]{{0,25}}{SORT}) )?{TITLE})"
_ITEM = re.compile(rf"\W*(?:[a-z0-9]{{1,2}}[.)] )?(?:[Aa]an )?{_WHO}(?: \((?P<for>[^()]{{3,80}})\))?(?: ?[:–—,|-]| krijgt| ontvangt)? ?(?:ruim |circa |maximaal )?{SUM}")
_ASKED = re.compile(r"\b(?:beroep op|aanvra(?:ag|gen)|verzoek(?:en)?|vroeg(?:en)?|klopten? aan)\b")
_REFUSED = re.compile(r"(?i)\b(?:afgewezen|geweigerd|ingetrokken|aangehouden|niet (?:toegekend|gehonoreerd|ontvankelijk)|rejected|refused|declined|abgelehnt)\b")
_IN_RUN = re.compile(rf"{_WHO} (?:€ ?\d[\d.,]*(?: ?(?:miljoen|mln\.?))?)(?= |$|[.;,])")
_RUN = 3
"""Pairs of name and sum in one line that make it a table whose lines were lost."""
_HEAD_WORD = re.compile(r"^(?:(?:(?:Rijks|Provinciale |Toegekende )?[Bb]ijdrage|Bedrag|Subsidie|Voorstel|Gemeente|Regio)\b ?)+(?=\S)")
_PER_RECIPIENT = re.compile(r"(?i)\b(?:gemeenten?|regio|gebied|ontvanger|begunstigde|aanvrager|penvoerder|organisatie|voorstel|vereniging|instelling|school|applicant|antragsteller)\b[^\n]{0,120}?\b\w*(?:bijdrage|bedrag|subsidie|toegekend|uitkering|gevraagd|besluit|uitkomst|verleend|granted|awarded|bewilligt)\b")
_WHO_HEAD = re.compile(r"gemeente|regio|gebied|ontvanger|begunstigde|aanvrager|penvoerder|organisatie|voorstel|vereniging|instelling|school|applicant|antragsteller")
_PROGRAMME_HEAD = re.compile(r"programma|programme|fonds|subsidie$|regeling")
_PURPOSE_HEAD = re.compile(r"project|doel|voor|plan")


def granted_below(annotated: Annotated, told: frozenset[str]) -> Iterator[Fact]:
    """The grants of the programmes that stand over a sentence, a list or a table.

    Args:
        told: the programmes of which the text says elsewhere who received; who leads a project got of another one.
    """
    over_each = standing(annotated)
    for masked, over in zip(annotated.masked, over_each, strict=True):
        sentence = masked.sentence
        if annotated.blocks[sentence.block].kind == "heading":
            continue
        if _SUM.search(sentence.text):
            over = over or _asked_before(annotated, masked)
            yield from list(_in_run(annotated, sentence, over)) or (list(_listed(annotated, sentence, over)) or _told(annotated, masked, over) if over else ())
        elif _LEADS.search(sentence.text):
            yield from _led(annotated, masked, over, told)
    yield from _tabled(annotated, over_each)


def _asked_before(annotated: Annotated, masked: Masked) -> Named | None:
    """The programme of the line over an item, or that a paragraph says was asked just before: "Twee clubs deden een beroep op het Reisfonds. De harmonie kreeg € 400"."""
    block = annotated.blocks[masked.sentence.block]
    if block.kind == "item" and block.lead is not None:
        lead = annotated.sentence_from(annotated.blocks[block.lead].end - 1)
        return named_in(annotated, lead) if lead else None
    before = annotated.sentence_from(masked.sentence.start - 2) if masked.sentence.start > block.start else None
    return named_in(annotated, before) if before and before.block == masked.sentence.block and _ASKED.search(before.text) else None


def _fact(annotated: Annotated, recipient: Name, over: Named, purpose: str | None, told: Evidence) -> Fact:
    values = {"recipient": recipient, "programme": Name(over.title, Kind.PROGRAMME), "for": purpose}
    return Fact("grants", values, "grants", (told, annotated.cite(over.sentence, "programme")))


def _told(annotated: Annotated, masked: Masked, over: Named) -> Iterator[Fact]:
    """A sentence that says who got a sum, and names neither a programme of its own nor another who pays."""
    text = masked.sentence.text
    gets = _GETS.search(text)
    clubs = bodies_told(annotated, masked) if gets and over.sentence.block == masked.sentence.block else []
    if gets is None or not (over.is_shared or clubs) or is_denied(text, gets.start()) or is_nothing(text) or _ELSEWHERE.search(text) or programmes(annotated, masked.sentence):
        return
    for recipient in clubs or recipients(annotated, masked):
        if recipient and recipient.label.split()[-1] in text:
            yield _fact(annotated, recipient, over, None, annotated.cite(masked.sentence))


def _listed(annotated: Annotated, sentence: Sentence, over: Named) -> Iterator[Fact]:
    """An item that begins with who got the sum behind it, below words that say so."""
    item = _ITEM.match(sentence.text)
    lead = annotated.blocks[sentence.block].lead
    if lead is not None and _REFUSED.search(annotated.blocks[lead].text):
        return  # a list of those who got nothing, below the one of those who did
    if item and not is_nothing(sentence.text) and not _ELSEWHERE.search(sentence.text) and _is_shared_out(annotated, sentence.start, over):
        yield _fact(annotated, _who(annotated, sentence.start, item), over, item["for"], annotated.cite(sentence))


def _led(annotated: Annotated, masked: Masked, over: Named | None, told: frozenset[str]) -> Iterator[Fact]:
    """A sentence that says who leads a project that got of a programme."""
    own = named_in(annotated, masked.sentence)
    over = own or over
    if over is None or not over.is_shared or over.title in told or is_denied(masked.sentence.text, 0):
        return
    for found in _LEADER.finditer(masked.text):
        for leader in masked.mentions(found["who"] or found["behind"]):
            yield _fact(annotated, leader.name(), over, None, annotated.cite(masked.sentence))


def _in_run(annotated: Annotated, sentence: Sentence, over: Named | None) -> Iterator[Fact]:
    """A line of names with sums: a table whose lines were lost; it may name the programme itself, before the first of them."""
    pairs = list(_IN_RUN.finditer(sentence.text))
    over = over or (named_in(annotated, sentence) if len(pairs) >= _RUN else None)
    if over and len(pairs) >= _RUN and _is_shared_out(annotated, sentence.start, over):
        for pair in pairs:
            yield _fact(annotated, _who(annotated, sentence.start, pair), over, None, annotated.cite(sentence))


def _who(annotated: Annotated, start: int, found: re.Match[str]) -> Name:
    """The name that a list has for a recipient, as it is known if it is."""
    label = _HEAD_WORD.sub("", found["who"])
    begin = start + found.end("who") - len(label)
    known = next((m for m in annotated.within(begin, start + found.end("who")) if m.end >= start + found.end("who") and (m.start <= begin or annotated.clean.text[begin : m.start].islower())), None)
    return known.name() if known and known.kind is not Kind.AGREEMENT and known.label.split()[-1] in label else named_as(label)


def _tabled(annotated: Annotated, over_each: tuple[Named | None, ...]) -> Iterator[Fact]:
    """The rows of a table that has a column of recipients, and none of programmes, below words that say that they received."""
    starts = [annotated.clean.offsets[sentence.start] for sentence in annotated.sentences]
    for row in rows(annotated, _PER_RECIPIENT):
        index = bisect_right(starts, row.header) - 1
        over = over_each[index] if 0 <= index < len(over_each) else None
        if over is None and index >= 0 and starts[index] < row.header:  # the title and the head of the table became one sentence
            over = named_in(annotated, annotated.sentences[index])
        who, summed = row.cell(_WHO_HEAD), any(re.search(r"\d", cell) for cell in row.cells.values())
        if not (over and who and summed) or row.cell(_PROGRAMME_HEAD) or is_nothing(" ".join(row.cells.values())) or re.search(r"[€\d]", who):
            continue
        given = is_given(row.cell(RESULT_HEAD)) if row.cell(RESULT_HEAD) else None
        is_listed = given is None and any(SUM_HEAD.match(head) and not ASKED_HEAD.match(head) for head in row.cells) and _is_shared_out(annotated, annotated.sentences[index].start, over)
        if given or is_listed:
            known = row.names(annotated, _WHO_HEAD)
            recipient = known[0].name() if known else named_as(who)
            yield _fact(annotated, recipient, over, row.cell(_PURPOSE_HEAD) or None, row.evidence)


def _is_shared_out(annotated: Annotated, position: int, over: Named) -> bool:
    """Whether the words between a programme and a list below it, or its heading, say that money went to those who are listed."""
    block = annotated.blocks[over.sentence.block]
    said = annotated.clean.text[over.sentence.start : position]
    return any(shares_out(line) for line in (*said.split("\n"), block.heading)) if len(said) < 3_000 else False
