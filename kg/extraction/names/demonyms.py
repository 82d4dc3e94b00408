"""Adjectives of municipalities: "het Haarlemse college", "de Goudse gemeenteraad".

Formed by rule from the names that are known, with a list of those that no rule forms. An adjective stands for its
municipality only where it qualifies one of its organs or its ties: "Goudse kaas" names nobody. A form that fits two is
nobody's. Genitives likewise: "Goudas älteste Partnerstadt".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, SISTER
from kg.extraction.names.mentions import CAPITAL, Gazetteer, KnownName, Mention
from kg.extraction.names.titles import NOUN
from kg.model import Kind

_ORGAN = re.compile(
    r"(?<![\w-])(?P<adjective>[A-ZÀ-Ý][\w'-]{2,30}?(?:e|er)) (?:(?:nieuwe|vorige|voltallige|huidige) )?"
    r"(?:college(?: van (?:burgemeester en wethouders|B&W|B en W|b en w))?|gemeenteraad|gemeenteraden|raadsleden|raad|burgemeester|locoburgemeester|wethouders?|gemeentebestuur|stadsbestuur|gemeentesecretaris|gemeente|bestuurders)(?![\w-])"
)
_PART = r"(?:[Ll]idmaatschap|[Dd]eelname|[Tt]oetreding|[Uu]ittreding)"
# "de Goudse zusterstad Gera", "de Dordtse stedenbanden", "het Bornse lidmaatschap": the adjective alone is the name
_OF_TIES = re.compile(rf"(?<![\w-])(?P<adjective>[A-ZÀ-Ý][\w'-]{{2,30}}?(?:e|er)) (?=(?:[a-zë]{{3,14}} )?(?:{SISTER}|{BOND}|{_PART})\b)")
# "Goudas älteste Partnerstadt", "Gouda's zusterstad", "Solingens Bürgermeister"
_GENITIVE = re.compile(rf"(?<![\w-])(?P<place>{CAPITAL}(?:[ -]{CAPITAL})?)(?<=s)(?= (?:(?!(?:für|mit|von|und|der|die|das|den|dem|des|zur|zum|voor|met|van|door|for|with|and)\b)[a-zäöüßë]{{3,14}} )?(?:{SISTER}|{BOND}|{_PART}|(?:Ober)?[Bb]ürgermeister(?:in)?|[Bb]urgemeester|Stadtrat|Gemeinderat)\b)")
# name of the place -> adjectives that no rule forms
_IRREGULAR: Mapping[str, tuple[str, ...]] = {
    "Den Haag": ("Haagse",), "Den Bosch": ("Bossche",), "Leiden": ("Leidse",), "Den Helder": ("Helderse",), "Dordrecht": ("Dordtse", "Dordrechtse"), "Leeuwarden": ("Leeuwarder", "Leeuwardense"),
    "Assen": ("Asser",), "Emmen": ("Emmer",), "Kampen": ("Kamper",), "Deventer": ("Deventer",), "Groningen": ("Groningse", "Groninger"), "Zaanstad": ("Zaanse",), "Gorinchem": ("Gorinchemse", "Gorcumse"),
    "Bergen op Zoom": ("Bergse",), "Alphen aan den Rijn": ("Alphense",), "Capelle aan den IJssel": ("Capelse",), "Krimpen aan den IJssel": ("Krimpense",), "Sittard-Geleen": ("Sittardse",),
    "Maastricht": ("Maastrichtse",), "Hoogeveen": ("Hoogeveense",), "Steenwijkerland": ("Steenwijker",), "Meppel": ("Meppeler",), "Harlingen": ("Harlinger",), "Dokkum": ("Dokkumer",), "De Bilt": ("Biltse",),
    "Etten-Leur": ("Etten-Leurse",), "Wijk bij Duurstede": ("Wijkse",), "Vlaardingen": ("Vlaardingse",), "IJsselstein": ("IJsselsteinse",), "Nijmegen": ("Nijmeegse",), "Katwijk": ("Katwijkse",),
}  # fmt: skip
_VOWELS = "aeou"
_MOST = 40
"""Names that are looked for in the whole text at most, so that a long one stays quick."""
_SHORTEST = 4
"""Letters of a place whose genitive is read: shorter ones are words too."""


def demonyms(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Municipalities that are spoken of by their adjective and an organ of theirs."""
    forms = _forms(gazetteer)
    for match in _ORGAN.finditer(text):
        if known := forms.get(match["adjective"]):
            yield Mention(match.start(), match.end(), known.label, known.kind, known.short)
    for match in _OF_TIES.finditer(text):
        if (known := forms.get(match["adjective"])) and not gazetteer.bearers(match["adjective"]):
            yield Mention(*match.span("adjective"), known.label, known.kind, known.short)
    yield from _genitives(text, gazetteer)


def _genitives(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Places in the genitive before a tie or an officer of theirs: those that are known, and those that the text names without it too."""
    places: dict[str, bool] = {}
    for match in _GENITIVE.finditer(text):
        said = match["place"]
        name = re.sub(r"['’]?s$", "", said)
        if name == said or len(name) < _SHORTEST or said == "Namens" or gazetteer.bearers(said):
            continue
        known = [bearer for bearer in gazetteer.bearers(name) if bearer.kind in (Kind.MUNICIPALITY, Kind.CITY)]
        if len(known) == 1:
            yield Mention(*match.span("place"), known[0].label, known[0].kind, known[0].short)
        elif not known and not NOUN.match(name) and (name in places or len(places) < _MOST):
            if name not in places:
                places[name] = _is_a_place(name, text)
            if not places[name]:
                continue
            yield Mention(*match.span("place"), name, Kind.CITY, name)


def _is_a_place(name: str, text: str) -> bool:
    """Whether a text has a name behind a word that places follow, or as the first of a sentence."""
    return re.search(rf"(?:[Ii]n|[Aa]us|[Nn]ach|Stadt|stad|[Uu]it|te|[Gg]emeente|[Vv]on|[Vv]an|und|en|[Mm]it|[Mm]et|^) {re.escape(name)}(?![\w-])|(?:^|\n|[.!?] ){re.escape(name)}(?![\w-])", text) is not None


def adjectives(name: str) -> tuple[str, ...]:
    """The adjectives of a place.

    >>> adjectives("Haarlem"), adjectives("Almere"), adjectives("Zwolle"), adjectives("Borne"), adjectives("Den Haag")
    (('Haarlemse',), ('Almeerse', 'Almerese'), ('Zwolse',), ('Bornse', 'Bornese'), ('Haagse',))
    """
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    if " " in name or len(name) < 3:
        return ()
    if name.endswith("ingen"):  # Wageningen: Wageningse
        return (f"{name[:-2]}se",)
    if name.endswith("sse"):  # Lisse: Lissese
        return (f"{name}se",)
    if name.endswith("e") and name[-2] == name[-3]:  # Zwolle: Zwolse
        return (f"{name[:-2]}se",)
    if name.endswith("e") and name[-3] in _VOWELS and name[-2] not in _VOWELS and name[-4:-3] not in _VOWELS:  # Almere, Heemstede
        return (f"{name[:-2]}{name[-3]}{name[-2]}se", f"{name}se")
    if name.endswith("e") and not {*name[-3:-1]} & {*_VOWELS, "i"}:  # Borne: Bornse
        return (f"{name[:-1]}se", f"{name}se")
    if name.endswith("da"):  # Gouda: Goudse; Breda: Bredase
        return (f"{name[:-1]}se", f"{name}se")
    if name.endswith("s"):  # Goes: Goese; Oss: Osse
        return (f"{name}e",)
    return (f"{name}se",)


def _inhabitants(name: str) -> tuple[str, ...]:
    """The name of who lives there, which goes before an officer as well: Urk: "de Urker burgemeester"."""
    return (f"{name}er",) if " " not in name and len(name) > 2 and name[-1] not in "aeious" and not name.endswith("en") else ()


@lru_cache(maxsize=4)
def _forms(gazetteer: Gazetteer) -> Mapping[str, KnownName]:
    found: dict[str, set[KnownName]] = {}
    for known in gazetteer.names():
        if known.kind is Kind.MUNICIPALITY and known.surface == known.short and not known.until:
            for form in (*adjectives(known.short), *_inhabitants(known.short)):
                found.setdefault(form, set()).add(known)
    return {form: next(iter(bearers)) for form, bearers in found.items() if len(bearers) == 1}
