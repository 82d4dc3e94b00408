"""For each query of `ontology/findings/`: a graph in which it finds something, and changes after which it does not."""

from __future__ import annotations

from typing import NamedTuple

from kg.graph.namespaces import BASE, PREFIXES

CONCEPT = f"{BASE}id/concept/"
NAMES = {**PREFIXES, "x": "urn:x:"} | {
    scheme.replace("-", "_"): f"{CONCEPT}{scheme}/"
    for scheme in ("role", "status", "deadline-kind", "gap-kind", "relation-kind", "finding-kind", "goal")
}
HEADER = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in NAMES.items())


class Case(NamedTuple):
    """What a query finds in a graph, and changes to the graph after each of which it finds nothing."""

    given: str
    messages: tuple[str, ...]
    about: str
    but_not_after: tuple[str, ...]


TIES = """
    x:relation a kg:Relation ; rdfs:label "A – B"@nl ; kg:gathers x:1, x:2 .
    x:1 a kg:TwinTownTie ; kg:evidencedBy x:p1 . x:2 a kg:BilateralCooperation ; kg:evidencedBy x:p2 .
"""
AGREEMENT = """
    x:agreement a kg:Covenant ; rdfs:label "Convenant"@nl .
    x:1 a kg:PeriodClause ; kg:agreement x:agreement ; kg:statedIn x:d ; kg:evidencedBy x:p1 .
    x:2 a kg:PeriodClause ; kg:agreement x:agreement ; kg:statedIn x:e ; kg:evidencedBy x:p2 .
"""
MEMBERSHIPS = """
    x:relation a kg:Relation ; rdfs:label "A – Net"@nl ; kg:gathers x:1, x:2 .
    x:1 kg:statementOf x:relation ; kg:evidencedBy x:p1 . x:2 kg:statementOf x:relation ; kg:evidencedBy x:p2 .
"""
HELD = 'x:2 kg:presumedAfter "2023-06-05"^^xsd:date . '
DEADLINE = """
    x:agreement rdfs:label "Convenant"@nl . x:d kg:textOf x:agreement .
    x:1 a kg:Deadline ; kg:deadlineKind deadline_kind:decision ; kg:dueDate "2016-03-01"^^xsd:date ;
        kg:earliest "2016-03-01"^^xsd:date ; kg:statedIn x:d ; kg:evidencedBy x:p1 .
    x:2 a kg:PeriodClause ; kg:agreement x:agreement ; schema:endDate "2016-02-29"^^xsd:date ;
        kg:lastDay "2016-02-29"^^xsd:date ; kg:statedIn x:d ; kg:evidencedBy x:p2 .
"""
DURATION = """
    x:agreement rdfs:label "Deal Water"@nl .
    x:1 a kg:PeriodClause ; kg:agreement x:agreement ; kg:duration "P4Y"^^xsd:duration ;
        schema:endDate "2024"^^xsd:gYear ; kg:surelyUntil "2024-01-01"^^xsd:date ; kg:lastDay "2024-12-31"^^xsd:date ;
        kg:statedIn x:d ; kg:evidencedBy x:p1 .
"""
PLANNED = """
    x:2 a kg:Deadline ; kg:what "de wethouder zal de Deal Water ondertekenen"@nl ; kg:dueDate "2021-03-11"^^xsd:date ;
        kg:earliest "2021-03-11"^^xsd:date ; kg:latest "2021-03-11"^^xsd:date ; kg:statedIn x:d ; kg:evidencedBy x:p2 .
"""
DATES = """
    x:1 kg:what "de opdracht wordt opgeleverd"@nl ; kg:dueDate "2022-03"^^xsd:gYearMonth ;
        kg:statedIn x:d ; kg:evidencedBy x:p1 .
    x:2 kg:what "een rapport wordt vastgesteld"@nl ; kg:dueDate "2022-04/2022-06"^^edtf:EDTF ;
        kg:statedIn x:d ; kg:evidencedBy x:p2 .
"""
SENSES = """
    x:1 a kg:Enumeration ; kg:term "domeinen"@nl ; kg:listedValue "sociaal"@nl, "fysiek"@nl ; kg:evidencedBy x:p1 .
    x:2 a kg:Enumeration ; kg:term "Domeinen"@nl ; kg:listedValue "sociaal"@nl, "economisch"@nl ; kg:evidencedBy x:p2 .
"""
YIELDS = """
    x:tie rdfs:label "A – B"@nl ; kg:relationKind relation_kind:tie ; kg:from x:a ; kg:to x:b ; kg:gathers x:1 .
    x:1 a kg:TwinTownTie ; kg:statedIn x:d ; kg:evidencedBy x:p1 ; kg:status status:stated .
    x:seat rdfs:label "A – Net"@nl ; kg:relationKind relation_kind:membership ; kg:from x:a ; kg:to x:net ;
        kg:gathers x:2 .
    x:2 a kg:Membership ; org:member x:a ; org:organization x:net ; kg:statedIn x:d ; kg:evidencedBy x:p2 ;
        kg:status status:stated .
    x:net a kg:CityNetwork ; rdfs:label "Net"@nl .
    x:3 a kg:Yield ; kg:ofRelation x:net ; kg:statedIn x:d .
"""


def gap(kind: str, message: str) -> Case:
    return Case(
        f'x:1 a kg:Gap ; kg:gapKind gap_kind:{kind} ; kg:what "bijlage 1"@nl ; kg:about x:a ; kg:statedIn x:d ;'
        ' kg:evidencedBy x:p1 . x:d rdfs:label "Nota"@nl .',
        (message,),
        "1 a",
        (f"DELETE WHERE {{ x:1 kg:gapKind gap_kind:{kind} }}",),
    )


CASES = {
    "tie-kinds": Case(
        TIES,
        ("A – B: de ene plaats noemt dit een stedenband, de andere een bilaterale samenwerking",),
        "relation 1 2",
        ("DELETE { x:2 a ?c } INSERT { x:2 a kg:TwinTownTie } WHERE { x:2 a ?c }",),
    ),
    "two-values end": Case(
        AGREEMENT + 'x:1 schema:endDate "2016-02-29"^^xsd:date . x:2 schema:endDate "2017"^^xsd:gYear .',
        ("Convenant: het einde is 2016-02-29, en elders 2017",),
        "agreement 1 2",
        (
            'DELETE WHERE { x:2 schema:endDate ?o } ; INSERT DATA { x:2 schema:endDate "2016"^^xsd:gYear }',
            "DELETE WHERE { x:2 kg:agreement ?o }",
        ),
    ),
    "two-values notice": Case(
        AGREEMENT + 'x:1 kg:noticePeriod "P6M"^^xsd:duration . x:2 kg:noticePeriod "P1Y"^^xsd:duration .',
        ("Convenant: de opzegtermijn is P1Y, en elders P6M",),
        "agreement 1 2",
        ('DELETE WHERE { x:2 kg:noticePeriod ?o } ; INSERT DATA { x:2 kg:noticePeriod "P6M"^^xsd:duration }',),
    ),
    "two-values start of a membership": Case(
        MEMBERSHIPS + 'x:1 schema:startDate "2017"^^xsd:gYear . x:2 schema:startDate "2018"^^xsd:gYear .',
        ("A – Net: het begin is 2017, en elders 2018",),
        "relation 1 2",
        ("INSERT DATA { x:1 org:role role:member . x:2 org:role role:chair }",),
    ),
    "open-ended": Case(
        AGREEMENT + 'x:1 kg:openEnded true . x:2 schema:endDate "2025"^^xsd:gYear .',
        ("Convenant: geldt voor onbepaalde tijd, en elders tot 2025",),
        "agreement 1 2",
        ("DELETE WHERE { x:2 schema:endDate ?o }",),
    ),
    "ended-and-held by a date": Case(
        MEMBERSHIPS + HELD + 'x:1 schema:endDate "2021"^^xsd:gYear ; kg:lastDay "2021-12-31"^^xsd:date .',
        ("A – Net: volgens de ene plaats geëindigd (2021), volgens een andere op 2023-06-05 nog van kracht",),
        "relation 1 2",
        (
            'DELETE WHERE { x:1 kg:lastDay ?o } ; INSERT DATA { x:1 kg:lastDay "2023-12-31"^^xsd:date }',
            "DELETE WHERE { x:2 kg:presumedAfter ?o }",
            "INSERT DATA { x:1 org:role role:chair . x:2 org:role role:member }",
            'INSERT DATA { x:2 kg:firstDay "2022-05-01"^^xsd:date }',
        ),
    ),
    "ended-and-held by what is said": Case(
        MEMBERSHIPS + HELD + 'x:1 kg:ended true ; kg:asOf "2019-06-05"^^xsd:date ; kg:lastDay "2019-06-04"^^xsd:date .',
        ("A – Net: volgens de ene plaats geëindigd (vóór 2019-06-05), volgens een andere op 2023-06-05 nog van kracht",),
        "relation 1 2",
        ("DELETE WHERE { x:1 kg:ended ?o }",),
    ),
    "enforceability": Case(
        AGREEMENT + "x:1 kg:enforceable true . x:2 kg:enforceable false .",
        ("Convenant: volgens de ene bepaling in rechte afdwingbaar, volgens de andere niet",),
        "agreement 1 2",
        ("DELETE WHERE { x:2 kg:enforceable ?o } ; INSERT DATA { x:2 kg:enforceable true }",),
    ),
    "membership-roles": Case(
        MEMBERSHIPS + "x:1 org:role role:member . x:2 org:role role:associate-member .",
        ("A – Net: de ene plaats zegt gewoon lid, de andere geassocieerd lid",),
        "relation 1 2",
        ("DELETE WHERE { x:2 org:role ?o } ; INSERT DATA { x:2 org:role role:chair }",),
    ),
    "decision-after-end": Case(
        DEADLINE,
        ("Convenant: het besluit is voorzien op 2016-03-01, na het einde op 2016-02-29",),
        "agreement 1 2",
        (
            'DELETE WHERE { x:1 kg:earliest ?o } ; INSERT DATA { x:1 kg:earliest "2016-02-29"^^xsd:date }',
            "DELETE WHERE { x:1 kg:deadlineKind ?o } ; INSERT DATA { x:1 kg:deadlineKind deadline_kind:evaluation }",
            "DELETE WHERE { x:d kg:textOf ?o }",
        ),
    ),
    "duration-and-end planned signing": Case(
        DURATION + PLANNED,
        ("Deal Water: 4 jaar vanaf 2021-03-11 komt niet uit op het genoemde einde, 2024; het genoemde einde geldt",),
        "agreement 1 2",
        (
            'DELETE WHERE { x:1 kg:duration ?o } ; INSERT DATA { x:1 kg:duration "P3Y"^^xsd:duration }',
            'DELETE WHERE { x:2 kg:what ?o } ; INSERT DATA { x:2 kg:what "men zal de Deal Water bespreken"@nl }',
            'INSERT DATA { x:1 schema:startDate "2020-06-01"^^xsd:date ; kg:firstDay "2020-06-01"^^xsd:date }',
            'DELETE WHERE { x:2 kg:what ?o } ; INSERT DATA { x:2 kg:what "het akkoord wordt ondertekend"@nl . '
            "x:3 a kg:PeriodClause ; kg:agreement x:another ; kg:statedIn x:d }",
        ),
    ),
    "duration-and-end start": Case(
        DURATION
        + 'x:1 schema:startDate "2019"^^xsd:gYear ; kg:firstDay "2019-01-01"^^xsd:date ;'
        ' kg:surelyFrom "2019-12-31"^^xsd:date .',
        ("Deal Water: 4 jaar vanaf 2019 komt niet uit op het genoemde einde, 2024; het genoemde einde geldt",),
        "agreement 1",
        ('DELETE WHERE { x:1 kg:surelyFrom ?o } ; INSERT DATA { x:1 kg:surelyFrom "2020-12-31"^^xsd:date }',),
    ),
    "duration-and-end signing": Case(
        DURATION + 'x:2 kg:agreement x:agreement ; kg:signedOn "2021-01-02"^^xsd:date ; kg:evidencedBy x:p2 .',
        ("Deal Water: 4 jaar vanaf 2021-01-02 komt niet uit op het genoemde einde, 2024; het genoemde einde geldt",),
        "agreement 1 2",
        ('DELETE WHERE { x:2 kg:signedOn ?o } ; INSERT DATA { x:2 kg:signedOn "2021-01-01"^^xsd:date }',),
    ),
    "two-dates delivery and adoption": Case(
        DATES,
        (
            '2022-03 voor "de opdracht wordt opgeleverd" en 2022-04/2022-06 voor "een rapport wordt vastgesteld": '
            "misschien gaat het om hetzelfde, en kunnen beide kloppen",
        ),
        "1 2",
        (
            "DELETE WHERE { x:2 kg:statedIn ?o } ; INSERT DATA { x:2 kg:statedIn x:e }",
            'DELETE WHERE { x:1 kg:dueDate ?o } ; INSERT DATA { x:1 kg:dueDate "2022-04"^^xsd:gYearMonth }',
            'DELETE WHERE { x:2 kg:what ?o } ; INSERT DATA { x:2 kg:what "een rapport wordt besproken"@nl }',
        ),
    ),
    "two-dates same words": Case(
        'x:1 kg:what "Evaluatie"@nl ; kg:dueDate "2022"^^xsd:gYear ; kg:statedIn x:d ; kg:evidencedBy x:p1 .'
        'x:2 kg:what "evaluatie"@nl ; kg:dueDate "2023"^^xsd:gYear ; kg:statedIn x:d ; kg:evidencedBy x:p2 .',
        ('2022 voor "Evaluatie" en 2023 voor "evaluatie": misschien gaat het om hetzelfde, en kunnen beide kloppen',),
        "1 2",
        (
            'DELETE WHERE { x:2 kg:dueDate ?o } ; INSERT DATA { x:2 kg:dueDate "2022-06"^^xsd:gYearMonth }',
            "INSERT DATA { x:1 kg:deadlineKind deadline_kind:expiry }",
        ),
    ),
    "two-senses": Case(
        SENSES,
        ('"domeinen" staat op de ene plaats voor fysiek, sociaal, op de andere voor economisch, sociaal',),
        "1 2",
        (
            'DELETE DATA { x:2 kg:listedValue "economisch"@nl } ; INSERT DATA { x:2 kg:listedValue "fysiek"@nl }',
            'DELETE WHERE { x:2 kg:term ?o } ; INSERT DATA { x:2 kg:term "opgaven"@nl }',
        ),
    ),
    "blank": gap("blank", "Nota: open plek, bijlage 1"),
    "annex": gap("annex", "Nota: noemt bijlage 1, en dat is niet bij de stukken"),
    "open-list": gap("open-list", 'Nota: "bijlage 1", een lijst die volgens het stuk zelf niet volledig is'),
    "name-in-doubt": gap("name-in-doubt", "Nota: naam in twijfel: bijlage 1"),
    "agreement-text": Case(
        'x:agreement rdfs:label "Convenant"@nl .'
        "x:1 a kg:AgreementStatement ; kg:agreement x:agreement ; kg:evidencedBy x:p1 .",
        ("Convenant: de tekst van deze overeenkomst is niet bij de stukken",),
        "agreement",
        ("INSERT DATA { x:d kg:textOf x:agreement }",),
    ),
    "unnamed": Case(
        'x:1 a kg:UnnamedCount ; kg:countedIn x:net ; kg:number 10 ; kg:what "steden"@nl ; kg:evidencedBy x:p1 .'
        'x:net rdfs:label "Net"@nl .',
        ("Net: 10 steden, geteld zonder hun namen",),
        "1 net",
        ("DELETE WHERE { x:1 a ?o }",),
    ),
    "not-described tie": Case(
        YIELDS,
        ("A – B: de opbrengst is niet beschreven; dat is niet hetzelfde als geen opbrengst",),
        "tie 1",
        (
            "INSERT DATA { x:4 a kg:Yield ; kg:ofRelation x:tie ; kg:statedIn x:e }",
            "DELETE WHERE { x:3 a ?o }",
            "DELETE WHERE { x:3 kg:statedIn ?o } ; INSERT DATA { x:3 kg:statedIn x:e }",
            "DELETE WHERE { x:2 org:member ?o } ; INSERT DATA { x:2 org:member x:somebody_else }",
            "DELETE WHERE { x:1 kg:status ?o } ; INSERT DATA { x:1 kg:status status:ended }",
        ),
    ),
    "not-described network": Case(
        YIELDS.replace("kg:ofRelation x:net", "kg:ofRelation x:tie"),
        ("Net: de opbrengst is niet beschreven; dat is niet hetzelfde als geen opbrengst",),
        "net 2",
        (
            "INSERT DATA { x:4 a kg:Yield ; kg:ofRelation x:group . x:5 kg:body x:group ; kg:within x:net }",
            "DELETE WHERE { x:net a ?o } ; INSERT DATA { x:net a kg:AgreementBody }",
        ),
    ),
    "catalogue-title": Case(
        'x:d kg:catalogueTitle "Nota buitenland" ; dcterms:title "Nota Binnenland"@nl .'
        "x:1 kg:describes x:d ; kg:evidencedBy x:p1 .",
        ('in de lijst van stukken heet dit "Nota buitenland", in de tekst "Nota Binnenland"',),
        "d",
        (
            'DELETE WHERE { x:d dcterms:title ?o } ; INSERT DATA { x:d dcterms:title "NOTA: het buitenland"@nl }',
            'DELETE WHERE { x:d dcterms:title ?o } ; INSERT DATA { x:d dcterms:title "buitenland"@nl }',
        ),
    ),
    "catalogue-date": Case(
        'x:d kg:catalogueDate "2022-02"^^xsd:gYearMonth ; dcterms:date "2022-03-15"^^xsd:date .'
        "x:1 kg:describes x:d ; kg:evidencedBy x:p1 .",
        ("in de lijst van stukken is dit van 2022-02, in de tekst van 2022-03-15",),
        "d",
        ('DELETE WHERE { x:d dcterms:date ?o } ; INSERT DATA { x:d dcterms:date "2022-02-15"^^xsd:date }',),
    ),
}  # fmt: skip
