"""Lines that announce members: "De volgende gemeenten maken deel uit van X:", "X, een samenwerkingsverband van vier gemeenten:", "Aangesloten gemeenten Regio X"."""

from __future__ import annotations

from kg.extraction.matching import patterns as re

# who is announced
_WHO = r"(?:[a-z]*(?:gemeenten|steden|dorpen|overheden|besturen|partijen|partners|provincies|leden|deelnemers|waterschappen|organisaties)|vennoten|deelgenoten)"
_NOUN = r"(?:samenwerking|[a-z]*(?:verband|netwerk|verbond|dienst|regeling|vereniging|alliantie|coalitie|platform|koepel|coöperatie|organisatie|kring|regio)|overleg|bundeling)"
# "w.o.", "waaronder", "te weten": what may stand before the colon
_SUCH_AS = r"(?:,? \(?(?:w\.o\.|o\.a\.|waaronder|onder wie|onder (?:meer|andere)|te weten|namelijk|zijnde|waarvan [^:]{3,40})\)?)?"
_FIRM = rf"[^:.]{{0,60}}{_SUCH_AS}:\W*$"

LEADS = (
    # "De volgende gemeenten zijn aangesloten bij X:", "Aan X doen mee:", "In dit netwerk zitten:", "Deel uit van de regio maken:"
    re.compile(
        rf"(?i)\b(?:(?:nemen|namen|neemt) [^:]{{0,80}}\bdeel|doen [^:]{{0,60}}\bmee|ma(?:ken|akt) [^:]{{0,60}}\bdeel uit|deel uit van [^:]{{2,60}} maken|(?:zijn|hebben zich) [^:]{{0,80}}\b(?:aangesloten|lid|deelnemers?|verenigd|vertegenwoordigd)|(?:in|aan|bij|binnen) [^:]{{2,60}} (?:zit(?:ten)?|zetelen)|"
        rf"hebben [^:]{{0,60}}\bzitting|(?:horen|behoren)(?= [^:]{{0,60}}\b(?:tot|bij)\b)|(?:tot|bij) [^:]{{2,60}} (?:be)?horen|(?:vormen|bestaat|bestaan) [^:]{{0,60}}\b(?:uit|{_WHO})|(?:vormen|gevormd door|samengesteld uit)\b|werken [^:]{{0,60}}\bsamen|trekken [^:]{{0,60}}\bop\b)\b{_FIRM}"
    ),
    # "De zetels in het bestuur zijn als volgt verdeeld:", "Aangesloten zijn:"
    re.compile(rf"(?i)(?:^|[.!] )aangesloten zijn\b{_FIRM}|\b(?:zetels|bestuurszetels|plaatsen) [^:.]{{0,60}}\b(?:verdeeld|bezet|ingenomen|toegewezen)\b{_FIRM}"),
    # "De deelnemers aan X zijn:", "Twintig deelnemende gemeenten, w.o.:"
    re.compile(rf"(?i)\b(?:de |onze )?(?:leden|deelnemers|lidsteden|lidgemeenten|deelnemende {_WHO}|aangesloten {_WHO}|samenstelling(?! van de (?:bevolking|fractie)))(?: (?:van|aan|in) [^:]{{2,60}})?(?: zijn| is)?(?: op dit moment| nu| momenteel)?\b{_FIRM}"),
    # "Mitglieder der Euregio X sind:", "Der Euregio X gehören an:", "Zum Verband gehören:", "The members of X are:"
    re.compile(r"(?i)\b(?:mitglieder|mitgliedsstädte|mitgliedskommunen|mitgliedsgemeinden)\b(?: (?:der|des|von|im|in)\b [^:]{2,60})?(?: sind)?[^:.]{0,30}:\W*$|\b(?:dem|der|zum|zur) [^:]{2,60} gehören\b[^:.]{0,40}:\W*$|\b(?:members|member cities|member towns|partners)(?: (?:of|in) [^:]{2,60})?(?: are| include)\b[^:.]{0,30}:\W*$"),
    # "X is een samenwerkingsverband van vier gemeenten:", "de gezondheidsdienst van de volgende gemeenten:", "X verenigt drie steden:"
    re.compile(rf"(?i)\b(?:{_NOUN} (?:van|tussen|voor|met|waarin|waaraan)|telt|kent|omvat|verenigt|bundelt|groepeert) (?:\S+ ){{0,5}}?{_WHO}\b{_FIRM}|\b{_NOUN} (?:van|tussen) ?(?:de |het )?:\W*$"),
)  # fmt: skip
"""A lead-in whose words say that those below are in something."""

_LONGEST = 300
"""Characters of a lead-in that are looked at."""

# "Het netwerk telt 61 leden (april 2023)", and below it who they are
COUNTED = re.compile(r"(?:telt|heeft|kent|bestaat uit|is (?:een|het) (?:samenwerking(?:sverband)?|netwerk|verband|vereniging|bundeling) van)(?: momenteel| nu| inmiddels)? (?:[\w-]+ ){1,3}?(?:leden|lidgemeenten|lidsteden|deelnemers|gemeenten|steden)\b[^.]{0,40}[.:]?$")
# what is no body that has members, though towns take part in it
EVENT = re.compile(r"(?i)\b(?:bijeenkomst|conferentie|congres|werkbezoek|excursie|workshop|training|overleg van|onderzoek|pilot|raad van|gemeenteraad|commissie|fractie|project|subsidie|evenement|wedstrijd)\b|\b(?:geen|niet|willen|wil|kunnen|mogelijk|kandidaat|voormalige|vroegere)\b")

# "Gemeenten in Regio X (o.a.)", "Deelnemende gemeenten Regio X": a heading of members, up to the name of what they are in
OF_FORUM = re.compile(rf"(?i)[*_]{{0,2}}(?:(?:tabel|bijlage) [\w.]{{1,3}}[.:]? |overzicht )?(?:(?:de|alle|onze|overige|huidige|de \d{{1,3}}|\d{{1,3}}) )?(?:deelnemende |aangesloten |betrokken |samenwerkende )?(?:{_WHO}|samenstelling|vertegenwoordigers)(?: (?:van|in|aan|bij|binnen))?(?: de| het)? [“\"‘']?$")
# with what such a heading opens at least
OPENS = re.compile(rf"(?i)[*_]{{0,2}}(?:[a-z0-9.:]+ ){{0,5}}(?:{_WHO}|samenstelling|vertegenwoordigers)(?= )")
# what may stand behind that name
BEHIND_FORUM = re.compile(r"[\"”’')*_]*(?: \([^()]{1,30}\))?(?:,? (?:zijn|waaronder|w\.o\.|o\.a\.))?[*_]*(?P<colon> ?:)?\s*")


def leads(text: str) -> bool:
    """Whether the last words of a block, up to its colon, say that those below are in something."""
    return not EVENT.search(text) and any(words.search(text[-_LONGEST:]) for words in LEADS)
