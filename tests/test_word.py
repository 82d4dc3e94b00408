"""Word files: every word that Word shows, in reading order, with the marks that Word makes itself."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from made_documents import word_file

from kg.sources.readers.word import parse_word


def _p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def _text(body: str, **parts: str) -> str:
    return parse_word(word_file(body, **parts)).text


@pytest.mark.parametrize(("body", "expected"), [
    (_p("De gemeente") + _p("Gouda"), "De gemeente\n\nGouda\n"),
    ("<w:p><w:r><w:t>samen</w:t></w:r><w:r><w:t>werking</w:t></w:r></w:p>", "samenwerking\n"),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>", "a\tb\nc-d\n"),
    # links, fields and content controls hold runs too
    ("<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>b</w:t></w:r></w:fldSimple>"
     "<w:sdt><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "abc\n"),
    # a box in the middle of a paragraph, and its second form for older programs
    ('<w:p><w:r><w:t>voor</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
     f'<mc:Choice><w:txbxContent>{_p("kader")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{_p("kader")}</w:txbxContent>'
     '</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>na</w:t></w:r></w:p>', "kader\n\nvoorna\n"),
    (f"<w:tbl><w:tr><w:tc>{_p('Gouda')}</w:tc><w:tc>{_p('1956')}</w:tc></w:tr></w:tbl>{_p('na')}", "| Gouda | 1956 |\n\nna\n"),
    ('<w:p><m:oMath xmlns:m="urn:m"><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>', "x=1\n"),
    ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t>a</w:t></w:r></w:p>', "\uf0b7a\n"),
])  # fmt: skip
def test_what_is_kept(body: str, expected: str) -> None:
    assert _text(body) == expected


def test_headers_footnotes_and_footers_in_reading_order() -> None:
    body = '<w:p><w:r><w:t>De regio.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + _p("Verder.")
    notes = f'<w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">{_p("Zonder Delft.")}</w:footnote>'
    text = _text(body, footnotes=notes, header1=_p("Kop"), header2=_p("Kop"), footer1=_p("Voet"))
    assert text == "Kop\n\nDe regio.[1]\n\nVerder.\n\n[1] Zonder Delft.\n\nVoet\n"


NUMBERING = """
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>"""
STYLES = """
<w:style w:styleId="K1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Lid"><w:name w:val="Lid"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Sub"><w:name w:val="Sublid"/><w:basedOn w:val="Lid"/></w:style>"""


def _numbered(key: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def test_marks_that_word_makes_itself() -> None:
    style = '<w:pStyle w:val="{}"/>'.format
    body = "".join([
        _p("Doel", style("K1")), _p("een", style("Lid")), _p("twee", style("Sub")), _p("", style("Lid")),
        _p("Kosten", style("K1")), _p("weer een", style("Lid")), _p("punt", _numbered(3, 0)), _p("diep", _numbered(1, 2)),
        _p("opnieuw", _numbered(2, 1)), _p("zonder", style("Lid") + _numbered(0, 0)), _p("onbekend", _numbered(9, 0)),
    ])  # fmt: skip
    assert _text(body, numbering=NUMBERING, styles=STYLES).split("\n\n") == [
        "# Artikel 1 Doel", "a. een", "b. twee", "# Artikel 2 Kosten", "a. weer een", "- punt", "2.I diep", "a. opnieuw",
        "zonder", "onbekend\n",
    ]  # fmt: skip


def test_tracked_changes_are_read_as_if_accepted_and_that_is_said() -> None:
    body = (
        "<w:p><w:r><w:t>€ </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>200</w:t></w:r></w:ins></w:p>"
        f"<w:p><w:pPr><w:pPrChange><w:pPr>{_numbered(3, 0)}</w:pPr></w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    )
    kept = parse_word(word_file(body, numbering=NUMBERING))
    assert kept.text == "€ 200\n\na\n"
    assert kept.notes == ("2 tracked changes; inserted words are read and deleted ones are not, settle them",)
    assert parse_word(word_file(_p("a"))).notes == ()


def test_words_that_are_not_read_are_mentioned() -> None:
    kept = parse_word(word_file(_p("a"), comments=_p("let op")))
    assert (kept.text, kept.notes) == ("a\n", ("words in comments are not read; put what matters into the text itself",))


def test_a_file_as_a_library_writes_it() -> None:
    document = Document()
    document.add_heading("Convenant", 1)
    document.add_paragraph("Gouda", "List Bullet")
    document.add_paragraph("eerste", "List Number")
    document.add_paragraph("tweede", "List Number")
    document.sections[0].header.paragraphs[0].text = "Kenmerk 12"
    content = io.BytesIO()
    document.save(content)
    assert parse_word(content.getvalue()).text == "Kenmerk 12\n\n# Convenant\n\n- Gouda\n\n1. eerste\n\n2. tweede\n"


def _with(content: bytes, name: str, inner: bytes) -> bytes:
    changed = io.BytesIO(content)
    with zipfile.ZipFile(changed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, inner)
    return changed.getvalue()


@pytest.mark.parametrize(("content", "message"), [
    (b"PK", "damaged or no Word file"),
    (b"\xd0\xcf\x11\xe0 oud", "encrypted, or a .doc of before 2007; save it as .docx without a password"),
    (word_file(_p("a")).replace(b"word/document.xml", b"word/document.abc"), "no part 'word/document.xml' in it"),
    (word_file("<w:p>"), "part 'word/document.xml' is malformed (mismatched tag"),
    (word_file("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", before='<!DOCTYPE d [<!ENTITY x "€ 500">]>'), "a document type in it"),
    (_with(word_file(_p("a")), "word/media/x", b"0" * 2_000_000), "part 'word/media/x' unpacks to 2,000,000 bytes of"),
])  # fmt: skip
def test_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match="; ") as refusal:
        parse_word(content)
    assert str(refusal.value).startswith(message)
