"""The generic goals of city cooperation by the words for them, and by the concrete things that serve them.

`NAMED` holds the words that name a goal; `THINGS` what is brought when it is served, where the words beside it decide
("speeltuin ... aangelegd"). What serves a goal whatever stands around it is a word field, in `goal_fields.toml`.
"""

from __future__ import annotations

from kg.extraction.matching import patterns as re

PROFILE, KNOWLEDGE, FUNDS, POLICY = "profilering", "kennisdeling", "Europese fondsen", "beleidsbeïnvloeding"
SOLIDARITY, CULTURE, NETWORKS, ECONOMY = "solidariteit", "culturele ontwikkeling", "duurzame netwerken", "economische ontwikkeling"
SUSTAINABLE, SERVICE, SAFETY = "duurzaamheid", "dienstverlening", "veiligheid"
ALL_GOALS = frozenset({PROFILE, KNOWLEDGE, FUNDS, POLICY, SOLIDARITY, CULTURE, NETWORKS, ECONOMY, SUSTAINABLE, SERVICE, SAFETY})


# what is built or paid for others is help, whatever is done in it: "drie scholen gebouwd"
_BUILT = r"(?:geplaatst|gekocht|aangeschaft|vernieuwd|uitgebreid|gebouwd|gefinancierd|opgeknapt|bekostigd|aangelegd|ingericht|gerealiseerd|built|gebaut)"


# "kennis van genomen", "in kennis gesteld": nothing was learnt
_NOT_TAKEN = r"(?! van (?:genomen|te nemen)| (?:gesteld|te stellen|genomen|gemaakt|te maken)\b)"
# what is known, or who knows: an exchange of it is none of culture
_KNOWN = r"(?:[\w-]+e )?(?:kennis|ervaring|informatie|gegevens|data|ideeën|inzichten|expertise|ambtena|medewerkers|personeel|vakmensen|studenten|best|goede|good|brandweer|stagiair|werk|promovend|onderzoeker|docent|leraren|arts|verpleeg|technici|vaklieden|specialist|planners|adviseur)\w*"
# whom one has an influence on
_STATE = r"(?:het |de )?(?:Rijk|[Mm]inist\w+|[Kk]abinet|Brussel|Den Haag|(?:Europese )?Commissie|Europees Parlement|Tweede Kamer|provincie|staatssecretaris)"


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)", re.I)


# what a city has come to be seen as: "heeft zich laten zien als een betrouwbare partner", "liet zich gelden als speler"
_SEEN = r"(?:zien|gelden|kennen|horen)"
_ROLE = r"(?:(?:een|de|het) )?(?:[\w-]+,? ){0,6}(?:partner|speler|gastvrouw|gastheer|gemeente|stad|voorbeeld|voorloper|koploper|trekker|gesprekspartner|\w*stad)(?:s|en)?"
# somebody to reckon with: a role with a word of praise before it, or one that praises by itself
_WORTHY = r"(?:(?:een|de|het|dé) )?(?:(?:[\w-]+e,?(?: en)? ){1,5}(?:partner|speler|gastvrouw|gastheer|voorbeeld|trekker|gesprekspartner|[a-z]+stad)|(?:[\w-]+e )?(?:voorloper|koploper))s?"
# "heeft zich gemanifesteerd als", "profileerde zich als": whatever the verb, but none of joining, leaving, offering or seeing oneself
_JOINS = (
    r"(?:aangemeld|aanmeld\w*|aangesloten|aansluit\w*|kandidaat|opgegeven|(?:in|ge)schreven|schrijven|geregistreerd|registreren|teruggetrokken|losgemaakt|verbonden|verplicht|beschikbaar|ingezet|aangeboden|gehouden|gezien|gevoeld|verkocht|"
    r"voorgedaan|uitgegeven|adviseren|bijstaan|vertegenwoordigen|(?:aan|in|uit|terug)(?= als | bij | voor |[.,;]|$))"
)
_NOT_JOINING = "".join(f"(?<!{verb} )" for verb in ("meldt", "meldde", "melden", "sluit", "sloot", "sluiten", "zet", "zette", "zetten", "stelt", "stelde", "biedt", "bood", "trekt", "trok", "ziet", "zag", "zien", "voelt", "voelde", "noemt", "geeft", "gaf", "verbindt", "verbond"))
# who: the text that this is asked of has dots in the place of names
_CITY = r"(?:\N{MIDDLE DOT}{2,40}|\b(?:[Gg]emeente|[Ss]tad|[Ww]ij|[Ww]e))"
_BECAME = rf"{_NOT_JOINING}zich (?![^.;]{{0,120}}\b{_JOINS}\b)(?:(?:[\w-]+ ){{0,6}}als|(?:[\w-]+ ){{0,3}}(?:ontwikkeld|ontpopt|opgewerkt) tot|(?<=ontwikkelde zich )(?:[\w-]+ ){{0,4}}tot) {_WORTHY}"
_WISH = r"\b(?:wil|willen|wilde|wilden|zou|zouden|zal|zullen|hoopt|hopen|moet|moeten|kan|kunnen|beoogt|beogen)\b"
BECAME = re.compile(rf"^(?![^.;]*{_WISH})[^;]*?{_CITY} [^.;,]{{0,40}}?{_BECAME}")
"""How a sentence whose names are blanked says, with any verb, that a city is seen as one to reckon with."""
SHOWN = (
    r"(?:geldt|gold|gelden) (?:[\w\N{MIDDLE DOT}-]+ ){0,3}als (?:(?:een|één) van de )?(?:[\w-]+e )?(?:koplopers?|voorlopers?|voorbeeld|gidsstad)",
    # "wordt gezien als een betrouwbare partner", "heeft een positie verworven als internationale speler"
    rf"(?:gezien|beschouwd|erkend) als {_WORTHY}", rf"(?:positie|naam|reputatie) (?:verworven|veroverd|gemaakt|opgebouwd|gevestigd) als {_WORTHY}", rf"(?:uitgegroeid|groeide [^.;]{{0,40}}uit) tot {_WORTHY}",
    rf"(?:laten|doen) {_SEEN} als {_ROLE}", rf"(?:laat|liet|doet|deed) [^.;,]{{0,60}}?\bzich [^.;,]{{0,60}}?{_SEEN} als {_ROLE}",
    rf"(?:getoond|bewezen|gepresenteerd|neergezet|onderscheiden) als {_ROLE}", rf"(?:toon(?:t|de)|bewe?(?:ij|e)s(?:t)?|presenteer(?:t|de)|onderscheid(?:t|de)) zich [^.;,]{{0,60}}?als {_ROLE}",
)  # fmt: skip
"""How a sentence says that a city is seen as somebody."""

NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (PROFILE, _words(r"(?:inter)?(?:nationale )?profil(?:ering|eren|eert)", r"zichtbaarheid", r"internationa(?:al|le) profiel", r"(?:positief )?imago", r"herkend", rf"{_CITY} [^.;,]{{0,40}}?{_BECAME}", *SHOWN)),
    (KNOWLEDGE, _words(r"kennis\w*deling(?:en)?", r"kennisdelen", r"kennis\s?uitwisseling(?:en)?", r"kennis te delen", r"(?:uitwisselen|delen) van (?:kennis|ervaring)\w*", r"van elkaar (?:te )?leren", r"ervaringen (?:uit te wisselen|gedeeld)", r"goede voorbeelden", r"input gegeven")),
    (FUNDS, _words(r"(?:Europese|EU-?)\s?(?:fondsen|subsidies?|middelen|financiering)", r"subsidie(?:s|aanvragen|projecten)?", r"fondsen", r"cofinanciering")),
    (POLICY, _words(r"beleids\s?beïnvloeding", r"lobby\w*", r"belangenbehartiging", r"belangen\b.{0,60}\bbehartigen", r"invloed op (?:het )?(?:Europees|landelijk|rijks)?\s?beleid")),
    (SOLIDARITY, _words(r"solidariteit", r"hulpgoederen", r"noodhulp", r"medische hulpmiddelen", r"kleding", r"humanitaire")),
    (CULTURE, _words(r"culture(?:le|el) (?:uitwisseling\w*|ontwikkeling|samenwerking)", r"uitwisselingen tussen (?:scholieren|jongeren|studenten|koren|verenigingen)", r"jeugduitwisseling\w*")),
    (NETWORKS, _words(r"netwerk(?:opbouw|onderhoud|vorming|contacten)", r"(?<!\bis )(?<!\bwas )(?<!\bvormt )(?<!\bvormen )(?<!deelname aan )(?<!deelnemen aan )(?<!\blid van )(?<!\bbij )(?<!\btoetreding tot )(?<!\bbinnen )(?<!\bvia )(?<!\bin )een (?:(?:ge)?heel )?(?:(?:waardevol|sterk|breed|groot|hecht|nieuw|uitgebreid|internationaal) )?netwerk(?! (?:van|tussen) (?-i:[A-ZÀ-Ý])| (?:van|tussen) \N{MIDDLE DOT})(?! (?:van|voor) (?:\d+|[a-z]+) (?:\w*(?:steden|gemeenten|regio['’]s|leden|partners))\b)", r"duurzame netwerken")),
    (ECONOMY, _words(r"lokale economie", r"economische (?:groei|ontwikkeling|samenwerking)", r"startups", r"handelsmissies?", r"werkgelegenheid", r"vestiging van bedrijven", r"ondernemerschap")),
    (SUSTAINABLE, _words(r"duurzaam aanbesteden", r"klimaatneutraal", r"verduurzaming", r"circulaire economie", r"klimaatadaptatie")),
    (SERVICE, _words(r"(?:betere|verbeterde|verbetering van de) dienstverlening")),
    (SAFETY, _words(r"(?:openbare|sociale|grotere) veiligheid", r"veiligheid in")),
)  # fmt: skip
LABELLED = re.compile(r"\W*(?:Kennis|Geld|Middelen|Subsidies?|Invloed|Lobby|Zichtbaarheid|Profiel|Profilering|Netwerk|Contacten|Economie|Cultuur|Solidariteit|Veiligheid|Duurzaamheid) ?:", re.I)
"""An item that begins with the goal that it tells of: "- Kennis: van Gent namen we het circulatieplan over"."""
THINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (PROFILE, _words(
        r"(?:ons|onze|het|haar) (?:internationale )?profiel", r"(?:pers|media)-?aandacht", r"(?:inter)?nationale (?:aandacht|bekendheid)",
        r"zichtbaar(?:der)?(?! (?:resulta(?:at|ten)|bewijs|teken|effect|gevolg|tot stand|gemaakt dat|hebben|heeft|is|zijn|verrijkt|verbeterd)\b)",
        r"(?:bood|boden|biedt|bieden|gaf|gaven|geeft|geven|kreeg|krijgt|levert|leverde)\b[^.;]{0,30}\bpodium",
        r"(?:staan?|stond(?:en)?|staat)\b[^.;]{0,70}\b(?:bekend|te boek) als",
        r"als [\w-]+ (?:\w+ )?\w*(?:stad|gemeente|regio) (?:kunnen |kan |te )?(?:laten zien|presenteren)",
    )),
    (KNOWLEDGE, _words(
        rf"(?<!\bin )(?<!\bter )\w*kennis{_NOT_TAKEN}(?: over| van| opgedaan)?", rf"kennis(?:overdracht|ontwikkeling|vergaring|basis|kring){_NOT_TAKEN}", r"inzicht(?! in (?:de )?(?:kosten|uitgaven))", r"uitwisseling (?:met|tussen) (?:[\w-]+ ){0,3}(?:steden|gemeenten|collega's|vakgenoten)",
        r"(?:reken)?model(?:len)?(?= (?:van|voor)\b|[^.;]{0,40}\bover(?:genomen|nemen|nam)\b)", r"spiegel(?:en|t|den?)", r"onderzoek(?= naar)", r"(?<!voor de )aanpak van",
        r"(?:aanpak|werkwijze|methode|concept|systeem|proef)\b(?=[^.;]{0,60}\b(?:overgenomen|overnemen|overnam|nagevolgd)\b)", r"gelopen? [^.;]{1,40} mee", r"leren(?![^.;,]{0,40} kennen\b)", r"leerden(?! elkaar kennen)",
        r"\w*(?:plan|plannen|regeling|verordening|campagne|draaiboek|ontwerp|beleid)\b(?=[^.;]{0,60}\b(?:overgenomen|overnemen|overnam(?:en)?|afgekeken)\b)",
        r"Austausch von (?:Fachkräften|Wissen|Erfahrungen|Mitarbeitern|Mitarbeiterinnen|Auszubildenden)", r"scholen \w+ (?:\w+ ){0,3}collega's bij", r"methoden?", r"methodes", r"(?:gespiegeld|spiegelen)\b(?=[^.;]{0,40}\b(?:aan|met)\b)",
        r"werkbezoek(?:en)?(?=[^.;]{0,60}\b(?:leverde|bracht|gebruik|resulteer)\w*)", r"(?:af)?(?:ge)?toets(?:en|t)", r"ke(?:ek|ken) [^.;]{1,60}\baf hoe", r"(?:toon(?:t|den?)|showed)\b[^.;]{1,60}\b(?:hoe|how)\b",
        r"(?:voneinander|von \w+) lernen", r"trainden?", r"(?<!\ba )(?<!\bthe )(?<!\bon )stages?", r"leer(?:t|de|den|en) (?:veel )?van", r"(?:met elkaar |onderling )(?:te )?vergelijk\w+",
    )),
    (FUNDS, _words(
        r"^\W*(?:geld|middelen)(?=:)", r"gehonoreerde (?:[\w-]+ )?(?:project|aanvra)\w*", r"[\w-]*subsidies?", r"Interreg\w*(?:-\w+)*", r"Horizon(?: 2020| Europe)?(?:-\w+)?", r"Europese (?:programma's|oproepen)",
        r"LIFE(?:-\w+)?", r"subsidieaanvra\w+", r"projectaanvra\w+", r"Erasmus(?:\+| ?plus|-(?:programma|project|subsidie|geld|beurs|beurzen)\w*)|(?<!\bhet )Erasmus(?!\+|-| ?plus| (?:\(|College|MC|Univer\w+|Lyceum|Medisch))",
    )),
    (POLICY, _words(
        rf"(?:directe|korte) lijn(?:en)? (?:naar|met) {_STATE}", r"extra [Rr]ijks\w+", r"verkrijgen van [Rr]ijksmiddelen", r"behartigt?[^.;]{0,30} belangen", rf"(?:wensen|punten|zorgen|ideeën) (?:in |over )?(?:bij|naar|richting) {_STATE}", r"extra (?:middelen|geld) (?:van|voor)",
        r"(?:bij|richting|naar|tegenover|overleg met|gesprek(?:ken)? met) (?:het Rijk|de minister|het ministerie|de Tweede Kamer|de staatssecretaris)(?! (?:zichtbaar|bekend|op de kaart)\b)",
        rf"{_STATE}\b(?=[^.;]{{1,90}}\b(?:aanpaste|aangepast|wijzigde|gewijzigd|verruimde|verruimd|schrapte|geschrapt|terugdraaide|teruggedraaid|bijstelde|bijgesteld)\b)", r"onder de aandacht (?:te )?(?:brengen|gebracht)", r"overgenomen (?:in|door) (?:de|het|haar|zijn) (?:[\w-]+ ){0,3}(?:inbreng|voorstel|richtlijn|verslag|\w*verslag|wet|strategie|positie)",
        r"(?:haar|het|zijn) \w*(?:voorstel|verslag|richtlijn|strategie)\b(?=[^.;]{0,60}\b(?:overgenomen|overnam|over(?=\W*$|[.,;]| en ))(?!\w))",
        r"(?:Brussel|Rijk|minist\w+|staatssecretaris|\N{MIDDLE DOT}{4,}) (?:om|aan) (?:de )?tafel", rf"(?:om|aan) (?:de )?tafel (?:bij|met) {_STATE}",
        rf"(?:aanschuiven|aangeschoven|schoven aan|schuiven aan) bij {_STATE}", rf"(?:toegang|ingang(?:en)?|deur(?:en)?|positie) (?:tot|bij|naar|in|richting) {_STATE}", r"coalities?(?=[^.;]{0,60}\b(?:Brussel|Den Haag|Rijk)\b)",
    )),
    (SOLIDARITY, _words(
        r"hiel?p(?:t|en)? (?:[\w\N{MIDDLE DOT}-]+ ){0,3}(?:met|bij) (?:het|de) (?:weder)?(?:opzetten|opbouwe?n?|opbouw|herstellen|herstel|inrichten) van", r"helped (?:\w+ )?to (?:re)?build", r"donations", r"(?:mondkapjes|dekens|goederen|kleding|voedsel|materiaal|materieel|generatoren|pompen|rolstoelen|boeken|fietsen|computers) [^.;]{0,30}\b(?:gestuurd|verzonden|gedoneerd|geschonken|gebracht)",
        rf"(?:scho(?:ol|len)|speel(?:tuin|plaats)(?:en)?|bibliothe(?:ek|ken)|put(?:ten)?)\b(?=[^.;]{{0,80}}\b{_BUILT}\b)", rf"met (?:[\w-]+ )?(?:geld|steun|middelen|een bijdrage) (?:(?:uit|van)\b)?(?=[^.;]{{1,80}}\b{_BUILT}\b)",
        r"opvang van(?! (?:vluchtelingen|asielzoekers|statushouders))",
    )),
    (CULTURE, _words(
        rf"uitwisseling(?:en)? (?:(?:tussen|met)(?! (?:[\w-]+ ){{0,3}}(?:steden|gemeenten|collega's|vakgenoten|ambtena\w+|brandweer\w*|bestuurders))|van(?! {_KNOWN}))", rf"scholen(?![^.;]{{0,80}}\b(?:verduurzaamd|{_BUILT})\b)", r"jeugd(?:uitwisseling|orkest|koor|groep|club|team|toneel|theater|kamp|delegatie|muziek|vereniging|sport)?\w{0,3}",
        r"harmonie(?!us)", r"school (?:exchanges?|visits?|orchestras?)",
    )),
    (NETWORKS, _words(
        r"^(?-i:(?:nieuwe |goede |waardevolle )?contacten met)",
        r"\w*partners?(?=[^.;]{0,40}\b(?:gevonden|vinden|vonden)\b)", r"wee?te?n? (?:we |wij )?elkaar (?:[\w-]+ ){0,2}te vinden",
    )),
    (ECONOMY, _words(r"handel(?:s\w+)?")),
    (SUSTAINABLE, _words(r"klimaat(?!plan|beleid|wet|top\b|pact|akkoord|conferentie|agenda|fonds|doelen|adaptatieplan)\w*")),
    (SERVICE, _words(r"inwoners [^.;]{0,40}\bterecht ?(?:kunnen|konden)")),
)
