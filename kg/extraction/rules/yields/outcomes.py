"""Where a text tells what relations bring, so that a bare "kennis over afval" is brought: headings, questions, and the relation as the cause."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "Wat levert het op?", "Opbrengsten", "Resultaten 2023", "Wat heeft het lidmaatschap ons gebracht?", "Wat deden de netwerken voor ons?", "What have we got out of it?", "Was haben wir davon?"
OUTCOME = re.compile(
    r"\b(?:opbrengst(?:en)?|opgeleverd|oplevert|opleveren|lever(?:t|en|de|den) [^.;:]{0,40}\bop|resulta(?:at|ten)(?=:?$| (?:19|20)\d\d| van (?:het|de|ons|onze) (?:netwerk|lidmaatschap|samenwerking|deelname|stedenband))|meerwaarde|toegevoegde waarde|baten|profijt|voordelen|(?:concreet |reeds |tot nu toe |dit jaar )?(?:gerealiseerd|behaald|verkregen|geoogst|bereikt)(?: resultaat)?(?=:?$)|(?:concrete? |behaalde? |bereikte? )?(?:effect(?:en)?|resultaat|succes(?:sen)?|winst|oogst|wapenfeiten|vruchten)(?=:?$| (?:voor|van|in|tot) )|product(?:en)? van|"
    r"(?:wat|waar) [^.;:?]{0,60}\b(?:ervan|daarvan|hiervan|daardoor|hierdoor|ermee|eraan) (?:hebben |heeft )?(?:geleerd|leerden?|kregen|haalden|hadden|wonnen|overhielden|konden|merken)|wat (?:we|wij|de (?:stad|gemeente)) (?:leerden?|haalden?|kregen?|meenamen?|wonnen?|overhielden)\b|wat hal(?:en|en) (?:we|wij)\b|"
    r"(?:wat|waar) [^.;:?]{0,60}\b(?:aan hebben|gebracht|opgebracht|brengt|brengen|bracht(?:en)?|bereikt|voor terug|wijzer|eraan|voortgekomen|voort|uit(?:ge)?komen|eruit (?:ge)?haal\w*|(?:ge)?halen (?:we|wij) er|gewonnen|profijt|gemerkt|in het laatje)|"
    r"(?:wat|welke) [^.;:?]{0,40}\b(?:deden|doen|doet|deed|gedaan|betekent|betekende|betekenen) [^.;:?]{0,40}\bvoor (?:ons|de (?:stad|gemeente))|hebben we eraan|wat (?:heb|hebben|heeft) (?:we|wij|de (?:stad|gemeente)|[A-Z][a-z]+) aan\b|wat hebben (?:we|wij) (?:er|daar)aan|"
    r"outcomes?|results(?=:?$)|benefits?|achievements|what [^.;:?]{0,40}\b(?:brings?|brought|delivers|delivered|gained|gains?|got out of|gives us)|what['’]?s in it for|what is in it for|ergebnisse(?=:?$)|ertrag|nutzen|was (?:bringt|brachte|hat [^.;:?]{1,40} gebracht|haben [^.;:?]{1,40} davon))\b",
    re.I,
)
# a part of what is told of one relation, below its heading: "Kosten", "Wat doen we?", "Beoordeling"
PART = re.compile(
    r"(?i)[\W\d]*(?:achtergrond|aanleiding|doel(?:stelling)?(?:en)?|kosten|contributie|activiteiten|wat doen (?:we|wij)\b.*|wat (?:wij|we) (?:samen )?doen\b.*|wat gebeurt er\b.*|was passiert\b.*|was (?:wir|machen)\b.*|what (?:we do|happens)\b.*|ons lidmaatschap|onze (?:rol|inzet)|toelichting|beoordeling|oordeel|stand van zaken|praktijk|in de praktijk|"
    r"vooruitblik|hoe werkt het|organisatie|bestuur|activities|background|costs|our role|aktivitäten|hintergrund)\W*"
)
_LONGEST = 70
"""Characters of a heading; a longer line is a sentence that only looks like one."""

# what stands for a relation that is not named again
_CALLED = r"(?:netwerk|\w*samenwerking(?:sverband)?|verband|lidmaatschap|deelname|aansluiting|\w*band|partnerschap|jumelage|werkgroep|themagroep|vereniging|coalitie|alliantie|platform|convenant|overeenkomst|regeling|deal|network|membership|partnership|link|twinning|\w*partnerschaft|mitgliedschaft)"
_NAMED = "\N{BLACK SQUARE}"
# "via Polis", "dankzij onze deelname aan het netwerk", "with the help of our twin town", "dank der Partnerschaft"
_CAUSED = re.compile(
    rf"\b(?:dank ?zij|met dank aan|naar aanleiding van|als gevolg van|op aandringen van|door toedoen van|via|mede door|vanuit|met (?:be)?hulp van|met steun van|in het kielzog van|onder de vlag van|through|thanks to|with the help of|dank|durch) (?:(?!en\b|of\b|maar\b)[\w’'-]+ ){{0,4}}?(?:{_NAMED}|{_CALLED}\b)",
    re.I,
)


def tells_outcome(heading: str) -> bool:
    """Whether what stands below a heading, or answers a question, is what relations bring.

    >>> tells_outcome("Wat levert het op?"), tells_outcome("Netwerken")
    (True, False)
    """
    return len(heading) <= _LONGEST and OUTCOME.search(heading) is not None


# "De kring heeft de stad veel gebracht.", "Het loont:", "Dat is merkbaar": said of a relation, and what follows tells what came of it
_ANNOUNCES = re.compile(
    r"\b(?:heeft|hebben|had|hadden) [^.;:]{0,70}\b(?:veel|heel wat|genoeg|iets|meer) (?:gebracht|opgeleverd|gegeven|betekend|voor (?:ons|de (?:stad|gemeente)) gedaan|bereikt)\b|\b(?:lever(?:t|de)|bracht|brengt) [^.;:]{0,50}\b(?:veel|heel wat|het nodige)\b(?=[^,;:]{0,12}[.:])|"
    r"\b[Hh]et (?:loont|werpt vruchten af|betaalt zich (?:uit|terug)|heeft geloond)\b|\bpluk(?:t|ken|te|ten) [^.;]{0,50}vruchten\b|\bprofite(?:ert|ren) (?:daarvan|hiervan|ervan|er)\b|\bresulta(?:at|ten) (?:is|zijn) (?:merkbaar|voelbaar|zichtbaar|tastbaar|er)\b|"
    r"\bdat (?:de |het )?(?:afspraken|samenwerking|aanpak|netwerk|convenant|regeling) (?:werkt|werken)\b|\bwat [^.;]{1,80}\bheeft (?:bereikt|gebracht|opgeleverd)\b|\bmerk(?:en|t) [^.;]{0,50}(?:iets|veel|verschil|ervan|daarvan)\b|\btegenover de (?:contributie|bijdrage|kosten)\b[^.;]{0,40}\bsta(?:at|an)\b|\bwat [^.;]{0,60}tegenover de (?:contributie|bijdrage|kosten)\b"
)
_NOT_ANNOUNCED = re.compile(r"\b(?:niet|geen|nooit|nauwelijks|weinig|of|niets|zou(?:den)?)\b")


def announces(text: str) -> bool:
    """Whether a sentence says that a relation has brought much, so that those behind it tell what.

    >>> announces("Het verbond heeft de stad veel opgeleverd."), announces("Het verbond heeft niet veel opgeleverd.")
    (True, False)
    """
    return _ANNOUNCES.search(text) is not None and _NOT_ANNOUNCED.search(text) is None


def goes_on(heading: str) -> bool:
    """Whether a heading opens a part of what is told of the relation above it, and no new section."""
    return tells_outcome(heading) or PART.fullmatch(heading) is not None


def is_cause(annotated: Annotated, sentence: Sentence, relation: Name) -> bool:
    """Whether a sentence names a relation as what something came through."""
    text = sentence.text
    for mention in annotated.within(sentence.start, sentence.end):
        is_it = mention.label == relation.label or (relation.kind is Kind.TIE and mention.label in relation.label)
        if is_it:
            start = mention.start - sentence.start
            text = text[:start] + _NAMED * (mention.end - mention.start) + text[mention.end - sentence.start :]
    return _CAUSED.search(re.sub(f"{_NAMED}+", _NAMED, text)) is not None
