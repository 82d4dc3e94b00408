"""What a relation brings: the goals that a passage says it serves, realised or still a chance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block, Sentence
from kg.extraction.modality import REACH, Modality, modalities
from kg.extraction.rules.advice import HEADED
from kg.extraction.rules.goal_words import FUNDS, NAMED, THINGS
from kg.extraction.rules.listed_ties import listed_ties
from kg.extraction.rules.ties import ties
from kg.extraction.rules.topic import relation_of
from kg.extraction.triggers import Triggers
from kg.model import Evidence, Fact, Kind, Name

# words by which a sentence says that something is brought: "heeft bijgedragen aan", "levert op", "wordt ingezet voor"
BRINGS = re.compile(
    r"\b(?:bijgedragen|draagt|dragen|droeg|droegen|bijdrage|bijdragen|levert|leveren|leverde|leverden|opgeleverd|opleveren|oplevert|geleverd|gestimuleerd|stimuleert|ingezet|inzetten|in te zetten|heeft veel aan|hebben veel aan|"
    r"geleid tot|leidt tot|leidde tot|leidden tot|resulteerde|resultaat|resultaten|opbrengst(?:en)?|meerwaarde|profiteert|profiteren|profiteerde|versterkt|versterkte|vergroot|gegeven|geeft|geven|gaf|gaven|biedt|bieden|bood|boden|zorgt voor|zorgde voor|kansen|mogelijkheden|verworven|uitgebreid|dankzij|"
    r"voorbeelden zijn|herkend|helpt|helpen|hielp|hielpen|geholpen|bracht|brachten|brengt|gebracht|bezorgd|bezorgde|bezorgt|opgedaan|gebruikt voor|benut|benutten|stelt [^.;]{1,40} in staat|door deelname|via (?:het|dit|deze|de) (?:netwerk|werkgroep|band)|"
    r"springplank|danken|dankt|dank zij|heeft [^.;]{1,60} gezet|uitzicht op|vonden|vindt|vinden|gevonden|gevonden|konden|maakt [^.;]{1,50} mogelijk|maakte [^.;]{1,50} mogelijk|mogelijk gemaakt|gelukt|nut|nuttig|bewezen|waardevol|voordeel|baat|komt ten goede|kwam ten goede|kwamen voort|gewonnen|verkregen|binnengehaald|ontvingen|"
    r"wisselen|wisselden|wisselt|uitwissel\w*|uitgewisseld|gaan over en weer|over en weer|delen wij|gedeeld|deelden|oefenen|oefenden|staan elkaar|bijstaan|bijgestaan|leerden|leren|geleerd|schoolden?|scholen [^.;]{1,60} bij|nam(?:en)? [^.;]{1,60} (?:mee|over)|overgenomen|overnam|"
    r"optreden|opgetreden|speelden|spelen|bezoeken|bezochten|logeren|treffen elkaar|ontmoeten|bekostigd|gebouwd|opgeknapt|hersteld|gefinancierd|ingezameld|gestuurd|"
    r"zet(?:te)? [^.;]{1,60} op de kaart|behartigt|behartigen|lopen [^.;]{1,80} stage|liepen [^.;]{1,80} stage|trok|trokken|opende|opent|openden|optrad(?:en)?|speelt|verrijkt|aangelegd|overgedragen|verbleven|kwam(?:en)? via|kwam(?:en)? [^.;]{1,60} voort|voorkomen dat|overeind|uitgroei\w*|uitgegroeid|meepraten|toegang|kreeg|kregen|verwezen|ontleende|ontlenen|gehoor|te danken|brengen|maakten|learnt|learned|say in|made [^.;]{1,60} visible|covers|could become|source of|brought|brings?|helped|helps|led to|has led|thanks to|gives?|gave|enabled|enables|made|exchange|share[sd]?|benefit\w*|opportunit\w+|ermöglicht\w*|gebracht|geholfen|helfen|dank|treffen sich|üben|gewonnen|begegnen|profitier\w+|Austausch)\b",
    re.I,
)
CHANCE = re.compile(
    r"\b(?:kans(?:en)?|mogelijkhe(?:id|den)|kan|kunnen|zou|zouden|potentie(?:el|ële)?|nog (?:actiever|meer|breder)|in te zetten|interessant zijn|richten op|verwachten|verwacht|uitzicht op|op termijn|zullen|zal|wil|willen|hopen|hoopt|beoogd?|beoogt|moet|moeten|may|could|might|opportunit\w+|hope|verhoopt|können|könnte|soll|möglich\w*|bieden? zicht op|nog niet)\b",
    re.I,
)
GIVEN = re.compile(r"\b(?:waardeert|heeft geleverd aan|leverde aan|schoolden|bijgeschoold|collega's bij|opgeknapt|gebouwd|bekostigd|gefinancierd|ingezameld|herstel(?:d|den)?|stuurden?|gestuurd|hulp|hielpen|hielp) |\bgaven wij\b|\bnamen onze aanpak\b", re.I)
# what a relation or organ is for is not what it brings
PURPOSE = re.compile(r"\b(?:tot taak|ten doel|tot doel|als doel|doel is|beoogt te|leren dat|buiten de gemeente om)\b")
# a sentence that goes on to something else, so that what was spoken of before is no longer meant
DRIFTS = re.compile(
    r"^(?:[Dd]eze|[Dd]it|[Dd]at|[Dd]ie|[Tt]his|[Tt]hat) (?!netwerk|relatie|samenwerking|band|stedenband|jumelage|verband|werkgroep|deelname|lidmaatschap|contacten?|partnerschap|is |was |heeft|hebben|leidde|leverde|levert|network|link|twinning|partnership|kring|vriendschap|verbroedering|uitwisseling)\w|"
    r"\b(?:een dergelijke|internationale samenwerking (?:verrijkt|maakt|is)|het internationaal beleid|in het algemeen|andere steden|elke stad)\b"
)
NOTHING = re.compile(r"\b(?:niets|geen gegevens|nauwelijks|weinig|bleef uit|bleven uit|uitgebleven|tegengevallen|nothing|niet meer|geen (?:opbrengst|resultaat|subsidie|bijdrage))\b", re.I)
CUES = Triggers(
    "kennis", "ervaring", "leer", "subsid", "interreg", "horizon", "fonds", "geld", "lobby", "stem", "invloed", "praten", "belang", "zichtba", "profil", "op de kaart", "bekendheid", "imago",
    "koor", "koren", "orkest", "muzi", "dans", "carnaval", "scho", "leerling", "jong", "jeugd", "toneel", "theater", "kunst", "schrijver", "cultu", "sport", "vereniging", "concert", "chöre", "camp",
    "contact", "partner", "lijnen", "netwerk", "bedrij", "handel", "opdracht", "toeris", "bezoekers", "werkgelegenheid", "investeer", "markt", "start", "econom", "ondernem", "firms", "kräfte", "cruise",
    "afval", "vuil", "co2", "uitstoot", "duurza", "energie", "klimaat", "circulair", "dienstverlening", "loket", "punt", "ticket", "brandweer", "hulp", "veilig", "feuerwehr", "kustwacht", "visib",
    "ziekenhuis", "kleding", "goederen", "middelen", "humanitai", "drinkwater", "kinderdag", "solidar", "herstel", "opgeknapt", "know", "expert", "stage", "methode", "apprentice", "auszubild", "say", "herkend", "input", "voorbeeld", "erkenning", "reuse", "toets", "media", "reput", "ingezam", "inzamel", "weeshuis", "restaur", "monument", "overstrom", "aardbev", "rolstoel", "investor", "market", "visitor", "tourist", "orchestra", "choir", "funding", "grant", "lessons", "banen", "wachttijd", "vervoer", "crisis", "ramp", "ambul", "isolatie", "zonne", "biodiv", "hergebruik", "export", "collega", "werkwijze", "aanpak", "workshop", "inzicht", "richtlijn", "dagjes", "overnacht", "stempel", "gehoor", "oor in", "uitwisseling", "studenten", "docenten", "schets", "agenda", "europees", "rijks", "safety", "learn",
)  # fmt: skip


def yields(annotated: Annotated) -> Iterator[Fact]:
    """The goals that a sentence names as brought by the relation that it speaks of."""
    cued = {masked.sentence.start for masked in annotated.cued(CUES)}
    if not cued:
        return
    tied = _ties(annotated)
    relation: Name | None = None
    anchor: Sentence | None = None
    heading = -1
    for sentence in annotated.sentences:
        block = annotated.blocks[sentence.block]
        lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
        found = relation_of(annotated, sentence, tied) or _tied_city(sentence.text, tied) or (_lead_relation(annotated, lead, tied) if lead else None)
        if found:
            relation, anchor = found, sentence
            heading = sentence.block if block.kind == "heading" else heading
        elif block.kind == "heading":
            relation, anchor, heading = None, None, -1
        elif (anchor and sentence.block != anchor.block and heading < 0) or DRIFTS.search(sentence.text) or _speaks_of_another(annotated, sentence, tied):
            relation = None
        said = f"{lead.text[-160:]} {sentence.text}" if lead and lead.text.rstrip()[-1:] not in ".;" else sentence.text
        if relation and block.kind != "heading" and not HEADED.search(f"{block.heading} {lead.text[-120:] if lead else ''}") and sentence.start in cued and BRINGS.search(said):
            yield from _goals(annotated, sentence, relation, anchor, said)


def _speaks_of_another(annotated: Annotated, sentence: Sentence, tied: Mapping[str, Name]) -> bool:
    """Whether a sentence opens with a city abroad that the document's own city has no tie with."""
    subject = annotated.profile.subject
    cities = [m for m in annotated.within(sentence.start, min(sentence.end, sentence.start + 2), Kind.CITY) if not m.attributive]
    return bool(cities) and cities[0].label not in tied and (subject is None or cities[0].label != subject.label)


def _ties(annotated: Annotated) -> Mapping[str, Name]:
    """The tie of each city that the document's own city has one with, by the city's name."""
    found: dict[str, Name] = {}
    subject = annotated.profile.subject
    here = subject.label.removeprefix("Gemeente ") if subject else ""
    for fact in (*ties(annotated), *listed_ties(annotated)):
        a, b = fact["a"], fact["b"]
        if isinstance(a, Name) and isinstance(b, Name) and a.label == here:
            sort = "stedenband" if fact["kind"] == "stedenband" else "samenwerking"
            found.setdefault(b.label, Name(f"{sort} {a.label}-{b.label}", Kind.TIE))
    return found


def _tied_city(text: str, tied: Mapping[str, Name]) -> Name | None:
    """The tie of a city that only the tie itself makes known."""
    return next((name for label, name in tied.items() if re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text)), None)


def _lead_relation(annotated: Annotated, lead: Block, tied: Mapping[str, Name]) -> Name | None:
    """What a lead-in speaks of: "Wij verwachten dat het lidmaatschap" of the network that was named last."""
    told = next((s for s in annotated.sentences if s.start <= lead.start < s.end or lead.start <= s.start < lead.end), None)
    return relation_of(annotated, told, tied) if told else None


def _without_names(annotated: Annotated, sentence: Sentence) -> str:
    """The sentence with its names blanked, so that "Klimaatverbond" is no climate; of the same length."""
    text = sentence.text
    for mention in annotated.within(sentence.start, sentence.end):
        start, end = mention.start - sentence.start, mention.end - sentence.start
        text = text[:start] + "\N{MIDDLE DOT}" * (min(end, len(text)) - start) + text[end:]
    return text


def _goals(annotated: Annotated, sentence: Sentence, relation: Name, anchor: Sentence | None, said: str) -> Iterator[Fact]:
    evidence: tuple[Evidence, ...] = (annotated.cite(sentence),)
    if anchor is not None and anchor is not sentence:
        evidence += (annotated.cite(anchor, "relation"),)
    given = bool(GIVEN.search(sentence.text))
    seen: set[str] = set()
    plain = _without_names(annotated, sentence)
    refused = {Modality.NEGATED, Modality.ADVISED, Modality.REPORTED} - ({Modality.NEGATED} if sentence.text.startswith("Zonder ") else set())
    if NOTHING.search(sentence.text) or PURPOSE.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return
    for goal, pattern in (*NAMED, *THINGS):
        for match in pattern.finditer(sentence.text if goal == FUNDS else plain):
            if goal in seen:
                break
            part = _part(sentence.text, match.start())
            if modalities(sentence.text, match.start()) & refused:
                break
            seen.add(goal)
            chance = bool(CHANCE.search(part)) or bool(CHANCE.search(re.split(r"[:;]", said)[0]))
            yield Fact("yields", {"relation": relation, "goal": goal, "modality": "potential" if chance else "realised",
                                  "direction": "given" if given else "received", "what": part.strip(" ,.:")}, "yields", evidence)  # fmt: skip


def _part(text: str, position: int) -> str:
    """The member of an enumeration that holds a position."""
    begin = max(0, position - REACH)
    start = max((begin + m.end() for m in re.finditer(r", |: | en ", text[begin:position])), default=begin)
    end = re.search(r", |[.;]| en ", text[position : position + REACH])
    return text[start : position + end.start() if end else len(text)]
