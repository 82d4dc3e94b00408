"""Grants below the line that names a project with its programme: "GROENE DAKEN (Interreg Noordzee, 2016-2019)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import Masked
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.grants_words import KNOWN, MORE

# "SKILLS WITHOUT BORDERS (Interreg Euregio Maas-Rijn, 2017-2020)"
HEAD = re.compile(rf"^(?:\W|\d+[.)] )*(?P<project>[A-Z0-9][\w.&+'’ -]{{2,60}}) \((?P<programme>{KNOWN}{MORE})(?:[,;:] [^()]{{2,40}})?\)")
# "Toegekende subsidie: € 1,36 mln.", "De subsidie bedraagt € 275.000", "ontving een beschikking van", "Heerlen kreeg € 64.000", "Ons aandeel van de subsidie"
GOT = re.compile(
    r"\b(?:(?:toegekende|ontvangen|verleende|verkregen) (?:subsidie|bijdrage)|subsidie bedraagt|aandeel (?:van|in) de subsidie|(?:ontving|ontvangt|ontvingen|kreeg|krijgt|kregen|verkreeg) (?:\w+ ){0,2}(?:een )?(?:beschikking|subsidie|bijdrage|€)|"
    r"subsidie\b(?:[^.;]|\.\d){0,50}\b(?:ontvangen|ontvangt|toegekend|verleend|gekregen)|grant (?:awarded|received|amounts to)|received (?:a grant|€))",
    re.I,
)


_NOT = {Modality.POTENTIAL, Modality.NEGATED, Modality.PLANNED, Modality.REPORTED}


def below_projects(annotated: Annotated) -> Iterator[tuple[Masked, Sentence, str, str]]:
    """For each project the first sentence below its line that says its grant was received; with that line, the programme and the project."""
    project: re.Match[str] | None = None
    line: Sentence | None = None
    for masked in annotated.masked:
        sentence = masked.sentence
        if head := HEAD.match(sentence.text):
            project, line = head, sentence
        elif annotated.blocks[sentence.block].kind == "heading":
            project = None
        if project and line and (got := GOT.search(sentence.text)) and not modalities(sentence.text, got.start()) & _NOT:
            yield masked, line, project["programme"], project["project"]
            project = None
