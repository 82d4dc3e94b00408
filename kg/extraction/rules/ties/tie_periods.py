"""Since when and until when a tie is said to be there."""

from __future__ import annotations

from kg.dates import find_dates, find_ranges
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.services import slots

# words before a date on which a tie was made: "begon in", "stamt uit", "gesloten in", "getekend op", "de band uit"
_BEGAN = re.compile(
    r"\b(?:begon|begonnen|stamt|dateert|gesloten|aangegaan|getekend|ondertekend|bekrachtigd|bezegeld|gestart|kwam(?:en)? (?:er|daar)|ontstond|ontstaan|sloot|sloten|tekende|tekenden|verbroederd(?:en?)?|verzusterd(?:en?)?|\w*band(?:en)?|jumelage|verbroedering|werd|volgden?|followed|added|besloten tot een|besloot tot een|signed|began|unterzeichnet|geschlossen|partnerstad|zusterstad|Partnerstadt|(?:twin|sister|partner)[ -](?:city|town)|twinned)(?:(?!\b(?:hebben|heeft|had|hadden|kostten?|bracht(?:en)?)\b)[^.;]){0,45}? (?:in|uit|op|van|im|am|on|from) (?:het jaar )?$"
)
# "ging in 1957 een stedenband aan", "startte in 1957 een jumelage", "verzusterde in 1957"; a verb that takes up other things as well needs the bond behind the date
_TOOK_UP = re.compile(r"\b(?:ging(?:en)?|knoopten?|kreeg|kregen|startten?|legden?) (?:[^ .;,]{1,30} ){0,3}?(?:in|op) (?:het jaar )?$")
_A_BOND = re.compile(r"^ (?:met [^.;,]{2,40} )?(?:(?:een|de|hun|haar|zijn) )?(?:[a-zë]+e )?\w*(?:band(?:en)?|jumelages?|verbroedering|verzustering|partnerschap|vriendschap|(?:partner|zuster)(?:stad|gemeente))\b")
# "ondertekening vond plaats op 3 mei 1957", "In 1956 tekenden A en B een jumelageovereenkomst"
_MADE_ON = re.compile(r"\b(?:[Oo]ndertekening|[Bb]ekrachtiging|[Ss]igning)\b[^.;]{0,80} (?:op|in|on) $")
_SIGNED_BEHIND = re.compile(r"^ gevonden in (?:een|de|hun) |^ (?:koos|kozen|kreeg|kregen|startten?|knoopten?|legden?) [^.;,]{2,60}\b(?:\w*band(?:en)?|jumelages?|verbroedering|verzustering|(?:partner|zuster)(?:stad|gemeente))\b|^ (?:officieel |formeel |feestelijk |bij (?:oorkonde|verdrag|overeenkomst) |offiziell |feierlich |officially )?(?:bezegeld|bekrachtigd|geformaliseerd|ondertekend|getekend|(?:af)?gesloten|aangegaan|ontstaan|een feit|geschlossen|unterzeichnet|besiegelt|begründet|gegründet|entstanden|eingegangen|signed|sealed|begonnen|gestart|begonnen)\b|^ was [^.;]{3,60} een feit\b|^ ver(?:broeder|zuster)d(?:en?)?\b|^ (?:werd|werden) [^.;]{1,60}\b(?:zuster|partner|jumelage)(?:stad|steden|gemeenten?)\b|^ (?:begon|ontstond|startte|started|began|begann|entstand)\b|^ (?:uit|om|vanwege|wegens|op|na|door) [^.;,]{3,70} (?:werd|is|was) (?:officieel )?(?:bekrachtigd|bezegeld|ondertekend|getekend|gesloten|aangegaan)\b|^[^.;]{0,12} (?:(?:onder)?tekenden?|bezegelden?|bekrachtigden?|sloot|sloten|ging(?:en)?|signed|unterzeichnet\w*)\b|^[^.;]{0,60}\b(?:onder)?tekenden\b|^ (?:een|de|het|hun|the|a|eine?|die) [^.;]{0,60}\b(?:ondertekend|getekend|(?:af)?gesloten|bekrachtigd|bezegeld|aangegaan|begonnen|gestart|unterzeichnet|geschlossen)\b|^ (?:werd|is|was|wurde) [^.;]{3,60}\b(?:officieel|offiziell)\b|^ (?:wurden?|ist|sind) [^.;]{3,110}\b(?:unterzeichnet|geschlossen|besiegelt|begründet|gegründet|eingegangen|vereinbart|beschlossen)\b|^ (?:is|zijn|werd|werden|hebben|heeft|haben) [^.;]{3,90}\b(?:besloten tot|getekend|gesloten|afgesloten|aangegaan|ondertekend|getekend|bekrachtigd|bezegeld)\b")
# "schloss 1963 einen Partnerschaftsvertrag", "Zwei weitere folgten 1989": a year alone behind the verb, as German has it
_GERMAN_YEAR = re.compile(r"\b(?:schloss(?:en)?|unterzeichneten?|kam(?:en)?|folgten?|begann(?:en)?|entstand(?:en)?|vereinbarten?|begründeten?|besiegelten?|knüpften?)(?: (?:dann|bereits|schon|auch|offiziell))? $")
# "mit der Meppen 2006 eine Partnerschaft einging", "wurde Kolding 1979 Partnerstadt"
_GERMAN_BEHIND = re.compile(r"^ (?:eine?n?|die|den) (?:[a-zäöü]+ )?\w*(?:[Pp]artnerschaft|[Ff]reundschaft|[Vv]ertrag|Urkunde)\w* (?:einging|schloss|unterzeichnete|besiegelte|begründete|vereinbarte)|^ (?:offiziell )?(?:die )?Partner(?:stadt|gemeinde)\b")
# "De band gaat terug tot 1971", "die teruggaat tot in 1971", "goes back to 1971"
_BACK_TO = re.compile(r"\b(?:terug|teruggaa[tn]|goes back|going back|geht)(?: tot| naar| to| bis)?(?: in| auf)?(?: het jaar| de zomer van)? $")
NOT_MADE = re.compile(r"\b(?:houdt|houden|hield|hielden) op $|\b(?:eindigt|stopt|vervalt|afloopt|endet|ends|(?<!met een )(?<!door een )(?<!bij )besluit|besloten|besloot|vergadering|verzoek|gesproken|bezoek|bezocht|bezinnen|bezint|beraadt|beraden|discussie|gediscussieerd)\b")
# "bij het 45-jarig bestaan van de stedenband in 2019"
_OF_A_JUBILEE = re.compile(r"\b(?:\d{1,3}-|[a-z]+)jarige? (?:bestaan|jubileum|feest)\b[^.;,]{0,40}$")
# "De stedenband is in 2022 vernieuwd", "op 3 mei 2019 gevierd", "loopt op 31 december 2026 af": a day of another sort
_ANOTHER_DAY = re.compile(r" (?:[\w-]+ ){0,4}?(?:vernieuwd|hernieuwd|herbevestigd|verlengd|geëvalueerd|besproken|gevierd|vierd?en?|herdacht|herzien|bevestigd|bezocht|bevroren|opgeschort|stilgelegd|stilgevallen|ingeslapen|gepauzeerd|pitje|ijskast|waakvlam|ingeruild|vervangen|herijkt|heroverwogen|versterkt|verdiept|uitgebreid|overgenomen|af|afloopt|renewed|celebrated|erneuert|verlängert|gefeiert)\b")
_RUNS_OUT = re.compile(r"\b(?:(?:loopt|lopen)(?=[^.;|]{0,60}\b(?:af|tot|ten einde)\b)|eindigt|eindigen|verloopt|endet|läuft|ends|expires)\b")
_AS_OF = re.compile(r"\b(?:met ingang van|ingaande|per|vanaf|as of|zum)\b")
# "te beëindigen met ingang van 1 januari 2025": a day on which it is to end is none on which it began
_TO_END = re.compile(r"\b(?:beëindigen|beëindiging|stop ?te ?zetten|stopzetten|stopzetting|op te (?:zeggen|heffen)|opzeggen|opzegging|opheffen|opheffing|verbreken|afbouwen|af te bouwen|to end|terminate)\b")
# "een uitwisselingsprogramma 2025-2028", "Samenwerkingsovereenkomst met partnerstad Kaya 2025-2028": years of a paper
_OF_A_PAPER = re.compile(r"\b\w*(?:programma|overeenkomst|nota|plan|kader|beleid|begroting|agenda|convenant|memorandum|subsidie\w*|project\w*|agreement|programme)\b[^.;]{0,60}?(?P<years>(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)")
# "...; de oorkonde werd op 4 juni 1966 getekend": said of the one tie of the sentence
_CHARTER = re.compile(r"\b(?:oorkonde|verdrag|charter|overeenkomst|Urkunde)\b[^.;]{0,60}?\b(?:op|in|am|on) (?P<date>(?:\d{1,2}\.? \w+ )?(?:19|20)\d\d)\b[^.;]{0,40}(?:getekend|ondertekend|signed|unterzeichnet)")
# "40-jährige Städtepartnerschaft", "50 jaar jumelage"
_CELEBRATED = re.compile(r"\b(?P<years>\d{2,3})[- ](?:jähr\w+|Jahren?|jaar|jarige?|years?)\b")
# "is sinds 2009 slapend": since when nothing happens
ASLEEP = re.compile(r"\b(?:bezinnen|bezint|beraadt|beraden|twijfel(?:t|en)?|slapende?|slaapt|slapen|sluimer\w*|kwijnt|ijskast|waakvlam|bevroren|ingeslapen|rust (?:sinds|al|nu|thans|momenteel)|ligt (?:[\w-]+ ){0,3}stil|stil ?ligt|on hold|stilgevallen|laag pitje|opgeschort|frozen|dormant|suspended|ruht|geen contact\w*|niet meer|geen sprake)\b")
# "van 1978 tot aan de samenvoeging in 2005"
_TO_EVENT = re.compile(r"\b(?:van|vanaf|sinds) (?P<since>(?:19|20)\d\d) tot (?:aan )?(?:de|het) [\w-]+ (?:in|van|per) (?P<until>(?:19|20)\d\d)")
# "In de jaren negentig had Diest een stedenband": it has it no more, whatever the years
_ONCE = re.compile(r"\b(?:[Ii]n de jaren (?:\w+tig|\d+)|[Vv]roeger|[Oo]oit|[Dd]estijds|[Ee]ertijds|[Ii]ndertijd|[Oo]nce|[Ff]rüher)\b[^.;]{0,40}\b(?:had|hadden|onderhield|onderhielden|bestond|hatte|were|was)\b|\b(?:had|hadden|onderhield|onderhielden|hatte) (?:[\w-]+ )?(?:ooit|vroeger|destijds|indertijd|eertijds|once|früher)\b")
# "Tot de opheffing in 2022 was Nitra een partnerstad"
_UNTIL_EVENT = re.compile(r"\b[Tt]ot (?:aan )?de (?:opheffing|beëindiging|herindeling|fusie|opzegging|samenvoeging)(?: (?:in|van|op|per) (?P<until>(?:\d{1,2} [a-z]+ )?(?:19|20)\d\d))?\b[^.;]{0,60}\b(?:was|waren|had|hadden|onderhield|bestond)\b")
# "Onze enige zusterstad is A, en dat al vanaf 1971"
# "De vriendschap is van 1971: in dat jaar werden beide plaatsen", "Het begon in 1971; sindsdien zijn het zustersteden"
_SINCE_THEN = re.compile(r"\b(?:is|was|stamt|dateert|bestaat) (?:van|uit|sinds) (?P<year>(?:19|20)\d\d)(?::|;|,| –) (?:toen|in dat jaar|dat jaar) |\b(?P<then>(?:19|20)\d\d)(?::|;|,| –) (?:toen|in dat jaar|dat jaar|sindsdien|vanaf toen) (?:werden|werd|is|zijn|sloten|tekenden|gingen|ontstond)\b")
_AND_THAT_SINCE = re.compile(r",? (?:en (?:dat|wel)|and that|und das) (?:al |already |schon )?(?:vanaf|sinds|sedert|since|seit) (?:het jaar )?(?P<year>(?:19|20)\d\d)\b")
_NO_LONGER = re.compile(r"\bgeen (?:[^\s.,;]+ ){0,5}?meer\b|\bniet (?:meer|langer)\b|\bno longer\b|\bnicht mehr\b|\bvoorbij\b|\bverleden\b|\beinde?(?=[.,;:]|$)")
_PAST = re.compile(r"\b(?:geduurd|(?:heeft|hebben) (?:[a-zë]+ )?bestaan|kende|was|waren|had|hadden|liep|liepen|bestond|bestonden|duurde|onderhield|were)\b")

# "waarmee Amsterdam een band had tot 2013": who had it has it no more
_HAD = re.compile(r"\b(?:had|hadden|bestond|bestonden|onderhield|onderhielden|was|waren|had been|hatte|bestand)\b")


def tie_period(masked: Masked, start: int, stop: int, state: str) -> tuple[str | None, str | None, str]:
    """Since when, until when, and the state: a tie of which a past tense gives both ends is over.

    A lone date of an ended tie is its end, a year that opens a row its beginning.
    """
    if paper := _OF_A_PAPER.search(masked.text, start, stop):
        masked = masked.reworded(re.taken_from(_blanked(masked.text, *paper.span("years")), masked.text))
    text = masked.text[start:stop]
    ranges = find_ranges(text)
    if ranges and _is_of_a_jubilee(masked.text, ranges[0].since or "", ranges[0].until or ""):
        return ranges[0].since, None, "stated"
    if ranges and ranges[0].since and ranges[0].until and _PAST.search(text):
        return ranges[0].since, ranges[0].until, "ended"
    if (event := _TO_EVENT.search(text)) and _PAST.search(text):
        return event["since"], event["until"], "ended"
    if over := _UNTIL_EVENT.search(masked.text):
        return None, find_dates(over["until"])[0].value if over["until"] else None, "ended"
    since, until = _period(masked, start, stop, state)
    if since is None and state != "ended" and (then := _SINCE_THEN.search(masked.text)):
        since = then["year"] or then["then"]
    if since is None and state != "ended" and (tail := _AND_THAT_SINCE.search(masked.text, start)):
        since = tail["year"]
    if state == "ended" and since and until in (None, since) and _NO_LONGER.search(text):
        since, until = None, since  # "zijn sinds 2014 geen zustersteden meer"
    if state != "ended" and since and _TO_END.search(text) and _AS_OF.search(text):
        since = None
    return since, until, "ended" if (until and _HAD.search(text)) or _ONCE.search(text) else state


def _is_of_a_jubilee(text: str, since: str, until: str) -> bool:
    """Whether the years between are what is celebrated: "40 jaar jumelage, 1976-2016"."""
    years = (int(until[:4]) - int(since[:4])) if since and until else 0
    return any(int(match["years"]) == years for match in _CELEBRATED.finditer(text))


def _blanked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _period(masked: Masked, start: int, stop: int, state: str) -> tuple[str | None, str | None]:
    since, until = slots.period_of(masked, start, stop)
    if ASLEEP.search(masked.text, start, stop):
        since = None
    dates = find_dates(masked.text[start:stop])
    if until and any(d.value == until and _BACK_TO.search(masked.text[start : start + d.start]) for d in dates):
        until = None
    began = next((d.value for d in dates if is_beginning(masked, start, stop, d.start, d.end)), None)
    if until is None and since is None and began is None and len(dates) == 1 and _RUNS_OUT.search(masked.text, start, stop):
        return None, dates[0].value  # "loopt op 31 december 2026 af"
    if state == "ended" and until is None and since and _AS_OF.search(masked.text, start, stop):
        last = dates[-1].value if dates else since
        return (since, last) if last != since else (None, since)  # "te beëindigen met ingang van 1 januari 2014", "de sinds 1992 bestaande band te beëindigen per 1 mei 2014"
    if state == "ended" and until is None and dates:
        last = dates[-1].value
        until = last if last not in (since, began) else None
        if until is None and began and not since and len(dates) == 1:
            until, began = began, None
        return since or (began if began != until else None), until
    if not began and not since and state != "ended" and (charter := _CHARTER.search(masked.text, stop)):
        return find_dates(charter["date"])[0].value, until
    if state == "ended" and until and not since and began != until:
        return began, until  # "die in 2001 begon, werd in 2005 stopgezet"
    opening = re.match(r"\W*((?:19|20)\d\d)(?=[ \t:–-])(?! (?:is|was|wordt|werd|staat|stond|betekent|marks|was) )", masked.text)
    followed = re.match(r"\W*[Ii]n ((?:19|20)\d\d) (?:kwam|volgde|sloot|tekende|ging)", masked.text)  # "In 2006 kwam daar Xiamen bij"
    opened = opening or followed
    return (began if began and state != "ended" else since) or since or (opened[1] if opened and start <= opened.end() else None), until


def is_beginning(masked: Masked, start: int, stop: int, first: int, last: int) -> bool:
    """Whether the words before a date, or the verb behind it, say that the tie was made on it."""
    before = masked.text[max(start, start + first - 60) : start + first]
    if NOT_MADE.search(before) or _OF_A_JUBILEE.search(before) or _ANOTHER_DAY.match(masked.text, start + last):
        return False
    if _TOOK_UP.search(before) and _A_BOND.match(masked.text[start + last : stop]):
        return True
    if _GERMAN_YEAR.search(before) or _GERMAN_BEHIND.match(masked.text[start + last : stop]):
        return True
    return bool(_BEGAN.search(before) or _BACK_TO.search(before) or _MADE_ON.search(before) or (re.search(r"\b(?:[IiOo][np]|[Ii]m|[Aa]m|[Jj]ahre?|wurde|werd|[Bb]ereits|[Ss]chon|[Aa]l|[Rr]eeds) $", before) and _SIGNED_BEHIND.match(masked.text[start + last : stop])))
