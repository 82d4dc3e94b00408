"""What a cell or label says that somebody is in a network, as one of the roles of the specification."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.undone import PENDING

_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("associate member", re.compile(r"(?i)\b(?:geassocieerd\w*|buitengewoon|associated?) (?:lid|partner|member)\b")),
    ("aspirant", re.compile(r"(?i)\b(?:aspirant|kandidaat|candidate)\b")),
    # not "vice-voorzitter", who is a member
    ("chair", re.compile(r"(?i)(?<!vice-)(?<!vice )(?<!plaatsvervangend )(?<!plv )(?<!plv\. )(?<!tweede )(?<!oud-)\b(?:voorzitter|voorzitterschap|chair|president|Vorsitz\w*)\b")),
    ("coordinator", re.compile(r"(?i)\b(?:coördinator|coördinatie|(?:kar)?trekker|penvoerder|lead partner|coordinator|Koordinator\w*)\b")),
    ("member", re.compile(r"(?i)\b(?:lid|leden|deelnemer|deelnemend|partner|participant|bestuurslid|vice-?voorzitter|(?:mede-?)?oprichter|aangesloten|member|founder|founding|Mitglied|vennoot|aandeelhouder)\b|\blidgemeente\b")),
)

NOT_IN = re.compile(rf"(?i)\b(?:geen|nooit|niet|agendalid|toehoorder|waarnemer|adviseur|adviserend|donateur|abonnee|persoonlijke titel|never|not|observer|Beobachter|Gast)\b|\b{PENDING}")
"""What says that somebody is none of its members."""
OVER = re.compile(r"(?i)\b(?:voormalige?|vroegere|beëindigd|opgezegd|uitgetreden|gestopt|gestapt|opgeheven|vertrokken|(?:oud|ex)-(?:lid|leden|deelnemer|partner)|tot voor kort|former|ended)\b")
"""What says that a membership is over."""


def role_of(words: str) -> str | None:
    """The role that words name, the most particular first; None where they name none.

    >>> role_of("Geassocieerd lid (sinds 2021)")
    'associate member'
    >>> role_of("vice-voorzitter")
    'member'
    >>> role_of("afdeling Strategie")
    """
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)
