"""What a body is said to have established on a day, by a participle or a noun: "goedgekeurd op de gemeenteraad van", "de vaststelling door de raad op"."""

from __future__ import annotations

from kg.dates import Span
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities

_ORGAN = (
    r"\b(?:(?:(?:gemeente|provincie)?ra(?:ad|den)|college)(?:szitting|s?vergadering)?(?:en)?|colleges|(?:provinciale|gedeputeerde) staten|(?:algemeen|dagelijks) bestuur|regioraad|regiobestuur|raad voor maatschappelijk welzijn|"
    r"raad van bestuur|algemene (?:leden)?vergadering|burgemeester en (?:wethouders|schepenen)|b&w|stuurgroep|ministerraad)\b"
)
_DAY = r"(?:op|van|d\.?d\.?:?|dd\.?|gehouden op)"
# "goedgekeurd op de gemeenteraad van", "de goedkeuring van het plan 2020-2025 door de raad op", "vastgesteld door de raad in zijn vergadering van"
_BY_BODY = re.compile(
    rf"\b(?P<done>vastgestelde?|goedgekeurde?|bekrachtigde?|aangenomen|goedkeuring|vaststelling|bekrachtiging)\b(?P<what>[^.;()]{{0,140}}?) ?\b(?:door|op|in|bij|tijdens)\b(?: (?!{_DAY} )[^\s.;()]{{1,16}}){{0,3}}? (?P<body>{_ORGAN})[^.;()\d]{{0,80}}? {_DAY} $",
    re.I,
)
# "de raad stelde het plan vast in zijn vergadering van": by whom stands before what was done
_DONE_BY = re.compile(rf"\bdoor (?:de |het )?{_ORGAN}[^.;()\d]{{0,60}}? (?P<done>vastgesteld|goedgekeurd|bekrachtigd|aangenomen)(?: (?:op|in (?:zijn|haar|hun|de) (?:\w+ )?(?:vergadering|zitting)(?:en)? (?:van|op|d\.d\.)|d\.d\.)) $", re.I)
# "de Structuurvisie Oost (vastgesteld op", "het Beleidskader, zoals vastgesteld d.d."
_ESTABLISHED_ON = re.compile(r"(?:\(|, |\bzoals (?:laatstelijk )?|\b(?:die|dat|welke) (?:is |zijn )?|\b(?:is|zijn|werd|werden) )(?P<done>vastgesteld|goedgekeurd|bekrachtigd) (?:door (?:de |het )?[^.,;()\d]{3,90} )?(?:op|d\.?d\.?) $", re.I)
# the thing itself, by a noun of papers that are established, with what it is called: "Structuurvisie Oost", "de deontologische code"
_THING = re.compile(r"\b(?P<title>(?:[\w-]*(?:visie|kader|nota|notitie|plan|planaanpassing|programma|agenda|begroting|code|regeling|reglement|verordening|statuten|overeenkomst|akkoord|convenant|protocol|besluit|strategie|kaart|format|model|handreiking))\b(?:[^.;()]|\.(?=\d)){0,90}?)(?:,? zoals| die| dat| welke)?[ ,”’\"'(]{0,4}$", re.I)
# what a text says of itself: "Aldus vastgesteld", "deze regeling, vastgesteld op"
_OWN = re.compile(r"\b(?:aldus|deze?|dit|ontwerp\w*) [^.;]{0,60}$", re.I)
# "op 20 en 27 mei 2025", "op respectievelijk 2, 3 en 9 juni 2021": days that share the month of the last
DAYS_BEFORE = re.compile(r"(?<=[ .])(?P<days>(?:[0-3]?\d(?:,| en) ){1,6})$")


def ratified(text: str, date: Span) -> str | None:
    """What was established on a day, by what is said before it; None if nothing was, or it is the text itself."""
    begin = max(0, date.start - 260)
    window = re.taken_from(text[begin : date.start], text)
    by_body = _BY_BODY.search(window)
    found = by_body or _DONE_BY.search(window) or _ESTABLISHED_ON.search(window)
    if found is None or _OWN.search(window, 0, found.start("done")):
        return None
    if modalities(text, begin + found.start("done")) & {Modality.PLANNED, Modality.POTENTIAL, Modality.NEGATED}:
        return None
    done = found["done"].lower()
    if by_body and done.endswith("ing"):
        return f"{done}{by_body['what']}"
    thing = _THING.search(window, 0, found.start())
    if thing:
        return thing["title"].strip()
    return f"{done} door {by_body['body'].lower()}" if by_body else None


def days_before(text: str, date: Span) -> list[str]:
    """The other days that share the month of a date: "20" of "op 20 en 27 mei 2025"."""
    listed = DAYS_BEFORE.search(text[max(0, date.start - 60) : date.start])
    if listed is None or len(date.value) != 10:
        return []
    days = [int(day) for day in re.findall(r"\d+", listed["days"])]
    return [f"{date.value[:8]}{day:02}" for day in days if 0 < day < int(date.value[8:])]
