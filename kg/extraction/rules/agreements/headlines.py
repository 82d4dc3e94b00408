"""Who concluded an agreement by the headline of its news: "Gouda en Waddinxveen tekenen convenant Groene Rand"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.agreement_names import name_of, named
from kg.extraction.rules.agreements.concluders import concluders, namings_of
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.extraction.rules.parties.counted import of_count
from kg.extraction.rules.parties.party import Opening
from kg.model import Name
from kg.numbers import CARDINAL, number_word

# the present tense of a headline, which tells of what was done
_SIGN = re.compile(r"\b(?:(?:onder)?teken(?:t|en)|bekrachtig(?:t|en)|slui(?:t|ten)|zet(?:ten)?(?= (?:hun |een )?handtekening))\b(?! (?:aan|uit|op|in|niet|voor)\b)")
_TO_COME = re.compile(r"(?i)\b(?:gaan?|gaat|wil(?:len)?|zal|zullen|moet(?:en)?|mogen|mag|kunnen|kan|morgen|binnenkort|volgend[e]?|straks|aanstaande|a\.s\.|niet|geen|mogelijk|hoop|hopen|klaar|bereid|besluit(?:en)?)\b|\?")
_COUNTED = re.compile(rf"\b(?P<count>{CARDINAL}) (?:[A-Z]?[a-z]+se )?gemeenten\b(?! (?:van )?{ANY})", re.I)


def of_headline(annotated: Annotated, masked: Masked) -> Iterator[Conclusion]:
    """What the first line of news says was signed, by those whom it names and those whom it counts and the news lists."""
    text = masked.sentence.text
    if annotated.profile.own or masked.sentence.block or text.endswith((".", ";", ":")) or _TO_COME.search(masked.text) or not _SIGN.search(masked.text):
        return
    for match, _ in named(text, own=False):
        if not any(match.groupdict().get(group) for group in ("whole", "quoted", "title")):
            continue
        told = masked.reworded(_SIGN.sub("tekenden", masked.text))
        who = concluders(annotated, told, match, Opening(), namings_of(told))
        name = name_of(annotated, match, who, None, masked.sentence)
        who = (*who, *_counted(annotated, masked, who))
        if name and len(who) > 1:
            yield Conclusion(name, None, None, None, None, who, decided=False, sentence=masked.sentence)


def _counted(annotated: Annotated, masked: Masked, who: tuple[Name, ...]) -> list[Name]:
    """The municipalities whom a headline counts: "Zes gemeenten en provincie Drenthe sluiten Woondeal Zuid-Drenthe"."""
    counted = _COUNTED.search(masked.text)
    count = number_word(counted["count"]) if counted else None
    return [name for name in of_count(annotated, count) if name not in who] if count else []
