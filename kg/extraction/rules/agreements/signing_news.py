"""Who signed an agreement by the news of it: officers with their names and the body that each of them signed for.

"Namens de gemeente tekende wethouder A. Smit", "gedeputeerde Jan Bos (provincie Drenthe)", "dijkgraaf A. Vos van waterschap
Zuid", "Directeur mevrouw B. Dam tekende namens Wonen Zuid". A body that no list of names holds is known by that place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import CAPITAL, TITLE, Mention
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.presenting_words import PARTY
from kg.extraction.rules.parties.unlisted import sort_of
from kg.model import Kind, Name

_CUES = Triggers("teken", "handtekening", "krabbel", "naam onder", "deed dat", "deden dat", "deed hetzelfde", "was er", "van links naar rechts", "v.l.n.r", "doen mee", "deden mee", "sluiten")
# the sentence tells of a signing that was done; "tekent vrijdag" is yet to come
_DONE = re.compile(r"\b(?:(?:onder)?tekende[n]?|(?:onder|ge)tekend|zette[n]? (?=[^.;]{0,120}(?:handtekening|krabbel|\bnaam onder\b))|handtekening(?:en)? (?:werd(?:en)? )?(?:gezet|onder|van))\b")
_GOES_ON = re.compile(r"\b(?:doen|deden) mee\b|\b(?:deed|deden) (?:dat|datzelfde|hetzelfde)\b|\bwas er (?:voor|namens)\b|\bsluiten zich aan\b|\b[Vv]an links naar rechts\b|\b[Vv]\.l\.n\.r\b")
_OFFICE = (
    r"(?i:(?:loco-?|oud-?|adjunct-|waarnemend |algemeen )?(?:burgemeester|wethouder|gedeputeerde|dijkgraaf|heemraad|watergraaf|minister|staatssecretaris|commissaris van de koning(?:in)?|(?:bestuurs|regio|afdelings|college)?voorzitter|regiobestuurder|rayonmanager|regiodirecteur|"
    r"directeur(?:-bestuurder|-generaal)?|bestuurder|bestuurslid|rector|politiechef|districtschef|hoofdofficier van justitie|schepen|secretaris)(?: van (?:de |het )?(?:raad van bestuur|college van bestuur))?)"
)
_PERSON = (
    r"(?:(?:de )?(?:heer|mevrouw|dhr\.?|mw\.?|mevr\.?) )?(?:(?:mr|drs|dr|ir|ing|prof)\. ?){0,3}"
    rf"(?P<person>(?:(?:[A-Z]\. ?){{1,5}}|{CAPITAL} )(?:(?:van|de|der|den|ter|ten|te|in|'t|van der|van den|van de|El|Van|De) ){{0,2}}{CAPITAL}(?:[ -](?:van |de |der )?{CAPITAL})?)"
)
_BODY = rf"(?P<who>{PARTY}|(?:[a-z]+(?:vereniging|stichting|corporatie|organisatie|bedrijf|groep|school|college|bank|fonds) )?{TITLE})"
_FOR = r"(?:(?:van|namens|voor|uit|bij) (?:(?:de|het) )?(?:(?:woning|zorg|onderwijs)?(?:corporatie|instelling|organisatie|stichting|bedrijf) )?)"
_SIGNED = r"(?:onder)?tekende[n]?|zette[n]?"
_SURNAME = rf"(?P<person>(?:(?:[Vv]an|[Dd]e|[Tt]er|[Tt]en) (?:de |den |der )?)?{CAPITAL})"
_SAYINGS = (
    # "..., namens Meppel burgemeester A. Bos"
    re.compile(rf"\b(?:[Nn]amens|[Vv]oor) (?:de |het )?{_BODY},? (?:(?:deed|tekende|ondertekende|zette) )?(?P<office>{_OFFICE}) {_PERSON}"),
    # "Namens de gemeente Gouda zette wethouder A. Bos haar handtekening", "Namens Gouda tekende A. Bos"
    re.compile(rf"\b[Nn]amens (?:de |het |onze |ons )?(?:{_BODY}|(?P<own>gemeente|stad)) (?:{_SIGNED}|was|waren|heeft|hebben)\b[^.;]{{0,60}}? (?:(?P<office>{_OFFICE}) )?{_PERSON}"),
    # "gedeputeerde Bos van de provincie Drenthe", "heemraad Van Oord namens waterschap Zuid"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_SURNAME}(?: {_FOR}| \((?:de |het )?){_BODY}"),
    # "wethouder Roel Bos van Coevorden", "gedeputeerde Jan Bos (provincie Drenthe)", "wethouder Jan Bos namens Gouda"
    re.compile(rf"\b(?P<office>{_OFFICE})(?: [A-Z][a-z]+)? {_PERSON}(?:,? {_FOR}| \((?:de |het )?){_BODY}"),
    # "mr. A. Bos, wethouder gemeente Gouda", "Robert Bos, de voorzitter van het Klimaatverbond"
    re.compile(rf"{_PERSON},? (?:\()?(?:de )?(?P<office>{_OFFICE})(?: {_FOR}| ){_BODY}"),
    # "Directeur mevrouw B. Dam tekende namens woningstichting Zuid"; "Wethouder Bos tekende de afspraken voor Gouda"
    re.compile(rf"(?:\b(?P<office>{_OFFICE}) )?{_PERSON} (?:{_SIGNED}|deed (?:dat|datzelfde|hetzelfde)|was er)\b[^.;]{{0,60}}? (?:namens|voor) (?:de |het )?{_BODY}"),
    # "Heemraad A. Vos deed dat voor waterschap Zuid en gedeputeerde B. Dam voor de provincie Drenthe"
    re.compile(rf"\b(?P<office>{_OFFICE}) {_PERSON}(?: deed (?:dat|datzelfde|hetzelfde))?,? (?:namens|voor) (?:de |het )?{_BODY}"),
)
# "Wethouders Cees van Dis (Tholen), Patrick van der Velden (Bergen op Zoom) en Petra Lepolder (Steenbergen)"
_SEVERAL = re.compile(rf"\b(?P<office>(?i:burgemeesters|wethouders|gedeputeerden|directeuren|bestuurders)) (?=[^.;]{{3,60}}\({ORG}\))")
_BESIDE = re.compile(rf"(?:(?:mevrouw|de heer|dhr\.|mw\.) )?(?P<person>(?:(?:[A-Z]\. ?){{1,5}})?(?:(?:[Vv]an|[Dd]e|der|den|ter|ten) ){{0,2}}{CAPITAL}(?: (?:(?:van|de|der|den|ter|ten) ){{0,2}}{CAPITAL}){{0,2}}) \((?P<who>{ORG})\)")
# "de handtekeningen van Piet Bos (Betonfabriek De Donge B.V.) en Anna Vos (Groep Zuid)"
_SIGNATURES_OF = re.compile(r"\bhandtekening(?:en)? van ")
# "namens de woonstichting directeur Johan Bos", of a party that is named so
_FOR_SORT = re.compile(rf"\b[Nn]amens (?:de|het) (?P<sort>[a-z]{{5,}})(?: (?:tekende|was dat|deed dat))?,? (?:(?P<office>{_OFFICE}) )?{_PERSON}")
_EARLIER = re.compile(r"\b(?:eerder|eerdere|destijds|vorig jaar|voorganger)\b")
_NOW = "9999"
"""Behind every day: when something was signed of which no day is told."""
_LATEST = 40
"""Reports of agreements before a sentence among which the one is that it tells the signing of."""
# below a picture
_CAPTION = re.compile(r"(?i)\bv\.l\.n\.r\b|\bvan links naar rechts\b")
_NO_BODY = re.compile(r"(?:De|Het|Een|Deze|Dit|Samen|Ook|Met|Op|In|Na|Tijdens|Zij|Hij|Rijk|Staat|[A-Z][a-z]+ Zaken|Wonen|Ruimte|Milieu|Cultuur|Economie|Mobiliteit|Duurzaamheid|Sport|Jeugd|Zorg|Financiën)\b")
_NO_PERSON = re.compile(r"(?i)(?:minister|staatssecretaris|wethouder|burgemeester|gedeputeerde|voor|namens|met|door|ook|wonen|ruimte|milieu|cultuur|economie|mobiliteit|duurzaamheid|sport|jeugd|zorg|financiën|onderwijs|water|natuur|klimaat|energie|landbouw|infrastructuur|veiligheid|gemeente|provincie|waterschap|stichting|convenant|overeenkomst|het|de|een)\b")
# a name behind an office, and neither "van" nor a bracket between them
_STANDS_BARE = re.compile(rf"{_OFFICE} $")
# "wethouder Marja van Beek": one name, and nobody's body
_BARELY_OF = re.compile(r" van (?:de |der |den |het )?$")
_OF_BOARD = re.compile(r"(?i)dijkgraaf|heemraad|watergraaf")
_SINGULAR = {"burgemeesters": "burgemeester", "wethouders": "wethouder", "gedeputeerden": "gedeputeerde", "directeuren": "directeur", "bestuurders": "bestuurder"}


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed an agreement for whom, and the sentence that says so."""

    agreement: Name
    party: Name
    person: str
    office: str | None
    masked: Masked


def signatories(annotated: Annotated) -> Iterator[Signatory]:
    """The signatories that a text reports; an agreement's own text shows them otherwise."""
    if annotated.profile.own:
        return
    told = -1  # the block in which a signing was told last
    for masked in annotated.cued(_CUES):
        is_told = bool(_DONE.search(masked.text))
        if not is_told and not (_GOES_ON.search(masked.text) and (told == masked.sentence.block or _CAPTION.search(masked.text))):
            continue
        if modalities(masked.text, 0) & (UNREAL - {Modality.ADVISED}) and not is_told:
            continue
        agreement = _signed(annotated, masked)
        if agreement is None:
            continue
        known = _told_parties(annotated).get(agreement.label, {})
        for party, person, office in _named(annotated, masked, known.values()):
            if known and not is_told and _CAPTION.search(masked.text) and party.label not in known:  # a picture shows guests too
                continue
            told = masked.sentence.block
            yield Signatory(agreement, party, person, office, masked)
        told = masked.sentence.block if is_told else told


@kept
def _told_parties(annotated: Annotated) -> dict[str, dict[str, Name]]:
    """The parties of each agreement as the sentences tell them that report it."""
    found: dict[str, dict[str, Name]] = {}
    for one in conclusions(annotated):
        found.setdefault(one.agreement.label, {}).update({party.label: party for party in one.parties})
    return found


def _named(annotated: Annotated, masked: Masked, told: Iterable[Name]) -> Iterator[tuple[Name, str, str | None]]:
    """Each body with who signed for it, as which officer; the first saying of a person counts."""
    seen: set[str] = set()
    text = masked.text
    for saying in _SAYINGS:
        for match in saying.finditer(text):
            name = _body(annotated, masked, match)
            person = " ".join(match["person"].split())
            if name is None or (_STANDS_BARE.search(text, 0, match.start("who")) and not masked.mentions(match["who"])):  # "gedeputeerde Kersten"
                continue
            if " " not in person and " " not in match["who"] and not masked.mentions(match["who"]) and _BARELY_OF.search(text, 0, match.start("who")):
                continue
            if person in seen or _NO_PERSON.match(person) or modalities(text, match.start("person")) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL}:
                continue
            seen.add(person)
            yield name, person, match["office"]
    for match in _FOR_SORT.finditer(text):
        parties = [one for one in told if match["sort"] in one.label.casefold()]
        if len(parties) == 1 and match["person"] not in seen:
            seen.add(match["person"])
            yield parties[0], " ".join(match["person"].split()), match["office"]
    if of := _SIGNATURES_OF.search(text):
        yield from ((masked.mentions(match["who"])[0].name(), " ".join(match["person"].split()), None) for match in _BESIDE.finditer(text, of.end()) if match["person"] not in seen)
    for several in _SEVERAL.finditer(text):
        for match in _BESIDE.finditer(text, several.end()):
            if match["person"] not in seen:
                seen.add(match["person"])
                yield masked.mentions(match["who"])[0].name(), " ".join(match["person"].split()), _SINGULAR[several["office"].lower()]


def _body(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Name | None:
    if match.groupdict().get("own"):
        return annotated.profile.subject
    known = masked.mentions(match["who"])
    if known:
        return _of_office(annotated, known[0], match.groupdict().get("office") or "")
    label = match["who"]
    return None if _NO_BODY.match(label) else Name(label[0].upper() + label[1:], sort_of(label))


def _of_office(annotated: Annotated, mention: Mention, office: str) -> Name:
    """Of "heemraad Van Oordt (Rivierenland)" the water authority of that name, if the text speaks of it."""
    if mention.kind is Kind.WATER_AUTHORITY or not _OF_BOARD.search(office):
        return mention.name()
    title = mention.short or mention.label
    return next((m.name() for m in annotated.mentions if m.kind is Kind.WATER_AUTHORITY and m.label.endswith(f" {title}")), mention.name())


def _signed(annotated: Annotated, masked: Masked) -> Name | None:
    """The agreement that was signed: the one that a sentence up to here reports as concluded, else the first that one reports.

    Of those that other paragraphs report it is the latest: news of a signing tells of older agreements too.
    """
    told = conclusions(annotated)
    behind = bisect_right(told, masked.sentence.start, key=lambda one: one.sentence.start)
    before: Sequence[Conclusion] = told[max(0, behind - _LATEST) : behind]
    here = [one for one in before if one.sentence.block == masked.sentence.block]
    before = [one for one in before if not _EARLIER.search(one.sentence.text)] or before  # "sloot eerder al een"
    latest = sorted(before, key=lambda one: one.signed or _NOW)
    if told:
        return (here or latest or before or told[:1])[-1].agreement
    named = annotated.topic(masked.sentence.end, [Kind.AGREEMENT], reach=1500)
    return named.name() if named else None
