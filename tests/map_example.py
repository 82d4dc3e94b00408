"""An invented town's relations, as many as on the real map: 61 things, parallel relations, every certainty."""

from __future__ import annotations

from kg.views.map_model import Fact, Judgement, MapData, Node, Passage, Relation, SourceDocument

SUBJECT = "id/municipality/waterbeek"

TOWNS = ("Aardenburcht", "Berkeloord", "Dijkerhaven", "Elzendonk", "Groenlo-Zuid", "Heidewoude", "IJsselmonde",
         "Kasteren", "Lindenrade", "Meerveld aan de Zaan", "Nieuwerwolde", "Oosterkapel", "Polderwijk", "Rietvoort",
         "Sint Odiliën", "Terbregge", "Uiterwaard", "Veenhuizerdijk", "Westerbroek", "Zandvliet")
OTHERS = (
    ("province", "Provincie Zuiderland"), ("province", "Provincie Veenland"),
    ("ministry", "Ministerie van Steden en Regio's"), ("ministry", "Ministerie van Handel"),
    ("region", "Metropoolregio Waterland"), ("region", "Regio Duinstreek"), ("agency", "Dienst Vestiging"),
    ("joint-body", "Vervoersautoriteit Waterland"), ("water-authority", "Waterschap De Lage Dijk"),
    ("city", "Bärenstadt"), ("city", "Saint-Amélie"), ("city", "Newbrook"), ("city", "Źródłowice"),
    ("network", "EUROSTEDEN"), ("network", "Smalltowns"), ("network", "Kring van Veertig"),
    ("working-group", "Werkgroep Inkoop"), ("working-group", "Werkgroep Cultuur en Stadspromotie"),
    ("working-group", "Themagroep Europa"), ("partnership", "Partnerschap Verantwoord Inkopen"),
    ("programme", "Programma Stedelijke Agenda"),
    ("agreement", "Samenwerkingsovereenkomst Kenniswerkers Waterland"), ("agreement", "Convenant Duinstreek"),
    ("agreement", "Intentieovereenkomst Waterstofhaven"), ("city-deal", "City Deal Sociaal Ondernemen"),
    ("city-deal", "City Deal Groene Daken"), ("body", "Stuurgroep Kenniswerkers"), ("body", "Bestuurlijk overleg"),
    ("body", "Operationele groep"), ("company", "Waterstof Haven BV"), ("company", "Dakgroen Nederland NV"),
    ("association", "Vereniging van Stadsgemeenten"), ("foundation", "Stichting Buurtkracht"),
    ("organisation", "Hogeschool Zuiderland"), ("organisation", "Platform Sociale Ondernemers"),
    ("facility", "Kenniscentrum Waterland"), ("person", "J. de Wit"), ("group", "10 Kring-gemeenten"),
    ("person", "A. van den Berg"),
)
DOCUMENTS = (
    SourceDocument(id="2014-kenniswerkers", title="Samenwerkingsovereenkomst Kenniswerkers", date="2014-02-10"),
    SourceDocument(id="2020-duinstreek", title="Convenant Duinstreek", date="2020-06"),
    SourceDocument(id="2021-waterbeek-in-de-wereld", title="Waterbeek in de wereld", date="2021-11-16"),
)


def slug(label: str) -> str:
    return "-".join(label.lower().split())


def example_nodes() -> tuple[Node, ...]:
    towns = [Node(id=f"id/municipality/{slug(town)}", label=f"Gemeente {town}", kind="municipality", short=town)
             for town in TOWNS]
    others = [Node(id=f"id/{kind}/{slug(label)}", label=label, kind=kind) for kind, label in OTHERS]
    subject = Node(id=SUBJECT, label="Waterbeek", kind="municipality",
                   aliases=("Gemeente Waterbeek", "stad Waterbeek"), latitude=52.4, longitude=4.6,
                   notes=("Wil zich profileren als stad van kennis en cultuur.",))
    extra = Node(id="id/network/mrw", label="Raad van Waterlandse Gemeenten", kind="network", aliases=("RWG",))
    return (subject, extra, *towns, *others)


def passage(number: int, quote: str, document: int = 2) -> Passage:
    source = DOCUMENTS[document]
    start = 400 + 731 * number
    return Passage(document=source.id, title=source.title, date=source.date, start=start, end=start + len(quote),
                   quote=quote, before="In het afgelopen jaar is veel gedaan. ", after=" Dat wordt voortgezet.")


def example_relations() -> tuple[Relation, ...]:  # a table in the form of code
    ids = {label: f"id/{kind}/{slug(label)}" for kind, label in OTHERS}
    ids |= {town: f"id/municipality/{slug(town)}" for town in TOWNS} | {"Waterbeek": SUBJECT, "RWG": "id/network/mrw"}
    made: list[Relation] = []

    def relate(kind: str, source: str, target: str, nl: str, **more: object) -> None:
        number = len(made)
        quotes = more.pop("quotes", (nl,))
        document = more.pop("document", 2)
        assert isinstance(quotes, tuple) and isinstance(document, int)
        options = {"certainty": "stated", **more}
        made.append(Relation(id=f"id/relation/{number:03}", kind=kind, source=ids[source], target=ids[target],
                             sentence_nl=f"{nl}.", sentence_en=f"{source} – {kind} – {target}.",
                             passages=tuple(passage(number * 3 + place, quote, document) for place, quote in enumerate(quotes)),
                             **options))  # type: ignore[arg-type]

    me = "Waterbeek"
    relate("memberOf", me, "EUROSTEDEN", "Waterbeek is ‘associated member’ van EUROSTEDEN", role="geassocieerd lid",
           since="2017", quotes=("Waterbeek is ‘associated member’.", "het netwerk\n\nEUROSTEDEN, waar de stad lid is"))
    for network in ("Smalltowns", "Kring van Veertig", "RWG", "Werkgroep Inkoop", "Themagroep Europa",
                    "Werkgroep Cultuur en Stadspromotie", "Metropoolregio Waterland", "Regio Duinstreek",
                    "Vereniging van Stadsgemeenten"):
        relate("memberOf", me, network, f"Waterbeek is lid van {network}", role="lid")
    relate("memberOf", me, "Partnerschap Verantwoord Inkopen", "Waterbeek coördineert het partnerschap",
           role="coördinator", since="2017")
    for group, network in (("Werkgroep Inkoop", "EUROSTEDEN"), ("Themagroep Europa", "Kring van Veertig"),
                           ("Werkgroep Cultuur en Stadspromotie", "Smalltowns"),
                           ("Partnerschap Verantwoord Inkopen", "Programma Stedelijke Agenda")):
        relate("partOf", group, network, f"{group} is een onderdeel van {network}")
    for town in TOWNS[:12]:
        relate("memberOf", town, "Themagroep Europa", f"{town} zit in de themagroep Europa", role="lid")
    for town in TOWNS[12:16]:
        relate("memberOf", town, "Regio Duinstreek", f"{town} hoort bij de Regio Duinstreek", certainty="unchecked")
    relate("memberOf", "10 Kring-gemeenten", "Kring van Veertig", "Tien gemeenten van de Kring doen mee",
           certainty="unknown")
    relate("twinTown", me, "Bärenstadt", "Waterbeek heeft een stedenband met Bärenstadt", since="1961")
    relate("twinTown", me, "Saint-Amélie", "Waterbeek heeft een stedenband met Saint-Amélie")
    relate("twinTown", me, "Newbrook", "Newbrook wordt onder de stedenbanden genoemd")
    relate("bilateral", me, "Newbrook", "De samenwerking met Newbrook is een andere bilaterale relatie",
           quotes=("Een andere recente bilaterale relatie is die met Newbrook.", "Newbrook en Waterbeek wisselen uit"))
    relate("bilateral", me, "Źródłowice", "Met Źródłowice wordt gesproken", status="in-talks")
    workers = "Samenwerkingsovereenkomst Kenniswerkers Waterland"
    relate("partyTo", me, workers, "Waterbeek was partij bij de overeenkomst", since="2014-02-10", until="2018-12-31",
           status="ended", certainty="ended", role="partij")
    relate("partyTo", "Zandvliet", workers, "Zandvliet is partij bij de overeenkomst", role="partij")
    relate("partyTo", "Dienst Vestiging", workers, "De Dienst Vestiging levert diensten", role="deelnemer")
    relate("bodyOf", "Stuurgroep Kenniswerkers", workers, "De overeenkomst kent een stuurgroep")
    relate("bodyOf", "Operationele groep", workers, "De overeenkomst kent een operationele groep")
    relate("partOf", "Kenniscentrum Waterland", workers, "Het kenniscentrum voert de overeenkomst uit")
    relate("memberOf", me, "Stuurgroep Kenniswerkers", "Waterbeek heeft zitting in de stuurgroep")
    dunes = "Convenant Duinstreek"
    for party in (me, *TOWNS[12:16], "Provincie Zuiderland"):
        relate("partyTo", party, dunes, f"{party} is partij bij het convenant", role="partij", document=1)
    relate("bodyOf", "Bestuurlijk overleg", dunes, "Het convenant kent een bestuurlijk overleg")
    deal = "City Deal Sociaal Ondernemen"
    for party in (me, *TOWNS[15:], "Ministerie van Steden en Regio's", "Ministerie van Handel",
                  "Platform Sociale Ondernemers", "Hogeschool Zuiderland", "Stichting Buurtkracht"):
        relate("partyTo", party, deal, f"{party} is partij bij de City Deal", role="partij", since="2021")
    relate("aspirantOf", "Provincie Veenland", deal, "Over de Provincie Veenland wordt nog gesproken als aspirant",
           role="aspirant", status="in-talks")
    relate("partyTo", me, "City Deal Groene Daken", "Waterbeek zal de City Deal ondertekenen", status="planned",
           since="2022-04/2022-06")
    relate("partyTo", "Dakgroen Nederland NV", "City Deal Groene Daken", "Dakgroen doet mee")
    relate("partyTo", me, "Intentieovereenkomst Waterstofhaven", "Waterbeek tekende de intentieovereenkomst")
    relate("partyTo", "Waterstof Haven BV", "Intentieovereenkomst Waterstofhaven", "Waterstof Haven BV tekende mee")
    relate("partyTo", "Waterschap De Lage Dijk", "Intentieovereenkomst Waterstofhaven", "Het waterschap tekende mee")
    relate("memberOf", me, "Vervoersautoriteit Waterland", "Waterbeek zit in de Vervoersautoriteit")
    relate("cooperatesWith", me, "Zandvliet", "Waterbeek werkt samen met Zandvliet", certainty="inferred")
    relate("partyTo", "J. de Wit", workers, "Wethouder De Wit tekende", role="vertegenwoordiger")
    relate("partyTo", "A. van den Berg", dunes, "Burgemeester Van den Berg tekende", role="vertegenwoordiger")
    relate("memberOf", me, "Smalltowns", "Waterbeek zit in het bestuur van Smalltowns", role="bestuurslid",
           since="2019-03", judgements=(JUDGED,))
    return tuple(made)


def example_facts() -> tuple[Fact, ...]:
    """What the documents say of things: themes, a term, what two relations bring."""
    ids = {label: f"id/{kind}/{slug(label)}" for kind, label in OTHERS}
    told = (
        ("EUROSTEDEN", "realised", "kennisdeling: bezoek van de brandweer", "knowledge sharing: bezoek van de brandweer"),
        ("EUROSTEDEN", "potential", "profilering: kansen in Europa", "profiling: kansen in Europa"),
        ("Smalltowns", "potential", "kennisdeling: uitwisseling", "knowledge sharing: uitwisseling"),
        ("Convenant Duinstreek", "theme", "bereikbaarheid", "bereikbaarheid"),
        ("Convenant Duinstreek", "theme", "wonen", "wonen"),
        ("Convenant Duinstreek", "period", "2020-06-01…2024", "2020-06-01…2024"),
    )
    return tuple(Fact(node=ids[label], kind=kind, nl=nl, en=en, passages=(passage(300 + number, nl.split(": ")[-1]),))
                 for number, (label, kind, nl, en) in enumerate(told))


JUDGED = Judgement(action="correct", who="A. Jansen", when="2021-12-01", why="het bestuur, niet de werkgroep")


def example_map() -> MapData:
    return MapData(subject=SUBJECT, as_of="2021-11-16", nodes=example_nodes(), relations=example_relations(),
                   facts=example_facts(), documents=DOCUMENTS, counts={"documents": 3, "facts": 240, "conflicts": 2, "unknowns": 5})
