"""Words by which a sentence says that something comes of a relation, by the part that the relation has in it.

Verbs stand by their stems, so that each of their forms and compounds is one ("biedt", "bood"; "levert op", "opgeleverd"): what
gives, what is got, what is done together, what is made for others; beside them what names a cause, and what names a worth.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.matching import patterns as re
from kg.extraction.rules.yields.goal_words import SHOWN

_GIVES = (
    "b(?:ie|oo)d(?:t|en)?", "gezorgd", "(?:heeft|hebben) ons [^.;]{1,40} gemaakt", "veel gehad", "(?:wist|wisten|weet) [^.;]{1,80} te (?:krijgen|bereiken)", "gedaan gekregen", "komen? [^.;]{0,40}voort", "komt [^.;]{0,40}voort", "voortgekomen", "toegenomen", "opgenomen in", "aangehaald", "verdienen", "brengen", "(?:op)?bracht(?:en)?", "winst", "verworven", "danken? [^.;]{1,60} aan", "goed voor", "hebben kunnen \\w+en", "onder (?:de|dezelfde) (?:paraplu|vlag)(?: van)?", "langs (?:dezelfde|deze) (?:weg|lijn)", "in ruil", "er ?vandaan", "(?:draag|droeg)(?:t|en)?", "dragen", "g(?:ee|a)f(?:t)?", "geven", "gaven", "(?:op)?lever(?:t|en|de|den)?", "lei(?:dt|den|dde|dden) tot", "geleid tot", "stimuleer\\w*", "versterk\\w*",
    "vergroot\\w*", "verrijk\\w*", "verstevig\\w*", "(?:verbeterd|verhoogd|verbreed|verdiept|bevorderd|ondersteund|geïnspireerd|gevoed)", "open(?:t|de|en) [^.;]{0,30}deuren", "fungeer\\w* (?:voor ons )?als", "in gang (?:gezet|gebracht)", "op gang (?:gebracht|gekomen|bracht)", "tot stand (?:gebracht|gekomen)", "tot gevolg", "betekend(?:e|en)", "do(?:en|et) [^.;]{1,60} op", "deden [^.;]{1,60} op", "op het conto",  "uitgeroepen", "bekroond", "aantrekkelijk(?:er)? (?:ge)?ma(?:akt|akte|ken)", "onderscheiden", "wegwijs", "scheel(?:t|de)", "bespa(?:art|arde|arden|ren)", "bespaard", "zorg(?:t|de|den|en) (?:er ?)?(?:voor|dat)", "bezorg\\w*", "help(?:t|en)?", "hielp(?:en)?", "bijdrage[n]?", "(?:ge)?resulte\\w+", "in te zetten", "ingezet", "inzetten", "maakten?", "voorkomen dat", "uitgroei\\w*", "uitgegroeid",
    "(?:stelt|stelde|maakt|maakte|zette?|heeft) [^.;]{1,60} (?:in staat|mogelijk|op de kaart|gezet)", "mogelijk gemaakt", "komt ten goede", "kwam ten goede", "behartig\\w*", "say in", "trek(?:t|ken)", "trok(?:ken)?", "aan te trekken", "aangetrokken", "ertoe (?:ge)?leid(?:t|de|den)?", "leid(?:t|de|den) [^.;]{1,60} ertoe dat", "wij(?:st|zen) ons", "scherp (?:ge)?houd(?:t|en)?", "houdt? [^.;]{1,60} scherp", "bereikt",
)  # fmt: skip
_GOT = (
    "kr(?:ee|e)g(?:en)?", "gekregen", "v(?:i|o)nd(?:t|en)?", "gewonnen", "ontvingen", "ontle(?:en|nen)\\w*", "(?:ge)?profite\\w+", "won(?:nen)?", "gehonoreerd", "toegekend", "binnen ?(?:gesleept|gehaald)", "slee(?:pt|pte|pten) [^.;]{1,60} binnen", "putten", "geput", "gebruik(?:en|t|te|ten)? (?:wij|we|ons|onze)", "gebruik ?maken", "wijzer (?:geworden|gemaakt)", "opgebouwd", "geworven", "vestigden?", "(?:geholpen|hielp(?:en)?)", "namen [^.;]{1,60} deel", "doen [^.;]{1,40} mee", "meegenomen", "te vinden", "rekenen op", "benut(?:ten)?", "binnengehaald", "gebruikt voor", "overgenomen", "overnam", "nam(?:en)? [^.;]{1,60} (?:mee|over)",
    "konden", "(?:zou(?:den)?|kan|kunnen) (?:wij |we )?(?:er|daar|dan|hiermee|daarmee|daardoor|hierdoor)\\b", "(?:zou|zouden) [^.;]{1,80}kunnen", "moet(?:en)? het mogelijk maken", "op termijn", "sta(?:at|an) [^.;]{1,60} klaar", "kwam(?:en)? er (?:dankzij |daardoor )?aan", "komen er (?:daardoor )?aan", "ophalen", "kwam(?:en)? (?:via|[^.;]{0,60} ?voort)", "gelukt", "bewezen", "heeft veel aan", "hebben veel aan", "opgestoken", "overgehouden", "haal(?:t|de|den)", "opgehaald", "kwam(?:en)? [^.;]{0,30}in contact", "terechtgekomen", "terechtkwam", "nam(?:en)? [^.;]{0,30}deel aan [^.;]{0,20}(?:studie|werk)\\w+", "om tafel", "aan tafel", "bekend als", "te boek als", "(?:gezien|beschouwd|erkend) als", "(?:positie|naam|reputatie) (?:verworven|veroverd|gemaakt|opgebouwd|gevestigd)", "groeide [^.;]{0,40}uit tot",
)  # fmt: skip
_TOGETHER = (
    "wissel(?:en|den|t)", "uitwissel\\w*", "deel(?:den|t)(?! mee\\b)", "delen wij", "oefen(?:en|den|t|de)", "leer(?:t|den)", "leren", "school(?:t|den)", "scholen [^.;]{1,60} bij", "staan elkaar", "bijstaan", "over en weer", "optreden", "optrad(?:en)?",
    "spe(?:len|elt|elden)", "bezoeken", "bezochten", "treffen elkaar", "ontmoeten", "l(?:o|ie)pen [^.;]{1,80} stage", "verbleven", "meepraten", "treffen sich", "üben", "begegnen",
)  # fmt: skip
_FOR_OTHERS = ("bekostigd", "gebouwd", "opgeknapt", "hersteld", "gefinancierd", "ingezameld", "gestuurd", "aangelegd", "overgedragen")
_BECAUSE = ("(?:sinds|door) de (?:gezamenlijke|regionale|gedeelde|nieuwe) [a-z]+", "sinds de (?:samenwerking|regio)\\w*", "hierdoor", "daardoor", "waardoor", "zodoende", "als gevolg van", "door toedoen van", "onder de vlag van", "dank\\w*", "dank zij", "te danken", "door deelname", "via (?:het|dit|deze|de) (?:netwerk|werkgroep|band)", "thanks to", "voorbeelden zijn", "met (?:hulp|steun|behulp) van", "verwacht(?:en|t)?[^.;]{0,40} dat", "mag worden verwacht", "(?:gunstige )?invloed (?:heeft|hebben|had|hadden|gehad)", "springplank", "vloei(?:t|de|den) voort", "bron van")
_WORTH = ("baten", "vruchten", "profijt", "rendement", "spin-?off", "met succes", "waarde voor", "van waarde", "waarde ervan", "waarde daarvan", "gelegenheid", "kansen", "mogelijkheden", "meerwaarde", "resultaat", "resultaten", "opbrengst(?:en)?", "nut(?:tig)?", "waardevol", "voordeel", "baat", "toegang", "gehoor", "uitzicht op", "herkend", "opportunit\\w+", "source of", "austausch")
_ABROAD = (
    "br(?:ing|ought)s?", "help(?:s|ed)", "led to", "has led", "gives?", "gave", "enable[sd]", "able to", "copied", "found (?:its|their) way", "übernommen", "tauschen [^.;]{1,60} aus", "secur(?:e|es|ed)", "open(?:s|ed)? [^.;]{0,20}doors?", "rais(?:e|es|ed)", "improve[sd]?", "strengthen(?:s|ed)?", "boost(?:s|ed)?", "gain(?:s|ed)?", "given", "obtained", "t(?:ake|akes|ook) part", "fand(?:en)?", "entstanden", "gewonnen", "zustande", "gefördert", "eingeworben", "made", "could become", "exchange", "share[sd]?", "benefit\\w*", "learn(?:t|ed)", "ermöglicht\\w*", "gebracht", "geholfen", "helfen", "profitier\\w+",
)  # fmt: skip
# a past participle of any of the Dutch verbs above: "opgeleverd", "bijgedragen", "uitgewisseld"
_PARTICIPLES = "(?:op|uit)?ge(?:boden|bracht|geven|leverd|stimuleerd|holpen|vonden|deeld|wisseld|leerd|gund)|bijgedragen|opgedaan|uitgebreid|opgetreden|bijgestaan|verkregen|verworven"

# "Door de P10 is het thema in de nota gekomen", "Via Polis werden wij gevraagd": the relation named as the cause opens the sentence
_OPENS = (
    r"^(?:mede |alleen |juist |ook )?(?:door|via|vanuit|through|durch) [^.;,]{2,80}? (?:is|zijn|wordt|worden|werd|werden|kom(?:t|en)|kan|kunnen|kon|konden|heeft|hebben|had|hadden|was|waren|we|wij|our|konnten|wurde|wurden|"
    r"staa[nt]|stond(?:en)?|kwam(?:en)?|betalen|hoeven|hoeft|weten|weet|krijgen|krijgt|zien|merken|kr(?:ee|e)g(?:en)?|vond(?:en)?|leer(?:den|de)|haal(?:t|de|den)|zit(?:ten)?|ging(?:en)?|lukte|ontstond(?:en)?)"
)
# "Zonder deze themagroep was het geld er niet gekomen": without it there would have been none
_WITHOUT = r"(?:^\W?|; ?)zonder [^.;,]{2,80}? (?:was|waren|had|hadden|zou|zouden)\b[^.;]*?\b(?:niet|geen|nooit)"

_SHOWS = rf"(?=[^.;]*\bzich\b)[^.;]*?\b(?:{'|'.join(SHOWN)})\b"


def _by_letter(words: Iterable[str]) -> str:
    """Words as one alternative for each first letter, which is found ten times as fast."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0] if word[0].isalpha() else "", []).append(word)
    return "|".join(f"{letter}(?:{'|'.join(word[len(letter) :] for word in group)})" for letter, group in groups.items())


# of a text in small letters
_BRINGS = re.compile(
    rf"{_OPENS}\b|{_WITHOUT}\b|^{_SHOWS}|\b(?:{_by_letter((*_GIVES, *_GOT, *_TOGETHER, *_FOR_OTHERS, *_BECAUSE, *_WORTH, *_ABROAD, _PARTICIPLES))})(?!\w)|\bbrengt(?! [^.;]{{0,120}}\bin\b[.,])\b"
)


# "vond in Gent plaats", "vindt dat de stad", "gaf aan dat": nothing was found or given
_NOTHING_GIVEN = re.compile(r"\b(?:vond(?:en)?|vind(?:t|en)) [^.;]{0,90}?\bplaats\b|\bvind(?:t|en) (?:\w+ ){0,2}?dat\b|\bg(?:ee|a)(?:f|ft|ven) (?:\w+ ){0,3}?aan(?: dat\b|,)|\bmaakten? (?:\w+ ){0,3}?kennis\b|\b(?:trok|trokken|trekt|trekken) (?:\w+ ){0,2}?(?:zich )?terug\b")


def brings(text: str) -> bool:
    """Whether a sentence says that something comes of a relation, by any of these words.

    >>> brings("Het netwerk leverde kennis op."), brings("Het netwerk bestaat sinds 1990.")
    (True, False)
    """
    return _BRINGS.search(_NOTHING_GIVEN.sub(" ", text.lower())) is not None
