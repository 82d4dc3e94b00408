"""Days of memberships that stand in another sentence than the one that states them."""

from __future__ import annotations

import pytest

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.model import Document, Name
from kg.sources.register import Register

LID = "Notitie\n\nBorne en Losser zijn lid van het netwerk Groene Kernen. Het netwerk telt veertig gemeenten. "
WAS = "Notitie\n\nBorne was lid van het netwerk Groene Kernen. Losser is nog lid van Groene Kernen. "
CHAIR = "Notitie\n\nBorne is voorzitter van het netwerk Groene Kernen. "


def _row(text: str, register: Register, gazetteer: Gazetteer, member: str = "Gemeente Borne") -> dict[str, object]:
    facts = read(Document("geval.txt", text, "0" * 64), register, gazetteer).facts
    rows = [f for f in facts if f.table == "memberships" and isinstance(who := f["member"], Name) and who.label == member]
    assert len(rows) == 1, rows
    assert all(text[e.start : e.end] == e.quote for e in rows[0].evidence)
    return dict(rows[0].values)


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("Borne trad in 1999 toe.", "1999"),
        ("Eerst deed Losser mee, Borne volgde op 1 juli 2003.", "2003-07-01"),
        ("Borne sloot zich per 1 januari 2011 aan, na lang aarzelen.", "2011-01-01"),
        ("In 2008 kwam Borne erbij.", "2008"),
        ("Borne zit er sinds de oprichting in 1995 bij.", "1995"),
        ("Borne was in 1995 een van de oprichters.", "1995"),
        ("\n\n1988 – Borne treedt toe.", "1988"),
    ],
)
def test_the_day_of_joining(sentence: str, since: str, register: Register, gazetteer: Gazetteer) -> None:
    row = _row(LID + sentence, register, gazetteer)
    assert (row["since"], row["status"]) == (since, "stated")


@pytest.mark.parametrize(
    "sentence",
    [
        "Borne trad in 1999 niet toe.",
        "Borne trad in 1999 toe tot het netwerk Blauwe Steden.",
        "Losser trad in 1999 toe.",
        "Borne volgde in 1999 de wethouder van Losser op.",
        "Borne heeft sinds 1999 een eigen museum.",
        "Het netwerk Blauwe Steden is een ander. Borne trad daar in 1999 toe.",
        "Losser was er vroeg bij, Borne volgde in 1999. Volgens het archief was dat later: Borne volgde in 2001.",
    ],
)
def test_a_day_of_something_else_is_none(sentence: str, register: Register, gazetteer: Gazetteer) -> None:
    facts = read(Document("geval.txt", LID + sentence, "0" * 64), register, gazetteer).facts
    rows = [f for f in facts if f.table == "memberships" and getattr(f["network"], "label", "") == "Groene Kernen"]
    assert {getattr(f["member"], "label", "") for f in rows if not f["since"]} >= {"Gemeente Borne"}


def test_the_day_of_leaving_is_that_of_who_left(register: Register, gazetteer: Gazetteer) -> None:
    text = WAS + "Borne stapte eind 2019 uit."
    assert _row(text, register, gazetteer)["until"] == "2019"
    assert _row(WAS + "De uittreding van Borne per 1 januari 2020 is bevestigd.", register, gazetteer)["until"] == "2020-01-01"
    assert _row(text, register, gazetteer, "Gemeente Losser").get("until") is None


def test_a_chair_is_one_since_the_hand_over(register: Register, gazetteer: Gazetteer) -> None:
    assert _row(CHAIR + "Borne nam in mei 2021 de voorzittershamer over van Losser.", register, gazetteer)["since"] == "2021-05"
    assert _row(CHAIR + "Borne heeft sinds 1999 een eigen museum.", register, gazetteer)["since"] is None


def test_nothing_is_made_of_nothing(register: Register, gazetteer: Gazetteer) -> None:
    assert not [f for f in read(Document("geval.txt", "Notitie\n\nBorne trad in 1999 toe.", "0" * 64), register, gazetteer).facts if f.table == "memberships"]
