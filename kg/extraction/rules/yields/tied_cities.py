"""The tie with each city of which a document tells what came of it: those that are read, or else those that it only speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.kept import kept
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.ties import ties
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_BOND_WORDS = Triggers("stedenband", "stedencontact", "jumelage", "vriendschapsband", "verbroeder", "zuster", "partner", "bevriend", " band ", "twin")
_PLACE = r"(?![A-ZÀ-Ý][\w-]*se )(?-i:[A-ZÀ-ÝŠŻ][\wÀ-ž’'-]{2,30}(?: (?:am|an der|upon|sur|de|la|del) [A-ZÀ-Ý][\wÀ-ž-]{2,30}| [A-ZÀ-Ý][\wÀ-ž-]{2,30})?)"
_BOND = r"(?:stedenband|stedencontact|jumelage|vriendschapsband|verbroedering|verzustering|zusterstad|partnerstad|partnergemeente|zustergemeente|twin town)"
# "Stedenband Gagny: een nieuwe start?", "de vriendschapsband met het havendistrict van Nagoya", "onze zusterstad Graz"
_ONE = re.compile(rf"\b(?i:{_BOND}) (?:(?:met|with|of) (?:(?:[a-z]+|[A-Z][\w-]+se) ){{0,4}}?)?(?P<city>{_PLACE})")
# "de band met Sambir", "een partnerschap met de stad Graz": with a city that is known as one
_WITH = re.compile(rf"\b(?:[Bb]and|[Pp]artnerschap(?:sovereenkomst)?|[Vv]riendschap) met (?:(?:[a-z]+|[A-Z][\w-]+se) ){{0,4}}?(?P<city>{_PLACE})")
# "Stedencontact Meppel – Most", "de partnerschapsovereenkomst tussen Almere en Shenzhen", "Tiel en Kecskemét werden zustersteden", "met het Poolse Gniezno zijn wij partners"
_BOTH = (
    re.compile(rf"\b(?i:{_BOND}) (?:tussen )?(?P<a>{_PLACE}) ?(?:[–-]| en) ?(?:het [A-Z][\w-]+se )?(?P<b>{_PLACE})"),
    re.compile(rf"\b(?:[Bb]and|[Pp]artnerschap(?:sovereenkomst)?|[Vv]riendschap) tussen (?P<a>{_PLACE}) en (?:het [A-Z][\w-]+se )?(?P<b>{_PLACE})"),
    re.compile(rf"(?P<a>{_PLACE}) en (?:het (?:[a-z]+ )?[A-Z][\w-]+se )?(?P<b>{_PLACE}) (?:zijn|waren|werden|worden) (?:[\w-]+ ){{0,5}}?(?:zustersteden|partnersteden|partners|partnergemeenten|zustergemeenten|verzusterd|verbroederd|bevriend)\b"),
    re.compile(rf"(?P<a>{_PLACE}) en (?:het (?:[a-z]+ )?[A-Z][\w-]+se )?(?P<b>{_PLACE}) (?:[\w-]+ ){{0,3}}?(?:zustersteden|partnersteden|partnergemeenten|zustergemeenten|verzusterd|verbroederd)\b"),
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
    """The ties that no sentence states, and that a document about its own city speaks of as known: "Dankzij de band met Sambir"."""
    if not here or annotated.profile.own:
        return {}
    found: dict[str, Name] = {}
    for masked in annotated.cued(_BOND_WORDS):
        for city in _cities(annotated, masked.sentence, here):
            found.setdefault(city, Name(f"stedenband {here}-{city}", Kind.TIE))
    return found if len(found) <= _MOST else {}


def _cities(annotated: Annotated, sentence: Sentence, here: str) -> Iterator[str]:
    """The cities with which a sentence says that a document's own one has a bond."""
    text = sentence.text
    if any(m.label.removeprefix("Gemeente ") != here for m in annotated.within(sentence.start, sentence.end, Kind.MUNICIPALITY)):
        return  # "Emmen, dat al sinds 2022 een stedenband met Graz onderhoudt"
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
