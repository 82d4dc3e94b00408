"""Those who make a joint regulation belong to the body that it is for: who concludes the "Gemeenschappelijke regeling Havenschap Zuid" is in the Havenschap Zuid."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.organs import public_bodies
from kg.extraction.rules.parties.parties import concluding_parties, signing_parties
from kg.model import Fact, Kind, Name, Value

# "Gemeenschappelijke regeling Havenschap Zuid 2021"; one host municipality that does the work for others ("centrumregeling") makes no body of them
_NAMED_FOR = re.compile(r"(?i:gemeenschappelijke regeling)(?: (?:het |de )?(?:openbaar lichaam|bedrijfsvoeringsorganisatie))? (?P<body>(?!(?:[Cc]entrum|[Ll]ichte|[Tt]ot|[Hh]oudende|[Ii]nzake|[Oo]ndersteuning|[Uu]itvoering|[Aa]mbtelijke|[Bb]eheer)\b)\S.{2,90}?)(?:,? (?:19|20)\d\d)?")
_HOSTED = re.compile(r"(?i)\bcentrumgemeente\b|\bgastgemeente\b|\bzonder (?:openbaar lichaam|rechtspersoon)")


def regulation_makers(annotated: Annotated) -> Iterator[Fact]:
    """A membership for each party to the joint regulation that a document is, with the passage that makes it a party."""
    about = annotated.profile
    if not about.own or about.kind != "gemeenschappelijke-regeling":
        return
    body = _body(annotated)
    if body is None:
        return
    for fact in (*signing_parties(annotated), *concluding_parties(annotated)):
        member = fact["party"]
        if isinstance(member, Name) and member.label != body.label and fact["role"] == "party":
            values: dict[str, Value] = {"member": member, "network": body, "role": "member", "status": fact["status"]}
            yield Fact("memberships", values, "duties_to_sit", fact.evidence)


def _body(annotated: Annotated) -> Name | None:
    """The public body that the regulation sets up, else the one by whose name it goes."""
    titles = {title.casefold(): title for title, _ in public_bodies(annotated.clean.text)}
    if len(titles) == 1:
        return Name(next(iter(titles.values())), Kind.JOINT_BODY)
    agreement = annotated.profile.agreement
    named = _NAMED_FOR.fullmatch(agreement.label) if agreement else None
    if named is None or agreement is None or _HOSTED.search(annotated.clean.text):
        return None
    return Name(named["body"] if named["body"][0].isupper() else agreement.label, Kind.JOINT_BODY)
