"""Memberships spoken of as a thing: "ons lidmaatschap van Polis", and the words by which one ends."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import KEPT, REACH, Modality, clause, modalities
from kg.extraction.names.mentions import TITLE
from kg.extraction.rules.memberships.actors import acting
from kg.extraction.rules.memberships.membership_clauses import DECIDES, NETWORK
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.services import forum_topics, slots
from kg.model import Fact, Kind, Name

_THEIRS = rf"(?: van| door| of|,? dat| that) {ORG}+(?: (?:sinds|vanaf|in|had|heeft|hadden|hebben|has)(?: (?:\w+ )?\d{{4}})?){{0,3}}(?= (?:van|bij|aan|tot|of|in)\b)"
# "het lidmaatschap dat Gouda had van Polis", "de deelname van Gouda aan Polis", "de toetreding van Gouda tot Polis"
NOUN = re.compile(
    rf"\b(?P<whose>(?:[Oo]ns|[Oo]nze|[Hh]aar|[Hh]un|[Hh]et huidige|[Oo]ur|[Uu]nsere?)? ?(?:[\w]+ )?)?(?P<kind>[Ll]idmaatschap(?:pen)?|[Dd]eelname(?= (?:aan|in|bij)\b|{_THEIRS})|(?:[Tt]oetreding|[Aa]ansluiting)(?={_THEIRS})|[Mm]embership|Mitgliedschaft)\b(?P<holder>{_THEIRS})?(?P<of> (?:van|bij|aan|of|tot|in(?! (?:[a-z]+ )?(?:19|20)\d\d)|im|der|des)\b)?"
)
# "Gouda's lidmaatschap"; the name is masked with its apostrophe
_POSSESSIVE = re.compile(rf"{ORG}(?:['’]?s)? $")
# "opgezegd", "niet te verlengen", "zegt ... op", "beëindigt", "kwam een einde aan", "is een einde gekomen", "liet ... verlopen"
OVER = re.compile(
    r"\b(?P<over>(?:stop(?:t|te|ten|pen)|gestopt)\b[^.;]{0,40}? met|opgezegd|geëindigd|op te zeggen|beëindigd|te beëindigen|beëindigt|beëindigen|beëindigde|stopgezet|stop te zetten|eindigt|eindigde|vervalt|verviel|vervallen|niet te verlengen|niet verlengd|niet vernieuwd|niet te vernieuwen|(?:loopt|liep)\b[^.;]{1,60}? (?:af|ten einde)(?= |[.,;]|$)|niet verlengen|niet voortgezet|niet voort te zetten|geschrapt|afgelopen|"
    r"(?:komt|kwam|komen|kwamen|maakt|maakte|maakten)\b[^.;]{0,60}? einde? aan|een einde? (?:gekomen|gemaakt)|(?:laat|laten|liet|lieten)\b[^.;]{1,80}? (?:verlopen|aflopen)(?= |[.,;]|$)|laten verlopen|"
    r"opzegging|beëindiging|(?:zegt|zeggen|zegde|zegden|zei)\b[^.;]{1,100}? op(?= |[.,;]|$)|(?:houdt|hield)\b(?! (?:in|zich|rekening)\b)[^.;]{1,80}? op(?=[.,;]|$)|ophoudt|ophield|(?:komt|kwam|is|was|werd|wordt)\b[^.;]{0,80}? (?:een|tot een|ten) einde?(?: gekomen| gemaakt| gelopen)?|(?:een|ten) einde (?:kwam|komt)|ended|terminated|discontinued|lapsed|cancelled|beendet|gekündigt)\b"
)
NOT_KEPT = re.compile(r"\bniet (?:te |meer )?(?:verleng|vernieuw|voort)")
# it is paid for, kept, weighed, used: so it is there
HELD = re.compile(
    r"\b(?:kost(?:te)?|bedraagt|contributie|betaalt|betalen|voortgezet|voortzetten|voort te zetten|continue(?:ert|ren)|verlengd|te verlengen|behouden|behoudt|aangehouden|handhaven|gehandhaafd|levert|leverde|biedt|bood|heeft|hebben|draagt|evalueren|geëvalueerd|geeft|gaf|[Dd]ankzij|door|[Vv]ia|[Ll]oopt (?:nog |door )*tot|sinds|dateert|opgeschort|costs|brings|gives)\b|^\W*[Zz]et\b[^.;]{1,80}\bvoort\b"
)
# "dateert van 2014", "gaat terug tot 2014": since when it is
_DATED = re.compile(r"\b(?:dateert|dateren|dateerde|stamt|gaat terug|een feit|vond plaats|ging in|ging van start|dates (?:from|back to))\b")
# of joining, which may be to come: "de toetreding van Gouda tot Polis dateert van 2014", "sinds de aansluiting van"
_JOINED = re.compile(rf"{_DATED.pattern}|\b(?:[Ss]inds|[Nn]a|[Dd]ankzij|[Dd]oor|[Mm]et) (?:de|haar|zijn|onze) (?:toetreding|aansluiting)$")
# "stapte uit Polis", "verliet Polis", "left Eurocities", "is gestopt met", "aus dem Bündnis ausgetreten"
LEFT = re.compile(
    r"\b(?P<at>verliet|verlieten|verlaat|verlaten|left|quit|withdrew|(?:trok|trekt|trokken) zich(?=[^.;]{0,60} terug\b)|uitgetreden|uitgestapt|teruggetrokken(?=[^.;]{0,20} uit\b)|(?<=[\U000F0000-\U0010FFFF] )teruggetrokken|(?<= uit )teruggetrokken|ausgetreten|getreden|gestapt|(?:stapte|stapten|stapt|trad|traden|treedt)(?=[^.;]{0,60}? uit\b)|(?:keerde|keert|keerden|keren)(?=[^.;]{0,80}? de rug toe\b)|(?:vertrok|vertrokken)(?= (?:\w+ ){0,3}(?:uit|bij)\b)|vertrokken(?=[.,;]|$)|(?:haakte|haakten|haakt)(?=[^.;]{0,60}? af\b)|afgehaakt|vaarwel(?= gezegd\b)|(?:zei|zegde|zegt)(?=[^.;]{0,80}? vaarwel\b)|gestopt(?= met\b)|stopte(?= met\b))\b"
)
# "Uit de vereniging X stappen we per 1 januari"
OUT_OF = re.compile(rf"\b[Uu]it (?:de |het )?{FORUM} (?P<at>stap(?:pen|t|te|ten)|treden|treedt|trad|traden|vertrok|vertrokken|vertrekt|vertrekken)\b")
# "Aus dem Bündnis der Hansestädte", "uit het netwerk Groene Steden": a name that no list holds
FROM = re.compile(rf"\b(?:[Aa]us (?:dem|der)|[Uu]it het (?:netwerk|samenwerkingsverband)) (?P<title>{TITLE})")
# "overlegde over het lidmaatschap van", "vroeg naar een lidmaatschap": whoever speaks of it need not have it
ABOUT = re.compile(r"\b(?:over|naar|tot)(?: het| een)? ?$")
THIS = re.compile(r" (?:dit|dat|het|deze|die|de) (?:netwerk|vereniging|verband|samenwerkingsverband|coöperatie|verbond|platform)\b")
# "Breda zegde in 2021 Eurotowns op"
GAVE_UP = re.compile(rf"\b(?P<at>zegt|zeggen|zegde|zegden|zei)\b(?=[^.;]{{0,60}}?{FORUM}[^.;]{{0,20}} op\b)")
# "Van het Netwerk X is per 31 december afscheid genomen", "namen afscheid van Polis"
FAREWELL = re.compile(rf"\b[Vv]an (?:het |de )?{FORUM}[^.;]{{0,60}}? (?P<at>afscheid) (?:genomen|te nemen|neemt|nemen|nam|namen)\b|\b(?:nam|namen|neemt|nemen|hebben|heeft)\b[^.;]{{0,40}}? afscheid(?: genomen)? van (?:het |de )?(?:netwerk )?{FORUM}(?=[.,;]| (?:per|in|sinds|vanaf|genomen|omdat|en)\b|$)")
# "door de uittreding van Gouda uit de Regio Zuid", "na het vertrek van Leiden uit Polis"
# "De uittreding van Gouda uit Polis per 1 juni 2020 is een feit"
LEAVING = re.compile(rf"(?:\b(?:[Nn]a|[Dd]oor|[Ss]inds|[Vv]anwege|[Ww]egens|[Mm]et|[Bb]ij|[Dd]oor middel van) (?:de|het|haar) |\b[Dd]e (?=[^.;]{{0,120}}\b(?:is|was) (?:een feit|voltooid|afgerond|geëffectueerd|ingegaan)\b))(?P<at>uittreding|uittreden|uittrede|vertrek) van (?P<who>{ORG}+) uit (?P<what>{FORUM}|(?P<body>{ORG}))")
# "is per 1 januari 2019 uit de Veiligheidsregio Zuid getreden", "uit de gemeenschappelijke regeling Werkplein", "uit de gemeenschappelijke regeling van het Recreatieschap Zuid"
_OUT_OF_BODY = re.compile(rf"\b[Uu]it (?:de (?:gemeenschappelijke )?regeling van )?(?P<what>{ORG})")
# "uit te treden uit Polis", where somebody decides so
TO_LEAVE = re.compile(rf"\b(?P<at>uit te treden|uit te stappen|te treden(?= uit\b)|(?<=terug )te trekken(?=[^.;]{{0,20}} uit\b)|(?<={FORUM} )te (?:stappen|treden|vertrekken))(?= |[.,;]|$)")
# "Per 1 januari 2023 beëindigen wij ons lidmaatschap", "wij beëindigen": the verb itself, and no infinitive
_WE_END = re.compile(r"\bbeëindigen (?:wij|we)\b|\b(?:wij|we) beëindigen\b", re.I)
# "Met ons lidmaatschap van Polis willen we": it is there, whatever is wished of it
_BY_OURS = re.compile(r"\b(?:[Mm]et|[Dd]oor|[Dd]ankzij|[Vv]ia|[Dd]oor middel van) (?:ons|onze|het huidige|(?<=ankzij )het|(?<=ankzij )de) (?:[Ll]idmaatschap|[Dd]eelname)(?: [a-z]+)?$")
# "per 1 januari 2025 uit te treden uit Polis"
_FROM_THEN = re.compile(r"\b(?:per|met ingang van|vanaf|ingaande) ")
_TAKES_PART = re.compile(r"(?i)deelname|toetreding|aansluiting")
_PUBLIC = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.MINISTRY, Kind.REGION})
_BODIES = frozenset({Kind.JOINT_BODY, Kind.REGION, Kind.PARTNERSHIP})
# "besluit:" on a line of its own above what is decided
_DECISION = re.compile(r"(?i)\W*(?:b ?e ?s ?l ?u ?i ?t(?: ?e ?n)?|besloten wordt)\W*:\W*")
# "Watersamen: de gemeente heeft haar lidmaatschap beëindigd": an item on a network of which nothing is known
_OPENS = re.compile(rf"(?P<title>{TITLE}): (?=(?:de|het|wij|we|onze|ons|in|per|sinds|haar|[A-Z])\b)(?!.{{0,80}}: )")
_WHOLE = 40
# "De uittreeddatum is bepaald op 1 januari 2024", behind the sentence on the leaving
_LEAVES_ON = re.compile(r"\b[Dd]e (?:uittreed?|uittredings|eind)datum [^.;]{0,30}?(?:is|wordt|werd) (?:[a-z]+ )?(?:op )?(?=\d)")
_DAY_BEHIND = 30
"""Characters behind a body within which the day stands on which somebody left it."""
_TO_COME = re.compile(r"\b(?:zal|zullen|zou|zouden|als|indien|wanneer|mocht|stel)\b", re.I)
CUES = Triggers(
    "uittred", "vertrek van", "uit te ", "te treden", "te trekken",
    "toetreding", "aansluiting", "keer", "keren", "vertrok", "haakt", "vaarwel", "lidmaatschap", "deelname", "zeg", "zei ", "membership", "mitgliedschaft", "verliet", "verlaat", "verlaten", "getreten", "left", "quit", "withdrew", "trok", "getreden",
    "afscheid", "gestapt", "stap", "trad", "treedt", "gestopt", "stopte",
)  # fmt: skip


def ended_memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that are spoken of as such, most of them where they end: the member is the one named, else the city whose document it is."""
    for masked in membership_sentences(annotated, CUES):
        for match in NOUN.finditer(masked.text):
            yield from _noun(annotated, masked, match)
        for match in LEAVING.finditer(masked.text):
            if not _TO_COME.search(masked.text):
                until = slots.last_date(masked, match.end(), min(len(masked.text), match.end() + _DAY_BEHIND)) or _day_of_leaving(annotated, masked)
                for network in masked.mentions(match["what"]):
                    for member in masked.mentions(match["who"]) if match["body"] is None or network.kind in _BODIES else ():
                        yield fact_of(annotated, masked, member.name(), network.name(), role="member", state="ended", until=until, rule="ended_memberships")
        for pattern in (LEFT, GAVE_UP, OUT_OF, TO_LEAVE, FAREWELL):
            for match in pattern.finditer(masked.text):
                yield from _left(annotated, masked, match)


def _day_of_leaving(annotated: Annotated, masked: Masked) -> str | None:
    """The day that the rest of the paragraph gives for it."""
    block = annotated.blocks[masked.sentence.block]
    told = _LEAVES_ON.search(annotated.clean.text, masked.sentence.end, block.end)
    days = find_dates(annotated.clean.text[told.end() : told.end() + 20]) if told else []
    return days[0].value if days else None


def _noun(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[Fact]:
    start, end = _scope(masked, match)
    over = None if KEPT.search(masked.text, start, end) else OVER.search(masked.text, start, end)
    found = modalities(masked.text, match.end()) | (modalities(masked.text, over.start()) if over else frozenset())
    if over is None and _BY_OURS.search(masked.text, 0, match.end()):
        found -= {Modality.PLANNED, Modality.POTENTIAL}
    blocked = {Modality.POTENTIAL, Modality.TALKS, Modality.REPORTED}
    theirs_before = _POSSESSIVE.search(masked.text, max(0, match.start("kind") - 4), match.start("kind"))
    holder = [m for m in masked.mentions(match["holder"] or (theirs_before.group() if theirs_before else "")) if m.kind in slots.MEMBERS]
    behind = match.end()
    if holder and match["holder"] and not all(m.kind in _PUBLIC for m in holder):
        holder, behind = [], match.start("holder") + 4  # "het lidmaatschap van de Stichting Veld van de gemeente"
    networks = slots.following(masked, behind, raw=not _TAKES_PART.match(match["kind"])) if match["of"] and not THIS.match(masked.text, match.end()) else []
    context = None
    if not networks and (opened := _OPENS.match(masked.sentence.text)) and not masked.mentions(masked.text[: masked.text.find(":")]):
        networks = [Name(opened["title"], Kind.NETWORK)]
    if not networks and match["of"] and not THIS.match(masked.text, match.end()):
        return
    theirs = re.match(r"(?i) ?(?:hun|haar|ons|zijn|onze) $", match["whose"] or "")
    if not networks and (over or theirs) and not _TAKES_PART.match(match["kind"]) and (topic := forum_topics.spoken_of(annotated, masked, match.start(), *NETWORK)):
        networks, context = [topic.name()], topic
    if not networks or found & blocked:
        return
    decided = _decided(annotated, masked, match.start())
    if over and Modality.NEGATED in found and not NOT_KEPT.search(masked.text, start, end):
        over = None
    if over is None and (ABOUT.search(masked.text, 0, match.start()) or not _held(masked, match, found, start, end, theirs=bool(theirs_before))):
        return
    if Modality.ADVISED in found or (Modality.PLANNED in found and not decided):
        return
    if over and re.match(r"(?:(?:op|stop|voort|niet) )?te |beëindigen|niet te|niet voort te", over["over"]) and not decided and not _WE_END.search(masked.sentence.text):
        return
    members = [m.name() for m in holder] or _holder(annotated, masked, match, start, end)
    since, until = slots.period_of(masked, start, end)
    if since is None and not over and (dated := _DATED.search(masked.text, start, end)):
        days = find_dates(masked.text[dated.end() : end]) or find_dates(masked.text[match.end() : dated.start()])
        since = days[0].value if days else None
    if over and until is None:
        until, since = slots.last_date(masked, start, end), None
    state = "ended" if over else "stated"
    for network in networks:
        for member in members:
            yield fact_of(annotated, masked, member, network, role="member", state=state, since=since, until=until, rule="ended_memberships", context=context)


def _scope(masked: Masked, match: re.Match[str]) -> tuple[int, int]:
    """The clause, with what a "zodat dit eindigt op" behind it adds."""
    start, end = clause(masked.text, match.end())
    rest = re.compile(r"(?:, (?:zodat|waardoor|waarmee)|;) (?:dit|het|deze|dat) [^.;,]{0,60}?\b(?:eindigt|eindigde|afloopt|loopt af|afliep|vervalt|verviel|ophoudt|ten einde (?:komt|loopt|kwam|liep))\b[^.;,]{0,60}").match(masked.text, end)
    return start, rest.end() if rest else end


def _held(masked: Masked, match: re.Match[str], found: frozenset[Modality], start: int, end: int, *, theirs: bool) -> bool:
    """Whether the words hold that the membership is there, and not only that one may be; that it is somebody's says so."""
    if found & {Modality.NEGATED, Modality.PLANNED, Modality.ENDED}:
        return False
    if _TAKES_PART.match(match["kind"]) and "eelname" not in match["kind"]:
        return _JOINED.search(masked.text, match.end(), end) is not None or _JOINED.search(masked.text, start, match.end("kind")) is not None
    mine = re.match(r"(?i) ?(?:ons|onze|our|unsere?|het huidige)\b", match["whose"] or "")
    return bool(mine or theirs or HELD.search(masked.text, start, end))


def _decided(annotated: Annotated, masked: Masked, position: int) -> bool:
    block = annotated.blocks[masked.sentence.block]
    above = block.lead if block.lead is not None else masked.sentence.block - 1 if masked.sentence.start == block.start else -1  # "besluit:", and below it no item
    lead = annotated.blocks[above].text if above >= 0 and (block.lead is not None or _DECISION.fullmatch(annotated.blocks[above].text[-_WHOLE:])) else ""
    return bool(DECIDES.search(masked.text, max(0, position - REACH), position) or DECIDES.search(lead[-80:]) or DECIDES.search(block.heading))


def _holder(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, end: int) -> list[Name]:
    """Whose membership it is: the subject, who is named with "door", "van" or "in", else the city of the document."""
    found = slots.subjects(masked, start, match.start()) or slots.subjects(masked, start, end)
    if not found and (by := re.compile(rf"\b(?:door|van|in|voor|by|of) (?P<who>{ORG}+)", re.I).search(masked.text, start, end)):
        found = [m for m in masked.mentions(by["who"]) if m.kind in slots.MEMBERS]
    if found:
        return [m.name() for m in found]
    if actors := acting(annotated, masked, start, end):
        return actors
    subject = annotated.profile.subject
    return [subject] if subject and not annotated.profile.own else []


def _left(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[Fact]:
    start, end = clause(masked.text, match.start())
    found = modalities(masked.text, match.start())
    to_come = match.re.pattern == TO_LEAVE.pattern
    if found & {Modality.NEGATED, Modality.POTENTIAL, Modality.ADVISED, Modality.REPORTED} or (Modality.PLANNED in found and not to_come) or (to_come and not _decided(annotated, masked, match.start())):
        return
    networks = [m.name() for m in masked.mentions("".join(re.findall(FORUM, masked.text[start:end]))[:1])]
    networks = networks or [m.name() for out in _OUT_OF_BODY.finditer(masked.text, start, end) for m in masked.mentions(out["what"]) if m.kind in _BODIES]
    if not networks and (raw := FROM.search(masked.text, start, end)):
        networks = [Name(raw["title"], Kind.NETWORK)]
    if not networks and start:  # "used to be a member of Eurotowns, but withdrew in 2015"
        networks = [m.name() for m in masked.mentions("".join(re.findall(FORUM, masked.text[max(0, start - REACH) : start]))[-1:])]
    if not networks and match["at"] in ("uitgestapt", "uitgetreden") and (topic := forum_topics.spoken_of(annotated, masked, match.start(), *NETWORK)) and topic.start >= annotated.blocks[masked.sentence.block].start:
        networks = [topic.name()]  # "vormen de As50. Meierijstad is in 2021 uitgestapt"
    if not networks and re.search(r"\b(?:er|eruit|daaruit|daarvan|hieruit)\b|\b(?:[Dd]it|[Hh]et) netwerk\b", masked.text[start:end]) and (topic := forum_topics.spoken_of(annotated, masked, match.start(), *NETWORK)):
        networks = [topic.name()]
    members = [m.name() for m in slots.subjects(masked, start, match.start()) or slots.behind(masked, match.end()) or slots.subjects(masked, start, end)]
    members = members or acting(annotated, masked, start, end) or ([annotated.profile.subject] if (to_come or match.re.pattern == FAREWELL.pattern) and annotated.profile.subject and not annotated.profile.own else [])
    begins = _FROM_THEN.search(masked.text, start, end) if to_come else None  # not the day on which it was decided
    until = slots.last_date(masked, begins.start() if begins else end, end) if to_come else slots.period_of(masked, start, end)[1] or slots.last_date(masked, start, end)
    for network in networks:
        for member in members:
            yield fact_of(annotated, masked, member, network, role="member", state="ended", until=until, rule="ended_memberships")
