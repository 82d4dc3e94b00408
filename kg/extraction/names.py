"""Who and what a text mentions: one finder of names for all rules.

It puts together the known names, those that announce themselves, cities that no list holds, and what the document
itself defines ("hierna te noemen: het Centrum").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.announced import deals, groups, organs, typed
from kg.extraction.mentions import CAPITAL, DEAL_NOUN, SMALL, TITLE, Gazetteer, Mention, longest
from kg.extraction.places import abroad, in_lists, pairs
from kg.model import Kind

# "Expatcenter Noord (hierna te noemen: het Centrum)", "Economische Visie Haarlem (EVH)", "X (hierna: Y)"
DEFINITION = re.compile(
    rf"(?P<full>{TITLE})[”’\"']? \((?P<said>(?:hierna|verder|nader)(?: ook)?(?: te noemen| aan te duiden als| genoemd)?:? ?)?[“‘\"']?(?:de |het )?(?P<short>{CAPITAL}(?: {CAPITAL}){{0,2}})[”’\"']?\)"
)
# words by which a name in capitals is an institution's and no plan's or programme's
INSTITUTION = re.compile(
    r"(?i)cent(?:er|rum|re)|dienst|instituut|institute|bureau|fonds|raad|agen(?:cy|tschap)|vereniging|universit|hogeschool|academie|bank|coalitie|alliantie|maatschappij|authority|huis|kamer"
)
# "IND (Immigratie- en Naturalisatiedienst)"
REVERSED = re.compile(rf"\b(?P<short>[A-Z]{{2,6}}) \((?P<full>[A-Z][\w-]+(?: (?:{SMALL} )?[A-Z]?[\w-]+){{0,6}})\)")


def find_mentions(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """All mentions in a cleaned text, in order, none overlapping: a longer one wins over those that it covers."""
    # "de City Deals" by itself is the instrument, and no body
    known = [m for m in gazetteer.find(text) if not DEAL_NOUN.fullmatch(text, m.start, m.end)]
    found = [
        *deals(text),
        *groups(text, known),
        *organs(text),
        *typed(text, known),
        *pairs(text, gazetteer),
        *abroad(text),
        *known,
    ]
    found.extend(in_lists(text, longest(found)))
    found = longest(found)
    found.extend(_defined(text, found))
    return tuple(sorted(longest(found), key=lambda mention: mention.start))


def _defined(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Uses of a name that the document itself defines in brackets."""
    spans = {(mention.start, mention.end): mention for mention in found}
    taken = {text[mention.start : mention.end] for mention in found}
    for match in (*DEFINITION.finditer(text), *REVERSED.finditer(text)):
        short, full = match["short"], re.sub(r"^(?:De|Het|Een) ", "", match["full"])
        named = spans.get(match.span("full"))
        if (
            short in taken
            or not _stands_for(short, full)
            or (named is None and not (match.groupdict().get("said") or INSTITUTION.search(full)))
        ):
            continue
        taken.add(short)
        mention = named or Mention(
            0, 0, full, Kind.FACILITY if match.groupdict().get("said") else Kind.ORGANISATION, short
        )
        for use in re.finditer(rf"\b{re.escape(short)}\b" + ("" if named else f"|{re.escape(full)}"), text):
            yield replace(mention, start=use.start(), end=use.end(), attributive=text[use.end() : use.end() + 1] == "-")


def _stands_for(short: str, full: str) -> bool:
    """Whether a short form fits the long one: its initials, or one of its words."""
    initials = "".join(word[0] for word in re.findall(r"[\w]+", full))
    return (short.isupper() and set(short) <= set(initials.upper())) or short.split()[0].casefold() in full.casefold()
