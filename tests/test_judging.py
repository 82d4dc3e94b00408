"""What a judgement does to what was read, and that it survives a rebuild, another name and another line length."""

from __future__ import annotations

import hashlib
import textwrap
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest
from graph_samples import READINGS
from pyoxigraph import Quad, QuerySolutions

from kg.columns import REQUIRED, in_words
from kg.errors import UsageError
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read, read_all
from kg.extraction.text.clean import clean
from kg.graph.check import check
from kg.graph.namespaces import BASE, DCTERMS, JUDGEMENTS_GRAPH, KG, PROV, RDFS, node
from kg.graph.serialise import canonical_nquads
from kg.graph.store import asserted_quads, build_graph, merge
from kg.judging.judge import Judged, judge
from kg.judging.record import Author, addition, confirmations, find_rows, judgements_on
from kg.judging.rows import BY_HAND, Row, keys_of
from kg.model import BUILT, Document, Evidence, Fact, Kind, Name, Reading
from kg.pipeline import Built
from kg.sources.cells import Pairs
from kg.sources.curation import append_judgement
from kg.sources.data_folder import Data
from kg.sources.judgements import Action, Judgement, read_judgements
from kg.sources.register import Register

TITLE = "Informatienota Netwerken van de gemeente Zwolle\n\nDatum: 12 maart 2021\n\n"
ASKED = "De raad vroeg in de vorige vergadering om een overzicht van de netwerken, met wat dat kost en oplevert."
MEMBER = "De gemeente Zwolle is sinds 2017 lid van EUROCITIES."
MEETS = "Het netwerk vergadert vier keer per jaar, en de wethouder is daar meestal bij aanwezig geweest."
TIE = "Zwolle heeft een stedenband met Lünen sinds 1966."
KNOWN = "Die band is in de stad breed bekend, en scholieren gaan er al jaren heen in de zomer."
NOTE = f"{TITLE}{ASKED}\n\n{MEMBER} {MEETS}\n\n{TIE} {KNOWN}\n"
BY = Author("A. Advies", "2026-01-02", "nagekeken")
ZWOLLE = "https://identifier.overheid.nl/tooi/id/gemeente/gm0193"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def note(register: Register, gazetteer: Gazetteer) -> Reading:
    found = read(Document("nota.txt", NOTE, sha256(NOTE)), register, gazetteer)
    assert {fact.table for fact in found.facts} >= {"memberships", "ties"}
    return found


def read_again(text: str, register: Register, gazetteer: Gazetteer, source: str = "nota.txt") -> Reading:
    return read(Document(source, text, sha256(text)), register, gazetteer)


def row_of(judged: Judged, table: str) -> Row:
    (found,) = (row for row in judged.rows if row.fact.table == table)
    return found


def decide(
    reading: Reading, register: Register, action: Action, table: str = "memberships", *, values: Pairs = (),
    by: Author = BY, before: Sequence[Judgement] = (),
) -> Judgement:  # fmt: skip
    """A decision about the one row of a table, as the command makes it."""
    row = row_of(judge([reading], before, register), table)
    (judgement,) = judgements_on((row,), action, by, values)
    return replace(judgement, place=f"hand.csv:{len(before) + 2}")


def on(day: str) -> Author:
    return replace(BY, when=day)


def holds(judged: Judged, table: str = "memberships") -> tuple[str, ...]:
    return tuple(one.action for one in row_of(judged, table).judgements)


def test_without_judgements_nothing_is_touched(note: Reading, register: Register) -> None:
    judged = judge([note], (), register)
    assert judged.readings[0] is note
    assert [row.fact for row in judged.rows] == list(note.facts)
    assert (judged.stale, judged.moved, judged.errors, judged.clashes) == ((), (), (), ())


def test_the_graph_without_judgements_is_that_of_what_the_rules_read(built: Built, data: Data) -> None:
    """The golden test: a data folder without curation gives, to the byte, the graph of the readings themselves."""
    assert not data.judgements
    readings = list(read_all([reading.document for reading in built.readings], data.register))
    with_room = canonical_nquads(asserted_quads(built.readings, data.register, judged=built.judged))
    assert with_room == canonical_nquads(asserted_quads(readings, data.register))
    assert str(JUDGEMENTS_GRAPH).encode() not in with_room
    assert with_room.count(b"\n") > 20_000


def test_accepting_changes_nothing_but_says_so(note: Reading, register: Register) -> None:
    judged = judge([note], [decide(note, register, "accept")], register)
    assert judged.readings[0] is note
    assert holds(judged) == ("accept",)
    assert holds(judged, "ties") == ()


def test_rejecting_takes_the_row_out_and_keeps_it_in_the_list(note: Reading, register: Register) -> None:
    judged = judge([note], [decide(note, register, "reject")], register)
    assert judged.readings[0].of("memberships") == ()
    assert judged.readings[0].of("ties") == note.of("ties")
    row = row_of(judged, "memberships")
    assert row.rejected
    assert row.fact == note.of("memberships")[0]


def test_correcting_types_the_values_and_keeps_what_was_read(note: Reading, register: Register) -> None:
    values = (("since", "2018-03"), ("network", "Eurotowns"), ("ended", "ja"), ("role", "associate member"))
    judged = judge([note], [decide(note, register, "correct", values=values)], register)
    (fact,) = judged.readings[0].of("memberships")
    assert (fact["since"], fact["ended"], fact["role"]) == ("2018-03", True, "associate member")
    network = fact["network"]
    assert isinstance(network, Name)
    assert network.identifier in register.by_identifier
    assert network.label == "Eurotowns"
    assert fact.evidence == note.of("memberships")[0].evidence
    assert row_of(judged, "memberships").reads == note.of("memberships")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ("network=https://example.org/none", "nobody has this identifier"),
        ("member=", "member is empty; a row of memberships needs member, network, role"),
    ],
)
def test_a_correction_that_cannot_be_is_one_line(values: str, wrong: str, note: Reading, register: Register) -> None:
    column, _, words = values.partition("=")
    judged = judge([note], [decide(note, register, "correct", values=((column, words),))], register)
    (error,) = judged.errors
    assert str(error).startswith("hand.csv:2: ")
    assert wrong in str(error)
    assert judged.readings[0] is note


def test_an_added_fact_has_its_words_and_is_no_rules(note: Reading, register: Register) -> None:
    values = (("member", "Zwolle"), ("network", "working-group:Werkgroep Zomer"), ("role", "chair"), ("since", "2020"))
    new = addition(note.document, "memberships", values, "scholieren  gaan er\nal jaren heen", BY)
    judged = judge([note], [new], register)
    (fact,) = (fact for fact in judged.readings[0].of("memberships") if fact.rule == BY_HAND)
    (evidence,) = fact.evidence
    assert NOTE[evidence.start : evidence.end] == evidence.quote == "scholieren gaan er al jaren heen"
    member, group = fact["member"], fact["network"]
    assert isinstance(member, Name)
    assert isinstance(group, Name)
    assert (member.identifier, group.kind, fact["since"]) == (ZWOLLE, Kind.WORKING_GROUP, "2020")
    assert not judged.stale


def test_words_that_are_not_in_the_document_are_no_evidence(note: Reading) -> None:
    with pytest.raises(UsageError, match=r"nota.txt: the quote is not in it; expected words"):
        addition(note.document, "memberships", (), "Zwolle is lid van Eurotowns", BY)


def test_an_added_fact_that_a_rule_reads_too_is_one_row(note: Reading, register: Register) -> None:
    values = (("member", "Gemeente Zwolle"), ("network", "EUROCITIES"), ("role", "member"), ("since", "2016"))
    judged = judge([note], [addition(note.document, "memberships", values, MEMBER, BY)], register)
    (fact,) = judged.readings[0].of("memberships")
    assert (fact["since"], fact.rule) == ("2016", note.of("memberships")[0].rule)


def test_an_added_fact_can_be_rejected_and_corrected(note: Reading, register: Register) -> None:
    values = (("member", "Zwolle"), ("network", "network:Zomernet"), ("role", "chair"))
    new = addition(note.document, "memberships", values, "scholieren gaan er al jaren heen", BY)
    row = next(row for row in judge([note], [new], register).rows if row.fact.rule == BY_HAND)
    (later,) = judgements_on((row,), "correct", on("2026-02-02"), (("since", "2019"),))
    (last,) = judgements_on((row,), "reject", on("2026-03-02"))
    corrected = judge([note], [new, later], register)
    assert [fact["since"] for fact in corrected.readings[0].of("memberships")] == ["2017", "2019"]
    assert len(judge([note], [new, later, last], register).readings[0].of("memberships")) == 1


def least(table: str) -> Pairs:
    """A row of a table with no more than it needs, in the words of somebody who adds it."""
    sample = next(fact for reading in READINGS for fact in reading.of(table))
    values = {column: sample[column] for column in REQUIRED[table]}
    kinds = {column: f"{value.kind}:" for column, value in values.items() if isinstance(value, Name)}
    return tuple((column, kinds.get(column, "") + in_words(value)) for column, value in values.items())


def test_a_row_of_every_table_can_be_added_and_is_sound(note: Reading, register: Register) -> None:
    """The columns that an added row needs make a statement that every shape accepts."""
    tables = [table for table in REQUIRED if table != "document"]
    assert all(words for table in tables for _, words in least(table))
    judged = judge([note], [addition(note.document, table, least(table), KNOWN, BY) for table in tables], register)
    assert not judged.errors
    assert sorted(fact.table for fact in judged.readings[0].facts if fact.rule == BY_HAND) == sorted(tables)
    store = build_graph(judged.readings, register, judged=judged)
    assert check(store, [note.document]).violations == ()


def reflowed(text: str, width: int) -> str:
    """In other lines; a figure of a footnote that had a line of its own keeps it."""
    return "\n\n".join(textwrap.fill(part, width) for part in with_figures(text).split("\n")).replace("\0", "\n")


def with_figures(text: str) -> str:
    """The evened-out text with the figures of its footnotes, which it leaves out; a null byte for the end of their line."""
    cleaned = clean(text)
    figures = []
    for note, mark in cleaned.notes.items():
        figure = "".join(takewhile(str.isdigit, text[mark:]))
        at = bisect_left(cleaned.offsets, mark)
        figures.append((at - (cleaned.text[at - 1] == "\n"), f"\0{figure}" if text[mark - 1] == "\n" else figure))
        if not text[note:].startswith(figure):
            figures.append((bisect_left(cleaned.offsets, note), f"{figure}\0"))
    words = cleaned.text
    for at, figure in sorted(figures, reverse=True):
        words = words[:at] + figure + words[at:]
    return words


@pytest.mark.parametrize("width", [45, 70, 1000])
def test_every_judgement_of_the_five_documents_survives(
    width: int, built: Built, register: Register, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    """Written to a file and read again; the documents renamed and broken into other lines.

    A long article is cut into quotes by its length, other lines and all, so it is not among them.
    """
    made = [one for row in built.judged.rows if row.fact.table not in BUILT for one in judgements_on((row,), "accept", BY)]
    assert len(made) > 200
    for judgement in made[:20]:
        append_judgement(tmp_path, judgement)
    from_file = read_judgements(tmp_path)[0]
    assert [replace(one, place="") for one in from_file] == made[:20]
    documents = [
        replace(reading.document, source=f"map/x-{reading.document.source}", text=reflowed(reading.document.text, width))
        for reading in built.readings
    ]
    again = [read(document, register, gazetteer) for document in documents]
    still_read = {(fact.table, keys_of(fact)) for reading in again for fact in reading.facts}
    judged = judge(again, made, register)
    lost = [one for one in judged.stale if (one.table, one.keys) in still_read]
    assert (lost, judged.moved) == ([], ())
    assert len(judged.stale) < 6, "rows that the rules themselves no longer read in other lines"


def test_a_sentence_in_two_documents_is_judged_in_one(
    note: Reading, register: Register, gazetteer: Gazetteer
) -> None:
    same = read_again(f"Heel ander begin.\n\n{NOTE.removeprefix(TITLE)}", register, gazetteer, "brief.txt")
    judged = judge([note, same], [decide(note, register, "reject")], register)
    assert [reading.of("memberships") for reading in judged.readings] == [(), ()]
    assert not judged.moved


def test_in_other_surroundings_it_holds_and_waits_for_confirmation(
    note: Reading, register: Register, gazetteer: Gazetteer
) -> None:
    elsewhere = read_again(f"Brief aan de raad.\n\n{MEMBER} Meer is er niet.\n", register, gazetteer, "brief.txt")
    reject = decide(note, register, "reject")
    judged = judge([note, elsewhere], [reject], register)
    assert [reading.of("memberships") for reading in judged.readings] == [(), ()]
    assert judged.moved == (reject,)
    moved = next(row for row in judged.rows if row.moved)
    assert moved.document.source == "brief.txt"
    again = confirmations((moved,), on("2026-02-02"))
    confirmed = judge([note, elsewhere], [reject, *again], register)
    assert confirmed.moved == confirmed.stale == ()
    assert [reading.of("memberships") for reading in confirmed.readings] == [(), ()]


def test_an_edit_beside_the_passage_moves_it(note: Reading, register: Register, gazetteer: Gazetteer) -> None:
    edited = read_again(NOTE.replace("vier keer", "vijf keer"), register, gazetteer)
    accept = decide(note, register, "accept")
    judged = judge([edited], [accept], register)
    assert (judged.moved, judged.stale) == ((accept,), ())
    with pytest.raises(UsageError, match="no judgement of it has moved"):
        confirmations((row_of(judge([note], [accept], register), "memberships"),), BY)


def test_a_changed_word_makes_it_stale(note: Reading, register: Register, gazetteer: Gazetteer) -> None:
    edited = read_again(NOTE.replace("sinds 2017 lid", "sinds 2017 een lid"), register, gazetteer)
    assert edited.of("memberships")
    reject = decide(note, register, "reject")
    judged = judge([edited], [reject], register)
    assert judged.stale == (reject,)
    assert judged.readings[0] is edited


def test_words_that_stand_twice_are_not_taken_for_the_passage(
    note: Reading, register: Register, gazetteer: Gazetteer
) -> None:
    """Two places with the same words, both in other surroundings: nobody can say which was meant."""
    twice = read_again(f"Brief.\n\n{MEMBER} Zo is het.\n\nOok dit nog.\n\n{MEMBER} Punt.\n", register, gazetteer)
    reject = decide(note, register, "reject")
    assert judge([twice], [reject], register).stale == (reject,)


def test_a_heading_in_another_document_is_not_the_passage(
    note: Reading, register: Register, gazetteer: Gazetteer
) -> None:
    other = read_again(NOTE.replace("12 maart 2021", "1 mei 2022"), register, gazetteer, "brief.txt")
    correct = decide(note, register, "correct", "document", values=(("reference", "2021/1"),))
    assert judge([note, other], [correct], register).readings[1] is other


def test_a_row_with_another_passage_too_keeps_that(note: Reading, register: Register) -> None:
    """What was judged was the passage: a new one brings the row back, for somebody to look at."""
    reject = decide(note, register, "reject")
    start = NOTE.index(MEETS)
    more = Evidence(start, start + len(MEETS), MEETS)
    facts = tuple(replace(f, evidence=(*f.evidence, more)) if f.table == "memberships" else f for f in note.facts)
    judged = judge([replace(note, facts=facts)], [reject], register)
    (fact,) = judged.readings[0].of("memberships")
    assert fact.evidence == (more,)
    assert holds(judged) == ("reject",)
    assert not row_of(judged, "memberships").rejected


@pytest.mark.parametrize(
    ("first", "second", "days", "kept"),
    [
        ("accept", "reject", ("2026-01-01", "2026-01-02"), False),
        ("reject", "accept", ("2026-01-01", "2026-01-02"), True),
        ("reject", "accept", ("2026-01-02", "2026-01-01"), False),
        ("correct", "reject", ("2026-01-01", "2026-01-02"), False),
    ],
)
def test_the_later_day_wins(
    first: Action, second: Action, days: tuple[str, str], kept: bool, note: Reading, register: Register
) -> None:
    made = [
        decide(note, register, action, by=on(day), values=(("since", "2018"),) if action == "correct" else ())
        for action, day in zip((first, second), days, strict=True)
    ]
    judged = judge([note], made, register)
    assert bool(judged.readings[0].of("memberships")) == kept
    assert not judged.errors


def test_the_later_correction_of_a_column_wins_and_others_stand(note: Reading, register: Register) -> None:
    first = decide(note, register, "correct", values=(("since", "2018"), ("until", "2020")), by=on("2026-01-01"))
    second = decide(note, register, "correct", values=(("since", "2019"),), by=on("2026-01-02"))
    (fact,) = judge([note], [second, first], register).readings[0].of("memberships")
    assert (fact["since"], fact["until"]) == ("2019", "2020")


@pytest.mark.parametrize(
    ("first", "second"),
    [(("accept", ""), ("reject", "")), (("correct", "2018"), ("correct", "2019")), (("correct", "2018"), ("reject", ""))],
)
def test_a_contradiction_of_one_day_names_both_lines(
    first: tuple[Action, str], second: tuple[Action, str], note: Reading, register: Register
) -> None:
    made = [
        replace(decide(note, register, action, values=(("since", since),) if since else ()), place=f"hand.csv:{line}")
        for line, (action, since) in ((2, first), (3, second))
    ]
    judged = judge([note], made, register)
    (error,) = judged.errors
    assert str(error).startswith("hand.csv:2: ")
    assert "hand.csv:3" in str(error)
    assert "take one out, or give the later decision its own day" in str(error)
    assert judged.readings[0] is note, "neither holds"


def test_a_later_day_settles_a_contradiction(note: Reading, register: Register) -> None:
    made = [decide(note, register, "correct", values=(("since", year),)) for year in ("2018", "2019")]
    last = decide(note, register, "correct", values=(("since", "2020"),), by=on("2026-02-01"))
    judged = judge([note], [*made, last], register)
    assert judged.readings[0].of("memberships")[0]["since"] == "2020"
    assert not judged.errors


def merging(action: Action, *things: str, when: str = "2026-01-02") -> Judgement:
    return Judgement(action, "A. Advies", when, "zelfde", things=things, place=f"hand.csv:{len(things[0])}")


def test_merged_names_have_one_identifier_everywhere(note: Reading, register: Register) -> None:
    judged = judge([note], [merging("merge", "EUROCITIES", "Lünen")], register)
    (membership,), (tie,) = judged.readings[0].of("memberships"), judged.readings[0].of("ties")
    network, twin = membership["network"], tie["b"]
    assert isinstance(network, Name)
    assert isinstance(twin, Name)
    assert (twin.identifier, twin.label, twin.kind) == (network.identifier, network.label, network.kind)
    assert "Lünen" in twin.aliases
    assert [one.action for one in judged.things[network.identifier]] == ["merge"]


def test_rows_that_merging_makes_one_are_one(register: Register) -> None:
    names = [Name(label, Kind.NETWORK, f"{BASE}id/network/{label.lower()}") for label in ("Stedennet", "Stedenet")]
    member = Name("Gemeente Zwolle", Kind.MUNICIPALITY, ZWOLLE)
    text = "Zwolle zit in het Stedennet. Zwolle zit sinds 2017 in het Stedenet."
    facts = tuple(
        Fact("memberships", {"member": member, "network": name, "role": "member", "since": since}, "memberships",
             (Evidence(start, start + 12, text[start : start + 12]),))
        for name, since, start in zip(names, (None, "2017"), (0, 29), strict=True)
    )  # fmt: skip
    reading = Reading(Document("nota.txt", text, ""), facts)
    judged = judge([reading], [merging("merge", "Stedennet", "Stedenet")], register)
    (fact,) = judged.readings[0].facts
    assert fact["since"] == "2017"
    assert len(fact.evidence) == 2
    (row,) = judged.rows
    assert row.reads == facts
    both = judgements_on((row,), "reject", BY)
    assert judge([reading], [merging("merge", "Stedennet", "Stedenet"), *both], register).readings[0].facts == ()


def test_a_name_in_doubt_is_settled_by_a_merge_or_a_correction(register: Register) -> None:
    bergen = next(entry for entry in register.candidates("Gemeente Bergen (NH)") if not entry.abolished)
    doubt = Name("Bergen", Kind.MUNICIPALITY, f"{BASE}id/municipality/bergen", candidates=(bergen.identifier, "x"))
    network = Name("EUROCITIES", Kind.NETWORK, f"{BASE}id/network/eurocities")
    text = "Bergen is lid van EUROCITIES."
    fact = Fact("memberships", {"member": doubt, "network": network, "role": "member"}, "memberships",
                (Evidence(0, len(text), text),))  # fmt: skip
    reading = Reading(Document("nota.txt", text, ""), (fact,))
    correct = decide(reading, register, "correct", values=(("member", bergen.identifier),))
    for judgement in (merging("merge", bergen.identifier, "Bergen"), correct):
        member = judge([reading], [judgement], register).readings[0].facts[0]["member"]
        assert isinstance(member, Name)
        assert (member.identifier, member.candidates, member.label) == (bergen.identifier, (), bergen.name)


@pytest.mark.parametrize("action", ["correct", "merge", "reject", "accept"])
def test_the_row_on_a_name_in_doubt_goes_with_the_doubt(action: Action, register: Register, gazetteer: Gazetteer) -> None:
    text = f"Brief.\n\nDatum: 1 mei 2021\n\n{MEMBER.replace('Zwolle', 'Bergen')} Meer is er niet.\n"
    reading = read_again(text, register, gazetteer)
    (gap,) = reading.of("gaps")
    (membership,) = reading.of("memberships")
    member = membership["member"]
    assert isinstance(member, Name)
    meant = member.candidates[0]
    judgement = (
        merging("merge", meant, member.label)
        if action == "merge"
        else decide(reading, register, action, values=(("member", meant),) if action == "correct" else ())
    )
    judged = judge([reading], [judgement], register)
    assert judged.readings[0].of("gaps") == ((gap,) if action == "accept" else ())
    assert not judged.stale


@pytest.mark.parametrize("days", [("2026-01-01", "2026-02-01"), ("2026-02-01", "2026-01-01")])
def test_never_merge_wins_whatever_the_day_and_both_are_told(
    days: tuple[str, str], note: Reading, register: Register
) -> None:
    merge_them = merging("merge", "EUROCITIES", "Lünen", when=days[0])
    never = merging("never-merge", "Lünen", "EUROCITIES", when=days[1])
    judged = judge([note], [merge_them, never], register)
    assert judged.readings[0] is note
    (clash,) = judged.clashes
    for language in ("nl", "en"):
        assert merge_them.place in clash.message(language)
        assert never.place in clash.message(language)


def test_never_merge_holds_through_a_third_name(note: Reading, register: Register) -> None:
    made = [
        merging("never-merge", "EUROCITIES", "Lünen"),
        merging("merge", "Gemeente Zwolle", "EUROCITIES", when="2026-01-01"),
        merging("merge", "Gemeente Zwolle", "Lünen", when="2026-01-03"),
    ]
    judged = judge([note], made, register)
    assert [clash.merge for clash in judged.clashes] == [made[2]]
    network, twin = judged.readings[0].of("memberships")[0]["network"], judged.readings[0].of("ties")[0]["b"]
    assert isinstance(network, Name)
    assert isinstance(twin, Name)
    assert network.identifier == ZWOLLE != twin.identifier


def test_names_that_nobody_knows_are_stale_and_those_of_several_are_refused(note: Reading, register: Register) -> None:
    gone = merging("merge", "Nergensnet", "EUROCITIES")
    same = merging("never-merge", "Zwolle", "Gemeente Zwolle")
    judged = judge([note], [gone, same], register)
    assert judged.stale == (gone,)
    (error,) = judged.errors
    assert "are both" in str(error)


def test_the_owner_is_on_the_relation(note: Reading, register: Register) -> None:
    owner = decide(note, register, "owner", "ties", values=(("owner", "Afdeling Europa"),))
    judged = judge([note], [owner], register)
    quads = quads_of(judged, register)
    (relation,) = {quad.subject for quad in quads if quad.predicate == KG.owner}
    assert Quad(relation, KG.judgedBy, node("judgement", owner.id), JUDGEMENTS_GRAPH) in quads
    store = build_graph(judged.readings, register, judged=judged)
    assert any(quad.predicate == KG.gathers for quad in store.quads_for_pattern(relation, None, None, None))
    assert check(store, [note.document]).violations == ()


def test_an_owner_of_no_relation_is_one_line(note: Reading, register: Register) -> None:
    body = Fact("bodies", {"body": Name("Raad", Kind.BODY, f"{BASE}id/body/raad"), "within": None}, "bodies",
                (Evidence(0, 14, NOTE[:14]),))  # fmt: skip
    reading = replace(note, facts=(body,))
    judged = judge([reading], [decide(reading, register, "owner", "bodies", values=(("owner", "X"),))], register)
    assert "is no relation between body and within" in str(judged.errors[0])


def quads_of(judged: Judged, register: Register) -> list[Quad]:
    found = asserted_quads(judged.readings, register, judged=judged)
    return [quad for quad in found if quad.graph_name == JUDGEMENTS_GRAPH]


def test_an_answer_can_show_who_corrected_what_and_what_was_read(note: Reading, register: Register) -> None:
    correct = decide(note, register, "correct", values=(("since", "2018"),))
    judged = judge([note], [correct], register)
    (fact,) = judged.readings[0].of("memberships")
    store = build_graph(judged.readings, register, judged=judged)
    merge(store)
    solutions = store.query(
        """SELECT ?who ?when ?why ?read ?since WHERE {
            ?s a kg:Membership ; schema:startDate ?since ; kg:judgedBy ?j ; prov:wasRevisionOf/rdfs:label ?read .
            ?j prov:wasAssociatedWith/rdfs:label ?who ; dcterms:date ?when ; dcterms:description ?why }""",
        prefixes={"kg": KG.base, "prov": PROV.base, "dcterms": DCTERMS.base, "schema": "https://schema.org/",
                  "rdfs": RDFS.base},
    )  # fmt: skip
    assert isinstance(solutions, QuerySolutions)
    (found,) = [{name: solution[name].value for name in ("who", "when", "why", "since", "read")} for solution in solutions]
    assert found.pop("read").endswith("role: member; since: 2017; status: stated")
    assert found == {"who": "A. Advies", "when": "2026-01-02", "why": "nagekeken", "since": "2018"}
    assert fact["since"] == "2018"
    assert check(store, [note.document]).violations == ()


def test_a_rejected_row_and_its_judgement_are_not_in_the_graph(note: Reading, register: Register) -> None:
    judged = judge([note], [decide(note, register, "reject")], register)
    assert quads_of(judged, register) == []


def test_an_identifier_that_no_row_has(note: Reading, register: Register) -> None:
    judged = judge([note], (), register)
    with pytest.raises(UsageError, match=r"beef: no row has this identifier; expected one that `kg review` prints"):
        find_rows(judged.rows, "beef")
    row = row_of(judged, "ties")
    assert find_rows(judged.rows, row.fact.id) == (row,)


def test_a_row_is_found_by_what_was_read_as_well(note: Reading, register: Register) -> None:
    correct = decide(note, register, "correct", values=(("since", "2018"),))
    judged = judge([note], [correct], register)
    row = row_of(judged, "memberships")
    assert len(row.ids) == 2
    assert [find_rows(judged.rows, one) for one in row.ids] == [(row,), (row,)]


def test_a_judgement_written_by_hand_goes_by_its_words(note: Reading, register: Register) -> None:
    made = replace(decide(note, register, "reject"), passages=(), quote=MEMBER)
    judged = judge([note], [made], register)
    assert judged.readings[0].of("memberships") == ()
    assert judged.moved == (made,), "somebody should confirm it"
