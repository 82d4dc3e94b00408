"""What the map shows how: families and their colours, kinds of things and their shapes, kinds of relations and
their lines, and the words for all of them in Dutch and English.

Colour stands for the family and is never alone: within a family the shape tells the kind, and each family has its
own sector. A dash means certainty and nothing else. Contrast and colour-blind distance of the colours were measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from re import sub
from typing import Final


@dataclass(frozen=True, slots=True)
class Family:
    """A group of kinds that shares a colour and a sector of the map."""

    nl: str
    en: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class NodeKind:
    """How a kind of thing is drawn and called.

    Attributes:
        family: key in `FAMILIES`.
        shape: one of `SHAPES`.
        nl, en: the name for one of them.
        nl_many, en_many: the name in the legend.
    """

    family: str
    shape: str
    nl: str
    en: str
    nl_many: str
    en_many: str


@dataclass(frozen=True, slots=True)
class RelationKind:
    """How a kind of relation is drawn and called; `arrow` points from its source to its target."""

    nl: str
    en: str
    arrow: bool = False
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a relation is: the dash of its line (empty: solid), and whether the line is faded.

    Attributes:
        slug: its name in the page's address.
    """

    slug: str
    nl: str
    en: str
    dash: tuple[float, ...] = ()
    faded: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What something is called."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Counted(Word):
    """What several of something are called, and one of it (`nl_one`, `en_one`)."""

    nl_one: str
    en_one: str


@dataclass(frozen=True, slots=True)
class Status:
    """What the source says of a relation; `on_line` is set in words on the line, since it is not simply the case."""

    nl: str
    en: str
    on_line: bool = False


SHAPES: Final = ("dot", "square", "triangle", "triangleDown", "diamond", "star", "hexagon", "ring", "smallRing")

FAMILIES: Final[Mapping[str, Family]] = {
    "government": Family("Nederlandse overheid", "Dutch government", "#0B5CAD", "#6FB1FF"),
    "agreement": Family("Overeenkomsten", "Agreements", "#9A2A7A", "#E58AC9"),
    "organisation": Family("Organisaties en personen", "Organisations and people", "#3D4450", "#C3CAD6"),
    "abroad": Family("Steden in het buitenland", "Cities abroad", "#C2500A", "#FF9A5C"),
    "cooperation": Family("Samenwerking", "Cooperation", "#00856A", "#3FD0A8"),
}
"""In the order of their sectors, clockwise from the east: agreements lie beside the governments that sign them."""

NODE_KINDS: Final[Mapping[str, NodeKind]] = {
    "municipality": NodeKind("government", "dot", "gemeente", "municipality", "Gemeenten", "Municipalities"),
    "province": NodeKind("government", "square", "provincie", "province", "Provincies", "Provinces"),
    "ministry": NodeKind("government", "triangle", "ministerie", "ministry", "Ministeries", "Ministries"),
    "region": NodeKind("government", "triangleDown", "regio", "region", "Regio's", "Regions"),
    "joint-body": NodeKind("government", "hexagon", "samenwerkingsorganisatie", "joint body",
                           "Samenwerkings\u00adorganisaties", "Joint bodies"),
    "water-authority": NodeKind("government", "star", "waterschap", "water authority", "Waterschappen",
                                "Water authorities"),
    "agency": NodeKind("government", "diamond", "uitvoeringsorganisatie", "agency", "Uitvoerings\u00adorganisaties",
                       "Agencies"),
    "agreement": NodeKind("agreement", "square", "overeenkomst", "agreement", "Overeenkomsten", "Agreements"),
    "city-deal": NodeKind("agreement", "diamond", "city deal", "city deal", "City deals", "City deals"),
    "tie": NodeKind("agreement", "dot", "band", "tie", "Banden", "Ties"),
    "company": NodeKind("organisation", "square", "bedrijf", "company", "Bedrijven", "Companies"),
    "body": NodeKind("organisation", "triangle", "bestuur of overleg", "governing body", "Besturen en overleggen",
                     "Governing bodies"),
    "person": NodeKind("organisation", "dot", "persoon", "person", "Personen", "People"),
    "association": NodeKind("organisation", "diamond", "vereniging", "association", "Verenigingen", "Associations"),
    "foundation": NodeKind("organisation", "triangleDown", "stichting", "foundation", "Stichtingen", "Foundations"),
    "organisation": NodeKind("organisation", "hexagon", "organisatie", "organisation", "Organisaties",
                             "Organisations"),
    "facility": NodeKind("organisation", "star", "voorziening", "facility", "Voorzieningen", "Facilities"),
    "group": NodeKind("organisation", "smallRing", "groep", "group", "Groepen", "Groups"),
    "city": NodeKind("abroad", "star", "stad in het buitenland", "city abroad", "Steden", "Cities"),
    "network": NodeKind("cooperation", "ring", "netwerk", "network", "Netwerken", "Networks"),
    "working-group": NodeKind("cooperation", "smallRing", "werkgroep", "working group", "Werkgroepen",
                              "Working groups"),
    "partnership": NodeKind("cooperation", "diamond", "partnerschap", "partnership", "Partnerschappen",
                            "Partnerships"),
    "programme": NodeKind("cooperation", "hexagon", "programma", "programme", "Programma's", "Programmes"),
}

RELATION_KINDS: Final[Mapping[str, RelationKind]] = {
    "memberOf": RelationKind("lidmaatschap", "membership", arrow=True),
    "partyTo": RelationKind("partij bij een overeenkomst", "party to an agreement"),
    "aspirantOf": RelationKind("aspirant", "aspirant", arrow=True),
    "twinTown": RelationKind("stedenband", "twin towns", width=4.0),
    "bilateral": RelationKind("bilaterale samenwerking", "bilateral cooperation", width=2.5),
    "cooperatesWith": RelationKind("samenwerking", "cooperation"),
    "partOf": RelationKind("onderdeel van", "part of", arrow=True),
    "bodyOf": RelationKind("overleg of bestuur van", "body of", arrow=True),
    "contributesTo": RelationKind("bijdrage", "contribution", arrow=True),
    "fundedBy": RelationKind("subsidie", "grant", arrow=True),
    "dependsOn": RelationKind("hangt af van", "depends on", arrow=True),
}

CERTAINTIES: Final[Mapping[str, Certainty]] = {
    "stated": Certainty("vast", "staat in de bron", "stated in the source"),
    "inferred": Certainty("afgeleid", "afgeleid", "inferred", dash=(9, 5)),
    "unchecked": Certainty("ongezien", "niet nagekeken", "unchecked", dash=(1.5, 4)),
    "ended": Certainty("voorbij", "beëindigd", "ended", faded=True),
    "unknown": Certainty("onbekend", "onbekend", "unknown", dash=(9, 4, 1.5, 4)),
}
"""From most to least sure: a line that stands for several relations is drawn as the surest of them."""

STATUSES: Final[Mapping[str, Status]] = {
    "stated": Status("vermeld", "stated"),
    "decided": Status("besloten", "decided"),
    "planned": Status("gepland", "planned", on_line=True),
    "in-talks": Status("in gesprek", "in talks", on_line=True),
    "recommended": Status("aanbevolen", "recommended", on_line=True),
    "ended": Status("beëindigd", "ended"),
}

FACT_KINDS: Final[Mapping[str, Word]] = {
    "realised": Word("gerealiseerde opbrengst", "realised yield"),
    "potential": Word("kans", "opportunity"),
    "evaluation": Word("waardering", "appraisal"),
    "goal": Word("doel", "goal"),
    "theme": Word("thema", "theme"),
    "period": Word("looptijd", "term"),
    "signing": Word("ondertekend", "signed"),
    "renewal": Word("verlenging", "renewal"),
    "notice": Word("opzegging", "notice"),
    "grant": Word("subsidie", "grant"),
    "count": Word("genoemd aantal", "stated number"),
    "obligation": Word("verplichting", "obligation"),
}
"""What a document can say of one thing, in the order of its card."""

YIELDS: Final[Mapping[str, Word]] = {
    "realised": Word("gerealiseerd", "realised"),
    "potential": Word("kans", "opportunity"),
    "none": Word("niet beschreven", "not described"),
}
"""What is known of what a relation brings; the first two are kinds of facts about its ends."""

TERMS: Final[Mapping[str, Word]] = {
    "ending": Word("met einddatum", "with an end date"),
    "open": Word("zonder einddatum", "without an end date"),
    "over": Word("voorbij", "over"),
}
"""Whether a relation ends."""

JUDGEMENTS: Final[Mapping[str, Word]] = {
    "accept": Word("nagekeken en goed", "checked and right"),
    "correct": Word("verbeterd", "corrected"),
    "add": Word("toegevoegd", "added"),
}
"""What a person can have decided about what was read and is on the map."""

COUNTS: Final[Mapping[str, Counted]] = {
    "documents": Counted("documenten", "documents", "document", "document"),
    "facts": Counted("feiten", "facts", "feit", "fact"),
    "conflicts": Counted("tegenstrijdigheden", "conflicts", "tegenstrijdigheid", "conflict"),
    "warnings": Counted("waarschuwingen", "warnings", "waarschuwing", "warning"),
    "unknowns": Counted("onbekenden", "unknowns", "onbekende", "unknown"),
}
"""What the foot of the page counts of the documents, in its order."""

ON_PAGE: Final[Mapping[str, Counted]] = {
    "names": Counted("namen", "names", "naam", "name"),
    "relations": Counted("relaties", "relations", "relatie", "relation"),
    "passages": Counted("vindplaatsen", "passages", "vindplaats", "passage"),
}
"""What it counts of the page itself, after that."""


def encoding_table() -> dict[str, object]:
    """The whole encoding as plain values, for the page's script; the order of each table is that of the legend.

    Every row has a `slug`, its name in the page's address: in Dutch, without anything but letters.
    """
    tables: Mapping[str, Mapping[str, Family | NodeKind | RelationKind | Certainty | Status | Word]] = {
        "families": FAMILIES,
        "nodeKinds": NODE_KINDS,
        "relationKinds": RELATION_KINDS,
        "certainties": CERTAINTIES,
        "statuses": STATUSES,
        "factKinds": FACT_KINDS,
        "yields": YIELDS,
        "terms": TERMS,
        "judgements": JUDGEMENTS,
        "counts": {**COUNTS, **ON_PAGE},
    }
    return {
        name: [{"slug": sub("[^a-z]", "", row.nl.lower()), "key": key, **asdict(row)} for key, row in table.items()]
        for name, table in tables.items()
    }


def node_size(relations: int, most: int) -> float:
    """Size of a node from its number of relations: root scale from 10 to 28, `most` being the largest number.

    >>> node_size(0, 9), node_size(9, 9), node_size(1, 4)
    (10.0, 28.0, 19.0)
    """
    return 10.0 + 18.0 * (relations / most) ** 0.5 if most else 10.0


SUBJECT_SIZE: Final = 34.0
