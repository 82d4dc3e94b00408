"""What a statement takes from the rest of its document: the date, an agreement's period, the tie that it means."""

import pytest
from graph_samples import AGREEMENT, COVENANT_READING, NETWORK, NEXTTOWN, NOTE_READING, OURTOWN, REGISTER, one, reading
from pyoxigraph import NamedNode

from kg.graph.documents import document_quads
from kg.graph.namespaces import BASE, KG, ORG, RDF, SCHEMA, node
from kg.graph.setting import CatalogueNote, own_agreement, setting_of
from kg.model import Document, Fact, Kind, Name, Reading


def validity(read: Reading, cls: NamedNode, property: NamedNode, value: Name) -> dict[str, str]:
    """The bounds of the one statement of that class about that thing."""
    quads = list(document_quads(read))
    about = {quad.subject for quad in quads if quad.predicate == property and quad.object.value == value.identifier}
    (subject,) = about & {quad.subject for quad in quads if (quad.predicate, quad.object) == (RDF.type, cls)}
    names = [KG.firstDay, KG.lastDay, KG.unknownBefore, KG.presumedAfter, KG.boundsFrom]
    return {
        quad.predicate.value.removeprefix(KG.base): quad.object.value.removeprefix(f"{BASE}id/agreement/")
        for quad in quads
        if quad.subject == subject and quad.predicate in names
    }


WHOLE = {"firstDay": "2021-03-01", "lastDay": "2024-12-31", "boundsFrom": "convenant-water"}
AS_IT_STOOD = {"unknownBefore": "2021-03-01", "presumedAfter": "2021-03-01"}


@pytest.mark.parametrize(
    ("cls", "property", "index", "expected"),
    [
        (KG.Participation, KG.participant, NEXTTOWN, WHOLE),  # a party
        (KG.Obligation, KG.bearer, OURTOWN, WHOLE),  # its duty
        (KG.BodyStatement, KG.within, AGREEMENT, WHOLE),  # a body that it sets up
        (KG.CandidateParticipation, KG.candidate, Name("", Kind.PROVINCE, REGISTER.entries[2].identifier), AS_IT_STOOD),
        (KG.Membership, ORG.organization, NETWORK, AS_IT_STOOD),  # a party's seat in another forum
        (
            KG.Membership,
            ORG.member,
            Name("", Kind.MUNICIPALITY, "https://identifier.overheid.nl/tooi/id/gemeente/gm9993"),
            AS_IT_STOOD,
        ),  # somebody else's seat in the agreement's body
    ],
)
def test_what_goes_with_the_agreement(
    cls: NamedNode, property: NamedNode, index: Name, expected: dict[str, str]
) -> None:
    assert validity(COVENANT_READING, cls, property, index) == expected


def test_of_which_network_a_group_is_a_part_has_no_end() -> None:
    group = Name("Werkgroep Water", Kind.WORKING_GROUP, f"{BASE}id/working-group/water")
    rows = (
        ("document", {"title": "Nota", "kind": "informatienota", "date": "2022"}, "Nota 2022"),
        ("bodies", {"body": group, "within": NETWORK}, "werkgroep van het Stedennet"),
    )
    assert validity(reading("n.txt", rows), KG.BodyStatement, KG.body, group) == {"unknownBefore": "2022-01-01"}


def test_since_and_until_are_as_the_text_has_them() -> None:
    quads = list(document_quads(COVENANT_READING))
    (chair,) = (quad.subject for quad in quads if quad.object == node("concept", "role", "chair"))
    found = {quad.predicate: quad.object.value for quad in quads if quad.subject == chair}
    assert (found[KG.since], found[KG.until]) == ("2021-03-01", "2024")
    assert not {SCHEMA.startDate, SCHEMA.endDate} & found.keys()


def test_a_party_seat_in_the_own_body_goes_with_the_agreement() -> None:
    quads = list(document_quads(COVENANT_READING))
    (chair,) = (quad.subject for quad in quads if quad.object == node("concept", "role", "chair"))
    found = {quad.predicate: quad.object.value for quad in quads if quad.subject == chair}
    assert (found[KG.firstDay], found[KG.lastDay]) == ("2021-03-01", "2024-12-31")
    assert found[KG.boundsFrom] == AGREEMENT.identifier


def test_in_a_note_a_party_goes_with_the_agreement_it_is_party_to() -> None:
    rows = (
        ("document", {"title": "Nota", "kind": "informatienota", "date": "2022"}, "Nota 2022"),
        ("agreements", {"agreement": AGREEMENT, "start": "2021"}, "geldt vanaf 2021"),
        ("agreements", {"agreement": AGREEMENT, "end": "2024"}, "tot en met 2024"),
        ("parties", {"agreement": AGREEMENT, "party": OURTOWN, "role": "party"}, "Onsstad"),
        ("memberships", {"member": OURTOWN, "network": NETWORK, "role": "member"}, "lid van Stedennet"),
    )
    read = reading("n.txt", rows)
    assert validity(read, KG.Participation, KG.participant, OURTOWN) == {
        "firstDay": "2021-01-01",
        "lastDay": "2024-12-31",
        "boundsFrom": "convenant-water",
    }
    assert validity(read, KG.Membership, ORG.member, OURTOWN) == {
        "unknownBefore": "2022-01-01",
        "presumedAfter": "2022-12-31",
    }


@pytest.mark.parametrize(
    ("kind", "agreements", "expected"),
    [
        ("convenant", [("A", "convenant")], "A"),
        ("convenant", [("B", "city-deal"), ("A", "convenant")], "A"),
        ("convenant", [("B", "convenant"), ("A", "convenant")], "A"),  # the title names A
        ("informatienota", [("A", "convenant")], ""),
        ("other", [("A", "other")], ""),
        ("convenant", [], ""),
    ],
)
def test_the_agreement_whose_text_a_document_is(kind: str, agreements: list[tuple[str, str]], expected: str) -> None:
    facts = [Fact("document", {"title": "Convenant A", "kind": kind}, "test")]
    for label, its_kind in agreements:
        facts.append(Fact("agreements", {"agreement": Name(label, Kind.AGREEMENT, label), "kind": its_kind}, "test"))
    assert own_agreement(Reading(Document("a.txt", "", ""), tuple(facts))) == expected


@pytest.mark.parametrize(
    ("date", "signed", "note", "start", "expected"),
    [
        ("2021-03", "2021-04", "2021-05", "2021-06", "2021-03"),
        (None, "2021-04", "2021-05", "2021-06", "2021-04"),
        (None, None, "2021-05", "2021-06", "2021-05"),
        (None, None, "", "2021-06", "2021-06"),
        (None, None, "", None, None),
    ],
)
def test_the_date_of_a_document(
    date: str | None, signed: str | None, note: str, start: str | None, expected: str | None
) -> None:
    rows = (
        ("document", {"title": "Convenant Water", "kind": "convenant", "date": date}, "CONVENANT"),
        ("agreements", {"agreement": AGREEMENT, "kind": "convenant", "signed": signed, "start": start}, "x"),
    )
    assert setting_of(reading("c.txt", rows), CatalogueNote(date=note)).as_of == expected


def test_a_longer_name_does_not_hide_a_shorter_one() -> None:
    longer = Name("Onsstadsmeer", Kind.CITY, BASE + "id/city/onsstadsmeer")
    facts = [Fact("ties", {"a": NEXTTOWN, "b": longer, "kind": "stedenband"}, "test")]
    setting = setting_of(Reading(NOTE_READING.document, tuple(facts)), CatalogueNote())
    assert setting.tie(Name("stedenband Buurstad-Onsstad", Kind.TIE)) is None
    assert setting.tie(Name("stedenband Buurstad-Onsstadsmeer", Kind.TIE)) is not None


def test_a_relation_whose_status_is_ended_is_over() -> None:
    for values in ({"status": "ended"}, {"ended": True}):
        read = one("memberships", {"member": OURTOWN, "network": NETWORK, **values})
        assert validity(read, KG.Membership, ORG.member, OURTOWN) == {
            "lastDay": "2022-02-14",
            "unknownBefore": "2022-02-15",
        }
