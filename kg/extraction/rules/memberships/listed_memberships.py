"""Networks in a list or table: "wij zijn lid van:", a column "lid sinds", items that open with a network's name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.masked import mask
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.titles import title_end
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.memberships.body_row_members import body_row_members
from kg.extraction.rules.memberships.group_lines import group_lines
from kg.extraction.rules.memberships.group_tables import group_tables
from kg.extraction.rules.memberships.member_lines import facts_of, told_of
from kg.extraction.rules.memberships.member_lists import member_lists
from kg.extraction.rules.memberships.member_tables import member_tables
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.named_lines import named_lines
from kg.extraction.rules.memberships.network_cards import network_cards
from kg.extraction.rules.memberships.office_lists import office_lists
from kg.extraction.rules.memberships.roles import NOT_IN, OVER, role_of
from kg.extraction.rules.memberships.seat_cards import seat_cards
from kg.extraction.rules.memberships.seated_people import seated_people
from kg.extraction.rules.memberships.year_lines import year_lines
from kg.extraction.rules.services import slots
from kg.extraction.rules.tables import Row, block_at, rows
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact, Kind, Name, Value

HEADERS = re.compile(r"(?i)\b(?:netwerk|organisatie|lidmaatschap|samenwerkingsverband|verband|network)\b.{0,120}?\b(?:lid sinds|sinds|since|lid vanaf|deelname sinds)\b")
# "Bestuurder | Orgaan | Functie"
SEATS = re.compile(r"(?i)\b(?:orgaan|gremium|overleg|verband|forum|organisatie|samenwerkingsverband|verbonden partij|regeling)\b.{0,80}?\b(?:functie|rol|hoedanigheid)\b")
# "Gouda is lid van de volgende netwerken:", "Netwerken waarvan wij lid zijn", "Onze lidmaatschappen"
LISTS_NETWORKS = re.compile(
    r"\b(?:lid van (?:de volgende|onderstaande|deze|een aantal|meerdere|verschillende|\w+) [^:]{0,40}|waarvan (?:wij|we|de gemeente|de stad|[A-Z]\w+) lid (?:is|zijn)|waaraan (?:wij|we|de gemeente|[A-Z]\w+) deelne\w+|onze (?:lidmaatschappen|netwerken)|[Ll]idmaatschappen|aangesloten bij(?: de volgende [^:]{0,30})?|neemt deel (?:aan|in) (?:de volgende|onderstaande|deze) [^:]{0,40}|bij wie zijn we aangesloten|member of the following [^:]{0,30}|Mitgliedschaften)\b",
    re.I,
)
# a heading above networks of which the items say what the city is in them
NETWORKS_HEAD = re.compile(r"(?:\d[\d.]* )?(?:(?:[Oo]nze|[Dd]e|[Ee]uropese|[Ii]nternationale|[Nn]ationale|[Ll]andelijke|[Rr]egionale|Overige|Andere) )*(?:[Nn]etwerken|[Ll]idmaatschappen|[Ss]amenwerkingsverbanden|[Vv]erbanden)(?: en (?:netwerken|lidmaatschappen|samenwerkingsverbanden|koepels|organisaties))?")
# "G40 – trekker van de themagroep Cultuur", "Culture Next: medeoprichter"
SAID_BEHIND = re.compile(r"[*_]{0,2}\s*(?:\([^()]{1,40}\))?[*_]{0,2}\s*[–:-]\s+(?P<said>[a-zà-ÿ][^.]{2,120})")
NOT_LISTED = re.compile(r"\b(?:geen|niet|mogelijke|overwegen|kandidaat|toekomstige|beëindigde|voormalige|vroegere|kosten|evaluatie|opzeggen)\b", re.I)
# "De volgende gemeenten nemen deel:", "Leden van Polis:", "Deelnemende gemeenten:"
LISTS_MEMBERS = re.compile(
    r"\b(?:(?:de )?(?:leden|lidsteden|deelnemers|deelnemende (?:gemeenten|steden|partijen)|aangesloten (?:gemeenten|steden)|partners)(?: van| aan| zijn| in)?|bestaat uit(?: de)?(?: volgende)?(?: \w+)?|volgende (?:gemeenten|steden) (?:zijn lid|nemen deel|zijn aangesloten|werken samen)|members)\b[^:]{0,80}:$|\b(?:volgende|onderstaande) (?:gemeenten|steden|partijen|organisaties|overheden) [^.]{0,40}?(?:vormen|deel uit|deel aan|zijn lid|aangesloten|werken)\b[^.]{0,80}\.(?: |$)",
    re.I,
)


# "Dit zijn:", below a paragraph that says of what they are a list
_THESE = re.compile(r"(?:(?:Dit|Dat|Deze) (?:zijn|betreft)|Het (?:gaat|betreft)(?: hierbij| daarbij)?(?: om)?|Te weten|Namelijk)(?: (?:de )?volgende(?: [a-z]+)?| op dit moment)?:", re.I)


@read_once
def listed_memberships(annotated: Annotated) -> Iterator[Fact]:
    """A network a row of the document's own city, and a member a row of the network that the lead-in names."""
    yield from _tables(annotated)
    yield from member_lists(annotated)
    yield from member_tables(annotated)
    yield from body_row_members(annotated)
    yield from group_tables(annotated)
    yield from group_lines(annotated)
    yield from named_lines(annotated)
    yield from year_lines(annotated)
    yield from seat_cards(annotated)
    yield from seated_people(annotated)
    yield from office_lists(annotated)
    yield from network_cards(annotated)
    for block in annotated.blocks:
        if block.kind not in ("item", "text") or not block.text.strip():
            continue
        lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
        lead_text = lead.text if lead and lead.text.rstrip().endswith(":") else ""
        if block.lead and _THESE.fullmatch(lead_text):
            lead_text = f"{annotated.blocks[block.lead - 1].text} {lead_text}"
        if block.kind == "item" and lead and LISTS_MEMBERS.search(lead.text):
            yield from _member(annotated, block, lead)
        elif LISTS_NETWORKS.search(lead_text or (block.heading if block.kind == "item" else "")) and not NOT_LISTED.search(lead_text or block.heading):
            yield from _network(annotated, block, lead if lead_text else None)
        elif block.kind == "item" and NETWORKS_HEAD.fullmatch(block.heading.strip(" *#:")):
            yield from _by_role(annotated, block)


def _tables(annotated: Annotated) -> Iterator[Fact]:
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    for row in (*rows(annotated, HEADERS), *rows(annotated, SEATS)):
        network, said, period = (_cell(row, heads) for heads in (_NETWORK_HEAD, _ROLE_HEAD, _SINCE_HEAD))
        first, *further = re.split(r"; |, (?=(?:vice-?)?voorzitter|trekker)", said)
        ranges, dates = find_ranges(period), find_dates(period)
        role = role_of(first)
        if _in_person(annotated, row) or not (role or dates or ranges) or not re.match(r"[A-ZÀ-Ý]|euregio ", network) or NOT_IN.search(f"{said} {period}"):
            continue
        since, until = (ranges[0].since, ranges[0].until) if ranges else (dates[0].value if dates else None, None)
        if len(dates) > 1 and not ranges and OVER.search(period):
            until = dates[1].value  # "2012 (gestopt 2020)"
        over = until is not None or OVER.search(f"{said} {period}") is not None
        name = Name(re.sub(r"\s*\([^()]*\)$", "", network), Kind.NETWORK)
        values: dict[str, Value] = {"member": subject, "network": name, "role": role or "member", "since": since, "until": until, "status": "ended" if over else "stated"}
        if over and until is None:
            values["ended"] = True
        yield Fact("memberships", values, "listed_memberships", (row.evidence,))
        for other in _with(annotated, said):
            yield Fact("memberships", {"member": other, "network": name, "role": "member", "status": "stated"}, "listed_memberships", (row.evidence,))
        for part in further:
            if (group := _GROUP.search(part)) and (role := role_of(part)):
                within = Name(f"{name.label} {group['name']}", Kind.WORKING_GROUP, within=name.label)
                yield Fact("memberships", {"member": subject, "network": within, "role": role, "status": "stated"}, "listed_memberships", (row.evidence,))


# "lid; voorzitter van het Cultuurforum", "trekker van de werkgroep Parkeren": a role in a part of the network
_GROUP = re.compile(r"\b(?:van|in|binnen) (?:het|de) (?P<name>(?:(?:werk|thema|stuur)groep |commissie )?[A-ZÀ-Ý][^.,;()]{2,50})$")
_NETWORK_HEAD = r"netwerk|verbonden partij|regeling|orgaan|gremium|overleg|forum|organisatie|lidmaatschap$|samenwerkingsverband|verband|network|naam"
_ROLE_HEAD = r"(?:onze )?(?:rol|positie|status)|role|status|soort|positie|functie|hoedanigheid"
_SINCE_HEAD = r"(?:.*\b)?(?:sinds|since|vanaf|jaar|periode)"


# "Organisatie | Functie | Bezoldigd", below "Nevenfuncties": what somebody does beside the office
_SIDE_JOBS = re.compile(r"(?i)\b(?:neven(?:functies?|werkzaamheden|activiteiten)|bezoldig\w*|onbezoldigd|lobbyregister)\b")
_FOR_OFFICE = re.compile(r"(?i)\b(?:namens de gemeente|uit hoofde van|ambtshalve|q\.q\.)")


def _in_person(annotated: Annotated, row: Row) -> bool:
    """Whether a table lists what somebody does beside the office, and not for the municipality."""
    index = block_at(annotated, row.header)
    above = [block.text for block in annotated.blocks[max(0, index - 3) : index + 1]]
    return any(_SIDE_JOBS.search(text) for text in (*above, *row.cells)) and not any(_FOR_OFFICE.search(text) for text in (*above, *row.cells.values()))


def _with(annotated: Annotated, said: str) -> Iterator[Name]:
    """Those with whom a cell says that the city is a member: "lid (met Leeuwarden en Heerenveen)"."""
    company = re.search(r"(?:\(|, )(?:samen )?met (?P<who>[^()]{3,120})(?:\)|\.?$)", said)
    towns = {m.short or m.label: m.name() for m in annotated.mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE)} if company else {}
    yield from (towns[part] for part in re.split(r", | en ", company["who"].rstrip(".")) if part in towns) if company else ()


def _cell(row: Row, heads: str) -> str:
    """What a row has under the first header that begins with one of these words, empty if nothing."""
    return next((cell for head, cell in row.cells.items() if re.match(heads, head)), "")


def _network(annotated: Annotated, block: Block, lead: Block | None) -> Iterator[Fact]:
    subject = annotated.profile.subject
    opening = _opening(annotated, block)
    if subject is None or annotated.profile.own or opening is None or opening.label == subject.label:
        return
    sentence = annotated.sentence_from(block.start)
    if sentence is None:
        return
    found = modalities(block.text, 0) | modalities(block.text, len(block.text) - 1)
    if found & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ENDED} or re.search(r"gestapt|uitgetreden|opgezegd|geen netwerk|\?", block.text):
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
        yield fact if lead is None else Fact(fact.table, fact.values, fact.rule, (*fact.evidence, _tail(annotated, lead)))


def _by_role(annotated: Annotated, block: Block) -> Iterator[Fact]:
    """A network with which an item opens, and the role behind it: "Culture Next – medeoprichter (2018)"."""
    subject, opening = annotated.profile.subject, _opening(annotated, block)
    said = SAID_BEHIND.match(block.text, opening.end - block.start) if opening else None
    if subject is None or annotated.profile.own or opening is None or said is None or opening.label == subject.label:
        return
    role = role_of(re.split(r";", said["said"])[0])
    if role is None or NOT_IN.search(said["said"]) or modalities(block.text, said.start("said")) & {Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
        return
    group = _GROUP.search(said["said"])
    dates = [] if group else find_dates(said["said"])
    over = bool(OVER.search(said["said"]))
    values: dict[str, Value] = {"member": subject, "network": opening.name(), "role": "member" if group else role, "since": dates[0].value if dates and not over else None, "status": "ended" if over else "stated"}
    yield Fact("memberships", values | ({"ended": True} if over else {}), "listed_memberships", (annotated.cite(block),))
    if group:
        within = Name(f"{opening.label} {group['name']}", Kind.WORKING_GROUP, within=opening.label)
        yield Fact("memberships", {"member": subject, "network": within, "role": role, "status": "stated"}, "listed_memberships", (annotated.cite(block),))


def _opening(annotated: Annotated, block: Block) -> Mention | None:
    found = [m for m in annotated.within(block.start, min(block.end, block.start + 40)) if m.kind in FORUMS | {Kind.ORGANISATION, Kind.JOINT_BODY}]
    if found and not block.text[: found[0].start - block.start].strip(" *_|[“\"‘'–-"):
        return found[0]
    article = re.match(r"(?:De|Het) (?=[A-ZÀ-Ý]\w+ [A-ZÀ-Ý])", block.text)  # "Het Nationaal Netwerk Stedenbanden"
    begin = article.end() if article else 0
    end = title_end(block.text, begin)
    rest = block.text[end:]
    if article and end > begin and re.match(r"[.;,]?$", rest):
        return Mention(block.start + begin, block.start + end, block.text[begin:end], Kind.NETWORK)
    if end > 3 and (" " in block.text[:end] or block.text[:end].isupper()) and re.match(r"[*_]{0,2}\s*(?:$|[,(–:.]|sinds|tot|-)", rest) and not re.match(r"(?:De|Het|Een|Wij|We) ", block.text):
        return Mention(block.start, block.start + end, block.text[:end], Kind.NETWORK)
    return None


def _tail(annotated: Annotated, lead: Block) -> Evidence:
    """The end of a lead-in, which says of what the items are."""
    begin = max(lead.start, lead.end - 300)
    return annotated.evidence(begin, lead.end, "member")


def _member(annotated: Annotated, block: Block, lead: Block) -> Iterator[Fact]:
    """An item that opens with a body, under a lead-in that lists the members of a forum."""
    named = [m for m in annotated.within(lead.start, lead.end) if m.kind in FORUMS | {Kind.BODY} and not m.attributive]
    forum = named[-1] if named else None
    members = [m for m in annotated.within(block.start, block.end) if m.kind in slots.MEMBERS]
    words = LISTS_MEMBERS.search(lead.text)
    found = modalities(lead.text, len(lead.text) - 1) | (modalities(lead.text, words.start()) if words else set())
    if forum is None or not members or OVER.search(lead.text) or found & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
        return
    before = block.text[: members[0].start - block.start]
    if re.search(r"\b(?:geen|niet)\b", block.text) or len(before) > 60 or (told := told_of(block.text[members[0].end - block.start :])) is None:
        return
    yield from facts_of(members[0].name(), forum.name(), told, (annotated.cite(block), _tail(annotated, lead)))
