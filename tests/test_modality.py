"""Clauses and what they do with their content: each cue, its scope, and the words that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.modality import UNREAL, Modality, clause, modalities

N, P, PO, T, A, R, E, X, PR = (Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED,
                          Modality.REPORTED, Modality.ENDED, Modality.EXAMPLE, Modality.PRIVATE)  # fmt: skip

# the star marks the word that is asked for; behind it, all that its clause is
TABLE: tuple[tuple[str, set[Modality]], ...] = (
    ("Als Gouda *lid wordt van Polis, kost dat geld.", {PO}),
    ("Gouda hoopt *lid te worden van Polis.", {P}),
    ("Gouda wordt in 2030 *lid van Polis, als het doorgaat.", {PO}),
    ("Gouda weigert *lid te worden van Polis.", {N}),
    ("Er doen niet meer dan tien steden *mee.", set()),
    ("Gouda is *lid van Polis.", set()),
    ("Gouda is sinds 2015 *lid van Polis en betaalt contributie.", set()),
    # denied
    ("Gouda is geen *lid van Polis.", {N}),
    ("Gouda is nooit *lid geweest van Polis.", {N}),
    ("Gouda doet niet *mee aan Polis.", {N}),
    ("Gouda doet aan Polis *mee noch aan Cittaslow.", {N}),
    ("Evenmin is Gouda *lid van Polis.", {N}),
    ("Gouda is not a *member of Polis.", {N}),
    ("Gouda ist kein *Mitglied.", {N}),
    # no denial, though the word stands there
    ("Gouda is niet alleen *lid van Polis.", set()),
    # over
    ("Gouda is niet langer *lid van Polis.", {E}),
    ("Gouda deed eerder *mee aan Polis.", {E}),
    ("Het *lidmaatschap is opgezegd.", {E}),
    ("Het voormalige *lidmaatschap kostte veel.", {E}),
    ("Gouda was tot 2015 *lid van Polis.", {E}),
    ("De *stedenband is beëindigd.", {E}),
    # an aim that follows says nothing against what stands before it; what is wished before it does
    ("Gouda is *lid van Polis om kennis te kunnen delen.", set()),
    ("Gouda neemt *deel aan Polis en hoopt zo geld te krijgen.", set()),
    ("Gouda is *lid van Polis, waarin steden van elkaar kunnen leren.", set()),
    ("Gouda wil *lid worden van Polis om kennis te delen.", {P}),
    ("Gouda zoekt steun om *lid te kunnen worden van Polis.", {PO}),
    ("Gouda sluit zich om allerlei redenen *aan bij Polis, maar niet bij Eurotowns.", set()),
    # planned
    ("Gouda zal *lid worden van Polis.", {P}),
    ("Gouda wil *lid worden van Polis.", {P}),
    ("Gouda is voornemens *lid te worden.", {P}),
    ("Gouda heeft zich aangemeld als *lid.", {P}),
    ("Gouda is kandidaat-*lid van Polis.", {P}),
    ("Zodra Gouda *lid is van Polis, betaalt het.", {P}),
    # supposed
    ("Gouda kan *lid worden van Polis.", {PO}),
    ("Gouda is mogelijk *lid van Polis.", {PO}),
    ("Gouda overweegt of het *lid wordt.", {PO}),
    ("Gouda betaalt, indien het *lid wordt.", {PO}),
    ("Gouda onderzoekt een *stedenband met Gent.", {PO}),
    ("Wellicht is Gouda *lid van Polis.", {PO}),
    ("Gouda overwoog een *stedenband met Gent.", {PO}),
    ("Gouda dacht na over een *stedenband met Gent.", {PO}),
    ("Gouda stond op het punt *lid te worden.", {P}),
    ("Gouda stond op de kaart als *lid.", set()),
    ("Als Gouda *lid zou worden, kost dat geld.", {P, PO}),
    ("Gouda denkt aan een *stedenband met Gent.", {PO}),
    ("Gouda dacht terug aan de *stedenband met Gent.", set()),
    ("Een *stedenband met Gent staat op de agenda van de raad.", {PO}),
    ("Het is afwachten of de *stedenband er komt.", {PO}),
    ("Gouda wordt onder voorbehoud *lid van Polis.", {PO}),
    ("De bijdrage is verschuldigd als de gemeente besluit *lid te worden.", {PO}),
    ("De bijdrage is verschuldigd als *lid van Polis.", set()),
    ("Een inwoner stelde een *stedenband met Gent voor.", {P}),
    ("De burgemeester stelde de *stedenband centraal.", set()),
    ("Gouda was bijna *lid van Polis.", {N}),
    ("Het scheelde weinig of Gouda had een *stedenband.", {N}),
    ("Gouda is al bijna tien jaar *lid van Polis.", set()),
    ("Gouda liet het *lidmaatschap verlopen.", {E}),
    ("Gouda laat de *stedenband zien.", set()),
    ("Gouda nam afscheid van *zusterstad Gent.", {E}),
    ("*Lidmaatschap: Nee", {N}),
    ("*Lidmaatschap: Neem contact op", set()),
    # in talks, advised, an example
    ("Gouda is in gesprek over het *lidmaatschap.", {T}),
    ("Over het *lidmaatschap wordt nog gesproken.", {T}),
    ("Wij adviseren het *lidmaatschap van Polis.", {A}),
    ("Het verdient aanbeveling om *lid te zijn.", {A}),
    ("Steden zoals Gouda zijn *lid van Polis.", {X}),
    ("Gouda is bijvoorbeeld *lid van Polis.", {X}),
    ("Gouda is gevraagd als *trekker van Polis.", {R}),
    ("Gouda is geroemd als *trekker van Polis.", set()),
    ("De gemeente Gouda meent *lid te zijn van Polis.", {R}),
    ("Waar Gouda buiten is gebleven, zijn de *leden Delft en Gent.", {N}),
    ("Van de *leden vielen Hoorn, Delft en Gent ditmaal af.", {N}),
    ("Gouda haakte als *lid van Polis af.", {E}),
    # of a person, or of what went before
    ("Wethouder Smit van Gouda is op persoonlijke titel *lid van Polis.", {PR}),
    ("Wethouder Smit van Gouda is op titel van de raad *lid van Polis.", set()),
    ("Oud-burgemeester Smit van Gouda is *voorzitter van Polis.", {PR}),
    ("Polis vervangt het overleg waaraan Gouda *deelnam.", {N}),
    ("Polis vervangt de ramen van het huis; Gouda *deelnam.", set()),
    # asked or said by others
    ("Wij krijgen de vraag of Gouda *lid is van Polis.", {R}),
    ("Gouda is naar verluidt *lid van Polis.", {R}),
    # refused, and ended in other words
    ("Het verzoek van Gouda om een *stedenband is afgewezen.", {N}),
    ("Gouda zegde het *lidmaatschap in 2012 op.", {E}),
    ("Our *twinning with Gouda came to an end in 2009.", {E}),
    ("Die *Partnerschaft mit Gouda wurde beendet.", {E}),
    # the denial is of the end
    ("De *stedenband met Gouda is niet verbroken.", set()),
    ("The *twinning with Gouda has not been ended.", set()),
    # asked or proposed, and come to nothing; what is over then is the plan
    ("Het plan om een *stedenband met Gouda aan te gaan is losgelaten.", {N, P}),
    ("De raad verwierp een motie om *lid te worden.", {N}),
    ("*Stedenbanden met Gouda zijn wel geopperd, maar nooit gesloten.", {N, PO}),
    ("De fractie pleitte voor een *jumelage met Gouda.", {PO}),
    ("Eurocities, waarvan Gouda *lid is, pleit voor schone lucht.", set()),
    ("Na een mislukte poging in 1999 is Gouda sinds 2005 *lid van Polis.", set()),
    ("Op voorstel van de raad is Gouda *lid van Polis, dat is verhuisd en waarvan de naam is vervallen.", set()),
    ("Het *lidmaatschap is op voorstel van de raad ingetrokken.", {E}),
    ("A *twinning with Gouda was proposed but never concluded.", {N, PO}),
    ("De *stedenband met Gouda ging niet door.", {N}),
    ("*Lidmaatschap van Polis: aangehouden.", {N}),
    ("Gouda is *bevriend met Gent; dat was niet juist.", {N}),
    ("Het *lidmaatschap werd op advies van de raad opgezegd.", {A, E}),
    ("Gouda leidt de *tafel Toerisme; dat is niet weinig.", set()),
    # English and German
    ("Gouda hopes to become a *member.", {P}),
    ("Gouda might become a *member.", {PO}),
    ("Gouda wird voraussichtlich *Mitglied.", {P}),
    # the cue stands in another clause
    ("Gouda is *lid van Polis, maar Leiden niet.", set()),
    ("Gouda is geen lid van Polis, maar Leiden is *lid van Cittaslow.", set()),
    ("Gouda is géén *lid van Polis.", {N}),
    ("Gouda is *lid van Polis; Leiden zal volgen.", set()),
    ("Gouda is *lid van Polis, terwijl Leiden dat overweegt.", set()),
    ("Leiden wil niet: Gouda is *lid van Polis.", set()),
    ("Gouda is *lid van Polis, hoewel dat niet veel kost.", set()),
    ("Gouda is *lid, omdat het geen geld kost.", set()),
    # and in the same one, behind the word
    ("Gouda is *lid van Polis en van Cittaslow niet.", {N}),
    ("Gouda is *lid noch partner.", {N}),
)
GAPS: tuple[tuple[str, set[Modality], str], ...] = (
    ("Gouda is *lid van Polis, Leiden is dat niet.", set(), "a main clause after a bare comma is not told apart"),
    ("Dat Gouda *lid is van Polis, zal niemand ontgaan.", set(), "a main clause after its subclause is not told apart"),
)


def test_the_table_is_whole() -> None:
    assert len(TABLE) == 113
    assert {kind for _, kinds in TABLE for kind in kinds} == set(Modality)
    assert sum(not kinds for _, kinds in TABLE) == 31


def _ask(sentence: str) -> frozenset[Modality]:
    assert sentence.count("*") == 1
    return modalities(sentence.replace("*", ""), sentence.index("*"))


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_modalities(sentence: str, expected: set[Modality]) -> None:
    assert _ask(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"),
                         [pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why)) for *case, why in GAPS])  # fmt: skip
def test_known_gap(sentence: str, expected: set[Modality]) -> None:
    assert _ask(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Gouda doet *mee; Leiden niet.", "Gouda doet mee"),
    ("Gouda niet; Leiden doet *mee.", " Leiden doet mee."),
    ("Gouda doet *mee, maar Leiden niet.", "Gouda doet mee"),
    ("Zij besluiten: Gouda doet *mee.", " Gouda doet mee."),
    ("Gouda doet *mee.", "Gouda doet mee."),
])  # fmt: skip
def test_clause(sentence: str, expected: str) -> None:
    text = sentence.replace("*", "")
    start, end = clause(text, sentence.index("*"))
    assert text[start:end] == expected


@given(st.text(alphabet="ab ;:,.maartewijl", max_size=80), st.data())
def test_a_clause_holds_its_position(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    start, end = clause(text, position)
    assert 0 <= start <= position
    assert start <= end <= len(text)


def test_what_keeps_a_relation_from_being_stated() -> None:
    assert frozenset(Modality) - UNREAL == {Modality.ENDED, Modality.EXAMPLE}
