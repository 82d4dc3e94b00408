"""The words by which a day is one on which somebody decided: "collegebesluit van", "de raad heeft op ... besloten", "keurde het goed op"."""

from __future__ import annotations

from kg.dates import Span
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.references.ratified import DAYS_BEFORE, ratified

# "het koninklijk besluit van 3 mei 2014", "het besluit van de Vlaamse Regering van 6 juli 2018": general laws of Belgium
_LAW_BEFORE = re.compile(r"(?i)\bkoninklijk $")
_LAW_BEHIND = re.compile(r"(?i) van de (?:(?:Vlaamse|Waalse|Belgische|federale|Brusselse(?: Hoofdstedelijke)?) regering|Vlaamse Executieve)\b")
# the words for files and decisions; "overeenkomst" and the like are read where agreements are
FILE = (
    r"(?:(?:college|raads|bestuurs|gemeenteraads|gemeente|mandaat|voorkeurs|staten|toedelings|aanwijzings)?(?:besluit(?:en)?|beslissing(?:en)?|voorstel|nota|brief|notitie|kader)|motie|amendement|\w+beslissing|"
    r"(?:raads)?informatie(?:brief|nota)|startnotitie|beleidsnota|verordening|visie|agenda|akkoord|programma|plan|toezegging|advies|rapport|beschikking|council (?:letter|decision)|resolution|\w+(?:plan|visie|nota|notitie|agenda|programma|kader))"
)
DECISION = re.compile(
    r"\b(?:[a-z]*(?:besluit(?:en)?|beslissing(?:en)?)|motie|amendement|toestemming|(?:council )?decision|Beschluss)\b", re.I
)
# "het besluit van de raad van", "collegebesluit d.d ", "motie X (", "raadsbesluit 5 juni 2015"
_BEFORE_DATE = re.compile(r"(?: (?!treedt|vervalt|geldt|wordt|is\b)[^.;()\d]{0,160}?)?(?<!ingang) (?:van|d\.d\.?:?|dd\.?:?|of|vom|gedateerd|de dato|genomen op) ?$|(?: [^.;()\d]{0,60}?)? \($| $")
# "De raad heeft op 3 juni 2014 besloten", "het college daartoe op 14 maart 2023 heeft ingestemd"
_WHO = (
    r"(?:gemeente)?raad(?:szitting|svergadering)?|(?:gemeente)?raden|colleges?|collegevergadering|gedeputeerde staten|provinciale staten|(?:algemeen|dagelijks) bestuur|regiobestuur|algemene (?:leden)?vergadering|comité van toezicht|raad van bestuur|(?:gemeinde|stadt)rat|"
    r"burgemeester en wethouders|b&w|wij|partijen|city council|minister|staatssecretaris|kabinet|ministerraad|regioraad|(?:[\w]+-)?parlement|(?:[\w]+-)?stuurgroep|verenigde vergadering"
)
_DECIDES = re.compile(rf"\b(?P<who>{_WHO})\b", re.I)
# "toestemming van de raad van de gemeente Goes op", "de verleende toestemming, te weten Goes op": the day behind whose decision it is
_OF_ORGAN = re.compile(rf" (?:van|door) (?:de |het )?(?:{_WHO})\b(?: (?:van|der) [^.;:()\d]{{2,70}}?| en wethouders)?,? op $|(?: [a-z]+)?,? (?:te weten|namelijk|zijnde):? (?:(?:de )?gemeente )?[A-Z][^.;:,()\d]{{1,40}}? op $", re.I)
# "de daartoe strekkende besluiten van de raad", "de eensluidende besluiten": a noun behind an adjective
_IS_NOUN = re.compile(r"\b(?:[Dd]e|[Bb]ij|[Hh]un|\w+e) $")
# "Op 4 september 2018 heeft het college besloten"
_INVERTED = re.compile(rf" (?:heeft|hebben|hat|haben|besliste|beslisten|besloot|besloten|nam|namen|stemden?|stelden?|keurden?|spra(?:k|ken)) (?:de |het |ons |onze |der )?\b(?P<who>{_WHO})\b", re.I)
_DECIDED = re.compile(
    r"\b(?:\w{0,20}(?:besluit|beslissing)\b[^.;]{0,80}\bgenomen|besloten|besloot|ingestemd|vastgestelde?|goedgekeurd|(?:toestemming|goedkeuring|fiat)\b(?: (?:daar|hier)(?:aan|toe|voor)| (?:heeft|hebben|is|werd)){0,2} (?:gegeven|verleend|gehecht)|gekozen|bekrachtigd|bepaald|akkoord (?:gegaan|bevonden)|geaccordeerd|n(?:am|amen)\b[^.;]{0,80}\b(?:besluit(?:en)?|beslissing(?:en)?)|beslist(?:en?)?|beschlossen|aangenomen|verleend|verkregen|gemachtigd|ended|decided|adopted|"
    r"n(?:am|amen)\b[^.;]{0,60}\b(?:motie|amendement|voorstel)\b[^.;]{0,80}?\baan(?= |[.,;]|$)|keurden?\b[^.;]{0,80}\bgoed|stemden?\b[^.;]{0,80}\bin(?= met|[.,;]|$)|stelden?\b[^.;]{0,80}\bvast|spra(?:k|ken)\b[^.;]{0,60}\baf(?= dat|[,.;]|$))\b", re.I)  # fmt: skip
# "op 4 juni 2010 een ‘Voorkeursbeslissing Spoor’ (VS) genomen", "op 22 juni 2012 het tracébesluit heeft vastgesteld"
_TAKEN = re.compile(r" (?:een|het|de) [‘“\"']?(?P<title>\w*(?:besluit|beslissing)\b[^.;()’”\"']{0,80}?)[’”\"']?(?: ?\([^()]{1,20}\))?\d? (?:(?:heeft|hebben) )?(?:genomen|vastgesteld)\b", re.I)
# "heeft het college op 6 juni 2023 afgewezen": to refuse is to decide
_REFUSED = re.compile(r"\b(?:afgewezen|afgehouden|verworpen|geweigerd)\b", re.I)
_ESTABLISHED = re.compile(rf"\b(?P<title>{FILE}\b[^.;()\d]{{0,90}}?) (?:is|zijn|wordt|werd|hebben|heeft)\b[^.;]{{0,40}}\bvastgesteld\b", re.I)
# the words just before the day on which somebody decides: "op", "in onze vergadering van", "op respectievelijk", "op de gemeenteraad van", "am"
_ON = re.compile(r"\b(?:op|on|am|\w{0,16}(?:vergadering(?:en)?|zitting(?:en)?) (?:van|d\.d\.?)|[Oo]p de (?:gemeente|provincie)?raad van)(?: (?:respectievelijk|onderscheidenlijk|resp\.))? $")
# "De raad heeft in zijn vergadering van 11 juni 2024 besloten conform het voorstel": the document's own decision
_AS_PROPOSED = re.compile(r" (?:is )?besloten conform (?:het |dit |ons )?(?:\w+)?(?:voorstel|advies)\b")
# "eindigt zodra dat is vastgesteld, doch uiterlijk op": the day is that of an end
_NO_DAY = re.compile(r"\b(?:doch|uiterlijk|zodra|eindig\w+|lopen|loopt)\b")
# "De Rijksdienst heeft op 4 juli 2022 een bijdrage toegekend"
_AWARDS = re.compile(r"\b(?:heeft|hebben|werd|werden|is|zijn) (?:hiervoor |daartoe |daarvoor )?op $")
_AWARDED = re.compile(r"(?:[^.;]|\.(?=\d)){0,200}?\b(?:toegekend|(?:subsidie|bijdrage)\b[^.;]{0,60}\bverleend)\b")
# "toestemming, verleend door de raad van Goes op"
_GIVEN_BY = re.compile(rf"\b(?:verleend|gegeven|genomen) door (?:de |het )?(?P<who>{_WHO}) (?:van [^.;\d]{{2,60}} )?(?:op|d\.d\.|in (?:zijn|haar) vergadering van) $", re.I)
# "14 mei 2018: gemeenteraadsbesluit over de toetreding"
_NOTED = re.compile(r" ?: (?:het |de )?(?P<title>\w*(?:besluit|beslissing)\b[^.:;\d]{0,80})", re.I)
# "het Mandaatbesluit 2015.3, dat op 22 september 2015 werd genomen"
_NAMED = re.compile(r"\b(?P<title>[A-Za-z]*(?:besluit|beslissing)\b(?:[^.;,()]|\.(?=\d)){0,80}?),? (?:dat|die|welke) (?:door (?:de |het )?[^.;,()\d]{3,60} )?op $")
_WAS_TAKEN = re.compile(r" (?:(?:is|werd|zijn|werden) )?(?:door (?:de |het )?[^.;,()\d]{3,60} )?(?:(?:is|werd|zijn|werden) )?(?:genomen|vastgesteld|gegeven|bekrachtigd|goedgekeurd)\b")
# "Diemen nam zijn kaderbesluit op 23 januari 2014"
_TOOK = re.compile(r"\bn(?:am|amen) (?:(?:zijn|haar|hun|het|een|dat|dit) )?(?P<title>\w*(?:besluit|beslissing))(?: (?:hierover|daarover|daartoe|hiertoe))? op $")
_NOTHING = re.compile(r"\b(?:niets|nichts|nothing)\b")
# between the days of one list: "5 oktober 2023 (Goes), 12 oktober 2023", "17 december 2014 en 6 juni 2018"
_GOES_ON = re.compile(
    r"(?: \([^()]{2,60}\)|, nr\.? ?[\w./-]{2,20}| (?:in|te) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?(?: ?, en| en| ?,|;(?: en)?) (?:op |van (?=\d|$)|"
    # "en het college van burgemeester en wethouders op", "Goes d.d.", "de raad van Goes op"
    r"(?:de (?:gemeente)?raad|het college(?: van burgemeester en wethouders| van b&w)?)(?: [^.;:,()\d]{1,60})? (?:op|van|d\.d\.?) |[A-Z’'][^.;:,()\d]{1,40} (?:op|d\.d\.?) |"
    # "van Bergen van", "door de raad van Coevorden op", "van de raden van de gemeenten Dronten van", "van de Algemene Vergadering van het Waterschap Noord van"
    r"(?:(?:van|door) |(?=[^,;]{2,60} d\.?d\.? $))(?P<whom>(?:(?:de (?:raad|raden|colleges|besturen)|het (?:college|bestuur)|(?:de|het) (?:[Aa]lgemene?|[Dd]agelijkse?|[Vv]erenigde|[Pp]rovinciale) (?:[Vv]ergadering|[Bb]estuur)|[Pp]rovinciale [Ss]taten|[Gg]edeputeerde [Ss]taten)(?: van burgemeester en wethouders)? van )?(?:(?:de|het) (?:gemeenten?|provincie|[Ww]aterschap|[Hh]oogheemraadschap) )?[A-Z’'][\w’'-]*(?: (?:(?:en|aan|op|de|den|het|bij) ){0,2}[(A-Z][\w’'.()-]*){0,4}) (?:van |op |d\.?d\.? ))?"
)
_LISTED = re.compile(r" \([^()]{2,60}\)(?:,| en)")


def decision_of(text: str, date: Span) -> str | None:
    """What a decision of a day is called: "collegebesluit van", "de raad heeft op ... besloten"; None if the day is none's."""
    window = re.taken_from(DAYS_BEFORE.sub("", text[max(0, date.start - 180) : date.start]), text)
    nouns = list(DECISION.finditer(window))
    is_verb = bool(nouns) and nouns[-1].group() == "besluiten" and not (re.search(r"\b(?:[Dd]e|[Bb]ij) $", window[: nouns[-1].start()]) or (window.startswith(" van ", nouns[-1].end()) and _IS_NOUN.search(window, 0, nouns[-1].start())))
    if nouns and (_LAW_BEFORE.search(window, 0, nouns[-1].start()) or _LAW_BEHIND.match(window, nouns[-1].end())):
        return None
    if nouns and not is_verb and _OF_ORGAN.fullmatch(window, nouns[-1].end()):
        return window[nouns[-1].start() :].removesuffix(" op ").strip(" ,")
    if nouns and not is_verb and _BEFORE_DATE.fullmatch(window, nouns[-1].end()):
        return re.sub(r"(?:,? (?:dateert|stamt|is|zijn|werd|werden))?[ (]+(?:van|d\.d\.?:?|dd\.?:?|of|op|genomen op)? ?$", "", window[nouns[-1].start() :]).strip()
    if given := _GIVEN_BY.search(window):
        return f"besluit van {given['who'].lower()}"
    reach = 400 if _LISTED.match(text, date.end) else 160
    after = re.split(r"[;.](?:\s|$)|, nadat ", text[date.end : date.end + reach])[0]
    if (named := _NAMED.search(window)) and _WAS_TAKEN.match(after) and not modalities(text, date.start) & {Modality.PLANNED, Modality.POTENTIAL, Modality.NEGATED}:
        return named["title"]
    if took := _TOOK.search(window):
        return took["title"]
    if noted := _NOTED.match(text, date.end):
        return noted["title"]
    return _by_whom(text, date, window, after) or ratified(text, date) or ("toekenning" if _AWARDS.search(window) and _AWARDED.match(after) else None)


def _by_whom(text: str, date: Span, window: str, after: str) -> str | None:
    """ "besluit van raad", where the words round a day say who decided on it."""
    who = list(_DECIDES.finditer(window))
    said = f"{window[who[-1].end() :] if who else ''}{after}"
    refused = _REFUSED.search(said)
    decided = _DECIDED.search(said) or refused
    begin = text.rfind(", ", 0, date.start - len(window) + who[-1].start()) + 1 if who else 0
    if not decided or modalities(text[begin:], date.start - begin) & ({Modality.PLANNED, Modality.POTENTIAL} | (set() if refused else {Modality.NEGATED})):
        return None
    if _AS_PROPOSED.match(after) or _NOTHING.search(said):
        return None
    if who and (taken := _TAKEN.match(after)):
        return taken["title"]
    if inverted := _INVERTED.match(after):
        return f"besluit van {inverted['who'].lower()}"
    if who and _ON.search(window) and not re.search(r"[.;]\s", window[who[-1].end() :]) and not _NO_DAY.search(window):
        return f"besluit van {who[-1]['who'].lower()}"
    established = _ESTABLISHED.search(text)
    return established["title"] if established and not refused else None


def goes_on(text: str, before: Span, date: Span) -> bool:
    """Whether a day stands in one list with the one before it."""
    return _GOES_ON.fullmatch(text[before.end : date.start]) is not None


def going_on(title: str, text: str, before: Span, date: Span) -> str | None:
    """What the decision of a day is called that stands in one list with the one before it: with whose it is, if that is said; None if it does not.

    Args:
        title: what the one before is called.
    """
    match = _GOES_ON.fullmatch(text[before.end : date.start])
    if match is None:
        return None
    noun, of, _ = title.partition(" van ")
    return f"{noun} van {match['whom']}" if of and match["whom"] else title
