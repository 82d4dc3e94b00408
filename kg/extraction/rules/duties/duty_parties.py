"""Whom a stretch of words binds: the lead-in of duties, or the heading over them."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.duties.duty_sorts import FILLING, of_sort
from kg.extraction.rules.duties.duty_subjects import known_as, without_names
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.unlisted import police
from kg.model import Kind, Name

# a heading that announces duties: "Verplichtingen gemeente X", "Taken van de provincie", "Wat de waterschappen doen", "Rolverdeling"
DUTIES = re.compile(
    r"\b(?:verplichting(?:en)?|plichten|taken|(?:taak|rol|werk)verdeling|engagement(?:en)?|inzet|inspanning(?:en)?|bijdragen?|verantwoordelijkhe(?:id|den)|rol(?:len)?|acties|wat (?=.{3,80} doe[tn]\b)|wie doet wat|wat doet wie|inbreng)\b ?(?:van )?",
    re.I,
)
_JOINT = re.compile(
    r"^(?:De |Beide |Alle |de |alle )?(?:[Pp]artijen|[Dd]eelnemers|[Pp]artners|[Cc]onvenantpartners|[Dd]ealpartners|[Dd]eelnemende partijen)\b(?!,? (?:[A-Z]|sub|onder|genoemd|behalve|uitgezonderd|met uitzondering|\d))"
)
_FOR_ANOTHER = re.compile(r" (?:namens|ten behoeve van|jegens) ")
_PART = re.compile(r"\b(?:beherende|uitvoerende|dienstverlenende|ontvangende) gemeente\b", re.I)
# "Van de politie, eenheid Limburg, wordt verlangd"
_PASSIVE = re.compile(r"^(?:Van|Door|Op|Bij|Aan) (?=de )")


@kept
def headings(annotated: Annotated) -> list[int]:
    """For each block the number of the nearest heading above it, -1 where there is none."""
    found, last = [], -1
    for number, block in enumerate(annotated.blocks):
        last = number if block.kind == "heading" else last
        found.append(last)
    return found


def heading_parties(annotated: Annotated, index: int, parties: Opening) -> list[Name]:
    """Whom the heading over a block names, if it says no more or announces duties: "De steden", "Taken van de provincie"."""
    block = annotated.blocks[index]
    number = headings(annotated)[index]
    heading = annotated.blocks[number] if number >= 0 else None
    if heading is None or heading.text != block.heading:
        return []
    if duties := DUTIES.search(heading.text):
        begin = duties.end()
        return named(annotated, heading.start + begin, heading.text[begin:], parties)
    inside = annotated.within(heading.start, heading.end)
    words = without_names(heading, inside)
    is_name = not re.search(r"\w{3,}", FILLING.sub("", words))
    if is_name or parties.called(heading.text):
        return named(annotated, heading.start, heading.text, parties, joint=False)
    return known_as(annotated, heading.text, parties)


def named(annotated: Annotated, start: int, text: str, parties: Opening, *, joint: bool = True) -> list[Name]:
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
    names.update({name.label: name for name in of_sort(text, start, parties, mentions)})
    return list(names.values())
