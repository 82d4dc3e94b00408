"""The lettered or numbered duties of a named party."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.considerations import considerations
from kg.extraction.rules.duties.body_duties import bound_body
from kg.extraction.rules.duties.duty_leads import EFFORT, MAY_OR_NEED_NOT, is_quoted, lead_in
from kg.extraction.rules.duties.duty_parties import DUTIES, heading_parties, headings, named
from kg.extraction.rules.duties.duty_places import article_of, place
from kg.extraction.rules.duties.duty_subjects import own_subject, without_bound
from kg.extraction.rules.duties.duty_tables import duties_of_tables
from kg.extraction.rules.duties.inline_duties import inline_list
from kg.extraction.rules.duties.quoted_duties import quoted_duties
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parts import parts
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_VERBS = (
    r"(?:verplicht(?:en)?|verbind(?:t|en)|zorg(?:t|en)|draagt|dragen|zal|zullen|neemt|nemen|stelt|stellen|is verantwoordelijk|zijn verantwoordelijk|spant|spannen|levert|leveren|heeft|hebben|"
    r"zegt|zeggen|committeert|committeren|engage(?:ert|ren)|belooft|beloven|doet|doen|verricht(?:en)?|is gehouden|zijn gehouden|verklaart|verklaren)"
)
# the head of a lead-in, up to its verb or colon: "De gemeente X verplicht zich", "De Provincie:", "A, B en het waterschap verbinden zich"
_HEAD = re.compile(rf"^(?P<head>.{{2,220}}?)(?:\s*:\s*$|\s+{_VERBS}\b)")
_PROMISES = re.compile(r":\s*$|\b(?:verplicht|verbind|zorg|draag|spant|spannen|verantwoordelijk|gehouden)|\b(?:zal|zullen)(?: zich| daartoe| ieder)?(?: ertoe| ervoor)?\W*$", re.I)
# "De taken zijn als volgt verdeeld:": each item names whom it binds
_SHARED_OUT = re.compile(r"\b(?:verdeeld|verdeling|taken|taakverdeling|werkzaamheden|inzet|bijdragen)\b.*:\s*$", re.I)
# what defines, or says why: "wordt verstaan onder:", "Zij nemen in aanmerking:"
_DEFINES = re.compile(r"\bverstaan\b|\b(?:in aanmerking|overweg(?:en|ing(?:en)?)|constateren|stellen vast)\b.{0,40}:\s*$|^(?:algemene |specifieke )?(?:preambule|considerans|overwegingen)$|\bbegripsbepaling|\bdefinities\b|\bbedoeld\b.*:\s*$", re.I)
_SET_UP = frozenset({Kind.JOINT_BODY, Kind.BODY, Kind.AGENCY, Kind.NETWORK, Kind.ORGANISATION})
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
        if block.kind != "item" or not block.marker or block.start in why:
            continue
        if any(block.start <= party.start < block.end for party in parties.parties):  # where it is presented, nobody has a duty
            continue
        if block.marker[-1].isdigit() and block.text.rstrip().endswith(":"):  # "2. Delft verplicht zich om:", and what to follows
            continue
        lead = lead_in(annotated, block)
        if _DEFINES.search(block.heading) or (lead and (_DEFINES.search(lead.text) or MAY_OR_NEED_NOT.search(lead.text.rstrip()))):
            continue
        article = article_of(annotated, index, lead, parties)
        if article is None:
            continue
        whole = [block, *_parts(annotated).get(index, ())]
        text = " ".join(part.text.strip() for part in whole).strip(" ;.")
        condition = _CONDITION.search(block.text)
        evidence = (*map(annotated.cite, whole), *((annotated.cite(lead, "party"),) if lead else ()))
        # "GGD Zuid voert de volgende taken uit": what the parties set up is none of them
        bound = [party for party in _bound(annotated, index, parties) if party.kind not in _SET_UP or not parties.names or party in parties.names]
        for party in bound or bound_body(annotated, block, lead):
            yield Fact("obligations", {
                "party": party, "article": place(annotated, index, lead, article), "text": text,
                "condition": condition.group() if condition else None, "strength": "effort" if EFFORT.search(f"{lead.text if lead else ''} {block.text}") else "duty"},
                "obligations", evidence)  # fmt: skip


def _inline(annotated: Annotated, index: int, parties: Opening) -> Iterator[Fact]:
    """The lettered duties within one paragraph, of whom its lead-in names."""
    block = annotated.blocks[index]
    found = inline_list(block.text) if block.kind in ("text", "item") and " b" in block.text else None
    head = _HEAD.match(found[0]) if found and _PROMISES.search(found[0]) and not _DEFINES.search(found[0]) else None
    if found is None or head is None or any(block.start <= party.start < block.end for party in parties.parties):
        return
    at = f"{block.article}.{block.marker}" if block.marker.isdigit() else block.marker if "." in block.marker else block.article
    for party in named(annotated, block.start, head["head"], parties):
        for item in found[1]:
            yield Fact("obligations", {"party": party, "article": f"{at}{item.letter}", "text": item.text, "condition": None, "strength": "effort" if EFFORT.search(f"{found[0]} {item.text}") else "duty"},
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
    headed = heading_parties(annotated, index, parties)
    shared = DUTIES.search(block.heading) or headed or (lead is not None and _SHARED_OUT.search(lead.text))
    if (shared or lead is None) and (own := own_subject(annotated, block, parties)):
        return own
    match = _HEAD.match(lead.text) if lead else None
    found = named(annotated, lead.start, match["head"], parties) if lead and match else []
    words = lead.text if found and lead else block.heading
    return without_bound(words, found or headed, lambda: _bound_before(annotated, index, parties))


def _bound_before(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom the items of the article before bind: those whom "de overige gemeenten" leaves out."""
    blocks = annotated.blocks
    before = next((number for number in range(index - 1, -1, -1) if blocks[number].kind == "item" and blocks[number].heading != blocks[index].heading), None)
    return bearers(annotated, before, parties) if before is not None else []


def _each_has_its_subject(annotated: Annotated, index: int, parties: Opening) -> bool:
    """Whether every lettered item below a heading opens with the party that it binds, two at least."""
    above = headings(annotated)
    beside = [block for number, block in enumerate(annotated.blocks) if above[number] == above[index] and block.kind == "item" and block.marker.isalpha()]
    return len(beside) > 1 and all(block.lead is None and own_subject(annotated, block, parties) for block in beside)


def _bound(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom a duty binds; empty for an item that is none: under no promise, or numbered and not a single party's own."""
    block = annotated.blocks[index]
    lead = lead_in(annotated, block)
    announced = bool(DUTIES.search(block.heading))
    promised = lead is not None and bool(_PROMISES.search(lead.text))
    if block.kind == "item" and block.marker.isalpha():
        is_duty = announced or promised or bool(heading_parties(annotated, index, parties)) or _each_has_its_subject(annotated, index, parties)
        return bearers(annotated, index, parties) if is_duty else []
    if (announced or heading_parties(annotated, index, parties)) and (own := own_subject(annotated, block, parties)):
        return own if own != parties.names or len(own) < 3 else []
    inner = block.lead is not None and annotated.blocks[block.lead].marker.isalpha()  # "1." below "a."
    if lead is None or inner or not promised or not block.marker.replace(".", "").isdigit() or not (match := _HEAD.match(lead.text)):
        return []
    return named(annotated, lead.start, match["head"], parties, joint=False)


@kept
def _parts(annotated: Annotated) -> dict[int, list[Block]]:
    """For each lettered item the numbered ones that it leads in: "b. ... neemt de volgende taken op zich: 1. Management; 2. ..." is one duty."""
    found: dict[int, list[Block]] = {}
    for block in annotated.blocks:
        if block.kind == "item" and block.lead is not None and block.marker.isdigit() and annotated.blocks[block.lead].marker.isalpha():
            found.setdefault(block.lead, []).append(block)
    return found
