"""Which relation each sentence stands under: by its own words, by the paragraph, the section, or the document's title.

A heading that names a network or tie holds for all paragraphs below it, up to the next heading; a title that names one
holds where no heading names another. Within a paragraph the relation that was named last goes on, until a sentence
turns to something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block, Sentence
from kg.extraction.rules.goal_words import LABELLED
from kg.extraction.rules.joined_networks import joined_in
from kg.extraction.rules.outcomes import goes_on, tells_outcome
from kg.extraction.rules.party import amended
from kg.extraction.rules.topic import relation_of
from kg.extraction.whole_words import place_of
from kg.model import Kind, Name

# a sentence that goes on to something else, so that what was spoken of before is no longer meant
DRIFTS = re.compile(
    r"^(?:[Dd]eze|[Dd]it|[Dd]at|[Dd]ie(?! [A-ZÀ-Ý])|[Tt]his|[Tt]hat) (?!netwerk|relatie|samenwerking|band|stedenband|jumelage|verband|werkgroep|deelname|lidmaatschap|contacten?|partnerschap|is |was |heeft|hebben|leidde|leverde|levert|network|link|twinning|partnership|kring|vereniging|coalitie|platform|alliantie|deal|convenant|overeenkomst|vriendschap|verbroedering|uitwisseling)\w|"
    r"\b(?:een dergelijke|internationale samenwerking (?:verrijkt|maakt|is)|het internationaal beleid|in het algemeen|elke stad)\b|(?<!de )andere steden\b"
)
# "Een dergelijke relatie biedt kansen": any of its sort, not the one that was spoken of
_ANY_SUCH = re.compile(r"\b(?:een|zo'n) dergelijke\b|\bdergelijke (?:relaties|netwerken|banden)\b")
# a paragraph that goes on with what the one above it speaks of
_FOLLOWS = re.compile(r"(?:Mede )?(?:Hierdoor|hierdoor|Daardoor|daardoor|Zodoende|Zo (?:kon|kwam|leer|vond|is|zijn|heeft|hebben)\w*|(?:Dit|Dat|Het) (?:heeft|leverde|leidde|bracht|levert)|Als (?:lid|partner|deelnemer))\b")
# within an agreement: "dat de samenwerking heeft geleid tot", "wat de Deal heeft gebracht"
_THIS_ONE = re.compile(r"(?:\b(?:deze|de|dit|het)|\bdat die) (?:(?:City|Regio|Green|Health) )?(?:deal|convenant|overeenkomst|samenwerking|akkoord|bestuursakkoord)\b", re.I)
# what a network that the text makes known goes before: an agreement that it brought, a body that is also named
_LESS = frozenset({Kind.AGREEMENT, Kind.BODY, Kind.ORGANISATION, Kind.FOUNDATION})
_IN_PASSING = frozenset({Kind.NETWORK, Kind.WORKING_GROUP, Kind.PARTNERSHIP, Kind.ASSOCIATION})
_TOGETHER = re.compile(r"\b(?:banden|jumelages|stedenbanden|contacten|relaties|twinnings|links) (?:met|with) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?(?:,| en| and) |\b(?:met|with) beide (?:steden|partnersteden)\b")
# a title names the document's one relation; a list of several ("stedenbanden", "netwerken") names none
_TITLED = frozenset({Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.JOINT_BODY})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, the relation that it speaks of, and where that is named.

    Attributes:
        anchor: the sentence that names the relation; the same one where it does so itself.
        lead: the block that introduces the sentence's item, or None.
        outcome: whether it stands below a heading, or answers a question, that asks what relations bring.
    """

    sentence: Sentence
    relation: Name
    anchor: Sentence
    lead: Block | None
    outcome: bool = False

    @property
    def said(self) -> str:
        """The sentence with the unfinished lead-in that it completes: "Het netwerk bood ons" ... "kennis over afval"."""
        if self.lead and self.lead.text.rstrip()[-1:] not in ".;":
            return f"{self.lead.text[-160:]} {self.sentence.text}"
        return self.sentence.text


_Found = tuple[Name, Sentence] | None


def passages(annotated: Annotated, tied: Mapping[str, Name]) -> Iterator[Passage]:
    """Every sentence but headings that speaks of a relation, in order.

    Args:
        tied: the tie of each city that the document's own city has one with.
    """
    title = _of_title(annotated, tied)
    section, opened = title, False
    spoken: dict[str, _Found] = {}  # below the last heading, by label
    for index, told in groupby(annotated.sentences, key=lambda sentence: sentence.block):
        block = annotated.blocks[index]
        if block.kind in ("heading", "footnote"):
            # "Venray", and below it "Partnerschaft seit 1972": one heading of two lines
            named = ((relation, sentence) for sentence in told if (relation := _headed(annotated, sentence, tied)))
            above = section or _only(spoken) if _goes_on(block) else section if opened and block.kind == "heading" else title
            section, opened = next(named, above), True
            spoken = spoken if _goes_on(block) else {}
            continue
        opened = False
        for passage in _of_block(annotated, index, list(told), section, _only(spoken), tied):
            spoken[passage.relation.label] = passage.relation, passage.anchor
            yield passage


def _only(spoken: Mapping[str, _Found]) -> _Found:
    """The relation that was spoken of, if it was just one."""
    return next(iter(spoken.values())) if len(spoken) == 1 else None


def _goes_on(block: Block) -> bool:
    """Whether a heading goes on with the relation above it; one with a number of its own opens a chapter."""
    return block.kind == "heading" and goes_on(block.text) and not block.article and not block.text[:1].isdigit()


def _of_block(annotated: Annotated, index: int, told: Sequence[Sentence], section: _Found, before: _Found, tied: Mapping[str, Name]) -> Iterator[Passage]:
    """The passages of one block.

    Args:
        section: what the heading above it names.
        before: the one relation that the blocks above it speak of.
    """
    block = annotated.blocks[index]
    lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
    outcome = tells_outcome(block.heading)
    now = section or (before if _FOLLOWS.match(block.text) else None)
    for sentence in told:
        if _ANY_SUCH.search(sentence.text) or _names_several(annotated, sentence, tied):
            now = None
        elif section and block.kind == "item" and LABELLED.match(block.text):
            now = section  # "- Invloed: de VNG nam ons voorstel over", below a network's heading
        elif relation := _named(annotated, sentence, tied) or (_of_lead(annotated, lead, tied) if lead else None):
            if not (now and now[1].block == index and now[0].kind is relation.kind is Kind.NETWORK and not _is_named(annotated, sentence, relation) and joined_in(annotated, sentence) != relation):
                now = (relation, sentence)  # "dat we lid zijn" goes on with the network of its own paragraph
        elif DRIFTS.search(sentence.text) or _speaks_of_another(annotated, sentence, tied) or (now and now[0].kind is Kind.TIE and _is_elsewhere(annotated, sentence, tied)):
            now = None
        found = _each_tie(now, sentence, tied)
        for one in found:
            yield Passage(sentence, *one, lead, outcome)
        outcome = outcome or (sentence.text.endswith("?") and tells_outcome(sentence.text))
        now = now if found else None
        if section and now and (now[0].kind is Kind.BODY or (section[0].kind is Kind.TIE and now[0].kind in _IN_PASSING)):
            now = section  # an organ within the section's network, a network in a tie's section: named in passing


def _each_tie(now: _Found, sentence: Sentence, tied: Mapping[str, Name]) -> list[tuple[Name, Sentence]]:
    """The relation of a sentence, or the ties of two cities that it names together ("de banden met Gera en Jena"); of a list of more it speaks of none alone."""
    if now is None or now[0].kind is not Kind.TIE or now[1] is not sentence:
        return [now] if now else []
    ties = list(dict.fromkeys(name for label, name in tied.items() if place_of(label, sentence.text, apart_before="-") >= 0))
    if len(ties) < 2:
        return [now]
    together = _TOGETHER.search(sentence.text)
    return [(name, sentence) for name in ties] if together else [now] if len(ties) == 2 else []


def _headed(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> Name | None:
    """What a heading names; a region that is the whole heading is spoken of as one that works together."""
    regions = annotated.within(sentence.start, sentence.end, Kind.REGION)
    if regions and len(sentence.text) - (regions[0].end - regions[0].start) < 8:
        return regions[0].name()
    return _named(annotated, sentence, tied)


def _named(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> Name | None:
    found = relation_of(annotated, sentence, tied) or _tied_city(sentence.text, tied)
    network = joined_in(annotated, sentence) if found is None or found.kind in _LESS or found.kind is Kind.NETWORK else None
    if network and (found is None or found.kind in _LESS or found.label.split(" ")[-2:] == network.label.split(" ")[:2] or not _is_named(annotated, sentence, found)):
        found = network  # "VN-campagne Making Cities" of a network that the text calls "Making Cities Resilient"; "in dit netwerk" beside its name
    if found is None and annotated.profile.own and _THIS_ONE.search(sentence.text):
        return (amended(annotated) if annotated.profile.kind == "addendum" else None) or annotated.profile.agreement
    return found


def _is_named(annotated: Annotated, sentence: Sentence, relation: Name) -> bool:
    """Whether a sentence names a relation itself, and does not only point back to it."""
    return any(m.label == relation.label for m in annotated.within(sentence.start, sentence.end))


def _of_title(annotated: Annotated, tied: Mapping[str, Name]) -> _Found:
    """The one network or tie that the title names, if it names just one."""
    title = annotated.profile.title
    if not title or annotated.profile.own:
        return None
    head = title[:60].casefold()
    told = next((s for s in annotated.sentences if head in s.text.casefold() or (len(s.text) > 12 and s.text in title)), None)
    relation = _named(annotated, told, tied) if told else None
    cities = {name.label for label, name in tied.items() if place_of(label, title) >= 0}
    several = {m.label for m in annotated.within(told.start, told.end, *_TITLED, Kind.AGREEMENT)} if told else set()
    if told and relation and relation.kind in _TITLED and len(cities) < 2 and len(several) < 2:
        return relation, told
    return None


def _speaks_of_another(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> bool:
    """Whether a sentence opens with a city abroad that the document's own city has no tie with."""
    subject = annotated.profile.subject
    cities = [m for m in annotated.within(sentence.start, min(sentence.end, sentence.start + 2), Kind.CITY) if not m.attributive]
    return bool(cities) and cities[0].label not in tied and (subject is None or cities[0].label != subject.label)


def _names_several(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> bool:
    """Whether a sentence is about many ties at once: "samen met de comités van Solingen, Gera en Gent"."""
    return len({m.place().label for m in annotated.within(sentence.start, sentence.end, Kind.CITY) if m.place().label in tied}) > 2


def _is_elsewhere(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> bool:
    """Whether a sentence below a tie tells of a city abroad with which there is none: "Students have learnt in Ghent"."""
    abroad = [m for m in annotated.within(sentence.start, sentence.end, Kind.CITY) if not m.attributive]
    subject = annotated.profile.subject
    here = subject.label if subject else ""
    return bool(abroad) and all(m.label not in tied and m.label != here for m in abroad) and not _US.search(sentence.text)


_US = re.compile(r"\b(?:wij|we|ons|onze|beide|samen|elkaar|our|both|us)\b", re.I)


def _tied_city(text: str, tied: Mapping[str, Name]) -> Name | None:
    """The tie of a city that only the tie itself makes known."""
    return next((name for label, name in tied.items() if label in text and place_of(label, text) >= 0), None)


def _of_lead(annotated: Annotated, lead: Block, tied: Mapping[str, Name]) -> Name | None:
    """What a lead-in speaks of: "Wij verwachten dat het lidmaatschap" or of the network that was named last."""
    told = annotated.sentence_from(lead.start)
    return relation_of(annotated, told, tied) if told and told.start < lead.end else None
