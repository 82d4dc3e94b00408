"""The words by which a date is one by which something is due, and what is due then."""

from __future__ import annotations

from kg.extraction.matching import patterns as re

# what is due, by its verb or noun; the first that fits the clause round the date
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "De evaluatie is voorzien in 2023", "wordt vóór 1 juli 2024 geëvalueerd", "gaan vóór 1 juli 1990 na of", "Partijen bezien in november 2009", "in 2023 opnieuw te kijken"
    (
        "evaluation",
        re.compile(
            r"\b(?:ge[ëe]valueerd|\w*evaluatie\w*|evalueren|evalueert|evaluated?|evaluation|reviewed|review|assess(?:es|ed|ment)?|beoordeeld|beoordeelt|beoordelen|beoordeling|bezien|beziet|werking van [^.;]{3,80} onderzo(?:eken|ekt|cht)|beraden|beraad|tegen het licht|Auswertung|na (?:of|hoe)|balans\b[^.;]{0,30}\bop(?: ?(?:ge|te )?maken|gemaakt|maakt)|tussentijdse (?:meting|toets(?:ing)?|stand)|doorgelicht|(?:gekeken|bekeken|gekeken wordt) of|nagaan of|nagegaan of|(?:tussen)?balans op(?:gemaakt|maken|maakt)?|(?:tussen|eind)balans|(?:tussen|na|nul|eind)meting(?:en)?|mid-?term|doeltreffendheid|opnieuw (?:te kijken|gekeken|kijken|te bezien)|kijk(?:t|en) [^.;]{0,60}opnieuw|tussenstand|terugblik\w*|teruggekeken|(?:kijkt|kijken) [^.;]{0,60}terug|bekijkt|bekijken|bekeken)\b",
            re.I,
        ),
    ),
    # "uiterlijk 1 oktober 2010 wordt besloten over", "opnieuw te wegen", "spreekt zich voor 1 mei uit", "komt op 3 maart op de gemeenteraad"
    (
        "decision",
        re.compile(
            r"\b(?:besloten|besluiten|besluit|beslissen|beslist|\w*beslissing|besluitvorming|bepa(?:alt|len) [^.;]{0,40}\bof|bepa(?:alt|len)(?= (?:uiterlijk |vóór |voor |op |in )*$)|stelt (?!.{0,70}\b(?:\w*plan|\w*programma|\w*verslag)\b.{0,20} vast).{0,60} vast|laten .{0,40}\bweten of|opnieuw (?:te wegen|gewogen)|heroverw\w+|aangehouden|doorgeschoven|beslis(?= )|spre(?:ekt|ken) zich [^.;]{0,80}\buit|zich [^.;]{0,80}\buit (?:te )?spre(?:ekt|ken)|hak(?:t|ken) [^.;]{0,60}\bknoop door|kom(?:t|en) [^.;]{0,60}\b(?:op|in|voor) de (?:agenda van de )?(?:gemeente)?raad(?:svergadering|sagenda)?\b|op de (?:agenda van de (?:gemeente)?raad|raadsagenda)\b|ter (?:besluitvorming|vaststelling)|(?:raads)?behandeling (?:in|door) de (?:gemeente)?raad|raadsbehandeling|behandel(?:t|en) de (?:gemeente)?ra(?:ad|den)|voorstel\b[^.;]{0,70} aan de (?:gemeente)?raad(?: voor|\b)|Entscheidung|entscheidet|decided?|decides|decision|consider(?:s|ed)? whether)\b",
            re.I,
        ),
    ),
    (
        "publication",
        re.compile(r"\b(?:gepubliceerd|publicatie|publiceren|publiceert|bekendgemaakt|bekendmaking|bekend gemaakt|maak(?:t|en) [^.;]{0,60}\bbekend\b|(?:in de )?Staatscourant|Gemeenteblad|Provinciaal blad|Waterschapsblad|(?:web)?site\b[^;]{0,60}\bgeplaatst|openbaar (?:gemaakt|te maken|zijn|is|worden)|openbaarmaking|openbaar(?=\s*$))", re.I),
    ),
)
DUE = re.compile(
    r"(?:\b(?:(?:verschoven|uitgesteld|verplaatst|doorgeschoven|postponed|verschoben) (?:naar|tot|to|until|auf)|niet later (?:aan |af )?dan|(?:wordt|worden) [^.;]{0,30}gepubliceerd in (?:de |het )[A-Z][^.;]{2,50} van|(?:vóór|voor) of op|(?:op (?:zijn|z'n|z’n)|ten) laatst(?:e)?|niet na|uiterlijk|vóór|voor|op|in|binnen|medio|eind|begin|per|voorzien in|voorzien voor|tegen|ultimo|by|before|on|bis(?: zum)?|spätestens(?: am)?|am|tot(?: en met)?|t/m|halverwege,? in|geldt|rond|ten laatste|aangehouden tot|(?:deadline|sluitingsdatum|uiterste \w{0,12}datum)\b[^.;:]{0,40}\b(?:is|was|valt|ligt)(?: op)?|(?:no|not) later than|until)|:)\s*"
    r"(?:op |in |het |de |dem |the |end of |start of |beginning of |Ende |Anfang |loop van |(?:voor|na)jaar van |(?:zomer|winter|herfst|lente) van |jaar |medio |eind |begin |einde? van |uiterlijk |vóór |voor |(?:maan|dins|woens|donder|vrij|zater|zon)dag |\*\*)*$",
    re.I,
)
BY = re.compile(r"\b(?:(?:deadline|sluitingsdatum|uiterste \w{0,12}datum)\b[^.;:]{0,40}\b(?:is|was|valt|ligt)(?: op)?|(?:vóór|voor) of op|(?:op (?:zijn|z'n|z’n)|ten) laatst(?:e)?|niet na|uiterlijk|vóór|ultimo|ten laatste|niet later (?:aan |af )?dan|(?:wordt|worden) [^.;]{0,30}gepubliceerd in (?:de |het )[A-Z][^.;]{2,50} van|(?:no|not) later than|by|before|bis(?: zum)?|spätestens(?: am)?|tegen|(?:verschoven|uitgesteld|verplaatst|doorgeschoven|postponed|verschoben) (?:naar|tot|to|until|auf))\s*(?:op |in )?(?:het (?:einde? van )?|de |(?:the )?(?:end|start|beginning) of |(?:dem )?(?:Ende|Anfang) )?(?:\*\*)?$", re.I)
# "eerst voorzien op 1 juni, is verschoven naar 1 oktober": the day that no longer holds
PUT_OFF = re.compile(r"[^.;]{0,70}\b(?:verschoven|uitgesteld|verplaatst|doorgeschoven|schui(?:ft|ven) (?:\w+ )?(?:door|op)|niet gehaald|vervallen|(?:ging|gaat) niet door|postponed|verschoben)\b", re.I)
BEFORE = re.compile(r"\bvoor\s*(?:het |de )?$", re.I)
# "Aanmelden kan tot 1 juni 2016", "tot 1 september aanvragen indienen", "De oproep wordt afgesloten op": a closing date
CLOSES = re.compile(r"\b(?:aanmeld\w*|aanvra\w+|indien\w*|inschrij\w+|reager\w+|(?<!will )(?<!shall )apply|applications?|sluiting\w*|zienswijzen?|inspraak|(?:\w*oproep|call|tranche|ronde|loket|openstelling|inschrijving)\b[^.;]{0,120}\b(?:af)?gesloten|Anträge|Anmeldung\w*)\b|\b(?:kan|kunnen) [^.;]{0,80}\b(?:instappen|toetreden|aansluiten|meedoen|aanhaken)\b", re.I)
# "Proef met gastvrije winkels: aangehouden tot 4 april 2017": decided on then
HELD_OVER = re.compile(r"\b(?:aangehouden|doorgeschoven|verdaagd)\b[^.;]{0,30}\b(?:tot|naar)\s*(?:de (?:\w*vergadering) van )?$", re.I)
# "te agenderen voor de raad van 7 mei", "staat op de agenda van 4 juni", "De gemeenteraad praat op 3 mei over": when a council decides
BEFORE_COUNCIL = re.compile(
    r"\b(?:agender(?:en|t)|geagendeerd|[Aa]angehouden|doorgeschoven|voor te leggen|voorgelegd|staa[nt]|aan te bieden|aangeboden|behandeld)\b(?![^.;]{0,60}\b(?:niet|niets|nooit)\b)[^.;]{0,60}?\b(?:voor|aan|in|tot|naar|op) (?:de |uw )?(?:(?:raads)?agenda van(?: de (?:(?:gemeente)?raad|raadsvergadering|gemeenteraadszitting)(?: van)?)?|(?:(?:gemeente)?raad|raadsvergadering|raadszitting|gemeenteraadszitting) van)\s*(?:[a-z]+dag )?$|"
    r"\b(?:[Dd]e|[Oo]nze|[Uu]w) (?:gemeente)?raad (?:praat|debatteert|stemt|velt|buigt zich|oordeelt|spreekt|discussieert) (?:op|in) (?:[a-z]+dag )?$"
)
# "Besluitvorming raad 14 juli 2022": a step of a plan, its day just behind it
PLANNED_STEP = re.compile(
    r"\b(?:besluitvorming|behandeling|bespreking|vaststelling|besluit|evaluatie|oplevering|ondertekening|herijking|herziening|actualisatie)(?: (?:in|door|van))?(?: (?:de|het))?(?: (?:gemeente)?(?:raad|raden|raadscommissie|commissie|college|b&w|staten|algemeen bestuur|dagelijks bestuur))?,?\s*(?:op |in )?$", re.I
)
# "Evaluatie: medio 2024": a line of a plan
PLANNED_LINE = re.compile(r":\s*(?:(?:uiterlijk|medio|eind|begin|vóór|voor|in|het|de)\s+)*$")
# something that is still to be done: "zal ondertekenen", "geregeld te hebben", "wordt opgeleverd"
AHEAD = re.compile(
    r"\b(?:zal|zullen|wordt|worden|dient|dienen|moet|moeten|geregeld te|gereed|voorzien|uiterlijk|streven|beogen|beoogt|te ondertekenen|ontvangt|ontvangen|vindt|vinden|volgt|verschijnt|gepland|verwacht\w*|maakt|maken|plaatst|plaatsen|gaa[nt] [^.;]{0,40}\bna\b|"
    r"evalueren|evalueert|beslissen|beslist|besluiten|bezien|close|sind|soll|sollen|wird|werden|will|shall)\b",
    re.I,
)
# what the present tense says of a day after the writing: "neemt in juni een besluit", "leggen wij u voor", "bespreekt de commissie"
PRESENT = re.compile(
    r"\b(?:besluit(?:en)?(?!\s*:)|neemt|nemen|legt|leggen|bespreekt|bespreken|behandelt|behandelen|beoordeelt|beoordelen|bekijkt|bekijken|kijkt|kijken|hakt|hakken|spreekt|spreken|staat|staan|bepaalt|bepalen|informeert|informeren|rapporteert|rapporteren|komt|komen|vergadert|"
    r"vergaderen|stelt|stellen|biedt|bieden|laat|laten|praten|houdt|houden|berät|nehmen|due|must)\b", re.I
)
PRESENT_STEP = re.compile(
    r"\b(?:leg(?:t|gen) [^.;]{0,120}\bvoor|voorgelegd|kom(?:t|en) (?:daar|hier)mee|bespre(?:ekt|ken)|behandel(?:t|en)|informe(?:ert|ren)|rapporte(?:ert|ren)|bied(?:t|en) [^.;]{0,120}\baan|kom(?:t|en) [^.;]{0,80}\b(?:bij elkaar|bijeen)|vergader(?:t|en)|berät)\b", re.I
)
# "besluit om per 1 januari 2023 toe te treden": the day from which what is decided holds
BEGINS = re.compile(r"\b(?:per|vanaf|met ingang van)\s*(?:het |de )?$", re.I)
# a stronger word for it, which makes any event an announced one: "De steen zal op 5 mei 1988 worden onthuld"
ANNOUNCED = re.compile(r"\b(?:zal|zullen|moet|moeten|dient|dienen|voorzien|gepland|verschijnt|beoogd\w*|naar verwachting|(?:wordt|worden) [^.;]{0,60}verwacht|verwachten|streven|will|shall|soll|sollen)\b", re.I)
ACTION = re.compile(
    r"\b(?:onderteken\w*|handtekening(?:en)?|opgeleverd|geregeld|gereed|vastgesteld|ingediend|aangeboden|afgerond|opgesteld|voorgelegd|gestart|betaald|aangeleverd|besproken|overgedragen|uitgevoerd|gerealiseerd|"
    r"overlegd|ontvangt|voorzien|plaats|volgt|close|einzureichen|verslag|levert|rapport\w*|verantwoording)\b",
    re.I,
)
# "zal mogelijk in 2021 aansluiten": not announced
MAYBE = re.compile(r"\b(?:mogelijk|wellicht|eventueel|misschien|zou|zouden)\b", re.I)
# "hebben ondertekend", "werd gesloten": over when the text was written
OVER = re.compile(r"\b(?:heeft|hebben|werd|werden|was|waren|is (?:op|in)|zijn (?:op|in))\b", re.I)
PAST = re.compile(r"\b(?:heeft|hebben|werd|werden|was|waren) [^.;]{0,90}\b(?:ge\w+[dtn]|\w+(?:eerd|end|oten|omen|eld|etekend))\b")
# "nadat de raad op 3 mei had ingestemd", "sinds Brielle op 1 januari 2023 opging in": the day of what went before
# "de per 1 juli 2022 gewijzigde wet", "de regeling zoals in werking getreden per 1 juli 2006 dient te worden opgeheven": of the one that is there
WENT_BEFORE = re.compile(r"\b(?:sinds|sedert|nadat|toen)\b[^,.;]{0,80}$|\b(?:zoals|laatstelijk) (?:laatstelijk )?(?:in werking getreden|gewijzigd|vastgesteld|getroffen|aangegaan)\b[^,.;]{0,30}$|\bin werking getreden (?:per|op|met ingang van)\s*$|\b(?:de|het) (?:per|op|met ingang van)\s*$", re.I)
# "wordt bezien of in 2025 een aanvraag kan worden gedaan", "besluit om per 1 januari lid te worden": when it happens, not when that is due
WHETHER = re.compile(r"(?<!vóór )(?<!voor )\bof\s+(?:er )?(?:in|op|per|vanaf|medio|eind|begin)\s*$|\bom (?:per|vanaf|met ingang van)\s*$", re.I)
# "het lidmaatschap op te zeggen tegen 31 december", "dat op 1 juli 2021 afloopt", "Omdat de regeling op 1 januari 2023 ingaat": an end or beginning
GIVEN_UP = re.compile(r"\b(?:op te zeggen|opzeg\w*|opgezegd|zegt [^.;]{0,60}\bop|te beëindigen|beëindig\w*)\b[^.;]{0,40}\btegen\s*(?:het |de )?$", re.I)
RUNS_OUT = re.compile(r" (?:van rechtswege )?(?:afloopt|eindigt|vervalt|verstrijkt|verloopt|expireert|ingaat|inging|in werking treedt|van kracht wordt|aanvangt)\b", re.I)
# "Indien de deelnemers in 2023 besluiten": supposed
SUPPOSED = re.compile(r"\b(?:[Ii]ndien|[Mm]ocht(?:en)?|[Tt]enzij|[Rr]ekenvoorbeeld|[Ss]tel dat)\b[^,;.]{0,100}$")
# "tenzij partijen vóór 1 oktober 2026 besluiten haar te verlengen": by when they have to
UNLESS = re.compile(r"\b(?:tenzij|mits)\b[^.;]{0,80}\b(?:voor|vóór|uiterlijk(?: op)?)\s*$")
UNLESS_DECIDED = re.compile(r" [^.;]{0,40}?\b(?:besluit(?:en)?|besloten|beslis(?:t|sen))\b")
# "Eind 2022, doch uiterlijk 15 december 2022": the day behind it is the one
NARROWED = re.compile(r"^, (?:doch|maar|en) (?:in (?:ieder|elk) geval )?(?:uiterlijk|vóór|niet later dan)\b")
# "Vervolg": what is told there with a later day is still to come
NEXT_STEPS = re.compile(r"(?i)^\W*(?:\d+[.)]? ?)?(?:vervolg\w*|hoe (?:nu )?verder|vooruitblik|planning|tijdpad|wie es weitergeht|next steps)\b[^.;]{0,20}$")
STEP = re.compile(r"\b(?:praten|spreken|voeren|maken|stellen|starten|beginnen|werken|organiseren|brengen|doen|vragen|gaan|dient|dienen)\b", re.I)
# "Na uw besluit dienen wij de aanvraag in": what goes before, and not what is due
AFTER_IT = re.compile(r"\bna (?:uw|het|dit|een|de|ons) (?:\w+ )?(?:besluit\w*|evaluatie|publicatie)\b", re.I)
# "vóór 1 april van elk jaar", "voor 1 maart van het jaar waarop": due every year, no single date
# "jaarlijks vóór 15 april": a day that comes back, and no year of its own
EACH_YEAR = re.compile(r"\b(?:jaarlijks|(?:elk|ieder) (?:\w+ )?jaar|alljährlich|every year|each year|annually)\b", re.I)
YEARLY = re.compile(r"^ van (?:elk|ieder|enig|het) (?:\w+ )?jaar\b", re.I)
# "geldt uiterlijk tot", "loopt tot uiterlijk", "eindigt ..., doch uiterlijk op": an end and no deadline
END = re.compile(r"\b(?:tot|loopt|eindigt|geldt|duurt|gilt|endet)\b[^,.;]{0,20}$|\b(?:eindigt|loopt (?:af|tot|door)|duurt|verstrijkt|treedt in werking|gaat in|vangt aan|ingaande)\b(?:(?! en (?:wordt|worden|zal|zullen) )[^.;]){0,70}$|\bneemt\b[^.;]{0,40}\beinde?\b(?:[^.;]{0,30})$|\beindigt\b[^.;]{0,160}\bdoch\s*(?:uiterlijk(?: op)?\s*)?$", re.I)
# "heeft niet toegezegd om het verslag uiterlijk 1 mei te sturen"
NOT_PROMISED = re.compile(r"\b(?:niet|nooit|geen)\b (?:[\w-]+ ){0,3}?(?:toegezegd|beloofd|verplicht|gehouden|afgesproken|overeengekomen|toezegging|verplichting|afspraak|termijn|deadline|plicht)\b", re.I)
