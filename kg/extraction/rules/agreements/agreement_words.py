"""The words by which a sentence names an agreement: nouns, titles, names in quotation marks, what may stand round them."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.names.titles import BODY_BEFORE, STAGE

GATE = re.compile(r"overeenkomst|arrangement|convenant|regeling|akkoord|deal\b|afspraken|afspraak|contract\b|verklaring|addendum|allonge|letter of intent|memorandum|pact\b|verdrag|charter|agenda\b|covenant|oorkonde|agreement|manifest\b|declaration|protocol|convention|handvest|pledge|vereinbarung|absichtserklärung|partnerschaftsvertrag|tekend|ondertekening|handtekening", re.I)
# any compound of "overeenkomst" and "convenant"; of other nouns those by which administrations conclude something
NOUN = (
    r"(?:[Bb]estuurlijke )?(?:(?![Aa]rbeids|[Cc]oncept-|[Oo]ntwerp-|[Mm]odel|[Hh]uur|[Kk]oop|[Vv]erwerkers|[Cc]ao-)[A-Za-zà-ÿ][a-zà-ÿ-]*)?(?:(?<![A-Za-z])O|o)vereenkomst|(?:[A-Za-zà-ÿ][a-zà-ÿ-]*c|(?<![A-Za-z])C|(?<![A-Za-z])c)onvenant|"
    r"(?:[Ii]ntentie|[Ss]amenwerkings|[Jj]umelage-?|[Vv]riendschaps|[Pp]artnerschaps)verklaring|(?![Cc]oalitie|[Rr]egeer|[Rr]aads|[Cc]ollege|[Hh]oofdlijnen)[A-Za-zà-ÿ][a-zà-ÿ-]+akkoord|(?:[Gg]emeenschappelijke |[Cc]entrum)?[Rr]egeling|"
    r"(?:[Aa]ddendum|[Aa]llonge)(?: (?:(?:nr\.? )?(?:\d|[IVX]+)\b))?|[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|[Gg]reen [Dd]eal|(?:[Ww]oon|[Gg]ebieds|[Nn]atuur|[Mm]obiliteits|[Zz]org|[Bb]ouw|[Cc]ultuur|[Ww]ater|[Ee]nergie|[Gg]reen|[Cc]ity|[Ss]treek|[Ww]ijk)deal|(?!New |No |Big |Good |Bad |Grote |Goede )[A-Z][a-z]{3,14} Deal|[Pp]restatieafspraken|[Vv]eiligheidsarrangement|(?:[Rr]aam|[Bb]estuurs)afspraak|(?:[Rr]aam|[Ss]amenwerkings|[Dd]ienstverlenings|[Mm]antel)contract|[Ll]etter of [Ii]ntent|[Mm]emorandum of [Uu]nderstanding|[Cc]ovenant|"
    r"[Vv]erklaring(?= (?:tot|over|inzake|betreffende) )|(?:[Vv]riendschaps|[Ss]amenwerkings|[Pp]artnerschaps|[Vv]erbroederings|[Vv]erzusterings|[Jj]umelage)-?(?:protocol|verdrag|oorkonde|akte|charter|verklaring)|[Tt]winning (?:[Aa]greement|[Cc]harter)|[Ff]riendship (?:[Aa]greement|[Cc]harter)|Charter(?= (?:was|had been|has been) (?:first |formally |officially )?signed)|(?:[A-Z][a-z]+p|[a-z]{3,}(?<!im)(?<!com)p|(?<![A-Za-z])P)act(?= (?:van|voor) [A-Z])|"
    # "Wijkpact Assen-Emmen", "Akkoord Havens Bereikbaar", "Woonafspraken Peel": of these the name follows in capitals
    r"(?:(?<![A-Za-z])(?:Pact|Akkoord|Handvest|Charter)|(?!Impact|Compact|Contact)[A-Z][a-zà-ÿ]{2,20}(?:pact|charter|handvest|afspraken)|(?:[Bb]estuurs|[Ww]oon|[Rr]egio|[Ss]amenwerkings|[Ss]treek)-?afspraken)(?= [A-ZÀ-Ý“\"‘])|"
    r"(?:[Ss]treek|[Ss]amenwerkings|[Rr]egio|[Rr]ealisatie)agenda|[Aa]fsprakenkader|[Mm]anifest(?= [A-Z“\"‘])|(?:[Ss]amenwerkings|[Vv]riendschaps)memorandum|[Mm]emorandum(?= (?:over|inzake|met|tussen|dat|waarin|waarmee)\b|[.,])|(?:[Pp]artnership|[Cc]o-?operation) agreement|"
    r"(?:[A-Z][a-zäöü]+v|(?<![A-Za-z])V)ereinbarung|Absichtserklärung|Partnerschaftsvertrag|Freundschaftsvertrag|"
    r"[A-Z][\w.]{1,20}(?: [A-Z]\w{2,20})?-(?:convenant|verklaring|akkoord|charter|manifest|overeenkomst|pact)"
)
SMALL = r"(?:en|&|van|de|het|der|den|voor|in|op|met|aan|zonder|bij|tot|over|uit|te|ten|ter|of|for|'t)"
VERBS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|gold|geldt|liep|loopt|sloot|sloten|tekende|tekenden|ondertekende|ondertekenden|kwam|kwamen|trad|treedt|ging|gaat|eindigt|eindigde|vervalt|bestaat|tussen|door|dat|die|waarin|waarbij|welke|niet|wil|willen|kan|kunnen|moet|zal|zullen|zet|zetten|zette|spreken|spreekt|spraken|leggen|legt|legden|legde|maken|maakt|maakten|slaan|slaat|sloegen|bundelen|bundelt|bundelden|werken|werkt|werkten|trekken|trokken|gaan|stellen|stelt|investeren|geven|geeft|krijgen|krijgt|bekrachtig(?:en|den|t|de)|bezegel(?:en|den|t|de)|verbinden|zegt|zeggen|starten|startten|neemt|nemen|namen|doet|doen|deden|dateert|dateren|dateerde|stamt|startte|begon)"
WORD = r"[A-ZÀ-Ý][\w'&.-]*\w(?:\+(?!\w))?(?:- en [A-ZÀ-Ý][\w'&.-]*\w)?"
# "Wonen in de Kop", "Beschermd wonen Noord-Veluwe": one word in small letters may stand between two with a capital
TITLE = rf"(?:\d{{1,3}} )?{WORD}(?:- en {WORD})?(?:(?: {SMALL}){{0,3}} {WORD}(?:- en {WORD})?| (?!(?:{VERBS}|samen|gezamenlijk|vandaag|gisteren|onlangs|(?:af|aan|mede|onder)?ge(?:sloten|tekend|gaan|troffen)|ondertekend|verlengd|bekrachtigd) )[a-zà-ÿ-]{{4,}}(?: {SMALL}){{0,2}}(?= {WORD})){{0,9}}"
STOP = (
    rf"(?= (?:{VERBS}|waarmee|waaraan|waarop|vandaag|gisteren|vanmiddag|vanochtend|vanmorgen|(?:sta(?:an|at)|stond(?:en)?|prijk(?:t|en)) [^.;]{{0,40}}handtekening(?:en)?|gesloten|afgesloten|aangegaan|ondertekend|getekend|getroffen|vastgesteld|goedgekeurd|goed(?=[.,;]|$)|overeen(?=[.,;]|$)|met|van \d|d\.d\.|te|om|unterschrieben|unterzeichnet|abgeschlossen|geschlossen|zwischen|mit|"
    r"en (?:deze|het|de))\b|[.,;:()\n”“\"]|$)"
)
# "de Intentieverklaring Diezeoevers", "een convenant over wonen", "het convenant ‘Schone Lucht’"
AGREEMENT = re.compile(
    rf"(?<![\w-])(?P<noun>{NOUN})(?![\w-])"
    rf"(?: (?:[“\"'‘]|\*{{1,2}}|_)(?P<quoted>[^“”\"\n*]{{3,90}}?)(?:[”\"'’]|\*{{1,2}}|_(?!\w))| (?P<title>(?:(?<=egeling ){BODY_BEFORE})?{TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?|{STAGE})?| ?\d{{4}} ?[-–] ?\d{{4}}|(?:19|20)\d\d(?=[,.;:)]|$| (?:is|zijn|werd|werden|tussen|met|door|ondertekend|getekend|gesloten|vast|hun|kregen|liggen|gelden)\b))"
    rf"|(?P<matter> (?:inzake|betreffende|over|aangaande|op het gebied van|rondom?|voor|tot|ten behoeve van|of|zum|zur|über) [^.;()\n“”\"]{{3,90}}?){STOP}|(?P<sort> (?!(?:{VERBS}|gesloten|afgesloten|aangegaan|getekend|ondertekend|getroffen|opgezegd|verlengd|samen|alleen|ook|weer|opnieuw|beëindigd|overeengekomen|om|naar|daarover|hierover)\b)[a-zà-ÿ-]{{4,24}})(?= met (?:de |het )?(?:gemeenten? |provincie |waterschap |stichting )?[A-Z]))?"
)
# "het “Convenant planstudie fase twee”": all of it is the name
WHOLE = re.compile(rf"[“\"‘](?P<whole>(?P<noun>{NOUN}) [^“”\"\n']{{3,90}})[”\"’']")
# "“Declaration of Renewed Partnership”", "“Memorandum of Friendly Cooperation”", "“Convention de Partenariat”": a name abroad, in quotes
ABROAD = re.compile(r"[“\"‘'](?P<whole>(?P<noun>(?:Joint )?Declaration|Memorandum|Protocol|Convention|Charter|Letter|Covenant|[Pp]artnership [Aa]greement|[Cc]o-?operation [Aa]greement) [^“”\"’\n]{3,90})[”\"’']")
# "het Schone Lucht Akkoord": a name that ends with its noun
NOUN_LAST = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Tt]he) (?P<whole>(?:[A-ZÀ-Ý][\w’&-]{1,25} ){1,4}(?P<noun>Akkoord|Charter|Manifest|Handvest|Pact|Declaration|Pledge)(?: (?:on|for|over|voor) (?:the |de |het )?[A-Z][\w-]+(?: (?:(?:and|of|for|the|en|van|voor) ){0,2}[A-Z][\w-]+){0,4})?)(?! [A-Z])"
)
# "het Handvest van Kampen", "het Akkoord van Emmen"
OF_PLACE = re.compile(rf"(?<![\w-])(?P<whole>(?P<noun>Akkoord|Handvest|Charter|Pact|Verklaring|Manifest) (?:van|voor) (?:de |het )?{WORD}(?: (?:{SMALL} ){{0,2}}{WORD}){{0,4}})")
# "the Covenant of Mayors for Climate and Energy"
OF = re.compile(r"(?<![\w-])(?P<whole>(?P<noun>Covenant|Convenant|Charter) of [A-Z]\w+(?:(?: (?:for|and|of|on|the)){1,2} [A-Z]\w+){0,4})")
# "het Burgemeestersconvenant": one word with a capital is the whole name
ONE_WORD = re.compile(r"\b(?:[Hh]et|[Ee]en) (?P<whole>(?P<noun>[A-Z][a-z]{4,25}(?:convenant|akkoord)))(?! [A-Z“\"‘0-9])")
# "het Veenpact": the same of nouns by which towns conclude something among themselves, told as concluded or signed
ONE_PACT = re.compile(r"\b(?:[Hh]et|[Ee]en|[Dd]it) (?P<whole>(?P<noun>(?!Impact|Compact)[A-Z][a-zà-ÿ]{2,25}(?:pact|charter|handvest)))(?! [A-Z“\"‘0-9])")
# "de Overeenkomst gezamenlijk archiefbeheer van 17 mei 1991": a name that goes on in small letters
SMALL_NAME = (
    r"(?P<whole>(?P<noun>[A-Z]\w*(?:overeenkomst|regeling|convenant)|Overeenkomst|Convenant) (?!"
    + VERBS
    + r"\b)(?:(?!(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling)\b)[\w-]++ ){0,8}?(?!(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling|ingang|dateert)\b)[\w-]++)"
)
IN_SMALL = re.compile(rf"(?<=\w ){SMALL_NAME}(?= van \d{{1,2}} )")
# "dat A en B op 3 maart 1994 de Overeenkomst gezamenlijk archiefbeheer hebben getekend": the verb stands behind it
_NO_NAME = rf"(?!(?:{VERBS}|niet|nooit|nog|pas|door|met|van|samen|gezamenlijk|ook|alsnog|op|in|toen|later|eveneens|al|reeds|onder|ge[a-z]+en)\b)"
SIGNED = re.compile(
    rf"(?<=\bde )(?P<whole>(?P<noun>[A-Z]\w*(?:overeenkomst|regeling)|Overeenkomst) {_NO_NAME}[a-zà-ÿ][\w-]++(?: {_NO_NAME}[\w-]++){{0,5}}?)(?= (?:(?:hebben|heeft) (?:[a-z]+ ){{0,2}})?(?:(?:mede)?(?:onder|ge)tekend|(?:af)?gesloten|bekrachtigd)\b)"
)
# "de op 3 maart 1994 gesloten Overeenkomst gezamenlijk archiefbeheer, die nu vervalt": the verb stood before it
CONCLUDED = re.compile(rf"(?:(?<=gesloten )|(?<=aangegane )|(?<=getekende )|(?<=getroffen )){SMALL_NAME}(?=, (?:die|dat|welke|waarin|waarbij|waarvan) )")
# "de overeenkomst van 3 april 1974 tussen A en B betreffende een gezamenlijke archivaris"
LATER = re.compile(rf"\b(?P<matter>(?:inzake|betreffende|aangaande|(?:(?<=gesloten )|(?<=ondertekend )|(?<=getekend )|(?<=aangegaan ))over) [^.,;()\n“”\"]{{3,90}}?){STOP}")
# "de overeenkomst met statutaire draagkracht (van de interlokale vereniging Zuid)": by which municipalities in Flanders work together
STATUTORY = re.compile(rf"(?P<whole>(?:(?<=[Dd]e )|(?=[Oo]vereenkomst met statutaire draagkracht (?:van )?(?:de )?(?:interlokale vereniging |projectvereniging )?[A-ZÀ-Ý]))(?P<noun>[Oo]vereenkomst) met statutaire draagkracht(?: (?:van )?(?:de )?(?:(?:interlokale vereniging|projectvereniging) )?{TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?)?)")
WHOLES = re.grouped((STATUTORY, WHOLE, IN_SMALL, SIGNED, CONCLUDED, ABROAD, NOUN_LAST, OF_PLACE, OF, ONE_WORD, ONE_PACT))
DECLARED = frozenset(pattern.pattern for pattern in (NOUN_LAST, OF_PLACE, OF, ONE_WORD))
# "een convenant gesloten over afval, het “Convenant Schone Straat”", "de afspraak (“Memorandum of ...”)"
CALLED = re.compile(r"[^.;]{0,100}(?:, (?:het|de) |\((?:het |de )?|, genaamd |, getiteld )[“\"‘']?")
# "een lichte regeling, de Centrumregeling Zuid", "een convenant gesloten over water, het Convenant Vecht": the name behind it, as an apposition
SOME = re.compile(r"\b[Ee]en (?:[a-zà-ÿ-]+ ){0,2}$")
APPOSED = re.compile(r"(?: (?:gesloten|getekend|ondertekend|aangegaan|getroffen|opgesteld))?(?: over [^.;,]{3,50})?(?:, (?:genaamd |namelijk |te weten )?(?:de |het )?| \((?:de |het )?)")
# "wat in het convenant over de gemeenten staat": said in it, and not what it is called by
SAID_IN = re.compile(r" (?:staat|stond|staan|stonden|zegt|vermeldt|bepaalt)$")
# "hernieuwen de overeenkomst voor vier jaar": how long it holds, and not what it is about
DURATION = re.compile(r"voor (?:(?:nog |nog eens |opnieuw |een periode van |de duur van ){0,2}(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|\d{1,2}) (?:jaar|jaren|maanden)|(?:on)?bepaalde tijd)\b")
# "Over de milieustraat is met de dienst een overeenkomst gesloten": what it is about stands before it
AHEAD = re.compile(r"(?:^|[ ,])[Oo]ver (?P<matter>(?:de|het) [a-zà-ÿ](?:(?! en (?:sloten|tekenden|ondertekenden|maakten|kwamen)\b)[^.,;:()\n“”\"]){2,60}?(?<! en)) (?:is|zijn|was|werd|werden|hebben|heeft|sloot|sloten|een)(?= )[^.;:]{0,120}$")
THIS = re.compile(r"(?:deze|dit|die|dat|this|the present) $", re.I)
# "deze Groenblauwe Gebiedsdeal"
THIS_SORT = re.compile(r"\b[Dd]eze [A-Z][a-z-]{2,20}e $")
SELF = re.compile(r"(?:hierna: de|hierna: het|onderhavige|voorliggende|geen|elke|iedere|een dergelijke|aparte|nadere|afzonderlijke|in) $", re.I)
# "een nieuwe overeenkomst" of an agreement's own text is itself
NEW = re.compile(r"\bnieuwe $", re.I)
# "de overeenkomst", "de nu gesloten overeenkomst": one that was spoken of
KNOWN = re.compile(r"\b(?:[Dd]e|[Hh]et)(?: (?:nu |thans |toen )?(?:gesloten|ondertekende|getekende|bestaande|huidige|lopende|genoemde))? $")
SAME_NAME = re.compile(r" (?:met|van|onder) (?:dezelfde|deze|die) naam\b")
# of the next line: "... tekent Convenant Wonen | Op maandag"
NEXT_SENTENCE = re.compile(r"(?<=[a-z])(?:Zaaknummer|Kenmerk|Registratienummer)$| (?:Op|De|Het|Een|Deze|Met|Bij|Na|Door|Ook|Vandaag|Tijdens|Namens)$")
WHOSE = re.compile(r" (?:met|tussen|between|with) |,? (?:die|dat|welke) [^.;,]{0,60}\b(?:tussen|met|door) |,? (?:die|dat) (?:wij|we|de gemeente|het college|de burgemeester) ")
# "de CIVITAS Forum-verklaring": a compound that begins with a name is a name itself
NAMED_NOUN = re.compile(r"[A-Z][\w. ]+-[a-z]+")
ADJECTIVES = re.compile(r"\b(?:[Hh]et|[Dd]e|[Ee]en) (?P<adjectives>(?:[A-Z][a-z]+(?:aal|ale|lijk|lijke|isch|ische|eel|ele) )+)$")
TEKEN = re.compile(r"tekend|handtekening|\b(?:verleng|continue|vernieuw|hernieuw)\w+ (?:de|het|hun) ")
COMPOUND = re.compile(r"[A-Z][a-z]{3,}(?:overeenkomst|convenant|akkoord|verklaring)|(?:Vriendschaps|Jumelage|Verbroederings|Verzusterings|Partnerschaps|Stedenband)-?(?:verdrag|oorkonde|charter|akte|protocol)")
# "het horecaconvenant": what it is about is in the word
OWN_NOUN = re.compile(r"(?!Samenwerkings|Bestuurs|Intentie|Dienstverlenings|Uitvoerings|Raam|Partnerschaps|Vriendschaps|Deelnemings|Basis|Deelnemers|Partner|Koepel|Regio)[A-Z][a-z]{4,}-?(?:convenant|akkoord)")
NUMBERED = re.compile(r"(?i)(?:addendum|allonge) (?:nr\.? )?(?:\d|[IVX]+)$")
# "het Eerste addendum van 2 juni 2016": the word before the noun tells it from the others
ORDINAL = re.compile(r"(?i)\b(?P<ordinal>eerste|tweede|derde|vierde|vijfde|zesde) $")
ADDENDUM = re.compile(r"(?i)(?:addendum|allonge)$")
