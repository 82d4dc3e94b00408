"""Who pays by what stands behind an amount: the programme that it comes from, and the party for which it is the share."""

from __future__ import annotations

from kg.amounts import Amount
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_words import GETS, KNOWN
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# between an amount and the programme that it comes from: "212.000 Euro aus dem Programm", "9.000 Euro kommen davon aus dem Fonds", "€ 40.000 subsidie uit het fonds"
_OUT_OF = re.compile(r"(?: (?:komt|komen|kwam|kwamen|kommt|kommen|kam|kamen|stammt|stammen)(?: (?:daarvoor|hiervoor|daarvan|hiervan|dafür|davon|hierfür))?)?(?: (?:[a-zë]+e )?(?:subsidie|steun|geld|bijdrage|cofinanciering|middelen))?(?: (?:op|binnen|verkregen|gekregen|ontvangen|toegekend|beschikbaar|beschikbaar gesteld|vrijgemaakt|gereserveerd|toegezegd|beschikt|bijgedragen))? (?:uit|vanuit|aus|from) (?:(?:het|de|dem|der|the) )?(?:[A-Z]{2}-)?(?:(?:programma|[Pp]rogramm|fonds|regeling) )?[„“\"']?")
# "waarvan € 600.000 EFRO", "€ 600.000 (Horizon 2020)", "€ 40.000 aan LIFE-geld": a fund that everybody knows, right behind it
_RIGHT_BEHIND = re.compile(r" (?:\(|(?:van )?aan )?(?:subsidie (?:van )?)?")
_KNOWN = re.compile(KNOWN)
# "bijdragen uit het Hanzefonds (€ 18.000)": the programme, and its sum in brackets
_IN_BRACKETS = re.compile(r"[”\"']? \((?:ruim |circa )?")
# "Interreg trekt € 1,1 miljoen uit", "Het EFRO (de pot voor regio's) past daarvan € 2 miljoen bij": the programme gives
_GIVES = re.compile(r"(?: \([^()]{1,30}\)|\))? (?:(?:financiert|financierde|subsidieert|subsidieerde|steunt|steunde) [^.;€\d]{0,60} met (?:een (?:bijdrage|subsidie) van )?(?:€ ?)?|(?:trekt|trok|past|paste|stelt|stelde|steekt|stak|draagt|droeg|betaalt|betaalde|kent|kende|geeft|gaf|legt|levert|heeft|verleent|verleende|verstrekt|verstrekte) [^.;€\d]{0,30}(?:€ ?)?)")
# "Uit Interreg ontving Gouda € 412.000", "Via Interreg kwam er € 5.000": the programme from which it was got
_FROM_OR_BY = re.compile(r"\b(?:[Uu]it|[Vv]anuit|[Vv]ia) (?:(?:het|de) )?(?:(?:programma|fonds|regeling) )?[“\"']?$")
_GOT_FROM = re.compile(rf"[”\"']?(?: \([^()]{{1,30}}\))?(?:-?(?:programma|fonds|regeling))? (?:{GETS}|kwam(?:en)?|haalden?|komt|komen) [^.;€\d]{{0,60}}(?:€ ?)?")
# "een Interreg-subsidie van € 412.000"
_ITS_GRANT = re.compile(r"-?(?:subsidie|bijdrage) van (?:ruim |circa |bijna )?(?:€ ?)?")
# "Interreg | € 845.000", "EFRO: € 40.000": its row
_ROW = re.compile(r"[”\"']?(?: subsidie| bijdrage)? ?[|:\t–-] ?(?:ruim |circa )?(?:€ ?)?")
_COMES = re.compile(r"\b(?:komt|komen|kwam(?:en)?|afkomstig)\b[^.;]{0,30}$")
_FROM = re.compile(r"\b(?:uit|vanuit|aus|from) (?:(?:het|de|dem|der|the) )?(?:(?:programma|[Pp]rogramm|fonds|regeling) )?[„“\"']?$")
# "€ 148.200 voor Lochem en € 96.400 voor Brummen", "€ 504.444 voor Beek (15.888 inwoners)": each its share of what they pay
_SHARE = re.compile(r"(?: (?:euro|exclusief btw|per jaar))? voor (?:de )?(?:gemeente )?")
_DUE = re.compile(r"\b(?:vergoeding|bijdragen?|kosten|aandeel|verschuldigd|betekent|neerkom\w*|komt neer|verdeeld|betalen|inleg)\b", re.I)


def out_of(annotated: Annotated, sentence: Sentence, amount: Amount) -> Name | None:
    """The programme that an amount comes from, by the words between them."""
    text = sentence.text
    for one in programmes(annotated, sentence):
        if one.start >= amount.end and (_OUT_OF.fullmatch(text, amount.end, one.start) or (_RIGHT_BEHIND.fullmatch(text, amount.end, one.start) and _KNOWN.match(one.title))):
            return Name(one.title, Kind.PROGRAMME)
        if one.end <= amount.start and _IN_BRACKETS.fullmatch(text, one.end, amount.start) and _FROM.search(text, max(0, one.start - 40), one.start):
            return Name(one.title, Kind.PROGRAMME)
    return None


def gives(annotated: Annotated, sentence: Sentence, amount: Amount) -> Name | None:
    """The programme that is said to give an amount, or that it is said to come from: "Hiervan komt € 700.000 uit het EFRO"."""
    for one in programmes(annotated, sentence):
        if one.end <= amount.start and _ROW.fullmatch(sentence.text, one.end, amount.start) and not sentence.text[: one.start].strip(" *•-|"):
            return Name(one.title, Kind.PROGRAMME)
        if one.end < amount.start and _GIVES.fullmatch(sentence.text, one.end, amount.start):
            return Name(one.title, Kind.PROGRAMME)
        if one.end <= amount.start and (_ITS_GRANT.fullmatch(sentence.text, one.end, amount.start) or (_FROM_OR_BY.search(sentence.text, max(0, one.start - 40), one.start) and _GOT_FROM.fullmatch(sentence.text, one.end, amount.start))):
            return Name(one.title, Kind.PROGRAMME)
        if one.start >= amount.end and _COMES.search(sentence.text, 0, amount.start) and _OUT_OF.fullmatch(sentence.text, amount.end, one.start):
            return Name(one.title, Kind.PROGRAMME)
    return None


def of_share(annotated: Annotated, sentence: Sentence, amounts: list[Amount], index: int) -> Name | None:
    """The town behind an amount of an agreement, where each of several amounts has one: what each of them owes."""
    if len(amounts) < 2 or not annotated.profile.own or not _DUE.search(sentence.text, 0, amounts[0].start):
        return None
    shares = [_behind(annotated, sentence, amount) for amount in amounts]
    return shares[index] if all(shares) and len({one.label for one in shares if one}) == len(shares) else None


def paid_by_behind(annotated: Annotated, sentence: Sentence, amounts: list[Amount], kinds: frozenset[Kind]) -> dict[int, Mention]:
    """Who stands just behind an amount with "door", by the index of the amount, where that is said of two amounts or more."""
    found: dict[int, Mention] = {}
    for index, amount in enumerate(amounts):
        if by := _BY.match(sentence.text, amount.end):
            at = sentence.start + by.end()
            named = [m for m in annotated.within(at - 12, at + 2, *kinds) if m.end > at and not m.attributive]
            if named and _ALONE.match(sentence.text, named[0].end - sentence.start):
                found[index] = named[0]
    return found if len(found) > 1 else {}


# "waarvan € 4 miljoen door de provincie Utrecht, € 3 miljoen door Gouda en € 2 miljoen door Delft"
_BY = re.compile(r"(?: (?:euro|per jaar|jaarlijks|eenmalig|exclusief btw|inclusief btw)){0,2} (?:door|vanuit|van de zijde van) (?:de |het )?(?:gemeente |provincie |stad )?")
_ALONE = re.compile(r"\s*(?:[,;.)]|$|en (?:€|een |ruim |circa |maximaal |minimaal |nog )|(?:wordt|worden|is|zijn|betaald|bijgedragen|gedragen|ingebracht|ingelegd|beschikbaar|gefinancierd|bekostigd|gestort|opgebracht)\b)")


def _behind(annotated: Annotated, sentence: Sentence, amount: Amount) -> Name | None:
    said = _SHARE.match(sentence.text, amount.end)
    if said is None:
        return None
    at = sentence.start + said.end()
    named = [m for m in annotated.within(at - 12, at + 2, Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY) if m.end > at]
    return named[0].name() if named else None
