"""Where a name ends that a word before it announced, or begins that a word behind it ends ("... B.V.").

Read word by word, so a text of any kind takes time in proportion to its length. A name goes on over words in capitals
and the small words between them ("Vrienden van het Wad"); it ends at punctuation, at a line's end, and where something
else begins: "Stichting De Brug | en Woonstichting Zuid", "Waterschap Noordkust | in Alkmaar".
"""

from __future__ import annotations

from collections.abc import Container

from kg.extraction.matching import patterns as re
from kg.extraction.names.given_names import GIVEN_NAMES

_WORD = re.compile(r" ?(?P<word>[^\s,;:()\[\]<>{}|“”\"„«»*#]+)")
_SMALL_WORDS = "en & van de het der den des voor in op met aan of the and for te ten ter 't bij tot over langs zonder d' la le du van't und"
_SMALL = frozenset(_SMALL_WORDS.split())
# words in capitals that begin a clause, where no name goes on: "Hoogheemraadschap van Rijnland | De ondergetekenden"
_OPENING_WORDS = (
    "De Het Een Deze Dit In Op Bij Met Voor Van Aan Artikel Art Indien Als Dat Die Er Hierna Namens Door Tussen Ook "
    "Naast Tevens Gelet Overwegende Besluit Besluiten Ondergetekende Ondergetekenden Hierbij Verder Partijen Partij "
    "Waarom Of Hoe Wat Welke Dankzij Sinds Via Volgens Namens Wegens Ondanks Zonder Buiten Vanuit Bijlage Tot Om Is Zijn Wij Ik U Mevrouw Den The And Und Der Die Das Zij Hij Na Vertegenwoordigd Gevestigd Handelend Handelende Rechtsgeldig "
)
_OPENING = frozenset(_OPENING_WORDS.split())
# "Stichting Wonen Tussen de Rivieren", "Vereniging Leven Langs Het Water": in the midst of a name
_WITHIN_NAME = frozenset({"Tussen", "Op", "Aan", "Bij", "Voor", "In", "Met"})
_ANDS = frozenset({"en", "and", "und", "of"})
_FRESH = re.compile(r"(?:Politie|Gemeente|Provincie|Stichting|Waterschap|Ministerie|Hoogheemraadschap|GGD|OCMW)$")
_ARTICLE = frozenset({"De", "Het", "Den", "The", "La", "Le"})
# nouns of bodies and offices, which begin a name of their own behind "en"
NOUN = re.compile(
    r"(?:\w*(?:gemeenten?|provincies?|stichting(?:en)?|verenig(?:ing|ingen)|\w*schap(?:pen)?|hoogheemraadschap(?:pen)?|universiteit(?:en)?|hogeschool|hogescholen"
    r"|koepel|corporaties?|bedrij(?:f|ven)|overeenkomst|convenant)|ministeries?|ministers?|staatssecretaris|colleges?|raad|raden|politie|ggd|ggz|rijk|staat|burgemeesters?|wethouders?"
    r"|gedeputeerden?|provinciale|rijkswaterstaat|stad|steden|regio|partij(?:en)?|coöperatie|unie|werkgroep|stuurgroep|netwerk|platform|alliantie|coalitie|(?:veiligheids|arbeidsmarkt|metropool)regio|omgevingsdienst|stadt|(?:[a-zäöü]{2,20}-?)?kreis|städteregion|ihk|city|euregio|ocmw|vzw|openbaar)$",
    re.IGNORECASE,
)
_AGREEMENT = re.compile(r"\w*(?:overeenkomst|[Cc]onvenant|verklaring|akkoord)$|(?:City|Regio|Green)$")
# "Wonen Zuid en Anna de Boer van Huurdersvereniging Zuid"
_PERSON = re.compile(rf"(?:{GIVEN_NAMES}) (?:(?:van|de|der|den|ter|ten) ){{0,2}}[A-Z][\w-]+(?: (?:van|namens|is|blijft|wordt|zijn|\()|, (?:de )?[a-z-]*(?:voorzitter|directeur|bestuurder|burgemeester|wethouder|gedeputeerde|dijkgraaf|rector|manager|lid)\b)")
_AND = re.compile(r" en (?=[A-ZÀ-Ý])")
_QUALIFIES = re.compile(r"[A-Z][\w-]*(?:se|sche) [a-z]")
# "Vereniging van Europese | watersteden", "Convenant Groene | groei": a name does not end in an adjective
_ADJECTIVE = re.compile(
    r"(?:[\w-] (?:[a-z]+ )?(?:Europese|Nederlandse|Vlaamse|Belgische|Duitse|Friese|Zeeuwse|Brabantse|Limburgse|Gelderse|Drentse|Groningse|Twentse|Overijsselse|Utrechtse|Hollandse)"
    r"|\b(?:Huiselijke?|Socia(?:al|le)|Duurza(?:am|me)|Groene|Schone|Gezonde?|Regiona(?:al|le)|Loka(?:al|le)|Openba(?:ar|re)|Passende?|Beschermd|Maatschappelijke?|Economische?|Digita(?:al|le)|Bestuurlijke|Ruimtelijke|Publieke|Culture(?:el|le)|Landelijke?|Stedelijke?"
    r"|Gemeentelijke?|Integra(?:al|le)|Circulaire?|Slimme|Kwetsbare|Bijzondere|Betaalba(?:ar|re)|Emissievrije?|Aardgasvrije?|Vitale|Veilige|Levendige|Inclusieve|Klimaatbestendige?|Ondermijnende|Personele|Gezamenlijke?|Interbestuurlijke?|Basale|Ambulante|Preventieve|Grensoverschrijdende?))$"
)
_CLOSED_CLASS = (
    r"(?:en|of|van|de|het|die|dat|deze|dit|in|op|met|voor|is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|zal|zullen|kan|kunnen|tussen|door|waarin|waarmee|waarbij|waarvan|omdat|maar|naar|over|onder|samen|tijdens|vanaf|sinds|zich|daarmee|hierin|daarin|gaat|gaan|moet|moeten|geldt|loopt|maakt|"
    r"ge(?:tekend|sloten|start|presenteerd|maakt|zet|tekende)|ondertekend|tekenden?|ondertekenden?|(?:onder)?tekenen|(?:onder)?tekent|afgesloten|vastgesteld|vastgelegd|bekrachtigd|opgesteld|verlengd|opgezegd|overeengekomen|aangegaan|beëindigd|afgesproken|uitgevoerd|verder|weer|opnieuw)"
)
_QUALIFIED = re.compile(rf" (?!{_CLOSED_CLASS}\b)[a-zà-ÿ]{{4,25}}(?![\w-])(?: en (?!{_CLOSED_CLASS}\b)[a-z]{{3,}}e [a-z]{{4,25}}(?=[.,;:)]|$| (?:onder|ge)tekend))?")
_INITIAL = re.compile(r"(?:[A-Z]\.)+$|(?:St|Dr|Mr|Ir|Prof|c\.a|e\.o|i\.o|c\.s|d\.o\.o)\.$")
_FORM = re.compile(r" (?:B\.?V\.?|N\.?V\.?|U\.?A\.?|W\.?A\.?|B\.?A\.?|GmbH|AG|e\.V\.|vzw|VZW|cvba|CVBA|e\.o\.|c\.a\.)(?![\w.])")
# "het Nationaal Bestuursakkoord Zee", "het Lokaal Sportakkoord": an adjective in a capital is of the name
_SORTED_BY = re.compile(r"(?<=[a-z] )(?:Nationa(?:al|le)|Landelijke?|Regiona(?:al|le)|Loka(?:al|le)|Provincia(?:al|le)) $")
_LONGEST_SORT = 16
"""Characters of such an adjective, with what stands before it."""
# "leden van de EGTS", "de GR": what a body is in law, and no name of it
LEGAL_FORM = r"(?:egts|egtc|evtz|m?gr|bvo)(?![\w-]| \w)"
# "Waterbeleid 21e eeuw", "Haven tweede fase": which of its kind an agreement is
STAGE = r" (?:\d{1,2}(?:e|ste|de)|eerste|tweede|derde|vierde|vijfde) (?:eeuw|fase|tranche|ronde|generatie)\b"
# "Gemeenschappelijke regeling recreatieschap Westland", "... sociale werkvoorziening Promen": the body that a regulation is for, in small letters before its name
BODY_BEFORE = r"(?:[a-z]{4,20}e )?(?:[a-z]+-? en )?[a-z-]*(?:schap|gebied|dienst|regio|archief|voorziening|samenwerking|bedrijf|organisatie|verband|lichaam|centrum|terrein|bureau|kantoor|park) (?=[A-ZÀ-Ý])"
_QUOTES = {"“": "”", '"': '"', "‘": "'", "'": "'", "„": "”", "«": "»"}


def sorted_by(text: str, start: int) -> re.Match[str] | None:
    """The adjective in a capital before a noun that belongs to the name that begins there.

    >>> sorted_by("het Lokaal Sportakkoord", 11).group()
    'Lokaal '
    """
    return _SORTED_BY.search(text, max(0, start - _LONGEST_SORT), start)


def quoted(text: str, start: int, longest: int = 90) -> tuple[int, int] | None:
    """The stretch within quotation marks that open at a position, None where none open or they never close.

    >>> quoted("Stichting “De Brug” tekent", 10)
    (11, 18)
    """
    closing = _QUOTES.get(text[start : start + 1])
    if closing is None:
        return None
    if closing == "”" and text[start] == "„" and (german := text.find("“", start + 1, start + longest)) > 0 and text.find("”", start + 1, german) < 0:
        closing = "“"  # „Grenzland West“, as German closes it
    end = start + 1
    while (end := text.find(closing, end, start + longest)) >= 0:
        if not (closing == "'" and text[end + 1 : end + 2].isalnum()):  # an apostrophe: 'Zorg voor foto's'
            break
        end += 1
    return (start + 1, end) if end > start + 2 and "\n" not in text[start:end] else None


def before_somebody(text: str, start: int, end: int) -> int:
    """Where a name ends that was read on over "en" into somebody of whom the same is told: "de Tafel Wonen | en Anna Bos (Gouda) van"."""
    joined = _AND.search(text, start, end)
    return joined.start() if joined and _PERSON.match(text, joined.end()) else end


def title_end(text: str, start: int, known: Container[int] = frozenset(), *, words: int = 10, joins: bool = True) -> int:
    """Where the name ends whose first word stands at a position; that position itself if no name stands there.

    Args:
        known: where names begin that stand by themselves, so that "en" before one ends this name.
        words: how many words in capitals a name has at most.
        joins: whether "en" may stand within it; not so in a list.

    >>> text = "Stichting Vrienden van het Wad en Stichting Zee in oprichting"
    >>> text[10:title_end(text, 10)]
    'Vrienden van het Wad'
    """
    end = position = start
    small = ""
    of = text.endswith("van ", 0, start)  # "Hogeschool van Arnhem en Nijmegen" is one
    while words and (match := _WORD.match(text, position)):
        word, at = match["word"], match.start("word")
        if position > start and text[position] != " ":
            break
        closes = word.endswith(".") and not _INITIAL.match(word)
        word = word.rstrip(".!?'”’") if closes or word.endswith(("'", "?", "!")) else word
        if is_capital(word, first=end == start) and not (small and word.isdigit()):
            if end > start and _begins_another(text, at, word, small, frozenset() if of else known):
                break
            of = (of and not small) or small == "van"
            end, small = at + len(word), ""
            words -= 1
            if closes or text[end : end + 1] in "'?!.":
                break
        elif word == "over" and text.startswith((" van ", " aan "), at + len(word)):
            break  # "neemt het voorzitterschap van Platform Veld over van Gouda"
        elif word.lower() in _SMALL and len(small) < 12 and not closes and (joins or word not in _ANDS):
            small = f"{small} {word}".strip()
        else:
            break
        position = match.end()
    end = qualified_end(text, start, end)
    if end > start and (form := _FORM.match(text, end)):
        apart = text.rfind(" en ", start, end) if text.endswith("van ", 0, start) else -1
        end = form.end() if apart < 0 else apart  # "de Universiteit van Luik en Mijnwater B.V." is two
    return end


def qualified_end(text: str, start: int, end: int) -> int:
    """Where a name ends whose last word in capitals is an adjective: behind the noun that it goes with.

    >>> text = "het Convenant Groene groei getekend"
    >>> text[4:qualified_end(text, 14, 20)]
    'Convenant Groene groei'
    """
    noun = _QUALIFIED.match(text, end)
    return noun.end() if noun and _ADJECTIVE.search(text, start, end) else end


def is_capital(word: str, *, first: bool = False) -> bool:
    """Whether a word can stand in a name: a capital, a brand ("iHub"), behind another word a number ("Platform 31")."""
    return word[:1].isupper() or word[1:2].isupper() or (word[1:2] in ("'", "’") and word[2:3].isupper()) or (word[:1] in "'‘" and word[-1:].isalpha() and "-" in word) or (
        not first and word.isdigit() and len(word) < 4
    )


def opens_clause(word: str) -> bool:
    """Whether a word in capitals begins a clause ("Het college") rather than a name in a list."""
    return word in _OPENING


def _begins_another(text: str, at: int, word: str, small: str, known: Container[int]) -> bool:
    """Whether a word in capitals behind these small words is no part of the name before them."""
    if small.split()[:1] in (["te"], ["met"], ["bij"]) or (small.split()[:1] in (["in"], ["over"], ["tot"]) and at in known):
        return True
    if small.split()[:1] and small.split()[0] in _ANDS and small.split()[1:2] and small.split()[1] in ("van", "met", "in", "bij", "aan", "door"):
        return True  # "lid van Making Cities Resilient en van de Hanze"
    if small.split()[:1] and small.split()[0] in _ANDS:  # "... en de Friese gemeenten" is another, "... en de Vechtstreek" is not
        return at in known or bool(NOUN.match(word)) or bool(_QUALIFIES.match(text, at)) or bool(_PERSON.match(text, at))
    if small.split()[-1:] and small.split()[-1] in ("de", "het") and _AGREEMENT.match(word):
        return True  # "tekende Huurdersvereniging Zuid de Raamovereenkomst Wonen"
    if small or _FRESH.match(word):
        return not small
    if word in _ARTICLE:  # "Huurdersvereniging Zuid De Schakel", not "... Zuid De partijen" or "... Zuid De Provincie"
        following = _WORD.match(text, at + len(word))
        return following is None or not following["word"][:1].isupper() or bool(NOUN.match(following["word"]))
    return word in _OPENING and not (word in _WITHIN_NAME and _goes_on(text, at + len(word)))


def _goes_on(text: str, position: int) -> bool:
    """Whether behind a preposition in capitals an article and a word of a name follow: "Wonen Tussen | de Rivieren"."""
    article = _WORD.match(text, position)
    following = _WORD.match(text, article.end()) if article and article["word"].lower() in ("de", "het") else None
    return following is not None and following["word"][:1].isupper() and not NOUN.match(following["word"].rstrip(".,"))


def title_start(text: str, end: int, *, small: bool = True, line: int = 100) -> int:
    """Where the name begins whose last word ends at a position ("Bouwbedrijf Van Dam | B.V."); the position if none.

    It goes back over words in capitals and, if `small`, over small words between them that join no two names.
    """
    first = max(text.rfind("\n", max(0, end - line), end) + 1, end - line, 0)
    words = re.split(r"(?<=[,;:()“”\"„|])|(?<=\. )", text[first:end])[-1].split(" ")
    start = position = end
    for word in reversed(words):
        position -= len(word)
        if is_capital(word):
            start = position
        elif not word or not small or word not in ("van", "de", "der", "den", "het", "ten", "ter", "&", "'t", "in", "op", "voor"):
            break
        position -= 1
    while start < end and (opening := re.match(r"(?:[A-Z]\w* )", text[start:end])) and opening.group().strip() in _OPENING - {"De", "Van", "Het", "Den"}:
        start += opening.end()
    if (start == 0 or text[start - 1] == "\n") and (number := re.match(r"\d{1,2} ", text[start:end])):  # "2 NS Stations B.V.": an item's
        start += number.end()
    at_front = start == 0 or text[start - 1] == "\n" or text[start - 2 : start] in (". ", ": ")
    if at_front and (article := re.match(r"(?:De|Het) ", text[start:end])):
        start += article.end()
    return end if text[start:end] in _OPENING else start
