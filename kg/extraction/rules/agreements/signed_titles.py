"""What was signed is an agreement, whatever its title says: "ondertekenden de Oeverstrategie Zuid", "is de Natuurbelofte Peel getekend".

A noun for an agreement (convenant, overeenkomst) tells one anywhere; a title without such a noun does only where somebody signs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.given_names import GIVEN_NAMES

_WORD = r"[A-ZÀ-Ý][\w’&-]*\w"
_SMALL = r"(?:van|de|het|der|en|&|voor|in|op|aan|tot|naar|over|uit|the|of|for)"
# offices, bodies, books and laws that are signed by or signed otherwise
_NONE = (
    rf"(?!(?:Minister|Staatssecretaris|Wethouder|Burgemeester|Gedeputeerde|Commissaris|Koning|Gemeente|Provincie|Waterschap|Hoogheemraadschap|Stichting|Vereniging|Rijk|Staat|College|Raad|Tweede|Eerste|Gouden|Gulden|Wet|Grondwet|Staten|Europese|Kamer|Heer|Raden|Verenigde|(?:{GIVEN_NAMES})(?= [A-Z])|(?:Coalitie|Regeer|Raads|Bestuurs|College|Hoofdlijnen|Arbeids|Koop|Huur|Cao|CAO)-?[a-z]*)\b"
    r"|[\w-]+(?:se|sche) (?:[a-z]|Gemeente|Provincie))"
)
# a title of two words or more; the noun for what it is called by
_TITLE = rf"(?P<whole>{_NONE}(?P<noun>{_WORD})(?:(?: {_SMALL}){{0,2}} {_WORD}){{1,6}}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?)"
_QUOTED = r"[“\"‘'](?P<whole>(?P<noun>[A-ZÀ-Ý][\w’&-]*)(?: [^“”\"‘’'\n.;]{1,60})?)[”\"’']"
# "het charter ‘Talent naar de Top’"
NOUN_QUOTED = re.compile(r"(?P<noun>[a-z][a-z-]{3,25}) [“\"‘'](?P<quoted>[^“”\"‘’'\n.;]{3,70})[”\"’']")
_BEHIND = r"(?= (?:om|voor|met|tijdens|in|op|door|waarin|waarmee|die|dat|namens)\b|[.,;:(]| \(|$)"
# behind "tekenden" it may be who signs: "tekenden de Oeveralliantie Zuid en de stad"; behind "ondertekening van" nobody else is meant
TITLED = re.compile(rf"{_TITLE}{_BEHIND}")
OF_TITLED = re.compile(rf"{_TITLE}(?= [a-zà-ÿ(]|[.,;:]|$)")
QUOTED = re.compile(_QUOTED)
# "ondertekenden op 3 mei de ", "hun handtekening onder het ", "de ondertekening van de ": the title follows
_SIGNS = re.compile(r"\b(?:(?:onder)?tekenden?(?: (?!(?:zij|wij|de|het)\b)[a-z\d]+){0,4}|handtekening(?:en)? (?:gezet )?onder|[Oo]ndertekening van) (?:(?:de|het) )?(?=[A-ZÀ-Ý“\"‘']|[a-z-]{4,25} [“\"‘'])")
# "ondertekenden de gemeenten Gouda en Leiden | de Oeverstrategie Zuid": behind those who sign, and no more of them
_VERB = re.compile(r"\b(?:onder)?tekenden?\b")
_BEHIND_LIST = re.compile(rf"(?<! en)(?<!,)(?<! met)(?<! van)(?<! namens)(?<! voor)(?<! door)(?<! in)(?<! op)(?<! bij)(?<! uit)(?<! tijdens)(?<! over) (?:de|het) {_TITLE}{_BEHIND}")
_OTHERWISE = re.compile(r"overeenkomst|convenant|akkoord|verklaring|deal\b|contract|afspraken|\b(?:waar\w*|dat|die|om)\b")
_NOUN_FRAMES = tuple(f"{frame} {article}" for frame in ("onder", "ondertekening van", "Ondertekening van") for article in ("de ", "het ", ""))
_ENDS_IN_ARTICLE = re.compile(r" (?:de|het) $")
# "is vandaag de Oeverstrategie Zuid ondertekend", "hebben Gouda en Leiden de Oeverstrategie Zuid (OSZ) getekend"
BEFORE_VERB = re.compile(rf"\b(?:de|het) {_TITLE}(?=(?: \([^()]{{1,40}}\))? (?:[a-z\d]+ ){{0,4}}(?:onder|ge)tekend\b)")
_AUXILIARY = re.compile(r"\b(?:is|zijn|werd|werden|hebben|heeft|was|waren)\b[^.;:]*$")
# "De Oeverstrategie Zuid is gisteren ondertekend door Gouda en Leiden"
SUBJECT = re.compile(rf"\b(?:[Dd]e|[Hh]et) {_TITLE}(?=(?: \([^()]{{1,40}}\))? (?:is|zijn|werd|werden|was|waren)\b[^.;,]{{0,60}}? (?:ondertekend\b|getekend (?:door|tussen|op)\b))")
_PATTERNS = frozenset(pattern.pattern for pattern in (TITLED, OF_TITLED, QUOTED, NOUN_QUOTED, _BEHIND_LIST, BEFORE_VERB, SUBJECT))
_REACH = 200
"""Characters between a title and the verb of signing or its auxiliary."""


def signed_titles(text: str) -> Iterator[re.Match[str]]:
    """The titles that a sentence says were signed, each as a match with the groups `noun` and `whole` or `quoted`."""
    for signs in _SIGNS.finditer(text):
        is_the = _ENDS_IN_ARTICLE.search(text, signs.start(), signs.end())
        titled = OF_TITLED if signs.group().endswith(_NOUN_FRAMES) else TITLED
        if found := (titled.match(text, signs.end()) or NOUN_QUOTED.match(text, signs.end()) if is_the else None) or QUOTED.match(text, signs.end()):
            yield found
    for verb in _VERB.finditer(text):
        behind = _BEHIND_LIST.search(text, verb.end(), verb.end() + _REACH)
        if behind and not re.search(r"[.;:]", text[verb.end() : behind.start()]) and not _OTHERWISE.search(text, verb.end(), behind.start()):
            yield behind
    yield from (match for match in BEFORE_VERB.finditer(text) if _AUXILIARY.search(text, max(0, match.start() - _REACH), match.start()))
    yield from SUBJECT.finditer(text)


def is_signed_title(match: re.Match[str]) -> bool:
    """Whether an agreement is known by that alone, that it was signed."""
    return match.re.pattern in _PATTERNS
