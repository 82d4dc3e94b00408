"""What a sentence does with what it says: deny it, plan it, suppose it, report it as over, or give an example.

One mechanism for all rules, in the manner of ConText (Harkema et al. 2009): cue words with a direction and a scope.
A cue works within its clause, some of them only on what follows or on what stands near; a rule asks for the modalities
at its own trigger words and decides by them.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from kg.extraction.matching import patterns as re
from kg.extraction.undone import (
    ASKED,
    DROPPED,
    INVITED,
    NOT_SO_AFTER_ALL,
    NOTHING_CAME,
    SHORT_ANSWER,
    TAKEN_BACK,
    TRIED,
    UNTRUE_AFTER_ALL,
)


class Modality(StrEnum):
    """How a clause holds its content; none of these means that it is simply stated."""

    NEGATED = "negated"  # denied, and refused as well: what was turned down is not so
    PLANNED = "planned"
    POTENTIAL = "potential"  # supposed, possible, or under consideration
    TALKS = "in talks"
    ADVISED = "recommended"
    REPORTED = "reported"  # said or asked by others
    ENDED = "ended"
    EXAMPLE = "example"
    PRIVATE = "private"  # of a person, and not of the town that he serves or served


# that a relation ends, in Dutch, English and German; also what a denial turns into its contrary ("wordt niet verbroken")
_OVER = (
    r"opgezegd|door(?:geknipt|gesneden)|voor gezien|lapsed|doodgebloed|uitgedoofd|ter ziele|bloedde[^.;]{1,50} dood|beëindigd|opgeheven|afgebouwd|opgedoekt|ingetrokken|losgelaten|ontbonden|uitgetreden|uitgestapt|stopgezet|verbroken|geëindigd|als (?:lid|deelnemer|partner)\b[^.;]{0,40} teruggetrokken|"
    r"ended|terminated|discontinued|dissolved|beendet|aufgelöst|gekündigt|aufgekündigt|ausgetreten"
)
# a relation that goes on: "De stedenband Gouda-Gera gaat voorlopig door"; "gaat niet door", "de oprichting gaat door" are others
_GOES_ON = r"\b(?:\w*band(?:en)?|jumelages?|samenwerking|lidmaatschap|partnerschap|vriendschap)\b(?:(?! (?:die|dat|niet|nooit|geen|zou|zal|wil|kan)\b)[^.;,]){0,60}? ga(?:at|an)(?: (?!niet\b|nooit\b|geen\b|evenmin\b)[\w-]+){0,6}? (?:door|verder)(?=[.;,]|$| (?:met|na|zonder|onder|tot)\b)"
# "niet opgezegd"; "gaat terug tot 1971" gives no end either
KEPT = re.compile(rf"{_GOES_ON}|\b(?:niets?|nooit|nimmer|not|never|nicht|nie)\b (?:[\w-]+ ){{0,3}}?(?:{_OVER})\b|\b(?:(?:gaat|gaan|ging|gingen) (?:[\w-]+ )?terug|teruggaa(?:t|n|nd)) tot (?:in )?(?:het jaar )?\d{{4}}", re.I)

# the same in the active voice: "verbrak de band", "maakte een einde aan", "stopte met de jumelage", "had tot 2011 een band"
_ENDS = (
    r"verbr(?:eekt|ak|aken)|(?<!het )(?<!te )(?<!moeten )(?<!willen )(?<!kunnen )verbreken|beëindig(?:t|de|den)|eindig(?:t|de|den)|beendeten?|kündigten? [^.;]{1,60} auf(?=[.,;]|$)|niet (?:voortgezet|voort te zetten|verlengd|te verlengen)|teruggetrokken uit|"
    r"(?:liet|lieten|laat|laten) (?:[^.;]{1,60} )?(?:verlopen|aflopen)(?=[.,;]|$)|(?:nam|namen|neemt|nemen) (?:[\w-]+ ){0,3}?afscheid van (?:[\w-]+ ){0,2}?\w*(?:band|stad|steden|jumelage|lidmaatschap|netwerk|vereniging)\b|"
    r"(?:maak(?:t|te|ten)|maken) [^.;]{0,60}?een einde? aan|(?:zeg(?:t|gen)|zegde(?:n)?|zei(?:den)?) [^.;,]{1,60} vaarwel|een einde? aan [^.;]{1,50} maak(?:t|te|ten)|(?:liet|lieten|laat|laten) [^.;]{1,70} (?:los|vallen|varen)(?=[.,;]|$)|(?:houdt|hield(?:en)?) (?:er|daar|hier) (?:[\w-]+ ){0,4}mee op|(?:zet|zetten|zette) [^.;]{0,60}?\b(?:streep|punt) (?:onder|achter|door)|"
    r"bra(?:k|ken) [^.;,]{0,40}\bmet|(?:trekt|trok(?:ken)?) (?:[\w-]+ ){0,4}de stekker|de stekker (?:er ?)?uit\b|(?:houdt|houden|hield(?:en)?) (?:(?!zich |rekening |het |de |een )[\w-]+ ){0,4}op(?=[.,;:]|$)|kap(?:t|te|ten) (?:[\w-]+ ){0,4}met|schrap(?:t|te|ten|pen) (?:[\w-]+ ){0,3}(?:\w*band(?:en)?|jumelages?|lidmaatschap)|stop(?:t|te|ten|pen) [^.;]{0,40}?met (?:[\w-]+ ){0,3}(?:\w*band(?:en)?|jumelages?|lidmaatschap|deelname|samenwerking|verbroedering|verzustering|(?:zuster|partner)(?:stad|steden|gemeenten?))|"
    r"(?:had(?:den)?|werd(?:en)?|bestond(?:en)?) tot(?= (?:en met )?(?:\d|\w+ (?:19|20)\d\d))|liep(?:en)? van|duurde(?:n)? (?:van|tot)"
)

# "is verleden tijd", "behoort tot het verleden", "is voorbij", "heeft er een punt achter gezet", "houdt in 2023 op te bestaan", "kwam in 2014 een einde"
_GONE = (
    r"verleden tijd|tot het verleden|(?:is|zijn|was) (?:(?:nu|inmiddels|intussen|al|allang) ){0,2}geschiedenis(?=[.,;]|$)|niets meer (?:van )?over|(?:gaat|gaan|ging|gingen) (?:[\w-]+ ){0,3}ten onder|(?:had|hadden|was|waren|bestond|bestonden) [^.;,]{0,40}?\btot (?:aan )?de (?:gemeentelijke )?(?:herindeling|fusie|samenvoeging|opheffing|oorlog)|(?:stille|zachte) dood|(?:is|zijn|was|waren) (?:(?:nu|inmiddels|definitief|voorgoed|sinds|al|\d{4}) ){0,3}voorbij(?=[.,;:]|$)|(?:streep|punt) (?:gezet (?:onder|achter|door)|(?:onder|achter|door) gezet)|afscheid genomen van|"
    r"op(?:houden|houdt|hield|hielden|gehouden)? te bestaan|k(?:omt|wam) (?:(?:in|op|per|met ingang van) [^.;,]{4,18} )?een einde?(?=[.,;:]|$)"
)

# "op advies van", "conform het voorstel": by what something was done, and not what was turned down
_NOT_BY = "".join(f"(?<!{by} {the})" for by in ("op", "van", "conform", "volgens", "na", "overeenkomstig", "ingevolge", "gezien", "door", "naar") for the in ("", "het ", "de ", "een "))
DROPPED_PLAN = re.compile(rf"\b{_NOT_BY}(?P<asked>{ASKED})\b(?:[^.;]|\.(?=\d)){{1,160}}?\b{DROPPED}\b|\b(?:verw[ie]{{1,2}}rp(?:t|en)?|wees|wezen|rejected|lehnte) (?:de|het|een|a|the|eine?n?|der|die) (?P<turned>{ASKED})\b", re.I)
"""Something that was asked or proposed and turned down, withdrawn or not carried out."""

# "strandde", "ging niet door", "Lidmaatschap: aangehouden", "; dat was niet juist"
NOTHING_OF_IT = re.compile(rf"\b(?:{NOTHING_CAME}\b|{TAKEN_BACK})|: {SHORT_ANSWER}", re.I)

_TO_COME = r"(?:straks|binnenkort|weldra|eerdaags|aanstaande|morgen|overmorgen|(?:volgende|komende) (?:week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|over (?:een|een paar|enkele|twee|drie|vier|zes|\d) (?:dag|dagen|week|weken|maand|maanden)|nog (?:even|een week(?:je)?|een paar (?:dagen|weken|nachtjes)),? en dan)"
_SIGN_NOW = r"(?:(?:onder)?teken(?:t|en)|zet(?:ten)? [^.;]{0,60}?handtekening|sluit(?:en)? (?=[^.;]{0,60}(?:overeenkomst|convenant|deal|akkoord)))"

# each works on what follows it and what precedes it in the same clause
CUES: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    # "is geen lid", "neemt niet deel", "noch", "nooit", "afwijzend beschikt", "ging niet in op"
    (Modality.NEGATED, re.compile(
        r"\b(?:geen|géén|niet|níet|noch(?! (?:weitere|immer|heute|eine?[nrm]?|mehr|nicht|zwei|drei|vier|jung|aktiv))|nooit|nóóit|nimmer|evenmin|nergens|zonder|weiger(?:t|en|de|den)|geweigerd|afgewezen|verworpen|weggestemd|afwijzend|afgezien(?! (?:daar|hier)van\b)|"
        r"no(?= (?:(?:formal|official|such|real|further|new) )?(?:member(?:ship)?|partner(?:ship)?|twin\w*|sister|agreement|treaty|covenant|tie|link|cooperation|participant|party)s?\b(?![^.;]*\bexcept\b))|not|never|nor|neither|declined|refused|rejected|kein(?:e[nmrs]?)?|nicht|niemals|weder|ohne|abgelehnt)\b"
        r"(?! (?:alleen|langer|meer dan|in rechte|zijnde|only|nur))", re.I)),
    # "De raad wees een stedenband af", "het college wijst het voorstel af"
    (Modality.NEGATED, re.compile(r"\b(?:wees|wezen|wijst|wijzen|stemde|stemden|lehnte|lehnten) [^.;]{1,80} (?:af|weg|ab)(?= |[.,;]|$)", re.I)),
    (Modality.NEGATED, NOTHING_OF_IT),
    # "X vervangt de regeling waaraan A en B deelnamen": of what went before, and not of X
    (Modality.NEGATED, re.compile(r"\b(?:vervangt|vervangen|verving(?:en)?|opvolger van|in de plaats van|replace[sd]|ersetzt(?:e|en)?) (?:(?!en |is |zijn )[\w-]+,? ){1,6}?(?:waar(?:aan|in|van|bij|mee)|in which|an de[mr])\b", re.I)),
    (Modality.NEGATED, re.compile(r"\bnie\b(?! (?:alleen|langer|meer dan|in rechte|only|nur))", re.I)),
    # not "een netwerk van voormalige textielsteden"
    # "was tot 2015 lid", "niet langer", "voormalig", "zegde het lidmaatschap op", "left", "ausgetreten"
    (Modality.ENDED, re.compile(
        rf"\b(?:voormalige?(?! [a-z]{{3,20}}(?<!zuster)(?<!partner)(?<!broeder)(?<!vrienden)(?<!lid)steden\b)|vroegere|gewezen|ex-|deed eerder|deden eerder|eerder mee|niet langer|niet meer(?! dan)|geen (?:[^\s.,;]+ ){{0,5}}?meer(?! dan)|tot voor kort|destijds(?! (?:niet|geen|nooit)\b)(?! (?:ook |door [^.;,]{1,40} |bij [^.;,]{1,40} )?(?:ondergebracht|opgericht|gestart|aangegaan|begonnen|ontstaan|gesloten|getekend|ondertekend|opgezet|ingesteld|vastgelegd|afgesproken|besloten|gekozen)\b)|afgelopen overeenkomst|afgehaakt|haak(?:t|te|ten) (?:[\w-]+ ){{0,5}}?af|stilgevallen|{_OVER}|{_ENDS}|{_GONE}|"
        r"(?:is|zijn|was|waren|werd|wordt) afgelopen|liep(?:en)? (?:[^.;,]{1,60} )?af(?=[.,;]|$| en )|was (?:tot|van)|waren (?:tot|van)|(?:is|zijn|was|waren|[a-zë]+|\d{4}) gestopt|stop(?:t|te|ten|pen) (?:(?:in|op|per|eind|begin|met ingang van) [\w ]{4,20} )?als (?:lid|leden|deelnemers?|partners?)|(?:heeft|hebben) .{0,40}verlaten|"
        r"(?:zegt|zeggen|zegde|zegden|zei) [^.;]{1,80} op(?= |[.,;]|$)|(?:zet|zetten|zette) [^.;]{1,80} stop(?= |[.,;]|$)|(?:trekt|trok|trokken) (?:zich )?[^.;]{0,60} terug|ten einde (?:gekomen|gelopen)|kwam ten einde|een einde (?:gekomen|gemaakt)|k(?:omt|wam|omen|wamen) (?:[\w-]+ ){0,3}einde? aan|"
        r"no longer|formerly|used to|former|came to an end|until recently|ceased|withdrew|ehemalige[nrs]?|frühere[nrs]?|nicht mehr)(?![\w])", re.I)),
    # "zal ondertekenen", "is voornemens", "wil toetreden", "heeft zich aangemeld", "hopes to join"
    (Modality.PLANNED, re.compile(
        r"\b(?:naar verwachting|(?:vanaf|per|met ingang van) (?:volgend|komend) (?:jaar|seizoen|voorjaar|najaar)|zal|zullen|zou|zouden|ga(?:at|an)(?! van start\b| (?:het )?(?:\w+ )?(?:om|over)\b|[^.;,]{0,80}\bterug\b)|wil(?! zeggen)|willen|wilde|wenst|wensen|beoogt?|(?<!hun )(?<!haar )(?<!de )(?<!deze )(?<!onze )voornemens|van plan|op het punt|streeft?|streven|hoopt|hopen|voorgenomen|toekomstige?|"
        r"aangemeld|aanmelding|(?:lidmaatschap|toetreding|deelname)\b[^.;]{0,60}\baangevraagd|vr(?:aagt|agen|oeg|oegen)\b[^.;]{0,40}\b(?:lidmaatschap|toetreding|deelname)\b[^.;]{0,60} aan(?=[.,;]|$)|kandidaat(?:-\w+)?|kandidatuur|aspirant|werft|ambieert|zodra|(?:ondertekening|toetreding|sluiting|aansluiting) (?:van|tot|bij) [^.;]{3,120}\b(?:uitgesteld|opgeschort)|is voorzien|wordt voorgesteld|voorstel (?:van [^.;,]{2,50} )?om|stel(?:t|len|de|den)(?: \w+){0,4} voor (?:om|(?=[^.;]{3,90} te [a-z]+en\b))|uitgenodigd om|uitnodiging(?:en)? (?:om|tot)|hou(?:dt|den) (?:het |een |de |zijn |hun )?(?:\w*besluit|beslissing|voorstel|punt)(?:vorming)? aan\b|"
        r"plans? to|hopes? to|intends? to|aims? to|wishes to|wants to|ask(?:s|ed) to (?:be|become|join)|applied|invited to|möchten?|beabsichtigt|geplante?|voraussichtlich|künftige?n?|soll|sollen)\b", re.I)),
    # "moet door de raad nog worden bekrachtigd", "ligt ter ondertekening voor", "heeft Borne als lid voorgedragen"
    (Modality.PLANNED, re.compile(
        r"\bmoe(?:t|ten|st|sten) (?:[^\s.;:]+ ){0,8}?nog (?:[^\s.;:]+ ){0,5}?(?:bekrachtigd|goedgekeurd|geratificeerd|vastgesteld|(?:onder)?getekend|gesloten|beklonken|opgericht|instemmen)\b|"
        r"\b(?:lig(?:t|gen)|lag(?:en)?|gaa?t?n?) (?:[^\s.;:]+ ){0,8}?ter (?:onder)?tekening\b|\b(?:als|voor) (?:[a-z]+ )?(?:lid|leden|deelnemer|partner|partnerstad|zusterstad|voorzitter) (?:[\w-]+ ){0,2}?(?:voorgedragen|genomineerd)\b", re.I)),
    # "had graag een stedenband gezien"
    (Modality.PLANNED, re.compile(r"\bha(?:d|dden) (?:[^\s.;,]+ ){0,5}?(?:graag|liever)\b|\b(?:graag|liever) (?:[^\s.;,]+ ){1,8}?(?:gehad|gezien|gewild)\b", re.I)),
    # "Over twee weken tekenen Borne en Almelo", "Gouda tekent binnenkort", "hebben toegezegd het convenant te ondertekenen": a signing in the present tense that is yet to come
    (Modality.PLANNED, re.compile(
        rf"\b{_TO_COME}\b[^.;]{{0,60}}?\b{_SIGN_NOW}\b|\b{_SIGN_NOW}\b[^.;]{{0,60}}?\b{_TO_COME}\b|"
        r"\b(?:toegezegd|beloofd|bereid gevonden)\b[^.;:]{0,140}?\bte (?:onder)?tekenen\b", re.I)),
    # "kan overwegen", "mogelijkheden voor", "indien", "kansen", "whether", "falls"
    (Modality.POTENTIAL, re.compile(
        r"\b(?:kan|kunnen|kon|konden|mogen(?! (?:(?:wij|we|ze|zij) )?zich\b)|mogelijk|mogelijke|mogelijkhe(?:id|den)|kans|kansen|overweegt|overwegen|overwogen|overwoog|overweging is|(?:denk(?:t|en)|dacht(?:en)?) (?:na over|aan een)|dro(?:omt|omde|omden|men) van|flirt(?:te|ten|en)? met|in het verschiet|(?:alleen|slechts|enkel|vooralsnog) (?:nog )?(?:maar )?op papier|afwachten of|onder voorbehoud(?! [^.;]{0,80}\bverkregen\b)|in de race|(?:staa[nt]|stond(?:en)?|kom(?:t|en)) (?:[\w-]+ ){0,3}?op de agenda|(?:speel(?:t|de|den)|spelen) met|bestudeer(?:t|de|den)|peil(?:t|de|den)|indien|mits|mocht|"
        r"tenzij|eventueel|eventuele|wellicht|misschien|onderzoekt|onderzoeken|onderzocht(?:en)?|verken(?:t|nen|d|de|den)|potentiële?|denkbaar|interessant zijn|interesse in|belangstelling voor|haalbaarheid|beraadt zich|op zoek naar|"
        r"could|might|perhaps|possible|whether|considers?|considering|(?:was|were|been|being) considered|under consideration|explor(?:es|ing)|if|könnten?|möglich\w*|falls|sofern|erwägt|prüft|vielleicht)\b", re.I)),
    # "Het plan om een band aan te gaan is vervallen", "De raad verwierp een motie om toe te treden", "is wel geopperd", "pleitte voor"
    (Modality.NEGATED, DROPPED_PLAN),
    (Modality.POTENTIAL, re.compile(rf"\b{TRIED}", re.I)),
    # "als de raad instemt", "als het zou lukken", "cities that may join"; in patterns of their own, for few clauses have them
    (Modality.POTENTIAL, re.compile(r"(?:^|, |[\"“„‘'])als (?:(?-i:[A-Z])|[^\x00-\x7f]|het |de |er |wij |dit |dat )", re.I)),
    (Modality.POTENTIAL, re.compile(r"\bals .{0,30} zou\b", re.I)),
    # "alleen verschuldigd als de gemeente besluit lid te worden", "als beide raden instemmen"
    (Modality.POTENTIAL, re.compile(r"\bals (?:[^\s.,;]+ ){1,5}?(?:besluit|besluiten|instem(?:t|men)|akkoord ga(?:at|an)|(?:lid|partij|partner|deelnemer) (?:wordt|worden)|toetre(?:edt|den)|mee(?:doet|doen)|teken(?:t|en))\b", re.I)),
    # "was bijna lid", "Het scheelde weinig of"; "al bijna tien jaar lid" tells how long
    (Modality.NEGATED, re.compile(r"\bbijna (?=lid\b|deelnemer|partner|zusterst|partij\b|een (?:\w*band|jumelage|\w*partner|zusterst))|(?:^|[.;:] )bijna (?:was|waren|had|hadden)\b|\bscheelde (?:[\w-]+ ){0,2}?(?:weinig|niet veel) of\b", re.I)),
    # "stelde een stedenband met Gent voor"
    (Modality.PLANNED, re.compile(r"\bstel(?:t|len|de|den) (?:[\w-]+ ){0,3}?een [^.;]{3,80} voor(?=[.,;]|$)", re.I)),
    (Modality.POTENTIAL, re.compile(r"\bmay ")),
    # "Wordt het toegekend, dan betaalt het fonds de helft"
    (Modality.POTENTIAL, re.compile(r"(?:^|[.;:] )(?:Wordt|Worden|Komt|Komen|Gaat|Gaan|Krijgt|Krijgen|Stemt|Stemmen|Besluit|Lukt|Slaagt|Is|Zijn|Heeft|Treedt|Doet|Zegt) [^.;:?]{2,80}, dan\b")),
    # "In het scenario 'aansluiten' is Gouda lid", "Bij variant B treedt Gouda toe"
    (Modality.POTENTIAL, re.compile(r"(?:^|[.;:] )(?:In|Bij|Volgens|Onder) (?:(?:het|de|dit|deze|dat|die|een) )?(?:[\w-]+ )?(?:scenario|variant|optie|alternatief)\b")),
    # "Of Gouda blijft meedoen, is nog de vraag", "Of en wanneer Gouda toetreedt, staat nog open"
    (Modality.POTENTIAL, re.compile(r"(?:^|[.;:] )Of (?:en (?:hoe|wanneer|zo ja)\b|de |het |er |wij |we |zij |ze |dit |dat |deze |die |[A-Z]|[^\x00-\x7f])")),
    # "Daarna beslissen we of we lid worden"
    (Modality.POTENTIAL, re.compile(r"\b(?:beslist|beslissen|besluit|besluiten|besloten|beziet|bezien|bekijkt|bekijken|bepaalt|bepalen|beoordeelt|beoordelen|afwegen|nagaan) (?:(?!niet\b)[^\s.,;:]+ ){0,3}?of(?! (?:niet|het college|de raad)\b)", re.I)),
    (Modality.TALKS, re.compile(
        r"\b(?:wordt nog gesproken|in gesprek|gesprekken (?:gaande|over)|in onderhandeling|onderhandelingen|onderhandelt|onderhandelen|wordt gesproken|(?:wordt|worden) (?:nog|thans|momenteel|nu|verder) (?:\w+ )?overlegd|(?:wordt|worden|loopt|is) (?:nog|thans|momenteel|nu) (?:\w+ )?overleg (?:gevoerd|gaande|met|over)|overleg gaande|in talks|talks (?:with|about)|negotiat\w+|im Gespräch|Gespräche über|Verhandlungen)\b", re.I)),
    (Modality.ADVISED, re.compile(
        r"\b(?:advies|adviseert|adviseren|geadviseerd|aanbevelingen?|aanbevolen|bevelen aan|raden aan|het verdient|zou moeten|zouden moeten|recommend(?:s|ed|ation|ations)?|should|empfiehlt|empfohlen|Empfehlung)\b", re.I)),
    # "we krijgen soms de vraag of", "naar verluidt", "ten onrechte"
    (Modality.REPORTED, re.compile(
        rf"\b{INVITED}\b|"
        r"\b(?:wie|degenen? die|iedereen die) (?:denk(?:t|en)|dacht|meent|geloof(?:t|de)) dat\b|vergis(?:t|sen|te) zich\b|"
        r"\b(?:een|de) (?:vermelding|veronderstelling|suggestie|bewering|gerucht) (?:van|dat|over|als)\b|\bde vraag of\b|\b(?:vraagt|vragen|vroeg|vroegen|gevraagd) (?:[\w-]+ ){0,3}?of\b|\b(?:naar verluidt|meent|meende|meenden|geruchten?|beweert|beweren|ten onrechte|abusievelijk|als zodanig vermeld|(?:nog|soms|wel eens|vaak|still|sometimes|often) (?:[\w-]+ ){0,3}(?:vermeld|genoemd|getoond|shown|listed|mentioned) (?:als|as)|volgens (?:de pers|de krant|een krant|media|de media|[Ww]ikipedia|internet)|op (?:wikipedia|internet) (?:staat|stond|wordt|lees)|allegedly|reportedly|rumou?rs?|angeblich|misverstand|vergissing|fabel(?:tje)?)\b", re.I)),
    # "is privé lid", "op persoonlijke titel", "Oud-wethouder Smit van Borne"
    (Modality.PRIVATE, re.compile(r"\b(?:op persoonlijke titel|privé|als privépersoon|als particulier|in (?:zijn|haar) vrije tijd|persoonlijk lid|in a personal capacity|privately|privat|(?:oud|ex)-(?:wethouder|burgemeester|raadslid|gedeputeerde|schepen|directeur|mayor)|(?:voormalige?|gewezen|vroegere) (?:wethouder|burgemeester|raadslid|gedeputeerde|schepen)|tot (?:en met )?(?:(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )?(?:19|20)\d\d (?:wethouder|burgemeester|raadslid|gedeputeerde|schepen|directeur)|former (?:mayor|alderman)|Altbürgermeister)\b", re.I)),
    (Modality.EXAMPLE, re.compile(r"\b(?:bijvoorbeeld|zoals|bijv|voorbeeld(?:en)?|waaronder begrepen|als voorloper|e\.g)\b", re.I)),
)  # fmt: skip

_CUED = re.Group((cue, (kind, cue)) for kind, cue in CUES)

_ANOTHER_VERB = r"(?=(?:ze |zij |het |wij |we )?(?:was|werd|leverde|verliet|stapte|onderhield|kende|had|left|is (?:sinds|thans|momenteel|nu))\b)"
_OTHERWISE = r"(?=(?:kan|kunnen|wil|willen|zal|zullen|heeft geen|hebben geen|is (?:geen|niet)|zijn (?:geen|niet))\b)"
# where one clause ends and another begins; each way opens with a character of its own, so that most are not tried
CLAUSE = re.compile(
    rf";(?! ?{TAKEN_BACK})|:(?! ?(?i:{SHORT_ANSWER}))| en dat | and that |,? (?:maar|but|doch|aber)(?! (?:{NOT_SO_AFTER_ALL}|{UNTRUE_AFTER_ALL})) |"
    r", (?:terwijl|waarna|waarbij|hoewel|aangezien|omdat|nu|zij het|zodat|want|while|although|sondern)\b| (?:terwijl|echter|hoewel|omdat) |, al (?=[a-zë]+(?:t|en) )|\. (?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)|"
    rf", (?:en|and) {_ANOTHER_VERB}| (?:en|and) {_ANOTHER_VERB}|"
    r",? and (?=(?:have|has|had) no\b|(?:is|are|was|were|do|does|did) not\b)|"
    rf", en {_OTHERWISE}| en {_OTHERWISE}|"
    r", (?=[^ ,;.]{1,30} (?:(?:wel|niet)(?:[.;]|$)|ble(?:ef|ven) )|niet (?:van|met|bij|aan|in|tot|op|te verwarren) )| (?:en|maar) (?=niet (?:van|met|bij|aan|in|tot|op) )|"
    r", (?:en )?(?=[^ ,;.]{1,30} (?:daar\w*|hier\w*|er|zelf) (?:geen|niet)\b)|"
    # "is lid van het verbond, waarvan Borne geen lid is": what is denied there is of another, and the clause goes round it
    r", (?:waar(?:van|aan|in|bij|toe|mee)|dat|die) (?:de (?:stad|gemeente) )?[A-Z\U000F0000-\U0010FFFF][^ ,;.]{0,30} (?:[\w-]+ ){0,3}?(?:geen|niet|evenmin|nooit)\b[^,;.]{0,60}(?:, |(?=[.;]|$))|"
    r", (?:en )?(?!is het (?:er )?(?:niet|nooit) (?:van )?gekomen\b)(?:(?=(?:ook |wel )?(?:is|zijn|was|waren|heeft|hebben|wordt|worden) [^ ]+ (?:geen|niet|wel)\b))"
)


REACH = 400
"""Characters that a clause goes on at most to either side of what is asked for, so that a text of one sentence stays quick."""


def clause(text: str, position: int) -> tuple[int, int]:
    """The stretch of the clause that holds a position."""
    start, end = max(0, position - REACH), min(len(text), position + REACH)
    for first, last in _boundaries(text, start, end):
        if last <= position:
            start = last
        elif first >= position:
            end = first
            break
    return start, end


@lru_cache(maxsize=256)  # a sentence is asked about at each of its trigger words
def _boundaries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [boundary.span() for boundary in CLAUSE.finditer(text, start, end)]


def modalities(text: str, position: int) -> frozenset[Modality]:
    """The modalities of the clause of `text` that holds `position`; empty if it is simply stated.

    A denial of an end ("wordt niet verbroken") is neither a denial nor an end.

    >>> sorted(modalities("Haarlem is geen lid van het netwerk, maar Almere wel.", 15))
    [<Modality.NEGATED: 'negated'>]
    >>> modalities("De band met Almere is niet verbroken.", 8)
    frozenset()
    """
    start, end = clause(text, position)
    held = _of_clause(re.taken_from(text[start:end], text))
    if not held & _AHEAD:
        return held
    aim = _AIM.search(text, position, end)
    return held - (_AHEAD - _of_clause(re.taken_from(text[start : aim.start()], text))) if aim else held


_AHEAD = frozenset({Modality.PLANNED, Modality.POTENTIAL})
# "is lid om kennis te kunnen delen", "doet mee en hoopt op subsidie", "is aangesloten, waarmee het wil leren", "heeft een stedenband en ziet kansen": what is wished or possible there is what comes of it, not the thing itself
_AIM = re.compile(
    r",? om (?=(?:[^\s.;:]+ ){0,14}?te [a-z]+en\b)|,? (?:teneinde|met (?:als|het) doel|met de (?:bedoeling|hoop|ambitie)|in de hoop|with the aim|in order to) |,? um (?=(?:[^\s.;:]+ ){0,14}?(?:zu [a-zäöü]+en|können)\b)|"
    r",? (?:en|and) (?=(?:hoop(?:t|te|ten)|hopen|laa?t(?:en)?|liet(?:en)?|toont|tonen|toonden?|geeft|geven|gaf|gaven|onderstre(?:ept|pen)|hopes?|shows?) (?:zo|ook|zien|zich|dat|hier|daar|daarmee|hiermee|met|op|aan|to|that|[a-z]+mee)\b)|,? en (?=(?:wijst|wijzen|ziet|zien|zoekt|zoeken|kijkt|verwacht|verwachten|denkt|denken|profiteert|pleit|vindt|noemt|benut|onderzoekt|verkent|bekijkt|overweegt|streeft) )|"
    r",? waar(?:in|mee|door|binnen|bij) (?=(?:we|wij|zij|ze|steden|gemeenten|leden|partners|inwoners|deelnemers|overheden|partijen)\b)"
)


@lru_cache(maxsize=2048)  # several rules ask of one clause
def _of_clause(text: str) -> frozenset[Modality]:
    stretch = KEPT.sub("", text)
    found = frozenset(kind for kind, cue in _CUED.of(stretch) if cue.search(stretch))
    return found - {Modality.ENDED} if DROPPED_PLAN.search(stretch) else found  # the plan is over, and what it was for never was


UNREAL = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED,
                    Modality.REPORTED, Modality.PRIVATE})  # fmt: skip
"""What keeps a relation from being a stated one."""
