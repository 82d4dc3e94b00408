"""Count how often each rule is right in the development corpus, for `kg/judging/precision.csv`.

    python tools/count_precision.py            writes the file anew
    python tools/count_precision.py --print    prints what it would write

A row is right if the gold facts of its document have one with its keys, wrong if they have none; where honest readers
differ it does not count. Tables that a gold file does not score are not counted. `tests/test_doubts.py` holds the file
equal to a fresh count.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from kg.extraction.read import read_all
from kg.extraction.weighing.relations import RELATIONS
from kg.model import Reading, row
from kg.sources.documents import read_documents
from kg.sources.register import read_register

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus" / "development"
WEIGHED = {relation.rule for relation in RELATIONS}
COUNTED = ROOT / "kg" / "judging" / "precision.csv"


def scorer() -> ModuleType:
    """The scorer of the gold facts, which decides what matches."""
    spec = importlib.util.spec_from_file_location("score", ROOT / "tests" / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counts() -> str:
    """The whole file as it should be."""
    documents, errors = read_documents([CORPUS / "documents"])
    assert not errors, errors
    score, found = scorer(), Counter[tuple[str, bool]]()
    for reading in read_all(documents, read_register(ROOT / "data" / "register")):
        gold = json.loads((CORPUS / "gold" / f"{reading.document.stem}.json").read_text("utf-8"))
        found.update(_judged(score, gold, reading))
    rules = sorted({rule for rule, _ in found})
    lines = ["rule,right,wrong", *(f"{rule},{found[rule, True]},{found[rule, False]}" for rule in rules)]
    return "\n".join(lines) + "\n"


def _judged(score: ModuleType, gold: dict[str, Any], reading: Reading) -> list[tuple[str, bool]]:
    kind = gold["document"]["kind"]
    is_one = len(gold.get("agreements", [])) == 1 and kind in score.AGREEMENT_KINDS
    judged = []
    for fact in reading.facts:
        if fact.rule in WEIGHED:
            continue  # learned from these documents; `tools/weigh.py --check` counts it in documents left out
        if fact.table not in score.TABLES or fact.table not in gold or score.repeats_an_end(fact.table, row(fact)):
            continue
        matches = [one for one in gold[fact.table] if score.key_match(fact.table, one, row(fact), is_one)]
        if not matches or not all(one.get("uncertain") for one in matches):
            judged.append((fact.rule, bool(matches)))
    return judged


if __name__ == "__main__":
    if sys.argv[1:] == ["--print"]:
        print(counts(), end="")
    else:
        COUNTED.write_text(counts(), encoding="utf-8")
