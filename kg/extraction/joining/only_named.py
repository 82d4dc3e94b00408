"""Who and what a text names and does not speak of: what another one came from or was called, is like, or is not to be taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.matching.gate import note_in_lines
from kg.extraction.names.mentions import FORUMS, ORGANISATIONS, Mention
from kg.model import Kind

_KINDS = frozenset({*FORUMS, Kind.BODY, Kind.JOINT_BODY})
# "de voorloper van de Regiegroep", "niet te verwarren met het Platform Noordkust", "naar het voorbeeld van de Hanze"
_BESIDE = re.compile(
    r"\b(?:(?:voorlopers?|(?:rechts)?voorgangers?|(?:rechts)?opvolgers?|tegenhangers?|evenknie|naamgenoot|zusterorganisatie|concurrent|alternatief|predecessor|successor|counterpart|Vorgänger\w*|Nachfolger\w*) (?:van|voor|of|to|der|des)|"
    r"(?:vergelijkbaar|te vergelijken|in vergelijking|te verwarren|verward|vergelijk) met|(?:[Nn]aar|[Nn]et) (?:het )?(?:voorbeeld|model|analogie) van|(?:geïnspireerd|gebaseerd) op|gemodelleerd naar|(?:niet hetzelfde|iets anders|anders) (?:als|dan)|(?:confused with|similar to|modelled on))"
    r" (?:de |het |die |dat |the |den |dem )?[“\"‘']?$")
# "West Betuwe (voorheen Geldermalsen, Lingewaal en Neerijnen)", "Land van Cuijk, een fusie van Boxmeer en Grave,"
_FORMER = re.compile(
    r"(?:\(|, )(?:voorheen|vroeger|eertijds|voormalig|tot (?:\d{1,2} )?(?:[a-z]{3,9} )?\d{4}|ontstaan uit|opgegaan uit|(?:een |de )?(?:fusie|samenvoeging) van|formerly|ehemals|früher)(?: (?:de|het))?(?: (?:voormalige|vroegere))?(?: (?:gemeenten?|steden|stad))? "
    r"(?:(?:[A-Z][\w'’-]{1,30} ?){1,3}(?:,| en) ){0,8}$|"
    # "Anders dan Tilburg is Helmond": whom it is told apart from
    r"\b(?:[Aa]nders dan(?: bij| in)?|[Ii]n tegenstelling tot|[Uu]nlike)(?: (?:de|het))?(?: (?:gemeenten?|steden|stad|provincie))? (?:(?:[A-Z][\w'’-]{1,30} ?){1,3}(?:,| en) ){0,3}$")
# "het Stedelijk Gymnasium Leiden", "Harmonie Sint Cecilia Venray", "Museum Arnhem", "station Assen", "de protestantse gemeente te Borne": somebody or something else
_PART_OF = re.compile(
    r"\b(?:(?:[Pp]rotestantse|[Hh]ervormde|[Gg]ereformeerde|[Dd]oopsgezinde|[Rr]emonstrantse|[Ee]vangelische|[Kk]erkelijke|PKN)[ -][Gg]emeente) (?:(?:te|van|in) )?$|(?:\b(?:FC|SV|VV|SC|HC|RKVV|Scouting|Rotary|Lions|VVV|AZC|IKC)|(?:[Cc]lub|[Kk]oor|[Oo]rkest|[Tt]heater|[Mm]useum|[Gg]ymnasium|[Ll]yceum|[Hh]armonie|[Ff]anfare|[Ss]chutterij|[Pp]arochie|[Ss]chouwburg|[Pp]oppodium|[Bb]ibliotheek|[Ss]tation|[Hh]otel|[Ss]tadion|[Ll]uchthaven|[Bb]edrijventerrein|[Ww]inkelcentrum|"
    r"[Aa]rchief|[Mm]akerspace|[Ss]cholengroep|[Bb]asisschool|[Ww]inkeliersvereniging|[Oo]ndernemersvereniging|[Aa]fdeling|[Vv]estiging|[Ll]ocatie|[Kk]antoor|[Ff]iliaal|[Cc]ampus|[Bb]innenstad|[Ss]portpark))(?: [A-Z][\w'’-]{1,20}){0,2} $")
_PLACES = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE})
_REACH = 70
"""Characters before a name in which such words stand."""


def only_named(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, those marked as qualifying another word that the text only names beside what it speaks of."""
    mentions = tuple(mentions)
    nearest = ((max(0, mention.start - _REACH), mention.start) for mention in mentions)
    places = [(max(start, text.rfind("\n", start, end) + 1), end) for start, end in nearest]
    note_in_lines(text, places)
    for mention, (begin, end) in zip(mentions, places, strict=True):
        before = text[begin:end]
        is_beside = mention.kind in _KINDS and _BESIDE.search(before)
        was_so = mention.kind in ORGANISATIONS and _FORMER.search(before)
        is_part = mention.kind in _PLACES and _PART_OF.search(before)
        yield replace(mention, attributive=True) if is_beside or was_so or is_part else mention
