"""Who asks, wants or is asked to join an agreement, or is in talks about it: an aspirant, and no party yet.

"Gouda heeft verzocht te mogen aansluiten", "Met de provincie wordt gesproken over deelname", "Delft wil volgend jaar toetreden tot
het convenant": of the document's own agreement, of the one that the sentence names or means, or of the one that was spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.agreements.spoken_of import agreement_before
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind, Name

_CUES = Triggers("toetred", "toe te treden", "aansluit", "aan te sluiten", "aanhaken", "aan te haken", "deelname", "deelneming", "deelnemen", "deel te nemen", "partij te worden", "partij worden", "tekenen", "gesprek", "uitgenodigd")
_NONE = ORG[1:-1]
_JOIN = r"(?:toe(?:tre(?:den|ding)| te (?:mogen )?treden)|(?:zich )?(?:alsnog )?aan(?:sluiten|sluiting|haken| te (?:mogen )?(?:sluiten|haken))|deel(?:name|neming|nemen| te (?:mogen )?nemen)|partij (?:te )?worden|mee te (?:doen|tekenen)|mee(?:tekenen|doen)|(?:alsnog|ook|eveneens|later) te (?:onder)?tekenen)\b"
_WORDS = rf"[^.;:{_NONE}]"
_SAYINGS = (
    # "Gouda heeft verzocht op termijn te mogen aansluiten"
    ("stated", re.compile(rf"(?P<who>{ORG}+) (?:heeft|hebben)\b{_WORDS}{{0,60}} verzocht\b{_WORDS}{{0,60}}?\b{_JOIN}")),
    # "Gouda heeft in april een verzoek tot toetreding ingediend"
    ("stated", re.compile(rf"(?P<who>{ORG}+) (?:heeft|hebben|diende[n]?|deed|deden)\b{_WORDS}{{0,50}} verzoek (?:tot|om) {_JOIN}(?= (?:ingediend|gedaan|in\b|bij|aan)|[.,;])")),
    # "Gouda wil volgend jaar toetreden", "Hogeschool Zuid verwacht na de zomer alsnog te tekenen"
    ("planned", re.compile(rf"(?P<who>{ORG}+) (?:wil|willen|wenst|wensen|verwacht|verwachten)\b{_WORDS}{{0,60}}?\b{_JOIN}")),
    # "Met Gouda wordt nog gesproken over deelname", "De gesprekken met Gouda over toetreding lopen"
    ("in talks", re.compile(rf"\b[Mm]et (?P<who>{ORG}+) (?:wordt|worden|zijn|is|vindt|vinden|lopen|loopt)?\b{_WORDS}{{0,60}}?\b(?:over|omtrent) (?:de |een |haar |hun |zijn )?(?:mogelijke |eventuele )?{_JOIN}")),
    # "Gouda is in gesprek over toetreding"
    ("in talks", re.compile(rf"(?P<who>{ORG}+) (?:is|zijn) (?:nog |thans |momenteel |ook ){{0,2}}in (?:gesprek|overleg|onderhandeling)\b{_WORDS}{{0,40}}?\b(?:over|omtrent) (?:de |een |haar |hun |zijn )?(?:mogelijke |eventuele )?{_JOIN}")),
    # "Gouda is gevraagd partij te worden", "Gouda is uitgenodigd om deel te nemen"
    ("in talks", re.compile(rf"(?P<who>{ORG}+) (?:is|zijn) (?:[a-z]+ ){{0,2}}(?:gevraagd|uitgenodigd)(?: om)?\b{_WORDS}{{0,30}}?\b{_JOIN}")),
    # behind "Gouda en Delft zijn uitgenodigd": "Met Delft wordt het gesprek in het voorjaar voortgezet"
    ("invited", re.compile(rf"\b[Mm]et (?P<who>{ORG}+) (?:wordt|worden|zijn|lopen)\b{_WORDS}{{0,40}}?\b(?:gesproken|gepraat|overlegd|gesprek(?:ken)?)\b")),
)
_INVITED = re.compile(rf"\buitgenodigd\b|\b{_JOIN}")
# "toe te treden tot het netwerk", "deelname aan de proef": to something else
_ELSEWHERE = re.compile(rf" (?:bij|tot|aan) (?!{DEAL}|(?:deze|dit|de|het|die|dat) [a-z-]*(?:overeenkomst|convenant|regeling|akkoord|verklaring|deal|pact|charter|samenwerking|afspraken)\b)")
_CALLED = re.compile(r"\b(?:de|het|deze|dit|die|dat) (?P<called>[a-z]*(?:overeenkomst|convenant|regeling|deal|akkoord|verklaring|pact|charter))\b(?! [A-Z])")
# "is gevraagd partij te worden, maar ziet daarvan af"
_DECLINES = re.compile(r"[^.;]{0,60}\b(?:maar|doch)\b[^.;]{0,80}\b(?:af|afzien|afziet|afgezien|voorkeur|niet|geen|bedankt|afgewezen)\b")
_NOT = re.compile(r"\b(?:niet|geen|nooit|afgezien|afgewezen|afgehaakt|ingetrokken|geweigerd|bedankt|inmiddels|is toegetreden|heeft zich aangesloten|had|hadden)\b")
_REACH = 700
"""Characters before the sentence within which the agreement was spoken of that it does not name."""


def joining(annotated: Annotated) -> Iterator[tuple[Name, Name, str, tuple[Masked, ...]]]:
    """Each agreement with who may yet join it, the status, and the sentences that tell it."""
    before: Masked | None = None
    for masked in annotated.cued(_CUES):
        if masked.holds(ORG) and not masked.holds(FORUM):
            yield from _told(annotated, masked, before)
        before = masked


def _told(annotated: Annotated, masked: Masked, before: Masked | None) -> Iterator[tuple[Name, Name, str, tuple[Masked, ...]]]:
    """What one sentence tells; a party of whom the text says so elsewhere is left to who puts the rows together."""
    parties = {name.label for name in own_parties(annotated).names} if annotated.profile.own else set()  # "heeft verzocht om toetreding", and joins by this very text
    for status, saying in _SAYINGS:
        if status == "planned" and masked.holds(DEAL):
            continue  # "Gouda wil deelnemen aan de City Deal X" alone is but a wish
        for match in saying.finditer(masked.text):
            lines: tuple[Masked, ...] = (masked,)
            if status == "invited":
                if before is None or before.sentence.block != masked.sentence.block or not _INVITED.search(before.text):
                    continue
                lines = (before, masked)
            if _DECLINES.match(masked.text, match.end()) or _NOT.search(masked.text, match.start(), match.end() + 30) or _ELSEWHERE.match(masked.text, match.end()) or Modality.NEGATED in modalities(masked.text, match.end() - 1):
                continue
            agreement = _agreement(annotated, masked)
            if agreement:
                yield from ((agreement, who.name(), "in talks" if status == "invited" else status, lines) for who in masked.mentions(match["who"]) if who.kind not in NO_PARTIES and not who.attributive and who.label not in parties)


def _agreement(annotated: Annotated, masked: Masked) -> Name | None:
    """The agreement that one may join: that of the document, of the sentence, or the last that was spoken of and nothing else behind it."""
    about = annotated.profile
    if about.own:
        return about.agreement
    if deals := masked.mentions("".join(re.findall(DEAL, masked.text))):
        return deals[0].name() if len(deals) == 1 else None
    if called := _CALLED.search(masked.text):
        label = agreement_before(annotated, masked.sentence, called["called"])
        return Name(label, Kind.AGREEMENT) if label else None
    return circle_at(annotated, masked.sentence.start, _REACH)
