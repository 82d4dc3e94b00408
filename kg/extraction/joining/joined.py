"""Which mentions of one document are one thing: names completed, short and varying forms joined.

A working group is named with its network, "de City Deal" is the deal that the document is about, "CDIO" is the deal with
those initials, and a partnership goes by several names where the same city coordinates each. All of it is read from the
document; nothing is known beforehand about a single name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extraction.joining.common_nouns import by_common_noun
from kg.extraction.joining.organ_names import organs_by_name
from kg.extraction.joining.partnership_names import partnerships, with_aliases
from kg.extraction.matching import patterns as re
from kg.extraction.names.defined import terms
from kg.extraction.names.mentions import Mention, longest
from kg.extraction.profile.kinds import same_agreement
from kg.extraction.profile.profile import Profile
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "de City Deal", "deze overeenkomst", "het convenant": the agreement that the document is or is about
ANAPHOR = re.compile(
    r"\b(?:[Dd]e|[Dd]eze|[Dd]it|[Hh]et|[Oo]nderhavige) (?:[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|(?:[a-z]+)?overeenkomst|(?:[a-z]+)?convenant|(?:[Gg]emeenschappelijke )?[Rr]egeling)\b(?! (?:met|tussen|van [A-Z]|[“‘\"']?[A-Z])|-)"
)
# "wij", "ons college", "de stad", in a list "Gemeente, politie en horeca": the city whose note or page it is
WE = re.compile(
    r"\b(?:[Ww]ij|[Ww]ir|[Ww]e|[Oo]ns college|[Oo]nze (?:stad|gemeente)|[Dd]e (?:stad|gemeente)(?! (?:[A-Z]|van|die|en))|(?:(?<=^)|(?<=\n)|(?<=\. )|(?<=, )|(?<= en )|(?<= door )|(?<=ussen ))[Gg]emeente(?=, [a-zA-Z]+(?:,| en )| en (?:de )?(?:[A-Z]|politie|ondernemers))|(?<=, )gemeente(?= en )|(?<= en )gemeente(?= (?:hebben|sloten|tekenden|ondertekenden|zetten|maken|maakten|werken|zijn|gaan|willen)\b)|[Tt]he [Cc]ity(?! of)|[Dd]ie Stadt(?! [A-Z]))\b"
)


def join(text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention], about: Profile) -> tuple[Mention, ...]:
    """The mentions with their full names, those of one thing under one label."""
    found = sorted(mentions, key=lambda m: m.start)
    found = _regions(_euregios(text, _deals(found)))
    found = _with_anaphors(text, found, about)
    found = _with_initials(text, found)
    found = longest([*terms(text, found), *found])
    found = _with_subject(text, sentences, found, about)
    called = _called(text, found)
    found = _groups(text, found, called)
    found = with_aliases(text, partnerships(sentences, found, called))
    found = organs_by_name(found, about.agreement.label if about.agreement else "")
    return tuple(longest([*found, *by_common_noun(text, found)]))


def _with_anaphors(text: str, found: list[Mention], about: Profile) -> list[Mention]:
    if about.agreement is None:
        return found
    label = about.agreement.label
    extra = [
        Mention(m.start(), m.end(), label, Kind.AGREEMENT)
        for m in ANAPHOR.finditer(text)
        if about.own or "deal" in m.group().casefold() or ("deal" in label.casefold() and "onvenant" in m.group())
    ]
    if about.own:  # the deal's own text names itself by its title
        found = [
            replace(m, label=label) if m.kind is Kind.AGREEMENT and _is_own(m.label, about) else m
            for m in found
        ]
    return longest([*found, *extra])


def _is_own(label: str, about: Profile) -> bool:
    """Whether a name of an agreement is the document's own; an addendum names the one that it amends besides."""
    own = about.agreement.label if about.agreement else ""
    if about.kind == "addendum":
        return label.casefold() == own.casefold()
    return label.casefold() in own.casefold() or same_agreement(label, own)


_OPENING = 30
"""Characters in which a sentence opens with whom it is about."""
_NEAR = 12
"""Names of cities that are looked back at."""
# what a paper of a Dutch municipality calls no city abroad
_NOT_ABROAD = re.compile(r"(?i)gemeente|college|wethouder")


def speaks_of_subject(before: Sequence[Mention], sentences: Sequence[Sentence], subject: Name, said: str) -> bool:
    """Whether the cities that were named before, in order, leave no doubt that "de stad" or "de wethouder" is of the document's own."""
    before = before[-_NEAR:]
    if subject.kind is Kind.MUNICIPALITY and _NOT_ABROAD.search(said):
        before = [m for m in before if m.kind is Kind.MUNICIPALITY]
    if not before or before[-1].label == subject.label:
        return True
    sentence = sentences[bisect_right(sentences, before[-1].start, key=lambda one: one.start) - 1]
    opens = next(m for m in before if m.start >= sentence.start)
    return opens.label == subject.label and opens.start - sentence.start < _OPENING


def _with_subject(text: str, sentences: Sequence[Sentence], found: list[Mention], about: Profile) -> list[Mention]:
    """In a city's own note or page "wij" is that city, and so is "de stad" where no other city was spoken of in between.

    One that is named in a sentence which opens with the city itself is not spoken of, and "de gemeente" is no city abroad.
    """
    if about.own or about.subject is None:
        return found
    short = next((m.short for m in found if m.label == about.subject.label), "")
    is_town = about.subject.kind in (Kind.MUNICIPALITY, Kind.CITY)
    cities = [m for m in found if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    starts = [m.start for m in cities]
    extra = []
    for use in WE.finditer(text):
        if not is_town and not use.group().lower().startswith(("wij", "wir", "we")):
            continue  # "de gemeente" on the page of a region
        if use.group().lower().startswith(("wij", "wir", "we", "on")) or speaks_of_subject(cities[max(0, (at := bisect_left(starts, use.start())) - _NEAR) : at], sentences, about.subject, use.group()):
            extra.append(Mention(use.start(), use.end(), about.subject.label, about.subject.kind, short))
    return longest([*found, *extra])


_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def _with_initials(text: str, found: list[Mention]) -> list[Mention]:
    """ "CDIO" for the one deal with these initials, and "CDOI" too, if no other name has them in any order."""
    by_initials: dict[str, set[Mention]] = defaultdict(set)
    for mention in found:
        initials = "".join(word[0] for word in _CAPITALISED.findall(mention.label)) if mention.kind in (Kind.AGREEMENT, Kind.PARTNERSHIP) else ""
        if len(initials) >= 3:
            by_initials["".join(sorted(initials))].add(replace(mention, start=0, end=0))
    if not by_initials:
        return found
    extra = [
        replace(min(named, key=lambda m: m.label), start=m.start(), end=m.end())
        for m in re.finditer(r"\b[A-Z]{3,6}\b", text)
        if len(named := by_initials.get("".join(sorted(m.group())), set())) == 1
    ]
    # "deelname aan de CDIO" makes CDIO look like a network by its verb
    short = {m.start for m in extra}
    found = [m for m in found if not (m.kind is Kind.NETWORK and m.start in short and m.label == text[m.start : m.end])]
    starts = [m.start for m in found]
    free = [m for m in extra if not ((i := bisect_right(starts, m.start)) and found[i - 1].end > m.start)]
    return sorted([*found, *free], key=lambda m: m.start)


_YEARS = re.compile(r" \d{4} ?[-–] ?\d{4}")


def _deals(found: list[Mention]) -> list[Mention]:
    """ "City Deal Zicht" beside "City Deal Zicht op Ondermijning", or with a word too many: the name that is used most."""
    count = Counter(m.label for m in found if m.kind is Kind.AGREEMENT)
    better: dict[str, str] = {}
    for label in count:
        kin = [
            other
            for other in count
            if other != label and (other.startswith(f"{label} ") or label.startswith(f"{other} "))
        ]
        dated = [other for other in kin if _YEARS.fullmatch(other[len(label) :])]
        if len(dated) == 1:  # "Convenant Wonen" is the "Convenant Wonen 2024-2028"
            better[label] = dated[0]
            continue
        best = max(kin, key=lambda other: (count[other], len(other)), default=label)
        better[label] = best if count[best] > count[label] else label
    return [replace(m, label=better[m.label]) if m.kind is Kind.AGREEMENT else m for m in found]


# "Euregio Zuid-Oost", one that no list holds; its organs are none
_MORE_OF_EUREGIO = re.compile(r" (?P<rest>(?!Council|Raad|Rat|Bestuur|Board|Office|In\b|De\b)[A-Z][\w-]{2,}(?: [A-Z][\w-]+)?)")


def _euregios(text: str, found: list[Mention]) -> list[Mention]:
    """ "De Euregio" is the one that the document named in full before, and not the one that bears the bare word as its name."""
    full: Mention | None = None
    result = []
    for mention in found:
        surface = text[mention.start : mention.end]
        if surface.casefold().startswith("euregio ") and mention.kind in (Kind.REGION, Kind.NETWORK):
            full = mention
        elif surface == "Euregio" and (rest := _MORE_OF_EUREGIO.match(text, mention.end)):
            full = mention = replace(mention, end=rest.end(), label=f"Euregio {rest['rest']}", short=f"Euregio {rest['rest']}")
        elif surface in ("Euregio", "euregio") and full is not None:
            mention = replace(full, start=mention.start, end=mention.end, attributive=mention.attributive)
        result.append(mention)
    return result


def _regions(found: list[Mention]) -> list[Mention]:
    """ "De Achterhoek" and "de Regio Achterhoek" of one document are one; the fuller name is that of those who work together."""
    full = {m.label.removeprefix("Regio ") for m in found if m.kind is Kind.REGION and m.label.startswith("Regio ")}
    named = {m.label for m in found if m.kind is Kind.REGION}
    longer = {label: [other for other in named if other.removeprefix("Regio ").startswith(f"{label} ")] for label in named}  # "de regio Noordwest" of "Regio Noordwest Fryslân"
    found = [replace(m, label=longer[m.label][0]) if m.kind is Kind.REGION and len(longer[m.label]) == 1 else m for m in found]
    return [replace(m, label=f"Regio {m.label}") if m.kind is Kind.REGION and m.label in full else m for m in found]


_PRONOUNS = frozenset({"wij", "we", "Wij", "We", "ons", "onze", "Onze", "Ons", "us", "our", "Our", "wir", "Wir"})


def _called(text: str, found: list[Mention]) -> dict[str, str]:
    """What a document calls each thing for short: the shortest of its names there."""
    called: dict[str, str] = {}
    for mention in found:
        surface = text[mention.start : mention.end]
        if surface not in _PRONOUNS and len(surface) < len(called.get(mention.label, mention.label + " ")):
            called[mention.label] = surface
    return called


def _goes_on(text: str, network: Mention, group: Mention) -> bool:
    """Whether a working group may be spoken of as one of a network; not where a paragraph of its own opens with the group, below one that only names the network."""
    opens = re.search(r"(?:^|\n)(?:De |Een |Er is een )?$", text[max(0, group.start - 12) : group.start])
    return not opens or "\n" not in text[network.end : group.start] or text[network.start - 2 : network.start].strip(" *“\"|") in ("", "\n")


def _groups(text: str, found: list[Mention], called: dict[str, str]) -> list[Mention]:
    """A working group gets its network: named with it, here or elsewhere, or the last one before; "de werkgroep" is the last one."""
    network = group = None
    parents = {m.short.casefold(): m.parent for m in reversed(found) if m.kind is Kind.WORKING_GROUP and m.parent}
    nouns: dict[tuple[str, str], str] = {}
    result: list[Mention] = []
    for mention in found:
        if mention.kind is Kind.NETWORK and not mention.attributive:
            network = mention
        elif mention.kind is Kind.WORKING_GROUP:
            near = network.label if network and mention.start - network.end < 1500 and _goes_on(text, network, mention) else ""
            parent = mention.parent or parents.get(mention.short.casefold()) or near
            noun = nouns.setdefault((parent, mention.short.casefold()), "working group" if mention.label.casefold().startswith("working group") else mention.label.split()[0])
            label = " ".join(filter(None, (called.get(parent, parent), noun, mention.short)))
            group = mention = replace(mention, label=label, parent=parent)
        elif (
            group
            and mention.kind is Kind.BODY
            and mention.label.casefold() == "werkgroep"
            and mention.start - group.end < 1200
        ):
            mention = replace(group, start=mention.start, end=mention.end)
        result.append(mention)
    return result
