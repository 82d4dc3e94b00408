"""Ministries by their name, their minister or their state secretary, one or several of them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Gazetteer, Mention
from kg.model import Kind

# the words that names of ministries are made of; with them "van Economische Zaken, Gemeente X" ends in time
_FIELD = (
    r"(?:(?:Algemene|Binnenlandse|Buitenlandse|Economische|Sociale) Zaken|Koninkrijksrelaties|Binnenlands Bestuur|Ontwikkelingssamenwerking|Buitenlandse Handel|Defensie|Oorlog|Marine|Klimaat|"
    r"Groene Groei|Energie|Landbouw|Innovatie|Natuurbeheer|Natuur|Stikstof|Voedselkwaliteit|Voedselzekerheid|Voedselvoorziening|Visserij|Financiën|Infrastructuur|Milieubeheer|Milieu|Waterstaat|Verkeer|Justitie|"
    r"Veiligheid|Rechtsbescherming|Onderwijs|Kunsten|Cultuur|Wetenschappen|Wetenschap|Media|Werkgelegenheid|Participatie|Pensioenen|Armoedebeleid|Volksgezondheid|Medische Zorg|Langdurige Zorg|"
    r"Maatschappelijke Zorg|Welzijn|Sport|Jeugd|Gezin|Volkshuisvesting|Ruimtelijke Ordening|Wonen|Wijken|Integratie|Rijksdienst|Asiel|Migratie|Vreemdelingenzaken|Grote ?[Ss]teden(?:-)?|Integratiebeleid|"
    r"Preventie|Bestuurlijke Vernieuwing|Digitalisering|Digitale Zaken|Toeslagen|Belastingdienst|Primair|Voortgezet Onderwijs|Maatschappelijk Werk|Recreatie|Wederopbouw|Bouwnijverheid|Werk|Handel|Nijverheid|Scheepvaart)"
)
_JOINT = r"(?:, en |, | en | & |/)(?:de )?"
# one word that is not in the list may stand within a row: "Jeugd, Voorlichting en Sport"
_ANY = rf"(?:{_FIELD}|[A-Z][a-zë]+(?={_JOINT}{_FIELD}))"
_NAMES = re.compile(rf"{_ANY}(?:{_JOINT}{_ANY})*(?![\w-])")
_ITEM = re.compile(rf"(?:{_JOINT})?(?P<field>{_ANY})")
# "van", "voor", with the person between: "Minister Verhagen van Economische Zaken"
_LINK = re.compile(r"(?:-president)?(?P<person> (?:[A-Z][\w'-]+|de|der|den|van(?= [a-z]))(?: (?:[A-Z][\w'-]+|de|der|den)){0,4})? (?:van|voor) (?:het ministerie van )?")
# "De staatssecretaris Cultuur en Media": a field of the list may stand without "van"
_BARE_LINK = re.compile(rf"(?P<person>(?<!ministers)) (?={_FIELD})")
# "vier ministeries (Economische Zaken, Defensie en Financiën)"
_BRACKET_LINK = re.compile(rf"(?P<person>) \((?={_FIELD})")
# between two of a row: "Economische Zaken (EZ) en van", and the person: "Economische Zaken B. Smit (hierna: minister van EZ) en van"
_PERSON = r"(?: (?:[A-Z]\. ?){1,6}(?:(?:van|de|der|den|ter|ten) ){0,2}[A-Z][\w'-]+(?: \([^()\n]{1,60}\))?,?(?= en (?:van|voor) ))?"
_MORE = re.compile(rf"(?: \([^()\n]{{1,12}}\))?{_PERSON}(?:,| en|, en|,? alsmede) (?:het )?(?:(?:van|voor) )?")
_OTHER = re.compile(r"[A-ZÀ-Ý][\w-]+(?:(?: en | )[A-ZÀ-Ý][\w-]+){0,3}")


def departments(text: str, start: int, end: int, gazetteer: Gazetteer, *, several: bool) -> Iterator[Mention]:
    """The ministries that "minister(s)", "ministerie(s)" or "staatssecretaris(sen)" at a position speaks of.

    Of several names in a row as many words go to one as make a ministry that is known: "de ministeries van Economische
    Zaken en Financiën" are two.
    """
    link = _LINK.match(text, end) or _BARE_LINK.match(text, end) or (_BRACKET_LINK.match(text, end) if several else None)
    names = _NAMES.match(text, link.end()) if link else None
    if link is None or (names is None and link["person"]):
        return
    if names is None:  # "Vlaams minister van Mobiliteit", a ministry of another land or time
        other = _OTHER.match(text, link.end())
        if other and not gazetteer.bearers(other.group()) and not gazetteer.bearers(other.group().split(" ")[0]):
            yield _ministry(start, other.end(), other.group())
        return
    while names:
        for first, last in _split(text, names, gazetteer, several=several):
            yield _ministry(first if several else start, last, text[first:last])
        more = _MORE.match(text, names.end()) if several else None
        names = _NAMES.match(text, more.end()) if more else None


def _ministry(start: int, end: int, title: str) -> Mention:
    title = title.replace(" & ", " en ")
    return Mention(start, end, f"Ministerie van {title}", Kind.MINISTRY, title)


def _split(text: str, names: re.Match[str], gazetteer: Gazetteer, *, several: bool) -> Iterator[tuple[int, int]]:
    """The stretches of a row of fields that are a ministry each: the longest that is known, else all or one by one."""
    items = list(_ITEM.finditer(text, names.start(), names.end()))
    position = 0
    while position < len(items):
        first = items[position].start("field")
        sizes = range(len(items), position, -1)
        known = next((n for n in sizes if gazetteer.bearers(_label(text[first : items[n - 1].end()]))), None)
        size = known or (position + 1 if several else len(items))
        yield first, items[size - 1].end()
        if not several:
            return
        position = size


def _label(title: str) -> str:
    return "Ministerie van " + title.replace(" & ", " en ")
