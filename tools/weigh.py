"""Learn the weights of the signs of `kg/extraction/weighing` from the development corpus.

    python tools/weigh.py            writes the files of weights anew
    python tools/weigh.py --check    shows how rows that no rule reads do in documents left out of the learning

Needs scikit-learn (`pip install --group weigh`). Every pair of names near each other is an example, read by a rule or
not; it is related if the gold facts of its document say so, and left aside where honest readers differ.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from count_precision import CORPUS, ROOT, scorer
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from kg.extraction.annotate import annotate
from kg.extraction.read import gazetteer, read
from kg.extraction.weighing.pairs import Pair, pairs
from kg.extraction.weighing.relations import RELATIONS, Relation
from kg.extraction.weighing.signs import Named, signs
from kg.extraction.weighing.weighed import ALWAYS, already_read
from kg.sources.documents import read_documents
from kg.sources.register import read_register

DOCUMENTS = 5
"""A sign that stands in fewer documents has no weight."""
PENALTY = 0.05
"""Inverse strength of the penalty on large weights (L2)."""


@dataclass(frozen=True)
class Example:
    """One pair of one document.

    Attributes:
        key: the pair as the document names it.
        is_read: a rule reads it, or nothing is weighed in its document: it is learned from and not counted.
    """

    document: str
    key: tuple[str, str]
    signs: frozenset[str]
    is_related: bool
    is_read: bool


def examples(relation: Relation, corpus: Path = CORPUS) -> Iterator[Example]:
    """The pairs of a corpus's documents, those of uncertain gold rows left out."""
    documents, errors = read_documents([corpus / "documents"])
    assert not errors, errors
    register, score = read_register(ROOT / "data" / "register"), scorer()
    names = gazetteer(register)
    for document in documents:
        gold = json.loads((corpus / "gold" / f"{document.stem}.json").read_text("utf-8"))
        if relation.table not in gold:
            continue
        annotated, facts = annotate(document, names), read(document, register, names, weigh=False).facts
        named, is_read = Named.of(annotated, relation), already_read(facts, relation)
        for pair in pairs(annotated, relation):
            rows = [row for row in gold[relation.table] if _is(score, relation, row, pair)]
            if not any(row.get("uncertain") for row in rows):
                key, counts_not = (pair.who.label, pair.what.label), annotated.profile.own or is_read(pair)
                yield Example(document.source, key, signs(annotated, pair, named), bool(rows), counts_not)


def _is(score: Any, relation: Relation, row: dict[str, Any], pair: Pair) -> bool:
    aliases = row.get("aliases", ())
    whos = row.get("aliases_member", ()) if relation.who == "member" else aliases
    return bool(
        score.same(relation.who, row[relation.who], pair.who.label, whos)
        and score.same(relation.what, row[relation.what], pair.what.label, aliases)
    )


class Learned:
    """A fitted model."""

    def __init__(self, learned_from: Sequence[Example]) -> None:
        """Fit it to examples."""
        within = defaultdict(set)
        for example in learned_from:
            for sign in example.signs:
                within[sign].add(example.document)
        self.kept = {sign for sign, documents in within.items() if len(documents) >= DOCUMENTS}
        self.vectors = DictVectorizer()
        self.model = LogisticRegression(C=PENALTY, max_iter=1000)
        found = self.vectors.fit_transform([self._of(e) for e in learned_from])
        self.model.fit(found, [e.is_related for e in learned_from])

    def _of(self, example: Example) -> dict[str, int]:
        return dict.fromkeys(sorted(example.signs & self.kept), 1)

    def weights(self) -> dict[str, float]:
        """Sign and weight, the heaviest first."""
        names, (coefficients,) = self.vectors.get_feature_names_out(), self.model.coef_
        found = [(str(name), round(float(weight), 3)) for name, weight in zip(names, coefficients, strict=True)]
        heaviest = sorted(found, key=lambda one: (-abs(one[1]), one[0]))
        always = round(float(self.model.intercept_[0]), 3)
        return {ALWAYS: always} | {name: weight for name, weight in heaviest if weight}

    def probabilities(self, of: Sequence[Example]) -> list[float]:
        """How likely each example is a membership."""
        return [float(p) for p in self.model.predict_proba(self.vectors.transform([self._of(e) for e in of]))[:, 1]]


def check(every: Sequence[Example], of: Sequence[Example], probabilities: Iterable[float], name: str) -> None:
    """Print the rows that weighing would add, right and wrong, at some bounds."""
    best: dict[tuple[str, tuple[str, str]], tuple[float, bool]] = {}
    read = {(e.document, e.key) for e in every if e.is_read}
    for example, likely in zip(of, probabilities, strict=True):
        key = example.document, example.key
        if key not in read and likely > best.get(key, (0.0, False))[0]:
            best[key] = likely, example.is_related
    for bound in (0.8, 0.85, 0.9, 0.95):
        added = Counter(right for likely, right in best.values() if likely >= bound)
        print(f"{name}: from {bound} on {added[True]} right, {added[False]} wrong")


def left_out(every: Sequence[Example]) -> list[float]:
    """How likely each example is by what was learned from other documents."""
    likely = [0.0] * len(every)
    for kept, left in GroupKFold(5).split(every, groups=[e.document for e in every]):
        learned = Learned([every[i] for i in kept])
        for index, probability in zip(left, learned.probabilities([every[i] for i in left]), strict=True):
            likely[index] = probability
    return likely


def write(relation: Relation, path: Path) -> None:
    """Learn the weights of a relation and write them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((sign, f"{weight:g}") for sign, weight in Learned(list(examples(relation))).weights().items())


def main() -> None:
    """Learn and write, or check by documents left out."""
    for relation in RELATIONS:
        if "--check" in sys.argv:
            every = list(examples(relation))
            check(every, every, left_out(every), f"{relation.table}, each fifth of the documents left out")
        else:
            write(relation, relation.weights)


if __name__ == "__main__":
    main()
