"""Frames of effects in the words of those who tell them: what was taken home, who gave way, who came to look, who was helped.

Each is a class of deeds and not a turn of phrase: sets of words that are found in any order (`frames.py`).
"""

from __future__ import annotations

from kg.amounts import FIGURES
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

# from whom one has it
_OTHERS = rf"{NAME}|andere (?:steden|gemeenten|leden|regio['’]s|partners|deelnemers)|(?:de |onze |mede)?(?:collega['’]?s|vakgenoten|leden|lidsteden|partners|partnerstad|zusterstad|buursteden)|elkaars?|elders|daar|ginds|aldaar|het netwerk|dit netwerk|men"
# what one learns from another
_LESSON = r"tips?|lessen|les|adviezen|raad(?:gevingen)?|fouten|missers|vondst(?:en)?|voorbeeld(?:en)?|vragenlijst|checklist|rekenblad|rekenbladen|spreadsheet|sjablo(?:on|nen)|stappenplan|spelregels|leidraad|bestek|aanpak|werkwijze|ontwerp(?:en)?|model|methode|recept|oplossing(?:en)?|uitvinding"
_ADOPTED = (
    r"overgenomen|nam(?:en)? [^.;]{1,60} over|ingevoerd|voerden? [^.;]{1,60} in|terecht(?:gekomen)?|verwerkt|toegepast|toepassen|pas(?:t|sen|te|ten) [^.;]{1,60} toe|in gebruik|gebruik(?:t|en|te|ten)|nagedaan|nagevolgd|navolging|benut(?:ten)?|geprofiteerd|profiteer(?:t|de|den)|"
    r"ons voordeel|hun voordeel|haar voordeel|zijn voordeel|afgekeken|naar voorbeeld|ontleend|gekopieerd|hier (?:ook|nu|inmiddels|nu ook)|ook hier|ingebouwd|omarmd|opgevolgd|vertaald"
)
_POLICY_STATE = r"(?-i:Rijk|EU|Brussel|Berlijn|Straatsburg|Den Haag|Commissie|(?:Eerste |Tweede )?Kamer|Staten)|[Ee]urocommissaris|(?:europarlement|kamer|staten)le?d(?:en)?|europarlementari[eë]rs?|directoraat-generaal|directeur-generaal|rijksoverheid|minister(?:s|ie|ies)?|ministerraad|staatssecretaris(?:sen)?|kabinet|Europe(?:es|se) (?:Parlement|Commissie|Unie|Raad)|wetgever|regering|provincie|gedeputeerden?"
_RULES = r"(?!ver(?:nieuw|plicht|binden)\w*)[\w-]*(?:regels|regelgeving|regeling|heffing|toeslag|wet|wetten|wetsvoorstel|verordening|richtlijn|verbod|verplichting|maatregel|voornemen|bezuiniging|korting|sluiting|plafond|norm|normen|eisen|plan|plannen|MIRT|begroting|beleid|tarief|tarieven|termijn)"
# how they give way
_GAVE_WAY = (
    r"(?:liet|lieten|laten) [^.;]{1,80}? (?:varen|vallen|los)|ingetrokken|introk(?:ken)?|trok(?:ken)? [^.;]{1,60} in|overstag|ging(?:en)? om|bijgedraaid|teruggekomen op|kwam(?:en)? (?:er )?[^.;]{0,30}terug|zag(?:en)? af|afgezien|zwakten? [^.;]{1,60} af|afgezwakt|uitgesteld|"
    r"versoepel\w*|verruim\w*|verzacht\w*|aangepast|aanpass\w+|schrapp\w+|geschrapt|gewijzigd|gehoor gegeven|toegegeven|tegemoet|ingewilligd|honoreer\w+|gehonoreerd|overgenomen|nam(?:en)? [^.;]{1,60} over"
)
_BY_PRESSURE = r"dankzij|door toedoen van|aandringen|inzet|lobby|pleidooi|druk van|protest|bezwaren|(?:brand)?brief|oproep|na (?:overleg|gesprekken|een gesprek)|verzoek|inspraak|inspanning(?:en)?|volharding|werk (?:geweest )?van|verdienste|toe te schrijven|te danken|op voorspraak"
_VOICE = r"geluid|stem|verhaal|boodschap|standpunt(?:en)?|zorgen|wensen|belang(?:en)?|ideeën|voorstellen|punten|inbreng|vragen|noden"
_HEARD = r"klink(?:t|en)|klonk(?:en)?|doorklink\w*|doorgedrongen|luider|harder|sterker|gehoord|over het voetlicht|op (?:de )?tafel|ter tafel|aan de orde|voor het voetlicht|onder de aandacht|gehoor|luister(?:t|en|de|den)|geluisterd|weerklank|bij de juiste"
_TABLE = r"(?:aan|om) (?:de )?tafel(?! zit(?:ten)? (?:de|het|ook|naast|verder)\b)|aangeschoven|schui(?:ft|ven) [^.;]{0,40}aan|ontvangen door|in gesprek|gesprek(?:ken)? met|overleg(?:gen)? met|spre(?:ekt|ken) [^.;]{0,40}met|sprak(?:en)? [^.;]{0,40}met|contact met|toegang tot|ingang bij|op de koffie"
_OFTEN = r"rechtstreeks|direct|geregeld|regelmatig|jaarlijks|(?:twee|drie|vier)maal|(?:twee|drie|vier) keer|elk (?:jaar|kwartaal)|voortaan|nu|via|dankzij|namens|zitten"
_MEDIA = r"cover|voorpagina|vakblad(?:en)?|tijdschrift(?:en)?|journaal|documentaire|televisie|krant(?:en)?|radio|nieuwsuitzending|reisprogramma|vakpers|magazine|filmploeg|cameraploeg"
_SHOWN = r"item|reportage|prijk(?:t|en|te)|stond(?:en)?|sta(?:at|an)|haald?e?n?|haalt|kwam(?:en)?|verschenen?|verscheen|besteedden?|aandacht|portretteer\w+|geportretteerd|belicht\w*|lovend"
_GATHERING = r"[\w-]*(?:congres(?:sen)?|conferenties?|top|beurs|forum|symposium|expo|tentoonstelling|summit|World Forum|wereldtentoonstelling|jaarvergadering)"
_FIRM = r"(?!(?:koff|kled|batt|loterij|bakk|vriend|slav)\w*\b)[\w-]*(?:bedrij(?:f|ven)|bedrijfje|onderneming(?:en)?|ondernemers?|winkeliers?|winkels?|fabrikant(?:en)?|fabrie(?:k|ken)|telers?|kwekers?|producenten|boeren|boer|makers|bureau|bureaus|brouwer(?:ij|ijen)?|bakker(?:ij|ijen)?|drukkerij(?:en)?|weverij(?:en)?|kwekerij(?:en)?|gieterij(?:en)?|zagerij(?:en)?|slagerij(?:en)?|scheepswer(?:f|ven)|start-?ups?|firma['’]?s?|horeca|hotels?)"
_TRADE = (
    r"klant(?:en)?|afnemers?|opdracht(?:en)?|orders?|contract(?:en)?|export\w*|afzet|omzet|investe\w+|dochteronderneming|dochterbedrijf|filia(?:al|len)|nevenvestiging|vestiging|vestigde?n?|vestigt|(?:verkoop|distributie)punt|arbeidsplaatsen|banen|"
    r"lever(?:t|en|de|den) [^.;]{1,80}? (?:aan|in|naar)|verko(?:opt|pen|cht|chten)|te koop|in de schappen|leveranciers?|importeer\w*|importeren|(?:voert|voeren|voerden?) [^.;]{1,80} in\b|ingevoerd|zakenpartners?|overnachtingen|personeel"
)
_THERE = r"daar|er|ginds|aldaar|hier|heen|(?:die|de) (?:kant|stad)|partnerstad|zusterstad|sindsdien|nu|dankzij|Duitse|Poolse|beide|elkaars?"
# what is put up for those who lack it
_WORKS = r"[\w-]*(?:scho(?:ol|len)|speeltuin(?:en)?|speelplaats|oven|dak|keuken|waterput(?:ten)?|put(?:ten)?|pomp(?:en)?|latrines|toiletten|toiletblok|wc['’]s|bibliotheek|weeshuis|ziekenhuis|kliniek|gezondheidspost|dialysecentrum|kraamkliniek|crèche|opvanghuis|huizen|huisjes|werkplaats|naaiatelier|zonnepanelen|computerlokaal|verloskamer|operatiekamer|kraamafdeling|brug|ambulancepost|loka(?:al|len))"
_PUT_UP = r"gebouwd|bouwde?n?|bouwen|vernieuwd|vernieuwden?|hersteld|herstelden?|gerepareerd|opgeknapt|knap(?:te|ten) [^.;]{1,60} op|neergezet|neerzetten|zetten [^.;]{1,60} neer|aangelegd|legden [^.;]{1,60} aan|ingericht|(?:helpen|hielpen) (?:in te richten|inrichten|bouwen|opknappen|opzetten)|geplaatst|plaatsten|geslagen|gekocht|betaald|betaalden?|bekostigd\w*|gefinancierd|geopend|kwam(?:en)?|verre(?:es|zen)|uitgerust"
_OUR_HELP = r"met (?:de )?(?:hulp|steun|geld|giften|een gift|een bijdrage|donaties)|op kosten van|betaald (?:door|uit)|dankzij|helpen|hielp(?:en)?|uit (?:de )?opbrengst|van het geld|vrijwilligers|inwoners|schonken|liet|lieten"
_GOODS = r"(?:[\w-]*)(?:tenten|dekens|matrassen|veldbedden|bedden|luiers|kleding|kleren|schoenen|rolstoelen|couveuses?|verband(?:middelen)?|medicijnen|hulpmiddelen|generatoren|aggregaten|kachels|pompen|zandzakken|voedsel|babyvoeding|schoolspullen|boeken|schriften|fietsen|computers|brandweerwagen|ziekenauto['’]?s?|ziekenwagens?|ambulances?|schoolbus|vuilniswagens?|hulpgoederen|spullen|dozen|knuffels)"
_BROUGHT = r"bracht(?:en)?|gebracht|breng(?:t|en)|stuurden?|gestuurd|sturen|vervoerden?|vervoerd|ging(?:en)? [^.;]{1,60} heen|ging(?:en)? [^.;]{0,60}(?:kant op|naartoe|ernaartoe)|ging(?:en)? er|te hulp|hulp|hielp(?:en)?|geholpen|ingezameld|zamel(?:t|en|de|den) [^.;]{1,60} in|inzamel\w+|gevuld|vullen|vulden|schonk(?:en)?|geschonken|afgeleverd|geleverd|uitgedeeld|gegeven|gaven|(?:levering|schenking|verzending|overdracht) van"
_PEOPLE = r"gepensioneerden|ouderen|senioren|jongeren|jonge (?:inwoners|mensen|voetballers|muzikanten)|kinderen|inwoners|gezinnen|families|leerlingen|scholieren|studenten|leeftijdgenoten|sporters|voetballertjes|voetballers|wielrenners|fietsers|wandelaars|zangers|muzikanten|dansers|kunstenaars|schilders|fotografen|dichters|schrijvers|amateurs|buurtbewoners|parochianen"
_MEET = r"leerden [^.;]{0,60}kennen|leren kennen|elkaar [^.;]{0,40}ontmoet\w*|ontmoet\w* elkaar|(?:fietst|fietste|fietsten|wandelde|wandelden|reisde|reisden|reist|reizen|ging|gingen|trok|trokken) [^.;]{0,60}(?:erheen|ernaartoe|naartoe|daarheen|over en weer|die kant op)|vriendschap(?:pen)?|correspond\w+|skypen|skypeten|chatten|schrijven elkaar|mee op [\w-]*(?:kamp|tournee|reis)"
_LESS = r"minder|daal(?:t|de|den)|gedaald|daling|lager|omlaag|afgenomen|nam(?:en)? [^.;]{0,40}af|afname|gehalveerd|halveerde|teruggedrongen|teruggebracht|verminder\w+|bespa(?:ren|art|ring\w*)|bespaard|zuiniger"

EFFECTS: tuple[Frame, ...] = (
    # "De tips van Stuttgart zijn in onze verordening terechtgekomen", "Van de fouten van andere steden hebben wij geprofiteerd"
    frame(KNOWLEDGE, _LESSON, _ADOPTED, rf"(?:van|uit|bij|aan|door|die) (?:de |het |een |onze |deze )?(?:{_OTHERS})"),
    # "Voor hun afvalscheiding stond ons systeem model", "naar het voorbeeld van Gent"
    frame(KNOWLEDGE, rf"stond(?:en)? [^.;]{{0,50}}?model(?! voor)|staat [^.;]{{0,30}}?model|(?:naar (?:het )?(?:voorbeeld|model|idee) van|in navolging van|geënt op|afgekeken van) (?:het |de )?(?:{NAME}|andere leden|partnerstad|zusterstad)"),
    # "sindsdien doen we dat hier ook zo", "doen hun voordeel met wat men in Bilbao heeft uitgezocht"
    frame(KNOWLEDGE, r"do(?:en|et) (?:we|wij|men|de stad|de gemeente) (?:het|dat) (?:nu |hier |ook |inmiddels |sindsdien ){1,3}(?:ook )?zo|(?:zijn|hun|ons|haar) voordeel (?:met|gedaan|doen|deden)|(?:profijt|baat) (?:van|bij) (?:wat|hoe)|veel wijzer"),
    # "Hoe je een park onderhoudt, leerde onze groendienst ginds", "waar men al jaren weet hoe"
    frame(KNOWLEDGE, r"hoe (?:je|men|we|wij|de|het|een|zij) [^.;]{3,90}", r"leer(?:t|de|den)(?! [^.;]{0,40}kennen)|geleerd|leren(?! kennen)|afgekeken|keek [^.;]{0,40}af|opgestoken|wisten|lieten [^.;]{1,40}zien|liet [^.;]{1,40}zien|gezien|zag(?:en)?|te zien|legden [^.;]{1,40}uit|bekeken", rf"(?:van|bij|in|met|dankzij|uit) (?:de |onze |het )?(?:{_OTHERS})|ginds|aldaar|daar|elkaars|hier (?:ook|nu)"),
    # "Van collega's hebben wij veel opgestoken", "Veel van wat de stad weet over X is afkomstig van leden"
    frame(KNOWLEDGE, r"weten?|kennis|weet|know-?how|inzicht(?:en)?", r"afkomstig|komt|kwam|te danken|dankzij|opgedaan|gehaald|haalden", r"(?:van|bij|via|uit|met|binnen) (?:de |onze )?(?:collega['’]?s|vakgenoten|andere leden|de leden|leden|partners|lidsteden|medeleden)"),
    # "legt een vraag in de mailgroep en heeft antwoord uit vijf steden", "om elkaar bij te praten"
    frame(KNOWLEDGE, r"[\w-]*(?:vraag|vragen)", r"antwoord(?:en)?|beantwoord\w*", r"(?:uit|van|bij|door) (?:[\w-]+ ){0,3}(?:steden|leden|collega['’]?s|gemeenten|vakgenoten|partners)"),
    frame(KNOWLEDGE, r"elkaar bij te praten|praten elkaar [^.;]{0,40}bij|elkaar (?:[\w-]+ ){0,3}op de hoogte|raadple(?:egt|gen|egden)|vraagbaak|leerden (?:veel )?van (?:de|onze|elkaar|hun)|(?:kregen|kreeg|volgden?|gevolgd|volgen|bijgewoond|deelgenomen|namen deel|nam deel) [^.;]{0,50}(?:les|lessen|[\w-]*leergang|scholing|training|cursus|college)"),
    # "twee ambtenaren hebben deelgenomen aan de veiligheidsleergang"
    frame(KNOWLEDGE, r"[\w-]*(?:leergang|training|trainingen|cursus|cursussen|opleiding|workshops?|masterclass|scholing|webinars?|studiereis|lessen)|(?:een |\w+ )?week les", r"deelgenomen|namen? [^.;]{0,60}deel|nam(?:en)? [^.;]{0,60}deel|volg(?:t|en|de|den)|gevolgd|kregen|kreeg|krijgen|bijgewoond|geschoold|aanbiedt|aangeboden|bood|biedt", r"medewerkers|ambtenaren|collega['’]?s|beleidsmedewerkers|[\w-]*kundigen|wij|we|adviseurs|raadsleden|boa['’]s|toezichthouders|personeel|vakmensen|monteurs"),
    # "Het netwerk hielp ons aan een rekenblad", "de kaart is ter beschikking gesteld door de leden"
    frame(KNOWLEDGE, r"rekenblad|handleiding(?:en)?|spreadsheet|sjablo(?:on|nen)|modelbestek|modelverordening|stappenplan|rekentool|toolkit|leidraad|voorbeeldcontract(?:en)?|checklist|kaartmateriaal", r"hielp [^.;]{0,30}aan|hielpen [^.;]{0,30}aan|kre(?:eg|gen)|gekregen|lever(?:t|de|den)|geleverd|beschikking|toegang|overgenomen|dankzij|via|van"),
    # "Vroedvrouwen uit beide steden draaien over en weer een maand mee"
    frame(KNOWLEDGE, r"(?:draai(?:t|en|de|den)|loop(?:t)?|lopen|liep(?:en)?|werk(?:t|en|te|ten)|kijken|kijkt|keek|keken)(?: [^.;]{1,60}?)? mee(?! in\b)", r"over en weer|bij elkaar|beide|elkaars|daar(?! meer)|ginds|afdeling|praktijk|collega['’]?s"),
    # "onze rioolbeheerders hebben hun vakgenoten leren werken met"
    frame(KNOWLEDGE, r"leren (?:werken|omgaan|bouwen|maken|gebruiken|meten|rekenen)|leerden [^.;]{1,60} (?:werken|omgaan|bouwen|maken|gebruiken)|wegwijs (?:gemaakt|in)|ingewerkt"),
    # "lernen voneinander, welche Maßnahmen geholfen haben"
    frame(KNOWLEDGE, r"lern(?:en|ten|t|te) (?:voneinander|von)|(?:von|durch) [^.;]{1,60} gelernt|learn(?:ed|t|s)? (?:from|how)|picked up [^.;]{1,40} from|borrowed from|copied from"),
    # "De minister heeft het wetsvoorstel ingetrokken na een brandbrief van het netwerk", "liet de Commissie het verbod varen"
    frame(POLICY, _GAVE_WAY, _POLICY_STATE, _BY_PRESSURE),
    # "De versoepeling van de regels door het Rijk is het werk van de G40", "soepeler rijksregels, mede op ons aandringen"
    frame(POLICY, r"soepeler|ruimer|milder|verzachting|versoepeling|verruiming|intrekking|schrapping|aanpassing|uitstel|wijziging|behoud", _RULES, _BY_PRESSURE),
    # "Dat de Commissie voetgangers nu apart telt, is te danken aan het netwerk", "trok na gesprekken met het netwerk extra geld uit"
    frame(POLICY, r"te danken aan|toe te schrijven aan|de verdienste van|het werk (?:geweest )?van|(?:gevolg|resultaat) van (?:de |onze )?(?:lobby|druk|inzet)", _POLICY_STATE),
    frame(POLICY, r"extra (?:geld|middelen|budget|miljoenen)|(?:\w+ )?miljoen extra", _POLICY_STATE, _BY_PRESSURE),
    # "kreeg het voor elkaar dat steden zelf mogen bepalen", "wist te bereiken dat"
    frame(POLICY, r"voor elkaar (?:gekregen|dat|te krijgen)|kre(?:eg|gen) (?:het )?(?:[^.;]{0,40} )?(?:voor elkaar|gedaan)|gedaan gekregen|(?:bereikten?|bewerkstelligden?|bedongen?|bedong|afgedwongen|dwong(?:en)? [^.;]{0,30}af|sleepten? [^.;]{1,60} (?:binnen|uit het vuur)|binnengesleept)", rf"{_RULES}|{_POLICY_STATE}|mogen|mag"),
    # "In de nieuwe verordening herkennen wij onze inbreng terug"
    frame(POLICY, rf"(?:onze|haar|zijn|hun|de|ons) (?:eigen )?(?:{_VOICE}|tekst|tekstvoorstel\w*|aanbeveling(?:en)?|kritiek)", r"herken(?:t|nen|baar)|terug ?(?:te )?(?:vinden|zien|lezen)|teruggevonden|terugkomt|terug in|overgenomen|nam(?:en)? [^.;]{1,90} over|gehoor|ingewilligd|verwerkt|opgenomen|terechtgekomen|beland", rf"{_RULES}|{_POLICY_STATE}"),
    # "Eurocommissaris X nam het standpunt van de steden over"
    frame(POLICY, r"(?:standpunt(?:en)?|voorstel(?:len)?|wens(?:en)?|pleidooi) van (?:de |het |onze )?(?:steden|gemeenten|leden|netwerk|regio|grensregio|stad)|aandringen", _POLICY_STATE, r"overgenomen|nam(?:en)? [^.;]{1,90} over|gesteund|omarmd"),
    # "zitten wij tweemaal per jaar aan tafel met het directoraat-generaal"
    frame(POLICY, _TABLE, _POLICY_STATE, _OFTEN),
    # "klinkt ons geluid in Brussel luider", "komen onze standpunten bij de Commissie op tafel"
    frame(POLICY, _VOICE, _HEARD, _POLICY_STATE),
    # "wordt er in Brussel beter naar de stad geluisterd"
    frame(POLICY, r"(?:beter |meer |wel |eerder |voortaan )?(?:naar|luister\w*|luisteren) [^.;]{0,40}?(?:geluisterd|luister(?:t|en|de|den))|geluisterd|serieus(?:er)? genomen|niet (?:meer )?om (?:de stad|ons|de regio) heen", _POLICY_STATE),
    # "is het station bij het Rijk op de lijst gekomen", "in het MIRT opgenomen"
    frame(POLICY, r"op de (?:lijst|rol|kaart|agenda)|in het (?:[\w-]+ )?(?:MIRT|investeringsprogramma|rijksprogramma)|in de (?:rijks)?begroting|prioriteit", rf"{_POLICY_STATE}|MIRT|landelijke?", r"gekomen|kwam(?:en)?|gezet|gekregen|kreeg|opgenomen|beland|staat|staan", r"ervoor gezorgd|namens|dankzij|via|door|mede|inzet|lobby|aandringen"),
    # "is het UIA-voorstel gehonoreerd met € 2 miljoen", "de aanvraag is beloond met vier ton"
    frame(FUNDS, r"[\w-]*(?:aanvra(?:ag|gen)|voorstel(?:len)?|dossier|project)", r"gehonoreerd|beloond|goedgekeurd|bewilligd|toegekend|binnengehaald", rf"€ ?[\d.,]+|{FIGURES} euro|(?:\w+|{FIGURES}) (?:ton|miljoen)\b"),
    # "wees ons op een oproep van Horizon; dat leverde 240.000 euro op"
    frame(FUNDS, r"(?:oproep|call|openstelling|regeling|pot|fonds) (?:van|uit|binnen) (?:de |het )?(?:Horizon|Interreg|LIFE|Europe\w+|EU|Brussel)", r"wees|wezen|gewezen|attendeer\w+|geattendeerd|leverden?|opgeleverd|tip\w*|getipt|ingeschreven|gekregen|kreeg|kregen"),
    # "Met geld dat de regio uit Brussel haalde"
    frame(FUNDS, r"geld|middelen|subsidie|ton|miljoen|euro", r"(?:uit|van) (?:Brussel|Europa|de EU|de Europese Unie)", r"haal(?:t|de|den)|gehaald|binnen\w*|kre(?:eg|gen)|gekregen|ontv(?:ing|ingen|angen)|toegekend"),
    # "komen er delegaties uit heel Europa naar onze fietsstraten kijken"
    frame(PROFILE, r"(?:[\w-]*delegaties|[\w-]*gezelschappen|bezoekers|gasten|vakgenoten|collega['’]?s|studiegroepen|bestuurders|planners|raadsleden) (?:van|uit) (?:[\w-]+ ){0,3}?(?:heel|buitenland|Europa|hele|andere|verre|alle|de hele|wereld|landen|buitenlandse)", r"kijken|bekijken|bezoeken|bezochten|bewonderen|zien|langs|op bezoek|inspiratie"),
    # "Onze wethouder mocht op het wereldcongres vertellen hoe de stad autoluw werd", "present themselves to the world"
    frame(PROFILE, rf"{_GATHERING}", r"sprak(?:en)?|mocht(?:en)?|mogen|kon(?:den)?|uitgenodigd|gevraagd|gaf|gaven|hield(?:en)?|kreeg|kregen|presenteerden?|gepresenteerd|toonden?", r"vertel(?:len|de|den)|sprak(?:en)?|spreker|spreken|presenteren|presentatie|presenteerden?|gepresenteerd|toelichten|laten zien|lezing|keynote|toespraak|stand|etaleren|voordracht|tonen", r"wij|we|ons|onze|stad|gemeente|wethouder|burgemeester|bedrijven|ondernemers|" + NAME),
    frame(PROFILE, r"(?:present(?:ed|ing)?|show(?:n|ed|ing)?|showcas\w+) (?:[\w-]+ ){0,6}(?:to|on|at) (?:the|a) (?:[\w-]+ )?(?:world|stage|forum|conference|fair)|given a (?:platform|stage)|a platform (?:at|for)"),
    # "prijkt op de cover van een Europees vakblad", "het journaal besteedde aandacht aan onze stad"
    frame(PROFILE, _MEDIA, _SHOWN, r"dankzij|via|door|netwerk|lidmaatschap|stedenband|onze|ons|de stad"),
    # "Onze stad geldt sindsdien in Europa als fietsstad bij uitstek"
    frame(PROFILE, r"(?:onze|de) (?:stad|gemeente|streek|regio)|wij|" + NAME, r"geld(?:t|en)|gold(?:en)?|(?:te boek|bekend) staat|staat [^.;]{0,40}(?:bekend|te boek)", r"als (?:een |dé |de |het )?(?:[\w-]+ ){0,2}(?!centrum)[\w-]+(?:stad|gemeente|voorbeeld|voorloper|koploper)(?!en)"),
    # "De stad won er in 2019 de Europese mobiliteitsprijs"
    frame(PROFILE, r"[\w-]*(?:prijs|prijzen|award|awards|onderscheiding|keurmerk|eretitel|titel|medaille)", r"won(?:nen)?|gewonnen|in de wacht|sleepten?|toegekend|uitgereikt|verleend|bekroond"),
    # "Langs deze weg leerden wij de steden kennen met wie we nu in drie projecten zitten", "elkaar leren kennen"
    frame(NETWORKS, r"le(?:ren|erde|erden|ert) [^.;]{0,90}?kennen|leren kennen", r"(?:andere |de )steden|elkaar|partners|collega['’]?s|andere gemeenten|mensen|vakgenoten|bestuurders|wethouders"),
    frame(NETWORKS, r"(?:vaste |hechte |blijvende |grote )?(?:kring|club|groep|netwerk|ring) (?:van|aan) (?:[\w-]+ )?(?:steden|contacten|collega['’]?s|partners|gemeenten|relaties|vrienden)", r"overgehouden|opgebouwd|ontstaan|gekregen|gegroeid|opgeleverd|bellen|terugvallen"),
    # "Drie olijfboeren leveren hun olie aan winkels", "een weverij kreeg er een vaste klant bij", "goed voor zes contracten"
    frame(ECONOMY, _FIRM, _TRADE, _THERE),
    frame(ECONOMY, r"[\w-]*(?:handels|ondernemers|zaken)(?:reis|reizen|missies?|delegaties?|bezoek|dag|dagen)|beursdeelname|fabriek|vestiging", r"goed voor|lever(?:t|de|den)|opgeleverd|resulteer\w+|werken (?:nu )?\d+|\d+ mensen|contracten|arbeidsplaatsen|banen|gevolg van"),
    # "Via de regio is het bedrijf naar de campus gehaald"
    frame(ECONOMY, _FIRM, r"gehaald|aangetrokken|binnengehaald|neergestreken|vestigde zich|gevestigd", r"via|dankzij|door|mede|regio|netwerk"),
    # "Twintig jonge technici vonden zo een baan bij onze maakbedrijven"
    frame(ECONOMY, r"(?:een |aan een |\d+ )?(?:vaste )?(?:baan|banen|arbeidsplaatsen|werkplek(?:ken)?)", r"vond(?:en)?|gevonden|kre(?:eg|gen)|gekregen|gecreëerd|erbij|ontstaan|ontstonden|goed voor|opgeleverd|leverden?|bij"),
    # "Inwoners brachten 12.000 euro bijeen voor een dialysecentrum"
    frame(SOLIDARITY, rf"€ ?[\d.,]+|{FIGURES} (?:euro|gulden|frank)|\w*(?:duizend|honderd) (?:euro|gulden)", r"bijeen|bij elkaar|opgehaald|haal(?:t|de|den) (?:[^.;]|\.\d){1,60} op|ingezameld|zamel(?:t|en|de|den) (?:[^.;]|\.\d){1,80} in|gedoneerd|geschonken|schonk(?:en)?|overgemaakt|maakten? (?:[^.;]|\.\d){1,60} over|gesponsord"),
    # "Met hulp uit Wageningen is het dak van de school vernieuwd", "Een bakker liet er een oven neerzetten"
    frame(SOLIDARITY, _WORKS, _PUT_UP, _OUR_HELP),
    # "leidde tot de bouw van een school", "resulteerde in de inrichting van een bibliotheek": told by nouns
    frame(SOLIDARITY, rf"(?:(?:bouw|aanleg|inrichting|renovatie|herstel|uitbreiding|verbouwing|opknapbeurt) van (?:[\w-]+ ){{0,3}}?){_WORKS}\b", r"(?:ge)?leid(?:t|de|den)? tot|tot gevolg|resulteer(?:t|de|den) in|geresulteerd in|mond(?:t|de|den) uit in|uitgemond in|zorgde(?:n)? voor|gezorgd voor|opgeleverd|leverde"),
    # "ging er een vrachtauto vol tenten die kant op", "veldbedden en luiers, gebracht door vrijwilligers"
    frame(SOLIDARITY, _GOODS, _BROUGHT),
    # "met een ziekenauto werd de zorg in de Poolse stad geholpen"; "de hulpactie", "inzameling": a deed by its name
    frame(SOLIDARITY, r"[\w-]*(?:hulp|steun|inzamelings|kerst|winter|voedsel|kleding)(?:actie|acties|campagne|transport|konvooi)", r"gehouden|hield(?:en)?|opbrengst|leverden?|opgeleverd|gebracht|georganiseerd|dozen|kleding|voedsel|medicijnen|luiers|bedden|goederen"),
    # "In mei fietste een groep gepensioneerden erheen", "hebben elkaar leren kennen"
    frame(CULTURE, _PEOPLE, _MEET),
    # "Het museum toonde borduurwerk van vrouwen uit Ramallah"
    frame(CULTURE, r"museum|bibliotheek|galerie|schouwburg|theater|kerk|concertzaal", r"toon(?:t|de|den)|exposeerden?|hing(?:en)?|speelden?|zong(?:en)?|gaf|gaven|trad(?:en)? [^.;]{0,40}op", rf"(?:uit|van|met) (?:de |het )?(?:{NAME}|zusterstad|partnerstad|beide)"),
    # "is het gasverbruik met acht procent gedaald", "waarmee de leden minder stroom verbruiken"
    frame(SUSTAINABLE, r"[\w-]*(?:gasverbruik|energieverbruik|stroomverbruik|waterverbruik|verbruik|verbruiken|uitstoot|energierekening|stroomrekening|restafval|afvalberg|huisvuil|zwerfafval|fijnstof|stroom|energie)", _LESS),
    frame(SUSTAINABLE, r"\d[\d.]* (?:daken|woningen|huizen|laadpalen|bomen|geveltuinen)", r"zonnepanelen|geïsoleerd|verduurzaamd|van het gas|aardgasvrij|laadpalen|bomen|geplant"),
    # "een vijfde minder woninginbraken gepleegd"
    frame(SAFETY, r"[\w-]*(?:inbraken|diefstallen|overvallen|geweldsincidenten|verkeersslachtoffers|verkeersdoden|ongevallen|ongelukken|branden|overlast|criminaliteit|misdrijven|steekpartijen)", _LESS),
    # "Wie een vergunning aanvraagt, heeft binnen drie weken uitsluitsel", "betalen inwoners bij elk gemeentehuis met dezelfde pas"
    frame(SERVICE, r"inwoners|burgers|ouders|aanvragers|ondernemers|wie een (?:vergunning|paspoort|uitkering|aanvraag|melding|vraag|klacht)", r"binnen (?:een|één|twee|drie|vier|vijf|\d+) (?:dagen|dag|weken|week|uur)|(?:op|bij|met) (?:één|dezelfde|elk|elke|eenzelfde)|ook 's avonds|aan huis|sneller|eerder|makkelijker|zonder afspraak|dichter bij huis", r"nu|voortaan|sinds(?:dien)?|dankzij|door|inmiddels|daardoor|hierdoor|waardoor"),
)  # fmt: skip
"""Frames beside those of `goal_frames`."""
