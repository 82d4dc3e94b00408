"""A relation in words, in Dutch and in English, with its time and what is not simply so about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.network.rows import Record
from kg.views.date_words import date_in_words
from kg.views.encoding import RELATION_KINDS

SENTENCES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "memberOf": ("{a} is {nl} van {b}", "{a} was {nl} van {b}", "{a} is {en} of {b}", "{a} was {en} of {b}"),
    "partyTo": ("{a} doet als {nl} mee aan {b}", "{a} deed als {nl} mee aan {b}",
                "{a} takes part in {b} as {en}", "{a} took part in {b} as {en}"),
    "twinTown": ("{a} en {b} hebben een stedenband", "{a} en {b} hadden een stedenband",
                 "{a} and {b} are twin towns", "{a} and {b} were twin towns"),
    "bilateral": ("{a} en {b} werken samen", "{a} en {b} werkten samen",
                  "{a} and {b} cooperate", "{a} and {b} cooperated"),
    "partOf": ("{a} is onderdeel van {b}", "{a} was onderdeel van {b}", "{a} is part of {b}", "{a} was part of {b}"),
    "bodyOf": ("{a} is een overleg bij {b}", "{a} was een overleg bij {b}",
               "{a} is a body of {b}", "{a} was a body of {b}"),
}  # fmt: skip
"""A relation in words, by its kind: Dutch now and then, English now and then."""

NOT_YET: Final[Mapping[str, tuple[str, str]]] = {
    "planned": ("Voorgenomen is een relatie van {a} met {b}", "A relation of {a} with {b} is planned"),
    "in-talks": ("Er wordt gesproken over een relatie van {a} met {b}", "A relation of {a} with {b} is talked about"),
    "recommended": ("Aanbevolen wordt een relatie van {a} met {b}", "A relation of {a} with {b} is recommended"),
}
"""A relation that is no fact yet, by its status."""


ENGLISH: Final[Mapping[str, str]] = {"Gemeente ": "Municipality of ", "Provincie ": "Province of "}
"""What the register puts before a name to say what kind of body it is; names themselves are not translated."""


def english_name(name: str) -> str:
    """A name as an English sentence has it.

    >>> english_name("Gemeente Haarlem"), english_name("Ministerie van EZ")
    ('Municipality of Haarlem', 'Ministerie van EZ')
    """
    for dutch, english in ENGLISH.items():
        if name.startswith(dutch):
            return english + name.removeprefix(dutch)
    return name


def sentences(row: Record) -> tuple[str, str]:
    """The relation in words, in Dutch and in English."""
    kind, over = row["kind"], row["state"] == "niet geldig"
    a, b = row["from_name"], row["to_name"]
    in_dutch = {"a": a, "b": b, "nl": row["role_nl"]}
    in_english = {"a": english_name(a), "b": english_name(b), "en": row["role_en"]}
    if row["status"] in NOT_YET:
        dutch, english = NOT_YET[row["status"]]
    elif kind in SENTENCES and (row["role_nl"] or "{nl}" not in SENTENCES[kind][0]):
        dutch, english = SENTENCES[kind][over], SENTENCES[kind][2 + over]
    else:
        dutch, english = (f"{{a}} – {{b}}: {called}" for called in (RELATION_KINDS[kind].nl, RELATION_KINDS[kind].en))
    since, until, presumed = row["since"], row["until"], row["presumed_after"]
    since_nl, since_en = date_in_words(since)
    until_nl, until_en = date_in_words(until)
    presumed_nl, presumed_en = date_in_words(presumed)
    times = (
        (since and until, f"van {since_nl} tot en met {until_nl}", f"from {since_en} up to and including {until_en}"),
        (since and not until, f"sinds {since_nl}", f"since {since_en}"),
        (until and not since, f"tot en met {until_nl}", f"up to and including {until_en}"),
        (presumed, f"vermeld op {presumed_nl}, daarna vermoedelijk", f"stated on {presumed_en}, presumed since"),
        (row["status"] == "decided", "daartoe is besloten", "so it was decided"),
        (row["state"] == "onbekend", "op deze dag onbekend", "unknown on this day"),
    )
    added = [(nl, en) for holds, nl, en in times if holds]
    dutch, english = dutch.format_map(in_dutch), english.format_map(in_english)
    if not added:
        return dutch, english
    return f"{dutch} ({'; '.join(nl for nl, _ in added)})", f"{english} ({'; '.join(en for _, en in added)})"
