"""Trigger words: which sentences a rule looks at, found in one pass over the document before any pattern runs."""

from __future__ import annotations

from kg.extraction.matching.gate import known_by


class Triggers:
    """Words or parts of words of which a rule needs one in a sentence to read anything there.

    They are compared in lower case and anywhere in a word, so "lid" stands for "lidmaatschap" and "Leden" needs its own. A
    trigger only opens the gate; what is read is for the rule's patterns to say.

    Attributes:
        words: the words.
        bit: the bit that `may_match` sets for a text that holds one.

    >>> from kg.extraction.matching.gate import may_match
    >>> bool(Triggers("lid", "stedenband").bit & may_match("Haarlem heeft een lidmaatschap"))
    True
    """

    def __init__(self, *words: str) -> None:
        """Prepare the search.

        Raises:
            ValueError: a trigger that is not in lower case, which would never be found, or none at all.
        """
        if not words or any(word != word.lower() or not word.strip() for word in words):
            raise ValueError(f"triggers {words!r}; expected words in lower case")
        self.words = words
        self.bit = known_by(words)
