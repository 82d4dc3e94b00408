"""Two invented documents with a fact of every table and every form, made by hand, for the tests of the graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from pyoxigraph import Quad, QuerySolutions, Store

from kg.graph.namespaces import PREFIXES
from kg.model import Document, Evidence, Fact, Kind, Name, Reading, Value
from kg.sources.register import Entry, ReferenceMembership, Register, Source

ID = "https://w3id.org/haarlem-kg/id/"
TOOI = "https://identifier.overheid.nl/tooi/id/"

OURTOWN = Name("Gemeente Onsstad", Kind.MUNICIPALITY, TOOI + "gemeente/gm9991", aliases=("Onsstad",))
NEXTTOWN = Name("Gemeente Buurstad", Kind.MUNICIPALITY, TOOI + "gemeente/gm9992", aliases=("Buurstad",))
FARTOWN = Name("Gemeente Verstad", Kind.MUNICIPALITY, TOOI + "gemeente/gm9993")
PROVINCE = Name("Provincie Proef", Kind.PROVINCE, TOOI + "provincie/pv99")
TWIN = Name("Zwillingsstadt", Kind.CITY, ID + "city/zwillingsstadt")
FRIEND = Name("Villeamie", Kind.CITY, ID + "city/villeamie")
NETWORK = Name("Stedennet", Kind.NETWORK, ID + "network/stedennet", aliases=("SN",))
OTHER_NETWORK = Name("Havennet", Kind.NETWORK, ID + "network/havennet")
WORKING_GROUP = Name("Stedennet werkgroep Water", Kind.WORKING_GROUP, ID + "working-group/stedennet/werkgroep-water")
AGREEMENT = Name("Convenant Water", Kind.AGREEMENT, ID + "agreement/convenant-water")
OLD_DEAL = Name("City Deal Fiets", Kind.AGREEMENT, ID + "agreement/city-deal-fiets")
STEERING = Name("Stuurgroep", Kind.BODY, ID + "body/convenant-water/stuurgroep", within="Convenant Water")
FUND = Name("Waterfonds", Kind.PROGRAMME, ID + "programme/waterfonds")
DESK = Name("Loket", Kind.FACILITY, ID + "facility/loket")
TIE = Name("stedenband Onsstad-Zwillingsstadt", Kind.TIE, ID + "tie/stedenband-onsstad-zwillingsstadt")

Row = tuple[str, Mapping[str, Value], str]

COVENANT: tuple[Row, ...] = (
    ("document", {"title": "Convenant Water", "kind": "convenant"}, "CONVENANT WATER"),
    (
        "agreements",
        {"agreement": AGREEMENT, "kind": "convenant", "start": "2021-03-01", "end": "2024", "duration": "P3Y10M",
         "notice": "P6M", "notice_text": "schriftelijk", "leaving": "--01-01", "after_leaving": "betaalt nog een jaar",
         "enforceable": False,
         "renewal": "geen stilzwijgende verlenging"},
        "geldt van 1 maart 2021 tot en met 2024|met een opzegtermijn van zes maanden|is niet in rechte afdwingbaar",
    ),
    ("parties", {"agreement": AGREEMENT, "party": OURTOWN, "role": "party", "representative": "A. Voorbeeld",
                 "representative_role": "wethouder Water", "decision": "collegebesluit van 2 februari 2021"},
     "Onsstad, vertegenwoordigd door A. Voorbeeld, wethouder Water"),
    ("parties", {"agreement": AGREEMENT, "party": NEXTTOWN, "role": "party"}, "Buurstad"),
    ("parties", {"agreement": AGREEMENT, "party": PROVINCE, "role": "aspirant", "status": "in talks"},
     "Met de provincie"),
    ("bodies", {"body": STEERING, "within": AGREEMENT}, "Er is een Stuurgroep"),
    ("memberships", {"member": OURTOWN, "network": STEERING, "role": "chair"}, "Onsstad zit de Stuurgroep voor"),
    ("memberships", {"member": FARTOWN, "network": STEERING, "role": "member"}, "Verstad zit erbij"),
    ("memberships", {"member": OURTOWN, "network": NETWORK, "role": "member"}, "Onsstad, lid van Stedennet"),
    ("obligations", {"party": OURTOWN, "article": "2a", "text": "levert cijfers", "strength": "duty",
                     "condition": "indien gevraagd"}, "a. Onsstad levert cijfers, indien gevraagd"),
    ("money", {"amount": Decimal("1234.50"), "currency": "EUR", "per": "year", "payer": "deelnemende gemeenten",
               "for": "secretariaat"}, "Deelnemende gemeenten betalen € 1.234,50 per jaar voor het secretariaat"),
    ("deadlines", {"what": "evaluatie", "kind": "evaluation", "date": "2023"}, "wordt in 2023 geëvalueerd"),
    ("gaps", {"kind": "blank", "what": "datum van vaststelling", "about": AGREEMENT}, "Vastgesteld op ……"),
    ("services", {"provider": FARTOWN, "recipient": PROVINCE, "what": "archief", "as_of": "2020-06-30", "at_signing": AGREEMENT},
     "Bij ondertekening beheert Verstad het archief voor de provincie"),
    ("articles", {"agreement": AGREEMENT, "article": "2", "heading": "Plichten"}, "Artikel 2 Plichten"),
)  # fmt: skip

NOTE: tuple[Row, ...] = (
    ("document", {"title": "Nota Banden", "kind": "informatienota", "date": "2022-02-15", "reference": "2022/12345"},
     "Nota Banden van 15 februari 2022, 2022/12345"),
    ("memberships", {"member": OURTOWN, "network": NETWORK, "role": "associate member", "since": "2017"},
     "Onsstad is sinds 2017 geassocieerd lid van Stedennet"),
    ("memberships", {"member": NEXTTOWN, "network": OTHER_NETWORK, "role": "member", "ended": True},
     "Buurstad was eerder lid van Havennet"),
    ("memberships", {"member": OURTOWN, "network": OTHER_NETWORK, "role": "aspirant"},
     "Onsstad is aspirant bij Havennet"),
    ("memberships", {"member": OURTOWN, "network": WORKING_GROUP, "role": "coordinator", "status": "decided"},
     "Onsstad gaat de werkgroep Water coördineren"),
    ("bodies", {"body": WORKING_GROUP, "within": NETWORK}, "de werkgroep Water van Stedennet"),
    ("agreements", {"agreement": OLD_DEAL, "kind": "city-deal", "ended": True, "signed": "2019"},
     "deed mee aan de City Deal"),
    ("parties", {"agreement": OLD_DEAL, "party": OURTOWN, "role": "participant", "ended": True}, "Onsstad deed mee"),
    ("ties", {"a": OURTOWN, "b": TWIN, "kind": "stedenband", "since": "1961-05"},
     "stedenband met Zwillingsstadt sinds mei 1961"),
    ("ties", {"a": OURTOWN, "b": FRIEND, "kind": "bilaterale samenwerking"}, "werkt samen met Villeamie"),
    ("ties", {"a": NEXTTOWN, "b": TWIN, "kind": "stedenband", "status": "planned"}, "Buurstad wil een stedenband"),
    ("yields", {"relation": TIE, "goal": "kennisdeling", "modality": "realised", "direction": "received",
                "what": "uitwisseling van scholieren"}, "leverde uitwisseling van scholieren op"),
    ("goals", {"holder": OURTOWN, "goal": "beleidsbeïnvloeding", "text": "invloed op beleid"}, "wil invloed op beleid"),
    ("themes", {"relation": NETWORK, "theme": "water"}, "Stedennet gaat over water"),
    ("recommendations", {"text": "zoek een partner", "forum": ("Stedennet", "andere steden"), "purpose": "subsidies"},
     "zoek een partner in Stedennet of andere steden"),
    ("criteria", {"what": "deelname aan een netwerk", "criterion": "capaciteit"}, "hangt af van capaciteit"),
    ("dependencies", {"member": OURTOWN, "network": NETWORK, "rests_on": WORKING_GROUP}, "dankzij de werkgroep"),
    ("counts", {"of": NETWORK, "number": 40, "what": "leden"}, "telt 40 leden"),
    ("evaluations", {"relation": NETWORK, "judgement": "passief netwerk"}, "een passief netwerk"),
    ("tasks", {"who": WORKING_GROUP, "what": "verslag", "to": NETWORK, "frequency": "tweemaal per jaar",
               "date": "2022-04/2022-06"}, "doet tweemaal per jaar verslag"),
    ("examples", {"name": FARTOWN, "what": "voorloper"}, "zoals Verstad, een voorloper"),
    ("enumerations", {"term": "domeinen", "values": ("sociaal", "fysiek")}, "de domeinen sociaal en fysiek"),
    ("grants", {"recipient": OURTOWN, "programme": FUND, "for": "dijken"}, "subsidie uit het Waterfonds voor dijken"),
    ("services", {"provider": NEXTTOWN, "through": DESK, "recipient": OURTOWN, "what": "leerplicht", "since": "2018"},
     "Buurstad voert via het Loket sinds 2018 de leerplicht voor Onsstad uit"),
    ("references", {"reference": "2021/510722", "title": "Collegebesluit", "date": "2021-11"}, "besluit 2021/510722"),
    ("deadlines", {"what": "oplevering", "kind": "other", "date": "2022-03-31", "derived": True}, "binnen zes weken"),
)  # fmt: skip

SUPPORTS = {"agreements": (("start", "end", "duration", "renewal"), ("notice", "notice_text", "leaving", "after_leaving"), ("enforceable",))}


def reading(source: str, rows: tuple[Row, ...]) -> Reading:
    """A document whose text is the quotes, a line each, and its facts. `|` keeps the passages of one fact apart."""
    text = "\n".join(quote for _, _, quotes in rows for quote in quotes.split("|")) + "\n"
    facts = []
    for table, values, quotes in rows:
        parts = quotes.split("|")
        supports = SUPPORTS.get(table, ()) if len(parts) > 1 else ()
        evidence = tuple(
            Evidence(text.index(part), text.index(part) + len(part), part, supports[i] if supports else ())
            for i, part in enumerate(parts)
        )
        facts.append(Fact(table, values, f"{table}_rule", evidence))
    return Reading(Document(source, text, hashlib.sha256(text.encode()).hexdigest()), tuple(facts))


COVENANT_READING = reading("regio/convenant-water.txt", COVENANT)
NOTE_READING = reading("nota banden.txt", NOTE)
READINGS = (COVENANT_READING, NOTE_READING)

REGISTER = Register(
    entries=(
        Entry(OURTOWN.identifier, Kind.MUNICIPALITY, "Gemeente Onsstad", "Onsstad", ("Onsstad aan Zee",), "NL", 52.38,
              4.6, "GM9991", "Proef", "Q999", "2755003", "", (), "made", 150_000),
        Entry(TOOI + "gemeente/gm9990", Kind.MUNICIPALITY, "Gemeente Oudstad", "Oudstad", (), "NL", None, None,
              "GM9990", "Proef", "", "", "2018-12-31", (OURTOWN.identifier,), "made"),
        Entry(PROVINCE.identifier, Kind.PROVINCE, "Provincie Proef", "Proef", (), "NL", None, None, "PV99", "Proef", "",
              "", "", (), "made"),
        Entry(NETWORK.identifier, Kind.NETWORK, "Stedennet", "SN", (), "", None, None, "", "", "", "", "", (), "made"),
    ),
    memberships=(ReferenceMembership(NETWORK.identifier, NEXTTOWN.identifier, "2022-07-01", "made"),),
    sources=(Source("made", "Voor de proef gemaakt", "de proef", "CC0-1.0", "2022", "https://example.org/"),),
)  # fmt: skip


def one(table: str, values: Mapping[str, Value]) -> Reading:
    """The note with only its own description and one more fact."""
    described = NOTE_READING.of("document")
    return Reading(NOTE_READING.document, (*described, Fact(table, values, "test", described[0].evidence)))


def rows(quads: Iterable[Quad], where: str) -> list[dict[str, str]]:
    """The rows of a query on the triples of these quads, in the order of their values."""
    store = Store()
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    found = store.query(f"SELECT DISTINCT * WHERE {{ {where} }}", prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    plain = [{name: row[name].value for name in names if row[name] is not None} for row in found]
    return sorted(plain, key=lambda row: sorted(row.items()))
