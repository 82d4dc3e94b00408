"""HTML pages: what stands on them, in lines, and nothing that hides, runs or is fetched."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.readers.html import parse_html


def _text(page: str) -> str:
    return parse_html(page.encode()).text


@pytest.mark.parametrize(("page", "expected"), [
    ("<p>De gemeente</p><p>Gouda</p>", "De gemeente\n\nGouda\n"),
    ("<p>De <b>gemeente</b>\n   Gouda</p>", "De gemeente Gouda\n"),
    ("Krimpener<em>waard</em>", "Krimpenerwaard\n"),
    ("Gouda<br>Leiden<br/>Delft", "Gouda\nLeiden\nDelft\n"),
    ("<h1>Convenant</h1><h3>Doel</h3>x", "# Convenant\n\n### Doel\n\nx\n"),
    ("<ul><li>een<li><p>twee</p></ul>", "- een\n\n- twee\n"),
    ("<ol start=3><li>drie</li><li>vier<ul><li>v</ul></li></ol>", "3. drie\n\n4. vier\n\n- v\n"),
    # cells stand apart, also without end tags
    ("<table><tr><th>Stad<th>Jaar<tr><td>Gouda<td>1956</table>na", "| Stad | Jaar |\n| Gouda | 1956 |\n\nna\n"),
    ("<table><tr><td>a</td><td></td><td>c</td></tr></table>", "| a |  | c |\n"),
    # a table for the layout: cell after cell
    ("<table><tr><td><p>A</p><p>B</p><p>C</p></td><td>D</td></tr></table>", "A\nB\nC\n\nD\n"),
    ("<table><tr><td>x<table><tr><td>a<td>b</table>y<td>z</table>", "x\n| a | b |\ny\n\nz\n"),
    # what is no part of the page
    ("<head><title>T</title><style>p{}</style></head><nav><a>Start</a></nav><p>a</p><script>'<p>b'</script>", "a\n"),
    ("<p>a<!-- weg --></p><template>weg</template><![if !supportLists]>b<![endif]>", "a\n\nb\n"),
    # a head or a body that nobody closed hides nothing
    ("<head><meta name=x><p>a", "a\n"),
    ("<nav/><p>a", "a\n"),
    # characters
    ("&euro;&nbsp;5 &amp; &eacute;&#233;&#xD800;", "€\u00a05 & éé\ufffd\n"),
    ("<pre>Een\n\n\nTwee</pre>", "Een\n\nTwee\n"),
    ("<pre>Gouda     Leiden\n  Delft</pre>", "Gouda     Leiden\n  Delft\n"),
    # the mark of a footnote, and an exponent
    ("de regio.<sup><a href='#1'>1</a></sup> Zij", "de regio.[1] Zij\n"),
    ("a<sup>1<p>b<sup>2<sup>c", "a[1]\n\nb[2]c\n"),
    ("12 km<sup>2</sup> en 1<sup>e</sup>", "12 km2 en 1e\n"),
    ("", "\n"),
])  # fmt: skip
def test_what_is_kept(page: str, expected: str) -> None:
    assert _text(page) == expected


@pytest.mark.parametrize(("content", "expected"), [
    (b"\xef\xbb\xbf<p>\xc3\xa9", "é\n"),
    ("<p>é".encode("utf-16"), "é\n"),
    (b"<meta charset=iso-8859-1><p>\x80 \xe9", "€ é\n"),
    (b"<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-15'><p>\xa4", "€\n"),
    (b"<p>\xe9", "é\n"),
    (b"<p>\xc3\xa9", "é\n"),
])  # fmt: skip
def test_the_charset(content: bytes, expected: str) -> None:
    assert parse_html(content).text == expected


@pytest.mark.parametrize(("content", "message"), [
    (b"<meta charset=utf-8><p>\xe9", "byte 23 is not utf-8; save the page as UTF-8"),
    (b"<meta charset='rot13'>", "charset 'rot13' is unknown; save the page as UTF-8"),
    (b"<p>a\0", "binary, a NUL at byte 4; expected an HTML page"),
])  # fmt: skip
def test_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_html(content)
    assert str(refusal.value) == message


TAGS = st.sampled_from(
    ["<p>", "</p>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<ul>", "<li>", "</ul>", "<ol>", "<br>", "<h2>",
     "</h2>", "<sup>", "</sup>", "<pre>", "</pre>", "<div", "<!--", "-->", "&amp", "<![", "]>", "</", "<", '"', " ", "\n"]
)  # fmt: skip


@given(st.lists(st.one_of(TAGS, st.from_regex(r"w\d{3}", fullmatch=True)), max_size=30))
def test_no_word_between_tags_is_lost(pieces: list[str]) -> None:
    page = "".join(f"<b>{piece}</b>" if piece.startswith("w") else piece for piece in pieces)
    if any(open_end in pieces for open_end in ("<!--", "<![", "<div", "</", "<", '"')):
        _text(page)  # a tag that is not closed may swallow words, as in a browser; it may not raise
        return
    words = [piece for piece in pieces if piece.startswith("w")]
    found = _text(page)
    assert sorted(words) == sorted(word for word in words if word in found)
    assert all(found.count(word) >= words.count(word) for word in words)


def test_depth_costs_nothing() -> None:
    assert _text("<div>" * 100_000 + "diep") == "diep\n"
    assert _text("<ul><li>" * 50_000 + "diep") == "- diep\n"


def test_a_comment_that_is_not_closed_runs_to_the_end() -> None:
    page = parse_html(b"<p>Gouda<!-- weg --> en Breda</p><!-- ook <p>weg</p>")
    assert page.text == "Gouda en Breda\n"
    assert page.notes == ("a comment hides the 15 characters behind it; expected '-->' where it ends",)
    assert parse_html(b"<p>Gouda</p><!--").notes == ()
    assert parse_html(b"<script>if (a <!-- b) x()</script><p>Gouda</p>").text == "Gouda\n"


def test_a_megabyte_of_comments_that_are_not_closed_costs_nothing() -> None:
    began = time.process_time()
    assert parse_html(b"Gouda" + b"<!--" * 250_000).text == "Gouda\n"
    assert time.process_time() - began < 10  # some milliseconds; growing with the square it would be minutes
