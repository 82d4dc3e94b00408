"""Those who take part in the body of a joint regulation take part in the regulation: "Oss wil uit de gemeenschappelijke regeling Havenschap Zuid. In het havenschap zitten ook Uden en Boxtel"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.rules.agreements.circle import regulations
from kg.extraction.rules.memberships.compositions import compositions
from kg.extraction.rules.memberships.listed_memberships import listed_memberships
from kg.extraction.rules.memberships.memberships import memberships
from kg.extraction.rules.memberships.told_below import members_told_below
from kg.model import Fact, Name


def regulated_members(annotated: Annotated) -> Iterator[Fact]:
    """A party row for each membership that a sentence tells of the body of a regulation that the text names."""
    bodies = regulations(annotated)
    if not bodies:
        return
    for fact in (*memberships(annotated), *members_told_below(annotated), *listed_memberships(annotated), *compositions(annotated)):
        network = fact["network"]
        if fact["role"] == "member" and not fact["ended"] and isinstance(network, Name) and (agreement := bodies.get(network.label.casefold())):
            values = {"agreement": agreement, "party": fact["member"], "role": "participant", "status": fact["status"]}
            yield replace(fact, table="parties", values=values, rule="regulated_members")
