"""Who takes part in an agreement, in whatever order a clause says it: who it is, a word for taking part, the agreement.

"Aan de City Deal X werken A en B mee", "B is sinds kort aan boord van de City Deal X", "Onder het convenant staan de handtekeningen
van A en B", "Daarbij zijn A en B aangesloten": a clause names one agreement, behind a preposition or as what a relative clause
goes on from, and has a word that goes with that preposition. Whom it names then takes part, if one group of names stands where a subject can.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, clause, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.as_list import as_list
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.agreements.spoken_of import agreement_before
from kg.extraction.rules.parties.list_mates import SPELLED_OUT
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Name

_CUES = Triggers("deel", "mee", "partij", "partner", "aangesloten", "aangehaakt", "betrokken", "verbonden", "gebonden", "gecommitteerd", "boord", "handtekening", "teken", "toegetreden", "trad", "trekker", "trekt", "trekken", "participe", "schaar", "stapt", "ingestapt", "sluit", "sloot", "sloten", "samen", "haak")
_CALLED = r"[a-z]*(?:overeenkomst|convenant|deal|akkoord|verklaring|pact)"
# "bij de City Deal X", "aan dit convenant", "daaraan", "Ook Gouda en Delft zijn partij"
_LINK = re.compile(rf"\b(?P<prep>[Aa]an|[Bb]ij|[Ii]n|[Tt]ot|[Vv]an|[Aa]chter|[Oo]nder|[Mm]et|[Bb]innen|[Vv]ia|[Vv]olgens|[Oo]p (?:basis|grond) van) (?:(?P<what>{DEAL})|(?:de|het|deze|dit|die|dat) (?P<called>{_CALLED})\b(?! [A-Z]))|(?<![\w])(?:[Dd]aar|[Hh]ier|[Ee]r)(?P<there>aan|bij|in|toe|achter|onder)\b|\b(?:[Dd]aar|[Hh]ier|[Ee]r)(?: [a-z]+){{1,4}}? (?P<apart>aan|bij|in|achter) (?=betrokken|aangesloten|aangehaakt|mee|deel|verbonden|geschaard)|(?P<bare>\b(?:zijn|is|waren|was) (?:ook |eveneens |tevens )?partij)(?=[.,;]|$)|(?P<held>{DEAL})(?= (?:telt|telde|kent|kende|heeft|had)\b)|(?<!\b[Aa]an )(?<!\b[Vv]an )(?<!\b[Ii]n )(?<!\b[Bb]ij )(?<!\b[Tt]ot )(?<!\b[Oo]ver )(?<!\b[Vv]oor )(?<!\b[Oo]p )(?<!\b[Oo]nder )(?<!\b[Mm]et )(?<!\b[Uu]it )(?<!\b[Vv]ia )(?P<object>{DEAL})(?! (?:is|wordt|werd|telt|telde|kent|kende|heeft|had)\b)")
# "de City Deal X, waarin", "de City Deal X, die A en B trekken"
_RELATIVE = re.compile(r", (?P<word>die|dat|welke|waar(?:aan|bij|in|toe|van|achter|onder|mee|binnen)) (?P<said>[^.;:]{3,220}?)(?=,(?! (?:[Nn]aast|net|evenals|samen|en|waaronder|onder|als))|[.;:]|$)")
_BEFORE_RELATIVE = re.compile(rf"(?P<of>[{ORG[1:-1]}{DEAL[1:-1]}]+)[”\"'’]?(?: \([^()]{{1,40}}\))?$")
_TAKES_PART = (
    r"\b(?:doen|doet|deed|deden|nemen|neemt|nam|namen|werken|werkt|werkte|werkten)\b[^.;]{0,160}?\b(?:mee|deel)\b(?! uit\b)|\b(?:mee(?:doen|doet|deed|deden|gedaan|werken|werkt)|deel(?:nemen|neemt|nam|namen|genomen))\b|"
    r"\b(?:zich|zijn|is)\b[^.;]{0,120}\b(?:verbonden|gebonden|gecommitteerd)\b|\b(?:verbond|verbonden|verbindt|verbinden|committeerden?|committeren) zich\b"
)
_IS_ONE = r"(?:(?:mede-?)?deelnemers?|partij(?:en)?|(?:mede-?|convenant|samenwerkings)?partners?|(?:mede-?)?ondertekenaars?|(?:kar)?trekkers?|initiatiefnemers?|participant(?:en)?)\b"
_JOINED = r"\b(?:aangesloten|aangehaakt|betrokken)\b|\b(?:sluit(?:en)?|sloot|sloten|haak(?:t|te|ten)?|haken)\b[^.;]{0,60}\baan\b"
# which words go with which preposition: "aan ... mee", "bij ... aangesloten", "in ... partner", "onder ... handtekeningen"
# "vernieuwen met het akkoord hun afspraken", "bundelen in de deal hun krachten"
_AGREES = r"\b(?:vernieuw|verleng|bekrachtig|bezegel|bevestig|verdiep|versterk|herijk|bundel|maa?k|legg?|zet)[a-z]*\b[^.;]{0,80}\b(?:afspraken|samenwerking|krachten)\b"
_SAID = {
    "held": re.compile(rf"\b{_IS_ONE}", re.I),
    "object": re.compile(r"\b(?:mede)?(?:onder)?tekenden?\b(?! (?:die|dat|er)\b)|\b(?:hebben|heeft)\b[^.;]{0,160}\b(?:mede)?(?:onder|ge)tekend\b|\bonderschr(?:eef|even|ijft|ijven)\b|\b(?:trek(?:t|ken)|trok|trokken)\b(?! (?:zich|uit|terug)\b)", re.I),
    "aan": re.compile(rf"{_TAKES_PART}|\b{_IS_ONE}|\bhandtekening(?:en)?\b", re.I),
    "bij": re.compile(rf"{_JOINED}|\b{_IS_ONE}|\baan tafel\b", re.I),
    "in": re.compile(rf"\b{_IS_ONE}|\bparticipe(?:ert|ren|erde|erden)\b|\b(?:stap(?:t|te|ten|pen)|ingestapt|zit(?:ten)?|werken|werkten|samenwerken)\b(?=[^.;]*\bsamen|[^.;]*\b(?:in|samenwerken)\b)|{_TAKES_PART}|\bbetrokken\b", re.I),
    "tot": re.compile(r"\b(?:toegetreden|trad(?:en)?\b[^.;]{0,40}\btoe)\b|\b(?:ondertekenaars|deelnemers|partijen|partners) (?:van|bij|aan|in)\b[^.;]{0,60}\bbeho(?:ren|orden|ort)\b", re.I),
    "van": re.compile(rf"\bmaa?k(?:t|te|ten|en)\b[^.;]{{0,60}}\bdeel uit\b|\bdeel uitma(?:akt|ken|akte|akten)\b|\baan boord\b|\b{_IS_ONE}", re.I),
    "achter": re.compile(r"\b(?:geschaard|schaar(?:t|de|den)|scharen)\b|\b(?:partijen|partners|gemeenten|overheden|steden)\b", re.I),
    "onder": re.compile(r"\bhandtekening(?:en)?\b|\bkrabbels?\b", re.I),
    "met": re.compile(rf"{_AGREES}|\bverbonden\b|\b(?:zijn|is|gaan|gaat|gingen|ging|waren|was)\b[^.;]{{0,40}}\b(?:samen|gezamenlijk) (?:[a-z]+ ){{0,2}}?(?:aan de slag|bezig|aan het werk)\b|\bals {_IS_ONE}", re.I),
    "binnen": re.compile(rf"{_AGREES}|\bwerk(?:en|t|te|ten)\b[^.;]*\bsamen\b|\bsamenwerk(?:en|t|te|ten)\b|\b{_IS_ONE}", re.I),
}
_LIKE = {"via": "binnen", "volgens": "binnen", "op basis van": "binnen", "op grond van": "binnen", "toe": "tot", "mee": "met"}
_SIGNS = re.compile(rf"(?P<what>{DEAL}) (?:is|wordt|werd)\b[^.;{ORG[1:-1]}]{{0,60}}?\b(?:mede)?(?:ge|onder)tekend door (?P<who>{ORG}+)|(?P<deal>{DEAL})[^.;{DEAL[1:-1]}]{{0,120}}?\b(?:en|die|dat) (?:is|werd) (?:[a-z]+ ){{0,3}}?(?:mede ?)?(?:ge|onder)tekend door (?P<by>{ORG}+)")
_PARTY_WORD = re.compile(r"\b(?:partij(?:en)?|(?:convenant|samenwerkings)?partners?|handtekening(?:en)?|krabbels?|verbonden|gebonden)\b")
_CO_SIGNS = re.compile(r"\bmede ?-?(?:onderteken|geteken)|\bmedeonderteken")
# "betaalde Gouda als deelnemer", "waterschap Rivierenland, de andere deelnemer,"
_APPOSED = re.compile(rf"(?P<who>{ORG}+)(?: als |, (?:(?:ook|eveneens|tevens) (?:een )?|de (?:andere|tweede|derde|enige|overige) |een van de ))(?:deelnemers?|(?:contract|convenant)?partij(?:en)?)(?= [€a-z]|[,.])")
# names that are joined to one group: "A, samen met B en C", "zowel A als B"
_MORE = r"(?:,? (?:(?:en )?(?:ook )?(?:samen met|gezamenlijk met|met|net als|evenals|alsmede|alsook|naast)|en ook|als|plus|en|ook)(?: (?:ook|de|het|onder (?:meer|andere)))*|,) ?"
_GROUP = re.compile(rf"{ORG}+(?:{_MORE}{ORG}+){{0,12}}")
# a name behind such a word is where, whose or than whom, and not who
_NOT_WHO = re.compile(r"\b(?:in|uit|te|vanuit|naar|rond(?:om)?|bij|aan|voor|tegen|over|op|tot|binnen|buiten|onder|tussen|dan|zonder|per|namens|langs|nabij|richting|door|met|van|ondanks|volgens|of|dankzij|via|behalve|wil|om|like)(?: (?:de|het|een|heel|onze|andere|die|deze)){0,2} ?$", re.I)
_WITH_WHOM = re.compile(r"\b(?:[Ss]amen|[Gg]ezamenlijk)(?: [a-z]+)? met (?:onder (?:meer|andere) )?$|\bonder (?:meer|andere) $|\b[Nn]aast $|\b(?:handtekening(?:en)?|namen|colleges?|raden|raad|besturen|bestuur|burgemeesters?|wethouders?|gedeputeerden?) van $|\b(?:wethouder|burgemeester|gedeputeerde|dijkgraaf|heemraad)(?: [A-Z][\w.'-]+){1,3} van $")
_ANNOUNCES = re.compile(r"(?::|\b(?:namelijk|te weten|zijn|waren|is|behoren|behoorden|samen met|gezamenlijk met|net als|evenals|alsmede|alsook|naast|waaronder|onder (?:meer|andere)|o\.a\.|handtekening(?:en)? van|plus|met|staan)(?: (?:ook|de|het|onder (?:meer|andere)|thans|nu|momenteel|inmiddels|alle|alleen|verder|nog|sindsdien))*,?) ?$")
_INFINITIVE = re.compile(r"\b(?:te|moet(?:en)?|moest(?:en)?|mag|kunnen|laten) [^.;,]{0,40}?(?:meedoen|deelnemen|meewerken)\b|\b(?:mee|deel) te (?:doen|nemen|werken)\b|\b(?:door|van|voor|over|na|tot) (?:deelnemen|meedoen|meewerken)\b")
_REACH = 500
"""Characters before a sentence within which the agreement was spoken of that "daaraan" means."""


def taking_part(annotated: Annotated) -> Iterator[tuple[Name, Mention, str, str, Masked]]:
    """Each agreement and who takes part, as what, whether that has ended, and the sentence; an agreement's own text is read otherwise."""
    if annotated.profile.own:
        return
    for masked in annotated.cued(_CUES):
        if not (masked.holds(ORG) or SPELLED_OUT.search(masked.text)) or not (masked.holds(DEAL) or _LINK.search(masked.text) or _APPOSED.search(masked.text)):
            continue
        plain = as_list(masked)
        for match in _SIGNS.finditer(plain.text):
            if not modalities(plain.text, match.end() - 1) & (UNREAL - {Modality.PLANNED} if match["deal"] else UNREAL):  # "gaat van start en is getekend door"
                role = "co-signatory" if _CO_SIGNS.search(match.group()) else "party"
                for deal in plain.mentions(match["what"] or match["deal"]):
                    yield from ((deal.name(), who, role, "stated", masked) for who in plain.mentions(match["who"] or match["by"]))
        for match in _APPOSED.finditer(plain.text):
            if not modalities(plain.text, match.end() - 1) & UNREAL and (agreement := circle_at(annotated, masked.sentence.end, _REACH)):
                yield from ((agreement, who, "participant", "stated", masked) for who in plain.mentions(match["who"]) if who.kind not in NO_PARTIES)
        for stretch, prep, agreement in _clauses(annotated, plain):
            yield from ((agreement, who, role, status, masked) for who, role, status in _who(plain, stretch, prep) if who.kind not in NO_PARTIES and not who.attributive)


def _clauses(annotated: Annotated, masked: Masked) -> Iterator[tuple[str, str, Name]]:
    """The main clauses and the relative ones that speak of one agreement each, with the preposition by which they do."""
    main: list[str] = []
    at = 0
    for relative in _RELATIVE.finditer(masked.text):
        antecedent = _BEFORE_RELATIVE.search(masked.text, max(0, relative.start() - 60), relative.start())
        main.append(masked.text[at : relative.start()])
        at = relative.end()
        deals = masked.mentions(antecedent["of"]) if antecedent else []
        word = relative["word"]
        if len(deals) == 1 and re.fullmatch(DEAL, antecedent["of"] if antecedent else "") and word.startswith("waar"):
            yield relative["said"], word[4:], deals[0].name()
        elif antecedent and re.fullmatch(f"{ORG}+", antecedent["of"]) and not word.startswith("waar"):
            yield from _linked(annotated, masked, f"{antecedent['of']} {relative['said']}")
    yield from _linked(annotated, masked, "".join([*main, masked.text[at:]]))


def _linked(annotated: Annotated, masked: Masked, stretch: str) -> Iterator[tuple[str, str, Name]]:
    """The clauses of a stretch that name one agreement behind a preposition, or mean one by "de deal" or "daaraan"."""
    for link in _LINK.finditer(stretch):
        start, end = clause(stretch, link.start())
        if stretch.startswith(":", end) or stretch[max(0, end - 1) : end] == ":":
            end = next((stop.start() for stop in _STOP.finditer(stretch, end + 1)), len(stretch))
        words = stretch[start:end]
        named = {m.label: m.name() for m in masked.mentions("".join(re.findall(DEAL, words)))}
        prep = (link["prep"] or link["there"] or link["apart"] or ("bij" if link["bare"] else "held" if link["held"] else "object")).lower()
        if (link["what"] or link["held"] or link["object"]) and len(named) == 1:
            yield words, prep, next(iter(named.values()))
        elif not named and (agreement := _meant(annotated, masked, link)):
            yield words, prep, agreement


_STOP = re.compile(r"[.;](?= |$)")


def _meant(annotated: Annotated, masked: Masked, link: re.Match[str]) -> Name | None:
    """The agreement that was spoken of before."""
    if link["called"]:
        label = agreement_before(annotated, masked.sentence, link["called"])
        return next((m.name() for m in annotated.mentions if m.label == label), None)
    return circle_at(annotated, masked.sentence.start, _REACH) if link["there"] or link["apart"] or link["bare"] else None


def _who(masked: Masked, words: str, prep: str) -> Iterator[tuple[Mention, str, str]]:
    """Those whom a clause says to take part, as what and whether that has ended."""
    said = _SAID.get(_LIKE.get(prep, prep))
    predicate = said.search(words) if said else None
    if predicate is None or _INFINITIVE.search(words):
        return
    held = modalities(words, predicate.start())
    if Modality.ENDED in held:
        held -= {Modality.NEGATED}  # "is geen deelnemer meer"
    if held & UNREAL or (_FORUM.search(words) and prep not in ("aan", "bij", "onder")):
        return
    is_noun = _NOUN.fullmatch(predicate.group()) is not None
    status = "ended" if Modality.ENDED in held else "stated"
    role = "co-signatory" if _CO_SIGNS.search(words) else "party" if _PARTY_WORD.search(words) or prep == "met" else "participant"
    groups = [group for group in _GROUP.finditer(words) if _may_be(words, group)]
    before, behind = ([group for group in groups if is_behind == _is_behind(words, group, predicate)] for is_behind in (False, True))
    chosen = before if len(before) < 2 or _joined(words, before) else []
    if is_noun and not (prep == "held" or _COPULA.search(words)):
        chosen = []  # "Gouda nodigt de partijen bij het convenant uit"
    if is_noun and _AS.match(words) and len(behind) == 1 and len(words[predicate.end() : behind[0].start()]) < 60:
        chosen = behind  # "Als deelnemer aan de deal werkt Gouda"
    for group in (*chosen, *(group for group in behind if _ANNOUNCES.search(words[max(0, group.start() - 40) : group.start()]) or ":" in words[predicate.start() : group.start()])):
        yield from ((who, role, status) for who in masked.mentions(group.group()))


_NOUN = re.compile(_IS_ONE, re.I)
_COPULA = re.compile(r"\b(?:is|zijn|was|waren|werd|werden|wordt|worden|blijft|bleef|bleven|blijven|als|geldt|gelden)\b")
_AS = re.compile(rf"\W*Als (?:[a-z]+ ){{0,4}}{_IS_ONE}")
_FORUM = re.compile(FORUM)


def _may_be(words: str, group: re.Match[str]) -> bool:
    """Whether a group of names can be who: not where, whose or than whom."""
    before = words[max(0, group.start() - 60) : group.start()]
    return not _NOT_WHO.search(before) or bool(_WITH_WHOM.search(before))


def _is_behind(words: str, group: re.Match[str], predicate: re.Match[str]) -> bool:
    """Whether a group stands behind both the agreement and what is said."""
    link = max((match.end() for match in _LINK.finditer(words)), default=0)
    return group.start() >= max(link, predicate.end())


def _joined(words: str, groups: list[re.Match[str]]) -> bool:
    """Whether words like "samen met" join each group to the one before it."""
    return all(_JOINS.search(words[one.end() : other.start()]) or _WITH_WHOM.search(words[max(0, one.start() - 40) : one.start()]) for one, other in pairwise(groups))


_JOINS = re.compile(r"\b(?:samen|gezamenlijk|net als|evenals|naast|ook|alsmede)\b[^.;:]{0,40}$")
