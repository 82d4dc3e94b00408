"""Which relation each sentence stands under: by its own words, by the paragraph, the section, or the document's title.

A heading that names a network or tie holds for all paragraphs below it, up to the next heading; a title that names one
holds where no heading names another. Within a paragraph the relation that was named last goes on, until a sentence
turns to something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.whole_words import place_of
from kg.extraction.rules.kept import kept_each
from kg.extraction.rules.memberships.joined_networks import joined_in
from kg.extraction.rules.yields.goal_words import LABELLED
from kg.extraction.rules.yields.named_relation import is_named, named_relation
from kg.extraction.rules.yields.outcomes import announces, tells_outcome
from kg.extraction.rules.yields.sections import Found, Sections
from kg.extraction.rules.yields.topic import relation_of
from kg.extraction.text.layout import Block, Sentence
from kg.model import Kind, Name

# a sentence that goes on to something else, so that what was spoken of before is no longer meant
_DOES = (
    r"(?:is|was|heeft|hebben|had|kan|kon|wordt|werd|leidde|leidt|leverde|levert|trekt|trok|geeft|gaf|biedt|bood|helpt|hielp|maakt|maakte|zorgt|zorgde|brengt|bracht|betekent|betekende|draagt|droeg|komt|kwam|kost|resulteert|resulteerde|stelt|stelde|scheelt|scheelde|bespaart|versterkt|vergroot) "
)
"""What "dat" and "dit" do, as they stand for what was just said: "Dat trekt bezoekers"."""
_ACT = r"(?:oefenen|wisselen|wisselden|helpen|hielpen|trainen|trainden|komen|kwamen|gaan|gingen|leren|leerden|bezoeken|bezochten|brachten|namen|delen|deelden|hebben|werken|werkten)"
"""What people do of whom the sentence before told: "De korpsen zijn verder. Die oefenen samen" goes on with their tie."""
DRIFTS = re.compile(
    rf"^(?:[Dd]eze|[Dd]it|[Dd]at(?! (?:de|het|een|we|wij|er|onze|ons|dit|deze)\b)|[Dd]ie(?! [A-ZÀ-Ý])|[Tt]his|[Tt]hat) (?!\w*netwerk|relatie|\w*samenwerking|voorzitterschap|trekkerschap|rol\b|plek\b|zetel|stoel|club|gezelschap|verbond|titel|band|stedenband|jumelage|verband|werkgroep|deelname|lidmaatschap|contacten?|partnerschap|{_DOES}|network|link|twinning|partnership|kring|vereniging|coalitie|platform|alliantie|overleg|forum|deal|convenant|overeenkomst|vriendschap|verbroedering|uitwisseling|{_ACT}\b)\w|"
    r"\b(?:een|de) (?:[a-z]+ )?(?:samenwerking|band|relatie|partnerschap) (?:met|mit) (?:de (?:[A-Z]\w+se )?(?:stad|gemeente)|het [A-Z]\w+se) [A-Z]|"  # "heeft een samenwerking met de stad Gera": of that one, with whom no tie is read
    r"^\W?(?:Uit|Volgens) (?:een|de|het|onze) (?:[a-z]+ )?(?:rondvraag|enquête|peiling|belronde|onderzoek|navraag|inventarisatie)\b|"  # "Uit een rondvraag blijkt dat men": of all that were asked
    r"\b(?:een dergelijke|internationale samenwerking (?:verrijkt|maakt|is)|het internationaal beleid|in het algemeen|elke stad)\b|(?:^|[,;] )(?:[Oo]ok |[Ii]n |[Vv]eel |[Vv]ele |[Ss]ommige |[Vv]oor |[Bb]ij )?[Aa]ndere steden\b"
)
# "Bijna alle Zeeuwse gemeenten hebben een partnerstad", "Een dergelijke relatie biedt kansen", "Er zijn ook gemeenten die", "Met een stedenband tonen steden": any of its sort, not the one that was spoken of
_ANY_SUCH = re.compile(r"\b(?:alle|de meeste|veel|vele) (?!(?:drie|vier|vijf|zes|zeven|acht|negen|tien|onze|deelnemende|aangesloten|betrokken)\b)[A-Z][a-zë]+se (?:gemeenten|gemeentes|steden|dorpen)\b|\b(?:een|zo'n) dergelijke\b|\bdergelijke (?:relaties|netwerken|banden)\b|^(?:Los|Afgezien|Separate|Apart) (?:van|daarvan|hiervan|from)\b|(?:^|: )(?:Stedenbanden|Jumelages|Netwerken|Lidmaatschappen) (?!met |van |tussen )|\b(?:[Dd]e meeste|[Ss]ommige|[Vv]eel|[Vv]ele|[Aa]lle|[Ee]nkele|[Ee]lke|[Ii]edere|[Dd]e eerste) (?:stedenband(?:en)?|jumelages?|verbroederingen|partnersteden|zustersteden|netwerken)\b(?! (?:met|van|tussen|in|die|waar))|\b(?:[Vv]an|[Dd]oor|[Vv]oor|[Bb]ij) (?:stedenbanden|jumelages|verbroederingen)\b(?! (?:met|van|tussen|in|die|waar))|^(?:Een|Zo['’]n) (?:stedenband|jumelage|partnerstad|zusterstad|netwerk) (?:is|kan|biedt|levert|leidt|helpt|draagt|heet)\b|\b(?:[Dd]eelname aan|[Dd]eelnemen aan|[Aa]ansluiting bij|[Tt]oetreding tot|[Ll]id (?:zijn|worden) van|[Ll]idmaatschap van) een (?:\w+ ){0,2}?netwerk\b(?! (?:als|zoals|van|met|waar|dat|voor)\b)|^Met een (?:stedenband|jumelage|partnerstad|zusterstad) [a-z]+en (?:steden|gemeenten|dorpen)\b|^(?:Er zijn (?:ook )?|Veel |Vele |De meeste |De (?:overgrote )?meerderheid van de |Sommige |Verschillende )(?:andere |Nederlandse |Vlaamse |Europese )?(?:gemeenten|gemeentes|steden|dorpen)\b(?! (?:uit|van|in) )")
# "Bijna alle Zeeuwse gemeenten hebben een partnerstad. Men bezoekt elkaar": a paragraph on all of them
_OF_ALL = re.compile(r"\b(?:alle|de meeste|veel|vele) (?:[A-Z][a-zë]+se |andere )?(?:gemeenten|gemeentes|steden|dorpen)\b(?! (?:uit|van|in) )", re.I)
# a paragraph that goes on with what the one above it speaks of
_FOLLOWS = re.compile(r"(?:Mede )?(?:Hierdoor|hierdoor|Daardoor|daardoor|Zodoende|Zo (?:kon|kwam|leer|vond|is|zijn|heeft|hebben)\w*|(?:Dit|Dat|Het) (?:heeft|leverde|leidde|bracht|levert)|Als (?:lid|partner|deelnemer))\b")
# "Het netwerk geeft toegang tot kennis": subject, verb and what it does to something
_IS_SENTENCE = re.compile(r"^\W*(?:\d[\d.]* )?(?:[\w’'-]+ ){1,6}?(?:geeft|gaf|biedt|bood|levert|leverde|brengt|bracht|versterkt|vergroot|helpt|hielp|zorgt|kan|kunnen|draagt|heeft|krijgt|kregen|maakt|profiteert|profiteren) (?:[\w’'-]+ ){1,}[\w’'-]+")
# "Ook ging er een brief uit": another thing of the network in whose group the sentence before was
_FURTHER = re.compile(r"(?:Ook|Daarnaast|Verder|Voorts|Bovendien|Tevens)\b")
# "De samenwerking heeft ons", in a paragraph that told of one of its members in between
_BACK_TO_IT = re.compile(r"\b(?:[Dd]e|[Dd]eze|[Hh]et|[Dd]it|[Oo]ns|[Oo]nze) (?:samenwerking|netwerk|verband|lidmaatschap|deelname|stedenband|band|jumelage|partnerschap)\b(?! (?:met|van|tussen|in|binnen|op|aan) )")
# "Het leverde een handboek op", behind "Dit college heeft een wandeling gemaakt": still of that
_SAID_BEFORE = re.compile(r"(?:Het|Dit|Dat|Deze|Die|Zij|Ze|Hij|Daar\w*|Hier\w*|Zo|Dus)\b")
# "Antwoord: Onze medewerkers ...", "Resultaat 2023: gezamenlijke lobby": of what was spoken of last
_ANSWERS = re.compile(r"(?P<what>Antwoord|Resulta(?:at|ten)|Opbrengst(?:en)?|Meerwaarde|Baten)(?: \d{1,4})?\s?:")
# "Wat brengt het: kennis over afval", "Opbrengst tot nu toe: ...": a line of a card by what it is called
_CARD_LINE = re.compile(r"(?P<what>[A-ZÀ-Ý][^.;:?!\n]{3,60}?)\s{0,20}:\s")
# "De raad vraagt wat het oplevert.", "Over wat de band brengt hoeft zij niet na te denken": asked in a sentence of prose, and answered by those behind it
_ASKED = re.compile(r"\b(?:[Vv]raag|[Vv]raagt|[Vv]roeg(?:en)?|[Vv]ragen|[Gg]evraagd|[Oo]ver) (?:[\w-]+ ){0,3}wat [^.;?]{1,60}?\b(?:oplever(?:t|de)|opbreng(?:t|en)|opbracht|breng(?:t|en)|bracht|eraan (?:heeft|hebben|had)|laatje)\b")
_IN_PASSING = frozenset({Kind.NETWORK, Kind.WORKING_GROUP, Kind.PARTNERSHIP, Kind.ASSOCIATION})
_TOGETHER = re.compile(r"\b(?:banden|jumelages|stedenbanden|contacten|relaties|twinnings|links) (?:met|with) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?(?:,| en| and) |\b(?:met|with) beide (?:steden|partnersteden)\b")


_PLACE_ALONE = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: [\w’'-]+){0,3}[.:]")


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


def passages(annotated: Annotated, tied: Mapping[str, Name]) -> Iterator[Passage]:
    """Every sentence but headings that speaks of a relation, in order.

    Args:
        tied: the tie of each city that the document's own city has one with.
    """
    sections = Sections(annotated, tied)
    for index, told in groupby(annotated.sentences, key=lambda sentence: sentence.block):
        if annotated.blocks[index].kind in ("heading", "footnote"):
            sentences = list(told)
            sections.head(index, sentences)
            yield from _of_heading(sections, sentences)
            continue
        sections.text_begins()
        label = _ANSWERS.match(annotated.blocks[index].text)
        answered = sections.last if label and (label["what"] == "Antwoord" or sections.above is None) else None
        for passage in _of_block(annotated, index, list(told), answered or sections.above or _asked_of(sections, annotated, index), sections.only, tied):
            sections.spoke_of(passage.relation, passage.anchor)
            yield passage


def _asked_of(sections: Sections, annotated: Annotated, index: int) -> Found:
    """What a block that asks for yields itself, below no relation's heading, asks that of: what the document is about."""
    text = annotated.blocks[index].text
    question = text.find("?", 0, 90)
    return sections.main if question > 0 and tells_outcome(text[: question + 1]) else None


def _of_heading(sections: Sections, told: Sequence[Sentence]) -> Iterator[Passage]:
    """A heading that is a sentence of its own, as the arguments of a proposal are: "1.2 Het netwerk geeft toegang tot kennis"."""
    for sentence in told:
        if sections.above and _IS_SENTENCE.search(sentence.text):
            yield Passage(sentence, sections.above[0], sections.above[1], None)


def _of_block(annotated: Annotated, index: int, told: Sequence[Sentence], section: Found, before: Found, tied: Mapping[str, Name]) -> Iterator[Passage]:
    """The passages of one block.

    Args:
        section: what the heading above it names.
        before: the one relation that the blocks above it speak of.
    """
    block = annotated.blocks[index]
    lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
    outcome = tells_outcome(block.heading) or _asks_outcome(annotated, index)
    now = section or (before if _FOLLOWS.match(block.text) or (block.kind == "text" and _is_entry(annotated, before, tied)) else None)
    wider: Found = None
    for sentence in told:
        if _ANY_SUCH.search(sentence.text) or _names_several(annotated, sentence, tied):
            now = None
            section = None if _OF_ALL.search(sentence.text) else section
        elif section and block.kind == "item" and LABELLED.match(block.text):
            now = section  # "- Invloed: de VNG nam ons voorstel over", below a network's heading
        elif relation := named_relation(annotated, sentence, tied) or (_of_lead(annotated, lead, tied) if lead else None):
            if not (now and now[1].block == index and now[0].kind is relation.kind is Kind.NETWORK and not is_named(annotated, sentence, relation) and joined_in(annotated, sentence) != relation):
                now = (relation, sentence)  # "dat we lid zijn" goes on with the network of its own paragraph
        elif _is_other_place(annotated, sentence):
            now = section = None  # "Orvelte. Bracht in het begin opdrachten", of a place with which there is no tie
        elif now and now[0].kind is Kind.WORKING_GROUP and wider and _FURTHER.match(sentence.text):
            now = wider  # "Binnen Eurotowns namen we deel aan de taakgroep Food. Ook ging er een brief uit"
        elif DRIFTS.search(sentence.text) or _tells_of_itself(annotated, sentence) or _speaks_of_another(annotated, sentence, tied) or (now and now[0].kind is Kind.TIE and _is_elsewhere(annotated, sentence, tied)):
            now = None
        elif now is None and (_BACK_TO_IT.search(sentence.text) or not _SAID_BEFORE.match(sentence.text)):
            now = section  # what the sentence before turned to is over
        if now and (named := next((m for m in annotated.within(sentence.start, sentence.end, Kind.NETWORK) if not m.attributive), None)):
            wider = (named.name(), sentence)
        found = _each_tie(now, sentence, tied)
        for one in found:
            yield Passage(sentence, *one, lead, outcome)
        outcome = outcome or (now is not None and announces(sentence.text)) or (sentence.text.endswith("?") and tells_outcome(sentence.text)) or _ASKED.search(sentence.text) is not None
        now = now if found else None
        if section and now and (now[0].kind is Kind.BODY or (section[0].kind is Kind.TIE and now[0].kind in _IN_PASSING)):
            now = section  # an organ within the section's network, a network in a tie's section: named in passing


def _is_other_place(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence is no more than the name of a place, at the beginning of its block: what follows is told of that one."""
    if sentence.start != annotated.blocks[sentence.block].start or not _PLACE_ALONE.fullmatch(sentence.text):
        return False
    return any(m.end - m.start >= len(sentence.text) - 2 for m in annotated.within(sentence.start, sentence.end, Kind.CITY, Kind.REGION, Kind.MUNICIPALITY, Kind.PROVINCE))


def _is_entry(annotated: Annotated, before: Found, tied: Mapping[str, Name]) -> bool:
    """Whether the block that told of a tie opens with its city, as an entry of a list does: "Rottweil (Duitsland), sinds 1969", and below it more of that."""
    if before is None or before[0].kind is not Kind.TIE or before[1].start != annotated.blocks[before[1].block].start:
        return False
    return any(tie == before[0] and before[1].text.startswith(city) for city, tie in tied.items())


def _asks_outcome(annotated: Annotated, index: int) -> bool:
    """Whether a block answers what a relation brings: "Resultaat 2023: ...", or "Antwoord: ..." below such a question."""
    answers = _ANSWERS.match(annotated.blocks[index].text)
    line = None if answers else _CARD_LINE.match(annotated.blocks[index].text)
    if answers is None or answers["what"] != "Antwoord":
        return answers is not None or (line is not None and tells_outcome(line["what"]))
    asked = annotated.blocks[index - 1].text if index else ""
    return asked.rstrip().endswith("?") and tells_outcome(asked[-70:])


def _each_tie(now: Found, sentence: Sentence, tied: Mapping[str, Name]) -> list[tuple[Name, Sentence]]:
    """The relation of a sentence, or the ties of two cities that it names together ("de banden met Gera en Jena"); of a list of more it speaks of none alone."""
    if now is None or now[0].kind is not Kind.TIE or now[1] is not sentence:
        return [now] if now else []
    ties = list(dict.fromkeys(name for label, name in tied.items() if place_of(label, sentence.text, apart_before="-") >= 0))
    if len(ties) < 2:
        return [now]
    together = _TOGETHER.search(sentence.text)
    return [(name, sentence) for name in ties] if together else [now] if len(ties) == 2 else []


# "was in 2001 Culturele Hoofdstad", "is de oudste stad van de streek"
_IS_SUCH = re.compile(r" (?:is|was) (?:in \d{4} |al \w+ |ook )?(?:een|één|de|het|dé|hét|[A-ZÀ-Ý][\w-]+) [\w-]+")


def _tells_of_itself(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence opens with the document's own city and says what that is: what comes of it comes of no relation."""
    subject = annotated.profile.subject
    opening = annotated.within(sentence.start, sentence.start + 12, Kind.MUNICIPALITY)
    return bool(opening and subject and opening[0].label == subject.label) and _IS_SUCH.match(annotated.clean.text, opening[0].end) is not None


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


@kept_each
def _of_lead(annotated: Annotated, lead: Block, tied: Mapping[str, Name]) -> Name | None:
    """What a lead-in speaks of: "Wij verwachten dat het lidmaatschap" or of the network that was named last; asked by each of its items."""
    told = annotated.sentence_from(lead.start)
    return relation_of(annotated, told, tied) if told and told.start < lead.end else None
