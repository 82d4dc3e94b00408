"""The lines of an agreement that a site set on one line, as those do that turn a PDF into a page.

"1 CONVENANT WONEN De ondergetekenden: 1. de gemeente Gouda, ...; 2. ... Overwegende dat ... Artikel 1 Doel De gemeente ..."
is a title, parties, considerations and articles. They begin where such a text has them begin, and in no other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_LINE = 350
"""Characters from which on a line may be a whole text."""
_HEAD = 700
"""Characters at the head of such a text in which those present themselves who conclude it."""
_HEADING = 90
"""Characters that the heading of an article has at most."""
_PAGE = re.compile(r"\d{1,3} (?=[A-ZÀ-Ý])")
# what a text of this kind holds at least: who concludes it, or two articles, and why or what
_IS_ONE = re.compile(r"(?i)\b(?:ondergetekende|vertegenwoordigd door|(?:colleges?|raad|raden|bestuur|besturen) van |partijen\b|artikel 1\b)")
_SAYS_WHY = re.compile(r"(?i)\b(?:overwegende|gelet op|in (?:aanmerking|overweging) nemende|overeengekomen|komen [a-z ]{0,24}overeen|besluit(?:en)?\b|artikel 2\b|inleiding\b)")
_BEGINS = re.compile(
    r"(?<=\S)(?<!\b[Dd][Ee])(?<!door) (?=(?:D[Ee] )?(?:[Oo]ndergetekenden?|ONDERGETEKENDEN?)\b|PARTIJEN\b|Partijen[:,]? (?:\d|[a-zA-Z][.)] |de |het |De |Het |[A-Z][a-z]+(?:en)?: )|(?:Hoofdstuk|HOOFDSTUK|Paragraaf) (?:\d{1,2}|[IVX]{1,4})\b|"
    r"[Oo]verwegende(?:,? dat\b|:)|OVERWEGENDE|[Ii]n (?:aanmerking|overweging) nemende|(?<=[;:.)] )[Gg]elet op|GELET OP|[Bb]esluit(?:en)?:|BESLUIT(?:EN)?\b|B E S L U I T|komen (?:het volgende |als volgt |hierbij )?overeen\b|[Vv]erklaren (?:het volgende|te zijn)|Aldus (?:overeengekomen|vastgesteld|besloten|getekend|opgemaakt))"
)
# "2 komen overeen: Artikel 3 Taken": the next page, on a line of its own
_GOES_ON = re.compile(r"\d{1,3} (?=(?:(?:verklaren|spreken|komen|zijn) [a-z ]{0,40}(?:overeen|overeengekomen|af) ?:|besluiten:) )")
_NUMBERED_ARTICLE = re.compile(r"(?<=[\w.:;)] )(?:Artikel|ARTIKEL) (?P<number>\d{1,3})[.:]? (?=[A-ZÀ-Ý])")
# "Artikel 3 Duur"; not "zoals bedoeld in Artikel 3"
_ARTICLE = re.compile(r"(?<=\S) (?=(?:Artikel|ARTIKEL|Art\.) \d{1,3}\b(?!,? (?:van d|van h|lid|eerste|tweede|derde|onder)))")
_POINTS = re.compile(r"\b(?:in|van|op|met|conform|krachtens|ingevolge|artikel|zie|en|of|onder|volgens)$", re.I)
_SENTENCE = re.compile(r"(?<=\w) (?=(?:De|Het|Deze|Dit|Een|Partijen|Elke|Iedere|Indien|In|Op|Voor|Bij|Onder|Er|Door|Na|Als|Ter|Met|Zij) [a-zA-Z])")
_TITLE = re.compile(r"\S+ \d{1,3}[.:]? \S+")
_FIRST = re.compile(r" (?=(?:1|a)[.)] |\d{1,2}\.1\.? [A-ZÀ-Ý])")
# who makes a regulation, behind its title; "tussen de gemeente Gouda, vertegenwoordigd door"
_MAKERS = re.compile(r"(?<=\w) (?=(?:De|Het) (?:colleges?|(?:gemeente)?ra(?:ad|den)|burgemeesters?)(?:,| en| van| respectievelijk)|(?:De|Het) (?:[Dd]agelijkse?|[Aa]lgeme(?:en|ne)) [Bb]estu(?:ur|ren)(?:,| en| van| respectievelijk| (?=[A-Z][a-z]))|(?:DE|HET) (?:COLLEGES?|(?:GEMEENTE)?RA(?:AD|DEN)|(?:DAGELIJKSE?|ALGEME(?:EN|NE)) BESTU(?:UR|REN)|BURGEMEESTERS?)(?:,| EN| VAN)|Gedeputeerde [Ss]taten van)")
_BETWEEN = re.compile(r"(?<=\S) (?=[Tt]ussen:? (?:de|het|[A-Z])(?:(?![Oo]ndergetekende|ONDERGETEKENDE)[^.;]){3,120}\b(?:vertegenwoordigd|gevestigd|zetel|hierna))")
_PRESENTS = re.compile(r"(?:^| )(?:(?:[Oo]ndergetekenden?|ONDERGETEKENDEN?|Partijen|PARTIJEN)[:,]?|[Tt]ussen:?(?! [^.;:]{0,300}(?:[Oo]ndergetekende|ONDERGETEKENDE))) (?=(?:\d|[a-zA-Z][.)] |de |het |De |Het |[A-Z]))")
# the first of a list, or what follows on the one before: "gastgemeente en 2. de gemeente Bunnik"; not "in artikel 1. De"
_MARK = re.compile(
    r"(?<=\S )(?<!rtikel )(?<!RTIKEL )(?<!Art\. )(?<!aragraaf )(?<!oofdstuk )(?<!OOFDSTUK )(?<!\blid )(?<!bijlage )(?<!Bijlage )(?<!\bdeel )(?<!\bnr\. )(?<!\bfase )(?<!\bpunt )(?<![•·▪] )"
    r"(?P<mark>\d{1,2}|[a-z])[.)] (?=[A-ZÀ-Ý“‘']|[a-z]{2})"
)
# "5.1 De provincie: a. stelt grond beschikbaar. 5.2 De gemeente: a. beheert het park."; not "een index van 5.2 De"
_PARAGRAPH = re.compile(r"(?<=\S )(?P<article>\d{1,2})\.(?P<number>\d{1,2})\.? (?=[A-ZÀ-Ý])")
_BULLET = re.compile(r"(?<=\S) (?=[•·▪➢] )")
# "..., gelet op de toestemming; Het college van burgemeester en wethouders van de gemeente Cranendonck, ..."
_MAKES_TOO = re.compile(r"(?<=;) (?=(?:De|Het) (?:colleges?|(?:gemeente)?ra(?:ad|den)|(?:dagelijkse?|algeme(?:en|ne)) bestu(?:ur|ren))\b)")
_SORTS = re.compile(r" (?=[A-Z][a-z]+(?:partners|partijen|gemeenten|instellingen|corporaties|organisaties): )")


def flattened(text: str) -> list[tuple[int, int]]:
    """Where the lines begin and end that a long line was made of; the line alone where it is running text.

    >>> text = "1 CONVENANT WONEN De ondergetekenden: 1. de gemeente Gouda; 2. Wonen Zuid; overwegende dat er te weinig huizen zijn, "
    >>> text += "komen overeen: Artikel 1 Doel De gemeente bouwt. Artikel 2 Duur Het convenant duurt tot 2024. " + "Zo is het. " * 20
    >>> [text[start:end] for start, end in flattened(text)][:4]
    ['CONVENANT WONEN', 'De ondergetekenden:', '1. de gemeente Gouda;', '2. Wonen Zuid;']
    """
    if len(text) < LONGEST_LINE:
        return [(0, len(text))]
    page = _PAGE.match(text) or _GOES_ON.match(text)
    if not (_IS_ONE.search(text) and _SAYS_WHY.search(text)) and not (page and _is_page_of_one(text)):
        return [(0, len(text))]
    first = page.end() if page else 0
    cuts = sorted({cut for cut in _cuts(text) if cut > first})
    if len(cuts) < 2:
        return [(0, len(text))]
    begins = [first, *cuts]
    ends = [*(cut - 1 for cut in cuts), len(text)]
    return [(start, end) for start, end in zip(begins, ends, strict=True) if end > start]


def _is_page_of_one(text: str) -> bool:
    """Whether a page holds articles of a text that began on one before: three that follow on each other, or two behind "komen overeen:"."""
    numbers = [int(match["number"]) for match in _NUMBERED_ARTICLE.finditer(text)]
    return numbers == sorted(set(numbers)) and len(numbers) > (1 if _GOES_ON.match(text) else 2)


def _cuts(text: str) -> Iterator[int]:
    """Where a line begins behind a blank."""
    for match in (*_BEGINS.finditer(text), *_SORTS.finditer(text, 0, _HEAD * 3), *_BULLET.finditer(text), *_MAKES_TOO.finditer(text)):
        yield match.end()
    for once in (_MAKERS.search(text, 0, _HEAD), _BETWEEN.search(text, 0, _HEAD)):
        if once:
            yield once.end()
    for match in _PRESENTS.finditer(text, 0, _HEAD):
        yield match.end()
    for match in _ARTICLE.finditer(text):
        if not _POINTS.search(text[max(0, match.start() - 12) : match.start()]):
            yield match.end()
            title = _TITLE.match(text, match.end())
            below = title and (_FIRST.search(text, title.end(), match.end() + _HEADING) or _SENTENCE.search(text, title.end(), match.end() + _HEADING))
            if below:
                yield below.end()
    yield from _marks(text)
    yield from _paragraphs(text)


def _marks(text: str) -> Iterator[int]:
    """Where the items of lists begin: a mark that follows on the one before, or the first of its sort."""
    last = {True: 0, False: 0}
    for match in _MARK.finditer(text):
        mark = match["mark"]
        number = int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
        if number == 1 or number == last[mark.isdigit()] + 1:
            last[mark.isdigit()] = number
            yield match.start()


def _paragraphs(text: str) -> Iterator[int]:
    """Where the numbered paragraphs of articles begin: the first of one, or the one that follows."""
    last = (0, 0)
    for match in _PARAGRAPH.finditer(text):
        here = int(match["article"]), int(match["number"])
        if here == (last[0], last[1] + 1) or (here[1] == 1 and here[0] > last[0]):
            last = here
            yield match.start()
