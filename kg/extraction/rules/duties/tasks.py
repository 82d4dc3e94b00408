"""Who reports to whom how often, and what is announced as still to come."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import first_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.rule import dates
from kg.model import Fact

FREQUENCY = re.compile(
    r"\b(?P<often>jaarlijks|halfjaarlijks|maandelijks|per kwartaal|tweejaarlijks|twee ?maal per jaar|\w+ ?keer per jaar|periodiek)\b",
    re.I,
)
# "Halfjaarlijks wordt door de projectmanager gerapporteerd aan de stuurgroep over de voortgang"
REPORTS = re.compile(
    r"\bdoor (?P<who>(?:de|het|een) [\w ]{3,50}?)(?:, [^,]+,)? gerapporteerd aan (?P<to>(?:de|het|een) [\w ]{3,50}?) over (?P<what>[^.;]+)"
)
REPORTS_ACTIVE = re.compile(
    r"(?P<who>(?:[Dd]e|[Hh]et) [\w ]{3,50}?) rapporteert (?:\w+ ){0,3}?aan (?P<to>(?:de|het) [\w ]{3,50}?) over (?P<what>[^.;]+)"
)
REPORT_WORDS = Triggers("gerapporteerd", "rapporteert", "rapportage", "verslag", "jaarplan", "werkprogramma")
PUBLISHED = re.compile(
    r"\bwordt (?:online )?een (?P<what>\w*(?:rapportage|verslag|jaarplan|werkprogramma)) (?:gepubliceerd|opgesteld|aangeboden)"
)
FOLLOW_UP = re.compile(r"\b(?:vervolg(?:stappen|traject|producten)?|planning|actiepunten)\b", re.I)


def reporting_tasks(annotated: Annotated) -> Iterator[Fact]:
    """Reports that recur: by whom, to whom, about what, how often."""
    for masked in annotated.cued(REPORT_WORDS):
        sentence = masked.sentence
        often = FREQUENCY.search(sentence.text)
        match = REPORTS.search(sentence.text) or REPORTS_ACTIVE.search(sentence.text) or PUBLISHED.search(sentence.text)
        if often and match and not re.search(r"\b(?:niet|geen)\b", match.group()):
            who = match.groupdict()
            yield Fact("tasks", {"who": who.get("who"), "what": match["what"].strip(), "to": who.get("to"), "frequency": often["often"].lower()},
                       "reporting_tasks", (annotated.cite(sentence),))  # fmt: skip


def follow_ups(annotated: Annotated) -> Iterator[Fact]:
    """What is announced: the items under "Vervolg", and what is to be delivered or adopted, with the date if one is given."""
    year = first_day(annotated.profile.date).year if annotated.profile.date else None
    for index, block in enumerate(annotated.blocks):
        lead = annotated.blocks[block.lead].text if block.lead is not None else ""
        if block.kind == "item" and FOLLOW_UP.search(lead[-160:]):
            for number, sentence in enumerate(annotated.sentences_of(index)):
                if number == 0:
                    found = dates(sentence, year)
                    yield Fact("tasks", {"what": sentence.text.strip(" ;."), "date": found[0].value if found else None}, "follow_ups",
                               (annotated.cite(block), annotated.cite(annotated.blocks[block.lead], "who")) if block.lead is not None else (annotated.cite(block),))  # fmt: skip
