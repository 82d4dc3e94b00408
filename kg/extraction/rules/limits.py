"""What a document itself leaves open: blanks, lists that are not whole, unnamed members, annexes, examples, words."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import number_word
from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.services.slots import RUN
from kg.model import Fact, Kind, Value

# "Vastgesteld op ……….", "d.d. ............", "nr. ____"
BLANK = re.compile(r"…+\.*|\.{4,}|_{3,}|\[(?:datum|naam|plaats|nummer)[^\]]*\]")
_BLANK_MARKS = ("…", "....", "___", "[")
# a place and no date where the signatures stand: "Amsterdam,"
UNDATED = re.compile(r"^[A-Z][\w’' -]{2,25},$")
# "3 ministeries", "10 G40 gemeenten", "drie provincies", "19 steden"
COUNTED = re.compile(
    rf"\b(?P<number>\d{{1,4}}|[a-zë]+) (?P<what>(?:{FORUM}[ -]?|andere |deelnemende )?(?:ministeries|provincies|gemeenten|steden|waterschappen|partijen|leden|bedrijven|landen|partners|kennisinstellingen))\b"
)
# ": Gouda, Delft en Zeist", ", te weten Gouda en Delft", " (Gouda, Delft)": those who were counted
_THESE = re.compile(rf"(?: \(|:|,? (?:te weten|namelijk):?) ?(?P<who>{RUN})")
MEMBER_WORDS = Triggers(
    "lid", "leden", "onderteken", "deelnemer", "nemen deel", "doen mee", "bestaat uit", "aangesloten", "verenigt"
)
MEMBERS = re.compile(
    r"\b(?:lid|leden|ondertekend|ondertekenaars?|deelnemers?|nemen deel|doen mee|bestaat uit|aangesloten|verenigt)\b",
    re.I,
)
# "Twee van die stedenbanden zijn", "onder andere", "een aantal netwerken", "Concrete voorbeelden hiervan zijn"
OPEN_WORDS = Triggers(
    " van die ", "een aantal", "tal van", "voorbeelden", "onder andere", "onder meer", "waaronder", "enkele van"
)
OPEN_LIST = re.compile(
    r"\b(?P<cue>\w+ van die \w+|een aantal \w+|tal van [\w ]{3,40}|[Cc]oncrete voorbeelden hiervan|[Vv]oorbeelden zijn|onder (?:andere|meer)|waaronder|[Ee]nkele van)\b"
)
ANNEX_WORDS = Triggers("bijlage", "dealtekst")
ANNEX = re.compile(
    r"\b(?P<what>[Bb]ijlage (?:\d+|[A-Z])): ?(?P<title>[^.;\n]{5,150})|\bin de bijlage (?P<rest>[^.;]{5,100})|\b(?P<named>[Dd]ealtekst) (?=[A-Z])"
)
# "zoals Breda", "De stad Gent wordt ... genoemd als voorloper", "Voorbeelden hiervan zijn: Den Haag"
EXAMPLE = re.compile(
    r"\b(?:zoals|bijvoorbeeld|voorbeelden hiervan zijn:?|naar voorbeeld van|genoemd als (?:voorloper|voorbeeld)|als voorbeeld|geprofileerd als)\b",
    re.I,
)
EXAMPLE_WORDS = Triggers("zoals", "bijvoorbeeld", "voorbeeld", "genoemd als", "geprofileerd als")
SPOKEN_OF = re.compile(r" (?:heeft|hebben|wordt|worden) ")
# "de drie domeinen sociaal, fysiek en bedrijfsvoering", "het economische, sociale en fysieke domein"
OF_NOUN = re.compile(
    r"\b(?:de |alle )?(?P<number>twee|drie|vier|vijf|zes) (?P<noun>[a-zë]{5,}(?:en|s)) (?P<list>[a-zë]{4,}(?:, [a-zë]{4,}){1,4} en [a-zë]{4,})\b"
)
ENUMERATION_WORDS = Triggers(
    "twee ", "drie ", "vier ", "vijf ", "zes ", " domein", " sector", " pijler", " spoor", " opgave"
)
NOUN_LAST = re.compile(
    r"\b(?:het|de) (?P<list>[a-zë]{4,}e(?:, [a-zë]{4,}e){1,4} en [a-zë]{4,}e) (?P<noun>domein|sector|pijler|spoor|opgave)\b"
)


def blanks(annotated: Annotated) -> Iterator[Fact]:
    """Dates and names that are left open, in the text or where the signatures stand."""
    about = annotated.profile.agreement
    for index, block in enumerate(annotated.blocks):
        match = BLANK.search(block.text) if any(mark in block.text for mark in _BLANK_MARKS) else None
        before = block.text[: match.start()].strip(" .,:")[-60:] if match else ""
        if len(before) > 2 or (
            annotated.profile.own and index > len(annotated.blocks) * 0.7 and UNDATED.match(block.text)
        ):
            what = before or "datum van ondertekening"
            yield Fact("gaps", {"kind": "blank", "what": what, "about": about}, "blanks", (annotated.cite(block),))


def missing_annexes(annotated: Annotated) -> Iterator[Fact]:
    """Annexes and texts that a document names as belonging to it; they are other files."""
    seen: set[str] = set()
    for masked in annotated.cued(ANNEX_WORDS):
        sentence = masked.sentence
        if match := ANNEX.search(sentence.text):
            groups = match.groupdict()
            of = annotated.within(sentence.start + match.end(), sentence.start + match.end() + 1, Kind.AGREEMENT)
            if groups["named"] and not of:
                continue
            what = (
                f"{groups['what']}: {groups['title']}"
                if groups["what"]
                else groups["rest"] or f"{groups['named']} {of[0].label}"
            )
            if what.casefold() not in seen:
                seen.add(what.casefold())
                yield Fact(
                    "gaps", {"kind": "annex", "what": what.strip()}, "missing_annexes", (annotated.cite(sentence),)
                )


def open_lists(annotated: Annotated) -> Iterator[Fact]:
    """Lists that say of themselves that they are not whole, where they name relations."""
    for masked in annotated.cued(OPEN_WORDS):
        sentence = masked.sentence
        match = OPEN_LIST.search(sentence.text)
        named = annotated.within(
            sentence.start, sentence.end, Kind.CITY, Kind.NETWORK, Kind.TIE, Kind.AGREEMENT, Kind.PARTNERSHIP
        )
        is_yield = match is not None and re.search(r"voorbeeld", match["cue"], re.I)
        if match and (named or is_yield or re.search(r"\b(?:netwerken|stedenbanden|overeenkomsten)\b", match["cue"])):
            yield Fact(
                "gaps",
                {"kind": "open-list", "what": match["cue"], "about": named[0].name() if named else None},
                "open_lists",
                (annotated.cite(sentence),),
            )


def unnamed_counts(annotated: Annotated) -> Iterator[Fact]:
    """Members that are counted and not named: "3 ministeries, 10 G40 gemeenten", "200 steden zijn lid van X"."""
    for masked in annotated.cued(MEMBER_WORDS):
        if not MEMBERS.search(masked.text):
            continue
        topic = annotated.topic(
            masked.sentence.end, [Kind.AGREEMENT, Kind.NETWORK, Kind.PARTNERSHIP, Kind.WORKING_GROUP]
        )
        own = list(annotated.within(masked.sentence.start, masked.sentence.end, Kind.AGREEMENT))
        about = own[0] if own else topic
        for match in COUNTED.finditer(masked.text):
            number = number_word(match["number"])
            if match["what"] == "leden" and annotated.within(annotated.blocks[masked.sentence.block].start, masked.sentence.end, Kind.BODY):
                continue  # "Het dagelijks bestuur bestaat uit zes leden": its seats
            if number is not None and number > 1 and about and not _are_named(masked, match.end(), number):
                what = "".join(
                    masked.mentions(c)[0].short or masked.mentions(c)[0].label if ord(c) >= 0xF0000 else c
                    for c in match["what"]
                )
                yield Fact(
                    "counts",
                    {"of": about.name(), "number": number, "what": what},
                    "unnamed_counts",
                    (annotated.cite(masked.sentence),),
                )


def _are_named(masked: Masked, position: int, number: int) -> bool:
    """Whether as many as were counted stand right behind, as in "drie gemeenten: Gouda, Delft en Zeist"."""
    listed = _THESE.match(masked.text, position)
    return listed is not None and len(masked.mentions(listed["who"])) >= number


def examples(annotated: Annotated) -> Iterator[Fact]:
    """Cities and bodies that are named as an example only."""
    subject = annotated.profile.subject
    for masked in annotated.cued(EXAMPLE_WORDS):
        sentence = masked.sentence
        match = EXAMPLE.search(sentence.text)
        if not match:
            continue
        for mention in annotated.within(
            sentence.start, sentence.end, *(ORGANISATIONS - {Kind.NETWORK, Kind.ASSOCIATION})
        ):
            # a region is often a means to something; it is the example where the verb speaks of it
            is_example = mention.kind is not Kind.REGION or SPOKEN_OF.match(sentence.text, mention.end - sentence.start)
            if is_example and (subject is None or mention.label != subject.label):
                yield Fact(
                    "examples", {"name": mention.name(), "what": match.group()}, "examples", (annotated.cite(sentence),)
                )


def enumerations(annotated: Annotated) -> Iterator[Fact]:
    """What a counted or listed word is said to stand for: "de drie domeinen A, B en C"."""
    for masked in annotated.cued(ENUMERATION_WORDS):
        sentence = masked.sentence
        for pattern in (OF_NOUN, NOUN_LAST):
            for match in pattern.finditer(sentence.text):
                members = tuple(sorted(_uninflected(word) for word in re.split(r", | en ", match["list"])))
                values: dict[str, Value] = {"term": _plural(match["noun"]), "values": members}
                yield Fact("enumerations", values, "enumerations", (annotated.cite(sentence),))


def _uninflected(word: str) -> str:
    """An adjective without its ending: "sociale" is "sociaal", "fysieke" is "fysiek"."""
    open_syllable = re.search(r"(?:^|[^aeiou]|(?<=i)(?=a)|(?<=e)(?=a))([aeou])([bdfgklmnprst])e$", word)
    stem = word.removesuffix("e")
    return f"{stem[:-1]}{stem[-2]}{stem[-1]}" if open_syllable else stem


def _plural(noun: str) -> str:
    return noun if noun.endswith(("en", "s")) else f"{noun}en"
