"""Officers whom a sentence names, each with the body that he or she signs for: "gedeputeerde Jan Bos (provincie Drenthe)".

"Namens de gemeente tekende wethouder A. Smit", "dijkgraaf A. Vos van waterschap Zuid", "Directeur mevrouw B. Dam tekende
namens Wonen Zuid". A body that no list of names holds is known by that place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import CAPITAL, TITLE, Mention
from kg.extraction.rules.parties.presenting_words import PARTY
from kg.extraction.rules.parties.unlisted import sort_of
from kg.model import Kind, Name

_OFFICE = (
    r"(?i:(?:loco-?|oud-?|adjunct-|waarnemend |algemeen )?(?:burgemeester|wethouder|gedeputeerde|dijkgraaf|(?:hoog)?heemraad|watergraaf|minister|staatssecretaris|commissaris van de koning(?:in)?|(?:bestuurs|regio|afdelings|college)?voorzitter|regiobestuurder|rayonmanager|regiodirecteur|"
    r"directeur(?:-bestuurder|-generaal)?|bestuurder|bestuurslid|rector|politiechef|districtschef|hoofdofficier van justitie|schepen|secretaris)(?: van (?:de |het )?(?:raad van bestuur|college van bestuur))?)"
)
_PERSON = (
    r"(?:(?:de )?(?:heer|mevrouw|dhr\.?|mw\.?|mevr\.?) )?(?:(?:mr|drs|dr|ir|ing|prof)\. ?){0,3}"
    rf"(?P<person>(?:(?:[A-Z]\. ?){{1,5}}|{CAPITAL} )(?:(?:van|de|der|den|ter|ten|te|in|'t|van der|van den|van de|El|Van|De|[Oo]p de[nr]?) ){{0,2}}{CAPITAL}(?:[ -](?:van |de |der )?{CAPITAL})?)"
)
_BODY = rf"(?P<who>{PARTY}|politie\b|(?:[A-Za-z][a-z]+(?:vereniging|stichting|corporatie|organisatie|bedrijf|groep|school|college|bank|fonds) )?(?:{PARTY}|{TITLE}))"
_FOR = r"(?:(?:van|namens|voor|uit|bij) (?:(?:de|het) )?(?:(?:woning|zorg|onderwijs)?(?:corporatie|instelling|organisatie|stichting|bedrijf) )?)"
_SIGNED = r"(?:onder)?tekende[n]?|zette[n]?"
_ADDRESSED = r"\b(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.|[Mm]w\.|[Mm]evr\.)"
_SURNAME = rf"(?P<person>(?:(?:[Vv]an|[Dd]e|[Tt]er|[Tt]en) (?:de |den |der )?)?{CAPITAL})"
OFFICE, PERSON, SURNAME = _OFFICE, _PERSON, _SURNAME
_SAYINGS = (
    # "..., namens Meppel burgemeester A. Bos"
    re.compile(rf"\b(?:[Nn]amens|[Vv]oor) (?:de |het )?{_BODY},? (?:(?:deed|tekende|ondertekende|zette|was dat|deed dat) )?(?:door )?(?P<office>{_OFFICE}) {_PERSON}(?!\w)(?! (?:voor|namens) )"),
    # "Namens de gemeente Gouda zette wethouder A. Bos haar handtekening", "Namens Gouda tekende A. Bos"
    re.compile(rf"\b[Nn]amens (?:de |het |onze |ons )?(?:{_BODY}|(?P<own>gemeente|stad)) (?:{_SIGNED}|was|waren|heeft|hebben)\b[^.;]{{0,60}}? (?:(?P<office>{_OFFICE}) )?{_PERSON}"),
    # "Namens Gouda zette burgemeester Bos haar handtekening"
    re.compile(rf"\b[Nn]amens (?:de |het )?{_BODY} (?:{_SIGNED})\b[^.;]{{0,40}}? (?P<office>{_OFFICE}) {_SURNAME}(?! {CAPITAL}|-)"),
    # "gedeputeerde Bos van de provincie Drenthe", "heemraad Van Oord namens waterschap Zuid"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_SURNAME}(?: {_FOR}| \((?:de |het )?){_BODY}"),
    # "wethouder Roel Bos van Coevorden", "gedeputeerde Jan Bos (provincie Drenthe)", "wethouder Jan Bos namens Gouda"
    re.compile(rf"\b(?P<office>{_OFFICE})(?: [A-Z][a-z]+)? {_PERSON}(?:,? {_FOR}| \((?:de |het )?){_BODY}"),
    # "burgemeester Anna Bos van Gouda en haar Hongaarse collega Jan Dam van Solymár": an officer as the one before
    re.compile(rf"\b(?:(?:haar|zijn|hun) )?(?:(?P<land>{CAPITAL}) )?(?P<office>collega|ambts?genoot) {_PERSON},? (?:van|uit) (?:de |het )?{_BODY}"),
    # "mr. A. Bos, wethouder gemeente Gouda", "Robert Bos, de voorzitter van het Klimaatverbond"
    re.compile(rf"{_PERSON},? (?:\()?(?:de )?(?P<office>{_OFFICE})(?: {_FOR}| ){_BODY}"),
    # "Directeur mevrouw B. Dam tekende namens woningstichting Zuid"; "Wethouder Bos tekende de afspraken voor Gouda"
    re.compile(rf"(?:\b(?P<office>{_OFFICE}) )?{_PERSON} (?:{_SIGNED}|deed (?:dat|datzelfde|hetzelfde)|was er)\b[^.;]{{0,140}}? (?:namens|voor) (?:de |het )?{_BODY}"),
    # "Heemraad Bos ondertekende op 3 mei de overeenkomst, namens waterschap Zuid"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_SURNAME} (?:{_SIGNED}|deed (?:dat|datzelfde|hetzelfde))\b[^.;]{{0,140}}? namens (?:de |het )?{_BODY}"),
    # "de heer Van Dam van de politie", "mevrouw A. Bos als vertegenwoordiger van Horeca Zuid"
    re.compile(rf"{_ADDRESSED} {_SURNAME},? (?P<office>)(?:van|namens|(?:als )?vertegenwoordiger van) (?:de |het )?{_BODY}"),
    re.compile(rf"{_ADDRESSED} {_PERSON},? (?P<office>)(?:van|namens|(?:als )?vertegenwoordiger van) (?:de |het )?{_BODY}"),
    # "waarbij wethouder A. Bos optrad namens Gouda en gedeputeerde C. Smit namens de provincie"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_PERSON} (?:optrad|optraden|trad op|verscheen|aanschoof) (?:namens|voor) (?:de |het )?{_BODY}"),
    # "Gouda (wethouder A. Bos), ProRail (regiodirecteur C. Dam)"
    re.compile(rf"(?P<who>{PARTY}) \((?:vertegenwoordigd door |namens dezen? )?(?P<office>{_OFFICE}) {_PERSON}\)"),
    # "Gouda werd vertegenwoordigd door burgemeester A. Bos, Delft liet zich vertegenwoordigen door wethouder C. Dam"
    re.compile(rf"(?P<who>{PARTY}) (?:werd|was|is|wordt|liet|heeft) (?:zich )?(?:[a-z]+ ){{0,2}}vertegenwoordig(?:d|en) door (?:de |haar |hun |zijn )?(?P<office>{_OFFICE}) {_PERSON}"),
    # "... en Delft door wethouder C. Dam"
    re.compile(rf"(?:,| en) (?P<who>{PARTY}) door (?:de |haar |hun |zijn )?(?P<office>{_OFFICE}) {_PERSON}"),
    # "werd de gemeente Gouda vertegenwoordigd door wethouder A. Bos"
    re.compile(rf"\b(?:was|werd|is|wordt|zijn|waren|werden|en) (?:de |het )?{_BODY},? (?:[a-z]+ ){{0,2}}vertegenwoordigd door (?:de |haar |hun |zijn )?(?P<office>{_OFFICE}) {_PERSON}"),
    # "Heemraad A. Vos deed dat voor waterschap Zuid en gedeputeerde B. Dam voor de provincie Drenthe"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_PERSON}(?: deed (?:dat|datzelfde|hetzelfde))?,? (?:namens|voor) (?:de |het )?{_BODY}"),
)
# "Wethouders Cees van Dis (Tholen), Patrick van der Velden (Bergen op Zoom) en Petra Lepolder (Steenbergen)"
_SEVERAL = re.compile(rf"\b(?P<office>(?i:burgemeesters|wethouders|gedeputeerden|directeuren|bestuurders)) (?=[^.;]{{3,60}}\({ORG}\))")
_BESIDE = re.compile(rf"(?<!\w)(?:(?:mevrouw|de heer|dhr\.|mw\.) )?(?P<person>(?:(?:[A-Z]\. ?){{1,5}})?(?:(?:[Vv]an|[Dd]e|der|den|ter|ten) ){{0,2}}{CAPITAL}(?: (?:(?:van|de|der|den|ter|ten) ){{0,2}}{CAPITAL}){{0,2}}) \((?P<who>{ORG})\)")
# "de handtekeningen van Piet Bos (Betonfabriek De Donge B.V.) en Anna Vos (Groep Zuid)"
_SIGNATURES_OF = re.compile(r"\bhandtekening(?:en)? van ")
# "De handtekeningen worden gezet door directeur Bos van Wonen Zuid en Anna Vos van Huurdersvereniging Zuid"
_SIGNATURES = re.compile(r"\bhandtekening(?:en)?\b[^.;]{0,60}\bdoor\b")
_PERSON_OF = re.compile(rf"(?:,| en| door) {_PERSON} (?:van|namens) (?:de |het )?(?P<who>{ORG})")
# "Tijdens de Waterdag ondertekenden Jan Bos van waterschap Zuid en Anna Vos van waterschap Noord de overeenkomst"
_SIGNERS = re.compile(rf"\b(?:{_SIGNED}) {_PERSON} (?:van|namens) (?:de |het )?(?P<who>{ORG})")
# "tekende de overeenkomst voor de Vecht": what it is about, where nobody of that name is known
_ABOUT = re.compile(r"(?:overeenkomst|convenant|akkoord|verklaring|deal|agenda|afspraken) voor (?:de |het )?$")
_SETS = re.compile(r"\b(?:zetten|zette|tekenden|ondertekenden|getekend|ondertekend)\b")
_APPOSED = re.compile(rf"{_PERSON}, (?P<who>{ORG})")
_OFFICE_OF = re.compile(r"\b(?:burgemeester|wethouder|gedeputeerde|dijkgraaf)\b[^.;,()]{0,30}$")
# "namens de woonstichting directeur Johan Bos", of a party that is named so
_FOR_SORT = re.compile(rf"\b[Nn]amens (?:de|het) (?P<sort>[a-z]{{5,}})(?: (?:tekende|was dat|deed dat))?,? (?:(?P<office>{_OFFICE}) )?{_PERSON}")
# "wethouder wonen Ria Kok zette haar handtekening": of the municipality whose news it is; not "de Haagse wethouder", "wethouder Bos van Gouda"
_OWN = re.compile(rf"(?<!se )\b(?P<office>(?i:(?:loco-?)?burgemeester|wethouder)) (?:[a-z]+ (?:en [a-z]+ )?)?(?:{_PERSON}|(?P<surname>(?:(?:Van|De|Ter|Ten) (?:de |den |der )?)?{CAPITAL}))(?!\.|,? (?:van|namens|uit|voor)\b| \(| {CAPITAL}|-)")
# "korpschef Akker en hoofdofficier van justitie Bos": for the service in which they serve
_OF_SERVICE = re.compile(rf"\b(?P<office>(?i:korpschef|politiechef|districtschef|(?P<prosecutor>(?:hoofd)?officier van justitie)))(?: van (?:de )?politie)? (?:{_PERSON}|(?P<surname>(?:(?:Van|De|Ter|Ten) (?:de |den |der )?)?{CAPITAL}))(?!\.)")
# "Dijkgraaf Jan Bos en gedeputeerde Anna Vos tekenden": for the only water authority and province of which the text speaks
_OF_ONLY = re.compile(rf"\b(?P<office>(?i:(?P<board>dijkgraaf|watergraaf|heemraad)|gedeputeerde|commissaris van de koning(?:in)?)) (?:{_PERSON}|(?P<surname>(?:(?:Van|De|Ter|Ten) (?:de |den |der )?)?{CAPITAL}))(?!\.|,? (?:van|namens|uit|voor)\b| \(| {CAPITAL}|-)")
_COLLEAGUE = re.compile(r"collega|ambts?genoot")
_OFFICES = re.compile(rf"\b{_OFFICE}")
_NO_BODY = re.compile(r"[A-Z][a-z]*(?:corporatie|vereniging|stichting)$|(?:De|Het|Een|Deze|Dit|Samen|Ook|Met|Op|In|Na|Tijdens|Zij|Hij|Rijk|Staat|[A-Z][a-z]+ Zaken)\b|(?:Wonen|Ruimte|Milieu|Cultuur|Economie|Mobiliteit|Duurzaamheid|Sport|Jeugd|Zorg|Financiën)(?: en [A-Z][a-z]+)?$")
_NO_PERSON = re.compile(r"(?i)(?:tijdens|na afloop|minister|staatssecretaris|wethouder|burgemeester|gedeputeerde|voor|namens|met|door|ook|wonen|ruimte|milieu|cultuur|economie|mobiliteit|duurzaamheid|sport|jeugd|zorg|financiën|onderwijs|water|natuur|klimaat|energie|landbouw|infrastructuur|veiligheid|gemeente|provincie|waterschap|stichting|convenant|overeenkomst|het|een|de(?! (?-i:[A-Z])))\b")
# a name behind an office, and neither "van" nor a bracket between them
_STANDS_BARE = re.compile(rf"{_OFFICE} $")
# "wethouder Marja van Beek", "burgemeester Geert van Dam en Anna Bos": one name, and nobody's body
_BARELY_OF = re.compile(r" van (?:de |der |den |het )?$")
_OF_STATE = re.compile(r"(?i)minister|staatssecretaris")
_OF_BOARD = re.compile(r"(?i)dijkgraaf|heemraad|watergraaf")
_UNDONE = {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL}
_SINGULAR = {"burgemeesters": "burgemeester", "wethouders": "wethouder", "gedeputeerden": "gedeputeerde", "directeuren": "directeur", "bestuurders": "bestuurder"}


def signing_officers(annotated: Annotated, masked: Masked, told: Iterable[Name]) -> Iterator[tuple[Name, str, str | None]]:
    """Each body with who signed for it, as which officer; the first saying of a person counts."""
    seen: set[str] = set()
    text = masked.text
    for saying in _SAYINGS:
        for match in saying.finditer(text):
            name = _body(annotated, masked, match)
            person = " ".join(match["person"].split())
            if _ABOUT.search(text, 0, match.start("who")) and not masked.mentions(match["who"]):
                continue
            if name is None or (_STANDS_BARE.search(text, 0, match.start("who")) and not masked.mentions(match["who"])):  # "gedeputeerde Kersten"
                continue
            if " " not in person and " " not in match["who"].split(" en ")[0] and not masked.mentions(match["who"]) and _BARELY_OF.search(text, 0, match.start("who")):
                continue
            if person in seen or _NO_PERSON.match(person) or modalities(text, match.start("person")) & _UNDONE:
                continue
            seen.add(person)
            yield name, person, _as_before(text, match) or None
    yield from _own_officers(annotated, text, seen)
    for match in _OF_ONLY.finditer(text):
        bodies = {m.label: m.name() for m in annotated.mentions if m.kind is (Kind.WATER_AUTHORITY if match["board"] else Kind.PROVINCE) and not m.attributive}
        person = " ".join((match["person"] or match["surname"]).split())
        if len(bodies) == 1 and not any(person in one or one in person for one in seen) and not _NO_PERSON.match(person) and not modalities(text, match.start("office")) & _UNDONE:
            seen.add(person)
            yield next(iter(bodies.values())), person, match["office"]
    for match in _OF_SERVICE.finditer(text):
        person = " ".join((match["person"] or match["surname"]).split())
        if not any(person in one or one in person for one in seen) and not _NO_PERSON.match(person):
            seen.add(person)
            yield Name("Openbaar Ministerie" if match["prosecutor"] else "Politie", Kind.ORGANISATION), person, match["office"]
    for match in _FOR_SORT.finditer(text):
        parties = [one for one in told if match["sort"] in one.label.casefold()]
        if len(parties) == 1 and match["person"] not in seen:
            seen.add(match["person"])
            yield parties[0], " ".join(match["person"].split()), match["office"]
    if of := _SIGNATURES_OF.search(text):
        yield from ((masked.mentions(match["who"])[0].name(), " ".join(match["person"].split()), None) for match in _BESIDE.finditer(text, of.end()) if match["person"] not in seen)
    for match in _persons_alone(annotated, masked):
        if match["person"] not in seen and not _NO_PERSON.match(match["person"]):
            seen.add(match["person"])
            yield masked.mentions(match["who"])[0].name(), " ".join(match["person"].split()), None
    for several in _SEVERAL.finditer(text):
        for match in _BESIDE.finditer(text, several.end()):
            if match["person"] not in seen:
                seen.add(match["person"])
                yield masked.mentions(match["who"])[0].name(), " ".join(match["person"].split()), _SINGULAR[several["office"].lower()]


def _as_before(text: str, match: re.Match[str]) -> str:
    """The office that a saying tells; of a colleague that of the officer before."""
    office: str = match["office"] or ""
    if not _COLLEAGUE.fullmatch(office):
        return office
    return next((one.group() for one in reversed(list(_OFFICES.finditer(text, 0, match.start())))), "")


def _persons_alone(annotated: Annotated, masked: Masked) -> Iterator[re.Match[str]]:
    """Persons without an office beside the body that each signed for: where signatures were set, several in brackets, or with an office that goes with the body's name."""
    text = masked.text
    if _SIGNATURES.search(text):
        yield from _PERSON_OF.finditer(text)
    elif (first := _SIGNERS.search(text)) and not modalities(text, first.start()) & _UNDONE:
        yield first
        yield from _PERSON_OF.finditer(text, first.end())
    told = next((match for match in _SETS.finditer(text) if not modalities(text, match.start()) & _UNDONE), None)
    beside = list(_BESIDE.finditer(text)) if told else []
    yield from beside if len(beside) > 1 else ()
    for match in _APPOSED.finditer(text) if told else ():
        start = masked.mentions(match["who"])[0].start
        if _OFFICE_OF.search(annotated.clean.text, max(0, start - 60), start):  # "A. Bos, burgemeester van Delft"
            yield match


def _own_officers(annotated: Annotated, text: str, seen: set[str]) -> Iterator[tuple[Name, str, str]]:
    """The mayor or alderman of the municipality that a text is of, named without it."""
    subject = annotated.profile.subject
    if subject is None or subject.kind is not Kind.MUNICIPALITY or not _is_told_by(annotated, subject):
        return
    for match in _OWN.finditer(text):
        person = " ".join((match["person"] or match["surname"]).split())
        if not any(person in one or one in person for one in seen) and not _NO_PERSON.match(person) and not modalities(text, match.start("office")) & _UNDONE:
            seen.add(person)
            yield subject, person, match["office"]


def _is_told_by(annotated: Annotated, subject: Name) -> bool:
    """Whether a text is plainly a municipality's: it names no other, or names that one in its first lines, and no city abroad."""
    towns = [m for m in annotated.mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY) and not m.attributive]
    if any(m.kind is Kind.CITY and f"Gemeente {m.label}" != subject.label for m in towns):
        return False
    head = annotated.blocks[min(2, len(annotated.blocks) - 1)].end
    return len({m.label for m in towns}) == 1 or {m.label for m in towns if m.start < head} == {subject.label}


def _body(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Name | None:
    if match.groupdict().get("own"):
        return annotated.profile.subject
    known = masked.mentions(match["who"])
    if known:
        return _of_office(annotated, known[0], match.groupdict().get("office") or "")
    label = match["who"]
    town = next((m for m in annotated.mentions if m.label == f"Gemeente {label}"), None)  # "R. Vos van Deventer" may be a person's name
    if town or label == "Rijk":
        return town.name() if town else Name(label, Kind.ORGANISATION)
    if _OF_STATE.match(match.groupdict().get("office") or "") and match.string[match.start("who") - 1] == "(":  # "minister Bruins (Medische Zorg en Sport)"
        return Name(f"Ministerie van {label}", Kind.MINISTRY)
    kind = Kind.CITY if match.groupdict().get("land") else sort_of(label)
    return None if _NO_BODY.match(label) else Name(label[0].upper() + label[1:], kind)


def _of_office(annotated: Annotated, mention: Mention, office: str) -> Name:
    """Of "heemraad Van Oordt (Rivierenland)" the water authority of that name, if the text speaks of it; of the text's own city its municipality."""
    subject = annotated.profile.subject
    if subject and subject.label == f"Gemeente {mention.label}":
        return subject
    if mention.kind is Kind.WATER_AUTHORITY or not _OF_BOARD.search(office):
        return mention.name()
    title = mention.short or mention.label
    return next((m.name() for m in annotated.mentions if m.kind is Kind.WATER_AUTHORITY and m.label.endswith(f" {title}")), mention.name())
