"""Agreements, working groups and partnerships by name: "City Deal Zicht op Ondermijning", "werkgroep Cultuur"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, FORUMS, ORGANISATIONS, QUOTED, SMALL, TITLE, Mention
from kg.extraction.names.titles import BODY_BEFORE, STAGE, qualified_end, sorted_by
from kg.model import Kind

GROUP_NOUN = r"(?:thematische )?(?:werkgroep|themagroep|taakgroep|expertgroep|kopgroep|[Ww]orking [Gg]roup|Arbeitsgruppe|Unterarbeitsgruppe|Arbeitskreis)"
# "In de City Deal Stille Straten | bundelen Gouda en Leiden hun kennis": what several do, and no part of a name
_DO_TOGETHER = (
    r"(?:bundel(?:t|en|den)|werk(?:t|en|te|ten)|spre(?:ekt|ken)|spraken|sprak|leg(?:t|gen|de|den)|maa?k(?:t|en|te|ten)|sla(?:at|an)|sloeg(?:en)?|zet(?:ten)?|tre(?:kt|kken)|trok(?:ken)?|belo(?:oft|ven|ofden)|stel(?:t|len|de|den)|onderzoe(?:kt|ken)|verken(?:t|nen)|pak(?:t|ken)|investe(?:ert|ren)|experimente(?:ert|ren)|verklaa?r(?:t|en|den)|"
    r"ste(?:ekt|ken)|zoe(?:kt|ken)|breng(?:t|en)|heeft|hebben|ga(?:at|an)|wil(?:len)?|is|zijn|sta(?:at|an)|beho(?:ort|ren|orden)|do(?:et|en)|deed|deden|ne(?:emt|men)|nam(?:en)?|slui(?:t|ten)|slo(?:ot|ten)|(?:onder)?teke(?:nt|nen|nde|nden)|ontvang(?:t|en)|krij(?:gt|gen)|kre(?:eg|gen)|stap(?:t|te|ten|pen)|haa?k(?:t|te|ten|en)|schaar(?:t|de|den)|participe(?:ert|ren))"
)
DEAL = re.compile(
    rf"(?<![\w-])(?P<noun>City Deals?|Regio ?[Dd]eals?|Green Deals?|Woondeals?|(?:[Gg]ebieds|[Nn]atuur|[Mm]obiliteits|[Zz]org|[Bb]ouw|[Cc]ultuur|[Ww]ater|[Ee]nergie|[Ss]treek|[Ww]ijk)deal) (?!(?:City|Regio|Green) ?[Dd]eals? )(?:(?P<title>{TITLE}(?: (?:(?:{SMALL}|(?!(?:naar|tussen|door|dat|die|waar[a-z]*|welke|samen|vandaag|gisteren|{_DO_TOGETHER}) )[a-z]+) )?{CAPITAL})*)|{QUOTED})"
)
_SORTS_OF_DEALS = ("Gebieds", "Natuur", "Mobiliteits", "Zorg", "Bouw", "Cultuur", "Water", "Energie", "Streek", "Wijk")
# "de Regio Deal Dag", "het Regio Deal Team": something about them, and none of them
_ABOUT_DEALS = re.compile(r"(?:Dag|Team|Bureau|Conferentie|Congres|Magazine|Nieuws|Nieuwsbrief|Website|Festival|Fonds|Budget|Gelden|Middelen|Coördinator|Manager|Programma|Programmabureau|Partners|Community|Café|Monitor)\b")
NEXT_DEAL = re.compile(
    r",? (?:en|of) (?:de )?(?:City|Regio|Green) ?[Dd]eal\b.*"
)  # "City Deal A en de City Deal B" is two
NEXT_QUOTED = re.compile(rf"(?:, | en |, en )?{QUOTED}")
# "Beschermd wonen Noord-Veluwe": one word in small letters within a name, that begins no clause
_LOWER = rf"(?!(?:{_DO_TOGETHER}|tussen|door|dat|die|waarin|waarbij|welke|niet|is|zijn|was|waren|we(?:rd|rden|ordt)|wordt|worden|heeft|hebben|gold|geldt|liep|loopt|slo(?:ot|ten)|tekenden?|ondertekenden?|kwam|kwamen|trad|treedt|ging|gaat|gaan|eindigt|vervalt|wil|willen|kan|kunnen|moet|zal|zullen|samen|ook|nog|toen|waar|werk(?:t|en|te|ten)|neemt|nemen|nam|namen|doet|doen|deed|deden|krijgt|kreeg|betaalt|betalen|verbind(?:t|en)|verbond(?:en)?|committe(?:ert|ren)|leg(?:t|gen|den)|ma(?:akt|ken|akten)|ge(?:eft|ven)|gaven|zet(?:ten)?|spreken|spraken|beloven|beloofden|streven|tekent|tekenen|ondertekent|ondertekenen|(?:af|over|in|aan|mede|vast|op)?ge(?:sloten|gaan|tekend|steld|komen|troffen|zegd|nomen|maakt|start|legd)|ondertekend|medeondertekend|verlengd|beëindigd|bekrachtigd|opgezegd|goedgekeurd|vandaag|gisteren|onlangs|alsnog|eerder|opnieuw|later|eind|begin|medio|sinds|tijdens|vorig|vorige|bekrachtig(?:t|de|en)) )[a-zà-ÿ-]{{4,30}}"
# "Partnerovereenkomst LIFE Veen", "Samenwerkingsafspraken Zorghuis", "Intentieverklaring Diezeoevers", "Convenant Veilig Uitgaan 2008-2011", "Gemeenschappelijke Regeling Peelwerk"
_NOUN = (
    r"(?:(?:[Ss]amenwerkings|[Bb]estuurs|[Ii]ntentie|[Dd]ienstverlenings|[Uu]itvoerings|[Pp]artner(?:schaps)?|[Kk]ader|[Rr]aam|[Kk]oepel|[Tt]aakuitvoerings|[Zz]org|[Oo]ntwikkel(?:ings)?|[Pp]roject|[Aa]lliantie|[Vv]aststellings|[Dd]eelnemers?|[Dd]eelname|[Pp]restatie|[Bb]eheers?|[Ff]inancierings|[Rr]ealisatie|[Vv]riendschaps|[Gg]ebieds|[Cc]onsortium|[Aa]ansluit(?:ings)?|[Aa]fstemmings|[Uu]ittredings|[Oo]vergangs)overeenkomst"
    r"|[Ss]amenwerkings(?:afspraken|akkoord|verklaring|agenda)|[Rr]ealisatieagenda|(?:[Ee]nergie|[Pp]reventie|[Ss]port|[Ww]oon|[Rr]egio)akkoord|[Ii]ntentieverklaring|[Bb]estuursakkoord|[Vv]eiligheidsarrangement|(?:[A-Za-z][a-z]{3,25})?[Cc]onvenant|[Gg]emeenschappelijke [Rr]egeling|[Cc]entrumregeling"
    r"|[Bb]estuurlijke [Oo]vereenkomst|Letter of Intent|Memorandum of Understanding|Pact|Manifest|Charter|Afsprakenkader)"
)
AGREEMENT = re.compile(
    rf"(?<![\w-])(?P<noun>{_NOUN}) (?:inzake )?(?P<title>(?:(?<=egeling ){BODY_BEFORE})?{TITLE}(?: {_LOWER}(?: {SMALL}){{0,2}} {CAPITAL}(?: (?:{SMALL} ){{0,3}}{CAPITAL}){{0,4}})?(?: \d{{4}}(?: ?[-–] ?\d{{4}})?|{STAGE})?)"
)
# "met de gemeente Gouda", "tussen Gouda"
_MET = re.compile(r" (?:met|tussen) (?:de |het )?(?:gemeenten? |steden |stad |provincies? )?")
_IN_QUOTE = re.compile(r"(?:overeenkomst|convenant|akkoord|deal|verklaring) [‘'“\"][^’'”\"\n]{2,90}$", re.I)
GROUP = re.compile(rf"(?P<noun>{GROUP_NOUN}) (?:(?:on|for|für) )?(?:(?P<title>{TITLE}|(?:der|des) (?:[a-zäöüß]+ )?{CAPITAL})|{QUOTED}|„(?P<german>[^“”\"\n]{{3,80}})[“”\"])")
# "tot lid van de commissie Gezondheid en Welzijn", below what an association of municipalities does: one of its committees
_COMMITTEE = re.compile(rf"\b(?:toegetreden tot de|(?:benoemd|gekozen|verkozen) (?:in|tot lid van) de|(?:neemt|nemen|nam) (?:ook |tevens )?(?:deel aan|plaats in) de|(?:[Ll]id|[Ll]eden|(?:[Vv]ice-?)?[Vv]oorzitter) van de|zitting in de|zit(?:ten)?(?: ook| tevens| verder)? in de|vertegenwoordigd in de) (?P<noun>commissie) (?P<title>{CAPITAL}(?:,? (?:en |& )?{CAPITAL}){{0,4}})")
# "zit in de commissie Economie van de Euregio"
_OF_FORUM = re.compile(r" (?:van|binnen|in) (?:de |het )?")
_NEAR = 400
"""Characters behind the name of the association within which a committee is its."""
PARTNERSHIP = re.compile(rf"(?P<noun>[Pp]artnerschap|[Pp]artnership) (?:(?P<title>{TITLE})|{QUOTED})")


# "de City Deal De gezonde straat", at the end of a line or before a comma: a name that is written as a sentence is
_ARTICLES = ("De", "Het", "Een")
_SENTENCE_CASE = re.compile(r"(?: (?!(?:en|of|is|was|wordt|met|voor) )[a-zà-ÿ-]{2,25}){1,4}(?= ?(?:\n|$|[”’'\",;:)(]|\.(?:\s|$)))")


# "Regiodeal", "Citydeal": two words, as the programmes that give them write it
_RUN_TOGETHER = re.compile(r"^(Regio|City|Green)Deal$")


def deal_noun(noun: str) -> str:
    """The noun of a deal as its name has it.

    >>> deal_noun("Regiodeal"), deal_noun("City deals"), deal_noun("Woondeal"), deal_noun("Energiedeal")
    ('Regio Deal', 'City Deal', 'Woondeal', 'Energiedeal')
    """
    if noun[:-4] in _SORTS_OF_DEALS:
        return noun
    return _RUN_TOGETHER.sub(r"\1 Deal", re.sub("(?i)deals?$", "Deal", noun)).replace("WoonDeal", "Woondeal")


def deals(text: str, known: list[Mention]) -> Iterator[Mention]:
    """ "City Deal Impact Ondernemen"; "de City Deals “A”, “B” en “C”" is three. Parties behind a name are no part of it."""
    bodies = {mention.start for mention in known if mention.kind in ORGANISATIONS}
    for match in AGREEMENT.finditer(text):
        if _IN_QUOTE.search(text, max(0, match.start() - 120), match.start()):
            continue  # a part of the name in the quotation marks
        if not re.match(r"(?:[Tt]ussen|[Pp]artijen|[Aa]rtikel|City Deal|Regio ?Deal|[Nn]r|[Vv]an)\b", match["title"]):
            name = re.sub(r"(?<=[a-z])(?:Zaaknummer|Kenmerk|Registratienummer)$| (?:De|Het|Een|Deze|Artikel|In|Op|Met|Bij|Na|Door|Ook|Vandaag|Tijdens|Namens|Voor)$", "", match.group())  # "... Oost De ondergetekenden"
            if match.start("title") in bodies and text[match.end() : match.end() + 2] == ", ":
                continue  # "Intentieverklaring VNO-NCW Noord, NHL Stenden en gemeente Emmen": whose it is
            name = _before_party(name, match.start(), bodies)
            at = match.start("title") - match.start()
            name = name[:at] + _before_clause(name[at:], match.start("title"), bodies)
            name = text[match.start() : qualified_end(text, match.start("title"), match.start() + len(name))]
            name = name.rstrip("'’")  # the quotation that it ends
            ahead = sorted_by(text, match.start())
            label = (ahead.group() if ahead else "") + (name if ahead else name[0].upper() + name[1:]).replace("inzake ", "")
            yield Mention(ahead.start() if ahead else match.start(), match.start() + len(name), label, Kind.AGREEMENT)
    position = 0
    while deal := DEAL.search(text, position):
        position = deal.end()
        if (deal["title"] or "").startswith("Partijen") or _ABOUT_DEALS.match(deal["title"] or ""):
            continue
        noun = deal["noun"][0].upper() + deal["noun"][1:]
        noun = deal_noun(noun)
        if deal["title"]:
            title = re.sub(r" (?:en|of) (?:aan|van|met|bij|in|tot|voor) .*", "", NEXT_DEAL.sub("", deal["title"]))
            title = _before_clause(_before_party(title, deal.start("title"), bodies), deal.start("title"), bodies)
            position = qualified_end(text, deal.start("title"), deal.start("title") + len(title))
            if title in _ARTICLES:
                if (rest := _SENTENCE_CASE.match(text, position)) is None:
                    continue
                position = rest.end()
            position -= len(text[deal.start("title") : position]) - len(text[deal.start("title") : position].rstrip("'’"))  # the quotation that it ends
            yield Mention(deal.start(), position, f"{noun} {text[deal.start('title') : position]}", Kind.AGREEMENT)
            continue
        quoted_at = deal.start("quoted") - 1
        while quoted := NEXT_QUOTED.match(text, quoted_at):
            yield Mention(quoted.start("quoted"), quoted.end("quoted"), f"{noun} {quoted['quoted']}", Kind.AGREEMENT)
            quoted_at = position = quoted.end()


# "City Deal Koele Pleinen | werkt Gouda": a name of two words in capitals, a verb and somebody who is known
_CLAUSE = re.compile(r"(?P<name>\S* ?\b[A-ZÀ-Ý]\S* (?:[a-z]+ ){0,2}[A-ZÀ-Ý]\S*) (?!het |niet |met |uit |wat |tot |binnen |tussen |naast |boven |buiten |beneden |oude |beide |rode )[a-zà-ÿ]{2,}(?:t|en|de|te) (?=[A-ZÀ-Ý])")


def _before_party(name: str, start: int, bodies: Container[int]) -> str:
    """A name without those behind it with whom it is concluded: "Woondeal Noord met Gouda"."""
    framed = (met for met in _MET.finditer(name) if start + met.end() in bodies)
    return name[: met.start()] if (met := next(framed, None)) else name


def _before_clause(name: str, start: int, bodies: Container[int]) -> str:
    """A name without the verb and the subject of the clause that it opens."""
    verb = _CLAUSE.search(name)
    return verb["name"] if verb and verb.start() == 0 and start + verb.end() in bodies else name


# "de themagroepen Fysiek en Kunst & Cultuur", "drie werkgroepen: Water, Landbouw, Recreatie"
_TITLES = rf"{CAPITAL}(?: (?:& )?{CAPITAL}){{0,3}}"
# "Er zijn twee werkgroepen: Koele pleinen en Water op het dak": behind a colon, up to the stop, a title may go on in small letters
_WORDED = rf"{CAPITAL}(?: (?:(?!en [A-ZÀ-Ý])[a-z&][\w-]*|{CAPITAL})){{0,5}}"
_SEVERAL = re.compile(rf"\b(?P<noun>[Ww]erkgroep|[Tt]hemagroep|[Tt]aakgroep|[Ee]xpertgroep|[Kk]opgroep|[Tt]hematafel)(?:en|s)(?: (?P<list>{_TITLES}(?:, {_TITLES}){{0,6}} en {_TITLES})|: (?P<items>{_WORDED}(?:, {_WORDED}){{1,8}}(?:,? en {_WORDED})?|{_WORDED} en {_WORDED})(?=[.;\n]|$))")


def _several(text: str) -> Iterator[Mention]:
    """Each of the groups that one plural names."""
    for match in _SEVERAL.finditer(text):
        group = "list" if match["list"] else "items"
        for part in re.finditer(r"(?:(?!, | en (?=[A-ZÀ-Ý])).)+?(?=, | en (?=[A-ZÀ-Ý])|$)", match[group]):
            title = re.sub(r"^(?:, | ?en )", "", part.group()).strip(" ,")
            start = match.start(group) + part.start() + part.group().index(title)
            yield Mention(start, start + len(title), f"{match['noun'].lower()} {title}", Kind.WORKING_GROUP, title)


def _committees(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Committees of an association of governments, told as its own or shortly behind it."""
    associations = [m for m in known if m.kind is Kind.ASSOCIATION]
    spoken = [(m.end, m.label) for m in associations]
    for match in _COMMITTEE.finditer(text):
        start = match.start("noun")
        near = [label for end, label in spoken if start <= end + _NEAR and end < match.end()]
        of = _OF_FORUM.match(text, match.end())
        parent = next((m.label for m in known if of and m.start == of.end() and m.kind in FORUMS), "")
        if parent:
            yield Mention(start, match.end(), f"commissie {match['title']}", Kind.WORKING_GROUP, match["title"], parent)
        elif near:
            spoken.append((match.end() + _NEAR, near[-1]))  # of one that goes on about them
            yield Mention(start, match.end(), f"commissie {match['title']}", Kind.WORKING_GROUP, match["title"], near[-1])


def groups(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Working groups and partnerships, with what they belong to where that stands beside the name."""
    forums = {mention.start: mention for mention in known if mention.kind in FORUMS | {Kind.PROGRAMME}}
    starts = sorted(forums)
    several = list(_several(text))
    listed = sorted((mention.short for mention in several), key=len)
    for kind, pattern in ((Kind.WORKING_GROUP, GROUP), (Kind.PARTNERSHIP, PARTNERSHIP)):
        for match in pattern.finditer(text):
            title, end = match["title"] or match["quoted"] or match.groupdict().get("german", ""), match.end()
            parent = ""
            if match["title"]:
                if match.start("title") in forums:
                    continue  # "de werkgroepen van", "thematische werkgroep Polis": some group, not one by name
                near = starts[bisect_left(starts, match.start("title") + 2) : bisect_left(starts, end + 8)]
                inner = [forums[start] for start in near]
                if inner and (
                    cut := re.search(
                        r" (?:van|binnen|in|of) (?:de |het |the )?$", text[match.start("title") : inner[0].start]
                    )
                ):
                    parent, title, end = (
                        inner[0].label,
                        text[match.start("title") : match.start("title") + cut.start()],
                        inner[0].end,
                    )
            for whole in listed if match["title"] else ():
                if len(whole) > len(title) and text.startswith(whole, match.start("title")):
                    title, end = whole, match.start("title") + len(whole)
            noun = match["noun"].removeprefix("thematische ")
            yield Mention(match.start(), end, f"{noun[0].lower()}{noun[1:]} {title}".strip(), kind, title, parent)
    yield from several
    yield from _committees(text, known)
    # "‘Urban Agenda partnerschap’ rondom Innovatief en Verantwoord Aanbesteden", "URBACT-netwerk"
    for forum in forums.values():
        if named := re.match(
            rf"[ -][Pp]artnerschap[’'\"”]?(?: (?:rondom|over|voor|inzake|op het gebied van) (?P<title>{TITLE}))?",
            text[forum.end : forum.end + 150],
        ):
            title = named["title"] or ""
            yield Mention(
                forum.start,
                forum.end + named.end(),
                f"partnerschap {title}".strip(),
                Kind.PARTNERSHIP,
                title,
                forum.label,
            )
