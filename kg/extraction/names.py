"""Who and what a text mentions: one finder of names for all rules.

Names come from the list of known names (the register's, handed in as `KnownName`s), from what names announce by
themselves ("werkgroep Cultuur", "Stichting De Brug", "City Deal Zicht op Ondermijning"), and from the document's own
definitions ("hierna te noemen: het Centrum"). The finder says what a name is called and what sort of thing it is; which
identifier it has is settled in `resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import ahocorasick_rs

from kg.model import Kind, Name


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name to look for: as written, the canonical label, the short one, the kind, whether it is a word as well."""

    surface: str
    label: str
    short: str
    kind: Kind
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; offsets are in the cleaned text.

    Attributes:
        label: the canonical label as far as the finder knows it.
        short: the place name alone for a place ("Haarlem"), else the label.
        parent: label of what it is a part of ("werkgroep Cultuur" of a network), empty if none is named with it.
        attributive: it only qualifies another word ("MRA-bureau"), so the thing itself is not spoken of.
    """

    start: int
    end: int
    label: str
    kind: Kind
    short: str = ""
    parent: str = ""
    attributive: bool = False

    def name(self) -> Name:
        """The mention as a value of a fact."""
        return Name(self.label, self.kind, within=self.parent)

    def place(self) -> Name:
        """The place by its own name, as in a tie between cities."""
        return Name(self.short or self.label, self.kind)


PUBLIC = frozenset(
    {Kind.MUNICIPALITY, Kind.PROVINCE, Kind.MINISTRY, Kind.WATER_AUTHORITY, Kind.AGENCY, Kind.JOINT_BODY}
)
FORUMS = frozenset({Kind.NETWORK, Kind.REGION, Kind.PARTNERSHIP, Kind.WORKING_GROUP, Kind.ASSOCIATION})
ORGANISATIONS = PUBLIC | {
    Kind.ASSOCIATION,
    Kind.COMPANY,
    Kind.FOUNDATION,
    Kind.ORGANISATION,
    Kind.NETWORK,
    Kind.CITY,
    Kind.REGION,
}

CAPITAL = r"(?:[A-ZÀ-Ý][\w’'&]*(?:-[\w&]+)*)"
SMALL = r"(?:en|&|van|de|het|der|den|voor|in|op|met|aan|for|of|the|and|te|ten|’t|'t)"
# "Culture en Citymarketing", "Zicht op Ondermijning", "Lokale weerbaarheid" (only its first word has a capital)
TITLE = rf"{CAPITAL}(?: (?:{SMALL} ){{0,3}}{CAPITAL})*"
QUOTED = r"[“\"‘'](?P<quoted>[^”\"’'\n]{3,90})[”\"’']"
GROUP_NOUN = r"(?:thematische )?(?:werkgroep|themagroep|taakgroep|expertgroep|kopgroep|working group|Working Group|Arbeitsgruppe)"

TYPED = (
    # "ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "de minister van Justitie en Veiligheid"
    (Kind.MINISTRY, re.compile(r"(?:[Mm]inisterie|[Mm]inister|[Ss]taatssecretaris) (?:van|voor) (?P<title>[A-Z][\w-]+(?:(?:, | en |, en )[A-Z][\w-]+)*(?: en [A-Z][\w-]+)?(?: Zaken)?(?: en [A-Z][\w-]+)*)"), "Ministerie van {}"),
    (Kind.PROVINCE, re.compile(rf"(?:[Pp]rovincies?|[Gg]edeputeerde [Ss]taten van|[Pp]rovinciale [Ss]taten van) (?P<title>{CAPITAL})"), "Provincie {}"),
    (Kind.WATER_AUTHORITY, re.compile(rf"(?P<title>(?:[Ww]aterschap|[Hh]oogheemraadschap)(?: van)? {TITLE})"), "{}"),
    (Kind.FOUNDATION, re.compile(rf"(?P<title>[Ss]tichting (?:[Dd]e |[Hh]et )?{TITLE})"), "{}"),
    # "Universiteit Utrecht", "Hogeschool van Amsterdam", "Politie eenheid Limburg", "Openbaar Ministerie", "Koninklijke Horeca Nederland"
    (Kind.ORGANISATION, re.compile(rf"(?P<title>(?:Universiteit|Hogeschool|ROC|Kamer van Koophandel|Politie(?: eenheid)?|Veiligheidsregio|Omgevingsdienst|Koninklijke?|Vereniging|Coöperatie|Rabobank)(?: (?:van|voor|der|de))* {TITLE})"), "{}"),
    (Kind.ORGANISATION, re.compile(r"(?P<title>Openbaar Ministerie)"), "{}"),
    (Kind.COMPANY, re.compile(rf"(?P<title>{CAPITAL}(?: {CAPITAL}){{0,4}} (?:B\.?V\.?|N\.?V\.?)(?=[\s,;)]))"), "{}"),
)  # fmt: skip
# "de regio’s Twente en Achterhoek", "samenwerking in Midden-Holland"
REGIONS = re.compile(
    rf"(?:[Rr]egio(?:[’']s)?|[Ss]amenwerking in|[Ss]tadsregio) (?P<list>{CAPITAL}(?: {CAPITAL})?(?:(?:/| en ){CAPITAL})?)(?![\w-])"
)
# a name that its verb makes a network, though no list holds it: "lid van het Kazenverband", "toetreding tot Cities Alive"
BELONGS_TO = re.compile(
    rf"\b(?:(?:lid|leden|lidmaatschap|medeoprichter|voorzitter|coördinator) van|aangesloten bij|[Tt]oetreding tot|toegetreden tot|treedt toe tot|[Mm]ember of|Mitglied (?:im|in der|des|der)|"
    rf"(?:steden|lichtsteden|kennis)?netwerk|samenwerkingsverband|stedenverband|koepelorganisatie) (?:het |de |the |netwerk |stedennetwerk |samenwerkingsverband )*[‘“'\"]?(?P<title>{TITLE})(?![’'\"”]? ?(?:\(|partnerschap|Partnerschap))"
)
NOT_A_NETWORK = re.compile(
    r"(?i)^(?:gemeente|college|raad|provincie|stad|bestuur|stichting|werkgroep|themagroep|stuurgroep|commissie|partnerschap|haar|zijn|algemeen|dagelijks|europese raad|tweede kamer|eerste kamer|staten)\b"
)
MUNICIPALITY = re.compile(rf"(?:[Gg]emeenten?|GEMEENTE) (?P<title>{CAPITAL}(?: {CAPITAL})?)")
DEAL = re.compile(
    rf"(?P<noun>City Deals?|Regio ?[Dd]eals?|Green Deals?|Woondeals?) (?:(?P<title>{TITLE}(?: (?:(?:{SMALL}|[a-z]+) )?{CAPITAL})*)|{QUOTED})"
)
DEAL_NOUN = re.compile(r"City Deals?|Regio ?[Dd]eals?|Green Deals?|Woondeals?")
# "Intentieverklaring Diezeoevers", "Convenant Veilig Uitgaan 2008-2011", "Gemeenschappelijke Regeling Peelwerk"
AGREEMENT = re.compile(
    rf"(?P<noun>(?:Samenwerkings|Bestuurs|Intentie|Dienstverlenings|Uitvoerings)overeenkomst|Intentieverklaring|Bestuursakkoord|(?:Bestuurs|Samenwerkings)?[Cc]onvenant|Gemeenschappelijke [Rr]egeling) (?:inzake )?(?P<title>{TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?)(?! (?:zijn|is een))"
)
NEXT_QUOTED = re.compile(rf"(?:, | en |, en )?{QUOTED}")
GROUP = re.compile(rf"(?P<noun>{GROUP_NOUN}) (?:(?P<title>{TITLE})|{QUOTED})")
ADJECTIVE = (
    r"(?:[Bb]estuurlijke?|[Aa]mbtelijke?|[Rr]egionale?|[Oo]perationele|[Pp]rovinciale?|[Dd]agelijks|[Aa]lgemeen)"
)
# organs by their noun: "Stuurgroep", "coördinatieoverleg", "portefeuillehoudersoverleggen", "Kernteam", "dagelijks bestuur"
ORGAN = re.compile(
    rf"(?<![\w-])(?P<noun>(?:[Ss]tuur|[Pp]roject|[Rr]egie|[Kk]ern|[Kk]lankbord|[Bb]egeleidings|[Aa]dvies|[Ww]erk|[Cc]oördinatie)groep|[Tt]askforce|"
    rf"(?:[Kk]ern|[Rr]egie|[Pp]roject|[Pp]roces|[Pp]rogramma|[Kk]wartiermakers?)team|[Oo]perationele [Gg]roep|"
    rf"{ADJECTIVE} (?:team|overleg|netwerk|platform|forum|bestuur|beraad|kernteam|regieteam|procesteam|regieoverleg)|"
    rf"(?:{ADJECTIVE} )?(?:[A-Za-zë]+(?:houders|meesters|bestuurders|directeuren|secretarissen)|[Cc]oördinatie|[Aa]fstemmings|[Rr]egie|[Bb]estuurs|[Dd]irecteuren)[ -]?overleg(?:gen)?|"
    rf"(?:{ADJECTIVE} )?(?:[Aa]genda|[Aa]dvies|[Gg]eschillen|[Bb]estuurs|[Kk]as|[Aa]udit|[Tt]arieven|[Pp]rogramma|[Ff]inanciële )[ -]?commissie|Commissie van [A-Z]\w+|[Kk]lantberaad|[Bb]estuurdersnetwerk|[Pp]rogrammaraad|[Rr]egioraad|"
    rf"[Dd]eelnemersraad|[Aa]dviesraad|[Pp]rogrammabureau)"
    rf"(?![\w-])(?: (?P<title>(?:regionale samenwerking|{CAPITAL}(?: (?:en )?{CAPITAL})*)))?"
)
# "Osterode-Zwolle": two places joined by a hyphen are a tie, if one of them is known
PAIR = re.compile(r"(?<![\w-])(?P<a>[A-ZÀ-Ý][a-zà-ÿ]{2,})[-–](?P<b>[A-ZÀ-Ý][a-zà-ÿ]{2,})(?![\w-])")
COMPASS = frozenset({"noord", "oost", "zuid", "west", "midden", "centrum", "stad"})
# "de bedrijven Alfa en Beta", "het bureau Gamma"
# "Osterode in Duitsland", "Bielsko (Polen)", "Orléans, France": a city that no list holds is told by its country
COUNTRY = (
    r"(?:Nederland|België|Duitsland|Frankrijk|Engeland|Groot-Brittannië|Schotland|Wales|Ierland|Italië|Spanje|Portugal|Oostenrijk|Zwitserland|Luxemburg|Denemarken|Zweden|Noorwegen|Finland|IJsland|"
    r"Polen|Tsjechië|Slowakije|Hongarije|Roemenië|Bulgarije|Griekenland|Kroatië|Slovenië|Servië|Oekraïne|Rusland|Estland|Letland|Litouwen|Turkije|Marokko|Suriname|Zuid-Afrika|Indonesië|Japan|China|Israël|"
    r"Palestina|Nicaragua|Zimbabwe|Ghana|Namibië|Tanzania|Verenigde Staten|VS|Germany|France|England|Scotland|Italy|Spain|Poland|Hungary|Romania|The Netherlands|Netherlands|Belgium|USA|Japan|"
    r"Niederlande|Frankreich|Großbritannien|Italien|Slowakei|Deutschland|Ungarn|Tschechien|Rumänien|Ukraine)"
)
ABROAD = re.compile(
    rf"(?P<city>{CAPITAL}(?:(?: |-)(?:(?:an der|am|sur|upon|aan|de|la|del|di|im|op) ?)?{CAPITAL})?)(?: in (?:het |de )?{COUNTRY}| \((?:{COUNTRY})\)|, (?:\w+, )?{COUNTRY})(?!\w)"
)
# "Gruyères, Gouda en Bra": the members of a list of cities
CITY_LIST = re.compile(
    rf"{CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?(?:, {CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?)+,? (?:en|and|und) {CAPITAL}"
)
COMPANIES = re.compile(
    rf"(?:[Bb]edrijf|[Bb]edrijven|[Oo]nderneming(?:en)?|[Bb]ureaus?) (?P<list>{CAPITAL}(?:, {CAPITAL})*(?: en {CAPITAL})?)"
)
PARTNERSHIP = re.compile(rf"(?P<noun>[Pp]artnerschap|[Pp]artnership) (?:(?P<title>{TITLE})|{QUOTED})")
# "Expatcenter Noord (hierna te noemen: het Centrum)", "Economische Visie Haarlem (EVH)", "X (hierna: Y)"
DEFINITION = re.compile(
    rf"(?P<full>{TITLE})[”’\"']? \((?P<said>(?:hierna|verder|nader)(?: ook)?(?: te noemen| aan te duiden als| genoemd)?:? ?)?[“‘\"']?(?:de |het )?(?P<short>{CAPITAL}(?: {CAPITAL}){{0,2}})[”’\"']?\)"
)
# words by which a name in capitals is an institution's and no plan's or programme's
INSTITUTION = re.compile(
    r"(?i)cent(?:er|rum|re)|dienst|instituut|institute|bureau|fonds|raad|agen(?:cy|tschap)|vereniging|universit|hogeschool|academie|bank|coalitie|alliantie|maatschappij|authority|huis|kamer"
)
# "IND (Immigratie- en Naturalisatiedienst)"
REVERSED = re.compile(rf"\b(?P<short>[A-Z]{{2,6}}) \((?P<full>[A-Z][\w-]+(?: (?:{SMALL} )?[A-Z]?[\w-]+){{0,6}})\)")
JOIN = re.compile(
    r"(?:,|;|/| en| of| &|, en| alsmede| evenals| respectievelijk|,? and|,? und)+ ?(?:de |het |die |met )?(?:(?:gemeenten?|steden|stad|provincies?|bedrijven|[Ss]tad) )?$"
)


NOT_A_CITY = re.compile(
    r"(?i)(?:provincie|gemeente|stichting|waterschap|de|het|een|ook|in|met|van|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zuid|noord|oost|west|staat|koninkrijk)\b"
)


# "een openbaar lichaam, genaamd Afvalschap Noord", "Er is een Werkbedrijf Zuid"
PUBLIC_BODY = re.compile(
    rf"(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan|rechtspersoon),? (?:is )?(?:genaamd|geheten|genoemd|met de naam):? (?:de |het )?[“‘\"']?(?P<title>{TITLE})"
)


class Gazetteer:
    """Finds known names in a text: whole words, the longest first."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._names: dict[str, list[KnownName]] = {}
        for known in names:
            self._names.setdefault(known.surface, []).append(known)
        self._matcher = ahocorasick_rs.AhoCorasick(
            list(self._names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._surfaces = list(self._names)

    def bearers(self, name: str) -> list[KnownName]:
        """The known names that are written so."""
        return self._names.get(name, [])

    def find(self, text: str) -> Iterator[Mention]:
        """The known names in a text; of several bearers of one name the first is taken, and `resolve` weighs them."""
        for index, start, end in self._matcher.find_matches_as_indexes(text):
            after = text[end : end + 1]
            if (
                start
                and (text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalnum()))
            ) or after.isalnum():
                continue
            known = self._names[self._surfaces[index]][0]
            hyphenated = after == "-" and text[end + 1 : end + 2].isalnum()
            if known.is_word and not re.search(
                r"\b(?:gemeenten?|steden|stad|[Gg]emeente)(?: [A-Z][\w-]+,?)*(?: en)? $",
                text[max(0, start - 80) : start],
            ):
                continue
            yield Mention(start, end, known.label, known.kind, known.short, attributive=hyphenated)


def find_mentions(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """All mentions in a cleaned text, in order, none overlapping: a longer one wins over those that it covers."""
    # "de City Deals" by itself is the instrument, and no body
    known = [m for m in gazetteer.find(text) if not DEAL_NOUN.fullmatch(text, m.start, m.end)]
    found = [
        *_deals(text),
        *_groups(text, known),
        *_organs(text),
        *_typed(text, known),
        *_pairs(text, gazetteer),
        *_abroad(text),
        *known,
    ]
    found.extend(_in_lists(text, longest(found)))
    found = longest(found)
    found.extend(_defined(text, found))
    return tuple(sorted(longest(found), key=lambda mention: mention.start))


def enumeration(text: str, mentions: Iterable[Mention], start: int, kinds: frozenset[Kind]) -> list[Mention]:
    """The mentions of one list ("de gemeenten A, B en C"), of these kinds, that begins at or after `start`."""
    members: list[Mention] = []
    for mention in mentions:
        if mention.start < start or mention.kind not in kinds:
            continue
        if members and not JOIN.fullmatch(text[members[-1].end : mention.start]):
            break
        members.append(mention)
    return members


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in order without overlap: the one that starts first, and of those the longest, is kept."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _typed(text: str, known: list[Mention]) -> Iterator[Mention]:
    starts = {mention.start for mention in known}
    for kind, pattern, form in TYPED:
        for match in pattern.finditer(text):
            title = match["title"]
            label = form.format(title)
            yield Mention(match.start(), match.end(), label[0].upper() + label[1:], kind, title)
    for match in REGIONS.finditer(text):
        names = re.split("/| en ", match["list"])
        start = match.start("list")
        for name in names if match.group()[5] in "’'" else names[:1]:
            start = text.index(name, start)
            yield Mention(start, start + len(name), name, Kind.REGION, name)
    for match in MUNICIPALITY.finditer(text):
        if match.start("title") in starts:
            continue
        yield Mention(
            match.start("title"), match.end("title"), f"Gemeente {match['title']}", Kind.MUNICIPALITY, match["title"]
        )
    known_spans = [(mention.start, mention.end) for mention in known]
    for match in BELONGS_TO.finditer(text):
        start, end = match.span("title")
        if NOT_A_NETWORK.match(match["title"]) or any(a < end and start < b for a, b in known_spans):
            continue
        for use in re.finditer(rf"(?<!\w){re.escape(match['title'])}(?!\w)", text):
            yield Mention(use.start(), use.end(), match["title"], Kind.NETWORK, match["title"])
    for match in COMPANIES.finditer(text):
        for name in re.finditer(CAPITAL, match["list"]):
            start = match.start("list") + name.start()
            yield Mention(start, start + len(name.group()), name.group(), Kind.COMPANY)


def _deals(text: str) -> Iterator[Mention]:
    """ "City Deal Impact Ondernemen"; "de City Deals “A”, “B” en “C”" is three."""
    for match in AGREEMENT.finditer(text):
        if not re.match(r"(?:[Tt]ussen|[Pp]artijen|[Aa]rtikel|City Deal|Regio ?Deal|[Nn]r|[Vv]an)\b", match["title"]):
            yield Mention(match.start(), match.end(), match.group().replace("inzake ", ""), Kind.AGREEMENT)
    for match in DEAL.finditer(text):
        noun = re.sub("(?i)deals?$", "Deal", match["noun"]).replace("RegioDeal", "Regio Deal")
        if match["title"]:
            yield Mention(match.start(), match.end(), f"{noun} {match['title']}", Kind.AGREEMENT)
            continue
        position = match.start("quoted") - 1
        while quoted := NEXT_QUOTED.match(text, position):
            yield Mention(quoted.start("quoted"), quoted.end("quoted"), f"{noun} {quoted['quoted']}", Kind.AGREEMENT)
            position = quoted.end()


def _groups(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Working groups and partnerships, with what they belong to where that stands beside the name."""
    forums = {mention.start: mention for mention in known if mention.kind in FORUMS | {Kind.PROGRAMME}}
    for kind, pattern in ((Kind.WORKING_GROUP, GROUP), (Kind.PARTNERSHIP, PARTNERSHIP)):
        for match in pattern.finditer(text):
            title, end = match["title"] or match["quoted"], match.end()
            parent = ""
            if match["title"]:
                if any(start == match.start("title") for start in forums):
                    continue  # "de werkgroepen van", "thematische werkgroep Polis": some group, not one by name
                inner = [
                    m
                    for start, m in forums.items()
                    if match.start("title") < start < end + 8 and start >= match.start("title") + 2
                ]
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
            noun = match["noun"].removeprefix("thematische ")
            yield Mention(match.start(), end, f"{noun[0].lower()}{noun[1:]} {title}".strip(), kind, title, parent)
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


def _organs(text: str) -> Iterator[Mention]:
    for match in PUBLIC_BODY.finditer(text):
        yield Mention(*match.span("title"), match["title"], Kind.BODY, match["title"])
    for match in ORGAN.finditer(text):
        yield Mention(match.start(), match.end(), text[match.start() : match.end()], Kind.BODY, match["noun"])


def _abroad(text: str) -> Iterator[Mention]:
    for match in ABROAD.finditer(text):
        if len(match["city"]) > 2 and not NOT_A_CITY.match(match["city"]):
            yield Mention(*match.span("city"), match["city"], Kind.CITY, match["city"])


def _in_lists(text: str, found: list[Mention]) -> Iterator[Mention]:
    """The unknown members of a list of which others are known cities, taken for cities too."""
    places = [m for m in found if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    for match in CITY_LIST.finditer(text):
        inside = [m for m in places if match.start() <= m.start < match.end()]
        for part in re.finditer(r"[^,]+?(?=, | en | and | und |$)", match.group()) if inside else ():
            name = re.sub(r"^(?:, | ?(?:en|and|und) )", "", part.group()).strip(" ,")
            start = match.start() + part.start() + part.group().find(name)
            if (
                name
                and not any(m.start < start + len(name) and start < m.end for m in found)
                and not NOT_A_CITY.match(name)
            ):
                yield Mention(start, start + len(name), name, Kind.CITY, name)


def _pairs(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    for match in PAIR.finditer(text):
        if {match["a"].casefold(), match["b"].casefold()} & COMPASS or gazetteer.bearers(match.group()):
            continue
        if any(
            known.kind in (Kind.MUNICIPALITY, Kind.CITY) for side in "ab" for known in gazetteer.bearers(match[side])
        ):
            yield Mention(match.start(), match.end(), match.group(), Kind.TIE)


def _defined(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Uses of a name that the document itself defines in brackets."""
    spans = {(mention.start, mention.end): mention for mention in found}
    taken = {text[mention.start : mention.end] for mention in found}
    for match in (*DEFINITION.finditer(text), *REVERSED.finditer(text)):
        short, full = match["short"], match["full"]
        named = spans.get(match.span("full"))
        if (
            short in taken
            or not _stands_for(short, full)
            or (named is None and not (match.groupdict().get("said") or INSTITUTION.search(full)))
        ):
            continue
        taken.add(short)
        mention = named or Mention(
            0, 0, full, Kind.FACILITY if match.groupdict().get("said") else Kind.ORGANISATION, short
        )
        for use in re.finditer(rf"\b{re.escape(short)}\b" + ("" if named else f"|{re.escape(full)}"), text):
            yield replace(mention, start=use.start(), end=use.end(), attributive=text[use.end() : use.end() + 1] == "-")


def _stands_for(short: str, full: str) -> bool:
    """Whether a short form fits the long one: its initials, or one of its words."""
    initials = "".join(word[0] for word in re.findall(r"[\w]+", full))
    return (short.isupper() and set(short) <= set(initials.upper())) or short.split()[0].casefold() in full.casefold()
