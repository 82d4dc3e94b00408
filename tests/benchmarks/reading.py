"""How fast documents are read, beside spaCy's blank Dutch tokenizer with a PhraseMatcher over the same names.

Both sides run in one process, one after the other, on one core and the same texts; spaCy only finds words and names, `kg` gives
facts. The last table asks whether a document that is longer takes longer in proportion. Nothing fails on a slow machine.
"""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from commands import machine

from kg.extraction.read import gazetteer, read
from kg.model import Document
from kg.sources.data_folder import register_of
from kg.sources.documents import read_documents

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "data" / "documents", ROOT / "tests" / "corpus" / "development" / "documents")
RUNS = 5
LIMIT = 1.0
"""Megabytes a second that `kg` should read; a megabyte is a million bytes of UTF-8."""
LENGTHS = (1, 4, 16)


def seconds(action: Callable[[], object]) -> float:
    """CPU seconds of an action, the median of some runs after one that is not counted."""
    action()
    spent = []
    for _ in range(RUNS):
        gc.collect()
        began = time.process_time()
        action()
        spent.append(time.process_time() - began)
    return statistics.median(spent)


def main() -> None:
    """Measure both sides and print the tables."""
    import spacy  # it is only there for this: see `make bench`
    from spacy.matcher import PhraseMatcher

    documents, errors = read_documents(FOLDERS)
    assert documents, errors
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    register = register_of(ROOT / "data")
    names = gazetteer(register)
    print(f"{machine()}; median of {RUNS} runs; {len(documents)} documents, {size:.2f} MB\n")

    tokenizer = spacy.blank("nl")
    matcher = PhraseMatcher(tokenizer.vocab)
    surfaces = sorted({surface for surface, _ in register.surface_names()})
    matcher.add("name", [tokenizer.make_doc(surface) for surface in surfaces])
    facts = sum(len(read(document, register, names).facts) for document in documents)
    found = sum(len(matcher(tokenizer(document.text))) for document in documents)
    ours = size / seconds(lambda: [read(document, register, names) for document in documents])
    theirs = size / seconds(lambda: [matcher(tokenizer(document.text)) for document in documents])
    print(f"{'':<44}{'MB/s':>6}  {'gives':<24}")
    print(f"{'kg, from text to resolved facts':<44}{ours:>6.2f}  {facts} facts{'' if ours >= LIMIT else f'; under {LIMIT} MB/s'}")
    print(f"{f'spaCy {spacy.__version__}, words and {len(surfaces)} names':<44}{theirs:>6.2f}  {found} names\n")

    text = "\n\n".join(document.text for document in documents)[:100_000]
    print(f"{'one document of':<20}{'seconds':>9}{'MB/s':>7}{'peak MB':>9}")
    for length in LENGTHS:
        document = Document("lang.txt", text * length, "0" * 64)
        began = time.process_time()
        read(document, register, names)
        spent = time.process_time() - began
        tracemalloc.start()
        read(document, register, names)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        bytes_ = len(document.text.encode()) / 1e6
        print(f"{f'{bytes_:.1f} MB':<20}{spent:>9.2f}{bytes_ / spent:>7.2f}{peak:>9.0f}")


if __name__ == "__main__":
    main()
