"""The words of questions: how phrases are found, how names may be written, and what a question names."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import RefusedError
from kg.questions.catalogue import read_catalogue
from kg.questions.framing import frame
from kg.questions.lexicon import read_lexicon
from kg.questions.phrases import Phrases
from kg.questions.reply import read_phrasebook
from kg.questions.said import Knowledge, read_knowledge, read_question
from kg.questions.stems import Inflections
from kg.questions.topics import read_topics
from kg.questions.words import read_words
from kg.resources import folder
from kg.sources.data_folder import Data

ASKING = folder("queries") / "asking"


@pytest.fixture(scope="module")
def knowledge(store: Store, data: Data) -> Knowledge:
    return read_knowledge(store, read_phrasebook(folder("queries")).lexicon, data.subject)


def forms(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple((word,) for word in words.split())


def found(written: str, words: str) -> dict[str, set[int]]:
    return {name: set(places) for name, places in Phrases([("it", written)]).found(forms(words)).items()}


@pytest.mark.parametrize(
    ("written", "words", "places"),
    [
        ("stedenband", "een stedenband met", {1}),
        ("stedenband*", "twee stedenbanden", {1}),
        ("stedenband", "twee stedenbanden", None),
        ("city deal*", "welke city deals", {1, 2}),
        ("city deal*", "welke deals city", None),
        ("werkt ~ samen", "werkt de gemeente samen", {0, 3}),
        ("werkt ~ samen", "werkt samen", {0, 1}),
        ("werkt ~ samen", "samen werkt", None),
        ("werkt ~ samen", "werkt a b c d e f g h i samen", None),  # too far apart to be one verb
        ("follow-up*", "welke follow ups", {1, 2}),
    ],
)
def test_a_phrase_is_found_where_it_stands(written: str, words: str, places: set[int] | None) -> None:
    assert found(written, words) == ({"it": places} if places else {})


def test_a_word_within_a_longer_phrase_does_not_count() -> None:
    phrases = Phrases([("theme", "theme"), ("group", "theme group")])
    assert set(phrases.found(forms("the theme group"))) == {"group"}
    assert set(phrases.found(forms("the theme"))) == {"theme"}


def test_verbs_with_room_hide_nothing() -> None:
    phrases = Phrases([("yield", "opleveren"), ("potential", "kunnen ~ opleveren")])
    assert set(phrases.found(forms("kunnen opleveren"))) == {"yield", "potential"}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Hoe lang duurt de CDIO?", "city-deal-impact-ondernemen"),  # initials
        ("the impact ondernemen city deal", "city-deal-impact-ondernemen"),  # another order
        ("Wie tekende de Expatcenterovereenkomst van Almere?", "samenwerkingsovereenkomst-inzake-de-pilot-samenwerking-expatcenter-amsterdam-area"),
        ("het Haarlemse expat center contract", "samenwerkingsovereenkomst-inzake-samenwerking-op-het-expatcenter-amsterdam-area"),
        ("the G40 Europe theme group", "g40-werkgroep-europa"),  # in English
        ("convenant ZK", "convenant-regionale-samenwerking-zuid-kennemerland"),
        ("Osnabruck", "osnabruck"),  # without accents
        ("the Urban Agenda partnership", "urban-agenda-partnerschap-innovatief-en-verantwoord-aanbesteden"),
    ],
)
def test_names_are_found_however_they_are_said(knowledge: Knowledge, question: str, name: str) -> None:
    named = read_question(question, knowledge).named
    assert name in {found.thing.term.value.rpartition("/")[2] for found in named}


def test_names_within_names_are_not_named(knowledge: Knowledge) -> None:
    def whole(question: str) -> set[str]:
        return {named.thing.short for named in read_question(question, knowledge).named if named.whole}

    assert "Eindhoven" not in whole("Brainport Eindhoven")
    assert "Eindhoven" in whole("Eindhoven")
    assert "Haarlem" not in whole("Harlem") and "Harlem" not in whole("Haarlem")
    assert "Haarlem" not in whole("Haarlemmermeer")


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Wat moet er in 2022?", "2022-01-01", "2022-12-31"),
        ("Wat moet er voor 2022?", "", "2021-12-31"),
        ("What is due after 2022?", "2022-01-01", ""),
        ("tussen 1 januari 2010 en 31 maart 2010", "2010-01-01", "2010-03-31"),
        ("on 1 March 2022", "2022-03-01", "2022-03-01"),
        ("ooit", "", ""),
    ],
)
def test_days_are_read_with_what_stands_before_them(knowledge: Knowledge, question: str, first: str, last: str) -> None:
    days = read_question(question, knowledge).days
    assert (days.first, days.last) == (first, last)


def test_a_compound_is_what_it_ends_in_and_stays_unknown(knowledge: Knowledge) -> None:
    said = read_question("Waar is het saneringsbesluit? En de kieslijst?", knowledge)
    assert said.notions["paper"] == {3, 6} == said.unknown
    assert "paper" not in read_question("Wat is besloten?", knowledge).notions


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("stedebanden", "stedenbanden"),  # a letter left out, in a word that goes on
        ("convenenat", "convenenat"),  # two slips
        ("overeenkosmt", "overeenkomst"),  # two letters that changed places
        ("Osnabrükk", "osnabruck"),
        ("Haarlm", "haarlm"),  # as near to Harlem, and short
        ("stappen", "stappen"),  # is spelt so, in a phrase of several words; no slip in "stoppen"
        ("paspoort", "paspoort"),
    ],
)
def test_a_slip_of_the_pen_is_mended_where_one_word_is_meant(knowledge: Knowledge, written: str, meant: str) -> None:
    words = read_words(written, knowledge.lexicon, knowledge.spelling)
    assert [word.folded for word in words] == [meant]


def test_words_that_nobody_knows_are_told(knowledge: Knowledge) -> None:
    said = read_question("Wat kost een paspoort in Haarlem?", knowledge)
    assert [said.words[place].written for place in said.unknown] == ["paspoort"]
    assert said.own


def test_every_topic_is_a_query_that_people_ask(knowledge: Knowledge) -> None:
    catalogue = read_catalogue(folder("queries"))
    topics = read_topics(ASKING / "topics.toml", knowledge.lexicon.notions.names, catalogue.names)
    for_machines = {name for name in catalogue.names if name.startswith(("map-", "network-")) or name == "statement"}
    assert {topic.query for topic in topics} == set(catalogue.names) - for_machines
    for topic in topics:
        parameters = {parameter.name for parameter in catalogue.get(topic.query).header.parameters}
        assert {*topic.names, *topic.fixed, *filter(None, [topic.own])} <= parameters


def test_every_open_value_has_words(knowledge: Knowledge) -> None:
    for query in read_catalogue(folder("queries")).queries:
        for parameter in query.header.parameters:
            if f"{{{parameter.name}}}" in query.header.question.nl and parameter.default == "all":
                assert parameter.name in knowledge.lexicon.open


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[notions]", "[notion]", "lacks or garbles 'notions'"),
        ('who = ["""wie,', 'who = ["""wie,,', "who: an empty phrase"),
        ("[notions]", "[notions", "expected the words of questions as TOML"),
    ],
)
def test_a_broken_lexicon_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "words.toml"
    text = (ASKING / "words.toml").read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RefusedError, match=message):
        read_lexicon(path)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("[nothing]\nabout = { tie = 4 }", "nothing: 'nothing' is no query"),
        ("[ties]\nabout = { tied = 4 }", "ties: 'tied' is no notion"),
        ("[ties]\nabout = { tie = 4 }\nnaming = []", "ties: 'naming' is no key"),
    ],
)
def test_a_broken_topic_is_refused(tmp_path: Path, knowledge: Knowledge, table: str, message: str) -> None:
    path = tmp_path / "topics.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(RefusedError, match=message):
        read_topics(path, knowledge.lexicon.notions.names, ["ties"])


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("expatovereenkomst", ["expatcenter", "overeenkomst"]),
        ("eurotowncontract", ["eurotowns", "contract"]),
        ("impaovereenkomst", ["impaovereenkomst"]),  # four letters may be anything
        ("samenovereenkomst", ["samenovereenkomst"]),  # several words of names begin so
    ],
)
def test_the_beginning_of_one_name_before_what_it_is_stands_for_it(knowledge: Knowledge, written: str, words: list[str]) -> None:
    assert [word.folded for word in read_words(written, knowledge.lexicon, knowledge.spelling)] == words


@pytest.mark.parametrize(
    ("question", "framing"),
    [
        ("Voor mijn presentatie wil ik weten met welke steden we een band hebben", "Voor mijn presentatie wil ik weten met"),
        ("I am writing a briefing and would like to know which goals we have", "I am writing a briefing and would like to know"),
        ("Welke stedenbanden zijn er? Ik schrijf een stuk.", "Ik schrijf een stuk"),
        ("Welke stedenbanden heeft mijn stad?", ""),  # who asks stands within the question
        ("Kun je de stedenbanden geven?", ""),  # nothing would be left
        ("Ik zoek een paspoort, wat kost dat?", ""),  # refers back to what was said before
        ("Wat kost een paspoort voor Haarlem?", ""),
    ],
)
def test_what_a_question_is_put_in_is_set_aside(knowledge: Knowledge, question: str, framing: str) -> None:
    words = read_words(question, knowledge.lexicon, knowledge.spelling)
    places = frame(question, words, knowledge.lexicon)
    assert " ".join(words[place].written for place in sorted(places)) == framing


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("gesprekken", "gesprek"),
        ("overlegstructuren", "overlegstructuur"),
        ("negotiated", "negotiating"),
        ("gedicht", "gedacht"),  # another word
        ("paspoorten", "passen"),
    ],
)
def test_a_form_of_a_word_is_that_word(word: str, known: str) -> None:
    assert (known in Inflections([known]).of(word)) is (word not in ("gedicht", "paspoorten"))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("op te zeggen", ["opzeggen"]),
        ("iets te zeggen", ["iets", "te", "zeggen"]),
        ("nagezocht", ["gezocht"]),  # a verb without a subject has none with a particle either
        ("overgewicht", ["overgewicht"]),
    ],
)
def test_verbs_are_read_with_what_joins_them(knowledge: Knowledge, written: str, words: list[str]) -> None:
    assert [word.folded for word in read_words(written, knowledge.lexicon, knowledge.spelling)] == words


def test_a_hint_helps_and_does_not_hinder(knowledge: Knowledge) -> None:
    assert read_question("Wat moet Haarlem doen?", knowledge).hinted == {"obligation"}
    assert not read_question("Welke verplichtingen moet Haarlem nakomen?", knowledge).hinted


def test_what_stands_after_which_is_asked(knowledge: Knowledge) -> None:
    assert "network" in read_question("Welke Europese netwerken zijn er?", knowledge).asked
    assert not read_question("Zijn er Europese netwerken?", knowledge).asked


def test_words_of_a_name_mean_nothing_else(knowledge: Knowledge) -> None:
    assert "deadline" in read_question("Welke data staan op de agenda voor 2022?", knowledge).notions
    assert "deadline" not in read_question("Wie doet mee aan de Urban Agenda?", knowledge).notions
