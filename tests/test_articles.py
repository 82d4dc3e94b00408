"""The passages of an agreement's articles: all of an article's words, and none of what stands around it."""

import pytest

from kg.extraction.annotate import annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.rules.articles import articles
from kg.model import Document, Fact, Reading

HEAD = "Samenwerkingsovereenkomst Jeugdhulp\n\nDe gemeente Gouda en de gemeente Waddinxveen komen overeen:\n\n"
LAST = "Artikel 2 Kosten\nDe kosten worden jaarlijks verdeeld.\n\n"


def read(text: str, gazetteer: Gazetteer) -> list[Fact]:
    found = list(articles(annotate(Document("geval.txt", text, "0" * 64), gazetteer)))
    assert all(text[e.start : e.end] == e.quote for fact in found for e in fact.evidence)
    return found


def even(fact: Fact) -> str:
    return " ".join(" ".join(passage.quote for passage in fact.evidence).split())


def test_a_long_article_is_cut_between_sentences(gazetteer: Gazetteer) -> None:
    sentences = [f"De gemeenten voeren overleg over onderwerp {number} van deze overeenkomst." for number in range(60)]
    body = "\n\n".join(" ".join(sentences[at : at + 10]) for at in range(0, 60, 10))
    first, last = read(f"{HEAD}Artikel 1 Overleg\n{body}\n\n{LAST}", gazetteer)
    assert len(first.evidence) > 2
    assert all(len(passage.quote) <= 1500 and passage.quote.endswith(".") for passage in first.evidence)
    assert even(first) == "Artikel 1 Overleg " + " ".join(sentences)
    assert even(last) == " ".join(LAST.split())


@pytest.mark.parametrize(
    "below",
    [
        "Aldus overeengekomen en getekend te Gouda op 3 mei 2011",
        "Gouda, 3 mei 2011\n\nDe burgemeester van Gouda,\nA. de Vries",
        "Amsterdam,\n\n\nBurgemeester Gemeente Gouda        Burgemeester Gemeente Waddinxveen",
        "Vastgesteld op ……….\nHet college van burgemeester en wethouders van de gemeenten:",
        "ONDERTEKEND:\n\nGemeente Gouda",
        "gemeente Gouda ………………………… gemeente Waddinxveen …………………………",
        "Bijlage 1 Begroting\n\nDe begroting bedraagt € 10.000.",
        "",
    ],
)
def test_the_last_article_ends_before_the_signatures_and_annexes(below: str, gazetteer: Gazetteer) -> None:
    found = read(f"{HEAD}Artikel 1 Doel\nDe gemeenten werken samen.\n\n{LAST}{below}\n", gazetteer)
    assert [even(fact) for fact in found] == ["Artikel 1 Doel De gemeenten werken samen.", " ".join(LAST.split())]


def test_a_table_belongs_to_its_article_and_a_chapter_to_none(gazetteer: Gazetteer) -> None:
    table = "Gemeente\nBijdrage\nGouda € 10.000\nWaddinxveen € 5.000"
    text = f"{HEAD}Artikel 1 Bijdragen\nDe bijdragen zijn:\n\n{table}\n\nDe bijdragen stijgen met de lonen.\n\nHOOFDSTUK 2 GELD\n\n{LAST}"
    first, _ = read(text, gazetteer)
    assert even(first).endswith("Waddinxveen € 5.000 De bijdragen stijgen met de lonen.")


def test_the_articles_of_the_five_documents(readings: list[Reading]) -> None:
    found = {reading.document.stem: [fact["article"] for fact in reading.of("articles")] for reading in readings}
    assert {stem: numbers for stem, numbers in found.items() if numbers} == {
        "2010-expatcenter-almere-amsterdam": list("1234567"),
        "2015-expatcenter-haarlem-amsterdam": list("1234"),
        "2021-convenant-zuid-kennemerland": list("12346"),  # the fifth is an item in the document
    }
    for reading in readings:
        for fact in reading.of("articles"):
            assert all(reading.document.text[e.start : e.end] == e.quote and len(e.quote) <= 1500 for e in fact.evidence)
