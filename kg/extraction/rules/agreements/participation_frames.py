"""How a clause holds an agreement and those who take part in it, in the order that Dutch gives them: the agreement first, or they first.

"In de City Deal X bundelen A, B en C hun krachten", "A en B werken samen in het convenant X", "aan die regeling nemen A en B
deel": what matters is where the agreement stands ("in", "aan", "bij"), a word for doing it together, and the list.
"""

from __future__ import annotations

from kg.extraction.masked import DEAL, ORG
from kg.extraction.matching import patterns as re

Frame = tuple[str, str, re.Pattern[str]]
_NONE = ORG[1:-1]
_CALLED = r"[a-z]*(?:overeenkomst|convenant|deal|akkoord|verklaring|pact|afspraken)"
CALLED = re.compile(rf"{_CALLED}|regeling")
"""What stands for an agreement that is not named: without a name a frame needs one of these."""
# the agreement by its name, as "het convenant", or as "die regeling"
_WHAT = rf"(?:(?P<what>{DEAL})|(?:de|het|deze|dit|die|dat) (?P<called>{_CALLED})|(?:de|deze|die|onze) (?:gemeenschappelijke )?(?P<regulation>regeling))"
_LIST = rf"{ORG}+(?:(?:,| en|, en| samen met|, samen met) ?{ORG}+){{0,20}}"
_SEVERAL = rf"(?={ORG}{{2}}|{ORG}(?:,| en|, en) ?{ORG}){_LIST}"
_WITHIN = r"(?:[Ii]n|[Bb]innen|[Oo]nder|[Vv]ia|[Mm]et(?: (?:het (?:onder)?tekenen|de ondertekening|het sluiten) van)?|[Dd]oor|[Oo]p (?:basis|grond) van|[Ii]n het kader van)"
# what several do together: "bundelen", "slaan", "werken"; not what is said of them ("staan A en B", "worden A en B genoemd")
_DO = r"(?!(?:worden|werden|staan|stonden|krijgen|kregen|komen|kwamen|kunnen|konden|moeten|moesten|mogen|vragen|vroegen|zijn|waren|hebben|ontbreken|vallen|noemen|zullen|willen|wilden|zouden|ontvangen|gaan|tussen|binnen|samen|worden|samenwerken)\b)[a-z]{3,}(?:en|an)"
_JOINED = r"(?:afgesproken|toegezegd|vastgelegd|verbonden|afspraken|verenigd|gebundeld|uitgesproken|gecommitteerd|verplicht|ineengeslagen|beloofd)\b"
_TOGETHER = r"(?:samen|gezamenlijk|afspraken|krachten|handen ineen|af(?=[.,;]| d| om)|vast(?=[.,;]| d| h| w)|verbonden|afgesproken|vastgelegd|gebundeld)\b"
_TAKE = r"(?:doet|doen|deed|deden|neemt|nemen|nam|namen)"
_TAKING = r"(?:deelnemen|deelneemt|deelnamen|deelnam|meedoen|meedoet|meededen|meedeed|participeren|participeert)"
_BESIDE = r"(?:samen met|gezamenlijk met|net als|evenals|naast)"
# "(zijn), naast onze gemeente,": whom the list leaves out; "our" is the note's own city
_BESIDES = rf"(?:[Nn]aast|[Bb]ehalve|[Bb]uiten) (?:(?P<own>onze (?:gemeente|stad)|ons college|wij|wijzelf|ons|onszelf|de gemeente(?! {ORG}))|(?P<more>{_LIST}))"
# who came in later: "kwam ... erbij", "sloot ... aan", "volgde", "werd ... de achtste partner", and when
_PARTICLE = r"(?:(?:er)?bij|aan|toe|in|als (?:[a-zé]+ )?(?:partij|partner|deelnemer|ondertekenaar)|(?:mede )?(?:partij|partner|deelnemer|ondertekenaar)|(?:de|het) (?:[a-zé]+ )?(?:partij|partner|deelnemer|ondertekenaar)|(?:daar|hier)bij aan|bij de (?:ondertekenaars|partijen|deelnemers|partners)|mee)(?=[.,;]|$| en | maar | waarna | zodat )"
_CAME = rf"(?:(?:kwam|kwamen|sloot|sloten|haakten?|traden?|trad|stapten?|voegden?|werd|werden|tekenden?)(?=[^.;]{{1,160}} {_PARTICLE})|volgden?|(?:onder)?tekenden?)"
_WHEN = r"(?:[Pp]as |[Aa]l |[Oo]ok |[Aa]lsnog ){0,2}(?:(?:[Oo]p|[Pp]er|[Vv]anaf|[Ss]inds|[Mm]et ingang van) (?:\d{1,2} [a-z]+(?: \d{4})?|\d{4})|(?:[Ii]n|[Ee]ind|[Bb]egin|[Mm]edio|[Ss]inds)(?: (?:de|het) (?:loop|voorjaar|zomer|najaar|herfst|winter)(?: van)?)?(?: [a-z]+)? \d{4}|(?:[Ee]en|[Éé]én|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Ee]nkele|[Ee]en half) (?:jaar|jaren|maanden?|weken) (?:later|daarna|nadien)|[Ll]ater(?: (?:dat|in het) jaar)?|[Dd]aarna|[Nn]adien|[Vv]ervolgens|[Ss]indsdien)"
_IN = rf"(?: ?{_PARTICLE}|(?=[.,;]|$| en | maar ))"
_THEN = rf"(?:(?:,| en|, en)(?: {_WHEN})? ?(?P<more>{_LIST})(?: (?:volgden?|kwam(?:en)?))?(?: {_WHEN})?(?=[.,;]|$))?"
_NOW = r"(?: (?:sindsdien|sinds \d{4}|vanaf \d{4}|per \d[^.;,]{3,20}|nu|thans|momenteel|op dit moment|daarmee|dus|verder|nog|naast (?:ons|onszelf|onze gemeente|onze stad)|onder (?:meer|andere))){0,2}"

FRAMES: tuple[Frame, ...] = (
    # "In de City Deal X bundelen het Rijk, A en B hun kennis", "Met dit convenant spreken A en B af"
    ("party", "stated", re.compile(rf"\b{_WITHIN} {_WHAT} (?P<at>{_DO}) (?:[a-z]+ )?(?P<who>{_SEVERAL})")),
    # "In de deal gaan A, B en C twee jaar lang uitproberen": what they set out to do
    ("party", "stated", re.compile(rf"\b{_WITHIN} {_WHAT} (?P<at>)(?P<sets_out>gaan|willen) (?P<who>{_SEVERAL})(?! (?:met|over) elkaar in gesprek)")),
    # "In het convenant hebben A en B vastgelegd dat"
    ("party", "stated", re.compile(rf"\b{_WITHIN} {_WHAT} (?P<at>hebben|heeft) (?:zich )?(?P<who>{_LIST})(?=[^.;]{{0,160}}\b{_JOINED})")),
    # "In deze Regio Deal werkt A samen met B en C", "In het convenant werken wij samen met B"
    ("party", "stated", re.compile(rf"\b{_WITHIN} {_WHAT} (?P<at>werkt|werken|werkte|werkten|trekt|trekken) (?:(?P<who>{_LIST})|(?P<own>wij|we|de gemeente|onze gemeente)) (?:\w+ ){{0,2}}(?:samen|op) met (?P<more>{_LIST})")),
    # "A, B en C werken samen in de City Deal X", "A en B hebben hun samenwerking vastgelegd in het convenant"
    ("party", "stated", re.compile(rf"(?P<who>{_SEVERAL}) (?P<at>werken|werkten|bundelen|bundelden|spreken|spraken|hebben|maken|maakten|leggen|legden|trekken|trokken|slaan|sloegen)\b(?=[^.;]{{0,200}}\b{_TOGETHER})[^.;{_NONE}]{{0,100}}? (?:in|binnen|via|onder|met|op (?:basis|grond) van|in het kader van) {_WHAT}(?! (?:van|tussen|met) )")),
    # "De samenwerking tussen A, B en C is vastgelegd in het convenant X"
    ("party", "stated", re.compile(rf"\b(?:[Ss]amenwerking(?:safspraken)?|[Aa]fspraken) (?:tussen|van) (?P<who>{_SEVERAL})[^.;{_NONE}]{{0,60}}? (?P<at>is|zijn|was|werd|wordt|staan)\b(?:[^.;{_NONE}]{{0,60}}? (?:vastgelegd|geregeld|gebaseerd|bekrachtigd|verankerd|bezegeld))? (?:in|op|met|door) {_WHAT}")),
    # "De samenwerking met A en B is vastgelegd in het convenant X", in a city's own note
    ("party", "stated", re.compile(rf"\b(?P<own>[Dd]e|[Oo]nze) samenwerking met (?P<who>{_LIST})[^.;{_NONE}]{{0,60}}? (?P<at>is|zijn|was|werd|wordt)\b[^.;{_NONE}]{{0,60}}? (?:vastgelegd|geregeld|bekrachtigd|verankerd|bezegeld) (?:in|met|door) {_WHAT}")),
    # "Bij het convenant X zijn A, B en C aangesloten", "... zijn naast A ook B en C betrokken"
    ("participant", "stated", re.compile(rf"\b[Bb]ij {_WHAT} (?P<at>zijn|waren) (?:[a-z]+ ){{0,2}}?(?:naast (?P<more>{_LIST}) )?(?:ook |verder )?(?P<who>{_LIST})(?: [a-z]+)? (?:aangesloten|betrokken|partij)\b")),
    # "A en B zijn aangesloten bij het convenant X", "A is betrokken bij de deal"
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>is|zijn|waren)(?: [a-z]+){{0,2}} (?:aangesloten bij|partij bij|partij in|partner (?:in|van|bij)|partners (?:in|van|bij)|medeondertekenaars? van) {_WHAT}")),
    # "Aan het convenant doen A en B mee", "aan die regeling de gemeenten A en B deelnemen", "aan die regeling nemen A en B deel"
    ("participant", "stated", re.compile(rf"\b[Aa]an {_WHAT} (?P<at>{_TAKE}) (?:[a-z]+ ){{0,3}}?(?P<who>{_LIST})(?: [a-z]+){{0,3}} (?:deel|mee)\b")),
    ("participant", "stated", re.compile(rf"\b[Aa]an {_WHAT} (?:[a-z]+ ){{0,2}}?(?P<who>{_LIST})(?: [a-z]+){{0,2}} (?P<at>{_TAKING})\b")),
    # "A en B doen mee aan de deal"
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>{_TAKE})(?: [a-z]+){{0,2}} (?:mee|deel) aan {_WHAT}")),
    # "A neemt samen met B en C deel aan de deal", "A doet mee aan de deal, net als B"; "A is, naast B, partij bij het convenant"
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>{_TAKE}),?(?: [a-z]+){{0,3}}? {_BESIDE} (?P<more>{_LIST}),?(?: [a-z]+){{0,2}} (?:mee|deel) aan {_WHAT}")),
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>{_TAKE})(?: [a-z\d]+){{0,3}} (?:mee|deel) aan {_WHAT},? {_BESIDE} (?P<more>{_LIST})")),
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>is|zijn),? {_BESIDE} (?P<more>{_LIST}),? (?:partij|partner|partners|deelnemer|deelnemers|aangesloten|betrokken) (?:bij|aan|in|van) {_WHAT}")),
    # "Er doen A, B en C mee", "Namens de regio nemen A en B deel": at the agreement that was spoken of
    ("participant", "stated", re.compile(rf"^(?:Er|Verder|Namens de (?:regio|gemeenten|overheid)|Vanuit de regio|In totaal|Naast [^.;,{_NONE}]{{3,40}}) (?P<circle>)(?P<at>{_TAKE})(?: [a-z]+){{0,2}}? (?P<who>{_SEVERAL})(?: [a-z]+){{0,2}} (?:mee|deel)[.,;]")),
    # "het convenant waaraan A, B en C deelnemen", "de regeling waarin A en B samenwerken"
    ("participant", "stated", re.compile(rf"(?:{_WHAT}),? (?:waaraan|waarin|waarbij) (?:[a-z]+ ){{0,3}}?(?P<who>{_SEVERAL})(?: [a-z]+){{0,3}} (?P<at>{_TAKING}|samenwerken|samenwerkten|deelnemen|zijn aangesloten|aangesloten zijn|betrokken zijn|zijn betrokken)\b")),
    # "De deelnemers zijn sindsdien A, B en C", "De andere partijen bij de deal zijn A en B"
    ("participant", "stated", re.compile(rf"\b(?:[Dd]e )?(?:andere |overige |huidige )?(?P<circle>[Dd]eelnemers)(?: (?:aan|in|van) {_WHAT}| van het eerste uur)? (?P<at>zijn|waren){_NOW}(?: de)?:? (?P<who>{_LIST})")),
    ("party", "stated", re.compile(rf"\b(?:[Dd]e )?(?:andere |overige |huidige )?[Pp]artners (?:bij|aan|in|van) {_WHAT} (?P<at>zijn|waren){_NOW}:? (?P<who>{_LIST})")),
    ("party", "stated", re.compile(rf"\b(?:[Dd]e )?(?:andere |overige |huidige )?(?P<circle>[Pp]artijen|(?:[Mm]ede-?)?[Oo]ndertekenaars|[Cc]onvenantpartners|[Cc]ontractpartijen)(?: (?:bij|aan|in|van) {_WHAT})? (?P<at>zijn|waren){_NOW}:? (?P<who>{_LIST})")),
    # "Partijen daarbij zijn, naast onze gemeente, A en B", "De deelnemers zijn behalve A ook B en C"
    ("party", "stated", re.compile(rf"\b(?:[Dd]e )?(?:andere |overige |huidige )?(?P<circle>[Pp]artijen|[Oo]ndertekenaars|[Dd]eelnemers|[Cc]ontractpartijen)(?: (?:daarbij|hierbij|daarin|hierin|daarvan|(?:bij|aan|in|van) {_WHAT}))? (?P<at>zijn|waren),? {_BESIDES},? (?:ook )?(?P<who>{_LIST})")),
    # "Partijen daarbij zijn A en B"; "Partijen bij de deal zijn, naast A, B en C", where one list holds them all
    ("party", "stated", re.compile(rf"\b(?P<circle>[Pp]artijen|[Oo]ndertekenaars|[Dd]eelnemers|[Cc]ontractpartijen)(?: (?:daarbij|hierbij|daarin|hierin|daarvan|(?:bij|aan|in|van) {_WHAT}))? (?P<at>zijn|waren)(?:,? (?:naast|behalve)|(?<=(?:bij|rin|van) zijn){_NOW}:?) (?P<who>{_LIST})(?=[.;]|$)")),
    # "Naast onze gemeente zijn A en B partij bij deze overeenkomst", "Behalve C nemen ook A en B deel aan de regeling X"
    ("participant", "stated", re.compile(rf"^{_BESIDES} (?P<circle>)(?P<at>zijn|waren) (?:ook )?(?P<who>{_LIST})(?: ook)? (?:partij|deelnemer|deelnemers|partner|partners|medeondertekenaars?)(?: (?:bij|aan|in|van) {_WHAT})?(?=[.,;])")),
    ("participant", "stated", re.compile(rf"^{_BESIDES} (?P<circle>)(?P<at>{_TAKE}) (?:ook )?(?P<who>{_LIST})(?: [a-z]+){{0,2}} (?:mee|deel)(?: aan {_WHAT})?(?=[.,;])")),
    # "Op dit moment nemen behalve A ook B en C deel", "Thans doen naast ons B en C mee": at the agreement that was spoken of
    ("participant", "stated", re.compile(rf"^(?:Op dit moment |Momenteel |Thans |Nu |Inmiddels |Verder |Er |Sinds \d{{4}} )?(?P<circle>)(?P<at>{_TAKE}) (?:er )?(?:naast|behalve) (?:(?P<own>onze (?:gemeente|stad)|wij|ons|onszelf)|(?P<more>{_LIST})),? (?:ook )?(?P<who>{_LIST})(?: [a-z]+){{0,2}} (?:mee|deel)(?: aan {_WHAT})?(?=[.,;])")),
    # "De andere deelnemers, A, B en C, gaan verder"
    ("participant", "stated", re.compile(rf"\b(?:[Aa]ndere|[Oo]verige|[Hh]uidige|[Zz]ittende) (?P<circle>)(?P<at>)(?P<sets_out>deelnemers|partijen|ondertekenaars|contractpartijen|convenantpartners)(?:, (?:te weten |namelijk )?| \()(?P<who>{_SEVERAL})(?=[,)])")),
    # "Ook A tekent mee"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Daarnaast|Verder) (?P<circle>)(?P<who>{_LIST}) (?P<at>tekent|tekenen|tekende|tekenden|ondertekent|ondertekenen|ondertekende|ondertekenden) (?:mee|mede)\b")),
    # "De overeenkomst wordt aangegaan met A en B", in a city's own paper
    ("party", "stated", re.compile(rf"\b(?P<own>[Dd]e|[Hh]et|[Dd]eze|[Dd]it) (?P<called>{_CALLED}) (?P<at>wordt|is|werd)(?: [^\s.;,]+){{0,5}}? (?:gesloten|aangegaan|overeengekomen|getekend|ondertekend) met (?P<who>{_LIST})")),
    # "... ondertekend door alle betrokken partijen. Naast A en B zijn dat C en D"
    ("party", "stated", re.compile(rf"^Naast (?:(?:de|onze) [Gg]emeente en )?(?P<circle>)(?P<more>{_LIST}) (?P<at>zijn|waren) dat (?:ook )?(?P<who>{_LIST})")),
    # "A, B en C vormen samen de gemeenschappelijke regeling X", "Wij vormen samen met A en B de regeling"
    ("participant", "stated", re.compile(rf"(?P<who>{_SEVERAL}) (?P<at>vormen|vormden)(?: samen| gezamenlijk)?(?: sinds \d{{4}})? {_WHAT}")),
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>vormen|vormt|vormde|vormden) {_BESIDE} (?P<more>{_LIST}) {_WHAT}")),
    # "De regeling is in 2016 opgericht door A, B en C", "In 2016 richtten A en B de regeling X op"
    ("participant", "stated", re.compile(rf"{_WHAT} (?P<at>wordt|is|werd)(?: [^.;,{_NONE}]{{1,40}}?)? (?:gevormd|opgericht|getroffen) door (?P<who>{_SEVERAL})")),
    ("participant", "stated", re.compile(rf"\b(?P<at>richtten|troffen) (?P<who>{_SEVERAL}) (?:samen |gezamenlijk )?{_WHAT}")),
    # "A en B hebben op 3 mei besloten de gemeenschappelijke regeling X te treffen"
    ("participant", "decided", re.compile(rf"(?P<who>{_SEVERAL}) (?P<at>hebben)(?: [^.;,{_NONE}]{{1,40}}?)? besloten (?:om )?{_WHAT} (?:te treffen|op te richten|aan te gaan|te sluiten|vast te stellen)\b")),
    # "de overige deelnemers aan de regeling X, A en B, gaan door"
    ("participant", "stated", re.compile(rf"\b(?:overige|andere|huidige|zittende|drie|vier|vijf|zes|zeven) (?P<at>)(?P<sets_out>deelnemers|partijen) (?:aan|in|van|bij) {_WHAT}(?:, | \(|: |, te weten |, namelijk )(?P<who>{_SEVERAL})")),
    # "A, B en C hebben het akkoord samen opgesteld"
    ("party", "stated", re.compile(rf"(?P<who>{_SEVERAL}) (?P<at>hebben|heeft) {_WHAT} (?:[a-z]+ ){{0,3}}(?:opgesteld|gemaakt|vastgesteld|aanvaard|onderschreven|gesloten|vernieuwd|verlengd|voortgezet|herzien)\b")),
    # "De vijf gemeenten van X (A, B en C) hebben hun afspraken opnieuw op papier gezet": of the agreement that the text is about
    ("party", "stated", re.compile(rf"(?P<circle>)(?P<who>{_SEVERAL}) (?P<at>hebben|maken|maakten|leggen|legden|leggen) (?:hun|onderlinge|gezamenlijke|samen|deze) (?:[a-z]+ )?(?:afspraken|samenwerking)\b[^.;]{{0,60}}?\b(?:vastgelegd|vast|gemaakt|op papier|vernieuwd|herijkt|bekrachtigd|verlengd)\b")),
    # "De Regio Deal X wordt uitgevoerd door A en B, samen met C"
    ("party", "stated", re.compile(rf"(?P<what>{DEAL}) (?P<at>wordt|is|werd) (?:uitgevoerd|gedragen) door (?P<who>{_SEVERAL})(?:,? samen met (?P<more>{_LIST}))?")),
    # "Gouda kwam er in 2021 bij en een jaar later Delft", "Delft sloot op 3 mei 2020 aan", "Delft werd in 2022 de achtste partner": behind what tells of the agreement
    ("participant", "stated", re.compile(rf"^(?:[Oo]ok )?(?P<who>{_LIST}) (?P<circle>(?P<at>{_CAME}))(?: zich)?(?: er| daar)?,? {_WHEN},?{_IN}{_THEN}")),
    # "In januari 2022 kwam Gouda erbij en een jaar later Delft", "Op 1 mei 2021 voegde ook Delft zich bij de ondertekenaars"
    ("participant", "stated", re.compile(rf"^{_WHEN} (?P<circle>(?P<at>{_CAME}))(?: zich)?(?: ook| eveneens| verder)? (?P<who>{_LIST})(?: zich)?(?: ook| eveneens| alsnog)?{_IN}{_THEN}")),
)  # fmt: skip
# "Regio Deal Zuid (Rijk, provincie Drenthe, Emmen en Coevorden)": those in the brackets
BRACKETED = re.compile(rf"(?P<what>{DEAL})(?P<at>) \((?:(?:tussen|van) )?(?P<who>{ORG}{{2,}})\)")
