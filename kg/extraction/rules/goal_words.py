"""The generic goals of city cooperation by the words for them, and by the concrete things that serve them.

A small visible lexicon: Dutch, with the English and German words that pages in those languages use. `NAMED` holds the
words that name a goal; `THINGS` what is brought when it is served ("schoolklassen", "drinkwaterleiding").
"""

from __future__ import annotations

from kg.extraction import patterns as re

PROFILE, KNOWLEDGE, FUNDS, POLICY = "profilering", "kennisdeling", "Europese fondsen", "beleidsbeïnvloeding"
SOLIDARITY, CULTURE, NETWORKS, ECONOMY = "solidariteit", "culturele ontwikkeling", "duurzame netwerken", "economische ontwikkeling"
SUSTAINABLE, SERVICE, SAFETY = "duurzaamheid", "dienstverlening", "veiligheid"


# what is built or paid for others is help, whatever is done in it: "drie scholen gebouwd"
_BUILT = r"(?:gebouwd|gefinancierd|opgeknapt|bekostigd|aangelegd|ingericht|gerealiseerd|built|gebaut)"


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
    (NETWORKS, _words(r"netwerk(?:opbouw|onderhoud|vorming|contacten)", r"een (?:waardevol |sterk |breed )?netwerk", r"duurzame netwerken", r"contacten met andere")),
    (ECONOMY, _words(r"lokale economie", r"economische (?:groei|ontwikkeling|samenwerking)", r"startups", r"handelsmissies?", r"werkgelegenheid", r"vestiging van bedrijven", r"ondernemerschap")),
    (SUSTAINABLE, _words(r"duurzaam aanbesteden", r"klimaatneutraal", r"verduurzaming", r"circulaire economie", r"klimaatadaptatie")),
    (SERVICE, _words(r"(?:betere|verbeterde|verbetering van de) dienstverlening")),
    (SAFETY, _words(r"(?:openbare|sociale|grotere) veiligheid", r"veiligheid in")),
)  # fmt: skip
LABELLED = re.compile(r"\W*(?:Kennis|Geld|Middelen|Subsidies?|Invloed|Lobby|Zichtbaarheid|Profiel|Profilering|Netwerk|Contacten|Economie|Cultuur|Solidariteit|Veiligheid|Duurzaamheid) ?:", re.I)
"""An item that begins with the goal that it tells of: "- Kennis: van Gent namen we het circulatieplan over"."""
THINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (PROFILE, _words(r"op de kaart", r"profiel (?:van|als)", r"(?:ons|onze|het|haar) (?:internationale )?profiel", r"een gezicht gegeven", r"(?:buitenlandse|internationale|landelijke) pers", r"bekend als", r"(?:inter)?nationaal bekend", r"voorbeeldstad", r"als voorbeeld aangehaald", r"naamsbekendheid", r"bekendheid", r"zichtbaar(?:der)?(?! (?:hebben|heeft|is|zijn|verrijkt|verbeterd)\b)", r"visib(?:le|ility)", r"uithangbord", r"buitenlandse media", r"(?:pers|media)-?aandacht", r"publiciteit", r"reputatie", r"uitstraling", r"Bekanntheit", r"in de schijnwerpers", r"on the map", r"(?:bood|boden|biedt|bieden|gaf|gaven|geeft|geven|kreeg|krijgt|levert|leverde)\b[^.;]{0,30}\bpodium", r"visitekaartje", r"(?:inter)?nationale (?:aandacht|bekendheid)", r"in de etalage", r"voorbeeldrol", r"voorbeeldstad", r"buitenlandse pers", r"boegbeeld", r"(?:staan?|stond(?:en)?|staat)\b[^.;]{0,70}\b(?:bekend|te boek) als", r"(?:inter)?nationaal bekend als", r"als [\w-]+ (?:\w+ )?\w*(?:stad|gemeente|regio) (?:kunnen |kan |te )?(?:laten zien|presenteren)")),
    (KNOWLEDGE, _words(r"kennis(?! van (?:genomen|te nemen))(?: over| van| opgedaan)?", r"ervaring(?:en)?", r"\w{3,20}kennis(?! van (?:genomen|te nemen))", r"inzicht(?! in (?:de )?(?:kosten|uitgaven))", r"leer(?:de)? ik", r"(?:reken)?model(?:len)?(?= (?:van|voor)\b|[^.;]{0,40}\bover(?:genomen|nemen|nam)\b)", r"spiegel(?:en|t|den?)", r"onderzoek(?= naar)", r"aanpak(?=[^.;]{0,60}\bovergenomen)", r"(?:afgekeken|meegekeken)", r"gelopen? [^.;]{1,40} mee", r"copied", r"compare", r"leren(?! kennen)", r"leerden(?! elkaar kennen)", r"geleerd", r"expertise", r"know-?how", r"best practices", r"stages?", r"bijscholing", r"bijgeschoold", r"scholen \w+ (?:\w+ ){0,3}collega's bij", r"bijscholen", r"vakmensen", r"inzichten", r"methoden?", r"werkwijze", r"(?<!voor de )aanpak van", r"aanpak\b(?=[^.;]{0,50}\b(?:overgenomen|overnemen|overnam)\b)", r"(?:gespiegeld|spiegelen)\b(?=[^.;]{0,40}\b(?:aan|met)\b)", r"rekenmodel(?:len)?", r"liepen [^.;]{1,60} mee", r"werkbezoek(?:en)?(?=[^.;]{0,60}\b(?:leverde|bracht|gebruik)\w*)", r"workshops?", r"(?:af)?(?:ge)?toets(?:en|t)", r"afgekeken", r"voorbeeld (?:nam|genomen|voor)", r"apprentices", r"Auszubildenden?", r"Erfahrung(?:en|saustausch)", r"Wissen", r"knowledge", r"experience", r"lessons", r"learn(?:ed|t|ing)?", r"opleiding(?:en)?", r"cursus(?:sen)?", r"lessen", r"training(?:en)?", r"ke(?:ek|ken) [^.;]{1,60}\baf hoe", r"afkijken", r"(?:toon(?:t|den?)|showed)\b[^.;]{1,60}\b(?:hoe|how)\b", r"(?:voneinander|von \w+) lernen", r"lernen (?:voneinander|von)", r"gelernt", r"courses?", r"trained", r"docenten", r"studenten", r"deskundigen", r"experts?", r"opgestoken", r"studiebezoek(?:en)?", r"studiereis\w*", r"inspiratie", r"ideeën", r"adviezen", r"trainden?", r"getraind", r"masterclass(?:es)?", r"webinars?", r"leerkring\w*", r"intervisie", r"benchmark\w*", r"inzage in", r"gastcolleges?", r"peer reviews?", r"handreiking(?:en)?", r"(?:met elkaar |onderling )(?:te )?vergelijk\w+")),
    (FUNDS, _words(r"(?:geld|middelen)(?=:)", r"consorti(?:um|a)", r"Europees geld", r"[\w-]*subsidies?", r"Interreg\w*(?:-\w+)*", r"Horizon(?: 2020| Europe)?(?:-\w+)?", r"Europese (?:aanvragen|projecten|programma's|calls?|oproepen|bijdrage|gelden)", r"EFRO", r"Europa voor de Burger", r"Europe for Citizens", r"URBACT", r"CERV", r"INTERREG", r"LIFE(?:-\w+)?", r"Creative Europe", r"Fördermittel", r"EU funding", r"European (?:funding|funds|grants?)", r"subsidieaanvra\w+", r"projectaanvra\w+", r"fondsen", r"Erasmus\+?")),
    (POLICY, _words(r"(?:directe|korte) lijn(?:en)? (?:naar|met) (?:het |de )?(?:Rijk|minist\w+|Brussel|Den Haag|Commissie|provincie)", r"slagkracht", r"extra [Rr]ijks\w+", r"verkrijgen van [Rr]ijksmiddelen", r"gedaan (?:te krijgen|gekregen)", r"met één mond", r"ons standpunt", r"passage", r"our voice", r"bepleit\w*", r"Gemeentefonds", r"in de positie van", r"stem (?:in|richting|naar|bij|gegeven|laten horen)", r"gezamenlijke stem", r"meepraten", r"meegepraat", r"mee te praten", r"invloed", r"beïnvloed\w*", r"behartigt?[^.;]{0,30} belangen", r"luisterend oor", r"spreekbuis", r"gehoor (?:bij|in)", r"lobby\w*", r"belangen", r"a say", r"advocacy", r"Europese \w*agenda", r"\w*richtlijn(?:en)?", r"aan tafel bij (?:het Rijk|de minister\w*|Brussel|het ministerie)", r"toegang tot (?:het Rijk|Brussel|de Europese Commissie)", r"extra (?:middelen|geld) (?:van|voor)", r"stempel (?:drukken|gedrukt|drukte)", r"wetgeving", r"rijksbegroting", r"(?:bij|richting|naar|tegenover|overleg met|gesprek(?:ken)? met) (?:het Rijk|de minister|het ministerie|de Tweede Kamer|de staatssecretaris)(?! (?:zichtbaar|bekend|op de kaart)\b)", r"kabinet", r"onder de aandacht (?:te )?(?:brengen|gebracht)", r"\w*standpunt\w*", r"gelobbyd", r"regelgeving", r"onze inbreng", r"inbreng van", r"cohesiebeleid", r"directe lijn(?:en)? naar", r"rijks(?:geld|middelen)", r"met één mond", r"gedaan (?:te )?krijgen", r"gedaan (?:ge)?kregen", r"overgenomen (?:in|door) (?:de|het|haar|zijn) (?:[\w-]+ ){0,3}(?:inbreng|voorstel|richtlijn|verslag|\w*verslag|wet|strategie|positie)", r"(?:haar|het|zijn) \w*(?:voorstel|verslag|richtlijn|strategie)\b(?=[^.;]{0,60}\b(?:overgenomen|overnam|over)\b)", r"(?:Brussel|Rijk|minist\w+|staatssecretaris|\N{MIDDLE DOT}{4,}) (?:om|aan) (?:de )?tafel", r"(?:om|aan) (?:de )?tafel (?:bij|met) (?:het Rijk|de minister\w*|het ministerie|de (?:Europese )?Commissie|Brussel)")),
    (SOLIDARITY, _words(r"naaiateliers?", r"beurzen voor", rf"scho(?:ol|len)\b(?=[^.;]{{0,80}}\b{_BUILT}\b)", r"drinkwater\w*", r"ziekenhuis", r"kinderdagverblijf", r"opgeknapt", r"wederopbouw", r"herstel(?:d)? van", r"ingezameld", r"inzameling\w*", r"hulp(?:transport\w*|actie\w*|verlening)", r"medische", r"ontwikkelingshulp", r"kliniek", r"noodfonds", r"erkenning", r"opvang van", r"rolstoelen", r"Hilfsgüter", r"hulp(?:konvooi\w*|goederen)", r"medicijnen", r"water(?:punt|put|pomp)(?:en|ten)?", r"waterleiding", r"medicines", r"water pumps?", r"Hilfstransporte?", r"overstroming\w*", r"aardbeving", r"schonk(?:en)?", r"geschonken", r"gedoneerd", r"doneer(?:t|de|den)", rf"met (?:geld|steun|middelen|een bijdrage) (?:uit|van)\b(?=[^.;]{{1,80}}\b{_BUILT}\b)")),
    (CULTURE, _words(r"tournee\w*", r"conservatorium", r"galerie(?:s|ën)?", r"schilderijen", r"bruiklenen|bruikleen", r"Schüler\w*", r"\w*koren", r"\w*koor", r"orkest(?:en)?", r"jeugdorkest(?:en)?", r"muzikanten", r"muziekscho(?:ol|len)", r"dans(?:groep\w*|ers)?", r"carnaval\w*", r"uitwisselingen? (?:tussen|van|met)", rf"scholen(?![^.;]{{0,80}}\b(?:verduurzaamd|{_BUILT})\b)", r"schoolklassen", r"scholieren", r"leerlingen", r"jongeren", r"jeugd(?!zorg)\w*", r"toneel\w*", r"\w*theater\w*", r"kunst\w*", r"schrijvers", r"tentoonstelling\w*", r"sportverenigingen", r"sportclubs", r"\w*verenigingen", r"concert\w*", r"cultuur", r"culturele", r"Chöre", r"Sportvereine", r"Sommercamp", r"Jugendliche", r"Musikschulen?", r"Schüleraustausch", r"Orchester", r"harmonie(?!us)", r"muziek\w*", r"bruikle(?:en|nen)", r"schilderijen", r"tournees?", r"jongerentreffen", r"jeugdtreffen", r"Jugendtreffen", r"Schülergruppen", r"orchestras?", r"choirs?", r"school (?:exchanges?|visits?|orchestras?)", r"fanfare\w*", r"\w*festival")),
    (NETWORKS, _words(r"(?<!dankzij de )(?<!dankzij onze )(?<!door de )(?<!via de )(?<!via onze )(?:vaste |goede |nieuwe |waardevolle |korte )?contacten(?: met| op)?", r"korte lijnen", r"in(?:to)? contact with", r"partners (?:te vinden|gevonden|for|voor|vinden)", r"Kontakte", r"ingangen", r"adresboek", r"relatienetwerk", r"find partners?", r"in contact (?:met|gekomen|gebracht)", r"\w*partners?(?=[^.;]{0,40}\b(?:gevonden|vinden|vonden)\b)", r"vriendschappen", r"weten (?:we |wij )?elkaar (?:snel |goed )?te vinden")),
    (ECONOMY, _words(r"\w*bedrij(?:f|ven)", r"dagjesmensen", r"overnachtingen", r"handel(?:s\w+)?", r"opdracht(?:en|gevers)", r"\w*toeris(?:ten|me)", r"toeristische", r"bezoekers", r"werkgelegenheid", r"investeerders?", r"investering\w*", r"markt", r"start-?ups?", r"economie", r"economische", r"ondernemers", r"arbeidskrachten", r"vakkrachten", r"export", r"firms", r"market", r"tourists?", r"visitors", r"Betriebe", r"Wirtschaft", r"Pflegekräfte", r"banen", r"afzet\w*")),
    (SUSTAINABLE, _words(r"zwerfvuil", r"afval", r"CO2\S*", r"uitstoot", r"verduurzam\w+", r"energiebesparing", r"energietransitie", r"energiezuinige?", r"klimaat\w*", r"circulaire?", r"biodiversiteit", r"hergebruik", r"reuse", r"isolatie", r"zonnepanelen", r"verduurzaamd", r"vergroen\w+", r"energieverbruik", r"emissions?")),
    (SERVICE, _words(r"dienstverlening", r"\w*loket", r"\w*[Ii]nfo(?:rmatie)?[Pp]unt", r"één loket", r"wachttijd\w*", r"spreekuur", r"burgerlijke stand", r"openbaar vervoer", r"service to (?:residents|citizens)")),
    (SAFETY, _words(r"brandweer\w*", r"hulpdiensten", r"ambulance\w*", r"rampen\w*", r"crisis\w*", r"Feuerwehr\w*", r"Katastrophenschutz", r"fire brigades?", r"kustwacht\w*", r"veiligheid", r"veiliger", r"politiekorpsen", r"safety", r"ondermijning", r"veiligheidsplan\w*")),
)  # fmt: skip
