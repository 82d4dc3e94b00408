"""Goals by who does what to whom, whatever the thing is called: a minister who changes a rule, choirs that visit each other.

A frame is some sets of words that stand together in one clause, in any order. It tells an outcome by itself, so it needs no
verb of bringing beside it.
"""

from __future__ import annotations

from kg.amounts import FIGURES
from kg.extraction.matching import patterns as re
from kg.extraction.rules.money.grants_words import KNOWN
from kg.extraction.rules.yields.effect_frames import EFFECTS
from kg.extraction.rules.yields.frames import NAME as _NAME
from kg.extraction.rules.yields.frames import frame as _frame
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
from kg.extraction.rules.yields.result_frames import RESULTS

# who makes the rules: "het ministerie van LNV", "de Commissie", "Brussel"
_STATE = r"(?-i:Rijk|EU|Brussel|Berlijn|Düsseldorf|Vlaamse [Rr]egering|Den Haag|Commissie|(?:Tweede )?Kamer)|rijksoverheid|minister(?:s|ie|ies)?|staatssecretaris|kabinet|Europe(?:es|se) Parlement|Europese Unie"
_RULE = r"[\w-]*(?:regels|regeling|vergoeding|heffing|ontheffing|vrijstelling|toeslag|dienstregeling|wet|wetten|wetsvoorstel|verordening|richtlijn|beleid|strategie|agenda|begroting|norm|normen|normering|eisen|programma|akkoord|korting|bezuiniging|bezuinigingen|sluiting|besluit)|paragraaf|hoofdstuk|uitzondering|kaart van"
_CHANGED = (
    r"aangepast|aanpasten?|past(?:en)? [^.;]{1,80} aan|gewijzigd|wijzigden?|verruimd?e?n?|versoepel\w+|geschrapt|schrapten?|opgenomen|opnam(?:en)?|nam(?:en)? [^.;]{1,60} (?:op|over)|overgenomen|overnam(?:en)?|toegezegd|zegden? [^.;]{1,60} toe|"
    r"herzien|herzag|ingetrokken|verzacht|bijgesteld|bijstelden?|aanvaard|ingewilligd|toekenden?|introk(?:ken)?|tot stand|stelden? [^.;]{1,60} bij|opgesteld|opstelden?|teruggedraaid|heroverwogen|uitgezonderd|gekregen|kreeg|kregen|voorkomen|afgewend|erkend"
)
# what it came through; a law that changes by itself is nobody's yield
_THROUGH = r"dankzij|mede|naar aanleiding|ertoe|ervoor gezorgd|gelukt|succes\w*|inzet|lobby|via|(?:op basis )?daarvan|daarop|pleidooi|eis|wens|verzoek|inbreng|aandringen|toedoen|voorspraak|initiatief"
_WEIGHT = r"gewicht|gehoor|gehoord|stem|invloed|(?:plek|plaats|stoel) aan (?:de )?tafel|slagkracht|voet (?:aan|tussen)|serieus genomen|luister(?:t|en|de|den)|sterker|doorgedrongen|gesprekspartners?"
# what is asked of those who make the rules
_ASKED = r"(?:eis|eisen|wens|wensen|verzoek|tekstvoorstel|tekstvoorstellen|pleidooi|oproep|inbreng|opmerkingen|zienswijze|amendement|amendementen|wijziging|wijzigingen|zorgen|remarks|comments|amendments?|demands?|suggestions)"
_JOINTLY = r"samen|gezamenlijke?|met één|trekken|trokken|opgetrokken|(?:andere|vergelijkbare) (?:steden|gemeenten|leden)"
_ADDRESS = r"brief|reactie|zienswijze|manifest|oproep|inbreng|standpunt|pleidooi|bod"
# whose work it is: nurses, planners, colleagues
_SKILLED = r"[\w-]*(?:kundigen|artsen|docenten|leraren|leerkrachten|ambtenaren|medewerkers|specialisten|adviseurs|deskundigen|vakmensen|technici|onderzoekers|professionals|delegatie|raadsleden|planologen|architecten|ingenieurs|beheerders|ontwerpers|brandweerlieden|brandweermannen|bevelvoerders|tuinbouwers|monteurs|technici|hoveniers|bouwkundigen|verpleegsters|engineers|planners|gardeners|teachers|nurses|collega['’]?s)"
_LEARNS = r"(?:praten|spreken|overleggen|sparren|bellen) [^.;]{0,60}?\bmet (?:collega|vakgenoten)[\w'’]*|draai(?:t|en|de|den) [^.;]{1,40}? mee|over de schouder|mee(?:kijken|keken|gekeken)|wissel(?:t|en|de|den)|uitgewisseld|uitwisselen|om (?:[\w-]+ ){0,3}te (?:zien|leren|bekijken)|kijken hoe|oefen(?:en|den) [^.;]{0,30}? mee|(?:denken|dachten|werken|werkten) [^.;]{0,30}? mee|meegedacht|meewerkten|stage|(?:liep(?:en)?|lopen) [^.;]{1,40}? mee|school(?:t|de|den) [^.;]{1,60}? bij"
_WAY = r"[\w-]*(?:model|modellen|aanpak|werkwijze|methode|methodiek|plan|plannen|regeling|verordening|systeem|idee|ideeën|concept|formule|campagne|oplossing|opzet|manier|format|instrument|draaiboek|ontwerp|praktijk|techniek|recept|tarief|kaart|protocol|handboek|leerlijn|dataset|spel)"
_TOOK_OVER = rf"(?:nam(?:en)?|neemt|nemen) (?:[^.;]{{1,60}} )?{_WAY}(?: [^.;]{{1,60}}?)? over(?= ?[.,;]|$| en )|{_WAY}(?: [^.;]{{1,60}}?)? (?:overgenomen|overnemen|over te nemen|nagevolgd)(?! (?:in|door) )"
_ANOTHER = rf"{_NAME}|andere|collega\w*|partners?|elkaar|daar|ginds|leden|zij"
_SEEN = r"(?:zien|zag(?:en)?|gezien|hoor(?:t|de|den)|horen|gehoord|leer(?:t|de|den)|leren|geleerd|bekeken|bekijken|ke(?:ek|ken)|toon(?:t|de|den)|getoond|afgekeken)[^.;]{0,60}? hoe"
_METHOD = r"(?:aanpak|werkwijze|methode|concept|systeem|[\w-]*model|voorbeeld|formule|oplossing) (?:van|uit) (?:de stad )?"
_USES = r"gebruik(?:t|en|te|ten)|gebruikmaken|past [^.;]{1,60} toe|passen [^.;]{1,60} toe|toegepast|volg(?:t|en|de|den)|naar|op basis van|geïnspireerd (?:door|op)"
# people who are no officials, and what they do together
_PEOPLE = (
    r"(?!(?:werk|stuur|thema|project|kern|advies|onder|regie|klankbord|bezoek)groep)[\w-]*(?:[a-z]{3}vereniging|verenigingen|clubs?|groepen|[a-z]{3}groep|makers|kunstenaars|schrijvers|dichters|muzikanten|artiesten|zangers|koor|koren|harmonie|harmonieën|fanfare|(?:jazz|pop|rock|brass|show|muziek)band|kwartet|gilde|elftal|(?:voetbal|hockey|sport|jeugd)team|ensembles?|gezelschap(?:pen)?|kapel|kinderen|jongeren|ouderen|senioren|inwoners|burgers|scholen|leerlingen|studenten|families|gezinnen)|kerken|parochies|"
    r"(?!ambt|bestuurd|wethoud|burgemeest|ondernem|medewerk|werkn|beheer)[a-z]{3,20}ers (?:uit|van) (?:beide|de twee|alle) (?:steden|plaatsen|gemeenten|dorpen)"
)
_MEETS = (
    r"bezoeken|bezochten|bezocht|ontmoet(?:en|ten)?|op bezoek|te gast|logeer\w+|logeren|tr(?:eedt|eden|ad|aden) [^.;]{0,40}?op|optred\w+|opgetreden|spe(?:elt|len|elde|elden)|gespeeld|zong(?:en)?|zingt|zingen|dans(?:en|te|ten)|exposeer\w+|exposeren|tentoon|"
    r"fiets(?:en|ten)|rijden|reden|wandel(?:en|den)|zwemmen|reis(?:t|den|de)|reizen|wedstrijd\w*|toernooi\w*|tweekamp|vaste gast|(?:toon(?:t|de|den)|tonen|lieten|laten) [^.;]{0,20}?werk|(?:loopt|lopen|doet|doen|deed|deden) [^.;]{0,30}?mee|neemt deel|nam(?:en)? deel|vieringen|vieren|vierden|k(?:om|wam)en [^.;]{0,40}?(?:bij elkaar|bijeen|samen|over de vloer)|over en weer|uitwisseling(?:en)?"
)
# who does business, and what becomes of it
_FIRM = r"[\w-]*bedrij(?:f|ven)|ondernemers?|winkeliers?|fabrikant(?:en)?|telers|producenten"
_BUSINESS = r"kantoor|vestiging|vestig(?:t|en|de|den)|personeel|medewerkers|werknemers|chauffeurs|vakmensen|opdracht(?:en)?|orders?|klanten|export\w*|afzet|omzet|contract(?:en)?|investe\w+|nieuwe markt|verko(?:opt|pen|cht|chten)"
_BUILT = r"gebouwd|geopend|ingericht|aangelegd|opgezet|opgeknapt|gerealiseerd"
# what is brought to those who lack it, and how it goes there
_GOODS = r"(?:brandweer|zieken|vuilnis|blus)(?:auto|wagen)(?:['’]?s)?|ambulances?|[\w-]*bedden|luiers|busjes?|(?:nood)?aggrega(?:at|ten)|medische apparatuur|tractors?|materieel|verbandmiddelen|Feuerwehrfahrzeuge?|Krankenwagen|[\w-]*betten|kleding|rolstoelen|computers|fietsen|schoolspullen|meubels|meubilair|generatoren|dekens|speelgoed|gereedschap|muziekinstrumenten|brillen|naaimachines|schoolborden"
_SENT = r"bracht(?:en)?|gebracht|stuurden?|gestuurd|reed|reden|vervoerd|verscheept|afgeleverd|overhandigd(?:e|en)?|overgedragen|gereden|ging(?:en)? (?:er )?(?:[^.;]{1,60} )?(?:heen|naar)|geliefert|gingen [^.;]{1,60} auf (?:die Reise|den Weg)|überg(?:eben|ab|aben)"
# who comes to the rescue, and what they do for each other or learn: that they have contact, or visit, makes nobody safer
_RESCUERS = r"politie(?!k)\w*|brandweer\w*|reddingsbrigade\w*|hulpdiensten|ambulance\w*|fire (?:brigades?|services?)|firefighters|police forces?|rescue services?|Feuerwehr\w*|Polizei|Rettungsdienst\w*|alarmcentrales?|meldkamers?"
_AID = (
    r"train(?:t|en|de|den|ings?|ingen)|[\w-]*oefen\w*|bijstand|staan elkaar bij|bijstaan|(?:schiet(?:en)? )?te hulp|help(?:t|en)|hielp(?:en)?|hulp|steun\w*|[\w-]*kennis\w*|ervaring(?:en)?|le(?:er|ren|erden|erde)|protocol|cursus\w*|opleiding\w*|materieel|uitrusting|"
    r"[\w-]*wagens?|voertuig\w*|draaiboek\w*|[\w-]*plan|uitwisseling|wissel(?:t|en|de|den)|school(?:t|den)|samenwerk\w*|werk(?:t|en|te|ten) [^.;]{0,30}samen|rukt?(?:en)? [^.;]{0,20}uit|"
    r"practi[sc]e\w*|exercise\w*|exchange\w*|learn\w*|help\w*|joint|üb(?:en|ten|t)|[Üü]bung\w*|helfen|halfen|unterstützen"
)
_FOR_THEM = r"hospice|[\w-]*scho(?:ol|len)|[\w-]*ziekenhuis|kliniek|weeshuis|(?:dag)?opvang|gezondheids\w+|waterput\w*|speeltuin\w*|bibliotheek|bejaardenhuis|[\w-]*tehuis"
_MONEY = rf"€ ?[\d.,]+|(?:{FIGURES}|\w*(?:duizend|honderd)) (?:euro|gulden)|geld|bedrag"
_GAINED = r"opgedaan|opdeden|opdoen|op te doen|opgebouwd|opbouwen|op te bouwen|gelegd|legden|leggen|opgeleverd|lever(?:t|de|den)|overgehouden|ontstaan|ontstonden|gekregen|kre(?:eg|gen)|gebracht|brengt|bracht(?:en)?|ge(?:eft|ven)|ga(?:f|ven)|uitgebreid|verstevigd|gegroeid|voortgekomen|voortgevloeid"
_SUM = rf"(?:€|EUR|£) ?[\d.,]+(?: (?:miljoen|mln))?|{FIGURES} (?:miljoen|mln|ton|million)?(?: ?(?:euros?|EUR))|{FIGURES} (?:miljoen|million)"
_RENOWN = r"(?:Europese|internationale|landelijke|nationale|mondiale|wereldwijde) (?:toneel|podium|aandacht|uitstraling|erkenning|waardering|bekendheid|naamsbekendheid|faam|allure|reputatie|herkenning)"

_ALL = (
    # "Mede door onze inzet heeft het Rijk de regels voor stadslandbouw versoepeld"
    _frame(POLICY, _STATE, _RULE, _CHANGED, _THROUGH),
    # "wist het verbond een overgangstermijn in de wet te bewerkstelligen"
    _frame(POLICY, r"(?:te )?(?:bewerkstellig(?:en|d)|bedingen|bedongen)|w(?:ist|isten|eet|eten) [^.;]{1,90} te (?:bereiken|voorkomen|wijzigen)|gedaan gekregen", rf"{_RULE}|{_STATE}"),
    # "Met de euregio als spreekbuis is het vignet bij Berlijn aangekaart", "denken mee over het volgende programma"
    _frame(POLICY, r"aangekaart|geagendeerd|bepleit|onder de aandacht gebracht", rf"{_STATE}|spreekbuis"),
    _frame(POLICY, r"denk(?:en|t)? [^.;]{0,20}?mee|dachten [^.;]{0,20}?mee|meedenken|meegedacht|meegeschreven", r"[\w-]*programma|[\w-]*beleid|[\w-]*wet(?:geving)?|richtlijn|verordening|strategie"),
    # "zijn onze wensen in de wetgeving terechtgekomen"
    _frame(POLICY, r"in (?:de|het|een) (?:[\w-]+ )?[\w-]*(?:wet|wetgeving|regelgeving|richtlijn|verordening|wetsvoorstel|strategie|slottekst|eindtekst|slotverklaring|pact|[\w-]*document|conclusies|standpunt)", r"sta(?:at|an)|terechtgekomen|opgenomen|verwerkt|overgenomen|vertaald|meegenomen|terug te vinden", r"wensen|voorstel\w*|inbreng|punten|ideeën|standpunt\w*|positie|aanbeveling\w*|onze|dankzij"),
    # "De brug over de Lek is opgenomen in het Regionaal Toekomstbeeld"
    _frame(POLICY, r"(?-i:[\w-]*Toekomstbeeld|MIRT[\w-]*|Nota Ruimte|Groeifonds|Deltaprogramma|Miljoenennota|Nationale Omgevingsvisie|NOVI)|regeerakkoord|rijksbegroting|rijksprogramma", r"opgenomen|terechtgekomen|gekomen|kwam(?:en)?|beland(?:de|den)?|aangewezen"),
    # "heeft zich ingezet voor behoud van het budget, en dat is gelukt", "sprak met één stem over Schiphol"
    _frame(POLICY, r"(?:ingezet|gestreden|gepleit|geijverd|gelobbyd) (?:voor|tegen)", r"gelukt|succes|resultaat"),
    _frame(POLICY, r"spr(?:eekt|eken|ak|aken) (?:[\w-]+ ){0,3}met één (?:mond|stem)"),
    # "its recommendations found their way into the Commission's strategy"
    _frame(POLICY, r"found (?:its|their) way into", r"Commission(?:['’]s)?|government|ministry|strategy|legislation|policy"),
    # "Twee van onze drie wijzigingen kwamen in het eindvoorstel terecht", "our comments ended up in the opinion"
    _frame(POLICY, _ASKED, r"aanvaard|overgenomen|ingewilligd|gehonoreerd|omarmd|verwerkt|terecht(?:gekomen)?|haal(?:t|de|den)|accepted|adopted|taken (?:up|over)|ended up|made it", rf"{_STATE}|Kamer(?:brief|motie|debat|vragen)\w*|(?:eind|slot|wets|richtlijn)(?:voorstel|tekst|versie)|opinion|directive|bill"),
    # "Dankzij dit verband kwam de gezamenlijke ontheffing tot stand"
    _frame(POLICY, r"ontheffing|vrijstelling|uitzonderingspositie|overgangsregeling|overgangstermijn", r"tot stand|gekregen|kregen|verkregen|bedongen|verleend|toegezegd", r"dankzij|via|mede|gezamenlijke?|namens"),
    # "geeft ons meer gewicht in Den Haag"
    _frame(POLICY, _WEIGHT, _STATE),
    # "een gezamenlijke reactie op het groenboek van de Commissie"
    _frame(POLICY, _ADDRESS, _STATE, _JOINTLY),
    # "trekken we samen op richting Brussel"; not "trekken het Rijk en Almelo samen op"
    _frame(POLICY, rf"(?:optrekken|samen op|opgetrokken)(?: [\w-]+){{0,6}} (?:richting|naar|tegenover|bij|jegens|in) (?:het |de )?(?:{_STATE})"),
    # "De ziekenhuizen wisselen verpleegkundigen uit"
    _frame(KNOWLEDGE, _SKILLED, _LEARNS),
    # "Onze planologen namen het parkeermodel van Jena over"
    _frame(KNOWLEDGE, _TOOK_OVER),
    # "heeft de afdeling Groen een andere manier van snoeien leren kennen"
    _frame(KNOWLEDGE, rf"{_WAY}|[\w-]*techniek(?:en)?", r"leren kennen|leerden? [^.;]{1,60}? kennen|kennisgemaakt|kennis gemaakt"),
    # "zagen in Jena hoe men regenwater opvangt"
    _frame(KNOWLEDGE, _SEEN, _ANOTHER),
    # "de les uit Jena is inmiddels toegepast", "heeft het Jenase idee uitgevoerd"
    _frame(KNOWLEDGE, rf"(?:les|lessen|voorbeeld|{_WAY}) (?:uit|van) (?:de stad |het |de )?{_NAME}|(?-i:[A-Z][a-zë]{{2,14}}(?:se|e)) (?:idee|aanpak|methode|model|recept|voorbeeld|techniek|systeem)", r"toegepast|uitgevoerd|ingevoerd|uitgeprobeerd|nagedaan|in praktijk gebracht|nagebouwd"),
    # "hebben samen een methode ontwikkeld", "waaruit beide kanten een nieuw strooiplan hebben overgehouden"
    _frame(KNOWLEDGE, _WAY, r"ontwikkeld|ontwikkelden|opgesteld|overgehouden|uitgewerkt|geschreven", r"gezamenlijke?|samen|waaruit|beide|(?:met|van) elkaar|over en weer"),
    # "Van collega's uit het netwerk kreeg de stad een draaiboek"
    _frame(KNOWLEDGE, _WAY, r"kreeg|kregen|ontving(?:en)?|gekregen", r"van (?:de |onze )?(?:[\w-]*collega['’]?s|leden|medeleden|partners?|zusterstad|partnerstad|andere (?:leden|steden|gemeenten))"),
    # "Wij weten nu hoe je dat aanpakt", "lernten voneinander, wie man umbaut", "their advice has been built into the scheme"
    _frame(KNOWLEDGE, r"we(?:et|ten) (?:we |wij |zij |ze )?(?:nu|inmiddels|sindsdien) (?:precies |beter )?hoe|geleerd (?:dat|hoe)|lernten? (?:von|voneinander|wie)|(?:their|our|whose) advice|(?:swapped|shared|exchanged) [^.;]{0,60}(?:know|knowledge|experience|ideas|tips)|geht auf (?:deren|den) Rat"),
    _frame(KNOWLEDGE, r"gemeinsam mit (?:[\w-]+ ){0,2}?(?:Planern|Fachleuten|Kollegen|Experten|Ingenieuren|Architekten)", r"entwickelt|erarbeitet|geplant"),
    # "gebruikt nu de aanpak van Jena"
    _frame(KNOWLEDGE, _METHOD + _NAME, _USES),
    # "namen de ervaring met de woonwagens mee terug"
    _frame(KNOWLEDGE, r"(?:nam(?:en)?|neemt|nemen) [^.;]{0,60}?\b(?:ervaring(?:en)?|kennis|ideeën|lessen|inzichten)\b[^.;]{0,60}? mee"),
    # "wisselen de gemeenten gegevens uit", "ideeën van andere gemeenten"
    _frame(KNOWLEDGE, r"wissel(?:t|en|de|den) [^.;]{0,80}?\b(?:gegevens|informatie|ervaringen|kennis|ideeën|cijfers)\b[^.;]{0,60}? uit|(?:ideeën|ervaringen|inzichten|kennis) van (?:de )?(?:andere|vergelijkbare) (?:steden|gemeenten|leden|partners|regio['’]s)"),
    # "voorziet ons van juridisch advies", "krijgen we een scholingsprogramma"
    _frame(KNOWLEDGE, r"(?:\w+e?n? )?advies|scholing\w*|handreiking\w*|model(?:verordening|overeenkomst|beleid|contract|besluit)\w*|sjablonen|trainings?\w*", r"voorziet|krijgen|kregen|krijgt|kreeg|biedt|bood|levert|leverde|geeft|gaf|gebruik(?:en|t|ten|te)", rf"ons|we|wij|onze|de gemeente|de stad|{_NAME}"),
    # "Leraren kijken bij elkaar in de klas"
    _frame(KNOWLEDGE, r"k(?:ij|e)ken (?:regelmatig |graag )?bij elkaar|bij elkaar (?:in de keuken|in de klas)"),
    # "een plek om ideeën op te doen"
    _frame(KNOWLEDGE, r"(?:ideeën|inspiratie|inzichten) (?:[\w-]+ ){0,3}?(?:opgedaan|op te doen|opdoen|doen|deden|haal\w+|halen|gehaald|meegenomen|uitgewisseld)"),
    # "De imkers uit beide steden komen bij elkaar"
    _frame(CULTURE, _PEOPLE, _MEETS),
    # "Dankzij de stedenband is er een hospice gebouwd"
    _frame(SOLIDARITY, _FOR_THEM, _BUILT, r"dankzij|door|met (?:de )?(?:hulp|steun|geld|een bijdrage)"),
    # "Het ziekenhuis kreeg nieuwe apparatuur"
    _frame(SOLIDARITY, _FOR_THEM, r"kreeg|kregen|krijgt|ontving(?:en)?|gekregen"),
    # "In de wijk kwamen vier scholen"
    _frame(SOLIDARITY, _FOR_THEM, r"kwam(?:en)? (?:er )?(?:een|twee|drie|vier|vijf|\d+)|verre(?:es|zen)"),
    # "is er veertigduizend gulden opgehaald"
    _frame(SOLIDARITY, r"opgehaald|ingezameld|bijeengebracht|bij elkaar gebracht|haal(?:de|den) (?=[^.;]{1,60} op(?!\w))", _MONEY),
    # "vertrokken twee containers met bedden"
    _frame(SOLIDARITY, r"containers?|vrachtwagens?|zending(?:en)?|konvooi|transport(?:en)?", r"vertrok(?:ken)?|gestuurd|stuurden?|verscheept|verstuurd|reed|reden|gingen?|ging|bracht(?:en)?"),
    # "financiering uit Brussel"
    _frame(FUNDS, rf"(?:gelden?|financiering|subsidies?|middelen|steun|bijdragen?) (?:uit|van|vanuit) (?:het |de )?(?:Europa(?! voor de Burger)|Brussel|EU|Europese Unie|(?-i:{KNOWN}))"),
    # "ontvingen wij € 200.000 uit Interreg", "een dossier bracht 1,3 miljoen euro", "goed voor 96.700 euro EFRO-steun"
    _frame(FUNDS, rf"(?-i:{KNOWN}|Interreg)(?:-\w+)?", _SUM, r"uit|van|from|goed voor|bijdrage|steun|ontv\w+|kre(?:eg|gen)|bracht|zat"),
    # "krijgen we vroeg te horen welke calls er komen"
    _frame(FUNDS, r"calls|subsidieoproepen|subsidiekansen|openstellingen", r"horen|weten|hoogte|geïnformeerd|informatie|signale\w+"),
    # "een gezamenlijke aanvraag, die werd gehonoreerd"
    _frame(FUNDS, r"[\w-]*aanvra(?:ag|gen)|projectvoorstel(?:len)?", r"gehonoreerd|goedgekeurd|bewilligd", r"Europe\w+|Brussel|EU|gezamenlijke?|samen|consortium"),
    # "kwam in beeld bij investeerders", "internationale erkenning"
    _frame(PROFILE, _RENOWN + r"|in beeld (?:bij|gekomen|gebracht|komen)|op het (?:Europese|internationale|wereld) ?toneel"),
    # "leverde de stad veel pers op", "een manier om gezien te worden", "zette de streek neer als"
    _frame(PROFILE, r"(?:veel|volop|extra|ruime) (?:pers|media|publiciteit|aandacht (?:van|in) de (?:pers|media))|(?:gezien|opgemerkt) te worden|zet(?:te|ten)? [^.;]{2,60} neer als|neergezet als"),
    # "leverde een artikel in een Finse krant op"
    _frame(PROFILE, r"bezoekende delegaties|artikel(?:en)?(?= in)|reportages?|krant(?:en)?|televisie|journalisten|uitzending", r"lever(?:t|de|den)|opgeleverd|trok(?:ken)?|haal(?:t|de|den)|bracht(?:en)?|kwam(?:en)?|kreeg|kregen"),
    # "hebben we onze aanpak mogen toelichten"
    _frame(PROFILE, r"(?:aanpak|project|beleid|werkwijze) (?:[\w-]+ ){0,5}?(?:mogen|mocht|mochten|kon|konden|kunnen) (?:toelichten|presenteren|tonen)|(?:mocht|mochten|kon|konden) (?:[\w-]+ ){0,6}?(?:aanpak|project|beleid|werkwijze) (?:[\w-]+ ){0,5}?(?:toelichten|presenteren|tonen)"),
    # "kan de stad zich onderscheiden van haar buren", "vermelding in twee reisgidsen"
    _frame(PROFILE, r"zich (?:[^.;,]{1,40} )?onderscheid(?:en|t|de)? van|(?:vermeld(?:ing|ingen)?|genoemd) (?:in|op) [^.;]{0,40}?(?:gids|gidsen|reisgids(?:en)?|borden|brochures?|folders?|magazines?|tijdschrift(?:en)?)"),
    # "mocht zich presenteren als proeftuin"
    _frame(PROFILE, r"(?:presenteren|gepresenteerd|presenteer(?:de|den|t))(?: [^.;,]{1,40}?)? als", rf"zich|zichzelf|ons|onszelf|de stad|de gemeente|{_NAME}"),
    # "heeft ons goede contacten opgeleverd"; those that are there already ("de contacten onderhouden") are none
    _frame(NETWORKS, r"(?<!\bde )(?<!\bdeze )(?<!\bdie )(?<!\bonze )(?<!\bhaar )(?<!\bdankzij )(?<!\bdoor )(?<!\bvia )(?<!\buit )contacten|(?<!\bdankzij de )(?<!\bdankzij )contacten die", _GAINED),
    # "de lijnen met Jena zijn kort geworden", "weten de departementen ons te vinden", "is een hechte samenwerking ontstaan"
    _frame(NETWORKS, r"lijnen (?:met [^.;,]{2,50} )?(?:zijn|werden) [^.;,]{0,20}?kort(?:er)?|we(?:et|ten) [^.;,]{1,60}? (?:ons|elkaar) [^.;,]{0,40}?te vinden|(?:vertrouwde|hechte|nauwe|duurzame|blijvende|vaste) (?:samenwerking|relatie|band|contacten) (?:ontstaan|gegroeid|opgebouwd)"),
    # "brengt ons in verbinding met steden"
    _frame(NETWORKS, r"(?:in (?:verbinding|aanraking)|verbonden) (?:gebracht )?met (?:andere |vergelijkbare |buitenlandse |Europese |nieuwe )?(?:steden|gemeenten|partners|regio['’]s|collega['’]s)"),
    # "Wethouders kunnen elkaar nu even bellen"
    _frame(NETWORKS, r"(?:juiste|goede) (?:collega|contactpersoon|mensen) (?:in|bij)|(?:kunnen|weten|kennen) elkaar (?:nu|inmiddels|sindsdien|beter|snel|persoonlijk)"),
    # "verkoopt zijn producten nu ook in Jena"
    _frame(ECONOMY, r"zaken (?:doen|deden|gedaan)|deden zaken|doen zaken|verko(?:opt|pen|cht|chten) [^.;]{0,60}?(?:producten|waren|machines|technologie)|meer (?:werk|bedrijvigheid|banen) (?:in|voor) de (?:regio|stad|streek|gemeente)"),
    # "De dienstverlening aan inwoners is erdoor verbeterd"; what a service agreement delivers is no more than what was agreed
    _frame(SERVICE, r"dienstverlening", r"bete?re?|verbeter\w*|sneller|snellere|hogere?|gegroeid|vergroot|kwaliteit|dichterbij|efficiënter|klantgericht\w*"),
    # "hielden er nieuwe klanten aan over", "kreeg er drie opdrachten aan over", "is on sale in shops there"
    _frame(ECONOMY, r"(?:[\w-]+e )?(?:klanten|afnemers?|opdrachten|orders|afzetmarkt)|(?-i:Aufträge|Kunden|Gäste)|customers|orders|guests", r"kre(?:eg|gen)|gekregen|gevonden|v(?:i|o)nd(?:t|en)|opgeleverd|overgehouden|(?:houden|hielden|houdt|hield) [^.;]{1,40} over|bracht(?:en)?|gebracht|entstanden|gewonnen|found|brought|won"),
    _frame(ECONOMY, r"on sale|sold", r"shops|stores|market"),
    # "de weg naar Duitse winkels gevonden"
    _frame(ECONOMY, r"winkels|schappen|supermarkten", r"gevonden|vond(?:en)?|verkrijgbaar|te koop|verkocht"),
    # "Een bedrijf opende er een kantoor"
    _frame(ECONOMY, _FIRM, _BUSINESS),
    # "besparen de leden op energie"
    _frame(SUSTAINABLE, r"bespa(?:ren|art|arde|arden|ring\w*)|bespaard", r"energie|stroom|gas|CO2|uitstoot|drinkwater|grondstoffen"),
    # "De politie van beide steden traint samen"
    _frame(SAFETY, _RESCUERS, _AID),
    # "De stichting bracht een brandweerauto naar Denizli"
    _frame(SOLIDARITY, _GOODS, _SENT),
    # "Er is een gezamenlijk informatiepunt gekomen"
    _frame(SERVICE, r"[\w-]*(?:informatiepunt|infopunt|loket|meldpunt|aanspreekpunt|servicepunt|spreekuur)", r"dankzij|gekomen|kwam|geopend|opende|ingericht|opgezet|gestart|gerealiseerd"),
    # "Dankzij de regio rijdt er nu een trein"
    _frame(SERVICE, r"treinen?|bus(?:lijn)?|bussen|veerpont|pont", r"rijdt|rijden|vaart|varen", r"dankzij|door|daardoor|hierdoor"),
    # "Inwoners kunnen nu bij elke gemeente terecht"
    _frame(SERVICE, r"(?:inwoners|burgers|mensen|ondernemers)(?= )[^.;]{0,60}? terecht(?! ?(?:gekomen|kwamen|staan))", r"nu|voortaan|sindsdien|inmiddels|sneller|beter|één|elke|alle|dankzij|daardoor|hierdoor|waardoor|zodat"),
)
BY_ITSELF = frozenset({POLICY, KNOWLEDGE, FUNDS, PROFILE, NETWORKS})
"""Goals whose frames tell an outcome of any relation; those of the others do so in a tie: elsewhere firms, fire brigades and buses are just there."""
OF_A_PROJECT = BY_ITSELF - {FUNDS}
"""What the partners of a project get from each other; the money is what it is paid from, and jobs or savings are its work."""
FRAMES = re.Group((frame.first, frame) for frame in (*_ALL, *EFFECTS, *RESULTS))
"""The frames whose first words a text may hold."""
