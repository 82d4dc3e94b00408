"""Relations that no rule reads, by weighing the signs round two names.

Wordings are a long tail: a rule reads those that somebody thought of. Here every sign (a word before, between or behind
two names, their order, where the other is named, how a clause holds what it says) has a weight, learned by logistic
regression from the gold facts of the development corpus (`tools/weigh.py`), and a pair that comes to its
relation's bound is read. What the rules read goes before, and these rows bear the name of their own rule, so that a reader sees the difference.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.weighing.elsewhere import belongs_elsewhere
from kg.extraction.weighing.pairs import Pair, Where, pairs
from kg.extraction.weighing.relations import RELATIONS, Relation
from kg.extraction.weighing.signs import Named, signs
from kg.model import Fact, Name, Value

# "waren aanwezig bij de ondertekening", "als toehoorder", "zijn ook uitgenodigd", "Te gast: Gouda, Leiden", "gesteund door", "geabonneerd", "ontvangt daarvan € 3.000": there or near by, and nothing more
_ONLY_THERE: Final = re.compile(
    r"^\W*(?:te gast|gast(?:en)?|genodigden|toehoorders?|waarnemers?|sprekers?)(?: \([^()]{1,40}\))? ?[:\t]|\b(?:uitgenodigd|genodigden?|te gast|aanwezig bij|(?:als|is|was|waren) (?:getuige|gast|toehoorder|toeschouwer|waarnemer)s?|keek toe|keken toe|(?:ontving|ontvangt|kreeg|krijgt) (?:\w+ )?een afschrift|"
    r"(?:gevraagd|benaderd|gepolst|aangeschreven|approached|asked)\b[^.;]{0,40}\b(?:maar|but|doch)\b|\b(?:suggested|proposed|vorgeschlagen)\b|(?:gesteund|ondersteund) door|steun(?:t|en|de|den)|onderschrij(?:ft|ven)|onderschre(?:ef|ven)|geabonneerd|abonnees?|genomineerd|w[io]n(?:t|nen)? [^.;]{0,40}\w*prijs|(?:toe)?(?:gezonden|gestuurd|verzonden|verstuurd) (?:aan|naar)|ter (?:zienswijze|kennisname|informatie)|(?:was|waren) [^.;]{0,40}\b(?:lid|leden|deelnemers?|aangesloten)|(?:lid|leden|deelnemers?|aangesloten) [^.;]{0,40}\b(?:was|waren)|met belangstelling|(?:ontvang(?:t|en)|ontving(?:en)?|krijg(?:t|en)|kr(?:ee|e)g(?:en)?) [^.;€]{0,40}€ ?[\d.,]{0,15}\d|(?:be|ge)zocht(?:en)?|bezoek(?:t|en)|te (?:klein|groot|duur|ver))\b", re.I)
_NOT_STATED: Final = UNREAL | {Modality.ENDED}
ALWAYS: Final = "always"
"""The sign that every pair has: the intercept."""


def weighed(annotated: Annotated, read: Iterable[Fact]) -> Iterator[Fact]:
    """The pairs of a document that are likely related and that `read` does not have, each once, where it is likeliest.

    The text of an agreement itself names its parties and bodies in set forms, which the rules know: there nothing is weighed.
    """
    if annotated.profile.own:
        return
    read = tuple(read)
    for relation in RELATIONS:
        yield from (_fact(annotated, relation, pair) for pair in _likely(annotated, relation, already_read(read, relation)))


def _likely(annotated: Annotated, relation: Relation, is_read: Callable[[Pair], bool]) -> list[Pair]:
    """The unread pairs that are likely enough, by themselves or beside one in their sentence that is: names of one list go together."""
    named, known = Named.of(annotated, relation), weights(relation)
    found = [(probability(signs(annotated, pair, named), known), pair) for pair in pairs(annotated, relation) if is_stated(pair) and not belongs_elsewhere(annotated, relation, pair)]
    surest: dict[tuple[int, str], float] = {}
    best: dict[tuple[str, str], tuple[float, Pair]] = {}
    for likely, pair in found:
        told = pair.sentence.start, pair.what.label
        surest[told] = max(likely, surest.get(told, 0.0))
    denied = {(pair.who.label, pair.what.label) for pair in pairs(annotated, relation) if is_denied(pair)}
    for likely, pair in found:
        bound = relation.beside if surest[pair.sentence.start, pair.what.label] >= relation.sure else relation.sure
        key = pair.who.label, pair.what.label
        if likely >= bound and not is_read(pair) and key not in denied and (key not in best or likely > best[key][0]):
            best[key] = likely, pair
    return [pair for _, pair in best.values()]


def is_stated(pair: Pair) -> bool:
    """Whether the clauses that name the two deny, plan, suppose or report nothing: signs are counted, and this is none to outweigh.

    A question states nothing, nor does a line that ends in a comma: "Burgemeester en wethouders van Gouda,".
    """
    text, start, end = pair.sentence.text, pair.sentence.start, pair.sentence.end
    named = [mention.start - start for mention in (pair.who, pair.what) if start <= mention.start < end]
    leads = {text.rfind(": ", 0, place) for place in named} - {-1}  # "Deze gemeenten willen tekenen: Gouda en Leiden"
    places = (*named, *(lead - 1 for lead in leads if lead > 0))
    return _states(text) and not any(modalities(text, place) & _NOT_STATED for place in places)


@lru_cache(maxsize=256)  # a sentence is asked about for each pair of its names
def _states(text: str) -> bool:
    return not text.rstrip().endswith(("?", ",")) and not _ONLY_THERE.search(text)


def is_denied(pair: Pair) -> bool:
    """Whether the clause of who says that it is not in it, or no more: what is told so once is weighed nowhere."""
    return pair.where in (Where.SENTENCE, Where.LEAD) and bool(modalities(pair.sentence.text, max(0, pair.who.start - pair.sentence.start)) & {Modality.NEGATED, Modality.ENDED})


@cache
def weights(relation: Relation) -> Mapping[str, float]:
    """The weight of each sign of a relation that has one."""
    with relation.weights.open(encoding="utf-8", newline="") as file:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(file)}


def probability(found: Iterable[str], known: Mapping[str, float]) -> float:
    """How likely a pair with these signs is related, between 0 and 1.

    >>> probability(["between: lid"], {"always": -1.0, "between: lid": 3.0}) > 0.85
    True
    """
    return 1 / (1 + math.exp(-known[ALWAYS] - sum(known.get(sign, 0.0) for sign in found)))


def already_read(facts: Iterable[Fact], relation: Relation) -> Callable[[Pair], bool]:
    """A test of a pair: do these facts have it, under this name of the other or one of more or fewer words?"""
    holding: defaultdict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)  # the names read of who, by each word in them
    longest: defaultdict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)  # the same by their longest word alone
    read = {(fact[relation.who], fact[relation.what]) for fact in facts if fact.table == relation.table}
    for whom, label in {(who.label, what.label) for who, what in read if isinstance(who, Name) and isinstance(what, Name)}:
        other = _words(label)
        longest[whom, max(other, key=len, default="")].append(other)
        for word in other:
            holding[whom, word].append(other)

    def is_read(pair: Pair) -> bool:
        who, words = pair.who.label, _words(pair.what.label)
        longer = min((holding.get((who, word), []) for word in words), key=len, default=[])
        return any(words <= other for other in longer) or any(other <= words for word in words for other in longest.get((who, word), ()))

    return is_read


def _words(label: str) -> frozenset[str]:
    return frozenset(label.casefold().split())


def _fact(annotated: Annotated, relation: Relation, pair: Pair) -> Fact:
    """A row that says no more than that the two are related, with the sentence of who and the words that name the other."""
    evidence = [annotated.cite(pair.sentence)]
    if not pair.sentence.start <= pair.what.start < pair.sentence.end:
        evidence.append(annotated.evidence(pair.what.start, pair.what.end, relation.what))
    values: dict[str, Value] = {relation.who: pair.who.name(), relation.what: pair.what.name(), "role": relation.role, "status": "stated"}
    return Fact(relation.table, values, relation.rule, tuple(evidence))
