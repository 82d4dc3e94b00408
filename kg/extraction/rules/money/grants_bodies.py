"""Clubs, schools and choirs that got a grant: recipients that no list holds, by the noun for their sort; and "we", whose page it is."""

from __future__ import annotations

from kg.amounts import FIGURES
from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.money.funders import FUNDER, SUM_SIGN
from kg.extraction.rules.money.grants_words import GETS_IN_ANY, GIVES_IN_ANY
from kg.extraction.rules.money.holders import holder
from kg.model import Kind, Name

SORT = (
    r"(?:vereniging|club|koor|orkest|harmonie|fanfare|(?:brass|big|youth |silver |concert |town |jazz |school )band|school|scholengemeenschap|college|gymnasium|lyceum|stichting|comité|scouting|scoutinggroep|groep|museum|theater|ensemble|gilde|genootschap|kring|jeugdraad|parochie|bibliotheek|gezelschap|kapel|werkplaats|dorpshuis|buurthuis|wijkraad|dorpsraad|korps|schutterij|"
    r"choir|orchestra|society|association|committee|group|theatre|church|scouts|players|singers|verein|chor|orchester|schule|realschule|gesamtschule|kapelle|feuerwehr|ausschuss|komitee)"
)
# "Muziekvereniging Excelsior", "Zutphens Mannenkoor", "zwemvereniging De Otters", "Woodstock Youth Band"
_LINKS = r"(?:(?:van|de|het|der|te|op|en|&|and|of) ){0,2}"
_CALLED = rf"[„“‘\"']?{CAPITAL}(?: {_LINKS}{CAPITAL}){{0,4}}[”\"’']?"
_NAMED = (
    rf"(?:(?!(?:Het|De|The|Das|Die|Der|Een|Onze|Our) [a-z])(?:(?:{CAPITAL} (?:(?:van|de|het|der|te|op) ){{0,2}}){{1,4}}[\w-]{{0,30}}(?i:{SORT})(?:e?s)?\b|(?=[A-ZÀ-Ý])[\w-]{{0,30}}(?i:{SORT})(?:e?s)?\b)(?: {_LINKS}{_CALLED}| [–-] {CAPITAL})?|"
    rf"[\w-]{{0,30}}{SORT}\b {_LINKS}{_CALLED})"
)
# "het jeugdorkest van de muziekschool", "the youth orchestra": who has no name; "de stichting", "het comité" is one that was named before
_ONE_BEFORE = r"(?:[a-z]*stichting|[a-z]*vereniging|comité)"
_BEFORE = r"(?:groep|club|association|committee|society|group|council|Verein)"
_UNNAMED = rf"(?P<article>[Dd]e|[Hh]et|[Tt]he|[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Oo]nze|[Oo]ur) (?P<nameless>(?!{_ONE_BEFORE}\b)(?!{_BEFORE}\b(?! van| uit| in| of))(?:[a-zë]{{3,20}} ){{0,2}}[\w-]{{0,30}}(?i:{SORT})\b(?: (?:van|in|uit|of|der|des) (?:(?:de|het|the) )?(?:{CAPITAL}|[a-z]{{4,25}}))?)"
_WHO = rf"(?:(?:[Dd]e |[Hh]et |[Tt]he |[Dd]as |[Dd]ie |[Dd]er |[Dd]em |[Dd]es )?(?P<named>{_NAMED})|{_UNNAMED})"
_GET = rf"(?:{GETS_IN_ANY}|was awarded|were awarded|haal(?:t|de)|won)"
_AWAY = r"(?:[^.;:]|\.\d)"
_PATTERNS = re.grouped(
    re.compile(pattern)
    for pattern in (
        # "€ 900 aan het Baudartius College", "gave £800 to the youth band"
        rf"(?:{SUM_SIGN}|\bsubsidie\b|\bbijdrage\b|\bgrant\b|\btoegekend\b|\bverleend\b|\bverstrekt\b){_AWAY}{{0,80}}?\b(?:aan|to|an) {_WHO}",
        # "De harmonie kreeg", "Korfbalclub Oranje Wit in Zutphen ontving": who opens a sentence or clause, up to the verb
        rf"(?:^\W*|[,;:] (?:en )?|\b(?:en|dat|and) ){_WHO}(?: (?:in|uit|te) {CAPITAL})?(?: \([^()]{{2,40}}\))? (?:\w+ ){{0,2}}?{_GET}\b",
        # "In 2019 kreeg het Zutphens Mannenkoor", "ontving harmonie Crescendo"
        rf"\b{_GET} {_WHO}",
        # "kende Muziekvereniging Excelsior € 2.500 toe", "awarded the youth orchestra"
        rf"\b{GIVES_IN_ANY} (?:aan )?{_WHO}",
        # "De reis van het Jeugdorkest werd betaald", "förderte den Austausch des Gymnasiums"
        rf"\b(?:van|of|des|der|vom|von) {_WHO}(?:s\b)?(?= (?:\w+ ){{0,3}}(?:betaald|bekostigd|gefinancierd|gesteund|ondersteund|mogelijk gemaakt|funded|supported|paid|mit \d|mit [€]))",
        # "Het Zutphens Mannenkoor reist naar Polen, met een bijdrage van"
        rf"(?:^\W*|[,;] |\ben ){_WHO}(?= (?!van\b|heeft\b){_AWAY}{{3,120}}\b(?:met|dankzij|with|thanks to|mit) (?:een |a |an )?(?:\w+ )?(?:bijdrage|steun|subsidie|gift|hulp|grant|support|help|donation))",
        # "Dankzij het VSBfonds kon de jeugdraad reizen"
        rf"\b(?:[Dd]ankzij|[Tt]hanks to) {_AWAY}{{3,80}}? (?:kon|konden|kan|kunnen|could|was able) {_WHO}",
    )
)
_SUM = rf"(?:(?:€|£|EUR) ?\d[\d.,]*\d|{FIGURES} euro)"
# "€ 500 (dansgroep Folkloor) en € 300 (atletiekclub Hanze)": the sum before who got it; ", korfbalclub Oranje Wit € 600": the verb was said before
_SUM_FIRST = re.compile(rf"{_SUM} \((?:aan |voor )?{_WHO}\)")
_ALSO = re.compile(rf"(?:, (?:en )?| en )(?:aan )?{_WHO} (?={_SUM})")
# "awarded us", "kregen wij", "we received", "steunde ons": those whose page it is
_WE = re.compile(rf"\b(?:{GIVES_IN_ANY}|steun) (?:aan )?(?:ons|us|uns)\b|\b{_GET} (?:wij|we|wir)\b|\b(?:[Ww]ij|[Ww]e|[Ww]ir) (?:\w+ ){{0,3}}?(?:{_GET}|had|hebben|were able|mochten)\b|\bheeft ons\b|\b(?:aan|to|an) (?:ons|us|uns)\b")
_ONE_OF_BEFORE = re.compile(_ONE_BEFORE)
_FUNDER = re.compile(FUNDER)
# "Daarnaast ontving", "In Zutphen kreeg": words that only open a sentence are no part of a name
_OPENS = re.compile(r"(?:(?:In|Ook|Voor|Van|Aan|Met|Bij|Op|Zo|Toen|Daarna|Daarnaast|Verder|Dankzij|Het|De|The|Das|Die|Der|For|From|And|En) )+")


def body_told(annotated: Annotated, masked: Masked) -> Name | None:
    """The club, school or choir that a sentence says got it, or those whose page it is for "we"; None where others may have."""
    body = _first(annotated, masked)
    return body[0] if body else whose(annotated) if _WE.search(masked.sentence.text) else None


def bodies_told(annotated: Annotated, masked: Masked) -> list[Name]:
    """Each club, school or choir that a sentence says got a sum, the later ones without the verb: "De harmonie kreeg € 400, korfbalclub Oranje Wit € 600"."""
    text = masked.sentence.text
    pairs = [_name(annotated, masked, said) for said in _SUM_FIRST.finditer(text)]
    if len(pairs) > 1:
        return pairs
    body = _first(annotated, masked)
    return [body[0], *(_name(annotated, masked, said) for said in _ALSO.finditer(text, body[1]))] if body else []


def _first(annotated: Annotated, masked: Masked) -> tuple[Name, int] | None:
    text = masked.sentence.text
    for pattern in _PATTERNS.of(text):
        for said in pattern.finditer(text):
            label = _label(said)
            if label and not _FUNDER.fullmatch(label) and not _is_listed(annotated, masked.sentence.start + said.start()):
                return _name(annotated, masked, said), said.end()
    return None


def _is_listed(annotated: Annotated, position: int) -> bool:
    """Whether a name that is known ends right before a position: the club is the last of a list, which is read as one."""
    return any(position - 1 <= m.end <= position + 1 for m in annotated.within(max(0, position - 60), position + 2))


def _name(annotated: Annotated, masked: Masked, said: re.Match[str]) -> Name:
    """The name that a match holds, as it is known if it is."""
    label = _label(said) or said.group()
    start = masked.sentence.start + masked.sentence.text.find(label, said.start())
    known = next((m for m in annotated.within(start, start + len(label)) if m.start <= start and m.end >= start + len(label)), None)
    return known.name() if known else Name(label, Kind.ORGANISATION)


def _label(said: re.Match[str]) -> str | None:
    named = said["named"]
    if not named:
        nameless: str = said["nameless"]
        return nameless
    opens = _OPENS.match(named)
    label: str = named[opens.end() :] if opens else named
    label = label.strip(" „“‘”\"'")
    return label if any(map(str.isupper, label)) or not _ONE_OF_BEFORE.match(label) else None


def whose(annotated: Annotated) -> Name | None:
    """Whose page or report a document is: the foundation or association at its head, else the document's own town."""
    return holder(annotated) or annotated.profile.subject
