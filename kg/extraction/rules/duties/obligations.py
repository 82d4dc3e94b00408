"""The lettered or numbered duties of a named party."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.agreements.considerations import considerations
from kg.extraction.rules.duties.duty_leads import EFFORT, MAY_OR_NEED_NOT, is_quoted, lead_in
from kg.extraction.rules.duties.duty_subjects import known_as, own_subject, without_bound, without_names
from kg.extraction.rules.duties.duty_tables import duties_of_tables
from kg.extraction.rules.duties.inline_duties import inline_list
from kg.extraction.rules.duties.quoted_duties import quoted_duties
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.unlisted import police
from kg.extraction.rules.parts import parts
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_VERBS = (
    r"(?:verplicht(?:en)?|verbind(?:t|en)|zorg(?:t|en)|draagt|dragen|zal|zullen|neemt|nemen|stelt|stellen|is verantwoordelijk|zijn verantwoordelijk|spant|spannen|levert|leveren|heeft|hebben|"
    r"zegt|zeggen|committeert|committeren|engage(?:ert|ren)|belooft|beloven|doet|doen|verricht(?:en)?|is gehouden|zijn gehouden|verklaart|verklaren)"
)
# the head of a lead-in, up to its verb or colon: "De gemeente X verplicht zich", "De Provincie:", "A, B en het waterschap verbinden zich"
_HEAD = re.compile(rf"^(?P<head>.{{2,220}}?)(?:\s*:\s*$|\s+{_VERBS}\b)")
# a heading that announces duties: "Verplichtingen gemeente X", "Taken van de provincie", "Wat de waterschappen doen"
_DUTIES = re.compile(
    r"\b(?:verplichting(?:en)?|plichten|taken|taakverdeling|engagement(?:en)?|inzet|inspanning(?:en)?|bijdragen?|verantwoordelijkhe(?:id|den)|rol(?:len)?|acties|wat (?=.{3,80} doe[tn]\b))\b ?(?:van )?",
    re.I,
)
_PROMISES = re.compile(r":\s*$|\b(?:verplicht|verbind|zorg|draag|spant|spannen|verantwoordelijk|gehouden)|\b(?:zal|zullen)(?: zich| daartoe| ieder)?(?: ertoe| ervoor)?\W*$", re.I)
# "De taken zijn als volgt verdeeld:": each item names whom it binds
_SHARED_OUT = re.compile(r"\b(?:verdeeld|verdeling|taken|taakverdeling|werkzaamheden|inzet|bijdragen)\b.*:\s*$", re.I)
_DEFINES = re.compile(r"\bverstaan\b|\bbegripsbepaling|\bdefinities\b|\bbedoeld\b.*:\s*$", re.I)
_JOINT = re.compile(
    r"^(?:De |Beide |Alle |de |alle )?(?:[Pp]artijen|[Dd]eelnemers|[Pp]artners|[Cc]onvenantpartners|[Dd]ealpartners|[Dd]eelnemende partijen)\b"
)
# "De gemeente", "Elke gemeente", "De waterschappen", "Het Rijk": the parties of that sort
_SORTS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (re.compile(r"\b(?:gemeenten?|stad|steden|burgemeesters|colleges)\b(?! [A-Z'])", re.I), frozenset({Kind.MUNICIPALITY, Kind.CITY})),
    (re.compile(r"\bprovincies?\b(?! [A-Z])", re.I), frozenset({Kind.PROVINCE})),
    (re.compile(r"\b(?:waterschap(?:pen)?|hoogheemraadschap(?:pen)?)\b(?! [A-Z])", re.I), frozenset({Kind.WATER_AUTHORITY})),
    (re.compile(r"\b(?:rijk|ministers?|ministeries?|departement(?:en)?)\b(?! v)", re.I), frozenset({Kind.MINISTRY})),
    (re.compile(r"\bstichting(?:en)?\b(?! [A-Z])", re.I), frozenset({Kind.FOUNDATION})),
    (re.compile(r"\bbedrijven\b", re.I), frozenset({Kind.COMPANY})),
)
_SET_UP = frozenset({Kind.JOINT_BODY, Kind.BODY, Kind.AGENCY, Kind.NETWORK, Kind.ORGANISATION})
_FILLING = re.compile(
    r"\b(?:de|het|en|van|gemeenten?|stad|steden|provincies?|waterschap(?:pen)?|rijk|ministers?|ministeries?|stichting(?:en)?|alle|elke|iedere|overige|deelnemende|colleges?)\b", re.I
)
_FOR_ANOTHER = re.compile(r" (?:namens|ten behoeve van|jegens) ")
_PART = re.compile(r"\b(?:beherende|uitvoerende|dienstverlenende|ontvangende) gemeente\b", re.I)
# "Van de politie, eenheid Limburg, wordt verlangd"
_PASSIVE = re.compile(r"^(?:Van|Door|Op|Bij|Aan) (?=de )")
_ROMAN = re.compile(r"\W*[Aa]rtikel (?P<number>[IVX]+\.\d+[a-z]?)\b")
_CONDITION = re.compile(r"\b(?:indien|mits|voor zover|tenzij|in geval|waar relevant|onder voorbehoud)\b[^,;]*", re.I)


def obligations(annotated: Annotated) -> Iterator[Fact]:
    """Each lettered item of an article whose lead-in or heading names whom it binds, and items that name it themselves.

    Numbered items count where a party by name promises them, or where the article is about duties.
    """
    is_own = annotated.profile.own
    parties = own_parties(annotated) if is_own else Opening()
    why = considerations(annotated, parts(annotated)[0]) if is_own else frozenset()
    yield from duties_of_tables(annotated, parties) if is_own else ()
    for index, block in enumerate(annotated.blocks):
        if is_own and block.article and block.start not in why:
            yield from _inline(annotated, index, parties)
        if not is_own and not is_quoted(annotated, block):
            yield from quoted_duties(annotated, index)
            continue
        if block.kind not in ("item", "heading") or not block.marker or not block.article or block.start in why:
            continue
        if any(block.start <= party.start < block.end for party in parties.parties):  # where it is presented, nobody has a duty
            continue
        if block.marker[-1].isdigit() and block.text.rstrip().endswith(":"):  # "2. Delft verplicht zich om:", and what to follows
            continue
        lead = lead_in(annotated, block)
        if _DEFINES.search(block.heading) or (lead and (_DEFINES.search(lead.text) or MAY_OR_NEED_NOT.search(lead.text.rstrip()))):
            continue
        whole = [block, *_parts(annotated).get(index, ())]
        text = " ".join(part.text.strip() for part in whole).strip(" ;.")
        condition = _CONDITION.search(block.text)
        evidence = (*map(annotated.cite, whole), *((annotated.cite(lead, "party"),) if lead else ()))
        for party in _bound(annotated, index, parties):
            if party.kind in _SET_UP and parties.names and party not in parties.names:
                continue  # "GGD Zuid voert de volgende taken uit": what the parties set up is none of them
            yield Fact("obligations", {
                "party": party, "article": _article(annotated, index, lead), "text": text,
                "condition": condition.group() if condition else None, "strength": "effort" if EFFORT.search(f"{lead.text if lead else ''} {block.text}") else "duty"},
                "obligations", evidence)  # fmt: skip


def _inline(annotated: Annotated, index: int, parties: Opening) -> Iterator[Fact]:
    """The lettered duties within one paragraph, of whom its lead-in names."""
    block = annotated.blocks[index]
    found = inline_list(block.text) if block.kind in ("text", "item") and " b" in block.text else None
    head = _HEAD.match(found[0]) if found and _PROMISES.search(found[0]) and not _DEFINES.search(found[0]) else None
    if found is None or head is None or any(block.start <= party.start < block.end for party in parties.parties):
        return
    place = f"{block.article}.{block.marker}" if block.marker.isdigit() else block.marker if "." in block.marker else block.article
    for party in _named(annotated, block.start, head["head"], parties):
        for item in found[1]:
            yield Fact("obligations", {"party": party, "article": f"{place}{item.letter}", "text": item.text, "condition": None, "strength": "effort" if EFFORT.search(f"{found[0]} {item.text}") else "duty"},
                       "obligations", (annotated.evidence(block.start, min(block.end, block.start + 1400)),))  # fmt: skip


def bearers(annotated: Annotated, index: int, parties: Opening | None = None) -> list[Name]:
    """Whom an item binds: its own subject, else whom its lead-in opens with, else whom the article's heading names.

    Args:
        index: the item's block.
        parties: the agreement's parties, where the caller has read them already.
    """
    parties = own_parties(annotated) if parties is None else parties
    block = annotated.blocks[index]
    lead = lead_in(annotated, block)
    named = _heading_parties(annotated, index, parties)
    shared = _DUTIES.search(block.heading) or named or (lead is not None and _SHARED_OUT.search(lead.text))
    if (shared or lead is None) and (own := own_subject(annotated, block, parties)):
        return own
    match = _HEAD.match(lead.text) if lead else None
    found = _named(annotated, lead.start, match["head"], parties) if lead and match else []
    words = lead.text if found and lead else block.heading
    return without_bound(words, found or named, lambda: _bound_before(annotated, index, parties))


def _bound_before(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom the items of the article before bind: those whom "de overige gemeenten" leaves out."""
    blocks = annotated.blocks
    before = next((number for number in range(index - 1, -1, -1) if blocks[number].kind == "item" and blocks[number].heading != blocks[index].heading), None)
    return bearers(annotated, before, parties) if before is not None else []


def _each_has_its_subject(annotated: Annotated, index: int, parties: Opening) -> bool:
    """Whether every lettered item below a heading opens with the party that it binds, two at least."""
    headings = _headings(annotated)
    beside = [block for number, block in enumerate(annotated.blocks) if headings[number] == headings[index] and block.kind == "item" and block.marker.isalpha()]
    return len(beside) > 1 and all(block.lead is None and own_subject(annotated, block, parties) for block in beside)


def _bound(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom a duty binds; empty for an item that is none: under no promise, or numbered and not a single party's own."""
    block = annotated.blocks[index]
    lead = lead_in(annotated, block)
    announced = bool(_DUTIES.search(block.heading))
    promised = lead is not None and bool(_PROMISES.search(lead.text))
    if block.kind == "item" and block.marker.isalpha():
        is_duty = announced or promised or bool(_heading_parties(annotated, index, parties)) or _each_has_its_subject(annotated, index, parties)
        return bearers(annotated, index, parties) if is_duty else []
    if announced and (own := own_subject(annotated, block, parties)):
        return own
    inner = block.lead is not None and annotated.blocks[block.lead].marker.isalpha()  # "1." below "a."
    if lead is None or inner or not promised or not block.marker.isdigit() or not (match := _HEAD.match(lead.text)):
        return []
    return _named(annotated, lead.start, match["head"], parties, joint=False)


@kept
def _parts(annotated: Annotated) -> dict[int, list[Block]]:
    """For each lettered item the numbered ones that it leads in: "b. ... neemt de volgende taken op zich: 1. Management; 2. ..." is one duty."""
    found: dict[int, list[Block]] = {}
    for block in annotated.blocks:
        if block.kind == "item" and block.lead is not None and block.marker.isdigit() and annotated.blocks[block.lead].marker.isalpha():
            found.setdefault(block.lead, []).append(block)
    return found


@kept
def _headings(annotated: Annotated) -> list[int]:
    """For each block the number of the nearest heading above it, -1 where there is none."""
    found, last = [], -1
    for number, block in enumerate(annotated.blocks):
        last = number if block.kind == "heading" else last
        found.append(last)
    return found


def _heading_parties(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom a heading names that says no more, or that announces duties: "De steden", "Taken van de provincie"."""
    block = annotated.blocks[index]
    number = _headings(annotated)[index]
    heading = annotated.blocks[number] if number >= 0 else None
    if heading is None or heading.text != block.heading:
        return []
    if duties := _DUTIES.search(heading.text):
        begin = duties.end()
        return _named(annotated, heading.start + begin, heading.text[begin:], parties)
    inside = annotated.within(heading.start, heading.end)
    words = without_names(heading, inside)
    is_name = not re.search(r"\w{3,}", _FILLING.sub("", words))
    if is_name or parties.called(heading.text):
        return _named(annotated, heading.start, heading.text, parties, joint=False)
    return known_as(annotated, heading.text, parties)


def _article(annotated: Annotated, index: int, lead: Block | None) -> str:
    """The place of a duty: "4b", "5.2a" below a numbered lead-in, "6.1" for a numbered one."""
    block = annotated.blocks[index]
    if "." in block.marker:
        return block.marker
    article = _numbered_as(annotated, index) or block.article
    if block.marker.isdigit():
        return f"{article}.{block.marker}"
    if lead is None or not lead.marker:
        return f"{article}{block.marker}"
    return f"{lead.marker if '.' in lead.marker else f'{article}.{lead.marker}'}{block.marker}"


def _numbered_as(annotated: Annotated, index: int) -> str:
    """The number of an article as its heading writes it, where that has a Roman part ("Artikel II.3a")."""
    number = _headings(annotated)[index]
    if number < 0 or annotated.blocks[number].article != annotated.blocks[index].article:
        return ""
    block = annotated.blocks[number]
    match = _ROMAN.match(annotated.clean.text[max(0, block.start - 24) : block.end].rsplit("\n", 1)[-1])
    return match["number"].lower() if match else ""


def _named(annotated: Annotated, start: int, text: str, parties: Opening, *, joint: bool = True) -> list[Name]:
    """The parties that a stretch names: by a term, by name, by sort ("de gemeenten"), or all of them."""
    text = _FOR_ANOTHER.split(text.split(" (")[0])[0].strip(" .:")  # "De Gemeente X (de Dienst Y):", "X voert namens Y de volgende taken uit:"
    if _JOINT.match(text):
        return parties.names if joint else []
    if called := parties.called(text):
        return called
    if unit := police(_PASSIVE.sub("", text)):
        return [unit]
    if _PART.search(text):  # one of them, of whom it is not known which
        return []
    listed = [parties.called(term) for term in re.split(r", | en ", text)]
    if all(listed):
        return [name for called in listed for name in called]
    kinds = ORGANISATIONS - {Kind.REGION, Kind.NETWORK}
    mentions = [m for m in annotated.within(start, start + len(text), *kinds) if not m.attributive]
    names = {m.label: m.name() for m in mentions}
    present = {m.kind for m in mentions}
    for pattern, sorts in _SORTS:
        if not sorts & present and pattern.search(text):
            names.update({name.label: name for name in parties.names if name.kind in sorts})
    return list(names.values())
