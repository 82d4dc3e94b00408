"""Grants whose programme has no name of its own: called by their sort, or by the government that gives."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.money.grants_programmes import Programme
from kg.extraction.rules.money.grants_words import GETS
from kg.extraction.rules.money.payers_standing import GIVERS
from kg.extraction.rules.money.standing_programmes import SUM

# "kreeg de provincie een specifieke uitkering van € 4,2 miljoen"
_BY_SORT = re.compile(r"\been (?:\w+ )?(?P<programme>(?:specifieke |decentralisatie-?)uitkering)(?= (?:van|ter hoogte van) )")
# "krijgen van de Vlaamse overheid samen 142.500 euro", "ontving van de provincie Gelderland een subsidie"
_GOT_FROM = re.compile(rf"\b{GETS}\b[^.;{ORG[1:-1]}]{{0,20}}{ORG}?[^.;{ORG[1:-1]}]{{0,20}} van (?P<giver>{ORG})[^.;]{{0,50}}?(?:{SUM}|\b(?:\w+)?(?:subsidie|toelage|toekenning)\b)")
# "heeft van de provincie Gelderland een subsidie van € 60.000 gekregen"
_HAS_GOT = re.compile(rf"\b(?:heeft|hebben) (?:[^.;]|\.\d){{0,40}}?\bvan (?P<giver>{ORG}) (?:[^.;]|\.\d){{0,60}}\b\w*(?:subsidie|toelage)\b(?:[^.;]|\.\d){{0,60}}\b(?:gekregen|ontvangen)\b")
# "krijgt per jaar 15.000 euro van de Vlaamse overheid", "ontving € 40.000 van de provincie Drenthe"
_SUM_FROM = re.compile(rf"\b{GETS}\b[^.;{ORG[1:-1]}]{{0,40}}?{SUM}(?: (?:euro|per jaar|subsidie|steun)){{0,3}} van (?P<giver>{ORG})")
# "ontvangt 1,25 miljoen euro Vlaamse subsidie", "krijgt tot eind 2025 Vlaamse steun"
_FLEMISH = re.compile(rf"\b{GETS}\b[^;]{{0,60}}?(?P<giver>Vlaamse (?:subsidies?|steun|middelen))\b")
# "Sport Vlaanderen geeft de vereniging een jaarlijkse subsidie", "De provincie verleende Sluis een subsidie van € 40.000"
_GIVE = r"(?:geeft|gaf|verleen(?:t|de)|verstrek(?:t|te)|keer(?:t|de)|maak(?:t|te)|heeft)"
_GAVE = re.compile(rf"^\W*(?:(?:In|Op|Voor|Bij|Aan|Dit|Vorig) [^.;,]{{2,60}} {_GIVE} (?P<after>{ORG})|(?P<giver>{ORG}) {_GIVE}) (?:[^.;]|\.\d|(?<=nr)\.|(?<=no)\.){{0,120}}?\b(?:\w+)?(?:subsidie|toelage)\b")
# "Aan Sluis is door de provincie Zeeland een subsidie van € 40.000 verleend", "een subsidie van € 4.000 door de provincie Zeeland"
_GIVEN_BY = re.compile(rf"\bdoor (?P<giver>{ORG}) (?:[^.;]|\.\d){{0,80}}?\b\w*(?:subsidie|toelage)\b|\b\w*(?:subsidie|toelage)\b(?:[^.;]|\.\d){{0,60}} door (?P<after>{ORG})(?= (?:verleend|verstrekt|toegekend|uitgekeerd|toegezegd|gegeven))")
# "De Vlaamse overheid kent de vereniging jaarlijks € 85.000 toe", "Het Rijk erkende ons en zegde € 40.000 toe"
_GRANTED = re.compile(rf"^\W*(?:(?:In|Op|Voor|Bij) [^.;,{ORG[1:-1]}]{{2,40}} )?(?:(?:De|Het) )?(?P<giver>{ORG}) (?:[^.;]{{0,60}} )?(?:kent|kende|zegt|zegde) (?:[^.;]|\.\d){{0,80}}?(?:{SUM}|\b\w*(?:subsidie|toelage)\b)(?:[^.;]|\.\d){{0,60}} ?\btoe\b")
# "zegde ons € 40.000 toe", "kent aan de vereniging toe": to whom, where it is said at all
_TO_WHOM = re.compile(r"\b(?:kent|kende|zegt|zegde) (?:ons|onze|aan|de|het|[A-Z])|\baan (?:ons|onze|de|het|[A-Z])")
_STATES = re.compile(r"Rijk|Vlaamse overheid|Vlaamse Gemeenschap|Vlaamse Regering|Sport Vlaanderen|Toerisme Vlaanderen|Brulocalis")


def unnamed_programmes(annotated: Annotated, masked: Masked) -> Iterator[Programme]:
    """What a grant without a named programme goes by: its sort, or the higher government that gave it; what a city gives is none."""
    text = masked.sentence.text
    if sort := _BY_SORT.search(text):
        yield Programme(sort["programme"], *sort.span("programme"))
        return
    if flemish := _FLEMISH.search(text):
        yield Programme("Vlaamse overheid", *flemish.span("giver"))
        return
    found = None if annotated.profile.own else _GOT_FROM.search(masked.text) or _HAS_GOT.search(masked.text) or _SUM_FROM.search(masked.text) or _GAVE.search(masked.text) or _GIVEN_BY.search(masked.text) or _GRANTED.search(masked.text)
    if found is None:
        return
    giver = masked.mentions(found["giver"] or found["after"])[0]
    to_nobody = found.re.pattern == _GRANTED.pattern and not _TO_WHOM.search(text)
    if to_nobody:
        return
    if giver.kind in GIVERS or _STATES.fullmatch(giver.label):
        yield Programme(giver.label, giver.start - masked.sentence.start, giver.end - masked.sentence.start)
