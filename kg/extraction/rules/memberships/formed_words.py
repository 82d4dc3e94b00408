"""The words by which some form, carry or share a forum or a service, or send people to a board: subject and object in either order."""

from __future__ import annotations

from kg.extraction.masked import BODY, FORUM, ORG, WORDS
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN, LISTED, SEATED

_FORMED = f"[{FORUM[1:-1]}{BODY[1:-1]}{ORG[1:-1]}]"
# adverbs between a verb and what belongs to it
_ADVERBS = r"(?: (?:samen|tezamen|gezamenlijk|met elkaar|met z'n \w+|nu|thans|inmiddels|al|al jaren|sinds \d{4}|vanaf \d{4}|in \d{4}|officieel|ook|daarmee|hiermee|onderling))"
_ENDS = r"(?=[.,;:)]|$| (?:en|die|dat|waarin|waarmee)\b)"
_SERVICE = r"[a-z-]*(?:dienst|brandweer|regio|organisatie|bedrijf|bureau|schap|regeling|bibliotheek|archief|loket)"
_CARRIED = r"(?:gedragen|gevormd|opgezet|opgericht|onderhouden|gestart|ingesteld|aangegaan|in stand gehouden|gevoed|bekostigd|gefinancierd|bemand|bemenst|begonnen|in het leven geroepen)"
_SEAT_HOLDER = r"(?:lid|leden|bestuurders?|vertegenwoordigers?|afgevaardigden?|wethouders?|burgemeesters?|medewerkers?|ambtena(?:ar|ren)|officials?|representatives?|delegates?|councillors?)"
# by what some are one of many: "de deelnemende gemeenten", "de huidige leden"
_THE_MEMBERS = r"(?:de|het|onze) (?:[a-z]+ )?(?:(?:deelnemende|aangesloten|samenwerkende) (?:gemeenten|steden|partijen|overheden|besturen)|deelnemers|leden|lidgemeenten|lidsteden|deelgenoten|vennoten)"

FORMED = (
    # "A, B en C vormen met elkaar de Regio X", "Samen vormen A, B en C sinds 2010 de GGD X"
    re.compile(rf"(?P<who>{LISTED}) (?P<at>vormen|vormden|vormt){_ADVERBS}{{0,4}} (?P<what>{_FORMED}){_ENDS}"),
    re.compile(rf"(?:^|[;:,] )(?:samen|tezamen|gezamenlijk|met elkaar|met z'n \w+|(?:sinds|vanaf|in) \d{{4}})(?: met elkaar| samen)? (?P<at>vormen|vormden) (?P<who>{LISTED}){_ADVERBS}{{0,4}} (?P<what>{_FORMED}){_ENDS}", re.I),
    # "Voor het water heeft A een consortium gevormd met B en C: het X", "A vormt met B en C een samenwerkingsverband: de X"
    re.compile(rf"\b(?P<at>heeft|hebben|vormt|vormen|vormde|vormden) (?P<too>{ORG}+) een {WORDS}{{0,20}}?(?:consortium|{FORUM_NOUN}|samenwerking)\b{WORDS}{{0,20}}? met (?P<who>[^.;:]{{1,250}}?): (?P<what>{_FORMED})"),
    re.compile(rf"\b(?P<at>vormt|vormen|vormde|vormden) (?P<too>{ORG}+){WORDS}{{0,20}}? met (?P<who>{LISTED}) een {WORDS}{{0,20}}?(?:consortium|{FORUM_NOUN}|samenwerking)\b{WORDS}{{0,20}}?: (?P<what>{_FORMED})"),
    re.compile(rf"(?P<too>{ORG}+) (?P<at>heeft|hebben|vormt|vormen|vormde|vormden){WORDS}{{0,20}}? met (?P<who>{LISTED}) een {WORDS}{{0,20}}?(?:consortium|{FORUM_NOUN}|samenwerking)\b{WORDS}{{0,20}}?: (?P<what>{_FORMED})"),
    # "A en B hebben samen één gezondheidsdienst, te weten X", "A en B delen een omgevingsdienst: X"
    re.compile(rf"(?P<who>{LISTED}) (?P<at>delen|hebben(?= (?:samen|gezamenlijk|met elkaar|één|een gezamenlijke|een gemeenschappelijke)\b))(?: (?:samen|gezamenlijk|met elkaar))? (?:een|één|hun)(?: [a-z]+e)? {_SERVICE}(?:,? (?:te weten|namelijk|genaamd|met de naam)|:|,) (?P<what>{_FORMED})"),
    # "X is een samenwerking die door A en B wordt gedragen"
    re.compile(rf"(?P<what>{SEATED}|{ORG}) (?:is|vormt|was) (?:een|het) (?:[\w-]+ ){{0,2}}(?:{FORUM_NOUN}|samenwerking) (?:die|dat|welke) (?P<at>door) {WORDS}{{0,20}}?(?P<who>{LISTED}) (?:(?:wordt|werd|is|worden) (?:[a-z]+ )?{_CARRIED}|{_CARRIED} (?:wordt|werd|is))\b"),
    re.compile(rf"(?P<what>{SEATED}) (?:wordt|werd|is)(?: [a-z]+| \d{{4}}){{0,4}} {_CARRIED} (?P<at>door) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}) (?:wordt|werd|is)(?: [a-z]+| \d{{4}}){{0,4}} (?P<at>door) {WORDS}{{0,30}}?(?P<who>{LISTED}) {_CARRIED}\b"),
    # "A en B sturen ieder een wethouder naar de stuurgroep X", "each send two of their officials to"
    re.compile(rf"(?P<who>{LISTED}) (?P<at>sturen|stuurt|vaardigen|vaardigt|leveren|levert|benoemen|benoemt|wijzen|wijst|zenden|(?:each )?(?:send|delegate|appoint)s?) (?:[\w-]+ ){{0,6}}?{_SEAT_HOLDER} (?:[a-z]+ ){{0,2}}?(?:naar|aan|in|voor|to|for) (?P<what>{BODY}|{FORUM})"),
    # "zijn A en B op dit moment de deelnemende gemeenten", "A en B zijn nu de leden", of what was spoken of
    re.compile(rf"(?:^|[,;:] )(?P<at>zijn) (?P<who>{LISTED}){WORDS}{{0,30}} {_THE_MEMBERS}(?: (?:van|aan|in) (?P<what>{FORUM}))?(?=[.,;]|$)"),
    re.compile(rf"(?:^|[,;:] |\b(?:[Dd]e|[Hh]et) )(?P<who>{LISTED}) (?P<at>zijn)(?: (?:nu|thans|momenteel|op dit moment|vooralsnog|inmiddels))? {_THE_MEMBERS}(?: (?:van|aan|in) (?P<what>{FORUM}))?(?=[.,;]|$)"),
    # "Behalve A horen ook B en C bij X", "Naast A hebben ook B en C zitting"
    re.compile(rf"\b(?:[Bb]ehalve|[Nn]aast) (?P<too>{ORG}+),? (?P<at>horen|behoren|zitten|zetelen|hebben|participeren|maken|schuiven|draaien)(?: ook| eveneens| verder| nog)+ (?P<who>{LISTED})(?= )(?:{WORDS}{{0,30}}? (?P<what>{SEATED}))?"),
    # "Tot het Platform X behoren behalve A ook B en C"
    re.compile(rf"\b(?:[Bb]ij|[Aa]an|[Tt]ot|[Ii]n|[Bb]innen) (?:de tafel van )?(?P<what>{SEATED}) (?P<at>zijn|nemen|behoren|horen|doen|hebben|zitten|zetelen|schuiven|werken){WORDS}{{0,20}}? (?:naast|behalve) (?P<too>{ORG}+),?(?: (?:ook|nog|verder|eveneens))+ (?P<who>{LISTED})"),
    # "De Regio X: dat zijn A, B en C"
    re.compile(rf"(?P<what>{FORUM})(?::|,| –| -) dat (?P<at>zijn) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "In het Netwerk X trekt A op met B en C"
    re.compile(rf"\b(?:[Ii]n|[Bb]innen) (?P<what>{FORUM}) (?P<at>trekt|trekken|werkt|werken|overlegt|overleggen)(?: (?:gemeente|stad))? (?P<too>{ORG}+){WORDS}{{0,40}}? (?:op |samen )?met (?P<who>{LISTED})"),
)  # fmt: skip
