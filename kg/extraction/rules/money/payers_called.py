"""Who pays where no name stands: the party whose term is the subject, "de provincie" that money comes from, "voor ons", and whoever the words over a list name."""

from __future__ import annotations

from kg.amounts import Amount
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, TITLE
from kg.extraction.rules.money.payers_together import STATE
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "2. De Provincie verleent", "De ontwikkelaar betaalt de gemeente": who stands before the verb, whoever is named behind it
_SUBJECT = re.compile(
    r"(?:^|[.;:] )(?:\d[\d.]*\.? |[a-z]\. )?(?P<who>(?:(?:[Dd]e|[Hh]et) )?[\w&'’-]+(?: [\w&'’-]+){0,2}) (?:betaalt|betalen|draagt|verleent|verstrekt|stelt|levert|stort|vergoedt|legt|investeert|reserveert|brengt|neemt) (?!(?:[^.;]{0,60} )?in rekening)[^.;€]*$"
)
# "Sport Vlaanderen geeft de vereniging": a body that only its capitals make known, of two words or more
_UNKNOWN = re.compile(rf"^\W*(?P<who>(?!(?:De|Het|Een|Voor|Van|In|Uit|Met|Aan|Op|Bij|Door|Ook|Daarnaast) ){TITLE}) (?:geeft|gaf|betaalt|betaalde|verstrekt|verstrekte|subsidieert|subsidieerde|schenkt|schonk|kent|kende|draagt|droeg|stelt|stelde) [^.;€]*$")
# "krijgt de vereniging € 12.400 van Sport Vlaanderen": the same behind the sum
_FROM_UNKNOWN = re.compile(rf"(?: euro)?(?: (?:subsidie|steun|per jaar))? van (?:het |de )?(?P<who>{TITLE})(?=[.,;)]|$| (?:voor|om|in|als|bij|en)\b)")
# "voor ons € 32.400 in 2016", "dat is voor onze gemeente € 5.000"
_OURS = re.compile(r"\b(?:voor ons|voor onze gemeente|ons aandeel(?: is| bedraagt)?|onze (?:inleg|inbreng|bijdrage)|wij betalen|(?:betalen|betaalden|maken|storten|reserveren) (?:wij|we)|(?:verlenen|verstrekken|kennen) (?:wij|we) (?:hierbij |hiermee )?(?:aan )?(?:u|uw)|(?:[Ww]ij|[Ww]e) (?:verlenen|verstrekken|kennen) (?:hierbij |hiermee )?(?:aan )?(?:u|uw))\b[^.;€]{0,30}$")
# "die jaarlijks € 9.800 van de gemeente ontvangt", "kreeg van de gemeente € 5.000"
_FROM_US = re.compile(r"[^.;€]{0,30}\bvan (?:de|onze) (?:gemeente|stad) (?:ontvangt|ontving|krijgt|kreeg|kregen|ontvangen)\b|[^.;€]{0,30}\bvan (?:de|onze) gemeente\b(?! [A-Z]| en )")
_GETS = re.compile(r"\b(?:ontvangt|ontving|krijgt|kreeg|kregen|ontvangen)\b(?P<us>[^.;€]{0,60}\bvan (?:de|onze) (?:gemeente|stad)\b(?! [A-Z]))?[^.;€]{0,40}$")
# "Daarvan komt € 4 miljoen van de provincie"
_COMES = re.compile(r"\b(?:komt|komen|kwam(?:en)?|afkomstig)\b[^.;€]{0,40}$")
_FROM_SORT = re.compile(r"(?: euro)? (?:van|uit|vanuit) (?:de|het) (?P<sort>provincie|waterschap|ministerie)\b(?! [A-Z])")
_KINDS = {"provincie": Kind.PROVINCE, "waterschap": Kind.WATER_AUTHORITY, "ministerie": Kind.MINISTRY}
# "met de bijdrage van het Rijk in miljoenen:"
_OVER = re.compile(r"\bbijdragen? (?:van|door) (?:(?P<state>het Rijk)|(?:de |het )?(?=[A-Zpgw]))[^.:;]{0,60}:$")
_LINES = 16
_LINE = 90
"""Lines over an amount, and characters of one, that may be rows of the same list."""


def called_payer(annotated: Annotated, sentence: Sentence, begin: int, amount: Amount, parties: Opening) -> Name | None:
    """Who pays an amount by such words; None where they are not there.

    Args:
        begin: where the amount before it ends.
        parties: of the document's own agreement.
    """
    before = sentence.text[begin : amount.start]
    told = _SUBJECT.search(before)
    if told and len(party := parties.called(told["who"])) == 1:
        return party[0]
    city = annotated.profile.subject
    if city and not annotated.profile.own and (_OURS.search(before) or _is_from_us(sentence.text, before, amount)):
        return city
    if begin == 0 and (unknown := _UNKNOWN.search(before)) and " " in unknown["who"] and not annotated.within(sentence.start, sentence.start + unknown.end("who")):
        return Name(unknown["who"], Kind.ORGANISATION)
    if _GETS.search(before) and (behind := _FROM_UNKNOWN.match(sentence.text, amount.end)) and " " in behind["who"]:
        at = sentence.start + behind.start("who")
        if not annotated.within(at - 20, sentence.start + behind.end("who")):
            return Name(behind["who"], Kind.ORGANISATION)
    if _COMES.search(before) and (sort := _FROM_SORT.match(sentence.text, amount.end)):
        return _only(annotated, _KINDS[sort["sort"]])
    return None


def _is_from_us(text: str, before: str, amount: Amount) -> bool:
    gets = _GETS.search(before)
    behind = _FROM_US.match(text, amount.end)
    return bool(gets and (gets["us"] or behind)) or bool(behind and "van" in behind.group() and behind.group().split()[-1] not in ("gemeente", "stad"))


def _only(annotated: Annotated, kind: Kind) -> Name | None:
    """The one body of a sort that a document names."""
    named = {m.label: m.name() for m in annotated.mentions if m.kind is kind}
    return next(iter(named.values())) if len(named) == 1 else None


def listed_payer(annotated: Annotated, sentence: Sentence) -> Name | None:
    """Whom the words over a list of short lines name as the one whose contributions it holds."""
    if len(annotated.blocks[sentence.block].text) > _LINE:
        return None
    for block in reversed(annotated.blocks[max(0, sentence.block - _LINES) : sentence.block]):
        text = block.text.rstrip()
        if over := _OVER.search(text):
            named = annotated.within(block.start + over.start(), block.end, *PUBLIC)
            return STATE if over["state"] else named[0].name() if named else None
        if text.endswith((".", ";", ":")) or len(text) > _LINE:
            return None
    return None
