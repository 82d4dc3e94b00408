"""Pairs of names whose words say themselves that the two do not belong together, however near they stand."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.bystanders import is_bystander
from kg.extraction.masked import JOINTS
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, SISTER
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.origins import is_origin
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Sentence
from kg.extraction.weighing.pairs import Pair, Where
from kg.extraction.weighing.relations import Relation
from kg.model import Kind

# "wij vergaderen in Gouda", "op bezoek te Leiden en Delft", "Bureau Ruimte uit Gouda": where something is, and nobody who takes part
_PLACE = re.compile(
    r"\b[A-Z][\w'’-]{2,} (?:uit|te) $|\b(?:[Ii]n|[Tt]e|[Nn]aar|[Nn]abij|[Rr]ond|[Rr]ondom|[Ll]angs|p/a|vlakbij) (?:(?:hartje|heel) )?(?:(?:[A-Z][a-zà-ÿ'-]+ ?){1,3}(?:,| en|,? of) ){0,6}$")
# "alle gemeenten behalve Texel", "Op Texel na doen alle gemeenten mee"
_EXCEPT = re.compile(r"\b(?:behoudens|behalve|met uitzondering van|uitgezonderd|exclusief|zonder|except|außer)(?: (?:de|het))?(?: (?:gemeenten?|stad|provincie))? (?:(?:[A-Z][a-zà-ÿ'-]+ ?){1,3}(?:,| en|,? of) ){0,4}$", re.I)
# "Zuidmark (= fusie van de gemeenten Gouda en Delft per 2016)", "Zuidmark (voorheen Gouda)", "(toen nog: Gouda en Delft)": what a town was made of
_WAS = re.compile(r"\((?:= ?|een )?(?:(?:toen|destijds|indertijd|eerder) nog\b|fusie|samenvoeging|herindeling|voorheen|vroeger|voormalig|ontstaan|gevormd|inclusief het voormalige)\b[^()]{0,80}$")
# "Polis, Eurotowns en het netwerk Cittaslow", "tussen de provincie, het Samenwerkingsverband Zuid en de gemeenten Borne en Hengelo"
_JOINED = re.compile(rf"(?:{'|'.join(JOINTS)}) (?:(?:de|het|in|van|bij|aan) ){{0,2}}(?:\w*netwerk |gemeenten? |provincies? |steden |stad |waterschap(?:pen)? |ministerie |samenwerkingsverband )?")
# "Molenstreek bestaat uit de gemeenten Gouda en Delft", "Het bebouwde gebied Zuid bestaat uit": of what the sentence opens with, and of nothing that was named before
_MADE_OF = re.compile(r"(?:(?:De|Het) )?(?!Dit |Deze |Die |Zij |Hij |Het (?:netwerk|verband|samenwerkingsverband|bestuur)\b|De (?:regio|groep|vereniging|alliantie|kring)\b)(?:[a-zà-ÿ-]+ ){0,3}[A-ZÀ-Ý][\w’'&-]*(?: [A-ZÀ-Ý][\w’'&-]*){0,4} (?:bestaat|wordt gevormd|omvat)(?: [a-z0-9]+){0,3} (?:uit|door|de) ")
# "Zij wordt burgemeester van Gouda", "was wethouder in Delft": where somebody goes, or comes from
_CAREER = re.compile(r"\b(?:wordt|werd|was|worden|geworden|benoemd|voorgedragen|aanbevolen|geïnstalleerd|kandidaat|voormalig|oud-?|vertrekt|eerder|voorheen|kandidatuur)\b[^.;,]{0,30}?\b(?:burgemeester|wethouder)(?: in| van| te)(?: de gemeente)? $|\b(?:burgemeester|wethouder) (?:wordt|werd|was|is geweest|is geworden)(?: in| van| te)(?: de gemeente)? $")
# "Gouda heeft het Hittepact ondertekend": a paper that is signed, and nothing that one is a member of
_SIGNED = re.compile(r"(?:[Pp]act|[Cc]harter|[Mm]anifest|[Aa]kkoord|[Vv]erklaring|[Hh]andvest|[Cc]ovenant|[Dd]eclaration)$")
_SIGN = re.compile(r"(?i)\b(?:onder)?(?:ge)?teken(?:d|de|den|t|en|ing|aars?)\b|\bhandtekening|\bsigned\b|\bsignator")
_TWINS = re.compile(rf"\b(?:{BOND}|{SISTER})\b")
# "Benaderd, maar geen deelnemer", over the names that follow
_NO_PART = re.compile(r"\b(?:geen|niet als|no|kein\w*) (?:deelnemers?|partij(?:en)?|partners?|leden|lid|ondertekenaars?|participants?|members?|Mitglied(?:er)?)\b", re.I)
_BETWEEN = 300
_REACH = 60


def belongs_elsewhere(annotated: Annotated, relation: Relation, pair: Pair) -> bool:
    """Whether who is only a place, a name of the same list, or stands with another than what: one in its own sentence, or one nearer by."""
    text, who = annotated.clean.text, pair.who
    if pair.where is not Where.SENTENCE and pair.what.kind is Kind.AGREEMENT and is_origin(annotated, pair.what):
        return True  # "is een uitvloeisel van het Bestuursakkoord Water"
    if relation.table == "memberships" and _SIGNED.search(pair.what.label) and _SIGN.search(pair.sentence.text):
        return True
    before = max(pair.sentence.start, who.start - _REACH), who.start
    if _PLACE.search(text, *before) or _EXCEPT.search(text, *before) or (text.endswith(("Op ", "op "), *before) and text.startswith(" na ", who.end)):
        return True
    if _WAS.search(text, max(pair.sentence.start, who.start - 2 * _REACH), who.start):
        return True
    if is_bystander(pair.sentence.text, who.start - pair.sentence.start):
        return True
    if _CAREER.search(text, max(pair.sentence.start, who.start - 2 * _REACH), who.start):
        return True
    if _NO_PART.search(text, pair.what.end, min(who.start, pair.what.end + _BETWEEN)):
        return True
    if pair.where is not Where.SENTENCE:
        if _MADE_OF.match(pair.sentence.text) or (relation.table == "memberships" and _tells_otherwise(annotated, pair.sentence)):
            return True
        named = _named_in(annotated, relation, pair.sentence)
        return len(named) > (pair.what.label in named) or (pair.what.kind is Kind.AGREEMENT and _is_told_of_another(annotated, pair))
    first, last = sorted((who, pair.what), key=lambda mention: mention.start)
    peers = [first, *(other for other in annotated.within(first.end, last.start)), last]
    if all(_JOINED.fullmatch(text, one.end, other.start) for one, other in pairwise(peers)):
        return True  # "Den Haag, Utrecht en de Regio Zwolle": names of one list
    row = [pair.what, *(other for other in annotated.within(pair.what.end, who.start) if relation.is_what(other))]
    return any(not _JOINED.fullmatch(text, one.end, other.start) for one, other in pairwise(row) if other.start >= one.end)


def _tells_otherwise(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence tells of an agreement that those concluded whom it names, or of twin towns: in the network of the sentence before they are not by that."""
    return _TWINS.search(sentence.text) is not None or any(one.sentence.start == sentence.start for one in conclusions(annotated))


def _is_told_of_another(annotated: Annotated, pair: Pair) -> bool:
    """Whether the sentence of who, or the last one before it in its paragraph that reports an agreement, reports another than what."""
    told = [one for one in conclusions(annotated) if one.sentence.block == pair.sentence.block and one.sentence.start <= pair.sentence.start]
    return bool(told) and pair.what.start < told[-1].sentence.start and told[-1].agreement.label != pair.what.label


def _named_in(annotated: Annotated, relation: Relation, sentence: Sentence) -> frozenset[str]:
    """What a sentence names of the things that a relation is with, found once for all its pairs; a region can be a member itself."""
    known, place = _known(annotated), (relation.table, sentence.start)
    if place not in known:
        here = annotated.within(sentence.start, sentence.end)
        known[place] = frozenset(other.label for other in here if relation.is_what(other) and other.kind is not Kind.REGION)
    return known[place]


@kept
def _known(annotated: Annotated) -> dict[tuple[str, int], frozenset[str]]:  # noqa: ARG001
    """By a relation's table and a sentence's beginning, what is named there."""
    return {}
