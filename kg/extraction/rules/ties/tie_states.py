"""Whether a sentence states a tie, as one that is there or as one that has ended: planned, supposed, denied and mistaken ones are none."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import KEPT, REACH, Modality, clause, modalities
from kg.extraction.names.bonds import TWINNED
from kg.extraction.rules.ties.tie_denials import is_only_weighed
from kg.extraction.rules.ties.tie_words import STEDENBAND, Told

# not "Onze buurgemeente Rucphen is": whose name stands there speaks for itself
OURS = re.compile(rf"\b(?:[Oo]nze|[Oo]ur|[Uu]nsere?)\b(?! (?:buur|collega|nabuur|neighbo|Nachbar)| (?:[\w-]+ )?(?:partner|zuster|sister|twin|friend|vriend|[Pp]artner)\w*(?: town| city)? {ORG}| {ORG})[^.;]{{0,20}}$")
_SINCE_YEAR = re.compile(r"\b(?:sinds|since|seit) (?:19|20)\d\d")
# what is kept, ended or weighed is there: "voorstel om de stedenband met A te beëindigen"
_THERE = re.compile(
    r"\b(?:beëindig\w*|einde (?:te )?maken|einde aan|af van|verbreken|op te zeggen|op te heffen|bekrachtig\w*|bezegel\w*|hernieuw\w*|vernieuw\w*|stop(?:t|pen|zetten)|stop te zetten|af te bouwen|afbouwen|aanhouden|aan te houden|bijhouden|bij te houden|overhouden|over te houden|verleng\w*|in stand|voort\w*|verdiep\w*|versterk\w*|intensiver\w*|continu\w*|handhav\w*|behoud\w*|heroverw\w+|evalu\w+|nieuw leven|jubileum|bestaat|dateert|af wil|af willen|wil af|vieren|gevierd|bezoek|herijk\w*|invulling|end|review\w*)\b"
)
# "De stedenband met Malacca is daarbij niet betrokken en blijft zoals zij is"
_STAYS = re.compile(r"\b(?:blijft|blijven|bleef|bleven|remains?|bleibt)\b(?! (?:[\w-]+ )?bij\b)")
_DEFINITE = re.compile(r"\b(?:[Dd]e|[Dd]eze|[Dd]ie|[Oo]nze|[Hh]aar|[Zz]ijn|[Hh]un|[Hh]uidige|[Bb]estaande|[Tt]he|[Oo]ur|[Dd]ie|[Uu]nsere)(?: [\w-]+){0,2} $")
# "Dankzij de stedenband met Gera gaan er elk jaar leerlingen op reis": it is there, whatever is planned by it
_BY_IT = re.compile(r"\b(?:[Dd]ankzij|[Vv]ia|[Vv]anuit|[Bb]innen|[Ii]n het kader van|[Uu]it hoofde van|[Tt]hanks to|[Dd]ank) (?:de|onze|haar|hun|the|our|unserer|der) (?:(?:bestaande|huidige|officiële|jarenlange|langdurige|oude|goede|lange) )?$")
# "Over een band met Kendal is gesproken": weighed, whatever came of it
_WEIGHED = re.compile(r"\b(?:[Oo]ver|[Aa]bout|[Üü]ber) (?:een|a|eine)(?: [\w-]+)? $")
# "In 2015 vroeg Foshan om een vriendschapsband", "het verzoek van Lviv om zusterstad te worden"
_ASKED_FOR = re.compile(r"\b(?:[Vv]roeg(?:en)?|[Vv]raagt|[Vv]ragen|[Vv]erzocht(?:en)?|[Vv]erzoek(?:t|en)?|[Aa]anvra(?:ag|gen)|[Vv]raag) [^.;,]{0,70}\bom (?:(?:een|de|zijn|haar|als) )?(?:[\w-]+ ){0,2}$")
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_OVER = re.compile(r"\b(?:afgebouwd|opgedoekt|ingetrokken|beëindigd|opgezegd|verbroken|opgeheven|stopgezet|gestopt|ontbonden|ended|terminated|beendet|aufgelöst)\b")
# "begon in 2001 en werd in 2005 stopgezet": the same subject goes on, with its end
AND_ENDED = re.compile(rf"(?:,? (?:en|and|und)|[;:] (?:die|deze|hij|zij|dit|it|sie)) (?:is|zijn|werd|werden|liep|was|wurde) (?:(?:bij|na|door|met) de (?:vorming|fusie|herindeling|samenvoeging|opheffing) (?:van |tot )?{ORG} )?(?:(?!niet\b(?! voortgezet)|nooit\b|nog\b)[^ .;:{ANY[1:-1]}]{{1,30}} ){{0,8}}(?:afgebouwd|beëindigd|opgezegd|verbroken|opgeheven|stopgezet|gestopt|ontbonden|voortgezet|af|ended|terminated|beendet|aufgelöst)\b")
# "neemt kennis van de stopzetting van de verbroedering met", "na de opzegging van de jumelage met"
_END_OF = re.compile(r"(?:[Kk]ennis(?: te nemen)? van|\b[Nn]a|\b[Ss]inds|\b[Dd]oor|\b[Ww]egens|[Ii]nstemming met|[Ss]temt in met|[Ii]ngestemd met|[Ii]n te stemmen met|[Kk]eurt|[Gg]oedkeuring(?: van)?) de (?:stopzetting|beëindiging|opzegging|opheffing|ontbinding) van (?:de|het|onze) (?:[a-zë]+ )?$")
# "beslist de jumelage niet te hernieuwen"
_NOT_ON = re.compile(r"\bniet (?:(?:te|meer te|langer te) (?:hernieuwen|verlengen|vernieuwen|continueren)|(?:langer |meer )?voort te zetten)\b")
_FORMER_TOWN = re.compile(rf"\b(?:voormalige|vroegere|ehemaligen?|frühere[nr]?|former)(?= {ORG})")
OPENING_CLAUSE = re.compile(r"(?:Hoewel|Ofschoon|Terwijl|Waar|Ook al|Obwohl|Although|While) [^.;,]{5,160}, (?=(?:bestaat|bestaan|is|zijn|heeft|hebben|gaat|werkt|werken|onderhoudt|onderhouden|kent|was|had)\b)")
_TO_END = re.compile(r"\b(?:te beëindigen|in te trekken|op te zeggen|te verbreken|op te heffen|stop te zetten)\b")
# "De verzustering met Mechelen is een misverstand", "Van een stedenband met Mechelen is het niet meer gekomen"
_NEVER_WAS = re.compile(r"\b(?:is|was|betreft|blijkt|bleek|berust op|berustte op) (?:op )?(?:gewoon |louter |slechts )?(?:een )?(?:misverstand|misvatting|vergissing|verzinsel|fabel(?:tje)?|mythe|gerucht|broodje aap|Missverständnis|Irrtum|myth|mistake)\b|\bnooit meer (?:geweest )?dan\b|\bheeft nooit bestaan\b|\b(?:nooit|niet|niets) (?:iets |wat |er |meer )?(?:van )?(?:gekomen|geworden|terechtgekomen|doorgegaan|tot stand)\b")
# "is met niemand verbroederd", "ist mit niemandem verschwistert"
_WITH_NOBODY = re.compile(r"\b(?:met|with|mit) (?:niemand|geen enkele?|nobody|no one|no other|niemandem|keiner)\b")
# "is in de krant een stedenband genoemd, maar het betrof een intentieverklaring"
_CALLED_SO = re.compile(r"\bgenoemd,? maar (?:het|dat|dit) (?:betrof|was|ging|is|gaat)\b")
# "De brandweerkorpsen van Borne en Gera zijn verbroederd": those, and not the towns
_THEIR_CLUBS = re.compile(rf"(?:korpsen|scholen|gymnasia|lycea|verenigingen|clubs?|kerken|parochies|koren|orkesten|fanfares|harmonieën|bibliotheken|musea|ziekenhuizen|brandweer|universiteiten|afdelingen|kringen|gilden|schutterijen|jongeren|bedrijven|Rotary\w*|gemeenschappen|havens?) (?:van|uit|in|te) {ORG}{{2,}}(?=[^{ORG[1:-1]}]{{0,40}}$)")
_IS_TWINNED = re.compile(TWINNED)
# "heeft een band met Gera, zonder charter": what is lacking stands behind it, and not the tie itself
_WITHOUT = re.compile(r"\b(?:zonder|ohne)\b")
_DECIDES = re.compile(r"\b(?:besluit(?:en)?|besloten|besloot|beslist|b e s l u i t|ingestemd)\b", re.I)


def state_of(annotated: Annotated, masked: Masked, told: Told) -> str | None:
    """stated or ended; None where the clause does not state a tie."""
    if told.match.groupdict().get("kept"):
        return "stated"  # which of them are to stay may be planned: that they are there is said
    first, last = told.bounds or (0, len(masked.text))
    text, at = masked.text[first:last], told.at - first
    if _IS_TWINNED.fullmatch(told.word) and _THEIR_CLUBS.search(text[:at]):
        return None
    if len(told.cities) > 1:  # "met A en met B (in 2011 beëindigd)": what brackets say is of one of them
        text = text[:at] + _ASIDE.sub(lambda match: " " * len(match.group()), text[at:])
    # "de voormalige gemeente Werkendam": the town is gone, and not its tie
    text = _FORMER_TOWN.sub(lambda match: " " * len(match.group()), text)
    if (opening := OPENING_CLAUSE.match(text)) and opening.end() < at:  # "Hoewel er geen stedenband is, werken A en B samen"
        text = " " * opening.end() + text[opening.end() :]
    found = modalities(text, at) | modalities(text, max(told.match.end() - 1 - first, at))
    if Modality.NEGATED in found and _WITHOUT.search(text, at):
        found = (found - {Modality.NEGATED}) | (modalities(text[:at] + _WITHOUT.sub("-", text[at:]), at) & {Modality.NEGATED})
    start, end = clause(text, at)
    if _WEIGHED.search(text[max(0, at - 40) : at]) or _ASKED_FOR.search(text[max(0, at - 120) : at]) or _NEVER_WAS.search(text, at, end) or _CALLED_SO.search(text, at):
        return None
    if _WITH_NOBODY.search(text, start, end) or (told.kind == STEDENBAND and is_only_weighed(text, at, start, end)):
        return None
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    decided = bool(_DECIDES.search(text, max(0, at - REACH), at) or _DECIDES.search(lead[-80:]) or _DECIDES.search(block.heading) or _DECIDES.search(_above(annotated, masked)))
    if decided:
        found -= {Modality.PLANNED}
    if decided and _TO_END.search(text, start, end) and Modality.NEGATED not in found:
        return "ended"
    if _END_OF.search(text[max(0, at - 90) : at]) or (decided and _NOT_ON.search(text, start, end)):
        return "ended"
    if _BY_IT.search(text[max(0, at - 40) : at]):
        found -= {Modality.PLANNED, Modality.POTENTIAL}
    ours = OURS.search(text[max(0, at - 30) : at]) and _SINCE_YEAR.search(text, at, min(len(text), end + 40))
    is_there = ours or (_DEFINITE.search(text[max(0, at - 40) : at]) and _THERE.search(text, start, end))
    if is_there and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED} and not _OVER.search(text, start, end):
        return None if Modality.REPORTED in found else "stated"
    if found & {Modality.POTENTIAL, Modality.PLANNED, Modality.ADVISED, Modality.TALKS, Modality.REPORTED}:
        return None
    if Modality.ENDED in found or AND_ENDED.match(text, end):
        return "ended"
    if KEPT.search(text, start, end) or (_DEFINITE.search(text[max(0, at - 40) : at]) and _STAYS.search(text, start, end)):
        return "stated"
    return None if Modality.NEGATED in found else "stated"


def _above(annotated: Annotated, masked: Masked) -> str:
    """The end of the block before a numbered decision: "B E S L U I T :"."""
    block = masked.sentence.block
    return annotated.blocks[block - 1].text[-40:] if block else ""
