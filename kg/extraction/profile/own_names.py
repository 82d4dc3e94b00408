"""What an agreement is called by its title: without those who conclude it, its motto, its day and who published it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.profile.addendum_names import amended_in
from kg.extraction.profile.entitled import Entitled
from kg.extraction.profile.title_lines import cased
from kg.model import Kind, Name

_BETWEEN = re.compile(r"(?i),? ?\b(?:gesloten )?(?:tussen|between|zwischen)\b(?: (?:de|het|the|der))?(?: |$)")
# "Belastingen en WOZ gemeente Gouda – gemeenten Leiden en Delft"
_DASHED_PARTIES = re.compile(r"(?<=\w) (?:[-–] )?(?:[Gg]emeenten?|[Ss]tad|[Ss]teden) [A-ZÀ-Ý][^–]{1,60}(?: [-–] |, | en )(?:[Gg]emeenten?|[Ss]tad|[A-ZÀ-Ý]).*$")
_PARTIES_AHEAD = re.compile(r"(?i) ?(?:de |het )?(?:gemeente|provincie|waterschap|stichting|hoogheemraadschap) [A-ZÀ-Ý]")
_BELOW_THEM = re.compile(r"(?i)\b(?:inzake|betreffende|aangaande|met betrekking tot|op het gebied van|ten behoeve van) (?=.{6})")
# "City Deal Voedsel “Local solutions for global issues”": a motto behind the name
_MOTTO = re.compile(r"(?<=\w{4}) [“\"„](?P<motto>[^“”\"„]{8,}?)[”\"]?\W*$")
# "City Deal Koele Kades: samen werken aan verkoeling", "Convenant Wonen – Thuis in de wijk": what stands behind a name as its motto
_SUBTITLE = re.compile(r"(?<=\w{4})(?P<joint>:| [–—-]) (?P<motto>\S.*)$")
# "Tekst City Deal", "Ondertekende versie van het convenant": which copy it is
_COPY = r"(?:(?:tekst|(?:definitieve|ondertekende|getekende|vastgestelde|geconsolideerde)(?: versie| tekst)?)(?: van)?(?: de| het)? )?"
_QUOTED = re.compile(r"(?P<before>.*?) ?[‘'](?P<name>[A-ZÀ-Ý0-9][^‘’']{2,})[’']$")
_DATED = re.compile(r"(?i),? (?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:19|20)\d\d$|,? d\.d\. .*$|,? versie \S+$")
# "City Deal Binnensteden, Ministerie van Economische Zaken": a gazette names who published it
_PUBLISHER = re.compile(r", (?:Ministerie van [A-Z].*|(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?)$")
# "Convenant Veilig Thuis van", above the names of those whose it is
_LEFT_OVER = re.compile(r"(?<=\w{3}) (?:van|tussen|met|door|en)$")
# "Convenant Samenwerking tussen netwerkpartners in Veiligheidshuis Zuid": between whom it is has no name there
_NO_NAMES = re.compile(r"\btussen (?!(?:de|het|gemeenten?|provincies?|waterschap(?:pen)?|stichting|burgemeester|college|raad|raden|rijk|staat|minister|politie|enerzijds)\b)[a-z-]{5,} (?:in|binnen|van) (?=[A-Z])")
_CAPITALS = re.compile(r"^[A-ZÀ-Ý][A-ZÀ-Ý -]{3,}(?= [a-z]|$)")
_MATTER = re.compile(
    r"\b(?:inzake|betreffende|over|aangaande|ten behoeve van|met betrekking tot|op het gebied van|voor|rond|on|concerning|regarding|über)\b ?(?:het |de )?",
    re.I,
)
# "Gemeenschappelijke regeling van de raden van de gemeenten A en B": whose it is, ahead of what it is about or what it holds
_OF_MAKERS = re.compile(r"(?i) (?:van|door) (?:(?:de|het) )?(?:(?:colleges?|(?:gemeente)?ra(?:ad|den)|burgemeesters?|(?:dagelijkse?|algeme(?:en|ne)) bestu(?:ur|ren)|bestuursorganen|gedeputeerde staten)\b|gemeenten (?-i:[A-ZÀ-Ý]))")
# "... houdende de Centrumregeling Inkoop Zuid", "... (Regeling Inkoop Zuid)", "... genaamd Inkoopbureau Zuid": what such a title holds
_HOLDS = re.compile(r"(?i)(?:\b(?:inhoudende|houdende|genaamd|geheten|zijnde)\b:? (?:de |het |een )?|\()[“\"'‘]?(?P<name>(?-i:Gemeenschappelijke|GEMEENSCHAPPELIJKE|gemeenschappelijke) regeling [^()“”\"]{3,200}|[a-z]{3,20}regeling [^()“”\"]{3,200})")
_SETS_UP = re.compile(r"(?i)\b(?:(?:tot|houdende|voor) (?:de |het )?(?:instelling|instellen|oprichting|oprichten|vorming|vormen|treffen|aangaan|wijziging) van (?:een |de |het )?(?:(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan),? (?:genaamd |geheten )?)?|(?:genaamd|geheten) (?:de |het )?|(?=(?:inzake|betreffende|aangaande|over|op het gebied van|met betrekking tot) ))[“\"'‘]?(?=\w)")
_PARTIES = PUBLIC | {Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY}


def _within_title(found: Entitled, mentions: Sequence[Mention]) -> list[str]:
    """The names of those between whom it is, as its title has them, each once."""
    named = [m for m in mentions if found.title.start + found.noun_end <= m.start < found.title.end and m.kind in _PARTIES and not m.attributive]
    seats = {m.start for m in named if found.title.text[: m.start - found.title.start].endswith((" te ", " in "))}  # "de Stichting X te Reeuwijk"
    return list(dict.fromkeys(m.short if m.kind in (Kind.MUNICIPALITY, Kind.CITY) else m.label for m in named if m.start not in seats))


def _enumerated(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} en {names[-1]}"


def _without_dashed(rest: str) -> str:
    """A title's words without the parties that dashes join; of "Waterschap A – gemeente B over de rivier" what it is about stays."""
    parties = _DASHED_PARTIES.search(rest)
    if parties is None:
        return rest
    ahead, tail = rest[: parties.start()], rest[parties.start() :]
    matter = _MATTER.search(tail) if re.match(r"(?i) ?(?:waterschap|gemeente|provincie|stad|stichting)\b", ahead) or not ahead.strip() else None
    return f" {tail[matter.start() :]}" if matter else ahead


def _without_subtitle(noun: str, rest: str, called: Sequence[str]) -> str:
    """A title's words without a motto: one in small letters, or one that the text leaves out where it names the agreement."""
    subtitle = _SUBTITLE.search(rest)
    name = rest[: subtitle.start()].strip() if subtitle else ""
    if subtitle is None or not re.search(r"[^\W\d_]{3}", name):
        return rest
    is_motto = subtitle["joint"] == ":" and subtitle["motto"][:1].islower()
    return rest[: subtitle.start()] if is_motto or f"{noun} {name}".casefold() in map(str.casefold, called) else rest


def _without_motto(rest: str) -> str:
    """A title's words without the motto in quotation marks behind them; “De Blauwe Hoeve” is a name and stays, without the marks."""
    quoted = _MOTTO.search(rest)
    if quoted is None:
        return rest
    is_name = all(word[:1].isupper() for word in quoted["motto"].split() if len(word) > 3)
    return f"{rest[: quoted.start()]} {quoted['motto']}" if is_name else rest[: quoted.start()]


def _as_said(name: str) -> str:
    """A name within a title, with a capital; in capitals as a title is written."""
    name = cased(name.strip(" ,;:.)”\"’"))
    return name[:1].upper() + name[1:]


def own_name(kind: str, found: Entitled | None, mentions: Sequence[Mention], about: Sequence[Mention]) -> Name:
    """What the agreement is called: its title without those who conclude it.

    Args:
        found: the title; without one it is the kind and the region or network in `about`.
        mentions: all names of the document, in order; a title that is the noun alone is told apart by the first of them.
    """
    words = kind.replace("-", " ").capitalize()
    if found is None:
        sort = "regionale samenwerking" if about and about[0].kind is Kind.REGION else "samenwerking"
        return Name(f"{words} {sort} {about[0].label}" if about else words, Kind.AGREEMENT)
    text = found.title.text
    if kind == "addendum" and (told := amended_in(text, found.noun_end, mentions, found.title.start)):
        text = told
    noun = text[: found.noun_end]
    rest = re.sub(r" ?\([^()]{1,20}\)$", "", text[found.noun_end :].strip(' *#."“”'))
    if kind == "gemeenschappelijke-regeling" and _OF_MAKERS.match(text, found.noun_end):
        if holds := _HOLDS.search(text, found.noun_end):
            return Name(_as_said(holds["name"]), Kind.AGREEMENT)
        matter = _SETS_UP.search(text, found.noun_end)
        rest = f" {text[matter.end() :]}" if matter else ""
    if (ahead := _PARTIES_AHEAD.match(rest)) and (matter := _BELOW_THEM.search(rest, ahead.end())) and not re.search(r" [–-] ", rest[: matter.start()]):  # "de gemeente A en de gemeente B inzake afval"
        rest = f" {rest[matter.start() :].strip()}"
    between = None if _NO_NAMES.search(rest) else _BETWEEN.search(rest)
    if between and (matter := _MATTER.search(rest, between.end())):
        rest = f"{rest[: between.start()]} {matter.group().strip()} {rest[matter.end() :]}"
    elif between and (rest[: between.start()].strip(" ,") or not re.search(r"[A-Z]", rest[between.end() :])):
        rest = rest[: between.start()]
    elif between and len(named := _within_title(found, mentions)) > 1:  # "Convenant tussen het college van X en de vereniging Y"
        rest = f"{rest[: between.start()]} {_enumerated(named[:6])}"
    rest = _without_subtitle(noun, rest, [m.label for m in mentions if m.kind is Kind.AGREEMENT and m.start >= found.title.end])
    if quoted := _QUOTED.fullmatch(rest):
        rest = f"{quoted['before']} {quoted['name']}"
    rest = _without_motto(_DATED.sub("", _without_dashed(_PUBLISHER.sub("", rest))))
    if not re.search(r"[^\W\d_]", rest):
        parties = [m for m in mentions if found.title.start <= m.start < found.title.end + 900 and m.kind in _PARTIES and not m.attributive]
        rest = f"{rest} {' en '.join(list(dict.fromkeys(m.short or m.label for m in parties))[:2])}"
    noun = re.sub(r"(?i)^(?:\W*bijlage \w{1,3}[ :.–-]{1,3})?(?:\W|\d+(?=[\s.):]))*(?:(?:het|de) )?" + _COPY + r"(?:(?:concept|ontwerp)[- :]+(?=\w))?", "", noun)
    noun = noun[:1].upper() + noun[1:]
    noun = _CAPITALS.sub(lambda capitals: cased(capitals.group(), shortest=4), noun)
    return Name(re.sub(r"\s+", " ", f"{noun}{'' if rest.startswith(' ') else ' '}{_LEFT_OVER.sub('', rest.rstrip(' ,;:'))}").strip(" ,;:").removesuffix("”"), Kind.AGREEMENT)
