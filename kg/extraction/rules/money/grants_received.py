"""Whether a sentence tells that a grant was received: the words for it, and those that say that it was only asked for, or refused."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, clause, modalities

_ON = r"(?:[^.;]|\.\d)"
"""A character of the same sentence; the point of "€ 1.200" ends none."""
_MONEY = r"(?:€|EUR\b|euro\b|mln\b|miljoen|subsidies?|bijdragen?|geld(?:en)?\b|toekenning)"
_AMOUNT = r"(?:(?:€|EUR) ?\d[\d.,]{0,12}(?: ?(?:miljoen|mln\.?|ton))?|(?<![\d.,])\d[\d.,]{0,12} (?:(?:miljoen|mln\.?|ton|million) )?(?:euros?|EUR)\b)"
_WITH = r"(?:(?:met|dankzij) (?:een |financiële |extra )*(?:bijdragen?|subsidies?|geld(?:en)?|steun|middelen|hulp|ondersteuning|(?:co|mede)?financiering) (?:uit|van|vanuit)|(?:met|dankzij) (?:een |de )?(?:\w+ )?(?:subsidie|bijdrage) \([^()]{1,40}\))"
# "na verkregen toestemming van de raden", "waarvoor toestemming is verleend": leave, and no money
_NO_LEAVE = r"(?<!stemming )(?<!stemming is )(?<!stemming heeft )(?<!stemming hebben )"
# "de Horizon2020-subsidie voor duurzame mobiliteit": what was received is told by the sentence or the one before
RECEIVED = re.compile(
    rf"(?<!\w)(?:verworven|verwierf|ontvangen|ontving|ontvingen|ontvangt|toegekend|toegezegd|gekregen|kreeg|kregen|krijgt|krijgen|binnengehaald|binnenhaalden?|binnen(?=[ ,.])|gehonoreerd|goedgekeurd|{_NO_LEAVE}verkregen(?! (?:toe|in)stemming)|verkreeg|{_NO_LEAVE}verleend(?!e? toestemming)|verstrekt|toegewezen|bezorgd|bezorgde|beschikt|"
    r"(?:mede)?gefinancierd|bekostigd|mogelijk gemaakt|zeg(?:t|de)(?:[^.;]|\.\d){1,100} toe|ken(?:t|nen|de|den)(?:[^.;]|\.\d){1,160} toe|keurde[n]? [^.;]{1,100} goed|kwam [^.;]{1,80} bij|awarded|received|obtained|secured|(?:co-)?funded|(?:co-)?financed|granted|erhielt(?:en)?|erhalten|erhält|bekam(?:en)?|bekommen|gefördert|bewilligt(?:en?)?|gets?|got|won|"
    # "is vastgesteld op € 48.730", "vastgestelde bijdrage", "in de wacht gesleept", "beschikbaar kwam"
    r"vastgesteld op (?=€|EUR|\d)|vastgestelde (?:subsidie|bijdrage)|toekenning van (?:de |een )?(?:subsidie|bijdrage)|in de wacht (?:te slepen|gesleept)|sleepte[n]? [^.;]{1,80} in de wacht|beschikbaar (?:kwam|gekomen)|waren raak|"
    # "hebben met succes een beroep gedaan op", "heeft ingestemd met de aanvraag van"
    r"met succes een beroep gedaan|ingestemd met (?:de|onze) (?:\w+)?aanvraag|"
    # "Met een subsidie van het EFRO legt de stad", whatever she does with it
    rf"^\W*{_WITH}|"
    # "Daarvan komt € 2 miljoen uit het EFRO", "wordt vergoed door", "De EU subsidieert het project"
    rf"(?:komt|komen|kwam(?:en)?) {_ON}{{0,30}}(?:€|miljoen){_ON}{{0,20}} (?:uit|vanuit)|(?:subsidie|bijdrage|geld)n? (?:komt|komen) (?:uit|vanuit)|draag(?:t|en) (?:ook )?bij(?=:? [^.;]{{0,20}}(?:€|\d))|vergoed door|subsidieert (?:het|dit|ons)|\w*(?:aanvraag|voorstel) is geselecteerd|"
    # "betaald uit het EFRO", "mag € 3 miljoen besteden uit", "waarvan € 1 miljoen afkomstig uit", "de bijdrage uit het EFRO bedraagt"
    rf"(?:betaald|betaalt|besteden|afkomstig) (?:uit|vanuit)|(?:bijdrage|subsidie|steun)(?: (?:uit|vanuit) {_ON}{{1,70}}| \([^()]{{1,40}}\)) (?:bedraagt|bedroeg|is|was) (?={_ON}{{0,20}}(?:€|\d))|"
    # "Interreg steunt het project met € 900.000", "draagt via Interreg € 1,2 miljoen bij", "De EU betaalt 60 procent mee"
    rf"(?:steunt|steunde|ondersteunt|ondersteunde) {_ON}{{0,60}}met (?:een bijdrage van )?(?=€|\d)|draag(?:t|en) {_ON}{{0,60}}via {_ON}{{1,60}} bij|waarvoor {_ON}{{0,60}}beschikbaar (?:is |werd )?gesteld|(?:steekt|stak|investeert|investeerde) {_ON}{{0,80}} in (?:het|dit|ons|onze)|"
    # "A sum of £ 400 came from", "Mit Mitteln aus dem Programm", "draagt € 28.000 bij aan het congres"
    rf"(?:came|comes) from|(?:mit|dank)(?: \w+){{0,2}} (?:Mitteln|Fördermitteln|Geldern|Unterstützung|Förderung|Zuschüssen|einem Zuschuss)(?= (?:aus|von|durch|der|des)\b)|draag(?:t|en) {_AMOUNT} bij(?= aan\b)|"
    # "wist € 120.000 uit het ESF te verwerven"
    rf"w(?:ist(?:en)?|eet|eten)(?: {_ON}{{1,120}})? (?:te (?:verwerven|bemachtigen|verkrijgen)|binnen te halen)|"
    # "Interreg trekt 1,1 miljoen euro uit voor", "Het EFRO past daarvan 2 miljoen euro bij", "het fonds betaalt 40 procent", "kan rekenen op"
    rf"tr(?:ekt|ok|ekken|okken) {_ON}{{0,20}}(?:€|\d){_ON}{{0,40}} uit(?= voor\b| aan\b)|pas(?:t|te) {_ON}{{0,20}}(?:€|\d){_ON}{{0,40}} bij|betaalt(?= (?:\w+ )?(?:€|\d))|(?:kan|mag|kunnen|mogen) (?:\w+ ){{0,2}}rekenen op(?= {_ON}{{0,60}}(?:€|\d|subsidie|bijdrage))|"
    # "wordt met 24.300 euro gesteund uit", "Het ESF draagt 50 procent bij", "De regeling vult dat aan met € 80.000"
    rf"(?:gesteund|ondersteund|gesubsidieerd) (?:uit|vanuit|door)|draag(?:t|en) (?:voor )?\d+ ?(?:procent|%) bij|vul(?:t|de) {_ON}{{0,40}} aan met(?= (?:€|\d))|"
    # "draagt € 250.000 bij vanuit het programma", "waarbij het ministerie uit de regeling € 780.000 verleent"
    rf"draag(?:t|en) (?:€ ?[\d.,]*\d|[\d.,]+)(?: miljoen| mln\.?)?(?: euro)? bij(?= (?:uit|vanuit) )|(?<=\d )verleen(?:t|de)|(?<=miljoen )verleen(?:t|de)|(?<=euro )verleen(?:t|de)|"
    # "Sport Vlaanderen geeft de vereniging een jaarlijkse subsidie"
    rf"(?:geeft|gaf|gaven) {_ON}{{1,80}}(?:subsidie|toelage)|"
    # "projecten, samen goed voor € 1,3 miljoen"
    r"goed voor (?=[^.;,]{0,20}(?:€|\d))|"
    # "heeft € 310.000 uit Horizon Europe opgeleverd", "haalde € 1,2 miljoen uit POP3"
    rf"{_MONEY}{_ON}{{0,120}} (?:opgeleverd|opgebracht|gehaald|opgehaald)|(?:leverde[n]?|bracht(?:en)?|haalde[n]?) {_ON}{{0,80}}{_MONEY}{_ON}{{0,80}} op|haalde[n]? {_ON}{{0,60}}{_MONEY}|"
    # "620.000 euro uit het Interreg-programma", "€ 2 miljoen uit de Regio Deal", "620,000 euros from the Interreg programme", "5.000 Euro aus dem EU-Programm": money from somewhere, with no verb
    rf"(?:{_AMOUNT}(?: (?:Europese |extra |aan )?(?:subsidie|steun|geld|bijdrage|cofinanciering))?) (?:uit|vanuit|from|aus)(?= (?:het |de |the |dem |der |den |een )?(?:[a-z][\w-]{{0,20}} )?[A-Z„“‘\"'\U000F0000-\U0010FFFF])|"
    # "mag € 3 miljoen tegemoet zien", "is weerhouden voor een federale subsidie", "geselecteerd voor een bijdrage"
    rf"tegemoet (?:zien|ziet)|ziet {_ON}{{1,80}} tegemoet|(?:weerhouden|geselecteerd|uitgekozen|uitverkoren) voor (?=(?:een |de )?(?:\w+ )?(?:subsidie|bijdrage|steun|€|financiering))|"
    # "zat voor ons 240.000 euro in de pot", "ons aandeel is € 288.750", "vloeide € 118.000 naar"
    rf"(?:zat|zit|lag|ligt|stond) {_ON}{{0,20}}voor (?:ons|onze \w+)|[Oo]ns (?:aandeel|deel)(?: (?:is|bedraagt|was))?,? (?=(?:€|EUR|\d))|(?:vloei(?:t|de|den|en)|stroom(?:t|de|den)) {_ON}{{0,60}}{_MONEY}|"
    # "kwam er een bijdrage uit het programma", "bracht 1,3 miljoen euro naar de streek", "kamen aus dem EU-Programm"
    rf"kwam(?:en)? {_ON}{{0,40}}(?:bijdrage|subsidie|geld|steun) (?:uit|vanuit|van)|bracht(?:en)? {_ON}{{0,40}}{_MONEY}{_ON}{{0,30}} (?:naar|binnen)|(?:kam(?:en)?|stamm(?:t|en|te|ten)|floss(?:en)?)(?= aus\b)|"
    # "keerde Zutphen een subsidie uit", "verstrekte de provincie een subsidie", "maakte € 4.000 over"
    rf"(?:verstrekte|verleende)n?(?= {_ON}{{0,80}}(?:\w*subsidie|€|\d))|keer(?:t|de|den) {_ON}{{0,60}}(?:\w*subsidie|€|\d){_ON}{{0,40}} uit|ma(?:akt|akte|ken) {_ON}{{0,60}}(?:€|\d){_ON}{{0,40}} over|"
    # "gaat € 72.512 naar de stichting", "is uitgekeerd", "uit LIFE komt € 200.000", "droeg € 18.000 bij aan"
    rf"(?:ga(?:at|an)|ging(?:en)?) {_ON}{{0,60}}(?:€|\d ?(?:euro|miljoen|mln)){_ON}{{0,40}} naar|uitgekeerd|uitbetaald|vrijgekomen|(?:komt|komen|kwam(?:en)?) (?=(?:er )?(?:nog )?{_AMOUNT})|droeg(?:en)? {_ON}{{0,60}}(?:€|\d){_ON}{{0,30}} bij|"
    # "beloond met € 200.000", "Beloond werd de aanvraag bij", "kwam een EFRO-subsidie naar de stad", "is de subsidie naar de streek gekomen"
    rf"(?:beloond|bekroond)(?= (?:met {_ON}{{0,30}}(?:€|\d|subsidie|bijdrage)|werd(?:en)? |is |zijn ))|kwam(?:en)? {_ON}{{0,80}}(?:subsidie|bijdrage|{_AMOUNT}){_ON}{{0,60}} (?:naar|ten goede)(?= )|(?:subsidie|bijdrage|{_AMOUNT}){_ON}{{0,80}} (?:naar {_ON}{{1,40}} (?:gekomen|gegaan)|kwam(?:en)? (?:\w+ )?naar)(?!\w)|"
    # "het Interreg-project (€ 200.000 voor de stad)", "we had a grant from"
    rf"\({_AMOUNT} voor (?=[A-Z\U000F0000-\U0010FFFF]|ons\b|de \w*(?:stad|gemeente|regio|streek)\b)|(?:had|have had) (?:a|an|one|two|three|several|\d) (?:[^\s.;,]+ ){{0,3}}grants?(?= from\b|, from\b)|"
    # "met steun uit Interreg is een theater verbouwd"
    rf"(?:is|zijn|was|werd|werden|heeft|hebben|konden?) {_ON}{{0,100}}\b{_WITH}|{_WITH}(?=(?:[^.;]|\.\d){{0,160}} (?:is|zijn|was|werd|werden|heeft|hebben|kon|konden|gestart|begonnen|gebouwd|verbeterd|aangelegd|volgden|werd|ging|gingen|vonden|leerden|konden|kregen)\b))(?!\w)",
    re.I,
)
NOT_GOT = re.compile(
    # what a scheme has to give: "een beschikbaar budget van € 20 miljoen", "het subsidieplafond is", "de tranche sluit op"
    r"\b(?:beschikbare? (?:rijks|subsidie)?(?:budget|bedrag)\b|subsidieplafond\b|(?:tranche|ronde|openstelling)\b[^.;]{0,120}\b(?:sluit|opent)\b|te ontvangen|verwacht(?:en|t)?|naar verwachting|niets\b[^.;,]{0,40} (?:toegekend|ontvangen|gekregen)|aanvra(?:ag|gen|ge)|aangevraagd|verzoek(?:en)? (?:om|tot)|afgewezen|ingediend|niet verkregen|wordt? beslist|in aanmerking|onderzoeken|beoogd|tevergeefs|achter het net|unsuccessful|application|applied|bid to|beantragt|Anträge|dienden|diende [^.;]{0,80} in\b|beroep op|nog niet beslist|"
    # "had gerekend op", "hoopte op", "greep naast", "liep mis", "kreeg geen steun": nothing came
    r"(?:ge)?rekend(?:e|en)? op|rekenden? op|hoopten? op|gehoopt(?: op)?|gegrepen|gre(?:ep|pen) (?:\w+ ){0,3}(?:naast|mis)|lie?pen? [^.;]{0,60} mis\b|loopt [^.;]{0,60} mis\b|mocht(?:en)? niet baten|in rook op|"
    r"haal(?:t|de|den) het niet|niet gehaald|buiten de boot|buiten de prijzen|(?:viel|vielen|valt|vallen) (?:\w+ ){0,3}af\b|ingetrokken|teruggetrokken|misgelopen|ter beoordeling|in behandeling|in voorbereiding|in te dienen|inschrijving|kandidaat|aanspraak|"
    r"(?:vraagt|vragen|vroegen|vroeg)(?= [^.;]{0,60}(?:€|EUR\b|euro\b|miljoen|subsidie|bijdrage))|worden [^.;]{0,40}(?:verstrekt|verleend|toegekend) aan [a-z]|"
    # "activiteiten die medegefinancierd worden uit", "Het programma wordt gefinancierd door": nobody got it yet
    r"(?:activiteiten|projecten|initiatieven) die (?:(?:mede)?gefinancierd (?:worden|kunnen)|(?:worden|kunnen worden) (?:mede)?gefinancierd)|(?:[Hh]et|[Dd]it) (?:subsidie)?programma\b[^.;]{0,80}\b(?:mede)?gefinancierd|"
    r"door (?:een )?ander(?:e[n]?)? (?:\w+ )?(?:binnengehaald|gewonnen|ontvangen|consorti\w+|partij\w*|gemeenten?|steden|stad))"
)
# "twee aanvragen zijn gehonoreerd", "een aanvraag bij Interreg tot stand; daarvoor is € 40.000 toegekend", "Beloond werd de aanvraag van", "dankzij de gezamenlijke aanvraag": an application that did get it
_APPLIED_AND_GOT = re.compile(r"\b[Aa]anvra(?:ag|gen)\b(?=[^.;:]{0,60}\b(?:gehonoreerd|toegekend|goedgekeurd|beloond|ingewilligd|raak|succesvol|geslaagd|leverde|bracht)\b)(?![^.;:]{0,60}\b(?:niet|geen|niets)\b)|\b(?:Beloond|Gehonoreerd|Toegekend|Goedgekeurd|Ingewilligd) (?:werd(?:en)?|is|zijn) (?:ook |alleen )?(?:de|onze|een|twee|drie) (?:\w+ )?aanvra(?:ag|gen)\b|\b[Aa]anvra(?:ag|gen)\b(?=[^.;]{0,160}; (?:daarvoor|hiervoor|daarop|deze|die) (?:[^.;]|\.\d){0,80}\b(?:toegekend|ontvangen|gehonoreerd|goedgekeurd|verleend)\b)|\b(?:[Dd]ankzij|[Nn]a|[Oo]p|[Dd]oor|[Mm]et) (?:de|onze|een|deze) (?:\w+ )?aanvraag\b")
# "dienden wij drie voorstellen in; één daarvan is toegekend"
_ONE_OF_THEM = re.compile(r"\b(?:één|een|twee|drie|vier|\d) (?:daarvan|ervan|hiervan)\b[^.;]{0,40}\b(?:toegekend|gehonoreerd|goedgekeurd|raak)\b(?<!niet toegekend)(?<!niet gehonoreerd)")
# "Dankzij Polis konden wij aanschuiven bij een project dat € 310.000 heeft opgeleverd": no mere possibility
_ENABLED = re.compile(r"\b(?:[Dd]ankzij|[Dd]oor(?:dat)?|[Vv]ia)\b(?:[^.;]|\.\d){0,100}?\bkon(?:den)?\b")
# "wordt mogelijk gemaakt door Interreg": it is there
_MADE = re.compile(r"\b(?:kan|mag|kunnen|mogen)(?= (?:\w+ ){0,2}rekenen op\b)|\b(?:kan|mag|kunnen|mogen)(?=[^.;]{1,80} tegemoet zien\b)|\bmogelijk(?= gemaakt\b)|(?<=\bmaakt )[^.;]{0,60}\bmogelijk\b")
# "Schelde Zonder Plastic", "Nieuwe Kansen", "Kansen voor West": what a name has in it denies nothing
_IN_NAME = re.compile(r"\bKansen voor West\b|(?<=\w )(?:[A-ZÀ-Ý][\w-]{1,30} ){1,5}[A-ZÀ-Ý][\w-]{1,30}")
# "gaat er 11,6 miljoen euro naar zes gebieden", "Het meeste geld gaat naar Sluis": it goes there, and is no plan
_GOES = re.compile(rf"\b(?:geld|subsidies?|steun|bijdragen?|meeste|deel|rest)\b[^.;:]{{0,20}}? ga(?:at|an)\b(?=[^.;:]{{0,20}} naar [A-Z])|\bga(?:at|an)\b(?={_ON}{{0,60}}(?:€|miljoen|euro){_ON}{{0,60}}\b(?:naar|voor)\b)", re.I)
# "vloeit € 600.000 naar Winterswijk, die er het centrum mee gaat opknappen": what is done with it is another thing
_WITH_IT = re.compile(r", (?:die|dat|waarmee|waarvoor|zodat|bedoeld|bestemd|om|which|who) ")
# "de aanvraag gehonoreerd die Gouda en Delft samen hadden ingediend"
_WAS_SUBMITTED = re.compile(r"\b(?:die|welke|door) [^.;]{2,120}\b(?:had(?:den)?|heeft|hebben|ingediende) (?:\w+ )?(?:ingediend|aanvraag)\b")
# "... wil bouwen, waarvoor een bijdrage is toegekend": what is planned is another thing
_RELATIVE = re.compile(r", waar(?:voor|toe|aan|bij|mee) ")
_UNREAL = frozenset({Modality.POTENTIAL, Modality.NEGATED, Modality.PLANNED, Modality.REPORTED})


def is_denied(text: str, position: int) -> bool:
    """Whether the clause of a position says that it was only asked for, refused, hoped for or supposed."""
    start, end = clause(text, position)
    start = max((turn.end() for turn in _RELATIVE.finditer(text, start, position)), default=start)
    verb = RECEIVED.search(text, start, end)
    if verb and (rest := _WITH_IT.search(text, max(position, verb.end()), end)):
        end = rest.start()
    if _APPLIED_AND_GOT.search(text):
        text = _WAS_SUBMITTED.sub(_blank, text)
    stretch = _MADE.sub(_blank, _IN_NAME.sub(_blank, _GOES.sub(_blank, _ENABLED.sub(_blank, _APPLIED_AND_GOT.sub(_blank, text)[start:end]))))
    return NOT_GOT.search(stretch) is not None or bool(modalities(stretch, position - start) & _UNREAL)


def is_got(text: str, position: int) -> bool:
    """Whether the programme at a position of a sentence gave something, by its clause, by the words before a list ("haalden het niet: A, B") and by the verb behind its name ("LIFE: ingetrokken")."""
    if _ONE_OF_THEM.search(text):
        return True
    if is_denied(text, position):
        return False
    start, end = clause(text, position)
    told = RECEIVED.search(text, start, end)
    lead = text.rfind(": ", 0, position)
    if lead > 0 and not told and is_denied(text, lead - 1):
        return False
    return bool(told) or text[end : end + 1] != ":" or not is_denied(text, min(end + 1, len(text) - 1))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
