"""Passages: the words, where they stand and what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.namespaces import OA, RDF
from kg.graph.passages import passage_quads
from kg.model import Document, Evidence, Fact, Reading

TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)


@given(text=TEXT, data=st.data())
def test_a_passage_gives_back_the_words_and_what_is_around_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    fact = Fact("themes", {"theme": "x"}, "test", (Evidence(start, end, text[start:end]),))
    quads = list(passage_quads(Reading(Document("a.txt", text, ""), (fact,))))
    found = {quad.predicate: quad.object.value for quad in quads}
    assert (int(found[OA.start]), int(found[OA.end])) == (start, end)
    assert found[OA.exact] == text[start:end]
    assert text[:start].endswith(found[OA.prefix])
    assert text[end:].startswith(found[OA.suffix])
    assert (len(found[OA.prefix]), len(found[OA.suffix])) == (min(32, start), min(32, len(text) - end))


@pytest.mark.parametrize(("start", "page"), [(0, "page=1"), (4, "page=2"), (9, "page=3")])
def test_a_passage_of_a_pdf_knows_its_page(start: int, page: str) -> None:
    document = Document("a.pdf", "een\ntwee\ndrie", "", pages=(0, 4, 9))
    fact = Fact("themes", {"theme": "x"}, "test", (Evidence(start, start + 2, document.text[start : start + 2]),))
    quads = list(passage_quads(Reading(document, (fact,))))
    assert [quad.object.value for quad in quads if quad.predicate == RDF.value] == [page]
    assert sum(quad.object == OA.FragmentSelector for quad in quads) == 1


def test_a_quote_that_is_not_in_the_text_raises() -> None:
    fact = Fact("themes", {"theme": "x"}, "test", (Evidence(0, 4, "Noot"),))
    with pytest.raises(ValueError, match=r"a\.txt: 'Nota' stands at 0-4, not the quote 'Noot'"):
        list(passage_quads(Reading(Document("a.txt", "Nota", ""), (fact,))))
