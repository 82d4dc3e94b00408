"""Which relation a sentence names: one that is known by its name, one that only its members make known, the tie of a city."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.whole_words import place_of
from kg.extraction.names.bonds import BOND_ONE
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.joined_networks import joined, joined_in
from kg.extraction.rules.memberships.page_project import project_of_page
from kg.extraction.rules.parties.party import amended
from kg.extraction.rules.yields.topic import relation_of
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# within an agreement: "dat de samenwerking heeft geleid tot", "wat de Deal heeft gebracht"
_THIS_ONE = re.compile(r"(?:\b(?:deze|de|dit|het)|\bdat die) (?:(?:City|Regio|Green|Health) )?(?:deal|convenant|overeenkomst|samenwerking|akkoord|bestuursakkoord)\b", re.I)
# what a network that the text makes known goes before: an agreement that it brought, a body that is also named
_LESS = frozenset({Kind.AGREEMENT, Kind.BODY, Kind.ORGANISATION, Kind.FOUNDATION})
_CARRIERS = frozenset({Kind.ASSOCIATION, Kind.FOUNDATION, Kind.ORGANISATION})
_BOND = re.compile(rf"\b{BOND_ONE}\b")
# "dit netwerk", "Het netwerk": of one that the sentences before name
_THIS_NETWORK = re.compile(r"\b(?:[Dd]it|[Hh]et|[Dd]at) (?:netwerk|verband|samenwerkingsverband|platform|overleg)\b(?! (?!Europese |EU-|EFRO|Interreg|Horizon)[A-ZÀ-Ý])|\b[Tt]h(?:is|e) network\b")
# "de Alliantie", "het Forum": a network by the noun in its name
_NOUN = re.compile(r"\b(?:[Dd]e|[Hh]et) (?P<noun>[A-Z][a-z]{4,20})\b(?! [A-Z])")
# "is aangesloten bij", "werd lid van": what is told of next is behind it
_INTO = re.compile(r"\b(?:aangesloten bij|(?:is|werd|wordt|zijn|werden) (?:[\w-]+ ){0,4}lid van|toegetreden tot|neemt [^.;]{0,30}deel aan|maakt [^.;]{0,30}deel uit van)\b")
_BEHIND = 40
"""Characters behind such words within which the network stands."""
_BACK = 4
"""Sentences that are looked back over."""


def named_relation(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> Name | None:
    """The narrowest relation that a sentence names or points back to, None for none.

    Args:
        tied: the tie of each city that the document's own city has one with.
    """
    if entered := _entered(annotated, sentence):
        return entered
    found = _of_carrier(relation_of(annotated, sentence, tied), {} if annotated.profile.own else tied) or _tied_city(sentence.text, tied)
    network = joined_in(annotated, sentence) if found is None or found.kind in _LESS or found.kind is Kind.NETWORK else None
    if network and (found is None or found.kind in _LESS or found.label.split(" ")[-2:] == network.label.split(" ")[:2] or not is_named(annotated, sentence, found)):
        found = network  # "VN-campagne Making Cities" of a network that the text calls "Making Cities Resilient"; "in dit netwerk" beside its name
    if (found is None or not is_named(annotated, sentence, found)) and network is None:
        found = (_last_joined(annotated, sentence) if _THIS_NETWORK.search(sentence.text) else None) or _by_noun(annotated, sentence) or (_by_common_noun(annotated, sentence) if found is None else None) or found
    if found is None and annotated.profile.own and _THIS_ONE.search(sentence.text):
        return (amended(annotated) if annotated.profile.kind == "addendum" else None) or annotated.profile.agreement
    if found is None and not annotated.profile.own and not tied and _THIS_ONE.search(sentence.text):
        return _only_agreement(annotated)
    return found or (None if tied else _project(annotated, sentence))


# "Met dit project leren wij", "the project helps us": the one that the page is about
_THIS_PROJECT = re.compile(r"\b(?:[Hh]et|[Dd]it|[Oo]ns|[Tt]h(?:e|is)) (?:[\w-]+-)?project\b(?! [A-Z])")


@kept
def told_project(annotated: Annotated) -> Name | None:
    """The one project that a page is about, if it tells of no network beside it."""
    project = None if annotated.profile.own else project_of_page(annotated)
    return project if project and all(network.label == project.label for _, network in joined(annotated)) else None


def _project(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The one project that a page is about, where a sentence names it or says "dit project"."""
    project = told_project(annotated)
    is_told = project is not None and (place_of(project.label, sentence.text) >= 0 or _THIS_PROJECT.search(sentence.text) is not None)
    return project if is_told else None


def _entered(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The network that another one belongs to: "Land van de Linge is aangesloten bij Fruitstreken Europa" goes on with the latter; None where only one is named."""
    into = _INTO.search(sentence.text)
    if into is None:
        return None
    known = [(m.start - sentence.start, m.name()) for m in annotated.within(sentence.start, sentence.end, Kind.NETWORK)]
    told = [*known, *((at, network) for label, network in joined(annotated) if (at := place_of(label, sentence.text, apart_before="-", apart_behind="-")) >= 0)]
    behind = [network for at, network in told if 0 <= at - into.end() < _BEHIND]
    return behind[0] if behind and any(at < into.start() and network.label != behind[0].label for at, network in told) else None


@kept
def _only_agreement(annotated: Annotated) -> Name | None:
    """The one agreement that a note speaks of, where it names no other and no network: "De samenwerking heeft de dienstverlening verbeterd"."""
    agreements = {mention.label: mention.name() for mention in annotated.mentions if mention.kind is Kind.AGREEMENT}
    return next(iter(agreements.values())) if len(agreements) == 1 and not joined(annotated) else None


def is_named(annotated: Annotated, sentence: Sentence, relation: Name) -> bool:
    """Whether a sentence names a relation itself, and does not only point back to it."""
    return any(m.label == relation.label for m in annotated.within(sentence.start, sentence.end))


def _of_carrier(found: Name | None, tied: Mapping[str, Name]) -> Name | None:
    """The tie that a foundation or association bears in its name, instead of who keeps it up: "de Vereniging Stedenband Delft-Gera"."""
    if found is not None and found.kind is Kind.AGREEMENT:
        return next((tie for city, tie in tied.items() if city in found.label), found)  # "Partnerschapsovereenkomst Tiel-Graz"
    if found is None or found.kind not in _CARRIERS or not _BOND.search(found.label):
        return found
    ties = list(dict.fromkeys(tied.values()))
    named = [tie for city, tie in tied.items() if city in found.label]
    return named[0] if named else ties[0] if len(ties) == 1 else found


def _tied_city(text: str, tied: Mapping[str, Name]) -> Name | None:
    """The tie of a city that only the tie itself makes known."""
    return next((name for label, name in tied.items() if label in text and place_of(label, text) >= 0), None)


def _last_joined(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The network that only its members make known, of which the sentences just before, in the same block, spoke last."""
    index = bisect_left(annotated.sentences, sentence.start, key=lambda one: one.start)
    for before in reversed(annotated.sentences[max(0, index - _BACK) : index]):
        if before.block != sentence.block:
            return None
        told = [(at, network) for label, network in joined(annotated) if (at := place_of(label, before.text, apart_before="-", apart_behind="-")) >= 0]
        if told:
            return max(told, key=lambda one: one[0])[1]
    return None


def _by_noun(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The one network whose name holds the noun by which a sentence calls it: "de Alliantie" of the "Alliantie van IJsselsteden"."""
    named = _by_word(annotated)
    for match in _NOUN.finditer(sentence.text):
        networks = named.get(match["noun"], {})
        if len(networks) == 1:
            return next(iter(networks.values()))
    return None


# "De kring heeft ons geholpen", "via het platform": a network by the common noun in which its name ends
_COMMON = re.compile(r"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Oo]nze|[Oo]ns) (?P<noun>kring|alliantie|coalitie|platform|verbond|bond|forum|conferentie|kenniskring|stedenkring|stedennetwerk|stedenverband)\b(?! (?:van|voor|met|tussen|over|in|[A-Z]))")


def _by_common_noun(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The one network whose name holds the noun, alone or at the end of a word, by which a sentence calls it: "de kring" of the Dorpenkring."""
    for match in _COMMON.finditer(sentence.text):
        noun = match["noun"]
        networks = {network.label: network for word, of in _by_word(annotated).items() if word.casefold().endswith(noun) for network in of.values()}
        if len(networks) == 1:
            return next(iter(networks.values()))
    return None


def called(annotated: Annotated, word: str) -> Name | None:
    """The one network of a document whose name begins with a word, None for none or several."""
    found = [network for label, network in _by_word(annotated).get(word, {}).items() if label.startswith(f"{word} ")]
    return found[0] if len(found) == 1 else None


@kept
def _by_word(annotated: Annotated) -> dict[str, dict[str, Name]]:
    """The networks of a document by each word of their names, and by name."""
    found: dict[str, dict[str, Name]] = {}
    known = [(m.label, m.name()) for m in annotated.mentions if m.kind is Kind.NETWORK]
    for label, network in (*known, *joined(annotated)):
        for word in label.split():
            found.setdefault(word, {})[network.label] = network
    return found
