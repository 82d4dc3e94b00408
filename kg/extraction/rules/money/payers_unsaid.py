"""Who pays what a text says of nobody that he pays: the only public body of the sentence, or the city whose own note or page tells of the cost."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.profile.whose import of_site
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# "Gouda krijgt € 1,2 miljoen uit de Regio Deal", "Daaruit ontving Leiden € 5.000": who gets it pays nothing
_GETS = re.compile(
    rf"(?P<who>{ORG}+)(?: (?:zelf|ook|daarvoor|hiervoor|daarvan|hiervan|hieruit|daaruit))? (?:krijg(?:t|en)|kr(?:ee|e)g(?:en)?|ontvang(?:t|en)|ontving(?:en)?)\b|\b(?:krijg(?:t|en)|kr(?:ee|e)g(?:en)?|ontvang(?:t|en)|ontving(?:en)?) (?P<then>{ORG}+)|"
    # "De provincie heeft voor Harlingen € 2 miljoen gereserveerd", "De stichting heeft alle gemeenten gevraagd € 1,50 bij te dragen"
    rf"{ORG} (?:heeft|hebben|stel(?:t|len|de)|trekt|trok|reserveer(?:t|de)|verleen(?:t|de)|geeft|gaf|kent|kende|betaal(?:t|de)) (?:daarom |ook )?(?:voor|aan) (?P<for>{ORG}+)|(?P<asker>{ORG}) (?:heeft|hebben|had|hadden) [^.;€]{{1,60}} (?:gevraagd|verzocht)\b|"
    # "Aan Kerkrade voor 2020 een bijdrage te verstrekken van", "De stichting X een subsidie van € 3.000 te verlenen"
    rf"(?P<given>{ORG}+)(?: [\w’'-]+,?){{0,5}}? (?:een|de) (?:[\w-]+ ){{0,2}}?\w*(?:subsidie|bijdrage|bedrag|budget|krediet)\b(?=[^;]{{0,120}}?\b(?:te (?:verlenen|verstrekken|geven|betalen|schenken)|toe te kennen|beschikbaar te stellen)\b)|"
    # "Zo mag Sluis € 4.000 besteden aan een park", "Voor Tholen is er € 2.000"
    rf"\b[Vv]oor (?P<there>{ORG}+) (?:is|komt|was|kwam|ligt) er\b|(?P<spends>{ORG}+) (?:mag|mogen|kan|kunnen) (?:[^.;]|\.\d){{0,60}}\bbesteden\b|\b(?:mag|mogen|kan|kunnen) (?P<spend>{ORG}+)(?:[^.;]|\.\d){{0,60}}\bbesteden\b|"
    # "Van de subsidie van € 500.000 is € 80.000 voor Sluis bestemd", "kende € 500.000 toe, waarvan € 80.000 voor Sluis"
    rf"(?:\b(?i:\w*subsidie\w*|toegekende?|kende|kenden|toekenning)\b(?=[^.;]{{0,120}}€)(?:[^.;]|\.\d){{0,160}}?(?:€|EUR) ?[\d.,]*\d(?: miljoen| mln\.?| euro)?) (?:bestemd )?(?:voor|naar) (?:de gemeente )?(?P<share>{ORG})|"
    # "Deze kosten worden niet door Kerkrade gedragen"
    rf"\bniet (?:door|ten laste van|voor rekening van) (?P<spared>{ORG}+)")
# "Sluis ontvangt € 4.000 en Tholen € 2.000": the verb is said once
_ALSO = re.compile(rf"(?:, | en |; )(?:voor |naar )?(?P<who>{ORG}) (?:(?:nog|ruim|circa|bijna) )?(?:€|EUR|\d)")
_PAYING_VERB = re.compile(r"\b(?:betaalt|betalen|betaalde|draagt|dragen|droeg|legt|leggen|legde|stort|storten|investeert|geeft|gaf|steekt|stak)\b")
_RECEIVED = re.compile(
    r"\b(?:verworven|ontvangen|ontving|ontvingen|toegekend|gekregen|kreeg|kregen|binnengehaald|verkregen|subsidie (?:van(?! ?(?:€|EUR|f\b|\d|(?:maximaal|ten hoogste|circa|ruim|totaal) ))|uit)|bezorgd|zegde|toegezegd|(?:via|uit|vanuit) (?:het |de )?(?:Interreg|EFRO|Horizon|Erasmus|LIFE|URBACT|ESF|Europe)\S*|granted|awarded|received|bewilligt|erhielt|gefördert)\b", re.I
)
# what a city's own note speaks of when it names a cost: "De contributie bedraagt", "wij reserveren", "het budget"
_OWN_COST = re.compile(
    r"\b(?:contributie|lidmaatschap\w*|bijdragen?|bijdraagt|kosten|kost(?:te|ten)?|inleg|inbreng|lidgeld(?:en)?|gemeentekas|stadskas|verlenen|verstrekken|betaalt|betalen|betaalden|stel(?:t|len)|beschikbaar|\w{0,20}budget|uitgetrokken|trekken|reserve\w*|bedraagt|bedroeg|uitgaven|uitgegeven|begroot|krediet|gedekt|dekken|structureel|"
    r"ontvangt|lasten|levert|fee|sets aside|costs?|contribution|Beitrag|Kosten|Zuschuss|zahlt|zahlen|erhält|kostete|Ansatz|Aufwand|verausgabt)\b", re.I
)
# "het bericht uit Den Haag": where a government sits, and no town that pays
# "Gemeente Gouda, kosten netwerken (per jaar)", "Lidmaatschappen": whoever a row below it names is paid
_COSTS_OVER = re.compile(r"\b(?:kosten (?:van )?(?:de )?(?:netwerken|lidmaatschappen|samenwerkings\w+|verbonden partijen|deelname)|lidmaatschappen|contributies|bijdragen? (?:aan|voor) (?:de )?(?:netwerken|verbonden partijen|gemeenschappelijke regelingen|samenwerkingsverbanden))\b", re.I)
_SEATS = frozenset({"Gemeente Den Haag", "Brussel"})
_AT = re.compile(r"\b(?:uit|in|naar|vanuit|te) $")
# "Total budget EUR 5,260,000", "budget netwerk": what all pay together
_OF_ALL = re.compile(r"\b(?:total (?:project )?budget|projectbudget|totaalbudget|totale project(?:begroting|kosten)|(?:totale|hele) budget|programmaperiode|(?:ge)?heel (?:Europa|Nederland|Vlaanderen)|budget (?:van het )?(?:netwerk|project|consortium|partnerschap)|project budget)\b", re.I)
# "wordt uitgevoerd door Gouda en Gent", "worden gelijk verdeeld over Gouda en Gent": what several do, one of them does not pay alone
_DONE_TOGETHER = re.compile(rf"\b(?:uitgevoerd|ontwikkeld|opgezet) door {ORG}(?:{ORG}|,| en )|\b(?:verdeeld|omgeslagen|gedeeld|verdelen|delen)\b(?: (?:over|onder|tussen|door))? {ORG}(?:{ORG}|,| en )|{ORG}{{2}} (?:verdelen|delen) ")
# "aan Delft € 85.000 te verlenen", "Aan de gemeente Delft een bijdrage te verstrekken": who gets it
TO = re.compile(r"\b(?:[Aa]an|to|an) (?:de |het )?(?:gemeente |stad |provincie |waterschap |regio |veiligheidsregio |stichting )?$")
# "Hart van Brabant (regio), contributie € 41.200": whoever is named there is paid
FEE = re.compile(r"\b(?:contributie|lidgeld|lidmaatschapskosten|deelnemersbijdrage)\b", re.I)
# "Ter vergelijking: Best betaalt in 2024 € 402.170": somebody whom no list of names holds
_SOMEBODY = re.compile(r"(?:^|[:;,.] )(?!(?:De|Het|Een|Wij|We|Onze|Ons|Dat|Dit|Die|Er|Zij|Hij|Daarvoor|Hiervoor|Daarnaast|Ook|Iedereen|Iedere|Elke|Gemeente|Men|Wie)\b)(?P<who>[A-ZÀ-Ý][\w'’-]{2,30}) (?:betaalt|betaalde|legt|legde|draagt|droeg|stort|stortte) ")
# "De vaste vergoeding bedraagt", "Het uurtarief is", "worden opstartkosten in rekening gebracht": of an agreement on services
_FEE_FOR_WORK = re.compile(r"\b(?:wordt|worden)\b(?![^.;]{0,120}\b(?:niet|geen|door)\b)[^.;]{0,60}(?:kosten|vergoeding(?:en)?|bedrag|tarie(?:f|ven))\b[^.;€]{0,60}\b(?:in rekening gebracht|gefactureerd|doorbelast)\b|\b(?:vergoeding(?:en)?|(?:uur|dag)?tarie(?:f|ven)|dienstverleningskosten|kosten van (?:de )?dienstverlening)\b[^.;]{0,60}\b(?:bedraagt|bedragen|beloopt|belopen|is|zijn|wordt vastgesteld op)\b", re.I)
_CLIENTS = ("opdrachtgever", "afnemer", "klant", "gastgemeente", "ontvangende gemeente", "deelnemende gemeente")
"""What agreements call those for whom the work is done."""
_DEFICIT = re.compile(r"\b(?:tekort|overschot|overschrijding|onderschrijding|winst|verlies|omzet)(?:en)?\b", re.I)
# "Toekenningen Erfgoedfonds", "Verleende subsidies", "Niet gehonoreerd": those below get it or would have
GRANTED = re.compile(r"\W*(?:\d+(?:\.\d+)*[.)]? ?)?(?:[Tt]oekenningen|[Tt]oegekende?|[Vv]erleende|[Ss]ubsidieontvangers|[Oo]ntvangers|[Bb]egunstigden|(?:[Nn]iet )?[Gg]ehonoreerde?|[Aa]fgewezen|[Aa]anvragen)\b")
# "Deze kosten worden niet door de gemeente gedragen"
_NOT_OURS = re.compile(r"\b[Dd](?:eze|ie|e) (?:\w*kosten|uitgaven|bedragen) (?:worden|komen|zijn) niet (?:door|ten laste van|voor rekening van)\b")
# "Het kabinet heeft deals gekozen waarvoor € 2 miljoen beschikbaar is", "De corporatie maakte bekend": another than the text's own city
_ANOTHER = re.compile(r"(?:Het (?:kabinet|[Rr]ijk|ministerie|waterschap|fonds)|De (?:woning(?:bouw)?corporatie|corporatie|provincie|minister|staatssecretaris|stichting|vereniging|universiteit|regering|Europese (?:Unie|Commissie))) (?!van |en )[a-z]")
# "mag er € 380 miljoen minder uitgegeven worden", "samen € 2 miljoen besparen", "waar de gemeente € 6.000 misliep": nobody pays that
_SAVED = re.compile(r"\b(?:misliep(?:en)?|misgelopen|loopt [^.;]{0,60} mis|liep(?:en)? [^.;]{0,60} mis)\b|\bminder (?:uitgegeven|uitgeven|uit te geven)\b|\bgezamenlijk [^.;]{0,40} besparen\b")


def is_paid(annotated: Annotated, mention: Mention, sentence: Sentence) -> bool:
    """Whether a joint body is named as the one to which a fee goes, by the line itself or the title over it."""
    if mention.kind is not Kind.JOINT_BODY:
        return False
    block = annotated.blocks[sentence.block]
    above = annotated.blocks[sentence.block - 1].text if sentence.block else ""
    return FEE.search(sentence.text) is not None or _COSTS_OVER.search(f"{block.heading} | {above if len(above) < 120 else ''}") is not None


def unsaid_payer(annotated: Annotated, masked: Masked, getters: frozenset[str]) -> Name | None:
    """Who pays the amounts of a sentence of which nothing more is said: none of those who get something."""
    return _only_party(annotated, masked, getters) or _own(annotated, masked, getters)


def client(annotated: Annotated, masked: Masked) -> Name | None:
    """For whom an agreement has work done, where it names a fee: "De vergoeding bedraagt € 412.500 per jaar"."""
    if not annotated.profile.own or not _FEE_FOR_WORK.search(masked.sentence.text):
        return None
    called = (own_parties(annotated).called(term) for term in _CLIENTS)
    return next((names[0] for names in called if len(names) == 1), None)


def _only_party(annotated: Annotated, masked: Masked, getters: frozenset[str]) -> Name | None:
    """In a budget's sentence nobody is named as payer; a single public body in it is the one whose money it is."""
    if _SAVED.search(masked.sentence.text) or _RECEIVED.search(masked.sentence.text) or _OF_ALL.search(masked.sentence.text) or _DONE_TOGETHER.search(masked.text) or GRANTED.match(annotated.blocks[masked.sentence.block].heading):
        return None
    text = annotated.clean.text
    named = [
        m
        for m in annotated.within(masked.sentence.start, masked.sentence.end, *PUBLIC)
        if not m.attributive and not is_paid(annotated, m, masked.sentence) and not (m.label in _SEATS and _AT.search(text, max(0, m.start - 12), m.start)) and not TO.search(text, max(0, m.start - 30), m.start)
    ]
    return named[0].name() if len({m.label for m in named}) == 1 and named[0].label not in getters else None


def _own(annotated: Annotated, masked: Masked, getters: frozenset[str]) -> Name | None:
    """The city whose note or page names a cost without saying who bears it."""
    about = annotated.profile
    text = masked.sentence.text
    if about.own or about.subject is None or _RECEIVED.search(text) or _DEFICIT.search(text) or _OF_ALL.search(text) or _DONE_TOGETHER.search(masked.text) or about.subject.label in getters or not _is_its_own(annotated):
        return None
    other = _SOMEBODY.search(text)
    spared = _NOT_OURS.search(annotated.clean.text, masked.sentence.start, min(masked.sentence.end + 160, annotated.blocks[masked.sentence.block].end))
    if spared or _SAVED.search(text) or _ANOTHER.match(text) or (other and other["who"] not in about.subject.label):
        return None
    number = masked.sentence.block
    rows = " ".join(block.text for block in annotated.blocks[max(0, number - 10) : number] if len(block.text) < 120) if len(text) < 120 else ""
    asked = annotated.clean.text[annotated.blocks[number].start : masked.sentence.start].rstrip()  # "Wat kost het? Niet veel: € 4.000"
    return (_here(annotated, number) or about.subject) if _OWN_COST.search(f"{annotated.blocks[number].heading} {rows} {asked[-160:] if asked.endswith('?') else ''} {text}") else None


# "In Venlo is het zuiniger", "Ook Goes": with which a paragraph of a round of towns opens
_OPENS = re.compile(r"\W*(?:(?:Ook |Wel )?(?:[Ii]n|[Bb]ij) |Ook |De gemeente |Gemeente )?$")


def _here(annotated: Annotated, number: int) -> Name | None:
    """The town that the heading of a block is, or in which its paragraph opens, where a text goes round several; None for the text's own."""
    block = annotated.blocks[number]
    heading = block.heading.strip(" .:*").casefold()
    if heading and (of := next((m.name() for m in annotated.mentions if m.kind is Kind.MUNICIPALITY and m.label.removeprefix("Gemeente ").casefold() == heading), None)):
        return of
    opening = annotated.within(block.start, block.start + 16, Kind.MUNICIPALITY)
    return opening[0].name() if opening and _OPENS.match(annotated.clean.text[block.start : opening[0].start]) else None


# "Raadsvoorstel", "Aan de gemeenteraad": with which a paper for the city's own council opens
_FOR_COUNCIL = re.compile(r"(?i)\W*(?:(?:gemeente)?raads?voorstel|collegevoorstel|aan (?:de )?(?:gemeente)?raad)\b")
_OPENING = 6
"""Blocks with which a paper says what it is."""


def _is_its_own(annotated: Annotated) -> bool:
    """Whether a document is a city's own: a decision, note, proposal or page, one that bears its name at the head, or one that names it again and again."""
    about = annotated.profile
    if about.subject and any(_FOR_COUNCIL.match(block.text) for block in annotated.blocks[:_OPENING]):
        return True
    if about.kind != "other" or about.subject is None or about.subject.kind in (Kind.PROVINCE, Kind.WATER_AUTHORITY) or of_site(annotated.blocks, annotated.mentions) == about.subject:
        return True
    return sum(mention.label == about.subject.label for mention in annotated.mentions) > 2


def getting(masked: Masked) -> frozenset[str]:
    """Those of whom a sentence says that they get something."""
    found = list(_GETS.finditer(masked.text))
    named = [next(filter(None, match.groups())) for match in found]
    first = next((match for match in found if match["who"] or match["then"]), None)
    if first and not _PAYING_VERB.search(masked.text, first.end()):
        named += [also["who"] for also in _ALSO.finditer(masked.text, first.end())]
    return frozenset(m.label for who in named for m in masked.mentions(who))
