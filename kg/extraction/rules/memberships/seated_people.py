"""Of what those are members for whom people sit who are named one after the other, in one sentence or a line each.

    In de stuurgroep zitten Anna Bos (voorzitter, gedeputeerde provincie Utrecht) en Piet Smit (wethouder gemeente Soest).
    • Saskia Vos (Heerde): wonen
    • Rob van Dam (Epe): recreatie
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS, PUBLIC, Mention
from kg.extraction.names.people import OFFICE, Person, opens_with_person, people, represented
from kg.extraction.rules.memberships.forum_above import forum_above, only_forum
from kg.extraction.rules.memberships.member_lines import facts_of, told_of
from kg.extraction.rules.services import forum_topics
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_CUES = Triggers("zit", "besta", "vorm", "leden", "deelnem", "vertegenwoordig", "samengesteld", "neemt", "nemen", "voorzitter", "deel uit", "trekker")
_SITS = re.compile(r"(?i)\b(?:in [^.;:()]{3,80} zit(?:ten)?|zit(?:ten)?\b(?=[^.;]{0,200}\bin (?:het|de|een)\b)|zitting|bestaat|bestaan|vormt|vormen|(?:bestuurs|kern)?leden|deelnemers|vertegenwoordig\w*|samengesteld|nemen|neemt|voorzitter|maken deel|maakt deel|trekkers?)\b")
# what people do together that makes them members of nothing
_MEET = re.compile(r"(?i)\b(?:(?:onder)?teken\w*|handtekening\w*|aanwezig\w*|sprak|spraken|spreekt|spreken|sprekers?|overhandig\w*|open(?:de|den)|interview\w*|zei|zeiden|zegt|zeggen|gast(?:en)?|bezo(?:ek|cht)\w*|onthul\w*|feliciteer\w*|kandida\w*|jury\w*|delegatie|reis\w*|oud-\w+|voormalige?|nevenfuncties)\b")
# what stands above a list of those who sit somewhere
_HEADS = re.compile(r"(?i)\b(?:[a-z]*bestuur(?:ders?|sleden)?|[a-z]*groep|portefeuille\w*|[a-z]*leden|samenstelling|wie (?:is|zit|zitten|doet|zijn|doen)|vertegenwoordig\w*|kernteam|[a-z]*overleg|[a-z]*commissie|afgevaardigden|deelnemers|wethouders|burgemeesters|[a-z]*raad|[a-z]*tafel|platform|comité|board|members)\b")
_LABEL = re.compile(r"[*_]{0,2}[A-ZÀ-Ý][\w&/, -]{1,40}?[*_]{0,2}(?::|\t| \|)[*_]{0,2} ?")
# "Gouda: wethouder Anna Bos"
_BODY_FIRST = re.compile(rf"[*_]{{0,2}}(?::| [–-]|\t|,)[*_]{{0,2}} ?(?P<said>(?:mevrouw |de heer )?{OFFICE} .{{2,60}})")
# "Anna Bos – Natuurmonumenten –", a line that has no office among others that do
_FOR_WHOM = re.compile(r"[*_]{0,2}(?:[A-ZÀ-Ý][\w’'.-]*|van|de|der|den|ter|ten)(?: (?:[A-ZÀ-Ý][\w’'.-]*|van|de|der|den|ter|ten)){1,5}[*_]{0,2}(?:,| [–|-]|\t) (?:(?:de|het) )?(?:(?:gemeente|stad|provincie) )?")
_SENDS = PUBLIC | {Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY, Kind.ASSOCIATION, Kind.JOINT_BODY}
# a heading that names a group of the network and no more: "De Board", "Kerngroep"
_GROUP = re.compile(r"(?:(?:De|Het|Onze) )?(?P<group>Board|[A-Z]?[a-z]*(?:groep|team|tafel|comité|commissie|board))")
# "Gemeenten:", "Rijk:": the sort of those who follow, within one list of people
_SORTS = re.compile(r"[*_#]{0,3} ?(?:(?:[Dd]eelnemende|[Bb]etrokken) )?(?:[Gg]emeenten?|[Pp]rovincies?|[Ww]aterschap(?:pen)?|[Rr]ijk|[Oo]verheden|[Oo]verheid|[Bb]estuurders|[Ll]eden):[*_]{0,2}")
# "pijler Zorg - voorzitter: Anna Bos, wethouder van Gouda": a line a group, with who leads it
_LEADS_ONE = re.compile(r"[*_]{0,2}[\w’'&-]+(?: [\w’'&-]+){1,6}[*_]{0,2}(?: [–-]|:) (?:bestuurlijk )?(?:voorzitter|trekker)\b")
# "De overige leden zijn Anna Bos (wethouder Gouda)": of the board that was spoken of
_OTHERS = re.compile(r"(?:(?:Verder|Daarnaast|Ook|Voorts|Namens [^,;.]{2,40}) )?(?:zitten|hebben|zit|heeft|nemen|neemt) (?:daarin|hierin|erin|er|daar)\b|[DH](?:aar|ier)in (?:zitten|hebben|zit|heeft|nemen|zijn)\b|(?:De )?(?:(?:overige|andere|nieuwe) )?(?:bestuurs|DB-|AB-)?[Ll]eden(?: van het bestuur)? (?:zijn|worden)\b")
_UNSURE = re.compile(r"(?i)\b(?:misschien|mogelijke?|straks|zullen|zou|zouden|beoogde?|geen|niet)\b")
# "Bestuurders", "De Board": who is listed below holds an office; on the board of a club people sit for themselves
_OFFICERS = re.compile(r"(?i)\b(?:bestuurders?|board|portefeuille\w*|stuurgroep|wethouders|burgemeesters)\b")
_FEWEST = 2
_LONGEST = 200
"""Characters of a line that tells of one or two people at most."""
_LONGEST_RUN = 1500
"""Characters of lines that the layout has run together, which hold hardly anything but people."""
_KINDS = (*FORUMS, Kind.JOINT_BODY)
_REACH = 1200

_Row = tuple[Block, Mention, str, bool]
"""A line, for whom somebody of it sits, what is said beside the name, and whether that is an office."""


def seated_people(annotated: Annotated) -> Iterator[Fact]:
    """A row for each whom people act for; those who sign or meet once are members of nothing."""
    if annotated.profile.own:
        return
    for masked in annotated.cued(_CUES):
        yield from _in_sentence(annotated, masked)
    for first, rows in _lists(annotated):
        yield from _in_list(annotated, first, rows)


def _in_sentence(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    sentence = masked.sentence
    sits = _SITS.search(sentence.text)
    if sits is None or _MEET.search(sentence.text):
        return
    where = (annotated.clean.text, sentence.start, sentence.end, annotated.within)
    seated = [*people(*where), *represented(*where)]
    if len({person.body.label for person in seated}) < _FEWEST or not any(person.has_office for person in seated) or modalities(sentence.text, sits.start()) & UNREAL:
        return
    said = [(person.start, person.end) for person in seated]
    named = [m for m in annotated.within(sentence.start, sentence.end, *_KINDS, Kind.BODY) if not any(start <= m.start < end for start, end in said) and not m.attributive]
    own = [m for m in named if not forum_topics.is_board_alone(m.label)] or [m for m in (forum_topics.spoken_of(annotated, masked, 0, *_KINDS, Kind.BODY),) if m] or named
    board = annotated.topic(sentence.start, [Kind.BODY], _REACH) if _OTHERS.match(sentence.text) and not any(m.start >= sentence.start for m in own) else None
    for forum in dict.fromkeys([*own[:1], *((board,) if board else ())]):
        passages = (annotated.cite(sentence), *((annotated.evidence(forum.start, forum.end, "network"),) if forum.start < sentence.start else ()))
        for person in seated[_LEADS_ONE.match(sentence.text) is not None :]:  # who leads is told by the line
            if told := told_of(person.said):
                yield from facts_of(person.body.name(), forum.name(), told, passages)


def _lists(annotated: Annotated) -> Iterator[tuple[int, list[_Row]]]:
    """Lines one after the other that each open with somebody, or with the body for which somebody sits; the number of the first."""
    first, rows, running = 0, list[_Row](), False
    for index, block in enumerate(annotated.blocks):
        found = _line(annotated, block)
        if not found and not _is_of_the_run(annotated, index, running=running):
            if rows:
                yield first, rows
            rows, running = [], False
            continue
        first, running = (first if running else index), True
        rows += [(block, *one) for one in found]
    if rows:
        yield first, rows


def _is_of_the_run(annotated: Annotated, index: int, *, running: bool) -> bool:
    """Whether a line tells of somebody who sits for no body that is known, among those who do."""
    block = annotated.blocks[index]
    if running and _SORTS.fullmatch(block.text.strip()):
        return True
    if not opens_with_person(block.text) or annotated.within(block.start, block.end, *FORUMS):
        return False
    return running or (index + 1 < len(annotated.blocks) and bool(_line(annotated, annotated.blocks[index + 1])))


def _line(annotated: Annotated, block: Block) -> list[tuple[Mention, str, bool]]:
    """Those for whom the people of a line sit, with what is said of them and whether that is an office."""
    if len(block.text) > _LONGEST_RUN:
        return []
    label = _LABEL.match(block.text)
    for begin in (block.start + len(block.text) - len(block.text.lstrip("*_")), *((block.start + label.end(),) if label else ())):
        found = list(people(annotated.clean.text, begin, block.end, annotated.within))
        told = sum(person.end - person.start for person in found)
        if found and found[0].start - begin < len("mevrouw ") and (len(block.text) < _LONGEST or told * 5 > len(block.text) * 3):
            return [(person.body, _role_words(block, person), person.has_office) for person in found]
    opening = next((m for m in annotated.within(block.start, block.start + len("gemeente ") + 3) if m.kind in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.WATER_AUTHORITY)), None)
    office = _BODY_FIRST.match(block.text, opening.end - block.start) if opening else None
    if opening and office:
        return [(opening, office["said"], True)]
    bare = _FOR_WHOM.match(block.text)
    body = next((m for m in annotated.within(block.start + bare.end(), block.start + bare.end() + 1) if m.kind in _SENDS), None) if bare else None
    return [(body, "", False)] if body and not annotated.clean.text[body.end : block.end].strip(" –-*_|,;.") else []


def _role_words(block: Block, person: Person) -> str:
    """What a line says of somebody: the words beside the name, and a role behind them."""
    behind = re.match(r",? (?:\(?(?:vice-?)?voorzitter\)?)", block.text[person.end - block.start :])
    return f"{person.said} {behind.group()}" if behind else person.said


def _in_list(annotated: Annotated, first: int, rows: Sequence[_Row]) -> Iterator[Fact]:
    above = annotated.blocks[first - 1] if first else None
    head = f"{above.heading} {above.text}" if above else ""
    in_office = any(office for *_, office in rows) or _OFFICERS.search(head)
    if len({body.label for _, body, _, _ in rows}) < _FEWEST or not in_office or not _HEADS.search(head) or _MEET.search(head) or _UNSURE.search(head) or (above and modalities(above.text, len(above.text) - 1) & UNREAL):
        return
    forum = _forum(annotated, first)
    for block, body, said, _ in rows if forum else ():
        if forum and (told := told_of(said)):
            yield from facts_of(body.name(), forum, told, (annotated.cite(block),))


def _forum(annotated: Annotated, first: int) -> Name | None:
    """What the heading or the lead-in names, else the one of which the page has spoken last."""
    above = forum_above(annotated, first) or only_forum(annotated, first)
    subject = annotated.profile.subject
    topic = annotated.topic(annotated.blocks[first].start, _KINDS, _REACH)
    last = subject if subject and subject.kind in _KINDS else topic.name() if topic else None  # on its own page the board is that of the network itself
    in_lead = first > 0 and annotated.blocks[first - 1].kind != "heading"
    if above is None or (in_lead and last and forum_topics.is_board_alone(above.label)):  # "Het dagelijks bestuur van Regio X: ..."
        above = last
    forum = above
    group = _GROUP.fullmatch(annotated.blocks[first - 1].text.strip(" *#:")) if first else None
    if forum and group and forum.kind is not Kind.BODY:
        return Name(f"{group['group'].capitalize()} {forum.label}", Kind.BODY, within=forum.label)
    return forum
