"""Words for what was asked, proposed or tried and came to nothing, and for what a text takes back just after saying it.

Strings of patterns rather than patterns: `modality` puts them into its cues and clause ends, `withdrawn` into its own.
"""

from __future__ import annotations

ASKED = (
    r"(?:\w*aanvra(?:ag|gen)|\w*verzoek(?:en)?|(?:\w*[a-z])?voorstel(?:len)?|(?:\w*[a-z])?plan(?:nen)?|idee(?:ën)?|gedachte|moties?|amendement(?:en)?|suggesties?|pleidooi(?:en)?|initiatief|oproep|wens|\w*advies|aanbeveling|"
    r"optie|kandidatuur|voordracht(?:en)?|nominatie|claims?|intentie|opzet|proposals?|applications?|requests?|motions?|plans?|Antrag|Anträge|Vorschlag|Pläne?)"
)
"""What somebody asks for or proposes: "het verzoek", "een motie", "het plan"."""

DROPPED = (
    r"(?:afgewezen|geweigerd|verworpen|weggestemd|(?:niet|nooit|evenmin) (?:[\w-]+ ){0,2}?(?:gehonoreerd|toegekend|overgenomen|gevolgd|aangenomen|aanvaard|ingewilligd|doorgegaan|gerealiseerd|uitgevoerd|verwezenlijkt|gehaald|haalbaar)|"
    r"ingetrokken|teruggetrokken|vervallen|geschrapt|gestrand|strandden?|afgeketst|gesneuveld|sneuvelden?|aangehouden|losgelaten|afgeblazen|afgevoerd van|mislukte(?=[.,;]|$)|mislukt(?:en)?|van (?:tafel|de baan)|van de hand|"
    r"(?:ging|gingen|gaat|gaan) (?:[\w-]+ ){0,3}?niet door|haalden? het (?:niet|evenmin)|(?:naar|in) de prullenbak|geen (?:meerderheid|doorgang|steun|vervolg|gehoor)|op niets uit|"
    r"rejected|refused|dropped|withdrawn|shelved|turned down|voted down|abandoned|not (?:approved|adopted|pursued|granted)|abgelehnt|zurückge(?:zogen|wiesen|stellt)|vertagt|verworfen|fallen ?gelassen|aufgegeben|nicht (?:angenommen|weiterverfolgt|bewilligt))"
)
"""What happens to it: "is afgewezen", "ging niet door", "haalde het niet"."""

FORGONE = r"(?:(?:zie(?:t|n)|zag(?:en)?) (?:[\w-]+ ){0,4}?(?:er|daar|hier)(?: (?:[\w-]+ ){0,5}?)?van ?af(?=[ .,;]|$)|(?:er|daar|hier)(?: (?:[\w-]+ ){0,5}?)?van (?:[\w-]+ ){0,3}?afgezien)"
"""That somebody has chosen not to do what was told of: "zag er uiteindelijk van af", "heeft daarvan afgezien"."""

NOTHING_CAME = (
    rf"(?:{FORGONE}|(?:zie(?:t|n)|zag(?:en)?) (?:[\w-]+ ){{0,5}}?af van\b|gestrand|strandden?|afgeketst|gesneuveld|sneuvelden?|afgeblazen|mislukte(?=[.,;]|$)|mislukt(?:en)?|van (?:tafel|de baan)|(?:wees|wezen|wijst|wijzen) [^.;]{{1,100}} van de hand|op niets uit|afgevoerd van|buiten (?:is |zijn |was |waren )?(?:ge)?ble(?:ef|ven)|(?:aan|langs) de zijlijn|afzijdig|nul op (?:het|zijn|haar) rekest|achter het net|"
    r"vie(?:l|len) (?:[\w-]+,? ){0,6}?af(?=[ .,;])|afgevallen|(?:te)?vergeefs|ging(?:en)? (?:[\w-]+ ){0,3}?niet door|(?:ging|gaat) (?:aan )?de neus van [^.;]{2,40} voorbij|blee?f(?:ven)? (?:[\w-]+ ){0,4}?(?:steken|liggen|achterwege|bij (?:(?:een|dat|mooie|losse|goede) ){0,2}(?:plan(?:nen)?|voornemens?|intenties?|idee(?:ën)?|woorden|praten)(?=[.,;]|$))|fell through|materiali[sz]ed|was (?:dropped|shelved)|vergeblich|gescheitert|scheiterten?|nicht zustande)"
)
"""The same said of the thing itself, in words that need no other: "strandde", "ging niet door", "viel af"."""

_RELATION = r"(?:\w*lidmaatschap|toetreding|deelname|aansluiting|\w*band|jumelage|ver(?:broeder|zuster)ing|partnerschap|samenwerking|bijdrage|lid te|toe te|deel te|aan te sluiten|mee te doen|Partnerschaft|twinning|membership)"
TRIED = (
    rf"(?:geopperd|opperden?|gesuggereerd|(?:bepleit(?:te|ten)?|te bepleiten|pleit(?:te|ten|en)? (?:[^.;]{{1,40}} )?voor|gepleit voor|(?:ge)?drong(?:en)? [^.;]{{0,30}}aan op|dring(?:t|en) [^.;]{{0,30}}aan op|(?:roept|roepen|riep|riepen) [^.;]{{1,60}} op)\b[^.;]{{0,50}}\b{_RELATION}|"
    r"om (?:een|zo['’]n) [^.;,]{3,60} te (?:bepleiten|bespreken|verkennen)\b|geprobeerd|probeerden?|poogden?|pogingen (?:om|tot)|poging (?:om|tot)|getracht|trachtten?|(?:lonkte?|hengelde?|hengelt|dong(?:en)?|dingt) (?:[\w-]+ ){0,3}?naar|"
    r"ter sprake (?:gekomen|gebracht)|(?:was|were|been) (?:proposed|suggested|mooted|discussed)|tried to|attempt(?:s|ed)?|bemüh(?:t|te|en) sich)"
)
"""Proposed or tried, whatever came of it: "geopperd", "pleitte voor", "een poging"."""

PENDING = r"(?:in (?:voorbereiding|oprichting|onderzoek|overweging|gesprek|behandeling|onderhandeling|aanvraag|[Pp]lanung)|gepland|beoogd|voorgenomen|overwogen|kandidaa?t\w*|aangevraagd|geplant|planned)\b"
"""What a row of a list or a table says of itself that is not there yet: "(in voorbereiding)", "kandidaat"."""

INVITED = r"(?:is|zijn|was|waren|werd|werden) (?:[\w-]+ ){0,2}?(?:gevraagd|verzocht|uitgenodigd|benaderd) (?:als (?:lid|deelnemer|voorzitter|(?:kar)?trekker)|(?:om|zich) (?:[\w-]+ ){0,5}?(?:lid|partij|deel te|toe te|aan te|mee te))"
"""Asked by others to be in something: "is gevraagd als trekker", "werd benaderd om deel te nemen"."""

COME_ABOUT = (
    r"(?:gesloten|aangegaan|getekend|ondertekend|bekrachtigd|bezegeld|geformaliseerd|doorgegaan|gelukt|uitgevoerd|gerealiseerd|verwezenlijkt|ingesteld|opgericht|toegekend|verleend|uitbetaald|gehonoreerd|toegelaten|"
    r"gekozen|verkozen|benoemd|elected|appointed|tot stand gekomen|gekomen|ervan gekomen|geworden|gehaald|doorgezet|overgenomen|signed|concluded|materiali[sz]ed|zustande|geschlossen|unterzeichnet)"
)
"""Participles for what was not there before: "gesloten", "toegekend"."""

NOT_SO_AFTER_ALL = rf"(?:(?:(?:heeft|hebben|is|zijn) )?{FORGONE}|(?:(?:is|zijn|werd|werden|was|waren|wurde|kwam|kwamen|ging|gingen) )?(?:er )?(?:zelf )?(?:nog )?(?:nooit|niet|nimmer|evenmin|never|not|nie|nicht) (?:[\w-]+ ){{0,3}}?(?:{COME_ABOUT}|door|zover)\b)"
"""What goes on with the same subject behind "maar": "zijn geopperd, maar nooit gesloten" is one clause, not two."""

SHORT_ANSWER = r"(?:(?:niet|geen|nooit|niet meer|nog niet)(?=[.;]|$)|nee\b|aangehouden|afgewezen|afgevoerd|verworpen|ingetrokken|vervallen|geschrapt)[^.;:]{0,40}(?:[.;]|$)"
"""What a short word behind a colon says of what stands before it: "Stedenband met Gent: aangehouden."."""

# "dat klopt niet", "dat was niet juist", "niets is minder waar"
_UNTRUE = r"(?:niet (?:juist|waar|zo|gebeurd|gelukt|doorgegaan|het geval|haalbaar|correct|gekomen|uitgevoerd|overgenomen|gevolgd|aangenomen)|onjuist|onwaar|onzin|een (?:misverstand|vergissing|fout|fabel(?:tje)?|mythe|gerucht)|verworpen|afgewezen|ingetrokken|nooit (?:gebeurd|doorgegaan|gelukt|uitgevoerd|gekomen)|van (?:tafel|de baan))"
# "een toekomstbeeld", "slechts een rekenvoorbeeld": what the text before it was
_NO_FACT = r"(?:(?:(?:nog|slechts|maar|vooralsnog|althans|alleen|vooral) )?(?:(?:de|het|onze|ons|nog|slechts|maar|vooralsnog) ){1,2}(?:ambitie|wens|streven|plan)\b|(?:(?:de|het|een|onze|ons|nog|slechts|maar|vooralsnog|althans|alleen|vooral) ){0,3}(?:toekomstbeeld|toekomstmuziek|wens(?:beeld|droom)|droom(?:beeld)?|stip op de horizon|scenario|gedachte-?experiment|(?:reken)?voorbeeld|fictie(?:f)?|hypothetisch))"
# "dat", "dit voorstel": what was said; "die" and "deze" alone are the relation itself
_IT = rf"(?:[Dd]at|[Dd]it|(?:[Dd]at|[Dd]it|[Hh]et|[Dd]eze|[Dd]ie|[Dd]e) (?:{ASKED}|bericht|vermelding|bewering|opgave))"
TAKEN_BACK = (
    rf"(?:{_IT} (?:is|was|bleek|blijkt|werd|ging|klopt|klopte)(?: (?:echter|later|uiteindelijk|inmiddels|overigens|door|de|het|raad|college|dus|toen|immers|achteraf|helaas|toch))* (?:{_UNTRUE}|niet door|niet(?=[.;]|$)|{_NO_FACT})|"
    rf"[Zz]over (?:is|kwam) het (?:\w+ ){{0,2}}?(?:niet|nooit)|[Tt]ot (?:een |de )?(?:ondertekening|sluiting|handtekening(?:en)?|akkoord|overeenkomst|afspraken|samenwerking|deelname|toetreding|lidmaatschap) (?:is|kwam) het (?:\w+ ){{0,3}}?(?:niet|nooit)|(?:[Dd]aar|[Hh]ier)(?:van|aan|op)? (?:is|kwam|werd|wordt|hebben?|heeft) (?:het )?(?:[\w-]+ ){{0,3}}?(?:niets (?:van )?(?:gekomen|terecht\w*|van)|nooit (?:iets )?van gekomen|niet (?:van gekomen|op (?:gereageerd|ingegaan))|afgezien|geen (?:gevolg|gehoor|uitvoering))|[Nn]iets is minder waar|[Tt]ot (?:een |de )?(?:\w*band|jumelage|verbroedering|verzustering|\w*lidmaatschap|\w*overeenkomst|toetreding|deelname|samenwerking|partnerschap) (?:leidde(?:n)?|heeft|hebben|is|kwam) (?:[\w-]+ ){0,4}?niet\b|(?:(?:[Hh]et|[Dd]at|[Dd]it) ble(?:ef|ven)|(?:[Hh]et|[Dd]at|[Dd]it) is (?:[a-z]+ )?gebleven|[Dd]aar bleef het) bij (?:(?:een|één|die|dat|de|enkele|wat|mooie|losse|goede|eerste) ){0,2}(?:plannen|plan|voornemens?|intenties?|idee|ideeën|woorden|praten|kennismaking|ontmoeting|handdruk|briefwisseling|brie(?:f|ven)|gesprek(?:ken)?|\w*bezoek(?:en)?)(?=[.,;]|$)|"
    r"(?:[Dd]e|[Hh]et) (?:gemeente|provincie|stads)?(?:raad|college|bestuur|wethouder|burgemeester|staten) (?:hield(?:en)? de boot af|voelde(?:n)? (?:er|daar) (?:\w+ )?niets voor|zag(?:en)? (?:er|daar) (?:\w+ )?(?:vanaf|van af|niets in|geen heil in)|stemde(?:n)? (?:\w+ )?tegen(?=[.;,]|$)|koos (?:er|daar) (?:\w+ )?niet voor|stak er een stokje voor)|"
    rf"(?:[Dd]e|[Hh]et) [\w ]{{3,30}} (?:(?:heeft|hebben|nam|namen|volgde|volgden) (?:dat|dit|die|deze|het)(?: {ASKED})? (?:[\w-]+ ){{0,2}}?niet (?:over(?:genomen)?|gevolgd|aangenomen|ingewilligd)\b|(?:weerspreekt|weersprak|ontkent|ontkende|betwist|betwistte|verwierp) (?:dat|dit|die|deze|het)(?: {ASKED})?(?=[.,;]|$)|(?:wees|wijst) (?:dat|dit|die|deze|het)(?: {ASKED})? (?:van de hand|af)\b)|"
    r"(?:[Cc]onclusie|[Aa]ntwoord|[Uu]itkomst)(?: [\w ]{2,30})?: (?:nee|niet|geen)\b|[Oo]p (?:die|deze|beide|alle) vra(?:ag|gen) [^.;]{3,40} nee\b|(?:bislang|vooralsnog|tot nu toe)(?: \w+)? (?:tevergeefs|vergeefs|zonder (?:succes|resultaat))|(?:bislang|bisher) vergeblich)"
)
"""What a text says right behind a statement that it does not stand by: "Dat was niet juist.", "Zover is het nooit gekomen."."""

UNTRUE_AFTER_ALL = rf"(?:dat|dit) (?:is|was|bleek|blijkt|klopt|klopte|berust op)(?: (?:echter|later|overigens|dus|toch|achteraf)){{0,2}} (?:{_UNTRUE}|niet(?=[.;,]|$))"
"""What goes on behind "maar" and takes back what stands before it: "is volgens de krant lid, maar dat is onjuist"."""
