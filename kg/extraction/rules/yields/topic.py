"""Which relation a sentence speaks of: the narrowest one that it names, or the last one of the sort that "dit netwerk" means."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

RELATIONS = (
    Kind.WORKING_GROUP,
    Kind.PARTNERSHIP,
    Kind.NETWORK,
    Kind.TIE,
    Kind.REGION,
    Kind.ASSOCIATION,
    Kind.AGREEMENT,
    Kind.CITY,
    Kind.MUNICIPALITY,
    Kind.BODY,
    Kind.ORGANISATION,
    Kind.JOINT_BODY,
    Kind.FOUNDATION,
)
# what "het schap" is: the body, or the regulation that sets it up
_IS_SCHAP = re.compile(r"(?i)schap\b")
_SCHAP = (Kind.JOINT_BODY, Kind.AGREEMENT)
# "dit netwerk", "deze werkgroep", "het Partnerschap", "deze relatie", "de samenwerking": the last relation of that sort
ANAPHORS: tuple[tuple[re.Pattern[str], tuple[Kind, ...]], ...] = (
    (re.compile(r"\b(?:deze|de|dezelfde|die) (?:werkgroep|themagroep)\b|\bthis working group\b", re.I), (Kind.WORKING_GROUP,)),
    (re.compile(r"\b(?:het|dit|van de) [Pp]artnerschap(?:pen)?\b|\bhet programma\b"), (Kind.PARTNERSHIP,)),
    (re.compile(r"\b(?:[Dd]it|[Dd]at) (?:netwerk|verband|samenwerkingsverband)\b|\b[Tt]h(?:is|e) network\b|\b[Dd](?:as|ieses) Netzwerk\b"), (Kind.NETWORK, Kind.WORKING_GROUP)),
    (re.compile(r"\b[Hh]et netwerk\b(?! (?!Europese |EU-|EFRO|Interreg|Horizon)[A-ZÀ-Ý])"), (Kind.NETWORK, Kind.WORKING_GROUP, Kind.REGION, Kind.ASSOCIATION)),
    (re.compile(r"\b(?:[Dd]eze|[Dd]it|[Dd]e|[Hh]et) (?:vereniging|coalitie|alliantie|platform|verbond|koepel)\b(?! (?:voor|van|met|tussen|[A-Z]))|\b[Hh]et samenwerkingsverband\b(?! [A-Z])"), (Kind.NETWORK, Kind.ASSOCIATION, Kind.REGION, Kind.JOINT_BODY)),
    (re.compile(r"\b(?:[Dd]eze|[Dd]it|[Dd]e|[Hh]et) (?:(?:City |Regio |Green )?[Dd]eal|convenant|intentieverklaring|bestuursakkoord)\b(?! (?:[A-Z]|met|tussen))"), (Kind.AGREEMENT,)),
    (re.compile(r"\b(?:[Dd]e|[Dd]eze) tafel\b(?! (?:van|voor|met|waar|zit|[A-Z]))|\b(?:[Dd]it|[Hh]et) (?:bestuurlijk )?overleg\b(?! (?:van|voor|met|tussen|over|in|[A-Z]))"), (Kind.BODY,)),
    (re.compile(r"^De (?:regio|euregio|metropoolregio|stadsregio)\b(?! (?:[A-Z]|rond|van|in|om))|\b(?:[Vv]ia|[Dd]ankzij|[Dd]oor|vanuit|namens) (?:de|onze|deze) (?:regio|euregio|metropoolregio)\b(?! (?:[A-Z]|rond|van|in|om))"), (Kind.REGION,)),
    (re.compile(r"\b[Hh]et (?:[Rr]ecreatie|[Nn]atuur|[Ss]amenwerkings|[Aa]fval|[Hh]aven)?[Ss]chap\b(?! [A-Z])"), _SCHAP),
    (re.compile(r"\b(?:[Dd]at|[Dd]oordat|[Oo]mdat) (?:we|wij) (?:er )?lid zijn\b|\b(?:[Hh]et|[Dd]it|[Oo]ns) lidmaatschap\b|\b(?:[Dd]e|[Dd]eze|[Oo]nze) (?:aansluiting|deelname|deelneming|toetreding)\b(?! (?:aan|bij|van|in|tot) )|\b(?:[Tt]he|[Tt]his|[Oo]ur) membership\b|\b(?:[Dd]ie|[Uu]nsere) Mitgliedschaft\b"), (Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION)),
    (re.compile(r"\b(?:[Dd]eze|[Dd]e|[Dd]ie|[Oo]nze) (?:relatie|samenwerking|stedenband|band|jumelage|vriendschap|vriendschapsband|verbroedering|verzustering|contacten)\b(?! (?:met|van|tussen|mit) )|\b[Tt]h(?:e|is) (?:link|twinning|friendship|partnership)\b(?! (?:with|between|agreement)\b)|\b(?:[Dd](?:ie|iese|er|ieser)|[Uu]nsere[r]?) (?:Städtep|P)artnerschaft\b(?! (?:mit|zu|zwischen) )|\b[Dd](?:ie|iese) Freundschaft\b(?! (?:mit|zu) )"), (Kind.TIE, Kind.CITY, Kind.MUNICIPALITY)),
    (re.compile(r"\b(?:[Dd]eze|[Dd]e|[Dd]ie|[Oo]nze) (?:regionale |intergemeentelijke )?samenwerking\b(?! (?:met|van|tussen|in|binnen|op|rond|bij) )"), (Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.JOINT_BODY)),
)  # fmt: skip
_REACH = 1200
"""Characters within which "dit netwerk" was spoken of."""
_JUST_BEFORE = 300
"""The same for "de samenwerking", where it stands for no tie: many things are one."""
_LONGEST = 2_000
"""Characters of a sentence in which a relation is named for it: an endless list is asked for by each of its items."""
_ANAPHORS = re.Group((row[0], row) for row in ANAPHORS)
_UNIONS = (Kind.ORGANISATION, Kind.JOINT_BODY, Kind.FOUNDATION)
_UNION = re.compile(r"(?i)vereniging|verbond|netwerk|koepel|platform|alliantie|werkorganisatie|werkbedrijf|belastingkantoor|league|network|association|samenwerking|regio")
# bodies that do a task by law, and are no union that one works together in
_BY_LAW = re.compile(r"(?i)veiligheidsregio|arbeidsmarktregio|omgevingsdienst|\bGGD\b|politie")
_ORGAN = re.compile(r"(?i)(?:-| |\w)raad$|bestuur$|commissie$|secretariaat$")
# "Onze wethouder heeft een stoel in de stuurgroep": what steers or meets within a relation is none of its own
_WITHIN = re.compile(
    r"(?i)comité$|portefeuillehouders|bestuur$|raad$|bureau$|^(?:[\w-]+ )?(?:vaste kring|(?:vaste |hechte |nieuwe )?kring|werkgroep|groep)$|^(?:[\w-]+ )?(?:stuurgroep|regiegroep|kerngroep|projectgroep|klankbordgroep|begeleidingsgroep|steering (?:committee|group)|lenkungs\w+)\b|"
    r"^(?:bestuurlijk|ambtelijk|periodiek|regulier) (?:\w+ )?overleg$|^(?:gebieds|directeuren|coördinatie|voorzitters|secretarissen)overleg$|^(?:joint )?working group$|(?:vergadering|assembly)$|(?:kas|audit|advies|toezichts)commissie$|"
    r"(?:versammlung|ausschuss|komitee|vorstand)$"
)
_SOMEWHERE = re.compile(r"(?i)(?:vereniging|verbond|netwerk) in ")  # "het kantoor van de vereniging in Brussel" names none
# "spreekt er ambtenaren van de Commissie en het Comité van de Regio's": whom one meets, and no relation
_PEOPLE_OF = re.compile(r"\b(?:mensen|ambtenaren|vertegenwoordigers|medewerkers|afgevaardigden|(?:parlements|kamer)leden|people|officials|representatives) (?:van|bij|uit|of|from) [^.;:]{0,80}$")
# "Interreg Euregio Maas-Rijn" is the programme, and not the region
_FRONT = 24
"""Characters before a name that hold the programme it belongs to."""
_PROGRAMME = re.compile(r"\bInterreg (?:[IVX]{1,3}[ -]?[AB]? )?$")
_PLACES = (Kind.CITY, Kind.MUNICIPALITY)


def relation_of(annotated: Annotated, sentence: Sentence, ties: Mapping[str, Name] | None = None) -> Name | None:
    """The narrowest relation that a sentence speaks of, named or by "dit netwerk".

    Args:
        ties: the tie of each city that has one; without it, any foreign city stands for the tie with it.
    """
    for pattern, kinds in _ANAPHORS.of(sentence.text):
        if match := pattern.search(sentence.text):
            mention = annotated.topic(sentence.start + match.start(), kinds, _JUST_BEFORE if Kind.TIE not in kinds and "samenwerking" in match.group() else _REACH)
            if mention and (_ORGAN.search(mention.label) or _is_part(annotated, mention)):
                mention = annotated.topic(mention.start, kinds)  # "het lidmaatschap" is of EUREGIO, and not of its council
            if mention and mention.kind is Kind.REGION and "amenwerking" not in match.group():
                # "het netwerk" of one that was named, rather than a region named since
                narrower = annotated.topic(sentence.start + match.start(), [kind for kind in kinds if kind is not Kind.REGION], _REACH)
                mention = narrower or (mention if is_euregio(mention) else None)
            if mention and mention.kind is Kind.ASSOCIATION and match.group().lower() == "het netwerk":
                # "is hun spreekbuis bij de VNG. Verder deelt het netwerk kennis": of the network just before, and not of whom it speaks to
                mention = annotated.topic(sentence.start + match.start(), [Kind.NETWORK], _JUST_BEFORE) or mention
            if mention and mention.kind is Kind.WORKING_GROUP and match.group().lower() == "het netwerk":
                # "het netwerk" of a working group's own network, if that was spoken of last, and not the group
                network = annotated.topic(mention.start, [Kind.NETWORK], reach=2500)
                mention = network if network and network.label == mention.parent else mention
            if mention and (not _is_tied(mention, ties) or (mention.kind is Kind.REGION and not is_euregio(mention) and "samenwerking" in match.group()) or _is_past_a_heading(annotated, mention, sentence)):
                mention = None
            if mention and kinds == (Kind.BODY,) and (_WITHIN.search(mention.label) or not mention.label.casefold().endswith(("tafel", "overleg"))):
                mention = None
            if mention and kinds == _SCHAP and not _IS_SCHAP.search(mention.label):
                mention = None  # an agreement that sets up no such body
            if mention is None and Kind.TIE not in kinds:
                mention = _only(annotated, kinds, sentence)
            if mention and (mention.start >= sentence.start or not _named(annotated, sentence, match.start(), ties)):
                return _relation_name(annotated, mention, ties)
    named = _named(annotated, sentence, len(sentence.text), ties)
    return _relation_name(annotated, named[0], ties) if named else None


# "zit het werkverband Automated Driving van dat netwerk voor": a part of the one that was spoken of
_PART_BEFORE = re.compile(r"\b(?:werkverband|werkgroep|taskforce|taakgroep|themagroep|expertgroep) [„“‘\"']?$")
_PART_BEHIND = re.compile(r"[”“’\"']? (?:van|binnen) (?:dat|dit|het|hetzelfde) (?:netwerk|verband|platform|verbond)\b")


def _is_part(annotated: Annotated, mention: Mention) -> bool:
    """Whether a network is named as a part of another one."""
    text = annotated.clean.text
    return mention.kind is Kind.NETWORK and (_PART_BEFORE.search(text, max(0, mention.start - 20), mention.start) is not None or _PART_BEHIND.match(text, mention.end) is not None)


def _only(annotated: Annotated, kinds: tuple[Kind, ...], sentence: Sentence) -> Mention | None:
    """The one relation of these kinds that a document names before a sentence, however far; None where it names several."""
    first = _first_of_kind(annotated)
    named = [m for kind in kinds for m in first.get(kind, {}).values()]
    if kinds == _SCHAP:
        named = [m for m in named if _IS_SCHAP.search(m.label)]
    labels = {m.label.removeprefix("Gemeenschappelijke regeling ") for m in named}
    begin = min(named, key=lambda m: m.start, default=None)
    return begin if begin and len(labels) == 1 and begin.start < sentence.start else None


@kept
def _first_of_kind(annotated: Annotated) -> dict[Kind, dict[str, Mention]]:
    """The first mention of each relation of a document, by its kind and label."""
    found: dict[Kind, dict[str, Mention]] = {}
    for mention in annotated.mentions:
        if not mention.attributive and (mention.kind is not Kind.REGION or is_euregio(mention)):
            found.setdefault(mention.kind, {}).setdefault(mention.label, mention)
    return found


def _is_past_a_heading(annotated: Annotated, mention: Mention, sentence: Sentence) -> bool:
    """Whether a heading stands between what was spoken of and a sentence, so that "dit netwerk" is another one."""
    first = annotated.sentence_from(mention.start)
    if mention.label.casefold() in annotated.profile.title.casefold():
        return False
    return first is not None and any(annotated.blocks[index].kind == "heading" for index in range(first.block + 1, sentence.block))


def _named(annotated: Annotated, sentence: Sentence, before: int, ties: Mapping[str, Name] | None) -> list[Mention]:
    found = [
        m
        for m in annotated.within(sentence.start, sentence.start + min(before, _LONGEST), *RELATIONS)
        if not m.attributive
        and not _PROGRAMME.search(sentence.text, max(0, m.start - sentence.start - _FRONT), m.start - sentence.start)
        and not (m.kind in _UNIONS and _PEOPLE_OF.search(sentence.text, max(0, m.start - sentence.start - 90), m.start - sentence.start))
        and (m.kind not in _UNIONS or (ties is not None and bool(_UNION.search(m.label)) and not _BY_LAW.search(m.label) and not _SOMEWHERE.match(m.label)))
        and (m.kind is not Kind.REGION or (ties is not None and (is_euregio(m) or _works(annotated, m))))
        and (m.kind is not Kind.MUNICIPALITY or ties is not None)
        and (m.kind is not Kind.BODY or (ties is not None and not _WITHIN.search(m.label)))
        and _is_tied(m, ties)
        and (m.kind is not Kind.TIE or ties is None or _tie_of_pair(m, ties) is not None)
    ]
    return sorted(found, key=lambda m: (RELATIONS.index(m.kind), m.start))


def _tie_of_pair(mention: Mention, ties: Mapping[str, Name]) -> Name | None:
    """The tie that a pair of names stands for ("Gouda-Solingen"); none where the hyphen joins a person's names or a street's."""
    ends = set(re.split("[-–]", mention.label, maxsplit=1))
    return next((name for label, name in ties.items() if label in ends and ends - {label} <= set(re.split("[-–]", name.label.split(" ", 1)[-1], maxsplit=1))), None)


def is_euregio(mention: Mention) -> bool:
    """A region that works as a network; most are only places."""
    return bool(re.search(r"(?i)\beuregio|^regio ", mention.label))


# "de Regio Veluwe-IJssel", "de Waalsteden": regions by name that work together, where nothing is only said to lie in them
_UNION_OF_PLACES = re.compile(r"(?i)steden$|gemeenten$")
_LIES_IN = re.compile(r"(?i)\b(?:in|uit|rond|buiten|elders in|rest van|binnen|door|inwoners van|delen van) (?:de |het |onze )?(?:hele |gehele )?$")
_WORKS_IN = re.compile(r"(?i)\b(?:samen\w*|deel\w*|verenigd|partner|partij|via|dankzij|lid|leden|actief|verband|aangesloten|deelname)\b[^.;]{0,40}$")


def _works(annotated: Annotated, mention: Mention) -> bool:
    """Whether a region is spoken of as those who work together: by its name, and not as where something lies."""
    text = annotated.clean.text
    before = text[max(0, mention.start - 60) : mention.start]
    named = _UNION_OF_PLACES.search(mention.label) is not None or text.startswith(("Regio ", "regio "), mention.start)
    return named and (_LIES_IN.search(before) is None or _WORKS_IN.search(before) is not None)


def _is_tied(mention: Mention, ties: Mapping[str, Name] | None) -> bool:
    if mention.kind not in _PLACES:
        return True
    if ties is None:
        return mention.kind is Kind.CITY
    return mention.place().label in ties


def _relation_name(annotated: Annotated, mention: Mention, ties: Mapping[str, Name] | None) -> Name:
    """A city stands for the tie with it."""
    if mention.kind in _PLACES and ties is not None:
        return ties[mention.place().label]
    subject = annotated.profile.subject
    here = subject.label.removeprefix("Gemeente ") if subject else ""
    if mention.kind is Kind.CITY and here:
        return Name(f"stedenband {here}-{mention.label}", Kind.TIE)
    if mention.kind is Kind.TIE and ties is not None and (tie := _tie_of_pair(mention, ties)):
        return tie
    if mention.kind is Kind.TIE:
        return Name(f"samenwerking {mention.label}", Kind.TIE)
    return mention.name()
