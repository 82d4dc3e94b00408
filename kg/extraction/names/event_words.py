"""What one takes part in and is no member of: events, programmes, plans, desks."""

from __future__ import annotations

from kg.extraction.matching import patterns as re

# a desk or centre works for those who take part in it, and is no network of theirs
EVENT = re.compile(
    r"(?i)\b(?:\w*week|dag|dagen|\w*festival|conferentie|conference|congres|congress|programma|programme|project|pact|campagne|\w+plan|challenge|marathon|marches|vierdaagse|spelen|award|prijs|verkiezing\w*|deal|convenant|overeenkomst|regeling|wet|nota|agenda|visie|plan|fonds|vergadering|bijeenkomst|summit|forum op|universiteit|hogeschool|college|school|museum|politie|bv|nv|(?!kennis|expertise|innovatie)\w{3,20}(?:centrum|center|centre|loket|desk|servicepunt|meldpunt)|(?:welcome|service) cent(?:er|re)|shared service\w*)\b"
)
"""In a name one of these words says that it is no network's."""
