"""Grants that were received: who got money from which programme, for what; what is applied for or refused is none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.money.carded_grants import carded
from kg.extraction.rules.money.decided_grants import decided_grants
from kg.extraction.rules.money.funder_lines import funder_lines
from kg.extraction.rules.money.funders import is_gift
from kg.extraction.rules.money.grants_programmes import OF_IT, Programme, programmes, spoken_of
from kg.extraction.rules.money.grants_received import RECEIVED, is_got
from kg.extraction.rules.money.grants_rows import tabled
from kg.extraction.rules.money.grants_standing import granted_below
from kg.extraction.rules.money.grants_together import recipients
from kg.extraction.rules.money.grants_words import GETS
from kg.extraction.rules.money.project_grants import below_projects, in_lists
from kg.extraction.rules.money.shared_grants import shared_grants
from kg.extraction.rules.money.standing_programmes import standing
from kg.extraction.rules.money.sum_lines import granted_lines
from kg.extraction.rules.money.tabled_grants import grants_of_tables
from kg.extraction.rules.money.unnamed_programmes import unnamed_programmes
from kg.extraction.text.layout import Sentence
from kg.model import Fact, Kind, Name

EXAMPLES = re.compile(r"\bvoorbeelden\b|\bdit betreft\b|\bhet gaat om\b", re.I)
PURPOSE = re.compile(rf"(?:\b(?:voor|for|für|ten behoeve van)|^\W*Voor)\b (?![€\d]|(?:(?:de|het) )?(?:jaren|periode|jaar|kalenderjaar|tweede|derde|eerste|nog|in totaal|samen|tezamen|ruim|circa|bijna)\b)(?:(?:de|het|een|the|its|das|die|den|haar|zijn) )?(?:(?:project|Projekt|Vorhaben|aanleg van|uitvoering van) )?[„“‘\"*\[]?(?P<for>(?!(?:project )?{GETS}\b)[^.,;:()“”\"*\]]{{3,80}})")
# "Als trekker van het project GROENE OEVER kreeg Gouda": what for, where no "voor" tells
_PROJECT = re.compile(r"\b[Pp]roject [„“‘\"']?(?P<for>[A-Z0-9][\w&+’-]*(?: [A-Z0-9][\w&+’-]*){0,4})")
# "Het geld komt uit het programma X", behind who received it
_COMES_FROM = re.compile(r"(?:Het geld|Dat geld|De subsidies?|De bijdragen?|Het bedrag|De middelen) (?:komt|komen|is afkomstig|zijn afkomstig|kwam(?:en)?) (?:uit|van|vanuit)\b")
CUES = Triggers(
    "subsidie", "interreg", "horizon", "life", "erasmus", "efro", "programma", "programme", "programm", "regeling", "fonds", "fund", "grant", "beurs", "europe", "cerv", "esf", "leader", "urb", "comenius",
    "matra", "konver", "bijdrage", "pop3", "kaderprogramma", "uitkering", "spuk", "impuls", "logo south", "logo east", "lgcp", "envelop", "daaruit", "hieruit", "miljoen", "€", " euro", "toelage", "opzuid", "op oost", "kansen voor west", "regio deal", "£", "stichting", "trust", "foundation", "wilde ganzen", "loterij", "lottery", "stiftung",
)  # fmt: skip
# "Met steun van het programma Interreg", and nothing else: whom it was given to is not said at the foot of a page
_COLOPHON = re.compile(r"\W*(?:Mede )?(?:[Mm]et|[Dd]ankzij) (?:de )?(?:financiële )?(?:steun|hulp|medewerking|ondersteuning|(?:co|mede)?financiering) (?:van|uit) (?:het |de )?(?:[a-zë]*(?:programma|fonds) )?$")
_OURSELVES = re.compile(r"\b(?:wij|we|ons|onze|us|our|wir|uns|de stad|de gemeente)\b", re.I)
_POINTS_BACK = re.compile(r"zelfde|\b(?:dat|die|dit|deze)\b")
_BACK = 3
"""Sentences before one in which the programme of "uit diezelfde pot" was named."""
# "Subsidieregeling Duurzaam Wonen", "Nadere regels subsidie cultuur": what may be given, and to whom
_SCHEME = re.compile(r"(?i)\W*(?:(?:algemene |tijdelijke )?subsidie(?:regeling|verordening)\b|nadere regels\b|beleidsregels?\b[^.;]{0,40}\bsubsidie)")
# "Interreg, waaruit de universiteit 2 miljoen euro ontving": what one of them gave to another
_OUT_OF_WHICH = re.compile(r", waaruit ")

# "The Trust awarded us £400, and the Fund gave £200 to the choir": each its own
_ANOTHER_GAVE = re.compile(r"(?:,|;) (?:and|en|und|while|whilst|terwijl) |; ")

# "De tweede keer was het raak: in 2016 kwam er € 9.000 binnen": of the programme that the sentence before asked
_THAT_TIME = re.compile(r"\W*(?:(?:De|Die) (?:eerste|tweede|derde|vierde|laatste|andere) (?:keer|maal|poging|aanvraag)|(?:Dat|Het) (?:lukte|is gelukt|slaagde)|(?:Één|Eén|Een) (?:keer|maal|poging|aanvraag)\b|The (?:first|second|third|last) (?:time|bid|attempt)|(?:Met succes|Successfully))\b")


@read_once
def grants(annotated: Annotated) -> Iterator[Fact]:
    """Grants that were received; what may be applied for is none, so a scheme's own rules tell of none."""
    if _SCHEME.match(annotated.profile.title):
        return
    named = list(_by_name(annotated))
    laid_out = [*tabled(annotated), *carded(annotated)]
    known = {(fact["recipient"], fact["programme"]) for fact in named}
    told = {(fact["recipient"], fact["programme"]) for fact in laid_out if fact["for"]}  # a card or row says what for
    named = [fact for fact in named if fact["for"] or (fact["recipient"], fact["programme"]) not in told]
    named += (fact for fact in laid_out if fact["for"] or (fact["recipient"], fact["programme"]) not in known)
    yield from named
    read = {(fact["recipient"], fact["programme"]) for fact in named}
    titles = frozenset(fact["programme"].label for fact in named if isinstance(fact["programme"], Name))
    below = [*granted_below(annotated, titles), *granted_lines(annotated)]
    yield from below
    read |= {(fact["recipient"], fact["programme"]) for fact in below}
    said = {(fact["recipient"], fact.evidence[0].start) for fact in (*named, *below)}  # a sentence that tells more of it was read
    yield from (fact for fact in shared_grants(annotated) if (fact["recipient"], fact["programme"]) not in read and (fact["recipient"], fact.evidence[0].start) not in said)


def _by_name(annotated: Annotated) -> Iterator[Fact]:
    """The grants whose programme stands beside them: in their sentence, the line over a project, its card, or a column of the table."""
    before: Masked | None = None
    for masked in annotated.cued(CUES):
        yield from _told(annotated, masked, before)
        before = masked
    for masked, line, title, project in (*below_projects(annotated), *in_lists(annotated)):
        if masked.sentence.text.count(" | ") > 1:
            continue  # a row of a table is read by its columns
        over = annotated.masked[bisect_left(annotated.sentences, line.start, key=_start)]
        told = next((m for m in (masked, over) if RECEIVED.search(m.text)), None)
        who = next(recipients(annotated, told)) if told else annotated.profile.subject
        if who is None:
            continue
        yield Fact("grants", {"recipient": who, "programme": Name(title, Kind.PROGRAMME), "for": project}, "grants", (annotated.cite(masked.sentence), annotated.cite(line, "programme")))
    yield from grants_of_tables(annotated)
    yield from decided_grants(annotated)
    yield from funder_lines(annotated)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _told(annotated: Annotated, masked: Masked, before: Masked | None) -> Iterator[Fact]:
    """The grants that a sentence tells of, or the one before it of what this one lists."""
    support = _support(masked, before) or (masked if _tells(masked) else None)
    if support is None:
        return
    text = masked.sentence.text
    named = programmes(annotated, masked.sentence) or list(unnamed_programmes(annotated, masked))
    if not named and before and _THAT_TIME.match(text) and before.sentence.block == masked.sentence.block:
        named = [Programme(one.title, 0, 0) for one in programmes(annotated, before.sentence)[-1:]]
    if it := spoken_of(annotated, masked.sentence, before.sentence if before else None):
        named = [it]
    elif not named and (meant := _meant(annotated, masked.sentence)):
        named = [meant]
    parts = masked.cut(_OUT_OF_WHICH) if support is masked else [masked]
    clauses = masked.cut(_ANOTHER_GAVE) if len(named) > 1 and support is masked else []
    for programme in named:
        if not is_got(text, programme.start) or (_COLOPHON.match(text, 0, programme.start) and not re.search(r"\w", text[programme.end :])):
            continue
        is_last = len(parts) > 1 and programme is max((one for one in named if one.start < len(parts[0].sentence.text)), key=lambda one: one.start, default=None)
        own = next((part for part in clauses if part.sentence.start <= masked.sentence.start + programme.start < part.sentence.end), masked)
        if own is not masked and is_gift(own.sentence.text):
            yield from _grants(annotated, masked, own, programme)
            continue
        told = parts[1] if is_last else parts[0] if len(parts) > 1 else support
        if _tells(told):
            yield from _grants(annotated, masked, told, programme)


def _tells(masked: Masked) -> bool:
    """Whether a sentence has words for what was received, or given by a fund of its own name."""
    return RECEIVED.search(masked.text) is not None or is_gift(masked.sentence.text)


def _meant(annotated: Annotated, sentence: Sentence) -> Programme | None:
    """The programme or deal that "uit de deal", "uit dezelfde pot" stands for: the one that stands over a sentence, else the deal that was named last."""
    it = OF_IT.search(sentence.text)
    if it is None:
        return None
    number = bisect_left(annotated.sentences, sentence.start, key=_start)
    if _POINTS_BACK.search(it.group()):
        for told in reversed(annotated.sentences[max(0, number - _BACK) : number]):
            if named := programmes(annotated, told):
                return Programme(named[-1].title, *it.span())
    over = standing(annotated)[number]
    deals = [m for m in annotated.within(0, sentence.start, Kind.AGREEMENT) if m.label.startswith("Regio Deal")] if "deal" in it.group() else []
    title = deals[-1].label if deals else over.title if over else ""
    return Programme(title, *it.span()) if title else None


def _grants(annotated: Annotated, masked: Masked, told: Masked, programme: Programme) -> Iterator[Fact]:
    passages = [annotated.cite(masked.sentence)]
    if told.sentence.block != masked.sentence.block or told.sentence.start < masked.sentence.start:
        passages.append(annotated.cite(told.sentence, "recipient"))
    for recipient in filter(None, recipients(annotated, told)):
        if recipient.label.endswith(programme.title) or (masked.sentence.text.rstrip().endswith(":") and _is_of_items(masked, recipient)):
            continue  # "De provincie zegde 1,2 miljoen toe": who gives
        purpose = _purpose(masked.sentence.text, programme)
        if purpose and purpose.startswith(recipient.label.removeprefix("Gemeente ")):
            purpose = None  # "is er voor Gouda uit LEADER geld vrijgekomen"
        values = {"recipient": recipient, "programme": Name(programme.title, Kind.PROGRAMME), "for": purpose}
        yield Fact("grants", values, "grants", tuple(passages))


def _is_of_items(masked: Masked, recipient: Name) -> bool:
    """Whether a sentence only leads in a list of those who got it, and does not name a recipient itself: "Toegekend uit het fonds:"."""
    text = masked.sentence.text
    return recipient.label.split()[-1] not in text and not _OURSELVES.search(text)


def _support(masked: Masked, before: Masked | None) -> Masked | None:
    """The sentence before, where it says of what follows that it was received: "Voorbeelden zijn ..."."""
    if before is None or before.sentence.block != masked.sentence.block or not (_COMES_FROM.match(masked.text) or (EXAMPLES.search(masked.text) and not RECEIVED.search(masked.text))):
        return None
    return before if RECEIVED.search(before.text) else None


def _purpose(text: str, programme: Programme) -> str | None:
    """What a grant is for, without the verb that may follow ("... voor de fietsroute ontvangen")."""
    found = PURPOSE.search(text, programme.end) or PURPOSE.search(text) or _PROJECT.search(text, programme.end) or _PROJECT.search(text, 0, programme.start)
    if found is None or programme.start <= found.start("for") < programme.end:
        return None
    words = re.split(rf" (?:is |zijn |werd |wordt |heeft |hebben )?{RECEIVED.pattern}|(?= en een | en de | en (?:uit|vanuit|van) | is | zijn | heeft )", found["for"], flags=re.I)[0]
    said = words.strip(" ’”'")
    return None if said in ("het project", "dit project", "project") else said or None
