"""Persons who sign for a party: their names without titles, and the office that they hold."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.model import Kind

# "van der", "van ’t", "de la", "Ter", "op den"
_INFIX = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Tt]en?|[Tt]er|[Ii]n|[Oo]p|[Uu]it|[Ll]a|[Ll]e|[Dd]u|[Ee]l|'t|‘t|d') ?){0,3}"
_OFFICE_WORD = r"(?:Considering|Whereas|Recalling|Noting|Alderman|Alderwoman|Councillor|President|Vice|Lord|Deputy|Chair(?:man|woman)?|Burgemeester|Wethouder|Minister|Voorzitter|Directeur|Gedeputeerde|Dijkgraaf|Secretaris|Commissaris|Partij|Portefeuillehouder|B[üu]rgermeister(?:in)?|Oberb[üu]rgermeister(?:in)?|Landrat|Mayor|Maire|Handtekening|Datum|Namens|Voor|De|Het|En|Ieder|Allen|Beiden|Gemeente|Provincie|Waterschap|Stichting|Overwegende|Ter|Gelet|Hierna|Verder|Nader|Partijen|Komen|Verklaren|Artikel|Handelend|Te|In|Besluiten|Gemachtigd|Mede)\b"
_NAME = rf"(?!(?:{_OFFICE_WORD}|V\b))[A-ZÀ-Ý][\w']+"
_WORD = rf"(?!{_OFFICE_WORD})[A-ZÀ-Ý][\w']+"
# "Jansen", "Storteboom-Vis", "van Doorn - Van der Houwen", "Schultz van Haegen-Maas Geesteranus"
_SURNAME = rf"{_INFIX}{_NAME}(?:(?: ?[-–] ?| ){_INFIX}{_WORD}){{0,3}}"
_TITLE = r"(?:(?:mr|drs|dr|ir|ing|prof|jhr|bc|mba|msc|ds)\.? ?(?:h\.c\. )?){0,4}"
_INITIALS = r"(?!(?:Mrs?|Ms|Dr|Drs|Ir|Mw)\.)(?:[A-Z](?:[a-z]{1,2})?\. ?){1,7}(?:[A-Z] (?=[A-Za-z][a-z]))?(?:\([A-Z]\w+\) )?"
# "de heer", "mevr.", "dhr.", "mw"
_ADDRESS = r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Hh]eer|[Dd]hr\.?|Mrs?\.?|Ms\.?|Herrn?|Frau)"
# "mevrouw A. Jorritsma", "drs. P.C. Krikke-de Boer", "mevrouw Anna C.M. Visser", "de heer Pieter Van Looveren", "vertegenwoordigd door Jan Peeters,"
_PERSON = re.compile(
    rf"(?<![\w.-])(?:{_TITLE}(?P<initialled>(?:(?:(?<=, )|(?<=heer )|(?<=vrouw )|(?<= door ))(?!(?:De|Het|{_ADDRESS})(?![\w])){_WORD}(?:-[A-Z][a-z]+)? )?{_INITIALS}{_SURNAME})"
    rf"|(?:{_ADDRESS} {_TITLE}|\b(?:door|namens dezen?[:,]?|represented by|vertreten durch) (?:(?i:(?:de |haar |zijn |its |the |den |die |ihren |ihre )?(?:(?:lord|deputy|acting) )?(?:\w*b[üu]rgermeister(?:in)?|landrat|burgemeester|wethouder|voorzitter|directeur|mayor|alderm[ae]n|alderwoman|councillor|(?:vice )?president|chair(?:man|woman)?)),? )?(?:{_ADDRESS} )?{_TITLE})(?P<called>{_WORD} {_SURNAME})\b(?!,? (?:{_ADDRESS}|(?:mr|drs|dr|ir|ing|prof)\.|(?:[A-Z]\.)+ ))"
    rf"|(?P<stated>{_WORD}(?:-[A-Z][a-z]+)? {_SURNAME})(?=, (?:[a-z-]+ )?(?:burgemeester|[Bb]ürgermeister(?:in)?|[Mm]ayor) (?:van|der|of|von)\b))"
)
# "wethouder Ruimtelijke Ontwikkeling", "gedeputeerde voor toerisme", "secretaris-directeur", "directeur-generaal"
_OFFICE = re.compile(
    r"\b(?P<office>(?i:(?:loco-?|waarnemend )?burgemeester|(?:deputy )?mayor|alderman|alderwoman|councillor|(?:vice )?president|(?:ober)?bürgermeister(?:in)?|schepen|wethouder|dijkgraaf|watergraaf|commissaris van de koning(?:in)?|gedeputeerde|minister|staatssecretaris|"
    r"(?:secretaris-|hoofdingenieur-|algemeen |plaatsvervangend |vice-?)?(?:directeur(?:-generaal)?|voorzitter|secretaris)|portefeuillehouder|bestuurder|heemraad|"
    r"hoofdofficier van justitie|politiechef|korpschef|penningmeester|lector|programmamanager)"
    r"(?:(?:(?<=houder)|(?<=uteerde)|(?<=minister)|(?<=Minister)) (?:(?:van|voor) )?(?:(?!(?:Ter|Overwegende|Gelet|Hierna|Te|In|Namens|De|Het|En)\b)[A-Z]\w+|(?<=voor )[a-z]{6,})(?:(?:, | en | & | )[A-Z]\w+){0,5})?)(?!\w)"
)

# "H. Pruim MSc", "O. Timmer MBA": what stands behind a name and is no part of it
_DEGREE = re.compile(r"(?:,? (?:MBA|MPA|MSc|MA|BSc|BA|LLM|LLB|MPM|MCM|MMC|RA|RC|RE|RO|EMIA|PhD|BBA|MEd|MMO|MCD|MFM|MBI))+\b.*$")
# "B. Bos van Rijkswaterstaat", "C. Vos van het Kadaster"
_OF_A_BODY = re.compile(r" (?:van|bij|namens) (?:de |het )?(?=(?P<body>[A-Z][\w-]+))")
_NUMBER = re.compile(r"(?:, | )\d{1,4}(?: ?[a-zA-Z])?(?!\w)")
_SIGNS = re.compile(r"\b(?:vertegenwoordigd|ondertekend) door (?:de |haar |zijn |hun |een )?|\bnamens deze[n]?[:,]? (?:de )?", re.I)


def persons(text: str) -> list[re.Match[str]]:
    """Where persons are named, in reading order; `name_of` gives the name.

    Reads initials with a surname, and a first name with one behind "de heer", "mevrouw" or "vertegenwoordigd door"; a
    street by somebody's name ("Drs. F. Bijlweg 20") is none.
    """
    return [person for person in _PERSON.finditer(text) if not _NUMBER.match(text, person.end())]


def name_of(person: re.Match[str]) -> str:
    """The name without titles, and without the number of a footnote: "A. Jorritsma", "Pieter Van Looveren"."""
    return _DEGREE.sub("", " ".join((person["initialled"] or person["called"] or person["stated"]).split())).rstrip(".,0123456789")


def named_of(annotated: Annotated, person: re.Match[str]) -> str:
    """The name without titles, and without the body behind it if the text knows that one: "B. Bos van Rijkswaterstaat Noord"."""
    name = name_of(person)
    of = _OF_A_BODY.search(name)
    bodies = (body for m in annotated.mentions for body in (m.label, m.short) if m.kind in ORGANISATIONS and m.kind not in (Kind.MUNICIPALITY, Kind.CITY)) if of else ()
    return name[: of.start()] if of and any(body.startswith(of["body"]) for body in bodies) else name


def office_of(text: str, person: re.Match[str] | None) -> str | None:
    """The office nearest to a person: the last before the name, else the first just behind it.

    Without a person it is that by which a party is said to be represented ("vertegenwoordigd door haar burgemeester").
    """
    if person is None:
        signs = _SIGNS.search(text)
        office = _OFFICE.match(text, signs.end()) if signs else None
        return office["office"] if office else None
    before = _OFFICE.findall(text, 0, person.start())
    behind = _OFFICE.search(text, person.end(), person.end() + 60)
    return before[-1] if before else behind["office"] if behind else None
