"""Bodies that a noun announces: "Stichting De Brug", "de gemeenten A, B en C", "de minister van X", "Van Dam B.V.".

One pass finds the nouns of the table; what stands at each is read from there, so nothing is looked for twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import ahocorasick_rs

from kg.extraction.matching import patterns as re
from kg.extraction.names.announcing_nouns import BEHIND, NOUNS, PRESENTING, Noun
from kg.extraction.names.countries import COUNTRIES, COUNTRY
from kg.extraction.names.departments import departments
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import Gazetteer, Mention, is_whole
from kg.extraction.names.titles import NOUN, opens_clause, quoted, title_end, title_start
from kg.model import Kind

_WORDS = [*NOUNS, *BEHIND, *PRESENTING]
_MATCHER = ahocorasick_rs.AhoCorasick(_WORDS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
_NEXT = re.compile(
    r"(?: \([^()\n]{1,120}\))?(?:(?:,| en|, en|,? alsmede|,? evenals|,? respectievelijk|,? resp\.| of| and| und|,? &) (?:van )?(?:gemeente |stad )?"
    r"|[,;.]?(?: en)?\n(?:[-–•*▪] ?|\(?[a-z0-9]{1,2}[.)] )(?:gemeente |stad )?)"
)
_FIRST = re.compile(r"(?::? |:\n(?:[-–•*▪] ?|\(?[a-z0-9]{1,2}[.)] ))(?:van )?")
# "Technische Universiteit", "Christelijke woonstichting", "Openbare Bibliotheek"
_ADJECTIVE = re.compile(
    r"(?<![\w-])(?:(?:Technische|Vrije|Radboud|Erasmus|Open|Christelijke|Protestantse|Katholieke|Openbare|Nederlandse|Vlaamse|Vlaams|Regionale|Regionaal|Gemeentelijke|[Ii]nterlokale|[Oo]pdrachthoudende|[Dd]ienstverlenende|Algemene|Landelijke|European|International|World|Global|Dutch|Europäische|Deutscher|Europese|Internationale) )+$"
)
_IN_LAND = re.compile(rf" in (?:het |de[nr]? |dem |the )?{COUNTRY}(?!\w)")
_OF_TOWNS = re.compile(r"\w*[Vv]ereniging .*(?:gemeenten|steden|Gemeenten|Steden|Städte)(?: (?:voor|tegen) .*)?$|Interlokale [Vv]ereniging ")  # an association of towns is a network of them
_INSTRUMENT = re.compile(r"\w*(?:[Oo]vereenkomst|[Cc]onvenant|[Aa]kkoord|[Ii]ntentieverklaring)\b|(?:City|Regio|Green) ?Deal\b")
_LEGAL = re.compile(r"[BN]\.?V\.?$")
_PURPOSE = re.compile(r" (?:ter|tot|voor) (?:[^\s,;:()“”\"]+ ){1,14}?(?:[^\s,;:()“”\"]+)(?=[,;(“\"\n]| \(| gevestigd| statutair| te dezen| ten deze| vertegenwoordigd| hierna|$)")
_CLAUSE = re.compile(r" (?:is|zijn|was|heeft|hebben|wordt|worden|kan|kunnen|zal|zullen|die|dat|doet|wil|moet|en de|en het) ")
_PERSON = re.compile(r"(?:[A-Z]\.){1,4}|\b(?:heer|mevrouw|mevr|dhr|mw|drs|mr|ir|dr)\b")
_ADDRESS = re.compile(r"\w \d{1,4}(?:[ -]?[a-zA-Z\d]{1,3})?$")  # "Grote Markt 1, 2000 Antwerpen, vertegenwoordigd door"
_WORD_ENDS = re.compile(r"[\w’'-]+\b")
_MARKER = re.compile(r"\s*(?:[-–•*▪] ?)?(?:\(?[a-z0-9]{1,2}[.)] )?(?:en )?(?:[Dd]e |[Hh]et )?")


def announced(text: str, known: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The bodies that a noun before their name, a form behind it or their presentation as a party announces."""
    ends = {mention.start: mention.end for mention in known}
    known_ends = frozenset(ends.values())
    for index, start, end in _MATCHER.find_matches_as_indexes(text):
        word = _WORDS[index]
        if kind := BEHIND.get(word):
            begin = title_start(text, start, small=kind is Kind.COMPANY or word.lower() == " vzw")
            is_short = word == " Cities" and " " not in text[begin:start]  # "Smart Cities" is a subject
            is_known = kind is Kind.NETWORK and (end in known_ends or EVENT.search(text[begin:end]) is not None)  # "Contributie Energy Cities"
            is_organ = word == " College" and text.endswith("se", begin, start)  # "het Haarlemse College" is no school
            if begin < start and not (is_short or is_organ or is_known) and is_whole(text, start + 1, end):
                city = text[begin:start] if kind is Kind.CITY else ""
                yield Mention(begin, end, city or text[begin:end], kind, city)
                continue
        if (noun := NOUNS.get(word.strip())) is not None:
            yield from _named(text, start + word.startswith(" "), end, noun, ends, gazetteer)
        elif word in PRESENTING:
            yield from _presented(text, start, ends)


def _named(text: str, start: int, end: int, noun: Noun, ends: dict[int, int], gazetteer: Gazetteer) -> Iterator[Mention]:
    if noun.compound:
        while start and text[start - 1].isalpha():
            start -= 1
    if noun.form == "{noun} {title}" and (adjective := _ADJECTIVE.search(text, max(0, start - 40), start)):
        start = adjective.start()
    if not is_whole(text, start, end) or (start and text[start - 1] == "-"):
        return
    if noun.kind is Kind.MINISTRY:
        yield from departments(text, start, end, gazetteer, several=noun.several)
    elif noun.several:
        yield from _series(text, end, noun, ends, gazetteer)
    elif noun.kind is Kind.FOUNDATION and text[start].isupper() and (purpose := _PURPOSE.match(text, end)) and not _CLAUSE.search(purpose.group()):
        yield Mention(start, purpose.end(), text[start : purpose.end()], noun.kind)
    elif link := noun.link.match(text, end):
        if noun.form == "{noun} {title}" and (own := _board(text, link.end(), noun, gazetteer)):  # and not "Waterschap Rijn en IJssel en Tuinbouw Zuid"
            yield replace(own, start=start)
            return
        for mention in _single(text, start, end, link.end(), noun, ends):
            board = f"Hoogheemraadschap van {mention.short}"  # a reeve does not say which sort of authority his is
            is_board = noun.form == "Waterschap {title}" and gazetteer.bearers(board)
            yield replace(mention, label=board) if is_board else _uncapitalised(mention, gazetteer)


def _uncapitalised(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """ "GEMEENTE ALPHEN AAN DEN RIJN" is the one that is known in small letters."""
    if not mention.short.isupper() or len(mention.short) < 4 or mention.kind not in (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY):
        return mention
    title = re.sub(r"\b(?:Aan|Den|De|Van|Op|Bij|En)\b(?<!^.)", lambda m: m.group().lower(), mention.short.title())
    known = [b for b in gazetteer.bearers(title[0].upper() + title[1:]) if b.kind is mention.kind]
    if not known and mention.kind is Kind.CITY and mention.label == mention.short:  # "STAD KAASDAM"
        return replace(mention, label=title[0].upper() + title[1:], short=title[0].upper() + title[1:])
    return replace(mention, label=known[0].label, short=known[0].short) if known else mention


# "Gemeente | Lid | Plaatsvervanger", of which the lines between the columns are lost: the head of a table
_COLUMNS = re.compile(
    r"(?:(?:Lid|Leden|Plaatsvervanger|Plv|Naam|Namen|Functie|Rol|Portefeuille|Bestuurslid|Voorzitter|Vertegenwoordiger|Wethouder|Burgemeester|Contactpersoon|Inwoners|Inwonertal|Inwoneraantal|"
    r"Aantal|Bedrag|Bijdrage|Aandeel|Percentage|Kosten|Totaal|Stemmen|Zetels|Datum|Jaar|Sinds|Status|Land|Provincie|Website|Toelichting)(?: |$))+"
)
# ", LTO Noord en Vitens": the last two of a list
_AND = re.compile(r" en (?=(?:de |het )?[A-ZÀ-Ý])")
# ", Woningstichting Zuid | en Woonpartners", the last two of a list that begins before; what goes on behind them is of the list too
_LAST_TWO = re.compile(r" en (?=(?!Omstreken\b|Omgeving\b)[A-ZÀ-Ý])")
_IN_LIST = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w'’&-]+, (?:de |het )?$")
_GOES_ON = re.compile(r",(?! (?:die|dat|waar\w+|om|zodat|en)\b)|,? en (?:de |het |de gemeente )?[A-ZÀ-Ý]")
_OF_COMPANIES = (" B.V.", " BV", " N.V.", " NV")
_SCHOOLS = ("Universiteit", "Hogeschool")
# "Veiligheidsregio Noord en de GGD", "TU Delft en de Fietsersbond", "Hanzehogeschool Groningen en het Museum": two bodies
_AND_THE = re.compile(r" en (?:de|het) (?=[A-ZÀ-Ý])")


def _single(text: str, start: int, end: int, at: int, noun: Noun, ends: dict[int, int]) -> Iterator[Mention]:
    inner = quoted(text, at)
    if _INSTRUMENT.match(text, at):  # "de Kamer van Koophandel het Convenant Groen"
        return
    is_place = noun.kind in (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE)
    longest = 1 if noun.kind is Kind.PROVINCE else 4 if is_place else 10  # "provincie Noord-Holland" and no further
    ahead = at + len("regio ") if noun.kind is Kind.JOINT_BODY and text.startswith("regio ", at) else at  # "Omgevingsdienst regio Utrecht"
    first, last = inner or (at, title_end(text, ahead, ends, words=longest, joins=not is_place))
    if is_place and _COLUMNS.fullmatch(text, first, last):
        return
    if ahead > at and last > ahead:
        first = at
    is_short = text[start:end].isupper() and len(text[start:end]) < 5
    if (noun.kind is Kind.JOINT_BODY or is_short or noun.singular in _SCHOOLS) and not inner and (another := (_AND if is_short and text.endswith(", ", 0, start) else _AND_THE).search(text, first, last)):
        last = another.start()
    if noun.compound and not inner and noun.kind in (Kind.FOUNDATION, Kind.ORGANISATION) and _IN_LIST.search(text, max(0, start - 60), start) and not _GOES_ON.match(text, last) and (pair := list(_LAST_TWO.finditer(text, first, last))):
        last = pair[-1].start()
    if last in (first, ahead) or not (inner or text[ahead].isupper() or text[first] in "'‘"):
        return
    if is_place and (land := _IN_LAND.search(text, first, last)):  # "zustergemeente Bohicon in Benin"
        last = land.start()
    title = text[first:last]
    if not inner and text[end:at].startswith(" van") and _ADJECTIVE_ALONE.fullmatch(title) and (of := _WHOM.match(text, last)):
        if _INDEFINITE.search(text, max(0, start - 30), start):
            return
        last = of.end()
        title = text[first:last]
    if noun.form == "Waterschap {title}" and NOUN.match(title.split(" ")[0]):  # "dijkgraaf van Waterschap Zuid": that noun tells its name
        return
    if title[:8].casefold() == noun.singular[:8].casefold() and len(noun.singular) > 7:  # "de coöperatie Coöperatieve Bank Zuid"
        yield Mention(first, last, title, noun.kind, title)
        return
    if noun.form == "{title}" or noun.kind is Kind.MUNICIPALITY:
        if first in ends or NOUN.match(title):  # who is known is found already
            return
        yield Mention(first, last, noun.form.format(title=title), noun.kind, title)
    else:
        written = text[start:end] if noun.form == "{noun} {title}" else noun.singular
        # "drinkwaterbedrijf PWN": a company in capitals is called so by itself
        label = title if title.isupper() and noun.singular.endswith("bedrijf") else noun.form.format(noun=written[0].upper() + written[1:] + text[end:at].rstrip(" :"), title=title)
        kind = Kind.ASSOCIATION if _OF_TOWNS.match(label) else noun.kind
        yield Mention(start, last + bool(inner), label, kind, title)


# "een vereniging van Zeeuwse | vestingsteden" says what it is; "de vereniging van Zeeuwse vestingsteden" is its name
_ADJECTIVE_ALONE = re.compile(r"[A-Z][\w-]+(?:se|sche)")
_WHOM = re.compile(r" [a-zà-ÿ-]{4,30}(?![\w-])")
_INDEFINITE = re.compile(r"\b(?:[Ee]en|als|geen) (?:(?:[a-z]+e?|[A-Z][a-z]+se) ){0,2}$")
_SORTED = re.compile(r"(?:Waterschap|Hoogheemraadschap|Wetterskip) ")


def _series(text: str, end: int, noun: Noun, ends: dict[int, int], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The members of a list; who is known by another kind of body ends it."""
    link = _FIRST.match(text, end)
    at = link.end() if link else end
    closed = False
    while link:
        if (board := _board(text, at, noun, gazetteer)):
            yield board
            link = _NEXT.match(text, board.end)
            at = link.end() if link else board.end
            continue
        known = ends.get(at, at)
        if known == at and noun.kind is Kind.MUNICIPALITY and closed and "," in link.group():  # "de gemeenten Beverwijk en Heemskerk, Staalwerk Noord"
            return
        if closed and link.group().startswith("."):  # "de provincies A en B." and below it "2. Elk lid"
            return
        closed = closed or " en" in link.group()
        last = known if known > at else title_end(text, at, ends, words=4, joins=False)
        word = text[at:last].split(" ")[0]
        if last == at or not (known > at or ((word[0].isupper() or word[0] in "'‘") and not opens_clause(word) and not NOUN.match(word) and not _LEGAL.match(word))):
            return
        title = text[at:last]
        if last > known and "\n" in link.group() and text[last : last + 1] == " " and text[last + 1 : last + 2].islower():  # "de gemeenten Gouda en Delft", and below it "• Bestuurlijk vertegenwoordiger van"
            return
        if last > known and (("\n" in link.group() and text.startswith(" |", last)) or (noun.kind in (Kind.MUNICIPALITY, Kind.CITY) and title.endswith(_OF_COMPANIES))):  # "... | gemeenten", and in the next row "Enexis |"; "Gouda en Bouw Zuid B.V."
            return
        if last > known and title in COUNTRIES:  # "banden met drie gemeenten:", and below it "Duitsland: Meppen"
            return
        if noun.kind in (Kind.PROVINCE, Kind.WATER_AUTHORITY) and _is_a_town(title, noun, gazetteer):
            return
        if last > known and noun.kind in (Kind.MUNICIPALITY, Kind.CITY) and any(NOUN.match(part) for part in title.split(" ")):  # "de gemeenten A en B, Algemene Huurdersvereniging Zuid"
            return
        if last > known or noun.kind not in (Kind.MUNICIPALITY, Kind.CITY):
            # "de waterschappen Waterschap Noord en Waterschap Zuid": each with its sort
            yield Mention(at, last, title if _SORTED.match(title) else noun.form.format(noun=noun.singular, title=title), noun.kind, title)
        link = _NEXT.match(text, last)
        at = link.end() if link else last


def _is_a_town(title: str, noun: Noun, gazetteer: Gazetteer) -> bool:
    """Whether a name behind those of a sort goes on with towns: "de provincies Utrecht en Gelderland, Ede en Woerden"."""
    sorts = {bearer.kind for bearer in gazetteer.bearers(title)} | {bearer.kind for bearer in gazetteer.bearers(noun.form.format(noun=noun.singular, title=title))}
    return Kind.MUNICIPALITY in sorts and noun.kind not in sorts


def _board(text: str, at: int, noun: Noun, gazetteer: Gazetteer) -> Mention | None:
    """The authority that stands behind its sort by its own name: "de waterschappen Rijn en IJssel en Vallei en Veluwe" are two."""
    if noun.kind is not Kind.WATER_AUTHORITY:
        return None
    ends = [match.end() for match in _WORD_ENDS.finditer(text, at, at + 60)][:5]
    for end in reversed(ends):
        for sort in (noun.singular, f"{noun.singular} van"):
            if known := gazetteer.bearers(f"{sort} {text[at:end]}"):
                return Mention(at, end, known[0].label, noun.kind, known[0].short)
    return None


def _presented(text: str, position: int, ends: dict[int, int]) -> Iterator[Mention]:
    """The head of a party's presentation, where that is a name alone."""
    line, item = (text.rfind(mark, max(0, position - 160), position) for mark in ("\n", "; "))
    first = max(line + 1, item + 2 if item >= 0 else 0)
    if position - first > 160 or not (marker := _MARKER.match(text, first, position)):
        return
    begin = marker.end()
    comma = text.find(",", begin, position)
    end = title_end(text, begin)
    bracket = text.find("(", begin, comma) if comma > 0 else -1
    if begin in ends or NOUN.match(text[begin:end].split(" ")[0]):
        return
    if text[begin : begin + 4] != "Een " and comma > 0 and end > begin and end in (comma, bracket - 1) and not _PERSON.search(text, begin, comma) and not _ADDRESS.search(text, begin, comma):
        yield Mention(begin, end, text[begin:end], Kind.ORGANISATION)
