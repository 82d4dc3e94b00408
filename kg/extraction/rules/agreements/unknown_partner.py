"""With whom a city concluded something, where no list of names holds it, or only the word for its sort does: "met Avri een dienstverleningsovereenkomst gesloten"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.parties.list_mates import NO_NAME
from kg.extraction.rules.parties.unlisted import sort_of
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_SORT = r"(?P<sort>[a-z-]*(?:corporatie|stichting|organisatie|instelling|bedrijf|dienst|vereniging|aanbieder|school|groep|verzekeraar|beheerder|bureau|coöperatie|aannemer|vervoerder|ontwikkelaar) )?"
_NAME = rf"(?P<name>{CAPITAL}(?:(?: (?:van|voor|de|der|den|het|te|in|op))?(?: (?:van|voor|de|der|den|het))? {CAPITAL}){{0,4}}(?: (?:nv|bv|vzw|cvba|N\.V\.|B\.V\.))?)"
_MET = re.compile(rf"\b[Mm]et (?:de |het )?{_SORT}{_NAME}(?=[.,;)]|$| (?:een|de|het|is|zijn|werd|over|voor|inzake|betreffende|aangaande|goed|te|aan|tot|om|in te|vast|per|van \d|met ingang)\b)")
# "de samenwerkingsovereenkomst archief met": who stands behind it is its partner, and nobody by the way
_OF_AGREEMENT = re.compile(r"(?:overeenkomst|convenant|contract|akkoord|verklaring)(?: [a-zà-ÿ-]{3,30}){0,4} $")
# feasts and other words in capitals that are nobody
_NOBODY = re.compile(r"(?:Rijk|Staat|Vlaanderen|Pasen|Kerst|Kerstmis|Pinksteren|Koningsdag|Prinsjesdag|Nederland|Europa|België|Duitsland|Brussel|Corona|Covid)\b")
_BRAND = re.compile(r"[A-Z]{2,}|[A-Z][a-z]+[A-Z\d]")


def unknown_partner(annotated: Annotated, sentence: Sentence, near: range) -> Name | None:
    """The one body behind "met" near an agreement that is in no list of names; None for none, or where a word in capitals may be none.

    A single word counts if it stands behind the agreement's noun, a sort stands before it ("woningcorporatie Lefier"), it is written as a brand, or the text names it again.

    Args:
        near: offsets in the cleaned text within which it stands.
    """
    text = annotated.clean.text
    for match in _MET.finditer(sentence.text):
        name, start = match["name"], sentence.start + match.start("name")
        if start not in near or NO_NAME.match(name) or _NOBODY.match(name):
            continue
        known = annotated.within(start - 1, start + len(name))
        if known and (known[0].start > start and known[-1].end >= start + len(name)):
            known = []  # "Historisch Centrum Overijssel" is not the province
        if known:
            if match["sort"] and known[0].kind is Kind.COMPANY and known[0].start == start:
                return known[0].name()  # "met netbeheerder Enexis", whom that word made known
            continue
        if match["sort"] or _OF_AGREEMENT.search(sentence.text, 0, match.start()) or " " in name or _BRAND.match(name) or len(re.findall(rf"\b{re.escape(name)}\b", text)) > 1:
            return Name(name, sort_of(name))
    return None
