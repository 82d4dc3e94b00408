"""The tie with each city of which a document tells what came of it: those that are read, or else those that it only speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.bonds import BOND_ONE, SISTER_ONE, SISTERS, TWINNED
from kg.extraction.rules.kept import kept
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.ties import CUES, ties
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_PLACE = r"(?![A-ZÀ-Ý][\w-]*se )(?-i:[A-ZÀ-ÝŠŻ][\wÀ-ž’'-]{2,30}(?: (?:am|an der|upon|sur|de|la|del) [A-ZÀ-Ý][\wÀ-ž-]{2,30}| [A-ZÀ-Ý][\wÀ-ž-]{2,30})?)"
_BOND = rf"(?:{BOND_ONE}|{SISTER_ONE}|[Ss]tedencontact)"
_LOOSE = r"(?:[Bb]and|[Pp]artnerschap(?:sovereenkomst)?|[Vv]riendschap)"
_TO_IT = r"(?:(?:[a-z]+|[A-Z][\w-]+se) ){0,4}?"
_OTHER = rf"(?:het (?:[a-z]+ )?[A-Z][\w-]+se )?(?P<b>{_PLACE})"
# "Stedenband Lublin: hoe verder?", "de jumelage met het eiland Texel", "onze zusterstad Lublin"
_ONE = re.compile(rf"\b{_BOND} (?:(?:met|with|of) {_TO_IT})?(?P<city>{_PLACE})")
# "de band met Lublin", "een partnerschap met de stad Lublin": with a city that is known as one
_WITH = re.compile(rf"\b{_LOOSE} met {_TO_IT}(?P<city>{_PLACE})")
# "Stedencontact Meppel – Lublin", "de vriendschap tussen Meppel en Lublin", "Meppel en Lublin werden zustersteden"
_BOTH = (
    re.compile(rf"\b{_BOND} (?:tussen )?(?P<a>{_PLACE}) ?(?:[–-]| en) ?{_OTHER}"),
    re.compile(rf"\b{_LOOSE} tussen (?P<a>{_PLACE}) en {_OTHER}"),
    re.compile(rf"(?P<a>{_PLACE}) en {_OTHER} (?:zijn|waren|werden|worden) (?:[\w-]+ ){{0,5}}?(?:{SISTERS}|{TWINNED}|partners|bevriend)\b"),
    re.compile(rf"(?P<a>{_PLACE}) en {_OTHER} (?:[\w-]+ ){{0,3}}?(?:{SISTERS}|{TWINNED})\b"),
)
_HERE = "Hierstad"
"""What stands for the document's own city, whose name may be of many words."""
_MOST = 2
"""Cities that a document which is about a tie speaks of so; with more it is a list, or about such ties at large."""
_UNREAL = frozenset({Modality.NEGATED, Modality.ENDED})


@kept
def tied_cities(annotated: Annotated) -> Mapping[str, Name]:
    """The tie of each city that the document's own city has one with, by the city's name; of a page on several others' ties, or of no city, those."""
    found: dict[str, Name] = {}
    others: dict[str, Name] = {}
    subject = annotated.profile.subject
    here = subject.label.removeprefix("Gemeente ") if subject else ""
    for fact in (*ties(annotated), *listed_ties(annotated)):
        a, b = fact["a"], fact["b"]
        if isinstance(a, Name) and isinstance(b, Name):
            sort = "stedenband" if fact["kind"] == "stedenband" else "samenwerking"
            into = found if here in (a.label, b.label) else others
            into.setdefault((a if b.label == here else b).label, Name(f"{sort} {a.label}-{b.label}", Kind.TIE))
    is_of_others = not found and (subject is None or len(others) > 1)  # one tie of another city is named in passing
    return others if is_of_others else found or _spoken_of(annotated, here)


def _spoken_of(annotated: Annotated, here: str) -> dict[str, Name]:
    """The ties that no sentence states, and that a document about its own city speaks of as known: "Dankzij de band met Lublin"."""
    if not here or annotated.profile.own:
        return {}
    found: dict[str, Name] = {}
    for masked in annotated.cued(CUES):
        for city in _cities(annotated, masked.sentence, here):
            found.setdefault(city, Name(f"stedenband {here}-{city}", Kind.TIE))
    return found if len(found) <= _MOST else {}


def _cities(annotated: Annotated, sentence: Sentence, here: str) -> Iterator[str]:
    """The cities with which a sentence says that a document's own one has a bond."""
    text = sentence.text
    if any(m.label.removeprefix("Gemeente ") != here for m in annotated.within(sentence.start, sentence.end, Kind.MUNICIPALITY)):
        return  # "Emmen, dat een stedenband met Lublin onderhoudt"
    for pattern in (_ONE, _WITH):
        for match in pattern.finditer(text):
            start = sentence.start + match.start("city")
            at = annotated.within(start, sentence.start + match.end("city"))
            is_city = any(m.kind is Kind.CITY for m in at)
            if (is_city or (pattern is _ONE and not at)) and match["city"] != here and not modalities(text, match.start()) & _UNREAL:
                yield next((m.label for m in at if m.kind is Kind.CITY), match["city"])
    for pattern in _BOTH:
        for match in pattern.finditer(text.replace(here, _HERE)):
            ends = (match["a"], match["b"])
            if _HERE in ends and ends[0] != ends[1] and not modalities(text, match.start()) & _UNREAL:
                yield ends[1] if ends[0] == _HERE else ends[0]
