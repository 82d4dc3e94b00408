"""Which line can be a title, and how one is read that is set in capitals: no letterhead, menu, label, or what a gazette puts above."""

from __future__ import annotations

import re

from kg.extraction.matching import patterns
from kg.extraction.profile.head_columns import is_labels

# "Onderwerp: deelname aan X", "Betreft      Contributies", "Onderwerp" with its words on the next line
# and as a row of a table: "| Onderwerp | Contributies |"
SUBJECT = re.compile(r"(?:\| ?)?(?:Onderwerp|ONDERWERP|Betreft|BETREFT|Betr\.|Betreff|Subject|Titel)(?: *: *| {2,}| ?\| ?|$)(?P<value>.*)")
# "Datum: 4 mei 2019", "Datum college   Dinsdag 13 juni 2017", "Vergadering 10 juni 2014", "Verzonden: Gouda, 3 mei 2011"; not "Datum raadsvergadering", which is yet to come
DATE_LABEL = re.compile(r"\W*(?:Datum(?: (?!raad|commissie|volgende|ingang|publicatie)[\w&]+)?|DATUM|Besluitdatum|(?:Openbare )?Zitting(?! van (?:de|het) )(?: van)?|Vergadering(?: van)?|Vergaderdatum|Verzonden(?: op)?|Verzenddatum|Dagtekening|Beantwoord(?: op)?|Date|Datum/tijd) *:?(?: +|$)", re.I)
_NAVIGATION = re.compile(r" [|>»›] |^\[(?:logo|Home)|\]\(/|^(?:Menu|Zoeken|Home|Suche|Search|Direct naar|Ga naar|Zum Inhalt|Skip to|U bent hier|Deze pagina|NL \| EN)\b|^\w[\w-]*\.(?:nl|de|be|com|eu)$| {3,}\S.* {3,}", re.I)
_SMALL_WORDS = frozenset({"de", "het", "en", "van", "over", "inzake", "tussen", "voor", "in", "der", "bij", "tot", "op", "met", "of", "on", "and", "the", "between", "for", "aan", "naar", "uit", "te", "ten", "ter", "als", "zonder", "door"})
# what the official gazettes put above a document, and a page its choice of language
_FURNITURE = re.compile(
    r"(?i)(?:start van deze pagina|ski?p navigatie|ga direct naar|overheid\.nl|de wegwijzer naar|tekstgrootte|gepubliceerd op|dit is een toekomstige|regeling vervallen|staatscourant|gemeenteblad|provinciaal blad|waterschapsblad|blad gemeenschappelijke regeling|officiële uitgave|datum publicatie|-{3}|permanente link|naar de (?:actuele|door u)|https?:|zoals vergunningen"
    r"|adressen en contact|inhoud(?:sopgave)?\W*$|heeft u gevonden|beoordeel deze pagina|iban\b|bic\b|[a-z]{2}\d\d ?[a-z]{4} ?\d[\d ]+$|\[email|verzonden\b|www\.|dit is een oud bericht|overslaan en naar|direct naar|naar de inhoud|language ?:|geachte |beste |(?:nieuws|algemeen|inleiding|voorwoord|colofon|locatie|agendapunten|(?:voorzitter|secretaris|griffier)(?:,? (?:en )?(?:secretaris|griffier))?|columns?|politiek|actueel|opinie|regio|binnenland|sport|cultuur|ingezonden|overig)\W*$|advertisement\W*$|n/a\W*$|protected\W*$|copied!|no results found|bezig met laden|hele tekst\W*$|academic year|(?:share|download) [“\"]|u bent hier|sie sind hier|geldend van|intitulé|logo |jaargang|officiële bekendmakingen|organisatie\W*$|(?:pagina )?delen\W*$|deel (?:deze pagina|dit (?:bericht|artikel))\b|download (?:\W|pdf|als)|weergave met|maat: |transcript(?:ie)?\W*$|vergelijkbare documenten|type besluit:|terug(?: naar .*)?$|(?:vorige|volgende) pagina\b|rubriek\b|convenanten\W*$|overige overheidsinformatie|ministerie van [^.;]{3,90}$"
    r"|ziet u een fout in|wetstechnische informatie|gegevens van de regeling|tekst van de regeling|organisatietype|officiële naam regeling|citeertitel|datum (?:inwerkingtreding|uitwerkingtreding|ondertekening)\b|terugwerkende kracht tot|bron bekendmaking|kenmerk voorstel|betreft$|(?:overzicht van in de tekst|opmerkingen met betrekking tot de regeling|wettelijke grondslag\(en\)|regelgeving die op deze regeling)"
    r"|(?:nr|no)\. \d|\d[\d -]*$|(?-i:(?:[A-Z]{2}[ |/]+)+[A-Z]{2}$))"
)
# "40 Jahre Freundschaft", "30 jaar tevreden partnergemeenten"; "12 mei 2020" and "1234 AB Breda" are none
_COUNTED = re.compile(r"\d{1,3} (?!(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)(?:[a-zà-ÿ]{4,}|Jahre) [\w’'-]")
_LETTERHEAD = re.compile(r"(?:Gemeente|GEMEENTE|Stadt|City of|Stad|Provincie) [A-Z][\w' -]{1,30}(?: \(\w+\)| [-–] .*)?$|Postbus |Aan |Van |Afdeling |(?:G E M|R A A D)|\W*$|\d(?!\d{0,2} (?:[a-zà-ÿ]{4,}|Jahre) [\w’'-])|(?:Nr|No)\.? ")
SORT = re.compile(
    r"(?:ambtelijk[e]? |interne? |concept[- ]?)?(?:(?:de )?ondergetekenden?|partijen|overeenkomst|memo|notitie|nota|evaluatienotitie|raadsvoorstel|collegevoorstel|voorstel|adviesnota|brief|raadsbrief|rapport|verslag|raadsbesluit|besluit|bijlage|informatienota|raadsinformatiebrief"
    r"|besluit van het college(?: van burgemeester en wethouders)?|collegebesluit|besluit +(?:gemeenteraad|college van burgemeester en schepenen|raad voor maatschappelijk welzijn|vast bureau)"
    r"|ondertekening|(?:openbare|geheime|besloten) (?:zitting|vergadering))\W*$",
    re.I,
)
LABEL = re.compile(
    r"(?:Aan|Van|Afdeling|Datum|Onderwerp|Betreft|Kenmerk|Uw kenmerk|Ons kenmerk|Zaak\w*|Registratie\w*|Portefeuille\w*|Steller|Opsteller|Indiener|Auteur|Contactpersoon|Behandeld door|Bijlagen?|Status|Versie|Team|Telefoon"
    r"|E-?mail\w*|Programma|Agendapunt|Openbaar|Vertrouwelijk|Vergadering|Documentnummer|Kopie|Cc|Doorkiesnummer|Bezoekadres|Postadres|Aanwezig|Afwezig|Verontschuldigd|Tegenwoordig|Voorzitter|Bevoegdheid|Locatie)(?: \w+)?(?:\.?:| {2,}|$)"
)


_GAZETTE = patterns.compile(r"(?i)[^.]{3,90}(?:Staatscourant|Gemeenteblad|Provinciaal blad) ?\d{4},")
_BARRED = re.compile(r"[^|]+ \| [^|]+ \|")


def is_furniture(line: str) -> bool:
    """Whether a line is none of the text's own: what a gazette or a page puts above it."""
    return bool(_FURNITURE.match(line) or ("|" in line and _BARRED.match(line)) or _GAZETTE.match(line))


_SPACED = re.compile(r"(?:[A-ZÀ-Ý-] {1,4}){5,}[A-ZÀ-Ý]")


def unspaced(line: str) -> str:
    """A line in spaced capitals as it is read; others as they are.

    >>> unspaced("R A A D S B E S L U I T"), unspaced("G E M E E N T E   G O U D A"), unspaced("A B en C")
    ('RAADSBESLUIT', 'GEMEENTE GOUDA', 'A B en C')
    """
    if line[1:2] != " " or not _SPACED.fullmatch(line):
        return line
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", line))


# the first letter of a word, and that of a name's second half: "noord-limburg"
_CAPITAL = re.compile(r"(?:^[\W\d_]*|(?<=\w-)(?=\w{4}))[^\W\d_]")


def cased(text: str, *, shortest: int = 8) -> str:
    """A line in capitals as a title is written: "KOELE PLEINEN" is "Koele Pleinen"."""
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(letters) < shortest:
        return text
    words = [w if i and w in _SMALL_WORDS else _CAPITAL.sub(lambda m: m.group().upper(), w) for i, w in enumerate(text.lower().split())]
    return " ".join(words)


# who decides, on a line of its own: "Het college van burgemeester en wethouders"
_ORGAN = re.compile(r"(?:Het college|De (?:gemeente)?raad|Burgemeester en wethouders|Gedeputeerde [Ss]taten)(?: van [\w ]{3,40})?\W*$")


def is_title(line: str) -> bool:
    """Whether a line can be a title: no letterhead, menu, label, number, date or sort of document alone."""
    return (
        4 < len(line) < 110
        and (line[0].isupper() or _COUNTED.match(line) is not None)
        and line[-1] not in ".:;,"
        and not any(pattern.match(line) for pattern in (_LETTERHEAD, SORT, LABEL, SUBJECT, DATE_LABEL))
        and not _NAVIGATION.search(line)
        and not is_furniture(line)
        and not re.match(r"[A-Z0-9]\. |(?:[A-Z]\.){2,} ?[A-Z]|Artikel \d+[a-z]?\b|(?:Laatst|Zuletzt|Last|Page last|Gepubliceerd|Stand|Datum|(?:Paragraaf|Hoofdstuk|Artikel|Afdeling) [\dIVX]+)\b|(?:Concept|Ontwerp|Versie)\W*\d", line)
        and not _ORGAN.match(line)
        and not is_labels(line)
    )


# the number of a report's chapter that is a page of its own: "2.4 Verbonden partijen", "7 Verbonden partijen", "Paragraaf 5 - Verbonden partijen"
_CHAPTER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.? |(?:Paragraaf|Hoofdstuk|Bijlage) \d{1,2}(?:\.\d{1,2})?\.? ?[-–:|]? )(?=[A-ZÀ-Ý][a-zà-ÿ]{3})")
_TITLE, _LONGEST_TITLE = 109, 200
# a line that tells something, or asks
SENTENCE = re.compile(r"[a-zà-ÿ)][.?!]$|\b(?:is|was|wordt|werd|heeft|had|zijn|waren|hebben|gaat|ging|kan|komt|kwam|vindt|vond|has|were|wird|wurde|hat)\b")


def title_at_top(line: str) -> str | None:
    """The title that only the first line of a text can be, for the number before it or for its length; None where it is none.

    >>> title_at_top("7.2 Verbonden partijen"), title_at_top("12 havens"), title_at_top("Verbonden partijen")
    ('Verbonden partijen', None, None)
    """
    chapter = _CHAPTER.match(line)
    value = line[chapter.end() :] if chapter else line
    is_one = (chapter or len(value) > _TITLE) and len(value) <= _LONGEST_TITLE and not SENTENCE.search(value)
    return value if is_one and is_title(value[:_TITLE].rstrip()) and value[-1] not in ".:;," else None
