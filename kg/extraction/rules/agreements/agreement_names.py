"""Agreements by name within a sentence: where one is named, and what it is called by its title, matter, parties or day."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import DEAL_NOUN, ORGANISATIONS
from kg.extraction.profile.kinds import same_agreement
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import amended
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

GATE = re.compile(r"overeenkomst|convenant|regeling|akkoord|deal\b|afspraken|verklaring|addendum|allonge|letter of intent|memorandum|pact\b|verdrag|charter|agenda\b|covenant|oorkonde|agreement|manifest\b|declaration|protocol|convention|handvest|pledge|vereinbarung|absichtserklärung|partnerschaftsvertrag", re.I)
# any compound of "overeenkomst" and "convenant"; of other nouns those by which administrations conclude something
NOUN = (
    r"(?:[Bb]estuurlijke )?(?:(?![Aa]rbeids|[Cc]oncept-|[Oo]ntwerp-|[Mm]odel|[Hh]uur|[Kk]oop|[Vv]erwerkers|[Cc]ao-)[A-Za-zà-ÿ][a-zà-ÿ-]*)?(?:(?<![A-Za-z])O|o)vereenkomst|(?:[A-Za-zà-ÿ][a-zà-ÿ-]*c|(?<![A-Za-z])C|(?<![A-Za-z])c)onvenant|"
    r"(?:[Ii]ntentie|[Ss]amenwerkings|[Jj]umelage-?|[Vv]riendschaps|[Pp]artnerschaps)verklaring|(?![Cc]oalitie|[Rr]egeer|[Rr]aads|[Cc]ollege|[Hh]oofdlijnen)[A-Za-zà-ÿ][a-zà-ÿ-]+akkoord|(?:[Gg]emeenschappelijke |[Cc]entrum)?[Rr]egeling|"
    r"(?:[Aa]ddendum|[Aa]llonge)(?: (?:(?:nr\.? )?(?:\d|[IVX]+)\b))?|[Cc]ity [Dd]eal|[Rr]egio ?[Dd]eal|[Gg]reen [Dd]eal|[Ww]oondeal|[Pp]restatieafspraken|[Ll]etter of [Ii]ntent|[Mm]emorandum of [Uu]nderstanding|[Cc]ovenant|"
    r"[Vv]erklaring(?= (?:tot|over|inzake|betreffende) )|(?:[Vv]riendschaps|[Ss]amenwerkings|[Pp]artnerschaps|[Vv]erbroederings|[Vv]erzusterings|[Jj]umelage)-?(?:verdrag|oorkonde|akte|charter|verklaring)|[Tt]winning (?:agreement|charter)|[Ff]riendship agreement|(?:[A-Z][a-z]+p|[a-z]{3,}(?<!im)(?<!com)p|(?<![A-Za-z])P)act(?= (?:van|voor) [A-Z])|"
    r"(?:[Ss]treek|[Ss]amenwerkings|[Rr]egio|[Rr]ealisatie)agenda|[Mm]anifest(?= [A-Z“\"‘])|(?:[Ss]amenwerkings|[Vv]riendschaps)memorandum|(?:[Pp]artnership|[Cc]o-?operation) agreement|"
    r"(?:[A-Z][a-zäöü]+v|(?<![A-Za-z])V)ereinbarung|Absichtserklärung|Partnerschaftsvertrag|Freundschaftsvertrag|"
    r"[A-Z][\w.]{1,20}(?: [A-Z]\w{2,20})?-(?:convenant|verklaring|akkoord|charter|manifest|overeenkomst|pact)"
)
_SMALL = r"(?:en|&|van|de|het|der|den|voor|in|op|met|aan|zonder|bij|tot|over|uit|te|ten|ter|of|for|'t)"
_VERBS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|gold|geldt|liep|loopt|sloot|sloten|tekende|tekenden|ondertekende|ondertekenden|kwam|kwamen|trad|treedt|ging|gaat|eindigt|eindigde|vervalt|bestaat|tussen|door|dat|die|waarin|waarbij|welke|niet|wil|willen|kan|kunnen|moet|zal|zullen)"
_WORD = r"[A-ZÀ-Ý][\w'&.-]*\w(?:- en [A-ZÀ-Ý][\w'&.-]*\w)?"
# "Wonen in de Kop", "Beschermd wonen Noord-Veluwe": one word in small letters may stand between two with a capital
_TITLE = rf"(?:\d{{1,3}} )?{_WORD}(?:- en {_WORD})?(?:(?: {_SMALL}){{0,3}} {_WORD}(?:- en {_WORD})?| (?!{_VERBS} )[a-zà-ÿ-]{{4,}}(?: {_SMALL}){{0,2}}(?= {_WORD})){{0,9}}"
_STOP = (
    rf"(?= (?:{_VERBS}|gesloten|afgesloten|aangegaan|ondertekend|getekend|getroffen|vastgesteld|met|van \d|d\.d\.|te|om|unterschrieben|unterzeichnet|abgeschlossen|geschlossen|zwischen|mit|"
    r"en (?:deze|het|de))\b|[.,;:()\n”“\"]|$)"
)
# "de Intentieverklaring Diezeoevers", "een convenant over wonen", "het convenant ‘Schone Lucht’"
_AGREEMENT = re.compile(
    rf"(?<![\w-])(?P<noun>{NOUN})(?![\w-])"
    rf"(?: (?:[“\"'‘]|\*{{1,2}}|_)(?P<quoted>[^“”\"\n*]{{3,90}}?)(?:[”\"'’]|\*{{1,2}}|_(?!\w))| (?P<title>{_TITLE}(?: \d{{4}}(?: ?[-–] ?\d{{4}})?)?| ?\d{{4}} ?[-–] ?\d{{4}}|(?:19|20)\d\d(?=[,.;:)]|$| (?:is|zijn|werd|werden|tussen|met|door|ondertekend|getekend|gesloten|vast)\b))"
    rf"|(?P<matter> (?:inzake|betreffende|over|aangaande|op het gebied van|rondom?|voor|tot|ten behoeve van|of|zum|zur|über) [^.;()\n“”\"]{{3,90}}?){_STOP}|(?P<sort> (?!(?:{_VERBS}|gesloten|afgesloten|aangegaan|getekend|ondertekend|getroffen|opgezegd|verlengd|samen|alleen|ook|weer|opnieuw|beëindigd|overeengekomen|om|naar|daarover|hierover)\b)[a-zà-ÿ-]{{4,24}})(?= met (?:de |het )?(?:gemeenten? |provincie |waterschap |stichting )?[A-Z]))?"
)
# "het “Convenant planstudie fase twee”": all of it is the name
_WHOLE = re.compile(rf"[“\"‘](?P<whole>(?P<noun>{NOUN}) [^“”\"\n]{{3,90}})[”\"’]")
# "“Declaration of Renewed Partnership”", "“Memorandum of Friendly Cooperation”", "“Convention de Partenariat”": a name abroad, in quotes
_ABROAD = re.compile(r"[“\"‘'](?P<whole>(?P<noun>(?:Joint )?Declaration|Memorandum|Protocol|Convention|Charter|Letter|Covenant|[Pp]artnership [Aa]greement|[Cc]o-?operation [Aa]greement) [^“”\"’\n]{3,90})[”\"’']")
# "het Schone Lucht Akkoord": a name that ends with its noun
_NOUN_LAST = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Tt]he) (?P<whole>(?:[A-ZÀ-Ý][\w’&-]{1,25} ){1,4}(?P<noun>Akkoord|Charter|Manifest|Handvest|Pact|Declaration|Pledge)(?: (?:on|for|over|voor) (?:the |de |het )?[A-Z][\w-]+(?: (?:(?:and|of|for|the|en|van|voor) ){0,2}[A-Z][\w-]+){0,4})?)(?! [A-Z])"
)
# "het Handvest van Kampen", "het Akkoord van Emmen"
_OF_PLACE = re.compile(rf"(?<![\w-])(?P<whole>(?P<noun>Akkoord|Handvest|Charter|Pact|Verklaring|Manifest) (?:van|voor) (?:de |het )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}})")
# "the Covenant of Mayors for Climate and Energy"
_OF = re.compile(r"(?<![\w-])(?P<whole>(?P<noun>Covenant|Convenant|Charter) of [A-Z]\w+(?:(?: (?:for|and|of|on|the)){1,2} [A-Z]\w+){0,4})")
# "het Burgemeestersconvenant": one word with a capital is the whole name
_ONE_WORD = re.compile(r"\b(?:[Hh]et|[Ee]en) (?P<whole>(?P<noun>[A-Z][a-z]{4,25}(?:convenant|akkoord)))(?! [A-Z“\"‘0-9])")
# "de Overeenkomst gezamenlijk archiefbeheer van 17 mei 1991": a name that goes on in small letters
_SMALL_NAME = (
    r"(?P<whole>(?P<noun>[A-Z]\w*(?:overeenkomst|regeling|convenant)|Overeenkomst|Convenant) (?!"
    + _VERBS
    + r"\b)(?:(?!(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling)\b)[\w-]++ ){0,8}?(?!(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling|ingang)\b)[\w-]++)"
)
_IN_SMALL = re.compile(rf"(?<=\w ){_SMALL_NAME}(?= van \d{{1,2}} )")
# "de op 3 maart 1994 gesloten Overeenkomst gezamenlijk archiefbeheer, die nu vervalt": the verb stood before it
_CONCLUDED = re.compile(rf"(?:(?<=gesloten )|(?<=aangegane )|(?<=getekende )|(?<=getroffen )){_SMALL_NAME}(?=, (?:die|dat|welke|waarin|waarbij|waarvan) )")
# "de overeenkomst van 3 april 1974 tussen A en B betreffende een gezamenlijke archivaris"
_LATER = re.compile(rf"\b(?P<matter>(?:inzake|betreffende|aangaande|(?:(?<=gesloten )|(?<=ondertekend )|(?<=getekend )|(?<=aangegaan ))over) [^.,;()\n“”\"]{{3,90}}?){_STOP}")
_WHOLES = re.grouped((_WHOLE, _IN_SMALL, _CONCLUDED, _ABROAD, _NOUN_LAST, _OF_PLACE, _OF, _ONE_WORD))
_DECLARED = frozenset(pattern.pattern for pattern in (_NOUN_LAST, _OF_PLACE, _OF, _ONE_WORD))
# "een convenant gesloten over afval, het “Convenant Schone Straat”", "de afspraak (“Memorandum of ...”)"
_CALLED = re.compile(r"[^.;]{0,100}(?:, (?:het|de) |\(|, genaamd |, getiteld )[“\"‘']?")
_THIS = re.compile(r"(?:deze|dit|die|dat|this|the present) $", re.I)
_SELF = re.compile(r"(?:hierna: de|hierna: het|onderhavige|voorliggende|geen|elke|iedere|een dergelijke|nieuwe|aparte|nadere|afzonderlijke|in) $", re.I)
# "de overeenkomst", "de nu gesloten overeenkomst": one that was spoken of
_KNOWN = re.compile(r"\b(?:[Dd]e|[Hh]et)(?: (?:nu |thans |toen )?(?:gesloten|ondertekende|getekende|bestaande|huidige|lopende|genoemde))? $")
_SAME_NAME = re.compile(r" (?:met|van|onder) (?:dezelfde|deze|die) naam\b")
# of the next line: "... tekent Convenant Wonen | Op maandag"
_NEXT_SENTENCE = re.compile(r"(?<=[a-z])(?:Zaaknummer|Kenmerk|Registratienummer)$| (?:Op|De|Het|Een|Deze|Met|Bij|Na|Door|Ook|Vandaag|Tijdens|Namens)$")
_WHOSE = re.compile(r" (?:met|tussen|between|with) |,? (?:die|dat) (?:wij|we|de gemeente|het college|de burgemeester) ")
# "de CIVITAS Forum-verklaring": a compound that begins with a name is a name itself
_NAMED_NOUN = re.compile(r"[A-Z][\w. ]+-[a-z]+")
_TEKEN = re.compile(r"tekend|handtekening")
_COMPOUND = re.compile(r"[A-Z][a-z]{3,}(?:overeenkomst|convenant|akkoord|verklaring)")
# "het horecaconvenant": what it is about is in the word
_OWN_NOUN = re.compile(r"(?!Samenwerkings|Bestuurs|Intentie|Dienstverlenings|Uitvoerings|Raam|Partnerschaps|Vriendschaps|Deelnemings|Basis|Deelnemers|Partner|Koepel|Regio)[A-Z][a-z]{4,}-?(?:convenant|akkoord)")
_NUMBERED = re.compile(r"(?i)(?:addendum|allonge) (?:nr\.? )?(?:\d|[IVX]+)$")


def named(text: str, *, own: bool) -> Iterator[tuple[re.Match[str], int]]:
    """The agreements that a sentence names, each with where the next one begins.

    Args:
        own: the document is itself an agreement, so that "deze overeenkomst" is that one, and none of those.
    """
    whole: list[re.Match[str]] = []
    for match in (match for pattern in _WHOLES.of(text) for match in pattern.finditer(text)):
        if not any(w.start() < match.end() and match.start() < w.end() for w in whole):
            whole.append(match)
    inside = [m for m in _AGREEMENT.finditer(text) if not any(w.start() <= m.start() < w.end() or _is_called(text, m, w) for w in whole)]
    found = [match for match in sorted([*whole, *inside], key=lambda m: m.start()) if not _is_self(text, match, own=own)]
    for index, match in enumerate(found):
        yield match, found[index + 1].start() if index + 1 < len(found) else len(text)


def _is_self(text: str, match: re.Match[str], *, own: bool) -> bool:
    """Whether it is the document's own agreement, or none in particular: "hierna: het Convenant", "deze overeenkomst"."""
    ahead = text[max(0, match.start() - 20) : match.start()]
    if ahead.endswith(" als ") and not (match.groupdict().get("title") or match.groupdict().get("quoted") or match.groupdict().get("whole")):
        return True  # "geldt als koepelconvenant voor vier convenanten"
    return (match.re.pattern != _ABROAD.pattern and bool(_SELF.search(ahead))) or (own and bool(_THIS.search(ahead)))


def is_declared(match: re.Match[str]) -> bool:
    """Whether it is one that many join, by its own name ("het Klimaatakkoord"): concluded by those only of whom it is said that they signed it."""
    return match.re.pattern in _DECLARED


def _is_called(text: str, match: re.Match[str], whole: re.Match[str]) -> bool:
    """Whether an agreement without a name of its own is given one further on in the sentence."""
    said = match.groupdict()
    return not said["quoted"] and not said["title"] and match.end("noun") <= whole.start("whole") and _CALLED.fullmatch(text, match.end("noun"), whole.start("whole")) is not None


def name_of(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> Name | None:
    """What an agreement is called: its title or matter, else its parties or its day; None for the document's own."""
    groups = match.groupdict()
    noun = match["noun"][0].upper() + match["noun"][1:]
    later = _LATER.search(sentence.text, match.end(), match.end() + 160)
    about = groups.get("quoted") or groups.get("title") or (groups.get("matter") or groups.get("sort") or (later["matter"] if later else "")).strip()
    earlier = amended(annotated)
    own = annotated.profile.agreement if annotated.profile.own else None
    if _SAME_NAME.match(sentence.text, match.end("noun")):
        last = annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500)
        return last.name() if last and match["noun"].casefold() in last.label.casefold() else None
    about = _resolved(annotated, about, sentence.start + match.start())
    if (party := with_party(annotated, match, sentence)) and groups.get("title"):  # "Archeologie met Middelburg"
        about = " ".join(sentence.text[match.start("title") : party].split())
    if not about and not groups.get("whole") and _THIS.search(sentence.text[max(0, match.start() - 12) : match.start()]):
        return _spoken_of(annotated, match, sentence)
    if groups.get("whole"):
        label = groups["whole"]
    elif about and not (later and not groups.get("matter") and _is_with_one(annotated, who)):
        label = about if DEAL_NOUN.match(about) else f"{noun} {about}"  # "het convenant Regio Deal Zuid"
    elif _NAMED_NOUN.fullmatch(match["noun"]):
        label = match["noun"]
    elif _NUMBERED.match(noun):
        label = f"{noun} bij de {(earlier or own).label}" if earlier or own else noun  # type: ignore[union-attr]
    else:
        label = _named_later(annotated, match, sentence) or _unnamed(annotated, match, who, of_date, sentence)
    label = _NEXT_SENTENCE.sub("", " ".join(label.split()))
    if earlier and not about and match["noun"].casefold() in earlier.label.casefold():
        return earlier
    label = label or _first_spoken_of(annotated, match, who, sentence)
    if not label:
        return _spoken_of(annotated, match, sentence)
    if own and (label.casefold() == own.label.casefold() or (annotated.profile.kind != "addendum" and same_agreement(label, own.label))):
        return None
    return Name(label, Kind.AGREEMENT)


def with_party(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> int | None:
    """Where " met" stands in a title behind which it names the other party, in the sentence's text; None where it does not."""
    at = sentence.text.rfind(" met ", match.start(), match.end())
    begin = sentence.start + at + len(" met ")
    named = [m for m in annotated.within(begin, begin + 14) if m.kind in ORGANISATIONS] if at >= 0 else []
    return at if named and named[0].end >= sentence.start + match.end() - 1 else None


def _is_with_one(annotated: Annotated, who: tuple[Name, ...]) -> bool:
    """Whether a note's own city concluded it with one other, by whom it is better called than by what stands further on."""
    subject = annotated.profile.subject
    return not annotated.profile.own and subject is not None and len(who) == 2 and any(name.label == subject.label for name in who)


def _resolved(annotated: Annotated, about: str, position: int) -> str:
    """ "over die interlokale vereniging" as the one of that noun that the text named last: "interlokale vereniging Sportregio Leie"."""
    pointed = re.search(r"\b(?:die|deze|dit|dat|voornoemde|genoemde) (?P<noun>[a-zà-ÿ]+(?: [a-zà-ÿ]+){0,2})$", about)
    if pointed is None:
        return about
    before = annotated.clean.text[max(0, position - 1500) : position]
    full = list(re.finditer(rf"\b{re.escape(pointed['noun'])} {_TITLE}", before))
    return f"{about[: pointed.start()]}{full[-1].group()}" if full else about


def _spoken_of(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> Name | None:
    """The agreement that "de regeling" or "het convenant" stands for in another document: the last one of which it spoke."""
    definite = re.search(r"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at) $", sentence.text[max(0, match.start() - 8) : match.start()])
    if annotated.profile.own or definite is None:
        return None
    last = annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500)
    return last.name() if last and match["noun"].split()[-1].casefold() in last.label.casefold() else None


def _first_spoken_of(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], sentence: Sentence) -> str:
    """The name of "de samenwerkingsovereenkomst" or "het horecaconvenant" that was signed, where the text spoke of none before: by its noun, or by its parties."""
    if annotated.profile.own or not _TEKEN.search(sentence.text) or annotated.topic(sentence.start + match.start(), [Kind.AGREEMENT], reach=2500):
        return ""
    noun = match["noun"][0].upper() + match["noun"][1:]
    ahead = (block.text for block in annotated.blocks[: sentence.block] if block.kind != "heading")
    if " " in noun or any(re.search(rf"(?i)\b{re.escape(noun)}\b", text) for text in ahead):
        return ""
    if _OWN_NOUN.fullmatch(noun):
        return noun
    return f"{noun} {' en '.join(_short(name) for name in who[:3])}" if len(who) > 1 and _COMPOUND.fullmatch(noun) else ""


def _unnamed(annotated: Annotated, match: re.Match[str], who: tuple[Name, ...], of_date: Span | None, sentence: Sentence) -> str:
    """The name of an agreement that is known by its parties or its day; "de overeenkomst" alone stands for another."""
    noun = match["noun"][0].upper() + match["noun"][1:]
    subject = annotated.profile.subject
    text = sentence.text
    record = annotated.topic(sentence.start, [Kind.AGREEMENT], reach=60) if match.start() < 3 and not annotated.profile.own else None
    if record:  # "Naam: Regio Deal Zuid" / "Aard: convenant tussen A en B": a record of that one
        return record.label
    if re.search(r"(?i)regeling$", match["noun"]) and " " not in match["noun"] and of_date is None:
        return ""
    if of_date is None and _KNOWN.search(text[max(0, match.start() - 40) : match.start()]) and not _WHOSE.match(text, match.end()):
        return ""
    others = [name for name in who if annotated.profile.own or subject is None or name.label != subject.label]
    if 0 < len(others) == len(who) - 1 or len(who) == 1:
        return f"{noun} met {' en '.join(name.label for name in others[:3])}" if others else ""
    if who:
        return f"{noun} {' en '.join(_short(name) for name in who[:3])}"
    return f"{noun} van {sentence.text[of_date.start : of_date.end]}" if of_date else ""


def _named_later(annotated: Annotated, match: re.Match[str], sentence: Sentence) -> str:
    """The name of "een intentieverklaring" where the text later gives the only one of that noun: "De Intentieverklaring Waterstof geldt"."""
    if annotated.profile.own or not re.search(r"\b[Ee]en (?:[a-z]+e )?$", sentence.text[max(0, match.start() - 24) : match.start()]):
        return ""
    noun = match["noun"].casefold()
    of_noun = {label: start for label, start in _titled(annotated).get(noun.split()[0], {}).items() if label.casefold().startswith(f"{noun} ")}
    return next(iter(of_noun)) if len(of_noun) == 1 and min(of_noun.values()) > sentence.start else ""


@kept
def _titled(annotated: Annotated) -> dict[str, dict[str, int]]:
    """The agreements by the first word of their names, each with where it is first named."""
    found: dict[str, dict[str, int]] = {}
    for mention in annotated.mentions:
        if mention.kind is Kind.AGREEMENT:
            found.setdefault(mention.label.split(" ")[0].casefold(), {}).setdefault(mention.label, mention.start)
    return found


def _short(name: Name) -> str:
    return re.sub(r"^(?:Gemeente|Provincie) ", "", name.label)
