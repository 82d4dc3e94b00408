"""Amounts with who pays them, how often and for what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kg.amounts import Amount, find_amounts, find_frequency
from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.rules.money.bare_sums import bare_sums
from kg.extraction.rules.money.column_heads import frequency_of_column
from kg.extraction.rules.money.no_payments import is_no_payment, is_replaced
from kg.extraction.rules.money.payers import is_next_column, payers
from kg.extraction.rules.money.sum_lines import summed_lines
from kg.extraction.rules.money.tabled_amounts import tabled_amounts
from kg.extraction.rules.money.unpaid import is_unpaid
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Block, Sentence
from kg.model import Fact

# "€ 1,62 per inwoner, in totaal € 37.440", "voor ons € 32.400": what a rate a head comes to
_IN_ALL = re.compile(r"\b(?:in totaal|totaal|voor ons|voor (?:onze gemeente|de gemeente|[A-Z]\w+)|neerkomend op|komt neer op|oftewel|ofwel|dus|samen|wat neerkomt op|d\.w\.z\.)\b")
_YEARLY = re.compile(r"\bper jaar\b|\bjaarlijkse?\b|\b(?:in|over|voor) (?:19|20)\d\d\b")
ANAPHOR = re.compile(r"\b(?:deze|dit|genoemde|die) (?:bijdrage|bedrag|kosten|vergoeding|contributie|subsidie)\b|\b(?:hiervan|daarvan) (?:betaalt|betalen|draagt|dragen|neemt|nemen|is|zijn|komt|komen)\b", re.I)
# "voor het jaar 2010", "Bijdrage 2025 € 64.200", "contributie": an amount that is due each year; not "voor 2017-2021"
FOR_A_YEAR = re.compile(r"\b(?:voor|over) (?:het (?:jaar|kalenderjaar|begrotingsjaar) )?(?:19|20)\d\d\b(?! ?[-–] ?(?:19|20)\d\d| tot | t/m )|\b(?:[Bb]ijdrage|[Cc]ontributie)(?: begroting)? (?:19|20)\d\d\b(?!-)")
FEE = re.compile(r"\b(?:contributie(?:s|regeling|bedragen|tarieven|indeling|tabel)?|lidmaatschapsgeld|lidmaatschapskosten|(?<!keer de )(?<!maal de )jaarbijdrage|ledenbijdrage|membership fee|Mitgliedsbeitrag)\b", re.I)
# the heads of two columns: "ineens ... jaarlijks"
COLUMNS = re.compile(r"\b(?:ineens|eenmalige?|jaarlijkse?|per jaar|structureel|incidenteel|per inwoner)\b", re.I)
# words of a sum that is paid in one go, if no frequency is named
_HIGHEST_RATE = 500
"""Euros a head that nobody pays for anything together."""
LUMP = re.compile(
    r"\b(?:draag\w* (?:als volgt )?bij|draagt|dragen|bijdraagt|stelt|beschikbaar|investering|verworven|verkregen|krediet|lening|betaald|overgemaakt|storten|stort|granted|awarded)\b",
    re.I,
)


def amounts(annotated: Annotated) -> Iterator[Fact]:
    """Every amount of money: of sentences, of tables of contributions, and of tables of sums that nothing else reads."""
    read = [*_of_sentences(annotated), *tabled_amounts(annotated), *summed_lines(annotated)]
    yield from map(_as_rate, (*read, *bare_sums(annotated, read)))


def _as_rate(amount: Fact) -> Fact:
    """An amount with its frequency; what is reckoned by the head, and is more than any rate a head, is what a town pays a year."""
    value = amount["amount"]
    is_total = amount["per"] == "inhabitant" and isinstance(value, Decimal) and value > _HIGHEST_RATE
    return replace(amount, values={**amount.values, "per": "year"}) if is_total else amount


def _of_sentences(annotated: Annotated) -> Iterator[Fact]:
    before: Masked | None = None
    parties = own_parties(annotated) if annotated.profile.own else Opening()
    for number, masked in enumerate(annotated.masked):
        sentence = masked.sentence
        found = find_amounts(sentence.text)
        before, previous = masked, before
        if not found:
            continue
        who = payers(annotated, masked, found, parties)
        usual = _usual_frequency(annotated, masked, previous)
        for index, amount in enumerate(found):
            start, end = _clause(sentence.text, amount.start)
            if is_replaced(annotated, sentence, found, index) or is_unpaid(sentence, found, index, (start, end), _behind(annotated, number)):
                continue
            near = _nearby(sentence.text, found, index)
            said: tuple[str | None, Sentence | Block | None] = (near or find_frequency(sentence.text[start:end]), None)
            if not near and (column := _column(annotated, sentence, found, index)):
                said = column
            elif not near and (headed := frequency_of_column(annotated, sentence.start + amount.start)):
                said = headed, None
            per, support = said if said[0] else (find_frequency(own), None) if (own := _by_itself(sentence.text, amount.start)) else usual
            if per == "inhabitant" and index and _IN_ALL.search(sentence.text, found[index - 1].end, amount.start):
                per = "year" if _YEARLY.search(sentence.text) or FEE.search(sentence.text) else None
            evidence = [annotated.cite(sentence), *([annotated.cite(support, "per")] if support else [])]
            purpose = " ".join(sentence.text[start:end].split())[:300]
            for payer in [None] if is_no_payment(sentence.text, amount) else who.all_of(index):
                yield Fact("money", {"amount": amount.value, "currency": amount.currency, "per": per, "payer": payer, "for": purpose}, "amounts", tuple(evidence))


def _behind(annotated: Annotated, index: int) -> Sentence | None:
    """The sentence that follows one in its paragraph."""
    told = annotated.sentences[index : index + 2]
    return told[1] if len(told) == 2 and told[1].block == told[0].block else None


def _usual_frequency(annotated: Annotated, masked: Masked, before: Masked | None) -> tuple[str | None, Sentence | Block | None]:
    """How often the amounts of a sentence are due by all that it says and stands under, with the passage if that is another."""
    sentence = masked.sentence
    if per := find_frequency(sentence.text):
        return per, None
    if before and before.sentence.block == sentence.block and ANAPHOR.search(sentence.text) and (per := find_frequency(before.sentence.text)):
        return per, before.sentence
    for above in _above(annotated, sentence):
        if per := find_frequency(above.text) or ("year" if FEE.search(above.text) else None):
            return per, above
    if (note := _note(annotated, sentence)) and (per := find_frequency(note.text)):
        return per, note
    heading = annotated.blocks[sentence.block].heading
    if _OF_SUMS.search(heading) and (per := find_frequency(heading)):
        return per, None
    if FEE.search(f"{heading} {sentence.text}") or FOR_A_YEAR.search(sentence.text):
        return "year", None
    lead = _lead(annotated, sentence)
    return ("once" if LUMP.search(f"{lead.text if lead else ''} {sentence.text}") else None), None


# "De contributie kost € 7.800 per jaar; de stichting geeft € 2.000": what the second clause tells of is another thing
_APART = re.compile(r"; |, (?:dazu kam(?:en)?|(?:en )?daar(?:naast|bij)? kwam(?:en)?) ")
_VERB = re.compile(r"\b(?:geeft|gaf|kwam(?:en)?|kam(?:en)?|kost(?:te)?|betaalt|betaalde|draagt|droeg|legt|legde|is|was|wordt|werd|ging|gaat|krijgt|kreeg|ontvangt|ontving|stelt|stelde|schenkt|schonk)\b")


_ROW = 90
"""Characters of a line that may be the row of a table."""
_ITEMS = 12
"""Items below one that end in the note to their list."""
_REACH = 1_000
"""Characters round an amount in which a part of its sentence ends; there are sentences as long as a text."""


def _by_itself(text: str, position: int) -> str | None:
    """The part of a sentence between semicolons that holds a position, where it has a verb of its own."""
    first, last = max(0, position - _REACH), position + _REACH
    parted = list(_APART.finditer(text, first, last))
    if not parted:
        return None
    start = max((one.start() for one in parted if one.start() < position), default=0)
    end = min((one.start() for one in parted if one.start() > position), default=min(last, len(text)))
    return text[start:end] if start and _VERB.search(text, start, end) else None


def _clause(text: str, position: int) -> tuple[int, int]:
    """The clause that holds a position, no further than 400 characters from it."""
    first = max(0, position - 400)
    start, end = clause(text[first : position + 400], position - first)
    return first + start, first + end


def _nearby(text: str, found: list[Amount], index: int) -> str | None:
    """The frequency just behind an amount ("€ 85.000 per jaar"), else between it and the amount before it ("eenmalig € 40.000")."""
    amount = found[index]
    following = found[index + 1].start if index + 1 < len(found) else len(text)
    behind = re.split(r"[;.,)]| en | plus ", text[amount.end : min(following, amount.end + 45)])[0]
    ahead = text[max(found[index - 1].end if index else 0, amount.start - 160) : amount.start]
    return find_frequency(behind) or find_frequency(re.split(r"[;,]|\. | en | alsmede ", ahead)[-1])


def _column(annotated: Annotated, sentence: Sentence, found: list[Amount], index: int) -> tuple[str | None, Block | None] | None:
    """The frequency at the head of an amount's column, where a row has as many amounts as the head has words for it."""
    row = index
    while row and index - row < 5 and is_next_column(sentence.text[found[row - 1].end : found[row].start]):
        row -= 1
    if index == row and (index + 1 == len(found) or not is_next_column(sentence.text[found[index].end : found[index + 1].start])):
        return None  # one amount in its row
    heads: list[tuple[Block | None, str]] = [(None, sentence.text[max(0, found[0].start - 160) : found[0].start])]
    heads.extend((block, block.text) for block in _before(annotated, sentence.block, 12))
    for block, text in heads:
        words = [find_frequency(match.group()) for match in COLUMNS.finditer(text)]
        if len(words) > 1 and len(set(words)) == len(words) and index - row < len(words) and len(text) < 160:
            return words[index - row], block
    return None


def _before(annotated: Annotated, block: int, reach: int) -> Iterator[Block]:
    return (annotated.blocks[number] for number in range(block - 1, max(-1, block - 1 - reach), -1))


def _above(annotated: Annotated, sentence: Sentence) -> Iterator[Block]:
    """What stands over an amount: its lead-in, and the lines above the row of a table."""
    if lead := _lead(annotated, sentence):
        yield lead
    directly = annotated.blocks[sentence.block - 1] if sentence.block else None
    if directly and directly.text.rstrip().endswith(":") and _OF_SUMS.search(directly.text):
        yield directly
    if len(annotated.blocks[sentence.block].text) < 90:
        for block in _before(annotated, sentence.block, 16):
            introduces = block.text.rstrip().endswith(":")
            if not introduces and (len(block.text) > 160 or block.text.rstrip().endswith((".", ";"))):
                return
            if block.kind == "item" == annotated.blocks[sentence.block].kind and _SUM.search(block.text):
                continue  # the item before, with a sum and a frequency of its own
            yield block
            if introduces:
                return


_SUM = re.compile(r"€|\beuro\b|\bmiljoen\b", re.I)
# "De jaarlijkse bijdragen bedragen:", "Bijdrage per jaar", right over sums
_OF_SUMS = re.compile(r"(?i)\b\w*(?:bijdragen?|vergoeding(?:en)?|bedragen|kosten|inleg|tarieven|aandeel|contributies?)\b")
# "Genoemde bedragen zijn per kalenderjaar", "Bijdragen per jaar, prijspeil 2020", under a list or the rows of a table
_NOTE = re.compile(r"\W*(?:(?:[Aa]lle|[Dd]e|[Dd]eze|[Gg]enoemde|[Bb]ovenstaande) ){0,2}(?:[Bb]edragen|[Tt]arieven|[Bb]ijdragen|[Vv]ergoedingen|[Ss]ommen)\b")
# "De bedragen worden jaarlijks geïndexeerd": how often they change
_INDEXED = re.compile(r"(?i)[iï]ndex|aangepast|herzien|bijgesteld|herijkt|vastgesteld|geactualiseerd|gefactureerd")


def _note(annotated: Annotated, sentence: Sentence) -> Block | None:
    """The line below a list that says what its amounts are."""
    own = annotated.blocks[sentence.block]
    for block in annotated.blocks[sentence.block + 1 : sentence.block + 1 + _ITEMS] if own.kind == "item" or len(own.text) < _ROW else ():
        if _NOTE.match(block.text) and block.kind != "item":
            return None if ":" in block.text or _INDEXED.search(block.text) else block
        if block.kind != "item" if own.kind == "item" else len(block.text) > _ROW or block.text.rstrip().endswith((".", ":", ";")):
            return None
    return None


def _lead(annotated: Annotated, sentence: Sentence) -> Block | None:
    lead = annotated.blocks[sentence.block].lead
    return annotated.blocks[lead] if lead is not None else None
