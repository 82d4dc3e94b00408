"""Parties on a card, by their sort: below an agreement's name "Steden: Gouda, Leiden", "Departement: IenW", "Partners: ProRail".

Two such labels make a card; the name stands alone on a line above it, or opens the item that it is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.model import Evidence, Kind, Name

_CUES = Triggers("steden:", "gemeenten:", "gemeente:", "provincies:", "provincie:", "waterschappen:", "waterschap:", "departement:", "departementen:", "ministerie:", "ministeries:", "partners:", "partijen:", "organisaties:", "instellingen:", "bedrijven:", "overheden:", "verder:")
# "Steden: ", "Betrokken departementen: ", "Overige partners: "
_LABEL = re.compile(
    r"(?:^|(?<=[.;|] ))\W{0,3}(?:(?:[Dd]eelnemende|[Bb]etrokken|[Oo]verige|[Aa]ndere|[Mm]aatschappelijke|[Rr]egionale) )?"
    r"(?i:steden|gemeenten?|provincies?|waterschap(?:pen)?|departement(?:en)?|ministeries?|(?:samenwerkings|markt)?partners|(?:rijks|markt)?partijen|organisaties|(?:kennis|onderwijs)instellingen|bedrijven|(?:mede)?overheden|verder): ?"
)
_ANY = f"{ORG[1:-1]}{FORUM[1:-1]}"  # an association of municipalities may be a party too
_RUN = re.compile(rf"[^.;:{_ANY}]{{0,30}}[{_ANY}]+(?:[^.;:{_ANY}]{{0,60}}[{_ANY}]+)*")
# "City Deals in uitvoering", above cards that are titled by what each is about: "Klimaatadaptieve stad"
_OF_SORT = re.compile(r"(?P<one>(?:City|Regio|Green) ?Deal|Woondeal|Convenant)(?:s|en)\b(?! (?:in voorbereiding|in oprichting|in verkenning|in ideefase))")
# "Wat loopt er", below "Een City Deal is ook voor een kleine stad": a page that says of which sort its cards are before the first of them
_SORT = re.compile(r"\b(?P<one>(?:City|Regio|Green) ?Deal|Woondeal)s?\b(?! [A-ZÀ-Ý\d])")
# "Wat komt eraan", "In verkenning": what nobody has signed
_PLANNED = re.compile(r"(?i)\b(?:er ?aan|(?:in|op) (?:voorbereiding|oprichting|verkenning|ideefase|ontwikkeling|aantocht|komst)|verkend|idee[ëe]n|gesprek|niet|nieuwe?|straks|binnenkort|toekomst\w*|gepland|voorgenomen|kandidaten)\b")
_OTHERS = re.compile(r"(?i)partners|partijen|organisaties|instellingen|bedrijven|verder")
_HEAD = 8
"""Sentences with which such a page opens."""
_TITLE = re.compile(r"(?P<title>[A-ZÀ-Ý][^.;:|()]{3,70}?)(?: \((?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?\))?")
_ABOVE = 4
"""Blocks above a card among which its agreement's name stands."""


def carded_parties(annotated: Annotated) -> Iterator[tuple[Name, Mention, Masked]]:
    """Each with the agreement whose card it is on, and the line."""
    lines = [masked for masked in annotated.cued(_CUES) if _LABEL.search(masked.text)]
    for agreement, card in groupby(lines, key=lambda line: _named_above(annotated, line)):
        several = list(card)
        if agreement and sum(len(_LABEL.findall(line.text)) for line in several) > 1:
            for line in several:
                yield from ((agreement, mention, line) for mention in _listed(line))


def titled_deals(annotated: Annotated) -> dict[str, tuple[Name, Evidence]]:
    """The agreements of cards that are titled by what each is about, with those titles."""
    known = {mention.label for mention in annotated.mentions if mention.kind is Kind.AGREEMENT}
    titles = ((agreement, annotated.blocks[line.sentence.block - 1]) for agreement, _, line in carded_parties(annotated) if agreement.label not in known)
    return {agreement.label: (agreement, annotated.evidence(title.start, title.end, "agreement", "kind")) for agreement, title in titles}


def _listed(line: Masked) -> Iterator[Mention]:
    for label in _LABEL.finditer(line.text):
        known = [mention for mention in line.mentions(run.group()) if not mention.attributive] if (run := _RUN.match(line.text, label.end())) else []
        # "Partners: Gouda, Qbuzz": a company is seldom known by its name
        at = line.sentence.text.find(label.group().strip()) if _OTHERS.search(label.group()) else -1
        told = spelled_out(line, at + len(label.group().rstrip()) + 1, len(line.sentence.text)) if at >= 0 else []
        yield from told if {mention.label for mention in known} < {mention.label for mention in told} else known


def _named_above(annotated: Annotated, line: Masked) -> Name | None:
    """The agreement whose name is all that a line above says."""
    last = line.sentence.block
    above: Sequence[int] = range(last, max(-1, last - _ABOVE), -1)
    for number in above:
        block = annotated.blocks[number]
        named = annotated.within(block.start, block.end, Kind.AGREEMENT)
        if named and len(block.text[: named[0].start - block.start].strip(" #*•-")) == 0 and (named[0].end >= block.start + len(block.text.rstrip(" *:")) or number == last):
            return named[0].name()
        if block.kind == "item" and number == last - 1 and (title := _TITLE.fullmatch(block.text.strip())):
            sort = _OF_SORT.match(block.heading)
            if called := sort["one"] if sort else _sort_of_page(annotated) if not _PLANNED.search(block.heading) else "":
                return Name(f"{called} {title['title']}", Kind.AGREEMENT)
        if block.kind == "heading":
            return None
    return None


@kept
def _sort_of_page(annotated: Annotated) -> str:
    """What all the cards of a page are, as it opens: "City Deal"; empty where it tells of one with a name, or of none or several sorts."""
    if annotated.profile.own or any(mention.kind is Kind.AGREEMENT for mention in annotated.mentions):
        return ""
    sorts = {sort["one"] for sentence in annotated.sentences[:_HEAD] for sort in _SORT.finditer(sentence.text)}
    return sorts.pop() if len(sorts) == 1 else ""
