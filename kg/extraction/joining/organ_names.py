"""Which organs of a document are one: forms of a name under the fullest, several of one sort apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.names.mentions import Mention
from kg.model import Kind

# "coördinatie overleg", "agenda commissie": a compound that is written apart
_SPLIT = re.compile(
    r"(?<=\bcoördinatie) (?=overleg)|(?<=\bagenda) (?=commissie)|(?<=\badvies) (?=commissie)|(?<=\bregie) (?=overleg)"
)


def organs_by_name(found: list[Mention], parent: str) -> list[Mention]:
    """An organ's forms ("coördinatieoverleg", "Stuurgroep Noord") under its fullest name, within what set it up.

    Where a text names several of one sort ("Stuurgroep Noord", "Stuurgroep Zuid"), each keeps its name, and "de
    stuurgroep" is the one that was named last.

    Args:
        parent: what set up those of which the text does not say it, the document's own agreement; empty if it is none.
    """
    forms: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in found:
        if mention.kind is Kind.BODY:
            forms[_organ_key(mention)][_singular(mention.label)] = None
    fullest = {key: max(labels, key=_fullness) for key, labels in forms.items()}
    several = {key for key, labels in forms.items() if _are_several(labels, fullest[key])}
    last: dict[str, str] = {}
    organs = []
    for mention in found:
        if mention.kind is not Kind.BODY:
            organs.append(mention)
            continue
        key = _organ_key(mention)
        label = fullest[key]
        if key in several:
            if len(mention.label.split()) > len(mention.short.split()):
                last[key] = _singular(mention.label)
            label = _with_its_sort(last.get(key, _singular(mention.label)), forms[key])
        organs.append(replace(mention, label=label, parent=mention.parent or parent))
    return organs


def _with_its_sort(label: str, labels: Iterable[str]) -> str:
    """ "Tafel Wonen" beside the one "Regionale tafel Wonen" of the text is that one."""
    longer = [other for other in labels if other.casefold().endswith(f" {label.casefold()}")]
    return longer[0] if len(longer) == 1 else label


def _are_several(labels: Iterable[str], fullest: str) -> bool:
    """Whether one of the names has a word of its own that the fullest one lacks: two organs of one sort.

    "Agenda commissie" has none that "Agendacommissie" lacks.
    """
    letters = "".join(re.findall(r"\w+", fullest.casefold()))
    return any(len(words) > 1 and any(word not in letters for word in words) for words in map(_words_of, labels))


def _words_of(label: str) -> list[str]:
    return [word for word in re.findall(r"\w+", label.casefold()) if word not in ("de", "het", "van", "voor", "en", "bestuurlijk", "bestuurlijke", "ambtelijk", "ambtelijke", "regionaal", "regionale")]


def _fullness(label: str) -> tuple[int, int]:
    return len(label.replace(" ", "")), -label.count(" ")


def _singular(label: str) -> str:
    label = re.sub(r"overleggen\b", "overleg", label)
    return label[0].upper() + label[1:]


def _organ_key(mention: Mention) -> str:
    """The organ's noun; its adjective counts where the noun says little ("bestuurlijk team", "operationele groep")."""
    noun = re.sub(r"overleggen\b", "overleg", mention.short.casefold())
    noun = _SPLIT.sub("", noun)
    words = noun.split()
    says_little = ("team", "netwerk", "groep", "overleg", "platform", "forum", "bestuur", "beraad", "commissie")
    if len(words) > 1 and words[-1] in says_little:
        return f"{words[0].removesuffix('e')} {words[-1]}"
    return words[-1]
