"""The weights of `kg/extraction/weighing` are those that the development corpus teaches today."""

from __future__ import annotations

import csv
from pathlib import Path
from types import ModuleType

import pytest

from kg.extraction.weighing.relations import RELATIONS, Relation

ROUNDED = 0.01
"""By how much a weight may differ, for other versions of the libraries that learn."""


@pytest.fixture(scope="module")
def weigh(root: Path) -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(root / "tools"))
        import weigh  # type: ignore[import-not-found]

        return weigh  # type: ignore[no-any-return]


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.table)
def test_the_weights_are_freshly_learned(relation: Relation, weigh: ModuleType, tmp_path: Path) -> None:
    """Where the corpus, names, signs or rules changed: `python tools/weigh.py`, and look at what it reads."""
    weigh.write(relation, tmp_path / "fresh.csv")
    fresh, kept = _weights(tmp_path / "fresh.csv"), _weights(relation.weights)
    assert len(kept) > 100
    differing = {sign: (kept.get(sign, 0.0), fresh.get(sign, 0.0)) for sign in fresh | kept if abs(kept.get(sign, 0.0) - fresh.get(sign, 0.0)) > ROUNDED}
    assert not differing, f"{len(differing)} weights differ: python tools/weigh.py"


def _weights(path: Path) -> dict[str, float]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(file)}
