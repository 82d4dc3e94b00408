"""The opening of an agreement: who presents themselves there as its parties, in whatever layout.

The opening stands between "De ondergetekenden", "Partijen" or "Tussen" (or those who make a regulation) and the
considerations or the first article. Without such a word it is what presents somebody as "vertegenwoordigd door".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block
from kg.extraction.masked import ANY, FORUM, ORG, Masked
from kg.extraction.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.representatives import name_of, office_of, persons
from kg.model import Evidence, Kind, Name

_START = re.compile(
    r"^(?:(?:deel|hoofdstuk|bijlage)? ?[\dIVX]{1,4}[.:)]? )?(?:de |het )?(?:ondergetekende[n]?|(?:volgende |deelnemende |(?:onder)?tekenende |betrokken )?partijen|deelnemers|convenantpartners|ondertekenaars)\b[^.;]{0,60}:?$|"
    r"^(?:de )?(?:ondergetekenden|partijen)\b|^tussen\b|\btussen:?$|\bondergetekenden:?$|\bpartijen:$|\btussen (?:de |het )?[^.;]{3,80}\b(?:vertegenwoordigd|hierna)\b",
    re.I,
)
_END = re.compile(
    r"^(?:\W|\d|[ivx]+\.){0,5}(?:overweg(?:ende|en|ingen?)|(?:algemene |gezamenlijke )?overwegingen|in (?:aanmerking|overweging) nemende|het volgende in overweging|"
    r"nemen in (?:aanmerking|overweging)|gelet op|gelezen|gehoord|gezien|"
    r"besluit(?:en)?\b|b e s l u i t|komen (?:hierbij )?(?:het |als )?volgende? ?overeen|komen overeen|zijn (?:het volgende )?overeengekomen|spreken (?:het volgende )?af|verklaren|"
    r"constaterende|considerans|preambule|wordt (?:overwogen|overeengekomen)|achtergrond|aanleiding|inleiding|context|betrokken organisaties|voormelde partijen|hebben (?:het volgende )?(?:afgesproken|besloten)|maken de volgende)",
    re.I,
)
# a regulation opens with those who make it: "De raden van de gemeenten A, B en C", "Het college ... van de gemeente A, gelet op"
_MAKERS = re.compile(
    r"^(?:[A-Z][^;:.]{0,60}; )?(?:de|het) (?:raad|raden|gemeentera(?:ad|den)|colleges?|burgemeesters?|algemene besturen|dagelijkse besturen|algemeen bestuur|dagelijks bestuur|gedeputeerde staten|bestuursorganen)\b",
    re.I,
)
# "Artikel 3 Looptijd"; a line that goes on with "artikel 171 van de Gemeentewet" begins none
_ARTICLE = re.compile(r"\W{0,4}(?:Artikel|ARTIKEL|Art\.|Article|Hoofdstuk|HOOFDSTUK|§)(?! ?\d+[a-z]?,? (?:van de |van het |lid |\w*wet\b))")
_MADE = re.compile(r"\s*(?:[,;:.]|$|(?:ieder|elk|een ieder|allen|gelet|besluit|overwegende|hierna|voor zover|verder)\b)", re.I)
# "Gemeente X, gevestigd te", "te dezer zake rechtsgeldig vertegenwoordigd door", "namens deze", "hierna: de Provincie"
_SAID = (
    r"(?:gevestigd|zetelend\w*|gezeteld|statutair|te(?:n|r)? deze[nr]?|in deze[n]?|hierbij|rechtsgeldig|vertegenwoordigd|namens deze[n]?|voor deze[n]?\b|kantoor\s?houdend\w*|hierna|verder te noemen|verder:|nader te noemen|"
    r"handelend\w*|ingevolge|krachtens|op grond van|met zetel|waarvan de zetel|ter zake|en voor zover|ieder voor zover|elk voor zover|optredend)"
)
_STRONG = re.compile(rf"\b{_SAID}", re.I)
_PERSON_NEXT = r"(?:de (?:heer|burgemeester|wethouder|gedeputeerde|dijkgraaf)|mevrouw|dhr\b|mw\b|mevr\b|heer|(?:mr|drs|dr|ir|ing|prof)\.|[A-Z]\.[A-Z ])"
# what may stand before a name and between the names of a list: articles, organs, forms of law
_WORDS = (
    r"(?:de|het|den|en|van|der|voor|met|tussen|enerzijds|anderzijds|alsmede|evenals|respectievelijk|onderscheidenlijk|ook|"
    r"colleges?|burgemeesters?|wethouders?|schepenen|b&w|stadsbestuur|gemeente(?:n|s|raad|raden|bestuur|besturen)?|raad|raden|gedeputeerde|provinciale|staten|deputatie|dagelijkse?|algemene?|bestu(?:ur|ren)|"
    r"bestuursorganen|dijkgraaf|(?:hoog)?heemraden|voorzitters?|directie|hoofdingenieur-directeur|commissaris|koning(?:in)?|publiekrechtelijke?|rechtspersoon(?:lijkheid)?|bezittend|lichaam|openbaar|stad|steden|"
    r"provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|ministers?|ministeries?|staatssecretaris(?:sen)?|besloten|naamloze|vennootschap(?:pen)?|beperkte|aansprakelijkheid|vereniging|coöperatie|stichting|genaamd|dochteronderneming|universiteit|stadt|gemeinde|(?:land)?kreis|ville|city|of)"
)
_GAP = rf"(?i:[\s,;:/&–—“”\"'‘’.-]|(?<![\w]){_WORDS}(?!\w)|\bc\.a\.|\be\.o\.|\([^()]{{1,100}}\))*+"
_LABEL = rf"(?:\(?(?:\d{{1,2}}|[a-z]|[A-Z]|[ivxIVX]{{1,4}})[.)]+\s*|[IVX]{{1,4}} (?=[a-z{ANY[1:-1]}]))?"
_PARTY = f"[{ORG[1:-1]}{FORUM[1:-1]}]"
NO_PARTIES = frozenset({Kind.REGION, Kind.NETWORK, Kind.PARTNERSHIP, Kind.WORKING_GROUP})
"""What stands among parties and is none, unless it presents itself by a person ("Regio X, vertegenwoordigd door")."""
NAMES = rf"(?P<who>(?:{_GAP}{_PARTY})+)"
"""One name or a list of them, with articles and organs ("de raden en de colleges van de gemeenten A en B")."""
# "1. De gemeente X, ...", "De ondergetekenden, het college van ... X, ..."
_HEAD = re.compile(
    rf"^[^\w{ANY[1:-1]}]*(?:(?i:de )?(?i:ondergetekenden|partijen)\b[ ,:]*)?{_LABEL}{NAMES}"
)
# "..., en de Minister van Y, mevrouw Z": one more party within the sentence
_FURTHER = re.compile(
    rf"(?:[;,:]|\ben\b|\btussen\b)\s*(?:en\s)?{_LABEL}{NAMES}(?=\s*(?:\([^()]{{1,60}}\))?\s*,?\s*(?:(?i:{_SAID})|{_PERSON_NEXT}))"
)
# "... de gemeenten A, B en C; ieder voor zover bevoegd": those who make a regulation, in the middle of a block
_MADE_INSIDE = re.compile(rf"{NAMES}(?=\s?[;,]? (?i:ieder|elk|een ieder|allen) (?i:voor ?zover)|\s?[;,] (?i:overwegende|gelet op|besluiten|gelezen)\b)")
# "Partijen bij dit convenant zijn de gemeenten A, B en C"
_ARE = re.compile(rf"^[^\w]{{0,6}}(?i:de )?(?i:partijen|deelnemers|ondertekenaars|convenantpartners)\b[^.;:]{{0,40}}? zijn:? {NAMES}")
_MADE_AT_END = re.compile(rf"\b(?i:colleges?|raden|raad|burgemeesters|besturen|bestuur) (?:en|van) {NAMES}\s?[;,]$")
# "Gemeente Leiden | drs. F. de Wit | wethouder": a row of a table of signatories
_ROW = re.compile(rf"(?P<who>{_PARTY})\s?\|\s?(?={_PERSON_NEXT})")
# "Future City Foundation, vertegenwoordigd door": somebody whom no list of names holds
_UNKNOWN = re.compile(
    rf"^[^\w{ANY[1:-1]}]*{_LABEL}(?:[Dd]e |[Hh]et )?(?P<name>[^,;:()\s][^,;:()]{{2,90}}?)(?: \([^()]{{1,60}}\))?(?:, ?|: ?| )(?={_SAID})"
)
_NO_NAME = re.compile(
    r"(?i:partij|alle\b|tot\b|sinds\b|vanaf\b|na\b|om\b|er\b|zij\b|wij\b|ondergetekende|hierna|verder|gezamenlijk|samen\b|tezamen|ieder|allen|elk\b|naam|functie|mevrouw|de heer|heer|dhr|mw|mevr|mr\.|drs|ir\.|dr\.|prof|minister|staatssecretaris|tussen|op\b|"
    r"overheid|bedrijven|gemeenten\b|deze\b|dit\b|in\b|artikel|dat\b)|[A-Z]\."
)
# the public prosecutor and the chief of police sign for their services
_SERVICES = (
    (re.compile(r"\bofficier van justitie\b|\barrondissementsparket\b", re.I), "Openbaar Ministerie"),
    (re.compile(r"\b(?:politiechef|korpschef|korpsbeheerder)\b(?: van)?(?: de)?(?: regionale)? (?P<rest>(?:eenheid|politie|regiopolitie|korps) ?[A-Z][\w-]+(?:[ -][A-Z][\w-]+){0,3})"), "Politie"),
    (re.compile(r"\b(?:politiechef|korpschef)\b", re.I), "Politie"),
)  # fmt: skip
_SORT_WORDS = (
    ("Gemeente ", Kind.MUNICIPALITY), ("Provincie ", Kind.PROVINCE), ("Waterschap ", Kind.WATER_AUTHORITY),
    ("Hoogheemraadschap ", Kind.WATER_AUTHORITY), ("Ministerie ", Kind.MINISTRY),
)  # fmt: skip
_SORTS = {
    "gemeente": {Kind.MUNICIPALITY, Kind.CITY}, "stad": {Kind.MUNICIPALITY, Kind.CITY}, "sted": {Kind.MUNICIPALITY, Kind.CITY},
    "provincie": {Kind.PROVINCE}, "waterschap": {Kind.WATER_AUTHORITY}, "rijk": {Kind.MINISTRY}, "minister": {Kind.MINISTRY},
}  # fmt: skip
_NOBODY = re.compile(r"(?i)(?:de )?(?:partij(?:en)?|ondergetekenden?|deelnemers?)")
_FORM = re.compile(r"^(?:publiekrechtelijke? )?(?:rechtspersoon|besloten vennootschap|naamloze vennootschap)(?: met beperkte aansprakelijkheid)?,?(?: genaamd)?:? ", re.I)
# "2. De politie, eenheid Limburg, namens de korpschef vertegenwoordigd door"
_POLICE = re.compile(r"\W{0,4}(?:\d{1,2}[.)] )?(?:[Dd]e )?(?:[Nn]ationale )?[Pp]olitie,? (?:regionale )?(?P<rest>eenheid [A-Z][\w-]+(?:[ -][A-Z][\w-]+){0,2})")
_STATE = re.compile(r"\bStaat der Nederlanden\b")
_DENIED = re.compile(r"\b(?:geen partij|nemen geen deel|neemt geen deel|niet deel\b)", re.I)
# "hierna te noemen: “de Provincie”", "verder: Goes", "(hierna: opdrachtgever)", "hierna gezamenlijk te noemen: ‘de gemeenten’"
_TERM = re.compile(
    r"\b(?:hierna|verder|nader)\b(?: (?:ook|verder|te|noemen|genoemd|aan|duiden|als|afzonderlijk|kortweg|tevens)){0,5}(?P<joint> (?:gezamenlijk|samen|tezamen)(?: (?:te|noemen|genoemd|aan|duiden|als)){0,4})?\s?:?\s?"
    r"(?:[“\"'‘”](?P<quoted>[^“”\"'‘’]{2,60})[“”\"'‘’]|(?P<plain>(?:[Dd]e |[Hh]et )?[A-Za-z][\w-]*(?: (?:van )?[A-Z][\w-]+){0,3}))",
    re.I,
)
_PAIR = re.compile(r"[“\"‘](?P<first>[^“”\"‘’]{2,60})[”\"’],? (?:onderscheidenlijk|respectievelijk|en) [“\"‘](?P<second>[^“”\"‘’]{2,60})[”\"’]")
_DECISION = re.compile(
    r"\b(?:ter uitvoering van|krachtens|ingevolge|op grond van|bij) (?:het |een )?(?P<decision>(?:college|raads)?besluit(?: van (?:het college|de raad))?[^,;.]{0,60}?\d{4})",
    re.I,
)
# "Addendum 2 bij de Samenwerkingsovereenkomst X", "Tweede wijziging van het convenant X", "Wijzigingsovereenkomst op de"
_AMENDED = re.compile(
    r"\b(?:bij|op|van|behorend(?:e)? bij) (?:de |het )?(?P<name>(?:[A-Za-z]*overeenkomst|[A-Za-z]*convenant|[A-Za-z]*akkoord|(?:[Gg]emeenschappelijke )?[Rr]egeling|[Ii]ntentieverklaring|(?:City|Regio|Green) ?[Dd]eal)\b.{2,160})"
)
_PUBLIC_PLACE = re.compile(r"(?:emeenten?|tadt?|emeinde|reis|teden|[Cc]olleges?|[Bb]urgemeesters?|[Ww]ethouders|[Rr]a(?:ad|den)) (?:van )?(?:de )?$")


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the opening presents it.

    Attributes:
        name: who it is.
        start, end: where it is named, in the cleaned text.
        terms: what the agreement calls it from there on, without article and in small letters.
        representative, office, decision: who signs for it, as what, and by which decision; None where not said.
        evidence: the passage.
    """

    name: Name
    start: int
    end: int
    terms: tuple[str, ...]
    representative: str | None
    office: str | None
    decision: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Opening:
    """The parties of an agreement.

    Attributes:
        parties: those that present themselves in its opening.
        joint: terms that stand for several of them ("de gemeenten").
        others: parties that are only named where the agreement says who concludes it.
    """

    parties: tuple[Party, ...] = ()
    joint: dict[str, tuple[Name, ...]] = field(default_factory=dict)

    others: tuple[Name, ...] = ()

    @property
    def names(self) -> list[Name]:
        """All parties, in their order."""
        return [*(party.name for party in self.parties), *self.others]

    def called(self, term: str) -> list[Name]:
        """Whom a defined term stands for, empty if it is none."""
        key = _plain(term)
        own = [party.name for party in self.parties if key in party.terms]
        called = list(self.joint.get(key, ())) or own or [name for name in self.names if _short(name) == key]
        return called or [name for name in self.names if key == "politie" and name.label.startswith("Politie ")]


@dataclass(frozen=True, slots=True)
class _Named:
    """Who is presented together, each with where it is named."""

    names: tuple[tuple[Name, int, int], ...]
    masked: Masked


@kept
def read_opening(annotated: Annotated) -> Opening:
    """The parties that an agreement presents before its considerations and articles."""
    found: list[_Named] = []
    stop = 0
    for masked, explicit in _region(annotated, found):
        stop = masked.sentence.end
        found.extend(_presented(annotated, masked, explicit=explicit))
    return _opening(annotated, found, stop)


def amended(annotated: Annotated) -> Name | None:
    """The agreement that an addendum amends, as its title names it; None for any other document."""
    about = annotated.profile
    if about.kind != "addendum" or about.agreement is None:
        return None
    match = _AMENDED.search(about.agreement.label)
    return Name(match["name"][0].upper() + match["name"][1:], Kind.AGREEMENT) if match else None


def _region(annotated: Annotated, found: list[_Named]) -> Iterator[tuple[Masked, bool]]:
    """The sentences of the opening, each with whether a word announces it; it goes on until somebody was found."""
    explicit = in_article = False
    for masked in annotated.masked:
        index = masked.sentence.block
        block = annotated.blocks[index]
        if index > 120:
            return
        announces = _START.search(block.text[:300])
        in_article = not announces and (_opens_article(annotated, block) or (in_article and block.kind != "heading"))
        if in_article or (_END.match(block.text) and (explicit or index > 1)):
            if (explicit and (found or in_article)) or index > 40:
                return
            continue
        explicit = explicit or (bool(announces or _MAKERS.match(block.text)) and block.kind != "footnote")
        yield masked, explicit


def _opens_article(annotated: Annotated, block: Block) -> bool:
    """Whether an article begins with a block; "1. Gemeente X" is a numbered line, and no article."""
    before = annotated.clean.text[max(0, block.start - 30) : block.start].rsplit("\n", 1)[-1]
    return bool(block.article and _ARTICLE.match(before + block.text[:60]))


def _presented(annotated: Annotated, masked: Masked, *, explicit: bool) -> Iterator[_Named]:
    """The parties that one sentence presents, in its order."""
    text = masked.text
    if _DENIED.search(text):
        return
    position = 0
    head = _HEAD.match(text) if masked.holds(ORG) or masked.holds(FORUM) else None
    strong = bool(_STRONG.search(text))
    if explicit and (police := _POLICE.match(masked.sentence.text)):
        begin = masked.sentence.start + police.start("rest")
        yield _Named(((Name(f"Politie {police['rest']}", Kind.ORGANISATION), begin, begin + len(police["rest"])),), masked)
        return
    if are := _ARE.search(text):
        position = are.end()
        yield _named([m for m in masked.mentions(are["who"]) if m.kind not in NO_PARTIES], masked)
    elif head and _accepted(annotated, masked, text[head.end() :], explicit=explicit, strong=strong):
        position = head.end()
        mentions = masked.mentions(head["who"])
        named = _named([m for m in mentions if m.kind not in NO_PARTIES] or (mentions[:1] if strong else []), masked)
        if named.names:
            yield named
    elif explicit and (rows := list(_ROW.finditer(text))):
        yield from (named for row in rows if (named := _named(masked.mentions(row["who"]), masked)).names)
        return
    elif explicit and (service := _service(masked)):
        yield _Named((service,), masked)
    elif annotated.profile.kind == "gemeenschappelijke-regeling" and (makers := _MADE_INSIDE.search(text) or _MADE_AT_END.search(text)):
        position = makers.end()
        yield _named([m for m in masked.mentions(makers["who"]) if m.kind not in NO_PARTIES], masked)
    elif explicit and strong:
        if somebody := _unknown(annotated, masked):
            yield _Named((somebody,), masked)
    else:
        return
    for further in _FURTHER.finditer(text, position):
        mentions = [m for m in masked.mentions(further["who"]) if m.kind not in NO_PARTIES and not _is_address(annotated, m)]
        if mentions and (named := _named(mentions, masked)).names:
            yield named


def _named(mentions: list[Mention], masked: Masked) -> _Named:
    """The mentions by their sorts; "Partijen" itself is nobody."""
    names = ((m.name(), m.start, m.end) for m in mentions if not _NOBODY.fullmatch(m.label))
    return _Named(tuple((replace(name, kind=_sort(name.label, name.kind)), start, end) for name, start, end in names), masked)


def _accepted(annotated: Annotated, masked: Masked, rest: str, *, explicit: bool, strong: bool) -> bool:
    """Whether what follows the names at a sentence's head makes them parties."""
    block = annotated.blocks[masked.sentence.block]
    if _MAKERS.match(block.text) and masked.sentence.start == block.start and _MADE.match(rest):
        return True
    if not explicit:
        return bool(re.search(r"\b(?:vertegenwoordigd|hierna|kantoorhoudend)", rest[:400])) and block.kind != "heading"
    return strong or len(rest) < 40 or bool(persons(rest[:200]))


def _is_address(annotated: Annotated, mention: Mention) -> bool:
    """A town in the middle of a sentence is mostly where somebody sits; a party is called "de gemeente"."""
    if mention.kind not in (Kind.MUNICIPALITY, Kind.CITY):
        return False
    text = annotated.clean.text
    return not _PUBLIC_PLACE.search(text[max(0, mention.start - 40) : mention.start]) and not re.match(
        r"(?i)gemeente|stad", text[mention.start : mention.end]
    )


def _service(masked: Masked) -> tuple[Name, int, int] | None:
    """The prosecution or the police, for whom an officer signs."""
    text, offset = masked.sentence.text, masked.sentence.start
    for pattern, service in _SERVICES:
        if (match := pattern.search(text, 0, 160)) and match.start() < 60:
            rest = match.groupdict().get("rest")
            label = f"{service} {rest}" if rest else service
            return Name(label, Kind.ORGANISATION), offset + match.start(), offset + match.end()
    return None


def _unknown(annotated: Annotated, masked: Masked) -> tuple[Name, int, int] | None:
    """Somebody at the head of an entry whom the finder of names does not know."""
    text, offset = masked.sentence.text, masked.sentence.start
    match = _UNKNOWN.match(text)
    if match is None or _NO_NAME.match(match["name"]) or re.search(r" tussen |\b(?:19|20)\d\d\b", match["name"]) or not re.search(r"[A-ZÀ-Ý]", match["name"]):
        return None
    start, end = offset + match.start("name"), offset + match.end("name")
    if _STATE.search(match["name"]):
        ministry = next(iter(annotated.within(end, end + 200, Kind.MINISTRY)), None)
        return (ministry.name(), ministry.start, ministry.end) if ministry else None
    label = _FORM.sub("", " ".join(match["name"].split()))
    return Name(label[0].upper() + label[1:], _sort(label)), start, end


def _sort(name: str, kind: Kind = Kind.ORGANISATION) -> Kind:
    """What sort of body a name says that it is, where nothing better is known than that it is one."""
    if kind is not Kind.ORGANISATION:
        return kind
    for word, sort in _SORT_WORDS:
        if name.startswith(word):
            return sort
    if re.search(r"\b(?:[BN]\.?V|bv|nv)\b\.?", name):
        return Kind.COMPANY
    if re.match(r"(?i)stichting\b", name):
        return Kind.FOUNDATION
    return Kind.ASSOCIATION if re.match(r"(?i)vereniging\b", name) else Kind.ORGANISATION


def _opening(annotated: Annotated, found: list[_Named], stop: int) -> Opening:
    """The parties with what the opening says of each, up to where the next one is named."""
    parties: dict[str, Party] = {}
    joint: dict[str, tuple[Name, ...]] = {}
    waiting: list[Name] = []
    found = [named for named in found if named.names]
    for index, named in enumerate(found):
        begin = named.names[-1][2]
        until = _until(named, found[index + 1] if index + 1 < len(found) else None, stop)
        text = annotated.clean.text[begin : min(until, begin + 900)]
        waiting.extend(name for name, _, _ in named.names)
        for term in _TERM.finditer(text):
            if term["joint"]:
                called = _plain(term["quoted"] or term["plain"])
                joint.setdefault(called, tuple(_of_sort(called, waiting)))
                waiting = []
        for party in _parties(annotated, named, text):
            before = parties.get(party.name.label)
            if before is None or (before.representative is None and party.representative):
                parties[party.name.label] = party
    _pair_terms(found, joint)
    return Opening(tuple(parties.values()), joint)


def _pair_terms(found: list[_Named], joint: dict[str, tuple[Name, ...]]) -> None:
    """ "hierna: “de Minister van VenW” onderscheidenlijk “de Minister van VROM”": a term each, in their order."""
    sentences = {named.masked.sentence.start: named.masked.sentence for named in found}
    for start, sentence in sentences.items():
        pair = _PAIR.search(sentence.text)
        names = [name for named in found if named.masked.sentence.start == start for name, _, _ in named.names]
        if pair and len(names) == 2:
            joint[_plain(pair["first"])], joint[_plain(pair["second"])] = (names[0],), (names[1],)


def _of_sort(term: str, names: list[Name]) -> list[Name]:
    """Those of a sort for whom a joint term can stand: "de Gemeenten" are no provinces."""
    kinds = next((kinds for word, kinds in _SORTS.items() if term.startswith(word)), None)
    return [name for name in names if kinds is None or name.kind in kinds]


def _until(named: _Named, following: _Named | None, stop: int) -> int:
    """Where the words about those who are presented end: where the next ones are named, or their sentence begins."""
    if following is None:
        return stop
    sentence = following.masked.sentence
    return following.names[0][1] if sentence == named.masked.sentence else sentence.start


def _parties(annotated: Annotated, named: _Named, text: str) -> Iterator[Party]:
    """Those who are presented together; persons are shared out where there are as many of them."""
    people = persons(text)
    alone = len(named.names) == 1
    shared = people if len(people) == len(named.names) else people[:1] if alone else []
    decision = _DECISION.search(text)
    terms = tuple(_plain(t["quoted"] or t["plain"]) for t in _TERM.finditer(text) if not t["joint"]) if alone else ()
    sentence = named.masked.sentence
    starts = [*(start for _, start, _ in named.names[1:]), named.names[-1][2]]
    for index, (name, start, end) in enumerate(named.names):
        own = persons(annotated.clean.text[end : max(end, starts[index])])
        person = own[0] if own else shared[index] if shared else None
        begin = sentence.start if sentence.end - sentence.start <= 1400 else start
        yield Party(
            name,
            start,
            end,
            terms,
            name_of(person) if person else None,
            office_of(text, person) if alone else None,
            decision["decision"] if decision and alone else None,
            annotated.evidence(begin, min(sentence.end, begin + 1400)),
        )


def _short(name: Name) -> str:
    """What a party is called without its sort: "gemeente beek" is "beek"."""
    return re.sub(r"^(?:gemeente|provincie|waterschap|hoogheemraadschap van|stichting|ministerie van) ", "", name.label.casefold())


def _plain(term: str) -> str:
    """A defined term without its article: "de Provincie" is "provincie"."""
    return re.sub(r"^(?:(?:de|het) )?(?:gemeente (?=\S))?|^(?:de|het) ", "", " ".join(term.split()).strip(" .,:;“”\"'‘’").casefold())
