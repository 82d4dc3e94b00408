"""Which relation the headings above a sentence name, and below which of them it is told what relations bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.whole_words import place_of
from kg.extraction.rules.yields.named_relation import called, named_relation, told_project
from kg.extraction.rules.yields.outcomes import goes_on, tells_outcome
from kg.extraction.rules.yields.topic import is_euregio
from kg.extraction.text.layout import Block, Sentence
from kg.model import Kind, Name

Found = tuple[Name, Sentence] | None
"""A relation and the sentence that names it."""
# a title names the document's one relation; a list of several ("stedenbanden", "netwerken") names none
_MAIN = (Kind.NETWORK, Kind.REGION, Kind.JOINT_BODY, Kind.AGREEMENT, Kind.BODY)
"""Kinds of what a whole document may be about; an association is often only whom it is written to."""
# a heading below which it is told what was done: "Wat hebben we gedaan?", "Activiteiten 2022", "What we did"
_WAS_DONE = re.compile(r"(?i)[\W\d]*(?:wat (?:hebben |heeft |is |zijn )?(?:[\w-]+ ){0,2}?(?:deden|gedaan|gebeurd|bereikt|ondernomen)|wat doen (?:we|wij)(?: [\w-]+)?|activiteiten|het afgelopen jaar|terugblik|what (?:we|the year) (?:did|brought|have done)|activities|aktivitäten|was (?:wir|ist) (?:getan|gemacht|passiert|geschehen)(?: haben)?)(?: (?:in )?(?:19|20)\d\d)?\W*")
_OPENING, _FIRST, _LONGEST_LINE, _OPENS = 15, 700, 160, 15
"""Sentences and characters of an opening, characters of a line in it that is no paragraph, and those before the name with which a sentence opens."""
_TITLED = frozenset({Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.JOINT_BODY})
# a heading that is a name, of which the line below says what it is: "Stedenoverleg Maas-Niers", "Dit overleg van ... is in 2018 gestart"
_CALLED = re.compile(r"(?!(?i:wat|wie|hoe|waarom|stand)\b)[A-Z][\w&'’-]+(?: (?:[a-z]{1,10} ){0,2}[A-Z][\w&'’-]+){1,5}|[A-Z]{3,12}")
_SAYS_WHAT = re.compile(r"(?:Dit|Deze|Dat) (?:[a-zë-]+ ){0,2}?(?:\w*overleg|netwerk|platform|\w*verband|alliantie|coalitie|vereniging|kring|samenwerking|koepel|verbond)\b")


# "Goedgekeurd door het Comité van Toezicht": who decides on what a page is about
_OVERSIGHT = re.compile(r"(?i)comité van|raad van|commissie van|\w*bestuur$|\w*jury$")


@dataclass(slots=True)
class Sections:
    """What the headings name, as a document is gone through from its beginning.

    Attributes:
        above: the relation that the headings name for what stands below them, None for none.
        last: the relation that was spoken of last, below any heading.
    """

    annotated: Annotated
    tied: Mapping[str, Name]
    above: Found = None
    _title: Found = None
    _opened: bool = False
    _spells_on: bool = False
    _numbered: bool = False
    _headings: Counter[str] = field(default_factory=Counter)
    _parted: int = 0
    _spoken: dict[str, Found] = field(default_factory=dict)
    last: Found = None
    _main: Found = None
    _is_known: bool = False

    def __post_init__(self) -> None:
        """Begin with what the title names."""
        self._title = self.above = _of_title(self.annotated, self.tied) or _of_project(self.annotated, self.tied) or _of_only(self.annotated, self.tied)
        self._headings.update(block.text.casefold() for block in self.annotated.blocks if block.kind == "heading")

    @property
    def only(self) -> Found:
        """The relation that was spoken of below the last heading, if it was just one."""
        return next(iter(self._spoken.values())) if len(self._spoken) == 1 else None

    def spoke_of(self, relation: Name, sentence: Sentence) -> None:
        """Note what a passage speaks of."""
        self._opened = False
        self._spoken[relation.label] = self.last = relation, sentence

    @property
    def main(self) -> Found:
        """What a document is about by its opening lines: of this it tells where a heading or question asks what was done or came of it."""
        if not self._is_known:
            self._main, self._is_known = _of_opening(self.annotated, self.tied), True
        return self._main

    def text_begins(self) -> None:
        """Note that a block of text stands below the heading."""
        self._opened = False

    def head(self, index: int, told: Sequence[Sentence]) -> None:
        """Go on below a heading, or behind a footnote."""
        block = self.annotated.blocks[index]
        named = next(((relation, sentence) for sentence in told if (relation := _headed(self.annotated, sentence, self.tied))), None) or self._by_its_name(index, told)
        goes = named is None and self._goes_on(block)
        if named:
            self.above, self._numbered, self._parted = named, _is_numbered(block), self._parted + (not (self._opened and self._spells_on))
        elif goes:
            self.above = self.above or self.only
        elif not (self._opened and block.kind == "heading" and not _is_numbered(block)):  # "Venray", and below it "Partnerschaft seit 1972": one heading of two lines
            self.above = self._title or (self.main if tells_outcome(block.text) or _WAS_DONE.fullmatch(block.text) else None)
        self._opened, self._spells_on = True, named is not None
        self._spoken, self.last = (self._spoken, self.last) if goes else ({}, named)

    def _goes_on(self, block: Block) -> bool:
        """Whether a heading goes on with the relation above it; where several have sections, each has to have such a heading."""
        if block.kind != "heading" or not goes_on(block.text) or _is_numbered(block) or self._numbered:
            return False
        return self._parted < 2 or self._headings[block.text.casefold()] > 1

    def _by_its_name(self, index: int, told: Sequence[Sentence]) -> Found:
        """A heading as the name of what the line below says that it is, or as the first word of a network's ("CIVINET")."""
        blocks = self.annotated.blocks
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        title = blocks[index].text.strip(" .:")
        if blocks[index].kind != "heading" or not _CALLED.fullmatch(title):
            return None
        if title.isupper() and (network := called(self.annotated, title)):
            return network, told[0]
        return (Name(title, Kind.NETWORK), told[0]) if below and below.kind == "text" and _SAYS_WHAT.match(below.text) else None


def _is_numbered(block: Block) -> bool:
    return bool(block.article) or block.text[:1].isdigit() or (block.text[1:3] == ". " and block.text[:1].isupper())


def _headed(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> Name | None:
    """What a heading names; a region that is the whole heading is spoken of as one that works together."""
    regions = annotated.within(sentence.start, sentence.end, Kind.REGION)
    if regions and len(sentence.text) - (regions[0].end - regions[0].start) < 8:
        return regions[0].name()
    return named_relation(annotated, sentence, tied)


def _of_title(annotated: Annotated, tied: Mapping[str, Name]) -> Found:
    """The one network or tie that the title names, if it names just one."""
    title = annotated.profile.title
    if not title or annotated.profile.own:
        return None
    head = title[:60].casefold()
    told = next((s for s in annotated.sentences if head in s.text.casefold() or (len(s.text) > 12 and s.text in title)), None)
    relation = named_relation(annotated, told, tied) if told else None
    cities = {name.label for label, name in tied.items() if place_of(label, title) >= 0}
    several = {m.label for m in annotated.within(told.start, told.end, *_TITLED, Kind.AGREEMENT)} if told else set()
    if told and relation and relation.kind in _TITLED and len(cities) < 2 and len(several) < 2 and not (cities and relation.kind is not Kind.TIE):
        return relation, told
    return None


def _of_project(annotated: Annotated, tied: Mapping[str, Name]) -> Found:
    """The one project that a page tells of, where its opening lines name it."""
    project = None if tied else told_project(annotated)
    told = next((s for s in annotated.sentences[:_OPENING] if s.start < _FIRST and place_of(project.label, s.text) >= 0), None) if project else None
    return (project, told) if project and told else None


def _of_only(annotated: Annotated, tied: Mapping[str, Name]) -> Found:
    """The one network of which a short page tells, where one of its first sentences opens with it: "De P12 telt nu zestien steden"."""
    if tied or annotated.profile.own or not annotated.sentences:
        return None
    networks = {m.label: m for m in reversed(annotated.mentions) if m.kind in (Kind.NETWORK, Kind.REGION) and not m.attributive}
    first = next(iter(networks.values())) if len(networks) == 1 else None
    told = annotated.sentence_from(first.start) if first and first.kind is Kind.NETWORK and first.start < _LONGEST_LINE else None
    return (first.name(), told) if first and told and first.start - told.start < _OPENS else None


def _of_opening(annotated: Annotated, tied: Mapping[str, Name]) -> Found:
    """The document's one tie, or one network, that its opening lines name: "Stichting Vrienden van Orvelte", "Onderwerp: stand van zaken Orvelte"."""
    if annotated.profile.own:
        return None
    found: dict[str, tuple[Name, Sentence]] = {}
    for sentence in annotated.sentences[:_OPENING]:
        if sentence.start > _FIRST:
            break
        if len(annotated.blocks[sentence.block].text) > _LONGEST_LINE:
            continue
        named = [tie for city, tie in tied.items() if place_of(city, sentence.text) >= 0] or [m.name() for m in annotated.within(sentence.start, sentence.end, *_MAIN) if (m.kind is not Kind.REGION or is_euregio(m)) and not _OVERSIGHT.match(m.label)]
        for relation in named:
            found.setdefault(relation.label, (relation, sentence))
    return next(iter(found.values())) if len(found) == 1 and (len(tied) < 2 or next(iter(found.values()))[0].kind is not Kind.TIE) else None
