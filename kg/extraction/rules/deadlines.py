"""Dates by which something is due: decisions, evaluations, publication, and other announced ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.dates import Span, first_day, last_day
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.rules.agreements import own_terms
from kg.extraction.rules.reported import reported_terms
from kg.extraction.rules.rule import dates
from kg.model import Evidence, Fact

# what is due, by its verb or noun; the first that fits the clause round the date
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "De evaluatie is voorzien in 2023", "wordt vóór 1 juli 2024 geëvalueerd", "gaan vóór 1 juli 1990 na of", "Partijen bezien in november 2009"
    (
        "evaluation",
        re.compile(
            r"\b(?:ge[ëe]valueerd|\w*evaluatie\w*|evalueren|evalueert|evaluated?|evaluation|reviewed|review|beoordeeld|beoordeelt|beoordelen|beoordeling|bezien|beziet|werking van [^.;]{3,80} onderzo(?:eken|ekt|cht)|beraden|beraad|tegen het licht|Auswertung|na of)\b",
            re.I,
        ),
    ),
    # "uiterlijk 1 oktober 2010 wordt besloten over", "opnieuw te wegen"
    (
        "decision",
        re.compile(
            r"\b(?:besloten|besluiten|besluit|beslissen|beslist|beslissing|besluitvorming|stelt .{0,60} vast|laten .{0,40}\bweten of|opnieuw (?:te wegen|gewogen)|heroverw\w+|Entscheidung|entscheidet|decided?|decision)\b",
            re.I,
        ),
    ),
    (
        "publication",
        re.compile(r"\b(?:gepubliceerd|publicatie|publiceren|bekendgemaakt|bekendmaking|bekend gemaakt|(?:in de )?Staatscourant|Gemeenteblad)\b", re.I),
    ),
)
DUE = re.compile(
    r"(?:\b(?:uiterlijk|vóór|voor|op|in|binnen|medio|eind|begin|per|voorzien in|voorzien voor|tegen|ultimo|by|before|on|bis(?: zum)?|spätestens(?: am)?|tot|halverwege,? in|geldt|rond)|:)\s*"
    r"(?:op |in |het |de |dem |the |loop van |(?:voor|na)jaar van |(?:zomer|winter|herfst|lente) van |jaar |medio |eind |begin |uiterlijk |vóór |voor |(?:maan|dins|woens|donder|vrij|zater|zon)dag |\*\*)*$",
    re.I,
)
BY = re.compile(r"\b(?:uiterlijk|vóór|ultimo|by|before|bis(?: zum)?|spätestens(?: am)?|tegen)\s*(?:op |in )?(?:het |de )?(?:\*\*)?$", re.I)
BEFORE = re.compile(r"\bvoor\s*(?:het |de )?$", re.I)
# "Aanmelden kan tot 1 juni 2016", "tot 1 september aanvragen indienen": a closing date
CLOSES = re.compile(r"\b(?:aanmeld\w*|aanvra\w+|indien\w*|inschrij\w+|reager\w+|apply|applications?|sluiting\w*|Anträge|Anmeldung\w*)\b", re.I)
# "Evaluatie: medio 2024": a line of a plan
PLANNED_LINE = re.compile(r":\s*(?:(?:uiterlijk|medio|eind|begin|vóór|voor|in|het|de)\s+)*$")
# something that is still to be done: "zal ondertekenen", "geregeld te hebben", "wordt opgeleverd"
AHEAD = re.compile(
    r"\b(?:zal|zullen|wordt|worden|dient|dienen|moet|moeten|geregeld te|gereed|voorzien|uiterlijk|streven|beogen|beoogt|te ondertekenen|ontvangt|ontvangen|vindt|vinden|volgt|verschijnt|gepland|verwacht\w*|maakt|maken|"
    r"evalueren|evalueert|beslissen|beslist|besluiten|bezien|close|sind|soll|sollen|wird|werden|will|shall)\b",
    re.I,
)
# a stronger word for it, which makes any event an announced one: "De steen zal op 5 mei 1988 worden onthuld"
ANNOUNCED = re.compile(r"\b(?:zal|zullen|moet|moeten|dient|dienen|voorzien|gepland|verschijnt|beoogd\w*|naar verwachting|streven|will|shall|soll|sollen)\b", re.I)
ACTION = re.compile(
    r"\b(?:onderteken\w*|opgeleverd|geregeld|gereed|vastgesteld|ingediend|aangeboden|afgerond|opgesteld|voorgelegd|gestart|betaald|aangeleverd|besproken|overgedragen|uitgevoerd|gerealiseerd|"
    r"overlegd|ontvangt|voorzien|plaats|volgt|close|einzureichen|verslag|levert|rapport\w*)\b",
    re.I,
)
# "zal mogelijk in 2021 aansluiten": not announced
MAYBE = re.compile(r"\b(?:mogelijk|wellicht|eventueel|misschien|zou|zouden)\b", re.I)
# "hebben ondertekend", "werd gesloten": over when the text was written
OVER = re.compile(r"\b(?:heeft|hebben|werd|werden|was|waren|is (?:op|in)|zijn (?:op|in))\b", re.I)
# "vóór 1 april van elk jaar", "voor 1 maart van het jaar waarop": due every year, no single date
# "jaarlijks vóór 15 april": a day that comes back, and no year of its own
EACH_YEAR = re.compile(r"\b(?:jaarlijks|(?:elk|ieder) (?:\w+ )?jaar|alljährlich|every year|each year|annually)\b", re.I)
YEARLY = re.compile(r"^ van (?:elk|ieder|het) (?:\w+ )?jaar\b", re.I)
# "geldt uiterlijk tot", "loopt tot uiterlijk", "eindigt ..., doch uiterlijk op": an end and no deadline
END = re.compile(r"\b(?:tot|loopt|eindigt|geldt|duurt)\b[^,.;]{0,20}$|\b(?:eindigt|loopt af|duurt|verstrijkt|treedt in werking|gaat in|ingaande)\b[^.;]{0,70}$", re.I)


def deadlines(annotated: Annotated) -> Iterator[Fact]:
    """What the text says is due on, by or in a stated date; the ends of agreements are given as expiries."""
    for sentence in annotated.sentences:
        for date in dates(sentence, _year(annotated)):
            kind = _kind(annotated, sentence, date)
            if kind:
                yield Fact(
                    "deadlines",
                    {"what": _what(sentence, date), "kind": kind, "date": date.value},
                    "deadlines",
                    (annotated.cite(sentence),),
                )
    own = own_terms(annotated)
    for agreement in (*((own,) if own else ()), *reported_terms(annotated)):
        end = agreement["end"]
        passages = as_date(agreement, "end")
        if isinstance(end, str) and passages:
            yield Fact(
                "deadlines", {"what": "einde van de overeenkomst", "kind": "expiry", "date": end}, "deadlines", passages
            )


def as_date(agreement: Fact, column: str) -> tuple[Evidence, ...]:
    """The passages of an agreement's start or end, as those of a deadline's date."""
    return tuple(replace(e, supports=("date",)) for e in agreement.evidence if column in e.supports)


def _year(annotated: Annotated) -> int | None:
    """The year that a date without one takes: the document's own. In an agreement "vóór 1 mei" is meant for every year."""
    if annotated.profile.own:
        return None
    return first_day(annotated.profile.date).year if annotated.profile.date else None


def _kind(annotated: Annotated, sentence: Sentence, date: Span) -> str | None:
    before, after = sentence.text[max(0, date.start - 140) : date.start], sentence.text[date.end : date.end + 180]
    if not _is_due(annotated, sentence, date, before, after):
        return None
    has_year = re.search(r"\d{4}", sentence.text[date.start : date.end])
    if not has_year and EACH_YEAR.search(f"{_last_clause(before)} {after}"):
        return None
    clause = re.split(r"[;.](?:\s|$)", after)[0]
    tail = clause.split(" en ")[0]
    near = f"{_last_clause(before)} {tail}"
    by = _by(before, date)
    if by is None and not (AHEAD.search(f"{_last_clause(before)} {clause}") or CLOSES.search(near)):
        return None
    # the verb nearest to the date says what is due: the first behind it, else the last before it
    behind = [(match.start(), kind) for kind, pattern in KINDS if (match := pattern.search(tail))]
    ahead = [(-match.end(), kind) for kind, pattern in KINDS for match in pattern.finditer(_last_clause(before))]
    nearest = next((kind for _, kind in (*sorted(behind), *sorted(ahead))), None)
    if nearest and (by or nearest != "decision" or AHEAD.search(near)):
        return nearest
    if BY.search(before) or (by and not PLANNED_LINE.search(before)) or CLOSES.search(near):
        return "other"
    if MAYBE.search(near):
        return None
    return "other" if ANNOUNCED.search(near) or (ACTION.search(near) and AHEAD.search(near)) else None


def _is_due(annotated: Annotated, sentence: Sentence, date: Span, before: str, after: str) -> bool:
    """Whether a date can be one by which something is due: by the words before it, and not over, yearly or an end."""
    about = annotated.profile
    about_then = re.match(r"(?i)eind|begin|medio", sentence.text[date.start :])  # "wordt eind maart opgeleverd"
    is_heading = annotated.blocks[sentence.block].kind == "heading" and not PLANNED_LINE.search(before)
    if not (about_then or DUE.search(before)) or is_heading or date.value == about.date:
        return False
    written = about.signed or about.date
    if written and last_day(date.value) < first_day(written):
        return False
    if len(date.value) == 4 and re.search(r"\bvoor\s*(?:het jaar |het |de )?$", before):
        return False  # "de bijdrage voor het jaar 2015"
    by = BY.search(before)
    is_closing = CLOSES.search(f"{_last_clause(before)} {after[:80]}")
    if YEARLY.match(after) or (not is_closing and END.search(before[: by.start()] if by else before)):
        return False
    if re.search(r"\b(?:tot|geldt)\s*(?:de |het |\*\*)*$", before) and not is_closing:
        return False
    if _by(before, date):
        return True
    return not (OVER.search(_last_clause(before)[-60:]) and not AHEAD.search(f"{_last_clause(before)[-60:]} {after[:60]}"))


def _by(before: str, date: Span) -> re.Match[str] | None:
    """The words by which a date is a limit: "uiterlijk", "voor" a day or month, or a line of a plan."""
    soft = BEFORE.search(before) if len(date.value) > 4 else None  # "voor 1987" is for that year
    return BY.search(before) or soft or (PLANNED_LINE.search(before) if "vervangen" not in before else None)


def _last_clause(before: str) -> str:
    return re.split(r"[;.]\s|(?<!\w):\s", before)[-1]


def _what(sentence: Sentence, date: Span) -> str:
    """The words of the clause, without the date."""
    after = re.split(r"[;.](?:\s|$)", sentence.text[date.end : date.end + 200])[0]
    before = re.split(r"[;:.] ", sentence.text[max(0, date.start - 200) : date.start])[-1]
    return " ".join(f"{DUE.sub('', before)} {after}".split())[:200]
