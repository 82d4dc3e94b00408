"""What documents and agreements call themselves: the nouns of each kind, as titles and sentences have them."""

from __future__ import annotations

from typing import NamedTuple

from kg.extraction.matching import patterns as re

# the words for each kind of document; a longer word stands before the one that it holds
KIND_WORDS = (
    (
        "addendum",
        r"(?:(?:eerste|tweede|derde|vierde|vijfde|zesde|\d{1,2}e) )?(?:addendum|aanhangsel|allonge|wijzigingsovereenkomst|verlengingsovereenkomst|aanvullende overeenkomst)|wijzigingsbesluit (?:van )?(?:de |het )?(?:gemeenschappelijke regeling|centrumregeling|[a-z]*convenant|[a-z]*overeenkomst)|"
        r"(?:besluit tot |(?:gemeenschappelijke )?regeling tot )?(?:(?!\w*(?:zienswijze|notitie|reactie|procedure))[0-9a-zë]+e )?(?:wijziging|verlenging|aanvulling) (?:(?:van|op|bij) (?:de |het )?)?(?:gemeenschappelijke regeling|(?:centrum|samenwerkings)regeling|[a-z]*convenant|[a-z]*overeenkomst|(?:city|regio|green) ?deal)",
    ),
    ("gemeenschappelijke-regeling", r"gemeenschappelijke regeling|centrumregeling|regeling zonder meer"),
    (
        "samenwerkingsovereenkomst",
        r"(?:bestuurlijke )?samenwerkings ?overeenkomst|samenwerkingsverband|overeenkomst (?:van|tot|over|inzake|betreffende)(?: de)?(?: [a-z]+)? samenwerking|partnerschapsovereenkomst|memorandum of understanding",
    ),
    ("bestuursovereenkomst", r"bestuurs ?overeenkomst|bestuurs ?akkoord|bestuurlijke (?:uitvoerings|proces)?overeenkomst"),
    ("intentieovereenkomst", r"intentie ?overeenkomst|intentie ?verklaring|letter of intent"),
    ("dienstverleningsovereenkomst", r"dienstverlenings ?overeenkomst|overeenkomst (?:van|tot|inzake|betreffende)(?: de)? dienstverlening|dienstverleningshandvest|uitvoeringsovereenkomst"),
    ("city-deal", r"(?:dealtekst )?city ?deal"),
    ("convenant", r"(?:bestuurs|samenwerkings)?convenant|(?:dealtekst )?(?:regio|green|woon) ?deal"),
    ("informatienota", r"(?:raads)?informatienota|raadsinformatiebrief|informatiebrief|collegebrief|raadsbrief"),
    ("raadsbesluit", r"raadsbesluit|besluit van de raad|gemeenteraadsbesluit|besluit gemeenteraad|raadsvoorstel en (?:-\s?)?(?:raads)?besluit"),
    ("collegebesluit", r"collegebesluit|voorstel aan en besluit van (?:burgemeester en wethouders|het college)|besluit college|besluit van het college|besluit van burgemeester en wethouders|collegevoorstel|b&w-besluit|(?:openbare )?(?:besluitenlijst|besluiten(?= (?:van )?(?:het )?(?:college|b&w|b en w)))(?: (?:van )?(?:de )?(?:openbare )?(?:vergadering )?(?:van )?(?:het )?(?:college(?: van burgemeester en wethouders)?|b&w|b en w|burgemeester en wethouders))|(?:college)?vergadering (?:van )?(?:het )?(?:college (?:van )?)?(?:burgemeester en wethouders|b&w)"),
)
AGREEMENT_KINDS = frozenset({"addendum", "gemeenschappelijke-regeling", "samenwerkingsovereenkomst", "bestuursovereenkomst",
                             "intentieovereenkomst", "dienstverleningsovereenkomst", "city-deal", "convenant"})  # fmt: skip
# "Handhavingsconvenant", "Beheerovereenkomst", "Waterakkoord", "Jumelageverklaring": any compound, where the text concludes something
_WIDE_WORDS = (
    *((kind, words) for kind, words in KIND_WORDS if kind in AGREEMENT_KINDS),
    ("intentieovereenkomst", r"(?:letter|declaration|statement) of intent|(?:samenwerkings|engagements|partner)-?verklaring"),
    ("convenant", r"[a-zà-ÿ-]*convenant|(?!(?:coalitie|collegeakkoord|raads|regeer|hoofdlijnen|bestuursakkoord 20))[a-zà-ÿ-]*akkoord|(?:prestatie|samenwerkings|regio)-?afspraken|covenant"),
    (
        "samenwerkingsovereenkomst",
        r"[a-zà-ÿ-]*overeenkomst|interlokale vereniging|[a-zà-ÿ-]*(?:pact|charter|handvest)|(?:raam|samenwerkings|dienstverlenings|uitvoerings|beheers?|service|partner|koepel|mantel)-?contract|raam-?afspraa?k(?:en)?|(?:samenwerkings)?protocol|"
        r"(?:jumelage|vriendschaps|partnerschaps|verbroederings|verzusterings|partnerschafts|twinning)-?\s?(?:verklaring|verdrag|oorkonde|akte|charter|urkunde|agreement)|"
        r"[a-zà-ÿ]*(?:partnerschafts|freundschafts|kooperations)-?(?:vereinbarung|vertrag|erklärung)|(?:vereinbarung|vertrag) (?:über|zwischen)\b|"
        r"(?:friendship|partnership|co-?operation|town twinning) (?:agreement|charter)|(?:streek|samenwerkings|ontwikkel|regio)agenda",
    ),
)
# "HET NATIONAAL BESTUURSAKKOORD", "Regionale samenwerkingsovereenkomst", "Concept-convenant", "Contract | Bestuursovereenkomst"
_LEAD = r"[\W\d]*(?:(?:concept|ontwerp|definitieve|tekst|dealtekst|model)[- :]+)?"
_ANNEX = r"(?:\W*bijlage \w{1,3}[ :.–-]{1,3}|\W*bekendmaking:? (?:van (?:de )?)?)?"  # "Bijlage 2b: Concept Basisovereenkomst", "Bekendmaking Centrumregeling X", where somebody concludes it below
_ADJECTIVES = r"(?:(?:de|het) )?(?:(?!(?:deze|die|onze|elke|iedere|welke|evaluatie|deelname|concrete)\b)[a-zà-ÿ]+(?:e|al|eel|isch|lijk|sch|eerd|ste) ){0,2}(?:[a-z]+ en )?"
# "Convenant aangaan", "Convenant Wonen is ondertekend": about one
_ABOUT = r"(?! (?:aan(?! (?:de|het) (?:gemeente)?(?:raad|college))|is|wordt|heeft|aangaan|ondertekenen|gaat|eindigt|loopt|treedt|kan|vervalt|geldt|regelt|bevat|voorziet|ligt|werd|was|zal|moet|bestaat|begint|start|duurt)\b)"
TITLES = tuple((kind, re.compile(rf"{_LEAD}(?P<noun>{words})\b{_ABOUT}", re.I)) for kind, words in KIND_WORDS)
_WIDE = tuple((kind, re.compile(rf"{_ANNEX}{_LEAD}{_ADJECTIVES}(?P<noun>{words})\b{_ABOUT}", re.I)) for kind, words in _WIDE_WORDS)
# what every one of them begins with, for most lines are no titles
_MAY_BE, _MAY_BE_WIDE = (
    re.compile(rf"{lead}(?:{'|'.join(words for _, words in table)})\b{_ABOUT}", re.I)
    for lead, table in ((_LEAD, KIND_WORDS), (f"{_ANNEX}{_LEAD}{_ADJECTIVES}", _WIDE_WORDS))
)
_HAPPENED = re.compile(r"(?i)\b(?:onder|ge)tekend|\b(?:af)?gesloten(?! tussen| door| te)|\bverlengd|\bbekrachtigd|\bstand van zaken|\bvoortgang(?:s|\b)|\bterugblik|\btussenstand|\bvan start|\been feit|\bgepresenteerd|\b(?:in het )?kort$|\bin vogelvlucht|\buitgelegd|\bveelgestelde vragen|\bkrijgt (?:een )?vervolg")
# "Allonge bij de op 4 mei 2015 gesloten Beheerovereenkomst": of which agreement; "Convenant Wonen, ondertekend 9 mei 2009 te Gouda": of which day; neither is what happened
_ATTRIBUTE = re.compile(r"\b(?:onder|ge)tekend(?: op| d\.d\.)? \d{1,2} [a-z]{3,9} (?:19|20)\d\d(?: te [A-Z][\w-]+)?\W*$|\b(?:gesloten|(?:onder|ge)tekende|verlengde|bekrachtigde) (?=[\w-]*(?:[- ]en [a-z]+)?(?:[A-Z]|overeenkomst|convenant|akkoord|verklaring))")


class Titled(NamedTuple):
    """The kind that a line says a document is, and where in the line the noun stands."""

    kind: str
    start: int
    end: int


def titled(line: str) -> Titled | None:
    """The kind that a title line begins with; a line that reports what happened to an agreement is no title of it."""
    for kind, pattern in TITLES if _MAY_BE.match(line) else ():
        if match := pattern.match(line):
            return None if kind in AGREEMENT_KINDS and _HAPPENED.search(_ATTRIBUTE.sub("", line)) else Titled(kind, match.start("noun"), match.end())
    return None


def titled_widely(line: str) -> Titled | None:
    """The same with adjectives before the noun and with any compound; for texts that conclude something."""
    for kind, pattern in _WIDE if _MAY_BE_WIDE.match(line) else ():
        if match := pattern.match(line):
            return None if _HAPPENED.search(_ATTRIBUTE.sub("", line)) else Titled(kind, match.start("noun"), match.end())
    return None


def kind_of(name: str) -> str:
    """The kind of an agreement by its name; one that says no kind is a samenwerkingsovereenkomst."""
    if re.match(r"(?:[Cc]entrum)?[Rr]egeling\b", name):
        return "gemeenschappelijke-regeling"
    exact = next((kind for kind, words in KIND_WORDS if re.match(rf"(?:{words})\b", name, re.I)), None)
    found = titled_widely(name) if exact is None else None
    if exact is None and found is None and re.search(r"(?i)\w(?:convenant|akkoord)\b", name):  # "Living Lab-convenant Zuid"
        return "convenant"
    return exact or (found.kind if found else "samenwerkingsovereenkomst")


_MEANS_LITTLE = frozenset({"de", "het", "een", "van", "der", "den", "en", "inzake", "betreffende", "over", "voor", "in", "op", "bij", "tot", "tussen", "met", "regio", "gemeente", "gemeenten"})


def same_agreement(one: str, other: str) -> bool:
    """Whether two names are one agreement's: the words of the one are all in the other, and no years or numbers differ.

    >>> same_agreement("Convenant Wonen", "Convenant Wonen in de Kop 2020-2024")
    True
    >>> same_agreement("Convenant Wonen 2016-2019", "Convenant Wonen 2020-2024")
    False
    """
    words = [[w for w in re.findall(r"\w+", name.casefold()) if w not in _MEANS_LITTLE] for name in (one, other)]
    numbers = [{w for w in named if w.isdigit()} for named in words]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    short, long = sorted(map(set, words), key=len)
    return bool(short) and short <= long and words[0][:1] == words[1][:1]
