"""Who concluded an agreement that a sentence reports: those whom it names, "partijen", a sort ("de colleges"), the note's own city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.agreements.agreement_names import with_party
from kg.extraction.rules.agreements.as_list import as_list
from kg.extraction.rules.agreements.called_together import THOSE, by_role, by_sort, named_before, numbered
from kg.extraction.rules.agreements.named_round import named_round
from kg.extraction.rules.agreements.officers import signing_officers
from kg.extraction.rules.agreements.two_towns import by_place, two_spoken_of
from kg.extraction.rules.agreements.unknown_partner import unknown_partner
from kg.extraction.rules.parties.list_mates import NO_NAME
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.presenting_words import NAMES, NO_PARTIES
from kg.model import Kind, Name

# "de Economic Board Kop van Veluwe": what others take part in, and yet a body that signs
_BOARD = re.compile(r"\b(?:Board|Development)\b")
# an officer who signs for somebody
_OFFICER = re.compile(r"\b(?:voorzitter|directeur|bestuurder|wethouder|burgemeester|gedeputeerde|dijkgraaf|heemraad|rector)\b[^.;]{0,20} (?:van|namens|\()")
_REACH = 350
"""Characters on either side of an agreement within which its parties are named."""
_VERB = r"(?:signed|leg(?:t|gen|den|de)|have|has|heeft|hebben|zet|zette[n]?|tekene[n]?|tekent|ondertekene[n]?|ondertekent|bekrachtigde[n]?|kwam|kwamen|spraken|spreken|sloot|sloten|sluit(?:en)?|stelden?(?=[^.;]{0,160}\bvast\b)|ondertekende[n]?|tekende[n]?|ging|gingen|werkt|werken|verleng(?:t|en|de|den)(?= (?:de|het|hun) )|continue(?:ert|ren|erden?)(?= (?:de|het|hun) )|(?:ver|her)nieuw(?:t|en|de|den)(?= (?:de|het|hun) )|is|zijn|haben|hat|unterzeichneten?)"
# "hebben A en B een convenant gesloten", and not "hebben wij u geschreven dat het convenant"
_AUXILIARY = r"(?:have|has|heeft|hebben|is|zijn|haben|hat)\b"
_CONCLUDED = r"(?:(?:af)?gesloten|aan(?=[.,;]|$| met| voor)|(?:onder|ge)tekend|aangegaan|getroffen|(?:overeen|bijeen|tot stand )gekomen|gekomen tot|gemaakt|opgesteld|bekrachtigd|vastge(?:steld|legd)|verbonden|handtekening(?:en)?|verlengd|vernieuwd|beëindigd|opgezegd|signed|concluded|entered|unterzeichnet|unterschrieben|geschlossen)\b"
_NONE = ORG[1:-1]
_GROUP = NAMES.replace("?P<who>", "?:")
_SOMEBODY = r"(?:[Dd]e |[Hh]et )?[A-Z][\w'&-]+(?: [A-Z][\w'&-]+){0,3}"
# a list may hold somebody whom no list of names has: "de provincie Drenthe, Het Drentse Landschap en de gemeente Tynaarlo"
_LIST = rf"(?P<who>{_GROUP}(?:,? (?:en )?{_SOMEBODY}(?:, en|,| en){_GROUP})*)"
_INSTRUMENT = r"[A-Za-z-]*(?:overeenkomst|convenant|akkoord|regeling|verklaring|protocol|deal)\b"
# "tussen de regiogemeenten, te weten A, B en C", "door de volgende partijen: A en B"
_NAMELY = re.compile(rf"\b(?:[Tt]ussen|[Dd]oor|[Mm]et) (?:[a-zà-ÿ\d-]+ ){{0,5}}[a-zà-ÿ-]+(?:,? \(?(?:waaronder|onder wie|te weten|namelijk|zijnde|bestaande uit):? |: ){_LIST}")
# "zetten de vijf partners hun handtekening onder de deal: A, B en C", "De partijen zijn: A en B"
_SET_OUT = re.compile(rf"\b(?:handtekening(?:en)?|krabbels?|partijen|partners|ondertekenaars|ondertekend|getekend|ondertekenen|tekenden|ondertekenden)\b[^.;:{_NONE}]{{0,140}}?: {_LIST}")
_THEN = r"(?:(?:daarom|dan ook|toen|vervolgens|onlangs|eerder|daartoe|hiertoe|ook|samen|gezamenlijk|vandaag|gisteren|vanmiddag|vanochtend|vanmorgen|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:middag|ochtend|morgen|avond)?) )?"
_WHO = (
    # "Onder het convenant staan de handtekeningen van A en B"
    re.compile(rf"\bhandtekening(?:en)? van {_LIST}"),
    re.compile(rf"(?P<who>{ORG}, waarmee {ORG}) een\b"),  # "het Drents Plateau, waarmee het schap een overeenkomst heeft"
    _NAMELY,
    _SET_OUT,
    # "Naast A hebben ook B en C getekend"
    re.compile(rf"\b[Nn]aast (?P<who>{_GROUP} {_VERB} (?:ook |eveneens )?{_GROUP})"),
    # "A en B hebben sinds 2018 een overeenkomst", "A, B en C kennen een convenant"
    re.compile(rf"{_LIST} (?:hebben|heeft|kennen|kent|onderhouden)(?: (?:sinds [^.;,]{{3,20}}|al \w+ jaar|ook|samen|voor (?:de|het|hun) [\w-]+))? een (?:[\w-]+ )?(?={_INSTRUMENT})"),
    # "tussen Het Landschap en de gemeente A", "tussen uw stichting en A"
    re.compile(rf"\b[Tt]ussen (?:(?:{_SOMEBODY}|(?:uw|hun|een|de|het) [a-z]{{3,30}})(?:,| en) )?{_LIST}"),
    re.compile(rf"{_LIST}[^.;:{_NONE}]{{0,90}}?\b(?:(?!{_AUXILIARY}){_VERB}|{_AUXILIARY}(?=[^;]{{0,260}}\b{_CONCLUDED}))\b"),
    # "sloten A en B", "tekenden vandaag A en B", "hebben daarom A en B ... gesloten"
    re.compile(rf"\b(?!{_AUXILIARY}){_VERB} {_THEN}{_LIST}"),
    # "In Almere werd in 2015 met de provincie het akkoord gesloten", "Almere, waar in 2015 met de provincie het akkoord werd gesloten"
    re.compile(rf"(?:\b[Ii]n (?={ORG} (?:is|werd|was)\b)|(?={ORG}, waar\b))(?P<who>{ORG})(?=[^;{_NONE}]{{3,60}} met [^;]{{3,160}}{_CONCLUDED})"),
    re.compile(rf"\b{_AUXILIARY} {_THEN}{_LIST}(?=[^;]{{0,260}}\b{_CONCLUDED})"),
    re.compile(rf"{_LIST}[^.;:{_NONE}]{{0,90}}? (?:samen|gezamenlijk|onderling) "),
)
_WITH = re.compile(rf"\b(?:[Mm]et|[Dd]oor|[Ww]ith) (?:(?:onder meer|onder andere|o\.a\.) )?(?:(?:de|het) (?:toenmalige?|vroegere|voormalige?) )?(?:{_SOMEBODY}(?:,| en) )?{_LIST}")
_BETWEEN_THEM = re.compile(r"\btussen (?:hen|hun beiden|deze (?:gemeenten|partijen|twee))\b|\bop grond van (?:de|het|een) $")
_WITH_THEM = re.compile(r"\bmet (?:die|deze|genoemde) (?:gemeenten?|stad|provincie|stichting|partij(?:en)?)\b")
_JOINT = re.compile(r"(?:(?:^|: )\W*(?:[A-Z]\. )?|\b(?:dat|de|zittende|beide|genoemde) )[Pp]artijen\b[^.;]{0,160}\b(?:hebben|sloten|zijn)\b|\btussen (?:de )?partijen\b|\b(?:hebben|sloten) partijen\b")
# "gesloten tussen uw stichting en de gemeente Olst-Wijhe": all who concluded it; not "tussen Borne en onze gemeente"
_BETWEEN_TWO = re.compile(r"\b(?:gesloten|aangegaan|overeengekomen|getekend|ondertekend) (?:is |wordt |werd )?tussen [^.;]{1,80}? en [^.;,]{1,60}")
_OURS_AMONG = re.compile(r"\b(?:ons|onze|wij|we|ondergetekende\w*|[Gg]emeente(?! [A-Z])|college|stad(?! [A-Z])|partijen|beide)\b")
# "partijen, behoudens de stichting, hebben", "de onder 1 tot en met 4 genoemde partijen"
_EXCEPT = re.compile(rf"\b(?:behoudens|behalve|uitgezonderd|met uitzondering van) (?P<who>{ORG}+)")
# "die wij met X sloten", "ondertekende de gemeente", "the mayor signed": the note's own city among those who concluded it
_WE = re.compile(
    r"\b(?:wij|we|onze (?:gemeente|stad|burgemeester|wethouder)|ons college)\b(?=[^.;]{0,160}\b(?:sloten|sluiten|tekenden|ondertekenden|getekend|gesloten|ondertekend|aangegaan|handtekening|aangesloten)\b)|\b(?:sloten|tekenden|ondertekenden|zetten) (?:ook )?(?:wij|we)\b|\bhebben (?:ook )?(?:wij|we)\b(?=[^.;]{0,200}\b(?:gesloten|getekend|ondertekend|aangegaan|afgesproken|bekrachtigd|handtekening)\b)|"
    r"\b(?:ondertekende|tekende|sloot|heeft|zette) (?:ook )?(?:de (?:gemeente|stad|burgemeester|wethouder)|het (?:college|stadsbestuur|gemeentebestuur))(?! (?:van )?[A-Z])\b|"
    r"\b[Dd]e (?:gemeente|stad|burgemeester)(?! (?:van )?[A-ZÀ-Ý])(?: \w+){0,8} (?:ondertekende|tekende|sloot|heeft)\b|\b[Hh]et (?:college|stadsbestuur|gemeentebestuur) (?:ondertekende|tekende|sloot|heeft)\b|\bthe (?:mayor|city|council|municipality) (?:signed|has signed|concluded)\b|\bwe (?:have )?signed\b|\b(?:[Tt]ussen|[Dd]oor) (?:de|onze) gemeente en\b|\bging (?:de|onze) gemeente\b"
)
_WITH_ONE = re.compile(r" (?:met|with) (?!(?:een|als|ingang|kenmerk|nummer)\b)")
# "de Overeenkomst leerplicht tussen de gemeenten A en B"
_BETWEEN = re.compile(r" tussen ")
_FRAMES_IN_NAME = re.compile(r" (?:tussen|met|door|van|en) ")
# "Burgemeestersconvenant: ondertekend op 27 februari 2014", in a city's list of its own
_SIGNED_ALONE = re.compile(r": (?:mede)?(?:ondertekend|getekend) (?:in|op)\b(?![^.;]{0,80} door )")
_IN = re.compile(r"\bin $")
_SIGN_NEXT = re.compile(r" (?:(?:onder)?tekenden?|sloot|sloten|zetten?|zette) ")
_PLACES = (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE)
# officers who signed, each for a body of his own
_SIGNED = re.compile(r"\b(?:(?:onder|ge)tekend|(?:onder)?tekenden?|(?:zetten?|zette|hebben|heeft|zijn|werden|is)\b[^;]{0,200}\bhandtekening(?:en)?)\b")
# "In 2020 ondertekende de dienst een overeenkomst met de provincie": somebody else than the note's own city
_BY_A_BODY = re.compile(r"\b(?:ondertekende|tekende|sloot|zette|heeft) (?:de|het) (?!gemeente|stad|college|raad)[a-z]*(?:dienst|regio|organisatie|schap|stichting|vereniging|corporatie|bedrijf|ministerie|minister|provincie|rijk|stuurgroep|netwerk)\b")
_BY = re.compile(r"\b[Dd]oor ")
# "is met A en B een overeenkomst gesloten": they are whom somebody concluded it with
_MET = re.compile(r"[\s,]*met ")
_NEXT = 30
"""Characters behind an agreement's noun within which "met X" names its other party."""
_FRAMED = re.compile(r"(?i:tussen|door|met) ")
_UNKNOWN_LAST = re.compile(r",? en (?:de |het )?(?P<name>[A-ZÀ-Ý][\w&'-]+(?: [A-ZÀ-Ý][\w&'-]+){0,2})(?=[,.;) ])(?! [A-ZÀ-Ý])")


def namings_of(masked: Masked, named: Iterable[re.Match[str]] = ()) -> tuple[list[list[Mention]], list[Mention]]:
    """Whom a sentence names as concluding something, by each way of saying it, and whom it names behind "met" or "door".

    Args:
        named: the agreements of the sentence; a town in the name of one, "het Waterakkoord Zeist", concludes nothing.
    """
    masked = as_list(masked)
    for match in named:
        framed = _FRAMES_IN_NAME.search(match.group())
        begin = masked.sentence.start + match.start()
        masked = masked.plain(begin, begin + (framed.start() if framed else len(match.group())))
    words = masked.text

    def found(pattern: re.Pattern[str]) -> list[Mention]:
        return [m for hit in pattern.finditer(words) if pattern is _WITH or not (_MET.match(hit["who"]) or words.startswith("Met ", max(0, hit.start("who") - 4))) for m in (*masked.mentions(hit["who"]), *_last_of_list(masked, words, hit)) if (m.kind not in NO_PARTIES or _BOARD.search(m.label)) and m.kind is not Kind.BODY and not m.label.endswith("-gemeenten") and not _is_place(masked, words, hit, m)]

    return [found(pattern) for pattern in _WHO], found(_WITH)


def _is_place(masked: Masked, words: str, hit: re.Match[str], mention: Mention) -> bool:
    """Whether a town is only where somebody signed: "als eerste in Friesland tekende zij", "Op het stadhuis in Gouda tekenden A en B"."""
    at = mention.start - masked.sentence.start
    return mention.kind in _PLACES and _IN.search(masked.sentence.text, max(0, at - 4), at) is not None and _SIGN_NEXT.match(words, hit.end("who")) is not None


def _last_of_list(masked: Masked, words: str, hit: re.Match[str]) -> list[Mention]:
    """Who ends a list of two or more that are known, or of two between whom it is, and is in no list of names: "tussen het Rijk, de VNG en Vewin"."""
    known = masked.mentions(hit["who"])
    framed = _FRAMED.match(hit.group())
    last = _UNKNOWN_LAST.match(words, hit.end("who")) if framed and (len(known) > 1 or (known and framed.group().lower() == "tussen ")) else None
    at = masked.sentence.text.find(last["name"]) if last and not NO_NAME.match(last["name"]) else -1
    return [replace(known[-1], start=masked.sentence.start + at, end=masked.sentence.start + at + len(last["name"]), label=last["name"], short=last["name"], kind=Kind.ORGANISATION, parent="", identifier="")] if last and at >= 0 else []


def concluders(annotated: Annotated, masked: Masked, match: re.Match[str], own: Opening, namings: tuple[list[list[Mention]], list[Mention]]) -> tuple[Name, ...]:
    """Who concluded it: those that the sentence names, "partijen", and the city whose note says "met X"."""
    start, text = masked.sentence.start, masked.sentence.text
    between = _BETWEEN.search(match.group())  # "... leerplicht tussen de gemeenten A en B": its name has its parties
    ends = match.start() + between.start() if between else with_party(annotated, match, masked.sentence) or match.end()
    inside = range(start + match.start(), start + ends)
    near = range(inside.start - _REACH, start + match.end() + _REACH)

    def names(mentions: list[Mention]) -> dict[str, Name]:
        return {m.label: m.name() for m in mentions if m.start in near and m.start not in inside}

    said = [who for mentions in namings[0] if (who := names(mentions))]
    found = said[0] if said else {}
    if len(found) == 1:  # "Om de stad te vernieuwen tekenden de provincie en de stad": the list holds who was named before it too
        found = next((who for who in said[1:] if found.keys() < who.keys()), found)
    window = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    those = THOSE.search(masked.text)
    if (not found or (those and masked.text.startswith(" en ", those.end()))) and inside.start > start:
        found = {**{name.label: name for name in named_before(annotated, masked)}, **found}
    if len(found) < 2 and not annotated.profile.own and _SIGNED.search(window):
        found = {**found, **{name.label: name for name, _, _ in signing_officers(annotated, masked, ())}}
    if _JOINT.search(window):
        without = {m.label for hit in _EXCEPT.finditer(masked.text) for m in masked.mentions(hit["who"])}
        found = {name.label: name for name in numbered(window, own) if name.label not in without} | {label: name for label, name in found.items() if label not in without}
    found.update({name.label: name for name in by_sort(window, own) if inside.start})
    if len(found) < 2 and not annotated.profile.own and (around := named_round(as_list(masked), inside.start, start + match.end())):
        found = {**found, **{m.label: m.name() for m in around}}
    with_whom = names(namings[1])
    with_only = found.keys() <= with_whom.keys()
    found = {**with_whom, **found} if not found else {**found, **with_whom}
    own_city = annotated.profile.subject.label if annotated.profile.subject else ""
    is_one = len(found) == 1 and next(iter(found.values())).kind is Kind.MUNICIPALITY  # "De gemeente Venray heeft met Wonen Limburg"
    if (is_one or found.keys() <= {own_city}) and not annotated.profile.own and (partner := unknown_partner(annotated, masked.sentence, near)):
        found[partner.label] = partner
    if not found and _BETWEEN_THEM.search(text[max(0, match.start() - 40) : match.start()]):
        found = {m.label: m.name() for m in annotated.within(start, inside.start) if m.kind in ORGANISATIONS and m.kind not in NO_PARTIES}
        found = found if len(found) == 2 else {}
    if them := _WITH_THEM.search(window):
        at = start + max(0, match.start() - _REACH)
        named = [m for m in annotated.within(at, at + them.start()) if m.kind in ORGANISATIONS]
        found.update({m.label: m.name() for m in named[:1] + named[-1:]})
    if found and not annotated.profile.own:
        found = {**found, **{name.label: name for name in by_role(annotated, window)}}
    subject = annotated.profile.subject
    if subject and _has_subject(annotated, masked, match, found, namings[1], with_only=with_only and bool(found)):
        found.setdefault(subject.label, subject)
    if (between := _BETWEEN.search(match.group())) and not found:
        found.update({m.label: m.name() for m in annotated.within(inside.start + between.end(), inside.stop) if m.kind in ORGANISATIONS and m.kind not in NO_PARTIES})
    if not found and subject and not annotated.profile.own and (met := with_party(annotated, match, masked.sentence)):
        found = {subject.label: subject, **{m.label: m.name() for m in annotated.within(start + met, start + match.end()) if m.kind in ORGANISATIONS}}
    if not found or list(found) == [subject.label if subject else ""]:
        found.update({name.label: name for name in by_place(annotated, masked, match) or two_spoken_of(annotated, masked, match)})
    return tuple(found.values())


def _has_subject(annotated: Annotated, masked: Masked, match: re.Match[str], found: dict[str, Name], named: list[Mention], *, with_only: bool) -> bool:
    """Whether the city whose note it is concluded it too.

    Args:
        found: those who are known to have done so.
        named: those whom the sentence names behind "met" or "door".
        with_only: whether all of them were found there.
    """
    subject, text, end = annotated.profile.subject, masked.sentence.text, match.end()
    if subject is None or annotated.profile.own:
        return False
    window = text[max(0, match.start() - _REACH) : end + _REACH]
    if _BY_A_BODY.search(window):
        return False
    if (told := _BETWEEN_TWO.search(text, match.start(), end + _REACH)) and not _OURS_AMONG.search(told.group()):
        return False  # "gesloten tussen uw stichting en Olst-Wijhe"
    if not found and _SIGNED_ALONE.match(text, end):
        return True
    if _WITH_ONE.match(text, end) and any(0 < m.start - masked.sentence.start - end < _NEXT for m in named):
        return True  # "de intentieverklaring met de minister is getekend"
    if with_only and not _BY.search(window) and not _is_by_another(masked, subject, found, match):
        return True
    if _WE.search(window) and not _is_of_another(masked, subject):
        return True
    # "De band met Diest is bekrachtigd met een vriendschapsverdrag"
    return subject.kind is Kind.MUNICIPALITY and len(found) == 1 and next(iter(found.values())).kind is Kind.CITY and next(iter(found)) in {m.label for m in named}


def _is_by_another(masked: Masked, subject: Name, found: dict[str, Name], match: re.Match[str]) -> bool:
    """Whether somebody else signed it together with those: "tekende A. Bos, voorzitter van het Klimaatverbond, met de minister de Green Deal X"."""
    if not _OFFICER.search(masked.sentence.text[: match.start()]):
        return False
    before = masked.sentence.start + match.start()
    return any(m.kind in ORGANISATIONS and m.kind is not Kind.REGION and m.label not in found and m.label != subject.label for m in masked.all_mentions if m.start < before)


def _is_of_another(masked: Masked, subject: Name) -> bool:
    """Whether "de gemeente" of a sentence may be another one, which opens it."""
    opening = [m for m in masked.mentions(masked.text[:1]) if m.kind in (Kind.MUNICIPALITY, Kind.CITY)]
    return bool(opening) and opening[0].label != subject.label
