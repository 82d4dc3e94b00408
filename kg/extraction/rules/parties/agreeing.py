"""Who concludes an agreement by the sentence that says it, whatever its order, where nobody is presented otherwise.

"Om het toezicht te bundelen komen A, als opdrachtgever, en B het volgende overeen", "Dit convenant sluiten A, voor wie X tekent, en B",
"A en B spreken samen met C en D, in het vervolg partijen genoemd, de volgende intentie uit", "Namens A treedt X op, namens B Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, DEAL, NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.list_mates import with_list_mates
from kg.extraction.rules.parties.presenting import Presented, named_together, partaking
from kg.model import Kind

_IT = rf"(?:{DEAL}|(?:[Dd]it|[Dd]eze|[Dd]e|[Hh]et) (?:(?:onderhavige|voorliggende|gezamenlijke) )?[A-Za-z]*(?:overeenkomst|[Cc]onvenant|akkoord|[Rr]egeling|verklaring|protocol|[Dd]eal|afspraken|pact|charter)(?: (?:(?:van|voor|de|het|en|in) ){{0,2}}[A-Z][\w-]+){{0,5}})"
_BETWEEN = r"(?P<between>[^;]{0,400}?)"
_END = r"(?=[ :.,;]|$)"
_LAST = r"(?P<between> [^;]{3,500}?)(?=[:;]|$)"
# "Deze regeling wordt, ieder voor zijn deel, getroffen door A en B"
_MADE_BY = re.compile(rf"^{_IT} (?P<at>wordt|is|werd)\b[^.:;{ANY[1:-1]}]{{0,90}} (?:gesloten|aangegaan|getroffen|overeengekomen|getekend|ondertekend|opgesteld) (?:tussen|door){_LAST}")
# the verb that agrees, and what ends it: those who do so stand before that end
_AGREES = re.grouped((
    # "Om het toezicht te bundelen komen A en B het volgende overeen"
    re.compile(rf"\b(?P<at>komen|kwamen)\b{_BETWEEN}\bovereen\b"),
    # "A en B spreken samen met C de volgende intentie uit"
    re.compile(rf"\b(?P<at>spreken|spraken)\b{_BETWEEN}\b(?:af|uit){_END}"),
    # "A en B leggen in dit stuk vast wat zij van elkaar verwachten"
    re.compile(rf"\b(?P<at>leggen|legden)\b{_BETWEEN}\b(?:vast|neer){_END}"),
    re.compile(rf"\b(?P<at>maken|maakten)\b{_BETWEEN}\bafspraken\b"),
    # "Samen met A hebben B en C dit voornemen:", "A en B delen de volgende ambitie"
    re.compile(rf"\b(?P<at>hebben|delen|bevestigen|verklaren|onderschrijven)\b{_BETWEEN}\b(?:dit|deze|(?:het|de) (?:volgende|navolgende)) (?:[a-z]+ )?(?:voornemens?|intenties?|bedoeling(?:en)?|ambities?|afspraken|uitgangspunten|doel(?:en)?|verklaring)\b"),
    # "De volgende organisaties spreken de intentie uit samen te werken: A, B en C."
    re.compile(rf"^(?:De|Onder)(?:staande| volgende| hierna genoemde| ondertekenende)? (?:partijen|partners|organisaties|overheden|gemeenten|deelnemers|besturen) (?P<at>spreken|verklaren|sluiten|maken|komen|gaan|werken|leggen|onderschrijven|tekenen|ondertekenen)\b{NO_NAME}{{0,120}}: ?(?P<between>[^;:]{{3,600}})$"),
    # "Op dinsdag 4 mei verklaren A en B het volgende."
    re.compile(rf"\b(?P<at>verklaren|verklaarden|bepalen|bepaalden|beloven|beloofden){_BETWEEN}\b(?:het (?:volgende|navolgende)|als volgt|wat volgt)(?=[ :.,;]*$)"),
    # "A en B gaan de volgende overeenkomst aan"
    re.compile(rf"\b(?P<at>gaan|gingen)\b{_BETWEEN}\b(?:overeenkomst|convenant|verplichtingen|regeling)\b[^.;:]{{0,30}} aan{_END}"),
    # "Dit convenant sluiten A en B"
    re.compile(rf"^{_IT} (?P<at>sluiten|treffen|ondertekenen|tekenen|onderschrijven){_LAST}"),
    # "A en B treffen, ieder voor zijn deel, deze regeling", "A en B sluiten hierbij het volgende convenant"
    re.compile(rf"^(?P<between>[^;:]{{3,400}}?) (?P<at>treffen|sluiten|ondertekenen|tekenen|onderschrijven|stellen)\b(?![^.;:]{{0,90}} (?:niet|geen|nooit)\b){NO_NAME}{{0,90}} (?:{DEAL}|(?:[Dd]eze|[Dd]it|(?:de|het) (?:volgende|navolgende|onderhavige|voorliggende)) (?:[a-z]+ )?[A-Za-z]*(?:overeenkomst|[Cc]onvenant|akkoord|[Rr]egeling|verklaring|protocol|[Dd]eal|pact|charter)\b)"),
    _MADE_BY,
    # "Aan de Tafel hebben zich als partij verbonden A, B en C"
    re.compile(rf"\b(?P<at>hebben|verbinden) zich (?:[a-z]+ ){{0,3}}?als (?:partij|partijen|partner|partners|ondertekenaars?)(?: verbonden| gebonden)?{_LAST}"),
    # "A en B, in het vervolg partijen genoemd"
    re.compile(r"(?P<at>)(?P<between>),? (?:hierna|verder|nader|in het vervolg|hieronder|voortaan)(?: te noemen| gezamenlijk| samen| ook| tezamen| allen){0,3}:? [“\"'‘]?(?:de )?[Pp]artijen\b"),
    # "Het streven van A en B is om met elkaar tot afspraken te komen", at the head of what they conclude
    re.compile(r"^(?:Het|De) (?:(?:gezamenlijke|gedeelde) )?(?:streven|doel|wens|voornemen|bedoeling|ambitie|intentie|oogmerk) van (?P<between>[^.;]{1,250}?) (?P<at>is)\b(?=[^.;]{0,120}\b(?:samen|met elkaar|gezamenlijk|afspraken))"),
))  # fmt: skip
# "Om de zorg in A te verbeteren komen B en C": whoever stands before the verb there is not who agrees
_FRONT = re.compile(r"(?:\W|\d)*(?:Om|Ter|Teneinde|Voor|Met|Op|In|Bij|Tijdens|Na|Gelet|Gezien|Overwegende|Omdat|Aangezien|Nu|Hierbij|Hiermee|Daarom|Aldus|Door|Over|Wat)\b")
# "in A", "rond B": where or about what, and nobody
_WHERE = re.compile(r"\b(?:in|te|rond|nabij|over|uit|binnen|bij|rondom|(?<!handelend )(?<!optredend )(?<!tekenend )voor|ten behoeve van|op grond van) (?:de |het )?(?:gemeenten? |provincie |stad |regio )?$")
_SEATED = re.compile(r" (?:gevestigde|zetelende|gelegen|wonende)\b")
_ONE_LIST = re.compile(rf"{ORG}{{2,}}(?!.*{ORG})")
_FIRST = 25
"""Sentences from the top among which it stands."""


def agreeing(annotated: Annotated) -> Iterator[Presented]:
    """Those who agree, each for himself, by the first sentence before the articles in which two or more do."""
    for plain in annotated.masked[:_FIRST]:
        block = annotated.blocks[plain.sentence.block]
        if block.article:
            return
        if block.kind == "heading" or len(plain.all_mentions) < 2:
            continue
        masked = with_list_mates(plain)
        for pattern in _AGREES.of(masked.text):
            match = pattern.search(masked.text)
            if match is None or modalities(masked.text, match.start("at")) & (UNREAL - {Modality.PLANNED}):
                continue
            who = _before_the_end(annotated, masked, match)
            if len({m.label for m in who}) > 1 and not (pattern is _MADE_BY and _ONE_LIST.search(masked.text)):  # which is read with less
                yield from (named_together([mention], masked) for mention in who)
                return


def _before_the_end(annotated: Annotated, masked: Masked, match: re.Match[str]) -> list[Mention]:
    """Those between the verb and its end, and where the sentence begins with who agrees, those before the verb."""
    inner = masked.mentions(match["between"])
    outer = [] if _FRONT.match(masked.text) else masked.mentions(masked.text[: match.start()])
    text = annotated.clean.text
    return [m for m in partaking(annotated, [*outer, *inner]) if m.kind is not Kind.AGREEMENT and not _WHERE.search(text, max(0, m.start - 40), m.start) and not _SEATED.match(text, m.end)]
