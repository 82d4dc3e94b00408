"""Words of a goal that tell of no yield where they stand: what money is for, the field of an agreement, whom a programme is about."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.rules.money.grants_received import RECEIVED
from kg.extraction.rules.yields.goal_words import (
    CULTURE,
    ECONOMY,
    FUNDS,
    KNOWLEDGE,
    NETWORKS,
    POLICY,
    SAFETY,
    SERVICE,
    SOLIDARITY,
    SUSTAINABLE,
)

# "een Europese subsidie voor omscholing", "een beurs voor dertig stages": what the money was given for
_MONEY_FOR = re.compile(r"\b(?:\w*subsidies?|\w*bijdragen?|beurs|beurzen|geld|middelen|steun|€ ?[\d.,]*\d(?: miljoen| mln\.?)?|miljoen(?: euro)?|\beuro|grant|funding|Mittel|Zuschuss) (?:binnen |toegekend |ontvangen |gekregen |krijgen |te krijgen |kregen |ontvingen |aanvragen |aan te vragen )?(?:voor|for|für) (?:(?:een|de|het|the|a|zijn|haar|dertig|twintig|tien|\d+) ){0,2}(?:[\w-]+ ){0,2}$", re.I)
# "waar goede ervaringen met de jongerenraad zijn opgedaan": how it went, and no knowledge that was passed on
_JUDGED = re.compile(r"\b(?:goede|positieve|gunstige|prettige|slechte|wisselende|negatieve|gemengde|mooie|nare|warme) $")
# "Tijdens het bezoek is gesproken over toerisme", "Aan bod kwamen veiligheid en cultuur": what a talk was about
_TALKED_OF = re.compile(r"\b(?:gesproken|gepraat|gediscussieerd|overlegd|overleg gevoerd|gebrainstormd|van gedachten gewisseld|(?:spreken|spraken|sprak|praten|praatten|discussiëren|overleggen) [^.;]{0,60}?) over [^.;]{0,90}$|\b[Aa]an bod (?:kwam(?:en)?|komen) [^.;]{0,90}$|\b(?:discussed|talks (?:on|about)) [^.;]{0,90}$")
# "Onze brandweer leerde in Jena hoe je een natuurbrand blust": knowledge, and nobody the safer yet
_HOW = re.compile(r"\b(?:geleerd|leerden?|leren|leert|afgekeken|zagen|learn(?:ed|t)) [^.;]{0,60}\b(?:hoe|how to)\b")
_TOPICS = frozenset({ECONOMY, CULTURE, SUSTAINABLE, SAFETY, SERVICE, SOLIDARITY})
# "heeft voor een leerlingenuitwisseling geld gekregen": the same, said the other way round
_FOR_MONEY = re.compile(r"\bvoor (?:een|de|het|zijn|haar) (?:[\w-]+ ){0,2}$")
_GOT_BEHIND = re.compile(r"[^.;,]{0,80}\b(?:geld|subsidie|bijdrage|€|euro)\b[^.;]{0,60}\b(?:gekregen|kreeg|ontvangen|ontving|toegekend)\b|[^.;,]{0,80}\b(?:kreeg|kregen|ontving|ontvingen)\b[^.;]{0,60}(?:€|\bgeld\b|\bsubsidie\b|\bbijdrage\b|\beuro\b)")
# "bestaat een samenwerking op het gebied van veiligheid, verkeer en cultuur", "werken samen met Brugge rond erfgoed": what it is about
_FIELD = re.compile(r"\b(?:[Bb]estaat|[Bb]estond|[Ii]s er|[Ww]as er|[Ll]oopt)\b[^.;]{0,80}\b(?:samenwerking\w*|overeenkomst\w*|verdrag|convenant|partnerschap|band)\b[^.;]{0,30}\b(?:op het (?:gebied|terrein|vlak) van|rond(?:om)?|over|inzake) (?:[\w-]+(?:, | en )){0,5}$|\b[Ww]erken (?:wij|we)\b[^.;]{0,60} samen\b[^.;]{0,60}\b(?:op het (?:gebied|terrein|vlak) van|rond(?:om)?|over|inzake) (?:[\w-]+(?:, | en )){0,5}$")
# "de lijn voor het nieuwe Creative Europe", "amendementen, waarvan drie (EFRO-drempels) zijn overgenomen": a fund that is spoken of, and gave nothing
_ABOUT_A_FUND = re.compile(r"\b(?:amendement\w*|[Cc]ommissievoorstel|voorstel (?:voor|over)|regels (?:voor|van)|hervorming van|toekomst van|verordening)\b")
_PLAIN_MONEY = re.compile(r"€|\beuro\b|\bmiljoen\b")
# "met vrouwen en jongeren als eerste doelgroep", "staat lokale economie centraal"
_TARGET = re.compile(r"[^.;,]{0,40}\bals (?:[a-z]+ )?doelgroep\b|[^.;,]{0,30}\bcentraal\b")
_IN_FOCUS = re.compile(r"\b(?:staat|staan|stond(?:en)?) (?:[\w-]+ ){0,3}$")
# "De band draait vooral op vrijwilligers, scholen en kerken": who keeps it up
_KEPT_UP = re.compile(r"\b(?:draait|draaide|drijft|dreef|steunt|leunt|rust) (?:vooral |geheel |volledig |sterk )?op [^.;]{0,80}$")
# "Bedrijven kwamen in contact met opdrachtgevers": business, and no network of the town
_FIRMS = re.compile(r"\b\w*(?:bedrijven|ondernemers|firma['’]?s|winkeliers)\b[^.;]{0,40}\b(?:kwamen|kwam|komen|raakten|zijn|werden) [^.;]{0,60}$")
# "in overleg met bedrijven", "vertegenwoordigers van gemeenten en bedrijven", "Een aantal ondernemers draagt het verhaal uit": who does something, and nothing that they get
_ACTED = re.compile(r"\b(?:(?:samen|overleg|gesprek(?:ken)?|afspraken|(?<!economische )samenwerking) met|vertegenwoordigers van|bestaa(?:t|n) uit|(?:gedragen|gesteund|betaald|georganiseerd|aangeboden|bijgewoond|gefinancierd) door|namens)(?: (?:de|het|onze|lokale|plaatselijke|andere|enkele|veel))?(?: [\w-]+(?:,| en| én)(?: de| het)?){0,4} $", re.I)
_ACTORS = re.compile(r"\w*(?:bedrijven|bedrijfsleven|ondernemers|handelaars?)(?: (?:en|,) [\w-]+){0,2} (?:drage?n|draagt|denk(?:t|en)|betaa?l(?:t|en)|organise(?:ert|ren)|steun(?:t|en)|sponsor\w+|praten|overleggen|zitten|schuiven|vormen)\b", re.I)
# "Ondanks de crisis is de basis gelegd", "Tijdens de watersnood", "na alle rampen": what happened meanwhile, and nobody's safety
_MEANWHILE = re.compile(r"\b(?:ondanks|tijdens|na|sinds|in|door|wegens|vanwege|vóór|despite|during|trotz|während)(?: (?:de|een|alle|deze|die|the|der|des))?(?: [\w-]+){0,1} $", re.I)
_CRISIS = re.compile(r"(?:rampen|crisis|calamiteiten|crises)(?![\w-])", re.I)
# "gesprekken met de lobbyisten van de VNG": somebody's trade
_LOBBYIST = re.compile(r"[Ll]obbyist\w*")
# "Gabrovo, carnavalsstad als Aalst": what a town is
_TOWN = re.compile(r"[\w-]*(?:stad|dorp|gemeente)\b", re.I)
# "trok 40.000 bezoekers naar elkaars podia": for the arts
_TO_THE_ARTS = re.compile(r"(?:bezoekers|toeschouwers)\b[^.;]{0,40}\b(?:podia|podium|theaters?|muse(?:um|a)|voorstellingen?|tentoonstelling(?:en)?|concert(?:en)?|expositie)\b", re.I)


def is_aside(text: str, start: int, goal: str) -> bool:
    """Whether the word of a goal at a position only says what money was for, what an agreement is about, or for whom it is.

    >>> is_aside("Er kwam een subsidie voor omscholing.", 26, KNOWLEDGE), is_aside("Wij leerden veel over omscholing.", 22, KNOWLEDGE)
    (True, False)
    """
    if goal == FUNDS:
        return _ABOUT_A_FUND.search(text) is not None and not (_PLAIN_MONEY.search(text) or RECEIVED.search(text, start))
    if goal == SAFETY and _HOW.search(text, start):
        return True
    if goal in _TOPICS and _TALKED_OF.search(text, 0, start):
        return True
    if goal == ECONOMY and (_ACTED.search(text, max(0, start - 120), start) or _ACTORS.match(text, start)):
        return True
    if goal == SAFETY and _CRISIS.match(text, start) and _MEANWHILE.search(text, max(0, start - 40), start):
        return True
    if goal == POLICY and _LOBBYIST.match(text, start):
        return True
    if goal == KNOWLEDGE and _JUDGED.search(text, max(0, start - 20), start) and text.startswith("ervaring", start):
        return True
    if goal in (KNOWLEDGE, CULTURE, ECONOMY, SUSTAINABLE) and (_MONEY_FOR.search(text, 0, start) or (_FOR_MONEY.search(text, 0, start) and _GOT_BEHIND.match(text, start))):
        return True
    if _FIELD.search(text, 0, start) or _KEPT_UP.search(text, 0, start) or (_IN_FOCUS.search(text, 0, start) and _TARGET.match(text, start)) or (goal == CULTURE and (_TOWN.match(text, start) or ("doelgroep" in text and _TARGET.match(text, start)))):
        return True
    if goal == NETWORKS:
        return _FIRMS.search(text, 0, start) is not None
    return goal == ECONOMY and _TO_THE_ARTS.match(text, start) is not None
