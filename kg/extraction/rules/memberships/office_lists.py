"""Where a municipality's board members sit for it, a list below each of them: "Wethouder Bos", and "- GGD Drenthe, lid algemeen bestuur".

What somebody does beside the office, in person, is no seat of the municipality, so the document has to say that it is for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.titles import title_end
from kg.extraction.rules.memberships.roles import NOT_IN, role_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

# what the head of such a list says: "namens de gemeente", "Bestuurlijke vertegenwoordiging", "Nevenfuncties uit hoofde van het ambt"
_FOR_IT = re.compile(r"(?i)\b(?:namens (?:de|onze) gemeente|(?:bestuurlijke )?vertegenwoordiging(?:en)?\b|wie (?:zit|zitten) waar|ambtshalve|uit hoofde van (?:het|hun|zijn|haar) (?:ambt|functie)|q\.q\.|qualitate qua|represented by|on behalf of the (?:city|municipality))")
_REPRESENTED = re.compile(r"(?i)\bvertegenwoordiging(?:en)?\b")
_IN_PERSON = re.compile(r"(?i)\b(?:op persoonlijke titel|niet uit hoofde|privé|persoonlijke nevenfuncties)\b")
_OFFICER = re.compile(r"(?:Burgemeester|Wethouder|Gemeentesecretaris|Gedeputeerde|Dijkgraaf|Heemraad|Schepen|Raadsgriffier|Mayor|Alderman)\b.{0,50}")
# somebody's name may stand before the role: "Regio Twente: wethouder Bos (lid AB)"
_SEAT = re.compile(r"[*_]{0,2}(?: \([^()]{2,15}\))?[*_]{0,2}(?:,| [–-]|:| \() ?(?:(?:burgemeester|wethouder|portefeuillehouder|raadslid) [A-ZÀ-Ý][\w.’' -]{1,30}?(?:,| \() ?)?(?P<said>(?:(?:plaatsvervangend|plv\.|bestuurlijk) )?(?:lid|voorzitter|vice-?voorzitter|bestuurslid|AB-lid|DB-lid|secretaris|penningmeester|trekker|afgevaardigde|vertegenwoordiger|member|chair)\b.*)")
# "Lid algemeen bestuur Omgevingsdienst Noord", "Voorzitter stuurgroep Wonen", "Bestuurslid van de Stichting Noord"
_ROLE_FIRST = re.compile(
    r"(?P<said>(?:(?:[Pp]laatsvervangend|[Pp]lv\.?|[Bb]estuurlijk) )?(?:(?:AB|DB)-)?(?:[Ll]id|(?:[Vv]ice-?)?[Vv]oorzitter|[Bb]estuurslid|[Tt]rekker|[Vv]ertegenwoordiger|[Aa]fgevaardigde)) (?:in |van )?(?:het |de )?"
    r"(?P<board>(?:AB|DB|[Aa]lgemeen [Bb]estuur|[Dd]agelijks [Bb]estuur|[Bb]estuur)(?: en (?:AB|DB|[Dd]agelijks [Bb]estuur))? (?:van )?(?:de |het )?)?"
)
# whoever has a seat in the steering group of a deal is in that group, and no member of the deal
_NO_BODY = re.compile(r"(?i)\b(?:regio ?deal|city deal|green deal|woondeal|convenant|\w*overeenkomst|\w*project|programma)\b")
_HEAD = 8
"""Blocks above the first officer in which the document says for whom they sit."""
_KINDS = FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION, Kind.BODY, Kind.AGENCY, Kind.COMPANY}


def office_lists(annotated: Annotated) -> Iterator[Fact]:
    """A row a seat of the document's own municipality."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    told = False
    for index, block in enumerate(annotated.blocks):
        if block.kind == "heading" and _OFFICER.fullmatch(block.text.strip(" *_:")):
            above = annotated.blocks[max(0, index - _HEAD) : index]
            told = told or any(_FOR_IT.search(line.text) for line in above if line.kind != "item")
        elif _IN_PERSON.search(block.text):
            told = False
        if block.kind != "item" or not (_is_for_it(annotated, block) or (told and _OFFICER.fullmatch(block.heading.strip(" *_:")))):
            continue
        network, roles = _seat(annotated, block) or _role_first(annotated, block) or (subject, ())
        for role in roles:
            yield Fact("memberships", {"member": subject, "network": network, "role": role, "status": "stated"}, "listed_memberships", (annotated.cite(block),))


def _is_for_it(annotated: Annotated, block: Block) -> bool:
    """Whether an item, or what leads it in, says that who sits there does so for the municipality."""
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    said = f"{block.text} {lead or (block.heading if _REPRESENTED.search(block.heading) else '')}"
    return _FOR_IT.search(said) is not None and not _IN_PERSON.search(said)


def _role_first(annotated: Annotated, block: Block) -> tuple[Name, tuple[str, ...]] | None:
    """The body behind the role with which a line opens; a board is that of the body behind it."""
    line = _ROLE_FIRST.match(block.text)
    if line is None or NOT_IN.search(block.text):
        return None
    at = block.start + line.end()
    known = next((m for m in annotated.within(at, at + 1) if m.start == at and m.kind in _KINDS), None)
    end = known.end if known else block.start + title_end(block.text, line.end())
    if end - at < 3 or _NO_BODY.search(block.text[line.end() : end - block.start]):
        return None
    network = known.name() if known else Name(annotated.clean.text[at:end], Kind.JOINT_BODY if line["board"] else Kind.ORGANISATION)
    role = role_of(line["said"]) or "member"
    return network, ("member",) if role == "member" or line["board"] else ("member", role) if role == "chair" else (role,)


def _seat(annotated: Annotated, block: Block) -> tuple[Name, tuple[str, ...]] | None:
    """What a line opens with and the roles behind it."""
    known = next((m for m in annotated.within(block.start, block.start + 3) if m.kind in _KINDS), None)
    end = known.end - block.start if known else title_end(block.text, 0)
    line = _SEAT.match(block.text, end)
    if line is None or end < 3 or _NO_BODY.search(block.text[:end]) or NOT_IN.search(line["said"]):
        return None
    network = known.name() if known else Name(block.text[:end], Kind.ORGANISATION)
    role = role_of(line["said"]) or "member"
    of_part = re.match(r"(?:plaatsvervangend |plv\. )?(?:vice-?)?voorzitter (?:van de |van het )?(?:stuurgroep|commissie|werkgroep|bestuurscommissie|portefeuille|dagelijks|algemeen)", line["said"])
    return network, ("member",) if of_part or role == "member" else ("member", role) if role == "chair" else (role,)
