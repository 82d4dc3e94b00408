"""Networks by the words that introduce their name: "het netwerk heet Groenstraat", "De Groene Vijf, een samenwerking van", "(samen de Waterpoort)".

What those who work together call what they form is in one table (`WHAT`); a frame says where the name stands beside it. The
frames that such words do not mark for sure ("de partners van Groen Lint zijn") need governments beside the name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import GOVERNMENTS, Mention
from kg.extraction.names.networks import named_at
from kg.extraction.names.titles import title_start
from kg.model import Kind

WHAT = r"(?:[a-z]*(?:netwerk|verband|verbond|alliantie|coalitie|federatie|liga|unie|koepel|kring|club|platform|forum|beraad|consortium|collectief|samenwerking|overleg|vereniging|coöperatie|beweging|gemeenschap|lobby|regio)|bond|pact|bundeling|trio|kwartet|driehoek|kopgroep|EGTS|[Ee]uropese [Gg]roepering voor [Tt]erritoriale [Ss]amenwerking)"
"""A word for what they form."""
_ADJECTIVES = r"(?:(?!van |tussen |voor |waarin |met )[a-zë-]{3,25} ){0,3}?"
_NAME = r"(?=[“\"‘'*_]{0,2}(?:(?:de|het) )?[“\"‘'*_]{0,2}[A-ZÀ-Ý0-9])"
# "het netwerk heet X", "de samenwerking kreeg de naam X", "een verband van gemeenten, genaamd X", "beter bekend als X"
_CALLED = re.compile(
    rf"\b{WHAT}(?:,| van| tussen| voor| waarin| met| is| wordt| werd| dat| die| krijgt| kreeg| draagt| gaat| heet| heette| genaamd| opgericht| op| in| \()[^.;:\n]{{0,120}}?(?<=[ ,])(?:heet|heette|heten|genaamd|geheten|gedoopt|kre(?:eg|gen) de naam|krijgt de naam|draagt de naam|onder de naam|met de naam|luistert naar de naam|(?:ook |ook wel |beter )?bekend als|kortweg|in de wandeling|de naam)(?: voortaan| nu| sindsdien)?:? {_NAME}"
    rf"|\b{WHAT} (?:heet|heette|heten)(?: voortaan| nu| sindsdien| officieel)?:? {_NAME}"
    rf"|\b(?:werk|trek|trok|lobby|treed|trad)(?:t|k|ken|en|te|ten)? [^.;:\n]{{0,120}}?(?:samen|op|onder)(?: onder|, onder)? de (?:naam|noemer|vlag(?: van)?):? {_NAME}"
)
# "vormde een consortium met A en B: het Water Operating Partnership"
_BEHIND_COLON = re.compile(rf"\b{WHAT}\b[^.;:\n]{{3,160}}: (?:de|het) {_NAME}|\b{WHAT}: (?:de|het) {_NAME}")
# "in een verband dat X heet", "een club die X wordt genoemd"
_THAT_IS_CALLED = re.compile(rf"\b{WHAT},? (?:dat|die) {_NAME}")
_IS_CALLED = re.compile(r"[”\"’'*_]{0,2} (?:heet|heette|(?:is|wordt|werd) (?:gedoopt|genoemd)|gaat heten)\b")
# "de beweging Ruimte voor Bomen", "het pact “Rijnland”": one that is told by its sort; "de samenwerking Gouda-Leiden" is none
_SORT = re.compile(rf"\b(?:[Dd]e|[Hh]et|[Ee]en|[Oo]nze|[Oo]ns|[Dd]eze|[Dd]it) {_ADJECTIVES}(?:beweging|collectief|samenwerkingsproject|federatie|bond|unie|liga|club|[a-z]{{3,20}}(?:netwerk|verband|verbond|alliantie|coalitie|kring|platform|collectief|driehoek|club|koepel)) (?=[“\"‘'A-ZÀ-Ý])")
# what stands behind the name: ", een samenwerking tussen", " is een initiatief van de gemeenten", ": samenwerking van", " is de naam van het verband"
_INTRODUCED = re.compile(
    rf"(?P<short>[”\"’'*_]{{0,2}}(?: \([^()\n]{{2,15}}\))?)(?:,| is| was| vormt|:| [–-]|,? oftewel) (?:het|een|de|ons|onze|hét|dé)? ?{_ADJECTIVES}{WHAT}(?:,? (?:van|tussen|waarin|waarbinnen|waarbij|waarmee|met daarin)) "
    rf"|[”\"’'*_]{{0,2}}(?: \([^()\n]{{2,15}}\))?(?:,| is| was| vormt) (?:de|een|onze) {_ADJECTIVES}(?:[A-Z][a-z]+se? )?(?P<branch>tak|afdeling|loot|poot|sectie) (?:van|binnen) (?:het|de) {_ADJECTIVES}(?:[A-Z][a-z]+e? )?(?:netwerk|beweging|vereniging|verbond|alliantie|federatie)\b"
    r"|[”\"’'*_]{0,2}(?: \([^()\n]{2,15}\))?(?:,| is| was) (?:een|het) (?:gezamenlijk |gemeenschappelijk |bestuurlijk )?initiatief van (?:de |het |een )?(?:[a-z]+ )?(?:gemeenten|steden|provincies|waterschappen|overheden|burgemeesters|wethouders)\b"
    rf"|[”\"’'*_]{{0,2}} is (?:sinds [^.;\n]{{4,20}} )?de (?:nieuwe )?(?:naam|werknaam|werktitel|merknaam) (?:van|voor|waaronder) (?:de |het |een )?{_ADJECTIVES}(?:{WHAT}\b|[^.;\n]{{0,60}}samenwerken)"
)
# those that need governments beside the name: "In Waterpoort bundelen Gouda en Delft hun krachten", "hebben zich verenigd in De Drie Torens"
_WITH_OTHERS = re.compile(
    rf"\b(?:(?<![\w-])(?:[Ii]n|[Bb]innen)|(?:verenigd|verenigen zich|verenigden zich|gebundeld|bundelen [^.;\n]{{0,30}}|samenwerken|werken [^.;\n]{{0,60}}samen|trekken [^.;\n]{{0,30}}samen op|slaan [^.;\n]{{0,30}} ineen) (?:in|binnen|als|via)"
    rf"|(?:[Gg]emeenten|[Ss]teden|[Pp]artners|[Ll]eden|[Dd]eelnemers) (?:van|in|binnen|achter)|[Aa]chter|vorm(?:t|en|de|den)(?: samen| tezamen| gezamenlijk| met elkaar)?) {_NAME}"
    rf"|\((?P<bracket>samen|tezamen|gezamenlijk|verenigd in|ook wel|bekend als)(?: vormend)? {_NAME}"
)
_WORKS = re.compile(r"[”\"’'*_]{0,2} (?:bundel\w*|werk\w*|trek\w*|sla(?:at|an)|vorm\w*|heb(?:ben|t)|heeft|zijn verenigd|vind\w*|zoek\w*) [^.;\n]{0,160}?\b(?:krachten|samen|op|ineen|elkaar|de handen)\b")
_LISTS = re.compile(r"[”\"’'*_]{0,2}(?: zijn:?| staan| \(|:| – | - ) ?(?:de gemeenten |gemeenten |de )?")
_ENDS = re.compile(r"[”\"’'*_]{0,2}(?:[.,;)]|$| (?:en|om|voor|dat|die|sinds|met|in|op)\b)")
_CLOSES = re.compile(r"[”\"’'*_]{0,2}(?: \([^()\n]{2,15}\))?(?:[.;\n]|$)")
# what stands before such a name: not "de wandeling Vier Torens", which is no network's
_BEFORE = re.compile(rf"(?:^|[\n.!?:;,(\"“‘'*_•|–-] ?|\b(?:[Dd]e|[Hh]et|[Dd]at|[Oo]ok|[Ii]n|[Vv]an|met|voor|en|aan|bij|door|binnen|is|[Oo]ver|{WHAT}) )$")
_OF_GOVERNMENTS = re.compile(r"\b(?:\w*gemeenten|\w*steden|provincies|waterschappen|\w*overheden|besturen|burgemeesters|wethouders|colleges|bestuurders|regio's)\b")
# "Rond en Geel": a word in capitals that "en" joins to the rest of the name
_FIRST_HALF = re.compile(r"(?<![\w-])(?P<name>[A-ZÀ-Ý][\w-]{1,30}) (?:en|&) $")
_ARTICLE = re.compile(r"(?:de|het) ")
_CAPITAL_ARTICLE = re.compile(r"(?:De|Het) (?=[A-ZÀ-Ý])")
_NEAR = 80
"""Characters behind the words that introduce a name within which those stand who work together."""
_REACH = 160
"""Characters beside a name within which the governments stand that work together."""


def introduced(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Such names; none that is known already."""
    place = _Known({mention.start: mention for mention in known}, [m.start for m in known], known)
    for match in _CALLED.finditer(text):
        yield from _at(text, match.end(), place)
    for match in _SORT.finditer(text):
        yield from (m for m in _at(text, match.end(), place) if text[m.end : m.end + 1] != "-")
    for match in _BEHIND_COLON.finditer(text):
        yield from (m for m in _at(text, match.end(), place) if _CLOSES.match(text, m.end) and place.governments(max(0, match.start() - _REACH), match.end()) > 1)
    for match in _THAT_IS_CALLED.finditer(text):
        yield from (m for m in _at(text, match.end(), place) if _IS_CALLED.match(text, m.end))
    for match in _INTRODUCED.finditer(text):
        begin = _quote_opens(text, match.start()) or title_start(text, match.start())
        while begin < match.start() and (first := _FIRST_HALF.search(text, max(0, begin - 40), begin)) and first.start("name") not in place.starts:
            begin = first.start("name")
        if begin < match.start() and _BEFORE.search(text, max(0, begin - 30), begin) and (match["branch"] or _is_of_governments(text, match.end(), place)):
            for mention in _at(text, begin, place):
                if mention.end == match.start():
                    yield mention
                    yield from _as_branch(text, match, mention)
    for match in _WITH_OTHERS.finditer(text):
        yield from (m for m in _at(text, match.end(), place) if _is_among_governments(text, match, m, place))


def _as_branch(text: str, match: re.Match[str], mention: Mention) -> Iterator[Mention]:
    """Where the branch of a network is called by that word: "de Nederlandse tak"."""
    for use in re.finditer(rf"\b[Dd]e (?:[A-Z][a-zë]+se? )?{match['branch']}\b(?! van| binnen)", text[match.end() :]) if match["branch"] else ():
        yield Mention(match.end() + use.start(), match.end() + use.end(), mention.label, mention.kind, mention.short)


def _quote_opens(text: str, end: int) -> int:
    """Where a name begins that ends in quotation marks at a position, 0 if none closes there: "“Kaas aan Zee” is de naam van"."""
    if text[end : end + 1] not in ("”", '"', "’", "'"):
        return 0
    opens = max(text.rfind(sign, max(0, end - _REACH // 2), end) for sign in ("“", '"', "‘", "'", "„"))
    return opens + 1 if opens >= 0 and "\n" not in text[opens:end] else 0


@dataclass(frozen=True, slots=True)
class _Known:
    """The known names of a text, by where they start."""

    starts: dict[int, Mention]
    order: list[int]
    mentions: Sequence[Mention]

    def governments(self, start: int, end: int) -> int:
        """How many governments a stretch names."""
        found = self.mentions[bisect_left(self.order, start) : bisect_left(self.order, end)]
        return len({m.label for m in found if m.kind in GOVERNMENTS})


def _at(text: str, at: int, known: _Known) -> Iterator[Mention]:
    """The name at a position; an article with a capital belongs to it within a sentence: "in De Drie Torens"."""
    if article := _ARTICLE.match(text, at):
        at = article.end()
    own = _CAPITAL_ARTICLE.match(text, at)
    for mention in named_at(text, own.end() if own else at, known.starts, like=False, sure=True):
        begins = own is not None and at > 1 and text[at - 1] == " " and text[at - 2] not in ".!?:"
        start = at if begins else mention.start
        title = text[start : mention.end]
        yield Mention(start, mention.end, title, Kind.NETWORK, title)


def _is_of_governments(text: str, at: int, known: _Known) -> bool:
    """Whether those are governments whom the words up to a position introduce: "is een samenwerking van acht gemeenten"."""
    stop = text.find(",", at, at + _NEAR)
    stop = stop if stop >= 0 else at + _NEAR
    return _OF_GOVERNMENTS.search(text, at - 20, stop) is not None or known.governments(at, stop) > 0


def _is_among_governments(text: str, cue: re.Match[str], name: Mention, known: _Known) -> bool:
    """Whether two governments are told to work together in what bears the name."""
    stop = min(len(text), name.end + _REACH)
    stop = min((end for end in (text.find("\n", name.end, stop), text.find(". ", name.end, stop)) if end >= 0), default=stop)
    if cue["bracket"]:
        return text[name.end : name.end + 1] == ")" and known.governments(max(0, cue.start() - _REACH), cue.start()) > 1
    word = cue.group().split()[0].lower()
    if word in ("in", "binnen"):
        return _WORKS.match(text, name.end) is not None and known.governments(name.end, stop) > 1
    if word in ("gemeenten", "steden", "partners", "leden", "deelnemers", "achter"):
        listing = _LISTS.match(text, name.end)
        return listing is not None and known.governments(listing.end(), listing.end() + 1) == 1 and known.governments(name.end, stop) > 1
    begin = max(text.rfind("\n", 0, cue.start()) + 1, text.rfind(". ", 0, cue.start()) + 1, cue.start() - _REACH)
    return _ENDS.match(text, name.end) is not None and known.governments(begin, name.start) > 1
