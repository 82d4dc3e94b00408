"""Who pays an amount: beside it in a table or list, by a verb or "ten laste van", by the article, or the city whose note it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.amounts import Amount
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.duties.obligations import bearers
from kg.extraction.rules.money.granted_lines import granted
from kg.extraction.rules.money.grants_words import GETS
from kg.extraction.rules.money.payers_behind import gives, of_share, out_of, paid_by_behind
from kg.extraction.rules.money.payers_beside import above, each, each_in_duty
from kg.extraction.rules.money.payers_called import called_payer, listed_payer
from kg.extraction.rules.money.payers_on_cards import carded_payer
from kg.extraction.rules.money.payers_standing import standing_giver
from kg.extraction.rules.money.payers_together import STATE, is_together, state_pays
from kg.extraction.rules.money.payers_unsaid import GRANTED, TO, client, getting, is_paid, unsaid_payer
from kg.extraction.rules.parties.party import Opening
from kg.model import Kind, Name

PAYING = PUBLIC | {Kind.COMPANY, Kind.FOUNDATION, Kind.ASSOCIATION, Kind.ORGANISATION, Kind.CITY}
_VERB = (
    r"(?:draagt|dragen|betaalt|betalen|betaalde|levert|stelt|stellen|stelde|verstrekt|verstrekken|verleent|verlenen|verleende|subsidieert|bekostigt|financiert|stort|storten|neemt|nemen|brengt|brengen|reserveert|reserveren|reserveerde|heeft|hebben|"
    r"(?:is|zijn) [^.;]{0,60}verschuldigd|zegde|kent|kende|legt|leggen|legde|geeft|geven|gaf|steekt|steken|stak|trekt|trekken|trok|investeert|investeren|schenkt|schonk|doneert|doneerde|pays?|paid|zahlt|trägt|stellt|sets aside)"
)
# "door de provincie X", "ten laste van", "komen voor rekening van"
# who carries a project out pays no more for it than others
# "De bijdrage van X bedraagt jaarlijks € 12.000"
_SHARE = re.compile(rf"\b(?:[a-z]*bijdrage|aandeel|inleg|inbreng|contributie|lidgeld) van (?P<who>{ORG}+)(?![{ORG[1:-1]}]| aan {ORG} )[^.;€]{{0,80}}? (?:is|bedraagt|bedroeg|was|beloopt|wordt|werd)\b")
_BY = re.compile(rf"(?<!uitgevoerd )(?<!ontwikkeld )(?<!georganiseerd )(?<!getrokken )(?<!geleid )(?<!opgesteld )(?<!beheerd )(?<!verzorgd )(?<!gebouwd )\b(?:door|ten laste van|voor rekening van|betaald door|laste van) (?P<who>{ORG}+)")
# "X draagt eenmalig € 10 bij", "neemt X € 10 voor zijn rekening"
_PAYS = re.compile(rf"(?P<who>{ORG}+)[^.;{ORG[1:-1]}]{{0,160}}?\b{_VERB}\b")
_PAYS_FIRST = re.compile(rf"(?<!{ORG} )\b{_VERB} (?:daarvan |daartoe |hiervan |ook )?(?P<who>{ORG}+)")
# "ontvangt Gelderland van de Minister jaarlijks € 315.000"
_FROM = re.compile(rf"\b(?:ontvangt|ontvangen|ontving|krijgt|kreeg|kregen|(?:heeft|hebben)(?=[^.;]{{0,160}} (?:ontvangen|gekregen)\b))\b(?:[^.;]|\.\d){{0,160}}? van (?P<who>{ORG}+)")
# "Van de provincie X ontvangt de gemeente bovendien € 2.860"
_FROM_FIRST = re.compile(rf"\b[Vv]an (?P<who>{ORG}+) {GETS}\b")
_GETS = re.compile(rf"\b{GETS} (?:ook |daarnaast )?$")
_NOW_GETS = re.compile(rf" {GETS}\b")
_CHARGES = re.compile(rf"\bbreng(?:t|en) (?P<who>{ORG})[^.;]{{0,120}} in rekening\b|(?P<by>{ORG}) brengt[^.;]{{0,120}} in rekening\b")
_GROUP = re.compile(
    r"\b(?:voor|door|per|de|alle) (?P<group>(?:deelnemende |aangesloten )?(?:gemeenten|partijen|deelnemers|leden|steden|provincies|partners))\b|"
    r"\b(?:per|iedere|elke|ieder der) (?P<each>gemeente|partij|deelnemer|partner|lid|provincie|waterschap)\b", re.I
)
# "een toelage van € 5.000 per gemeente", "kregen de gemeenten": those who get it
_FOR_THEM = re.compile(r"\b(?:toelage|subsidie|uitkering|\w*budget|ontving(?:en)?|ontvang(?:t|en)|kr(?:ee|e)g(?:en)?|krijg(?:t|en)|verdeeld|vergoed(?:t|en)?)\b", re.I)
# "De meeste subsidie ging naar Goes. Tholen zit daar vlakbij met € 17.000", "waar € 3.000 naartoe is gegaan": a paragraph of who got how much
_GETTERS = re.compile(r"\b(?:\w*subsidies?|geld)\b[^.;€]{0,40}\b(?:ontvangen|ontvingen|vergeven|toegekend|richting|binnengehaald|opgestreken)\b(?! (?:van|door) )|\bnaartoe (?:is |zijn )?(?:gegaan|ging|gaat)\b|\b(?:meeste|minste) \w*(?:subsidie|geld)\b")
_COLUMNS = 5
"""Amounts in one row of a table."""
_PARAGRAPH = 900
"""Characters before an amount within which a paragraph says that it is about who got how much."""
_BESIDE = 34
"""Characters between a name and its amount in a table or list."""
# "€ 3 per inwoner (zo'n € 90.000 per jaar)": one sum, said twice
_SAME_SUM = re.compile(r"(?: per (?:inwoner|jaar|maand))? \((?:(?:zo['’]n|ongeveer|samen|in totaal|totaal|dat is|ofwel|oftewel|circa|ruim|bijna|dus) ){0,2}(?:€ ?|EUR )?")
_NO_BESIDE = re.compile(r"[.;]|\b(?:voor|aan|van|in|met|uit|jegens|lid|bij)\b", re.I)
# "; de stichting geeft": one of whom no name is known, and not who paid the amount before
_NAMELESS = re.compile(rf"\b(?:de|het|een) (?:stichting|vereniging|fonds|coöperatie|corporatie|bank|rotary|universiteit|hogeschool|provincie|waterschap|regio) {_VERB} [^.;]{{0,30}}$")
# "Anders dan bij de overige gemeenten, die € 9,60 per inwoner betalen"
_RELATIVE = re.compile(r", (?:die|dat|welke) (?:[a-z]+ ){0,2}$")
_SORTS = {
    "gemeente": {Kind.MUNICIPALITY, Kind.CITY}, "provincie": {Kind.PROVINCE}, "waterschap": {Kind.WATER_AUTHORITY}, "hoogheemraadschap": {Kind.WATER_AUTHORITY},
    "ministerie": {Kind.MINISTRY}, "minister": {Kind.MINISTRY}, "rijk": {Kind.MINISTRY}, "stichting": {Kind.FOUNDATION},
}  # fmt: skip
_SORT = re.compile(r"\b(?:de |het |De |Het )?(?P<sort>[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Mm]inisterie|[Mm]inister|[Rr]ijk|[Ss]tichting)\b(?! (?:van )?[A-Z'])")


@dataclass(frozen=True, slots=True)
class Payers:
    """Who may pay in one sentence, read once for all its amounts.

    Attributes:
        annotated, masked, parties: the document, the sentence, and the parties of the document's own agreement.
        amounts: the amounts of the sentence.
        said: whom each way of saying names as payer, the surest way first.
        charged: to whom a price is charged.
        otherwise: who pays what nothing says more of.
        getting: the labels of those who get something.
        behind: who stands just behind an amount with "door", by its index.
    """

    annotated: Annotated
    masked: Masked
    parties: Opening
    amounts: list[Amount]
    said: tuple[tuple[bool, list[Mention]], ...]
    charged: Name | None
    otherwise: Name | None
    getting: frozenset[str] = frozenset()
    behind: Mapping[int, Name] = field(default_factory=dict)

    def of(self, index: int) -> Name | None:
        """Who pays the amount of this index; None where the text does not tell."""
        if index in self.behind:
            return self.behind[index]
        for_whom = client(self.annotated, self.masked)
        if len(self.amounts) == 1 and not for_whom and (alone := above(self.annotated, self.masked.sentence, PAYING if self.annotated.profile.own else PUBLIC)):
            return alone.name()
        index = self._row(index)
        amount, begin = self.amounts[index], self.amounts[index - 1].end if index else 0
        text = self.masked.sentence.text[begin : amount.start]
        annotated, block = self.annotated, self.masked.sentence.block
        if labelled := carded_payer(annotated, annotated.blocks[block], PAYING):
            return labelled
        if named := called_payer(annotated, self.masked.sentence, begin, amount, self.parties):
            return named
        if _tells_who_got(annotated, self.masked, amount):
            return None
        if told := _RELATIVE.search(text):
            return _antecedent(self, begin + told.start())
        if named := _beside(self, begin, amount):
            return named
        if named := self.charged or _of_sort(self, text[-400:], max(begin, amount.start - 400)):
            return named
        if _NAMELESS.search(text[-80:]):
            return None
        if state_pays(self.annotated, self.masked.sentence, begin, amount, PAYING):
            return STATE
        if payer := _said(self, begin, amount):
            return None if payer.start < self.masked.sentence.start + amount.start and is_together(self.annotated, self.masked.sentence, payer, PAYING) else payer.name()
        if for_whom:
            return for_whom
        if annotated.profile.own and annotated.blocks[block].kind == "item" and len(bound := bearers(annotated, block, self.parties)) == 1:
            return bound[0]
        if group := _GROUP.search(self.masked.sentence.text, max(0, amount.start - 300), amount.end + 300):
            return None if _FOR_THEM.search(self.masked.sentence.text) else Name((group["group"] or f"iedere {group['each']}").lower(), Kind.GROUP)
        return listed_payer(annotated, self.masked.sentence) or self.otherwise

    def all_of(self, index: int) -> list[Name | None]:
        """Who pays the amount of this index, or all who pay it each: "Vlissingen en Middelburg elk € 12.200"."""
        row = each(self.annotated, self.masked.sentence, self.amounts[index].start, PAYING)
        if row:
            return [m.name() for m in row]
        if len(self.amounts) == 1 and (bound := each_in_duty(self.annotated, self.masked.sentence, self.parties)):
            return list(bound)
        payer = of_share(self.annotated, self.masked.sentence, self.amounts, index) or self.of(index)
        # a town pays nothing of what comes out of a programme
        sentence, amount = self.masked.sentence, self.amounts[index]
        programme = out_of(self.annotated, sentence, amount) or gives(self.annotated, sentence, amount) if payer is None or payer.kind in (Kind.MUNICIPALITY, Kind.CITY) else None
        if payer is None and programme and programme.label.startswith("Regio Deal"):
            programme = None  # out of a deal others pay
        return [programme or payer or gives(self.annotated, sentence, amount) or standing_giver(self.annotated, self.masked)]

    def _row(self, index: int) -> int:
        """The first amount of the row in which one stands: the others are its next columns."""
        text = self.masked.sentence.text
        for first in range(index, max(-1, index - _COLUMNS), -1):
            between = text[self.amounts[first - 1].end : self.amounts[first].start] if first else ""
            if first == 0 or not (is_next_column(between) or _SAME_SUM.fullmatch(between)):
                return first
        return index


def payers(annotated: Annotated, masked: Masked, amounts: list[Amount], parties: Opening) -> Payers:
    """Read who may pay in a sentence."""
    if not amounts:
        return Payers(annotated, masked, parties, [], (), None, None)
    getters = getting(masked) | (granted(annotated, masked.sentence) if len(amounts) == 1 else frozenset())
    behind = paid_by_behind(annotated, masked.sentence, amounts, PAYING) if len(amounts) > 1 else {}
    said = tuple(
        (pattern is _BY, [m for match in pattern.finditer(masked.text) for m in masked.mentions(match["who"]) if _may_pay(annotated, m) and not (pattern is _BY and m in behind.values()) and not (pattern in (_PAYS, _BY) and m.label in getters) and not (pattern is _PAYS and TO.search(annotated.clean.text, max(0, m.start - 30), m.start))])
        for pattern in (_FROM, _FROM_FIRST, _SHARE, _BY, _PAYS_FIRST, _PAYS)
    )
    return Payers(annotated, masked, parties, amounts, said, _charged(masked, parties), unsaid_payer(annotated, masked, getters), getters, {index: m.name() for index, m in behind.items()})


def _start(mention: Mention) -> int:
    return mention.start


def _may_pay(annotated: Annotated, mention: Mention) -> bool:
    """Whether somebody can be a payer; in a city's own note a partner city abroad mostly is what the money is for."""
    about = annotated.profile
    is_partner = mention.kind is Kind.CITY and not about.own and (about.subject is None or mention.label != about.subject.label)
    return mention.kind in PAYING and not is_partner


def is_next_column(between: str) -> bool:
    """Whether only a currency stands between two amounts, so that they are columns of one row."""
    return not re.search(r"[a-zà-ÿ]{3,}", re.sub(r"(?i)eur\b|euro\b", "", between[-80:])) and len(between) < 80


def _beside(reading: Payers, begin: int, amount: Amount) -> Name | None:
    """The party that stands beside an amount: "Gemeente Goes f 84.000", "Bergen (€ 200.000)", "Gelderland € 21,0 mln"."""
    annotated, sentence = reading.annotated, reading.masked.sentence
    kinds = PAYING if annotated.profile.own else PUBLIC
    named = annotated.within(sentence.start + max(begin, amount.start - 120), sentence.start + amount.start, *kinds)
    is_payer = named and not named[-1].attributive and not is_paid(annotated, named[-1], sentence) and not TO.search(annotated.clean.text, max(0, named[-1].start - 30), named[-1].start)
    if is_payer and named[-1].label not in reading.getting and not GRANTED.match(annotated.blocks[sentence.block].heading):
        between = sentence.text[named[-1].end - sentence.start : amount.start]
        if len(between) <= _BESIDE and not _NO_BESIDE.search(between) and not (re.search(_VERB, between) and is_together(annotated, sentence, named[-1], PAYING)):
            return _as_party(annotated, named[-1], sentence.text, reading.parties)
    words = sentence.text[max(begin, amount.start - _BESIDE - 30) : amount.start].strip(" (:|\t")
    last = re.split(r"[,;] | en ", words)[-1]  # "beschikbaar, Bazalt Wonen"
    return next((name for said in dict.fromkeys((words, last)) if said for name in reading.parties.called(said)), None)


def _antecedent(reading: Payers, comma: int) -> Name | None:
    """Of whom a relative clause says that they pay: "Anders dan Goes, dat € 9,60 betaalt"; None for those who have no name that is known."""
    text, start = reading.masked.sentence.text, reading.masked.sentence.start
    named = [m for m in reading.annotated.within(start + max(0, comma - 120), start + comma, *PAYING) if m.end == start + comma]
    group = _GROUP.search(text, max(0, comma - 40), comma)
    return named[-1].name() if named else Name(group["group"].lower(), Kind.GROUP) if group and group["group"] else None


def _tells_who_got(annotated: Annotated, masked: Masked, amount: Amount) -> bool:
    """Whether the paragraph of an amount, up to its sentence's end, tells who got how much, and the sentence says of nobody that he pays."""
    start = max(annotated.blocks[masked.sentence.block].start, masked.sentence.start + amount.start - _PARAGRAPH)
    return _GETTERS.search(annotated.clean.text, start, masked.sentence.end) is not None and not (_PAYS.search(masked.text) or _BY.search(masked.text) or _FROM.search(masked.text))


def _as_party(annotated: Annotated, mention: Mention, text: str, parties: Opening) -> Name:
    """A mention as the party that it stands for: "Utrecht" alone is the province where provinces are spoken of."""
    surface = annotated.clean.text[mention.start : mention.end]
    same = [name for name in parties.names if name.label == f"Provincie {surface}"]
    return same[0] if same and re.search(r"\bprovincies\b", text) else mention.name()


def _charged(masked: Masked, parties: Opening) -> Name | None:
    """ "brengt de uitvoerder € 6.900 in rekening": the other one of two parties."""
    match = _CHARGES.search(masked.text)
    who = masked.mentions(match["who"] or match["by"]) if match else []
    others = [name for name in parties.names if who and name.label != who[0].label]
    return others[0] if len(others) == 1 else None


def _said(reading: Payers, begin: int, amount: Amount) -> Mention | None:
    """Who is said to pay: with "door" or "ten laste van", as the subject of a verb, or as the one from whom it is received."""
    offset = reading.masked.sentence.start
    at, first = offset + amount.start, offset + begin
    for behind_too, named in reading.said:
        from_, to = bisect_left(named, at - 600, key=_start), bisect_left(named, at + 300, key=_start)
        who = named[from_:to]
        near = [m for m in who if first <= m.start < at] or [m for m in who if m.start < at or behind_too]
        if near:
            return near[-1 if near[-1].start < at else 0]
    return None


def _of_sort(reading: Payers, text: str, begin: int) -> Name | None:
    """ "de Provincie eenmalig € 80.000": the only party of that sort, or the one of that sort that was named last."""
    annotated, start = reading.annotated, reading.masked.sentence.start + begin
    for match in reversed(list(_SORT.finditer(text))):
        if not re.match(rf"[^.;]{{0,30}}$| {_VERB}\b", text[match.end() :]) or annotated.within(start + match.end(), start + len(text), *PUBLIC) or _GETS.search(text, 0, match.start()) or _NOW_GETS.match(text, match.end()):
            return None
        kinds = _SORTS[match["sort"].lower()]
        found = [name for name in reading.parties.names if name.kind in kinds]
        if len(found) == 1:
            return found[0]
        about = annotated.profile
        if match["sort"].lower() == "gemeente" and not about.own and about.subject and about.subject.kind in kinds and not annotated.within(reading.masked.sentence.start, reading.masked.sentence.end, *kinds):
            return about.subject
        if not found and len(named := {m.label: m for m in annotated.mentions if m.kind in kinds and not m.attributive}) == 1:
            return next(iter(named.values())).name()
        last = None if annotated.profile.own or match["sort"].lower() == "gemeente" else annotated.topic(start + match.start(), kinds, reach=900)
        return last.name() if last else None
    return None
