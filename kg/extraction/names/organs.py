"""Organs by name: what agreements, regulations and networks set up ("Stuurgroep Noord", "Kanaalzoneoverleg", "Commissie van Beheer").

An organ's noun is a compound that ends in a word for people who meet. In small letters only the usual ones are organs
("stuurgroep", "portefeuillehoudersoverleg"); a capital, or words that set it up, make any such compound one.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL, TITLE, Mention
from kg.extraction.names.titles import before_somebody
from kg.model import Kind

ADJECTIVE = (
    r"(?:[Bb]estuurlijke?|[Aa]mbtelijke?|[Rr]egionale|[Rr]egionaal|[Oo]perationele|[Oo]perationeel|[Pp]rovinciale|[Pp]rovinciaal|[Dd]agelijks|[Aa]lgemeen|[Ii]nterbestuurlijke?|[Rr]aadgevende?|[Vv]aste|[Ss]trategische?|[Tt]actische?|[Gg]emengde?|[Bb]eleids)"
)
# usual ones: organs in small letters too
_GROUPS = r"(?:[Ss]tuur|[Pp]roject|[Rr]egie|[Kk]ern|[Kk]lankbord|[Bb]egeleidings|[Aa]dvies|[Ww]erk|[Cc]oördinatie|[Rr]egiegroep|[Ss]tuurgroep|[Pp]rogramma|[Bb]eheer|[Vv]oorbereidings|[Mm]onitorings|[Aa]fstemmings|[Uu]itvoerings|[Oo]verleg|[Cc]ontact|[Rr]aads?klankbord|[Rr]aadswerk|[Rr]egioklankbord)groep|(?:[Rr]aads?|[Rr]aden|[Rr]egio)klankbord"
_TEAMS = r"(?:[Rr]egio|[Kk]ern|[Rr]egie|[Pp]roject|[Pp]roces|[Pp]rogramma|[Kk]wartiermakers?|[Mm]anagement)team"
_MEETINGS = (
    r"(?:[A-Za-zë]+(?:houders|meesters|bestuurders|directeuren|secretarissen|gevers|nemers)|[Ss]ecretarissen|[Gg]riffiers|[Dd]irecties|[Cc]oördinatie|[Aa]fstemmings|[Rr]egie|[Bb]estuurs|[Dd]irecteuren|[Pp]artner|[Dd]riehoeks|[Pp]rogramma|[Rr]egio|[Kk]ern|[Vv]oortgangs|[Cc]ontract|[Kk]eten|[Bb]eheer)[ -]?overleg(?:gen)?"
)
_COMMITTEES = (
    r"(?:[Aa]genda|[Aa]dvies|[Gg]eschillen|[Bb]estuurs|[Kk]as|[Aa]udit|[Tt]arieven|[Pp]rogramma|[Ff]inanciële |[Bb]egeleidings|[Bb]eheers?|[Kk]lachten|[Bb]ezwaarschriften|[Ss]tuur|[Cc]oördinatie|[Aa]rbitrage|[Tt]oezichts|[Rr]aadgevende |[Jj]umelage|[Ss]tedenband(?:en)?|[Vv]erbroederings|[Zz]ustersteden|[Uu]itwisselings|[Mm]onitorings|[Rr]ekening|[Cc]liënten|[Gg]ebieds|[Aa]rchief|[Aa]ccount|[Gg]ebruikers|[Ss]electie)[ -]?commissie"
)
_COUNCILS = r"(?:[Dd]eelnemers|[Pp]roject|[Pp]artner|[Oo]pdrachtgevers|[Ss]amenwerkings|[Cc]oördinatie|[Rr]egie|[Cc]onvenant|[Cc]ontract|[Aa]dvies|[Pp]rogramma|[Rr]egio|[Gg]ebruikers|[Cc]liënten|[Kk]lanten|[Tt]oezichts|[Aa]andeelhouders|[Ee]uregio|[Ll]eden)-?raad|(?:[Rr]egio|[Ee]uregio|[Pp]latform)bestuur|E(?:uregio|UREGIO)[ -](?:Council|Board|Rat|Raad|Vorstand)"
_BOARDS = r"(?:Lenkungsgruppe|(?:(?<=\bde )|(?<=\bder ))[Rr]aad van [Bb]estuur(?! van (?:de |het )?(?:[A-Z]|universiteit|hogeschool|ziekenhuis|stichting))|(?:[Ss]trategische|[Rr]egionale|[Ee]conomische) [Bb]oard|(?:(?<=\b[Dd]er )|(?<=\b[Dd]em ))Vorstand|Lenkungsausschuss|Steuerungsgruppe|Verbandsversammlung|Delegiertenversammlung|Mitgliederversammlung|Partnerschaftskomitee|[Rr]aad van (?:deelnemers|advies)|[Kk]lant(?:en)?beraad|[Bb]estuurdersnetwerk|(?:[Pp]rogramma|[Pp]roject)bureau|[Tt]askforce|[Dd]eelnemersvergadering|(?:[Bb]estuurs|[Rr]egio|[Rr]egie|[Tt]hema|[Pp]rogramma|[Gg]ebieds|[Oo]pgave|[Ss]ector|[Oo]verleg|[Aa]fstemmings)tafel|[Jj]umelage-?comité|[Bb]eheers?comité|[Bb]estuurscomité|[Bb]egeleidingscomité|[Oo]verlegcomité|(?<=\bde )[Tt]afel(?= [A-Z])|(?:[Ss]tuur|[Dd]irectie|[Jj]ongeren|[Ss]tedenband(?:en)?|[Zz]ustersteden|[Pp]artnerschaps|[Pp]artnersteden|[Vv]erzusterings|[Vv]riendschaps|[Uu]itwisselings)comité|[Aa]lgemene (?:[Ll]eden)?[Vv]ergadering|(?:[Rr]egionale )?[Kk]enniskring(?:en)?|[Ll]eerkring(?= (?!Lees|Meer|Terug)[A-Z])|[Rr]egionale [Ll]eerkring(?:en)?|[Gg]emengde [Cc]ommissie|Arbeitsgruppe|[Vv]erbroederingscomité|[Oo]perationele [Gg]roep|[Cc]ommunity of [Pp]ractice)"
# "de Bestuurlijke StuurGroep", "het Ambtelijk Dijkteam Lek": compounds that an adjective makes organs, in whatever capitals
_WITH_ADJECTIVE = r"(?:team|[Oo]verleg|netwerk|[Pp]latform|[Ff]orum|bestuur|[Bb]eraad|regieoverleg|[Cc]ommissie|[Tt]afel|[a-z]{3,15}tafel|[Kk]ring|[Ss]tuurgroep|[Ww]erkgroep|[Bb]egeleidingsgroep|[Pp]rojectgroep|(?:gebieds|kern|regie|proces|project|programma|coördinatie|afstemmings|crisis)team|[A-Z][a-zë]+(?:[Oo]verleg|[Bb]eraad|[Pp]latform|[Gg]roep|[Tt]eam))"
# any compound with a capital: "Kanaalzoneoverleg", "Grenspark-overleg", "Rivierenoverleg", "Thematafel", "EUREGIO-Raad"
_COMPOUND = r"[A-ZÀ-Ý][\w-]{2,30}?(?:overleg|-[Oo]verleg|beraad|tafel|(?<!Elf)(?<!Top)(?<!Gebieds)(?<!Wijk)(?<!Buurt)(?<!Zorg)team|comité|-comité|commissie|groep|-[Rr]aad|ausschuss|committee|(?<!Stads)(?<!Gemeente)(?<!Provincie)(?<!Schaps)(?<!School)(?<!Dorps)(?<!Wijk)(?<!Kerk)(?<!Stichtings)(?<!Verenigings)(?<!Waterschaps)(?<!Lands)(?<!Rijks)(?<!Bank)(?<!Open)bestuur)"
# "het Zeeuws Preventieoverleg", "de Zwolse Dialoogtafel": where it meets
_OF_WHERE = r"(?<=[a-z,] )(?!Ons |Eens |Anders )[A-Z][a-zë]{3,20}se?(?= [A-Z])"
_NO_ORGAN = re.compile(
    r"(?i)^(?:voor|tussen|spoed|team|maandag|werk|over|zorg|mondeling|telefonisch|hulpverlenings|georganiseerd)?overleg$|(?:doel|leeftijds|bevolkings|beroeps|risico|inkomens|vervolg|sub|woon|gebruikers|leer|dorps|ondernemers|zorg)groep$|(?:raads|staten|kamer|enquête|onderzoeks|vertrouwens|staats|europese )commissie$|eettafel|onderhandelingstafel|tekentafel"
)
# what a group or meeting is of, in small letters: "de werkgroep communicatie", "stuurgroep wonen en zorg", "het wethoudersoverleg afval"
_FIELD = (
    r"(?:communicatie|financiën|economie|wonen|mobiliteit|verkeer|jeugd|jeugdzorg|zorg|energie|klimaat|klimaatadaptatie|cultuur|duurzaamheid|recreatie|toerisme|water|veiligheid|ruimte|sport|onderwijs|arbeidsmarkt|bedrijfsvoering|inkoop|"
    r"informatie|monitoring|inspraak|draagvlak|omgeving|bewoners|inwoners|samenleving|handhaving|vergunningen|personeel|landbouw|natuur|landschap|erfgoed|volkshuisvesting|gezondheid|participatie|juridisch|warmte|wind|zon|huisvesting|arbeidsmigranten|ondermijning|afval|milieu|bereikbaarheid|innovatie|vrijetijdseconomie|sociaal domein|fysiek domein|ruimtelijke ordening)"
)
_HALF = r"(?:-(?= en [A-ZÀ-Ý]))?"  # "stuurgroep Regio Zuid- en Oost Veld"
ORGAN = re.compile(
    rf"(?<![\w-])(?P<noun>{ADJECTIVE} {_WITH_ADJECTIVE}|(?:Algemeen|algemeen|Dagelijks|dagelijks) Bestuur|(?:{ADJECTIVE} )?(?:{_GROUPS}|{_TEAMS}|{_MEETINGS}|{_COMMITTEES}|{_COUNCILS}|{_BOARDS})|"
    rf"(?:(?:{ADJECTIVE}|{_OF_WHERE}) )?{_COMPOUND}|Commissie (?:van|voor) (?:de |het )?[A-Za-z]\w+(?: (?:en )?[a-z]+ zaken)?|Kring van [a-z]*(?:secretarissen|griffiers|bestuurders|directeuren|houders)|(?:Joint|Steering|Twinning|Policy|Executive|Governing|Standing|Advisory|Management|Monitoring|Political|Supervisory|Programme|Sister Cit(?:y|ies)|Twin Towns?|Town Twinning|Friendship|{CAPITAL}-{CAPITAL}) (?:[Cc]ommittee|[Ww]orking [Gg]roup|[Bb]oard|Bureau)|General Assembly|Board of Directors)"
    rf"(?:(?![\w-])|(?=-[A-Z]{{2,6}}\b))(?:[ -](?!(?:Bijdrage|Eigen|Vreemd|Resultaat|Financieel|Openbaar|Deelnemers|Naam|Vestigingsplaats)\b)(?P<title>(?:regionale samenwerking|(?:(?<=groep )|(?<=overleg )|(?<=tafel )|(?<=kring )){_FIELD}(?:(?:,| en|/) ?{_FIELD}){{0,3}}\b(?: {CAPITAL}(?: van {CAPITAL})?)?|{CAPITAL}{_HALF}(?: (?:en (?!Gedeputeerde |Burgemeester )|& |van |voor )?{CAPITAL}{_HALF})*)))?"
)
# "het Groene Hart Beraad", "de Veenstreek Board", "het Maas en Waal-beraad": a name in capitals that ends in people who meet
_ENDING = re.compile(
    rf"(?<![\w-])(?!(?:Verslag|Agenda|Notulen|Bestuurlijk|Ambtelijk|Interprovinciaal|Regionaal|Algemeen|Technisch|Georganiseerd|Periodiek|Open|Nader|Lokaal|Breed|Strategisch|Tactisch|Operationeel|Maatschappelijk|Financieel|Gezamenlijk|Overig|Intern|Extern|De|Het|Een|In|Dit|Na|Dat|Op|Elk|Geen|Bij|Aan|Met|Voor|Van|Uit|Door|Tijdens|Binnen|Namens|Deze|Alle|Onze|Bestuurlijke|Ambtelijke|Regionale|Technische|Strategische) )(?P<title>{CAPITAL}(?: (?:en |van |de |het )?{CAPITAL}){{0,3}})(?: (?P<noun>Beraad|Overleg|Tafel|(?<!e )(?<!ic )(?<!ive )(?<!Development )(?<!Advisory )Board(?! [A-Z]))|-(?P<small>beraad|overleg))(?![\w-])"
)
# "de commissie Economie, Klimaat, Energie en Milieu": what a committee is of is a list
_OF_SUBJECTS = re.compile(rf"(?:, {CAPITAL}){{1,5}},? en {CAPITAL}|(?:, {CAPITAL}){{0,5}} en {CAPITAL}")
# "Er is een begeleidingscommissie voor het archief": what it is for belongs to the name where it is set up
_PURPOSE = re.compile(r" (?:voor|inzake|over) (?:de |het )?[a-z]{4,25}(?: en [a-z]{4,25})?(?=[,.;]| bestaande| ingesteld|$)")
_SET_UP = re.compile(r"\b(?:[Ee]r (?:is|wordt|komt) (?:een|ook een)|[Ii]n te stellen(?: een)?|[Ii]nstellen van een|stel(?:t|len) (?:een|gezamenlijk een)|vormen (?:een|samen een|de)|richt(?:en)? een) $")
# "De partners vormen de Werkgemeenschap Maas-Niers": any noun with a name where partners form it
_FORMED = re.compile(
    rf"\b(?:vormen|stellen|richten) (?:samen |gezamenlijk |hierbij )?(?:de|het|een) (?P<name>[A-Z][a-z]+(?:gemeenschap|verband|schap|kring|forum) {CAPITAL})"
)
# "De organen van de vereniging zijn de Ledenraad, het Bestuurscomité en de Directeur": any noun with a capital is an organ, those of persons are none
_ORGANS_ARE = re.compile(r"\b[Dd]e (?:bestuurs)?organen(?: van [^.;:\n]{2,60}?)? zijn:?(?P<list>(?:(?:,| en|,? alsmede)? (?:de|het) [A-ZÀ-Ý][\w-]{3,40}(?: van [A-Z][a-z]{3,20})?(?: \([^()\n]{1,40}\))?){1,6})")
_LISTED_ORGAN = re.compile(r"(?:de|het) (?P<name>(?!Voorzitter|Directeur|Secretaris|Penningmeester|Coördinator|Burgemeester|Griffier|Gemeente|Provincie)[A-ZÀ-Ý][\w-]{3,40}(?: van [A-Z][a-z]{3,20})?)")
# "een openbaar lichaam, genaamd Afvalschap Noord", "Er is een openbaar lichaam, te weten de GGD Zuid", "het openbaar lichaam Regionaal Archief Zuid"
PUBLIC_BODY = re.compile(
    # and "het gemeenschappelijk orgaan “Archief Zuid”"
    rf"(?:\b[Hh]et (?:rechtspersoonlijkheid bezittende? )?[Oo]penbaar [Ll]ichaam(?= (?:de |het )?(?!Artikel\b){CAPITAL} )|(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan|rechtspersoon|bezittend lichaam)(?: in)?,? (?:is )?(?:(?:genaamd|geheten|genoemd|met de naam|te weten):?|(?=regio [A-Z]))|(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan)(?= [“‘\"](?!de |het )[A-Z])) [“‘\"']?(?:de |het )?[“‘\"']?(?P<title>(?:regio )?{TITLE}(?: regio {TITLE})?)"
)


# "Er is een bedrijfsvoeringsorganisatie, Jeugdpunt Delta geheten"; "stellen een openbaar lichaam in, dat de naam Jeugdpunt Delta draagt", "onder de naam Jeugdpunt Delta"
_CALLED_BEHIND = re.compile(
    rf"\b(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan|rechtspersoon)(?:, [“‘\"']?(?:de |het )?(?P<title>{TITLE})[”’\"']?,? (?:geheten|genaamd|genoemd)\b"
    rf"|(?: in| ingesteld| opgericht)?,? (?:(?:die|dat|welke) (?:de naam|als naam|bekendstaat als|wordt aangeduid als)|onder de naam|met als naam|draagt de naam|heeft als naam) (?:van )?[“‘\"']?(?:de |het )?[“‘\"']?(?P<behind>{TITLE}))"
)
# "Onder de stuurgroep werkt een casusoverleg", "Een contractberaad van ambtenaren bereidt de vergaderingen voor", "komen bijeen in het kadeoverleg", "het havenberaad, waarin ambtenaren zitting hebben": a compound in small letters that is set up or does something
_AT_WORK = re.compile(
    r"\b(?:[Ee]r (?:is|komt|wordt)|werkt|functioneert|fungeert)(?: ook| daarnaast| verder| tevens)? een (?P<noun>[a-z]{3,20}(?:beraad|overleg|tafel|comité))(?![\w-])"
    r"|\b[Ee]en (?P<doing>[a-z]{3,20}(?:beraad|overleg|tafel|comité))(?= (?:van [a-zë -]{4,40} )?(?:bereidt|adviseert|ondersteunt|bewaakt|begeleidt|vergadert|stuurt)\b)"
    r"|\b(?:bijeen|bij elkaar|samen) in (?:het|de|een) (?P<meets>[a-z]{3,20}(?:beraad|overleg|tafel|comité))(?![\w-]| [A-ZÀ-Ý])"
    r"|\b(?:[Hh]et|[Dd]e|[Ee]en) (?P<seats>[a-z]{3,20}(?:beraad|overleg|tafel|comité)),? (?:waarin|waaraan) (?=[^.;]{3,60}\b(?:zitting|zitten|deelnem\w+|vertegenwoordigd|samenkomen|bijeenkomen)\b)"
)


def public_bodies(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The public bodies that a regulation sets up, before or behind the word for it, each with where it is named."""
    yield from ((match["title"], match.span("title")) for match in PUBLIC_BODY.finditer(text))
    for match in _CALLED_BEHIND.finditer(text):
        group = "title" if match["title"] else "behind"
        yield match[group], match.span(group)


# "Het DB van de gemeenschappelijke regeling Maasvallei", "het AB van Recreatieschap Lek": boards by their letters
_BY_LETTERS = re.compile(r"\b[Hh]et (?P<which>AB|DB)(?= van (?:de |het )?(?:[Gg]emeenschappelijke [Rr]egeling|(?:[Oo]penbaar [Ll]ichaam|[Ss]amenwerkingsverband|[Rr]egio|[Ss]chap) [A-Z]|[A-Z][a-z]+(?:schap|verband|dienst) ))")
_BOARDS_BY_LETTERS = {"AB": "Algemeen Bestuur", "DB": "Dagelijks Bestuur"}


# "stelt een Commissie Tarieven en Service in", "een Commissie Beekdalen van drie deskundigen": a committee that is set up; those of the council are there
_SET_UP_COMMITTEE = re.compile(rf"\b(?:[Ee]en|[Dd]e) (?:[a-z]+ )?(?P<name>Commissie {CAPITAL}(?: (?:en )?{CAPITAL}){{0,3}})(?= (?:in\b(?! [A-Z])|van [a-z]+ (?:deskundigen|leden|personen|onafhankelijken)|te benoemen|wordt ingesteld|die (?:partijen|het|de)\b))")


def organs(text: str) -> Iterator[Mention]:
    """Organs of an agreement or network, and public bodies that a regulation sets up."""
    for title, span in public_bodies(text):
        yield Mention(*span, title, Kind.BODY, title)
    named = (one for match in _ORGANS_ARE.finditer(text) for one in _LISTED_ORGAN.finditer(match["list"]))
    for name in dict.fromkeys(match["name"] for match in (*_FORMED.finditer(text), *_SET_UP_COMMITTEE.finditer(text), *named)):
        for use in re.finditer(rf"{re.escape(name)}\b", text):
            yield Mention(use.start(), use.end(), name, Kind.BODY, name.split()[0])
    for noun in dict.fromkeys(match["noun"] or match["doing"] or match["meets"] or match["seats"] for match in _AT_WORK.finditer(text)):
        for use in re.finditer(rf"(?<![\w-]){noun}(?![\w-])", text) if not _NO_ORGAN.search(noun) and not ORGAN.fullmatch(noun) else ():
            yield Mention(use.start(), use.end(), noun, Kind.BODY, noun)
    for match in _ENDING.finditer(text):
        noun = match["noun"] or match["small"]
        if not match["title"].startswith("Ronde"):
            yield Mention(*match.span(), match.group(), Kind.BODY, noun if " " in match["title"] or match["noun"] else match.group())
    for match in _BY_LETTERS.finditer(text):
        yield Mention(*match.span("which"), _BOARDS_BY_LETTERS[match["which"]], Kind.BODY, _BOARDS_BY_LETTERS[match["which"]])
    for match in ORGAN.finditer(text):
        if (match["title"] or "").startswith("MIRT"):
            continue  # the talks of state and regions on the national programme, which no agreement sets up
        if match["noun"].endswith(_SORTS) and match["noun"].islower() and not match["title"] and _IS_SUCH.search(text, max(0, match.start() - 60), match.start()) and _NOTHING_MORE.match(text, match.end()):
            continue
        if _NO_ORGAN.search(match["noun"]) or _is_held_in(text, match) or (match["noun"].endswith("bestuur") and _OF_A_PARTY.match(text, match.end())):
            continue
        end = match.end()
        if match["title"] and match["noun"].endswith("commissie") and (subjects := _OF_SUBJECTS.match(text, end)):
            end = subjects.end()
        if match["title"]:
            end = before_somebody(text, match.end("noun"), end)
        if not match["title"] and _SET_UP.search(text[max(0, match.start() - 40) : match.start()]) and (purpose := _PURPOSE.match(text, end)):
            end = purpose.end()
        yield Mention(match.start(), end, text[match.start() : end], Kind.BODY, match["noun"])


# "De Dijkhoek is een | bestuurlijk netwerk": what one is that has a name of its own
_SORTS = ("netwerk", "platform", "forum", "beraad")
_IS_SUCH = re.compile(r"\b(?!Er |Daar\w* |Hier\w* |Verder |Ook |Tevens |Bovendien |Nu |Dan |Dit |Dat )[A-ZÀ-Ý][\w’'-]+ (?:is|was|blijft|vormt|heet) (?:(?:slechts|vooral|eigenlijk|in feite|alleen|al jaren) )?(?:een|geen|ons|het|hét|dé) $")
_NOTHING_MORE = re.compile(r" ?(?:[.,;:]|$)| (?:van|tussen|voor|waar\w*|dat|met) ")


def _is_held_in(text: str, match: re.Match[str]) -> bool:
    """ "strategisch overleg in de Stuurgroep": talk in an organ, and none itself."""
    where = _IN_THE.match(text, match.end())
    return bool(where and match["noun"].endswith("overleg") and ORGAN.match(text, where.end()))


# "een lid van het dagelijks bestuur van het waterschap Vechtstromen": that body's own organ
_OF_A_PARTY = re.compile(r" van (?:het |de )?(?:[Ww]aterschap|[Hh]oogheemraadschap|[Pp]rovincie|[Gg]emeente)\b")
_IN_THE = re.compile(r" (?:in|binnen|met) (?:de |het )")
