"""The nouns that announce names, each with how the name is called by it: "stichting", "gemeenten", "minister van"; and what stands behind a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.model import Kind

_OF = r"(?: (?:van|voor|der))?(?: (?:de|het))? "  # "Universiteit van Amsterdam", "Inspectie voor de Zorg"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that announces names.

    Attributes:
        kind: of what kind the named are.
        form: the label, of the noun (in the singular) and the title.
        link: what stands between noun and title.
        several: it announces a list.
        compound: it may end a longer word ("woonstichting").
        singular: the noun in the label.
    """

    kind: Kind
    form: str
    link: re.Pattern[str]
    singular: str
    several: bool = False
    compound: bool = False


def _nouns(
    kind: Kind, words: str, *, form: str = "{noun} {title}", link: str = " ", compound: bool = False, capitals: bool = True
) -> Iterator[tuple[str, Noun]]:
    """Nouns of one kind, "singular/plural" each; with `capitals` as it stands at a sentence's beginning and in capitals too."""
    for pair in words.split(", "):
        singular, _, plural = pair.partition("/")
        for word, several in ((singular, False), *(((plural, True),) if plural else ())):
            noun = Noun(kind, form, re.compile(link), singular[0].upper() + singular[1:], several, compound)
            for written in (word,) if not capitals else dict.fromkeys((word, word[0].upper() + word[1:], word.upper(), " ".join(w[0].upper() + w[1:] for w in word.split()))):
                yield written, noun


NOUNS: dict[str, Noun] = {
    **dict(_nouns(Kind.MUNICIPALITY, "gemeente/gemeenten, gemeente/gemeente(n), buurgemeente/buurgemeenten, fusiegemeente/fusiegemeenten, "
                  "gemeentebestuur van/gemeentebesturen van, gemeentebestuur van de gemeente, gemeenteraad van/gemeenteraden van", form="Gemeente {title}", link=r":? (?:de |het )?")),
    **dict(_nouns(Kind.CITY, "stad/steden, havenstad/havensteden, hanzestad/hanzesteden, universiteitsstad/universiteitssteden, kuststad, industriestad, hoofdstad, zusterstad/zustersteden, partnerstad/partnersteden, zustergemeente/zustergemeenten, partnergemeente/partnergemeenten, stadsbestuur van, Stadt/Städte, Gemeinde/Gemeinden, Samtgemeinde, City of/Cities of, Town of, Municipality of/Municipalities of, Ville de", form="{title}", link=r":? ")),
    **dict(_nouns(Kind.PROVINCE, "provincie/provincies, provincie/provinciën, gedeputeerde staten van, provinciale staten van", form="Provincie {title}", link=r" (?:van )?")),
    **dict(_nouns(Kind.WATER_AUTHORITY, "waterschap/waterschappen, hoogheemraadschap/hoogheemraadschappen, zuiveringsschap, wetterskip", link=_OF)),
    **dict(_nouns(Kind.WATER_AUTHORITY, "dijkgraaf van, dijkgraaf en heemraden van, dijkgraaf en hoogheemraden van", form="Waterschap {title}")),
    **dict(_nouns(Kind.FOUNDATION, "stichting/stichtingen, fundatie", link=_OF, compound=True)),
    **dict(_nouns(Kind.ORGANISATION, "vereniging/verenigingen, universiteit/universiteiten, hogeschool/hogescholen, hochschule/hochschulen, koepel", link=_OF, compound=True)),
    **dict(_nouns(Kind.ORGANISATION, "corporatie/corporaties, organisatie/organisaties, instelling/instellingen", form="{title}", compound=True, capitals=False)),
    **dict(_nouns(Kind.ORGANISATION, "deelstaat/deelstaten, Bundesland/Bundesländer", form="{title}")),
    **dict(_nouns(Kind.ORGANISATION, "ROC, AOC, politie, politie eenheid, politie-eenheid, regiopolitie, politieregio, regionale eenheid, GGZ, MEE, Halt, "
                  "Kamer van Koophandel, bureau Jeugdzorg, reclassering, slachtofferhulp, arrondissementsparket, rechtbank, instituut, kenniscentrum, expertisecentrum, steunpunt, ziekenhuis, bibliotheek, "
                  "museum, scholengemeenschap, basisschool, ontwikkelingsmaatschappij, vakbond, brandweer, OCMW, koninklijke, vzw, regionaal landschap, zorgkantoor, veiligheidshuis, "
                  "Kreis/Kreise, Landkreis, Zweckverband, Landschaftsverband, Rabobank, LTO, UMC, TU, OV-bureau, politiezone, hulpverleningszone, waterleidingbedrijf, drinkwaterbedrijf, Hochschule, Fachhochschule, havenbedrijf, openbaar lichaam, "
                  "Rhein-Kreis, Städteregion, Bezirksregierung, Handwerkskammer, IHK, huurdersbelang, huurdersbelangen, huurdersraad, huurdersfederatie, bewonersraad", link=_OF)),
    **dict(_nouns(Kind.ORGANISATION, "Landschap, Landschapsbeheer", capitals=False)),
    **dict(_nouns(Kind.JOINT_BODY, "veiligheidsregio/veiligheidsregio's, GGD/GGD'en, omgevingsdienst/omgevingsdiensten, milieudienst, regionale uitvoeringsdienst, recreatieschap, werkvoorzieningschap, werkvoorzieningsschap, werkorganisatie, uitvoeringsorganisatie, samenwerkingsorgaan, "
                  "bedrijfsvoeringsorganisatie, stadsgewest, plusregio, interlokale vereniging, intergemeentelijke vereniging, intercommunale", link=_OF)),
    **dict(_nouns(Kind.NETWORK, "stedennetwerk, kennisnetwerk, netwerk, samenwerkingsverband, stedenverband, lichtstedennetwerk, koepelorganisatie", form="{title}", link=r" ", capitals=False)),
    **dict(_nouns(Kind.NETWORK, "projectvereniging, opdrachthoudende vereniging, dienstverlenende vereniging, streekintercommunale", form="{title}", link=r" ")),
    **dict(_nouns(Kind.NETWORK, "Samenwerkingsverband", capitals=False)),
    **dict(_nouns(Kind.NETWORK, "economic board, strategic board, innovation board", link=_OF)),
    **dict(_nouns(Kind.NETWORK, "Netwerk", link=r" van (?:de )?", capitals=False)),
    **dict(_nouns(Kind.NETWORK, "Association of, Network of, Alliance of, League of, Union of, Federation of, Coalition of", link=r" (?:the )?", capitals=False)),
    **dict(_nouns(Kind.NETWORK, "Bündnis der, Verband der, Städtebund, Städtering, Städtenetz, Städteverbund, stedenring, stedenkring, stedenbond, gemeentenkring", capitals=False)),
    **dict(_nouns(Kind.NETWORK, "alliantie, coalitie, kring, platform", link=r" (?:van |voor )?")),
    **dict(_nouns(Kind.AGENCY, "agentschap, inspectie, rijksdienst, rijksinstituut, autoriteit, planbureau", link=_OF)),
    **dict(_nouns(Kind.ORGANISATION, "University", link=r" of (?:the )?", capitals=False)),
    **dict(_nouns(Kind.ORGANISATION, "coöperatie, maatschap", link=" ")),
    **dict(_nouns(Kind.COMPANY, "besloten vennootschap, naamloze vennootschap, vennootschap onder firma, bedrijf/bedrijven, onderneming/ondernemingen, bureau/bureaus",
                  form="{title}", link=r" (?:met beperkte aansprakelijkheid )?")),
    **dict(_nouns(Kind.COMPANY, "metaalbedrijf, bouwbedrijf, transportbedrijf, vervoerbedrijf, energiebedrijf, waterbedrijf, afvalbedrijf, techniekbedrijf, installatiebedrijf, familiebedrijf, softwarebedrijf, ingenieursbureau, adviesbureau, onderzoeksbureau, architectenbureau, "
                  "netbeheerder/netbeheerders, energiecoöperatie/energiecoöperaties, aannemer, projectontwikkelaar, vervoerder, zorgverzekeraar", form="{title}")),
    **dict(_nouns(Kind.MINISTRY, "ministerie/ministeries, minister/ministers, staatssecretaris/staatssecretarissen, departement", form="Ministerie van {title}")),
}  # fmt: skip
# what a title in front of it makes a company or a network: "Van Dam B.V.", "European New Towns Platform"
BEHIND = {
    **dict.fromkeys((" B.V.", " BV", " N.V.", " NV", " GmbH", " U.A.", " UA", " B.A.", " Ltd"), Kind.COMPANY),
    **dict.fromkeys((" Metropolitan Municipality", " METROPOLITAN MUNICIPALITY"), Kind.CITY),
    **dict.fromkeys((" Municipality", " City Council", " Borough Council"), Kind.CITY),
    **dict.fromkeys((" Cities", " Network", " Netwerk", " Platform", " Alliance", " Alliantie", " League", " Coalition", " Coalitie", " Initiative", " Authorities", " Federation", " Partnership"), Kind.NETWORK),
    **dict.fromkeys((" e.V.", " vzw", " VZW", " College", " Hogeschool", " Hogescholen", " University", " University of Applied Sciences", " Lyceum"), Kind.ORGANISATION),
}
# a party by its presentation: "2. De Woonmensen, gevestigd te Delft", "Alfaton, te dezen vertegenwoordigd door"
PRESENTING = (" gevestigd", " statutair", " vertegenwoordigd", " kantoorhoudend", " ingeschreven")
