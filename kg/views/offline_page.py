"""One HTML file that needs nothing else: how its own scripts are let through, and how it gets onto the disk."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from kg.errors import StoreError
from kg.whole_files import write_atomically


def hash_source(text: str) -> str:
    """The source expression by which a content security policy allows exactly this inline script or style.

    >>> hash_source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def content_policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy under which these scripts and styles work and nothing else: no loading, no other script."""
    return (f"default-src 'none'; script-src {' '.join(map(hash_source, scripts))}; "
            f"style-src {' '.join(map(hash_source, styles))}; img-src data:; base-uri 'none'; form-action 'none'")


def write_page(page: str, path: Path) -> None:
    """Writes a page in UTF-8 with LF; what stood at `path` stays until the new page is whole.

    Raises:
        StoreError: the file cannot be written.
    """
    try:
        write_atomically(path, page.encode())
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); a folder with room and write access can"
        raise StoreError(message) from error
