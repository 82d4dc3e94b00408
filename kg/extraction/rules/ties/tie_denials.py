"""Ties that are only wished for, weighed, opposed, announced or told of in general: "is tegen een stedenband met", "noemde een jumelage een brug te ver"."""

from __future__ import annotations

from kg.extraction.matching import patterns as re

_ONE = r"(?:een|één|zo['’]n|dergelijke|a|an|eine[nrm]?)"
_ADJ = r"(?:(?!(?:de|het|onze|haar|zijn|hun|deze|die|bestaande|huidige) )[a-zë-]+ )?"
_NOUN = r"(?i:intentie(?:verklaring|overeenkomst)?|idee(?:ën)?|gedachte|plan(?:nen)?|voorstel(?:len)?|wens|droom|pleidooi|oproep|lobby|campagne|\w*actie|petitie|motie|draagvlak|steun|geld|budget|animo|belangstelling|interesse|behoefte|noodzaak|nut|reden|aanleiding|kans|ruimte|tijd|voorwaarden?|criteria|kandidaten|voorstanders?|tegenstanders?|voorkeur|alternatief|verzoek|aanvraag|vraag|opties?|mogelijkhe(?:id|den)|zin)"
# "is tegen een stedenband met", "in plaats van een jumelage", "het idee van een jumelage", "draagvlak voor een stedenband", "zegt nee tegen stedenband"
_AGAINST = re.compile(
    rf"(?:\b(?:[Tt]egen|[Ii]n plaats van|[Hh]oe|[Ww]at|[Ww]aarom|[Nn]aar|(?:[Nn]ee|[Jj]a) (?:tegen|op|aan)|(?:[Nn]ee|[Jj]a) zeggen tegen|stem(?:t|de|den|men) (?:tegen|voor) (?:de|een)|(?:zit|zitten|zat|zaten) te wachten op) (?:{_ONE} )?{_ADJ}|\b{_NOUN} (?:van|voor|tot|aan|om|op|naar) (?:{_ONE} )?{_ADJ}|(?:\bdat was de inzet|\b(?:ijver|strijd|pleit|lobby|vecht)(?:t|de|den|en|ten)?\b[^.;]{{0,20}}) voor {_ONE} {_ADJ})$"
)
# "Voor een stedenband met Gera ontbreekt het geld", "Wel stedenband met Gera, niet met Bra": with what stands behind it
_FOR = re.compile(rf"^\W*(?:Voor|Wel|Liever|Aan|Op|Naar|Tegen|Zonder|Liever geen) (?:{_ONE} )?{_ADJ}$")
# "De SP vindt een stedenband met Gera weggegooid geld", "Borne moet een jumelage sluiten", "blokkeerde een jumelage", "zocht een partnerstad"
_OPINION = re.compile(
    rf"\b(?:noem(?:t|de|den|en)|vind(?:t|en)|vond(?:en)?|acht(?:te|ten|en)?|moet(?:en)?|dien(?:t|en)|hoe(?:ft|ven)|blok(?:keert|keren|keerde|keerden)|weert|weerde[n]?|(?:hield|houdt|hielden) [^.;]{{1,30}} tegen|verhinder(?:t|de|den)|dwarsboom(?:t|de|den)|voork(?:omt|wam|wamen)|eis(?:t|te|ten|en)|verlang(?:t|de|den)|vraa?g(?:t|en)|vroeg(?:en)?|zie(?:t|n)|zag(?:en)?|zoek(?:t|en)|zochten?|bedank(?:t|te|ten)(?: voor)?|pass?(?:t|te|ten)(?: voor)?)"
    rf"(?: (?!sinds |met |dat |die |waarmee |en )[\w-]+){{0,3}} {_ONE} {_ADJ}$"
)
# "'Sluit een stedenband met Gera', riep een inspreker": who is told to do it has not done so
_BID = re.compile(rf"^\W*(?:Sluit|Ga|Begin|Start|Zoek|Knoop|Teken|Neem|Geef|Laat|Maak)\b[^.;,]{{0,40}} {_ONE} {_ADJ}$")
# "Wie weet worden Borne en Gera nog eens zustersteden", "Of Borne en Gera partnersteden worden, is de vraag"
_UNSURE = re.compile(r"^\W*Of [^.;,]{3,120} (?:worden|wordt|komt|komen|krijgt|krijgen|gaat|gaan|aangaan|sluiten|blijft|blijven),? |\b[Ww]ie weet (?:word|kom|krijg|ga|sluit|heeft|hebben|is|zijn|heet|ooit)\w*\b|\b(?:voordat|totdat|alvorens) [^.;,]{3,120}\b(?:aangaan|sluiten|tekenen|ondertekenen|worden|krijgen)\b")
_SOON = re.compile(
    r"\b(?:(?:[Vv]olgende?|[Kk]omende?|[Aa]anstaande?) (?:week|weken|maand|maanden|jaar|voorjaar|najaar|zomer|herfst|winter|lente|(?:maan|dins|woens|donder|vrij|zater|zon)dag)|[Bb]innenkort|[Ss]traks|[Mm]orgen|[Ww]eldra|[Vv]olgens plan)\b"
)
# "een netwerk van partnersteden", "een conferentie over stedenbanden in Brno": those of anybody
_OF_ANYBODY = re.compile(r"\b(?:\w*netwerk|\w*bond|\w*congres|\w*conferentie|symposium|federatie|unie|studiedag|handboek|onderzoek|publicatie|workshop|cursus|lezing|artikel|inleiding) (?:van|over|voor|naar|rond) (?:[A-Z]\w+se |alle |kleine |grote |internationale )?$")
# "Binnenkort tekenen Borne en Gera een jumelageverklaring"; who celebrates next month has one
_TO_BE_MADE = re.compile(r"\b(?:(?:onder)?teken(?:t|en)|sluit(?:en)?|ga(?:at|an)|word(?:t|en)|krijg(?:t|en)|kom(?:t|en)|bezegel(?:t|en)|beklink(?:t|en)|volgt)\b")
_NOT_NEW = re.compile(r"\b(?:hernieuw|vernieuw|verleng|opnieuw|bevestig|vier(?:t|en)\b|bezoek|jubileum|-jarig)")
# "De ondertekening van het vriendschapsverdrag met Gera staat gepland voor mei"
_IN_THE_MAKING = re.compile(r"\b(?:sta(?:at|an|ande)? (?:[^\s.;]+ ){0,5}?(?:gepland|op (?:de rol|stapel|til))|(?:is|zijn|was|waren) (?:[\w-]+ ){0,2}?(?:gepland|aanstaande|ophanden|in de maak)|laat (?:nog )?op zich wachten)\b")
_SIGNING = re.compile(r"\b(?:[Oo]ndertekening|[Ss]luiting|[Bb]ekrachtiging|[Bb]ezegeling|[Kk]omst)\b[^.;]{0,30}$")
# "Kendal biedt een jumelage aan", "meldt dat Gera een vriendschapsband voorstelt", "heeft Borne een stedenband aangeboden": put forward, and no more
_INDEFINITE = re.compile(rf"(?:\b{_ONE} {_ADJ}|^\W*)$")
_PUT_FORWARD = re.compile(r"\b(?:voorst(?:elt|ellen|elde|elden)|aanbied(?:t|en)|aanbo(?:od|den)|aangeboden|voorgesteld|geopperd|opgeworpen|gesuggereerd|angeboten|vorgeschlagen|offered|proposed)\b")
_OFFERS = re.compile(r"\b(?:bied(?:t|en)|bo(?:od|den)|draag(?:t|en)|droeg(?:en)?)\b")
_ON = re.compile(r"\baan(?=[.,;]|$)")
# "werd gedacht aan een jumelage met Kendal", "is gesproken over vriendschap met Gera"
_THOUGHT_OF = re.compile(rf"\b(?:gedacht aan|gesproken (?:over|van)|gepraat over|gefilosofeerd over|gemijmerd over|gezinspeeld op|gehoopt op|getwijfeld over) (?:{_ONE} )?{_ADJ}$")
# "Gera staat op het verlanglijstje als zusterstad", "Als partnerstad denkt het college aan Gera"
_WISHED = re.compile(r"\b(?:verlanglijst(?:je)?|wensenlijst(?:je)?|denk(?:t|en)|dacht(?:en)?|[Vv]oorgesteld|voordracht|voorgedragen|gedroomde?|ideale|geschikte?|beoogde)\b")
_AS_ONE = re.compile(rf"\b[Aa]ls {_ADJ}$")
_REACH = 90
"""Characters before the words for a tie in which what governs them stands."""


def is_only_weighed(text: str, at: int, start: int, end: int) -> bool:
    """Whether a clause speaks of a tie as something that is wished for, opposed, asked, announced or told of in general.

    Args:
        at: where the words for the tie stand.
        start: where their clause begins.
        end: where it ends.

    >>> is_only_weighed("De SP is tegen een stedenband met Gera.", 19, 0, 39)
    True
    >>> is_only_weighed("Borne heeft een stedenband met Gera.", 16, 0, 36)
    False
    """
    before = text[max(start, at - _REACH) : at]
    if _AGAINST.search(before) or _OPINION.search(before) or _BID.match(before) or _OF_ANYBODY.search(before) or _FOR.match(before) or _UNSURE.search(text, start, end):
        return True
    if _AS_ONE.search(before) and _WISHED.search(text, start, end):
        return True
    if _THOUGHT_OF.search(before) or _is_put_forward(before, text[at:end].partition(",")[0]):
        return True
    if _SIGNING.search(before) and _IN_THE_MAKING.search(text, at, end):
        return True
    soon = _SOON.search(text, 0, end)
    return bool(soon and _TO_BE_MADE.search(text, soon.end(), end) and not _NOT_NEW.search(text, start, end))


def _is_put_forward(before: str, behind: str) -> bool:
    """Whether "een stedenband" is what somebody offers or proposes."""
    return bool(_INDEFINITE.search(before) and (_PUT_FORWARD.search(behind) or (_OFFERS.search(before) and _ON.search(behind))))
