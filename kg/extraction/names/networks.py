"""Networks that no list holds and no noun announces: what the text does with a name makes it one.

Who takes part in it, what it is made of ("bestaat uit de gemeenten"), or a heading with "lid sinds" below it says that a
name is a network's; from then on the name alone stands for it. Events and programmes that one takes part in too are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import LEGAL_FORM, quoted, title_end, title_start
from kg.model import Kind

# "nemen deel aan Water Europe", "werken samen in MONT", "vormen sinds 2001 de Netwerkstad Twente", "make up the Euregio"
_TAKES = re.compile(
    r"\b(?:deel aan|(?:aangehaakt|aangeschoven|ingestapt|teruggekeerd) bij|(?:ingestapt|terechtgekomen) in|(?:stap(?:t|te|ten|pen)|haak(?:t|te|ten)|schoof|schoven) (?:[a-z]+ |\d{4} ){0,3}(?:in|aan) bij|[Ss]amenwerking (?:in|binnen)|deelnemen aan|deelneemt aan|deelname aan|[Dd]eelnemers? (?:aan|van|in)|deel te nemen aan|deel uit van|participe(?:ert|ren|erde) in|mee(?:doen| te doen)? aan|samen in|op in|(?:samen|op) onder de naam|samenwerken in|verenigd (?:is |zijn )?in|together in|takes? part in|participates? in|"
    r"partner (?:van|in)|[Ll]idmaatschap bij|[Mm]embership of|joined|left|uit het netwerk|(?:tr(?:ek|ok)(?:t|ken)?|trad(?:en)?|stap(?:t|te|ten|pen)?|ging(?:en)?) (?:zich |er )?(?:in \d{4} |sinds [^.;\n]{4,20} )?uit|(?:gestapt|getreden|teruggetrokken|uitgetreden|vertrokken) uit|zitting in|vertegenwoordigd in|(?<!\w)(?:[Aa]lgemeen|[Dd]agelijks) bestuur van|(?:zit|zitten|zat|zaten|zetelt|zetelen|schuift?|schuiven|draai(?:t|en)?|doe(?:t|n)?|deed|deden|loop(?:t|en)?)(?: (?:ook|al|nu|zelf|verder|tevens|eveneens|inmiddels|nog|niet|wel|daarnaast|beide|samen|mee|aan|langer|meer|sinds (?:kort|\d{4})|vanaf \d{4}|al jaren)){0,3} (?:in|bij|aan)|mee in|meegedaan (?:aan|in)|(?:[ée][ée]n van de|one of(?: the)?) (?:[\w-]+ ){1,2}(?:leden|lidsteden|deelnemers|members|partners|towns|cities) (?:van|in|of)|opgegaan in|opgaan in|actief in|van de gemeenten in|van de steden in|belongs? to|behoort tot|behoren tot|ho(?:ort|ren|orde|orden)(?: (?:ook|al|nu|sinds (?:kort|\d{4})|vanaf \d{4})){0,2} bij|(?:oprichters?|initiatiefnemers?|founding fathers) van|vorm(?:en|t)(?! van\b)(?: [a-z]+| \d{4}){0,4}|make up)"
    r"(?: (?:het|de|the|een))?(?: (?:internationale?|[Ee]uropee?se?|landelijke?|regionale?|nationale?|[Nn]ederlandse|stedelijke?|grensoverschrijdende?|bestuurlijke?))?(?: (?:[a-z]*(?:netwerk|verband|verbond|alliantie|coalitie|overleg|forum|platform)|network|Netzwerk)| [A-Z]\w+-(?:netwerk|network))? (?=[“\"‘'A-ZÀ-Ý*])"
)
# "Het Samenwerkingsverband Noord-Nederland (SNN) bestaat uit de provincies", "De F4 is het overleg van de gemeenten"
_MADE_OF = re.compile(
    r" (?:\([A-Z][\w+ -]{1,14}\) )?(?:bestaat(?: momenteel| thans| nu| inmiddels| van oudsher| tegenwoordig| sinds \d{4})? uit (?:de )?(?:\w+ )?(?:gemeenten|steden|provincies|vertegenwoordigers|leden)|(?:is|was)(?: (?:vanaf|sinds) \d{4}| lange tijd)? (?:(?:geen|niet zozeer een) [\w ]{3,40}?,? maar )?(?:het|een|de) (?:[\w-]+ ){0,2}(?:overleg|samenwerkingsverband|(?:steden)?netwerk|(?:netwerk|samenwerkings)organisatie|verband|verbond|alliantie|samenwerking|club|bundeling|koepel|gemeenschappelijke regeling|openbaar lichaam)(?: \([^()\n]{3,60}\))? (?:van|voor|waarin|tussen|(?:die|dat) door)|is (?:het|een|hét) platform (?:van|voor) (?:de )?(?:regionale|bestuurlijke|intergemeentelijke) samenwerking|is een (?:ander|apart|eigen|nieuw) (?:samenwerkings)?verband(?=: daarin|, waarin)|is (?:geen|niet zozeer een) [\w ]{3,40}?,? maar een (?:steden)?(?:netwerk|verband|samenwerkingsverband)|telt(?: \S+){1,3} (?:leden|lidsteden|deelnemers|gemeenten|steden)|(?:heeft|kent|krijgt|kreeg|verwelkomt|verwelkomde)(?: \S+){1,5} (?:leden|lid|lidsteden|lidgemeenten)(?: bij)?\b|"
    r"verenigt|is een (?:intergemeentelijke |regionale )?(?:projectvereniging|interlokale vereniging|opdrachthoudende vereniging|dienstverlenende vereniging|(?:(?:Belgisch|Duits|Vlaams|Frans)-Nederlandse )?(?:EGTS\b|Europese [Gg]roepering voor [Tt]erritoriale [Ss]amenwerking|Zweckverband))\b|is (?:an?|the) (?:[\w-]+ )?(?:network|partnership|alliance|association) of|brings together|ist ein (?:[\w-]+ )?(?:Zweckverband|Netzwerk|Verbund|Zusammenschluss|Städtebund|Bündnis)\b)"
)
# "Benego, het overleg van grensgemeenten", "Polis, een netwerk voor", "Torenland, het netwerk waartoe ook Lochem behoort", "ECCAR, the coalition of cities"
_APPOSED = re.compile(
    r"(?: \([^()\n]{2,15}\))?, (?:het|een|de|the|an?|dem|das) (?:[\w-]+ ){0,2}(?:[A-Z]?[a-z]*overleg|[a-z]*verband|[a-z]*netwerk|verbond|alliantie|coalitie|lobbyclub|koepel|bundeling|[a-z]{4,20}samenwerking|network|alliance|coalition|league|Netzwerk|Bündnis)(?: (?:van|voor|tussen|met|binnen|waar[a-z]*|dat|die|of|for|der|für) |, (?=zat|zit|zitten|zaten|is|was|zijn|waren|werkt|werken|neemt|nemen|doet|doen))"
)
# "In het Internationale Hanzeverbond is Súdwest-Fryslân actief", "Bij Water Towns zijn wij aangesloten"
_FRONTED = re.compile(r"(?:I(?<!\w.)n|B(?<!\w.)(?:ij|innen)|A(?<!\w.)an|V(?<!\w.)an|T(?<!\w.)ot|U(?<!\w.)it) (?:(?:het|de) )?(?=[A-ZÀ-Ý])")
_THEN = re.compile(r"[*'”]? (?:is|zijn|was|waren|neemt|nemen|nam|participeert|participeren|werkt|werken|zit|zitten|behoort|behoren|doet|doen|heeft|hebben|maakt|maken|trad|stapte) [^.;\n]{0,160}?\b(?:actief|aangesloten|lid|deel|mee|zitting|vertegenwoordigd|samen|lidmaatschap|uitgetreden|gestapt|deel van uit)\b|[*'”]? (?:zitten|zetelen) (?:de )?(?:[a-z]+ ){0,2}[a-z]*(?:gemeenten|steden|overheden|bestuurders)\b")
# "zijn A en B bij Streekkeur aangesloten"
_JOINED = re.compile(r"\bbij (?:(?:het|de) )?(?=[“\"‘'A-ZÀ-Ý])")
# "Ze overleggen in de Kommisje Alve Stêden, waarvan onze burgemeester de voorzitter is"
_OF_WHICH = re.compile(r"\b(?:[Ii]n|[Aa]an|[Bb]ij|[Vv]an|[Bb]innen|is|zijn) (?:het|de) (?=[*_“\"‘']{0,2}[A-ZÀ-Ý][^\n.;:,()]{2,60}, (?:waarvan|waarin|waaraan|waarbij) [^\n.;:]{0,60}\b(?:voorzitter|leden|lid|deelne\w+|zitting|vertegenwoordigd|aangesloten)\b)")
# "Het Global Parliament of Mayors hebben wij in 2019 verlaten"
_LEFT = re.compile(r"(?:Het|De|Het netwerk) (?=[A-ZÀ-Ý][^\n.;:,()]{4,60} (?:hebben|heeft|verliet|verlieten) (?:wij|we|onze gemeente|de gemeente|[A-ZÀ-Ý][\w-]+) [^\n.;]{0,40}(?:verlaten|[.;]))")
# a table's cells on a line each: "MAHHL" / "1988" / "medeoprichter"
_UPRIGHT = re.compile(r"(?m)^(?=[A-ZÀ-Ý][^\n]{2,60}\n+(?:sinds |since )?(?:19|20)\d\d\n+(?:geassocieerd |bestuurs)?(?:lid|deelnemer|medeoprichter|oprichter|voorzitter|coördinator|trekker|partner|member)\b)")
# "het Netwerk Kleine Energiesteden", "het Platform Duurzaam Bouwen": the noun is a part of the name
_CALLED = re.compile(r"\bM?GR (?=[A-ZÀ-Ý][a-z])|\b(?:Netzwerk|Städtenetzwerk|Arbeitsgemeinschaft|Verbund|Bündnis) (?=„)|\b[A-Z]\w+-(?:netwerk|network) (?=[A-Z])|\b(?:[Hh]et|[Dd]it|[Oo]ns) (?=(?:Netwerk|Platform|Verbond|Overleg|Samenwerkingsverband) [A-Z])")
# "Verband 3: Zuiderzeesteden", a heading that says of what sort the name is
_NUMBERED = re.compile(r"(?m)^(?:#{1,6} )?(?:(?:Verband|Netwerk|Samenwerkingsverband|Lidmaatschap|Network) ?\d{0,2}|(?:Vereniging|Netwerk|Verbond|Koepel|Platform|Stedennetwerk) van [A-Za-z’' -]{3,40}): (?=[A-ZÀ-Ý])")
# a line that is the name, or opens with it, and says what follows of a membership: "Culture Next. Lid sinds", "X – joined in 2014"
_LINE = re.compile(r"(?m)(?:^(?:[^\w\n]|\d{1,2}[.)]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? |o (?=[A-Z])){0,8}|(?<=[.!?] )|(?<=\d [–-] )|(?<=[A-Z]{3} [–-] ))(?=[A-ZÀ-Ý])")
_OF_MEMBERS = re.compile(
    r"(?:[*_]{0,2}(?: \([^()\n]{1,40}\))?[*_]{0,2}(?:[.:]| [–-]|,)?[ \n])(?:[^\n]{0,160}?\b)(?:lid sinds|lid van dit|(?:is|zijn|werd|waren|was|wij|we) (?:[^\n.]{0,50} )?(?:lid\b|aangesloten|medeoprichter|oprichter|voorzitter|deelnemer)|lidmaatschap|[Dd]eelnemers(?: zijn|:)|deelnemende (?:gemeenten|steden)(?: zijn|:)|doen (?:wij|we) mee|(?:wij|we) doen (?:ook )?mee|in het bestuur\b|toegetreden|trad(?:en)? [^\n.]{0,40}toe|sloot (?:zich )?[^\n.]{0,40}aan bij|niet langer lid|netwerk verlaten|tot de oprichters|joined|members? since|founding member|contributie|nemen [^\n.]{0,30}deel|neemt [^\n.]{0,30}deel|hier deel van uit|aangehaakt|ingestapt|aangeschoven)\b",
    re.I,
)
# "Jan Smit werd voorzitter", "Anna de Boer, burgemeester van": who is a member, and no network
_IS_MEMBER = re.compile(
    r" (?:is|was|werd|wordt|zijn|waren|werden|blijft) (?:(?!wij\b|we\b)[^\n.,;: ]+ ){0,8}?(?:lid|leden|voorzitter|deelnemer|aangesloten|gekozen|benoemd)\b|,? (?:de |een |oud-)?(?:[a-z]*burgemeester|[a-z]*wethouder|gedeputeerde|minister|staatssecretaris|dijkgraaf|[a-z]*directeur|voorzitter|raadslid|hoogleraar|secretaris)\b"
)
# "Sinds 2012 vormen Boekel, Oss en Meierijstad de As50"
_FORMED = re.compile(r"\bvorm(?:en|den) [^.;\n]{5,160}? (?:de|het) (?=[A-Z][A-Za-z]{0,2}\d{1,2}(?!\w))")
# "in het W6 netwerk", "het Lichtkring-netwerk": a name in front of the noun; the N33 is a road
_BEFORE_NOUN = re.compile(r"\b(?:[Hh]et|[Dd]it|[Oo]ns) (?=(?![AENS]\d{1,3}\b)[A-ZÀ-Ý][\w&+-]*(?: [A-ZÀ-Ý][\w&+-]*){0,3}[ -](?:netwerk|stedennetwerk|samenwerkingsverband|verband|overlegverband)\b)")
# a table of networks with the years of membership, its lines run together
_TABLE = re.compile(r"\bNetwerk(?:en)? (?:\w+ ){0,3}?[Ll]id sinds\b")
_ROW = re.compile(r"(?<=[\s\d-]) ?(?P<name>[A-ZÀ-Ý][\w&+'-]*(?: (?:[a-z]{2,4} )?[A-ZÀ-Ý][\w&+'-]*){0,6})(?: \([^()]{1,40}\))? (?:19|20)\d\d\b")
_NO_NETWORK = re.compile(
    r"(?i)(?:(?:kaart|foto|logo|afbeelding|figuur|tabel|website|site|webpagina|nieuwsbrief|nieuws|vergadering|bezoek|bestuur(?:ders)?|voorzitter|burgemeesters?|wethouders?|inwoners|ondernemers) (?:van|bij|uit|over)|gemeente|college|raad|gemeenteraad|provincie|provinciale|stad(?! en [A-Z])|bestuur|stichting|(?:vereniging|platform|samenwerkingsverband|verband|regio|coöperatie)(?! [A-Z])|gemeenschappelijke regeling(?! [A-Z])|(?:werk|thema|stuur|regie|kern|project|advies|klankbord)groep|kernteam|commissie|\w*raad|\w*project|\w*fonds|\w*fractie|\w*kamer|presidium|partnerschap|" + LEGAL_FORM + r"|haar|zijn|algemeen|algemene|dagelijks|europese? (?:raad|unie|commissie|parlement)|tweede|eerste|staten|gedeputeerde|burgemeester|wethouder|artikel|art|het|de|een|city ?deals?|regio(?![ -][A-Z])|regio ?deals?|green ?deals?|"
    r"convenant|overeenkomst|samenwerkingsovereenkomst|bestuursovereenkomst|addendum|bijlage|onderwerp|betreft|betreff|evaluatie|besluit|partijen|partij|overwegende|networks?(?! [A-Z])|verbanden|advies|voorstel|organisatie|samenstelling|structuur|achtergrond|aanleiding|historie|geschiedenis|argumenten|kanttekeningen|meerwaarde|activiteiten|planning|status|kosten|financi\w+|inleiding|samenvatting|conclusie|vervolg|aanbeveling\w*|netwerk(?:en)?(?! [A-Z])|lidmaatschap(?:pen)?|[a-z]*verenigingen|regelingen|koepels|contact|datum|kenmerk|internationale?(?! [A-Z])|internationaal(?! [A-Z])|(?:europees|european|nederlandse?|vlaamse?|duitse?|belgische?|nationaa?le?|landelijke?|regionaa?le?|provinciaa?le?|grensoverschrijdende?)(?! [A-Z])|bijdrage|contributie|aan|van|voor|in|op|wij|we|onze|ons|our|wat|waarom|hoe|"
    r"welke|doel\w*|nederland|europa|europe|duitsland|belgië|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|interreg|horizon|erasmus|urbact|life|efro|cda|vvd|pvda|d66|groenlinks|sp|per|na|vanaf|sedert|medio|begin|eind|ingaande|tijdens|dit|deze|dat|die|er|ook|naast|verder|the|we|this|der|die|das|sinds|since|seit|lid|leden|member\w*|home|menu|lees|meer|bij|tot|uit|met|binnen|onder|zowel|sowohl|both|beide|zij|zo|net|nu|toen|geen|alle|elk|ieder|steden|gemeenten|provincies|regio's|toelichting|recalling|noting|whereas|considering|aware|having|recogni[sz]ing|acknowledging|convinced|desiring|wishing|bearing|reaffirming|referring|cities|städte|mr|drs|dhr|mevrouw|heer|mijn|voorheen|voormalige?|vroegere?|destijds|[a-zà-ÿ’']+-(?:gemeente|stad)(?= [A-Z]))\b"
)
# "Binnenstad Vitaal, een project van zes steden": what the text says that it is
_OTHERWISE = re.compile(r"[”\"’'*_]{0,2}(?: \([^()\n]{2,15}\))?(?:,| is| was) (?:een|het|de) (?:(?!netwerk|verband)[\w-]+ ){0,2}?(?:[a-z]*project|[a-z]*programma|[a-z]*campagne|[a-z]*fonds|subsidieregeling|onderzoek|pilot|proef|congres|[a-z]*festival|conferentie|evenement|[a-z]*wedstrijd|manifest|convenant|keurmerk)(?![\w-])")
_ABROAD = re.compile(rf" \({COUNTRY}\)")
# "Dankzij Energy Cities" is that network behind another word
_OPENER = re.compile(r"(?:Dankzij|Sinds|Via|Door|Naast|Volgens|Namens|Wegens|Ondanks|Behalve|Buiten|Zonder|Vanuit|Through|Thanks) ")
# "Anna Bos van de Stichting Veld": somebody
_SOMEBODY = re.compile(rf"(?:{GIVEN_NAMES}) (?:(?:van|de|der|den|ter|ten) ){{0,3}}[A-ZÀ-Ý]")
_LONG_WORD = re.compile(r"[A-ZÀ-Ý]{10,}")
_LIKE_ONE = re.compile(r"(?i)net(?:work|werk|z)?|cit(?:y|ies)|sted|städte|alli|verbond|verband|verbund|coal|kring|koepel|vereniging|unie|union|associat|platform|league|euregio|regio|liga|forum|partners|council|europe|gemeen")


def spoken_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Networks by what is said of them; none that is known already."""
    starts = {mention.start: mention for mention in known}
    for match in _TAKES.finditer(text):
        yield from named_at(text, match.end(), starts, like=True, sure="onder de naam" in match.group() or match.group().lower().startswith(("een van de", "één van de", "one of")) or "bestuur van" in match.group() or match.group().endswith(("-netwerk ", "-network ")))
    for match in _FRONTED.finditer(text):
        yield from (m for m in named_at(text, match.end(), starts, like=True) if _THEN.match(text, m.end))
    for match in _APPOSED.finditer(text):
        begin = title_start(text, match.start(), small=False)
        yield from (m for m in named_at(text, begin, starts, like=False, sure=True) if m.end == match.start()) if begin < match.start() else ()
    line_end = -1
    for match in _CALLED.finditer(text):
        yield from named_at(text, match.end(), starts, like=True, sure="-" in match.group() or match.group().endswith("GR ") or text[match.end()] == "„")
    for match in _FORMED.finditer(text):
        yield from _before_noun(text, match.end(), starts)
    for match in _BEFORE_NOUN.finditer(text):
        yield from _before_noun(text, match.end(), starts)
    for match in _OF_WHICH.finditer(text):
        yield from (m for m in named_at(text, match.end(), starts, like=False, sure=True) if text[m.end : m.end + 3].strip("*_”\"’'")[:1] == ",")
    for match in _JOINED.finditer(text):
        yield from (m for m in named_at(text, match.end(), starts, like=False, sure=True) if text.startswith(" aangesloten", m.end + (text[m.end : m.end + 1] in "”\"’'")))
    for match in _LEFT.finditer(text):
        yield from (m for m in named_at(text, match.end(), starts, like=True) if text.startswith((" hebben", " heeft", " verliet"), m.end))
    for match in _UPRIGHT.finditer(text):
        yield from (m for m in named_at(text, match.end(), starts, like=False, sure=True) if text[m.end : m.end + 1] == "\n")
    for match in _NUMBERED.finditer(text):
        yield from named_at(text, match.end(), starts, like=False, sure=True)
    for header in _TABLE.finditer(text):
        if header.end() > line_end:  # one header a line
            line_end = text.find("\n", header.end())
            line_end = len(text) if line_end < 0 else line_end
            for row in _ROW.finditer(text, header.end(), line_end):
                yield from named_at(text, row.start("name"), starts, like=False)
    for place in re.lines_with((_MADE_OF, _OF_MEMBERS), text):
        yield from _opening_line(text, place, starts)


def _before_noun(text: str, at: int, starts: dict[int, Mention]) -> Iterator[Mention]:
    """The name that stands before "netwerk", wherever it stands: "het W6 netwerk", and then "binnen W6"."""
    named = _NAME.match(text, at)
    title = named.group() if named else ""
    if len(title) < 2 or _ROAD.fullmatch(title) or _DEMONYM.fullmatch(title) or _NO_NETWORK.match(title) or EVENT.search(title):
        return
    for use in re.finditer(rf"(?<![\w-]){re.escape(title)}(?![\w])(?!-(?!netwerk))", text):
        if use.start() not in starts:
            yield Mention(use.start(), use.end(), title, Kind.NETWORK, title)


_ROAD = re.compile(r"[AN]\d{1,3}")  # "het N33 netwerk" is of roads
_NAME = re.compile(r"[A-ZÀ-Ý][\w&+]*(?:[ -][A-ZÀ-Ý][\w&+]*){0,3}")


def _opening_line(text: str, place: tuple[int, int], starts: dict[int, Mention]) -> Iterator[Mention]:
    """Networks that a line, or a sentence of it, opens with and says something of."""
    for line in _LINE.finditer(text, *place):
        begin = line.end()
        article = _OPENING_ARTICLE.match(text, begin)
        at = article.end() if article else begin
        if (council := _COUNCIL.match(text, at)) and at not in starts:
            yield Mention(at, council.end(), council.group(), Kind.NETWORK, council.group())
            continue
        for mention in named_at(text, at, starts, like=False, sure=PAIR_OF_TOWNS.match(text, at) is not None):
            if _ABROAD.match(text, mention.end) or _IS_SOMEBODY.match(text, mention.end) or text.count(f"\n{mention.label}:\n") > 1:
                continue  # a city, a person, or a label that comes back ("KORT:")
            opens = begin == 0 or text[line.start() - 1 : line.start()] in ("", "\n")
            if _MADE_OF.match(text, mention.end) or (opens and article is None and _OF_MEMBERS.match(text, mention.end) and not _IS_MEMBER.match(text, mention.end)):
                yield mention


# "Molenveld-Heikant bestaat van oudsher uit de gemeenten": two areas that are a region together, where one does not tie them
PAIR_OF_TOWNS = re.compile(r"[A-ZÀ-Ý][\w’']+-[A-ZÀ-Ý][\w’']+(?= bestaat(?: [a-z0-9]+){0,3} uit (?:de )?(?:\w+ )?(?:gemeenten|steden|dorpen)\b)")
# "De Lingeraad was vanaf 2004 een samenwerkingsverband tussen de gemeenten": a council of a region, and of no town
_COUNCIL = re.compile(r"(?!Gemeente|Stads|Dorps|Wijk|Provincie|Cliënten|Jeugd|Advies)[A-ZÀ-Ý][a-zà-ÿ]{2,}raad(?= (?:is|was)(?: (?:vanaf|sinds) \d{4}| lange tijd)? (?:het|een) (?:[\w-]+ ){0,2}(?:samenwerkingsverband|samenwerking|overleg) (?:van|tussen) )")
# "Anna Smit, burgemeester van Gouda, werd gekozen", "Karin Bos is lid van het bestuur": the name is that of who is in it
_IS_SOMEBODY = re.compile(r",? (?:[\w-]+ ){0,2}?(?:(?:loco-?|oud-?)?burgemeester|wethouder|gedeputeerde|schepen|raadslid|dijkgraaf|heemraad|directeur|secretaris)\b|,? (?:is|was|werd|wordt|blijft|blijven|zijn|waren|worden) (?!(?:wij|we)\b)(?:(?!door\b|Ook\b)[a-z0-9-]+ ){0,4}?(?:voorzitter|lid|leden|deelnemer)\b")
_OPENING_ARTICLE = re.compile(r"(?:De|Het|The|Der|Die|Das) (?=[A-Z])")
# "BrabantStad": capitals within a word
_BRAND = re.compile(r"[a-z][A-Z]")
_TOWN_ABROAD = re.compile(rf"\w[\w'-]+(?: [A-ZÀ-Ý][\w'-]+)? in (?:het |de )?{COUNTRY}")
_DEMONYM = re.compile(r"[A-Z]\w+(?:se|sche|er)")
_ADJECTIVE = re.compile(r"[A-Z]\w+(?:se|sche)")
_ARTICLE = re.compile(r" (?:[Dd]e|[Hh]et) (?=[A-ZÀ-Ý])")
_LETTER = re.compile(r"[A-Z][.)] (?=[A-ZÀ-Ý])")


_WHO = (" gemeente", " gemeenten", " stad", " provincie", " lid", " leden", " deelnemer", " deelnemers")
"""What ends a heading that tells of one who takes part, "Derde Zeeuwse gemeente", and no name."""


def named_at(text: str, at: int, starts: dict[int, Mention], *, like: bool, sure: bool = False) -> Iterator[Mention]:
    """The name at a position, if it may be a network's.

    Args:
        starts: what is known, by where it starts.
        like: a word in small letters is none.
        sure: the words before it say that it is one, so that any name will do.
    """
    at += text[at : at + 2].count("*")
    if (letter := _LETTER.match(text, at)) and text[at - 1 : at] in ("", "\n"):
        at = letter.end()  # "D. G40-stedennetwerk", an item of a list
    if (owner := starts.get(at)) and (article := _ARTICLE.match(text, owner.end)):
        at = article.end()  # "vormt Gouda de Regio Midden-Holland"
    inner = quoted(text, at)
    first, last = inner or (at, title_end(text, at, starts))
    while text[last : last + 1] == "+":
        last += 1
    title = text[first:last]
    if last - first < 2 or _OPENER.match(title) or _SOMEBODY.match(title) or title.endswith(_WHO):
        return
    if _TOWN_ABROAD.fullmatch(title) and not _LIKE_ONE.search(title):
        return  # "partner van Francistown in Botswana"
    if (first in starts and starts[first].end >= last) or _NO_NETWORK.match(title) or EVENT.search(title) or _OTHERWISE.match(text, last):
        return
    if not sure and title.isupper() and _LONG_WORD.search(title) and not _LIKE_ONE.search(title):
        return  # "DUURZAAMHEID EN PARTICIPATIE", a heading
    words = title.split()
    if len(words) == 1 and (_ADJECTIVE if sure else _DEMONYM).fullmatch(title) and text[last : last + 1] == " " and text[last + 1 : last + 2].islower():
        return  # "van het Arnhemse jeugdorkest"
    is_name = sure or len(words) > 1 or (title.isupper() and len(title) > 2) or title[-1:] == "+" or re.fullmatch(r"[A-Z]\d{1,2}", title) or bool(_LIKE_ONE.search(title) or _BRAND.search(title))
    if is_name and (not like or len(words) > 1 or not title.islower()):
        yield Mention(first, last, title, Kind.NETWORK, title)
