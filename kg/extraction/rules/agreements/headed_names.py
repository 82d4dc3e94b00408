"""What an agreement without a name of its own is called elsewhere: in its heading, in the document's title, by what it amends."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.subject import subject_agreement
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_ABOVE = 2
"""Lines above a paragraph that may head it: of an item of a list of decisions, its title and its number and portfolio."""
_AMENDS = re.compile(r" (?:bij|op|van|tot wijziging van) (?:de |het )?")


def amended_here(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> Name | None:
    """What "het eerste addendum bij de Samenwerkingsovereenkomst X" amends."""
    link = _AMENDS.match(sentence.text, match.end("noun"))
    at = sentence.start + link.end() if link else -1
    return next((m.name() for m in annotated.within(at, at + 1, Kind.AGREEMENT) if m.start == at), None) if link else None


def headed_name(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> str:
    """The name of "een samenwerkingsovereenkomst" where its heading, or the document's title, names the one of that noun that it is about."""
    if annotated.profile.own or not re.search(r"\b[Ee]en (?:nieuw |[a-z]+e )?$", sentence.text[max(0, match.start() - 24) : match.start()]):
        return ""
    subject, above = subject_agreement(annotated), annotated.blocks[max(0, sentence.block - _ABOVE) : sentence.block]
    headings = " ".join((annotated.blocks[sentence.block].heading, *(block.text for block in above if block.kind == "heading")))
    titles = [{label for label in agreements_by_noun(annotated).get(match["noun"].casefold(), ()) if label in headings}]
    titles.append({subject[0].label} if subject else {m.label for m in annotated.within(0, annotated.blocks[0].end, Kind.AGREEMENT)})
    headed = (next(iter(labels)) for labels in titles if len(labels) == 1)
    return next((title for title in headed if title.casefold().startswith(f"{match['noun'].casefold()} ")), "")


@kept
def agreements_by_noun(annotated: Annotated) -> dict[str, dict[str, int]]:
    """The agreements by the first word of their names, each with where it is first named."""
    found: dict[str, dict[str, int]] = {}
    for mention in annotated.mentions:
        if mention.kind is Kind.AGREEMENT:
            found.setdefault(mention.label.split(" ")[0].casefold(), {}).setdefault(mention.label, mention.start)
    return found
