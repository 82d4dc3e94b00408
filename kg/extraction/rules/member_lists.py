"""Members behind a label: "Deelnemers: A, B en C", a row of a table, or one a line below "Deelnemende gemeenten".

That is how budgets and accounts set out the bodies in which a municipality takes part, and how pages on a region show who is
in it. The forum is the one that the overview or the heading above the label names, or whose page it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block
from kg.extraction.mentions import Mention
from kg.extraction.rules.forum_above import LABEL, forum_above
from kg.extraction.rules.kept import kept
from kg.extraction.rules.member_lines import MEMBERS, facts_of, members_with_words, opening_member, told_of
from kg.extraction.rules.overviews import Entry, name_of, overviews
from kg.extraction.rules.rule import period
from kg.model import Evidence, Fact, Name, Value

_OWN = re.compile(r"(?:[Bb]estuurlijk|[Zz]eggenschap|(?:[Oo]nze )?[Vv]ertegenwoordig|[Aa]ard)")
_SITS = re.compile(r"(?i)\b(?:lid|lidmaatschap|voorzitter|zetel|vertegenwoordigd|bestuurslid|deelnemer)\b")
_NOT = re.compile(r"(?i)\b(?:geen|niet|voormalig|tot en met|geliquideerd|beëindigd)\b")
_CHAIR = re.compile(r"(?<!vice-)(?<!vice)(?<!vice )(?<!plaatsvervangend )\bvoorzitter\b(?! van (?!het|de)[A-Z]| (?:van de |van het )?(?:stuurgroep|commissie|werkgroep|portefeuille|bestuurscommissie))")
# "Zwartewaterland levert de voorzitter", "De voorzitter is de burgemeester van Meppel": who chairs is named before or behind
_PROVIDES = re.compile(r"\b(?:levert|leveren|bekleedt|vervult)(?: \w+){0,2} (?:de voorzitter|het voorzitterschap)\b")
_CHAIR_IS = re.compile(r"\b[Vv]oorzitter(?: is| komt uit|:) ")
_NEAR = 60
"""Characters between who chairs and the words for it at most."""
_LONGEST = 60
"""Characters of a line with members and nothing else."""


def member_lists(annotated: Annotated) -> Iterator[Fact]:
    """Members that stand behind or below a label; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    yield from _of_overviews(annotated)
    read = {entry.block for overview in overviews(annotated) for entry in overview.entries}
    for index, block in enumerate(annotated.blocks):
        label = LABEL.match(block.text.lstrip("*_")) if block not in read else None
        if label is None:
            continue
        begin = block.start + len(block.text) - len(block.text.lstrip("*_")) + label.end()
        members = [(m, said, block) for m, said in members_with_words(annotated, begin, block.end)] if label["colon"] else []
        members = members or list(_below(annotated, index, label))
        forum = forum_above(annotated, index) or _in_intro(annotated, index) if members else None
        role = "associate member" if "eassocieerd" in label.group() else "member"
        for member, said, place in members if forum else ():
            if forum and (told := told_of(said, role)):
                passages = (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ()))
                yield from facts_of(member.name(), forum, told, passages)


def _of_overviews(annotated: Annotated) -> Iterator[Fact]:
    """Those who take part in a body of an overview, and the municipality whose budget it is where it sits on the body's board."""
    subject = annotated.profile.subject
    for overview in overviews(annotated):
        forum = name_of(annotated, overview)
        title = annotated.cite(overview.title, "network")
        if taking := overview.entry(LABEL):
            for start, stop in taking.values:
                for member, said in members_with_words(annotated, start, stop):
                    if told := told_of(said):
                        yield from facts_of(member.name(), forum, told, (annotated.evidence(start, stop), title))
        for entry in overview.entries if subject else ():
            if subject and _OWN.match(entry.label):
                yield from _chairs(annotated, entry, forum, title)
                for role, since, place in _seats(annotated, entry):
                    yield _fact(subject, forum, (place, title), role=role, since=since)


@kept
def lines_of_own_seats(annotated: Annotated) -> frozenset[int]:
    """Where the blocks start that say in an overview what seat the municipality has there, which is read with the overview's name."""
    values = (value for overview in overviews(annotated) for entry in overview.entries if _OWN.match(entry.label) for value in entry.values)
    return frozenset(annotated.sentence_from(start).block for start, stop in values if annotated.sentence_from(start) and _SITS.search(annotated.clean.text, start, stop))  # type: ignore[union-attr]


def _seats(annotated: Annotated, entry: Entry) -> Iterator[tuple[str, str | None, Evidence]]:
    """The roles that a municipality has in a body by the words for its interest there, each with since when and those words."""
    for start, stop in entry.values:
        text = annotated.clean.text[start:stop]
        sits = _SITS.search(text)
        if sits is None or _NOT.search(text):
            continue
        passage = annotated.evidence(start, stop)
        chair = _CHAIR.search(text) if not (_PROVIDES.search(text) or _CHAIR_IS.search(text)) else None
        yield "member", _since(annotated, start, start + sits.start()), passage
        if chair:
            yield "chair", _since(annotated, start, start + chair.start()), passage
        return


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


def _below(annotated: Annotated, index: int, label: re.Match[str]) -> Iterator[tuple[Mention, str, Block]]:
    """The members a line each, below a label that stands alone, perhaps with a paragraph between that says what follows."""
    if annotated.blocks[index].text.lstrip("*_")[label.end() :].strip(" :*_"):
        return
    below = annotated.blocks[index + 1 :]
    intro = 1 if below and below[0].kind == "text" and len(below) > 1 and below[1].kind == "item" and not opening_member(annotated, below[0]) else 0
    for block in below[intro:]:
        opening = opening_member(annotated, block)
        if opening is None or (block.kind == "text" and len(block.text) > 2 * _LONGEST):
            return
        member, rest = opening
        alone = len(block.text) < _LONGEST and not re.search(r"[–:(]", rest)
        yield from ((m, said, block) for m, said in members_with_words(annotated, block.start, block.end)) if alone else ((member, rest, block),)


def _in_intro(annotated: Annotated, index: int) -> Name | None:
    """What the paragraph below a label names as that of which those who follow are members: "vormen samen Land van Vos"."""
    intro = annotated.blocks[index + 1] if index + 1 < len(annotated.blocks) else None
    named = _FORMS.search(intro.text) if intro and intro.kind == "text" else None
    found = annotated.within(intro.start + named.end(), intro.start + named.end() + 1) if intro and named else []
    return found[0].name() if found else None


# "De volgende gemeenten vormen samen Land van Vos"
_FORMS = re.compile(r"\b(?:vormen samen|vormen|zijn (?:lid van|deelnemer (?:in|van)|aangesloten bij)|nemen deel aan|werken samen in)(?: het| de)? (?=[A-ZÀ-Ý*])")
