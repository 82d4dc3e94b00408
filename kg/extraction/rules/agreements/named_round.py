"""Who concluded an agreement where the order of the sentence tells nothing: all whom it names as doing so, and not as where, whose or about whom.

"Met hun handtekening bezegelden A en B, vertegenwoordigd door hun burgemeesters, het protocol", "A, B en C zijn partij bij een
overeenkomst", "Het convenant bindt naast A ook B en C", "Over wonen hebben A en B afspraken gemaakt in een convenant".
"""

from __future__ import annotations

from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind

# what is done by all who conclude it, together
_CONCLUDES = re.compile(
    r"\b(?:partij(?:en)?|partners?|ondertekenaars?|contractpartij(?:en)?) (?:bij|in|van)\b|\bhandtekening(?:en)?\b|\b(?:mede)?(?:ge|onder)tekend\b|\b(?:onder)?tekenden?\b|\b(?:af)?gesloten\b|\bsloten\b|\baangegaan\b|\bgetroffen\b|\bbezegel(?:d|de|den|t|en)\b|"
    r"\bbekrachtig(?:d|de|den|t|en)\b|\b(?:ver)?bind(?:t|en)\b|\b(?:ver)?bond(?:en)?\b|\bafspraken (?:gemaakt|vastgelegd|neergelegd|bekrachtigd)\b|\b(?:vorm|gestalte) in\b|\bvorm gegeven\b|\bvonden elkaar\b|\bovereen(?:gekomen)?\b|\baan tafel\b"
)
# "A, samen met B en C", "A als gemeente en B voor de zorg"
_GROUP = re.compile(rf"{ORG}+")
# a name behind such a word is where, whose or than whom
_NOT_WHO = re.compile(r"\b(?:in|uit|te|vanuit|naar|rond(?:om)?|bij|aan|voor|tegen|over|op|tot|binnen|buiten|onder|dan|zonder|per|langs|nabij|richting|van|ondanks|volgens|of|dankzij|via|behalve|wil|om|sinds|zoals)(?: (?:de|het|een|onze|andere|heel)){0,2} ?$", re.I)
_WHO_AFTER_ALL = re.compile(r"\b(?:handtekening(?:en)?|namen|krabbels?|[Cc]olleges?|raden|raad|besturen|bestuur|[Bb]urgemeesters?|[Ww]ethouders?|gedeputeerden?)(?: [^.;,]{0,50}?)? van (?:de |het )?$|\ben van (?:de |het )?$|\bte sluiten (?:door|tussen|met) (?:de |het )?$")
_WITH = re.compile(r"(?<!samen )(?<!gezamenlijk )\b[Mm]et (?:(?:de|het|onder meer|onder andere) )*$")
_PRONOUN = 3
"""Characters of a word that stands for the text's own city at most: "wij" tells something of what others concluded."""
_REACH = 300


def named_round(masked: Masked, start: int, end: int) -> list[Mention]:
    """All who are named round an agreement as concluding it; empty where they are not two, or nobody is said to.

    Args:
        masked: a sentence as its lists are read.
        start, end: where the agreement's name stands, offsets in the cleaned text.
    """
    text = masked.text
    said = _CONCLUDES.search(text)
    if said is None or modalities(text, said.start()) & (UNREAL - {Modality.PLANNED}):
        return []
    found: dict[str, Mention] = {}
    only_with = True  # "is met A en B gesloten": somebody else concluded it with those
    for group in _GROUP.finditer(text):
        before = text[max(0, group.start() - 80) : group.start()]
        if _NOT_WHO.search(before) and not _WHO_AFTER_ALL.search(before):
            continue
        only_with &= bool(_WITH.search(before))
        for mention in masked.mentions(group.group()):
            is_near = start - _REACH < mention.start < end + _REACH and not start <= mention.start < end
            if is_near and mention.kind not in NO_PARTIES and mention.kind is not Kind.BODY and not mention.attributive and mention.end - mention.start > _PRONOUN:
                found.setdefault(mention.label, mention)
    return list(found.values()) if len(found) > 1 and not only_with else []
