"""Agreements by name within a sentence: where one is named, and what it is called by its title, matter, parties or day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.groups import deal_noun
from kg.extraction.names.mentions import DEAL_NOUN, ORGANISATIONS
from kg.extraction.names.titles import qualified_end, sorted_by
from kg.extraction.profile.addendum_names import linked
from kg.extraction.profile.kinds import same_agreement
from kg.extraction.rules.agreements.agreement_words import (
    ABROAD,
    ADDENDUM,
    ADJECTIVES,
    AGREEMENT,
    AHEAD,
    APPOSED,
    CALLED,
    COMPOUND,
    DECLARED,
    DURATION,
    KNOWN,
    LATER,
    NAMED_NOUN,
    NEW,
    NEXT_SENTENCE,
    NUMBERED,
    ORDINAL,
    OWN_NOUN,
    SAID_IN,
    SAME_NAME,
    SELF,
    SOME,
    TEKEN,
    THIS,
    THIS_SORT,
    TITLE,
    WHOLES,
    WHOSE,
)
from kg.extraction.rules.agreements.headed_names import agreements_by_noun, amended_here, headed_name
from kg.extraction.rules.agreements.signed_titles import is_signed_title, signed_titles
from kg.extraction.rules.parties.party import amended
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "Regeling van 4 mei 2012, houdende regels over subsidie": what one minister lays down
_LAID_DOWN = re.compile(r" van [^.;]{3,120}?,? houdende\b")
_TOWNS_AND_ONE = 3
"""So many concluders at most are all in the name of an agreement without one."""
_NEXT = 14
"""Characters behind " met " within which the other party is named."""


def named(text: str, *, own: bool) -> Iterator[tuple[re.Match[str], int]]:
    """The agreements that a sentence names, each with where the next one begins.

    Args:
        own: the document is itself an agreement, so that "deze overeenkomst" is that one, and none of those.
    """
    whole: list[re.Match[str]] = []
    for match in (match for pattern in WHOLES.of(text) for match in pattern.finditer(text)):
        if not any(w.start() < match.end() and match.start() < w.end() for w in whole):
            whole.append(match)
    whole += [match for match in signed_titles(text) if not own and not AGREEMENT.search(text, match.start("noun"), match.end()) and not any(w.start() < match.end() and match.start() < w.end() for w in whole)]
    inside = [m for m in AGREEMENT.finditer(text) if not any(w.start() <= m.start() < w.end() or _is_called(text, m, w) for w in whole)]
    found = [match for match in sorted([*whole, *inside], key=lambda m: m.start()) if not _is_self(text, match, own=own)]
    found = [one for one, following in zip_longest(found, found[1:]) if following is None or not _is_apposed(text, one, following)]
    for index, match in enumerate(found):
        yield match, found[index + 1].start() if index + 1 < len(found) else len(text)


def _is_self(text: str, match: re.Match[str], *, own: bool) -> bool:
    """Whether it is the document's own agreement, or none in particular: "hierna: het Convenant", "deze overeenkomst"."""
    ahead = text[max(0, match.start() - 20) : match.start()]
    if ahead.endswith(" als ") and not (match.groupdict().get("title") or match.groupdict().get("quoted") or match.groupdict().get("whole")):
        return True  # "geldt als koepelconvenant voor vier convenanten"
    return (match.re.pattern != ABROAD.pattern and bool(SELF.search(ahead))) or (own and bool(THIS.search(ahead) or NEW.search(ahead)))


def is_declared(match: re.Match[str]) -> bool:
    """Whether it is one that many join, by its own name ("het Klimaatakkoord"): concluded by those only of whom it is said that they signed it."""
    return match.re.pattern in DECLARED or is_signed_title(match)


def _is_called(text: str, match: re.Match[str], whole: re.Match[str]) -> bool:
    """Whether an agreement without a name of its own is given one further on in the sentence."""
    said = match.groupdict()
    return not said["quoted"] and not said["title"] and match.end("noun") <= whole.start("whole") and CALLED.fullmatch(text, match.end("noun"), whole.start("whole")) is not None


def _is_apposed(text: str, match: re.Match[str], following: re.Match[str]) -> bool:
    """Whether "een overeenkomst" is the one that is named right behind it: "sloten een regeling, de Centrumregeling Zuid"."""
    groups = (match.groupdict(), following.groupdict())
    is_bare, is_titled = not any(groups[0].get(one) for one in ("quoted", "title", "whole")), bool(groups[1].get("title") or groups[1].get("quoted"))
    return is_bare and is_titled and bool(SOME.search(text[max(0, match.start() - 30) : match.start()])) and APPOSED.fullmatch(text, match.end("noun"), following.start()) is not None


def name_of(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> Name | None:
    """What an agreement is called: its title or matter, else its parties or its day; None for the document's own."""
    groups = match.groupdict()
    noun = match["noun"][0].upper() + match["noun"][1:]
    noun = deal_noun(noun) if noun.lower().endswith("deal") else noun
    later = LATER.search(sentence.text, match.end(), match.end() + 160)
    about = groups.get("quoted") or _title(sentence.text, match) or (groups.get("matter") or groups.get("sort") or (later["matter"] if later else "")).strip()
    about = "" if SAID_IN.search(about) or DURATION.match(about) else about
    earlier = amended(annotated)
    own = annotated.profile.agreement if annotated.profile.own else None
    if SAME_NAME.match(sentence.text, match.end("noun")):
        last = annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500)
        return last.name() if last and match["noun"].casefold() in last.label.casefold() else None
    about = _resolved(annotated, about, sentence.start + match.start())
    if (party := with_party(annotated, match, sentence)) and groups.get("title"):  # "Archeologie met Middelburg"
        about = " ".join(sentence.text[match.start("title") : party].split())
    if not about and not groups.get("whole") and (THIS.search(ahead := sentence.text[max(0, match.start() - 30) : match.start()]) or THIS_SORT.search(ahead)):
        return _spoken_of(annotated, match, sentence)
    if is_signed_title(match) and any(m.kind in ORGANISATIONS and m.start < sentence.start + match.start("noun") + 2 for m in annotated.within(sentence.start + match.start("noun"), sentence.start + match.end())):
        return None  # "tekenden de Vervoerregio Zuid en de gemeente"
    if groups.get("whole"):
        label = groups["whole"][0].upper() + groups["whole"][1:] if groups["whole"].startswith("overeenkomst") else groups["whole"]
    elif about and not (later and not groups.get("matter") and _is_with_one(annotated, who) and (about.startswith("over ") or _are_known(annotated, who))):
        sort = sorted_by(sentence.text, match.start()) if groups.get("title") else None
        label = about if DEAL_NOUN.match(about) else f"{sort.group()}{match['noun']} {about}" if sort else f"{noun} {about}"  # "het convenant Regio Deal Zuid"
    elif NAMED_NOUN.fullmatch(match["noun"]):
        label = match["noun"]
    elif NUMBERED.match(noun):
        label = f"{noun} {linked((earlier or own).label)}" if earlier or own else noun  # type: ignore[union-attr]
    elif ADDENDUM.match(noun) and (ordinal := ORDINAL.search(sentence.text, max(0, match.start() - 10), match.start())) and (main := earlier or own or amended_here(annotated, match, sentence)):
        if own and own.label.casefold().startswith(ordinal["ordinal"].casefold()):
            return None
        label = f"{ordinal['ordinal'].capitalize()} {noun.lower()} {linked(main.label)}"
    else:
        label = _named_later(annotated, match, sentence) or headed_name(annotated, match, sentence) or _by_matter_ahead(annotated, match, who, sentence) or _unnamed(annotated, match, who, of_date, sentence)
    label = NEXT_SENTENCE.sub("", " ".join(label.split()))
    if earlier and not about and match["noun"].casefold() in earlier.label.casefold():
        return earlier
    label = label or _first_spoken_of(annotated, match, who, sentence)
    if not label:
        return _spoken_of(annotated, match, sentence)
    if own and (label.casefold() == own.label.casefold() or (annotated.profile.kind != "addendum" and same_agreement(label, own.label))):
        return None
    return Name(label, Kind.AGREEMENT)


def _title(text: str, match: re.Match[str]) -> str:
    """The title that stands behind an agreement's noun, with the noun in small letters that its last adjective goes with."""
    if not match.groupdict().get("title"):
        return ""
    return text[match.start("title") : qualified_end(text, match.start("title"), match.end("title"))]


def with_party(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> int | None:
    """Where " met" stands in a title behind which it names the other party, in the sentence's text; None where it does not."""
    at = sentence.text.rfind(" met ", match.start(), match.end())
    begin = sentence.start + at + len(" met ")
    named = [m for m in annotated.within(begin, sentence.start + match.end()) if m.kind in ORGANISATIONS] if at >= 0 else []
    return at if named and named[0].start < begin + _NEXT and named[-1].end >= sentence.start + match.end() - 1 else None


def _is_with_one(annotated: Annotated, who: tuple[Name, ...]) -> bool:
    """Whether a note's own city concluded it with one other, by whom it is better called than by what stands further on."""
    subject = annotated.profile.subject
    return not annotated.profile.own and subject is not None and len(who) == 2 and any(name.label == subject.label for name in who)


def _are_known(annotated: Annotated, who: tuple[Name, ...]) -> bool:
    """Whether lists of names hold all of them: "de overeenkomst met Riolux inzake het riool" is better called by its matter."""
    return {name.label for name in who} <= {m.label for m in annotated.mentions}


def _resolved(annotated: Annotated, about: str, position: int) -> str:
    """ "over die interlokale vereniging" as the one of that noun that the text named last: "interlokale vereniging Sportregio Leie"."""
    pointed = re.search(r"\b(?:die|deze|dit|dat|voornoemde|genoemde) (?P<noun>[a-zà-ÿ]+(?: [a-zà-ÿ]+){0,2})$", about)
    if pointed is None:
        return about
    before = annotated.clean.text[max(0, position - 1500) : position]
    full = list(re.finditer(rf"\b{re.escape(pointed['noun'])} {TITLE}", before))
    return f"{about[: pointed.start()]}{full[-1].group()}" if full else about


def _spoken_of(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> Name | None:
    """The agreement that "de regeling" or "het convenant" stands for in another document: the last one of which it spoke."""
    definite = re.search(r"\b(?:[Dd]e|[Hh]et|[Dd]it|[Dd]ie|[Dd]at|[Dd]eze(?: [A-Z][a-z-]{2,20}e)?) $", sentence.text[max(0, match.start() - 30) : match.start()])
    if annotated.profile.own or definite is None:
        return None
    last = annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500)
    return last.name() if last and match["noun"].split()[-1].casefold() in last.label.casefold() else None


def _first_spoken_of(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], sentence: Sentence) -> str:
    """The name of "de samenwerkingsovereenkomst" or "het horecaconvenant" that was signed, where the text spoke of none before: by its noun, or by its parties."""
    if annotated.profile.own or not TEKEN.search(sentence.text) or annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500):
        return ""
    noun = match["noun"][0].upper() + match["noun"][1:]
    ahead = (block.text for block in annotated.blocks[: sentence.block] if block.kind != "heading")
    if " " in noun or any(re.search(rf"(?i)\b{re.escape(noun)}\b", text) for text in ahead):
        return ""
    if OWN_NOUN.fullmatch(noun):
        return noun
    return f"{noun} {' en '.join(_short(name) for name in who[:3])}" if len(who) > 1 and COMPOUND.fullmatch(noun) else ""


def _by_matter_ahead(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], sentence: Sentence) -> str:
    """The name by what it is about, which stands before "een overeenkomst"; one with one other is better called by that one."""
    if _is_with_one(annotated, who) or not re.search(r"\b[Ee]en (?:nieuwe? |[a-z]+e )?$", sentence.text[max(0, match.start() - 24) : match.start()]):
        return ""
    ahead = AHEAD.search(sentence.text[: match.start()])
    return f"{match['noun'][0].upper()}{match['noun'][1:]} over {ahead['matter']}" if ahead else ""


def _unnamed(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> str:
    """The name of an agreement that is known by its parties or its day; "de overeenkomst" alone stands for another."""
    noun = match["noun"][0].upper() + match["noun"][1:]
    subject = annotated.profile.subject
    text = sentence.text
    if title := ADJECTIVES.search(text, max(0, match.start() - 60), match.start()):  # "het Nationaal Sportakkoord"
        return f"{title['adjectives']}{match['noun']}"
    record = annotated.topic(sentence.start, [Kind.AGREEMENT], reach=60) if match.start() < 3 and not annotated.profile.own else None
    if record:  # "Naam: Regio Deal Zuid" / "Aard: convenant tussen A en B": a record of that one
        return record.label
    if re.search(r"(?i)regeling$", match["noun"]) and " " not in match["noun"] and (of_date is None or _LAID_DOWN.match(text, match.end())):
        return ""
    if of_date is None and KNOWN.search(text[max(0, match.start() - 40) : match.start()]) and not WHOSE.match(text, match.end()):
        return ""
    if _is_with_one(annotated, who) and all(name.kind in (Kind.MUNICIPALITY, Kind.CITY) for name in who):
        return f"{noun} {'-'.join(_short(name) for name in sorted(who, key=lambda name: name.label != subject.label))}"  # type: ignore[union-attr]
    if len(who) > _TOWNS_AND_ONE and len(apart := [name for name in who if name.kind is not Kind.MUNICIPALITY]) == 1:
        return f"{noun} met {apart[0].label}"  # of several towns with one board, company or province
    others = [name for name in who if annotated.profile.own or subject is None or name.label != subject.label]
    if 0 < len(others) == len(who) - 1 or len(who) == 1:
        return f"{noun} met {' en '.join(name.label for name in others[:3])}" if others else ""
    if who:
        return f"{noun} {' en '.join(_short(name) for name in who[:3])}"
    return f"{noun} van {sentence.text[of_date.start : of_date.end]}" if of_date else ""


def _named_later(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> str:
    """The name of "een intentieverklaring" where the text later gives the only one of that noun: "De Intentieverklaring Waterstof geldt"."""
    if annotated.profile.own or not re.search(r"\b[Ee]en (?:nieuw |[a-z]+e )?$", sentence.text[max(0, match.start() - 24) : match.start()]):
        return ""
    noun = match["noun"].casefold()
    of_noun = {label: start for label, start in agreements_by_noun(annotated).get(noun.split()[0], {}).items() if label.casefold().startswith(f"{noun} ")}
    return next(iter(of_noun)) if len(of_noun) == 1 and min(of_noun.values()) > sentence.start else ""


def _short(name: Name) -> str:
    return re.sub(r"^(?:Gemeente|Provincie) ", "", name.label)


def is_titled(match: re.Match[str]) -> bool:
    """Whether an agreement is named by a title of its own."""
    return any(match.groupdict().get(group) for group in ("whole", "quoted", "title"))
