"""Networks whose name holds the word for what they are: "het Waterstedenverbond", "Kennisnetwerk Bodem", "Groeiregio Midden".

The word alone is none ("het netwerk"), and neither is a network of pipes or paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import title_end
from kg.model import Kind

_NOUN = r"(?:[Nn]etwerk|verband|verbond|[Aa]lliantie|coalitie|[Pp]latform|kring|liga|presidium|convent)"
# "het Waterstedenverbond", "Kennisnetwerk Bodem", "het VNG-netwerk", "de Statiegeldalliantie"
_COMPOUND = re.compile(rf"(?<![\w-])(?P<noun>[A-ZÀ-Ý][\w-]{{2,30}}?{_NOUN})(?![\w-])")
# "de Groeiregio Midden", "Kop van Noord-Holland": a region of those who work together, by a word of its own before "regio"
_REGION = re.compile(r"(?<![\w-])(?P<noun>(?!Topregio|Veiligheidsregio|Politieregio)[A-ZÀ-Ý][a-zë]{3,20}regio)(?= [A-ZÀ-Ý])")
# "Netwerk Oude Havens", "Platform Slappe Bodem", "Alliantie Groene Stad": the noun is the first word of the name
_FIRST = re.compile(r"(?<![\w-])(?P<noun>Netwerk|Platform|Alliantie|Coalitie|Stedennetwerk|Stedenverband|Samenwerkingsverband|Verbond|Stedenkring|Netwerkstad|Stedendriehoek|Greenport|Foodport)(?= [A-ZÀ-Ý])")
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
    for pattern, alone in ((_COMPOUND, True), (_FIRST, False), (_REGION, False)):
        for match in pattern.finditer(text):
            end = title_end(text, match.start(), starts)
            noun = match["noun"]
            if match.start() in starts or match.end() + 1 in apart or _NO_TITLE.match(text, match.end() + 1) or _OTHER.search(noun):
                continue
            with_article = alone and not _GENERIC.fullmatch(noun) and text.endswith(_ARTICLE, max(0, match.start() - 15), match.start())
            if end > match.end() or with_article:
                yield Mention(match.start(), end, text[match.start() : end], Kind.NETWORK, text[match.start() : end])
