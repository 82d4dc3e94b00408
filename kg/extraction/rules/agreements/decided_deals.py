"""An agreement that somebody is said to have decided to take part in, by a sentence or by the card of a decision: "Besluit: de gemeente doet mee"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.cards import cards
from kg.model import Evidence, Kind, Name

_CUES = Triggers("besloten", "besloot", "besluit", "ingestemd", "stemt in", "stemmen in", "stemde in", "akkoord", "goedgekeurd", "goedgevonden", "geaccordeerd")
_TAKES_PART = r"(?:deelname|deelnem\w+|deelneemt|(?:deel|mee|toe) ?te (?:nemen|doen|treden)|mee(?:doen|doet)|toetred\w+|toetreedt|aansluit\w*|aan te sluiten)"
# "heeft ingestemd met deelname van de gemeente aan de City Deal X", "heeft besloten dat de gemeente Gouda gaat deelnemen aan het convenant X"
_DECIDED = re.compile(rf"(?P<cue>\b(?:heeft|hebben|is|zijn) [^.;]{{0,80}}\b(?:besloten|ingestemd|goedgekeurd|goedgevonden|geaccordeerd)|\bbeslo(?:ot|ten)|\bstemden? in|\bging(?:en)? akkoord)\b(?P<between>[^.;]{{0,120}}?)\b{_TAKES_PART}\b[^.;{DEAL[1:-1]}]{{0,60}}?\b(?:aan|tot|bij|in) (?P<what>{DEAL})")
# "Dat de gemeente gaat meedoen aan de City Deal X, heeft de raad van Gouda goedgevonden", "Deelname aan de City Deal X is door de raad goedgekeurd"
_DECIDED_BEHIND = re.compile(rf"^(?P<between>[^.;]{{0,80}}?)\b(?i:{_TAKES_PART})\b[^.;{DEAL[1:-1]}]{{0,60}}?\b(?:aan|tot|bij|in) (?P<what>{DEAL})(?P<cue>[^.;]{{0,20}} (?:heeft|hebben|is|zijn|werd|wordt)\b[^.;]{{0,80}}\b(?:besloten|ingestemd|goedgekeurd|goedgevonden|geaccordeerd|akkoord))\b")
_NOT = re.compile(r"\b(?:niet|geen|nooit|nog|aangehouden|afgewezen|af ?te zien|afzien|onderzoeken|verkennen|voorstel(?:len)?)\b", re.I)
_SUBJECT = re.compile(r"(?i)(?:onderwerp|betreft|agendapunt|punt|titel|naam)")
_DECISION = re.compile(r"(?i)(?:(?:college|raads)?besluit|beslissing|uitkomst)")
_MEANS_SO = re.compile(rf"(?i)(?:de gemeente |wij |het college |de raad )?(?:doet mee|neemt deel|treedt toe|sluit (?:zich )?aan|akkoord met deelname|instemmen met (?:de )?deelname|{_TAKES_PART})\b(?![^.;]{{0,60}}\b(?:niet|geen|aangehouden)\b)[^.;]{{0,80}}\.?")


def decided_deals(annotated: Annotated) -> Iterator[tuple[Name, Name, tuple[Evidence, ...]]]:
    """Each agreement with who is to take part by what was decided, and the passages."""
    if annotated.profile.own or "voorstel" in annotated.profile.title.lower():
        return  # what a proposal asks for is not decided
    subject = annotated.profile.subject
    for masked in annotated.cued(_CUES):
        match = (_DECIDED.search(masked.text) or _DECIDED_BEHIND.match(masked.text)) if masked.holds(DEAL) else None
        if match is None or _NOT.search(match.group()) or modalities(masked.text, match.start()) & {Modality.NEGATED, Modality.POTENTIAL, Modality.ADVISED}:
            continue
        named = {m.label: m.name() for m in masked.mentions(f"{masked.text[: match.start()]}{match['cue']}{match['between']}") if m.kind in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.WATER_AUTHORITY)}
        who = next(iter(named.values())) if len(named) == 1 else subject if not named else None
        if who:
            yield from ((deal.name(), who, (annotated.cite(masked.sentence),)) for deal in masked.mentions(match["what"]))
    for card in cards(annotated) if subject else ():
        about, decided = card.field(_SUBJECT), card.field(_DECISION)
        named_deals = annotated.within(about.start, about.end, Kind.AGREEMENT) if about and decided and _MEANS_SO.fullmatch(decided.value) else []
        if subject and about and decided and len(named_deals) == 1:
            yield named_deals[0].name(), subject, (annotated.cite(decided.block), annotated.cite(about.block, "agreement"))
