"""The title by which a document says what it is, and on which lines it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE
from kg.extraction.profile.addendum_names import joined_title
from kg.extraction.profile.kinds import AGREEMENT_KINDS, Titled, titled, titled_widely
from kg.extraction.profile.title_extent import OPENS, YEARS, extended, is_bare, mended
from kg.extraction.profile.title_lines import cased, is_furniture, is_title, unspaced
from kg.extraction.text.layout import Block

_FIRST = 5  # blocks in which a title stands that needs no other sign
_REACH = 25  # blocks in which a title stands above an opening
_SITE = 12  # blocks that a site sets above a text that it transcribed
_LONGEST = 400  # characters of a title with the names of its parties
# "Gepubliceerd op 4 april 2017 09:00City Deal", "Contract", "Besluit van de colleges van A en B tot wijziging van de gemeenschappelijke regeling": what stands on a title's line before it
_STUCK = re.compile(r"(?:Gepubliceerd op \d{1,2} \w+ \d{4}(?: \d\d:\d\d)? ?|Contract (?=[A-Z])|Gemeente [A-Z][\w' -]{2,30} ?[-–|:] (?=(?i:(?:(?:regiona|loka|integra)(?:al|le) |bestuurlijke? |gezamenlijke? )?(?:gemeenschappelijke regeling|centrumregeling|[a-z]*(?:overeenkomst|convenant)))\b)|(?i:besluit(?:en)? van (?:de (?:colleges|raden|besturen|burgemeesters)|burgemeester en wethouders(?= en de burgemeesters| van de gemeenten))\b[^.;]{5,250}?\b(?:tot (?:het )?|houdende (?:de )?)(?:treffen|aangaan|vaststellen|vaststelling) van (?:een |de )?(?=gemeenschappelijke|centrum))|(?i:besluit van (?:de|het) (?:colleges?|raden)\b[^.;]{5,420}?\btot (?=(?:[a-z0-9]+e )?wijziging van de gemeenschappelijke regeling\b))|(?i:(?:instellings)?besluit van (?:het|de) [^;]{5,330}? houdende regels omtrent (?:de )?(?:gemeenschappelijke regeling (?=gemeenschappelijke))?(?=gemeenschappelijke|centrum)))")
# "... tot wijziging van de regeling X. ieder voor zover bevoegd": where such a line ends that goes on in small letters
_STOP = re.compile(r"(?<=[a-z]{3})\.(?= [a-z]|$)")
# "... tot het treffen van een gemeenschappelijke regeling (Centrumregeling Werk 2020)"
_NAMED_IN_BRACKETS = re.compile(r"(?i)gemeenschappelijke regeling(?: (?:voor|inzake|tot|over) [^()]{3,200})? \((?P<name>(?:gemeenschappelijke |centrum)regeling [^()]{3,120})\)?")
# what a proposal or a letter has in its head: what it is about is not what it is
_OF_ANOTHER = re.compile(
    r"(?i)\W*(?:onderwerp|betreft|betr\.|raadsvoorstel|collegevoorstel|voorstel|beslisnota|memo\b|(?:ambtelijke )?notitie|nota\b|evaluatie|besluitenlijst|collegevergadering|collegebesluiten|agendapunt|portefeuillehouder|raadsvergadering|geachte|nieuws|home\b|u bent hier|samenvatting|overzicht\b|[^.]{0,60}\b(?:overeenkomsten|convenanten|regelingen|verbonden partijen)\W*$)"
)
# the opening of a further agreement says who concludes it, and no less
_PRESENTS = re.compile(r"(?i)\W*(?:(?:de )?ondergetekende[n]?\W*$|(?:de )?partijen\W*$|tussen(?:\W*$|:| (?:de )?hierna))")
# where a title ends that stands on one line with what follows: "Convenant Wonen | De ondergetekenden"
_ENDS = re.compile(
    r" (?=\((?i:gemeenschappelijke regeling|centrumregeling)\b)| (?:De ondergeteke\w+|Ondergeteke\w+|ONDERGETEKEN\w+|De ondertekenende|De colleges? van|De (?:gemeente)?ra(?:ad|den)(?: van|,| besluit)|(?<!(?i:tussen) )(?:De |DE )?(?:Partijen:?|PARTIJEN:?)|Tussen(?:$|:|(?= (?:de|het|[A-Z])))|tussen(?:$|:)|[Tt]ussen enerzijds)(?=[ :,]|$)|(?<=[a-z])(?=Zaaknummer)|(?<=[A-Z]) (?=D\.D\. \d)|,? (?=(?:[Oo]ndertekend|[Gg]etekend)(?: op| d\.d\.)? \d{1,2} [a-z]{3,9} (?:19|20)\d\d)| (?=\[[^\[\]]{3,80}\])| (?=(?:is|wordt) (?:als volgt )?gewijzigd\b)| (?=\((?:inclusief|geconsolideerd|zoals|versie|gewijzigd|tekst|vastgesteld)\b)| (?=(?:Inhoudsopgave|INHOUDSOPGAVE|Inhoud|INHOUD|[Vv]ersie|[Kk]enmerk|[Zz]aaknummer|[Rr]egistratienummer)(?: |:|$))| (?=(?:Deze|DEZE|Dit|DIT) (?:overeenkomst|convenant|regeling|akkoord|verklaring)\b)"
)
# "City Deal Partijen": below it stand those who conclude it, and nothing more of the title
_PARTIES_FOLLOW = re.compile(r"(?i)\b(?:partijen|ondergeteken\w+)[:,]?$")
_CONTENTS = re.compile(r" (?:(?:Inhoudsopgave|INHOUDSOPGAVE|Inhoud:)(?: .*)?|(?i:(?:met|inclusief) (?:artikelsgewijze )?toelichting))$")
# "Hij ondertekende namens het ministerie"; not "Aldus ondertekend te Gouda"
_SIGNED = re.compile(r"^(?!Aldus|Getekend|Ondertekend).{0,300}\b(?:(?:onder)?tekende[n]?|(?:heeft|hebben|mogen|mocht|werd|is)\b[^.]{0,200}\b(?:ge|onder)teken(?:d|en)|handtekening(?:en)?|zette[n]? [^;]{1,400}\bhandtekening(?:en)? onder)\b")
# "Gouda en Delft tekenen op dinsdag 12 juli een intentieverklaring"
_SIGN_NOW = re.compile(r"\b(?:onder)?teken(?:en|t|den|de) (?:op |vandaag |afgelopen |vanmiddag |(?:maan|dins|woens|donder|vrij|zater|zon)dag )[^.]{0,80}\b(?:een|de|het) (?:[a-z]*(?:verklaring|convenant|overeenkomst|akkoord|deal))\b", re.I)
# a title that is the noun and no more heads no news
_NOUN_ALONE = re.compile(r"(?i)(?:[a-z]+e )?(?:addendum|allonge|[a-z]*overeenkomst|[a-z]*convenant)(?: (?:nr\.? ?)?\d{1,2})?")
# "brengt gemeenten bij elkaar", "is een initiatief van": what a page says of one
_DOES = re.compile(r" (?:brengt|verbindt|bundelt|ondersteunt|helpt|biedt|zet zich|richt zich|werkt|bestaat|is (?:een|het|de)|wil|brings|is an?|supports|helps)\b")
_SAYS_IT = re.compile(r"(?i)\b(?:dit|deze|onderhavige?) (?:[a-z]*(?:overeenkomst|convenant|akkoord|regeling|verklaring)|city deal|regio ?deal|green deal|memorandum|addendum)\b")
# "Regeling Werkbedrijf Zuid", made by "De raden en colleges van de gemeenten A, B en C": one that several make is a joint one
_REGULATION = re.compile(r"\W*(?P<noun>(?:Samenwerkings|Centrum)?[Rr]egeling|(?:SAMENWERKINGS)?REGELING) (?=[\w“\"])")
_SEVERAL_MAKE = re.compile(r"(?i)\W*(?:(?:de|het) )?(?:raden|gemeenteraden|colleges|burgemeesters|algemene besturen|dagelijkse besturen|bestuursorganen)\b[^.;]{0,160}\b(?:gemeenten|(?-i:burgemeesters|wethouders|raden|colleges) van(?: de)?) (?-i:[A-ZÀ-Ý])[^.;]{2,200}(?:,| en )")
_NAVIGATION = re.compile(r"(?i)(?:home|start|u bent hier|menu|zoeken|contact|inloggen|overslaan en naar|ga naar (?:de )?inhoud)\b\W*(?:$|[>»›/|:])")
_AGREES = re.compile(r"(?i)\W*(?:(?:en )?(?:partijen )?(?:komen|zijn|spreken)\b[^.;]{0,60}\b(?:overeen|af|overeengekomen)\b|b ?e ?s ?l ?u ?i ?t ?e ?n\W*$|art(?:ikel|\.) ?\d)")
# "waarna de regeling als volgt luidt:", "komt te luiden als volgt:", "en luidt zij als volgt:"
_FOLLOWS = re.compile(r"(?i)(?:\b(?:luidt|luiden|luidend|luidende)\b[^.;:]{0,20}:|\bals volgt (?:te |komt te )?luid\w*:|\bals volgt vast te stellen:)(?=.{0,90}$)")
# "gemeenschappelijke regeling te treffen onder de naam “X”", "de navolgende gemeenschappelijke regeling tot vorming van een openbaar lichaam genaamd “X”", "de hierna volgende nieuwe gemeenschappelijke regeling “X”"
_CALLED = re.compile(
    r"(?i)\b(?:gemeenschappelijke regeling (?:te treffen |aan te gaan )?(?:(?:tot|voor) (?:de |het )?(?:vorming|vormen|instelling|instellen|oprichting|oprichten|stichting) van (?:een|het) (?:[a-z]+ ){1,4}?,? ?)?(?:onder de naam|genaamd|geheten|met de naam):?"
    r"|(?:navolgende|hierna volgende|volgende) (?:nieuwe )?gemeenschappelijke regeling:?|(?:vast te stellen|aan te gaan|te treffen):? (?:de |een )(?:nieuwe )?gemeenschappelijke regeling:?) [“\"'‘](?P<name>[^“”\"'‘’]{3,90})[”\"'’]"
    # "besluiten de nieuwe gemeenschappelijke regeling “X” vast te stellen"
    r"|\b(?:de|een) (?:nieuwe )?gemeenschappelijke regeling:? [“\"'‘](?P<decided>[^“”\"'‘’]{3,90})[”\"'’] (?:vast te stellen|aan te gaan|te treffen)\b"
)
# "Bekendmaking Gemeenschappelijke regeling X", above its text
_NOTICE = re.compile(r"(?i)\W*bekendmaking:? (?:van (?:de )?)?")
_REGULATION_NAMED = re.compile(rf"(?P<name>(?P<noun>(?:[Mm]eervoudige |[Ll]ichte )?(?:[Gg]emeenschappelijke [Rr]egeling|[Cc]entrumregeling)) (?:voor (?:de |het )?)?[“\"'‘]?{TITLE})")
# "Deze overeenkomst loopt tot 2024.": no title
_SENTENCE = re.compile(r"[a-z]{3,}[.;,]$")
# "Dit Convenant Schone Singels wordt aangegaan door de gemeente Gouda, vertegenwoordigd door"
_CONCLUDED_HERE = re.compile(rf"(?:Deze|Dit) (?P<name>{TITLE}) (?:is|wordt|werd) (?:hierbij )?(?:gesloten|aangegaan|overeengekomen|getroffen|gemaakt) (?:tussen|door|met)\b")
_REPRESENTED = re.compile(r"\b(?:vertegenwoordigd door|hierna|verder te noemen|namens deze)\b")


class Entitled(NamedTuple):
    """The kind that a title gives, the title as a block, and where in its text the noun for an agreement ends."""

    kind: str
    title: Block
    noun_end: int


def entitle(blocks: Sequence[Block]) -> Entitled | None:
    """The title that says what a document is, else the name of the regulation whose text it says to follow; None if there is neither."""
    return _by_title(blocks) or _by_lead(blocks) or _by_itself(blocks)


def _by_itself(blocks: Sequence[Block]) -> Entitled | None:
    """What a text without such a title says that it is where it presents its parties: "Deze Samenwerkingsovereenkomst Havens is gesloten tussen"."""
    for block in blocks[:_FIRST] if any(block.article for block in blocks) else ():
        if (said := _CONCLUDED_HERE.match(block.text)) and (found := titled(said["name"])) and found.kind in AGREEMENT_KINDS - {"addendum"} and _REPRESENTED.search(block.text, said.end()):
            return Entitled(found.kind, replace(block, start=block.start + said.start("name"), end=block.start + said.end("name"), text=said["name"]), found.end)
        if _OF_ANOTHER.match(block.text):
            return None
    return None


def _by_lead(blocks: Sequence[Block]) -> Entitled | None:
    """What those who decide on a regulation call it where its articles follow: "tot het treffen van de Centrumregeling Werk, die als volgt luidt:"."""
    for number, block in enumerate(blocks[:_REACH]):
        lead = _FOLLOWS.search(block.text)
        if (called := _CALLED.search(block.text)) and any(below.article for below in blocks[number + 1 : number + 8]):  # "te treffen onder de naam ‘Archief Zuid’"
            group = "name" if called["name"] else "decided"
            text = f"Gemeenschappelijke regeling {called[group].removeprefix('Gemeenschappelijke regeling ')}"
            return Entitled("gemeenschappelijke-regeling", replace(block, start=block.start + called.start(group), end=block.start + called.end(group), text=text), len("Gemeenschappelijke regeling"))
        named = list(_REGULATION_NAMED.finditer(block.text[: lead.start()])) if lead else []
        if named and any(below.article for below in blocks[number + 1 : number + 8]):
            name = named[-1]["name"]
            start = block.start + named[-1].start("name")
            return Entitled("gemeenschappelijke-regeling", replace(block, start=start, end=start + len(name), text=name[0].upper() + name[1:]), len(named[-1]["noun"]))
    return None


def _by_title(blocks: Sequence[Block]) -> Entitled | None:
    """The title that says what a document is, None if there is none.

    A noun of `KIND_WORDS` at the head of one of the first lines will do. Any other word for an agreement, or a line further
    down, needs an opening below it, and above it nothing of a proposal or a letter.
    """
    head = mended(_without_furniture(blocks[:_REACH]))
    is_decided = any(_DECIDES.match(block.text) for block in head[:_FIRST]) and not any(block.article for block in blocks)
    is_about = is_page = any(_NAVIGATION.match(block.text) for block in head[:10])
    if is_page and any(_AGREES.match(block.text) for block in blocks):  # the agreement itself, put on a page
        head = [block for block in head if not _NAVIGATION.match(block.text)]
        is_about = False
    for before, block in zip([None, *head[: _FIRST - 1]], head[:_FIRST], strict=False):
        if before and re.match(r"(?:Onderwerp|Betreft)\W*$", before.text):
            continue
        found = titled(unspaced(block.text)) if _is_short(block) else None
        if found and before and block.kind == "item" and found.kind not in AGREEMENT_KINDS and re.search(r"(?:van|d\.d\.) \d", block.text):
            continue  # "- Raadsbesluit van 12 mei 2015": one of those that went before
        if found and not (found.kind in AGREEMENT_KINDS and (is_about or is_decided or _is_told(blocks, block))):
            return _whole(head, *_said_in_full(head, head.index(block), found))
        is_about = is_about or bool(_OF_ANOTHER.match(block.text)) or (found is not None and _is_told_of(blocks, block))
    for index, block in enumerate(() if is_decided else head):
        if _OF_ANOTHER.match(block.text):
            return None
        found = titled_widely(unspaced(block.text[:_LONGEST])) if _is_short(block) else None
        if found and (not _SENTENCE.search(block.text) or _PARTIES_FOLLOW.search(block.text)) and _is_concluded(blocks, block):
            return _whole(head, index, found)
        if (joint := _made_by_several(head, index)) is not None:
            return _whole(head, index, joint)
        if OPENS.match(block.text):
            return None
    return None


def _made_by_several(head: Sequence[Block], index: int) -> Titled | None:
    """The kind of a title "Regeling X" below which the organs of several municipalities make it; None for any other line."""
    title = _REGULATION.match(head[index].text) if _is_short(head[index]) and not _SENTENCE.search(head[index].text) else None
    if title is None or not any(_SEVERAL_MAKE.match(below.text) for below in head[index + 1 : index + 8]):
        return None
    return Titled("gemeenschappelijke-regeling", title.start("noun"), title.end("noun"))


def entitle_at(blocks: Sequence[Block], index: int) -> Entitled | None:
    """The title of a further agreement that begins with a block in the middle of a document, with its opening just below."""
    line = unspaced(blocks[index].text) if len(blocks[index].text) < _LONGEST else ""
    found = titled(line) or titled_widely(line)
    if found is None or found.kind not in AGREEMENT_KINDS or found.kind == "addendum":
        return None
    if not any(_PRESENTS.match(below.text) for below in blocks[index + 1 : index + 4]):
        return None
    return _whole(blocks[index : index + 6], 0, found)


def _is_concluded(blocks: Sequence[Block], title: Block) -> bool:
    """Whether somebody concludes something below a title, or it has articles."""
    return bool(_ENDS.search(title.text)) or any(below.article or OPENS.match(below.text) for below in blocks[: _REACH + 15] if below.start > title.start)


def _is_told(blocks: Sequence[Block], title: Block) -> bool:
    """Whether a text tells how an agreement was signed, and is none: "Convenant jeugd", "Gouda en Leiden tekenden dinsdag"."""
    if _NOUN_ALONE.fullmatch(title.text):
        return False
    if not _is_concluded(blocks, title) and (any(_SIGN_NOW.search(block.text) for block in blocks) or _is_told_of(blocks, title)):
        return True
    return not _is_concluded(blocks, title) and not any(_SAYS_IT.search(block.text) for block in blocks) and any(_SIGNED.search(block.text) for block in blocks)


# "Samenwerkingsagenda Zuid", and below it "Het college besluit:": a page of decisions
_DECIDES = re.compile(r"(?:Het college|B ?& ?W|Burgemeester en wethouders) (?:besluit(?:en)?|heeft besloten|hebben besloten|stemt|stemde|stemden)\b(?! vast te stellen| aan te gaan)")


def _is_told_of(blocks: Sequence[Block], title: Block) -> bool:
    """Whether a text goes on to say what an agreement does, as another text does: "Convenant Burgers", "Convenant Burgers brengt gemeenten bij elkaar"."""
    name = title.text.strip(" *#.:")
    below = next((block.text for block in blocks if block.start > title.start), "").removeprefix("Het ").removeprefix("De ")
    return below.startswith(name) and _DOES.match(below, len(name)) is not None and not any(_SAYS_IT.search(block.text) for block in blocks)


def _without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without what a gazette puts above a document, or a site that made a page of it."""
    found = []
    if (below := next((i for i, block in enumerate(blocks[:_SITE]) if block.text == "Transcriptie"), None)) is not None :
        number = next((i for i in (below + 1, below - 1) if 0 <= i < len(blocks) and _is_transcribed(blocks[i], after=i > below)), None)
        blocks = blocks if number is None else [blocks[number], *blocks[below + 1 + (number > below) :]]  # "Convenant. Inhoudsopgave" is what the site calls it
    for block in blocks:
        if stuck := _STUCK.match(block.text):
            rest = _STOP.split(block.text[stuck.end() :])[0]
            block = replace(block, start=block.start + stuck.end(), text=rest[:1].upper() + rest[1:])
            if named := _NAMED_IN_BRACKETS.match(block.text):
                block = replace(block, start=block.start + named.start("name"), text=named["name"])
        if block.text and (YEARS.match(block.text) or not is_furniture(block.text)):
            found.append(block)
    return found


def _is_transcribed(block: Block, *, after: bool) -> bool:
    """Whether a block is the title with which a transcribed text begins; its page number may make it a footnote, which then stands above."""
    named = titled(block.text) if after or block.kind == "footnote" else None
    return named is not None and named.kind in AGREEMENT_KINDS


def _is_short(block: Block) -> bool:
    return len(block.text) < _LONGEST or bool(_ENDS.search(block.text[:_LONGEST]))


def _said_in_full(head: Sequence[Block], index: int, found: Titled) -> tuple[int, Titled]:
    """A title, or the line below one that is the noun alone and says it with what it is about: "Convenant" / "Convenant Wonen in de Kop"."""
    noun = head[index].text[found.start : found.end]
    for below, line in enumerate(head[index + 1 : index + 3], index + 1):
        full = titled(line.text) if is_bare(head[index].text[found.end :]) and _is_short(line) else None
        if full and full.kind == found.kind and line.text[full.start : full.end].casefold() == noun.casefold() and not is_bare(line.text[full.end :]):
            return below, full
        if re.search(r"[^\W\d_]", line.text):
            break
    return index, found


def _without_contents(title: Block) -> Block:
    """A title without the table of contents that begins on its last line: "Koopovereenkomst Kade 3 Inhoudsopgave"."""
    contents = _CONTENTS.search(title.text)
    return replace(title, end=max(title.start + 1, title.end - (len(title.text) - contents.start())), text=title.text[: contents.start()]) if contents else title


def _whole(head: Sequence[Block], index: int, found: Titled) -> Entitled:
    """The title with the lines on which it goes on, or what stands above it; of an addendum whose noun stands last, turned round."""
    block = head[index]
    if found.kind in AGREEMENT_KINDS - {"addendum"} and (turned := joined_title(head[index : index + 3])):
        return Entitled("addendum", *turned)
    if (notice := _NOTICE.match(block.text)) and notice.end() <= found.start:
        block = replace(block, start=block.start + notice.end(), text=block.text[notice.end() :])
        found = found._replace(start=found.start - notice.end(), end=found.end - notice.end())
    cut = _ENDS.search(block.text, found.end)
    text = block.text[: cut.start()] if cut else block.text
    title = replace(block, end=block.end - (len(block.text) - len(text)), text=cased(unspaced(text)))
    noun_end = min(found.end, len(title.text))
    if not cut or (cut.end() >= len(block.text) - 1 and not _PARTIES_FOLLOW.search(cut.group())):  # "Convenant Wonen tussen", and those between whom it is below
        title = _without_contents(extended(title, noun_end, head, index))
    if is_bare(title.text[noun_end:]) and index and found.kind in AGREEMENT_KINDS and is_title(head[index - 1].text):  # "Gebiedsontwikkeling Zuid" / "Intentieovereenkomst"
        above = head[index - 1]
        title = replace(title, start=above.start, text=f"{title.text} {cased(above.text)}")
    return Entitled(found.kind, title, noun_end)
