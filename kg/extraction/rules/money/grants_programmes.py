"""The programmes that a sentence names: those that are known by name, and those that its words announce as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, DEAL_NOUN
from kg.extraction.rules.kept import kept_each
from kg.extraction.rules.money.funders import PATTERNS as FUNDERS
from kg.extraction.rules.money.grants_words import KNOWN, MORE, SCHEME
from kg.extraction.text.layout import Sentence
from kg.model import Kind

# "Interreg V A Deutschland-Nederland", "Interreg II Euregio Scheldemond", "Horizon2020"
# a title without the "voor" that begins what the grant is for
TITLE = rf"{CAPITAL}\+?(?: (?:(?:en|of|for|and|de|van|the|und|der) ){{0,2}}{CAPITAL}\+?){{0,7}}"
# "Frame, Voice, Report!", "Citizens, Equality, Rights and Values"
_LISTED = rf"{CAPITAL}(?:, {CAPITAL}){{1,4}}(?:,? (?:and|en|&) {CAPITAL}|!)"
# "Samen op Pad", "Doe mee met Muziek": a slogan, and no name that is known followed by what it did
_SLOGAN = rf"(?!(?:{KNOWN}))(?>{CAPITAL}) (?:op|met|mee met|mee in|tegen|zonder) {CAPITAL}(?: {CAPITAL}){{0,2}}"
_NAMED = rf"(?:(?<=[„“‘\"'])(?P<quoted>[^„“”\"\n]{{3,80}}?)(?=[”“\"’'])|(?P<programme>(?P<one>{CAPITAL}) (?:voor|to|for) (?P=one)(?!\w)|{_LISTED}|{_SLOGAN}|{TITLE}))"
_SCHEMES = re.compile(rf"(?<![\w-])(?P<programme>{SCHEME})")
_BY_NAME = re.compile(rf"(?<![\w-])(?P<programme>{KNOWN}{MORE})")
# a programme that its words announce: "uit het programma Digitale Dorpen", "uit de Tour de Force-regeling"
_ANNOUNCED = re.compile(
    rf"\b(?:[Uu]it|[Vv]an|[Vv]anuit|[Vv]ia|[Bb]innen|[Oo]nder|[Oo]p grond van|[Ii]n het kader van|[Kk]rachtens|[Ff]rom|under|[Aa]us) (?:het |de |the |dem |der )?(?:(?:[A-Z]?[a-zë]+(?:se|le|an|al|en|er|e)|[A-Z][A-Za-z]{{1,12}}-) ?)?(?:(?:subsidie|stimulerings|(?:Bundes|Landes|Förder|Sonder))?(?:programma|regeling|fonds|programme|fund|scheme|[Pp]rogramm|Fonds)|(?:project|subsidie)?oproep|(?:project)?call) [„“‘\"']?{_NAMED}"
)
# "het programma Bridges of Trust", of which the next sentence says "daaruit"
_ANY_PROGRAMME = re.compile(rf"\b(?:programma|regeling|fonds) [„“‘\"']?{_NAMED}")
# "uit het European Social Fund Plus": its own noun says that a name is a fund's
_BY_NOUN = re.compile(rf"\b(?:from|under|uit|vanuit|aus) (?:the |het |de |dem |der )?(?P<programme>(?:{CAPITAL} ){{1,4}}(?:Fund|Fonds|Facility|Programme|Programma)(?: (?:Plus|{CAPITAL}))?)")
# "subsidie van het Vlaams Fonds voor de Letteren"
_FROM_FUND = re.compile(rf"(?:\beuro|\bmiljoen|€ ?[\d.,]+|[Ss]ubsidie|[Bb]ijdrage|[Tt]oelage|[Ss]teun)(?: (?:gekregen|ontvangen))? (?:van|door) het (?P<programme>(?:{CAPITAL} ){{1,3}}Fonds(?: (?:voor|voor de|voor het) {CAPITAL}(?: {CAPITAL})?)?|{CAPITAL}fonds)")
# "17,5 miljoen euro uit de Regio Envelop", "de subsidie uit het Kopenhagenplan": where money came from
_MONEY_FROM = re.compile(
    rf"(?:\beuro|\bEUR|\bmiljoen|\bmln\.?|€ ?[\d.,]+(?:-)?|[Ss]ubsidie|[Bb]ijdrage|[Tt]oekenning|[Uu]itkering|[Cc]ofinanciering|[Gg]eld(?:en)?|[Mm]iddelen)(?: (?:gekregen|ontvangen|toegekend|toegezegd|verleend|komt|komen|kwam(?:en)?|is afkomstig|zijn afkomstig))? (?:uit|vanuit) (?:het|de) (?!(?:Algemene|Reserve|Gemeentefonds|Provinciefonds|Europese|Verenigde|Bestemmingsreserve|Nederlandse|Vlaamse|Duitse|Rijksbegroting|Begroting)\b)(?P<programme>{TITLE})"
)
# "in het kader van de Woningbouwimpuls", "in de derde ronde van de Woningbouwimpuls": a scheme by its own noun
_BY_COMPOUND = re.compile(r"\b(?:[Ii]n het kader van|[Oo]p grond van|[Oo]p basis van|[Kk]rachtens|[Ii]ngevolge|[Vv]ia|[Uu]it|[Vv]anuit|[Dd]ankzij|[Aa]anvraag bij|(?:ronde|tranche|subsidie|bijdrage|geld) (?:van|uit)) (?:het|de) (?P<programme>(?:(?:Nationaal|Nationale|Provinciaal|Provinciale|Europees|Europese|Regionaal) )?(?!Gemeentefonds|Provinciefonds|Omgevings)[A-ZÀ-Ý][a-zë]{3,30}(?:impuls|envelop|fonds|uitkering|decreet|programma))(?:\b|(?=\d{1,2}\b))")
# "Het Stedenfonds droeg € 18.000 bij", "Van het Volkshuisvestingsfonds krijgen", "via het Hanzefonds": a fund by its own noun, wherever it stands
_FUND = re.compile(r"(?:^\W*|\b[Hh]et |\b[Dd]e )(?P<programme>(?!(?:Gemeente|Provincie|Pensioen|Delta|Infra|Garantie|Waarborg|Uitvoerings|Investerings|Ontwikkelings|Egalisatie|Stimulerings|Reserve|Revolverend|Begrotings|Bestemmings|Leer)fonds)[A-ZÀ-Ý][a-zë]{3,30}(?:fonds|impuls|envelop))(?![\w-])")
# "The Nordic Arts Fund has awarded", "Het Vlaams Fonds voor de Letteren kende": it gives itself
_FUND_GIVES = re.compile(rf"\b(?:[Tt]he|[Hh]et) (?P<programme>(?:{CAPITAL} ){{1,3}}(?:Fund|Fonds)(?: (?:voor|for) (?:de |het |the )?{CAPITAL})?)(?= (?:has|have|awarded|granted|gave|gives|heeft|ken(?:t|de)|droeg|draagt|verleen(?:t|de)|gaf|geeft|steun(?:t|de)|financier|stel(?:t|de)|zeg(?:t|de)))")
# "Programma Levende Dorpen - toegekende bijdragen": with which a heading or a line over a list opens
_OPENS = re.compile(rf"^\W*(?:(?:Subsidie|Stimulerings)?(?:[Pp]rogramma|[Ff]onds)) [„“‘\"']?(?P<programme>{TITLE})(?=[”“\"’']?(?: ?[:(]| [–—-] |$))")
# "op grond van de Regeling Flexpool Drenthe": its sort is the first word of its name
_SORT_FIRST = re.compile(rf"\b(?:[Oo]p grond van|[Kk]rachtens|[Uu]it|[Vv]anuit|[Vv]ia|[Ii]n het kader van|[Ii]ngevolge|[Oo]nder|(?:[Ss]ubsidie|[Bb]ijdrage|[Gg]eld|[Ss]teun) van) (?:de|het) (?P<programme>(?:Regeling|(?:Subsidie|Stimulerings|Bijdrage|Impuls)regeling|Programma|Fonds|Impuls|Actieprogramma) {TITLE})")
# "gefinancierd door het federale Programma voor Lokale Verbinding"
_PAID_BY = re.compile(rf"\b(?:gefinancierd|betaald|bekostigd|gesteund|ondersteund|gesubsidieerd|mogelijk gemaakt)(?: \w+){{0,3}} (?:door|uit|vanuit|met middelen van) (?:het|de) (?:[a-zë]+ )?(?P<programme>(?:Programma|Fonds|Regeling|Stimuleringsregeling)(?: voor)? {TITLE})")
# "de provinciale subsidie Water en Vertier (€ 140.000, ...)"
_SUBSIDY = re.compile(rf"\b[Ss]ubsidie (?:[„“‘\"'])?(?P<programme>{TITLE})(?=[”“\"']? (?:\(€|van € ?\d))")
# "Tour de Force-regeling", "Citizens, Equality, Rights and Values-programma"
_COMPOUND = re.compile(rf"(?P<programme>(?!(?:Binnen|Uit|Met|Voor|Via|Onder|In|Door|Vanuit|Dankzij|Namens|Het|De|Een|Dit|Deze|Aan|Bij|Op|Van|Naar|Ook) )(?:{CAPITAL}(?:, (?=[^-]{{3,60}} (?:and|en|und) )| )(?:(?:de|het|van|of|and|en|und|voor|for|the) ){{0,2}}){{0,5}}[A-ZÀ-Ý][\w+&]{{0,40}})[’'\"”]?-(?:subsidie|bijdrage|steun|beurs|middelen|gelden|geld|financiering|grant|(?:regeling|programma|fonds|project)(?! [„“‘\"']?[A-Z]))\b")
_ENGLISH = re.compile(rf"\b(?:from|under|through) the (?P<programme>{TITLE}) (?:programme|program|fund|scheme)\b|\ba (?P<grant>{TITLE}) grant\b")
# "uit de Regio Deal Groene Hart", "voor de Regio Deal X is € 7 miljoen binnengehaald": deals that bring money of the State
_DEAL = re.compile(rf"\b(?:[Uu]it|[Vv]anuit|[Vv]ia|[Dd]ankzij|[Vv]oor) de (?P<programme>Regio ?[Dd]eals?(?: {TITLE})?)")
# "haalde een Regio Deal binnen", "ontving de regio een Regio Deal van € 15 miljoen": the deal itself is what is got
_A_DEAL = re.compile(r"\been (?:\w+e )?(?P<programme>Regio ?[Dd]eal)(?= (?:binnen|toe|in de wacht|toegekend|toegewezen|gekregen|van|ter waarde van|ter grootte van|voor)\b)")
# "een werkingssubsidie van € 80.000 (Sportdecreet)": the scheme in brackets behind the sum
_IN_BRACKETS = re.compile(rf"\((?:uit |via )?(?:de |het )?(?P<programme>[A-ZÀ-Ý][a-zë]{{3,40}}(?:decreet|regeling|impuls|envelop|fonds|programma)|(?:[Pp]rogramma )?(?:Regeling|Fonds) {TITLE})(?:[,;:] [^()]{{1,40}})?\)")
_BRACKET = re.compile(rf"Programm [„“\"][^“”\"]{{3,120}}[“”\"] \((?P<programme>{TITLE})\)")
_ORDER = re.grouped((_BRACKET, _DEAL, _A_DEAL, _BY_NAME, _SCHEMES, _BY_NOUN, _SORT_FIRST, _ANNOUNCED, _COMPOUND, _ENGLISH, _BY_COMPOUND, _SUBSIDY, _MONEY_FROM, _FROM_FUND, _IN_BRACKETS, *FUNDERS, _FUND, _FUND_GIVES, _OPENS, _PAID_BY))
_SUFFIX = re.compile(r"-(?:subsidie|regeling|programma|beurs|project\w*)$")
# "daaruit", "uit laatstgenoemd programma": the programme that the sentence before named last
_OUT_OF_IT = re.compile(r"\b(?:[Dd]aaruit|[Hh]ieruit|(?:ontvang(?:t|en)|krijg(?:t|en)|kreeg|kregen|ontving(?:en)?) (?:daarvan|hiervan)|[Uu]it (?:dit|dat|laatstgenoemd|(?:dat|het|dit)?zelfde|(?:die|de)zelfde|deze|die) (?:\w+)?(?:programma|fonds|regeling|pot|potje|ronde|tranche|deal|subsidie|impuls))\b")
# "uit de deal", "uit het potje", with no name behind it: the programme that the text is about
OF_IT = re.compile(r"\b[Uu]it (?:de|het|dat|die|dit|deze|hetzelfde|dezelfde|datzelfde|diezelfde) (?:subsidie|rijks)?(?:programma|fonds|regeling|pot|potje|ronde|tranche|deal|subsidie|impuls)\b(?! (?:van |voor )?(?:de |het )?[„“‘\"']?[A-Z])")
# "EFRO (programma OPZuid)", "het EFRO-programma OP Oost": one grant, by the fund
_WITHIN = re.compile(r" \((?:het )?(?:programma |project )?|-[Pp]rogram(?:ma|m|me) ")
# no programmes, though the register has them as such: agendas and deals
_NO_GIVER = re.compile(r"(?i)agenda|challenge|grotestedenbeleid")


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme as a sentence names it; offsets are in the sentence's text."""

    title: str
    start: int
    end: int


@kept_each
def programmes(annotated: Annotated, sentence: Sentence) -> list[Programme]:
    """Every programme that a sentence names, each once, by its full name."""
    found: list[Programme] = []
    known = list(_known(annotated, sentence))
    words = (one for one in _by_words(sentence.text) if not any(other.start == one.start and one.end < other.end and sentence.text[one.end] == " " for other in known))  # "Europäischen Fonds" of its whole name
    for one in (*words, *known):
        if any(other.end < one.start and _WITHIN.fullmatch(sentence.text, other.end, one.start) for other in found):
            continue
        overlaps = any(other.start < one.end and one.start < other.end for other in found)
        if not overlaps and len(one.title) > 2 and all(other.title != one.title for other in found):
            found.append(one)
    return sorted((one for one in found if one.title and not _IS_FOR.search(sentence.text, 0, one.start)), key=lambda one: one.start)


# "een subsidie voor de uitvoering van het meerjarenprogramma Fietsplatform", "trekt € 5 miljoen uit voor de Regio Deal": what it is for, and not where it comes from
_IS_FOR = re.compile(r"\b(?:subsidie|bijdrage|steun)\b(?:[^.;]|\.\d){0,40} voor (?:de |het )?(?:uitvoering|voortzetting|ontwikkeling|opzet|realisatie) van (?:het |de )?(?:[a-z]+ )?$|\b(?:trek(?:t|ken)|trok(?:ken)?|stel(?:t|len|de|den)|maa?k(?:t|te|ten|en))\b(?:[^.;]|\.\d){0,70}\b(?:uit|beschikbaar|vrij) voor (?:de |het |een )?$")


def spoken_of(annotated: Annotated, sentence: Sentence, before: Sentence | None) -> Programme | None:
    """The programme that "daaruit" stands for: the last one of the sentence before."""
    it = _OUT_OF_IT.search(sentence.text)
    if it is None or before is None or before.block != sentence.block:
        return None
    said = [Programme(match["quoted"] or match["programme"], match.start(), match.end()) for match in _ANY_PROGRAMME.finditer(before.text)]
    deals = [Programme(m.label, m.start - before.start, m.end - before.start) for m in annotated.within(before.start, before.end, Kind.AGREEMENT) if m.label.startswith("Regio Deal")]
    last = max((*said, *deals, *programmes(annotated, before)), key=lambda one: (one.start, one.end), default=None)
    return Programme(last.title, *it.span()) if last else None


def _by_words(text: str) -> Iterator[Programme]:
    for pattern in _ORDER.of(text):
        for match in pattern.finditer(text):
            name = next(group for group in ("programme", "quoted", "grant") if match.groupdict().get(group))
            start, end = match.span() if pattern is _BRACKET else match.span(name)
            yield Programme(_SUFFIX.sub("", match[name]), start, end)


def _known(annotated: Annotated, sentence: Sentence) -> Iterator[Programme]:
    """The programmes of the register that a sentence names; a deal or agenda gives no grant."""
    for mention in annotated.within(sentence.start, sentence.end, Kind.PROGRAMME):
        if not DEAL_NOUN.fullmatch(mention.label) and not _NO_GIVER.search(mention.label):
            start, end = mention.start - sentence.start, mention.end - sentence.start
            yield Programme(mention.label, start, end)
