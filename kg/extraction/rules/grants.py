"""Grants that were received: who got money from which programme, for what; what is applied for or refused is none."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import BODY, ORG, Masked
from kg.extraction.mentions import CAPITAL, PUBLIC
from kg.extraction.modality import Modality, clause, modalities
from kg.extraction.rules import slots
from kg.extraction.rules.actors import acting
from kg.extraction.rules.grants_words import KNOWN, MORE
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.project_grants import below_projects
from kg.extraction.rules.tables import Row, rows
from kg.extraction.triggers import Triggers
from kg.model import Evidence, Fact, Kind, Name

ORG_OR_BODY = f"[{ORG[1:-1]}{BODY[1:-1]}]"
# "Interreg V A Deutschland-Nederland", "Interreg II Euregio Scheldemond", "Horizon2020"
# a title without the "voor" that begins what the grant is for
TITLE = rf"{CAPITAL}\+?(?: (?:(?:en|of|for|and|de|van|the|und|der) ){{0,2}}{CAPITAL}\+?){{0,7}}"
PROGRAMME = rf"(?P<programme>{KNOWN}{MORE})"
BY_NAME = re.compile(rf"(?<![\w-]){PROGRAMME}")
# a programme that its words announce: "uit het programma Digitale Dorpen", "uit de Tour de Force-regeling"
ANNOUNCED = re.compile(
    rf"\b(?:[Uu]it|[Vv]an|[Vv]anuit|[Vv]ia|[Bb]innen|[Oo]p grond van|[Kk]rachtens|from|under|aus) (?:het |de |the |dem |der )?(?:(?:[A-Z]?[a-zë]+(?:se|le|an|al|en|er|e)|EU-) ?)?(?:(?:subsidie|stimulerings)?(?:programma|regeling|fonds|programme|fund|scheme|Programm|Förderprogramm|Fonds)) [„“‘\"']?(?P<programme>{TITLE})"
)
# "uit het European Social Fund Plus": its own noun says that a name is a fund's
BY_NOUN = re.compile(rf"\b(?:from|under|uit|vanuit|aus) (?:the |het |de |dem |der )?(?P<programme>(?:{CAPITAL} ){{1,4}}(?:Fund|Fonds|Facility|Programme|Programma)(?: (?:Plus|{CAPITAL}))?)")
# "Tour de Force-regeling", "Citizens, Equality, Rights and Values-programma"
COMPOUND = re.compile(rf"(?P<programme>(?:{CAPITAL}(?:, (?=[^-]{{3,60}} (?:and|en|und) )| )(?:(?:de|het|van|of|and|en|und|voor|for|the) ){{0,2}}){{0,5}}[A-ZÀ-Ý][\w+&]{{0,40}})[’'\"”]?-(?:subsidie|bijdrage|regeling|programma|fonds|beurs|middelen|gelden|financiering|project|grant)\b")
ENGLISH = re.compile(rf"\b(?:from|under|through) the (?P<programme>{TITLE}) (?:programme|program|fund|scheme)\b|\ba (?P<grant>{TITLE}) grant\b")
BRACKET = re.compile(rf"Programm [„“\"][^“”\"]{{3,120}}[“”\"] \((?P<programme>{TITLE})\)")
# "de Horizon2020-subsidie voor duurzame mobiliteit": what was received is told by the sentence or the one before
RECEIVED = re.compile(
    r"\b(?:verworven|verwierf|ontvangen|ontving|ontvingen|ontvangt|toegekend|toegezegd|gekregen|kreeg|kregen|krijgt|krijgen|binnengehaald|binnen(?=[ ,.])|gehonoreerd|verkregen|verkreeg|verleend|verstrekt|toegewezen|bezorgd|bezorgde|beschikt|"
    r"(?:mede)?gefinancierd|bekostigd|mogelijk gemaakt|zegde(?:[^.;]|\.\d){1,100} toe|kende(?:[^.;]|\.\d){1,100} toe|kwam [^.;]{1,80} bij|awarded|received|obtained|secured|(?:co-)?funded|(?:co-)?financed|granted|erhielt(?:en)?|erhalten|erhält|bekam(?:en)?|bekommen|gefördert|bewilligt|gets?|got|won)\b",
    re.I,
)
# whose subject gives: who receives stands behind "aan", or between the verb and the sum
GIVES = re.compile(r"\b(?:toegekend|toegezegd|verleend|verstrekt|toegewezen|bezorgd|bezorgde|zegde|kende|granted|awarded)\b")
NOT_GOT = re.compile(
    r"\b(?:aanvra(?:ag|gen|ge)|aangevraagd|afgewezen|ingediend|niet verkregen|wordt? beslist|in aanmerking|onderzoeken|beoogd|tevergeefs|achter het net|unsuccessful|application|applied|bid to|beantragt|Anträge|dienden|beroep op|nog niet beslist)\b"
)
EXAMPLES = re.compile(r"\bvoorbeelden\b|\bdit betreft\b|\bhet gaat om\b", re.I)
# verbs of more than one recipient
SEVERAL = re.compile(r"\b(?:ontvingen|ontvangen|kregen|krijgen|haalden|verwierven|verkregen|erhielten|erhalten|bekamen|hebben|received|won|have|aan de gemeenten|to the municipalities)\b")
# the city itself and the one abroad that was named last
BOTH = re.compile(rf"(?:{SEVERAL.pattern}|\baan) (?:(?:de (?:twee|beide)|beide) (?:partner)?(?:steden|gemeenten)|both (?:cities|towns))\b|^\W*(?:[Bb]eide|[Dd]e (?:twee|beide)|[Bb]oth|[Dd]ie beiden|[Bb]eide) (?:steden|gemeenten|cities|towns|Städte) {SEVERAL.pattern}")
TO = re.compile(rf"\b(?:aan|to|an) (?:de |het |the |die |der )?(?:(?P<who>{ORG})|(?P<noun>gemeente|stad|city|comité)\b|(?P<raw>{TITLE}))")
RECIPIENT_IS = re.compile(rf"\b(?:ontvanger|begunstigde|recipient) (?:is|was) (?P<who>{ORG})")
RAW_SUBJECT = re.compile(rf"^\W*(?!(?:Uit|Voor|In|Aan|Van|Met|Door|Via|Daarnaast|Bij|Op|From|For|Aus|Für) )(?:(?:De|Het|The|Der|Die|Das) )?(?:\[)?(?P<raw>{TITLE})(?:\]\([^()]*\))?(?P<apposition>, [^,.;]{{3,60}},)? (?:ontving|ontvangt|kreeg|krijgt|haalde|heeft|verkreeg|received|has|won|erhielt)\b")
VERB_RAW = re.compile(rf"\b(?:ontving|kreeg|verkreeg|verwierf|erhielt|received) (?:de |het |der |die |das |the )?(?P<raw>{TITLE})")
PURPOSE = re.compile(r"\b(?:voor|for|für|ten behoeve van)\b (?:(?:de|het|een|the|its|das|die|den|haar|zijn) )?(?:(?:project|Projekt|Vorhaben|aanleg van|uitvoering van) )?[„“‘\"*\[]?(?P<for>[^.,;:()“”\"*\]]{3,80})")
CUES = Triggers(
    "subsidie", "interreg", "horizon", "life", "erasmus", "efro", "programma", "programme", "programm", "regeling", "fonds", "fund", "grant", "beurs", "europe", "cerv", "esf", "leader", "urb", "comenius",
    "matra", "konver", "bijdrage", "pop3", "kaderprogramma",
)  # fmt: skip
HEADERS = re.compile(r"(?i)\b(?:programma|subsidie|fonds|programme|programm)\b.{0,120}?\b(?:ontvanger|begunstigde|recipient|empfänger|grant (?:to|awarded)|(?:toegekende?|ontvangen|verkregen) (?:subsidie|bijdrage|bedrag)|bewilligt)\b")
# "Grant to Apeldoorn", "Ontvangen subsidie": the document's own city got it
GRANT_HEAD = re.compile(r"grant|toegekend|ontvangen|verkregen|bewilligt")


@read_once
def grants(annotated: Annotated) -> Iterator[Fact]:
    """Grants that were received; what may be applied for is none."""
    before: Masked | None = None
    for masked in annotated.cued(CUES):
        support = masked.sentence if RECEIVED.search(masked.text) else _support(masked, before)
        before = masked
        if support is None:
            continue
        seen: set[str] = set()
        for match, title in _programmes(masked.sentence.text):
            if title not in seen and _is_got(masked.sentence.text, match):
                seen.add(title)
                yield from _grants(annotated, masked, support, match, title)
    for masked, line, title, project in below_projects(annotated):
        who = _recipient(annotated, masked) if RECEIVED.search(masked.text) else annotated.profile.subject
        yield Fact("grants", {"recipient": who, "programme": Name(title, Kind.PROGRAMME), "for": project}, "grants", (annotated.cite(masked.sentence), annotated.cite(line, "programme")))
    for row in rows(annotated, HEADERS):
        programme, recipient = _cell(row, "programma|programme|programm|subsidie$|fonds"), _cell(row, "ontvanger|begunstigde|recipient|empfänger")
        granted_to = next((head for head, cell in row.cells.items() if GRANT_HEAD.match(head) and cell.strip(" -–")), None)
        who = _named(recipient) if recipient else annotated.profile.subject if granted_to else None
        if programme and who:
            yield Fact("grants", {"recipient": who, "programme": Name(programme, Kind.PROGRAMME), "for": _cell(row, "project|doel|voor|purpose|zweck")}, "grants", (row.evidence,))


def _cell(row: Row, heads: str) -> str | None:
    """What a row has under the first header that begins with one of these words."""
    return next((cell for head, cell in row.cells.items() if re.match(heads, head)), None)


def _support(masked: Masked, before: Masked | None) -> Sentence | None:
    """The sentence before, where it says of what follows that it was received: "Voorbeelden zijn ..."."""
    if before is None or before.sentence.block != masked.sentence.block or not EXAMPLES.search(masked.text):
        return None
    return before.sentence if RECEIVED.search(before.text) else None


def _programmes(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every programme that a sentence names, the full name first."""
    taken: list[tuple[int, int]] = []
    titles: set[str] = set()
    for pattern in (BRACKET, BY_NAME, BY_NOUN, ANNOUNCED, COMPOUND, ENGLISH):
        for match in pattern.finditer(text):
            name = "programme" if match["programme"] else "grant"
            if pattern is BRACKET:
                taken.append(match.span())
            start, end = match.span(name)
            title = re.sub(r"-(?:subsidie|regeling|programma|beurs|project\w*)$", "", match[name])
            if title in titles:
                continue  # said again: one grant, and no need to compare it with all others
            if (pattern is BRACKET or not any(a < end and start < b for a, b in taken)) and len(title) > 2:
                taken.append((start, end))
                titles.add(title)
                yield match, title


def _is_got(text: str, match: re.Match[str]) -> bool:
    start, end = clause(text, match.start())
    if NOT_GOT.search(text, start, end):
        return False
    return not modalities(text, match.start()) & {Modality.POTENTIAL, Modality.NEGATED, Modality.PLANNED, Modality.REPORTED}


def _grants(annotated: Annotated, masked: Masked, support: Sentence, match: re.Match[str], title: str) -> Iterator[Fact]:
    passages: list[Evidence] = [annotated.cite(masked.sentence)]
    if support is not masked.sentence:
        passages.append(annotated.cite(support, "recipient"))
    told = masked if support is masked.sentence else next(m for m in annotated.masked if m.sentence is support)
    for recipient in _with_others(annotated, told, _recipient(annotated, told)):
        values = {"recipient": recipient, "programme": Name(title, Kind.PROGRAMME), "for": _purpose(masked.sentence.text, match)}
        yield Fact("grants", values, "grants", tuple(passages))


def _with_others(annotated: Annotated, masked: Masked, recipient: Name | None) -> Iterator[Name | None]:
    """A recipient, and who is named in one breath with it: "erhielten Geldern und Gennep", "de gemeenten A, B en C"."""
    yield recipient
    if BOTH.search(masked.text) and (partner := annotated.topic(masked.sentence.start, [Kind.CITY], reach=3000)):
        yield partner.name()
    named = annotated.within(masked.sentence.start, masked.sentence.end, *PUBLIC, Kind.CITY)
    at = next((i for i, m in enumerate(named) if recipient and m.label == recipient.label), None)
    if at is None or not SEVERAL.search(masked.sentence.text):
        return
    for before, after in zip(named[at:], named[at + 1 :], strict=False):
        if not re.fullmatch(r",? (?:en |und |and )?(?:de gemeente |die Stadt )?|, ", annotated.clean.text[before.end : after.start]):
            return
        yield after.name()


def _recipient(annotated: Annotated, masked: Masked) -> Name | None:
    """Who got it: named so, behind "aan", the subject of the verb, or the document's own city."""
    text = masked.text
    if told := RECIPIENT_IS.search(text):
        return masked.mentions(told["who"])[0].name()
    verb = RECEIVED.search(text)
    at = verb.start() if verb else len(text)
    if (gives := GIVES.search(text)) or re.search(r"\b(?:toegekend|toegezegd) aan\b", text):
        if to := next((m for m in TO.finditer(text) if not re.search(r"\b(?:partner|deelname|werk\w*) $", text[max(0, m.start() - 20) : m.start()])), None):
            return _said(annotated, masked, to)
        if gives and (behind := re.compile(rf"(?:heeft|zegde|kende)[^.;]{{0,40}}? ?(?P<who>{ORG_OR_BODY})").search(text)):
            return masked.mentions(behind["who"])[0].name()
    if (raw := RAW_SUBJECT.match(masked.sentence.text)) and (" " in raw["raw"] or raw["apposition"]) and not _is_mention(annotated, masked, raw["raw"]):
        return _named(raw["raw"])
    if (raw := VERB_RAW.search(text)) and raw["raw"] not in ("Stadt", "Gemeinde", "Kommune", "City", "Council"):
        return _named(raw["raw"])
    found = slots.behind(masked, verb.end()) if verb else []
    found = found or slots.subjects(masked, 0, at)
    if found:
        return found[0].name()
    actors = acting(annotated, masked, 0, len(text))
    if actors:
        return actors[0]
    named = annotated.within(masked.sentence.start, masked.sentence.end, *PUBLIC)
    return named[0].name() if named else annotated.profile.subject


def _is_mention(annotated: Annotated, masked: Masked, raw: str) -> bool:
    """Whether a name is one that is known as it stands, and no longer one that only begins so ("Maastricht University")."""
    found = annotated.within(masked.sentence.start, masked.sentence.start + 40)
    return any(annotated.clean.text[m.start : m.end].endswith(raw) for m in found)


def _said(annotated: Annotated, masked: Masked, to: re.Match[str]) -> Name | None:
    if to["who"]:
        return masked.mentions(to["who"])[0].name()
    if to["raw"]:
        return _named(to["raw"])
    if to["noun"] == "comité":
        organ = annotated.topic(masked.sentence.end, [Kind.BODY])
        return organ.name() if organ else None
    return annotated.profile.subject


def _named(label: str) -> Name:
    abroad = re.match(r"(?:Stadt|City of|Ville de) (?P<city>.+)", label)
    if abroad:
        return Name(abroad["city"], Kind.CITY)
    city = re.match(r"(?:[Gg]emeente|[Ss]tad) (?P<city>.+)", label)
    return Name(f"Gemeente {city['city']}", Kind.MUNICIPALITY) if city else Name(label, Kind.ORGANISATION)


def _purpose(text: str, match: re.Match[str]) -> str | None:
    """What a grant is for, without the verb that may follow ("... voor de fietsroute ontvangen")."""
    found = PURPOSE.search(text, match.end()) or PURPOSE.search(text)
    if found is None:
        return None
    words = re.split(rf" (?:is |zijn |werd |wordt |heeft |hebben )?{RECEIVED.pattern}|(?= en een | en de | is | zijn | heeft )", found["for"], flags=re.I)[0]
    return words.strip(" ’”'") or None
