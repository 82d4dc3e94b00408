"""What a document itself calls somebody: "hierna te noemen: de Gemeente", "verder: ‘het Centrum’", "Instituut Oude Kaas (IOK)".

A term stands from its definition on for the one that it was given to. A term for several together ("gezamenlijk:
Partijen") and one that is given to two stand for nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, ORGANISATIONS, SMALL, TITLE, Mention, everywhere
from kg.model import Kind

# "hierna te noemen: de Gemeente", "verder ook aan te duiden als “UU”", "nader te noemen Opdrachtgever", "in deze overeenkomst
# aangeduid als 'Partij 2'", "hierna: de Provincie", "(hierna X)"
_SAID = re.compile(
    r"(?:\b(?P<word>[Hh]ierna|[Vv]erder|[Nn]ader|[Hh]ieronder|[Vv]oortaan|[Ii]n (?:deze|dit) \w+|[Oo]ok wel|[Dd]aarna)"
    r"(?P<joint>,? (?:ook|mede|verder|gezamenlijk|samen|tezamen|beiden?|allen|wel|elk|ieder|afzonderlijk|kortweg)){0,3}"
    r"(?P<verb> (?:te noemen|aan te duiden(?: als| met)?|te duiden als|aangeduid(?: als| met)?|genoemd|aangehaald als|afgekort(?: als| tot)?))?|(?<=, )(?P<bare>te noemen))"
    r"(?P<colon>:)? (?:als )?(?:(?P<open>[“\"‘'„])(?P<quoted>[^“”\"‘’'„\n;]{2,60})[”\"’']|(?P<plain>(?:(?:de|het) )?(?:[A-Z][\w&.-]*\w(?: (?:[A-Z][\w&-]*|\d))*|[a-z][a-z-]{3,30})))"
)
# a list of terms: "a. gemeente: de gemeente Gouda;", "Opdrachtgever: Stichting De Brug"
_LISTED = re.compile(r"(?m)^(?:[-–•*▪] ?|\(?[a-z0-9]{1,2}[.)] ){0,2}[“\"‘']?(?P<term>(?:(?:de|het|De|Het) )?[A-Za-z][\w-]{2,30}(?: [A-Z][\w-]+)?)[”\"’']? ?: (?:de |het |De |Het )?(?:gemeente )?(?=\S)")
# "VVSG: Gouda is lid": what a town is or does there, and no meaning of the word before the colon
_TELLS = re.compile(r" (?:is|was|zijn|waren|werd|wordt|neemt|nam|doet|deed|heeft|had|trad|treedt|zit|zat|levert|leverde|maakt|verliet|sloot|werkt|leidt|trekt|speelt|vervult)\b")
_QUOTED = re.compile(r" \((?:ook )?[“\"‘'„](?P<term>(?:(?:de|het) )?[A-Za-z][\w-]{2,40}(?: [A-Z][\w-]*)?)[”\"’']\)")
_JOINT = re.compile(r"(?i)gezamenlijk|tezamen|samen|beide|allen|ieder|elk|afzonderlijk")
_GROUP = re.compile(
    r"(?i)(?:de |het )?(?:partijen|deelnemers|deelnemende \w+|gemeenten|provincies|waterschappen|overeenkomst|convenant|regeling|project|wet|samenwerkingsovereenkomst|plan|plangebied|locatie|partners|ondergetekenden"
    r"|dat|die|voor|naar|met|zijn|haar|door|over|onder|werk|gebied|tot|een|deze|dit|als|alleen|bedoeld|vermeld|uitgewerkt|omschreven)$"
)
# "Expatcenter Noord (hierna te noemen: het Centrum)", "Economische Visie Haarlem (EVH)", "X (hierna: Y)"
_BRACKET = re.compile(
    rf"(?P<full>{TITLE})[”’\"']? \((?P<said>(?:hierna|verder|nader)(?: ook)?(?: te noemen| aan te duiden als| genoemd)?:? ?)?[“‘\"']?(?:de |het )?(?P<short>{CAPITAL}(?: {CAPITAL}){{0,2}})[”’\"']?\)"
)
# words by which a name in capitals is an institution's and no plan's or programme's
_INSTITUTION = re.compile(
    r"(?i)cent(?:er|rum|re)|dienst|instituut|institute|bureau|fonds|raad|agen(?:cy|tschap)|vereniging|universit|hogeschool|academie|bank|coalitie|alliantie|maatschappij|authority|huis|kamer|network|netwerk|platform"
)
# "IND (Immigratie- en Naturalisatiedienst)"
_REVERSED = re.compile(rf"(?P<short>[A-Z](?<!\w.)[A-Z]{{1,5}}) \((?P<full>[A-Z][\w-]+(?: (?:{SMALL} )?[A-Z]?[\w-]+){{0,6}})\)")
# what parts a party from those that its presentation names ("A B.V., vertegenwoordigd door haar bestuurder B B.V.")
_PRESENTS = re.compile(r"vertegenwoordigd|gevestigd|bestuurder|handelend|zetelend|kantoor|\b(?:te|in|van|door|namens) (?:de |het )?(?:gemeente )?$")
# nouns that say of what sort their bearer is: "hierna: de politie" is not for the province in "de eenheid Limburg"
_SORTS = {
    **{key: {Kind.MUNICIPALITY, Kind.CITY} for key in ("gemeente", "stad")},
    **{key: {Kind.WATER_AUTHORITY} for key in ("waterschap", "hoogheemraadschap")},
    **{key: {Kind.MINISTRY} for key in ("minister", "ministerie", "staatssecretaris")},
    **{key: {Kind.ORGANISATION, Kind.AGENCY, Kind.ASSOCIATION, Kind.FOUNDATION, Kind.COMPANY} for key in ("politie", "universiteit", "hogeschool", "coöperatie", "corporatie")},
    "vereniging": {Kind.ORGANISATION, Kind.ASSOCIATION},
    "provincie": {Kind.PROVINCE},
    "stichting": {Kind.FOUNDATION},
}
_HEAD = 90  # within so many characters a presentation has named its party


def abbreviations(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Uses of a name that the document gives in brackets beside the full one."""
    spans = {(mention.start, mention.end): mention for mention in found}
    taken = {text[mention.start : mention.end] for mention in found}
    names: dict[str, Mention] = {}
    for match in (*_BRACKET.finditer(text), *_REVERSED.finditer(text)):
        said = bool(match.groupdict().get("said"))
        short, full = match["short"], re.sub(r"^(?:De|Het|Een) ", "", match["full"])
        named = spans.get(match.span("full")) or _around(match.end("full") - len(full), match.end("full"), found) or _agreement_before(match.end("full"), found)
        is_network = named is not None and named.kind is Kind.NETWORK and len(short) > 2 and short.isupper() and text.count(short) > 2  # "het Wereldparlement van Burgemeesters (GPM)", by its English name
        if short in taken or not (is_network or _stands_for(short, full)) or (named is None and not (said or _INSTITUTION.search(full))):
            continue
        taken.add(short)
        mention = named or Mention(0, 0, full, Kind.FACILITY if said else Kind.ORGANISATION, short, aliases=(short,))
        names[short] = mention
        if named is None:
            names[full] = mention
    yield from everywhere(text, names)


def _around(start: int, end: int, found: Sequence[Mention]) -> Mention | None:
    """The mention that ends where a bracket opens and begins no later ("de stichting Ons Huis (SOH)")."""
    index = bisect_left(found, end, key=lambda m: m.start) - 1
    return found[index] if index >= 0 and found[index].end == end and found[index].start <= start else None


def _agreement_before(end: int, found: Sequence[Mention]) -> Mention | None:
    """The agreement whose name ends where a bracket opens, an adjective before it: "het Regionale Energieakkoord Peel (REP)"."""
    index = bisect_left(found, end, key=lambda m: m.start) - 1
    return found[index] if index >= 0 and found[index].end == end and found[index].kind is Kind.AGREEMENT else None


def _stands_for(short: str, full: str) -> bool:
    """Whether a short form fits the long one: its initials, letters of it in order, or one of its words."""
    initials = "".join(word[0] for word in re.findall(r"[\w]+", full))
    short = re.sub(r"\d", "", short) or short  # "C4S" of "Cities for Silence"
    letters = iter(full.casefold())
    in_order = short[:1].casefold() == full[:1].casefold() and all(letter in letters for letter in short.casefold())
    return (short.isupper() and (set(short) <= set(initials.upper()) or in_order)) or short.split()[0].casefold() in full.casefold()


def terms(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Later uses of the terms that parties and others get where they are presented."""
    given: dict[str, Mention | None] = {}
    position = 0
    for match in _SAID.finditer(text):
        begin = max(position, text.rfind("\n", 0, match.start()) + 1, text.rfind("; ", position, match.start()) + 1)
        position = match.end()
        term = (match["quoted"] or match["plain"]).strip(" .,:")
        if not _is_given(match) or _GROUP.match(term) or _JOINT.search(match.group()[: match.group().find(term)]):
            continue
        mention = _bearer(text, found, begin, match.start(), term)
        if mention is not None and mention.kind in _SORTS.get(term.split()[-1].lower(), ORGANISATIONS):
            given[term] = mention if given.get(term, mention) and given.get(term, mention).label == mention.label else None  # type: ignore[union-attr]
    starts = {mention.start: mention for mention in found if mention.kind in ORGANISATIONS}
    ends = {mention.end: mention for mention in starts.values()}
    for match in _QUOTED.finditer(text):  # "de Regio Zuid ('opdrachtnemer')"
        if (mention := ends.get(match.start())) and not _GROUP.match(match["term"]) and mention.kind in _SORTS.get(match["term"].split()[-1].lower(), ORGANISATIONS):
            given.setdefault(match["term"], mention)
    listed = list(_LISTED.finditer(text))
    explained: dict[str, set[str]] = {}
    for match in listed:
        explained.setdefault(match["term"], set()).add(starts[match.end()].label if match.end() in starts else "")
    for match in listed:
        mention = starts.get(match.end())
        # "Steden: Gouda" of one card and "Steden: Leiden" of the next: a label, and no term
        if mention is not None and len(explained[match["term"]]) == 1 and not _GROUP.match(match["term"]) and not _TELLS.match(text, mention.end) and text[mention.end : mention.end + 1] in ("", ";", ".", ",", "\n", " "):
            given.setdefault(match["term"], mention)
    yield from _uses(text, {term: mention for term, mention in given.items() if mention})


def _is_given(match: re.Match[str]) -> bool:
    """Whether a term is given, and "verder" or "in deze nota" is not just a word before another."""
    if match["verb"] or match["bare"] or match["colon"]:
        return True
    return match["word"].lower() in ("hierna", "verder", "nader") and bool(match["quoted"] or (match["word"].lower() == "hierna" and match["plain"].split()[-1][0].isupper()))


def _bearer(text: str, found: Sequence[Mention], begin: int, end: int, term: str) -> Mention | None:
    """Who is presented between two positions: whoever ends before an opening bracket there, whose initials the term is, else
    the first named. A centre before the bracket bears the term itself: "De IND en het Expatcenter Noord (hierna: Expatcenter)"."""
    named = found[bisect_left(found, begin, key=lambda m: m.start) : bisect_left(found, end, key=lambda m: m.start)]
    if named and named[-1].kind is Kind.FACILITY and text[named[-1].end : end] == " (":
        return named[-1]
    inside = [m for m in named if m.kind in ORGANISATIONS]
    if inside and text[inside[-1].end : end] == " (":
        return inside[-1]
    if not inside or inside[0].start - begin > _HEAD:
        return None
    head = inside[0]
    if term.isupper() and not _stands_for(term, head.label):
        fitting = [m for m in inside if _stands_for(term, m.label)]
        return fitting[0] if fitting else None if head.kind in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.CITY) else head
    others = [m for m in inside if m.kind is head.kind and m.label != head.label]
    return None if others and not _PRESENTS.search(text, head.end, others[0].start) else head


def _uses(text: str, given: dict[str, Mention]) -> Iterator[Mention]:
    """Uses of the terms behind their definition, with an article or without where the term has a capital of its own."""
    surfaces: dict[str, Mention] = {}
    for term, mention in given.items():
        article, _, noun = term.partition(" ") if term.startswith(("de ", "het ")) else ("", "", term)
        base = replace(mention, attributive=False, short=mention.short)
        if noun[0].isupper():
            forms = [noun, *(f"{a} {noun}" for a in (article, article.capitalize()) if a)] if article else [noun, f"de {noun}", f"De {noun}", f"het {noun}", f"Het {noun}"]
        else:
            forms = [f"{a} {noun}" for a in ((article, article.capitalize()) if article else ("de", "De"))] + ([noun, noun.capitalize()] if not article else [])
        surfaces.update(dict.fromkeys(forms, base))
    for use in everywhere(text, surfaces):
        after = text[use.end : use.end + 2]
        if use.start > surfaces[text[use.start : use.end]].end and not (after[:1] == " " and after[1:].isupper() and text[use.end - 1].isalpha() and _is_noun(text, use)):
            yield use


def _is_noun(text: str, use: Mention) -> bool:
    """Whether a use is a noun that a name may follow ("de Gemeente Zuid" is not "de Gemeente")."""
    return text[use.start : use.end].split()[-1].lower() in {"gemeente", "provincie", "stichting", "vereniging", "minister", "staat", "waterschap", "hoogheemraadschap", "universiteit", "stad", "partij"}
