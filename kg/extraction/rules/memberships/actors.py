"""Who "de stad", "het ministerie", "de burgemeester" or "de drie genoemde gemeenten" is, where the document leaves no doubt."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.joining.joined import speaks_of_subject
from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.parties.parties import signing_parties
from kg.model import Kind, Name

_CITY = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_BODIES = frozenset({Kind.FOUNDATION, Kind.ORGANISATION, Kind.ASSOCIATION, Kind.JOINT_BODY, Kind.NETWORK})
# a body by its sort, or the officer who acts for it: "de provincie", "de gedeputeerde"
# "wethouder J. de Wit": one of ours, unless "van Woerden" or "(Woerden)" says of which town
_OFFICER = r"(?:[Ww]ethouder|[Bb]urgemeester|[Ss]chepen) (?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Hh]et|’t|'t) ){0,3}[A-Z][\w’'-]{1,30}(?: (?:van de[rn]? |de[rn]? |te[rn] |van [’']t )?[A-Z][\w’'-]+){0,3}(?![\w’'-]| [A-Z]| (?:van|de[rn]? [A-Z]|(?:uit|te|namens)(?: de gemeente)?(?= [A-Z\U000F0000-\U0010FFFF]))\b| \()"
# "Bos", "J. ten Brug": how somebody is called, up to "is voorzitter van"
_SURNAME = r"(?:(?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]er |[Tt]en |[Hh]et )*[A-Z][\w’'-]{1,30})(?:[ -](?:van de[rn]? |de[rn]? |te[rn] )?[A-Z][\w’'-]*){0,2}"
_SORTS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (re.compile(r"\b(?:(?:[Dd]e|[Oo]nze|[Ee]en van onze) (?:stad|gemeente|burgemeester|wethouders?|portefeuillehouder)|[Oo]nze (?:gemeentesecretaris|griffier|raadsleden|concerndirecteur|directeur|beleidsadviseur|adviseur|collega's|ambtenaren|medewerkers)|[Hh]et college|[Dd]e gemeenteraad|[Oo]ur (?:city|town|mayor|vice mayor|deputy mayor|alderman|alderwoman|councillor)|[Tt]he (?:[Cc]ity|[Tt]own|[Mm]unicipality|[Cc]ouncil|[Mm]ayor)|[Dd]ie (?:Stadt|Gemeinde|Bürgermeisterin)|[Dd]er Bürgermeister)(?! van (?!de gemeente\b|de stad\b|burgemeester)| [A-Z\U000F0000-\U0010FFFF]|-)\b|\b" + _OFFICER), _CITY),
    (re.compile(r"\b[Dd]e (?:provincie\b(?! [A-Z])|gedeputeerde\b)(?! van (?!de provincie\b)|-)|\b[Gg]edeputeerde(?= (?:[A-Z]|van der? |de ))(?! " + _SURNAME + r" (?:van|uit) [A-Z\U000F0000-\U0010FFFF])"), frozenset({Kind.PROVINCE})),
    (re.compile(r"\b(?:[Hh]et (?:waterschap|hoogheemraadschap)|[Dd]e dijkgraaf|[Dd]e heemraad)\b(?! van (?!het (?:water|hoogheemraad)schap\b)| [A-Z]|-)|\b(?:[Dd]ijkgraaf|[Hh]eemraad)(?= [A-Z])(?! " + _SURNAME + r" (?:van|uit) [A-Z\U000F0000-\U0010FFFF])"), frozenset({Kind.WATER_AUTHORITY})),
    (re.compile(r"\b(?:[Hh]et ministerie|[Dd]e minister|[Dd]e [Ss]taatssecretaris|[Dd]e directeur-generaal)\b(?! van (?!het ministerie\b)| [A-Z]|-)"), frozenset({Kind.MINISTRY})),
)  # fmt: skip


# "De regio is lid van", "het netwerk neemt deel aan": whose own paper it is
_OWN_BODY = re.compile(r"(?:^|[,;:] |\b(?:en|dat|waar|sinds \d{4}|is|was|neemt|doet|werkt|maakt) )(?:[Dd]e (?:regio|euregio|vereniging|stichting|coöperatie|organisatie)|[Hh]et (?:netwerk|samenwerkingsverband|verbond|platform|schap))(?= (?:zelf |ook |is|was|neemt|nam|doet|deed|maakt|maakte|zit|trad|treedt|sloot|sluit|participeert|werkt|heeft|behoort|sinds|met|rechtstreeks|in \d{4}))")
# "wethouder P. de Vries (Woerden)": somebody with the body that he is from in brackets
PERSON = re.compile(rf"\b(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]ijkgraaf|[Hh]eemraad|[Dd]e heer|[Mm]evrouw)\b[^();:{ANY[1:-1]}]{{2,45}}\((?P<person>{ORG})")


def acting(annotated: Annotated, masked: Masked, start: int, stop: int) -> list[Name]:
    """The bodies that common nouns in a stretch stand for, each the only one of its sort that it can be."""
    if (person := PERSON.search(masked.text, start)) and person.start() < stop:
        return [m.name() for m in masked.mentions(person["person"])]
    found = [subject] if (subject := annotated.profile.subject) and subject.kind in _BODIES and not annotated.profile.own and _OWN_BODY.search(masked.text, start, stop) else []
    for words, kinds in _SORTS:
        said = words.search(masked.text, start)  # not up to `stop`: what stands behind an office says whose it is
        if said and said.end() <= stop and (name := _only(annotated, masked, kinds, said.group(), ours="onze" in said.group().lower() or _is_of_ours(masked, said))):
            found.append(name)
    return found


# "zij zit de stuurgroep voor", "Daarnaast is hij lid van"
_HE_OR_SHE = re.compile(r"\b(?:[ZzHh]ij (?:is|was|werd|zit|zat|neemt|nam|heeft|had|vervult|bekleedt|leidt|maakt|maakte|vertegenwoordigt|trekt|blijft)|(?:is|was|werd|zit|zat|neemt|nam|heeft|vervult|bekleedt|leidt|maakt|vertegenwoordigt|trekt|blijft) (?:zij|hij))\b")
_SOMEBODY = re.compile(r"\b(?:[Ww]ethouder|[Bb]urgemeester|[Ss]chepen|[Gg]edeputeerde|[Dd]ijkgraaf)(?! van de stad\b| van de gemeente\b)(?: (?P<name>[A-Z]))?(?:[\w.’'-]*(?: (?:[A-Z][\w.’'-]*|van|de|der|den|ter|ten)){0,5}?(?P<of> (?:van|uit|namens) (?:de gemeente )?(?=[A-Z’'])| \())?")

_SOMEBODY_ELSE = re.compile(r"\b(?:[Dd]e heer|[Mm]evrouw|[Dd]irecteur|[Vv]oorzitter|[Mm]inister|[Aa]mbtenaar|[Oo]ndernemer) ")


def he_or_she(annotated: Annotated, masked: Masked, start: int, stop: int) -> list[Name]:
    """The body of the officer whom "zij" or "hij" is: the last one before it in the paragraph, ours if no other place is named beside."""
    if not _HE_OR_SHE.search(masked.text, start, stop):
        return []
    subject, text, sentence = annotated.profile.subject, annotated.clean.text, masked.sentence
    said = _HE_OR_SHE.search(sentence.text)
    begin = max(annotated.blocks[sentence.block].start, sentence.start - 300)
    end = sentence.start + (said.start() if said else 0)
    officers = list(_SOMEBODY.finditer(text, begin, end))
    if not officers or subject is None or annotated.profile.own:
        return []
    last = officers[-1]
    if _SOMEBODY_ELSE.search(text, last.start() + 1, end):
        return []
    if last["of"] and (places := [m for m in annotated.within(last.end(), last.end() + 1, *_CITY) if not m.attributive]):
        return [places[0].name()]
    return [subject] if last["name"] and subject.kind in _CITY and last.group().lower().startswith(("wethouder", "burgemeester", "schepen")) else []


# "Zij is aangesloten bij", "Deze vereniging is lid van": of the body with which the sentence before opens
_IT = re.compile(r"(?:Zij|Ze|(?:Deze|De) (?:stichting|vereniging|organisatie|koepel|coöperatie)|(?:Dit|Het) (?:samenwerkingsverband|netwerk|orgaan)) (?:is|was|werd|neemt|nam|maakt|maakte|heeft|doet|zit|sloot|sluit|trad|treedt)\b")
_OPENS = re.compile(r"(?:(?:De|Het|Onze) )?")


def the_body(annotated: Annotated, masked: Masked) -> list[Name]:
    """The body that "zij" is at the head of a sentence: the one with which the sentence before it opens; officers are persons."""
    sentence = masked.sentence
    before = [other for other in annotated.sentences_of(sentence.block) if other.start < sentence.start]
    if annotated.profile.own or not before or not _IT.match(sentence.text):
        return []
    opens = _OPENS.match(before[-1].text)
    at = before[-1].start + (opens.end() if opens else 0)
    return [m.name() for m in annotated.within(at, at + 1) if m.kind in _BODIES and not m.attributive]


def _is_of_ours(masked: Masked, said: re.Match[str]) -> bool:
    """Whether it is an officer by name in a sentence that speaks of no town before: one of the document's own."""
    return said.group()[-1:].isalpha() and " " in said.group() and re.match(_OFFICER, said.group()) is not None and not re.search(ORG, masked.text[: said.start()])


def said_before(masked: Masked, start: int, stop: int) -> list[Name]:
    """ "de drie genoemde gemeenten": those that the sentence has named before, if they are that many."""
    match = re.search(r"\b(?:[Dd]e|[Dd]eze) (?:(?P<number>twee|drie|vier|vijf|zes) )?(?:voor|hierboven )?(?:ge)?noemde (?:gemeenten|steden)\b", masked.text[start:stop])
    runs = [masked.mentions(m.group()) for m in re.finditer(f"{ORG}+", masked.text[max(0, start - 400) : start + (match.start() if match else 0)])]
    named = [[m for m in run if m.kind in _CITY] for run in runs]
    number = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}.get(match["number"] or "") if match else None
    fitting = [run for run in named if (len(run) == number if number else len(run) > 1)]
    return [m.name() for m in fitting[-1]] if match and fitting else []


def each_of(annotated: Annotated, masked: Masked, start: int, stop: int) -> list[Name]:
    """ "een lid van elk der waterschappen": in an agreement, all its parties of the sort."""
    match = re.search(r"\b(?:elk|ieder|elke|iedere|alle|van alle)(?: van de| der| van)? (?:deelnemende |betrokken )?(?:twee |drie |vier |vijf |zes |zeven |acht )?(?P<noun>gemeenten?|waterschap(?:pen)?|provincies?)\b", masked.text[start:stop])
    if match is None or not annotated.profile.own:
        return []
    kind = {"g": Kind.MUNICIPALITY, "w": Kind.WATER_AUTHORITY, "p": Kind.PROVINCE}[match["noun"][0]]
    return [name for name in _parties(annotated) if name.kind is kind]


def they(annotated: Annotated, masked: Masked, start: int, stop: int) -> list[Name]:
    """ "Zij zijn alle ...", "Beide steden": those whom the sentence before lists; of an agreement "partijen" are its parties.

    Who is excepted ("behoudens Bergen", "behalve Bergen") is none of them.
    """
    match = _THEY.search(masked.text, start, stop)
    if match is None:
        return []
    names: list[Name] = []
    if match["parties"] or match["both"]:
        names = _parties(annotated) if annotated.profile.own else []
        pair = re.search(r"([A-ZÀ-Ý][a-zà-ÿ]+)-([A-ZÀ-Ý][a-zà-ÿ]+)(?![\w-])", masked.sentence.text) if match["both"] and not names else None
        known = {m.short or m.label: m.name() for m in annotated.mentions if m.kind in _CITY}
        if pair and pair[1] in known and pair[2] in known:
            return [known[pair[1]], known[pair[2]]]
        if match["both"]:
            cities = [name for name in names if name.kind in _CITY]
            names = cities if len(cities) == 2 else []
    if not names and not match["parties"]:
        block = annotated.blocks[masked.sentence.block]
        begin = max(block.start - 300 if masked.sentence.start == block.start else block.start, 0)
        before = [m for m in annotated.within(begin, masked.sentence.start, *_CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.ORGANISATION) if not m.attributive]
        labels = {m.label: m.name() for m in before}
        names = list(labels.values()) if len(labels) == 2 or (len(labels) > 2 and not match["both"]) else []
    number = dict(zip(("drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), range(3, 11), strict=True)).get(match["count"] or match["all"] or "")
    if number and len(names) != number:
        return []
    excepted = _EXCEPT.search(masked.text, stop, stop + 200)
    out = {m.label for m in masked.mentions(excepted["who"])} if excepted else set()
    return [name for name in names if name.label not in out]


_THEY = re.compile(
    r"\b(?:(?P<both>[Bb]eide (?:gemeenten|steden|partners)|[Bb]eide Städte|[Bb]oth (?:cities|municipalities)|[Dd]e twee (?:gemeenten|steden))|(?P<parties>(?:[Dd]e |[Aa]lle )?(?:[Pp]artijen|[Pp]artners|[Dd]eelnemers|[Dd]eelnemende gemeenten))|[Zz]ij (?=zijn|nemen|maken|werken|vormen|hebben)|(?:zijn|nemen|maken|werken|vormen|hebben) zij\b|[Dd]eze (?:gemeenten|steden|partners)|[Dd]e (?P<count>drie|vier|vijf|zes|zeven|acht|negen|tien) (?:gemeenten|steden|partners)|[Aa]lle (?:twee |drie |vier |vijf |zes |zeven )?(?:gemeenten|steden)|[Aa]lle (?P<all>drie|vier|vijf|zes|zeven|acht)(?= (?:zijn|nemen|maken|werken|hebben|doen|zitten)\b))\b"
)
_EXCEPT = re.compile(rf"\b(?:[Bb]ehoudens|[Bb]ehalve|[Mm]et uitzondering van|[Uu]itgezonderd|[Oo]p (?={ORG}+ na\b)) ?(?P<who>{ORG}+)")


def _parties(annotated: Annotated) -> list[Name]:
    found = [fact["party"] for fact in signing_parties(annotated) if fact["role"] == "party"]
    return [name for name in dict.fromkeys(found) if isinstance(name, Name)]


def _only(annotated: Annotated, masked: Masked, kinds: frozenset[Kind], said: str, *, ours: bool = False) -> Name | None:
    """The document's own city; of an agreement the one party of the sort; else the one body of the sort that is named."""
    subject = annotated.profile.subject
    if not annotated.profile.own and kinds == _CITY:
        return subject if subject and (ours or not _other_city_near(annotated, masked, subject, said)) else None
    if annotated.profile.own:
        parties = {p for f in signing_parties(annotated) if isinstance(p := f["party"], Name) and p.kind in kinds}
        if parties:
            return parties.pop() if len(parties) == 1 else None
    named = {m.label: m.name() for m in annotated.mentions if m.kind in kinds and not m.attributive}
    return next(iter(named.values())) if len(named) == 1 else None


def _other_city_near(annotated: Annotated, masked: Masked, subject: Name, said: str) -> bool:
    """Whether the paragraph spoke last of another city, which "de stad" may be then."""
    sentence = masked.sentence
    begin = max(annotated.blocks[sentence.block].start, sentence.start - 300)
    before = [m for m in annotated.within(begin, sentence.start, Kind.MUNICIPALITY, Kind.CITY) if not m.attributive]
    return not speaks_of_subject(before, annotated.sentences, subject, said)
