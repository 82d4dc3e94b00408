"""Every table and column of the facts has a name for readers, in both languages."""

from kg.columns import COLUMNS
from kg.model import TABLES, Fact, Kind, Name
from kg.views.fact_words import COLUMN_WORDS, SCHEMES, TABLE_WORDS, in_words


def test_the_words_are_those_of_the_tables_and_columns() -> None:
    assert list(TABLE_WORDS) == list(TABLES)
    assert set(COLUMN_WORDS) == {column for columns in TABLES.values() for column in columns}
    assert all(word.strip() for words in (*TABLE_WORDS.values(), *COLUMN_WORDS.values()) for word in words)


def test_a_fact_in_words_leaves_out_what_is_open() -> None:
    values = {"member": Name("Gemeente Almere", Kind.MUNICIPALITY), "role": "member", "since": None, "status": "stated"}
    fact = Fact("memberships", {**values, "ended": True}, "memberships")
    assert in_words(fact, "nl") == ("lidmaatschap", "lid: Gemeente Almere; rol: lid; beëindigd: ja")
    assert in_words(fact, "en") == ("membership", "member: Gemeente Almere; role: member; ended: yes")


def test_every_word_of_a_closed_column_is_translated() -> None:
    closed = {(table, column) for table in TABLES for column in TABLES[table] if COLUMNS[table][column].choices}
    assert len(closed) > 12
    for table, column in closed:
        assert column in SCHEMES or f"{table}.{column}" in SCHEMES, (table, column)
        for choice in COLUMNS[table][column].choices:
            for language in ("nl", "en"):
                assert in_words(Fact(table, {column: choice}, ""), language)[1] or choice == "stated"
    assert in_words(Fact("deadlines", {"kind": "expiry", "what": "x"}, ""), "nl")[1].endswith("soort: afloop")
