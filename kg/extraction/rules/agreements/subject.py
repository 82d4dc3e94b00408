"""The agreement that a proposal, decision or note is about by its own title: "Ondertekening samenwerkingsovereenkomst Hoeve Zuid"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.profile.kinds import same_agreement
from kg.extraction.rules.agreements.agreement_words import NOUN
from kg.extraction.rules.kept import kept
from kg.model import Evidence, Kind, Name

# "Toetreding tot de gemeenschappelijke regeling Streekarchief Zuid": the noun with what follows it on the line
_IN_TITLE = re.compile(
    rf"(?<![\w-])(?![Rr]egeling)(?P<noun>{NOUN})(?P<rest> (?:(?:inzake|betreffende|over|voor|met|tussen) )?(?!(?:en|of|is|wordt|van|is|op|te|in|om|ter|namens|door|als)\b)[\w“\"‘'][^.:;|]{{4,100}}?)(?=$| (?:(?:vandaag|gisteren|morgen|officieel|feestelijk|nu) )?(?:ondertekend|getekend|gesloten|verlengd|vastgesteld|aangaan|sluiten|ondertekenen|vaststellen|beëindigen|opzeggen|verlengen|wijzigen|van start)\b|[.:;|])"
)
# "Regio Deal Maasduinen en toetreding tot het Duinennetwerk": a second matter upon which the same paper has somebody decide
_ALSO_DECIDED = re.compile(
    r"(?<=\w),? (?:en|alsmede|plus) (?:(?:de|het|een) )?(?:[a-z]+e )?(?:aanmelding|aansluiting|toetreding|uittreding|deelname|deelneming|lidmaatschap|benoeming|aanwijzing|(?:onder)?mandaat|machtiging|volmacht|krediet\w*|begrotingswijziging|bijdrage|cofinanciering|subsidie\w*|intrekking|vaststelling|instemming|oprichting|opheffing"
    r"|beëindiging|opzegging|verlenging|wijziging|ondertekening|evaluatie|voortgang|stand van zaken|vervolg\w*|gunning|aanbesteding|beantwoording|raads\w*brief)\b.*"
)
_BETWEEN = re.compile(r"(?<=\w) tussen (?:de |het )?(?:[a-z]+ )?[A-Z].*")
# what several do with an agenda that they agree upon
_AGREED = re.compile(r"(?i)teken|handtekening|\b(?:sloten|gesloten|afspraken|afgesproken|overeen\w*|partijen|gezamenlijke?|vastgesteld)\b")
_WORDS = 5
"""Words in small letters that a name has at most behind its noun; more of them are a headline."""
_SEVERAL = re.compile(r"(?i)\b(?:overeenkomsten|convenanten|regelingen|akkoorden|deals)\b")


@kept
def subject_agreement(annotated: Annotated) -> tuple[Name, Evidence] | None:
    """The one agreement that the title of a document names that is none itself, with where it stands; by its fuller name in the text."""
    about = annotated.profile
    told = next((e for e in about.evidence if "title" in e.supports), None)
    if about.own or about.kind == "webpage" or told is None or _SEVERAL.search(about.title):
        return None
    found = list(_IN_TITLE.finditer(about.title))
    if len(found) != 1:
        return None
    if found[0]["noun"].endswith("agenda") and not any(_AGREED.search(block.text) for block in annotated.blocks[1:]):
        return None  # "Samenwerkingsagenda Schone Lucht", with which one calls upon others
    if len(found[0]["rest"].split()) > _WORDS and not re.search("[A-Z]", found[0]["rest"]):
        return None  # "Nieuwe prestatieafspraken met woningcorporaties vooral korter en bondiger"
    rest = _BETWEEN.sub("", _ALSO_DECIDED.sub("", found[0]["rest"]))  # "Dienstverleningsovereenkomst 2021-2025 tussen de gemeenten A en B"
    label = " ".join(f"{found[0]['noun'][0].upper()}{found[0]['noun'][1:]}{rest or found[0]['rest']}".replace(" inzake ", " ").strip(" “”\"'‘’,-–").removesuffix(" en").split())
    known = next((m.name() for m in annotated.mentions if m.kind is Kind.AGREEMENT and same_agreement(m.label, label)), None)
    return known or Name(label, Kind.AGREEMENT), told


def subject_parties(annotated: Annotated) -> tuple[Name, ...]:
    """Those between whom that title says that the agreement is, two or more: "Dienstverleningsovereenkomst tussen de gemeenten A en B"."""
    title = annotated.profile.title
    between = _BETWEEN.search(title) if subject_agreement(annotated) else None
    start = annotated.clean.text.find(title) if between else -1
    if between is None or start < 0:
        return ()
    named = {m.label: m.name() for m in annotated.within(start + between.start(), start + len(title)) if m.kind in ORGANISATIONS}
    return tuple(named.values()) if len(named) > 1 else ()
