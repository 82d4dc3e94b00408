"""A sentence as its lists of bodies read: with those whom no list of names holds, without what stands between and behind them."""

from __future__ import annotations

from kg.extraction.bystanders import without_bystanders
from kg.extraction.masked import ANY, ORG, Masked, as_body
from kg.extraction.matching import patterns as re
from kg.extraction.rules.parties.list_mates import with_list_mates
from kg.extraction.rules.parties.presenting import CALLED_SO
from kg.numbers import CARDINAL

# "Regio West (voorheen Zuid)"; "(getekend in 2019 door A en B)" says who concluded it
_BRACKETED = re.compile(r" ?\((?![^()]{0,30}(?:tekend|gesloten|aangegaan)\b[^()]{0,40} (?:door|tussen|met) )[^()]{0,60}\)")
# "vijf steden (Zwolle, Deventer en Almelo) en drie ministeries (...)": those in the brackets are who is meant
_GROUPED = re.compile(rf"\b(?:(?:de|alle|beide|{CARDINAL}|\d{{1,2}}|[a-z-]+e) ){{0,3}}[a-z-]+(?:s|en)(?: (?:in|uit|van|binnen|rond) (?:de |het )?(?:[A-Z][\w-]+|{ANY}|regio|streek|subregio|omgeving|samenwerking))? \((?:o\.a\. |onder (?:andere|meer) |waaronder |te weten |namelijk )?(?P<who>{ORG}{{2,}})\)")
# "het Rijk, de provincies, de VNG en Vitens": who is named by a sort alone is nobody in particular, and the list goes on behind
_OF_A_SORT = re.compile(
    rf"(?<=[{ORG[1:-1]}])(?:,| en|, en|,? evenals|,? alsmede) (?:(?:(?:de|alle|enkele|diverse|verschillende|veel|{CARDINAL}|\d{{1,2}}|een aantal) (?:[a-z-]+e )?(?!hebben|zijn|waren)[a-z-]{{4,30}}(?:en|s|[’']s))|"
    r"(?:[a-z]+e )?[a-z-]*(?:provincies|gemeenten|waterschappen|corporaties|bedrijven|ondernemers|instellingen|organisaties|scholen|verenigingen|aanbieders|bewoners|inwoners|huurders|overheden|werkgevers|bonden))"
    rf"(?:,? en |, )(?:de |het )?(?={ORG})"
)
# "het Rijk (ministerie van Landbouw)": the ministry that acts for it
_STATE = re.compile(rf"\b(?:[Hh]et |[Dd]e )?(?:Rijk|Staat(?: der Nederlanden)?) \((?:de |het )?(?:minister(?:ie)? van )?(?P<who>{ORG})\)")


def as_list(masked: Masked) -> Masked:
    """A sentence as its lists read: with those whom no list of names holds, without what stands in brackets behind a name and without those who only stand by."""
    listed = with_list_mates(masked)
    named = _GROUPED.sub(lambda group: group["who"], _STATE.sub(lambda state: state["who"], listed.text))
    named = CALLED_SO.sub(lambda called: as_body(called["short"]), named)
    return without_bystanders(listed.reworded(_OF_A_SORT.sub("", _BRACKETED.sub("", named))))
