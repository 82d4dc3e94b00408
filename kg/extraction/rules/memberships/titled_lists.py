"""Lists whose title names the municipality of which they give the networks, a line each, with or without its role.

    Netwerken gemeente Kampen          Vervallen lidmaatschappen Kampen
    Mobiliteit: Polis (deelnemer)      Energy Cities | beëindigd medio 2019
    Energie: Energy Cities
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.memberships.member_lines import MEMBERS, Told, facts_of, told_of
from kg.extraction.rules.memberships.own_sections import body_at
from kg.extraction.rules.memberships.roles import OVER
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_LISTED = r"(?:(?:steden|kennis)?netwerken|lidmaatschappen|samenwerkings?verbanden|verbanden|deelnemingen|verbonden partijen|gemeenschappelijke regelingen|memberships|networks|mitgliedschaften)"
_LISTS = re.compile(_LISTED, re.I)
# "Europese netwerken, deelname ¤:", "Netwerken waarin ¤ deelneemt", "Onze lidmaatschappen"; the sign stands for the municipality
_TITLE = re.compile(
    rf"(?i)(?:(?P<gone>vervallen|beëindigde?|opgezegde|afgelopen|voormalige|vroegere|ended|former) )?(?:(?P<ours>onze|our) )?(?:(?:de|overige|andere|europese|internationale|nationale|landelijke|regionale|actuele|huidige|actieve|european|international|current) ){{0,3}}{_LISTED}(?: (?:en|and) {_LISTED})?"
    rf"(?:(?:,|:| [–-])? ?(?:(?:deelname|lidmaatschap|waarin|waaraan|waarvan|waarbij|waar|van|voor|door|in which|of) ){{0,2}}(?P<who>¤)(?: (?:in |aan )?(?:deelneemt|meedoet|participeert|lid (?:van )?is|is aangesloten|aangesloten is|zit|takes part|is a member))?)?(?: \([^()]{{1,30}}\)| (?:19|20)\d\d)?"
)
_KINDS = (FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION}) - {Kind.WORKING_GROUP}
# what a line may say before the network: its subject or its sort
_TOPIC = re.compile(r"[A-ZÀ-Ý][\w &,/-]{2,40}(?: ?[:|\t]| [–-]) ?")
# what sets a network off from what the line says of it
_SET_OFF = re.compile(r"[*_]{0,2}(?:[.;,]?$| ?[:|\t(,;]| [–-] )")
# what a line tells only of a network: "lid sinds 2012", "beëindigd in 2019"
_TELLS = re.compile(r"(?i)^(?:geassocieerd |bestuurs?)?(?:lid|deelnemer|member|medeoprichter|oprichter)\b|\b(?:beëindigd|opgezegd|uitgetreden|gestopt)\b|^(?:sinds |since )?(?:19|20)\d\d\b")
_LONGEST = 130
_MOST = 40
"""Lines that such a list has at most."""


def titled_lists(annotated: Annotated) -> Iterator[Fact]:
    """A row a network; those of a title that says so have ended."""
    for index, block in enumerate(annotated.blocks) if not annotated.profile.own else ():
        if len(block.text) > _LONGEST or not (found := _owner(annotated, block)):
            continue
        owner, gone = found
        for line in _lines(annotated.blocks, index):
            yield from _read(annotated, line, block, owner, gone=gone)


def _owner(annotated: Annotated, block: Block) -> tuple[Name, bool] | None:
    """Whose networks a title lists, and whether it is of those that it has left."""
    text = block.text.strip(" *#_:")
    if not _LISTS.search(text):
        return None
    named = [m for m in annotated.within(block.start, block.end) if m.kind in MEMBERS and not m.attributive]
    if len(named) > 1:
        return None
    for mention in named:
        said = re.escape(annotated.clean.text[mention.start : mention.end])
        text = re.sub(rf"(?:(?:de|het|in de) )?(?:gemeente |stad |provincie )?{said}", "¤", text)
    title = _TITLE.fullmatch(text)
    if title is None or not (title["who"] or title["ours"]):
        return None
    owner = named[0].name() if named else annotated.profile.subject
    return (owner, title["gone"] is not None) if owner else None


def _lines(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    """The short lines right below a title."""
    for block in blocks[index + 1 : index + 1 + _MOST]:
        if len(block.text) > _LONGEST or (block.kind == "text" and block.text.endswith(".") and ":" not in block.text):
            return
        yield block


def _read(annotated: Annotated, line: Block, title: Block, owner: Name, *, gone: bool) -> Iterator[Fact]:
    """The network with which a line opens, or which stands behind its subject, and what is told of it."""
    topic = _TOPIC.match(line.text)
    begins = {line.start, line.start + topic.end() if topic else line.start}
    known = next((m for m in annotated.within(line.start, line.end) if m.start in begins and m.kind in _KINDS and not m.attributive), None)
    network, end = (known.name(), known.end - line.start) if known else body_at(annotated, line, 0) or (None, 0)
    if network is None or network.label == owner.label or not _SET_OFF.match(line.text, end):
        return
    said = line.text[end:].strip(" |\t:–-*_")
    if not said and not topic and line.kind != "item":
        return  # the title of a card of its own, or of a paragraph
    if known is None and (line.text[end:].lstrip(" *_").startswith(":") or not _TELLS.search(said)):
        return  # "Sinds: 2014" is a label, "Energie – Warmtenet Noord" no network by that
    told = told_of(said)
    if told and gone:
        told = Told(told.roles, told.since if told.until else None, told.until or told.since, over=True)
    elif told and OVER.search(line.text):
        told = replace(told, over=True)
    if told:
        yield from facts_of(owner, network, told, (annotated.cite(line), annotated.cite(title, "member")))
