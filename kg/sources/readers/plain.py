"""Plain text and Markdown: the bytes as they stand."""

from __future__ import annotations

from kg.sources.readers.kept import Kept


def parse_plain_text(content: bytes) -> Kept:
    r"""Decode UTF-8, changing nothing.

    Raises:
        ValueError: a NUL byte, or bytes that are not UTF-8, with the offset of the first.

    >>> parse_plain_text(b"\xef\xbb\xbfDrie\r\n").text
    '\ufeffDrie\r\n'
    """
    if b"\0" in content:
        raise ValueError(f"binary, a NUL at byte {content.index(0)}; expected plain text in UTF-8")
    try:
        return Kept(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(
            f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8; save the file as UTF-8"
        ) from error
