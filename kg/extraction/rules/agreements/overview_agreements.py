"""The agreements that a budget's overview of related bodies names by their legal form, each with those who take part in it.

    Recreatieschap Twiske
    Rechtsvorm     gemeenschappelijke regeling
    Deelnemers     provincie Noord-Holland, Landsmeer en Oostzaan
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC
from kg.extraction.profile.title_lines import cased
from kg.extraction.rules.agreements.terms import terms
from kg.extraction.rules.body_tables import BodyRow, body_rows
from kg.extraction.rules.kept import kept
from kg.extraction.rules.overviews import Overview, is_regulation, name_of, overviews
from kg.extraction.text.layout import Block
from kg.model import Evidence, Kind, Name, Value

_FORM = re.compile(r"(?:[Rr]echtsvorm|[Jj]uridische (?:vorm|structuur)|[Ss]oort|[Aa]ard|[Ss]amenwerkingsvorm)")
INSTRUMENT = re.compile(r"(?i)\W*(?:(?:publiekrechtelijke|lichte|zware|collegeregeling|openbaar lichaam)[ ,:(]+)?(?P<noun>gemeenschappelijke regeling|centrumregeling|convenant|(?:samenwerkings|dienstverlenings|bestuurs|intentie)overeenkomst)\b|\W*(?P<body>openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan)\b")
REGULATION = "Gemeenschappelijke regeling"
# the parts of a paragraph in which the bodies stand by what they are: "5.2 Gemeenschappelijke regelingen", "B. Stichtingen"
_SECTION = re.compile(r"(?i)(?:[A-Z\d][\d.]*\.? )?(?:publiekrechtelijke |privaatrechtelijke |overige )?(?:(?P<regulations>gemeenschappelijke regelingen)|vennootschappen|stichtingen|verenigingen|coöperaties|deelnemingen|verbonden partijen|samenwerkingsverbanden|organisaties|(?:publiekrechtelijke|privaatrechtelijke) .{3,40})\b.{0,50}")
# "Moerdijk (toehoorder)"
_NONE = re.compile(r"[*_]{0,2} \([^()]{0,30}\b(?:toehoorder|agendalid|waarnemer|kandidaat|geen)\b")
# "B. RECREATIESCHAP TWISKE", "GR De Bevelanden", "Centrumregeling Jeugd"
_MARK = re.compile(r"(?:[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)] ")
_SHORT = re.compile(r"GR:? (?=\S)")
_NAMED_SO = re.compile(r"(?i)(?:gemeenschappelijke regeling|centrumregeling|regeling|convenant|\w*overeenkomst) \S")
_SINCE = (("signed", re.compile(r"\b(?:getekend|ondertekend|gesloten)(?: op| in)? ")), ("start", re.compile(r"\b(?:aangegaan|ingegaan|in werking)(?: op| per| sinds| met ingang van)? ")))
_TAKING = re.compile(r"(?:[Dd]e )?(?:[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|partners|organisaties|overheden)|[Bb]etrokken (?:gemeenten|partijen)|[Pp]articipanten|[Pp]artners)")
_MEMBERS = PUBLIC | {Kind.CITY, Kind.FOUNDATION, Kind.COMPANY}
_OVER = re.compile(r"(?i)\b(?:beëindigd|opgeheven|geliquideerd|uitgetreden|geen deelnemer)\b")


@dataclass(frozen=True, slots=True)
class Shared:
    """An agreement of an overview: its kind's noun stands in its name, its terms by column, its parties with the words for each."""

    agreement: Name
    values: dict[str, Value]
    parties: tuple[tuple[Name, Evidence], ...]
    passages: tuple[Evidence, ...]


@kept
def shared_agreements(annotated: Annotated) -> tuple[Shared, ...]:
    """The regulations and covenants of a document's overviews, in their order; an agreement's own text has none."""
    sections = _sections(annotated) if overviews(annotated) and not annotated.profile.own else {}
    carded = (_read(annotated, overview, sections) for overview in overviews(annotated)) if not annotated.profile.own else ()
    tabled = (_of_row(annotated, row) for row in body_rows(annotated))
    return tuple(found for found in (*carded, *tabled) if found is not None)


def _read(annotated: Annotated, overview: Overview, sections: dict[int, Block]) -> Shared | None:
    form = overview.entry(_FORM)
    spans = form.values if form else ()
    instrument = next(((match, span) for span in spans if (match := INSTRUMENT.match(annotated.clean.text[slice(*span)]))), None)
    title = annotated.cite(overview.title, "agreement")
    section = sections.get(overview.title.start)
    if instrument:
        match, span = instrument
        noun, said, is_told = (match["noun"] or REGULATION).capitalize(), annotated.evidence(*span, "kind"), True
    elif form is None and (section or is_regulation(overview)):
        noun, said, is_told = REGULATION, annotated.cite(section or overview.title, "kind"), is_regulation(overview)
    else:
        return None
    label = cased(_MARK.sub("", name_of(annotated, overview).label))
    is_whole = _NAMED_SO.match(label) or (not is_told and _SHORT.match(label))
    agreement = Name(label if is_whole else f"{noun} {_SHORT.sub('', label)}", Kind.AGREEMENT)
    # below "Gemeenschappelijke regelingen" those who are listed are members of the body
    return Shared(agreement, _terms(annotated, overview), tuple(_parties(annotated, overview, said)) if is_told else (), (title, said))


def _of_row(annotated: Annotated, listed: BodyRow) -> Shared | None:
    """The agreement of a table's row, by the words for the legal form."""
    match = INSTRUMENT.match(listed.form)
    if match is None:
        return None
    noun, passage = (match["noun"] or REGULATION).capitalize(), listed.row.evidence
    label = listed.body.label
    agreement = Name(label if _NAMED_SO.match(label) else f"{noun} {_SHORT.sub('', label)}", Kind.AGREEMENT)
    parties = tuple((m.name(), passage) for m in listed.taking(annotated) if m.kind in _MEMBERS)
    return Shared(agreement, {}, parties, (passage,))


def _sections(annotated: Annotated) -> dict[int, Block]:
    """The heading "Gemeenschappelijke regelingen" by where each block below it starts, up to the heading of another sort of bodies."""
    found: dict[int, Block] = {}
    section: Block | None = None
    for block in annotated.blocks:
        if block.kind == "heading" and (heading := _SECTION.fullmatch(block.text)):
            section = block if heading["regulations"] else None
        elif section:
            found[block.start] = section
    return found


def _parties(annotated: Annotated, overview: Overview, form: Evidence) -> Iterator[tuple[Name, Evidence]]:
    """Those who take part by the overview, and the municipality whose overview it is."""
    taking = overview.entry(_TAKING)
    named: dict[str, tuple[Name, Evidence]] = {}
    for start, stop in taking.values if taking else ():
        if not _OVER.search(annotated.clean.text, start, stop):
            named.update({m.label: (m.name(), annotated.evidence(start, stop)) for m in annotated.within(start, stop) if m.kind in _MEMBERS and not m.attributive and not _NONE.match(annotated.clean.text, m.end)})
    subject = annotated.profile.subject
    if subject and subject.kind is Kind.MUNICIPALITY:
        named.setdefault(subject.label, (subject, form))
    yield from named.values()


def _terms(annotated: Annotated, overview: Overview) -> dict[str, Value]:
    """What the lines of an overview say of the agreement's period, notice and signing."""
    found: dict[str, Value] = {}
    for entry in overview.entries:
        for start, stop in entry.values:
            first = annotated.sentence_from(start)
            for sentence in annotated.sentences_of(first.block) if first and first.start <= stop else ():
                found = {**terms(sentence, "looptijd", another=True), **found}
            for column, said in _SINCE:
                words = said.search(annotated.clean.text, start, stop)
                dates = find_dates(annotated.clean.text[words.end() : stop]) if words else []
                if dates and dates[0].start == 0:
                    found.setdefault(column, dates[0].value)
    return found
