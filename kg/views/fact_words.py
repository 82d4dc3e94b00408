"""What tables and columns of facts are called where a person reads them, in Dutch and English."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final, NamedTuple

from kg.graph.namespaces import concept
from kg.graph.reference import concept_labels
from kg.model import Fact, row
from kg.resources import folder


class Words(NamedTuple):
    """One meaning in both languages."""

    nl: str
    en: str


TABLE_WORDS: Final[Mapping[str, Words]] = {
    "document": Words("gegevens van het stuk", "about the document"),
    "agreements": Words("overeenkomst", "agreement"),
    "parties": Words("partij", "party"),
    "memberships": Words("lidmaatschap", "membership"),
    "ties": Words("stedenband", "tie between cities"),
    "bodies": Words("overleg", "body"),
    "money": Words("bedrag", "amount of money"),
    "grants": Words("subsidie", "grant"),
    "services": Words("dienstverlening", "service"),
    "deadlines": Words("termijn", "deadline"),
    "references": Words("verwijzing", "reference"),
    "obligations": Words("verplichting", "obligation"),
    "yields": Words("opbrengst", "yield"),
    "goals": Words("doel", "goal"),
    "themes": Words("thema", "theme"),
    "recommendations": Words("advies", "recommendation"),
    "criteria": Words("criterium", "criterion"),
    "dependencies": Words("afhankelijkheid", "dependency"),
    "counts": Words("aantal zonder namen", "unnamed count"),
    "evaluations": Words("oordeel", "evaluation"),
    "tasks": Words("taak", "task"),
    "examples": Words("voorbeeld", "example"),
    "enumerations": Words("opsomming", "enumeration"),
    "gaps": Words("open plek", "gap"),
    "articles": Words("artikel", "article"),
}

COLUMN_WORDS: Final[Mapping[str, Words]] = {
    "a": Words("stad", "city"),
    "about": Words("over", "about"),
    "after_leaving": Words("na opzegging", "after leaving"),
    "agreement": Words("overeenkomst", "agreement"),
    "amount": Words("bedrag", "amount"),
    "article": Words("artikel", "article"),
    "as_of": Words("peildatum", "as of"),
    "at_signing": Words("bij ondertekening van", "at the signing of"),
    "b": Words("met", "with"),
    "body": Words("overleg", "body"),
    "condition": Words("voorwaarde", "condition"),
    "criterion": Words("criterium", "criterion"),
    "currency": Words("munt", "currency"),
    "date": Words("datum", "date"),
    "decision": Words("besluit", "decision"),
    "derived": Words("afgeleid", "derived"),
    "direction": Words("richting", "direction"),
    "duration": Words("duur", "duration"),
    "end": Words("einde", "end"),
    "ended": Words("beëindigd", "ended"),
    "enforceable": Words("afdwingbaar", "enforceable"),
    "for": Words("waarvoor", "for"),
    "forum": Words("verband", "forum"),
    "frequency": Words("hoe vaak", "how often"),
    "goal": Words("doel", "goal"),
    "heading": Words("opschrift", "heading"),
    "holder": Words("van wie", "whose"),
    "indefinite": Words("onbepaalde tijd", "indefinite"),
    "judgement": Words("oordeel", "judgement"),
    "kind": Words("soort", "kind"),
    "leaving": Words("eruit op", "out on"),
    "member": Words("lid", "member"),
    "modality": Words("modaliteit", "modality"),
    "name": Words("naam", "name"),
    "network": Words("verband", "network"),
    "notice": Words("opzegtermijn", "notice"),
    "notice_text": Words("opzegging", "notice in words"),
    "number": Words("aantal", "number"),
    "of": Words("van", "of"),
    "party": Words("partij", "party"),
    "payer": Words("betaalt", "payer"),
    "per": Words("per", "per"),
    "programme": Words("programma", "programme"),
    "provider": Words("verlener", "provider"),
    "purpose": Words("doel", "purpose"),
    "recipient": Words("ontvanger", "recipient"),
    "reference": Words("nummer", "number"),
    "relation": Words("relatie", "relation"),
    "renewal": Words("verlenging", "renewal"),
    "representative": Words("vertegenwoordigd door", "represented by"),
    "representative_role": Words("functie", "office"),
    "rests_on": Words("rust op", "rests on"),
    "role": Words("rol", "role"),
    "signed": Words("getekend", "signed"),
    "since": Words("sinds", "since"),
    "start": Words("begin", "start"),
    "status": Words("status", "status"),
    "strength": Words("kracht", "strength"),
    "term": Words("woord", "term"),
    "text": Words("tekst", "text"),
    "theme": Words("thema", "theme"),
    "through": Words("via", "through"),
    "title": Words("titel", "title"),
    "to": Words("aan", "to"),
    "until": Words("tot en met", "until"),
    "values": Words("staat voor", "stands for"),
    "what": Words("wat", "what"),
    "who": Words("wie", "who"),
    "within": Words("binnen", "within"),
}


SCHEMES: Final[Mapping[str, str]] = {
    "role": "role", "status": "status", "goal": "goal", "modality": "modality", "direction": "direction",
    "per": "frequency", "strength": "strength",
    "document.kind": "document-kind", "agreements.kind": "agreement-kind", "ties.kind": "tie-kind",
    "deadlines.kind": "deadline-kind", "gaps.kind": "gap-kind",
}  # fmt: skip
"""Columns that hold a concept, or those of one table, with the scheme that it is of."""


def in_words(fact: Fact, language: str, columns: Collection[str] = ()) -> tuple[str, str]:
    """A fact for the eye: what its table is called, and its values on one line; what is left open is left out.

    Args:
        columns: which values; all if none is named.

    >>> in_words(Fact("counts", {"number": 10, "what": "gemeenten"}, "unnamed_counts"), "nl")
    ('aantal zonder namen', 'aantal: 10; wat: gemeenten')
    """
    place = 0 if language == "nl" else 1
    values = (
        (COLUMN_WORDS[column][place], _value(value, fact.table, column, language))
        for column, value in row(fact).items()
        if value not in (None, False, "", "stated") and (column in columns or not columns)
    )
    return TABLE_WORDS[fact.table][place], " ".join("; ".join(f"{name}: {value}" for name, value in values).split())


def _value(value: object, table: str, column: str, language: str) -> str:
    if value is True:
        return "ja" if language == "nl" else "yes"
    if scheme := SCHEMES.get(column) or SCHEMES.get(f"{table}.{column}"):
        return _labels(language).get(concept(scheme, str(value)).value, str(value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


@cache
def _labels(language: str) -> Mapping[str, str]:
    return concept_labels(folder("ontology"), language)
