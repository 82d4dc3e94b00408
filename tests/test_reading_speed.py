"""Reading does not get slower unnoticed: held against plain work on the same texts, in the same run.

A clock alone says little on a machine that others use, so it is the ratio that counts: of reading documents to splitting
the same texts into words and counting them. Both are done in turn, document by document, the plain work so often that it takes
about as long as reading; of each the fastest counts. Were one of the two shorter, it alone would find moments in which nobody else works.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kg.extraction.matching import gate
from kg.extraction.read import gazetteer, read
from kg.model import Document
from kg.sources.documents import read_documents
from kg.sources.register import Register

USUAL = 50
"""How many times as long as the plain work reading takes on a quiet machine; noted when reading was last made faster or slower on purpose."""
SLOWER = 1.5
"""The part of that by which it may not be passed: half as slow again."""
ROUNDS = 6
"""How often both are measured at most; fewer if it is clear sooner that reading is no slower."""
_WORD = re.compile(r"\b(?:de|het|een)\b|\w+|[^\w\s]", re.IGNORECASE)


def plain_work(document: Document) -> int:
    """Split the text into words and count them, line by line."""
    return sum(len(Counter(word.group().lower() for word in _WORD.finditer(line))) for line in document.text.split("\n"))


def seconds(action: Callable[[], object]) -> float:
    """Processor seconds of an action."""
    began = time.process_time()
    action()
    return time.process_time() - began


def test_reading_is_no_slower_than_it_was(root: Path, register: Register) -> None:
    documents, _ = read_documents([root / "tests" / "corpus" / "development" / "documents"])
    texts, names = documents[:24], gazetteer(register)

    def reading(document: Document) -> int:
        gate.forget()
        return len(read(document, register, names).facts)

    def often(document: Document) -> None:
        for _ in range(USUAL):
            plain_work(document)

    assert sum(map(reading, texts)) > 300  # and all that is made once is made
    assert sum(map(plain_work, texts)) > 3_000
    ours, plain = [float("inf")] * len(texts), [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for index, document in enumerate(texts):
            ours[index] = min(ours[index], seconds(partial(reading, document)))
            plain[index] = min(plain[index], seconds(partial(often, document)) / USUAL)
        if sum(ours) < USUAL * sum(plain):
            break
    ratio = sum(ours) / sum(plain)
    assert ratio < SLOWER * USUAL, f"reading takes {ratio:.1f} times as long as plain work; {USUAL} was usual"
