"""Networks in a list of the document's own city: "wij zijn lid van:", below "Verenigingen (lidmaatschap)", items that open with a name and the role."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.masked import mask
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.people import is_of_somebody
from kg.extraction.names.titles import title_end
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.own_sections import entries, is_of_ours, own_sections
from kg.extraction.rules.memberships.own_tables import GROUP
from kg.extraction.rules.memberships.roles import NOT_IN, OVER, role_of
from kg.extraction.rules.services import slots
from kg.extraction.text.layout import Block
from kg.extraction.undone import PENDING
from kg.model import Evidence, Fact, Kind, Name, Value

# "Gouda is lid van de volgende netwerken:", "Netwerken waarvan wij lid zijn", "Onze lidmaatschappen"
LISTS_NETWORKS = re.compile(
    r"\b(?:lid van (?:de volgende|onderstaande|deze|een aantal|meerdere|verschillende|\w+) [^:]{0,40}|waarvan (?:(?!niet\b|geen\b)[\w’'-]+ ){1,5}lid (?:is|zijn)|waar(?:aan|in)? (?:(?!niet\b|geen\b)[\w’'-]+ ){1,5}(?:deelne\w+|participe\w+)|onze (?:lidmaatschappen|netwerken)|[Ll]idmaatschappen|aangesloten bij(?: de volgende [^:]{0,30})?|neemt deel (?:aan|in) (?:de volgende|onderstaande|deze) [^:]{0,40}|bij wie zijn we aangesloten|member of the following [^:]{0,30}|Mitgliedschaften)\b",
    re.I,
)
# a heading above networks of which the items say what the city is in them
NETWORKS_HEAD = re.compile(r"(?:\d[\d.]* )?(?:(?:[Oo]nze|[Dd]e|[Ee]uropese|[Ii]nternationale|[Nn]ationale|[Ll]andelijke|[Rr]egionale|Overige|Andere) )*(?:[Nn]etwerken|[Ll]idmaatschappen|[Ss]amenwerkingsverbanden|[Vv]erbanden)(?: en (?:netwerken|lidmaatschappen|samenwerkingsverbanden|koepels|organisaties))?(?: (?:van|waarin|in) (?:de |onze )?(?:gemeente |stad )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?)?")
# "G40 – trekker van de themagroep Cultuur", "Culture Next: medeoprichter"
SAID_BEHIND = re.compile(r"[*_]{0,2}\s*(?:\([^()]{1,40}\))?[*_]{0,2}\s*[–:-]\s+(?P<said>[a-zà-ÿ][^.]{2,120})")
NOT_LISTED = re.compile(r"\b(?:geen|niet|mogelijke|overwegen|kandidaat|toekomstige|beëindigde|voormalige|vroegere|kosten|evaluatie|opzeggen)\b", re.I)
# "gestapt uit", "Platform Dommelstroom (in voorbereiding)"
_NONE = re.compile(rf"gestapt|uitgetreden|opgezegd|geen netwerk|\?|\((?:nog )?{PENDING}")
# "Dit zijn:", below a paragraph that says of what they are a list
_THESE = re.compile(r"(?:(?:Dit|Dat|Deze) (?:zijn|betreft)|Het (?:gaat|betreft)(?: hierbij| daarbij)?(?: om)?|Te weten|Namelijk)(?: (?:de )?volgende(?: [a-z]+)?| op dit moment)?:", re.I)
# "De volgende gemeenten nemen deel:", "Leden van Polis:", "Deelnemende gemeenten:"
LISTS_MEMBERS = re.compile(
    r"\b(?:(?:de )?(?:leden|lidsteden|deelnemers|deelnemende (?:gemeenten|steden|partijen)|aangesloten (?:gemeenten|steden)|partners)(?: van| aan| zijn| in)?|bestaat uit(?: de)?(?: volgende)?(?: \w+)?|volgende (?:gemeenten|steden) (?:zijn lid|nemen deel|zijn aangesloten|werken samen)|members)\b[^:]{0,80}:$|^(?:(?:[Hh]ier|[Dd]aar)in|[Ii]n (?:de|het|deze|dit) [^.:]{3,60}?) (?:zit|zitten|hebben zitting|zijn vertegenwoordigd)\b[^.:]{0,50}:?$|^(?:De|Het) [^.:]{3,60} (?:bestaat uit|wordt gevormd door)(?: medewerkers| vertegenwoordigers| afgevaardigden| wethouders| ambtenaren)?(?: van)?:?$|\b(?:volgende|onderstaande) (?:gemeenten|steden|partijen|organisaties|overheden) [^.]{0,40}?(?:vormen|deel uit|deel aan|zijn lid|aangesloten|werken)\b[^.]{0,80}\.(?: |$)",
    re.I,
)


def own_lists(annotated: Annotated) -> Iterator[Fact]:
    """A row a network of the document's own city."""
    for index, block in enumerate(annotated.blocks):
        if block.kind not in ("item", "text") or not block.text.strip():
            continue
        lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
        lead_text = lead.text if lead and lead.text.rstrip().endswith(":") else ""
        if block.lead and _THESE.fullmatch(lead_text):
            lead_text = f"{annotated.blocks[block.lead - 1].text} {lead_text}"
        if lead and LISTS_MEMBERS.search(lead.text):
            continue  # who is in a network
        if LISTS_NETWORKS.search(lead_text or (block.heading if block.kind == "item" else "")) and not NOT_LISTED.search(lead_text or block.heading):
            yield from _network(annotated, block, lead if lead_text else None)
        elif block.kind == "item" and NETWORKS_HEAD.fullmatch(block.heading.strip(" *#:")):
            yield from _by_role(annotated, block)
        elif index in own_sections(annotated) or (block.kind == "item" and _is_answer(annotated, block)):
            yield from entries(annotated, block)


def _is_answer(annotated: Annotated, block: Block) -> bool:
    """Whether an item is in the list behind a question: "In welke netwerken zitten wij?", and below it what is answered."""
    lead = block.lead or 0
    return lead > 0 and annotated.blocks[lead].text.rstrip().endswith(":") and any(line.text.rstrip().endswith("?") and is_of_ours(line.text) for line in annotated.blocks[lead - 1 : lead])


def _network(annotated: Annotated, block: Block, lead: Block | None) -> Iterator[Fact]:
    subject = _owner(annotated, lead) or annotated.profile.subject
    opening = _opening(annotated, block)
    if subject is None or annotated.profile.own or opening is None or opening.label == subject.label:
        return
    sentence = annotated.sentence_from(block.start)
    if sentence is None:
        return
    found = modalities(block.text, 0) | modalities(block.text, len(block.text) - 1)
    if found & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ENDED} or _NONE.search(block.text):
        return
    masked = mask(sentence, annotated.within(sentence.start, sentence.end))
    beside = slots.periods_beside(masked)
    since, until = beside.get(opening.label) or slots.period_of(masked, 0, len(masked.text))
    years = find_dates(block.text[: 90])
    since = since or (years[0].value if len(years) == 1 and until is None else None)
    state = "ended" if until else "stated"
    members = [subject, *(m.name() for m in slots.company(masked, 0, len(masked.text)))]
    for member in members:
        fact = fact_of(annotated, masked, member, opening.name(), role="member", state=state, since=since, until=until, rule="listed_memberships")
        yield fact if lead is None else Fact(fact.table, fact.values, fact.rule, (*fact.evidence, tail(annotated, lead)))


def _owner(annotated: Annotated, lead: Block | None) -> Name | None:
    """Whom the lead-in names as the one who is in them: "De netwerken waaraan de gemeente Gouda deelneemt, zijn:"."""
    words = LISTS_NETWORKS.search(lead.text) if lead else None
    named = [m for m in annotated.within(lead.start + words.start(), lead.start + words.end()) if m.kind in slots.MEMBERS and not m.attributive] if lead and words else []
    if not named and lead and words:  # "De VVSG is aangesloten bij:"
        named = [m for m in annotated.within(lead.start, lead.start + words.start()) if m.kind in slots.MEMBERS | {Kind.ASSOCIATION} and not m.attributive]
    return named[0].name() if len({m.label for m in named}) == 1 else None


def _by_role(annotated: Annotated, block: Block) -> Iterator[Fact]:
    """A network with which an item opens, and the role behind it: "Culture Next – medeoprichter (2018)"."""
    subject, opening = annotated.profile.subject, _opening(annotated, block)
    said = SAID_BEHIND.match(block.text, opening.end - block.start) if opening else None
    if subject is None or annotated.profile.own or opening is None or said is None or opening.label == subject.label:
        return
    role = role_of(re.split(r";", said["said"])[0])
    if role is None or NOT_IN.search(said["said"]) or modalities(block.text, said.start("said")) & {Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
        return
    group = GROUP.search(said["said"])
    dates = [] if group else find_dates(said["said"])
    ranges = [] if group else find_ranges(said["said"])
    over = bool(OVER.search(said["said"]) or ranges)
    since, until = (ranges[0].since, ranges[0].until) if ranges else (dates[0].value if dates and not over else None, None)
    values: dict[str, Value] = {"member": subject, "network": opening.name(), "role": "member" if group else role, "since": since, "until": until, "status": "ended" if over else "stated"}
    yield Fact("memberships", values | ({"ended": True} if over and until is None else {}), "listed_memberships", (annotated.cite(block),))
    if group:
        within = Name(f"{opening.label} {group['name']}", Kind.WORKING_GROUP, within=opening.label)
        yield Fact("memberships", {"member": subject, "network": within, "role": role, "status": "stated"}, "listed_memberships", (annotated.cite(block),))


def _opening(annotated: Annotated, block: Block) -> Mention | None:
    found = [m for m in annotated.within(block.start, min(block.end, block.start + 40)) if m.kind in FORUMS | {Kind.ORGANISATION, Kind.JOINT_BODY}]
    if found and not block.text[: found[0].start - block.start].strip(" *_|[“\"‘'–-"):
        return found[0]
    if is_of_somebody(annotated.clean.text, block.start, block.end, annotated.within):
        return None
    article = re.match(r"(?:De|Het) (?=[A-ZÀ-Ý]\w+ [A-ZÀ-Ý])", block.text)  # "Het Nationaal Netwerk Stedenbanden"
    begin = article.end() if article else 0
    end = title_end(block.text, begin)
    rest = block.text[end:]
    if article and end > begin and re.match(r"[.;,]?$", rest):
        return Mention(block.start + begin, block.start + end, block.text[begin:end], Kind.NETWORK)
    if end > 3 and (" " in block.text[:end] or block.text[:end].isupper()) and re.match(r"[*_]{0,2}\s*(?:$|[,(–:.]|sinds|tot|-)", rest) and not re.match(r"(?:De|Het|Een|Wij|We) ", block.text):
        return Mention(block.start, block.start + end, block.text[:end], Kind.NETWORK)
    return None


def tail(annotated: Annotated, lead: Block) -> Evidence:
    """The end of a lead-in, which says of what the items are."""
    begin = max(lead.start, lead.end - 300)
    return annotated.evidence(begin, lead.end, "member")
