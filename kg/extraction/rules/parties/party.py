"""The parties of an agreement as values: who they are, what the agreement calls them, and what an addendum amends."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.model import Evidence, Kind, Name

# "Addendum 2 bij de Samenwerkingsovereenkomst X", "Tweede wijziging van het convenant X", "Wijzigingsovereenkomst op de"
_AMENDED = re.compile(
    r"(?:\b(?:bij|op|van|behorend(?:e)? bij) (?:de |het )?|\b(?:[Ww]ijziging|[Ww]ijzigingsbesluit|[Vv]erlenging|[Aa]ddendum|[Aa]llonge|[Ww]ijzigingsovereenkomst|[Vv]erlengingsovereenkomst)(?: (?:nr\.? ?|nummer )?(?:\d{1,2}|[IVX]{1,4}|Ii{1,2}))?:? )(?P<name>(?:[A-Za-z-]*(?:[Oo]vereenkomst|[Cc]onvenant|[Aa]kkoord|[Vv]erklaring)|(?:[Gg]emeenschappelijke )?[Rr]egeling|(?:City|Regio|Green|CITY|REGIO|GREEN) ?(?:[Dd]eal|DEAL))\b.{2,160})"
)
_DEAL = re.compile(r"^(?:CITY|REGIO|GREEN) ?DEAL\b")
# "Wijzigingsbesluit Gemeenschappelijke regeling X, derde wijziging": which of its changes, and no part of its name
_WHICH_CHANGE = re.compile(r"(?i),? \(?(?:[a-z]+(?:de|ste)|\d{1,2}e) (?:partiële |integrale )?(?:wijziging|herziening)\)?$")
# what a term says that a party is: "de Provincie" is no ministry, whoever stands before it
_SORTS = {"provincie": Kind.PROVINCE, "gemeente": Kind.MUNICIPALITY, "waterschap": Kind.WATER_AUTHORITY, "hoogheemraadschap": Kind.WATER_AUTHORITY}


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the opening presents it.

    Attributes:
        name: who it is.
        start, end: where it is named, in the cleaned text.
        terms: what the agreement calls it from there on, without article and in small letters.
        representative, office, decision: who signs for it, as what, and by which decision; None where not said.
        evidence: the passage.
    """

    name: Name
    start: int
    end: int
    terms: tuple[str, ...]
    representative: str | None
    office: str | None
    decision: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Opening:
    """The parties of an agreement.

    Attributes:
        parties: those that present themselves in its opening.
        joint: terms that stand for several of them ("de gemeenten").
        others: parties that are only named where the agreement says who concludes it.
    """

    parties: tuple[Party, ...] = ()
    joint: dict[str, tuple[Name, ...]] = field(default_factory=dict)

    others: tuple[Name, ...] = ()

    @property
    def names(self) -> list[Name]:
        """All parties, in their order."""
        return [*(party.name for party in self.parties), *self.others]

    def called(self, term: str) -> list[Name]:
        """Whom a defined term stands for, empty if it is none."""
        key = plain(term)
        own = [party.name for party in self.parties if key in party.terms and party.name.kind in (_SORTS.get(key, party.name.kind), Kind.ORGANISATION)]
        called = list(self.joint.get(key, ())) or own or [name for name in self.names if key in short_forms(name)]
        return called or [name for name in self.names if key == "politie" and re.search(r"(?i)politie\b", name.label)]


def amended(annotated: Annotated) -> Name | None:
    """The agreement that an addendum amends, as its title names it; None for any other document."""
    about = annotated.profile
    if about.kind != "addendum" or about.agreement is None:
        return None
    match = _AMENDED.search(_WHICH_CHANGE.sub("", about.agreement.label))
    return Name(_DEAL.sub(lambda deal: deal.group().title(), match["name"][0].upper() + match["name"][1:]), Kind.AGREEMENT) if match else None


def sets_up(agreement: Name | None, party: Name) -> bool:
    """Whether a regulation sets up the body whose name it bears: its definitions name that as they name its parties, and it is none."""
    before, _, rest = agreement.label.casefold().partition("gemeenschappelijke regeling ") if agreement else ("", "", "")
    return not before and bool(rest) and party.kind is not Kind.MUNICIPALITY and rest == party.label.casefold()


def short_forms(name: Name) -> frozenset[str]:
    """The ways to call a party by a part of its name: without its sort, without its legal form, without either."""
    return _short_forms(name.label)


def _without_sort(label: str) -> str:
    return re.sub(r"^(?:gemeente|provincie|waterschap|hoogheemraadschap van|stichting|ministerie van) ", "", label.casefold())


@lru_cache(maxsize=256)  # of the parties of a document, for each term in it
def _short_forms(label: str) -> frozenset[str]:
    bare = re.sub(r",? (?:b\.?v\.?|n\.?v\.?|u\.a\.|w\.a\.)$", "", label.casefold())
    return frozenset({_without_sort(label), bare, re.sub(r"^(?:hogeschool|stichting|coöperatie|vereniging|woningbouwvereniging|woningstichting) ", "", bare)})


_ARTICLE = re.compile(r"^(?:(?:de|het) )?(?:gemeente (?=\S))?|^(?:de|het) ")


def plain(term: str) -> str:
    """A defined term without its article: "de Provincie" is "provincie"."""
    return _ARTICLE.sub("", " ".join(term.split()).strip(" .,:;“”\"'‘’").casefold())
