"""Members whom a text knows by their number, and lists where it says no network: "een samenwerkingsverband van de acht gemeenten"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.parties.counted import of_count
from kg.extraction.rules.services import forum_topics, slots
from kg.model import Fact, Kind, Name
from kg.numbers import CARDINAL, number_word

_FEWEST = 3
_KINDS = (*FORUMS, Kind.BODY, Kind.JOINT_BODY)
# "de acht Gelderse en Utrechtse gemeenten", "alle zeven gemeenteraden", "14 regiogemeenten"
_COUNTED = rf"(?:[Dd]e |[Aa]lle |[Oo]nze )?\b(?P<count>{CARDINAL}|\d{{1,2}}) (?:[\w-]+ (?:en )?){{0,3}}?(?:(?:regio)?gemeenten|gemeenteraden|gemeentebesturen|steden)\b(?! (?:waren|deden|bezochten))"
_IN = r"(?:binnen|in|van|uit)"
_COUNTS = re.grouped((
    # "Regio Kromme Aa is een samenwerkingsverband - van de acht genoemde gemeenten -"
    re.compile(rf"(?P<what>{FORUM}){NO_NAME}{{0,20}}?(?P<at>,| is| vormt) (?:het|een|de|hét|dé) (?:[\w-]+ ){{0,2}}(?:samenwerking|{FORUM_NOUN}|[a-z]*orgaan)(?: [-–])?,? (?:van|tussen|voor) {_COUNTED}"),
    # "alle zeven gemeenteraden binnen Regio Kromme Aa", "de zes gemeenten van het Lindeverbond"
    re.compile(rf"{_COUNTED},? (?P<at>{_IN}) (?P<what>{FORUM})"),
    # "Het Lindeverbond telt zes gemeenten", "bestaat uit zes gemeenten"
    re.compile(rf"(?P<what>{FORUM}){NO_NAME}{{0,20}}? (?P<at>bestaat(?: momenteel| nu| thans| inmiddels)? uit|telt|omvat|verenigt|bundelt|groepeert){NO_NAME}{{0,20}}? {_COUNTED}"),
    # "De zes gemeenten werken samen in het Lindeverbond", "vormen de acht gemeenten vanaf 2011 de Regio Kromme Aa"
    re.compile(rf"{_COUNTED} (?P<at>werken|vormen|zijn|hebben){NO_NAME}{{0,60}}? (?P<what>{FORUM})(?=[^.;]{{0,30}}\b(?:samen|verenigd|georganiseerd|gebundeld|opgericht)\b|[.,;)]|$| (?:samen|en)\b)"),
    re.compile(rf"\b(?P<at>[Vv]ormen) {_COUNTED}{NO_NAME}{{0,30}}? (?P<what>{FORUM})"),
    # "In het Lindeverbond werken zes gemeenten samen"
    re.compile(rf"\b(?:[Ii]n|[Bb]innen) (?P<what>{FORUM}) (?P<at>werken|nemen|doen|trekken) {_COUNTED}"),
    # "Alle zes gemeenten nemen deel", below its name
    re.compile(rf"(?:^|[.;:] ){_COUNTED} (?P<at>nemen|doen) (?:er |hier |daar )?(?:ook )?(?:aan )?(?:deel|mee)(?= ?[.,;]|$| en )"),
    # "De zes gemeenten, A, B ... en F, benutten dit platform", below its name
    re.compile(rf"{_COUNTED}{NO_NAME}{{0,20}}?[,:(] ?(?P<who>{ORG}{{3,}})[,)]? (?P<at>benutten|gebruiken|vormen|werken|zijn|nemen)\b{NO_NAME}{{0,60}}?\b(?:dit|deze|dat) (?:{FORUM_NOUN}|samenwerking)\b"),
))  # fmt: skip
_NOT_ALL = re.compile(rf"\b(?:{CARDINAL} van de|\d van de|slechts|maar|nog eens|ruim|bijna|circa|ongeveer|andere|overige|nieuwe|kleine|middelgrote|grote) (?:\w+ )?$")


def counted_members(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """A row for each of the towns that are as many as a sentence says are in a network, where the text lists so many once."""
    for pattern in _COUNTS.of(masked.text):
        for match in pattern.finditer(masked.text):
            number = number_word(match["count"])
            if number is None or number < _FEWEST or modalities(masked.text, match.start("at")) & (UNREAL | {Modality.ENDED}) or _NOT_ALL.search(masked.text, 0, match.start("count")):
                continue
            named = masked.mentions(match.groupdict().get("what"))
            context = None if named else _told_before(annotated, masked) or forum_topics.headed(annotated, masked)
            if not named and context is None and "who" not in match.re.groupindex:
                context = forum_topics.spoken_of(annotated, masked, match.start("at"), *_KINDS)
            forum = named[0] if named else context
            if forum and forum.kind is Kind.REGION and "regio" not in forum.label.lower():
                continue  # "de acht gemeenten in de Achterhoek": where they lie
            for member in (of_count(annotated, number) or _with_those_before(annotated, masked, match, number)) if forum else ():
                if forum and member.label != forum.label:
                    yield fact_of(annotated, masked, member, forum.name(), role="member", state="stated", rule="compositions", context=context)


# "Samen met Ede vormen de vier gemeenten": who stands here, beside those whom a list elsewhere has
_TOGETHER = re.compile(rf"\b(?:[Ss]amen|[Tt]ezamen|[Gg]ezamenlijk) met (?:de gemeenten? )?(?P<too>{ORG}+),? $")


def _with_those_before(annotated: Annotated, masked: Masked, match: re.Match[str], number: int) -> list[Name]:
    """Those of two lists that are so many together: "Goes, Sluis en Hulst. Samen met Tholen vormen de vier gemeenten"."""
    together = _TOGETHER.search(masked.text, 0, match.start())
    others = [m.name() for m in masked.mentions(together["too"]) if m.kind in slots.MEMBERS] if together else []
    first = of_count(annotated, number - len(others), without=frozenset(name.label for name in others)) if others and number > len(others) else []
    return [*first, *others] if first else []


# "Het Lindeverbond is", the name with which a sentence opens
_ARTICLE = re.compile(r"(?:(?:De|Het) )?")


def _told_before(annotated: Annotated, masked: Masked) -> Mention | None:
    """The forum with which the sentence before opens in the paragraph: that one is told of, and not who is named in it last."""
    before = [other for other in annotated.sentences_of(masked.sentence.block) if other.start < masked.sentence.start]
    article = _ARTICLE.match(before[-1].text) if before else None
    at = before[-1].start + article.end() if article else -1
    return next((m for m in annotated.within(at, at + 1) if m.kind in _KINDS and not m.attributive), None)
