"""What a text says and does not stand by: each way of taking it back, beside the same words when it does stand by them."""

from __future__ import annotations

import pytest

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.model import Document, row
from kg.sources.register import Register

# what stands round it, and whether it is still read
ROUND: tuple[tuple[str, bool], ...] = (
    ("Gouda is lid van Energy Cities.", True),
    # the next sentence
    ("Gouda is lid van Energy Cities. Dat is niet juist.", False),
    ("Gouda is lid van Energy Cities. Dat is niet duur.", True),
    ("Gouda is lid van Energy Cities. Zover is het nooit gekomen.", False),
    ("Gouda is lid van Energy Cities. Daar kwam veel van.", True),
    ("Gouda is lid van Energy Cities. De raad heeft dit voorstel niet overgenomen.", False),
    ("Gouda is lid van Energy Cities. De raad heeft dit jaar niet vergaderd.", True),
    ("Gouda is lid van Energy Cities. De wethouder ontkent dat.", False),
    ("Gouda is lid van Energy Cities. De wethouder waardeert dat.", True),
    ("Gouda is lid van Energy Cities. Dat is vooralsnog toekomstmuziek.", False),
    ("Gouda is lid van Energy Cities. Dat is vooral leerzaam.", True),
    ("Gouda is lid van Energy Cities. De gemeenteraad hield de boot af.", False),
    ("Gouda is lid van Energy Cities. De gemeenteraad hield de eer aan zich.", True),
    ("Gouda en Delft zijn lid van Energy Cities, maar geen van beide is ooit echt lid geworden.", False),
    ("Gouda en Delft zijn lid van Energy Cities. Geen van beide heeft een kantoor in Brussel.", True),
    ("Energy Cities vroeg Gouda en Delft als lid. Beide hebben dat geweigerd.", False),
    ("Gouda en Delft zijn lid van Energy Cities. Beide hebben dat gevierd.", True),
    # ... of its own paragraph only
    ("Gouda is lid van Energy Cities.\n\nDat is niet juist, zegt de wethouder over het weerbericht.", True),
    # a supposition, and what goes on with it
    ("Stel: Gouda is lid van Energy Cities. Dan is Leiden lid van Eurocities.", False),
    ("Scenario A: Gouda is lid van Energy Cities.", False),
    ("Modeltekst: de stad is oud. Gouda is lid van Energy Cities.", False),
    ("Modeltekst: de stad is oud. In werkelijkheid is Gouda lid van Energy Cities.", True),
    ("Is Gouda oud? Ja. Gouda is lid van Energy Cities.", True),
    ("Het lidmaatschap van Gouda van Energy Cities? Dat is er nooit geweest.", False),
    ("Optie A: Gouda is lid van Energy Cities.", False),
    ("Stel dat de stad oud is. Gouda is dan lid van Energy Cities.", False),
    ("Situatie: Gouda is lid van Energy Cities.", True),
    # a list below what it is a list of
    ("Netwerken\n\n- Gouda is lid van Energy Cities", True),
    ("Mogelijke netwerken\n\n- Gouda is lid van Energy Cities", False),
    ("Mogelijke netwerken\n\nGouda is lid van Energy Cities.", True),  # a sentence speaks for itself
    ("Ingediend, nog geen uitslag\n\n- Gouda is lid van Energy Cities", False),
    ("Ingediend, nog geen uitslag\n\n- Gouda is inmiddels lid van Energy Cities", True),
    ("Netwerken die zijn afgevallen\n\n- Gouda is lid van Energy Cities", False),
    ("Nog niet aangesloten zijn:\n- Gouda is lid van Energy Cities", False),
    ("Niet duur zijn:\n- Gouda is lid van Energy Cities", True),
)


def test_the_table_has_both() -> None:
    assert len(ROUND) == 35
    assert sum(stands for _, stands in ROUND) == 17


@pytest.mark.parametrize(("next_one", "stands"), [("Daarvan is afgezien.", False), ("Daarvan is melding gedaan.", True)])
def test_a_deadline_that_is_given_up(next_one: str, stands: bool, register: Register, gazetteer: Gazetteer) -> None:
    text = f"De raad neemt uiterlijk 1 juli 2031 een besluit over de Regio Zuid. {next_one}"
    facts = read(Document("t.txt", text, "0" * 64), register, gazetteer).facts
    assert any(fact.table == "deadlines" for fact in facts) is stands


@pytest.mark.parametrize(("text", "stands"), ROUND)
def test_what_a_text_stands_by(text: str, stands: bool, register: Register, gazetteer: Gazetteer) -> None:
    read_rows = [row(fact) for fact in read(Document("t.txt", text, "0" * 64), register, gazetteer).facts if fact.table == "memberships"]
    members = {one["member"] for one in read_rows}
    assert ("Gemeente Gouda" in members) is stands
    assert "Gemeente Leiden" not in members


@pytest.mark.parametrize(("cell", "status", "until"), [
    ("opgeheven per 31 december 2017", "ended", "2017-12-31"),
    ("Beëindigd", "ended", None),
    ("gestopt in 2016", "ended", "2016"),
    ("beëindigd wordt zij niet", "stated", None),
    ("geen", "stated", None),
])  # fmt: skip
def test_a_row_whose_cell_says_that_it_is_over(cell: str, status: str, until: str | None, register: Register, gazetteer: Gazetteer) -> None:
    text = f"Verbonden partijen\n\n| Verbonden partij | Deelnemers | Stand |\n| --- | --- | --- |\n| Recreatieschap Veenplassen | Gouda, Leiden | {cell} |\n"
    facts = [fact for fact in read(Document("geval.txt", text, "0" * 64), register, gazetteer).facts if fact.table == "memberships"]
    assert len(facts) == 2
    assert {(fact["status"], fact["until"]) for fact in facts} == {(status, until)}
