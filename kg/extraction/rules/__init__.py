"""The rules, a folder a subject; each reads one kind of fact from an annotated document and knows no register.

A rule is a function from `Annotated` to facts; its name is the fact's `rule`. `RULES` is the whole list.
"""

from kg.extraction.rules.agreements.agreements import own_agreement
from kg.extraction.rules.agreements.amended_agreements import amended_agreement
from kg.extraction.rules.agreements.participation import concluded_with, decided_participation, participants
from kg.extraction.rules.agreements.reported import reported_agreements, reported_conclusion
from kg.extraction.rules.articles import articles
from kg.extraction.rules.deadlines.deadlines import deadlines
from kg.extraction.rules.deadlines.derived_deadlines import derived_deadlines
from kg.extraction.rules.document import document
from kg.extraction.rules.duties.obligations import obligations
from kg.extraction.rules.duties.tasks import follow_ups, reporting_tasks
from kg.extraction.rules.limits import blanks, enumerations, examples, missing_annexes, open_lists, unnamed_counts
from kg.extraction.rules.memberships.bodies import bodies
from kg.extraction.rules.memberships.compositions import compositions, duties_to_sit
from kg.extraction.rules.memberships.leavings import ended_memberships
from kg.extraction.rules.memberships.listed_memberships import listed_memberships
from kg.extraction.rules.memberships.memberships import memberships
from kg.extraction.rules.memberships.network_towns import towns_of_networks
from kg.extraction.rules.memberships.project_partners import project_partners
from kg.extraction.rules.memberships.regulated_members import regulated_members
from kg.extraction.rules.memberships.told_below import members_told_below
from kg.extraction.rules.money.grants import grants
from kg.extraction.rules.money.money import amounts
from kg.extraction.rules.parties.parties import concluding_parties, signing_parties
from kg.extraction.rules.references.references import dated_agreements, dated_decisions, numbered_references
from kg.extraction.rules.rule import Rule
from kg.extraction.rules.services.services import services
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.ties import ties
from kg.extraction.rules.yields.advice import criteria, dependencies, evaluations, recommendations
from kg.extraction.rules.yields.goals import goals, themes
from kg.extraction.rules.yields.hindrances import hindrances
from kg.extraction.rules.yields.yields import yields

RULES: tuple[Rule, ...] = (
    document,
    own_agreement, amended_agreement, reported_agreements, reported_conclusion,
    signing_parties, concluding_parties, participants, concluded_with, decided_participation,
    memberships, towns_of_networks, members_told_below, listed_memberships, ended_memberships, compositions, duties_to_sit, project_partners, regulated_members,
    ties, listed_ties, bodies, amounts, grants, services,
    deadlines, derived_deadlines,
    numbered_references, dated_decisions, dated_agreements,
    obligations, yields, goals, themes,
    recommendations, criteria, dependencies, evaluations, hindrances,
    reporting_tasks, follow_ups,
    unnamed_counts, examples, enumerations, blanks, missing_annexes, open_lists,
    articles,
)  # fmt: skip
