"""Goals that a city states as its own, and the themes of an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.yields.goal_words import NAMED
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind

# "Voor Almere zijn de belangrijkste doelen voor internationaal samenwerken:"
OWN_GOALS = re.compile(r"\b(?:doelen|doelstellingen|ambities)\b[^.]{0,120}:$", re.I)
# "vijf regionale hoofdopgaven, te weten:", "werken samen op de volgende thema’s:"
THEMES = re.compile(
    r"\b(?:opgaven|hoofdopgaven|thema[’']?s|speerpunten|onderwerpen|programmalijnen|sporen|beleidsterreinen)\b[^.]{0,60}:$",
    re.I,
)


def goals(annotated: Annotated) -> Iterator[Fact]:
    """The items under "Voor X zijn de doelen:", with the generic goal that each is about; others' goals are none."""
    for item, lead in _items(annotated, OWN_GOALS):
        sentence = lead.text[lead.text.rfind(". ", 0, len(lead.text) - 1) + 1 :]
        named = [
            m for m in annotated.within(lead.end - len(sentence), lead.end, Kind.MUNICIPALITY) if not m.attributive
        ]
        if not named:
            continue
        generic = _generic_goal(item.text)
        holder = named[-1].name()
        evidence = (annotated.cite(item), annotated.evidence(lead.end - len(sentence.lstrip()), lead.end, "holder"))
        yield Fact("goals", {"holder": holder, "goal": generic, "text": item.text.strip(" ;.")}, "goals", evidence)


def _generic_goal(text: str) -> str | None:
    """The goal whose words come first: an item opens with what it is about."""
    found = [
        (match.start(), -len(match.group()), goal)
        for goal, pattern in (*NAMED, *NOUNS)
        if (match := pattern.search(text))
    ]
    return min(found)[2] if found else None


# nouns that name a goal in a list of goals, though not in running text
NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("duurzame netwerken", re.compile(r"\bnetwerken\b", re.I)),
    ("solidariteit", re.compile(r"\bbilaterale relaties\b", re.I)),
    ("economische ontwikkeling", re.compile(r"\becono\w+", re.I)),
    ("duurzaamheid", re.compile(r"\bduurza\w+|\bklimaat\b", re.I)),
    ("veiligheid", re.compile(r"\bveilig\w*", re.I)),
    ("dienstverlening", re.compile(r"\bdienstverlening\b", re.I)),
)


def themes(annotated: Annotated) -> Iterator[Fact]:
    """The items under "de opgaven zijn:" in an agreement."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return
    for item, lead in _items(annotated, THEMES):
        theme = re.sub(r"[;.]?(?: en)?$", "", item.text.strip()).strip(" ;.")
        yield Fact(
            "themes",
            {"relation": about.agreement, "theme": theme},
            "themes",
            (annotated.cite(item), annotated.cite(lead, "relation")),
        )


def _items(annotated: Annotated, introduced: re.Pattern[str]) -> Iterator[tuple[Block, Block]]:
    """The list items whose lead-in ends with such words, with that lead-in."""
    for block in annotated.blocks:
        if block.kind == "item" and block.lead is not None:
            lead = annotated.blocks[block.lead]
            if introduced.search(lead.text[-200:]):
                yield block, lead
