"""Identifiers of our own, made from a label: for whoever no register has."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.model import Kind

BASE = "https://w3id.org/haarlem-kg/id/"

# letters that do not come apart into a letter and an accent
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"})


def own_identifier(kind: Kind, label: str, within: str = "") -> str:
    """The identifier of something of that kind and label; an organ is told apart by what it is within."""
    parent = slug(within) if kind is Kind.BODY and within else ""
    return BASE + "/".join(filter(None, (kind.value, parent, slug(label))))


def slug(label: str) -> str:
    """A label as a part of an IRI: Latin letters without accents, words joined by hyphens.

    A label without any Latin letter or digit is told apart by a hash.

    >>> slug("Städtenetz ’Grün & Blau’"), slug("Łódka"), slug("Straße")
    ('stadtenetz-grun-blau', 'lodka', 'strasse')
    """
    folded = label.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words or hashlib.sha256(label.encode()).hexdigest()[:10]
