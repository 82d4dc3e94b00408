"""How a sentence of an agreement's opening presents parties: at its head, further on, in a row, by an officer of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, BODY, FORUM, ORG, Masked
from kg.extraction.mentions import TITLE, Mention
from kg.extraction.rules.representatives import persons
from kg.model import Kind, Name

# a regulation opens with those who make it: "De raden van de gemeenten A, B en C", "Het college ... van de gemeente A, gelet op"
MAKERS = re.compile(
    r"^(?:[A-Z][^;:.]{0,60}; )?(?:(?=gedeputeerde|burgemeester en|dijkgraaf en)|(?:de|het) )(?:raad|raden|gemeentera(?:ad|den)|colleges?|burgemeesters?|algemene besturen|dagelijkse besturen|algemeen bestuur|dagelijks bestuur|gedeputeerde staten|burgemeester en wethouders|dijkgraaf en heemraden|bestuursorganen)\b",
    re.I,
)
# "De gemeenten A en B | spreken het volgende af", "hereby agree"
_AGREE = re.compile(r"[ ,;:]*(?:(?:spreken|verklaren|komen)\b[^.;]{0,60}\b(?:af|uit|overeen|hierbij|dat)\b|maken de volgende afspraken|hereby agree|agree (?:as follows|that))")
_MADE = re.compile(r"\s*(?:[,;:.]|$|(?:ieder|elk|een ieder|allen|gelet|besluit|overwegende|hierna|voor zover|verder)\b)", re.I)
# "Gemeente X, gevestigd te", "te dezer zake rechtsgeldig vertegenwoordigd door", "namens deze", "hierna: de Provincie"
_SAID = (
    r"(?:gevestigd|zetelend\w*|gezeteld|statutair|te(?:n|r)? deze[nr]?|in deze[n]?|hierbij|rechtsgeldig|vertegenwoordigd|namens deze[n]?|voor deze[n]?\b|kantoor\s?houdend\w*|hierna|verder te noemen|verder:|nader te noemen|"
    r"handelend\w*|ingevolge|krachtens|op grond van|met zetel|waarvan de zetel|ter zake|en voor zover|ieder voor zover|elk voor zover|optredend|daartoe|hiertoe|represented by|hereinafter|hereafter|vertreten durch|nachfolgend)"
)
# "de Regio Zuid (hierna: de Regio)", "Regio Zuid ('opdrachtnemer')", "Regio Zuid, vertegenwoordigd door"
_PRESENTED = re.compile(rf" \((?:(?i:{_SAID})|[“\"'‘])|, ?(?i:{_SAID})")
# "Openbaar Ministerie, arrondissementsparket Limburg": one party
_APPOSED = re.compile(r"Openbaar Ministerie,? (?:het )?(?:[Aa]rrondissements)?[Pp]arket\b[\w -]*$")
_IS_TERM = re.compile(r"\b(?:noemen|genoemd|hierna|verder|nader|duiden als|aangeduid als|afgekort)\b:? ?(?:de |het )?[“\"'‘”]? ?(?:de |het )?$", re.I)
_STRONG = re.compile(rf"\b{_SAID}", re.I)
_PERSON_NEXT = r"(?:de (?:heer|burgemeester|wethouder|gedeputeerde|dijkgraaf)|mevrouw|dhr\b|mw\b|mevr\b|heer|(?:mr|drs|dr|ir|ing|prof)\.|[A-Z]\.[A-Z ])"
# what may stand before a name and between the names of a list: articles, organs, forms of law
_WORDS = (
    r"(?:de|het|den|en|van|der|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|deelnemende|samenwerkende|voor|met|tussen|enerzijds|anderzijds|alsmede|evenals|respectievelijk|onderscheidenlijk|ook|"
    r"colleges?|burgemeesters?|wethouders?|schepenen|b&w|stadsbestuur|gemeente(?:n|s|raad|raden|bestuur|besturen)?|raad|raden|gedeputeerde|provinciale|staten|deputatie|dagelijkse?|algemene?|bestu(?:ur|ren)|"
    r"bestuursorganen|dijkgraaf|(?:hoog)?heemraden|voorzitters?|directie|hoofdingenieur-directeur|commissaris|koning(?:in)?|publiekrechtelijke?|rechtspersoon(?:lijkheid)?|bezittend|lichaam|openbaar|stad|steden|"
    r"provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|ministers?|ministeries?|staatssecretaris(?:sen)?|besloten|naamloze|vennootschap(?:pen)?|beperkte|aansprakelijkheid|vereniging|coöperatie|stichting|genaamd|(?:[a-z]+)?(?:corporatie|organisatie|instelling|aanbieder)s?|bedrijf|bedrijven|instellingen|schoolbestu(?:ur|ren)|autonoom|gemeentebedrijf|opdrachthoudende|intercommunale|projectvereniging|dochteronderneming|universiteit|stadt|gemeinde|(?:land)?kreis|ville|city|of|the|and|between|municipality)"
)
_GAP = rf"(?i:[\s,;:/&–—“”\"'‘’.-]|(?<![\w]){_WORDS}(?!\w)|\bc\.a\.|\be\.o\.|\([^()]{{1,100}}\)|{BODY}(?= van\b))*+"
_LABEL = rf"(?:\(?(?:\d{{1,2}}[.)]+\s*|(?:[a-zA-Z]|[ivxIVX]{{1,4}})[.)]+(?!\w))\s*|[IVX]{{1,4}} (?=[a-z{ANY[1:-1]}]))?"
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
    rf"(?:[;,:]|\b(?:en|and|und|tussen)\b|\b(?:hierna|noemen|genoemd):? ?[“\"'‘]?{_PARTY}[”\"'’]?,?)\s*(?:en\s|and\s|und\s)?{_LABEL}{NAMES}(?=\s*(?:\([^()]{{1,60}}\))?(?:, (?:the |te )?[A-Z][a-z]+)?\s*,?\s*(?:(?i:{_SAID})|{_PERSON_NEXT}))"
)
# "... de gemeenten A, B en C; ieder voor zover bevoegd": those who make a regulation, in the middle of a block
_MADE_INSIDE = re.compile(rf"{NAMES}(?=\s?[;,]? (?i:ieder|elk|een ieder|allen) (?i:voor ?zover)|\s?[;,] (?i:overwegende|gelet op|besluiten|gelezen)\b)")
# "Partijen bij dit convenant zijn de gemeenten A, B en C"
_ARE = re.compile(rf"^[^\w]{{0,6}}(?i:de )?(?i:partijen|deelnemers|ondertekenaars|convenantpartners)\b[^.;:]{{0,40}}? zijn:? {NAMES}")
_MADE_AT_END = re.compile(rf"\b(?i:colleges?|raden|raad|burgemeesters|besturen|bestuur) (?:en|van) {NAMES}\s?[;,]$")
# "Gemeente Leiden | drs. F. de Wit | wethouder": a row of a table of signatories
_ROW = re.compile(rf"(?P<who>{_PARTY})\s?\|\s?(?={_PERSON_NEXT})")
# "Wij, Jan Smit, burgemeester van Gouda, en Karl Braun, Bürgermeister der Stadt Solingen, verklaren"
_WE = re.compile(r"\W*(?:(?:Wij|WIJ|Wir|WIR|We|WE)\b|(?:en )?[A-ZÀ-Ý][\w.-]+ [^,;:]{3,50}, (?:[a-z-]+ )?(?:[Bb]urgemeester|[Bb]ürgermeister|[Mm]ayor))")
_MAYOR = re.compile(r"\b(?i:burgemeesters? (?:van|der)|(?:ober)?bürgermeister(?:in)? (?:der|von)|mayors? of)\b")
# "Future City Foundation, vertegenwoordigd door": somebody whom no list of names holds
_UNKNOWN = re.compile(
    rf"^[^\w{ANY[1:-1]}]*{_LABEL}(?:[Dd]e |[Hh]et )?(?P<name>[^,;:()\s][^,;:()]{{2,90}}?)(?: \([^()]{{1,60}}\))?(?:, ?|: ?| )(?={_SAID})"
)
_ALSO = re.compile(rf"(?:[;,”\"'’]) en (?:anderzijds,? )?(?:de |het )?(?:[a-z]+ ){{0,4}}(?P<name>{TITLE})(?: \([^()]{{1,60}}\))?, ?(?=(?:met (?:maatschappelijke )?zetel|gevestigd|statutair|te dezen?|rechtsgeldig|vertegenwoordigd|hierna|kantoorhoudend)\b)")
_NO_NAME = re.compile(
    r"(?i:partij|alle\b|tot\b|sinds\b|vanaf\b|na\b|om\b|er\b|zij\b|wij\b|ondergetekende|hierna|verder|gezamenlijk|samen\b|tezamen|ieder|allen|elk\b|naam|functie|mevrouw|de heer|heer|dhr|mw|mevr|mr\.|drs|ir\.|dr\.|prof|minister|staatssecretaris|tussen|op\b|"
    r"overheid|bedrijven|gemeenten\b|deze\b|dit\b|in\b|artikel|dat\b)|(?![BN]\.V\.)[A-Z]\."
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
_NOBODY = re.compile(r"(?i)(?:de )?(?:partij(?:en)?|ondergetekenden?|deelnemers?)")
# "Grote Markt 1, 2000 Antwerpen, vertegenwoordigd door": where somebody sits
_PLACE = re.compile(r"\w \d{1,4}(?:[ -]?[a-zA-Z\d]{1,3})?$|^\d{4}\b")
_ORGAN = re.compile(r"^(?:(?:dagelijks|algemeen) bestuur|(?:raad van )?bestuur|college van [a-z ]{3,40}|directie|raad) van (?:de |het )?(?=[A-Z])", re.I)
_FORM = re.compile(r"^(?:publiekrechtelijke? )?(?:rechtspersoon|besloten vennootschap|naamloze vennootschap)(?: met beperkte aansprakelijkheid)?,?(?: genaamd)?:? ", re.I)
# "2. De politie, eenheid Limburg, namens de korpschef vertegenwoordigd door"
_POLICE = re.compile(r"\W{0,4}(?:\d{1,2}[.)] )?(?:[Dd]e )?(?:[Nn]ationale )?[Pp]olitie,? (?:regionale )?(?P<rest>eenheid [A-Z][\w-]+(?:[ -][A-Z][\w-]+){0,2})")
_STATE = re.compile(r"\bStaat der Nederlanden\b")
_DENIED = re.compile(r"\b(?:geen partij|nemen geen deel|neemt geen deel|niet deel\b)", re.I)
_PUBLIC_PLACE = re.compile(r"(?:emeenten?|tadt?|emeinde|reis|teden|[Cc]olleges?|[Bb]urgemeesters?|[Ww]ethouders|[Rr]a(?:ad|den)|[Cc]ity|unicipality) (?:van |of )?(?:de )?$")


@dataclass(frozen=True, slots=True)
class Presented:
    """Who is presented together, each with where it is named."""

    names: tuple[tuple[Name, int, int], ...]
    masked: Masked


def presented(annotated: Annotated, masked: Masked, *, explicit: bool) -> Iterator[Presented]:
    """The parties that one sentence presents, in its order."""
    text = masked.text
    if _DENIED.search(text):
        return
    position = 0
    head = _HEAD.match(text) if masked.holds(ORG) or masked.holds(FORUM) else None
    strong = bool(_STRONG.search(text))
    if explicit and (police := _POLICE.match(masked.sentence.text)):
        begin = masked.sentence.start + police.start("rest")
        yield Presented(((Name(f"Politie {police['rest']}", Kind.ORGANISATION), begin, begin + len(police["rest"])),), masked)
        return
    if are := _ARE.search(text):
        position = are.end()
        yield _named(_partaking(annotated, masked.mentions(are["who"])), masked)
    elif head and _accepted(annotated, masked, text[head.end() :], explicit=explicit, strong=strong):
        position = head.end()
        mentions = masked.mentions(head["who"])
        named = _named(_partaking(annotated, mentions) or (mentions[:1] if strong else []), masked)
        if named.names:
            yield named
    elif (explicit or text.startswith(("Wij", "Wir", "We"))) and _WE.match(masked.sentence.text) and (mayors := _mayors(annotated, masked)):
        yield from (_named([mayor], masked) for mayor in mayors)
        return
    elif explicit and (rows := list(_ROW.finditer(text))):
        yield from (named for row in rows if (named := _named(masked.mentions(row["who"]), masked)).names)
        return
    elif explicit and (service := _service(masked)):
        yield Presented((service,), masked)
    elif annotated.profile.kind == "gemeenschappelijke-regeling" and (makers := _MADE_INSIDE.search(text) or _MADE_AT_END.search(text)):
        position = makers.end()
        yield _named(_partaking(annotated, masked.mentions(makers["who"])), masked)
    elif explicit and strong:
        if somebody := _unknown(annotated, masked):
            yield Presented((somebody,), masked)
    else:
        return
    for further in _FURTHER.finditer(text, position):
        mentions = [m for m in _partaking(annotated, masked.mentions(further["who"])) if not _is_address(annotated, m)]
        if mentions and (named := _named(mentions, masked)).names:
            yield named
    if explicit and strong:
        yield from (Presented((somebody,), masked) for somebody in _further_unknown(annotated, masked))


def _partaking(annotated: Annotated, mentions: list[Mention]) -> list[Mention]:
    """Those who can be party: bodies, and a region or network that is given a term or presents who signs for it."""
    text = annotated.clean.text
    # "het dagelijks bestuur van" says who acts; "verder te noemen: “de Staat”" is a term, and names nobody further
    bodies = [m for m in mentions if m.kind is not Kind.BODY and not _APPOSED.search(text, max(0, m.start - 30), m.end) and not _IS_TERM.search(text, max(0, m.start - 40), m.start)]
    return [m for m in bodies if m.kind not in NO_PARTIES or _PRESENTED.match(text, m.end)]


def _named(mentions: list[Mention], masked: Masked) -> Presented:
    """The mentions by their sorts; "Partijen" itself is nobody."""
    names = ((m.name(), m.start, m.end) for m in mentions if not _NOBODY.fullmatch(m.label))
    return Presented(tuple((replace(name, kind=_sort(name.label, name.kind)), start, end) for name, start, end in names), masked)


def _accepted(annotated: Annotated, masked: Masked, rest: str, *, explicit: bool, strong: bool) -> bool:
    """Whether what follows the names at a sentence's head makes them parties."""
    block = annotated.blocks[masked.sentence.block]
    if MAKERS.match(block.text) and masked.sentence.start == block.start and _MADE.match(rest):
        return True
    if not explicit and _AGREE.match(rest):
        return True
    if not explicit:
        return bool(re.search(r"\b(?:vertegenwoordigd|hierna|kantoorhoudend|represented by|vertreten durch)", masked.text[:500])) and block.kind != "heading"
    rest = re.sub(r"^ ?\([^()]{1,100}\)", "", rest)  # "Zederik (vanaf 2019 deel van Vijfheerenlanden)"
    return strong or len(rest) < 40 or bool(persons(rest[:200]))


def _is_address(annotated: Annotated, mention: Mention) -> bool:
    """A town in the middle of a sentence is mostly where somebody sits; a party is called "de gemeente"."""
    if mention.kind not in (Kind.MUNICIPALITY, Kind.CITY):
        return False
    text = annotated.clean.text
    return not _PUBLIC_PLACE.search(text[max(0, mention.start - 40) : mention.start]) and not re.search(
        r"(?i)^gemeente|^stad|municipality$", text[mention.start : mention.end]
    )


def _mayors(annotated: Annotated, masked: Masked) -> list[Mention]:
    """The cities whose mayors a sentence names by their office."""
    offset = masked.sentence.start
    named = (annotated.within(offset + hit.end(), offset + hit.end() + 25, Kind.MUNICIPALITY, Kind.CITY) for hit in _MAYOR.finditer(masked.sentence.text))
    return [found[0] for found in named if found]


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
    if match is None or _NO_NAME.match(match["name"]) or re.search(r" tussen |\b(?:19|20)\d\d\b", match["name"]) or not re.search(r"[A-ZÀ-Ý]", match["name"]) or _PLACE.search(match["name"]):
        return None
    start, end = offset + match.start("name"), offset + match.end("name")
    if _STATE.search(match["name"]):
        ministry = next(iter(annotated.within(end, end + 200, Kind.MINISTRY)), None)
        return (ministry.name(), ministry.start, ministry.end) if ministry else None
    label = _ORGAN.sub("", _FORM.sub("", " ".join(match["name"].split())))
    return Name(label[0].upper() + label[1:], _sort(label)), start, end


def _further_unknown(annotated: Annotated, masked: Masked) -> Iterator[tuple[Name, int, int]]:
    """Others within a sentence whom the finder of names does not know: "..., en het autonoom gemeentebedrijf De Wal, met zetel te"."""
    offset = masked.sentence.start
    for match in _ALSO.finditer(masked.sentence.text):
        start, end = offset + match.start("name"), offset + match.end("name")
        if not _NO_NAME.match(match["name"]) and not any(m.end > start for m in annotated.within(start - 80, start + 1)) and not _PLACE.search(match["name"]):
            yield Name(match["name"], _sort(match["name"])), start, end


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
