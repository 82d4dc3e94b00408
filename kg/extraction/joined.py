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

from kg.extraction import patterns as re
from kg.extraction.defined import terms
from kg.extraction.kinds import same_agreement
from kg.extraction.layout import Sentence
from kg.extraction.mentions import Mention, longest
from kg.extraction.profile import Profile
from kg.model import Kind

# "de City Deal", "deze overeenkomst", "het convenant": the agreement that the document is or is about
ANAPHOR = re.compile(
    r"\b(?:[Dd]e|[Dd]eze|[Dd]it|[Hh]et|[Oo]nderhavige) (?:[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|(?:[a-z]+)?overeenkomst|(?:[a-z]+)?convenant|(?:[Gg]emeenschappelijke )?[Rr]egeling)\b(?! (?:met|tussen|van [A-Z]|[“‘\"']?[A-Z])|-)"
)
# "wij", "ons college", "de stad": the city whose note or page it is
WE = re.compile(
    r"\b(?:[Ww]ij|[Ww]e|[Oo]ns college|[Oo]nze (?:stad|gemeente)|[Dd]e (?:stad|gemeente)(?! (?:[A-Z]|van|die|en))|[Tt]he [Cc]ity(?! of)|[Dd]ie Stadt(?! [A-Z]))\b"
)
# "coördinatie overleg", "agenda commissie": a compound that is written apart
SPLIT = re.compile(
    r"(?<=\bcoördinatie) (?=overleg)|(?<=\bagenda) (?=commissie)|(?<=\badvies) (?=commissie)|(?<=\bregie) (?=overleg)"
)
COORDINATES = re.compile(r"\bcoördin\w+|\btrekker\b|\bvoorzitter\w*\b", re.I)


def join(text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention], about: Profile) -> tuple[Mention, ...]:
    """The mentions with their full names, those of one thing under one label."""
    found = sorted(mentions, key=lambda m: m.start)
    found = _euregios(text, _deals(found))
    found = _with_anaphors(text, found, about)
    found = _with_initials(text, found)
    found = longest([*terms(text, found), *found])
    found = _with_subject(text, found, about)
    called = _called(text, found)
    found = _groups(found, called)
    found = _with_aliases(text, _partnerships(sentences, found, called))
    return tuple(_organs(found, about))


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


def _with_subject(text: str, found: list[Mention], about: Profile) -> list[Mention]:
    """In a city's own note or page "wij" is that city, and so is "de stad" where no other city was named in between."""
    if about.own or about.subject is None:
        return found
    short = next((m.short for m in found if m.label == about.subject.label), "")
    cities = [m for m in found if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    starts = [m.start for m in cities]
    extra = []
    for use in WE.finditer(text):
        before = bisect_left(starts, use.start())
        last = cities[before - 1] if before else None
        if use.group().lower().startswith(("wij", "we", "on")) or last is None or last.label == about.subject.label:
            extra.append(Mention(use.start(), use.end(), about.subject.label, about.subject.kind, short))
    return longest([*found, *extra])


def _with_initials(text: str, found: list[Mention]) -> list[Mention]:
    """ "CDIO" for the one deal with these initials, and "CDOI" too, if no other name has them in any order."""
    by_initials: dict[str, set[Mention]] = defaultdict(set)
    for mention in found:
        initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", mention.label))
        if len(initials) >= 3 and mention.kind in (Kind.AGREEMENT, Kind.PARTNERSHIP):
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
        best = max(kin, key=lambda other: (count[other], len(other)), default=label)
        better[label] = best if count[best] > count[label] else label
    return [replace(m, label=better[m.label]) if m.kind is Kind.AGREEMENT else m for m in found]


def _euregios(text: str, found: list[Mention]) -> list[Mention]:
    """ "De Euregio" is the one that the document named in full before, and not the one that bears the bare word as its name."""
    full: Mention | None = None
    result = []
    for mention in found:
        surface = text[mention.start : mention.end]
        if surface.casefold().startswith("euregio ") and mention.kind is Kind.REGION:
            full = mention
        elif surface in ("Euregio", "euregio") and full is not None:
            mention = replace(full, start=mention.start, end=mention.end, attributive=mention.attributive)
        result.append(mention)
    return result


def _called(text: str, found: list[Mention]) -> dict[str, str]:
    """What a document calls each thing for short: the shortest of its names there."""
    called: dict[str, str] = {}
    for mention in found:
        surface = text[mention.start : mention.end]
        if len(surface) < len(called.get(mention.label, mention.label + " ")):
            called[mention.label] = surface
    return called


def _groups(found: list[Mention], called: dict[str, str]) -> list[Mention]:
    """A working group gets its network: named with it, here or elsewhere, or the last one before; "de werkgroep" is the last one."""
    network = group = None
    parents = {m.short.casefold(): m.parent for m in reversed(found) if m.kind is Kind.WORKING_GROUP and m.parent}
    nouns: dict[tuple[str, str], str] = {}
    result: list[Mention] = []
    for mention in found:
        if mention.kind is Kind.NETWORK and not mention.attributive:
            network = mention
        elif mention.kind is Kind.WORKING_GROUP:
            near = network.label if network and mention.start - network.end < 1500 else ""
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


def _partnerships(sentences: Sequence[Sentence], found: list[Mention], called: dict[str, str]) -> list[Mention]:
    """Partnerships of one programme are one if they bear the same name or no own name, or one city coordinates each."""
    parents: dict[str, str] = {}
    for mention in found:
        if mention.kind is Kind.PARTNERSHIP and mention.parent:
            parents.setdefault(mention.short.casefold(), mention.parent)
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    coordinated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    named = [replace(m, parent=m.parent or parents.get(m.short.casefold(), "")) if _is_named(m) else m for m in found]
    starts, begins = [m.start for m in named], [sentence.start for sentence in sentences]
    says: dict[int, bool] = {}
    for mention in named:
        if not _is_named(mention) or not mention.parent:
            continue
        titles[mention.parent][mention.short] += 1
        index = bisect_right(begins, mention.start) - 1
        sentence = sentences[index]
        if index not in says:
            says[index] = bool(COORDINATES.search(sentence.text))
        if says[index]:
            around = named[bisect_left(starts, sentence.start) : bisect_left(starts, mention.start)]
            before = [m.label for m in around if m.kind is Kind.MUNICIPALITY]
            coordinated[mention.parent][mention.short].update(before)
    labels: dict[tuple[str, str], str] = {}
    for parent, count in titles.items():
        own = [title for title in count if title]
        shared = set.intersection(*(coordinated[parent][title] for title in own)) if own else set()
        if len(own) <= 1 or shared:
            canonical = max(own, key=lambda title: (len(title.split()), title), default="")
            labels.update(
                {(parent, title): f"{called.get(parent, parent)} Partnerschap {canonical}".strip() for title in count}
            )
        else:
            labels.update(
                {(parent, title): f"{called.get(parent, parent)} Partnerschap {title}".strip() for title in count}
            )
    return [
        replace(m, label=labels[m.parent, m.short]) if _is_named(m) and (m.parent, m.short) in labels else m
        for m in named
    ]


def _with_aliases(text: str, found: list[Mention]) -> list[Mention]:
    """Partnerships with every name that the document has for them.

    A title in quotes behind the programme's name counts too, if it holds a title of the partnership.
    """
    aliases: dict[str, set[str]] = defaultdict(set)
    titles = {m.short.casefold(): m for m in found if _is_named(m) and m.parent and m.short}
    for mention in found:
        if _is_named(mention) and mention.parent:
            aliases[mention.label].add(text[mention.start : mention.end].strip("'\"”’"))
        elif rest := re.match(r" (?P<rest>[^.()\n]{5,70}?)['\"”’]", text[mention.end : mention.end + 80]):
            titled = next((m for t, m in titles.items() if m.parent == mention.label and t in rest["rest"].casefold()), None)
            if titled:
                aliases[titled.label].add(f"{text[mention.start : mention.end]} {rest['rest']}")
    return [replace(m, aliases=tuple(sorted(aliases[m.label]))) if m.label in aliases else m for m in found]


def _is_named(mention: Mention) -> bool:
    return mention.kind is Kind.PARTNERSHIP and (bool(mention.parent) or "artner" in mention.label[:12])


def _organs(found: list[Mention], about: Profile) -> list[Mention]:
    """An organ's forms ("coördinatieoverleg", "Stuurgroep Noord") under its fullest name, within what set it up.

    Where a text names several of one sort ("Stuurgroep Noord", "Stuurgroep Zuid"), each keeps its name, and "de
    stuurgroep" is the one that was named last.
    """
    forms: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in found:
        if mention.kind is Kind.BODY:
            forms[_organ_key(mention)][_singular(mention.label)] = None
    fullest = {key: max(labels, key=_fullness) for key, labels in forms.items()}
    several = {key for key, labels in forms.items() if _are_several(labels, fullest[key])}
    last: dict[str, str] = {}
    parent = about.agreement.label if about.agreement else ""
    organs = []
    for mention in found:
        if mention.kind is not Kind.BODY:
            organs.append(mention)
            continue
        key = _organ_key(mention)
        label = fullest[key]
        if key in several:
            if len(mention.label.split()) > len(mention.short.split()):
                last[key] = _singular(mention.label)
            label = last.get(key, _singular(mention.label))
        organs.append(replace(mention, label=label, parent=mention.parent or parent))
    return organs


def _are_several(labels: Iterable[str], fullest: str) -> bool:
    """Whether one of the names has a word of its own that the fullest one lacks: two organs of one sort.

    "Agenda commissie" has none that "Agendacommissie" lacks.
    """
    letters = "".join(re.findall(r"\w+", fullest.casefold()))
    return any(len(words) > 1 and any(word not in letters for word in words) for words in map(_words_of, labels))


def _words_of(label: str) -> list[str]:
    return [word for word in re.findall(r"\w+", label.casefold()) if word not in ("de", "het", "van", "voor", "en", "bestuurlijk", "bestuurlijke", "ambtelijk", "ambtelijke", "regionaal", "regionale")]


def _fullness(label: str) -> tuple[int, int]:
    return len(label.replace(" ", "")), -label.count(" ")


def _singular(label: str) -> str:
    label = re.sub(r"overleggen\b", "overleg", label)
    return label[0].upper() + label[1:]


def _organ_key(mention: Mention) -> str:
    """The organ's noun; its adjective counts where the noun says little ("bestuurlijk team", "operationele groep")."""
    noun = re.sub(r"overleggen\b", "overleg", mention.short.casefold())
    noun = SPLIT.sub("", noun)
    words = noun.split()
    says_little = ("team", "netwerk", "groep", "overleg", "platform", "forum", "bestuur", "beraad", "commissie")
    if len(words) > 1 and words[-1] in says_little:
        return f"{words[0].removesuffix('e')} {words[-1]}"
    return words[-1]
