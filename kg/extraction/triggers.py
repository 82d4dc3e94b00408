"""Trigger words: which sentences a rule looks at, found in one pass over the document before any pattern runs."""

from __future__ import annotations

from collections.abc import Iterator

import ahocorasick_rs


class Triggers:
    """Words or parts of words of which a rule needs one in a sentence to read anything there.

    They are compared in lower case and anywhere in a word, so "lid" stands for "lidmaatschap" and "Leden" needs its own. A
    trigger only opens the gate; what is read is for the rule's patterns to say.

    >>> list(Triggers("lid", "stedenband").positions("haarlem is lid; het lidmaatschap"))
    [11, 20]
    """

    def __init__(self, *words: str) -> None:
        """Prepare the search.

        Raises:
            ValueError: a trigger that is not in lower case, which would never be found, or none at all.
        """
        if not words or any(word != word.lower() or not word.strip() for word in words):
            raise ValueError(f"triggers {words!r}; expected words in lower case")
        self.words = words
        self._matcher = ahocorasick_rs.AhoCorasick(words)

    def positions(self, lowered: str) -> Iterator[int]:
        """Where they stand in a text in lower case, from left to right."""
        return (start for _, start, _ in self._matcher.find_matches_as_indexes(lowered))


def lowered(text: str) -> str:
    """A text in lower case with the same offsets: a letter that would become two stays as it is ("İ")."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
