"""What each rule contributes on a corpus with gold facts: rows that are right, rows that are wrong, and what no rule read.

usage: python tests/benchmarks/right_and_wrong.py [CORPUS]

CORPUS has the folders `documents` and `gold`; without it the development corpus is counted. Facts are compared as
`tests/gold/score.py` compares them. A row that the gold leaves uncertain counts as neither. A rule that has no right row
anywhere earns nothing; one with many wrong rows costs more than it brings.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "gold"))

import score  # noqa: E402


def _facts(documents: Path) -> dict[str, dict[str, list[dict[str, object]]]]:
    """What `kg facts` reads in each document, by the name of its file without the suffix."""
    run = subprocess.run([sys.executable, "-m", "kg.cli", "facts", str(documents), "--format", "json"],
                         capture_output=True, text=True, check=True)  # fmt: skip
    return {Path(entry["source"]).stem: entry for entry in json.loads(run.stdout)}


def main() -> None:
    """Print a line a rule, the most right rows first, then a line a table for what was missed."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "corpus" / "development"
    facts = _facts(corpus / "documents")
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    missed: Counter[str] = Counter()
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        one = len(gold.get("agreements", [])) == 1 and gold["document"]["kind"] in score.AGREEMENT_KINDS
        for table in filter(gold.__contains__, score.TABLES):
            found: set[int] = set()
            for row in facts[path.stem].get(table, []):
                fits = [i for i, g in enumerate(gold[table]) if score.key_match(table, g, row, one)]
                found.update(fits)
                key = table, str(row.get("rule"))
                if not fits and not score.repeats_an_end(table, row):
                    wrong[key] += 1
                elif any(not gold[table][i].get("uncertain") for i in fits):
                    right[key] += 1
            missed[table] += sum(i not in found and not g.get("uncertain") for i, g in enumerate(gold[table]))
    print(f"{'table':14}{'rule':26}{'right':>6}{'wrong':>6}")
    for table, rule in sorted(right | wrong, key=lambda key: (key[0], -right[key])):
        print(f"{table:14}{rule:26}{right[table, rule]:6}{wrong[table, rule]:6}")
    for table, number in missed.most_common():
        print(f"{table:14}{'missed by every rule':26}{number:6}")


if __name__ == "__main__":
    main()
