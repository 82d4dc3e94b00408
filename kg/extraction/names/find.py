"""Who and what a text mentions: one finder of names for all rules.

It puts together the known names, those that announce themselves, cities that no list holds, and what the document
itself defines in brackets ("Expatcenter Noord (hierna te noemen: het Centrum)").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.announced import announced
from kg.extraction.names.associations import associations
from kg.extraction.names.carded_networks import carded_networks
from kg.extraction.names.coded_cities import coded_cities
from kg.extraction.names.datelines import datelines
from kg.extraction.names.defined import abbreviations
from kg.extraction.names.demonyms import demonyms
from kg.extraction.names.formed_networks import formed_networks
from kg.extraction.names.forums import forums
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.group_headings import group_headings
from kg.extraction.names.groups import deals, groups
from kg.extraction.names.headed_networks import headed_networks
from kg.extraction.names.introduced import introduced
from kg.extraction.names.joining_towns import joining_towns
from kg.extraction.names.listed_names import listed_names
from kg.extraction.names.member_networks import member_networks
from kg.extraction.names.mentions import DEAL_NOUN, Gazetteer, Mention, everywhere, longest
from kg.extraction.names.networks import spoken_networks
from kg.extraction.names.noun_last import noun_last
from kg.extraction.names.noun_networks import noun_networks
from kg.extraction.names.organs import organs
from kg.extraction.names.page_names import page_names
from kg.extraction.names.places import abroad, beside, in_lists, pairs
from kg.extraction.names.recurring import recurring
from kg.extraction.names.section_networks import section_networks
from kg.extraction.names.small_towns import small_towns
from kg.extraction.names.sorted_networks import sorted_networks
from kg.extraction.names.talk_tables import talk_tables
from kg.extraction.names.tied_towns import tied_towns
from kg.model import Kind

# "F. van Beuningen", "mevrouw Haren", "wethouder Van Gouda": a place within somebody's name
_PERSON = re.compile(
    r"(?:(?<!\w)[A-Z]\.(?: ?[A-Z]\.)*|\b(?:heer|mevrouw|mevr\.|mw\.|dhr\.|drs\.|mr\.|ir\.|dr\.|ing\.|prof\.|Heer|Mevrouw|Drs\.|Mr\.|Ir\.|Dr\.)) (?:[A-Z][a-zà-ÿ]+ )?(?:(?:van|de|den|der|ten|ter|te|in|op|Van|De) ){0,3}$"
    r"|(?<=[a-z,] )Van (?:de |den |der )?$"
    rf"|\b(?:{GIVEN_NAMES}) (?:van|de) (?:de |den |der )?$"
    rf"|\b(?!Wil |Lot |Ad |Ward |Han )(?:{GIVEN_NAMES}) $"  # "Anneke Elst"
    r"|(?:^|(?<=\n))(?:Wethouder|Gedeputeerde|Schepen) $"  # whose matters a list of decisions gives below
)
# "Jos Mulder (wethouder Goes)": a given name that is a town's as well, before a surname
_GIVEN = re.compile(rf"(?:{GIVEN_NAMES})(?= (?:van |de |der |den |ter |ten |te ){{0,2}}[A-Z][a-zà-ÿ]+)")
# "van Harderwijk tot Winterswijk", "van Goes tot en met Kapelle": how far something reaches; not "de toetreding van Goes tot Polis"
_REACH = re.compile(r"(?<!oetreding )(?<!oelating )\b[Vv]an (?P<first>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) tot (?:en met |aan )?(?P<last>[A-Z][\w'’-]+)")
# a person's name before a place's has one of these, or a capital before the small words
_OF_PERSONS = (".", "eer ", "evrouw ", "ethouder ", "edeputeerde ", "chepen ")
_PARTICLES = frozenset(["", "van", "de", "den", "der"])
# before a place's name these words are no part of a person's; most places stand behind one of them
_BEFORE_A_PLACE = frozenset(["gemeente", "gemeenten", "en", "stad", "steden", "met", "Gemeente", "provincie", "tussen", "voor", "door", "regio"])
_FORM = re.compile(r" (?:B\.?V\.?|N\.?V\.?|GmbH|U\.?A\.?|B\.A\.|Ltd)$")
_PLACES = (Kind.MUNICIPALITY, Kind.CITY)


def find_mentions(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """All mentions in a cleaned text, in order, none overlapping: a longer one wins over those that it covers."""
    # "de City Deals" by itself is the instrument, and no body
    known = [m for m in gazetteer.find(text) if not DEAL_NOUN.fullmatch(text, m.start, m.end) and not _is_person(text, m)]
    reach = [match.span() for match in _REACH.finditer(text)] if " tot " in text else []
    known = [m for m in known if not any(start < m.start and m.end <= end for start, end in reach)]
    named = longest(known)
    spoken = [*spoken_networks(text, named), *noun_networks(text, named), *headed_networks(text, named), *member_networks(text, named), *page_names(text, named), *introduced(text, named), *formed_networks(text, named)]
    told = [*announced(text, named, gazetteer), *forums(text, named), *spoken, *sorted_networks(text, named), *section_networks(text, named), *carded_networks(text, named), *abroad(text, gazetteer), *coded_cities(text, gazetteer), *beside(text, gazetteer), *joining_towns(text, [*named, *spoken], gazetteer), *tied_towns(text, named, gazetteer), *small_towns(text, named, gazetteer)]
    found = [*deals(text, known), *noun_last(text, known), *groups(text, known), *group_headings(text), *organs(text), *talk_tables(text), *spoken, *demonyms(text, gazetteer), *datelines(text, gazetteer), *_as_abroad(told), *pairs(text, gazetteer), *known]
    found.extend(_elsewhere(text, told, named))
    listed = list(in_lists(text, longest(found), gazetteer))
    found = longest([*found, *listed])
    found.extend(_listed_once(text, listed, found))
    found = longest(found)
    found.extend(abbreviations(text, found))
    found = longest(found)
    found = longest([*found, *recurring(text, found)])
    return tuple(associations(text, longest([*found, *listed_names(text, found)])))


def _is_person(text: str, mention: Mention) -> bool:
    if mention.kind not in (*_PLACES, Kind.REGION, Kind.PROVINCE):
        return False
    if mention.kind is Kind.CITY and (given := _GIVEN.match(text, mention.start)) and given.end() == mention.end:
        return True
    start = max(0, mention.start - 40)
    before = text[start : mention.start]
    words = before.split(" ")
    if len(words) > 1 and words[-2] in _BEFORE_A_PLACE:
        return False
    first = next((word for word in reversed(words) if word not in _PARTICLES), "")
    may_be = first != first.lower() or any(sign in before for sign in _OF_PERSONS)
    return may_be and _PERSON.search(text, start, mention.start) is not None


def _as_abroad(told: Sequence[Mention]) -> Iterator[Mention]:
    """A municipality that the document places in another country is that city."""
    foreign = {mention.short for mention in told if mention.kind is Kind.CITY}
    for mention in told:
        is_city = mention.kind is Kind.MUNICIPALITY and mention.short in foreign
        yield replace(mention, label=mention.short, kind=Kind.CITY) if is_city else mention


def _listed_once(text: str, listed: Sequence[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """A city that nothing is known of but that it stands in a list of cities, where it is spoken of by itself."""
    taken = {text[mention.start : mention.end] for mention in found if mention not in listed}
    names = {m.short: m for m in listed if m.kind is Kind.CITY and len(m.short) > 3 and m.short == m.label and m.short not in taken}
    return (m for m in everywhere(text, names) if not m.attributive)


def _elsewhere(text: str, told: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """What is announced once is spoken of by its title alone from then on: cities, municipalities, networks; companies too."""
    taken = {text[mention.start : mention.end] for mention in known}
    companies = {_FORM.sub("", m.label): m for m in told if m.kind is Kind.COMPANY and " " in _FORM.sub("", m.label)}
    names = companies | {
        mention.short: mention
        for mention in sorted(_as_abroad(told), key=lambda m: (m.kind is Kind.NETWORK, m.start))
        if mention.kind in (*_PLACES, Kind.NETWORK) and len(mention.short) > 2 and mention.short not in taken
    }
    return everywhere(text, names)
