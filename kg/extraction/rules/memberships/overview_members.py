"""Who is in a body of a budget's overview: those who take part, the seat of the municipality itself and on which board, and who chairs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import TITLE, Mention
from kg.extraction.rules.body_tables import NO_BODY
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.forum_above import LABEL
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, members_with_words, told_of
from kg.extraction.rules.overviews import Entry, name_of, overviews
from kg.extraction.rules.rule import period
from kg.model import Evidence, Fact, Kind, Name, Value

_OWN = re.compile(r"(?:[Bb]estuurlijk|[Zz]eggenschap|[Oo]nze |[Vv]ertegenwoordig|[Aa]ard)")
_SITS = re.compile(r"(?i)\b(?:lid|lidmaatschap|voorzitter|zetel|vertegenwoordigd|vertegenwoordigt|bestuurslid|deelnemer|zit|zitting|AB|DB)\b")
_NOT = re.compile(r"(?i)\b(?:voormalig|tot en met|geliquideerd|beëindigd)\b")
_CHAIR = re.compile(r"(?<!vice-)(?<!vice)(?<!vice )(?<!plaatsvervangend )\bvoorzitter\b(?! van (?!het|de)[A-Z]| (?:van de |van het )?(?:stuurgroep|commissie|werkgroep|portefeuille|bestuurscommissie))")
# "alle 13 Zeeuwse gemeenten": the owner of the budget is one of them
_ALL = re.compile(r"\W*[Aa]lle (?:(?:\d+|[a-z]+) )?(?:[A-Z][\w-]+ )?(?:deelnemende )?gemeenten\b(?! (?:behalve|uitgezonderd|minus|op))")
# "lid van het algemeen bestuur en van het dagelijks bestuur"; "niet in het dagelijks bestuur" is none
_BOARD = re.compile(r"\b(?P<board>algemeen bestuur|dagelijks bestuur|raad van (?:toezicht|advies|commissarissen|deelnemers)|ledenraad|deelnemersraad)\b", re.I)
# where such a board is not theirs to sit on, or not there: "niet in het dagelijks bestuur", "kent geen dagelijks bestuur"
_NOT_ON = re.compile(r"\b(?:niet in (?:het|de)|geen lid van (?:het|de)|geen) $")
_NO_SUCH = re.compile(r"\b(?:geen|zonder) $")
_CHAIRS_BOARD = re.compile(r"(?<!vice-)(?<!vice)(?<!vice )(?<!plaatsvervangend )\bvoorzitter (?:van|in) (?:het|de) $")
# "De burgemeester zit deze voor", "onze wethouder zit de raad voor": the board of the sentence before
_SITS_BEFORE = re.compile(r"(?i)\b(?:(?:de|onze) (?:[a-z]*burgemeester|[a-z]*wethouder|portefeuillehouder|gemeente)|(?:wethouder|burgemeester) [A-ZÀ-Ý][^.;,]{1,30})(?: van (?P<of>[A-ZÀ-Ý][\w-]+))? zit (?:deze|die|dit|dat|het bestuur|de raad|het|haar)(?: ook| tevens)? voor\b")
# "Gouda is, samen met Waddinxveen en het Zuid-Hollands Landschap, lid van": who else sits there
_TOGETHER = re.compile(r"\b(?:samen|tezamen) met (?P<who>[^.;:()]{3,200}?)(?:,(?= (?:lid|zitting|vertegenwoordigd|deelnemer|in (?:het|de)))| (?=lid\b|zitting\b|vertegenwoordigd\b|in (?:het|de)\b))")
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
    """The boards of which an overview says who sits there, each as a body of what it stands below."""
    for overview in overviews(annotated) if annotated.profile.subject else ():
        forum = name_of(annotated, overview)
        for start, stop in (value for entry in overview.entries if _OWN.match(entry.label) for value in entry.values):
            said = annotated.clean.text[start:stop]
            for match in _BOARD.finditer(said) if _sits(said) else ():
                if not _NO_SUCH.search(said[: match.start()]):
                    yield Fact("bodies", {"body": board_of(match["board"], forum), "within": forum}, "bodies", (annotated.evidence(start, stop),))


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
    for member, board, role, since, passage in _boards(annotated, entry, forum, subject):
        yield _fact(member, board, (passage, title), role=role, since=since)
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
        sits = _sits(text)
        if sits is None or _NOT.search(text) or _PROVIDES.search(text[: sits.end()]):
            continue
        passage = annotated.evidence(start, stop)
        chair = _CHAIR.search(text) if not (_PROVIDES.search(text) or _CHAIR_IS.search(text)) else None
        yield "member", _since(annotated, start, start + sits.start()), passage
        if chair:
            yield "chair", _since(annotated, start, start + chair.start()), passage
        return


def _sits(text: str) -> re.Match[str] | None:
    """The first words for a seat that nothing denies: "geen zetel in het dagelijks bestuur; wel lid van het algemeen bestuur"."""
    return next((sits for sits in _SITS.finditer(text) if Modality.NEGATED not in modalities(text, sits.start())), None)


def _boards(annotated: Annotated, entry: Entry, forum: Name, subject: Name) -> Iterator[tuple[Name, Name, str, str | None, Evidence]]:
    """Who sits on which board of a body, with which role: the municipality, and those who are named with it."""
    for start, stop in entry.values:
        last: tuple[Name, Evidence] | None = None
        for sentence in re.finditer(r"(?:[^.;]|(?<=\b[A-Z])\.|[.;](?! ))+", annotated.clean.text[start:stop]):
            said, begin = sentence.group(), start + sentence.start()
            passage = annotated.evidence(start, stop)
            if last and (chairs := _SITS_BEFORE.search(said)) and chairs["of"] in (None, subject.label.removeprefix("Gemeente ")):
                yield subject, last[0], "chair", None, last[1]
            if not _SITS.search(said) or re.search(r"(?i)\b(?:bestaat uit|per deelnemer|iedere|elke|levert)\b", said):
                continue
            for match in _BOARD.finditer(said):
                if _NOT_ON.search(said[: match.start()]) or Modality.NEGATED in modalities(said, match.start()):
                    continue
                last = board_of(match["board"], forum), passage
                yield subject, last[0], "chair" if _CHAIRS_BOARD.search(said[: match.start()]) else "member", _since(annotated, start, begin + match.start()), passage
                beside = _TOGETHER.search(said, 0, match.start())
                for mention in _towns(annotated, begin + beside.start("who"), begin + beside.end("who")) if beside else ():
                    yield mention.name(), last[0], "member", None, passage


def board_of(board: str, forum: Name) -> Name:
    """A board by its own name and that of what it governs."""
    return Name(f"{board.capitalize()} {forum.label}", Kind.BODY, within=forum.label)


def _since(annotated: Annotated, start: int, position: int) -> str | None:
    """Since when, by the sentence of a value in which the word for the seat stands."""
    sentence = annotated.sentence_from(position)
    return period(sentence, max(0, start - sentence.start))[0] if sentence else None


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
