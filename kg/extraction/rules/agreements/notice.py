"""What a sentence says of leaving an agreement: how long beforehand it must be said, on which day one is out, what stays due."""

from __future__ import annotations

from kg.dates import MONTHS, Span, find_periods
from kg.extraction.matching import patterns as re
from kg.model import Value

# "de overeenkomst opzeggen", "uittreding", "uit de regeling treden", "op elk moment uitstappen", "zijn deelname beëindigen", "uit het convenant stappen", "van de overeenkomst af", "de samenwerking niet wil voortzetten"
LEAVING = re.compile(
    r"\bopzegging(?:stermijn)?\b|\bopzegtermijn\b|\bopgezegd\b|\b(?:tussentijds )?opzeg(?:gen|t|baar)\b|\bzeg(?:t|gen)\b[^.;,]{0,60}\bop\b(?=[.,;]|$| (?:tegen|en|met|per|uiterlijk|vóór|voor) )|\bop te zeggen\b|\buittred(?:en|ing)\b|\buittreedt\b|\buit (?:de|deze) \w+ (?:te )?tre(?:den|edt)\b|"
    r"\b(?:tussentijdse?|vroegtijdige?|voortijdige?) (?:te )?beëindig\w+|\bdeelname\b[^.;]{0,40}\bbeëindig\w+|\buit (?:het|de|dit|deze) [\w-]+ (?:kan |kunnen |mag |mogen |wil |willen |te )?stap(?:t|pen)\b|\bvan (?:de|het|deze|dit) [\w-]+ (?:af(?=[.,;]|$)|af (?:wil|willen|kan|kunnen))|\btussentijds(?:e)? (?:te )?stop(?:t|pen)\b|\b(?:samenwerking|overeenkomst|convenant|deelname)\b[^.;,]{0,30}\bniet (?:langer |meer )?(?:wil|willen|wenst|wensen) (?:voortzetten|voort te zetten|verlengen|te verlengen)\b|\b(?:verlaten|uitstappen|uitstapt|eruit (?:wil|willen|stapt|stappen))\b|\bbeëindig\w+\b[^.;]{0,60}\bopzeg\w*|\bte allen tijde\b[^.;]{0,40}\bbeëindig\w+|"
    r"\b(?:stoppen|uitstappen|weggaan|vertrekken|eruit (?:stappen|gaan)|beëindigen|beëindiging|vertrek) (?:kan|mag|is (?:mogelijk|toegestaan))\b|\bniet (?:langer|meer)\b[^.;]{0,60}\bdeel(?:nemen| te nemen)\b|\bnotice\b|\bterminat(?:e[ds]?|ion|ing)\b|\bwithdraw\w*|\b(?:ge)?kündig\w*",
    re.I,
)
# "De overeenkomst kan eenzijdig worden beëindigd, mits dit zes maanden van tevoren kenbaar wordt gemaakt": leaving where a time beforehand is set
_ENDING = re.compile(r"\bbeëindig\w*|\bstopp?en\b|\bzich (?:kunnen )?terugtrekken\b", re.I)
# "kan de overeenkomst met een brief beëindigen, met inachtneming van negen maanden"
_ENDS_IT = re.compile(r"(?i)\b(?:\w*overeenkomst|convenant|regeling|deelname|deelneming|samenwerking)\b[^;]{0,140}\bbeëindig\w*|\bbeëindig\w*[^;]{0,80}\b(?:\w*overeenkomst|convenant|regeling|deelname|deelneming|samenwerking)\b")
_OBSERVED = re.compile(r"(?i)\binachtneming van (?:een (?:termijn|periode) van )?(?:ten minste |tenminste |minimaal )?$")
# a sentence that goes on about what the one before it said of leaving: "Daarbij geldt een termijn van negen maanden", "Zij melden dat twee maanden tevoren"
_GOES_ON = re.compile(r"(?:Daarbij|Hierbij|Daarvoor|Hiervoor|Daartoe|Hiertoe|Dat|Dit|Deze|Die|Zij|Hij|Ze|De (?:termijn|opzeggende|uittredende|brief|mededeling|melding|kennisgeving))\b(?! (?:\w*overeenkomst|convenant|regeling|deal|akkoord|verklaring)\b)")
# "met inachtneming van een opzegtermijn van zes maanden", "mits een opzeg van zes maanden", "met een termijn van 30 dagen"
_NOTICE_PERIOD = re.compile(
    r"\b(?:opzegtermijn|opzeggingstermijn|opzegperiode|uittredingstermijn|termijn|inachtneming|inachtname)\b[^;]{0,60}$|\b(?:met|mits) (?:een )?(?:opzeg|(?:schriftelijke )?(?:aanzegging|kennisgeving|vooraankondiging)) van (?:ten minste |tenminste |minimaal )?$|"
    r"\buittreding lig(?:t|gen)(?: een (?:periode|termijn) van)?(?: ten minste| minimaal)? $|\bten minste een (?:periode|termijn) van $|\bnotice(?: period)? of(?: at least)? $|\b(?:Kündigungsf|F)rist von(?: mindestens)? $",
    re.I,
)
# "met twee maanden opzegtermijn", "als daarvan twaalf maanden eerder kennis is gegeven", "twee maanden tevoren", "ten minste één jaar voor de beoogde datum van uittreding", "een jaar voorafgaand aan de uittreding"
_BEFOREHAND = re.compile(
    r"\s*(?:opzeg(?:gings)?termijn\b|eerder\b|(?:van )?tevoren|daarvoor|ervoor|voorafgaande?|vooraf|vóór (?:het|de)|voor (?:de )?(?:(?:beoogde|gewenste) )?(?:datum|(?:feitelijke )?(?:uittreding|beëindiging|opzegging))|voor het einde|in acht|['’]?,? (?:(?:prior|written|advance) ){0,2}notice\b|in advance\b|im Voraus\b)", re.I
)
# "niet eerder in dan anderhalf jaar na ontvangst", "gaat in twee jaar na de datum van het besluit"
_NOT_BEFORE = re.compile(r"\b(?:niet eerder\b[^,;]{0,30} dan(?: na)?|(?:gaat|treedt) (?:eerst |pas )?in(?: werking)?)(?: ten minste| minimaal| ten vroegste)? $", re.I)
_AFTER_THAT = re.compile(r" (?:na|nadat|volgend op)\b")
# "Zes maanden na een schriftelijke opzegging is een partij niet langer aan het convenant gebonden"
_AFTER_NOTICE = re.compile(r" na (?:(?:een|de|zijn|haar) )?(?:(?:schriftelijke|tijdige|aangetekende) )?(?:opzegging|aanzegging|kennisgeving)\b[^.;]{0,60}\b(?:eindigt|niet (?:langer|meer) (?:[a-z]+ ){0,4}?gebonden|uitgetreden|vrij)\b", re.I)
_NO_NOTICE = re.compile(r"\b(?:binnen|gedurende|eerste|na|verleng\w*|voortgezet)\b[^,;]{0,25}$|\b(?:iedere|elke|telkens|om de) $", re.I)
# "stilzwijgend verlengd, tenzij een partij uiterlijk drie maanden voor het einde opzegt": who keeps to that does not leave early
RENEWAL = re.compile(
    r"\bstilzwijgend\w*|\bautomatisch (?:verlengd|na)|\beindigt (?:automatisch|van rechtswege)|\bverlengd\b|\btenzij (?:door )?(?:beide )?partijen anders", re.I
)
_NOTICE_WORD = re.compile(r"\bopzeg(?:gings)?(?:termijn|periode)\b", re.I)
_LEAVES = re.compile(
    r"\b(?:opzegging|opzeggen|opgezegd|uittreden|uittreding|niet langer\b[^.;]{0,40}\b(?:wil|willen|wenst|wensen)\b|niet meer (?:wil|wenst|willen) deelnemen)\b", re.I
)
_HOW = re.compile(r"\b(?:schriftelijk|met ingang van|kan|kunnen)\b")
# the day of every year on which who leaves is out: "tegen het einde van een kalenderjaar", "per 1 januari", "De uittreding gaat in op 1 januari"
_LEAVES_ON = re.compile(
    rf"\b(?:tegen|per|met ingang van|gaat in (?:op|per)|vanaf)\s+(?:(?:het )?(?P<end>einde van (?:een|het|elk|ieder|enig)\s+(?:kalender)?jaar)|(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b(?!\s+\d{{4}}))",
    re.I,
)
_NOT_SO = re.compile(r"\b(?:niet|geen|nimmer)\b(?! (?:langer|meer|eerder))", re.I)
# "Individuele gemeenten die niet meer willen deelnemen komen nog wel de verplichtingen na", "De uittredende gemeente draagt nog gedurende twee jaren in de kosten bij"
_LEAVER = re.compile(
    r"\b(?:uittredende|opzeggende|vertrekkende|gewezen) \w+|\bdie niet (?:langer|meer) (?:wil|willen|wenst|wensen) (?:deelnemen|deel te nemen)\b|\bna (?:de |zijn |haar )?(?:uittreding|opzegging)\b", re.I
)
_STAYS_DUE = re.compile(r"\b(?:verplichting(?:en)?\b[^.;]{0,30}\bna\b|gehouden|draagt|dragen|betaalt|betalen|vergoedt|vergoeden|verschuldigd)\b", re.I)


def leaving(text: str, before: str = "") -> dict[str, Value]:
    """The period of notice, the words on how to leave, the day on which one is out, and what who leaves still owes.

    Args:
        text: the sentence.
        before: the sentence before it in its paragraph.
    """
    found: dict[str, Value] = {}
    is_about_it = bool(LEAVING.search(text)) or goes_on(text, before)
    if is_about_it or _ENDING.search(text):
        notice = next((span.value for span in find_periods(text) if _notifies(text, span, is_about_it)), None)
        found["notice"] = notice
        if notice or (_LEAVES.search(text) and _HOW.search(text)):
            found["notice_text"] = text
    if is_about_it:
        found["leaving"] = _day_out(text)
    if (leaver := _LEAVER.search(text)) and _STAYS_DUE.search(text, leaver.end()) and not _NOT_SO.search(text, leaver.end()):
        found["after_leaving"] = text
    return found


def goes_on(text: str, before: str) -> bool:
    """Whether a sentence goes on about the leaving of which the one before it spoke, and names no leaving itself."""
    return bool(before and _GOES_ON.match(text) and LEAVING.search(before))


def _notifies(text: str, span: Span, is_about_it: bool) -> bool:
    """Whether a period is the one that must be kept when somebody leaves."""
    before = text[max(0, span.start - 90) : span.start]
    if _NOT_BEFORE.search(before):
        return is_about_it and bool(_AFTER_THAT.match(text, span.end))
    if _AFTER_NOTICE.match(text, span.end):
        return is_about_it
    if _NO_NOTICE.search(before):
        return False
    if not is_about_it:
        return bool(_NOTICE_WORD.search(before) or (_OBSERVED.search(before) and _ENDS_IT.search(text)) or (re.search(r"(?i)\b(?:mits|indien|wil|wenst)\b", before) and _BEFOREHAND.match(text, span.end)))
    if RENEWAL.search(text, 0, span.start) and not _NOTICE_WORD.search(before):
        return False
    return bool(_NOTICE_PERIOD.search(before) or _BEFOREHAND.match(text, span.end))


def _day_out(text: str) -> str | None:
    """The day of the year on which who gives notice is out, `--01-01`; None where the sentence names none."""
    match = _LEAVES_ON.search(text)
    if match is None or _NOT_SO.search(text, 0, match.start()):
        return None
    if match["end"]:
        return "--01-01"
    last_day = match["day"] == "31" and match["month"].lower() == "december"
    return "--01-01" if last_day else f"--{MONTHS[match['month'].lower()]:02}-{int(match['day']):02}"
