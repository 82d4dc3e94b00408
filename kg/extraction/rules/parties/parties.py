"""Who is party to the agreement that a document is: those who present themselves, or those by whom it is concluded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.profile.kinds import kind_of
from kg.extraction.rules.kept import kept, read_once
from kg.extraction.rules.parties.list_mates import with_list_mates
from kg.extraction.rules.parties.opening import read_opening, read_openings
from kg.extraction.rules.parties.party import Opening, amended
from kg.extraction.rules.parties.party_terms import role_terms
from kg.extraction.rules.parties.presenting import MAKERS
from kg.extraction.rules.parties.presenting_words import NAMES, NO_PARTIES
from kg.extraction.rules.parties.signatures import signatures
from kg.extraction.rules.parties.titled_parties import in_title
from kg.extraction.rules.parts import parts
from kg.model import Fact, Kind, Name
from kg.numbers import CARDINAL, number_word

# "Dit convenant wordt aangegaan door de colleges van", "is getroffen tussen", "nemen deel aan deze regeling"
_MADE_BY = re.compile(
    rf"\b(?:[Aa]angegaan|[Gg]esloten|[Gg]etroffen|[Oo]ndertekend|[Oo]vereengekomen|[Gg]etekend) (?:door|tussen|met)\b[^.]{{0,160}}?(?P<who>{ORG}+)"
)
# "De colleges van de gemeenten A, B en C nemen deel aan deze regeling"
_TAKE_PART = re.compile(
    rf"^{NAMES}[^.;]{{0,40}} (?:nemen deel aan|treffen|zijn partij bij) (?:(?:deze|een|dit|de) |{DEAL})"
)
# "Aan deze regeling, die berust op de Wet, nemen deel de colleges van de gemeenten A, B en C"
_TAKE_PART_IN_IT = re.compile(rf"^(?:\d{{1,2}}[.)] )?Aan (?:(?:deze|de) |{DEAL})[^.;:{ORG[1:-1]}]{{0,140}}? (?:nemen|neemt)(?: als deelnemers?)?(?: deel)?:? {NAMES}")
# "De colleges van A, B en C trekken de regeling uit 2015 in en stellen een nieuwe vast", "Raden en burgemeesters van A en B treffen samen deze regeling": those who make a regulation, by the verb with which they do so
_MAKE = re.compile(
    rf"^{NAMES}(?:,? [^.;{ORG[1:-1]}]{{0,250}}?)?,? (?:(?:trekken|heffen|treffen|stellen|gaan|sluiten|vervangen|laten|zijn|hebben)\b[^.;]{{0,200}}(?:\b(?:regeling|convenant|overeenkomst|nieuwe|huidige|vorige)\b|{DEAL})[^.;]{{0,120}}\b(?:vast|aan|op|vervallen|ingesteld|getroffen|vastgesteld|eens)\b|(?:treffen|sluiten)\b[^.;]{{0,60}} (?:(?:deze|dit|de volgende|een nieuwe) [a-z]*(?:regeling|overeenkomst|convenant)|{DEAL}))"
)
# "maakt bekend dat de colleges van de gemeenten A, B en C hebben ingestemd met de wijziging van"
_MADE_KNOWN = re.compile(rf"\bbekend,? dat {NAMES}[^.;]{{0,160}}\b(?:besloten|ingestemd|vastgesteld|gewijzigd|getroffen|aangegaan|gesloten)\b")
# "Besluit van de colleges van de gemeenten A, B en C van 6 oktober 2016 tot wijziging van"
_DECISION_OF = re.compile(rf"^(?:Gezamenlijk )?[Bb]esluit(?:en)? van {NAMES}[^.;]{{0,60}} (?:tot|houdende|inzake)\b")
# "De gemeente A (hierna: opdrachtgever) en de Stichting B ('opdrachtnemer') willen de zorg bundelen": how an introduction or foreword begins
_WANT = re.compile(
    rf"^(?:[^.;:{ORG[1:-1]}]{{0,60}} )?{NAMES}\W{{0,2}}(?:\([^()]{{1,60}}\) )?(?:willen|wensen|beogen|hebben de (?:intentie|ambitie|wens))\b[^.;]{{0,250}}\b(?:samen(?:werk\w*)?|samen te werken|bundelen|afspraken|overeenkomst|convenant)\b"
)
# "a. gemeenten: de gemeenten A, B en C", "deelnemers: de colleges van de gemeenten A en B", "c regiogemeenten; de gemeenten A, B en C"
_TERM = r"(?:[a-z][.)]? )?(?:de )?(?:(?:(?:deelnemende|aangesloten|samenwerkende|betrokken) )?(?:gemeenten?|partijen|deelnemers?|waterschappen|bestuursorganen)|(?!centrum|buur|rand|fusie|aandeelhouder|toehoorder)[a-z]{3,14}gemeenten|college\W?s\W?)"
_DEFINED = re.compile(rf"^{_TERM}\s?[:;](?:(?:[^.;]|\b[a-z]\.){{0,220}}?(?P<who>{ORG}{{2,}}))", re.I)
# "deelnemers: de colleges van de provincie X en de regiogemeenten", "van de regiogemeenten en provincie X": with those whom that term is defined to mean
_AND_THEM = re.compile(rf"^(?:[a-z][.)]? )?(?:de )?deelnemers\s?[:;] [^.;]{{0,60}}?(?:(?P<who>{ORG}) en (?:de )?(?P<term>[a-z]*gemeenten)\b|\b(?P<first>[a-z]+gemeenten) en [^.;{ORG[1:-1]}]{{0,30}}(?P<last>{ORG}))", re.I)
# "deelnemers:" on a line of its own, its explanation on the next
_TERM_ALONE = re.compile(rf"{_TERM}\s?:?", re.I)
_EXPLAINED = re.compile(rf"^{NAMES}\s?(?:[;.,]|$)")
# "gezien de besluiten van de raad van de gemeente A op 3 mei, de raad van de gemeente B op 4 mei": whose decisions one of them weighs
_WHO_DECIDED = re.compile(r"(?i)\W*(?:(?:gezien|gelezen|gelet op) )?(?:de |het )?(?:(?:eensluidende|gelijkluidende|daartoe strekkende|desbetreffende) )?besluiten van (?:de (?:gemeente)?(?:raad|raden)|het college|de colleges|burgemeester)\b")
_MAKERS = frozenset({Kind.MUNICIPALITY, Kind.PROVINCE, Kind.WATER_AUTHORITY})
# "De colleges van de gemeenten A, B en C, ieder voor zover bevoegd", below the decision of one of them
_MAKE_IT = re.compile(rf"^{NAMES}\s?(?:[;,.:]|$|(?:ieder|elk|allen)\b)")
# "gastgemeenten: de gemeenten A en B", and beside them "centrumgemeente: de gemeente C"
_GUESTS = re.compile(r"(?i)(?:[a-z][.)]? )?(?:de )?(?:gast|partner)gemeenten\s?[:;]")
_HOST = re.compile(rf"(?:[a-z][.)]? )?(?:de )?(?:centrum|gastheer|penvoerende |uitvoerende )gemeente\s?[:;](?:[^;]{{0,400}}:)? ?(?P<who>{ORG})(?=[;.]|$)", re.I)
# "Samenwerkingsovereenkomst tussen de gemeente A en de provincie B"
_BETWEEN = re.compile(rf"\btussen (?P<who>{ORG}{{2,}})")
# "deelnemers: gedeputeerde staten en de colleges van", and beside them "gedeputeerde staten: het college van gedeputeerde staten van X"
_STATES = re.compile(r"(?i)\bgedeputeerde staten\b(?! van)")
_STATES_ARE = re.compile(r"(?i)(?:[a-z][.)]? )?gedeputeerde staten ?[:;] ")
# "De acht gemeenten worden hierna ook aangeduid als “de deelnemers”"
_CALLED = re.compile(r"\b(?:hierna|verder)\b[^.;]{0,40}\b(?:aangeduid als|aan te duiden als|genoemd|te noemen):? [“\"'‘]?(?:de )?(?:deelnemers|partijen|deelnemende (?:gemeenten|partijen))\b", re.I)
_COUNT = re.compile(rf"\b[Dd]e (?P<number>{CARDINAL}) (?:gemeenten|partijen|partners|colleges)\b")
_SEVERAL = re.compile(rf"{ORG}{{2,}}")
_CONCLUDING = (
    (_MADE_BY, 60),
    (_BETWEEN, 6),
    (_DECISION_OF, 15),
    (_TAKE_PART, 60),
    (_TAKE_PART_IN_IT, 60),
    (_MAKE, 20),
    (_MADE_KNOWN, 20),
    (_DEFINED, 60),
    (_WANT, 60),
)
"""Ways to say who concludes an agreement, each with how many sentences from the top it is looked for."""
_DEFINITIONS = 90
"""Sentences from the top in which the definitions of an agreement stand."""


@read_once
def signing_parties(annotated: Annotated) -> Iterator[Fact]:
    """The parties in the opening of an agreement, with who represents each, and by which decision.

    Who signs an addendum is party to what it amends too.
    """
    about = annotated.profile
    if not about.own or about.agreement is None:
        return
    earlier = amended(annotated)
    signed = signatures(annotated)
    for part, party in ((part, party) for part, opening in zip(parts(annotated), read_openings(annotated), strict=True) for party in opening.parties):
        signature = next((one for one in signed if _is_of(one.party, party.name)), None) if party.representative is None else None
        yield Fact("parties", {
            "agreement": part.agreement, "party": party.name, "role": "party", "representative": signature.person if signature else party.representative,
            "representative_role": party.office or (signature.office if signature else None), "decision": party.decision, "status": "stated"},
            "signing_parties", (party.evidence, *((annotated.cite(signature.line, "representative"),) if signature else ())))  # fmt: skip
        if earlier:
            yield Fact("parties", {"agreement": earlier, "party": party.name, "role": "party", "status": "stated"},
                       "signing_parties", (party.evidence,))  # fmt: skip


def _is_of(signing: Name, party: Name) -> bool:
    """Whether who signs is a party, which it may name shorter: "Politie" signs for the "Politie eenheid Limburg"."""
    return signing.label == party.label or party.label.startswith(f"{signing.label} ")


def concluding_parties(annotated: Annotated) -> Iterator[Fact]:
    """ "Dit convenant wordt aangegaan door de colleges van de gemeenten A, B en C", or a title "tussen A en B"."""
    about = annotated.profile
    if not about.own or about.agreement is None:
        return
    opened = read_opening(annotated).parties
    if opened:
        yield from _who_take_part_too(annotated, about.agreement, opened[0].name) if len(opened) == 1 else ()
        return
    named = False
    signed = signatures(annotated)
    earlier = amended(annotated)
    for masked, mentions in _concluding(annotated):
        for mention in mentions:
            named = True
            if earlier and kind_of(earlier.label) == "gemeenschappelijke-regeling":
                yield Fact("parties", {"agreement": earlier, "party": mention.name(), "role": "party", "status": "stated"}, "concluding_parties", (annotated.cite(masked.sentence),))
            signature = next((one for one in signed if _is_of(one.party, mention.name())), None)
            yield Fact("parties", {"agreement": about.agreement, "party": mention.name(), "role": "party", "representative": signature.person if signature else None,
                                   "representative_role": signature.office if signature else None, "status": "stated"},
                       "concluding_parties", (annotated.cite(masked.sentence), *((annotated.cite(signature.line, "representative"),) if signature else ())))  # fmt: skip
    for one in signed if not named else ():  # nobody is named but where they sign
        yield Fact("parties", {"agreement": about.agreement, "party": one.party, "role": "party", "representative": one.person,
                               "representative_role": one.office, "status": "stated"}, "concluding_parties", (annotated.cite(one.line),))  # fmt: skip
        if earlier:
            yield Fact("parties", {"agreement": earlier, "party": one.party, "role": "party", "status": "stated"}, "concluding_parties", (annotated.cite(one.line),))


def _who_take_part_too(annotated: Annotated, agreement: Name, maker: Name) -> Iterator[Fact]:
    """The others in a joint regulation that one of them publishes as its own decision: those who make it below, or whom a definition lists together with it."""
    earlier = amended(annotated)
    if annotated.profile.kind != "gemeenschappelijke-regeling" and not (earlier and kind_of(earlier.label) == "gemeenschappelijke-regeling"):
        return
    for masked in annotated.masked[:_DEFINITIONS]:
        if _WHO_DECIDED.match(masked.sentence.text):
            deciders = {m.label: m for m in masked.all_mentions if m.kind in _MAKERS and m.label != maker.label}
            for mention in deciders.values() if len(deciders) > 1 else ():
                for label in filter(None, (agreement, earlier)):
                    yield Fact("parties", {"agreement": label, "party": mention.name(), "role": "party", "status": "stated"}, "concluding_parties", (annotated.cite(masked.sentence),))
            if len(deciders) > 1:
                return
        match = masked.match(_DEFINED) or (masked.match(_MAKE_IT) if MAKERS.match(masked.sentence.text) else None)
        who = [m for m in masked.mentions(match["who"]) if m.kind not in NO_PARTIES] if match else []
        if len(who) > 1 and any(m.label == maker.label for m in who):
            for mention in who:
                if mention.label != maker.label:
                    yield Fact("parties", {"agreement": agreement, "party": mention.name(), "role": "party", "status": "stated"}, "concluding_parties", (annotated.cite(masked.sentence),))
            return


def _concluding(annotated: Annotated) -> Iterator[tuple[Masked, list[Mention]]]:
    """The first sentence that says who concludes the agreement."""
    if together := _called_together(annotated):
        yield together
        return
    if defined := _defined_below(annotated):
        yield defined
        yield from _province_meant(annotated, defined[0].sentence.text)
        return
    if titled := in_title(annotated):
        yield titled
        return
    for pattern, reach in _CONCLUDING:
        for plain in annotated.masked[:reach]:
            masked = with_list_mates(plain) if plain.holds(ORG) and plain.match(pattern) else plain
            match = masked.match(pattern) if masked.holds(ORG) else None
            if match and not modalities(masked.text, match.start()) & (UNREAL - {Modality.PLANNED} if pattern is _WANT else UNREAL):
                who = [m for m in masked.mentions(match["who"]) if m.kind not in NO_PARTIES]
                if len(who) > (pattern is _WANT):
                    yield masked, who
                    if pattern is _DEFINED:
                        yield from _beside_them(annotated, masked.sentence.text)
                        yield from _province_meant(annotated, masked.sentence.text)
                    return


def _beside_them(annotated: Annotated, defined: str) -> Iterator[tuple[Masked, list[Mention]]]:
    """Who takes part beside the municipalities that a definition lists, by one that only points to these."""
    for masked in annotated.masked[:_DEFINITIONS]:
        points = _AND_THEM.match(masked.text)
        is_same = points and re.search(rf"^(?:[a-z][.)]? )?(?:de )?{points['term'] or points['first']}\s?[:;]", defined)
        match = points if is_same else _HOST.match(masked.text) if _GUESTS.match(defined) else None
        if match:
            yield masked, masked.mentions(match["last"] if match is points and match["last"] else match["who"])


def _province_meant(annotated: Annotated, defined: str) -> Iterator[tuple[Masked, list[Mention]]]:
    """The province whose "gedeputeerde staten" a definition counts among those who take part, and another one names."""
    if not _STATES.search(defined):
        return
    for above, masked in pairwise(annotated.masked[:_DEFINITIONS]):
        explains = _STATES_ARE.match(masked.sentence.text) or _STATES_ARE.match(f"{above.sentence.text} ")
        if explains and (named := [mention for mention in masked.all_mentions if mention.kind is Kind.PROVINCE]):
            yield masked, named[:1]
            return


def _defined_below(annotated: Annotated) -> tuple[Masked, list[Mention]] | None:
    """Those by whom a definition explains "deelnemers" that has a line of its own for the term and one for what it means."""
    for term, explained in pairwise(annotated.masked[:_DEFINITIONS]):
        if _TERM_ALONE.fullmatch(term.sentence.text.strip()) and (match := _EXPLAINED.match(explained.text)):
            who = [m for m in explained.mentions(match["who"]) if m.kind not in NO_PARTIES]
            if len(who) > 1:
                return explained, who
    return None


def _called_together(annotated: Annotated) -> tuple[Masked, list[Mention]] | None:
    """The list of those who from there on are called "de deelnemers" or "partijen": in that sentence or just before it, further back if it tells how many."""
    for index, masked in enumerate(annotated.masked[:60]):
        if not _CALLED.search(masked.sentence.text):
            continue
        count = _COUNT.search(masked.sentence.text)
        number = number_word(count["number"]) if count else None
        for told in reversed(annotated.masked[max(0, index - (8 if number else 2)) : index + 1]):
            runs = [[m for m in told.mentions(run.group()) if m.kind not in NO_PARTIES] for run in _SEVERAL.finditer(told.text)]
            longest: list[Mention] = max(runs, key=len, default=[])
            if len(longest) > 1 and number in (None, len(longest)):
                return told, longest
    return None


@kept
def own_parties(annotated: Annotated) -> Opening:
    """The parties of the document's own agreement with what it calls them, for duties and payments."""
    opening = read_opening(annotated)
    if opening.parties or not annotated.profile.own:
        return opening
    names: dict[str, Name] = {m.label: m.name() for _, mentions in _concluding(annotated) for m in mentions}
    names = names or {one.party.label: one.party for one in signatures(annotated)}
    found = Opening(others=tuple(names.values()))
    return replace(found, joint=role_terms(annotated, found))
