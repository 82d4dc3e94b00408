"""Networks whose name holds the word for what they are: "het Waterstedenverbond", "Kennisnetwerk Bodem", "Groeiregio Midden".

The word alone is none ("het netwerk"), and neither is a network of pipes or paths.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

_NOUN = r"(?:[Nn]etwerk|verband|verbond|[Aa]lliantie|coalitie|[Pp]latform|kring|liga|presidium|convent)"
# "het Waterstedenverbond", "Kennisnetwerk Bodem", "het VNG-netwerk", "de Statiegeldalliantie"
_COMPOUND = re.compile(rf"(?<![\w-])(?P<noun>[A-ZÀ-Ý][\w-]{{2,30}}?{_NOUN}|[A-ZÀ-Ý][a-zà-ÿ]{{2,20}}-[A-ZÀ-Ý][a-zà-ÿ]{{2,20}}(?:overleg|beraad))(?![\w-])")
# "de Groeiregio Midden", "Kop van Noord-Holland": a region of those who work together, by a word of its own before "regio"
_REGION = re.compile(r"(?<![\w-])(?P<noun>(?!Topregio|Veiligheidsregio|Politieregio)[A-ZÀ-Ý][a-zë]{3,20}regio)(?= [A-ZÀ-Ý])")
# "het Zeeuws Verbond", "de Groene Alliantie", "het Friese Bestuurlijk Netwerk": the noun with a capital is the last word of the name
_LAST = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Dd]it|[Oo]ns) (?P<noun>(?!(?:Nieuwe?|Deze|Dit|Ons|Onze|Sociaal|Sociale|Landelijke?|Bestuurlijke?|Ambtelijke?|Regionaal|Regionale|Intergemeentelijke?|Humanistisch|Ecologisch|Digitaal|Digitale|Maatschappelijk|Formele|Informele|Internationaal|Europees|Nationaal|Natuur|Nederlands)\b)"
    r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,2}? (?:Netwerk|Verbond|Verband|Samenwerkingsverband|Alliantie|Coalitie|Stedennetwerk|Stedenkring|Kring|Unie|(?<!Europese )[A-ZÀ-Ý][a-zà-ÿ]{3,20}(?:alliantie|coalitie|verbond|kring)))(?![\w-])"
)
# "Netwerk Oude Havens", "het stedelijk gebied Twente", "Platform Slappe Bodem", "Alliantie Groene Stad": the noun is the first word of the name
_FIRST = re.compile(r"(?<![\w-])(?P<noun>Netwerk|Platform|Alliantie|Coalitie|Stedennetwerk|Stedenverband|Samenwerkingsverband|Verbond|Stedenkring|Netwerkstad|Stedendriehoek|Greenport|Foodport|[Ss]tedelijk(?:e regio| [Gg]ebied| [Nn]etwerk)|[Ss]hared [Ss]ervice [Cc]ent(?:er|re|rum))(?= [A-ZÀ-Ý])")
# the word alone is none, nor with what says only of what sort it is
_GENERIC = re.compile(r"(?:(?:samen)?werkings|steden|kennis|partner|licht|bestuurlijk|regio|overleg)?(?:netwerk|verband)|alliantie|coalitie|platform|kring|liga|verbond|convent|presidium", re.I)
# of pipes, of paths, of one person's relations; kinds of bond in law
_OTHER = re.compile(
    r"(?i)(?:wegen|fiets|route|routes|wandel|knooppunten?|glasvezel|spoor|warmte|energie|\bov|vaar|kabel|leiding|water|riool|laad|data|mobiliteits?|elektriciteits?|vervoers?|gas|sociaal|natuur|groen|ecologisch|wijk|buurt|zorg|steun|straat|bus|tram|stroom|transport|goederen)[- ]?netwerk$|"
    r"^(?:dienst|arbeids|huwelijks?|zins|rechts|bedrijfs|volks|kom|bouw|gezins|familie|leer|school|hart|nood|druk|rijks|weg|tijds|woord|beroeps|vak|werkgevers|onderwijs|ongevallen|zweck|sport)verband$|"
    r"^(?:huisartsen|artsen|bedrijven|ondernemers|ondernemings|winkeliers|industrie|handels|kunst|muziek|boeren|heemkunde|oranje|sport)\w*(?:kring|platform|verbond|verband|netwerk|alliantie)$|"
    r"^(?:vriendjes|werk|leer|lees|dorps|wijk|buurt|familie|vrienden|studie|kennissen|toneel|klank|zang|kerk|gebeds)kring$|"
    r"(?:digitaal|online|participatie|inspraak|communicatie|web|beleids|inkoop|laad|lift|perron|vlak|burger|inwoner|verkoop|bestel|meld)-?platform$"
)
# a table's head or a label, and no name: "Netwerk Sinds Rol"
_NO_TITLE = re.compile(r"(?:Lid|Leden|Sinds|Since|Rol|Rolle|Jaar|Soort|Kosten|Bijdrage|Doel|Contact|Status|Onze|Hoe|Wat|Wie|Waarom|Naam|Functie|Type)\b")
_PLACES = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.REGION, Kind.PROVINCE})
_ARTICLE = ("het ", "Het ", "de ", "De ", "dit ", "deze ", "ons ", "onze ", "landelijke ", "regionale ", "Europese ", "internationale ", "provinciale ")


def noun_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Networks by a word in their name; none that is known already, and no word that only opens a sentence."""
    starts = {mention.start for mention in known}
    apart = {mention.start for mention in known if mention.kind not in _PLACES}  # "Netwerk Eurotowns" is Eurotowns, "Greenport Boskoop" is no place
    for match in _LAST.finditer(text):
        if not any(match.start("noun") <= start < match.end() for start in apart):
            yield Mention(*match.span("noun"), match["noun"], Kind.NETWORK, match["noun"])
    yield from _regions(text, starts)
    for pattern, alone in ((_COMPOUND, True), (_FIRST, False), (_REGION, False)):
        for match in pattern.finditer(text):
            noun = match["noun"]
            end = title_end(text, match.start() if noun[0].isupper() else match.end() + 1, starts)
            if match.start() in starts or match.end() + 1 in apart or _NO_TITLE.match(text, match.end() + 1) or _OTHER.search(noun):
                continue
            with_article = alone and not _GENERIC.fullmatch(noun) and text.endswith(_ARTICLE, max(0, match.start() - 15), match.start())
            if end > match.end() or with_article:
                yield Mention(match.start(), end, text[match.start() : end], Kind.NETWORK, text[match.start() : end])


# "De Deltaregio telt", "doen mee aan de Deltaregio": a word of its own before "regio", and what is said of it says that it is more than land
_REGION_ALONE = re.compile(
    r"(?:\b(?:deel (?:van|uit van|aan)|samen in|aan bij|aangesloten bij|lid van|mee (?:aan|in)|vormen|(?:gemeenten|steden) (?:van|in|binnen)|krachten in|verenigd in|[Ww]ij zijn|[Ww]ij vormen) de (?P<joined>{name})|(?m:^|(?<=[.!?:] ))De (?P<acting>{name})(?=:| (?:is (?:een|het)|telt|werkt|bestaat|bundelt|verenigt|behartigt)\b))(?![\w-])(?! [A-ZÀ-Ý])".replace(
        "{name}", r"(?!(?:Top|Veiligheids|Politie|Arbeidsmarkt|Metropool|Stads|Eu|Grens|Kust|Rand|Buur|Sub|Deel|Zorg|Energie|Jeugd|Woningmarkt)regio)[A-ZÀ-Ý][a-zë-]{2,20}regio"
    )
)


def _regions(text: str, starts: Container[int]) -> Iterator[Mention]:
    """Regions that go by one word, which no list holds, wherever the text speaks of them."""
    for name in dict.fromkeys(match["joined"] or match["acting"] for match in _REGION_ALONE.finditer(text)):
        for use in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            if use.start() not in starts:
                yield Mention(*use.span(), name, Kind.NETWORK, name)
