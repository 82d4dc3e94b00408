"""How a sentence of an agreement's opening presents parties: at its head, further on, in a row, by an officer of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, BODY, FORUM, NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.list_mates import spelled_out, with_list_mates
from kg.extraction.rules.parties.presenting_rows import row_parties
from kg.extraction.rules.parties.presenting_words import (
    LABEL,
    NAMES,
    NAMES_WITHIN,
    NO_PARTIES,
    PARTY,
    PERSON_NEXT,
    SAID,
)
from kg.extraction.rules.parties.representatives import persons
from kg.extraction.rules.parties.unlisted import beside, further_unlisted, police, service, sort_of, unlisted
from kg.model import Kind, Name

# "Vastgesteld door: de colleges van", "Getroffen door de raden van"
MADE_BY = r"(?:Vaststellers|Vaststellende (?:bestuurs)?organen|(?:Vastgesteld|Getroffen|Aangegaan|Gesloten) door):? "
# a regulation opens with those who make it: "De raden van de gemeenten A, B en C", "Het college ... van de gemeente A, gelet op", "Raden en burgemeesters van A en B"
MAKERS = re.compile(
    rf"^(?:[A-Z][^;:.]{{0,60}}; |{MADE_BY}(?=(?:de )?(?:raden|colleges|burgemeesters|besturen|(?:algemene|dagelijkse) besturen)\b))?(?:(?=gedeputeerde|burgemeester en|dijkgraaf en|(?:raden|colleges|burgemeesters|besturen)(?:,| en | van ))|(?:de|het) )(?:raad|raden|gemeentera(?:ad|den)|colleges?|burgemeesters?|algemene besturen|dagelijkse besturen|algemeen bestuur|dagelijks bestuur|gedeputeerde staten|burgemeester en wethouders|dijkgraaf en heemraden|bestuursorganen)\b",
    re.I,
)
# "De gemeenten A en B | spreken het volgende af", "hereby agree"
_AGREE = re.compile(r"[ ,;:]*(?:(?:spreken|verklaren|komen)\b[^.;]{0,60}\b(?:af|uit|overeen|hierbij|dat)\b|(?:nemen|overwegen|wijzigen|sluiten|besluiten|stellen)\b[^.;]{0,60}\b(?:overweging|aanmerking|vast|als volgt|overeenkomst|convenant|dat|om)\b|maken de volgende afspraken|hereby agree|agree (?:as follows|that))")
_MADE = re.compile(r"\s*(?:[,;:.]|$|(?:ieder|elk|een ieder|allen|gelet|besluit|overwegende|hierna|voor zover|verder)\b)", re.I)
# "de Regio Zuid (hierna: de Regio)", "Regio Zuid ('opdrachtnemer')", "Regio Zuid, vertegenwoordigd door"
_PRESENTED = re.compile(rf" \((?:(?i:{SAID})|[“\"'‘])|, ?(?i:{SAID})")
# "Openbaar Ministerie, arrondissementsparket Limburg": one party
_APPOSED = re.compile(r"Openbaar Ministerie,? (?:het )?(?:[Aa]rrondissements)?[Pp]arket\b[\w -]*$")
_IS_TERM = re.compile(r"\b(?:noemen|genoemd|hierna|verder|nader|duiden als|aangeduid als|afgekort)\b:? ?(?:de |het )?[“\"'‘”]? ?(?:de |het )?$|\((?:de |het )?[“\"‘”](?:de |het )?$", re.I)
_STRONG = re.compile(rf"\b{SAID}", re.I)
# "1. De gemeente X, ...", "De ondergetekenden, het college van ... X, ..."
_HEAD = re.compile(
    rf"^[^\w{ANY[1:-1]}]*(?:(?i:de )?(?i:ondergetekenden|partijen)\b[ ,:]*|{MADE_BY})?{LABEL}{NAMES}"
)
# "..., en de Minister van Y, mevrouw Z": one more party within the sentence
_FURTHER = re.compile(
    rf"(?:[;,:]|\b(?:en|and|und|tussen)\b|\b(?:hierna|noemen|genoemd):? ?[“\"'‘]?{PARTY}[”\"'’]?,?)\s*(?:en\s|and\s|und\s)?{LABEL}{NAMES_WITHIN}(?=\s*(?:\([^()]{{1,60}}\))?(?:, (?:the |te )?[A-Z][a-z]+(?: (?:of )?(?:the )?[A-Z][a-z]+){{0,3}})?\s*,?\s*(?:(?:beiden?|allen|allebei|elk|ieder) (?=rechtsgeldig|vertegenwoordigd|hierbij|te(?:n|r)? deze|in deze))?(?:(?i:{SAID})|{PERSON_NEXT}))"
)
# "de Staat, hierna te noemen het Rijk, de Vereniging van Nederlandse Gemeenten en de Unie van Waterschappen,": the rest of a list of parties
_REST = re.compile(rf"\b(?:hierna|verder)\b(?:[^,;]{{3,50}},(?: de [a-z]{{5,20}}(?:en|s),)? |[a-z :]{{3,30}}{PARTY}(?={PARTY})){NAMES_WITHIN}[ ,;.]*(?:$|(?=[A-Z][a-z])|(?={PARTY} (?:is|zijn) (?:hierbij |hier )?vertegenwoordigd))")
# "het waterschap Zuid, vertegenwoordigd door zijn bestuur, en de colleges van A en B willen": the last of them, before what all do
_LAST = re.compile(rf", en {NAMES_WITHIN} (?=(?:willen|wensen|besluiten|treffen|sluiten|komen|spreken|verklaren|gaan|stellen)\b)")
# "het Samenwerkingsverband Interprovinciaal Overleg (IPO)": a body whose short form is known
CALLED_SO = re.compile(rf"{BODY} \((?P<short>{PARTY})\)")
# "... de gemeenten A, B en C; ieder voor zover bevoegd": those who make a regulation, in the middle of a block
_MADE_INSIDE = re.compile(rf"{NAMES_WITHIN}(?=\s?[;,]? (?i:ieder|elk|een ieder|allen) (?i:voor ?zover)|\s?[;,] (?i:overwegende|gelet op|besluiten|gelezen)\b)")
# "Partijen bij dit convenant zijn de gemeenten A, B en C", "Partij hierbij zijn: A en B"
_ARE = re.compile(rf"^[^\w]{{0,6}}(?i:de )?(?i:partij(?:en)?|deelnemers|ondertekenaars|convenantpartners)\b[^.;:]{{0,40}}? zijn:? {NAMES}")
# "De heer A. Bos, wethouder, handelend namens de gemeente Gouda", "Mevrouw C. Smit, te dezen handelend als bestuurder van de Stichting Zuid"
_ACTS_FOR = re.compile(rf"^{NO_NAME}{{0,9}}(?:(?:{PERSON_NEXT})|[A-Z][\w.'-]+ )[^;:{ANY[1:-1]}]{{3,140}}?\b(?:handelend|optredend|gevolmachtigd|gemachtigd){NO_NAME}{{0,60}}? (?:namens|voor|als [a-z-]{{4,30}} van) {NAMES}")
_MADE_AT_END = re.compile(rf"\b(?i:colleges?|raden|raad|burgemeesters|besturen|bestuur) (?:en|van) {NAMES_WITHIN}\s?[;,]$")
# "de toegelaten instellingen Wonen Zuid, Parkzicht en Stichting Thuis (hierna: de corporaties)"
_OF_A_SORT = re.compile(r"\W{0,4}(?:\d{1,2}[.)] )?(?:[Dd]e )?(?:[A-Za-z][a-z]* (?:- en )?)?[A-Za-z]?[a-z-]*(?:instellingen|corporaties|organisaties|bedrijven|scholen|verenigingen|aanbieders|verhuurders|partners):? (?=[\w’'])|\W{0,4}(?:[IVX\d]{1,4}[.)] )?[Dd]e (?:[a-z]+ ){2,12}[a-z-]*(?:instellingen|corporaties|organisaties|bedrijven|scholen|verenigingen|aanbieders|verhuurders|partners|partijen): (?=[\w’'])|\W{0,4}(?:[Dd]e )?(?:vertegenwoordigers|bestuurders) (?:namens|van) (?=\w)")
# "..., gezamenlijk aan te duiden als: “Ondergetekenden”": where such a list ends
_CALLED_TOGETHER = re.compile(r",? (?:gezamenlijk|samen|tezamen) (?:aan te duiden|te noemen|aangeduid|genoemd)\b")
# "Wij, Jan Smit, burgemeester van Gouda, en Karl Braun, Bürgermeister der Stadt Solingen, verklaren"
_WE = re.compile(r"\W*(?:(?:Wij|WIJ|Wir|WIR|We|WE)\b|(?:en )?[A-ZÀ-Ý][\w.-]+ [^,;:]{3,50}, (?:[a-z-]+ )?(?:[Bb]urgemeester|[Bb]ürgermeister|[Mm]ayor))")
_MAYOR = re.compile(r"\b(?i:burgemeesters? (?:van|der)|(?:ober)?bürgermeister(?:in)? (?:der|von)|mayors? of)\b")
_NOBODY = re.compile(r"(?i)(?:de )?(?:partij(?:en)?|ondergetekenden?|deelnemers?)")
# "- Huisartsenkring Zuid, dhr. P. de Bruin, voorzitter": an item that is a name and who signs for it
_BY_PERSON = re.compile(rf", {PERSON_NEXT}")
# "Stichting ………", "Gemeente <naam>", "Stichting XXX": what a model leaves open
_BLANK = re.compile(r"…|\.{3}|_{2}|[<>\[\]]|(?i:\bx{3,}\b)")
# the last of a list: "Gouda, ieder afzonderlijk ook genoemd “deelnemende gemeente”"
_ALL_OF_THEM = re.compile(r"\W*(?:ieder|elk|allen|gezamenlijk|tezamen|samen)\b")
# "Partijen 1 en 2 handelen als vertegenwoordiger van de Staat": those who were presented before, by their numbers
_DENIED = re.compile(r"\b(?:geen partij|nemen geen deel|neemt geen deel|niet deel\b)|^\W*(?:de )?partijen (?:(?:hierboven |hiervoor )?(?:genoemd|vermeld|bedoeld) )?(?:(?:onder|sub|nrs?\.?|nummers?) )?\d{1,2}(?:,| en | t/m | tot )", re.I)
# what presents somebody where no word announces the parties
_BY_WHOM = re.compile(r"\b(?:vertegenwoordigd|hierna|kantoorhoudend|(?:voor|namens) (?:wie|welke|dewelke)|waarvoor (?=[^.;,]{3,60} (?:optreedt|tekent|handelt))|in (?:wier|wiens) naam|in de persoon van|represented by|vertreten durch)")
# "gevestigd te (9351 ..) | Leek, in dezen vertegenwoordigd door": where a party has its seat, cut off by a blank
_SEAT = re.compile(rf"{PARTY}, (?:te|in|ten) deze[nr]?\b|{PARTY},? (?:rechtsgeldig )?vertegenwoordigd\b")
_SORTED = re.compile(r"(?:Gemeente|Stad|Provincie|Waterschap|Stichting)\b")
# "Bedum (gaat op 1 januari 2019 op in de nieuwe gemeente Het Hogeland)": what becomes of a party, and no other one
_BECOMES = re.compile(r"\([^()]{0,80}\b(?:gaat|gaan|ging|gingen|opgegaan|opgaat|voorheen|later|sinds|vanaf|thans|deel van|nieuwe gemeente|fusie\w*|gefuseerd)\b[^()]{0,60}$")
_NEXT = re.compile(r", (?:en )?| en ")
_PUBLIC_PLACE = re.compile(r"(?:emeenten?|tadt?|emeinde|reis|teden|[Cc]olleges?|[Bb]urgemeesters?|[Ww]ethouders|[Rr]a(?:ad|den)|[Cc]ity|unicipality) (?:van |of )?(?:de )?$")


@dataclass(frozen=True, slots=True)
class Presented:
    """Who is presented together, each with where it is named."""

    names: tuple[tuple[Name, int, int], ...]
    masked: Masked


def presented(annotated: Annotated, masked: Masked, *, explicit: bool) -> Iterator[Presented]:
    """The parties that one sentence presents, in its order."""
    if _DENIED.search(masked.text):
        return
    masked = with_list_mates(masked) if explicit else masked
    strong = bool(_STRONG.search(masked.text))
    if whole := list(_by_office(annotated, masked, explicit=explicit, strong=strong)):
        yield from whole
        return
    first = _first(annotated, masked, explicit=explicit, strong=strong)
    if first is None:
        somebody = beside(annotated, masked) if explicit else None
        yield from (Presented((somebody,), masked),) if somebody else ()
        return
    named, position = first
    if named.names:
        yield named
    for further in _FURTHER.finditer(masked.text, position):
        mentions = _without_addresses(annotated, partaking(annotated, masked.mentions(further["who"])))
        if mentions and (more := named_together(mentions, masked)).names:
            yield more
    if strong and (last := _LAST.search(masked.text, position)):
        yield named_together(partaking(annotated, masked.mentions(last["who"])), masked)
    if explicit and (rest := _REST.search(CALLED_SO.sub(lambda called: called["short"], masked.text))) and (more := named_together(partaking(annotated, masked.mentions(rest["who"])), masked)).names:
        yield more
    if explicit and strong:
        yield from (Presented((somebody,), masked) for somebody in further_unlisted(annotated, masked))


def _by_office(annotated: Annotated, masked: Masked, *, explicit: bool, strong: bool) -> Iterator[Presented]:
    """The police by its unit, cities by their mayors who say "wij", bodies in the rows of a table: all that such a sentence presents."""
    text, sentence = masked.text, masked.sentence
    if explicit and (unit := police(sentence.text)):
        begin = sentence.start + sentence.text.index(unit.label.removeprefix("Politie "))
        yield Presented(((unit, begin, begin + len(unit.label) - len("Politie ")),), masked)
    elif explicit and (of_sort := _of_a_sort(masked)) and (set(of_sort) - set(masked.all_mentions) or not _head(annotated, masked, explicit=explicit, strong=strong)):
        yield named_together(of_sort, masked)
    elif _ARE.search(text) or _head(annotated, masked, explicit=explicit, strong=strong):
        return
    elif (explicit or text.startswith(("Wij", "Wir", "We"))) and _WE.match(sentence.text) and (mayors := _mayors(annotated, masked)):
        yield from (named_together([mayor], masked) for mayor in mayors)
    elif explicit:
        yield from (Presented((named,), masked) for named in row_parties(masked))


def _of_a_sort(masked: Masked) -> list[Mention]:
    """Those who are presented behind what they are all together, two or more."""
    text = masked.sentence.text
    sort = _OF_A_SORT.match(text)
    if sort is None:
        return []
    said = _CALLED_TOGETHER.search(text, sort.end()) or _STRONG.search(text, sort.end())
    end = said.start() if said else len(text)
    return spelled_out(masked, sort.end(), len(text[:end].rstrip(" ,(")))


def _head(annotated: Annotated, masked: Masked, *, explicit: bool, strong: bool) -> re.Match[str] | None:
    """The names at a sentence's head, if what follows them makes them parties."""
    head = _HEAD.match(masked.text) if masked.holds(ORG) or masked.holds(FORUM) else None
    return head if head and _accepted(annotated, masked, masked.text[head.end() :], explicit=explicit, strong=strong) else None


def _first(annotated: Annotated, masked: Masked, *, explicit: bool, strong: bool) -> tuple[Presented, int] | None:
    """Who is presented first in a sentence, and where in its masked text that ends; None if it presents nobody."""
    text = masked.text
    if are := _ARE.search(text):
        return named_together(partaking(annotated, masked.mentions(are["who"])), masked), are.end()
    if head := _head(annotated, masked, explicit=explicit, strong=strong):
        mentions = masked.mentions(head["who"])
        return named_together(partaking(annotated, mentions) or (mentions[:1] if strong else []), masked), head.end()
    if explicit and (acts := _ACTS_FOR.match(text)):
        return named_together(partaking(annotated, masked.mentions(acts["who"])), masked), acts.end()
    if explicit and (signing := service(masked)):
        return Presented((signing,), masked), 0
    if annotated.profile.kind == "gemeenschappelijke-regeling" and (makers := _MADE_INSIDE.search(text) or _MADE_AT_END.search(text)):
        return named_together(partaking(annotated, masked.mentions(makers["who"])), masked), makers.end()
    if explicit and (strong or (annotated.blocks[masked.sentence.block].kind == "item" and _BY_PERSON.search(masked.sentence.text[:120]))):
        somebody = unlisted(annotated, masked)
        return Presented((somebody,) if somebody else (), masked), 0
    return None


def partaking(annotated: Annotated, mentions: list[Mention]) -> list[Mention]:
    """Those who can be party: bodies, and a region or network that is given a term or presents who signs for it."""
    text = annotated.clean.text
    # "het dagelijks bestuur van" says who acts; "verder te noemen: “de Staat”" is a term, and names nobody further
    bodies = [m for m in mentions if m.kind is not Kind.BODY and not _APPOSED.search(text, max(0, m.start - 30), m.end) and not _IS_TERM.search(text, max(0, m.start - 40), m.start)]
    bodies = [m for m in bodies if not _BECOMES.search(text, max(0, m.start - 160), m.start)]
    return [m for m in bodies if (m.kind not in NO_PARTIES or _PRESENTED.match(text, m.end)) and not _is_short_for(text, m)]


def _is_short_for(text: str, mention: Mention) -> bool:
    """Whether a name was given before as what somebody is called: "Warmte Dordrecht N.V. (“WD NV”)", and later "WD NV"."""
    said = text[mention.start : mention.end]
    return mention.label == said and any(0 <= text.find(f"({opening}{said}{closing})") < mention.start for opening, closing in ("“”", '""', "‘’", "''"))


def named_together(mentions: list[Mention], masked: Masked) -> Presented:
    """The mentions by their sorts; "Partijen" itself is nobody."""
    names = ((m.name(), m.start, m.end) for m in mentions if not _NOBODY.fullmatch(m.label) and not _BLANK.search(m.label))
    return Presented(tuple((replace(name, kind=sort_of(name.label, name.kind)), start, end) for name, start, end in names), masked)


def _accepted(annotated: Annotated, masked: Masked, rest: str, *, explicit: bool, strong: bool) -> bool:
    """Whether what follows the names at a sentence's head makes them parties."""
    block = annotated.blocks[masked.sentence.block]
    if MAKERS.match(block.text) and masked.sentence.start == block.start and _MADE.match(rest):
        return True
    if not explicit and _AGREE.match(rest):
        return True
    if not explicit:
        own = masked.text[:500] if masked.sentence.start > block.start else masked.text[:500] + block.text[len(masked.sentence.text) : 500]
        return bool(_BY_WHOM.search(own)) and block.kind != "heading" and not (masked.sentence.start > block.start and _SEAT.match(masked.text) and not _SORTED.match(masked.sentence.text))
    rest = re.sub(r"^ ?\([^()]{1,100}\)", "", rest)  # "Zederik (vanaf 2019 deel van Vijfheerenlanden)"
    return strong or len(rest) < 40 or bool(_ALL_OF_THEM.match(rest)) or bool(persons(rest[:200]))


def _without_addresses(annotated: Annotated, mentions: list[Mention]) -> list[Mention]:
    """Those who are no address; in "en de gemeenten Nijkerk, Dronten en Leusden" the sort of the first is that of all in the list."""
    found: list[Mention] = []
    for mention in mentions:
        is_next = bool(found) and bool(_NEXT.fullmatch(annotated.clean.text, found[-1].end, mention.start))
        if (is_next and found[-1].kind is mention.kind) or not _is_address(annotated, mention):
            found.append(mention)
    return found


def _is_address(annotated: Annotated, mention: Mention) -> bool:
    """A town in the middle of a sentence is mostly where somebody sits; a party is called "de gemeente"."""
    if mention.kind not in (Kind.MUNICIPALITY, Kind.CITY):
        return False
    text = annotated.clean.text
    return not _PUBLIC_PLACE.search(text[max(0, mention.start - 40) : mention.start]) and not re.search(
        r"(?i)^(?:de )?(?:gemeente|stad)|municipality$", text[mention.start : mention.end]
    )


def _mayors(annotated: Annotated, masked: Masked) -> list[Mention]:
    """The cities whose mayors a sentence names by their office."""
    offset = masked.sentence.start
    named = (annotated.within(offset + hit.end(), offset + hit.end() + 25, Kind.MUNICIPALITY, Kind.CITY) for hit in _MAYOR.finditer(masked.sentence.text))
    return [found[0] for found in named if found]

