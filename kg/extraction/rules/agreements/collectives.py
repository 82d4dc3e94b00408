"""Parties that a note names together by what they are, and one by one further on.

"De prestatieafspraken tussen Gouda en de woningcorporaties (Wonen Zuid en Parkzicht) zijn ondertekend. De huurdersorganisaties
zijn: Huurdersbelang Zuid en Slim Huren."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.origins import reported_as_origin
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.model import Name

_NOUN = r"(?P<noun>[a-z-]*(?:corporaties|organisaties|instellingen|gemeenten|waterschappen|provincies|partijen|partners|bedrijven|scholen|verenigingen|overheden|aanbieders|ondertekenaars))"
_TOGETHER = re.compile(rf"\b{_NOUN}\b(?! (?:van |uit )?[A-ZÀ-Ý])")
_IN_BRACKETS = re.compile(rf"\b{_NOUN} \((?:te weten |namelijk |zijnde )?(?P<names>[A-ZÀ-Ýd][^()]{{3,300}})\)")
_ARE = re.compile(rf"(?:De|Deze|Die|Het gaat om de) (?:[a-zà-ÿ]+ ){{0,2}}?{_NOUN}(?: (?:bij|in|van|onder|die) [a-zà-ÿ ]{{3,40}})? (?:zijn|waren|betreffen):? (?=[A-ZÀ-Ýd])")
# "Twaalf organisaties tekenden het Waterakkoord. Het gaat om de provincie, Vitens en LTO Noord"
_IT_IS = re.compile(r"(?:Het gaat(?: hierbij| daarbij)? om|Dat zijn|Het betreft|Dit zijn):? (?=(?:de |het )?(?:[a-z]+ )?[A-ZÀ-Ý])")
_REACH: Final = 8
"""Sentences behind the one that reports the agreement in which its parties are told one by one."""


def collective_parties(annotated: Annotated) -> Iterator[tuple[Name, Mention, Masked]]:
    """Each with the agreement that it concluded and the sentence that names it; an agreement's own text is read otherwise."""
    if annotated.profile.own:
        return
    for one in conclusions(annotated):
        if reported_as_origin(annotated, one):
            continue
        index = bisect_right(annotated.sentences, one.sentence.start, key=lambda sentence: sentence.start) - 1
        told = annotated.masked[index]
        nouns = {match["noun"] for match in _TOGETHER.finditer(told.sentence.text)}
        for match in _IN_BRACKETS.finditer(told.sentence.text):
            yield from ((one.agreement, mention, told) for mention in spelled_out(told, match.start("names"), match.end("names")))
        for masked in annotated.masked[index + 1 : index + 1 + _REACH] if nouns else ():
            if masked is annotated.masked[index + 1] and masked.sentence.block == one.sentence.block and not one.parties and (is_about := _IT_IS.match(masked.sentence.text)):
                yield from ((one.agreement, mention, masked) for mention in spelled_out(masked, is_about.end(), len(masked.sentence.text)))
            are = _ARE.match(masked.sentence.text)
            if are and are["noun"] in nouns:
                yield from ((one.agreement, mention, masked) for mention in spelled_out(masked, are.end(), len(masked.sentence.text)))
