"""What stands at the beginning of a line and says what the line is: a bullet, a letter, an article, a footnote."""

from __future__ import annotations

import re

BULLETS = ">»›•▪◦●○■□►‣⁃*·∙➢➤→✓✔❖\ufffd\uf020-\uf0ff–—-"
# "• het versterken", "- a. zal de IND", "\uf0a7 Profilering", "o het delen", "(b) de gemeente", "2.1 Doel", "iv. toezicht", "1/ De stad"
MARKER = re.compile(
    rf"\s*(?:(?:[{BULLETS}]|o(?= ))\s{{0,12}})?"
    r"(?:(?P<mark>\(?[a-z]{1,2}\)|[a-z]\.|\(?\d{1,2}(?:[.)]|°\.?)(?!\d)|\d{1,2}/(?= ?[A-Za-z])|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|[ivx]{1,4}[.)])\s|(?<=\S)\s|(?<=[•\uf0a7\uf0b7]))\s*"
)
# "Artikel 3 Looptijd", "Art. 12", "ARTIKEL IV", "Artikel 2:1", "Hoofdstuk 2"; not "artikel 3, onder a"
ARTICLE = re.compile(
    r"\s*[*#]*\s*(?:artikel|art\.|article|section|hoofdstuk|§)\s+(?P<number>\d+[a-z]?(?:[.:]\d+)?|[IVX]+)\b(?!,|\)| van | onder | lid )",
    re.I,
)
# "1 Op het moment van ondertekenen": a footnote's text at the foot of a page; "[1] Op het moment", in a Word file
FOOTNOTE = re.compile(r"\s*(?:(?P<number>\d{1,2}) (?=[A-Z])|\[(?P<bracketed>\d{1,3})\] )")
# above a list of those who conclude something: "PARTIJEN", "De ondergetekenden:"
PRESENTING = re.compile(r"(?i)\W*(?:de )?(?:ondergetekenden?|(?:convenant|deal)?partijen|contractpartijen|convenantpartners|(?<=de )(?:(?:samenwerkende|betrokken|deelnemende|ondertekenende) )?partners|deelnemers|tussen)\W*$")
# "Pagina 3 van 12", "5/13", "- 4 -", "blz. 7"
PAGE_NUMBER = re.compile(
    r"\s*(?:(?:pagina|page|blz\.?|p\.)\s*\d+(?:\s*(?:van|/|of)\s*\d+)?|-?\s*\d{1,3}\s*-?|\d{1,3}\s*/\s*\d{1,3})\s*$",
    re.I,
)
# "a." or "•" on a line of its own, "II.  in te stellen", "B.   Middelburg en HZ": as wide a gap has no initial
BARE = re.compile(rf"(?:\(?(?:[A-Za-z]|\d{{1,2}}|[ivx]{{1,4}}|[IVX]{{1,4}})[.)]|[{BULLETS}])$")
# "Bijlage 1 ........ 12": a line of a table of contents
LEADER = re.compile(r"(?:\.{4}|…) ?\d{1,3}$")
_CAPITAL = re.compile(r"(?:[A-Z]|[IVX]{1,4})[.)]\s{2,}")


OVERVIEW = "|".join((
    "[Nn]aam(?: (?:van (?:de|het) )?(?:verbonden partij|organisatie|samenwerkingsverband|regeling|netwerk))?", "[Vv]erbonden partij", "[Ss]amenwerkingsverband", "[Gg]emeenschappelijke regeling", "(?:[Ss]tatutaire )?(?:[Vv]estiging(?:splaats)?|[Zz]etel)", "[Rr]echtsvorm", "[Jj]uridische (?:vorm|structuur)", "(?:[Oo]penbaar|[Pp]ubliek) belang", "[Bb]estuurlijke? (?:belang|vertegenwoordiging|betrokkenheid|relatie|invloed)",
    "[Ff]inancieel belang", "[Ff]inanciële (?:bijdrage|relatie)", "[Bb]ijzonder(?:heden)?", "[Oo]pmerking(?:en)?", "[Rr]elevante informatie", "[Dd]oel(?:stelling)?(?: ?(?:en|/|,) ?(?:(?:openbaar|publiek|maatschappelijk) )?belang)?", "[Aa]ard", "[Bb]elang", "[Zz]eggenschap", "[Vv]ertegenwoordiging(?: gemeente)?", "(?:[Bb]estuurlijk |[Oo]nze )?[Vv]ertegenwoordigers?(?: gemeente)?", "(?:(?:[Gg]emeentelijke|[Jj]aarlijkse) )?[Bb]ijdrage(?: (?:in )?\\d{4})?", "[Cc]ontributie", "[Dd]ividend[^:\\t|]{0,20}", "(?:[Ee]igen|[Vv]reemd) vermogen[^:\\t|]{0,20}",
    "[Rr]esultaat[^:\\t|]{0,20}", "(?:(?:[Ff]inanciële|[Bb]eleidsmatige) )?[Oo]ntwikkelingen", "(?:[Ff]inanciële )?[Rr]isico[’']?s?", "[Rr]isicoprofiel", "[Pp]rogramma", "[Ss]oort",
    "[Vv]isie(?: (?:en|op) (?:het )?beleid(?:svoornemens)?)?", "[Bb]eleid(?:svoornemens)?", "[Aa]ctiviteiten", "[Tt]aken", "[Oo]mschrijving", "[Tt]oelichting", "[Ff]inanciële (?:positie|gegevens|kengetallen)", "[Ww]ettelijke grondslag", "[Oo]prichtingsdatum", "[Pp]ortefeuillehouder", "[Ww]ebsite",
    "(?:[Dd]e )?(?:[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|partners|organisaties|overheden|steden))", "[Bb]etrokken (?:gemeenten|partijen)", "[Bb]etrokkenen", "[Ll]eden", "[Pp]articipanten", "[Vv]ennoten", "[Dd]eelgenoten",
))  # fmt: skip
"""What a budget tells of the bodies in which a municipality has a share, as the labels that it puts beside or above it."""
_OVERVIEW = re.compile(rf"(?:{OVERVIEW})(?: \([^()]{{1,40}}\))?(?::|$)")
ALONE = re.compile(rf"(?:{OVERVIEW})$")
"""A label of an overview on a line by itself, whose value stands below it."""
# "Deelnemers      Gouda en Leiden": a gap parts a label of an overview from what belongs to it
LABELLED = re.compile(rf"(?:{OVERVIEW})(?: \([^()]{{1,40}}\))?:?(?:\t| {{3,}})[ \t]*(?=[^\s|])")

# "Regeling Streekarchief Zuid" / "De raden en de colleges van de gemeenten Aalten en Borne": who makes a regulation, right below its title
_MAKERS = re.compile(r"(?:De|Het) (?:(?:gemeente)?ra(?:ad|den)|colleges?|burgemeesters?|(?:algeme(?:en|ne)|dagelijkse?) bestu(?:ur|ren))(?:,? (?:en )?(?:de |het )?(?:(?:gemeente)?ra(?:ad|den)|colleges?|burgemeesters?|(?:van )?burgemeester en wethouders)){0,3} van (?:de |het )?(?:gemeenten?|waterschap\w*|provincies?|samenwerkings\w+|regio) [A-ZÀ-Ý]")
_WANTS_MAKERS = re.compile(r"[,;:-]$| (?:de|het|een|van|en|met|door|voor|in|op|te|tussen|aan|bij|uit|naar|of|als|dat|namens|volgens|wat|wanneer|omdat|zodat)$")


def makers_below(last: str, first: str) -> bool:
    """Whether a line begins with those who make a regulation, below a line that is whole without them."""
    return first.startswith(("De ", "Het ")) and _MAKERS.match(first) is not None and not _WANTS_MAKERS.search(last)


def is_marked(line: str) -> bool:
    """Whether a line begins an item or an article, or is a label of an overview."""
    if "A" <= line[0] <= "Z":
        return bool(ARTICLE.match(line) or _CAPITAL.match(line) or (len(line) < 7 and BARE.match(line)) or _OVERVIEW.match(line))
    return bool(MARKER.match(line) or (len(line) < 7 and BARE.match(line)) or ARTICLE.match(line))
PLANNING = r"(?i)^\W*(?:\d+[.)]? ?|(?:artikel|bijlage) \w{1,3}[.:)]?(?: [–-])? )?(?:globale |verdere |indicatieve |beoogde )?(?:planning|tijdpad|tijdlijn|tijdschema|tijdsplanning|mijlpalen|vervolgstappen|stappenplan|procesplanning)\b[^.;]{0,40}$"
"""A line above the steps of a plan: "6. Planning", "Bijlage 2 Tijdpad"."""
