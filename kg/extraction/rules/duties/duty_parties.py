"""Whom a stretch of words binds: the lead-in of duties, or the heading over them."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.duties.duty_subjects import known_as, without_names
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.unlisted import police
from kg.model import Kind, Name
from kg.numbers import CARDINAL, number_word

# a heading that announces duties: "Verplichtingen gemeente X", "Taken van de provincie", "Wat de waterschappen doen", "Rolverdeling"
DUTIES = re.compile(
    r"\b(?:verplichting(?:en)?|plichten|taken|(?:taak|rol|werk)verdeling|engagement(?:en)?|inzet|inspanning(?:en)?|bijdragen?|verantwoordelijkhe(?:id|den)|rol(?:len)?|acties|wat (?=.{3,80} doe[tn]\b)|wie doet wat)\b ?(?:van )?",
    re.I,
)
_JOINT = re.compile(
    r"^(?:De |Beide |Alle |de |alle )?(?:[Pp]artijen|[Dd]eelnemers|[Pp]artners|[Cc]onvenantpartners|[Dd]ealpartners|[Dd]eelnemende partijen)\b(?!,? [A-Z])"
)
# "De gemeente", "Elke gemeente", "De colleges ieder", "De drie waterschappen", "Het Rijk": the parties of that sort
_SORTS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (re.compile(r"\b(?i:gemeenten?|stad|steden|burgemeesters|colleges)\b(?! [A-Z'])"), frozenset({Kind.MUNICIPALITY, Kind.CITY})),
    (re.compile(r"\b(?i:provincies?)\b(?! [A-Z])"), frozenset({Kind.PROVINCE})),
    (re.compile(r"\b(?i:waterschap(?:pen)?|hoogheemraadschap(?:pen)?)\b(?! [A-Z])"), frozenset({Kind.WATER_AUTHORITY})),
    (re.compile(r"\b(?i:rijk|ministers?|ministeries?|departement(?:en)?)\b(?! v| [A-Z])"), frozenset({Kind.MINISTRY})),
    (re.compile(r"\b(?i:stichting(?:en)?)\b(?! [A-Z])"), frozenset({Kind.FOUNDATION})),
    (re.compile(r"\b(?i:bedrijven)\b"), frozenset({Kind.COMPANY})),
)
_GOES_ON = re.compile(r" [A-Za-z']")
_PREPOSITION = re.compile(r"^(?:Van|Door|Op|Bij|Aan|Voor)\b")
_COUNTED = re.compile(rf"(?i)\b(?P<number>{CARDINAL}) (?:deelnemende |betrokken )?(?:gemeenten|steden|colleges|provincies|waterschappen|hoogheemraadschappen|ministeries|stichtingen|bedrijven)\b")
_FILLING = re.compile(
    rf"\b(?:de|het|en|van|gemeenten?|stad|steden|provincies?|waterschap(?:pen)?|rijk|ministers?|ministeries?|stichting(?:en)?|alle|elke?|iedere?|overige|beide|deelnemende|betrokken|partij(?:en)?|afzonderlijk|gezamenlijk|samen|colleges?|{CARDINAL})\b", re.I
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
    is_name = not re.search(r"\w{3,}", _FILLING.sub("", words))
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
    present = {m.kind for m in mentions}
    for pattern, sorts in _SORTS:
        if not sorts & present and (match := pattern.search(text)) and (not _GOES_ON.match(text, match.end()) or _begins(text[: match.start()], start, mentions)):
            names.update({name.label: name for name in _of_sort(text, sorts, parties)})
    return list(names.values())


def _begins(words: str, start: int, mentions: list[Mention]) -> bool:
    """Whether nothing but parties stands before a sort: "Op de provincie rusten", and not "De dienst levert de gemeenten"."""
    before = [mention for mention in mentions if mention.end <= start + len(words)]
    for mention in reversed(before):
        words = words[: mention.start - start] + words[mention.end - start :]
    return not re.search(r"\w{2,}", _FILLING.sub("", _PREPOSITION.sub("", words)))


def _of_sort(text: str, sorts: frozenset[Kind], parties: Opening) -> list[Name]:
    """The parties of a sort; none where the words count others than there are ("De drie gemeenten", of four)."""
    found = [name for name in parties.names if name.kind in sorts]
    counted = _COUNTED.search(text)
    return found if counted is None or number_word(counted["number"]) == len(found) else []
