"""Reading by weighing: what it adds to the rules, and what it must leave."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from kg.extraction.annotate import annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.extraction.weighing.pairs import Where, pairs
from kg.extraction.weighing.relations import MEMBERSHIPS, PARTIES, RELATIONS, Relation
from kg.extraction.weighing.signs import Named, signs
from kg.extraction.weighing.weighed import ALWAYS, already_read, probability, weighed, weights
from kg.model import Document, Fact, Kind, Name
from kg.sources.register import Register

LISTED = "# Netwerk Kanaalsteden\n\nHet netwerk Kanaalsteden bestaat sinds 2010.\n\n## Deelnemers\n\n- Gemeente Gouda\n- Gemeente Leiden\n"


def _document(text: str) -> Document:
    return Document("geval.txt", text, "0" * 64)


@pytest.fixture
def fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that are known: whoever is named in the sentence of a network belongs to it, unless what is said is unreal."""
    found = {ALWAYS: -1.0, f"where={Where.SENTENCE}": 6.0, "unreal": -9.0}
    monkeypatch.setattr("kg.extraction.weighing.weighed.weights", lambda relation: found if relation is MEMBERSHIPS else {ALWAYS: -9.0})


def _added(text: str, gazetteer: Gazetteer, read_before: tuple[Fact, ...] = ()) -> list[tuple[str, str]]:
    facts = weighed(annotate(_document(text), gazetteer), read_before)
    return [(fact["member"].label, fact["network"].label) for fact in facts]  # type: ignore[union-attr]


@pytest.mark.usefixtures("fixed")
def test_what_comes_to_the_bound_is_read_once(gazetteer: Gazetteer) -> None:
    text = "In het netwerk Polis is Gouda te vinden. Ook Leiden zien we in Polis. Bij Polis hoort Gouda."
    assert _added(text, gazetteer) == [("Gemeente Gouda", "POLIS"), ("Gemeente Leiden", "POLIS")]


@pytest.mark.usefixtures("fixed")
@pytest.mark.parametrize("text", [
    "In het netwerk Polis wil Gouda te vinden zijn.",
    "In het netwerk Polis is Gouda niet te vinden.",
    "Met groet van Gouda voor Polis,",
    "Het netwerk Polis groeit. Gouda is een stad.",
    "In het netwerk Polis is Gouda afgehaakt.",
    "In het netwerk Polis ontvangt Gouda daarvan € 1.000.",
    "In het netwerk Polis is Gouda te vinden als toehoorder.",
    "Is Gouda in het netwerk Polis te vinden?",
    "In het netwerk Polis zijn ook Gouda en Leiden uitgenodigd.",
    "Te gast: Gouda, Leiden en het netwerk Polis",
    "Het netwerk Polis vergadert in Gouda.",
    "De voorzitter van Polis wordt burgemeester van Gouda.",
    "Het netwerk Polis groeit overal, op Gouda na gestaag.",
    "In het netwerk Polis zijn allen behalve Gouda te vinden.",
    "Het netwerk Polis wordt onderzocht door Bureau Stad uit Gouda.",
    "De stukken van het netwerk Polis zijn verzonden aan Gouda.",
    "Daarna spraken Gouda, Leiden en het netwerk Polis.",
    "Het netwerk Polis wordt gesteund door Gouda.",
    "Op het blad van het netwerk Polis is Gouda geabonneerd.",
    "Voor het netwerk Polis is Gouda te klein.",
    "Het netwerk Polis vaart vandaag rond Gouda en Leiden.",
])  # fmt: skip
def test_what_does_not_is_left(text: str, gazetteer: Gazetteer) -> None:
    assert _added(text, gazetteer) == []


def test_who_stands_with_another_is_not_taken_from_it(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands nearer goes before: in the sentence of who, or between the two; names of one list do not stand between."""
    monkeypatch.setattr("kg.extraction.weighing.weighed.weights", lambda relation: {ALWAYS: 6.0 if relation is MEMBERSHIPS else -9.0})
    polis, eurotowns = ("Gemeente Gouda", "POLIS"), ("Gemeente Gouda", "Eurotowns")
    assert _added("Het netwerk Polis groeit. Daar is Gouda te vinden.", gazetteer) == [polis]
    assert _added("Het netwerk Polis groeit. In Eurotowns is Gouda te vinden.", gazetteer) == [eurotowns]
    assert _added("Wij kennen Polis (sinds 2005) en noemen bij Eurotowns nog Gouda.", gazetteer) == [eurotowns]
    assert set(_added("Van Polis en Eurotowns noemen wij nog Gouda.", gazetteer)) == {polis, eurotowns}


@pytest.mark.parametrize("text", [
    "Het netwerk Polis groeit. Op 25 juni 2019 tekenden Gouda en Leiden het Convenant Zorg.",
    "Het netwerk Polis groeit. Gouda heeft een stedenband met Solingen.",
])
def test_what_a_sentence_tells_otherwise_is_not_of_the_network_before_it(text: str, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    weights_of = {ALWAYS: -1.0, f"where={Where.BEFORE}": 6.0}
    monkeypatch.setattr("kg.extraction.weighing.weighed.weights", lambda relation: weights_of if relation is MEMBERSHIPS else {ALWAYS: -9.0})
    assert _added(text, gazetteer) == []
    assert _added("Het netwerk Polis groeit. Ook Gouda en Leiden zien we er.", gazetteer) == [("Gemeente Gouda", "POLIS"), ("Gemeente Leiden", "POLIS")]


@pytest.mark.usefixtures("fixed")
def test_what_a_rule_reads_is_not_read_again(gazetteer: Gazetteer) -> None:
    longer = Name("Netwerk Polis", Kind.NETWORK)
    before = Fact("memberships", {"member": Name("Gemeente Gouda", Kind.MUNICIPALITY), "network": longer, "role": "chair"}, "chairs")
    assert _added("In Polis is Gouda te vinden, en Leiden.", gazetteer, (before,)) == [("Gemeente Leiden", "POLIS")]


def test_names_of_one_sentence_go_together(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leiden alone comes to .73, and is read beside Gouda, which comes to .92."""
    found = {ALWAYS: 0.0, f"where={Where.SENTENCE}": 1.0, "whos=2": 0.0, "who first before: bij": 1.5}
    monkeypatch.setattr("kg.extraction.weighing.weighed.weights", lambda relation: found if relation is MEMBERSHIPS else {ALWAYS: -9.0})
    assert _added("Leiden zien we in Polis.", gazetteer) == []
    assert _added("Bij Gouda en Leiden zien we Polis.", gazetteer) == [("Gemeente Gouda", "POLIS"), ("Gemeente Leiden", "POLIS")]


@pytest.mark.usefixtures("fixed")
def test_an_agreements_own_text_is_left_to_the_rules(gazetteer: Gazetteer) -> None:
    text = "CONVENANT WONEN\n\nPartijen:\n1. Gemeente Gouda;\n2. Gemeente Leiden;\n\nkomen het volgende overeen:\n\nArtikel 1\nIn Polis is Gouda te vinden."
    assert annotate(_document(text), gazetteer).profile.own
    assert _added(text, gazetteer) == []


@pytest.mark.usefixtures("fixed")
def test_the_words_of_both_are_evidence(gazetteer: Gazetteer) -> None:
    text = "Het netwerk Polis is groot. In Polis is Gouda te vinden."
    (fact,) = weighed(annotate(_document(text), gazetteer), ())
    assert fact.rule == "weighed_members"
    assert [evidence.quote for evidence in fact.evidence] == ["In Polis is Gouda te vinden."]


def test_pairs_stand_near_each_other(gazetteer: Gazetteer) -> None:
    annotated = annotate(_document(LISTED), gazetteer)
    found = {(pair.who.label, pair.what.label) for pair in pairs(annotated, MEMBERSHIPS)}
    far = annotate(_document(LISTED + "\n\nEen alinea.\n\nNog een.\n\nEn nog een.\n\nDelft ligt verder weg.\n"), gazetteer)
    assert ("Gemeente Gouda", "Netwerk Kanaalsteden") in found or ("Gemeente Gouda", "Kanaalsteden") in found
    assert not any(pair.who.label == "Gemeente Delft" for pair in pairs(far, MEMBERSHIPS))


def test_only_the_nearest_names_are_weighed(gazetteer: Gazetteer) -> None:
    """A list of names has no more pairs for each than a few, however long it is."""
    networks = [f"netwerk Kanaal{letter}steden" for letter in "abcdefghijklmnopqrst"]
    near = pairs(annotate(_document(f"{', '.join(networks)}, Gouda, Polis en {', '.join(networks)}."), gazetteer), MEMBERSHIPS)
    names = [pair.what.label for pair in near if pair.who.label == "Gemeente Gouda"]
    assert "POLIS" in names
    assert 4 < len(names) < 10


def test_others_between_are_counted(gazetteer: Gazetteer) -> None:
    annotated = annotate(_document("Gouda. Polis en netwerk Kanaalsteden, Polis, Eurotowns, Polis, netwerk Kleisteden, Eurotowns en Leiden, netwerk Heidesteden."), gazetteer)
    named = Named.of(annotated, MEMBERSHIPS)
    whats = [mention for mention in annotated.mentions if MEMBERSHIPS.is_what(mention)]
    assert len({what.label for what in whats}) == 5
    for end in range(len(annotated.clean.text)):
        for what in whats:
            others = {m.label for m in annotated.within(what.end, end)} & {m.label for m in whats} - {what.label}
            assert named.between(what, end) == min(len(others), 3)


def test_a_sign_holds_no_name(gazetteer: Gazetteer) -> None:
    annotated = annotate(_document("Gouda zit met Leiden in het netwerk Polis."), gazetteer)
    named = Named.of(annotated, MEMBERSHIPS)
    every = {sign for pair in pairs(annotated, MEMBERSHIPS) for sign in signs(annotated, pair, named)}
    assert "who first between: zit" in every
    assert not any(re.search(r"gouda|leiden|polis", sign, re.I) for sign in every)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.table)
def test_no_weight_is_for_a_place(relation: Relation, register: Register) -> None:
    towns = {surface.casefold() for surface, entry in register.surface_names() if entry.kind in (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE) and not register.is_word(surface)}
    known = weights(relation)
    assert ALWAYS in known
    assert not [sign for sign in known if set(sign.casefold().split(": ")[-1].split()) & towns]


def test_probability_is_the_logistic_function() -> None:
    assert probability([], {ALWAYS: 0.0}) == 0.5
    assert probability(["a", "b", "unknown"], {ALWAYS: 1.0, "a": 2.0, "b": -3.0}) == 0.5


def test_an_unread_pair_is_not_taken_for_a_read_one(gazetteer: Gazetteer) -> None:
    annotated = annotate(_document("Gouda zit met Leiden in het netwerk Polis."), gazetteer)
    is_read = already_read((), MEMBERSHIPS)
    assert not any(is_read(pair) for pair in pairs(annotated, MEMBERSHIPS))


def test_the_reading_without_weighing_is_that_of_the_rules(register: Register, gazetteer: Gazetteer, root: Path) -> None:
    rules = {relation.rule for relation in RELATIONS}
    texts = [path.read_text("utf-8") for path in sorted((root / "tests/corpus/development/documents").glob("e-*.txt"))]
    added = [fact for text in texts for fact in read(_document(text), register, gazetteer).facts if fact.rule in rules]
    assert added
    assert not [fact for text in texts[:5] for fact in read(_document(text), register, gazetteer, weigh=False).facts if fact.rule in rules]


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.table)
def test_the_weights_are_a_table_of_signs(relation: Relation) -> None:
    with relation.weights.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["sign"] for row in rows}) == len(rows) > 100
    assert all(abs(float(row["weight"])) < 5 for row in rows)


def test_parties_are_weighed_with_the_agreement_that_a_document_opens_with(gazetteer: Gazetteer) -> None:
    text = "# Nieuws\n\nIn het Convenant Waterkwaliteit staat veel.\n\nEen alinea.\n\nNog een.\n\nEn nog een.\n\nGouda zegt het.\n"
    (pair,) = pairs(annotate(_document(text), gazetteer), PARTIES)
    assert (pair.who.label, pair.where) == ("Gemeente Gouda", Where.SUBJECT)
