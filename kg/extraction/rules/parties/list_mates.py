"""Who stands in a list beside bodies that are known, though no list of names holds it.

"Het convenant is getekend door de gemeente Emmen, Lefier, telersvereniging De Groene Kas en het Rijk": Emmen is known, so
the others are bodies too. Only rules that look for parties ask for them: elsewhere a capital in a list says too little.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extraction.masked import Masked, mask
from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import ADJECTIVES, COUNTRY
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.mentions import ORGANISATIONS, PUBLIC, UPPER, Mention, longest
from kg.extraction.rules.parties.unlisted import sort_of
from kg.model import Kind

_KNOWN: Final = "\ue000"
_OTHER: Final = "\ue001"
_PLACE: Final = "\ue002"
"""A town or province, which may be the end of a longer name."""
_ANY_KNOWN: Final = f"[{_KNOWN}{_PLACE}]"
_PLACES: Final = (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE)
_JOINT = r"(?:,? (?:en|alsmede|evenals|and|und)(?: ook)? |, )"
# "telersvereniging De Groene Kas", "de regionale woningcorporatie Lefier": what sort of body it is
_SORT = (
    rf"(?:(?:de|het|onze|(?<!.)De|(?<!.)Het) )?(?:(?:{'|'.join(ADJECTIVES)}|Nederlandse?) )?"
    r"(?:(?:[a-zà-ÿ]{3,}(?:se|le|ke|ele|nde|rde|ste)) ){0,2}"
    r"(?:(?:[a-z-]*(?:verenigingen|vereniging|stichting(?:en)?|scho(?:ol|len)|universiteit|college|fonds|bank|coöperatie|schap|museum|theater|ziekenhuis|groep|verbond|instituut|departement|agentschap)|"
    r"(?:[A-Z](?=[a-z]{4}))?[a-z-]*(?:corporaties?|organisaties?|instelling(?:en)?|bedrij(?:f|ven)|beheerders?|dienst|maatschappij|ontwikkelaars?|beleggers?|"
    r"vervoerders|ontwikkelaars|ondernemers|platform|koepel|onderneming|aanbieders?|producent|partners?|zorgkantoor|kenniscentrum|energiebron|rederij|aannemer|verzekeraar)) )?"
)
# "de gemeente", "het college van", before a name that is known without them
_DRESS = r"(?:(?:de|het|alle) )?(?:(?i:gemeenten?|provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|stad|steden|ministeries?|ministers?|colleges? van(?: de)?(?: gemeenten?)?) (?:van )?)?"
_PART = rf"(?:[{UPPER}\d][\w’'&*]*(?:-[\w&]+)*|[BN]\.V\.|U\.A\.)"
_ITEM = rf"(?P<item>(?![\d ]+\b(?![{UPPER}])){_PART}(?:(?: (?:van|de|het|der|den|voor|in|op|aan|bij|&|te|’t|'t)){{0,2}} {_PART}){{0,5}}(?:(?<=[{UPPER}a-z])(?: of)? {_ANY_KNOWN}+)?)"
_NAME = rf"{_PART}(?: (?:[a-zà-ÿ&’']{{1,20}} ){{0,2}}{_PART}){{0,6}}(?: (?:stichting|vereniging|groep|scholengroep|wonen|woonservice|woondiensten|welzijn|zorg|onderwijs))?(?: \([^()]{{1,40}}\))?"
# what follows a name of a list: a mark, a joint, or the verb
_BEHIND = (
    r"(?=(?: \([^()]{1,40}\))?(?:$|[.,;:)?!]| (?:en|alsmede|evenals|and|und|die|dat|een|de|het|deze|dit|in|op|om|over|ook|samen|gezamenlijk|zich|elkaar|heeft|hebben|teken(?:t|en|de|den)|onderteken(?:t|en|de|den)|getekend|ondertekend|"
    r"sluit(?:en)?|sloot|sloten|gesloten|afgesloten|aangegaan|overeengekomen|zet(?:ten)?|zette|gaat|gaan|ging|gingen|is|zijn|was|waren|wordt|worden|werd|werden|werkt|werken|werkten|doet|doen|deed|deden|neemt|nemen|namen|maken|maakten|"
    r"kwam|kwamen|komen|spraken|spreken|verbonden|verbinden|mee|deel|hun|sinds|vanaf|tot|twee|drie|vier|vijf|afspraken|have|has|signed)\b))"
)
_RIGHT = re.compile(rf"{_ANY_KNOWN}(?: & [A-Z]\w+)?(?: \([^()]{{1,60}}\))?{_JOINT}(?P<begin>){_SORT}{_ITEM}{_BEHIND}")
_CHAIN = _ITEM.replace("(?P<item>", "(?:")
_LEFT = re.compile(rf"(?:^(?:[{UPPER}]{{3,30}} ?[-–] )?|(?P<said>\b(?:tussen|door|met|[Nn]aast|[Oo]ok|[Zz]owel|ondertekenen|ondertekenden|tekenden|tekenen|sloten|sluiten|zijn|hebben|zetten|waaronder(?: (?:de |alle )?(?:[a-z]+ )?[a-z]+,)?) |: ))(?P<chain>(?:{_SORT}{_CHAIN}{_JOINT}){{0,5}})(?P<begin>){_SORT}{_ITEM}(?: \([^()]{{1,60}}\))?(?P<joint>{_JOINT})(?:{_SORT}|{_DRESS})(?={_ANY_KNOWN})")
# "de drinkwaterbedrijven Vitens", said of somebody who is known
_SORTED = re.compile(rf"{_JOINT}(?P<begin>){_SORT}(?={_ANY_KNOWN})|^(?P<first>){_SORT}(?={_ANY_KNOWN})")
# "hun handtekening, te weten A, B en C", "De ondertekenaars zijn: A en B"
SPELLED_OUT = re.compile(r"^(?:Ook|Daarnaast|Eveneens|Verder) (?=(?:de |het )?[a-z-]*(?:corporatie|organisatie|instelling|ontwikkelaar|belegger|aanbieder|beheerder|verzekeraar|bedrijf|vereniging) [A-ZÀ-Ý])|(?i:\bhandtekening(?:en)?|ondertekend|getekend|ondertekenaars|partijen|corporaties|gemeenten|instellingen)\b[^.;:]{0,80}?(?:, (?:te weten|namelijk):? |\b(?:zijn|waren): )(?:de |het )?(?=[A-ZÀ-Ý])|^(?:[Dd]e )?(?:[Pp]artners|[Oo]ndertekenaars|[Pp]artijen|[Dd]eelnemers|[Cc]onvenantpartners)(?: (?:bij|van|aan|in|achter) [^.;:]{3,90}?)? (?:zijn|waren):? (?=(?:de |het )?[A-ZÀ-Ý])|\b(?:die|welke) (?:onder)?teken(?:en|den): (?=[A-ZÀ-Ý])|\b(?:gesloten|getekend|ondertekend|aangegaan) (?:met|tussen|door) (?:de )?[a-z-]*(?:corporaties|aanbieders|instellingen|organisaties|bedrijven|verenigingen|partners|ontwikkelaars) (?=[A-ZÀ-Ý])")
# "het Rijk, de boeren en de provincie": between those with a name may stand some that are only told by their sort
_UNNAMED = rf"(?:(?:de|alle|enkele|diverse|verschillende) [a-z-]{{4,30}}(?:en|s){_JOINT})?"
_LIST = re.compile(rf"{_ANY_KNOWN}+(?:(?: & [A-Z]\w+)?(?: \([^()]{{1,60}}\))?{_JOINT}{_UNNAMED}(?:{_SORT}|{_DRESS}){_ANY_KNOWN}+)+(?:,? (?:en|alsmede|evenals) (?:de |het |alle |enkele )?[a-z])?")
NO_NAME = re.compile(
    rf"(?:De|Het) (?![{UPPER}])|(?:{'|'.join(ADJECTIVES)}|Nederlandse?) (?:[Mm]inisterie|[Gg]emeente|[Pp]rovincie|[Ss]tad)\b|Stad |(?i:(?:een|dit|deze|die|zij|hij|wij|ook|met|op|in|na|bij|voor|door|zo|toen|daarnaast|verder|samen|naast|tussen|behalve|zowel|tijdens|vandaag|gisteren|namens|artikel|wethouders?|burgemeesters?|gedeputeerden?|dijkgraaf|heemraad|directeur|voorzitter|"
    r"minister|staatssecretaris|mevrouw|heer|dhr|mw|mevr|mr|drs|ir|dr|prof|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    rf"gisteren|eerder|later|inmiddels|uiteindelijk|onlangs|vanmiddag|hierbij|daarbij|daarmee|hiermee|daarvoor|hiervoor|nu|tot|kortom|afgelopen|europa|europese|eu|wet|awb|covid|corona|partij(?:en)?|partners|bewoners|inwoners|ondernemers|bedrijven|overheden|gemeenten?|provincies?|waterschappen|corporaties|onderwijs|postbus|raadhuisplein|bijlage|gelet|gelezen|gehoord|gezien|overwegende|besluit(?:en)?)\b)|(?:{COUNTRY})$|(?:{GIVEN_NAMES}) \w|[A-Z]\.(?:[A-Z]\.)* ?[a-zA-Z]{{2,}}|.* \d{{1,4}}[a-zA-Z]?$|(?:Stichting|Vereniging|Coöperatie|Waterschap|Universiteit|Hogeschool|Politie)$"
)
# "het Rijk (ministerie van Landbouw)": the ministry is who takes part
_ACTED_FOR = re.compile(rf"(?:Rijk|Staat(?: der Nederlanden)?) \((?:de |het )?(?:ministerie van |minister van )?[{_KNOWN}{_PLACE}{_OTHER}]")
# "De VNG, het IPO en": the article that opens a sentence makes no other name
_ONLY_THE = re.compile(rf"(?:De|Het) {_ANY_KNOWN}+")
_ADJECTIVES = re.compile(r"(?:[A-Z][a-zë]+e )+$")
# "trekken het Rijk, de provincie Utrecht en Gouda samen op": behind a verb or a preposition
_IN_LIST = re.compile(r"(?:, | en |: | met | door | tussen |[Nn]aast |\b(?!(?:tegen|boven|binnen|buiten|wegen|tussen)\b)[a-z]{2,}en |\b(?:sloot|daarom|toen|vandaag|gisteren|onlangs) |^)(?:[Dd]e |[Hh]et )?(?P<name>[Pp]olitie|Rijk)(?=,| en | (?!van )[a-z]|[.;)]|$)")
_REGION = re.compile(r"(?:Metropool|Stads)?(?:R|r)egio |Groene Metropoolregio ")
_AMONG_BODIES: Final = {Kind.REGION: Kind.JOINT_BODY, Kind.ASSOCIATION: Kind.ORGANISATION, Kind.BODY: Kind.ORGANISATION}
_ROUNDS: Final = 12
"""Names that such a list adds at most; each is found beside one that was found before."""


def with_list_mates(masked: Masked) -> Masked:
    """A sentence with those among its mentions who stand in a list beside known bodies; the same one where there are none.

    A region that stands so ("de provincie Gelderland, Regio Foodvalley en Vitens") is a body too.
    """
    sentence = masked.sentence
    here = [m for m in masked.all_mentions if sentence.start <= m.start and m.end <= sentence.end]  # a part of a sentence has those of all of it
    mentions = here
    if (lead := SPELLED_OUT.search(masked.sentence.text)) and len(told := spelled_out(masked, lead.end(), len(masked.sentence.text))) > 1:
        return mask(masked.sentence, longest([*(m for m in mentions if not any(a.start < m.end and m.start < a.end for a in told)), *told]))
    if not any(_is_body(m) for m in mentions):
        return masked
    added = [_as_body(masked, m) for m in mentions if _may_be_body(masked, m)] + list(_services(masked))
    mentions = [m for m in mentions if not _may_be_body(masked, m)]
    for _ in range(_ROUNDS):
        found = next(_mates(masked, longest([*mentions, *added])), None)
        if found is None:
            break
        added.append(found)
    added = _in_whole_lists(masked, mentions, added) if added else []
    mentions = longest([*mentions, *here])
    mentions = _with_sorts(masked, longest([*(m for m in mentions if not any(a.start <= m.start < a.end for a in added)), *added]))
    return masked if mentions == here else mask(sentence, mentions)


def _may_be_body(masked: Masked, mention: Mention) -> bool:
    """Whether it is a body where it stands in a list with others: a region by that word, an association, a board with a name ("de Economische Programmaraad X")."""
    at = mention.start - masked.sentence.start
    is_named = mention.kind is Kind.BODY and " " in mention.label and not masked.sentence.text.startswith(" (", mention.end - masked.sentence.start) and masked.sentence.text[at : at + 1].isupper()
    return mention.kind is Kind.ASSOCIATION or is_named or (mention.kind is Kind.REGION and bool(_REGION.match(mention.label)))


def _as_body(masked: Masked, mention: Mention) -> Mention:
    """The mention as that of a body, with the words in capitals before a board's name."""
    ahead = _ADJECTIVES.search(masked.sentence.text, 0, mention.start - masked.sentence.start) if mention.kind is Kind.BODY else None
    before = ahead.group() if ahead else ""
    return replace(mention, start=mention.start - len(before), label=before + mention.label, kind=_AMONG_BODIES[mention.kind])


def _services(masked: Masked) -> Iterator[Mention]:
    """The police and the State in a list: "de gemeente Gouda, Mozaïek Wonen en de politie", "het Rijk, de provincie Utrecht en Gouda"."""
    offset = masked.sentence.start
    for match in _IN_LIST.finditer(masked.sentence.text):
        label = match["name"].capitalize()
        yield Mention(offset + match.start("name"), offset + match.end("name"), label, Kind.ORGANISATION, label)


def _is_body(mention: Mention) -> bool:
    return mention.kind in ORGANISATIONS and mention.kind not in (Kind.NETWORK, Kind.REGION)


def _veiled(masked: Masked, mentions: list[Mention]) -> str:
    """The sentence with each mention as that many characters of a sort, so that offsets are the sentence's."""
    text, offset, position = masked.sentence.text, masked.sentence.start, 0
    parts: list[str] = []
    for mention in sorted(mentions, key=lambda one: one.start):
        start, end = max(position, mention.start - offset), min(len(text), mention.end - offset)
        if mention.kind is not Kind.REGION and start < end:  # "Parkstad Wonen" begins with one
            sort = _PLACE if mention.kind in _PLACES else _KNOWN if _is_body(mention) else _OTHER
            parts += [text[position:start], sort * (end - start)]
            position = end
    return "".join([*parts, text[position:]])


def _mates(masked: Masked, mentions: list[Mention]) -> Iterator[Mention]:
    """Those beside a known body, behind it or before it in a list."""
    text = _veiled(masked, mentions)
    offset = masked.sentence.start
    regions = {m.label for m in mentions if m.kind is Kind.REGION}
    for pattern in (_RIGHT, _LEFT):
        for match in pattern.finditer(text):
            item = masked.sentence.text[slice(*match.span("item"))]  # a town that ends it is veiled
            label = item if item.endswith((".V.", ".A.")) else item.rstrip(".")
            opens = pattern is _LEFT and not match["said"] and not match["chain"] and match.start("item") == match.start()
            if len(label) < 2 or label in regions or _ONLY_THE.fullmatch(match["item"]) or _ACTED_FOR.match(text, match.start("item")) or NO_NAME.match(label) or (opens and " " not in label and not match["joint"].startswith(", ") and label.capitalize() == label):
                continue
            yield Mention(offset + match.start("begin"), offset + match.start("item") + len(label), label, sort_of(label), label)


def _in_whole_lists(masked: Masked, mentions: list[Mention], added: list[Mention]) -> list[Mention]:
    """Those of the added who stand in a list that ends with "en"; a comma alone may stand before an address or a department."""
    text = _veiled(masked, [*mentions, *added])
    lists = [(run.start(), run.end()) for run in _LIST.finditer(text) if re.search(r" (?:en|alsmede|evenals|and|und) ", run.group())]
    return [one for one in added if any(start <= one.start - masked.sentence.start < end for start, end in lists)]


def _with_sorts(masked: Masked, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the words before them that say what sort of body they are: "drinkwaterbedrijf Vitens"."""
    begins = {match.end() + masked.sentence.start: masked.sentence.start + max(match.start("begin"), match.start("first")) for match in _SORTED.finditer(_veiled(masked, mentions))}
    return [replace(m, start=begins[m.start]) if m.start in begins else m for m in mentions]


def spelled_out(masked: Masked, start: int, end: int) -> list[Mention]:
    """The bodies in a stretch of a sentence that names them one by one: "Wonen Zuid, Land en Zee Wonen en Parkzicht"; none if it does not.

    Args:
        masked: the sentence.
        start, end: the stretch, offsets in the sentence's text.
    """
    offset = masked.sentence.start
    known = {m.start - offset: m for m in masked.all_mentions if _is_body(m)}
    found: list[Mention] = []
    whole = [(m.start - offset, m.end - offset) for m in masked.all_mentions if m.kind in PUBLIC]
    for begin, stop in _elements(masked.sentence.text, start, end, whole):
        stop = masked.sentence.text.find(" (", begin, stop) if " (" in masked.sentence.text[begin:stop] else stop
        sort = re.match(_SORT, masked.sentence.text[begin:stop])
        at = begin + (sort.end() if sort else 0)
        words = masked.sentence.text[at:stop]
        if together := _together(masked, [m for start, m in known.items() if begin <= start < stop], begin):
            found.extend(together)
            continue
        mention = known.get(at) or known.get(begin)
        if mention and mention.kind in _PLACES and re.fullmatch(r"(?: [A-ZÀ-Ý][\w'’-]+)+", masked.sentence.text[mention.end - offset : stop]) and mention.start - offset == at:
            mention = None  # "Noord Sea Terminal" is no town
        if mention and mention.end - offset > stop:  # "Stichting Huurdersbelang Zuid en Slim Huren" are two
            mention = replace(mention, end=offset + stop, label=(label := masked.sentence.text[mention.start - offset : stop])[0].upper() + label[1:])
        if mention is None and (named := re.fullmatch(_NAME, words) or re.match(_NAME + _BEHIND, words)) and not NO_NAME.match(named.group()):
            mention = Mention(offset + begin, offset + at + named.end(), named.group(), sort_of(named.group()), named.group())
        if mention:
            found.append(replace(mention, start=offset + begin))
        elif words.count(" ") > 2:  # no name, but more of the sentence
            break
    return found if len(found) > 1 or (found and re.fullmatch(r"\W*", masked.sentence.text[found[0].end - offset : end])) else []


def _together(masked: Masked, named: list[Mention], begin: int) -> list[Mention]:
    """Those who are known and stand in one element of a list: "de gemeenten Borne en Hengelo"; none where there is one, or other words between."""
    if not named:
        return []
    text, offset = masked.sentence.text, masked.sentence.start
    before = text[begin : named[0].start - offset]
    between = [text[one.end - offset : other.start - offset] for one, other in pairwise(named)]
    is_row = re.fullmatch(_DRESS, before) and all(re.fullmatch(_JOINT, words) for words in between)
    return named if is_row and (before or between) else []


def _elements(text: str, start: int, end: int, whole: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the elements of a list begin and end: between commas, the last behind "en"; none of the whole names is taken apart."""
    stop = next((match.start() for match in re.finditer(r"(?<!\b[A-Z])(?<!\b[a-z]\.[a-z])[.;:!?](?= |$)", text[:end]) if match.start() >= start), end)
    whole = [*whole, *(match.span() for match in re.finditer(r"\([^()]*\)", text[:stop]))]
    marks = [match.span() for match in re.finditer(r",? en (?!Omstreken\b|Omgeving\b)|, ", text[:stop]) if match.start() >= start and not any(first < match.start() < last for first, last in whole)]
    joins = [mark for mark in marks if "en" in text[slice(*mark)]]
    marks = [mark for mark in marks if mark not in joins or mark == joins[-1]]
    begins = [start, *(mark[1] for mark in marks)]
    return list(zip(begins, [*(mark[0] for mark in marks), stop], strict=True))
