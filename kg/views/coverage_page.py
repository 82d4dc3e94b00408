"""The coverage of documents as one offline HTML page: what gave facts, what has a cue and gave none, and the rest.

A mark and a word stand beside each colour. The page has no script; what is shown is chosen with boxes that the style
itself looks at, so that it works wherever the file is opened, and on paper all of it is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from markupsafe import Markup

from kg.extraction.coverage import Coverage, Covered, Given, Outcome
from kg.extraction.modality import Modality
from kg.questions.table import shown
from kg.views.fact_words import TABLE_WORDS, Words, in_words
from kg.views.offline_page import content_policy

MARKS: Final[Mapping[Outcome, str]] = {Outcome.FACT: "✓", Outcome.CUE: "?", Outcome.REST: "·"}
OUTCOMES: Final[Mapping[Outcome, Words]] = {
    Outcome.FACT: Words("gaf feiten", "gave facts"),
    Outcome.CUE: Words("aanwijzing, geen feit", "a cue, no fact"),
    Outcome.REST: Words("overig", "the rest"),
}
MODALITIES: Final[Mapping[Modality, Words]] = {
    Modality.NEGATED: Words("ontkend", "denied"),
    Modality.PLANNED: Words("voorgenomen", "planned"),
    Modality.POTENTIAL: Words("mogelijk of voorwaardelijk", "possible or conditional"),
    Modality.TALKS: Words("in gesprek", "talked about"),
    Modality.ADVISED: Words("geadviseerd", "recommended"),
    Modality.REPORTED: Words("wat anderen zeggen", "what others say"),
    Modality.ENDED: Words("voorbij", "over"),
    Modality.EXAMPLE: Words("als voorbeeld", "as an example"),
    Modality.PRIVATE: Words("op persoonlijke titel", "in a private capacity"),
}
"""How a clause holds its content, in words: what is only planned or is denied rightly gives no fact."""

_TITLE: Final = Words("Wat de leesregels lazen", "What the rules read")
_INTRODUCTION: Final = Words(
    "Elke zin van het stuk, met de feiten die erop rusten. Een zin met een aanwijzing heeft woorden die over een soort "
    "feit gaan (onderstreept), maar gaf er geen: misschien gemist, misschien terecht, want wat ontkend, gepland of "
    "mogelijk is, is geen feit.",
    "Each sentence of the document, with the facts that rest on it. A sentence with a cue has words that speak of a "
    "kind of fact (underlined) but gave none: missed perhaps, or rightly so, for what is denied, planned or possible "
    "is no fact.",
)
_SHOW: Final = Words("Toon:", "Show:")
_SENTENCES: Final = Words("zinnen", "sentences")
_CUE: Final = Words("aanwijzing", "cue")
_RULE: Final = Words("regel", "rule")
_PLACE: Final = Words("teken", "character")
_FOOT: Final = Words(
    "Tekens tellen in de bewaarde tekst (kg text). Kopregels en bladzijnummers horen bij geen zin.",
    "Characters count in the kept text (kg text). Page headers and numbers belong to no sentence.",
)
_LONGEST: Final = 220  # characters of a fact's values
_CSS: Final = Path(__file__).parent / "page" / "coverage.css"


def coverage_page(coverages: Sequence[Coverage], language: str = "nl") -> str:
    """The whole page; the same coverage gives the same text. Every text from outside is escaped."""
    style = _CSS.read_text(encoding="utf-8")
    return str(
        Markup(
            '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
            "<style>{style}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<p>{introduction}</p>\n"
            "<fieldset><legend>{show}</legend>{boxes}</fieldset>\n</header>\n"
            "<main>\n{sections}</main>\n<footer>{foot}</footer>\n</body>\n</html>\n"
        ).format(
            lang=language,
            policy=content_policy(scripts=[], styles=[style]),
            title=_say(_TITLE, language),
            style=Markup(style),
            introduction=_say(_INTRODUCTION, language),
            show=_say(_SHOW, language),
            boxes=_joined(_box(outcome, language) for outcome in Outcome),
            sections=_joined(_section(coverage, language) for coverage in coverages),
            foot=_say(_FOOT, language),
        )
    )


def shares(coverage: Coverage) -> Mapping[Outcome, tuple[int, float]]:
    """How many sentences came to what, and what percentage of all that is; 0 where there are none."""
    counts, total = coverage.counts(), len(coverage.sentences)
    return {outcome: (count, 100 * count / total if total else 0.0) for outcome, count in counts.items()}


def _say(words: Words, language: str) -> str:
    return words.nl if language == "nl" else words.en


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _box(outcome: Outcome, language: str) -> Markup:
    return Markup(
        '<label class="show {name}"><input type="checkbox" id="show-{name}" checked>'
        '<span class="mark" aria-hidden="true">{mark}</span>{words}</label>'
    ).format(name=outcome.value, mark=MARKS[outcome], words=_say(OUTCOMES[outcome], language))


def _section(coverage: Coverage, language: str) -> Markup:
    parts = shares(coverage)
    totals = _joined(
        Markup(
            '<li class="{name}"><span class="mark" aria-hidden="true">{mark}</span>'
            "<span><b>{count}</b> {words} ({share:.0f}%)</span></li>"
        ).format(
            name=outcome.value, mark=MARKS[outcome], count=count, words=_say(OUTCOMES[outcome], language), share=share
        )
        for outcome, (count, share) in parts.items()
    )
    lines = (
        _sentence(coverage, sentence, number == 0, language)
        for _, block in groupby(coverage.sentences, lambda sentence: sentence.block)
        for number, sentence in enumerate(block)
    )
    return Markup(
        '<section>\n<h2>{source}</h2>\n<ul class="totals"><li><b>{total}</b> {sentences}</li>{totals}</ul>\n{bar}\n'
        '<ol class="sentences">\n{lines}</ol>\n</section>\n'
    ).format(
        source=shown(coverage.document.source),
        total=len(coverage.sentences),
        sentences=_say(_SENTENCES, language),
        totals=totals,
        bar=_bar(parts),
        lines=_joined(lines),
    )


def _bar(parts: Mapping[Outcome, tuple[int, float]]) -> Markup:
    """The shares as a bar. It repeats the numbers above it, so it is not read out."""
    bars, x = [], 0.0
    for outcome, (_, share) in parts.items():
        bars.append(Markup('<rect class="{}" x="{:.2f}" width="{:.2f}" height="10"/>').format(outcome.value, x, share))
        x += share
    return Markup(
        '<div class="bar" aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none">{}</svg></div>'
    ).format(_joined(bars))


def _sentence(coverage: Coverage, sentence: Covered, begins: bool, language: str) -> Markup:
    classes = " ".join(["sentence", sentence.outcome.value, *["begins"] * begins, *["heading"] * sentence.is_heading])
    return Markup(
        '<li class="{classes}"><span class="mark" title="{place}"><span aria-hidden="true">{mark}</span>'
        '<span class="spoken">{outcome}:</span></span><span class="words">{words}</span>'
        '<ul class="notes">{notes}</ul></li>\n'
    ).format(
        classes=classes,
        place=f"{_say(_PLACE, language)} {sentence.start}–{sentence.end}",
        mark=MARKS[sentence.outcome],
        outcome=_say(OUTCOMES[sentence.outcome], language),
        words=_words(coverage, sentence),
        notes=_joined(_notes(coverage, sentence, language)),
    )


def _words(coverage: Coverage, sentence: Covered) -> Markup:
    """The sentence as it stands in the kept text; where it gave no fact its cues are marked."""
    text, at, parts = coverage.document.text, sentence.start, []
    for cue in sentence.cues if sentence.outcome is Outcome.CUE else ():
        if cue.start >= at:
            before, words = _kept(text[at : cue.start]), _kept(text[cue.start : cue.end])
            parts.append(Markup("{}<mark>{}</mark>").format(before, words))
            at = cue.end
    return _joined([*parts, Markup("{}").format(_kept(text[at : sentence.end]))])


def _kept(text: str) -> str:
    """A piece of the text, blanks at its ends kept, with what turns the direction of writing shown as its code."""
    return f"{' ' * text[:1].isspace()}{shown(text)}{' ' * (text[-1:].isspace() and bool(text.strip()))}"


def _notes(coverage: Coverage, sentence: Covered, language: str) -> Iterator[Markup]:
    for (table, values, rule), times in Counter(_line(given, language) for given in sentence.given).items():
        again = f" ({times}×)" if times > 1 else ""
        yield Markup("<li><b>{}</b> {}{} <small>{} {}</small></li>").format(
            table, values, again, _say(_RULE, language), rule
        )
    if sentence.outcome is not Outcome.CUE:
        return
    for words, cues in groupby(sentence.cues, lambda cue: coverage.document.text[cue.start : cue.end]):
        tables = ", ".join(dict.fromkeys(_say(TABLE_WORDS[cue.table], language) for cue in cues))
        yield Markup("<li><b>{}</b> “{}”: {}</li>").format(_say(_CUE, language), shown(words), tables)
    if sentence.modalities:
        yield Markup("<li>{}</li>").format(", ".join(_say(MODALITIES[held], language) for held in sentence.modalities))


def _line(given: Given, language: str) -> tuple[str, str, str]:
    """What a sentence gives of a fact: its table, its values there and its rule."""
    table, values = in_words(given.fact, language, given.columns)
    return table, shown(values if len(values) <= _LONGEST else f"{values[:_LONGEST]}…"), given.fact.rule
