"""Who belongs to a network, region, partnership or working group, in which role and since when, as a sentence states it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, FORUM, ORG, Masked
from kg.extraction.mentions import FORUMS, Mention
from kg.extraction.modality import REACH, Modality, clause, modalities
from kg.extraction.rules import slots
from kg.extraction.rules.actors import acting, said_before, they
from kg.extraction.rules.ties import one_end
from kg.extraction.triggers import Triggers
from kg.model import Fact, Kind, Name, Value

COPULA = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden|wordt|worden|geworden|bleef|blijft|blijven|ben|bent|als|be|are|were|became|become|remains?|been|ist|sind|wurde|as|Lid|Member|Mitglied|Deelnemer|Partner|Voorzitter|Trekker|Coördinator)\b"
)
NETWORK = tuple(FORUMS)
OR_BODY = (*FORUMS, Kind.BODY)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that state a membership.

    Attributes:
        role: the role that they give.
        words: the pattern; it ends where what they govern begins, and its group `of` holds the preposition.
        verb: what the clause needs beside them ("neemt" of "neemt deel aan"); None if nothing.
        bodies: organs of an agreement have such members too.
        raw: only a network follows, so that a name of which nothing is known counts as one.
        bare: without anything behind them they speak of the network of the section ("Lid sinds 2009").
    """

    role: str
    words: re.Pattern[str]
    verb: re.Pattern[str] | None = None
    bodies: bool = False
    raw: bool = False
    bare: bool = False


_BE = COPULA
_TAKE = re.compile(r"\b(?:neemt|nemen|nam|namen|nehmen|nimmt|genomen|te nemen)\b")
_MAKE = re.compile(r"\b(?:maakt|maken|maakte|maakten)\b")
_PERHAPS = r"(?P<assoc>(?:[‘'\"“”]?(?:geassocieerde?|associate[d]?|buitengewoon|assoziierte[sr]?)[‘'\"“”]? )?)(?P<asp>(?:kandidaat|aspirant|candidate)[- ]?(?=lid|leden|member))?"
WORDINGS: tuple[Wording, ...] = (
    # "is sinds 2015 lid van Polis", "waarvan wij lid zijn", "Lid sinds 2009", "een van de leden van"
    Wording("member", re.compile(rf"(?<![\w])['‘\"“]?{_PERHAPS}(?:mede)?(?:lid|leden|Lid)\b['’\"”]?(?: (?:is|zijn|was|waren|werd|geworden|te worden|worden|wordt))?(?P<of> (?:van|bij|binnen|in)\b)?"), _BE, bodies=True, raw=True, bare=True),
    # "associated member (geassocieerd lid)", "Dundee is a member of", "remain members of"
    Wording("member", re.compile(rf"['‘\"“]?{_PERHAPS}[Mm]embers?\b['’\"”]?(?P<of> (?:of|in|van|bij)\b)?"), _BE, raw=True, bare=True),
    Wording("member", re.compile(rf"{_PERHAPS}Mitglied(?:er)?\b(?P<of> (?:im|in|der|des|von|bei)\b)?"), _BE, raw=True, bare=True),
    # "deelnemer aan", "partner in"
    Wording("member", re.compile(r"\b(?:deelnemers?|deelnemende gemeenten?|partners?|participanten?|participant)(?P<of> (?:aan|van|in|bij|binnen)\b)"), _BE),
    Wording("member", re.compile(r"\baangesloten(?P<of> (?:bij|aan|op)\b)?"), re.compile(r"\b(?:is|zijn|was|waren|heeft|hebben|werd|raakte)\b"), raw=True, bare=True),
    # "sloot zich in 2012 aan bij", "sloot aan in 2021"
    Wording("member", re.compile(r"\baan(?P<of> bij\b)?(?= |[.,;]|$)(?! te | op [^\d]| bij (?:het|de) (?:beleid|wens))"), re.compile(r"\b(?:sloot|sloten|sluit|sluiten)\b"), raw=True, bare=True),
    Wording("member", re.compile(r"\baan te sluiten(?P<of> bij\b)"), raw=True),
    # "maakt deel uit van", "waarvan wij deel uitmaken", "maken we hier deel van uit"
    Wording("member", re.compile(r"\bdeel (?:van )?uit\b(?P<of> van\b)?"), _MAKE, bodies=True, bare=True),
    Wording("member", re.compile(r"\bdeel (?:van )?(?:uitmaa?k(?:t|en|te|ten)?|te maken)\b(?P<of> van\b)?"), bodies=True),
    # "neemt deel aan", "waaraan wij deelnemen", "doet mee aan", "participeert in"
    Wording("member", re.compile(r"\bdeel(?P<of> (?:aan|in|an)\b)?(?=[ .,;:]|$)(?! uit| van uit| te )"), _TAKE, bodies=True),
    Wording("member", re.compile(r"\b(?:deelneemt|deelnemen|deelnam|deelnamen|deelgenomen|deel te nemen)\b(?P<of> (?:aan|in)\b)?"), bodies=True),
    Wording("member", re.compile(r"\bmee(?P<of> (?:aan|in|met|bij)\b)?(?=[ .,;:]|$)"), re.compile(r"\b(?:doet|doen|deed|deden|draait|draaien)\b"), bodies=True),
    Wording("member", re.compile(r"\b(?:participeert|participeren|participeerde|participeerden|geparticipeerd|participates?|takes? part|taking part)\b(?P<of> (?:in|aan|binnen)\b)?"), bodies=True),
    # "trad in 2016 toe tot", "is toegetreden tot", "joined", "trat dem ... bei"
    Wording("member", re.compile(r"\btoe(?P<of> tot\b)?(?=[ .,;:]|$)"), re.compile(r"\b(?:treedt|treden|trad|traden)\b"), raw=True, bare=True),
    Wording("member", re.compile(r"\b(?:toegetreden|toe te treden|toetreedt|toetrad|toetraden)\b(?P<of> tot\b)?"), raw=True, bare=True),
    Wording("member", re.compile(r"\bjoined(?P<of>)\b(?! (?:forces|by))"), raw=True, bare=True),
    Wording("member", re.compile(r"\b(?:gehört|gehören)(?P<of>)\b"), re.compile(r"\ban\b")),
    Wording("member", re.compile(r"\b(?:beigetreten|trat|traten)(?P<of>)\b"), re.compile(r"\bbei(?:getreten)?\b")),
    # "heeft zitting in", "zetelen in", "is vertegenwoordigd in", "behoort tot", "actief in"
    Wording("member", re.compile(r"\b(?:zitting|een zetel|zetels?|een plaats|een plek|een stoel|plaatsen)(?P<of> (?:in|namens)\b)?"), re.compile(r"\b(?:heeft|hebben|had|hadden|neemt|nemen|bezet|bezetten|vervult)\b"), bodies=True),
    Wording("member", re.compile(r"\b(?:zetelt|zetelen|zit|zitten|zat|zaten)(?P<of>)\b(?=[^.;]{0,60}\b(?:in|bij)\b)(?![^.;]{0,60} voor\b)"), bodies=True),
    Wording("member", re.compile(r"\b(?:vertegenwoordigd|represented|vertreten)(?P<of> (?:in|binnen|bij|on|im)\b)?"), _BE, bodies=True),
    Wording("member", re.compile(r"\b(?:behoort|behoren|behoorde|behoorden|belongs?)(?P<of>)\b(?=[^.;]{0,60}\b(?:tot|to|bij)\b)")),
    Wording("member", re.compile(r"\b(?:actief|active)(?P<of> (?:in|binnen)\b)"), _BE),
    Wording("member", re.compile(r"\b(?:mede-?)?(?:oprichters?|initiatiefnemers?|grondleggers?|founders?|co-founders?|founding (?:members?|fathers?)|Gründungsmitglied)(?P<of> (?:van|of|des|der)\b)?"), re.compile(rf"{COPULA.pattern}|\b(?:behoort|behoorde|behoren|behoorden)\b"), raw=True, bare=True),
    Wording("member", re.compile(r"\bpart(?P<of> of\b)"), _BE),
    Wording("member", re.compile(r"\b(?:together|cooperates?|make up)(?P<of> (?:in|within)\b|(?<=up))")),
    Wording("member", re.compile(r"\b(?:angehört|angehören|zusammen)(?P<of>)\b")),
    # "Ook Delft en Hoorn horen daarbij", "waar de stad tot 2002 bij hoorde"
    Wording("member", re.compile(r"\b(?:bij (?:hoort|hoorde|hoorden|horen)|(?:hoort|hoorde|hoorden|horen)(?: \w+){0,2} (?:daar|hier|er)bij)\b"), bare=True),
    # "Hoorn en Medemblik waren er vanaf het begin bij; Kampen haakte in 2005 aan"
    Wording("member", re.compile(r"\ber (?:vanaf|van meet af aan|sinds|al)[^.;]{0,30} bij\b"), re.compile(r"\b(?:is|zijn|was|waren)\b"), bare=True),
    Wording("member", re.compile(r"\baan\b(?=[.,;]| en |$)"), re.compile(r"\b(?:haakte|haakten|haakt|haken)\b"), bare=True),
    # "Utrecht en Rotterdam zijn dat wel", "Almere was dat tot 2011": the same as was said of another
    Wording("member", re.compile(r"\bdat(?= (?:wel|wél|ook|tot|sinds|nog)\b)|\bwel(?=[.;]?$)"), re.compile(rf"(?:{ORG} (?:is|zijn|was|waren) dat|\b(?:is|zijn|was|waren) {ORG}+ dat|{ORG} wel[.;]?$)"), bare=True),
    # "werken samen in de Regio X", "zijn verenigd in", "vormen samen de regio X"
    Wording("member", re.compile(r"\bsamen(?:werken|werkt)?(?P<of> (?:in|binnen)\b)(?! (?:het|een) (?:kader|project))"), re.compile(r"\b(?:werkt|werken|werkten|samenwerken|samenwerkt)\b")),
    # "trekken gezamenlijk op in het Noordvleugeloverleg", "is hierin partner", "gehört zum Netzwerk"
    Wording("member", re.compile(r"\bop(?P<of> (?:in|binnen)\b)"), re.compile(r"\b(?:trekt|trekken|trokken)\b"), bodies=True),
    Wording("member", re.compile(r"\b(?:hierin|daarin|hierbij|daarbij)(?: ook)? (?:partner|deelnemer)\b"), _BE, bare=True),
    Wording("member", re.compile(r"\b(?:zum|zur)(?P<of>)\b"), re.compile(r"\b(?:gehört|gehören)\b")),
    Wording("member", re.compile(r"\b(?:verenigd|gebundeld|georganiseerd|verenigen zich)(?P<of> (?:in|binnen)\b)")),
    Wording("member", re.compile(r"\b(?:vormen|vormden|vormt|vormde)(?P<of>)\b")),
    # "is voorzitter van", "levert sinds 2014 de voorzitter", "zit de stuurgroep voor", "neemt het voorzitterschap waar"
    Wording("chair", re.compile(r"(?<!vice-)(?<!vice)(?<!kandidaat )(?<!kandidaat-)(?<!plaatsvervangend )(?<!onder)\b(?:de |het |een )?(?<!vice-)(?<!kandidaat )(?<!plaatsvervangend )[Vv]oorzitter\b(?! te| zou)(?: (?:is|was))?(?P<of> (?:van|in|binnen|bij)\b)?"), re.compile(rf"{COPULA.pattern}|\b(?:levert|leveren|leverde|leverden|treedt op|fungeert|heeft)\b"), bodies=True, raw=True, bare=True),
    Wording("chair", re.compile(r"\bvoorzitterschap\b(?P<of> (?:van|in|binnen|over)\b)?"), re.compile(r"\b(?:neemt|nemen|nam|heeft|hebben|bekleedt|vervult|vervullen|voert|houdt|verzorgt)\b"), bodies=True, bare=True),
    Wording("chair", re.compile(r"\b(?:zit|zat|zitten)(?P<of>)\b(?=[^.;]{1,80} voor\b)"), bodies=True, bare=True),
    Wording("chair", re.compile(r"\bchair(?P<of> of\b)"), None, bodies=True),
    Wording("chair", re.compile(r"\bchairs(?P<of>)\b"), None, bodies=True),
    Wording("chair", re.compile(r"\b(?:de |den )?(?:Vorsitz(?:ender?)?|Präsidentschaft)\b(?P<of> (?:des|der|im|in)\b)?"), bodies=True),
    # "is trekker van", "coördineert", "coördinator van", "als coördinerend lid"
    Wording("coordinator", re.compile(r"\b(?:(?:mede)?coördinator|coördinerende? (?:gemeente|lid|stad)|(?:kar)?trekker|penvoerder|coordinator|lead partner|Koordinator)\b(?P<of> (?:van|binnen|in|bij|of|voor|des|der)\b)?"), _BE, raw=True, bare=True),
    Wording("coordinator", re.compile(r"\b(?:coördineert|coördineren|coördineerde|trekt|coordinates)(?P<of>)\b")),
)  # fmt: skip
_WORDED = re.Group((wording.words, wording) for wording in WORDINGS)
CUES = Triggers(
    "lid", "leden", "member", "mitglied", "deelne", "deelna", "deelge", "partner", "participa", "participe", "aangesloten", "sloot", "sluit", "sloten",
    "deel ", "doet", "doen", "deed", "treedt", "treden", "trad", "toegetr", "joined", "gehör", "beigetr", "trat", "zitting", "zete", "zit",
    "zat", "vertegenwoordigd", "represented", "vertreten", "behoor", "behor", "belong", "actief", "active", "oprichter", "founder", "initiatiefnemer", "gründ",
    "grondlegger", "part of", "samen", "verenig", "gebundeld", "vorm", "founding", "voorzit", "chair", "vorsitz", "coördin", "trek", "penvoerder", "coordinat", "together", "make up", "zusammen", "angehör", "plaats", "plek", "hoor", "horen", " dat", " wel", "haak", " bij",
)  # fmt: skip
# the end of a fragment's subject: "Lid sinds 2009" has none, and means the city whose document this is
FRAGMENT = re.compile(
    r"^(?:[\W\d]|\b(?:[Ww]el|[Oo]ok|[Aa]ctief|[Gg]ewoon|niet langer|geen|[Ss]inds|[Vv]anaf|[Pp]er|[Ii]n|[Mm]et ingang van|[Dd]e|[Vv]ice|[Ff]ounding|[Ff]ull|[Ss]ince|[Ss]eit|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b){0,12}$"
)
JOINS = re.compile(
    r"\b(?:sloot|sloten|trad|traden|toegetreden|joined|werd|werden|geworden|aangesloten|became|beigetreten|trat)\b", re.I
)
# "waarvan, daarvan, hiervan, hier ... van, dit netwerk": the network was named before
ANAPHOR = re.compile(
    r"\b(?:[Dd]aar|[Hh]ier|[Ee]r)(?:van|in|aan|bij|toe)?\b|\b(?:[Dd]it|[Dd]at|[Hh]et|[Dd]eze|[Dd]e) (?:netwerk|werkgroep|platform|orgaan|beraad|forum|comité|regio|regiegroep|samenwerkingsverband|verband|vereniging|partnerschap|stuurgroep|commissie|overleg|koepel|verbond)\b|\b(?:this|the) network\b|\bdies(?:es|em) Netzwerk\b"
)
# "A en B sinds 2005 de kring vormen", "in der Ems Dollart Region zusammen"
NEAR_LEFT = re.compile(rf"(?P<what>{FORUM}+)[^.;:{ANY[1:-1]}]{{0,20}}$")
# "Een netwerk waar Gouda aan deelneemt is Polis"
WHERE = re.compile(r"\b(?:waar(?:aan|in|van|bij|toe)?|that|which)\b")
NAMED_AFTER = re.compile(rf" (?:is|zijn|was|waren|heet|betreft)(?: ook| verder)? (?P<what>{FORUM}+)")
# "zetelen wij in", "participeert, samen met Leiden, in": who stands between the words and what they govern
BETWEEN = re.compile(rf"(?:,? (?:(?:samen|together|gemeinsam) )?(?:met|with|mit))? ?{ORG}+,?")
# "het waterschap Scheldestromen en de provincie"
AND_THE = re.compile(rf"{ORG}(?:,| en|, en) (?P<noun>(?:de|het) (?:provincie|gemeente|waterschap|ministerie|stad))\b(?! [A-Z])")
IN_IT = re.compile(r"\b(?:[Hh]ier|[Dd]aar|[Ee]r)in\b")
NEVER = re.compile(r"\b(?:nooit|nimmer|never|niemals)\b[^.,;]{0,15}$")
# "en, als voorzitter, de gedeputeerde van Zeeland": he who follows
AS_CHAIR = re.compile(r"\b(?:als|as) $")
IN_APPOSITION = re.compile(rf",? (?:de|het|een|the) [^.,;{ANY[1:-1]}]{{1,40}}? (?:van|namens|of) (?:de |het |the )?(?P<who>{ORG})")
# "wethouder X aan te wijzen als lid van de stuurgroep"
APPOINTS = re.compile(r"\b(?:aan te wijzen|te benoemen|af te vaardigen|voor te dragen)\b")
WITH = re.compile(rf"\bmet (?P<who>{ORG}+)")
DECIDES = re.compile(r"\b(?:besluit(?:en)?|besloten|stemt in|stemmen in|ingestemd|beschlossen|resolved|decided)\b", re.I)
INFINITIVE = re.compile(r"\b(?:te (?:worden|treden|nemen|sluiten|maken)|worden|wordt|toetreding)\b")


def memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that a sentence states; denied, planned and supposed ones are none, past ones have ended."""
    yield from one_end(_all(annotated))


def _all(annotated: Annotated) -> Iterator[Fact]:
    for masked in map(slots.with_joint_bodies, annotated.cued(CUES)):
        taken: set[int] = set()
        for wording in _WORDED.of(masked.text):
            for match in wording.words.finditer(masked.text):
                if match.start() not in taken:
                    for fact in _read(annotated, masked, wording, match):
                        taken.add(match.start())
                        yield fact


def _read(annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str]) -> Iterator[Fact]:
    if masked.text.rstrip().endswith("?"):
        return
    start, end = clause(masked.text, match.start())
    fragment = wording.bare and wording.role == "member" and FRAGMENT.match(masked.text[max(0, match.start() - 100) : match.start()])
    if wording.verb and not fragment and not wording.verb.search(masked.text, start, end):
        return
    state = _state(annotated, masked, match, start, end)
    if state is None:
        return
    networks, context = _networks(annotated, masked, wording, match, start)
    if not networks:
        return
    since, until = slots.period_of(masked, start, end, joins=bool(JOINS.search(masked.text, start, end)))
    if state == "ended" and until is None:
        last = slots.last_date(masked, match.end(), end)
        until = last if last != since else None
    groups = match.groupdict()
    role = "associate member" if groups.get("assoc") else "aspirant" if groups.get("asp") else wording.role
    for network in networks:
        for member in _members(annotated, masked, match, start, state):
            if member.label != network.label:
                yield fact_of(annotated, masked, member, network, role=role, state=state, since=since, until=until, context=context)


def _networks(
    annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str], start: int
) -> tuple[list[Name], Mention | None]:
    """What the words govern, what stands before them, or what the section is about; the last with where it was named."""
    of = match.groupdict().get("of")
    if not of and IN_IT.search(masked.text, start, match.start()):
        of = None  # "Hierin hebben zitting VNG en Gouda": who follows is in it
    elif of is not None or re.match(f" {FORUM}", masked.text[match.end() : match.end() + 2]) or BETWEEN.match(masked.text, match.end()):
        between = BETWEEN.match(masked.text, match.end()) if not of else None
        after = between.end() if between else match.end()
        if found := slots.following(masked, after, bodies=wording.bodies, raw=wording.raw):
            return found, None
    if found := slots.fronted(masked, start, match.start(), bodies=wording.bodies):
        return found, None
    if WHERE.search(masked.text, start, match.start()) and (told := NAMED_AFTER.match(masked.text, match.end())):
        return [m.name() for m in masked.mentions(told["what"])], None
    if of == "" and (near := NEAR_LEFT.search(masked.text, start, match.start())):
        return [m.name() for m in masked.mentions(near["what"])], None
    if of and not ANAPHOR.match(masked.text[match.end() :].lstrip()):
        return [], None
    if not ANAPHOR.search(masked.text, start, match.end() + REACH) and not wording.bare:
        return [], None
    kinds = OR_BODY if wording.bodies else NETWORK
    named = slots.opening(annotated, masked) or slots.spoken_of(annotated, masked, match.start(), *kinds)
    return ([named.name()], named) if named else ([], None)


def _members(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, state: str) -> list[Name]:
    """The subject of the clause, or of the one before it; of a fragment or a decision the city whose document it is."""
    if "oorzitter" in match.group() and AS_CHAIR.search(masked.text[: match.start()]) and (chair := IN_APPOSITION.match(masked.text, match.end())):
        return [m.name() for m in masked.mentions(chair["who"])]
    found = slots.subjects(masked, start, match.start()) or slots.behind(masked, match.end())
    names = [m.name() for m in found]
    if found and (more := AND_THE.search(masked.text, start, match.start())):
        names += acting(annotated, masked, more.start("noun"), more.end("noun") + 1)
    names += said_before(masked, start, match.start())
    if not names:
        names = they(annotated, masked, start, match.start())
    if not names:
        names = acting(annotated, masked, start, match.start()) or acting(annotated, masked, match.end(), match.end() + 30)
    if not names and start:
        names = [m.name() for m in slots.subjects(masked, max(0, start - REACH), start)]
    if names:
        if match.group().startswith(("samen", "vorm")):
            names += [m.name() for run in WITH.finditer(masked.text, start, match.end() + 80) for m in masked.mentions(run["who"]) if m.kind in slots.MEMBERS]
        names += [m.name() for m in (*slots.company(masked, start, match.start()), *slots.joined(masked, match.end()))]
    subject = annotated.profile.subject
    if not names and subject and not annotated.profile.own:
        before = masked.text[max(0, match.start() - 100) : match.start()]
        if state == "decided" or FRAGMENT.match(before):
            return [subject]
    return list(dict.fromkeys(names))


def _state(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, end: int) -> str | None:
    """stated, decided or ended; None where the clause does not state a membership."""
    found = modalities(masked.text, match.start())
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    decided = DECIDES.search(masked.text, max(0, start - REACH), match.start()) or DECIDES.search(lead[-80:]) or DECIDES.search(block.heading)
    if INFINITIVE.search(masked.text, match.start(), match.end() + 12):
        if not decided or found & {Modality.NEGATED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED}:
            return None
        return "decided"
    if decided and APPOINTS.search(masked.text, start, end) and not found & {Modality.NEGATED, Modality.POTENTIAL, Modality.ADVISED}:
        return "decided"
    if "aspirant" in match.group() or "andidaat" in match.group():
        found -= {Modality.PLANNED}
    ended = Modality.ENDED in found
    if NEVER.search(masked.text[start : match.start()]):
        return None
    unreal = {Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED, Modality.PLANNED, Modality.EXAMPLE, Modality.REPORTED}
    if found & unreal or (Modality.NEGATED in found and not ended):
        return None
    if match.group() in ("dat", "wel") and not SAID_LID.search(_recent(annotated, masked, match)):
        return None
    if match.group().startswith("er "):
        return "stated"
    past = re.search(r"\b(?:was|waren|were)\b", masked.text[start : match.end() + 6])
    if past and not re.search(r"\b(?:al|reeds|eerste|already|medeoprichter|initiatiefnemer|oprichter)\b", masked.text[start:end]):
        return "ended"
    return "ended" if ended else "stated"


SAID_LID = re.compile(r"\b(?:lid|leden|aangesloten|deelnemers?|member)\b")


def _recent(annotated: Annotated, masked: Masked, match: re.Match[str]) -> str:
    """What was said just before: the sentence up to the words, and the one before it."""
    end = masked.sentence.start
    return annotated.clean.text[max(0, end - 160) : end] + masked.text[max(0, match.start() - REACH) : match.start()]


def fact_of(
    annotated: Annotated, masked: Masked, member: Name, network: Name, *, role: str, state: str,
    since: str | None = None, until: str | None = None, rule: str = "memberships", context: Mention | None = None,
) -> Fact:  # fmt: skip
    """One membership with the sentence that states it, and where the network was named if that is elsewhere."""
    values: dict[str, Value] = {
        "member": member, "network": network, "role": role, "since": since, "until": until, "status": state,
    }  # fmt: skip
    if state == "ended" and until is None:
        values["ended"] = True
    evidence = [annotated.cite(masked.sentence)]
    if context is not None and not masked.sentence.start <= context.start < masked.sentence.end:
        evidence.append(annotated.evidence(context.start, context.end, "network"))
    return Fact("memberships", values, rule, tuple(evidence))
