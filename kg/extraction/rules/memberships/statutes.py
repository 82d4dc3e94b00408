"""Statutes: the association that they are of, whose members a clause further on lists as "de leden"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.kept import kept
from kg.model import Kind

_HEAD = 8
"""Blocks at the top in which the title of statutes stands."""
_FIRST = 60
"""Sentences from the top in which they say what the association is called."""
# "STATUTEN Projectvereniging Zuid", "Gecoördineerde statuten"; not "Wijziging statuten X: goedkeuring"
_TITLE = re.compile(r"(?i)\W*(?:\d{1,2} )?(?:(?:gecoördineerde|ontwerp|nieuwe|huidige|aangepaste)[ -]+)?(?:statuten|oprichtingsakte)\b(?!.*\b(?:goedkeuring|wijziging|beslissing)\b)")
# "De projectvereniging draagt de naam X", "wordt genoemd 'projectvereniging X'", "heeft als naam X", "Er is een dienstverlenende vereniging, genaamd X"
_CALLED = re.compile(r"(?i)\b(?:draagt (?:als|de) (?:naam|benaming)|wordt (?:genoemd|genaamd)|heeft als (?:naam|benaming)|de naam (?:van de vereniging )?(?:is|luidt)|onder de (?:naam|benaming)|met (?:de|als) (?:naam|benaming)|genaamd|geheten):?,? (?:de )?[‘'“\"]?(?:de )?(?:[a-z]+e? )?(?:[a-z]*vereniging )?[‘'“\"]?$")


@kept
def association(annotated: Annotated) -> Mention | None:
    """The association whose statutes a document is: as their first articles call it, else as their title does; None of another document."""
    title = next((block for block in annotated.blocks[:_HEAD] if _TITLE.match(block.text)), None)
    if title is None or annotated.profile.own:
        return None
    kinds = {*FORUMS, Kind.JOINT_BODY, Kind.ORGANISATION}
    for sentence in annotated.sentences[:_FIRST]:
        for mention in annotated.within(sentence.start, sentence.end):
            if mention.kind in kinds and _CALLED.search(sentence.text, max(0, mention.start - sentence.start - 80), mention.start - sentence.start):
                return mention
    return next((mention for mention in annotated.within(title.start, title.end) if mention.kind in kinds), None)
