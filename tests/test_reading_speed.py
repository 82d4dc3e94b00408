"""Reading does not get slower unnoticed: held against plain work on the same texts, in the same run.

A clock alone says little on a machine that others use, so it is the ratio that counts: of reading documents to splitting
the same texts into words and counting them. Both are done in turn, and the fastest of each is compared.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.extraction.matching import gate
from kg.extraction.read import gazetteer, read
from kg.model import Document
from kg.sources.documents import read_documents
from kg.sources.register import Register

USUAL = 53.0
"""How many times as long as the plain work reading takes: from 42 to 71 by itself, as the machine is at the moment, and to 80 beside other work, which costs reading more than plain work
(23 November 2026; the code of that morning gave 70.8 where that of the evening gave 70.0); noted when reading was last made faster or slower on purpose."""
SLOWER = 1.5
"""The part of that by which it may not be passed: half as slow again."""
ROUNDS = 24
"""How often both are measured at most; fewer if it is clear sooner that reading is no slower."""
_WORD = re.compile(r"\b(?:de|het|een)\b|\w+|[^\w\s]", re.IGNORECASE)


def plain_work(documents: Sequence[Document]) -> int:
    """Split the texts into words and count them, line by line."""
    return sum(len(Counter(word.group().lower() for word in _WORD.finditer(line))) for document in documents for line in document.text.split("\n"))


def seconds(action: Callable[[], object]) -> float:
    """Processor seconds of an action."""
    began = time.process_time()
    action()
    return time.process_time() - began


def test_reading_is_no_slower_than_it_was(root: Path, register: Register) -> None:
    documents, _ = read_documents([root / "tests" / "corpus" / "development" / "documents"])
    texts = documents[:24]
    names = gazetteer(register)

    def reading() -> int:
        gate.forget()
        return sum(len(read(document, register, names).facts) for document in texts)

    assert reading() > 300  # and all that is made once is made
    assert plain_work(texts) > 3_000
    ours, plain = float("inf"), float("inf")
    for _ in range(ROUNDS):
        ours, plain = min(ours, seconds(reading)), min(plain, seconds(lambda: plain_work(texts)))
        if ours < USUAL * plain:
            break
    assert ours < SLOWER * USUAL * plain, f"reading takes {ours / plain:.1f} times as long as plain work; {USUAL} was usual"
