"""The agreement whose "deelnemers", "partijen" or "partners" a passage tells without naming it."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.extraction.rules.agreements.origins import is_origin, reported_as_origin
from kg.extraction.rules.agreements.subject import subject_agreement
from kg.extraction.rules.kept import kept
from kg.model import Kind, Name

# what else has participants: "Woensdag was er een werkbezoek. De deelnemers zijn"
_OTHER = re.compile(r"(?i)\b(?:bijeenkomst|werkbezoek|overleg|[a-z]*netwerk|congres|conferentie|project|stuurgroep|werkgroep|training|cursus|excursie|enquête|pilot|delegatie|platform|vereniging)\b")


# "Burgemeestersconvenant": known as a network, and joined by a signature
_NAMED_SO = re.compile(r"(?i)(?:convenant|akkoord)$|\b(?:covenant|convenant) of ")
# "gemeenschappelijke regeling Havenschap Zuid": the body that it sets up
_OF_BODY = re.compile(r"(?i)(?:gemeenschappelijke regeling|centrumregeling) (?:openbaar lichaam )?(?P<body>\S.*)")


@kept
def regulations(annotated: Annotated) -> dict[str, Name]:
    """The joint regulations that a document names or reports by the body that they set up, by that body's name in small letters."""
    named = {name.label: name for name in (*(one.agreement for one in conclusions(annotated)), *(m.name() for m in annotated.mentions if m.kind is Kind.AGREEMENT))}
    return {found["body"].casefold(): name for label, name in named.items() if (found := _OF_BODY.fullmatch(label))}


def of_something_else(text: str) -> bool:
    """Whether words speak of something else that has participants: a meeting, a network, a project."""
    return bool(_OTHER.search(text))


def circle_at(annotated: Annotated, position: int, reach: int) -> Name | None:
    """The agreement that was spoken of last before a position, else that of the title; None if something else with participants was named since.

    Args:
        annotated: a document that is no agreement itself.
        position: an offset in the cleaned text.
        reach: characters within which it was spoken of.
    """
    topic = annotated.topic(position, [Kind.AGREEMENT, *FORUMS], reach=reach)
    while topic and topic.kind is Kind.AGREEMENT and is_origin(annotated, topic):
        topic = annotated.topic(topic.start, [Kind.AGREEMENT, *FORUMS], reach=reach)
    told = _told(annotated, position, reach)
    if told and (topic is None or told.sentence.end > topic.start):
        end, found = told.sentence.end, told.agreement
    elif topic and topic.kind is Kind.AGREEMENT:
        end, found = topic.end, topic.name()
    elif topic and (regulation := regulations(annotated).get(topic.label.casefold())):
        end, found = topic.end, regulation  # of the body that a regulation set up
    elif topic and _NAMED_SO.search(topic.label):
        end, found = topic.end, Name(topic.label, Kind.AGREEMENT)
    elif topic is None and (subject := subject_agreement(annotated)):
        end, found = position, subject[0]
    else:
        return None
    return None if of_something_else(annotated.clean.text[end:position]) else found


def _told(annotated: Annotated, position: int, reach: int) -> Conclusion | None:
    """The last sentence before a position that reports an agreement."""
    return next((one for one in reversed(conclusions(annotated)) if 0 <= position - one.sentence.end < reach and not reported_as_origin(annotated, one)), None)
