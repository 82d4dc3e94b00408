"""All who received a grant: the one that a sentence names, those in one list with it, and the partner town of "beide steden"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, TITLE, Mention
from kg.extraction.rules.money.grants_bodies import bodies_told
from kg.extraction.rules.money.grants_naming import ANYBODY, named_as
from kg.extraction.rules.money.grants_recipients import SEVERAL, recipient_of
from kg.extraction.rules.ties.ties import ties
from kg.model import Kind, Name

# the city itself and the one abroad that was named last
BOTH = re.compile(rf"(?:{SEVERAL.pattern}|\baan) (?:(?:de (?:twee|beide)|beide) (?:partner)?(?:steden|gemeenten)|both (?:cities|towns)|(?:die )?beiden? Städte)\b|^\W*(?:[Bb]eide|[Dd]e (?:twee|beide)|[Bb]oth|[Dd]ie beiden|[Bb]eide) (?:steden|gemeenten|cities|towns|Städte) {SEVERAL.pattern}")
# between the names of a list, and a foundation behind the last
_JOINED = re.compile(r"(?:(?: (?:ontvangt|krijgt|kreeg|ontving)(?: daarvan| hiervan)?)? € ?[\d.,]*\d(?: miljoen| mln\.?| euro)?)?(?:, (?:en )?| en | und | and )(?:(?:de |het |die )?(?:gemeenten? |provincie |waterschap |stichting |Stadt )?)")
# "toegekend aan A en B", "kende A en B toe": one verb of giving, several who receive
_GIVEN_TO = re.compile(r"\b(?:kent|kende|verleent|verleende|verstrekt|verstrekte|geeft|gaf|zegde) (?:de )?(?:gemeenten? |steden )?$|\b(?:aan|to|an|(?:project|initiatief|aanvraag|dossier) van) (?:de |het |the )?(?:gemeenten? |steden |stad |provincie )?$")
# "Heerlen ontvangt € 8 miljoen, Kerkrade € 3 miljoen": each its own sum
_EACH = re.compile(r"(?:ontvangt|krijgt|kreeg|ontving)(?: daarvan| hiervan)? € ?[\d.,]*\d(?: miljoen| mln\.?| euro)?(?:,| en) (?:de gemeente )?[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:krijgt |ontvangt )?€")
_IN_ROWS = (*PUBLIC, Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY, Kind.ASSOCIATION)
_AND_FOUNDATION = re.compile(rf",? en (?:de )?(?:stichting|vereniging|coöperatie) (?P<raw>{TITLE})")
# "waarvan Elburg en Heusden profiteerden"
_PROFITED = re.compile(r"\bprofite(?:ren|erden)\b")
# who gives, and never is given: the makers of programmes
_ONLY_GIVES = re.compile(r"Europese (?:Unie|Commissie)|Rijk|VNG International|Vlaamse (?:overheid|Gemeenschap|Regering)|Rijksdienst voor Ondernemend Nederland")


# "gaat 8,2 miljoen naar Heerlen en 7,1 miljoen naar Enschede": to whom money flows, each of several
_FLOWS = re.compile(r"\b(?:ga(?:at|an)|ging(?:en)?|vloei(?:t|de|den|en)|stroom(?:t|de|den)|stromen|kom(?:t|en)|kwam(?:en)?)\b(?=(?:[^.;]|\.\d){0,60}(?:€|\d ?(?:euro|miljoen|mln)))")
_TO_WHOM = re.compile(rf"\b(?:naar|aan) (?:de |het )?(?P<who>{ANYBODY}+)")
# "gaat 84 miljoen euro naar twaalf gemeenten": to others, who have no name
_TO_NAMELESS = re.compile(r"\bnaar (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d{1,3}|verschillende|diverse|enkele|meerdere|een|alle) (?:[a-z]+e )?[a-z]{4,30}\b")
# "de aanvraag die A, B en C samen hadden ingediend", "de door A en B ingediende aanvraag"
_SUBMITTED = re.compile(rf"(?<!bij )(?<!aan )(?P<who>{ANYBODY}+)[^.;{ORG[1:-1]}]{{0,60}}\bingediende?\b")


def _several(masked: Masked) -> list[Mention]:
    """All to whom money is said to flow, or who handed in the application that was granted."""
    flows = _FLOWS.search(masked.text)
    if flows and (to := list(_TO_WHOM.finditer(masked.text, flows.end()))):
        return [mention for one in to for mention in masked.mentions(one["who"])]
    asked = _SUBMITTED.search(masked.text)
    return masked.mentions(asked["who"]) if asked else []


def recipients(annotated: Annotated, masked: Masked) -> Iterator[Name | None]:
    """Who got it by a sentence, and who is named in one breath with it: "erhielten Geldern und Gennep", "de gemeenten A, B en C"."""
    if len(clubs := bodies_told(annotated, masked)) > 1:
        yield from clubs
        return
    if several := _several(masked):
        yield from (mention.name() for mention in several)
        return
    if _FLOWS.search(masked.text) and _TO_NAMELESS.search(masked.text):
        return
    recipient = recipient_of(annotated, masked)
    if recipient and _ONLY_GIVES.fullmatch(recipient.label):
        named = annotated.within(masked.sentence.start, masked.sentence.end, Kind.MUNICIPALITY, Kind.WATER_AUTHORITY)
        recipient = named[0].name() if named else annotated.profile.subject
    yield recipient
    if BOTH.search(masked.text) and (partner := _partner(annotated, masked)):
        yield partner
    named = annotated.within(masked.sentence.start, masked.sentence.end, *_IN_ROWS)
    at = next((i for i, m in enumerate(named) if recipient and m.label == recipient.label), None)
    if at is not None and (SEVERAL.search(masked.sentence.text) or _PROFITED.search(masked.sentence.text) or _EACH.search(masked.sentence.text) or _GIVEN_TO.search(annotated.clean.text, max(0, named[at].start - 30), named[at].start)):
        yield from _row_of(annotated, masked, named, at)


def _partner(annotated: Annotated, masked: Masked) -> Name | None:
    """The other one of two towns: the only one that the document's own has a tie with, else the city abroad that was named last."""
    here = annotated.profile.subject.label.removeprefix("Gemeente ") if annotated.profile.subject else ""
    pairs = ((fact["a"], fact["b"]) for fact in ties(annotated))
    tied = {other.label: other for a, b in pairs if isinstance(a, Name) and isinstance(b, Name) for one, other in ((a, b), (b, a)) if one.label == here}
    if len(tied) == 1:
        return next(iter(tied.values()))
    last = annotated.topic(masked.sentence.start, [Kind.CITY], reach=3000)
    return last.name() if last else None


def _row_of(annotated: Annotated, masked: Masked, named: list[Mention], at: int) -> Iterator[Name]:
    """The others of the list in which a recipient stands, before and behind it, with a foundation that ends the list."""
    text, first, last = annotated.clean.text, at, at
    while first > 0 and _JOINED.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    while last + 1 < len(named) and _JOINED.fullmatch(text, named[last].end, named[last + 1].start):
        last += 1
    yield from (m.name() for i, m in enumerate(named[first : last + 1], first) if i != at)
    if raw := _AND_FOUNDATION.match(masked.sentence.text, named[last].end - masked.sentence.start):
        yield named_as(raw["raw"])
