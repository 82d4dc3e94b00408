"""What is wrong with a user's own SPARQL, where, and what is meant: an engine's message made into one line for people.

Oxigraph's parser tells the furthest place that any of its attempts reached, which is behind the fault, and often far.
So the fault is looked for: it is the first token with which the text can't go on, whatever follows. A prefix, a bracket
or a quote mark that is at fault is named itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Final

from kg.graph.namespaces import BASE, CONCEPTS, PREFIXES, VOCABULARIES
from kg.questions.tokens import TOKEN, Name, names, place

Parse = Callable[[str], object]
"""What reads a query and raises a SyntaxError if it is none."""

_AT: Final = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_REASON: Final = re.compile(r"[A-Z]\w* [^,\[\]\"]*")  # "Duplicated variable name in SELECT" among what is expected
_SIGN: Final = re.compile(r'"([^"\w\\|~+.-])"')
_CALLED: Final = {"$": "a variable", "?": "a variable", ":": "a name", "<": "a name", "'": "a text"}
_SCHEME: Final = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")  # RFC 3986, section 3.1
_UNREACHED: Final = " " * 40
"""Longer than any keyword: an attempt that reaches its end has read all that stands before it."""
_PIECE: Final = re.compile(r"[&|^!=<>]+|\S")
_KEYWORDS: Final = (
    "SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE DISTINCT REDUCED FROM NAMED WHERE OPTIONAL UNION MINUS GRAPH FILTER "
    "EXISTS NOT BIND AS VALUES UNDEF GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET IN COUNT SUM MIN MAX AVG SAMPLE "
    "GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI BNODE CONCAT STRLEN SUBSTR UCASE LCASE CONTAINS "
    "STRSTARTS STRENDS STRBEFORE STRAFTER ENCODE_FOR_URI YEAR MONTH DAY NOW COALESCE IF STRDT STRLANG SAMETERM ISIRI "
    "ISBLANK ISLITERAL ISNUMERIC REGEX REPLACE ABS ROUND CEIL FLOOR TRUE FALSE"
)
_LIKELY: Final = 0.6
_SURE: Final = 0.8
"""How much two terms have in common for the one to be meant by the other (difflib's ratio)."""


def explained(source: str, text: str, error: SyntaxError, parse: Parse) -> str:
    """One line for a text that is no query: place, what is wrong, what is right.

    Args:
        source: what the place names, as a file.
        text: the query.
        error: what `parse` raised for it.
        parse: the engine's parser.
    """
    said = _AT.match(str(error))
    if said is None:
        return f"{source}: no SPARQL 1.1 query: {' '.join(str(error).split())}"
    if "Prefix not found" in said[3]:
        for name in names(text, PREFIXES):
            if not name.iri:
                return f"{place(source, text, name.start)}: {_unknown_prefix(name)}"
    if reason := _REASON.search(said[3]):
        where = f"{source}:{said[1]}:{said[2]}"
        right = "one as <https://example.org/a>" if reason[0].startswith("IRI") else "what SPARQL 1.1 allows"
        return f"{where}: no SPARQL 1.1 query: {reason[0].strip()}; expected {right}"
    at = _fault(text, parse)
    what = _unclosed(source, text) or _unexpected(text, at, parse)
    return f"{place(source, text, at)}: no SPARQL 1.1 query: {what}"


def unknown_terms(source: str, text: str) -> tuple[str, str]:
    """Terms of a query that can be nowhere in the graph, because their vocabulary is closed.

    Returns:
        What is wrong with the first term of our own vocabulary or concepts that there is none of, as an error; and with
        the first one of another vocabulary that is near one in use, as a remark: the term may exist elsewhere.
    """
    remark = ""
    for name in names(text, PREFIXES):
        base, terms = _closed(name.iri)
        term = name.iri.removeprefix(base)
        if not base or term in terms:
            continue
        ours = base.startswith(BASE)
        near = get_close_matches(term, terms, n=1, cutoff=_LIKELY if ours else _SURE)
        where = f"{place(source, text, name.start)}: {name.written}"
        if ours:
            expected = _short(base + near[0]) if near else "one of the ontology's, as kg:Document"
            return f"{where} is no term of the graph; expected {expected}", remark
        if near and not remark:
            remark = f"{where} stands nowhere in the graph; {_short(base + near[0])} does"
    return "", remark


def _closed(iri: str) -> tuple[str, Sequence[str]]:
    """The base and every term of the vocabulary or scheme that an IRI is of; empty where anything may come."""
    start, _, last = iri.rpartition("/")
    scheme = start.removeprefix(f"{BASE}id/concept/")
    if last and scheme in CONCEPTS:
        return f"{start}/", CONCEPTS[scheme]
    for vocabulary in VOCABULARIES:
        if iri.startswith(vocabulary.base) and iri != vocabulary.base:
            return vocabulary.base, [term.value.removeprefix(vocabulary.base) for term in vocabulary]
    return "", ()


def _short(iri: str) -> str:
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return f"<{iri}>"


def _unknown_prefix(name: Name) -> str:
    prefix = name.written.partition(":")[0]
    near = get_close_matches(prefix, PREFIXES, n=1, cutoff=0.6)
    known = f"{near[0]}: or another of " if near else "one of "
    return f"the prefix {prefix}: is unknown; expected {known}{', '.join(PREFIXES)}, or a line PREFIX {prefix}: <...>"


def _fault(text: str, parse: Parse) -> int:
    """Where the first token begins with which no query can begin; the end of the text if each can."""
    starts, ends = [], []
    end = 0
    while piece := _next(text, end):
        end = piece.end()
        if not (piece.re is TOKEN and piece["word"] and text.startswith(":", end)):  # a prefix alone says nothing
            starts.append(piece.start())
            ends.append(end)
    first = bisect_left(ends, True, key=lambda end: not _may_go_on(text[:end], parse))
    return starts[first] if first < len(starts) else len(text.rstrip())


def _next(text: str, at: int) -> re.Match[str] | None:
    """The token that comes next, or the signs."""
    token, piece = TOKEN.search(text, at), _PIECE.search(text, at)
    return token if token and piece and token.start() == piece.start() else piece


def _may_go_on(beginning: str, parse: Parse) -> bool:
    try:
        parse(beginning + _UNREACHED)
    except SyntaxError as error:
        said = _AT.match(str(error))
        lines = (beginning + _UNREACHED).split("\n")
        return said is not None and (int(said[1]), int(said[2])) > (len(lines), len(lines[-1]))
    return True


def _unclosed(source: str, text: str) -> str:
    """The quote mark or bracket that was opened and never closed, or closed and never opened."""
    opened: list[re.Match[str]] = []
    end = 0
    for token in TOKEN.finditer(text):
        if quote := re.search("[\"']", text[end : token.start()]):
            at = end + quote.start()
            return f"the text that begins at {place(source, text, at)} does not end; expected another {quote[0]}"
        end = token.end()
        if token["open"]:
            opened.append(token)
        elif token["close"] and (not opened or opened.pop()[0] + token[0] not in ("{}", "()", "[]")):
            return f"the {token[0]} at {place(source, text, token.start())} closes nothing; expected brackets in pairs"
    if opened:
        return f"the {opened[-1][0]} at {place(source, text, opened[-1].start())} is never closed; expected its pair"
    return ""


def _unexpected(text: str, at: int, parse: Parse) -> str:
    """What stands at the fault, and which word or signs could."""
    piece = _next(text, at)
    if piece and piece.re is TOKEN and piece["iri"] and not _SCHEME.match(piece[0]):
        return f"{piece[0]} is no whole IRI; expected one as <https://example.org/a>"
    found = piece[0].partition("\n")[0][:30] if piece else ""
    wrong = f"{found!r} cannot stand here" if found else "it ends too early"
    near = get_close_matches(found.upper(), _KEYWORDS.split(), n=1, cutoff=0.7)
    if near and near[0] != found.upper():
        return f"{wrong}; expected {near[0]}"
    if not text[:at].strip():
        return f"{wrong}; expected SELECT, ASK, CONSTRUCT or DESCRIBE"
    if text[:at].rstrip().upper().endswith(("GROUP", "ORDER")):
        return f"{wrong}; expected BY"
    try:
        parse(text[:at])
        signs = []
    except SyntaxError as error:
        signs = _SIGN.findall(str(error))
    could = dict.fromkeys(_CALLED.get(sign, sign) for sign in signs)
    return f"{wrong}; expected {' or '.join(could) or 'something else'}"
