"""Grants on cards: label lines of programme, project, recipient, sum and result, in any order and below any title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.amounts import FIGURES
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, TITLE
from kg.extraction.rules.cards import Card, Field, cards, lone_fields
from kg.extraction.rules.money.grants_cells import (
    APPLICANT_HEAD,
    ASKED_HEAD,
    GRANTED_HEAD,
    PROGRAMME_HEAD,
    PURPOSE_HEAD,
    RECIPIENT_HEAD,
    RESULT_HEAD,
    SOURCE_HEAD,
    SUM_HEAD,
    is_given,
    programme_called,
)
from kg.extraction.rules.money.grants_naming import named_as
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.project_grants import is_nothing, tells_of_gain
from kg.model import Evidence, Fact, Kind, Name

_GETS = (*PUBLIC, Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY, Kind.ASSOCIATION)
# "Ontvanger: gemeenten en provincies" names nobody
_WHO = re.compile(rf"\W*(?P<who>(?:(?:de|het) )?(?:(?:gemeente|stad|regio|provincie|stichting|waterschap|vereniging|coöperatie|universiteit) )?{TITLE})(?: ?\([^()]{{1,40}}\))?\W*")
_NOBODY = re.compile(r"(?i)(?:gemeenten|steden|provincies|waterschappen|overheden|stichtingen|verenigingen|bedrijven|ondernemers|inwoners|organisaties|partners?|diverse|overige?|n\.?v\.?t)\b")
# "Subsidies", "Subsidieregister provincie Zuid-Holland": a list of what was given
_REGISTER = re.compile(r"(?i)\W*(?:subsidies|subsidie(?:register|overzicht|lijst)|overzicht (?:van )?(?:\w+ )?subsidies|subsidie-?ontvangers)\b(?! voor)")
# "Gouda - Europese subsidies", "Subsidies van de gemeente Breda": whose they are; not "Subsidies aanvragen"
_WHOSE = re.compile(r"^\W*(?:[Gg]emeente |[Ss]tad )?[A-Z][\w'’ -]{1,30}(?: ?[:–—,-]) ?(?:(?:toegekende|ontvangen|[Ee]uropese|Rijks-?|provinciale|externe|lopende) )*(?:subsidies|bijdragen|subsidie-inkomsten|fondsen|middelen)(?: (?:en|19|20)\b.{0,20})?\W*$|(?i:\b(?:toegekende|ontvangen|europese) (?:subsidies|bijdragen)\b (?:van |aan |door |voor )?(?:de )?(?:gemeente|stad) [A-Z])")
# a scheme tells who may ask, until when, and for how much
_OF_SCHEME = re.compile(r"(?i)(?:openstelling|aanvraagperiode|aanvragen .*|aan te vragen .*|indienen .*|indieningstermijn|(?:subsidie)?plafond|(?:beschikbaar )?budget|voor wie|doelgroep|deadline|sluitingsdatum|voorwaarden|maxim\w+ .*|subsidiepercentage)")
# "€ 84.000", "ruim 1,3 miljoen euro"; not "maximaal € 5.000"
_SUM = re.compile(rf"(?:ruim |circa |totaal |in totaal |samen )?(?:(?:€|EUR|f) ?\d|{FIGURES} ?(?:euro|miljoen|mln))")
# "Subsidie: Stedenfonds, € 18.000"
_BEHIND = re.compile(r"^[A-Z][^€,:(]{2,60}(?:,|:| \(| [–—-]) ?(?:€|EUR) ?\d")
# "Bijdrage EFRO", "Subsidie provincie Zeeland", "Rijksbijdrage": who gives stands in the label of the sum
_GIVEN_SUM = re.compile(r"(?i)(?:(?:toegekende|ontvangen|verleende|europese|eu-?|rijks|provinciale|efro-?) ?)?(?:subsidie\w*|\w*bijdrage|steun|grant|uitkering)\b")
_AIM = re.compile(r"(?i)\b(?:aan|to) (?:de |het )?(?:gemeente |stad |provincie |waterschap |stichting |vereniging )?$")
_OWN = re.compile(r"(?i)\b(?:eigen|gemeentelijke|overige?|private?|co-?financiering) ")
# "Subsidie provincie Zeeland (€ 142.500 in totaal)": the title names who gave
_GIVER = re.compile(r"(?i)\b(?:subsidies?|bijdragen?|steun|uitkering|toekenning(?:en)?)(?: (?:van|door|uit))?(?: de| het)?(?: provincie| ministerie)? $")
_GIVERS = (Kind.PROVINCE, Kind.MINISTRY, Kind.AGENCY)
_LONGEST = 1500


def carded(annotated: Annotated) -> Iterator[Fact]:
    """A grant for each card, or part of one, that names a programme and tells that somebody got of it."""
    for card in (*cards(annotated), *lone_fields(annotated)):
        for fields in _parts(card.fields):
            yield from _of_fields(annotated, card, fields)
        yield from _of_labels(annotated, card)


def _parts(fields: Sequence[Field]) -> Iterator[list[Field]]:
    """The fields of one grant each: where the first label comes back another one begins."""
    part: list[Field] = []
    for field in fields:
        if part and field.label == part[0].label:
            yield part
            part = []
        part.append(field)
    yield part


def _of_labels(annotated: Annotated, card: Card) -> Iterator[Fact]:
    """The labels that are programmes by themselves, below a title that tells whose subsidies they are: "LIFE: € 200.000"."""
    if card.title is None or not _WHOSE.search(card.title.text) or is_nothing(card.title.text):
        return
    for field in card.fields:
        title = programme_called(annotated.clean.text[field.block.start : field.start].rstrip(" :|"), is_sure=False)
        if title and _is_sum(field) and not is_nothing(field.value):
            yield from (_fact(annotated, who, title, None, [field]) for who in _recipients(annotated, card, []))


def _fact(annotated: Annotated, who: Name, title: str, purpose: str | None, fields: list[Field]) -> Fact:
    return Fact("grants", {"recipient": who, "programme": Name(title, Kind.PROGRAMME), "for": purpose}, "grants", (_evidence(annotated, fields),))


def _of_fields(annotated: Annotated, card: Card, fields: list[Field]) -> Iterator[Fact]:
    if any(_OF_SCHEME.fullmatch(field.label) for field in fields):
        return
    title, own = _programme(annotated, card, fields)
    if title is None or not _is_got(card, fields, in_sum=own):
        return
    purpose = next((field.value for field in fields if PURPOSE_HEAD.fullmatch(field.label)), None)
    for who in _recipients(annotated, card, fields):
        yield _fact(annotated, who, title, purpose, fields)


def _programme(annotated: Annotated, card: Card, fields: list[Field]) -> tuple[str | None, bool]:
    """The programme that a card names under a label, in the label or words of its sum, or in its title; and whether it is named with the sum."""
    for heads, is_sure in ((PROGRAMME_HEAD, True), (SOURCE_HEAD, False)):
        for field in fields:
            if heads.fullmatch(field.label) and (named := programme_called(field.value, is_sure=is_sure)):
                return named, False
    for field in fields:
        if _is_sum(field) and _GIVEN_SUM.match(field.label) and (named := _named_in(annotated, field.block.start, field.block.end)):
            return named, True
    if card.title and (named := _named_in(annotated, card.title.start, card.title.end)):
        return named, False
    return None, False


def _named_in(annotated: Annotated, start: int, end: int) -> str | None:
    """The programme that a line names, else the higher government whose subsidy it is."""
    sentence = annotated.sentence_from(start)
    named = [one for one in programmes(annotated, sentence) if start <= sentence.start + one.start < end] if sentence else []
    if named:
        return named[0].title
    text = annotated.clean.text
    return next((m.label for m in annotated.within(start, end, *_GIVERS) if _GIVER.search(text, max(start, m.start - 40), m.start)), None)


def _is_sum(field: Field) -> bool:
    return _SUM.match(field.value) is not None and not ASKED_HEAD.match(field.label) and not _OWN.match(f"{field.label} ")


def _is_got(card: Card, fields: list[Field], *, in_sum: bool) -> bool:
    """Whether a card tells that the grant was got: by its result, the label of the sum, who got it, or what stands over it."""
    results = [is_given(field.value) for field in fields if RESULT_HEAD.fullmatch(field.label)]
    if False in results or any(is_nothing(field.block.text) for field in fields if not PURPOSE_HEAD.fullmatch(field.label)):
        return False
    if any(ASKED_HEAD.match(field.label) for field in fields) and not any(GRANTED_HEAD.match(field.label) for field in fields):
        return False
    if True in results or any(RECIPIENT_HEAD.fullmatch(field.label) for field in fields):
        return True
    over = [card.heading, *([card.title.text] if card.title else [])]
    named = [field.value for field in fields if PROGRAMME_HEAD.fullmatch(field.label)]
    is_own = bool(named) and programme_called(named[0], is_sure=False) is None  # "Programma: Wonen", "Bijdrage: € 4.000": of the city's own budget
    summed = [field for field in fields if (_is_sum(field) or _BEHIND.search(field.value)) and not (is_own and field.label == "bijdrage") and (SUM_HEAD.match(field.label) or _GIVEN_SUM.match(field.label))]
    told = any(GRANTED_HEAD.match(field.label) or _GIVEN_SUM.match(field.label) or is_given(field.block.text) for field in summed)
    return in_sum or told or (bool(summed) and any(tells_of_gain(words) or _REGISTER.match(words) for words in over))


def _recipients(annotated: Annotated, card: Card, fields: list[Field]) -> Iterator[Name]:
    """Who got it: under a label, behind "aan" in the label of the sum, the only town of the title, else the document's own."""
    for heads in (RECIPIENT_HEAD, APPLICANT_HEAD):
        for field in fields:
            if heads.fullmatch(field.label) and not PROGRAMME_HEAD.fullmatch(field.label):
                named = [m.name() for m in annotated.within(field.start, field.end) if m.kind in _GETS]
                raw = _WHO.fullmatch(field.value) if not named else None
                yield from named or ([named_as(raw["who"])] if raw and not _NOBODY.match(raw["who"]) else [])
                return
    text = annotated.clean.text
    for field in fields:
        given = [m for m in annotated.within(field.block.start, field.start) if m.kind in _GETS and _AIM.search(text, max(field.block.start, m.start - 30), m.start)]
        if given:
            yield from (m.name() for m in given)
            return
    titled = {m.label: m.name() for m in annotated.within(card.title.start, card.title.end, Kind.MUNICIPALITY)} if card.title else {}
    whose = next(iter(titled.values())) if len(titled) == 1 else annotated.profile.subject
    if whose:
        yield whose


def _evidence(annotated: Annotated, fields: list[Field]) -> Evidence:
    """The lines of a card that a quote can hold."""
    start = fields[0].block.start
    end = max((max(field.end, field.block.end) for field in fields if max(field.end, field.block.end) - start < _LONGEST), default=fields[0].block.end)
    return annotated.evidence(start, end)
