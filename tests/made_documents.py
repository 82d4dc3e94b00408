"""One agreement as a text, a Markdown file, a page, a Word file and a PDF; and files that mean harm."""

from __future__ import annotations

import io
import textwrap
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from html import escape

from docx import Document as WordFile
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

AGREEMENT = (
    ("title", "Samenwerkingsovereenkomst Waterketen Krimpenerwaard"),
    ("text", "De ondergetekenden:"),
    ("item", "de gemeente Gouda, vertegenwoordigd door mevrouw A.B. Jansen, burgemeester;"),
    ("item", "de gemeente Krimpenerwaard, vertegenwoordigd door de heer C. de Vries, burgemeester;"),
    ("item", "het Hoogheemraadschap van Schieland en de Krimpenerwaard, vertegenwoordigd door de heer D. Bakker, dijkgraaf;"),
    ("text", "komen het volgende overeen."),
    ("heading", "Artikel 1 Doel"),
    ("text", "Partijen werken samen om de kosten van de waterketen te beperken en kennis te delen."),
    ("heading", "Artikel 2 Stuurgroep"),
    ("text", "Er is een Stuurgroep Waterketen, die twee keer per jaar vergadert."),
    ("page", ""),
    ("heading", "Artikel 3 Kosten"),
    ("text", "De gemeente Gouda draagt jaarlijks € 25.000 bij aan de kosten van de samenwerking."),
    ("heading", "Artikel 4 Looptijd"),
    ("text", "Deze overeenkomst treedt in werking op 1 januari 2019 en eindigt op 31 december 2024. "
             "Iedere partij kan de overeenkomst opzeggen met een opzegtermijn van zes maanden."),
    ("text", "Aldus overeengekomen en ondertekend te Gouda op 12 december 2018."),
)  # fmt: skip
"""Kind and words of each paragraph; `page` begins the second page."""

Parts = Sequence[tuple[str, str]]


def as_text(parts: Parts) -> bytes:
    lines = [textwrap.fill(f"- {words}" if kind == "item" else words, 80) for kind, words in parts if words]
    return "\n\n".join(lines).encode() + b"\n"


def as_markdown(parts: Parts) -> bytes:
    marks = {"title": "# ", "heading": "## ", "item": "- "}
    return "\n\n".join(marks.get(kind, "") + words for kind, words in parts if words).encode() + b"\n"


def as_html(parts: Parts) -> bytes:
    tags = {"title": "h1", "heading": "h2", "item": "li", "text": "p"}
    body = "".join(f"<{tags[kind]}>{escape(words)}</{tags[kind]}>\n" for kind, words in parts if words)
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Menu</title></head><body><nav>Start</nav>{body}</body></html>'
    return page.encode()


def as_word(parts: Parts) -> bytes:
    styles = {"title": "Title", "heading": "Heading 1", "item": "List Bullet", "text": None}
    document = WordFile()
    for kind, words in parts:
        if kind == "page":
            document.add_page_break()
        else:
            document.add_paragraph(words, styles[kind])
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def as_pdf(parts: Parts) -> bytes:
    styles = getSampleStyleSheet()
    of = {"title": "Title", "heading": "Heading2", "item": "Bullet", "text": "Normal"}
    story = [
        PageBreak() if kind == "page" else
        Paragraph(escape(words), styles[of[kind]], bulletText="-" if kind == "item" else None)
        for kind, words in parts
    ]  # fmt: skip
    content = io.BytesIO()
    SimpleDocTemplate(content, invariant=1).build(story)
    return content.getvalue()


FORMS: Mapping[str, Callable[[Parts], bytes]] = {
    "txt": as_text, "md": as_markdown, "html": as_html, "docx": as_word, "pdf": as_pdf,
}  # fmt: skip

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(body: str, *, before: str = "", **parts: str) -> bytes:
    """A Word file by hand: the XML of its body, and that of its other parts by name ("footnotes", "header1")."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
                                        'Target="word/document.xml"/></Relationships>')  # fmt: skip
        archive.writestr("word/document.xml", f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        links = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
                        for name in parts)  # fmt: skip
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>')
    return content.getvalue()


def pdf_file(*streams: bytes, packed: bool = False, trailer: bytes = b"") -> bytes:
    """A PDF by hand: the content stream of each page."""
    kids = b" ".join(b"%d 0 R" % (3 + 2 * index) for index in range(len(streams)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(streams))]
    for index, stream in enumerate(streams):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 "
                       b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>"
                       % (4 + 2 * index))  # fmt: skip
        how = b"/Filter /FlateDecode " if packed else b""
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (how, len(stream), stream))
    content, places = b"%PDF-1.4\n", []
    for number, inner in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, inner)
    start = len(content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    content += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start)
    return content


def shown(*lines: str) -> bytes:
    """The content stream that shows these lines."""
    words = b" T* ".join(b"(%s) Tj" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines)
    return b"BT /F1 11 Tf 14 TL 50 800 Td %s ET" % words


def pdf_bomb() -> bytes:
    """700 KB that unpack to 350 MB."""
    packer = zlib.compressobj(9)
    unit = b"BT (boem) Tj ET " * 65_536
    packed = b"".join(packer.compress(unit) for _ in range(350)) + packer.flush()
    return pdf_file(packed, packed=True)


def word_bomb() -> bytes:
    """60 KB that unpack to 60 MB."""
    return word_file("<w:p><w:r><w:t>" + "0" * 60_000_000 + "</w:t></w:r></w:p>")
