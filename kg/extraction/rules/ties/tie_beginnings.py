"""Since when a tie is there, where another sentence of the text says so than the one that tells the tie: "In juni 1981 tekenden beide burgemeesters het verdrag"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.dates import Span, find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.bonds import BOND, SISTER
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.jubilees import jubilee_year
from kg.extraction.rules.ties.tie_periods import ASLEEP, NOT_MADE, is_beginning
from kg.model import Fact, Kind

_CUES = Triggers(
    "teken", "handtekening", "elkaar", "bezegel", "bekrachtig", "oorkonde", "verdrag", "protocol", "akte", "charter", "urkunde", "unterschr", "unterzeichn", "besiegel", "signed",
    "gesloten", "sloot", "sloten", "aangegaan", "ging", "officieel", "ontstaan", "ontstond", "dateert", "stamt", "bestaat", "bestond", "opgericht", "gelegd", "geboren", "begon", "een feit", "tot stand", "kwam", "volgd", "band uit", "overeenkomst, uit", "overeenkomst uit", "stamm", "datum", "das datum", "hun naam", "jaar", "jarig", "jahre", "jährig", "years", "partnergemeente", "partnerstad", "zusterst", "sinds", "seit", "since", "vanaf",
)  # fmt: skip
# who makes a tie together: "beide burgemeesters", "de gemeentebesturen", "onze voorgangers"
_BOTH = r"(?:(?:[Bb]eide|[Dd]e|[Dd]e twee|[Dd]e toenmalige|[Oo]nze|[Hh]un|[Tt]he|[Tt]he two|[Bb]oth|[Dd]ie|[Bb]eiden?|[Dd]ie beiden|[Uu]nsere) )?(?:[\w-]+ )?(?:burgemeesters|burgervaders|gemeentebesturen|stadsbesturen|besturen|gemeenteraden|raden|gemeenten|gemeentes|(?:zuster|partner)?steden|plaatsen|dorpen|voorgangers|Bürgermeister|Räte|Gemeinden|Städte|mayors|councils|towns|cities)"
# "zetten hun handtekening", "vonden elkaar", "kwamen een verdrag overeen"
_MAKE = r"(?:(?:onder)?tekenden|(?:zetten|plaatsten) [^.;]{0,90}(?:handtekening(?:en)?|hun naam)|bezegelden|bekrachtigden|sloten|kwamen [^.;]{3,50} overeen|vonden elkaar|gaven elkaar (?:officieel |plechtig )?de hand|schudden elkaar de hand|gingen [^.;]{3,50} aan|unterzeichneten|unterschrieben|besiegelten|schlossen|signed|sealed)"
_WHO_MADE = re.compile(rf"\b{_BOTH}\b[^.;]{{0,90}}?\b{_MAKE}|\b{_MAKE}\b[^.;]{{0,60}}?\b{_BOTH}\b|\b(?:unterschrieben|unterzeichneten|unterzeichnet|getekend|ondertekend|signed)\b[^.;]{{0,60}}\b(?:Bürgermeister|burgemeesters?|mayors?)\b|\b(?:kwamen|gingen|zetten|plaatsten) {_BOTH}\b[^.;]{{3,90}}\b(?:overeen|aan|handtekening(?:en)?|hun naam)\b|\b(?:zetten|plaatsten) {ORG}(?: en )?{ORG} (?:hun|een) handtekening|{ORG}(?: en )?{ORG} (?:zetten|plaatsten) (?:hun|een) handtekening")
# what they made, or that needs no object
_PAPER = r"(?:\w*(?:oorkonde|akte|verdrag|protocol|handvest|charter|urkunde|vertrag)|\w*(?:Urkunde|Vertrag)|[Vv]riendschaps\w+|[Vv]erbond)"
_MADE_WHAT = re.compile(rf"\b(?:{BOND}|{SISTER}|{_PAPER}|[Bb]and|[Vv]riendschap|Freundschaft|friendship)\b|\b(?:handtekening(?:en)?|naam) onder (?:een|de|het) (?:[a-zë]+ )?(?:{BOND}|{_PAPER})\b|\bvonden elkaar\b|\belkaar (?:officieel |plechtig )?de hand\b")
# "De eerste overeenkomst, uit 1981, is zoek", "Die alte stammte vom 3. Juni 1981", "Die Urkunde trägt das Datum vom 3. Juni 1981"
_FIRST_PAPER = re.compile(rf"\b(?:[Dd]e|[Hh]et|[Dd]ie|[Tt]he) (?:eerste|oude|oorspronkelijke|alte|erste|ursprüngliche|first|old|original) (?:\w*overeenkomst|{_PAPER})?\W{{0,2}}(?:(?:dateert|stamt|stammte|dated?|was|is) )?(?:uit|van|vom|aus|from|of) $|\b{_PAPER} (?:trägt das Datum|draagt de datum|draagt als datum|bears the date)(?: vom| van| of)? $")
# "werd de stedenband officieel", "was de officiële stedenband een feit", "volgde de ondertekening van een vriendschapsverdrag", "werden de dorpen zustersteden"
_BECAME = re.compile(
    rf" (?:(?:zijn|waren|sind|are) (?:wij|we|zij|ze|de twee|beide|de (?:gemeenten|steden|plaatsen|dorpen)|sie|beide) )?{SISTER}(?=[.,;]|$)|[*_]{{0,2}},? kwam(?:en)? (?:daar|er) (?:ook )?[^.;]{{3,60}} bij\b|,? (?:is|was|werd|wurde|werden|zijn|kwam|volgde|vond|begon|ontstond|became|was) (?:[^.;:]{{0,60}}?\b)?(?:(?:{BOND}|de (?:[a-zë]+ )?band|de vriendschap)\b[^.;:]{{0,40}}?\b(?:officieel|een feit|tot stand|bezegeld|bekrachtigd|gesloten|getekend|ondertekend|aangegaan|geboren|opgericht|gelegd|offiziell|besiegelt)\b|(?:de )?(?:ondertekening|bezegeling|bekrachtiging) van (?:een|de|het) (?:[a-zë]+ )?(?:{BOND}|{_PAPER})\b)"
)
_ON = re.compile(r"\b(?:[IiOo][np]|[Ss]inds|[Ii]m|[Aa]m|[Oo]n|[Jj]ahre?|[Ii]n het (?:voorjaar|najaar) van|[Ii]n (?:de )?(?:zomer|herfst|winter|lente) van|najaar|voorjaar) [*_]{0,2}$")
# "In 1981 opgericht door twee schoolhoofden", "Sinds 1994.": of the tie of which the sentence before or the heading speaks
_ELLIPTIC = re.compile(r"(?:(?:Sinds|Since|Seit|Vanaf|Sedert) [^.;,]{4,20}[.]?$|(?:In|Op|Im|On) [^.;,]{4,20} (?:officieel |formeel )?(?:opgericht|begonnen|gestart|ontstaan|gesloten|aangegaan|getekend|ondertekend|bekrachtigd|bezegeld|signed|geschlossen|gegründet|unterzeichnet)\b)")
# made anew, or kept as a jubilee, is not made
_ANEW = re.compile(r"\b(?:nieuwe?|hernieuw\w*|vernieuw\w*|opnieuw|herbevestig\w*|bevestig\w*|verleng\w*|erneu\w+|neue[nrs]?|renew\w*|[\w-]*jarige?|jähr\w+|bestaan van|lustrum|jubil\w*|vier(?:den|de|t|en)|gevierd|gefeiert)\b")
# "(sinds 1981)", " in Slowakije, sinds 4 mei 1994", "kwam er in 1994 bij": right beside the partner's name
_BESIDE = re.compile(rf"(?: \(?(?:in )?{COUNTRY}\)?)?(?:,? \(?(?:{COUNTRY}, )?(?:sinds|since|seit|vanaf|sedert) | kwam (?:er|daar) (?:ook )?in (?=(?:[a-z]+ )?(?:19|20)\d\d bij\b))")
# "De jumelage bestond al sinds 1981"
_EXISTS = re.compile(r"\b(?:sinds|since|seit|vanaf) $")
_IS_THERE = re.compile(r"\b(?:bestaat|bestond|bestaan|besteht|bestanden|exist\w*)\b")
# "De stedenband werd in 1989 gesloten": of which the text speaks
_SPEAKS_OF_IT = re.compile(rf"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Hh]un|[Oo]nze|[Ee]en|[Tt]he|[Aa]|[Dd]ie|[Dd]iese|[Ee]ine) (?:[a-zë]+ ){{0,2}}(?:{BOND}|[Bb]and|[Vv]riendschap|{_PAPER}|Freundschaft)\b(?! (?:met|with|mit|tussen|van|between|zwischen) (?!{ORG}))")
_FIRST = "1910"
_OPENS = 8
"""Characters before the date with which such a sentence opens."""
_REACH = 1200
"""Characters before a sentence in which the partner stands of which it speaks."""


def begun(annotated: Annotated, told: Sequence[Fact], listed: Sequence[Fact]) -> Iterator[Fact]:
    """The ties, those without a year with the one that another sentence gives; of a list only those that one is found for.

    Args:
        told: the ties that sentences tell.
        listed: those of lists and tables, which another rule gives.
    """
    days = _days(annotated, [*told, *listed])
    for fact in told:
        yield _dated(annotated, fact, days) if _pair(fact) in days else fact
    known = {_pair(fact) for fact in told}
    for fact in listed:
        if _pair(fact) in days and _pair(fact) not in known:
            yield replace(_dated(annotated, fact, days), rule="ties")


def _dated(annotated: Annotated, fact: Fact, days: dict[frozenset[str], tuple[str, Masked]]) -> Fact:
    since, masked = days[_pair(fact)]
    if since == fact["until"]:
        return fact  # "Aan de band met Gera kwam in 2014 een eind"
    return replace(fact, values={**fact.values, "since": since}, evidence=(*fact.evidence, annotated.cite(masked.sentence, "since")))


def _pair(fact: Fact) -> frozenset[str]:
    return frozenset(str(getattr(fact[side], "label", "")) for side in "ab")


def _days(annotated: Annotated, ties: Sequence[Fact]) -> dict[frozenset[str], tuple[str, Masked]]:
    """Since when the ties without a year are there, each with the first sentence that says so."""
    open_ones = {_pair(fact) for fact in ties} - {_pair(fact) for fact in ties if fact["since"]}
    found: dict[frozenset[str], tuple[str, Masked]] = {}
    if not open_ones:
        return found
    partners = _partners(ties)
    for masked in annotated.cued(_CUES):
        date = _beginning(masked)
        since = date.value if date else jubilee_year(masked, annotated.profile.date)
        if since is None:
            for pair, value in _said_beside(annotated, masked, partners):
                if pair in open_ones:
                    found.setdefault(pair, (value, masked))
        elif (of := _of_which(annotated, masked, partners)) and of in open_ones:
            found.setdefault(of, (since, masked))
    return found


def _partners(ties: Sequence[Fact]) -> dict[str, frozenset[str]]:
    """The pair of each town that is tied to one other only."""
    pairs: dict[str, set[frozenset[str]]] = {}
    for pair in {_pair(fact) for fact in ties}:
        for town in pair:
            pairs.setdefault(town, set()).add(pair)
    return {town: next(iter(of)) for town, of in pairs.items() if len(of) == 1}


def _beginning(masked: Masked) -> Span | None:
    """The one date of a sentence that tells that a tie was made then."""
    text = masked.text
    dates = [date for date in find_dates(text) if date.value > _FIRST]
    if not dates or find_ranges(text) or ASLEEP.search(text) or text.rstrip().endswith("?"):
        return None
    became = [date for date in dates if _BECAME.match(text, date.end) and _ON.search(text, 0, date.start)]
    if len(dates) != 1 and len(became) != 1:
        return None
    date = became[0] if became else dates[0]
    before = text[: date.start]
    if _FIRST_PAPER.search(before[-90:]) or (date.start < _OPENS and _ELLIPTIC.match(text)):
        return date
    if _ANEW.search(text) or NOT_MADE.search(text) or modalities(text, date.start) & UNREAL:
        return None
    if became:
        return date
    if _WHO_MADE.search(text) and _MADE_WHAT.search(text) and _ON.search(before):
        return date
    if not _SPEAKS_OF_IT.search(text):
        return None
    is_since = _EXISTS.search(before) and _IS_THERE.search(text)
    return date if is_since or is_beginning(masked, 0, len(text), date.start, date.end) else None


def _said_beside(annotated: Annotated, masked: Masked, partners: dict[str, frozenset[str]]) -> Iterator[tuple[frozenset[str], str]]:
    """The dates right behind a partner's name: "Nitra in Slowakije, sinds 4 mei 1994"."""
    text, start = masked.sentence.text, masked.sentence.start
    if ASLEEP.search(text) or modalities(masked.text, 0) & UNREAL:
        return
    for date in find_dates(text):
        for mention in annotated.within(start, start + date.start, Kind.CITY, Kind.MUNICIPALITY):
            label = mention.place().label
            beside = _BESIDE.match(text, mention.end - start) if label in partners and date.value > _FIRST else None
            if beside and beside.end() == date.start:
                yield partners[label], date.value


def _of_which(annotated: Annotated, masked: Masked, partners: dict[str, frozenset[str]]) -> frozenset[str] | None:
    """The tie of which a sentence speaks: of the one town that it names, else of the one named last before it, else the only one of the text."""
    start, end = masked.sentence.start, masked.sentence.end
    own = annotated.profile.subject.label.removeprefix("Gemeente ") if annotated.profile.subject else ""
    here = {m.place().label for m in annotated.within(start, end, Kind.CITY, Kind.MUNICIPALITY)}
    pairs = {partners[label] for label in here if label in partners}
    if here - {own}:
        return next(iter(pairs)) if len(pairs) == 1 and here <= next(iter(pairs)) | {own} else None
    block = annotated.blocks[masked.sentence.block]
    above = [m.place().label for m in annotated.within(max(block.start, start - _REACH), start, Kind.CITY, Kind.MUNICIPALITY)]
    text = annotated.clean.text
    last = next((label for label in reversed(above) if label != own), None)
    said = max(((text.rfind(label, block.start, start), label) for label in partners if label != own), default=(-1, ""))
    if said[0] >= 0 and (last is None or text.rfind(last, block.start, start) < said[0]):
        last = said[1]  # a partner that nothing is known of
    last = last or next((label for label in partners if label != own and label in block.heading), None)
    if last:
        return partners.get(last)
    every = {pair for pair in partners.values() if own in pair}
    return next(iter(every)) if len(every) == 1 else None
