"""Networks above a card: the name on a line of its own, and below it labelled lines that tell of a membership.

    GRENSREGIO CHARLEMAGNE
    Sinds: 2012
    Contributie: € 0,35 per inwoner

A page that shows one so shows others; the name of one of them at least is known, or says that it is a network's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

# a line that a label opens: of these the first sort tells of a membership, whatever stands behind it
_TELLS = r"(?:(?:[Ll]id(?:maatschap)?|[Dd]eelnemer|[Dd]eelname|[Aa]angesloten|[Mm]ember(?:ship)?|[Mm]itglied) ?(?:sinds|vanaf|sedert|since|seit)?|[Ss]inds|[Ss]ince|[Ss]eit|[Cc]ontributie|[Ll]idgeld|[Mm]embership fee|(?:[Jj]aarlijkse )?[Bb]ijdrage|[Kk]osten|[Oo]nze (?:rol|plek|stoel|bijdrage|inzet|vertegenwoordiger)|[Rr]ol|[Ww]ie (?:doen|zitten|doet|zit)(?: er)?(?: nog)?(?: meer)? (?:mee|in|bij)|[Mm]et wie|[Ll]eden|[Dd]eelnemers|[Mm]ede-?leden|[Mm]embers)"
_FURTHER = r"(?:[Ww]at (?:brengt|levert|kost|doen) [^:\n]{2,30}|[Oo]pbrengst|[Oo]pgeleverd|[Mm]eerwaarde|[Oo]ordeel|[Oo]ns oordeel|[Aa]dvies|[Ss]tatus|[Ss]tand|[Ss]oort|[Tt]ype|[Dd]oel|[Tt]hema's?|[Ww]ebsite|[Cc]ontact|[Ww]erkgroepen)"
_CARD = re.compile(rf"(?m)^(?P<head>(?:#{{1,6}} |[*_]{{2}}|\d{{1,2}}[.)] |[A-Z][.)] )?(?=[A-ZÀ-Ý0-9])[^\n:]{{2,70}})\n+(?P<first>{_TELLS}|{_FURTHER})(?: \d{{4}})?(?: in)? ?(?::|\t)[^\n]{{1,400}}\n+(?P<second>{_TELLS}|{_FURTHER})(?: \d{{4}})?(?: in)? ?(?::|\t)")
_MEMBERSHIP = re.compile(_TELLS)
_OPENS = re.compile(r"(?:#{1,6} |[*_]{2}|\d{1,2}[.)] |[A-Z][.)] )?(?:[Dd]e |[Hh]et )?")
_TAIL = re.compile(r"[*_]{0,2}(?: \([^()\n]{1,40}\))?[*_]{0,2}[ \t]*(?:\n|$)")
# a network by the look of its name
_LIKE_ONE = re.compile(r"(?i)netw|cit(?:y|ies)\b|steden|alliantie|verbond|verband|coalitie|kring|koepel|vereniging|platform|regio|overleg|gemeenten|[a-z]\d{1,3}\b")
_NO_NAME = re.compile(r"(?i)(?:inleiding|samenvatting|kosten|financi\w+|doel\w*|project\w*|subsidie\w*|programma\w*|gemeente|stad|stedenband|contact|overzicht|algemeen|netwerk(?:en)?|lidmaatschap(?:pen)?|samenwerking(?:sverbanden)?|wie|wat|waarom|onze|ons|het|de|een)\b")
_SMALL_WORDS = re.compile(r"(?<!^)\b(?:Aan|Den|Der|De|Van|Op|Bij|En|Het|For|Of|The|And|Voor|In)\b")


def carded_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The names of such cards that are not known; none where a city or person has the card."""
    starts = {mention.start: mention for mention in known}
    new: list[Mention] = []
    sure = False
    for card in _CARD.finditer(text):
        if not (_MEMBERSHIP.fullmatch(card["first"]) or _MEMBERSHIP.fullmatch(card["second"])):
            continue
        opening = _OPENS.match(text, card.start("head"))
        begin = opening.end() if opening else card.start("head")
        if begin in starts:
            sure = sure or starts[begin].kind in FORUMS
            continue
        end = title_end(text, begin, starts)
        title = text[begin:end]
        if len(title) > 2 and _TAIL.match(text, end) and not _NO_NAME.match(title) and not EVENT.search(title) and not any(begin < start < end for start in starts):
            sure = sure or _LIKE_ONE.search(title) is not None
            name = _SMALL_WORDS.sub(lambda m: m.group().lower(), title.title()) if title.isupper() and " " in title else title
            new.append(Mention(begin, end, name, Kind.NETWORK, title))
    if sure:
        yield from new
