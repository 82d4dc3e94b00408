"""The State as payer, which is no body with a name ("het Rijk"), and payers of whom the text says only what they pay together."""

from __future__ import annotations

from kg.amounts import Amount
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

STATE = Name("Rijk", Kind.ORGANISATION)
_PAYS = r"(?:draagt|brengt|bracht|betaalt|betaalde|levert|leverde|stelt|stelde|verstrekt|verstrekte|subsidieert|bekostigt|financiert|investeert|investeerde|legt|legde|stort|neemt|reserveert|geeft|gaf|heeft|zegde|kent|kende|keert|droeg|steekt|stak|trekt|trok|steunt|steunde)"
_LAST = r"(?:stelt|stelde|levert|verstrekt|bijdraagt|betaalt|uitkeert|investeert|uittrekt|toekent|reserveert|geeft|bijlegt|inlegt|financiert)"
# "Het kabinet stelt", "Het Rijk draagt hieraan", "Daarvan betaalt het Rijk", "De bijdrage van het Rijk bedraagt", "vanuit het Rijk is"; not "de provincie en het Rijk"
_BEFORE = re.compile(
    rf"(?<!\ben )(?<!, )\b(?:[Hh]et (?:[Rr]ijk|kabinet) {_PAYS}\b|{_PAYS} (?:daarvan |hiervan |daartoe |ook )?het (?:Rijk|kabinet)\b(?! (?:en|of)\b)|[Bb]ijdrage van het Rijk (?:is|bedraagt|bedroeg|was|van)\b|[Vv]anuit het Rijk\b|[Vv]an het Rijk (?:komt|komen|kwam|kwamen|is|was)\b|(?:ontvang|kr[ei]+j?g|krijg)\w* [^.;€]{{0,40}}van het Rijk\b)[^.;€]{{0,90}}$"
)
_SUBJECT = re.compile(r"(?<!\ben )(?<!, )\b[Hh]et Rijk\b(?! (?:en|of|dat|die)\b)[^.;,€]{0,60}$")
_VERB_BEHIND = re.compile(rf"[^.;€]{{0,160}}\b{_LAST}\b")
_BEHIND = re.compile(r"(?: (?:euro|extra|miljoen|mln\.?|subsidie|beschikbaar gesteld|bijgedragen|betaald|toegezegd|gefinancierd)){0,3} (?:door|van|vanuit) het Rijk\b(?! en (?:de|het|[A-Z]))")
# between the names of a list, and behind its last
_JOINT = re.compile(r"(?:,|,? en|,? alsmede)(?: de| het)?(?: gemeenten?| provincies?| waterschap(?:pen)?| stad| ministerie)?(?: van)? ?")
_AND_STATE = re.compile(r"(?:, | en )het Rijk\b")
_EACH = re.compile(r"\b(?:elk|ieder|allebei|respectievelijk)\b")


def state_pays(annotated: Annotated, sentence: Sentence, begin: int, amount: Amount, kinds: frozenset[Kind]) -> bool:
    """Whether a sentence says that the State pays an amount, and names nobody else between.

    Args:
        begin: where the amount before it ends.
        kinds: of those who may pay.
    """
    text = sentence.text
    if _BEHIND.match(text, amount.end):
        return True
    before = text[begin : amount.start]
    said = _BEFORE.search(before) or (_SUBJECT.search(before) if _VERB_BEHIND.match(text, amount.end) else None)
    return said is not None and not annotated.within(sentence.start + begin + said.start(), sentence.start + amount.start, *kinds)


def is_together(annotated: Annotated, sentence: Sentence, payer: Mention, kinds: frozenset[Kind]) -> bool:
    """Whether a payer is the last of a list that pays an amount together: "A, B en C hebben in totaal € 40 miljoen uitgetrokken"."""
    text, end = annotated.clean.text, payer.end
    if _EACH.search(text, end, sentence.end):
        return False
    if _AND_STATE.match(text, end):
        return True
    before = [m for m in annotated.within(sentence.start, payer.start) if m.kind in kinds and not m.attributive]
    return bool(before) and _JOINT.fullmatch(text, before[-1].end, payer.start) is not None
