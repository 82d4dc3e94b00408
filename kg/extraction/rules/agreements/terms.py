"""What one sentence says of an agreement's period, notice, renewal and enforceability."""

from __future__ import annotations

from kg.dates import Span, find_dates, find_periods, find_ranges
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.notice import LEAVING, RENEWAL, goes_on, leaving
from kg.extraction.rules.rule import dates, period
from kg.extraction.text.layout import Sentence
from kg.model import Value

_INSTRUMENT = r"(?:overeenkomst|afspraken|verklaring|convenant|regeling|deal|akkoord|samenwerking|addendum|pilot|intentieverklaring|protocol|agreement|memorandum|mou|letter of intent|vereinbarung|vertrag)"
_RUN = (
    r"(?:aangegaan|in werking|looptijd|loopt|lopen|geldt|gelden|geldig|duur|eindigt|eindigend|vangt aan|aanvang|gaat in|ging in|ingegaan|ingaat|inging|ingaande|onbepaalde|gesloten voor|van kracht|bepaalde tijd|einde|termijn van|terugwerkende|opgericht|(?:in|into) force|gebonden|bind(?:t|en)|begin(?:t|nen)|hou(?:dt|den)\b[^.;]{0,60}\bop(?= te (?:bestaan|gelden)|[.,;]|$)|verlies(?:t|zen)|verstrijk(?:t|en)|verlo(?:opt|pen)|vervalt|einddatum|begindatum|aan(?: te gaan)? (?:voor|tot|vanaf|per)|takes effect|effective|valid|duration|concluded for|expires?|indefinite\w*|in kraft|gilt|laufzeit|unbefristet|unbestimmte)"
)
# "Deze overeenkomst wordt aangegaan voor", "treedt in werking op", "heeft een looptijd van", "een looptijd van drie jaar voor deze deal"
_RUNS = re.compile(rf"{_INSTRUMENT}\b.{{0,160}}?\b{_RUN}|\blooptijd van [^.]{{0,60}}?{_INSTRUMENT}|\bvoor onbepaalde tijd aan te gaan\b"
    # "Op 1 juli 2023 vangt de samenwerking aan", "Vanaf 1 januari 2019 zijn partijen aan deze overeenkomst gebonden", "Een einddatum heeft dit convenant niet"
    rf"|\b(?:vangt|gaat|treedt|begint|start|eindigt|houdt|loopt|geldt|verstrijkt|verloopt|vervalt|einddatum|einde van)\b.{{0,40}}?\b(?:de|deze|dit|het) (?:looptijd van (?:de|deze|dit|het) )?{_INSTRUMENT}\b|\bzijn (?:de )?partijen\b.{{0,30}}\b{_INSTRUMENT} gebonden\b", re.I)
# of another agreement than the document itself also what is over: "dat in 2020 afliep", "trad in werking op"
_RAN = re.compile(r"\bging (?:de|het) [^.;,]{3,80} in(?=[.,;]|$)|\b(?:afgerond|afgelopen|afliep|afloopt|liep|trad|geëindigd|loopt op|van start|gestart|start(?:te)?|begonnen|begon|gold|gegolden|van kracht|eindigde|loopt\b[^.;]{0,30}\baf|hou(?:dt|den)\b[^.;]{0,60}\bop(?= te (?:bestaan|gelden)|[.,;]|$)|verstrijkt|verstreek|verloopt|verliep|een einde? aan|opgeheven|ontbonden)\b")
# under "Artikel 8 Duur en opzegging" a sentence need not name the agreement: "Zij treedt in werking op 1 januari 2020"
_RUN_WORD = re.compile(rf"\b{_RUN}\b", re.I)
_ABOUT_DURATION = re.compile(r"\b(?:duur|looptijd|inwerkingtreding|geldigheid\w*|aanvang|slotbepaling(?:en)?|termijn|in werking|hoe lang|wanneer|tot wanneer|duration|term|validity|entry into force|laufzeit|inkrafttreten|geltungsdauer)\b", re.I)
# under such a heading: "Van 4 mei 2016 tot en met 3 mei 2019."
_RANGE = re.compile(r"(?:Van|Vanaf|Met ingang van) \d{1,2} [a-z]+ (?:(?:19|20)\d\d )?(?:tot|t/m)\b")
# "Wij houden ons hieraan tot en met 1 mei 2020", "Zo doen wij het vanaf de dag van ondertekening tot en met 1 mei 2020": no word for a period
_KEPT = re.compile(r"\b(?:vanaf|sinds|met ingang van) (?:het (?:moment|tijdstip) van |de (?:dag|datum) van |de )?(?:(?:onder)?teken(?:en|ing)|ondertekening)\b[^.;]{0,30}\btot\b|\b(?:houden|binden) (?:wij |we |partijen )?(?:ons|zich)\b[^.;]{0,30}\b(?:hieraan|daaraan|aan (?:deze|dit|de) (?:overeenkomst|afspraken|convenant|stuk|tekst))\b")
# "de wijziging treedt in werking", "dan geldt de wijziging vanaf", "De subsidie, die losstaat van deze overeenkomst, loopt": about something else than the agreement
_OTHER = r"(?:wijziging(?:en)?|toetreding|uittreding|verlenging|besluit|bijlage|verordening|wet|(?<!^)artikel(?:en)? [\d.]+|werkzaamheden|levering|budget|subsidie|financiering|vergunning|aanbesteding|inschrijving|huurcontract)"
_OTHER_SUBJECT = re.compile(
    rf"\b{_OTHER}\b[^,;.:]{{0,50}}(?:, (?:die|dat|welke|waar\w*) [^,;.:]{{3,80}}, ?)?\b(?:treedt|treden|gaat|gaan|geldt|loopt|eindigt)\b|\b(?:treedt|treden|gaat|gaan|geldt|gelden|loopt|eindigt) (?:de|het|die|deze|een|elke) {_OTHER}\b|\b(?:losstaat|staat los|los|onafhankelijk) van (?:de|het|dit|deze) (?:[\w-]+ ){{0,3}}?[\w-]*{_INSTRUMENT}", re.I
)
# "Tegen het besluit tot het treffen van de regeling kunnen belanghebbenden gedurende een termijn van zes weken bezwaar maken"
_TERM = re.compile(r"\b(?:termijn van|gedurende)\b", re.I)
_OBJECTS = re.compile(r"\b(?:bezwaar(?:schrift\w*)?|belanghebbenden|zienswijzen?|ter inzage)\b", re.I)
# "indien de gemeente besluit tot verlenging, ingaande 1 maart 2016": not yet so
# "Alleen in dat geval loopt de verlengde overeenkomst van 1 juli 2018 tot"
_SUPPOSED = re.compile(r"\b(?:indien|ingeval|mocht|wanneer)\b[^.;]{0,120}\b(?:verleng\w*|besluit\w*|blijkt)\b|\b(?:alleen|slechts|pas) (?:in (?:dat|zo'n) geval|dan)\b|\b(?:in dat geval|dan)\b[^.;]{0,60}\bverlengde\b", re.I)
_INDEFINITE = re.compile(
    r"\bonbepaalde (?:tijd|duur|termijn|looptijd)\b|\bindefinite(?:ly| period| term| duration)|\bunlimited (?:period|duration)|\bunbestimmte (?:Zeit|Dauer)|\bunbefristet\b"
    # "heeft geen einddatum", "zonder einddatum", "Een einddatum is niet bepaald"
    r"|\b(?:geen|zonder(?: een)?) (?:begin- (?:of|en) )?(?:vaste |bepaalde )?(?:einddatum|eindtermijn|einddag)\b(?! (?:voor|van) (?:de|het) (?!\w*(?:overeenkomst|convenant|regeling|samenwerking)))|\beinddatum (?:is|wordt|werd) (?:[a-z]+ ){0,2}?niet (?:afgesproken|bepaald|vastgelegd|overeengekomen|opgenomen|vastgesteld)\b", re.I)
# "wordt stilzwijgend voor onbepaalde tijd verlengd": not so from the start
_GOES_ON = re.compile(r"\b(?:stilzwijgend|verlengd|verlenging|voortgezet)\b", re.I)
# the words before a date that begin a period: "treedt in werking op", "ingaande op", "werkt terug tot en met"
_STARTS = re.compile(
    r"(?:\bin werking\b[^,;.\d]{0,60}|\b(?:ingaande|ingaand|ingaat|inging|ingangsdatum|aanvangsdatum|startdatum)\b[^,;.\d]{0,20}|\b(?:neemt|neme|nam) een aanvang\b[^,;.\d]{0,20}|\bopgericht (?:op|per|met ingang van)|\b(?:gaat|ging|gaan|vangt|vangen|ving|start|startte|begint|begon|aanvangt|aanvangend|aanvangende|beginnend)\b[^,;.\d]{0,25}|"
    r"\b(?:met terugwerkende kracht|werkt terug) (?:tot(?: en met)?|vanaf|per|met ingang van|naar)|\bmet ingang van|\bvanaf|\bgeldt per|\bvan kracht (?:per|op|sinds)|\b(?:into force|effect|effective|valid)(?: (?:on|from|as of|as from))?|\bcommenc\w+ on|\btritt (?:am|zum))\s*(?:de dag van |het jaar |[“\"])?$", re.I
)
# "is op 1 juli 2016 in werking getreden"
# "Op 1 juli 2023 vangt deze samenwerking aan", "In 2018 begon de City Deal Slimme Haven"
_SUBJECT = rf"(?:(?:de|het|dit|deze|die) (?:(?:looptijd|werking|duur|geldigheid|geldigheidsduur|termijn) van (?:de|het|dit|deze|die) )?(?:[\w-]+ ){{0,3}}?[\w-]*(?:{_INSTRUMENT}|wijziging(?:en)?|wijzigingsbesluit|aanvulling)|zij|hij)\b"
_STARTED = re.compile(
    rf" (?:is |zijn |was |wordt |worden |werd )?(?:in werking\b|ingegaan|van kracht\b|van start\b|gestart|begonnen|in Kraft)\b| (?:begint|begon|start|startte) {_SUBJECT}| (?:treedt|trad|gaat|ging|vangt|ving|wordt|werd) {_SUBJECT}[^,;.\d]{{0,60}}? (?:in|aan|van start|van kracht)\b| (?:is|zijn|was|waren) {_SUBJECT}[^,;.]{{0,80}}? (?:ingegaan|in werking getreden|van kracht geworden|van start gegaan|begonnen|gestart)\b", re.I
)
# "de Regeling Groene Hart 2023 is ingegaan": a year by which it goes
_OF_THE_NAME = re.compile(r"(?<!\bin)(?<!\bper)(?<!\bop)(?<!\bsinds)(?<!\bvanaf)(?<!\bsedert)(?<!\bjaar)(?<!\bvan) $", re.I)
# "komt in de plaats van de regeling X (in werking sinds 2015)", "vervangt de regeling zoals in werking getreden op 30 januari 2015": the text before this one
_OF_THE_FORMER = re.compile(r"(?i)\bzoals (?:laatstelijk )?in werking getreden (?:op|per|met ingang van) $|\b(?:vervangt|(?:vervanging|plaats|opvolger) van)\b[^.;]{3,120}(?:\(|\b(?:waarvan|die|welke|dat)\b)[^()]{0,60}$")
# "loopt op 31 december 2023 af", "dat in 2020 afliep"
_ENDED = re.compile(r" (?:is |werd )?(?:afgerond|af|ten einde|afliep|afloopt|afgelopen|eindigde|geëindigd|eindigt|kwam er een einde? aan)\b")
# "is per 1 mei 2014 opgeheven", "opgeheven wordt met ingang van 1 mei 2014": what ends another agreement on that day
_DISSOLVED = re.compile(r" (?:is |zijn |wordt |worden |werd |werden )?(?:opgeheven|ontbonden)\b")
_DISSOLVED_ON = re.compile(r"\b(?:opgeheven|ontbonden)(?: (?:is|zijn|wordt|worden|werd|werden))? (?:op|per|vanaf|met ingang van) $")
# "houdt op 31 december 2025 op te bestaan", "Eind 2028 eindigt de looptijd van het convenant"
_ENDS_THEN = re.compile(rf" op(?: te (?:bestaan|gelden))?(?=[.,;]|$)| (?:eindigt|eindigde|verstrijkt|verstreek|verloopt|verliep|vervalt) {_SUBJECT}| (?:loopt|liep|houdt|hield|komt|kwam) {_SUBJECT}[^,;.\d]{{0,60}}? (?:af|ten einde|op|tot een einde?)(?=[.,;]|$)", re.I)
_STOPS = re.compile(r"\b(?:houdt|houden|hield|hielden)\b", re.I)
# "gesloten op 12 juni 2014, loopt af": signed then, and not begun
_SIGNED_ON = re.compile(r"\b(?:gesloten|getekend|ondertekend) (?:in|op) ")
_BACK = re.compile(r"\b(?:terugwerkende kracht|werkt terug)\b[^,;.\d]{0,25}$", re.I)
_ENDS = re.compile(
    r"(?:\b(?:(?:verliest|verliezen) (?:haar|zijn|hun) (?:werking|geldigheid|kracht)|(?:houdt|houden) op te (?:bestaan|gelden)|verloopt|einde van (?:de|het|deze|dit) [\w-]+ is (?:bepaald|gesteld|vastgesteld) op|eindigt|eindigend|eindigende|eindigen|eindigde|expireert|verstrijkt|afloopt|einddatum|loopt af|loopt ten einde|expires?|ends?|endet)\b[^,;.\d]{0,40}|\bbis(?: zum)?|\buntil(?: and including)?|\b(?:doch uiterlijk(?: op)?|tot en met|t/m|tot uiterlijk|uiterlijk tot(?: en met)?|duurt tot|loopt (?:door )?tot|tot))\s*(?:het jaar |(?:het )?eind(?:e van)? |the end of |[“\"(])?$", re.I
)
# "voor de duur van één jaar", "een looptijd van 4 jaar", "De looptijd is drie jaar", "eindigt van rechtswege na verloop van twee jaar", "loopt drie jaar"
_DURATION = re.compile(
    r"\b(?:duur van|looptijd(?: van deze \w+)? (?:van|is|bedraagt)|looptijd bedraagt|periode van|termijn van|tijd van|aangegaan voor|aan voor|aan te gaan voor|gesloten voor|bind(?:t|en) (?:de )?partijen(?: voor| gedurende)?|(?:geldt|loopt|duurt)(?: voor| gedurende)?|(?:period|term|duration) of|(?:valid|concluded|in force) for|dauer von|laufzeit (?:von|beträgt)|eindigt (?:van rechtswege |automatisch )?na(?: verloop van| afloop van)?)\b(?: ten minste| maximaal| ten hoogste| vooralsnog| in beginsel| in eerste instantie)? ?(?:een (?:periode|duur|termijn) van )?$", re.I
)
# "gedurende een termijn van zes weken bezwaar maken"
_OBJECTING = re.compile(r"\b(?:bezwaar|bezwaren|bezwaarschrift|beroepschrift)\b")
# "wordt verlengd en eindigt op 30 juni 2019", "het convenant gaat door tot en met 4 mei 2022", "wordt verlengd tot en met 31 december 2024", "van 12 maanden wordt gewijzigd in een opzegtermijn van 18 maanden"
# "loopt door tot en met 31 december 2024", "verlengd met vier jaar, van 1 januari 2023 tot en met 31 december 2026"
_PROLONGED = re.compile(r"\b(?:verlengd|verlengen|voortgezet|voort te zetten|(?:loopt|lopen|gaat|gaan|duurt) (?:langer )?door|blijft (?:van kracht|gelden|geldig))\b[^.;]{0,90}?\b(?:tot(?: en met| uiterlijk)?|t/m|(?:eindigt|loopt af|expireert)(?: dan| nu| thans| daarmee)? op)\s*$", re.I)
# "wordt verlengd met twee jaar", "te verlengen met een periode van drie jaar"
_LONGER = re.compile(r"\bverleng(?:d|en)\b[^.;]{0,30}\bmet (?:een (?:periode|termijn|duur) van )?$", re.I)
_CHANGED = re.compile(r"\bvan (?P<old>[^.;]{3,60}?) (?:wordt |worden )?(?:gewijzigd|verlengd|verkort|verhoogd|verlaagd) (?:in|naar|tot) (?P<new>[^.;]{3,60})")
# "“31 december 2022” vervangen door: 31 december 2026", "“drie maanden” vervangen door: zes maanden"
_REPLACED = re.compile(r"[“\"‘'](?P<old>[^“”\"‘’]{3,60})[”\"’'] (?:wordt |worden |te )?(?:vervangen door|gewijzigd in):? [“\"‘']?(?P<new>[^“”\"‘’;.]{3,60})")
# "De einddatum 30 april 2021 wordt 31 oktober 2022", "de looptijd tot 1 mei 2021 wijzigt in 1 mei 2023"
_BECOMES = re.compile(r"(?i)\b(?:eind(?:datum|termijn)|looptijd|expiratiedatum|opzeg(?:gings)?termijn)\b (?:(?:van|tot|op|is|was|bedroeg)(?: en met)? )?(?P<old>[^.;]{3,40}?) (?:wordt|worden|wijzigt|verandert|verschuift|schuift op)(?: (?:in|naar|tot(?: en met)?))? (?P<new>[^.;]{3,40})")
# "wordt “1 mei 2020” gewijzigd in “1 mei 2021” als uiterste datum van oplevering": another day than that on which it ends
_ANOTHER_DAY = re.compile(r"(?i)\b(?:oplever\w*|gereedkom\w*|evaluatie\w*|startdatum|aanvang\w*|ingangsdatum|rapportage\w*|indien(?:en|ing)|gunning|aanbesteding|plandatum|publicatie)\b")
_OF_END = re.compile(r"(?i)\b(?:eind\w*|looptijd|duur|loopt|verleng\w*)\b")
# "niet in rechte afdwingbaar", "geen juridisch bindende afspraken", "zijn rechtens niet afdwingbaar", "kan in rechte worden gevorderd"
_ENFORCEABLE = re.compile(
    r"(?P<not>\b(?:niet|geen)\b[ -][^.;]{0,80})?(?<![\w-])(?:in rechte |juridisch |rechtens )?(?P<no>niet[ -])?(?:afdwingba(?:ar|re)|af te dwingen|bindende?(?! advies)|afgedwongen|(?:in rechte|bij de rechter) (?:worden )?(?:(?:ge)?vorder(?:d|en)|geëist|eisen)|(?:via|bij|voor) de rechter (?:af te dwingen|mee (?:eisen|te eisen)))\b|"
    # "Niemand kan er bij de rechter rechten aan ontlenen", "Geen der partijen kan een ander voor de rechter aan de afspraken houden", "Aan het convenant kan geen nakoming worden ontleend"
    r"(?P<nobody>\b(?:niemand|geen (?:van de |der |enkele )?partij(?:en)?|partijen kunnen (?:elkaar )?(?:niet|geen))\b)[^.;]{0,60}\b(?:(?:bij|voor|via|naar) (?:de|een) rechter|in rechte)\b[^.;]{0,50}\b(?:ontlenen|houden|afdwingen|nakoming|vorderen|eisen|aanspreken)\b|"
    r"(?P<none>\bgeen (?:juridische |wederzijdse )?(?:rechten|aanspraken?|nakoming)\b)[^.;]{0,40}\b(?:ontleend|ontlenen|gevorderd|vorderen|geëist|eisen|afgedwongen)\b|(?P<court>\b(?:niet|geen)\b[^.;]{0,50}\bnaar de rechter\b)|(?P<unbound>\bbind(?:t|en)\b[^.;]{0,40}\b(?:juridisch|in (?:juridische|rechtens) zin|rechtens)\b[^.;]{0,20}\bniet)\b|(?P<nor>\bno(?:t|n-)?\b[^.;]{0,80})?\blegally (?:binding|enforceable)\b",
    re.I,
)
# "In rechte afdwingbaar: nee", "afdwingen van nakoming bij de rechter is uitgesloten"
_DENIED = re.compile(r"(?: zijn| is)? ?(?:: ?(?:nee|niet|geen)\b|(?:niet|uitgesloten)\b)", re.I)
# "wordt zij van jaar tot jaar stilzwijgend verlengd", "Stilzwijgende verlenging is uitgesloten": said of nothing else
_TACIT = re.compile(r"\bstilzwijgend\w*\b[^.;]{0,60}\b(?:verleng\w*|voortgezet|voortzetting)\b", re.I)

_YEAR = 4
"""Characters of a date that is a year and no more."""


def terms(sentence: Sentence, heading: str = "", before: str = "", *, another: bool = False) -> dict[str, Value]:
    """Start, end, duration, notice, what leaving brings, renewal and enforceability that a sentence states of an agreement.

    Args:
        sentence: the sentence.
        heading: the words of the heading that it stands under; below "Duur" a sentence need not name the agreement.
        before: the sentence before it in its paragraph, of which "daarbij geldt een termijn van" goes on.
        another: whether it speaks of another agreement than the document itself, which may be over.
    """
    text = sentence.text
    runs = bool((re.can_match(_RUN_WORD, text) and _RUNS.search(text)) or (_ABOUT_DURATION.search(heading) and (_RUN_WORD.search(text) or _RANGE.match(text))) or (another and _RAN.search(text)) or _KEPT.search(text))
    found: dict[str, Value] = {}
    if runs and not _OTHER_SUBJECT.search(text) and not (_TERM.search(text) and _OBJECTS.search(text)) and not goes_on(text, before):
        found["start"], found["end"] = _bounds(sentence, another=another)
        found["indefinite"] = True if (match := _INDEFINITE.search(text)) and not _GOES_ON.search(text, 0, match.start()) else None
        found["duration"] = next((span.value for span in find_periods(text) if _lasts(text, span)), None) if _OBJECTING.search(text) is None else None
    found.update(leaving(text, before))
    if match := _ENFORCEABLE.search(text):
        found["enforceable"] = not (match["not"] or match["no"] or match["none"] or match["nobody"] or match["nor"] or match["unbound"] or match["court"] or _DENIED.match(text, match.end()))
    if RENEWAL.search(text) if runs else _TACIT.search(text):
        found["renewal"] = text
    return {column: value for column, value in found.items() if value is not None}


def replaced(text: str) -> tuple[str | None, str | None]:
    """The new end and the new period of notice that an amendment puts in the place of old ones, None where it does not."""
    end = notice = None
    for match in (*_REPLACED.finditer(text), *_CHANGED.finditer(text), *_BECOMES.finditer(text)):
        dates_there = [find_dates(match[part]) for part in ("old", "new")]
        if all(dates_there):
            end = end or (None if _ANOTHER_DAY.search(text) and not _OF_END.search(text) else dates_there[1][0].value)
        elif find_periods(match["old"]) and (periods := find_periods(match["new"])):
            notice = notice or periods[0].value
    prolonged = [date.value for date in find_dates(text) if _PROLONGED.search(text[max(0, date.start - 140) : date.start])]
    return end or next(iter(prolonged), None), notice


def prolonged_by(text: str) -> str | None:
    """By how much an amendment prolongs an agreement, as a period ("P2Y"); None where it names no period or the new end."""
    if replaced(text)[0]:
        return None
    return next((span.value for span in find_periods(text) if _LONGER.search(text[max(0, span.start - 60) : span.start])), None)


def begins(sentence: Sentence) -> str | None:
    """Since when what a sentence speaks of holds: "per 1 juli 2024", "wordt op 1 juli 2024 van kracht"."""
    return _bounds(sentence, another=False)[0]


def _bounds(sentence: Sentence, *, another: bool) -> tuple[str | None, str | None]:
    """Start and end: a range, else each date by the words before it; a start that works back wins over entry into force."""
    text = sentence.text
    if _SUPPOSED.search(text):
        return None, None
    since, until = period(sentence)
    if since and (said := _SIGNED_ON.search(text)) and any(d.value == since and d.start == said.end() for d in dates(sentence)):
        since = None
    former = {d.value for d in dates(sentence) if _OF_THE_FORMER.search(text[max(0, d.start - 200) : d.start])}
    since = None if since in former else since
    if find_ranges(text) and since and until:
        return since, until
    start = end = back = None
    for date in dates(sentence):
        before = text[max(0, date.start - 80) : date.start]
        if date.value in former:
            continue
        if _BACK.search(before):
            back = back or date.value
        elif _ENDS.search(before) or (another and (_ENDED.match(text, date.end) or _DISSOLVED.match(text, date.end) or _DISSOLVED_ON.search(before))) or _ends_then(text, date):
            end = end or date.value
        elif _STARTS.search(before) or (_STARTED.match(text, date.end) and not (len(date.value) == _YEAR and _OF_THE_NAME.search(before))):
            start = start or date.value
    return back or start or (since if since != back else None), end or (until if until != back else None)


def _ends_then(text: str, date: Span) -> bool:
    """Whether the words behind a date make it an end; "op" alone only where the verb stood before it."""
    then = _ENDS_THEN.match(text, date.end)
    return then is not None and (not then.group().startswith(" op") or bool(_STOPS.search(text, max(0, date.start - 60), date.start)))


def _lasts(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 60) : span.start]
    leaves = LEAVING.search(text, max(0, span.start - 200), span.start) or LEAVING.search(re.split(r"[,;]| en ", text[span.end : span.end + 40])[0])
    return bool(_DURATION.search(before)) and not leaves
