"""Whether a document is a page: by what sites put round a text, else since it has a headline and nothing that papers have."""

from __future__ import annotations

from kg import beginnings
from kg.extraction.matching import patterns as re

_SITE = beginnings.compile(
    r"cookies|startseite|last reviewed|contact us|zuletzt aktualisiert|laatst bijgewerkt|lees meer|home\s*[>|›»]|laatst gewijzigd|volg ons|deel deze pagina|contactformulier|^menu\b|impressum|read more|^lees ook\b|\[home\]\(|^sitemap|\(/sitemap|op deze pagina|^home {2,}|tip de redactie|^bijgewerkt$|^[\w-]{3,60}\.jpe?g$|^nieuwsbericht(?: gemeente [a-z-]+)?\W*(?:$|\|)",
    re.I | re.M,
)
# in its head a line that opens with the sort of paper that it is, or with a label
_HEADED = re.compile(
    r"(?m)^[^\w\r\n]*(?=[A-Z])(?i:memo|notitie|nota|\w*evaluatie\w*|rapport\w*|\w*voorstel|\w*besluit(?:en)?|advies\w*|\w*begroting|jaar(?:stukken|rekening|verslag)|paragraaf|bijlage|\w*lijst|notulen|beantwoording|(?:schriftelijke|technische) vragen|\w*verslag|motie|amendement|\w*brief"
    r"|aan (?:de (?:gemeente)?raad|de burgemeester|het college)|(?:aan|van)(?= ?:|  )|betreft|betr\.|onderwerp|portefeuillehouder|steller|opsteller|registratie\w*|zaak\w*|(?:ons |uw )?kenmerk|vertrouwelijk|afdeling|agendapunt|vergadering|datum (?:college|raad|besluit)\w*"
    r"|(?:\w*overeenkomst|\w*convenant|\w*verklaring|\w*oorkonde|\w*urkunde|charter)\W*$)\b(?!-)"
)
# anywhere a heading of its parts, or how letters and agreements open and end
_BUILT = re.compile(
    r"(?m)^[^\w\r\n]*(?=[A-Z])(?i:artikel \d|art\. \d|hoofdstuk|inleiding\W*$|inhoud(?:sopgave)?\W*$|samenvatting\W*$|conclusies?\W*$"
    r"|geachte|(?:beste|lieve|lieber|liebe|dear) [\w ]{2,30},|met vriendelijke groet|hoogachtend|aldus (?:besloten|vastgesteld|overeen\w+|getekend|opgemaakt)|ondergetekenden?|de ondergetekenden|partijen|overwegende|gelet op|gezien de)\b(?!-)"
)
# "2.1  Aanleiding", "3 Beoordeling"; "4 maart 2020" is a day
_NUMBERED = re.compile(r"(?m)^[ \t]*\d{1,2}(?:\.\d{1,2}){0,2}\.? {1,4}[A-Z][a-zà-ÿ]+")
# "Over ons | Fietskring Zeven", as browsers name a page
_NAMED = re.compile(r"\A\s*[A-Z][^|\r\n]{2,50} \| [A-Z][^|\r\n]{2,50}[ \t]*(?:\r?\n\s*\n)")
_LONGEST = 12_000
"""Characters of a page that nothing else shows to be one."""
_HEAD = 1500
"""Characters of a paper's head, which is half of it at most: at the foot of a page stand links to papers."""
_MENU = 10
"""Lines that may stand above the headline."""
_SHORTEST = 250
"""Characters below which a text is too short to tell."""


def is_page(text: str, headline: int | None) -> bool:
    """Whether a text that is no agreement, decision or letter is a page of a site.

    Args:
        headline: where its title stands, None where it has none.
    """
    if _SITE.search(text):
        return True
    if headline is None and _NAMED.match(text):
        headline = 0
    if headline is None or not _SHORTEST < len(text) < _LONGEST or text[:headline].count("\n") > _MENU:
        return False
    return not (_HEADED.search(text, 0, min(_HEAD, len(text) // 2)) or _BUILT.search(text) or _NUMBERED.search(text))
