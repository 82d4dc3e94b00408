"""Frames of results by the thing that is got or changed: jobs that came, forms that go faster, burglaries that fell, trees that were planted.

The thing decides on the goal; beside it stands what became of it. A frame that tells of a change since then ("nu", "voortaan", "nog maar") does
so of any relation (`alone`); the others want a sentence that tells of bringing.
"""

from __future__ import annotations

from kg.amounts import FIGURES
from kg.extraction.rules.money.grants_words import KNOWN
from kg.extraction.rules.yields.frames import NAME, Frame, frame
from kg.extraction.rules.yields.goal_words import (
    CULTURE,
    ECONOMY,
    FUNDS,
    KNOWLEDGE,
    NETWORKS,
    POLICY,
    PROFILE,
    SAFETY,
    SERVICE,
    SOLIDARITY,
    SUSTAINABLE,
)

_NUMBER = r"een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|anderhalf|anderhalve|half|halve|" + FIGURES
_SUM = rf"(?:€|EUR) ?\d[\d.,]*(?: (?:miljoen|mln|ton))?|(?:{_NUMBER}) (?:ton|miljoen|mln)|{FIGURES} euro"
# money by where it comes from: "uit het LIFE-programma", "van de Europese Unie"
_FROM_EUROPE = rf"(?:uit|van|vanuit) (?:het |de |een )?(?:[\w-]+ )?(?:Brussel|Europa|EU|Europese Unie)|Europe(?:es|se) (?:[\w-]+ )?(?:geld|fonds|fondsen|subsidies?|steun|bijdragen?|middelen|programma)|EU-\w+|(?-i:{KNOWN}|Interreg|LIFE|Horizon|INTERREG)(?:[- ]?\w+)?"
_GOT_MONEY = r"kre(?:eg|gen)|gekregen|krijg(?:t|en)|bezorg\w*|dank(?:t|en|te|ten)|vloei(?:t|den|de)|binnen\w*|haal(?:t|de|den)|gehaald|halen|lever(?:t|de|den)|opgeleverd|toegekend|verworven|ontv(?:ing|ingen|angt|angen)|goed voor|bracht(?:en)?|gebracht|in ruil"
_MORE = (
    r"groei(?:t|de|den|en)?|gegroeid|steeg|stegen|stijg(?:t|en)|gestegen|toegenomen|toename|verdubbel\w+|erbij|extra|nieuwe|kwam(?:en)?|kom(?:t|en)|gekomen|kre(?:eg|gen)|krijg(?:t|en)|gekregen|lever(?:t|de|den)|opgeleverd|oplever\w+|goed voor|ontsta(?:an|at)|ontstond(?:en)?|"
    r"gevonden|vond(?:en)?|vinden|verlei\w+|haal(?:t|de|den)|gehaald|aan(?:ge)?trek\w+|aangetrokken|trek(?:t|ken)|trok(?:ken)?|bezorg\w*|gevestigd|vestig(?:t|en|de|den)|geopend|open(?:t|den|de)|gewonnen|won(?:nen)?|gevuld|dankzij|danken|sinds(?:dien)?|kans(?:en)?|raamt"
)
_FEWER = r"minder|daal(?:t|de|den)|gedaald|dalen|daling|lager|omlaag|afgenomen|nam(?:en)? [^.;]{0,40}af|afname|gehalveerd|halveer\w+|teruggedrongen|teruggebracht|teruggelopen|liep(?:en)? [^.;]{0,60}?terug|verminder\w+|gezakt|zak(?:t|te|ten)"
# since it is there: what is new about it
_NOW = r"nu|voortaan|inmiddels|sinds(?:dien)?|nog maar|niet (?:meer|langer)|hierdoor|daardoor|daarmee|hiermee|waardoor|waarmee|dankzij|zodat|straks|dan"
_HOUSES = r"[\w-]*(?:woningen|huizen|huurhuizen|appartementen|daken|scholen|gebouwen|zwembad|sporthal(?:len)?|wijk(?:en)?|buurt(?:en)?)"
_WHO = r"inwoners?|burgers?|bewoners|aanvragers?|ondernemers|wie|niemand|iedereen|mensen|ouderen|ouders|gezinnen|klanten|cliënten|bezoekers|grenswerkers|huurders|balies?|starters|minima"
_SERVED = (
    r"paspoort\w*|rijbewij(?:s|zen)|[\w-]*vergunning(?:en)?|[\w-]*uitkering(?:en)?|[\w-]*aanvra(?:ag|gen)|vraagt? [^.;]{1,30} aan|[\w-]*melding(?:en)?|[\w-]*indicatie|keukentafelgesprek\w*|verhuizing|aangifte|[\w-]*balies?|gemeentehuis|gemeentehuizen|stadskantoren|"
    r"telefoon|bouwplan(?:nen)?|klacht(?:en)?|[\w-]*toeslag(?:en)?|schuldhulp\w*|schulden|milieustra(?:at|ten)|afspraak|openingstijden|verhaal|antwoord|loket(?:ten)?|parkeervergunning\w*|belastingaanslag\w*|hulpvraag"
)
_EASIER = (
    r"sneller|eerder|binnen (?:[\w-]+ )?(?:uur|dag|dagen|week|weken|maand|minuten|seconden)|nog maar|hoef(?:t|de)? (?:[\w-]+ ){0,2}?(?:maar|niet|geen|nergens)|hoeven (?:[\w-]+ ){0,2}?(?:maar|niet|geen)|vraagt geen|niet (?:meer|langer)|één (?:keer|plek|plaats|loket|nummer|gesprek)|"
    r"in (?:elk|alle|ieder)\b|bij (?:elk|alle|ieder|één)\b|digitaal|'s avonds|ruimer\w*|verruim\w*|op zaterdag|terecht(?= voor| bij| in| kunnen|\W)|in plaats van|dichterbij|dichter bij|makkelijker|eenvoudiger|korter"
)
_RESCUE = r"brandweer\w*|ambulances?|zieken(?:wagens?|auto(?:['’]s)?)|redding(?:s\w+)|traumahelikopter|hulpverleners|hulpdiensten|blus\w+|politie(?!k)\w*|voertuig(?:en)?|wachtdienst|meldkamer\w*|crisisteam|piketdienst"
_QUICKER = r"uitruk\w*|rukken|rukt|sneller|eerder|minuten|ter plaatse|ingezet|inzetten|bijgesprongen|springen|te hulp|sta(?:at|an) (?:[^.;]{1,60} )?klaar|dag en nacht|reanimatie\w*|over de grens|bijstand|dichtstbijzijnde|ontving\w*"
_CRIMES = r"[\w-]*(?:inbraken|diefstallen|overvallen|incidenten|vernielingen|verkeersslachtoffers|verkeersdoden|ongevallen|ongelukken|aanrijdingen|branden|overlast|criminaliteit|misdrijven|steekpartijen|meldingen|fraude|aangiftes)"
_ARTISTS = (
    r"[\w-]*(?:toneelspelers|muzikanten|zangers|dansers|acteurs|dichters|schrijvers|schilders|kunstenaars|koor|koren|orkest(?:en)?|theatergroep|toneelgroep|gezelschap(?:pen)?|majorettes|schutterij|revue|dansgroep|fanfare|harmonie|muziekschool|toneelvereniging|volksdansgroep|danseressen|makers|fotografen|curatoren|gastcurator)"
)
_PERFORM = (
    r"tr(?:ok|okken) [^.;]{1,60} naar|hierheen|ginds|opvoering(?:en)?|voorstelling(?:en)?|concert(?:en)?|optred\w+|opgetreden|trad(?:en)? [^.;]{0,40}op|tr(?:eedt|eden) [^.;]{0,40}op|speel(?:t|de|den)|spelen|zing(?:t|en)|zong(?:en)?|gespeeld|expos\w+|tournee|gastspel|residentie|verbl(?:eef|even|ijft)|te gast|revue|beide steden|uitwissel\w*|samen met|logeer\w*"
)
_FIRM_BOND = r"hechte?|bestendige?|langjarige?|langdurige?|duurzame?|blijvende?|warme?|vaste?|nauwe?|persoonlijke?|vriendschappelijke|directe?|stevige?|goede|waardevolle"
_STATE = r"(?-i:Rijk|EU|Brussel|Straatsburg|Den Haag|Commissie|Europa|(?:Eerste |Tweede )?Kamer)|[Ee]urocommissaris|rijksoverheid|minister(?:s|ie|ies)?|staatssecretaris(?:sen)?|kabinet|Europe(?:es|se) (?:Parlement|Commissie|Unie|Raad)|regering"
_LAW = r"[\w-]*(?:wet|wetten|wetgeving|wetsvoorstel|richtlijn|belasting|accijns|btw)|[\w-]+-verordening|Europese verordening|vrijstelling|ontheffing|uitzondering(?:spositie)?|rijks\w+|[\w-]*(?:eis|heffing|norm)"
_BY_US = r"op aandringen|via (?:het|dit|de|deze|ons)|dankzij|lobby|door toedoen|mede (?:door|dankzij)|ertoe (?:ge)?lei\w+|inbreng|ingebracht|namens|gezamenlijke?|onder druk"
_NEEDY = r"nood|noodsituatie|overstroming\w*|aardbeving|oorlog|ramp|orkaan|droogte|wederopbouw|herstel|slachtoffers|vluchtelingen|ontheemden|getroffen\w*|gezinnen|ziekenhuis\w*|weeskinderen|bevolking|dorpshuizen|scholen"
_TOOL = r"[\w-]*(?:rekenmethode|rekenregel|rekenmodel|rekentool|methode|methodiek|aanpak|werkwijze|model|draaiboek|stappenplan|checklist|leidraad|format|verordening|plan van aanpak|concept|idee)"

RESULTS: tuple[Frame, ...] = (
    # "Aan de kring danken we de drie ton uit het LIFE-programma", "vloeide 2 miljoen euro aan Interreg-geld naar de stad"
    frame(FUNDS, _SUM, _FROM_EUROPE, _GOT_MONEY),
    # "een betere uitgangspositie voor Horizon", "kans op geld uit het EFRO"
    frame(FUNDS, r"uitgangspositie|kans(?:en)?|mee ?(?:te )?dingen|in aanmerking|toegang|aanspraak|betere papieren", _FROM_EUROPE),
    # "goed voor 300 voltijdbanen", "leverde de streek veertig arbeidsplekken op"
    frame(ECONOMY, r"(?:voltijds?|fulltime|deeltijd)?banen|arbeidsp(?:laatsen|lekken|laats|lek)|leerwerkplekken|werkgelegenheid", _MORE),
    # "vond zijn weg naar de Deense markt", "de export die eruit voortkomt"
    frame(ECONOMY, r"(?:export|omzet|orderwaarde|bestedingen|orderportefeuille|afzet)|(?-i:[A-Z][a-z]+(?:se|e)) markt|vestiging(?:en)?", _MORE + r"|voort\w*|weg naar|ondernemingen|bedrijven"),
    # "wist twee zaadbedrijven naar het park te halen", "openden acht ondernemingen er een kantoor"
    frame(ECONOMY, r"[\w-]*(?:bedrijven|bedrijf|ondernemingen|fabrikanten|starters|investeerders)", r"te (?:verleiden|halen|trekken|vestigen|strikken)|vestiging|vestigden?|kantoor|gevuld met|(?:gevuld|aangetrokken|binnengehaald)"),
    frame(ECONOMY, r"(?:industrie|bedrijven|logistiek|science)park(?:en)?|bedrijventerrein(?:en)?|campus", r"bracht(?:en)?|dankzij|ontwikkel\w+|gerealiseerd|verkocht|gevuld|gezamenlijke?|kwam(?:en)?"),
    # "Onze winkeliers hadden er veel baat bij"
    frame(ECONOMY, r"[\w-]*haven(?:bedrijf)?|middenstand|horeca|[\w-]*bedrijven|bedrijfsleven|ondernemers|winkeliers|toeristische sector|[\w-]*economie", r"(?:veel |groot )?(?:baat|voordeel|profijt)|geprofiteerd|profiteer\w+|wel bij gevaren"),
    # "Drie pensions kregen er boekingen door", "two of our brewers now sell their beer there"
    frame(ECONOMY, r"restaurants?|hotels?|pensions?|campings?|cafés?|horeca(?:zaken)?|winkels?|B&B['’]s", r"gasten|klanten|bezoekers|boekingen|overnachtingen", r"kre(?:eg|gen)|trok(?:ken)?|trekken|extra|meer|nieuwe|dankzij|ontvingen"),
    frame(ECONOMY, r"traders|bakers?|brewers?|brewery|shopkeepers|producers|growers|farmers|makers|firms|businesses|companies", r"sells?|sold|orders?|contracts?|stocked|exports?"),
    # "trekt meer dagrecreanten naar het centrum"
    frame(ECONOMY, r"[\w-]*(?:bezoekers|toeristen|dagjesmensen|recreanten|overnachtingen|vakantiegangers|passanten)", _MORE + r"|meer"),
    # "zijn 400 bomen extra geplant", "kwamen er laadpalen in elke kern"
    frame(SUSTAINABLE, r"bomen|struiken|hagen|geveltuinen|groene daken|zonnepanelen|laadpalen|windmolens|warmtepompen|zonnepark(?:en)?|megawatt|hectare (?:[\w-]+ ){0,2}(?:bos|natuur|water|riet|[\w-]*grasland|bloem\w+|moeras)|nestkasten", r"geplant|plant(?:en|te)|gepoot|ingezaaid|aangelegd|aanleggen|geplaatst|plaatsen|gelegd|kwam(?:en)?|kom(?:t|en)|ruimte|erbij|kre(?:eg|gen)|krijg(?:t|en)|gerealiseerd|extra|opgeleverd"),
    # "worden 200 huurhuizen geïsoleerd", "stoken er zonder gas"
    frame(SUSTAINABLE, _HOUSES, r"geïsoleerd|(?:te )?isoleren|zonder (?:aard)?gas|van het (?:aard)?gas|aardgasvrij|verduurza\w+|warmtenet|zonnepanelen|warmtepomp\w*|energieneutra\w*|energiezuinig\w*"),
    # "een kwart minder gas", "kan de hittestress met een graad omlaag"
    frame(SUSTAINABLE, r"(?:aard)?gas|stroom|energie|drinkwater|[\w-]*afval|plastic|[\w-]*uitstoot|CO2\w*|stikstof|fijnstof|hittestress|wateroverlast|pesticiden", _FEWER + r"|bespar\w+|bespaard|besparing"),
    frame(SUSTAINABLE, r"natuurinclusief|biologische?|kringlooplandbouw|emissievrije?|zero-emissie|fossielvrije?", r"schakel\w+|omgeschakeld|boeren|overgestapt|stapten?|rijden|rijdt|landbouw"),
    # "liep het aantal winkeldiefstallen terug", "tot de ontmanteling van twee drugslabs"
    frame(SAFETY, _CRIMES, _FEWER),
    frame(SAFETY, r"drugslabs?|hennepkwekerijen|wapens|panden|growshops?|bendes?|drugspanden|illegale [\w-]+", r"ontmantel\w*|opgerold|rol(?:de|den) [^.;]{0,40}op|gesloten|sluiting|in beslag|ontruimd|aangehouden|opgespoord"),
    frame(SAFETY, _RESCUE, _QUICKER),
    # "is er afval uit de haven gevist": gathered where it does harm; what the bin lorry gathers is no more than its task
    frame(SUSTAINABLE, r"[\w-]*afval|plastic", r"opgevist|gevist|opgeruimd|afgifte|gescheiden|hergebruikt|uit (?:de )?(?:zee|haven|rivier|natuur|het water)"),
    # "Bij de heidebrand stond er in een half uur materieel uit zes dorpen", "een gezamenlijk draaiboek voor hoogwater"
    frame(SAFETY, r"[\w-]*brand(?:en)?|hoogwater|overstroming(?:en)?|incident(?:en)?|calamiteit(?:en)?|evacuatie\w*|stroomuitval", r"materieel|voertuigen|blus\w+|ploegen|hulpverleners|manschappen|pompen|[\w-]*draaiboek|ter plaatse|binnen (?:een|het|half) (?:half )?(?:uur|kwartier)|minuten"),
    frame(SAFETY, r"[\w-]*(?:blusplan|rampenplan|calamiteitenplan|evacuatieplan|crisisplan|veiligheidsplan)", r"gezamenlijke?|samen|kwam|voort\w*|opgesteld|gedeelde?"),
    frame(SAFETY, r"hackers?|gijzel\w+|cyber\w+|digitale aanval\w*|ransomware|phishing|datalek\w*|storing(?:en)?", r"afgeslagen|afslaan|beperk\w*|voorkom\w*|minder|gestopt|weerbaar\w*|bescherm\w*|wachtdienst"),
    # "Wie een dakkapel wil, hoeft nog maar bij één gemeente langs en heeft binnen twee weken antwoord"
    frame(SERVICE, _SERVED, _EASIER, _WHO, alone=_NOW),
    frame(SERVICE, r"openingstijden|wachttijd(?:en)?|doorlooptijd(?:en)?|bereikbaarheid|wachtrij(?:en)?", rf"verruim\w*|ruimer\w*|korter|verkort|langer open|van [^.;]{{1,20}} naar|{_FEWER}"),
    # "de revue uit Graz kwam hierheen", "Twaalf dansers trokken naar Jena"
    frame(CULTURE, _ARTISTS, _PERFORM),
    frame(CULTURE, r"bundels?|gedichten|romans?|boeken|verhalen|toneelstuk(?:ken)?", r"vertaald|vertaling\w*|opgevoerd|uitgegeven|voorgedragen"),
    # "er ligt een hecht contact", "wij hielden er vaste aanspreekpunten aan over"
    frame(NETWORKS, rf"(?<!houden van )(?:{_FIRM_BOND})(?:(?:,| en) [\w-]+e?)? (?:[\w-]+ )?(?:contact(?:en)?|relaties|verstandhouding|vriendschap(?:pen)?|netwerk|kring|aanspreekpunt(?:en)?|contactpersonen)", r"ligt|er is|ontsta(?:an|at)|ontstond(?:en)?|opgebouwd|opbouwen|op te bouwen|gegroeid|kre(?:eg|gen)|gekregen|krijg(?:t|en)|lever(?:t|de|den)|opgeleverd|overgehouden|hiel?d(?:en)? [^.;]{1,40} over|gebleken|bestaat|bestaan|inmiddels|gelegd|gesmeed|voortgekomen|baten"),
    # "bellen geregeld met hun ambtgenoten in Gent", "pakken zonder omhaal de telefoon"
    frame(NETWORKS, r"bel(?:len|t|den)|mailen|appen|de telefoon|aan de lijn", rf"collega['’]?s|evenknie\w*|ambtgenoten|vakgenoten|elkaar|{NAME}", r"geregeld|regelmatig|wekelijks|maandelijks|(?:ge)?makkelijk|snel|inmiddels|nog (?:altijd|steeds|wekelijks)|zonder|laagdrempelig|even"),
    frame(NETWORKS, r"(?:kennen|kent|vertrouwen) elkaar", r"goed|inmiddels|persoonlijk|door en door|beter"),
    frame(NETWORKS, r"terug ?(?:te )?(?:ge)?vallen|teruggevallen|beroep doen", r"netwerk|kring|contacten|relaties|vriendenkring"),
    # "waarbij de minister de eis heeft laten vervallen", "is via het netwerk een uitzondering in de richtlijn gekomen"
    frame(POLICY, _LAW, r"aangepast|gewijzigd|verruimd?e?n?|versoepel\w+|geschrapt|vervallen|tot stand|van tafel|afgeschaft|opgenomen|gekomen|kwam(?:en)?|ingevoerd|toegezegd|verlaagd|uitgesteld|teruggedraaid", _BY_US),
    # "aandacht vragen voor de sluis bij de minister", "gewicht in de schaal leggen in Brussel"
    frame(POLICY, r"aandacht (?:te )?(?:vragen|gevraagd|vroeg(?:en)?|krijgen|gekregen)|gewicht|vuist|voet (?:aan|tussen) (?:de )?(?:de )?(?:grond|deur)", _STATE),
    # "de naam van de stad zingt rond in vakkringen", "maakte de streek bekend tot in Praag"
    frame(PROFILE, r"naam(?: van)?", r"zing(?:t|en) [^.;]{0,90}?rond|rondzing\w*|gevestigd|naam gemaakt|naam (?:en|als)"),
    frame(PROFILE, r"bekend ?(?:gemaakt|maak(?:t|te|ten)|geworden|werd(?:en)?|is|staat)", r"tot in|in heel|over de grens|in het buitenland|internationaal|wereldwijd|in Europa|buiten|ver buiten|landelijk"),
    frame(PROFILE, r"[\w-]*(?:televisie|film|camera|tv-)ploeg(?:en)?|[\w-]*(?:vak|dag|week)?bladen|reisgids(?:en)?|gids|documentaire\w*|(?-i:New York Times|BBC|CNN|Guardian)|reisprogramma\w*|artikelen", r"prijk\w*|weten [^.;]{1,40}te vinden|vonden|kwam(?:en)?|kom(?:t|en)|vermeld\w*|opgenomen|verscheen|verschenen|buitenlandse|lever(?:t|de|den)|opgeleverd|toont|stond(?:en)?|sta(?:at|an)|geportretteerd"),
    # "melden zich maandelijks Deense gezelschappen die hem willen zien"
    frame(PROFILE, r"(?:buitenlandse|internationale|Europese|Aziatische|Amerikaanse|(?-i:[A-Z][a-z]+se)) (?:gezelschappen|delegaties|bezoekers|gasten|vakgenoten|bestuurders|studenten|architecten)", r"kijken|bekijken|bewonderen|bezichtigen|zien|op bezoek|melden"),
    frame(PROFILE, r"als (?:lichtend |goed |hét )?voorbeeld", r"stond|sta(?:at|an)|genoemd|gesteld|dient|diende|geldt|aangehaald|gebruikt", r"rapport\w*|Europe\w+|landelijke?|wereld\w*|Verenigde Naties|elders|andere|internationale?|buitenland\w*"),
    # "knapten het weeshuis op", "is de inrichting van de kliniek betaald"
    frame(SOLIDARITY, r"(?-i:ziekenhuis|kliniek|gezondheidscentrum|gezondheidspost|kinderdagverblijf|weeshuis|bejaarden(?:te)?huis)", r"opgeknapt|op ?knap\w+|geplaatst|gekocht|aangeschaft|vernieuwd|uitgebreid|gebouwd|bouw|gefinancierd|betaald|bekostigd|ingericht|inrichting|gesteund|steun\w*|ondersteun\w*|geholpen|hielp(?:en)?|help(?:t|en)|hulp|gekregen|kre(?:eg|gen)|ingezameld|inzamel\w+|zamel\w+|apparatuur|bedden|geld|schonk(?:en)?|geschonken|gedoneerd|doneer\w+|naar"),
    # "bracht de bevolking geld bijeen", "ving de stad gezinnen op"
    frame(SOLIDARITY, r"geld|giften|kleding|spullen|goederen|bedrag", r"bijeen\w*|bij elkaar (?:gebracht|gelegd)|bracht(?:en)? [^.;]{1,90} (?:bijeen|bij elkaar)|ingezameld|zamel(?:t|en|de|den) [^.;]{1,90} in|opgehaald"),
    frame(SOLIDARITY, r"ving(?:en)? [^.;]{1,90} op|opgevangen|opvangen", r"gezinnen|vluchtelingen|slachtoffers|moeders|kinderen|weeskinderen|ontheemden"),
    frame(SOLIDARITY, r"hulp|bijstand|bijstaan|bijgestaan|noodgoederen|hulpgoederen", r"stu(?:ren|urt|urde|urden)|gestuurd|bied(?:t|en)|bood|boden|verle(?:en|nen)\w*|bijstaan|ter plaatse|overgedragen|opslaan|klaarst\w+|helpen", _NEEDY),
    frame(SOLIDARITY, r"schoon (?:drink)?water|drinkwater\w*|(?:klas|les)loka(?:al|len)|leefbaar inkomen|eerlijke prijs|daken?", r"kre(?:eg|gen)|krijg(?:t|en)|gekregen|aangelegd|leg(?:t|de|den) [^.;]{1,60} aan|gebouwd|bouwden?|in gebruik|geeft|gaf|gaven|met geld"),
    # "De rekenregel die wij daar leerden kennen, scheelt dagen werk"
    frame(KNOWLEDGE, _TOOL, r"vandaan|leerden [^.;]{0,30}kennen|ginds|van (?:dit|het) netwerk|daar", r"toegepast|gebruik\w*|ingevoerd|scheelt|overgenomen|hier|leerden|kwam|komt"),
    frame(KNOWLEDGE, r"(?:de )?lessen (?:van|uit)|kneepjes|fijne kneepjes|het vak", r"gelegd|getrokken|gedeeld|bij ?(?:te )?brengen|bijgebracht|overdragen|overgedragen|over te dragen|geleerd|leerden|doorgegeven"),
)
"""Frames beside those of `goal_frames` and `effect_frames`."""
