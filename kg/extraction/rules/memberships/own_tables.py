"""Networks of the document's own city in a table: a column "lid sinds", a role, or the contribution that it pays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.titles import title_end
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.memberships.own_sections import BODIES, is_of_ours
from kg.extraction.rules.memberships.roles import NOT_IN, OVER, role_of
from kg.extraction.rules.services import forum_topics
from kg.extraction.rules.tables import Row, block_at, rows
from kg.model import Fact, Kind, Name, Value

HEADERS = re.compile(r"(?i)\b(?:netwerk|organisatie|lidmaatschap|samenwerkingsverband|verband|network)\b.{0,120}?\b(?:lid sinds|sinds|since|lid vanaf|deelname sinds)\b|^[\s|*_]*(?:netwerk|organisatie|lidmaatschap|samenwerkingsverband|verband|network)\b[^\n]{0,120}?(?:\||\t|  )[\s*_]*(?:uittreding|einddatum|lid tot|opgezegd|beëindigd)(?: per)?[\s*_]*(?:\||\t|  |$)")
# "Bestuurder | Orgaan | Functie"
SEATS = re.compile(r"(?i)\b(?:orgaan|gremium|overleg|verband|forum|organisatie|samenwerkingsverband|verbonden partij|regeling)\b.{0,80}?\b(?:functie|rol|hoedanigheid)\b")


def own_tables(annotated: Annotated) -> Iterator[Fact]:
    """A row a membership of the document's own city, with those who are members beside it."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    yield from _paid(annotated)
    for row in (*rows(annotated, HEADERS), *rows(annotated, SEATS)):
        network, said, period = (_cell(row, heads) for heads in (_NETWORK_HEAD, _ROLE_HEAD, _SINCE_HEAD))
        network = network or _cell(row, "naam")
        first, *further = re.split(r"; |, (?=(?:vice-?)?voorzitter|trekker)", said)
        ranges, dates = find_ranges(period), find_dates(period)
        role = role_of(first)
        if _in_person(annotated, row) or not (role or dates or ranges or find_dates(_cell(row, _END_HEAD))) or not re.match(r"[A-ZÀ-Ý]|euregio ", network) or _NO_NETWORK.match(network) or NOT_IN.search(f"{said} {period}"):
            continue
        since, until = (ranges[0].since, ranges[0].until) if ranges else (dates[0].value if dates else None, None)
        if len(dates) > 1 and not ranges and OVER.search(period):
            until = dates[1].value  # "2012 (gestopt 2020)"
        left = find_dates(_cell(row, _END_HEAD))
        until = left[0].value if left and until is None else until
        over = until is not None or OVER.search(f"{said} {period}") is not None
        name = Name(re.sub(r"\s*\([^()]*\)$", "", network), Kind.NETWORK)
        who = [m for m in row.names(annotated, _WHO_HEAD) if m.kind in MEMBERS and not m.attributive]
        if row.cell(_WHO_HEAD) and len(who) != 1:
            continue
        values: dict[str, Value] = {"member": who[0].name() if who else subject, "network": name, "role": role or "member", "since": since, "until": until, "status": "ended" if over else "stated"}
        if over and until is None:
            values["ended"] = True
        yield Fact("memberships", values, "listed_memberships", (row.evidence,))
        for other in _with(annotated, said):
            yield Fact("memberships", {"member": other, "network": name, "role": "member", "status": "stated"}, "listed_memberships", (row.evidence,))
        for part in further:
            if (group := GROUP.search(part)) and (role := role_of(part)):
                within = Name(f"{name.label} {group['name']}", Kind.WORKING_GROUP, within=name.label)
                yield Fact("memberships", {"member": subject, "network": within, "role": role, "status": "stated"}, "listed_memberships", (row.evidence,))


# "Vereniging | Contributie 2024", "Verband | per inwoner | vertegenwoordiger" below "waarvan Gouda lid is"
_PAYS = re.compile(r"(?i)^[\s|*_]*(?:(?:naam|onze) )?(?:vereniging|netwerk|lidmaatschap|\w*verband|koepel|organisatie|regeling|gemeenschappelijke regeling|verbonden partij|network|association)[*_]*(?= ?\||\t|  )[^\n]{1,300}?\b(?:contributie|lidmaatschap\w*|lidgeld|bijdrage|begroot|begroting|per inw\w*|raming|vertegenwoordig\w+|afgevaardigde|fee|dues)")
_BODY_HEAD = re.compile(r"(?:(?:naam|onze) )?(?:(?P<sure>lidmaatschap)|vereniging|netwerk|\w*verband|koepel|organisatie|regeling|gemeenschappelijke regeling|verbonden partij|network|association)(?: |$)")
_FEE = re.compile(r"contributie|lidmaatschap|lidgeld|membership|\bdues\b")
_AMOUNT = re.compile(r"[€\d.,\s-]*(?:vast|p\.m\.|pm)?")
_SUM = re.compile(r"(?i)(?:sub)?tota\w+|saldo|overige?|diverse|idem")
_ABOVE = 4
"""Blocks above a table in which it is told what its rows are."""
# "lid; voorzitter van het Cultuurforum", "trekker van de werkgroep Parkeren": a role in a part of the network
GROUP = re.compile(r"\b(?:van|in|binnen) (?:het|de) (?P<name>(?:(?:werk|thema|stuur)groep |commissie )?[A-ZÀ-Ý][^.,;()]{2,50})$")
_NETWORK_HEAD = r"netwerk|verbonden partij|regeling|orgaan|gremium|overleg|forum|organisatie|lidmaatschap$|samenwerkingsverband|verband|network"
_ROLE_HEAD = r"(?:onze )?(?:rol|positie|status)|role|status|soort|positie|functie|hoedanigheid"
_SINCE_HEAD = r"(?:.*\b)?(?:sinds|since|vanaf|jaar|periode)"
# "Netwerk | Gemeente | Sinds": whose row it is
_WHO_HEAD = re.compile(r"(?:deelnemende )?(?:gemeente|stad|lid|deelnemer|member|city|municipality)$")
_END_HEAD = r"uittreding|einde?(?:datum)?\b|(?:lid )?tot\b|opgezegd|beëindigd|opzegging|until"


# "Organisatie | Rol in het Deltaplan": "Gemeente Goes", "Provincie Zeeland" are who takes part, and not in what
_NO_NETWORK = re.compile(r"(?:Gemeente|Provincie|Ministerie|Stad) ")
# "Organisatie | Functie | Bezoldigd", below "Nevenfuncties": what somebody does beside the office
_SIDE_JOBS = re.compile(r"(?i)\b(?:neven(?:functies?|werkzaamheden|activiteiten)|bezoldig\w*|onbezoldigd|lobbyregister)\b")
_FOR_OFFICE = re.compile(r"(?i)\b(?:namens de gemeente|uit hoofde van|ambtshalve|q\.q\.)")


def _paid(annotated: Annotated) -> Iterator[Fact]:
    """A row a body to which the owner pays a contribution as a member, or of which the lines above say that it is one."""
    subject = annotated.profile.subject
    for row in rows(annotated, _PAYS) if subject else ():
        heads = list(row.cells)
        if any(re.match(_ROLE_HEAD, other) or re.match(_SINCE_HEAD, other) for other in heads[1:]):
            continue  # which is read by what these say
        head = _BODY_HEAD.match(heads[0])
        name = _named(annotated, row) if head else None
        index = block_at(annotated, row.header)
        above = annotated.blocks[max(0, index - _ABOVE) : index]
        sure = any(_FEE.search(other) for other in heads[1:]) or (head is not None and head["sure"] is not None)
        if subject is None or name is None or name.label == subject.label or not (sure or any(is_of_ours(block.text) for block in above)):
            continue
        said = " ".join(cell for head, cell in list(row.cells.items())[1:] if not _AMOUNT.fullmatch(cell))
        if (told := told_of(said)) and not _in_person(annotated, row):
            yield from facts_of(subject, name, replace(told, roles=("member",)), (row.evidence,))


def _named(annotated: Annotated, row: Row) -> Name | None:
    """The body of a row: as it is known, else what the first cell holds where that is a name."""
    cell = re.sub(r"\s*\([^()]*\)$", "", next(iter(row.cells.values()), ""))
    known = [m for m in row.names(annotated, _BODY_HEAD) if not m.attributive]
    if known:
        return known[0].name() if known[0].kind in BODIES and known[0].end - known[0].start >= len(cell) - 8 else None
    return Name(cell, Kind.NETWORK) if title_end(cell, 0) == len(cell) > 2 and not forum_topics.NO_NETWORK.match(cell) and not _SUM.match(cell) else None


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
