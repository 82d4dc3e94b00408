"""A group or board and, behind a colon or dash, those who are in it and nothing else: "Werkgroep Kades: Hoorn (trekker), Veere en Goes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.people import people
from kg.extraction.rules.memberships.member_lines import Told, facts_of, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.rules.memberships.roles import OVER
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_GROUPS = FORUMS | {Kind.BODY}
_ORGANS = frozenset({Kind.BODY, Kind.WORKING_GROUP})
_OPENS = re.compile(r"[*_]{0,3}(?:(?:De|Het) )?[*_]{0,3}")
_OF = re.compile(r" (?:van|binnen|in) (?:het |de )?")
_COLON = re.compile(r"[*_]{0,3}(?: \([^()]{1,30}\))?[*_]{0,3}(?::| [–·|-])[*_]{0,3} (?=\S)")
# "Sportregio Noord. Breda, Oosterhout en Etten-Leur.": a name that is set off by a full stop, at the head of a paragraph
_RUN_IN = re.compile(r"[*_]{0,3}(?: \([^()]{1,30}\))?\.[*_]{0,3} (?=[A-ZÀ-Ý])")
# "Tafel Water (getrokken door Gouda)", "cluster Meten (trekker: Hoorn)": who leads it, and nobody else
_LED = re.compile(r"[*_]{0,3} \((?P<seat>(?:bestuurlijk )?(?:trekker|voorzitter|coördinator|penvoerder)|getrokken|voorgezeten|geleid|gecoördineerd)(?: is|:| door)? (?P<who>[^()]{3,60})\)")
# "pora Wonen – vz. Gouda", "Werkgroep Kades: voorzitter Anna Bos (Hoorn); vicevoorzitter: vacant", behind a group with which a line opens
_LED_BEHIND = re.compile(r"[*_]{0,3}(?: \([^()]{1,30}\))?[*_]{0,3}(?: [–-]|:|,| \|) ?[*_]{0,3}(?P<seat>vz\b\.?|(?:bestuurlijk )?(?:voorzitter|(?:kar)?trekker)|coördinator|[Vv]oorzitter)[*_]{0,3}(?: is|:)?[*_]{0,3} (?P<who>[^;\n]{3,80})")
# ", getrokken door Texel", ", waar Schagen en Texel samen de kar trekken"
_LED_BY = re.compile(
    r"[*_]{0,3},? (?P<seat>getrokken|voorgezeten|geleid|gecoördineerd) door (?P<who>(?:de )?(?:gemeente )?[A-ZÀ-Ý][^.;:()\n,]{2,50}?)(?=,|[.;]|$| en [A-ZÀ-Ý][\w-]+, )"
    r"|[*_]{0,3},? waar(?:van|bij)? (?P<pulls>(?:de )?(?:gemeente )?[A-ZÀ-Ý][^.;:()\n,]{2,50}?) (?:samen |gezamenlijk )?(?:de kar trek(?:t|ken)|trekker (?:is|zijn)|(?:is|zijn) trekker)"
)
# "...; met Leiden en Delft", behind who leads it
_WITH = re.compile(r"[;,.] ?(?:[Mm]et|[Ll]eden(?: zijn)?:?|[Dd]eelnemers(?: zijn)?:?|[Vv]erder) ")
# what ends a list of members: "... en Goes; trekker is Hoorn"
_ENDS = re.compile(r"; (?=[Tt]rekker|[Cc]oördinator|[Vv]oorzitter|[Pp]envoerder|[Bb]eherende)|(?<=[a-zà-ÿ)])\. (?=[A-ZÀ-Ý])")
_FEWEST = 3
"""Members of a list that no colon announces."""


def group_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role; the parties of an agreement that are listed so are none."""
    for block in annotated.blocks if not annotated.profile.own else ():
        readable = block.kind in ("item", "text") or _opens_with_group(annotated, block)
        for group, listed in _read(annotated, block) if readable else ():
            for member, said in listed:
                if told := told_of(said):
                    yield from facts_of(member, group.name(), told, (annotated.cite(block),))
        yield from _led(annotated, block) if readable else ()


def _opens_with_group(annotated: Annotated, block: Block) -> bool:
    """Whether a line that looks like a heading opens with a working group and tells who leads it: "Schone kades - trekker Gouda"."""
    group = next(iter(annotated.within(block.start, block.start + 1)), None)
    return group is not None and group.kind is Kind.WORKING_GROUP and _LED_BEHIND.match(block.text, group.end - block.start) is not None


def _led(annotated: Annotated, block: Block) -> Iterator[Fact]:
    """Who leads a group by the words in brackets behind its name."""
    for group in annotated.within(block.start, block.end, *_ORGANS):
        opens = _OPENS.fullmatch(block.text[: group.start - block.start]) is not None
        led = next((match for pattern in (_LED_BY, _LED, *((_LED_BEHIND,) if opens else ())) if (match := pattern.match(block.text, group.end - block.start))), None)
        if led is None or _is_unreal(annotated, group):
            continue
        which = "who" if led["who"] else "pulls"
        where = (block.start + led.start(which), block.start + led.end(which))
        leaders = [name for name, _ in run_of_members(annotated, *where)] or [person.body.name() for person in people(annotated.clean.text, *where, annotated.within)][:1]
        if (len(leaders) == 1 or which == "pulls") and not OVER.search(led[which]):
            role = "chair" if (led["seat"] if which == "who" else "").startswith(("v", "V")) else "coordinator"
            for leader in leaders:
                yield from facts_of(leader, group.name(), Told((role,)), (annotated.cite(block),))
            further = _WITH.match(block.text, led.end())
            for member, said in run_of_members(annotated, block.start + further.end(), block.end) if further and opens else ():
                if told := told_of(said):
                    yield from facts_of(member, group.name(), told, (annotated.cite(block),))


def _read(annotated: Annotated, block: Block) -> Iterator[tuple[Mention, tuple[tuple[Name, str], ...]]]:
    """The groups of a block behind whose name its members stand and nothing else up to a full stop: two, or one whose role is told."""
    named = annotated.within(block.start, block.end)
    for number, group in enumerate(named[:-1]):
        opens = _OPENS.fullmatch(block.text[: group.start - block.start]) is not None
        if group.kind not in (_GROUPS if opens else _ORGANS) or group.attributive:
            continue
        owner = named[number + 1]
        if owner.kind in _GROUPS and _OF.fullmatch(block.text[group.end - block.start : owner.start - block.start]):
            group = replace(group, end=owner.end)  # "Werkgroep Kades van het Netwerk Water: Hoorn"
        at = group.end - block.start
        colon = _COLON.match(block.text, at)
        joint = colon or (_RUN_IN.match(block.text, at) if opens else None)
        if joint is None or (not opens and _is_unreal(annotated, group)):
            continue
        end = _ENDS.search(block.text, joint.end())
        listed = run_of_members(annotated, block.start + joint.end(), block.start + end.start() if end else block.end)
        if len(listed) >= (2 if colon else _FEWEST) or (colon and opens and len(listed) == 1 and listed[0][1]):
            yield group, listed


def _is_unreal(annotated: Annotated, group: Mention) -> bool:
    """Whether the sentence that leads up to a group's name only plans, denies or supposes it."""
    sentence = annotated.sentence_from(group.start)
    return sentence is None or bool(modalities(sentence.text, group.start - sentence.start) & UNREAL)
