"""Sentences as the rules on membership read them: joint bodies and regulations by name are forums, and persons go by their last names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, FORUM, JOINT, ORG, Masked, by_last_names
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import Mention
from kg.extraction.names.titles import BODY_BEFORE
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.known_people import with_known_people
from kg.model import Kind

# "de gemeenschappelijke regeling Omgevingsdienst Noord": who takes part in it belongs to the body that it is named for
_REGULATION = re.compile(rf"(?:[Gg]emeenschappelijke [Rr]egeling|GR) [“\"‘']?(?P<body>(?:[A-ZÀ-Ý]|{BODY_BEFORE}).{{2,}})")
_STRUCK = "·"
"""What stands where a name was that is no member."""
_OFFICE = r"(?:[a-z]*burgemeester|[a-z]*wethouder|gedeputeerde|dijkgraaf|schepen|raadslid)"
# "Jan Smit (Woerden)", "Anna de Boer (wethouder van Gouda, voorzitter)": in a list of people each stands for the body behind the name
_PERSON = (
    r"(?:(?:[Bb]urgemeester|[Ww]ethouder|[Gg]edeputeerde|[Dd]ijkgraaf|[Ss]chepen|[Rr]aadslid|[Dd]e heer|[Mm]evrouw|[Dd]hr\.|[Mm]evr\.|[Mm]w\.) )?(?<![\w-])(?!\w+-voorzitter\b)[A-Z][\w’'-]*(?: (?:(?:van|de|der|den|het|ter|ten|te|[’']t) ){0,3}[A-Z][\w’'-]*){0,3}"
)
_SOMEBODY = re.compile(
    rf"(?P<lead>(?:de )?[Vv]oorzitter )?{_PERSON} \((?P<first>voorzitter,? (?:en |tevens )?)?(?:(?:de )?{_OFFICE}(?: (?:van|uit|in))? ?)?(?P<chair>voorzitter,? (?:uit )?)?(?:(?:secretaris|penningmeester|(?:bestuurs)?lid|vice-?voorzitter|plaatsvervangend voorzitter),? (?:uit |namens )?)?(?P<body>{ORG})(?P<role>, (?:tevens )?[a-z-]*(?:voorzitter|trekker))?\)"
)
# "A, dat tevens het voorzitterschap vervult, B en C": the list goes on behind who chairs
_ALSO_CHAIRS = re.compile(rf"(?<={ORG}), (?:die|dat|welke) (?:tevens |ook |daarnaast )?(?:het voorzitterschap (?:vervult|voert|bekleedt|heeft|verzorgt)|(?:de )?voorzitter (?:is|levert)|voorzit)(?=,| en |\.|$)")
# "bestaat uit: a. de wethouder van A; b. de wethouder van B": an enumeration within a line
_FIRST_ITEM = re.compile(r"(?<=: )(?:a|1)[.)] |(?<=: )\((?:a|1)\) ")
_ITEM = re.compile(r"[;,] ?(?:en |and |und )?(?:\([b-z]\)|[b-z][.)]|[2-9][.)]) ")
_BODIES = re.compile(f"{ORG}+|{DEAL}+")
# "lid van de GGD Noord, het netwerk Polis en de Regio Achterhoek": joint bodies and networks in one list
_IN_ONE_LIST = re.compile(rf"(?<={FORUM}){JOINT} (?={FORUM})")


def membership_sentences(annotated: Annotated, triggers: Triggers) -> Iterator[Masked]:
    """The sentences with a trigger, masked; in a regulation's own text it is an agreement like any other."""
    known = _known(annotated)
    for masked in annotated.cued(triggers):
        start = masked.sentence.start
        if start not in known:
            known[start] = _with_joint_bodies(annotated, masked)
        yield known[start]


@kept
def _known(annotated: Annotated) -> dict[int, Masked]:  # noqa: ARG001
    """By its start, each sentence that was read so: several rules ask for the same ones."""
    return {}


def _with_joint_bodies(annotated: Annotated, masked: Masked) -> Masked:
    is_own = annotated.profile.own
    text = _but_for(_MAYOR.sub(_body_alone, _IN_APPOSITION.sub(_body_alone, _SOMEBODY.sub(_body_of, _ALSO_CHAIRS.sub(" (voorzitter)", _in_a_line(by_last_names(masked.text)))))))
    bodies = {} if is_own else {number: body for number, mention in enumerate(masked.all_mentions) if (body := _regulated(masked, mention))}
    mentions = tuple(bodies.get(number, mention) for number, mention in enumerate(masked.all_mentions))
    if not is_own:
        text, further = with_known_people(masked, text, (annotated.clean.text, annotated.within))
        mentions += further[len(mentions) :]
    changed = masked.reworded(text, mentions)
    if bodies or masked.holds_kind(Kind.JOINT_BODY):
        changed = changed.reworded(_IN_ONE_LIST.sub("", _BODIES.sub(lambda run: _as_forums(changed, run), text)), mentions)
    return changed if changed.text != masked.text else masked


# "alle gemeenten behalve A", "op A na", "A uitgezonderd": who is named as no member; "behalve A ook B" is another matter
_BUT_FOR = re.compile(rf"\b(?:[Bb]ehalve|uitgezonderd|exclusief|[Mm]et uitzondering van|[Bb]uiten) {ORG}+(?![^.;]{{0,60}}\b(?:ook|nog|verder|eveneens|tevens)\b)|\b[Oo]p {ORG}+ na\b|{ORG}+ uitgezonderd\b")


def _but_for(text: str) -> str:
    """The masked text without those who are named as the exception; others than those that a clause on all of them names are kept."""
    return _BUT_FOR.sub(lambda found: re.sub(ORG, _STRUCK, found.group()), text) if _ALL.search(text) else text


_ALL = re.compile(r"\b(?:[Aa]lle|[Ii]edere|[Ee]lke|[Dd]e (?:hele|gehele|overige|andere))\b")
# "Anna de Boer, burgemeester van Gouda,"
_IN_APPOSITION = re.compile(rf"{_PERSON}, (?:de )?(?:{_OFFICE}) (?:van|uit|in) (?P<body>{ORG})(?=[.,;]|$| \(| en )")

# the same of a mayor: "mevrouw A. de Boer, burgemeester van Gouda" is masked up to the town
_MAYOR = re.compile(rf"\b(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?) (?:[A-Z]· ?)*{_PERSON}, (?P<body>{ORG})(?=[.,;]|$| \(| en )")


def _in_a_line(text: str) -> str:
    return _ITEM.sub(", ", _FIRST_ITEM.sub("", text)) if _FIRST_ITEM.search(text) else text


def _body_alone(somebody: re.Match[str]) -> str:
    return somebody["body"]


def _body_of(somebody: re.Match[str]) -> str:
    """The body for which somebody stands, with a role that is told beside it."""
    role = somebody["role"] or (", voorzitter" if somebody["chair"] or somebody["first"] or (somebody["lead"] and ("," in somebody.string[somebody.end() :][:1] or somebody["lead"][0] == "d")) else "")
    return somebody["body"] + (f" ({role[2:]})" if role else "")


def _regulated(masked: Masked, mention: Mention) -> Mention | None:
    """The body by whose name a joint regulation goes: "gemeenschappelijke regeling GGD Noord"."""
    if mention.kind is not Kind.AGREEMENT:
        return None
    start = masked.sentence.start
    match = _REGULATION.fullmatch(masked.sentence.text, mention.start - start, mention.end - start)
    return replace(mention, label=match["body"][0].upper() + match["body"][1:], kind=Kind.JOINT_BODY) if match else None


def _as_forums(masked: Masked, run: re.Match[str]) -> str:
    """A run of joint bodies as forums; in a list with others ("Gouda, Leiden en GGD Noord") they are members like those."""
    if any(m.kind is not Kind.JOINT_BODY for m in masked.mentions(run.group())):
        return run.group()
    return "".join(chr(ord(c) + ord(FORUM[1]) - ord((ORG if c <= ORG[-2] else DEAL)[1])) for c in run.group())
