"""Who signed an agreement by the news of it: officers with their names and the body that each of them signed for.

Who signs for whom stands in `officers`; here it is found of which agreement a sentence tells that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.extraction.rules.agreements.officers import signing_officers
from kg.extraction.rules.kept import kept
from kg.model import Kind, Name

_CUES = Triggers("teken", "bekrachtig", "bezegel", "handtekening", "krabbel", "naam onder", "de namen van", "de naam van", "deed dat", "deden dat", "deed hetzelfde", "deed", "was dat", "was er", "van links naar rechts", "v.l.n.r", "doen mee", "deden mee", "sluiten", "vertegenwoordig", "partij")
# the sentence tells of a signing that was done; "tekent vrijdag" is yet to come
_DONE = re.compile(r"\b(?:(?:onder)?tekende[n]?|(?:onder|ge)tekend|bekrachtigd(?:en?)?|bezegeld(?:en?)?|[Bb]ij de (?:onder)?tekening(?=[^.;]{0,80} (?:was|waren|werd|werden|trad|traden)\b)|(?:zette|plaatste)[n]? (?=[^.;]{0,120}(?:handtekening|krabbel|\bnaam onder\b))|handtekening(?:en)? (?:werd(?:en)? )?(?:gezet|onder|van)|(?:staan|staat|stonden|prijken) [^.;]{0,60}\b(?:namen|naam|krabbels?) van)\b")
# "Voor Gouda deed wethouder Bos dat", "Namens het waterschap was dat heemraad Vos", "Gouda werd vertegenwoordigd door wethouder Bos", "Ook ProRail (directeur Dam) is partij"
_GOES_ON = re.compile(r"\b(?:[Vv]oor|[Nn]amens) [^.;]{1,60} (?:(?:deed|deden) [^.;]{3,60} (?:dat|datzelfde|hetzelfde)(?=[.,;]|$)|was dat |waren dat )|\b(?:doen|deden) mee\b|\b(?:deed|deden) (?:dat|datzelfde|hetzelfde)\b|\bwas er (?:voor|namens)\b|\bsluiten zich aan\b|\b[Vv]an links naar rechts\b|\b[Vv]\.l\.n\.r\b|\bvertegenwoordig(?:d|en) door\b|\b(?:zijn|is|waren|was) (?:ook |eveneens |tevens )?partij(?=[.,;]|$)")
_EARLIER = re.compile(r"\b(?:eerder|eerdere|destijds|vorig jaar|voorganger)\b")
_SOME = re.compile(r"\b[Ee]en (?:[a-z]+e )?(?P<noun>[a-z]*(?:overeenkomst|convenant|akkoord|verdrag)|[a-z]+verklaring)\b")
_NOW = "9999"
"""Behind every day: when something was signed of which no day is told."""
_LATEST = 40
"""Reports of agreements before a sentence among which the one is that it tells the signing of."""
# below a picture
_CAPTION = re.compile(r"(?i)\bv\.l\.n\.r\b|\bvan links naar rechts\b")


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed an agreement for whom, and the sentence that says so."""

    agreement: Name
    party: Name
    person: str
    office: str | None
    masked: Masked


def signatories(annotated: Annotated) -> Iterator[Signatory]:
    """The signatories that a text reports; an agreement's own text shows them otherwise."""
    if annotated.profile.own:
        return
    told = -1  # the block in which a signing was told last
    for masked in annotated.cued(_CUES):
        done = list(_DONE.finditer(masked.text))
        is_told = any(Modality.NEGATED not in modalities(masked.text, one.start()) for one in done)
        if done and not is_told:  # "konden het niet eens worden en hebben niet getekend"
            continue
        if not is_told and not (_GOES_ON.search(masked.text) and (told == masked.sentence.block or _CAPTION.search(masked.text))):
            continue
        if modalities(masked.text, 0) & (UNREAL - {Modality.ADVISED}) and not is_told:
            continue
        agreement = _signed(annotated, masked)
        if agreement is None:
            continue
        known = _told_parties(annotated).get(agreement.label, {})
        for party, person, office in signing_officers(annotated, masked, known.values()):
            if known and not is_told and _CAPTION.search(masked.text) and party.label not in known:  # a picture shows guests too
                continue
            told = masked.sentence.block
            yield Signatory(agreement, party, person, office, masked)
        told = masked.sentence.block if is_told else told


@kept
def _told_parties(annotated: Annotated) -> dict[str, dict[str, Name]]:
    """The parties of each agreement as the sentences tell them that report it."""
    found: dict[str, dict[str, Name]] = {}
    for one in conclusions(annotated):
        found.setdefault(one.agreement.label, {}).update({party.label: party for party in one.parties})
    return found


def _signed(annotated: Annotated, masked: Masked) -> Name | None:
    """The agreement that was signed: the one that a sentence up to here reports as concluded, else the first that one reports.

    Of those that other paragraphs report it is the latest: news of a signing tells of older agreements too.
    """
    told = conclusions(annotated)
    behind = bisect_right(told, masked.sentence.start, key=lambda one: one.sentence.start)
    before: Sequence[Conclusion] = told[max(0, behind - _LATEST) : behind]
    here = [one for one in before if one.sentence.block == masked.sentence.block]
    before = [one for one in before if not _EARLIER.search(one.sentence.text)] or before  # "sloot eerder al een"
    latest = sorted(before, key=lambda one: one.signed or _NOW)
    if _is_another(masked, here):
        return None
    if told:
        return (here or latest or before or told[:1])[-1].agreement
    named = annotated.topic(masked.sentence.end, [Kind.AGREEMENT], reach=1500)
    return named.name() if named else None


def _is_another(masked: Masked, here: Sequence[Conclusion]) -> bool:
    """Whether a sentence tells the signing of some agreement that it does not name: "in 1990 tekende wethouder Bos een vriendschapsverdrag"."""
    some = _SOME.search(masked.text)
    return some is not None and not any(one.sentence.start == masked.sentence.start for one in here) and not any(some["noun"] in one.agreement.label.casefold() for one in here)
