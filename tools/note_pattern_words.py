"""Note the words that each pattern of the rules needs, for `kg/extraction/matching/pattern_words.json`.

    python tools/note_pattern_words.py            writes the file anew
    python tools/note_pattern_words.py --print    prints what it would write

To be run when patterns were changed: one that is not noted is right as well, but it makes each start of the program
slower. `tests/test_patterns.py` holds the file equal to a fresh one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kg.extraction import coverage, read
from kg.extraction.matching import patterns

NOTED = Path(__file__).resolve().parents[1] / "kg" / "extraction" / "matching" / "pattern_words.json"


def noted() -> str:
    """The file's text: a line a pattern, in the order of their fingerprints."""
    assert read and coverage  # they import all that has patterns
    rows = {}
    for pattern, flags in patterns.compiled():
        words, in_line = patterns.words_to_note(pattern, flags)
        rows[patterns.fingerprint(pattern, flags)] = ["line" if in_line else "text", *words] if words else []
    lines = (f'"{key}":{json.dumps(rows[key], ensure_ascii=False, separators=(",", ":"))}' for key in sorted(rows))
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    if "--print" in sys.argv:
        print(noted(), end="")
    else:
        NOTED.write_text(noted(), encoding="utf-8")
