"""Amounts that nobody pays: refused, weighed, supposed, superseded, an example, or what a body owns."""

from __future__ import annotations

from kg.amounts import Amount
from kg.extraction.matching import patterns as re
from kg.extraction.modality import DROPPED_PLAN
from kg.extraction.text.layout import Sentence

# "€ 30.000 dat de fractie vroeg, is bij de begroting afgewezen"
_DENIED = re.compile(r"\b(?:vroeg|vroegen|gevraagd|aangevraagd|verzocht)\b[^;]{1,120}\b(?:afgewezen|geweigerd|niet gehonoreerd|niet toegekend)\b", re.I)
# "De begrote € 35.000 is geschrapt", "€ 7.500: niet akkoord"
_CUT = re.compile(r"[^.;:]{0,70}\b(?:is|zijn|wordt|worden|werd|werden|komt|komen)\b[^.;:]{0,40}\b(?:geschrapt|vervallen|ingetrokken|niet (?:toegekend|verleend|verstrekt|uitbetaald|overgemaakt|gehonoreerd|toegezegd|vrijgegeven|gekomen|doorgegaan|juist))\b|[^.;:]{0,70}\b(?:klop(?:t|te|ten|pen) (?:dus |echter |\w+ )?niet|berust(?:te)? op een (?:misverstand|vergissing|fout)|onjuist)\b|[^.;:\w]{0,3}: (?:afgewezen|geschrapt|vervallen|ingetrokken|niet (?:akkoord|toegekend|verleend|gehonoreerd))\b", re.I)
# "is nooit een bijdrage van € 15.000 toegezegd"
_NEVER_BEFORE = re.compile(r"\b(?:nooit|nimmer|evenmin|geen)\b[^.;:,]{0,40}\b(?:bijdrage|bedrag|subsidie|krediet|budget|vergoeding) van (?:€ ?|EUR )?$|\bgeen\s*$", re.I)
# "vraagt de gemeente om een bijdrage van € 40.000", "een aanvraag van € 900.000 ingediend": asked, and nobody's yet; not "de gevraagde bijdrage", which is given
_ASKED_BEFORE = re.compile(r"\b(?:vraagt|vragen|vroeg|vroegen|verzoekt|verzochten?|bad|smeekt) [^.;:€]{1,90}\bom (?:een |de |haar |zijn )?(?:[\w-]+ ){0,2}(?:\w*bijdrage|\w*subsidie|bedrag|steun|lening|garantstelling) (?:van|ter grootte van|ter hoogte van) (?:ruim |circa |maximaal )?(?:€ ?|EUR )?$", re.I)
# "een subsidie van € 350.000 aangevraagd bij Interreg"; not "aangevraagd en toegekend", "aangevraagd, en die krijgt zij"
_ASKED_BEHIND = re.compile(r"[^.;:€]{0,60}\baangevraagd\b(?![^.;]{0,80}\b(?:toegekend|verleend|gekregen|ontvangen|gehonoreerd|binnen|kr[ei]{1,2}jg\w*|kreeg|kregen|ontving\w*|toegezegd|beschikt)\b)", re.I)
# "vroeg € 40.000 subsidie aan bij Interreg, maar kreeg die niet"
_ASKED_FOR = re.compile(r"\b(?:vraagt|vragen|vroeg|vroegen|aanvraag|gevraagd)\b[^.;€]{0,60}(?:€ ?|EUR )?$", re.I)
_NOT_GOT = re.compile(r"[^.;€]{0,120}\b(?:maar|doch)\b[^.;]{0,40}\b(?:(?:kr(?:ee|e)g(?:en)?|ontving(?:en)?|krijgt|krijgen) (?:\w+ ){0,2}(?:niet|geen|niets|nul)|(?:werd|is|zijn|werden) (?:\w+ ){0,2}(?:afgewezen|geweigerd|niet toegekend|niet gehonoreerd))\b", re.I)
# "De hoop is gevestigd op een bijdrage van € 400.000", "wij hopen op € 5.000"
_HOPED = re.compile(r"\b(?:hoop (?:is )?gevestigd op|ho(?:pen|opt|opte|opten) op|gehoopt (?:wordt|werd) op)\b[^.;:€]{0,90}(?:€ ?|EUR )?$", re.I)
# "Aannemer Heijmans eist € 750.000": claimed
_CLAIMED = re.compile(r"\b(?:eist|eisen|eiste|vordert|vorderen|vorderde|claimt|claimde)\b[^.;:€]{0,60}(?:€ ?|EUR )?$", re.I)
# "Eigen vermogen 1-1-2025 € 4.120.000", "Vreemd vermogen", "Balanstotaal": what a body owns or owes
_BALANCE = re.compile(r"\b(?:eigen vermogen|vreemd vermogen|balanstotaal|weerstandsvermogen|solvabiliteit\w*|(?:resultaat|exploitatiesaldo) (?:19|20)\d\d)\b[^.;€]{0,40}€?\s*$", re.I)
# "De waarde van de partij werd geraamd op € 4,2 miljoen", "De dwangsom die de gemeenten oplegden, bedroeg € 500", "een omzet van € 3 miljoen": worth, lost, earned or imposed
_SOME = r"(?: (?:ruim|circa|ongeveer|bijna|zo['’]n|gemiddeld|meer dan)){0,2} "
_IS_PUT_AT = r"(?:bedraagt|bedroeg(?:en)?|beloopt|beliep(?:en)?|is|was|lag|ligt|(?:loopt|liep(?:en)?) op tot|(?:wordt|werd(?:en)?|is|zijn) [^.;€]{0,30}?(?:geraamd|geschat|getaxeerd|begroot) op|(?:geraamd|geschat|getaxeerd) op)"
_WORTH = re.compile(
    rf"\b(?:(?:de|hun|haar) (?:[a-z]+ )?waarde|[a-z]*schade|(?:jaar)?omzet|winst|buit|gemiddelde (?:boete|dwangsom)|(?:boetes|dwangsommen))\b(?![^€]{{0,90}}\b(?:bijdrage|inbreng|inbrengt?|vergoed\w*|betaalt|betalen|aansprakelijk\w*)\b)[^;€]{{0,90}}?\b{_IS_PUT_AT}{_SOME}(?:€ ?|EUR )?$|"
    rf"\b(?:(?:taxatie|woz-|markt|handels|dag|verkoop|boek|straat)waarde|omzet) van{_SOME}(?:€ ?|EUR )?$|\b(?:taxeerde[n]?|waardeerde[n]?) [^.;€]{{1,60}} op{_SOME}(?:€ ?|EUR )?$", re.I)  # fmt: skip
# "(bedragen x € 1.000)": what the numbers of a table are multiplied with
_UNIT = re.compile(r"(?:\bx|×|\bmaal) ?$", re.I)
# "bijvoorbeeld met € 20.000"
_EXAMPLE = re.compile(r"\bbijvoorbeeld (?:met |van |een (?:bedrag|bijdrage) van )?$", re.I)
# "vroeg de provincie om € 2 miljoen te reserveren": asked for a sum itself
_ASKED_SUM = re.compile(r"\b(?:vraagt|vragen|vroeg|vroegen|verzoekt|verzochten?|vroegen) [^.;:€]{1,90}\bom (?:ruim |circa |maximaal |nog eens )?(?:€ ?|EUR )?$", re.I)
_AND_GOT = re.compile(r"[^.;]{0,120}\b(?:kreeg|kregen|krijgt|ontving\w*|toegekend|gekregen|gehonoreerd)\b")
# "heeft geweigerd € 9.000 beschikbaar te stellen", "zag ervan af € 4.000 te geven"
_REFUSED = re.compile(r"\b(?:geweigerd|weiger(?:t|en|de|den)|nagelaten|(?:ziet|zag(?:en)?|zien) (?:er|daar)(?:van)? (?:van )?af|afgezien van|niet bereid|niet van plan|bedankt(?:e|en)? voor|tegen het voorstel)\b[^.;:€]{0,60}(?:€ ?|EUR )?$", re.I)
# "had gerekend op € 17.000"
_COUNTED_ON = re.compile(r"\b(?:had(?:den)?|was|waren) [^.;:€]{0,60}\b(?:gerekend|gehoopt) op (?:ruim |circa |een bijdrage van |een subsidie van )?(?:€ ?|EUR )?$|\b(?:gre(?:ep|pen)|grijp(?:t|en)|vis(?:t|te|ten)) (?:\w+ ){0,3}naast [^.;:€]{0,60}(?:€ ?|EUR )?$|\bhoopten? [^.;:€]{0,30}op (?:ruim |circa )?(?:€ ?|EUR )?$", re.I)
# "De € 17.000 waarop Tholen had gerekend"
_COUNTED_BEHIND = re.compile(r"[^.;:€]{0,20}\bwaarop\b[^.;:€]{0,60}\b(?:gerekend|gehoopt|gerekende|hoopten?|rekenden?)\b", re.I)
# "Overwogen is € 20.000 vrij te maken", "wij overwegen een bijdrage van € 5.000"; not "overwogen, dat de kosten € 5.000 bedragen"
_WEIGHED_BEFORE = re.compile(r"\b(?:overweegt|overwegen|overwogen)\b(?!,? dat\b)[^.;:]{0,110}$", re.I)
# "€ 600.000, wordt overwogen"
_WEIGHED_BEHIND = re.compile(r"[^.;:]{0,70}\b(?:wordt|worden|is|zijn|werd)\b[^.;:,]{0,40}\b(?:overwogen|verkend)\b", re.I)
# "Een lidmaatschap zou € 1.250 kosten", "Zou de raad dat wensen, dan was € 3.000 nodig"
_SUPPOSED = re.compile(r"\bzou(?:den)?\b(?:[^.;:]|(?<=\d)\.(?=\d)){0,140}$", re.I)
# "€ 1.400 zou daarmee gemoeid zijn"
_SUPPOSED_BEHIND = re.compile(r"[^.;:,]{0,25}\bzou(?:den)?\b", re.I)
# "€ 60.000; dat stellen wij niet voor", "€ 15.000, geen onderdeel van dit voorstel"
_NOT_PROPOSED = re.compile(
    r"[^.]{0,140}\b(?:niet voorgesteld|stel(?:t|len) (?:\w+ ){1,4}niet voor|stel(?:t|len) (?:\w+ ){0,3}voor\b[^.]{0,20}\bniet te doen|(?:geen (?:onderdeel|deel) van|niet in) (?:dit|het) voorstel)\b", re.I)  # fmt: skip
# the sentence behind: "Dit wordt niet voorgesteld.", "Deze variant stellen wij niet voor."
_SAID_OF_IT = re.compile(r"(?:Dit|Dat|Deze (?:variant|optie|mogelijkheid)|Die (?:variant|optie|mogelijkheid)|Daarvoor|Hiervoor)\b", re.I)
# "Tot dusver gold een bedrag van € 40.000", "in de concept-overeenkomst, waarin € 95 miljoen was voorzien": no longer so
_SUPERSEDED = re.compile(
    r"\b(?:gold(?:en)?\b[^.;]{0,30}\b(?:tot (?:dusver|nu toe|dan toe|heden)|voorheen|eerder)|(?:tot (?:dusver|nu toe|dan toe|heden)|voorheen|eerder) gold(?:en)?)\b[^.;€]{0,60}€?\s*$|"
    r"\b(?:concept|ontwerp)-?(?:overeenkomst|convenant|regeling|begroting)\b[^;€]{0,80}\bwaarin\b[^.;€]{0,60}€?\s*$", re.I)  # fmt: skip
# "Een project krijgt hoogstens € 40.000", "De subsidiabele kosten zijn ten minste € 15.000", "Een bijdrage is minimaal € 500": what a scheme allows
_LEAST = r"(?:minimaal|minstens|ten ?minste|niet minder dan|nooit minder dan|vanaf)"
_MOST = r"(?:maximaal|hoogstens|ten hoogste|niet meer dan|nooit meer dan|tot)"
_BOUND = re.compile(
    rf"\b(?:per|een|elk|ieder|iedere|elke) (?:project|aanvraag|actie|voorstel|aanvrager|initiatief)\b[^.;:€]{{0,80}}\b(?:{_LEAST}|{_MOST})(?: wel| een bedrag van)? (?:€ ?|EUR )?$|"
    rf"\b(?:subsidiabele |project|te subsidiëren )kosten\b[^.;:€]{{0,60}}\b(?:{_LEAST}|{_MOST}) (?:€ ?|EUR )?$|"
    rf"\b(?:een|de|deze|elke|iedere) \w*(?:subsidie|bijdrage) [^.;:€]{{0,60}}\b{_LEAST} (?:€ ?|EUR )?$|\b{_LEAST} (?:€ ?|EUR )?\d[^;:]{{0,30}} en (?:is )?{_MOST} (?:€ ?|EUR )?$|\bsubsidies? tot (?:wel )?(?:€ ?|EUR )?$", re.I)
# "De streek vroeg een subsidie aan van € 40.000": asked for, with the verb in two parts
_APPLIED = re.compile(r"\b(?:vraagt|vragen|vroeg|vroegen)\b[^.;:€]{1,150}\b\w*(?:subsidie|bijdrage|steun) aan (?:van|ter (?:grootte|hoogte) van|voor) (?:[a-z]+ ){0,2}(?:€ ?|EUR )?$", re.I)
# "Het bureau mikt op € 2 miljoen per jaar"
_AIMED = re.compile(r"\b(?:mik(?:t|te|ten|ken) (?:\w+ ){0,3}op|streef(?:t|de|den) (?:\w+ ){0,3}naar|aas(?:t|de|den) op|azen op|dro(?:omt|omde|men) van)\b[^.;:€]{0,60}(?:€ ?|EUR )?$", re.I)
# "Eerst was er € 3 miljoen", "Aanvankelijk was op € 5.000 gerekend": another sum came of it
_AT_FIRST = re.compile(r"\b(?:aanvankelijk|oorspronkelijk|in eerste instantie|eerst) (?:(?:was|ging|zou) (?:er|het)|(?:was|werd) (?:op|uitgegaan van|gerekend op|voorzien in))\b[^.;€]{0,50}(?:€ ?|EUR )?$", re.I)
# "In het voorstel staat een bedrag tussen de 5.000 en 8.000 euro"
_RANGE = re.compile(r"\b(?:voorstel|plan|motie|idee)\b[^.;:]{0,60}\btussen (?:de )?(?:(?:€ ?)?\d[\d.]*(?:,\d\d)?(?: euro)? en (?:de )?)?(?:€ ?)?$", re.I)
# "Landelijk is dat € 55 per inwoner": what others pay on average
_COMPARED = re.compile(r"\b(?:landelijk|gemiddeld in Nederland|het landelijke? gemiddelde) (?:was|is|lag|ligt|bedraagt|bedroeg|komt|kwam) (?:het|dat|dit|dit bedrag|op)\b[^.;]{0,90}$", re.I)
# "Wijk haalde € 2 miljoen binnen, zo'n € 80 per inwoner", "haalt € 80 per inwoner binnen": reckoned by the head of what it got
_GOT = r"\b(?:kreeg|kregen|krijgt|krijgen|ontving(?:en)?|ontvangt|ontvangen|haal(?:t|de|den)|halen|sleep(?:t|te))\b"
_GOT_A_HEAD = re.compile(rf"{_GOT}[^;:]{{1,110}}\b(?:zo['’]n|ofwel|oftewel|omgerekend|dat is|goed voor|neerkomend op) (?:(?:ongeveer|ruim|bijna|circa) )?(?:€ ?|EUR )?$", re.I)
_BROUGHT_IN = re.compile(rf"{_GOT}[^;:]{{0,60}}$", re.I)
_A_HEAD = re.compile(r" per inwoner\b(?P<binnen>[^.;:,]{0,30} binnen\b)?", re.I)


def is_unpaid(sentence: Sentence, amounts: list[Amount], index: int, clause: tuple[int, int], behind: Sentence | None) -> bool:
    """Whether an amount is one that nobody pays.

    Args:
        amounts: those of the sentence; `index` is the one that is asked for.
        clause: where the clause of the amount begins and ends in the sentence.
        behind: the sentence that follows it in its paragraph, None if none does.
    """
    text, amount, (start, end) = sentence.text, amounts[index], clause
    if DROPPED_PLAN.search(text, start, end) or _DENIED.search(text, amount.end, end):
        return True
    before = re.taken_from(text[max(0, amount.start - 160) : amount.start], text)
    if any(said.search(before) for said in (_UNIT, _EXAMPLE, _BALANCE, _WEIGHED_BEFORE, _SUPPOSED, _SUPERSEDED, _NEVER_BEFORE, _ASKED_BEFORE, _HOPED, _CLAIMED, _REFUSED, _COUNTED_ON, _BOUND, _APPLIED, _AIMED, _AT_FIRST, _RANGE, _COMPARED, _WORTH)) or (_ASKED_SUM.search(before) and not _AND_GOT.match(text, amount.end)):
        return True
    if _ASKED_FOR.search(before) and _NOT_GOT.match(text, amount.end):
        return True
    if (head := _A_HEAD.match(text, amount.end)) and (_BROUGHT_IN if head["binnen"] else _GOT_A_HEAD).search(before):
        return True
    stop = min(amounts[index + 1].start if index + 1 < len(amounts) else len(text), amount.end + 220)
    if any(said.match(text, amount.end, stop) for said in (_CUT, _COUNTED_BEHIND, _ASKED_BEHIND, _WEIGHED_BEHIND, _SUPPOSED_BEHIND, _NOT_PROPOSED)):
        return True
    return behind is not None and bool(_SAID_OF_IT.match(behind.text) and _NOT_PROPOSED.match(behind.text))
