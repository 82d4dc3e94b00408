"""The mapping of a list: what it may say, and one line that names what is wrong and what there is."""

from pathlib import Path

import pytest
from made_lists import MAPPING

from kg.columns import COLUMNS, REQUIRED
from kg.errors import RefusedError
from kg.model import Kind
from kg.sources.lists.mapping import read_mapping

LEAST = '[[sheet]]\ntable = "ties"\n[sheet.columns]\nb = "Stad"\n[sheet.constants]\na = "Almere"\nkind = "stedenband"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "lijst.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_mapping_is_read_whole(tmp_path: Path) -> None:
    mapping = read_mapping(written(tmp_path, MAPPING + '[sheet.kinds]\npayer = "foundation"\n'))
    assert (mapping.title, mapping.access, mapping.date) == ("Relatielijst", "internal", "2024-03-01")
    assert (mapping.delimiter, mapping.encoding) == ("", "utf-8")
    ties, memberships, money = mapping.sheets
    assert (ties.name, ties.header, ties.table) == ("Stedenbanden", 3, "ties")
    assert ties.words == {"kind": {"vriendschapsband": "bilaterale samenwerking"}}
    assert (memberships.header, memberships.constants) == (1, {"member": "Almere"})
    assert money.kinds == {"payer": Kind.FOUNDATION}


def test_the_least_that_a_mapping_says(tmp_path: Path) -> None:
    mapping = read_mapping(written(tmp_path, LEAST))
    assert (mapping.title, mapping.source, mapping.date) == ("", "herkomst niet opgegeven", "")
    assert mapping.sheets[0].name == ""


WRONG = {
    "no TOML": ("a = = b", "no TOML in UTF-8"),
    "no sheet": ('title = "x"', "no [[sheet]]; expected one for each table"),
    "unknown key": ("naam = 'x'\n" + LEAST, "unknown key 'naam'; expected one of title, source, access"),
    "unknown key of a sheet": (LEAST.replace("[[sheet]]", "[[sheet]]\nheaders = 2"), "[[sheet]] 1: unknown key 'headers'"),
    "no table": (LEAST.replace('table = "ties"\n', ""), "[[sheet]] 1: table ''; expected one of document, agreements"),
    "unknown table": (LEAST.replace("ties", "banden"), "[[sheet]] 1: table 'banden'; expected one of"),
    "unknown column": (LEAST.replace('b = "Stad"', 'b = "Stad"\nland = "Land"'), "columns: column of ties 'land'; expected one of a, b, kind, since"),
    "unknown constant": (LEAST.replace("kind =", "soort ="), "constants: column of ties 'soort'; expected one of a, b, kind"),
    "missing column": (LEAST.replace('b = "Stad"', 'since = "Sinds"'), "a row of ties needs b; give it a column or a constant"),
    "column and constant": (LEAST + 'b = "Gent"\n', "b is a column and a constant"),
    "constant out of the list": (LEAST.replace("stedenband", "vriend"), "kind: 'vriend' is none of them; expected stedenband, bilaterale samenwerking"),
    "constant that is no date": (LEAST + 'since = "ooit"\n', "since: 'ooit' is no date; expected 2017"),
    "word out of the list": (LEAST.replace('kind = "stedenband"', "").replace('b = "Stad"', 'b = "Stad"\nkind = "Soort"') + '[sheet.words.kind]\nx = "y"\n', "words.kind: 'y' is none of them"),
    "words for no column": (LEAST + '[sheet.words.since]\nx = "2015"\n', "words 'since'; expected one of b"),
    "kind of no name": (LEAST + '[sheet.kinds]\nsince = "city"\n', "kinds: since holds no names; expected one of a, b"),
    "unknown kind": (LEAST + '[sheet.kinds]\nb = "stad"\n', "kinds.b 'stad'; expected one of municipality, province"),
    "header": (LEAST.replace("[[sheet]]", "[[sheet]]\nheader = 0"), "header 0; expected the number of the row"),
    "dates": (LEAST.replace("[[sheet]]", '[[sheet]]\ndates = ["dag"]'), "dates ['dag']; expected a list such as"),
    "access": ('access = "geheim"\n' + LEAST, "access 'geheim'; expected one of public, internal"),
    "date": ('date = "mei"\n' + LEAST, "'mei' is no date"),
    "encoding": ('encoding = "utf-16"\n' + LEAST, "encoding 'utf-16'; expected one of utf-8, windows-1252"),
    "delimiter": ('delimiter = "x"\n' + LEAST, "delimiter 'x'; expected one of"),
    "no text": ("title = 3\n" + LEAST, "title = 3; expected a text between quotes"),
    "columns are no lines": (LEAST.replace('b = "Stad"', "b = 3"), "columns; expected lines such as since"),
    "a name of control characters": (LEAST.replace("[[sheet]]", '[[sheet]]\nname = "a\\u0000"'), "name 'a\\x00'; expected the name of a sheet"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_one_line_with_what_is_right(text: str, words: str, tmp_path: Path) -> None:
    path = written(tmp_path, text)
    with pytest.raises(RefusedError) as caught:
        read_mapping(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert words in message
    assert "\n" not in message


def test_no_mapping_says_where_it_was_sought(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"lijst\.toml: No such file or directory; expected a mapping"):
        read_mapping(tmp_path / "lijst.toml")


@pytest.mark.parametrize("table", COLUMNS)
def test_every_table_can_be_mapped(table: str, tmp_path: Path) -> None:
    columns = "".join(f'{column} = "{column}"\n' for column in COLUMNS[table])
    mapping = read_mapping(written(tmp_path, f'[[sheet]]\ntable = "{table}"\n[sheet.columns]\n{columns}'))
    assert set(REQUIRED[table]) <= set(mapping.sheets[0].columns)
