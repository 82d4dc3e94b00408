"""The agreement that a document is: its period, notice, enforceability and signing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kg.dates import first_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.profile.profile import Profile
from kg.extraction.rules.agreements.carded_terms import own_card
from kg.extraction.rules.agreements.considerations import considerations, is_of_this_one
from kg.extraction.rules.agreements.in_force import in_force
from kg.extraction.rules.agreements.terms import begins, terms
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parts import Part, parts
from kg.extraction.rules.rule import dates, said_before
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Value

# "Dit addendum treedt in werking op": said of the addendum, all else of what it amends
ADDENDUM = re.compile(r"\b(?:addendum|allonge|wijzigingsovereenkomst|(?:deze|aanvullende) (?:wijziging|overeenkomst tot wijziging|aanvulling))\b", re.I)
# "Deze wijziging treedt in werking op", "komen overeen de Overeenkomst met ingang van 1 januari 2022 als volgt te wijzigen", "wordt de regeling per 1 juli 2020 gewijzigd", "De wijziging wordt op 1 juli 2024 van kracht": from when an addendum holds
_CHANGES = re.compile(
    r"(?i)^\W*(?:[IVX\d]{1,4}[.)] )?(?:(?:deze|de|dit|het) (?:wijziging(?:en)?|(?:wijzigings)?besluit|addendum|allonge|aanvulling)\b[^.;]{0,90}\b(?:in werking|gaa[tn]\b[^.;]{0,40}\bin|heeft werking|werkt (?:terug )?(?:vanaf|per|met|tot)|geldt (?:vanaf|per|met ingang)|van kracht)\b|"
    r"(?:op|per|vanaf|met ingang van) \d[^.;]{0,40}\b(?:(?:treedt|treden|gaat|gaan|wordt|worden|geldt|gelden) (?:deze|de|dit|het) (?:wijziging(?:en)?|(?:wijzigings)?besluit|addendum|allonge|aanvulling)|(?:wordt|worden) (?:de|het|deze|dit) [^.;]{3,100}\b(?:gewijzigd|aangevuld|herzien))\b)|"
    r"\b(?:wordt|worden)\b[^.;]{0,60}\b(?:per|vanaf|met ingang van) \d[^.;]{3,30}\b(?:gewijzigd|aangevuld|herzien)\b|\bovereen\b[^.;]{0,160}\b(?:te wijzigen|gewijzigd)\b"
)
_SIGNING = re.compile(r"^(?:Aldus|Overeengekomen|Opgemaakt|Gedaan|In \w+voud|Beide overeenkomsten|Ondertekend|Getekend)\b[^.;]{0,80}?\b(?:ondertekend|getekend|opgemaakt|te|op)\b|^(?:Ondertekend|Getekend)\b", re.I)
# "Zij geldt van 1 april tot en met": the agreement of which the sentence before spoke
_IT = re.compile(r"(?:Zij|Ze|Hij|Het|Dit|Deze) (?:geldt|loopt|treedt in|gaat in|eindigt|vangt aan|begint|duurt|is aangegaan|wordt aangegaan)\b")
_ADOPTED = re.compile(r"(?i)\bregeling\b")
_LABEL = re.compile(r"(?:Looptijd|Duur|Geldigheidsduur|Ingangsdatum|Einddatum|Opzegtermijn) ?:|In werking getreden (?:op|per|met ingang van) \d")
# "treedt in werking op de dag na ondertekening", "zo doen wij het vanaf de dag van ondertekening tot en met 1 mei 2020"
_ON_SIGNING = re.compile(
    r"\b(?:in werking|gaat in|geldt|start|begint|vangt aan|houden (?:wij |partijen )?(?:ons|zich))\b[^.;]{0,40}?\b(?:(?P<after>(?:de|een) dag na(?: de| die van)?|daags na)|(?:op|bij|na|door|vanaf|met ingang van)(?: de| het)?(?: (?:dag|datum|moment))?(?: van)?(?: de| haar| zijn)?(?: (?:laatste|volledige|wederzijdse|gezamenlijke))?) (?:onderteken(?:ing|en)|tekenen)\b|\b(?:vanaf|met ingang van) (?:(?:het moment|de dag|de datum) van (?:de )?)?(?:onderteken(?:ing|en)|tekenen) tot\b|\b(?:in werking|gaat in|geldt)\b[^.;]{0,30}?\b(?:dag|datum|moment) (?:waarop|dat|(?P<next>nadat)) [^.;]{0,60}\b(?:ondertekend|getekend)\b|\b(?:into force|takes effect|effective)\b[^.;]{0,30}?\b(?:(?P<later>(?:on )?the day after) (?:the (?:date|day) of )?|(?:on|upon|from) (?:the )?(?:(?:date|day) of )?)(?:its |the )?(?:signature|signing)\b", re.I
)


def own_agreement(annotated: Annotated) -> Iterator[Fact]:
    """The agreement that the document is: its period, notice, enforceability and signing, each with its passage.

    Where a document holds several agreements, each has its row.
    """
    found = own_terms(annotated)
    if found is not None:
        yield found
    for part in parts(annotated)[1:]:
        yield _terms_of(annotated, part)

# "Artikel 9 Inwerkingtreding en duur", "Opzegging": where an agreement tells how long it holds
_OF_DURATION = re.compile(r"(?i)\b(?:inwerking|looptijd|duur|opzeg|uittred|beëindig|slotbepaling|inwerkingtreding|toetred|verleng|entry into force|duration)")
_OPENING = 60
"""Characters with which a sentence opens."""
_BOUNDS = frozenset({"start", "end", "duration", "indefinite"})


@kept
def own_terms(annotated: Annotated) -> Fact | None:
    """The row of the agreement that the document is, None for any other document."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return None
    return _terms_of(annotated, parts(annotated)[0])


def _terms_of(annotated: Annotated, part: Part) -> Fact:
    """What a document says of an agreement that it is, within that one's own stretch; who signs, signs all."""
    about = annotated.profile
    values: dict[str, Value] = {"agreement": part.agreement, "kind": part.kind, "status": "stated"}
    if part.title:
        evidence = [annotated.cite(part.title, "agreement", "kind")]
    else:
        evidence = [Evidence(e.start, e.end, e.quote, ("agreement", "kind")) for e in about.evidence if "title" in e.supports][:1]
    told = [Evidence(e.start, e.end, e.quote, ("signed",)) for e in about.evidence if "date" in e.supports]
    if about.signed and _is_signing(about, " ".join(e.quote for e in told)):
        values["signed"] = about.signed
        evidence.extend(told)
    elif (signing := _signing(annotated)) and _is_signing(about, signing[1].text):
        values["signed"] = signing[0]
        evidence.append(annotated.cite(signing[1], "signed"))
    why = considerations(annotated, part)
    closed: frozenset[str] = frozenset()
    for central in (True, False):  # what the articles on its duration say goes before what is told elsewhere, which may be of another agreement
        for sentence in (one for one in annotated.sentences if _is_central(annotated, one) is central):
            if about.kind == "addendum" and not values.get("start") and _CHANGES.search(sentence.text) and (since := begins(sentence)):
                values["start"] = since
                evidence.append(annotated.cite(sentence, "start"))
            if not part.start <= sentence.start < part.end or (about.kind == "addendum" and not ADDENDUM.search(sentence.text)):
                continue
            if sentence.start in why and not _is_first_of_this_one(annotated, part, sentence):
                continue
            evidence.extend(add_terms(annotated, sentence, values, closed))
            signed = values.get("signed")
            if isinstance(signed, str) and not values.get("start") and (match := _ON_SIGNING.search(sentence.text)):
                values["start"] = (first_day(signed) + timedelta(days=bool(match["after"] or match["later"] or match["next"]))).isoformat()
                evidence.append(annotated.cite(sentence, "start"))
        closed = _BOUNDS if values.get("start") and (values.get("end") or values.get("indefinite")) else frozenset()
    for carded in own_card(annotated) if part.title is None else ():
        for column, value in carded.values.items():
            if values.get(column) is None:
                values[column] = value
                evidence.extend(one for one in carded.passages if column in one.supports)
    for column, day, line in in_force(annotated) if part.title is None else ():
        if not values.get(column):
            values[column] = day
            evidence.append(annotated.cite(line, column))
    values.setdefault("indefinite", False)
    if not evidence and annotated.sentences:
        evidence.append(annotated.cite(annotated.sentences[0], "agreement", "kind"))
    return Fact("agreements", values, "own_agreement", tuple(sorted(evidence)))


def _is_central(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence stands in an article on the agreement's duration or end, or opens with the agreement itself."""
    return _OF_DURATION.search(annotated.blocks[sentence.block].heading) is not None or is_of_this_one(sentence.text, _OPENING)


def _is_first_of_this_one(annotated: Annotated, part: Part, sentence: Sentence) -> bool:
    """Whether a consideration speaks of the agreement itself, before any other that it names: "de overeenkomst X, die tot 2025 geldt en in deze deal wordt ingebracht"."""
    other = next((m for m in annotated.within(sentence.start, sentence.end, Kind.AGREEMENT) if m.label != part.agreement.label), None)
    return is_of_this_one(sentence.text, other.start - sentence.start if other else None)


def _is_signing(about: Profile, words: str) -> bool:
    """Whether a day at the foot is that of a signing: organs adopt a joint regulation, each on a day of its own, unless these words say that they sign."""
    is_adopted = about.kind == "gemeenschappelijke-regeling" or (about.kind == "addendum" and bool(_ADOPTED.search(about.title)))
    return not is_adopted or "teken" in words.casefold()


def _signing(annotated: Annotated) -> tuple[str, Sentence] | None:
    """The day on which the text says that it was signed, below its articles: "Aldus ... ondertekend te Breda op 3 mei 2011"."""
    for sentence in reversed(annotated.sentences):
        if sentence.start < len(annotated.clean.text) // 2:
            return None
        if match := _SIGNING.search(sentence.text):
            days = [d for d in dates(sentence) if match.end() <= d.start <= match.end() + 120 and len(d.value) == 10]
            if days:
                return days[0].value, sentence
    return None


def add_terms(annotated: Annotated, sentence: Sentence, values: dict[str, Value], closed: frozenset[str] = frozenset()) -> Iterator[Evidence]:
    """Fill in what a sentence says and no earlier one said, with its passages; how to give notice may take several sentences.

    Args:
        closed: columns that are not filled in any more.
    """
    heading = annotated.blocks[sentence.block].heading
    before = said_before(annotated, sentence)
    for column, value in terms(sentence, f"{heading} looptijd" if _IT.match(sentence.text) or _LABEL.match(sentence.text) else heading, before).items():
        earlier = values.get(column)
        if (earlier is None and column not in closed) or column == "notice_text":
            values[column] = value if earlier is None else f"{earlier} {value}"
            yield annotated.cite(sentence, column)
