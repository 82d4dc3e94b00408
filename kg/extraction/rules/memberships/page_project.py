"""The one project of several partners that a page is about: its partners stand in lists that need not name it again."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.names.projects import projects
from kg.extraction.rules.kept import kept
from kg.model import Kind, Name

_HEAD = 6
"""Blocks with which a page opens."""
_LONGEST = 40
"""Characters of a project's name at most."""
# a heading that is a name: "Canalwise", "Water & Wijk"
_NAME = re.compile(rf"{CAPITAL}(?: (?:&|en|{CAPITAL})){{0,4}}")
_PAGES = frozenset({"home", "projecten", "projects", "nieuws", "news", "partners", "contact", "inleiding", "europa", "europe"})
"""Headings that stand above every page of a site."""


@kept
def project_of_page(annotated: Annotated) -> Name | None:
    """The project that a page names, if it names one alone; else the name that heads it above a line of its programme, if the text says it again."""
    titles = {project.title.casefold(): project.title for project in projects(annotated.clean.text)}
    if len(titles) > 1:
        return None
    title = next(iter(titles.values()), None) or _heading_of_programme(annotated)
    return Name(title, Kind.PARTNERSHIP) if title else None


def _heading_of_programme(annotated: Annotated) -> str | None:
    head = annotated.blocks[:_HEAD]
    programme = next((i for i, block in enumerate(head) if any(m.kind is Kind.PROGRAMME and m.start < block.start + 3 for m in annotated.within(block.start, block.end))), 0)
    for block in head[:programme]:
        named = _NAME.fullmatch(block.text) if block.kind == "heading" and len(block.text) <= _LONGEST else None
        if named and named.group().casefold() not in _PAGES and named.group() in annotated.clean.text[block.end :]:
            return named.group()
    return None
