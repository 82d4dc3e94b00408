"""Who received a grant: who is named so, the subject of the verb, "de stichting" that was named before, or the document's own city."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, TITLE, Mention
from kg.extraction.rules.memberships.actors import acting
from kg.extraction.rules.money.grants_bodies import body_told, whose
from kg.extraction.rules.money.grants_naming import (
    ANYBODY,
    JURY,
    NAMELESS,
    TELLS,
    THAT,
    beside_a_clause,
    named_as,
    there,
    town_before,
)
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_received import RECEIVED
from kg.extraction.rules.services import slots
from kg.model import Kind, Name

# whose subject gives: who receives stands behind "aan", or between the verb and the sum
GIVES = re.compile(r"\b(?:geeft|gaf|toegekend|toegezegd|verleend|verleende|verstrekt|verstrekte|keer(?:t|de)|toegewezen|bezorgd|bezorgde|zeg(?:t|de)|ken(?:t|de)|toekent|toekennen|verleent|verstrekt|granted|awarded|(?:vastgestelde )?(?:bijdrage|subsidie) (?=aan\b))\b")
# whose subject spends it on somebody: "De provincie steekt € 500.000 in het project"
_SPENDS = re.compile(r"\b(?:trekt|trok|trekken|trokken|past|paste|betaalt|steekt|stak|investeert|investeerde|steunt|steunde|ondersteunt|ondersteunde)\b|\bdraag(?:t|en) [^.;]{0,60}\bvia\b|\bdraag(?:t|en) [^;]{0,40} bij (?:uit|vanuit)\b")
# "Das Vorhaben erhält", behind the project's name in quotes
_PROJECT_GETS = re.compile(r"^\W*(?:Das (?:Vorhaben|Projekt)|(?:Het|Dit) project) (?:erhält|bekommt|erhielt|ontvangt|krijgt|kreeg|ontving)\b")
_PROJECT = re.compile(r"(?:Vorhaben|Projekt|project) [„“\"‘'](?P<name>[A-Z][^„“”\"’'\n]{2,60})[“”\"’']")
# verbs of more than one recipient
SEVERAL = re.compile(r"\b(?:ontvingen|ontvangen|kregen|krijgen|haalden|verwierven|verkregen|erhielten|erhalten|bekamen|hebben|received|obtained|secured|jointly|won|have|aan de gemeenten|to the municipalities)\b")
_TO = re.compile(rf"\b(?:aan|to|an) (?:de |het |the |die |der )?(?:(?P<who>{ANYBODY})|(?P<noun>[Gg]emeente|[Ss]tad|city|comité)\b|(?:[a-z]+e )?(?P<sort>[A-Za-z]*schap|[Ss]tichting|[A-Za-z]*vereniging|[Vv]ereniging|[Rr]egio|[Cc]oöperatie|[Uu]niversiteit)\b(?! [A-Z\U000F0000-\U0010FFFF]| van (?![€\d]|ten ))|(?P<raw>{TITLE}))")
# "De provincie zegde ons € 40.000 toe"
_GIVES_US = re.compile(r"\b(?:zeg(?:t|de)|ken(?:t|de)|ge(?:eft|ven)|ga(?:f|ven)|verleen(?:t|de)|verstrekt(?:e)?) (?:aan )?ons\b|\baan ons (?:toegekend|toegezegd|verleend|verstrekt)\b")
# "aan de projectvereniging", which is not the city whose minutes tell of it
_TO_SORT = re.compile(r"\baan (?:de|het) [a-z]*(?:vereniging|stichting|coöperatie|schap|comité)\b(?! [A-Z\U000F0000-\U0010FFFF])")
# "waarvan het Rijk € 5 miljoen uit het Deltafonds betaalt": who pays out of its own fund
_OUT_OF_ITS_OWN = re.compile(rf"(?:{ORG}|\b[Rr]ijk\b|\b[Ss]taat\b)(?:[^.;]|\.\d){{0,60}} (?:uit|vanuit) (?:het|de) [^.;]{{3,60}} (?:betaalt|betaalde|betalen|bekostigt|bekostigde|inbrengt|inlegt|beschikbaar stelt)(?= ?[.,;]|$)")
# "Ons land krijgt ruim 500 miljoen euro uit het fonds": no body
_LAND = re.compile(r"(?<![\w-])(?:[Oo]ns land|Nederland|Vlaanderen|België|[Dd]e lidstaten) (?:krijgt|ontvangt|kreeg|ontving|krijgen|ontvangen)\b|\b(?:krijgt|ontvangt|kreeg|ontving) (?:ons land|Nederland|Vlaanderen|België)\b(?!-)")
# "een bijdrage voor een wandelroute, waarvan Elburg en Heusden profiteerden": who had it
_PROFITED = re.compile(rf"\bwaar(?:van|mee)(?: ook| vooral)? (?P<who>{ANYBODY}+)(?: van)? (?:profite(?:ert|ren|erde|erden)|(?:ge)?profiteerd)\b")
# "toegekend aan de school", "verleend aan drie verenigingen": others, who have no name
_TO_NAMELESS = re.compile(r"\b(?:toegekend|toegezegd|verleend|verstrekt|toegewezen)\b[^.;()]{0,20} aan (?:de|het|een|twee|drie|vier|vijf|zes|\d{1,3}|verschillende|diverse) (?!gemeenten?\b|stad\b|steden\b|regio\b|stichting\b|vereniging\b|coöperatie\b|universiteit\b|comité\b|consortium\b|samenwerkings\w+|gezamenlijke\b|groep\b|\w*schap\b|projecten?\b|partners?\b|(?:twee|drie|vier|vijf|zes) |\w+e gemeenten?\b)[a-z]{4,30}\b(?! [A-Z\U000F0000-\U0010FFFF])")
_IS = re.compile(rf"\b(?:ontvanger|begunstigde|recipient) (?:is|was) (?P<who>{ORG})")
_RAW_SUBJECT = re.compile(rf"^\W*(?!(?:Wethouder|Burgemeester|Gedeputeerde|Minister|Staatssecretaris|Mevrouw|Directeur|Voorzitter|Uit|Voor|In|Aan|Van|Met|Door|Via|Samen|Tezamen|Together|Zusammen|Daarnaast|Bij|Op|Ook|From|For|Aus|Für) )(?:(?:[Dd]e|[Hh]et|The|Der|Die|Das) )?(?:\[)?(?P<raw>(?:(?:regio|stichting|vereniging|coöperatie|universiteit|hogeschool) )?{TITLE})(?:\]\([^()]*\))?(?P<apposition>, [^,.;]{{3,60}},)? (?:ontving|ontvangt|kreeg|krijgt|haalde|heeft|verkreeg|received|has|won|erhielt)\b")
_VERB_RAW = re.compile(rf"\b(?:ontving|kreeg|verkreeg|verwierf|erhielt|received) (?:de |het |der |die |das |the )?(?P<raw>{TITLE})")
# "Een Europese aanvraag van de Stichting X werd gehonoreerd": who asked for it
_ASKED_BY = re.compile(r"\b[Aa]anvraag van (?:de |het )?(?=[A-Z])(?=[^.;]{3,120}\b(?:gehonoreerd|toegekend|goedgekeurd|beloond|ingewilligd)\b)|^\W*(?:Beloond|Gehonoreerd|Toegekend|Goedgekeurd|Ingewilligd) (?:werd|is) (?:ook )?de aanvraag van (?:de |het )?(?=[A-Z])")
_BEGINS_WITH = re.compile(rf"(?P<raw>{TITLE})")
_AWARDED_TO = re.compile(r"\b(?:toegekend|toegezegd) aan\b")
_GAVE = re.compile(rf"(?:heeft|zegde|kende|geeft|gaf|verleen(?:t|de)|verstrek(?:t|te)|keer(?:t|de))[^.;]{{0,40}}? ?(?P<who>{ANYBODY})")
# "kende de stichting een uitkering toe", where "de provincie" would be who gives
_GAVE_NOUN = re.compile(r"\b(?:zegde|kende|geeft|gaf|verleent|verleende)[^.;]{0,40}? (?:de |het )(?P<noun>stichting|[a-z]*vereniging|coöperatie|universiteit|[a-z]*schap)\b(?! [A-Z])")
_TAKES_PART = re.compile(r"\b(?:partner|deelname|werk\w*) $")
# "heeft de Regio Achterhoek ... gekregen": a region or network behind the verb
_VERB_FORUM = re.compile(rf"\b(?:ontving|kreeg|haalde|heeft|wist|verkreeg|verwierf) (?P<who>{FORUM})")
# "de bijdrage uit het Deltafonds die de tafel Zoet water wist te verwerven"
_WHICH_GOT = re.compile(rf"\b(?:die|dat|welke) (?:de |het )?(?P<who>{ANYBODY}) (?:heeft|had|wist|kon|verwierf|binnenhaalde|ontving|kreeg)\b")
# "van het ministerie", "(VNG International)", "door de provincie": who gives
_GIVER = re.compile(r"(?:\b(?:van|door|bij|via|namens|by|of|from)(?: de| het| the)?|\() ?$")
_WHO = re.compile(r", (?:die|dat)\b")
_MAY_GIVE = frozenset({Kind.MINISTRY, Kind.PROVINCE, Kind.AGENCY, Kind.ORGANISATION, Kind.ASSOCIATION, Kind.FOUNDATION})
# "ontving de stichting", "de regio haalde", "heeft het Recreatieschap": one that was named before
_NOUN = r"(?:de |het )(?P<{0}>[Ss]tichting|[Rr]egio|[Cc]omité|[Vv]ereniging|[A-Za-z]*schap|[Ss]amenwerkingsverband|[Uu]niversiteit|[Hh]ogeschool)"
_VERBS = r"(?:ontving|ontvangt|kreeg|krijgt|haalde|heeft|verkreeg|verwierf|wist|sleepte)"
_BY_NOUN = re.compile(rf"\b{_VERBS} {_NOUN.format('behind')}\b(?! [A-Z\U000F0000-\U0010FFFF]| van)|\b(?:[Dd]e|[Hh]et) (?P<before>[Ss]tichting|[Rr]egio|[Cc]omité|[Vv]ereniging|[A-Za-z]*schap|[Ss]amenwerkingsverband) {_VERBS}\b|\baandeel (?P<share>regio|stichting|schap|vereniging)\b")
_GERMAN_CITY = re.compile(rf"\berhielt(?:en)? die (?:Stadt|Gemeinde) (?P<who>{ORG})")
# "De kaasboerderij van Jan en Trees Vink kreeg subsidie": who is no town, and has no other name
_OF_PEOPLE = re.compile(rf"^\W*(?:[Dd]e|[Hh]et) (?P<raw>(?!gemeente|stad|provincie|regio|burgemeester|wethouder|bijdrage|subsidie|aanvraag)[a-z]{{5,30}} van (?:de (?:familie|gebroeders|broers|zussen) )?{TITLE}) (?:kreeg|krijgt|ontving|ontvangt|haalde|heeft)\b")
# "Het comité keurde vijf projecten goed", "Der Ausschuss bewilligt drei Projekte": projects got it, and not the town that the text is about
_APPROVES = re.compile(r"\bkeur(?:t|de|den|en)\b[^.;]{0,80}\bprojecten\b[^.;]{0,60}\bgoed\b|\bproject(?:en)?\b[^.;:]{0,40}\b(?:goedgekeurd|gehonoreerd|geselecteerd)\b|\b(?:bewillig(?:t|te|ten)|genehmig(?:t|te|ten)|beschlossen|bewilligt)\b[^.;]{0,60}\bProjekte\b|\bProjekte\b[^.;]{0,40}\b(?:bewilligt|genehmigt|beschlossen)\b")
# "In deze ronde ontvangen elf gemeenten geld": others, who are named elsewhere if at all
_GET_NAMELESS = re.compile(r"\b(?:krijgen|kregen|ontvangen|ontvingen|delen) (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d{1,3}|enkele|meerdere|verschillende|diverse) (?:[a-z]+e )?(?:gemeenten|steden|regio[’']s|provincies|organisaties|verenigingen|dorpen|projecten|partners|gebieden|waterschappen)\b(?![^.;]{0,30}\b(?:waaronder|onder wie|zoals)\b)")
_REACH = 20_000
"""Characters before a sentence in which "de stichting" was named."""
# "mit Haaksbergen", "with Gera": with whom the thing is done that the money is for; "Via de euregio": through whom it came
_BESIDE = re.compile(r"\b(?:met|mit|with|[Vv]ia)(?: de| het| the)? $")
# "Daaruit kreeg haar gemeente 2 miljoen": the town of whom the sentence before spoke
_THEIR_TOWN = re.compile(r"\b(?:kreeg|krijgt|ontving|ontvangt|ging(?:en)? naar|haalde) (?:haar|zijn|hun) (?:eigen )?(?:gemeente|stad|provincie)\b|\b(?:[Hh]aar|[Zz]ijn|[Hh]un) (?:eigen )?(?:gemeente|stad|provincie) (?:kreeg|krijgt|ontving|ontvangt|haalde)\b")
# "Universiteit Maastricht 2" of "2 miljoen"
_SUM = re.compile(r" \d+$")
# "samen met Ede, Lleida en Aarhus is € 1,4 miljoen binnengehaald": who was with the one that got it
_ALONG = re.compile(rf"\b(?:[Ss]amen|[Tt]ezamen|[Tt]ogether|[Zz]usammen) (?:met|with|mit) (?:(?:de |het |the )?(?:gemeenten? |steden |stad )?{ANYBODY}+(?:, (?:en )?| en | and | und )?)+")


def recipient_of(annotated: Annotated, masked: Masked) -> Name | None:
    """Who got it: named so, behind "aan", the subject of the verb, or the document's own city."""
    text = masked.text
    if body := body_told(annotated, masked):
        return body
    if told := _IS.search(text) or _GERMAN_CITY.search(text):
        return masked.mentions(told["who"])[0].name()
    if NAMELESS.match(text) or (_GET_NAMELESS.search(text) and not annotated.within(masked.sentence.start, masked.sentence.end, *PUBLIC)) or _OUT_OF_ITS_OWN.search(text) or _LAND.search(masked.sentence.text):
        return None
    if _THEIR_TOWN.search(masked.sentence.text):
        town = annotated.topic(masked.sentence.start, [Kind.MUNICIPALITY, Kind.PROVINCE])
        return town.name() if town else annotated.profile.subject
    if spoken_of := town_before(annotated, masked):
        return spoken_of
    if TELLS.match(text) and len(parts := masked.cut(THAT)) > 1:
        return recipient_of(annotated, parts[-1])
    if named := beside_a_clause(annotated, masked):
        return named
    if of_it := _PROFITED.search(text):
        return masked.mentions(of_it["who"])[0].name()
    verb = RECEIVED.search(text)
    gives = GIVES.search(text)
    if _GIVES_US.search(text):
        return whose(annotated)
    if gives and _TO_NAMELESS.search(text):
        return None
    if gives or _AWARDED_TO.search(text):
        if named := _behind_giving(annotated, masked, gives):
            return named
        if gives and (JURY.match(masked.sentence.text) or _TO_SORT.search(text)):
            return None
    if _PROJECT_GETS.match(masked.sentence.text) and (named := _project_before(annotated, masked)):
        return named
    if _SPENDS.search(text):
        cities = annotated.within(masked.sentence.start, masked.sentence.end, Kind.MUNICIPALITY)
        return cities[0].name() if cities else annotated.profile.subject
    if asked := _ASKED_BY.search(masked.sentence.text):
        return _asked_by(annotated, masked, asked.end())
    if (noun := _BY_NOUN.search(text)) and (named := _named_before(annotated, masked, next(filter(None, noun.groups())))):
        return named
    colon = masked.sentence.text.find(": ") + 1  # "Niet op onze naam: het Museum voor Textiel kreeg"
    if (raw := _RAW_SUBJECT.match(masked.sentence.text) or (_RAW_SUBJECT.match(masked.sentence.text[colon:]) if colon else None)) and (" " in raw["raw"] or raw["apposition"]) and not _is_mention(annotated, masked, raw["raw"]):
        return named_as(raw["raw"])
    if (people := _OF_PEOPLE.match(masked.sentence.text)) and not annotated.within(masked.sentence.start, masked.sentence.start + people.end("raw")):
        return Name(people["raw"], Kind.ORGANISATION)
    if (raw := _VERB_RAW.search(text)) and raw["raw"] not in ("Stadt", "Gemeinde", "Kommune", "City", "Council"):
        return named_as(raw["raw"])
    if forum := _VERB_FORUM.search(text) or _WHICH_GOT.search(text):
        return masked.mentions(forum["who"])[0].name()
    return _subject(annotated, masked, verb)


def _behind_giving(annotated: Annotated, masked: Masked, gives: re.Match[str] | None) -> Name | None:
    """Who stands behind "aan", or behind the verb of giving."""
    text = masked.text
    verb_at = gives.start() if gives else len(text)
    titles = " ".join(one.title for one in programmes(annotated, masked.sentence))
    said = (m for m in _TO.finditer(text) if not _TAKES_PART.search(text[max(0, m.start() - 20) : m.start()]) and m.group() not in titles)
    if to := min(said, key=lambda m: abs(m.start() - verb_at), default=None):
        return _said(annotated, masked, to)
    if noun := _GAVE_NOUN.search(text):
        return _named_before(annotated, masked, noun["noun"])
    behind = _GAVE.search(text) if gives else None
    return _given(annotated, masked, behind) if behind else None


def _project_before(annotated: Annotated, masked: Masked) -> Name | None:
    """The project that a paragraph names in quotes before a sentence, the last of several."""
    block = annotated.blocks[masked.sentence.block]
    told = list(_PROJECT.finditer(annotated.clean.text, block.start, masked.sentence.start))
    return Name(told[-1]["name"], Kind.ORGANISATION) if told else None


def _given(annotated: Annotated, masked: Masked, gave: re.Match[str]) -> Name | None:
    """Who stands behind the verb of giving: who receives, if the giver stands before it; else the giver himself, and the city received."""
    who = masked.mentions(gave["who"])[0]
    before = [m for m in masked.mentions(masked.text[: gave.start()]) if m.kind in (*PUBLIC, *_MAY_GIVE)]
    is_giver = who.kind in _MAY_GIVE and all(mention.label == who.label for mention in before)
    return annotated.profile.subject if is_giver else who.name()


def _asked_by(annotated: Annotated, masked: Masked, position: int) -> Name | None:
    """Who stands at a position as the one whose application was granted: a name that is known, or one by its capitals."""
    start = masked.sentence.start + position
    known = annotated.within(start, start + len("de gemeente "))
    if known:
        return known[0].name()
    raw = _BEGINS_WITH.match(masked.sentence.text, position)
    return named_as(raw["raw"]) if raw else annotated.profile.subject


def _subject(annotated: Annotated, masked: Masked, verb: re.Match[str] | None) -> Name | None:
    """Who stands behind the verb or before it, "de gemeente", else the first body that is named; nobody who gives, and no part of a programme's name."""
    begin = masked.sentence.start
    inside = [range(begin + one.start, begin + one.end) for one in programmes(annotated, masked.sentence)]
    along = [range(begin + one.start(), begin + one.end()) for one in _ALONG.finditer(masked.text)]

    def takers(mentions: Iterable[Mention]) -> list[Mention]:
        return [m for m in mentions if not (_gives(annotated, m) or _BESIDE.search(annotated.clean.text, max(0, m.start - 12), m.start)) and not any(m.start in stretch for stretch in (*inside, *along))]

    behind = slots.behind(masked, verb.end()) if verb else []
    if found := takers(behind or slots.subjects(masked, 0, verb.start() if verb else len(masked.text))):
        return there(annotated, masked, found[0]) or _without_sum(found[0].name())
    if actors := acting(annotated, masked, 0, len(masked.text)):
        return actors[0]
    named = takers(annotated.within(begin, masked.sentence.end, *PUBLIC))
    if not named and _APPROVES.search(masked.sentence.text):
        return None
    return (there(annotated, masked, named[0]) or named[0].name()) if named else whose(annotated)


def _gives(annotated: Annotated, mention: Mention) -> bool:
    """Whether a body is named as the one that gives: "een bijdrage van het ministerie"."""
    text = annotated.clean.text
    return mention.kind in _MAY_GIVE and not _WHO.match(text, mention.end) and _GIVER.search(text, max(0, mention.start - 20), mention.start) is not None


def _named_before(annotated: Annotated, masked: Masked, noun: str) -> Name | None:
    """The one that "de stichting", "de regio", "het Recreatieschap" stands for: that of the title, else the last before the sentence whose name holds the noun."""
    word = re.compile(rf"(?i)\b{re.escape(noun)}\b")
    before = [m for m in annotated.within(max(0, masked.sentence.start - _REACH), masked.sentence.start) if m.kind not in (Kind.AGREEMENT, Kind.TIE) and word.search(m.label)]
    if not before and noun.casefold() == "regio":  # "Kop van Noord-Holland"
        before = annotated.within(max(0, masked.sentence.start - _REACH), masked.sentence.start, Kind.REGION)
    if not before:  # "projectvereniging Erfgoed Noord", whose name is without the noun
        near = annotated.within(max(0, masked.sentence.start - _REACH), masked.sentence.start)
        before = [m for m in near if m.kind not in (Kind.AGREEMENT, Kind.TIE) and annotated.clean.text[max(0, m.start - len(noun) - 1) : m.start].casefold() == f"{noun.casefold()} "]
    titled = next((m for m in before if m.label in annotated.profile.title), None)
    return (titled or before[-1]).name() if before else None


def _is_mention(annotated: Annotated, masked: Masked, raw: str) -> bool:
    """Whether a name is one that is known as it stands, and no longer one that only begins so ("Maastricht University")."""
    found = annotated.within(masked.sentence.start, masked.sentence.start + 40)
    return any(annotated.clean.text[m.start : m.end].endswith(raw) for m in found)


def _said(annotated: Annotated, masked: Masked, to: re.Match[str]) -> Name | None:
    if to["who"]:
        return masked.mentions(to["who"])[0].name()
    if to["raw"]:
        return named_as(to["raw"])
    if to["sort"]:
        return _named_before(annotated, masked, to["sort"])
    if to["noun"] == "comité":
        organ = annotated.topic(masked.sentence.end, [Kind.BODY])
        return organ.name() if organ else None
    return annotated.profile.subject or next(iter(acting(annotated, masked, 0, len(masked.text))), None)


def _without_sum(name: Name) -> Name:
    return Name(_SUM.sub("", name.label), name.kind) if name.kind is Kind.ORGANISATION and _SUM.search(name.label) else name
