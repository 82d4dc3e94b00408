"""Who and what stands round the words that state a relation: its subject, what it governs, and what it is about.

A Dutch clause puts its verb before or after its subject ("Gouda trad in 2012 toe tot Polis", "In 2012 trad Gouda toe tot
Polis"), and may put the network first ("Bij Polis is Gouda aangesloten") or leave it to the heading ("Lid sinds 2009").
So a rule names only the words of the relation; the slots are filled from where the names stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, find_ranges
from kg.extraction.masked import ANY, BODY, DEAL, FORUM, NO_NAME_NOR_COMMA, ORG, WORDS, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, PUBLIC, TITLE, Mention
from kg.extraction.rules.rule import OVER, SINCE, UNTIL
from kg.extraction.rules.services.forum_topics import LIKE_FORUMS, NO_NETWORK, is_forum
from kg.model import Kind, Name

MEMBERS = PUBLIC | {Kind.ASSOCIATION, Kind.CITY, Kind.FOUNDATION, Kind.COMPANY, Kind.ORGANISATION, Kind.REGION}
# "Bergen, Dijk en Waard (in oprichting), Heiloo en Uitgeest": a list with a remark in it
RUN = rf"{ORG}+(?:(?: \([^()]{{1,40}}\)| in (?:de |het )?[A-Z][\w-]{{2,20}})?(?:,| en| and| und|, en) {ORG}+|(?: \([^()]{{1,40}}\)),? (?:en )?{ORG}+){{0,30}}"
_RUN = re.compile(RUN)
# "in", "van", "door" before a name: it is no subject
_GOVERNED = re.compile(
    r"\b(?:als (?:voorzitter|trekker|penvoerder|coördinator)|van|te|[Uu]it|door|voor|[Bb]ij|[Ii]n|aan|naar|tegen|tot|over|[Mm]et|binnen|buiten|rond|dan|op|zonder|per|(?<!province )(?<!city )(?<!municipality )(?<!town )of|from|by|within|to|with|for|than|aus|von|vom|mit|nach|zu|zur)(?: (?:onder (?:andere|meer)|o\.a\.|bijvoorbeeld))?(?: (?:de|het|een|het dorp|the|der|die|dem|[a-z]+se))? $"
)
# "de wethouder van", "namens": who acts for it, so it is the subject after all
_OFFICE = re.compile(
    r"(?:\b(?:[Ww]ethouders?|[Bb]urgemeesters?|[Gg]edeputeerden?|[Dd]ijkgraaf|[Vv]ertegenwoordigers?|[Pp]ortefeuillehouders?|(?:[Gg]emeente)?[Ss]ecretaris(?:sen)?|[Gg]riffiers?|[Rr]aadsleden|[Rr]aadslid|[Dd]irecteuren|[Cc]olleges|[Ss]chepen(?:en)?|[Mm]inister|[Dd]irecteur|[Aa]fgevaardigden?|[Bb]estuurders?|mayor|[Bb]ürgermeister)(?: [\w.'-]+){0,4}? (?:van|uit|namens|in|of|von)|\b(?:[Nn]amens|[Vv]anuit|on behalf of)|\b[Dd]ie van)(?: de| het)? $"
)
# "samen met Breda", "net als Breda": somebody of whom the same is said
_TOGETHER = re.compile(
    r"\b(?:(?:[Ss]amen|[Tt]ezamen|[Gg]ezamenlijk|[Tt]ogether|[Gg]emeinsam) (?:met|with|mit)|[Nn]aast|[Ee]venals|[Nn]et (?:als|zoals)|alsook|[Ll]ike|[Aa]long with|[Aa]s well as)(?: onder meer| onder andere| o\.a\.)?(?: de| het)? $"
)
# "..., samen met Breda en Tilburg", "..., net als Breda", "..., naast Breda en de provincie"
_AND_WITH = re.compile(
    rf"[^.;:]{{0,40}}?(?:,? (?:samen|tezamen|gezamenlijk|together|gemeinsam) (?:met|with|mit)|,? (?:net als|evenals)|, naast|, as (?:are|is|do|does))(?: onder meer| onder andere| o\.a\.)? (?P<who>{RUN})"
)
# "samen met Breda de Regio Zuid vormt en daarbinnen deelneemt": what Breda is in was said before
_IN_ANOTHER = re.compile(rf"{FORUM}[^.;]{{0,120}}?(?:,| en) ")
_GAP = rf"{WORDS}{{0,70}}?"
# "Eurotowns (2009) en Polis (sinds 2012)": a list with a remark beside each
_LISTED, _LISTED_BODIES = (
    re.compile(rf"(?P<gap>{_GAP})(?P<what>{sort}+(?: \([^()]{{1,40}}\)(?:(?:,| en| and| und|, en) {sort}+)?)*)") for sort in (FORUM, f"[{FORUM[1:-1]}{BODY[1:-1]}]")
)
_BESIDE = re.compile(rf"(?P<what>[{FORUM[1:-1]}{BODY[1:-1]}{ORG[1:-1]}]) \((?P<when>[^()]{{4,40}})\)")
_RELATIVE = re.compile(r",? (?:die|dat|welke|which|who|das|der) (?!van|met)")
_FORUMS = re.compile(f"{FORUM}+")
_AS = re.compile(r"(?:^|[,;:] )(?:[Aa]ls|[Aa]s an?|[Aa]ls) (?:[\w-]+ )?(?:lid|deelnemer|partner|voorzitter|trekker|coördinator|medeoprichter|member|Mitglied|gemeente|stad)?(?: \w+)?$|^(?:[Aa]ls|[Aa]s an?) ")
_SERVING = re.compile(rf"{WORDS}{{0,40}}[{FORUM[1:-1]}{BODY[1:-1]}{ORG[1:-1]}]+(?:,[^,.;]{{1,80}},)? [a-z]+ (?:(?:de|het|een) \w+ (?:van|uit) )?(?P<who>{ORG}+)")
_YEAR = re.compile(r"(?:het jaar|dem Jahr|the year|dem) $")
# "lid van de Vereniging X", "aangesloten bij de Omgevingsdienst Y"
_LISTED_ORGS = re.compile(rf"(?P<gap>{_GAP})(?P<what>{ORG}+)")
_SORT = {False: FORUM, True: f"[{FORUM[1:-1]}{BODY[1:-1]}]"}
_BEHIND = re.compile(
    rf"(?: ?[{FORUM[1:-1]}{BODY[1:-1]}]+(?= (?:is|zijn|are|sind) )| (?:de|het|deze|dit) [a-z]+(?= (?:is|zijn) {ORG}))?(?:,? ?(?:zijn|is|waren|are|sind|heeft|hebben|hat|haben)?(?: verder| ook| daar| er| nu| thans| momenteel| onder meer| onder andere| o\.a\.){{0,3}}:? ?(?:(?:(?:de|het|een) |(?<=is )|(?<=: ))(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]ijkgraaf|[Ss]chepen|[Mm]inister|portefeuillehouder)[\w .·’'-]{{0,40}}? (?:van|uit) )?)(?P<who>{RUN})"
)
_IN_BRACKETS = re.compile(rf"{ORG} \((?:(?:[Pp]rovin(?:z|cie|ce)|[Rr]egio|Kreis|Land) )?$")
_NEXT_CLAUSE = re.compile(r" (?:is|was|wordt|levert|heeft|zit|neemt|doet|treedt)\b")
# a bureau, a desk, a meeting or a board of a network is not the network
_NOT_IT = re.compile(
    r", (?:maar|doch|terwijl)\b|\b(?:geen|niet|raad van|bestuur|college|commissie|jury|fractie|directie|bijeenkomst\w*|conferentie\w*|congres\w*|overleg\w*|vergadering\w*|workshop\w*|project(?!vereniging)\w*|onderzoek\w*|pilot\w*|campagne\w*|festival|evenement\w*|wedstrijd\w*|training\w*|leden|partners|meeting|conference|board|committee|secretariaat|bureau|subsidie\w*|programma van|nieuwsbrief|\w{3,20}(?:centrum|center|centre|loket|desk|servicepunt|meldpunt)|met|voor|over|door)\b",
    re.I,
)
# "zitting in het bestuur van Polis": whoever sits on its board belongs to it
_BOARD = re.compile(r" ?(?:on |in )?(?:the )?(?:executive |management )?(?:board|committee) of (?:the )?| ?(?:in )?(?:het )?(?:algemeen |dagelijks |algemeen (?:en|en het) )?bestuur van (?:het |de )?| ?(?:tot|bij) de (?:[\w-]+ ){0,3}(?:leden|deelnemers|lidsteden|oprichters) van (?:het |de )?")
_BOARD_OF = re.compile(rf" ?(?:in )?(?:het )?(?:algemeen (?:en|en het) )?(?P<board>{BODY}) van (?:het |de )?(?P<what>{FORUM})")
# "trekt binnen Polis de werkgroep Verkeer": the group, and not the network
_WITHIN = re.compile(rf" (?:binnen|in) {FORUM} (?P<what>[{FORUM[1:-1]}{BODY[1:-1]}])")
# what stands behind a member of a list, and the next one, which nothing is said of either
_ITEM = re.compile(
    rf"(?: met {ORG}+)?(?: \([^()]{{1,80}}\))?(?:, (?:en )?| en )(?:het |de )?(?:[a-z]+e )?(?P<it>{ANY}+)(?= met {ORG}| ?\(|[,.;]| en |$)"
)
# "doet mee aan de City Deal X, het netwerk Polis en de Regio Y": of the deal one is a party
_DEALS = re.compile(rf" (?:de |het )?{DEAL}+(?=,| en )")
_RAW = re.compile(
    rf" ?(?:het |de |the |den |der |een )?(?:(?:internationale?|[Ee]uropee?se?|[Ee]uropean|landelijke?|regionale?|nationale?|wereldwijde?|nieuwe?|provinciale?|Nederlandse?|Vlaamse?) )?(?P<noun>(?:\w*(?:netwerk|samenwerkingsverband|stedenverband|verbond|alliantie|coalitie|vereniging|koepel|platform|network)) )?[\"“‘']?(?P<title>{TITLE})[\"”’']?"
)
_FRONTED = {
    bodies: re.compile(
        rf"(?:\b(?:[Vv]an|[Bb]ij|[Aa]an|[Ii]n|[Tt]ot|[Bb]innen|[Vv]oor|[Uu]it|[Ii]m|[Aa]us|[Tt]o|[Oo]f|[Dd]e[mr]?)\b(?: de| het| der| the)?{NO_NAME_NOR_COMMA}{{0,40}}? (?P<pp>{sort}+)|(?P<what>{sort}+)[^.;{sort[1:-1]}]{{0,80}}?,? (?:waarvan|waarin|waaraan|waarbij|waar|daarvan|daarin|daaraan|daarbij|of which|in which|dem|an dem)\b)"
    )
    for bodies, sort in _SORT.items()
}


# "MEO uit de regio Kennemerland": where somebody comes from
_ORIGIN = re.compile(r"\b(?:uit|van|in) (?:de |het )?(?:regio|streek) $")


def runs(masked: Masked, start: int, end: int) -> Iterator[re.Match[str]]:
    """The lists of names in a stretch, with remarks between them, and the names that stand alone."""
    return _RUN.finditer(masked.text, start, end)


def opens_with_names(masked: Masked, position: int) -> int:
    """Where names end that stand right behind a verb ("In 2018 vertrok Leiden"); the position itself where none do."""
    run = _RUN.match(masked.text, position + 1)
    return run.end() if run else position


def is_governed(before: str) -> bool:
    """Whether the words before a name end in a preposition, so that it is no subject; an office does not ("de wethouder van")."""
    return bool(_GOVERNED.search(before)) and not _OFFICE.search(before)


def following(masked: Masked, position: int, *, bodies: bool = False, raw: bool = False) -> list[Name]:
    """The forums that words govern: the list that follows them, with only words in between.

    Args:
        position: where the words end.
        bodies: organs of an agreement count too.
        raw: a name that nothing is known of counts too; for words that only a network follows ("aangesloten bij").
    """
    if (board := _BOARD_OF.match(masked.text, position)) and re.fullmatch(r"(?i)(?:dagelijks |algemeen )?bestuur", masked.mentions(board["board"])[0].label):
        return [m.name() for m in masked.mentions(board["what"])]
    if within := _WITHIN.match(masked.text, position):
        return [m.name() for m in masked.mentions(within["what"])]
    if deals := _DEALS.match(masked.text, position):
        return [m.name() for m in _further(masked, deals.end())]
    listed = (_LISTED_BODIES if bodies else _LISTED).match(masked.text, position)
    if listed and (not _NOT_IT.search(listed["gap"]) or _BOARD.fullmatch(listed["gap"])):
        return [m.name() for m in (*masked.mentions(listed["what"]), *_further(masked, listed.end()))]
    said = _LISTED_ORGS.match(masked.text, position)
    if said and not raw and (not _NOT_IT.search(said["gap"]) or _BOARD.fullmatch(said["gap"])):
        found = [m.name() for m in masked.mentions(said["what"]) if is_forum(m, ())]
        return found + [m.name() for m in _further(masked, said.end())] if found else []
    if raw and (said := _LISTED_ORGS.match(masked.text, position)) and (not _NOT_IT.search(said["gap"]) or _BOARD.fullmatch(said["gap"])):
        found = [m.name() for m in masked.mentions(said["what"]) if m.kind in LIKE_FORUMS]
        return found + [m.name() for m in _further(masked, said.end())] if found else []
    if raw and (named := _RAW.match(masked.text, position)) and not NO_NETWORK.match(named["title"]):
        is_named = named["noun"] or " " in named["title"] or named["title"].isupper() or re.search(r"(?i)net|cit", named["title"])
        if is_named and not re.match(rf"[{ANY[1:-1]}]", masked.text[named.end() :].lstrip()):
            return [Name(named["title"], Kind.NETWORK)]
    return []


def _further(masked: Masked, position: int) -> Iterator[Mention]:
    """The forums with which a list goes on, whatever else stands in it: "..., de Vereniging Stad en Spoor (€ 2.000 per jaar) en de Alliantie X met Ede"."""
    while item := _ITEM.match(masked.text, position):
        yield from (m for m in masked.mentions(item["it"]) if m.kind in FORUMS | LIKE_FORUMS)
        position = item.end()


def fronted(masked: Masked, start: int, position: int, *, bodies: bool = False) -> list[Name]:
    """The forum that stands before the words: "Bij Polis is ...", "Polis, waarvan ...", "Van netwerk Polis zijn ..."."""
    found = [
        match
        for match in _FRONTED[bodies].finditer(masked.text, start, position)
        if not (match["pp"] and _ORIGIN.search(masked.text, 0, match.start("pp")))
    ]
    return [m.name() for m in masked.mentions(found[-1]["pp"] or found[-1]["what"])] if found else []


def subjects(masked: Masked, start: int, stop: int) -> list[Mention]:
    """Who a clause speaks of: the nearest names before its words that no preposition governs."""
    for run in reversed(list(_RUN.finditer(masked.text, start, stop))):
        before = masked.text[max(0, run.start() - 80) : run.start()]
        members = [m for m in masked.mentions(run.group()) if m.kind in MEMBERS]
        relative = _RELATIVE.match(masked.text, run.end())  # "de ervaringen van Zutphen, die een jumelage heeft"
        if masked.text.startswith(")", run.end()) and _IN_BRACKETS.search(before):
            continue  # "Tynaarlo (Provincie Drenthe) ist Mitglied"
        if before.endswith(("Op ", "op ")) and masked.text.startswith(" na ", run.end()):
            continue  # "Op Gouda na doen alle gemeenten mee"
        if members and not _TOGETHER.search(before) and (relative or not _GOVERNED.search(before) or _OFFICE.search(before)):
            return members
    # an association of municipalities, or a region, may itself be a member: "IPO en VNG zijn lid van CEMR"
    for run in reversed(list(_FORUMS.finditer(masked.text, start, stop))):
        members = [m for m in masked.mentions(run.group()) if m.kind in (Kind.ASSOCIATION, Kind.REGION)]
        if members and not _GOVERNED.search(masked.text[max(0, run.start() - 80) : run.start()]):
            return members
    return []


def serving(masked: Masked, start: int, position: int) -> list[Mention]:
    """Who does what follows in that role: "Als lid van Polis werkt Gouda aan", "Als voorzitter van de stuurgroep heeft Breda"."""
    match = _SERVING.match(masked.text, position) if _AS.search(masked.text[start:position]) else None
    return [m for m in masked.mentions(match["who"]) if m.kind in MEMBERS] if match else []


def company(masked: Masked, start: int, stop: int) -> list[Mention]:
    """Those of whom a clause says the same as of its subject: "samen met Breda", "net als Breda"."""
    runs = [run for run in _RUN.finditer(masked.text, start, stop) if _TOGETHER.search(masked.text[max(0, run.start() - 80) : run.start()]) and not _IN_ANOTHER.search(masked.text, run.end(), stop)]
    return [m for run in runs for m in masked.mentions(run.group()) if m.kind in MEMBERS]


def joined(masked: Masked, position: int) -> list[Mention]:
    """Those who are named behind the relation as partners in it: "..., samen met Breda en Tilburg"."""
    match = _AND_WITH.match(masked.text, position)
    return [m for m in masked.mentions(match["who"]) if m.kind in MEMBERS] if match else []


def behind(masked: Masked, position: int) -> list[Mention]:
    """Who stands behind the words: "Aan Polis nemen deel: Gouda en Breda", "Lid van Polis zijn Gouda en Breda"."""
    match = _BEHIND.match(masked.text, position)
    if match is None:
        return []
    named = masked.mentions(match["who"])
    if len(named) > 1 and _NEXT_CLAUSE.match(masked.text, match.end()) and masked.sentence.text[named[-2].end - masked.sentence.start : named[-1].start - masked.sentence.start].startswith(", "):
        named = named[:-1]  # "is Woerden, Gouda is vicevoorzitter"
    return [m for m in named if m.kind in MEMBERS]


def period_of(masked: Masked, start: int, stop: int, *, joins: bool = False, beside: bool = True) -> tuple[str | None, str | None]:
    """Start and end that a stretch gives: "sinds 2009", "van 2018 tot 2021", "tot 2015"; of words of joining, any date.

    Dates inside a name ("Convenant Veilig 2008-2011") are not seen, since names are masked; those in brackets beside one
    (`periods_beside`) only if `beside`.
    """
    text = masked.text[start:stop]
    if not beside:
        text = _BESIDE.sub(lambda match: match["what"] + " " * (len(match.group()) - 1), text)
    ranges = find_ranges(text)
    if ranges:
        return ranges[0].since, ranges[0].until
    since = until = None
    for date in find_dates(text):
        before = _YEAR.sub("", text[max(0, date.start - 50) : date.start])
        if until is None and OVER.match(text, date.end):
            until = date.value
        elif since is None and SINCE.search(before):
            since = date.value
        elif until is None and UNTIL.search(before):
            until = date.value
        elif since is None and joins and re.search(r"\b(?:[Ii]n|[Oo]p|[Pp]er|[Ii]m|[Aa]m) $", before):
            since = date.value
    return since, until


def periods_beside(masked: Masked) -> dict[str, tuple[str | None, str | None]]:
    """Start and end that stand in brackets beside a name: "Eurotowns (2009) en Polis (2010-2014)", by the name's label."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for match in _BESIDE.finditer(masked.text):
        if "€" in match["when"]:
            continue  # "(€ 3.500 in 2022)": of what is paid
        dates, ranges = find_dates(match["when"]), find_ranges(match["when"])
        period: tuple[str | None, str | None] | None = (ranges[0].since, ranges[0].until) if ranges else None
        if period is None and len(dates) == 1:
            is_end = UNTIL.search(match["when"][: dates[0].start])
            period = (None, dates[0].value) if is_end else (dates[0].value, None)
        if period and (period[0] or period[1]):
            found[masked.mentions(match["what"])[0].label] = period
    return found


def last_date(masked: Masked, start: int, stop: int) -> str | None:
    """The last date of a stretch, of words that end something."""
    found = find_dates(masked.text[start:stop])
    return found[-1].value if found else None
