"""Who is in a body of a budget's overview: those who take part, the seat of the municipality itself and on which board, and who chairs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE, Mention
from kg.extraction.rules.body_tables import NO_BODY
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.forum_above import LABEL
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, members_with_words, told_of
from kg.extraction.rules.overviews import Entry, name_of, overviews
from kg.extraction.rules.rule import period
from kg.model import Evidence, Fact, Kind, Name, Value

_OWN = re.compile(r"(?:[Bb]estuurlijk|[Zz]eggenschap|[Oo]nze |[Vv]ertegenwoordig|[Aa]ard)")
_SITS = re.compile(r"(?i)\b(?:lid|lidmaatschap|voorzitter|zetel|vertegenwoordigd|bestuurslid|deelnemer|zit|zitting|AB|DB)\b")
_NOT = re.compile(r"(?i)\b(?:geen|niet|voormalig|tot en met|geliquideerd|beëindigd)\b")
_CHAIR = re.compile(r"(?<!vice-)(?<!vice)(?<!vice )(?<!plaatsvervangend )\bvoorzitter\b(?! van (?!het|de)[A-Z]| (?:van de |van het )?(?:stuurgroep|commissie|werkgroep|portefeuille|bestuurscommissie))")
# "alle 13 Zeeuwse gemeenten": the owner of the budget is one of them
_ALL = re.compile(r"\W*[Aa]lle (?:(?:\d+|[a-z]+) )?(?:[A-Z][\w-]+ )?(?:deelnemende )?gemeenten\b(?! (?:behalve|uitgezonderd|minus|op))")
# "lid van het algemeen bestuur en van het dagelijks bestuur"; "niet in het dagelijks bestuur" is none
_BOARD = re.compile(r"(?<!niet in het )(?<!geen lid van het )\b(?P<board>algemeen|dagelijks) bestuur\b", re.I)
_CHAIRS_BOARD = re.compile(r"(?<!vice-)(?<!vice)(?<!vice )(?<!plaatsvervangend )\bvoorzitter (?:van|in) het $")
# "Goes was lid tot en met 31 december 2024"
_WAS = re.compile(r"\b(?:was|waren) (?:tot(?: en met)? [^.;]{4,25} )?(?:lid|deelnemer|vennoot|aandeelhouder)\b[^.;]{0,60}|\b(?:lidmaatschap|deelname) (?:is|werd) [^.;]{0,40}\b(?:beëindigd|opgezegd)\b[^.;]{0,30}")
# "Zwartewaterland levert de voorzitter", "De voorzitter is de burgemeester van Meppel": who chairs is named before or behind
_PROVIDES = re.compile(r"\b(?:levert|leveren|bekleedt|vervult|benoemt)(?: \w+){0,2} (?:de voorzitter|het voorzitterschap)\b")
_CHAIR_IS = re.compile(r"\b[Vv]oorzitter(?: is| komt uit|:) ")
_NEAR = 60
"""Characters between who chairs and the words for it at most."""
_PARTS = re.compile(r", en |, | en |; ")
# a body that nothing is known of, in a list of those who are: "ZLTO", "Rondvaart Collectief Noord"
_UNKNOWN = re.compile(rf"(?:[A-Z]{{3,}}[\w&-]*|{TITLE})(?: [BN]\.?V\.?)?")
_GENERAL = re.compile(r"(?i)(?:alle|de|het|overige|andere|diverse|gemeenten?|provincies?|waterschap(?:pen)?|staat|rijk|\d+)\b")


def overview_members(annotated: Annotated) -> Iterator[Fact]:
    """Rows of the overviews of a document, with the name that each stands below."""
    subject = annotated.profile.subject
    for overview in overviews(annotated):
        forum = name_of(annotated, overview)
        title = annotated.cite(overview.title, "network")
        if NO_BODY.search(forum.label):
            continue
        if taking := overview.entry(LABEL):
            if subject and subject.kind is Kind.MUNICIPALITY and any(_ALL.match(annotated.clean.text, start, stop) for start, stop in taking.values):
                yield _fact(subject, forum, (annotated.cite(taking.block), title))
            for start, stop in taking.values:
                listed = members_with_words(annotated, start, stop)
                for member, said in [*listed, *_unknown(annotated, start, stop, listed)]:
                    if told := told_of(said):
                        yield from facts_of(member.name(), forum, told, (annotated.evidence(start, stop), title))
        for entry in overview.entries if subject and subject.label != forum.label else ():
            if subject and _OWN.match(entry.label):
                yield from _chairs(annotated, entry, forum, title)
                yield from _own(annotated, entry, subject, forum, title)


def overview_boards(annotated: Annotated) -> Iterator[Fact]:
    """The boards on which the municipality of an overview sits, each as a body of what it stands below."""
    for overview in overviews(annotated) if annotated.profile.subject else ():
        forum = name_of(annotated, overview)
        for entry in overview.entries:
            for board, _, passage in _boards(annotated, entry, forum) if _OWN.match(entry.label) else ():
                yield Fact("bodies", {"body": board, "within": forum}, "bodies", (passage,))


@kept
def lines_of_own_seats(annotated: Annotated) -> frozenset[int]:
    """The blocks that say in an overview what seat the municipality has there, which is read with the overview's name."""
    found = set()
    for overview in overviews(annotated):
        for start, stop in (value for entry in overview.entries if _OWN.match(entry.label) for value in entry.values):
            sentence = annotated.sentence_from(start)
            if sentence and _SITS.search(annotated.clean.text, start, stop):
                found.add(sentence.block)
    return frozenset(found)


def _unknown(annotated: Annotated, start: int, stop: int, listed: list[tuple[Mention, str]]) -> Iterator[tuple[Mention, str]]:
    """The names of a list that nothing is known of, where two of its names at least are known."""
    text = annotated.clean.text
    at = start
    for part in _PARTS.split(text[start:stop].rstrip(".")) if len(listed) > 1 else ():
        begin = text.index(part, at)
        at = begin + len(part)
        if _UNKNOWN.fullmatch(part) and not _GENERAL.match(part) and not any(m.start < at and m.end > begin for m in annotated.within(start, stop)):
            yield Mention(begin, at, part, Kind.ORGANISATION), ""


def _own(annotated: Annotated, entry: Entry, subject: Name, forum: Name, title: Evidence) -> Iterator[Fact]:
    """The municipality's own rows: that it sits in the body, chairs it, sits on its board, or was in it."""
    for role, since, passage in _seats(annotated, entry):
        yield _fact(subject, forum, (passage, title), role=role, since=since)
    for board, role, passage in _boards(annotated, entry, forum):
        yield _fact(subject, board, (passage, title), role=role)
    for start, stop in entry.values:
        was = _WAS.search(annotated.clean.text, start, stop)
        dates = find_dates(was.group()) if was else []
        if was and dates:
            others = [m for m in _towns(annotated, max(start, was.start() - _NEAR), was.start()) if not re.search(r"[.;] ", annotated.clean.text[m.end : was.start()])]
            values: dict[str, Value] = {"member": others[-1].name() if others else subject, "network": forum, "role": "member", "until": dates[-1].value, "status": "ended"}
            yield Fact("memberships", values, "listed_memberships", (annotated.evidence(start, stop), title))


def _seats(annotated: Annotated, entry: Entry) -> Iterator[tuple[str, str | None, Evidence]]:
    """The roles that a municipality has in a body by the words for its interest there, each with since when and those words."""
    for start, stop in entry.values:
        text = annotated.clean.text[start:stop]
        sits = _SITS.search(text)
        if sits is None or _NOT.search(text) or _PROVIDES.search(text[: sits.end()]):
            continue
        passage = annotated.evidence(start, stop)
        chair = _CHAIR.search(text) if not (_PROVIDES.search(text) or _CHAIR_IS.search(text)) else None
        yield "member", _since(annotated, start, start + sits.start()), passage
        if chair:
            yield "chair", _since(annotated, start, start + chair.start()), passage
        return


def _boards(annotated: Annotated, entry: Entry, forum: Name) -> Iterator[tuple[Name, str, Evidence]]:
    """The boards of a body on which the municipality sits, with its role there."""
    for start, stop in entry.values:
        for sentence in re.split(r"(?<=[.;]) ", annotated.clean.text[start:stop]):
            if not _SITS.search(sentence) or re.search(r"(?i)\b(?:bestaat uit|geen|per deelnemer|iedere|elke|levert)\b", sentence):
                continue
            for match in _BOARD.finditer(sentence):
                name = Name(f"{match['board'].capitalize()} bestuur {forum.label}", Kind.BODY, within=forum.label)
                yield name, "chair" if _CHAIRS_BOARD.search(sentence[: match.start()]) else "member", annotated.evidence(start, stop)


def _since(annotated: Annotated, start: int, position: int) -> str | None:
    """Since when, by the sentence of a value in which the word for the seat stands."""
    sentence = annotated.sentence_from(position)
    return period(sentence)[0] if sentence and sentence.start >= start - 2 else None


def _chairs(annotated: Annotated, entry: Entry, forum: Name, title: Evidence) -> Iterator[Fact]:
    """Whoever is said by name to chair a body."""
    text = annotated.clean.text
    for start, stop in entry.values:
        provides, chair_is = _PROVIDES.search(text, start, stop), _CHAIR_IS.search(text, start, stop)
        if provides:
            named = [m for m in _towns(annotated, max(start, provides.start() - _NEAR), provides.start()) if ". " not in text[m.end : provides.start()]][-1:]
        elif chair_is:
            named = [m for m in _towns(annotated, chair_is.end(), min(stop, chair_is.end() + _NEAR)) if ". " not in text[chair_is.end() : m.start]][:1]
        else:
            continue
        for member in named:
            yield _fact(member.name(), forum, (annotated.evidence(start, stop), title), role="chair")


def _towns(annotated: Annotated, start: int, stop: int) -> list[Mention]:
    return [m for m in annotated.within(start, stop) if m.kind in MEMBERS and not m.attributive]


def _fact(member: Name, forum: Name, passages: tuple[Evidence, ...], *, role: str = "member", since: str | None = None) -> Fact:
    values: dict[str, Value] = {"member": member, "network": forum, "role": role, "since": since, "status": "stated"}
    return Fact("memberships", values, "listed_memberships", passages)
