"""Which of several bearers of a place's name a document means: Bergen, Rijswijk, Hengelo; Utrecht, city or province.

Only the document can say it: who existed on its date, a province or country named beside the name, the others in the same
list or lines, the same name written in full elsewhere. Where it does not say, the name stays in doubt, with all who may be meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import ADJECTIVES, COUNTRIES, COUNTRY
from kg.extraction.names.mentions import Gazetteer, KnownName, Mention
from kg.extraction.names.slugs import own_identifier
from kg.model import Kind

_PLACES = (Kind.MUNICIPALITY, Kind.CITY)
_PROVINCES = "Groningen|Fryslân|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|Utrecht|Noord-Holland|Zuid-Holland|Zeeland|Noord-Brabant|Brabant|Limburg"
# "Bergen (provincie Limburg)", "Bergen, provincie Noord-Holland", "Bergen in Limburg"
_IN_PROVINCE = re.compile(rf"(?: \(|, | )(?:in |te )?(?:de )?(?:provincie |prov\. )?(?P<province>{_PROVINCES})(?![\w-])")
_IN_COUNTRY = re.compile(rf"(?: \(|, | )(?:in )?(?:het |de )?(?P<country>{COUNTRY})(?!\w)")
# "het Noorse Bergen", "de Duitse stad Soest"
_COUNTRY_BEFORE = re.compile(rf"\b(?P<adjective>{'|'.join(ADJECTIVES)}) (?:stad |steden |gemeente |plaats )?$")
# "de gedeputeerde van Utrecht", "gedeputeerde Bos (Groningen)", "de commissaris van de Koning in Utrecht": offices that only provinces have
_OF_PROVINCE = re.compile(r"\b(?:[Gg]edeputeerden?|[Cc]ommissaris van de Koning(?:in)?|[Ss]tatenl(?:id|eden))(?: (?:[A-Z][\w.'’-]*|van|de|der|den|ter|ten)){0,5}?(?: (?:van|uit|in|voor|namens) | \()$")
# "de Belgische provincie Limburg", "Limburg (België)": the other of two provinces of one name
_ABROAD_BEFORE = re.compile(r"\b(?:Belgische?|Vlaamse?)(?: [Pp]rovincie)? $")
_ABROAD_BEHIND = re.compile(r" \((?:B|BE|België|Belgisch|Vlaanderen)\)")
_ENUMERATED = re.compile(r"(?:,| en| and| und|, en|/| alsmede| evenals| respectievelijk) (?:de |het )?(?:gemeente |stad |provincie )?")
_NEAR = 250  # characters within which others count as neighbours
_SAME = {"Friesland": "Fryslân", "Brabant": "Noord-Brabant"}


def settle(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, date: str | None) -> tuple[Mention, ...]:
    """The mentions, with those settled or marked as in doubt whose name several places bear.

    Args:
        date: the document's date, ISO 8601; who was gone by then is not meant. Without it whoever still exists goes first.
    """
    mentions = [_set_apart(text, _across(text, mention, gazetteer), gazetteer) for mention in _as_german(text, mentions)]
    shared = {i: bearers for i, m in enumerate(mentions) if not m.identifier and len(bearers := _bearers(text, m, gazetteer)) > 1}
    if not shared:
        return tuple(mentions)
    context = _Context(text, mentions, gazetteer, frozenset(shared))
    chosen = {i: context.choose(i, _alive(bearers, date)) for i, bearers in shared.items()}
    chosen = {i: (bearer, why or _gone(bearer, shared[i], date)) for i, (bearer, why) in chosen.items()}
    by_name: dict[str, set[str]] = {}
    for i, (bearer, _) in chosen.items():
        if bearer:
            by_name.setdefault(_surface(text, mentions[i]), set()).add(bearer.identifier)
    settled = list(mentions)
    for i, bearers in shared.items():
        bearer, why = chosen[i]
        others = by_name.get(_surface(text, mentions[i]), set())
        if bearer is None and len(others) == 1:  # one sense a document
            bearer, why = next(b for b in bearers if b.identifier in others), "elders in het document is duidelijk wie zo heet"
        settled[i] = _settled(mentions[i], bearer, why, _alive(bearers, date))
    return tuple(settled)


def _across(text: str, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """A province that is called Belgian, where there is one of that name there too."""
    if mention.kind is not Kind.PROVINCE or not (beside := _ABROAD_BEFORE.search(text, max(0, mention.start - 30), mention.start) or _ABROAD_BEHIND.match(text, mention.end)):
        return mention
    other = next((b for b in gazetteer.bearers(f"{mention.label} (België)") if b.identifier), None)
    return replace(mention, label=other.label, short=other.short, why=f"ernaast staat {beside.group().strip(' ()')}") if other else mention


def _set_apart(text: str, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """A place beside which a country stands where none that we know by its name lies: somebody else ("Haarlem (Zuid-Afrika)")."""
    if mention.kind not in _PLACES or not (country := _IN_COUNTRY.match(text, mention.end)):
        return mention
    code, known = COUNTRIES[country["country"]], _bearers(text, mention, gazetteer)
    if not known or any(code == b.country for b in known):
        return mention
    short = _surface(text, mention)
    why = f"ernaast staat {country.group().strip(' (,')}, en daar ligt geen bekende plaats van die naam"
    return replace(mention, label=short, short=short, kind=Kind.CITY, identifier=own_identifier(Kind.CITY, f"{short} {code}"), why=why)


def _as_german(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, with a town that a German text calls "Stadt" as one abroad: "Stadt Soest", and Soest in all of that text."""
    german = {_surface(text, m) for m in mentions if m.kind is Kind.MUNICIPALITY and text.endswith(("Stadt ", "Stadtrat "), 0, m.start)}
    for mention in mentions:
        short = _surface(text, mention)
        if mention.kind is Kind.MUNICIPALITY and short in german and not text.endswith("emeinde ", 0, mention.start):
            why = "een Duitse tekst noemt haar Stadt"
            mention = replace(mention, label=short, short=short, kind=Kind.CITY, identifier=own_identifier(Kind.CITY, f"{short} DE"), why=why)
        yield mention


_SORTS_OF_TOWNS = ("Gemeente ", "gemeente ", "Stad ", "stad ")


def _surface(text: str, mention: Mention) -> str:
    said = text[mention.start : mention.end]
    return next((said[len(sort) :] for sort in _SORTS_OF_TOWNS if said.startswith(sort)), said)


def _bearers(text: str, mention: Mention, gazetteer: Gazetteer) -> list[KnownName]:
    """All places with the name of a mention, one each; those only that are of the sort which the words before it name."""
    if mention.kind not in _PLACES:
        return []
    said = text[mention.start] in "Gg" and mention.end - mention.start > 9 and text[mention.start + 1 : mention.start + 9] == "emeente "
    is_town = said or text.endswith(("emeente ", "emeenten "), 0, mention.start)
    kinds = (Kind.MUNICIPALITY,) if is_town else (*_PLACES, Kind.PROVINCE)
    return list({b.identifier: b for b in gazetteer.bearers(_surface(text, mention)) if b.kind in kinds and b.identifier}.values())


def _alive(bearers: Sequence[KnownName], date: str | None) -> list[KnownName]:
    alive = [b for b in bearers if not b.until or (date is not None and b.until[: len(date)] >= date)]
    return alive or list(bearers)


def _gone(bearer: KnownName | None, bearers: Sequence[KnownName], date: str | None) -> str:
    """Why a bearer was left when others of its sort were gone by the document's date."""
    gone = sorted(f"{b.label} ({b.until})" for b in bearers if bearer and b.identifier != bearer.identifier and b.kind is Kind.MUNICIPALITY and b.until)
    return f"toen al opgeheven: {', '.join(gone)}" if gone and date else f"opgeheven: {', '.join(gone)}" if gone else ""


class _Context:
    """What a document says about where its places lie."""

    def __init__(self, text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, shared: frozenset[int]) -> None:
        self._text, self._mentions = text, mentions
        self._where: list[tuple[int, KnownName]] = []
        for i, mention in enumerate(mentions):
            name = mention.short if mention.kind is Kind.PROVINCE else _surface(text, mention)
            if i not in shared and (known := [b for b in gazetteer.bearers(name) if b.kind is mention.kind]):
                self._where.append((i, known[0]))
        self._index = [i for i, _ in self._where]
        self._starts = [mentions[i].start for i in self._index]
        self._known = dict(self._where)

    def choose(self, index: int, bearers: Sequence[KnownName]) -> tuple[KnownName | None, str]:
        """The bearer that is meant at a mention, with the reason; None where that is not said."""
        mention = self._mentions[index]
        dutch = [b for b in bearers if b.kind is Kind.MUNICIPALITY]
        if found := self._beside(mention, bearers):
            return found
        if (office := _OF_PROVINCE.search(self._text, max(0, mention.start - 70), mention.start)) and (provinces := [b for b in bearers if b.kind is Kind.PROVINCE]):
            return provinces[0], f"ervoor staat {office.group().split()[0].lower()}"
        listed = self._listed(index)
        if found := _by_list(bearers, listed):
            return found
        towns = dutch or [b for b in bearers if b.kind is Kind.CITY]
        if len(towns) <= 1:
            return towns[0] if towns else bearers[0], ""
        for near, why in ((listed, "de andere namen in de rij"), (self._around(mention), "de gemeenten die erbij staan"), (self._written_out(towns), "elders voluit geschreven"), (self._subject(), "de gemeente waarover het document gaat")):
            if len(fitting := _in_one_of(towns, near)) == 1:
                return fitting[0], f"{why}: {fitting[0].province}"
        return None, ""

    def _beside(self, mention: Mention, bearers: Sequence[KnownName]) -> tuple[KnownName, str] | None:
        text = self._text
        after, country = _IN_PROVINCE.match(text, mention.end), _IN_COUNTRY.match(text, mention.end)
        before = _COUNTRY_BEFORE.search(text, max(0, mention.start - 30), mention.start)
        code = COUNTRIES[country["country"]] if country else ADJECTIVES[before["adjective"]] if before else ""
        province = _SAME.get(after["province"], after["province"]) if after else ""
        fitting = [b for b in bearers if (province and b.province == province and b.kind is Kind.MUNICIPALITY) or (code and b.country == code and b.kind in _PLACES)]
        return (fitting[0], f"ernaast staat {(after or country or before).group().strip(' (,')}") if len(fitting) == 1 else None  # type: ignore[union-attr]

    def _listed(self, index: int) -> list[KnownName]:
        """The known places in the same enumeration."""
        found = []
        for step in (-1, 1):
            last = index
            while 0 <= last + step < len(self._mentions) and last * step < index * step + 40:
                a, b = sorted((last, last + step))
                if not _ENUMERATED.fullmatch(self._text, self._mentions[a].end, self._mentions[b].start):
                    break
                last += step
                if last in self._known:
                    found.append(self._known[last])
        return found

    def _around(self, mention: Mention) -> list[KnownName]:
        """The known places of the same sentence, else those near by if they are two or more: one in passing says nothing."""
        text, low, high = self._text, max(0, mention.start - _NEAR), mention.end + _NEAR
        begin = max(text.rfind(". ", low, mention.start), text.rfind("\n", low, mention.start), low)
        end = min((at for at in (text.find(". ", mention.end, high), text.find("\n", mention.end, high)) if at >= 0), default=high)
        if same := self._between(begin, end):
            return same
        near = self._between(low, high)
        return near if len({known.identifier for known in near}) > 1 else []

    def _between(self, begin: int, end: int) -> list[KnownName]:
        return [known for _, known in self._where[bisect_left(self._starts, begin) : bisect_right(self._starts, end)]]

    def _subject(self) -> list[KnownName]:
        """The municipality that is named most, if that is three times or more."""
        counts = Counter(known for _, known in self._where if known.kind is Kind.MUNICIPALITY)
        return [known for known, often in counts.most_common(1) if often > 2]

    def _written_out(self, bearers: Sequence[KnownName]) -> list[KnownName]:
        labels = {b.label for b in bearers}
        return [known for _, known in self._where if known.label in labels]


def _by_list(bearers: Sequence[KnownName], listed: Sequence[KnownName]) -> tuple[KnownName, str] | None:
    """The province among provinces, the foreign city among cities of its country."""
    if not listed:
        return None
    provinces = [b for b in bearers if b.kind is Kind.PROVINCE]
    if provinces and all(known.kind is Kind.PROVINCE for known in listed):
        return provinces[0], "de andere namen in de rij zijn provincies"
    countries = {known.country for known in listed}
    cities = [b for b in bearers if b.kind is Kind.CITY and {b.country} == countries]
    return (cities[0], "de andere namen in de rij liggen in hetzelfde land") if len(cities) == 1 and countries != {"NL"} else None


def _in_one_of(bearers: Iterable[KnownName], near: Sequence[KnownName]) -> list[KnownName]:
    provinces = {known.province for known in near if known.province}
    return [b for b in bearers if b.province in provinces]


def _settled(mention: Mention, bearer: KnownName | None, why: str, bearers: Sequence[KnownName]) -> Mention:
    if bearer is not None:
        return replace(mention, label=bearer.label, short=bearer.short, kind=bearer.kind, why=why)
    towns = [b for b in bearers if b.kind is Kind.MUNICIPALITY] or list(bearers)
    short = min((b.surface for b in towns), key=len).removeprefix("Gemeente ")
    kind = towns[0].kind
    return replace(
        mention, label=f"Gemeente {short}" if kind is Kind.MUNICIPALITY else short, short=short, kind=kind,
        why="past op " + ", ".join(sorted(b.label for b in towns)) + "; het document zegt niet op wie",
        candidates=tuple(sorted(b.identifier for b in towns)),
    )  # fmt: skip
