"""Networks that a document proposes to join: what it says in the present tense that they bring is still to come."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.rules.yields.yield_words import PERFECT
from kg.model import Name

# "lid te worden van Polis", "Toetreding tot Energy Cities", "Aanvragen lidmaatschap Cittaslow"
_JOINS = re.compile(
    r"\b(?:lid te worden van|toe te treden tot|aan te melden (?:als (?:lid|deelnemer) )?(?:bij|van|voor)|aan te sluiten bij|[Aa]anvra(?:gen|ag) (?:van )?(?:het )?lidmaatschap(?: van)?|[Tt]oetreding tot|(?:^|[\n.]\s?\d{0,2}[.)]? ?)[Dd]eel te nemen aan|(?:Onderwerp|Betreft):? {0,20}[Dd]eelname aan|[Aa]ansluiting (?:bij|aan))\b(?: (?:de|het))?(?: (?:vereniging|netwerk|coalitie|alliantie))? ?$"
)
_PAST = re.compile(r"\b(?:was|waren|werd|werden|had|hadden|\w+(?:de|te)n?) (?:ons|wij|we|in|het|de|een)\b")
_BEFORE = 60
"""Characters before a name in which it is said that somebody is to join."""


def is_prospect(annotated: Annotated, relation: Name, text: str) -> bool:
    """Whether a sentence on a network that is yet to be joined says what it brings, and not what it has brought somebody."""
    return relation.label in _to_be_joined(annotated) and not PERFECT.search(text) and not _PAST.search(text)


@kept
def _to_be_joined(annotated: Annotated) -> frozenset[str]:
    """The labels of those that the document's own city is to join by this text."""
    text = annotated.clean.text
    return frozenset(m.label for m in annotated.mentions if _JOINS.search(text[max(0, m.start - _BEFORE) : m.start]))
