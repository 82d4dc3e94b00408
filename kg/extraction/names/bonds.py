"""Words for a tie between cities: the bond ("stedenband", "jumelage"), the other city ("zusterstad") and being tied ("verzusterd").

Dutch makes such words by joining: what sort of cities they are and what holds them together ("vriendschaps" + "verdrag",
"partner" + "verbinding"), so they are made here in the same way and not listed one by one.
"""

from __future__ import annotations

_SORT = r"(?:[Ss]teden ?|[Zz]uster(?:steden)?|[Pp]artner(?:schaps|steden)?|[Vv]riend(?:schaps|en)|[Jj]umelage|[Vv]erbroederings?|[Vv]erzusterings?|[Tt]weeling)"
# "partnerschapsovereenkomst" is any agreement; with these sorts it is a tie
_TWINNING = r"(?:[Jj]umelage|[Vv]erbroederings|[Vv]erzusterings|[Ss]tedenband|[Vv]riendschaps)"
_ONE = r"(?:band|relatie|verbinding|verdrag|pact|akte|oorkonde|charter|handvest|protocol)"
_SEVERAL = r"(?:banden|relaties|betrekkingen|verbindingen|verdragen|pacten|akten|aktes|oorkonden|oorkondes|charters)"
_FOREIGN_ONE = r"Städtepartnerschaft|Städtefreundschaft|Partnerschaftsurkunde|Partnerschaftsvertrag|Partnerschaft|(?:[Tt]own )?(?<![Pp]roject )(?<![Pp]rogramma )(?<!EU )[Tt]winning(?: (?:agreement|charter|link|relationship|association))?|[Ff]riendship (?:link|treaty|pact|agreement|charter)|(?:[Ss]ister[ -]cit(?:y|ies)|[Tt]win[ -](?:towns?|city|cities)|[Pp]artner city) (?:relations?|relationship|agreement|link)"
_FOREIGN_SEVERAL = r"Partnerschaftsurkunden|Partnerschaftsverträge|Städtepartnerschaften|Städtefreundschaften|Partnerschaften|[Tt]winnings|[Tt]winning (?:agreement|charter|link)s|[Ff]riendship (?:link|treaty|pact|agreement|charter)s|(?:[Ss]ister[ -]city|[Tt]win[ -](?:town|city)|[Pp]artner city) (?:relationship|agreement|link)s"

_CITY_SORT = r"(?:[Zz]uster|[Bb]roeder|[Pp]artner|[Tt]weeling|[Vv]riend(?:schaps|en)|[Jj]umelage|[Vv]erbroederings|[Vv]erzusterings)"
BOND_ONE = rf"(?:{_SORT}{_ONE}|{_TWINNING}(?:overeenkomst|verklaring)|(?:[Ss]tedenband|{_CITY_SORT}(?:stad|steden|gemeente)s?)(?:relatie|contact|verband|samenwerking)|[Jj]umelage|[Ss]tedenpaar|[Vv]erbroedering|[Vv]erzustering|{_FOREIGN_ONE}|(?:officiële|formele|hechte) (?:vriendschap|relatie)|(?:officiële|vriendschappelijke) band|(?:[Aa]kte|[Oo]orkonde|[Cc]harter|[Vv]erdrag|[Vv]erklaring) van (?:vriendschap|verbroedering|verzustering))"
"""One bond: "stedenband", "jumelageovereenkomst"."""
BONDS = rf"(?:{_SORT}{_SEVERAL}|{_TWINNING}(?:overeenkomsten|verklaringen)|(?:[Ss]tedenband|{_CITY_SORT}(?:stad|steden|gemeente)s?)(?:relaties|contacten|samenwerkingen)|(?:officiële|vriendschappelijke) banden|[Jj]umelages|[Vv]erbroederingen|[Vv]erzusteringen|{_FOREIGN_SEVERAL})"
"""Several of them."""
BOND = rf"(?:{BONDS}|{BOND_ONE})"
"""One or several."""
SISTERS = rf"(?:{_CITY_SORT}(?:steden|gemeenten|gemeentes|plaatsen|dorpen)|(?:[Vv]erbroederde|[Vv]erzusterde|[Bb]evriende) (?:steden|gemeenten|gemeentes|plaatsen)|Partnerstädten?|Partnergemeinden|[Tt]win(?:ned)?[ -](?:[Tt]owns|[Cc]ities)|[Ss]ister (?:[Cc]ities|[Tt]owns)|[Pp]artner (?:[Cc]ities|[Tt]owns))"
"""Several other cities: "zustersteden", "partner towns"."""
SISTER_ONE = rf"(?:{_CITY_SORT}(?:stad|gemeente|plaats|dorp)|[Ss]tedenband(?:partner|stad|gemeente)|(?:[Jj]umelage|[Vv]erbroederings|[Vv]erzusterings)partner|(?:[Vv]erbroederde|[Vv]erzusterde|[Bb]evriende) (?:stad|gemeente|plaats)|Partnerstadt|Partnergemeinde|[Tt]win[ -](?:[Tt]own|[Cc]ity)|[Ss]ister (?:[Cc]ity|[Tt]own)|[Pp]artner (?:[Cc]ity|[Tt]own))"
"""One of them."""
SISTER = rf"(?:{SISTERS}|{SISTER_ONE})"
"""One or several."""
TWINNED = r"(?:[Vv]erzusterd(?:en?)?|[Vv]erbroederd(?:en?)?|gejumeleerd|verbroedert|verzustert|gejumelleerd|jumeleert|jumeleren|[Tt]winned|(?:(?:[Ss]tädte)?partnerschaftlich|freundschaftlich|in Städtepartnerschaft|durch eine Städtepartnerschaft) verbunden|[Vv]erschwistert|jumelée?)"
"""Being tied, and what ties: "verzusterd", "verzusterde met"."""
TWIN = rf"(?:{BOND}|{SISTER}|{TWINNED})"
"""Any of these."""
BILATERAL = r"(?:[Bb]ilaterale (?:relaties?|samenwerking|samenwerkingen|banden?|contacten|samenwerkingsrelaties?))"
"""A tie that is not called a twinning."""
