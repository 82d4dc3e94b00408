"""Centres and bureaus by their own name, of which no list knows: "het Klantcontactcentrum Zuid", "de Belastingsamenwerking Noord"."""

from __future__ import annotations

from kg.extraction.masked import Masked, mask
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, Mention, longest
from kg.model import Kind

# what names a desk, a centre or the like
CENTRE = re.compile(r"(?i)cent(?:er|rum|re)\b|loket\b|kantoor\b|desk\b|servicepunt(?:\b|\d)|meldpunt\b|meldkamer\b|shared service")
_BUREAU = re.compile(r"(?i)[\w-]*(?:cent(?:er|rum|re)|loket|kantoor|desk|servicepunt|meldpunt|meldkamer|dienst|samenwerking|organisatie|bedrijf|bureau)\d*")
# "Klantcentrum Zuid", "Servicepunt71"; "het Werkloket" by itself is no name
_NAME = re.compile(rf"(?<![\w.-])(?!(?:De|Het|Een|Ook|Via|Dit|Deze) ){CAPITAL}(?: {CAPITAL}){{0,5}}")
# "Fijnder is de uitvoeringsorganisatie voor": what it is said to be tells that it is a name
_BEARER = re.compile(rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}}) (?:is|was|vormt) (?:sinds \d{{4}} )?(?:de|het|een) (?:[a-zë-]+e )?[a-zë]*(?:dienst|organisatie|bedrijf|dienstverlener|kantoor|bureau) voor\b")
_NO_NAME = re.compile(r"(?:Dit|Dat|Deze|Die|Zij|Hij|Het|De|Er|Daar|Hier|Wij|Dus|Ook|Hiermee|Daarmee|Daarom)\b")


def with_centres(masked: Masked) -> Masked:
    """The same sentence with its centres and bureaus among the mentions, in the place of a town in their names."""
    sentence = masked.sentence
    known = masked.all_mentions
    fixed = [m for m in known if m.kind is not Kind.NETWORK]
    centres = [
        Mention(sentence.start + match.start(), sentence.start + match.end(), match.group(), _kind(match.group()))
        for match in _NAME.finditer(sentence.text)
        if any(_BUREAU.fullmatch(word) for word in match.group().split()) and re.search(r"[ \d]", match.group())
    ]
    if (bearer := _BEARER.match(sentence.text)) and not _NO_NAME.match(bearer["name"]) and not any(m.start < sentence.start + bearer.end("name") for m in known):
        centres.append(Mention(sentence.start + bearer.start("name"), sentence.start + bearer.end("name"), bearer["name"], Kind.ORGANISATION))
    return mask(sentence, longest([*fixed, *centres, *known])) if centres else masked


def _kind(name: str) -> Kind:
    return Kind.FACILITY if CENTRE.search(name) else Kind.ORGANISATION
