"""The register's files hold what they promise, the reader finds names and refuses what is wrong."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kg.errors import RefusedError
from kg.model import Kind
from kg.resources import folder
from kg.sources.register import COLUMNS, Entry, Register, name_key, read_register

ROOT = Path(__file__).resolve().parents[1]
FILES = folder("data") / "register"
REGISTER = read_register(FILES)
GEMEENTE = "https://identifier.overheid.nl/tooi/id/gemeente/"
OWN = "https://w3id.org/haarlem-kg/id/"


def names_of(name: str, register: Register = REGISTER) -> list[str]:
    return [entry.name for entry in register.candidates(name)]


# what the files hold


def test_every_dutch_municipality_is_there() -> None:
    municipalities = [e for e in REGISTER.entries if e.identifier.startswith(GEMEENTE)]
    existing = [e for e in municipalities if not e.abolished]
    assert (len(existing), len(municipalities) - len(existing)) == (342, 263)
    assert all(e.kind is Kind.MUNICIPALITY and e.name == e.name.strip() for e in municipalities)
    assert all(e.name.startswith("Gemeente ") and e.short and e.province and e.cbs_code for e in municipalities)
    assert len({e.name for e in existing}) == 342


def test_other_kinds_are_counted() -> None:
    dutch = Counter(e.kind for e in REGISTER.entries if e.country == "NL" and not e.abolished)
    assert (dutch[Kind.PROVINCE], dutch[Kind.WATER_AUTHORITY]) == (12, 21)
    safety_regions = [e for e in REGISTER.entries if e.name.startswith("Veiligheidsregio ")]
    assert len(safety_regions) == 25
    cities = [e for e in REGISTER.entries if e.kind is Kind.CITY]
    assert 2500 < len(cities) < 4000
    assert all(e.country and e.country != "NL" and e.latitude and e.longitude and e.geonames for e in cities)
    assert sum(path.stat().st_size for path in FILES.glob("*.csv")) < 600_000


def test_each_identifier_has_one_row_and_a_form_of_its_own_kind() -> None:
    assert len(REGISTER.by_identifier) == len(REGISTER.entries) > 3800
    minted = [e for e in REGISTER.entries if e.identifier.startswith(OWN)]
    assert minted
    for entry in minted:
        assert re.fullmatch(rf"{OWN}{entry.kind}/[a-z0-9]+(-[a-z0-9]+)*", entry.identifier), entry
    for entry in set(REGISTER.entries) - set(minted):
        assert re.fullmatch(r"https://identifier\.overheid\.nl/tooi/id/[a-z]+/[a-z]+\d+", entry.identifier), entry


def test_every_abolished_municipality_went_into_another() -> None:
    abolished = [e for e in REGISTER.entries if e.abolished and e.kind is Kind.MUNICIPALITY]
    assert len(abolished) == 264
    for entry in abolished:
        assert entry.successors, entry
        chain = set(entry.successors)
        for _ in range(5):  # Winsum went into two, Groesbeek was renamed, what De Marne went into still exists
            chain = {s for i in chain for s in (REGISTER.by_identifier[i].successors or (i,))}
        assert not any(REGISTER.by_identifier[i].abolished for i in chain), entry


@pytest.mark.parametrize(
    ("name", "last_day", "successors"),
    [
        ("Bennebroek", "2008-12-31", ["Gemeente Bloemendaal"]),
        ("Weesp", "2022-03-23", ["Gemeente Amsterdam"]),
        ("Haarlemmerliede en Spaarnwoude", "2018-12-31", ["Gemeente Haarlemmermeer"]),
        ("Maasdonk", "2014-12-31", ["Gemeente Den Bosch", "Gemeente Oss"]),
        ("Haaren", "2020-12-31", ["Gemeente Boxtel", "Gemeente Oisterwijk", "Gemeente Tilburg", "Gemeente Vught"]),
        ("Agentschap NL", "2013-12-31", ["Rijksdienst voor Ondernemend Nederland"]),
    ],
)
def test_what_was_abolished(name: str, last_day: str, successors: list[str]) -> None:
    (entry,) = REGISTER.candidates(name)
    assert entry.abolished == last_day
    assert sorted(REGISTER.by_identifier[i].name for i in entry.successors) == successors


def test_each_row_names_a_source_with_its_licence() -> None:
    sources = {source.key: source for source in REGISTER.sources}
    used = {e.source for e in REGISTER.entries} | {m.source for m in REGISTER.memberships}
    assert used == set(sources)
    for source in sources.values():
        assert source.title and source.publisher and source.licence and source.as_of, source
        assert source.address.startswith("https://"), source


def test_reference_memberships_have_their_date() -> None:
    found = Counter((REGISTER.by_identifier[m.network].name, m.as_of) for m in REGISTER.memberships)
    assert found == {("G40", "2022-07-01"): 41, ("Metropoolregio Amsterdam", "2022"): 30, ("Eurotowns", "2023"): 20}
    assert len(set(REGISTER.memberships)) == len(REGISTER.memberships)
    haarlem = f"{GEMEENTE}gm0392"
    assert {REGISTER.by_identifier[m.network].name for m in REGISTER.memberships if m.member == haarlem} == {
        "G40", "Metropoolregio Amsterdam", "Eurotowns"}  # fmt: skip


def test_coordinates_lie_where_the_country_does() -> None:
    dutch = [e for e in REGISTER.entries if e.country == "NL" and e.latitude is not None and e.longitude is not None]
    assert len(dutch) == 338  # four municipalities have no point in the source
    for entry in dutch:
        assert entry.latitude and 50.7 < entry.latitude < 53.6, entry
        assert entry.longitude and 3.3 < entry.longitude < 7.3, entry


def test_names_are_tidy() -> None:
    for entry in REGISTER.entries:
        for name in entry.names:
            assert name == " ".join(name.split()) and len(name) >= 2, entry
        assert len(set(entry.aliases)) == len(entry.aliases), entry


def test_no_alias_abroad_is_a_dutch_municipality() -> None:
    dutch = {name for e in REGISTER.entries if e.kind is Kind.MUNICIPALITY for name in e.names}
    clashes = {name for e in REGISTER.entries if e.kind is Kind.CITY for name in e.aliases if name in dutch}
    assert "Bergen" in dutch and clashes == set()


def test_every_ordinary_word_is_a_name_of_the_register() -> None:
    words = [line.split(",")[0] for line in (FILES / "words.csv").read_text("utf-8").splitlines()[1:]]
    assert len(words) == len(REGISTER.words) > 80
    assert [word for word in words if not REGISTER.candidates(word)] == []
    assert REGISTER.is_word("Best") and REGISTER.is_word("huizen") and not REGISTER.is_word("Haarlem")


def test_register_holds_nothing_that_only_a_document_says(root: Path) -> None:
    readings = [json.loads(path.read_text()) for path in sorted((root / "tests" / "gold").glob("*.json"))]
    told = {row[column] for reading in readings for table, column in (("bodies", "body"), ("agreements", "agreement"))
            for row in reading.get(table, [])}  # fmt: skip
    assert len(told) > 15
    assert {name for name in told if REGISTER.candidates(name)} == set()
    for name in ("Harlem", "Expatcenter", "Expatcenter Amsterdam Area", "Breedweer", "VNG Europa", "MEO"):
        assert REGISTER.candidates(name) == (), name


# finding names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bergen", ["Gemeente Bergen (NH)", "Gemeente Bergen (L)", "Bergen"]),
        ("gemeente Bergen", ["Gemeente Bergen (NH)", "Gemeente Bergen (L)"]),
        ("Bergen (NH)", ["Gemeente Bergen (NH)"]),
        ("Utrecht", ["Gemeente Utrecht", "Provincie Utrecht"]),
        ("provincie Groningen", ["Provincie Groningen"]),
        ("Groningen", ["Gemeente Groningen", "Provincie Groningen"]),
        ("Hengelo", ["Gemeente Hengelo", "Gemeente Hengelo (Gelderland)"]),
        ("Rijswijk", ["Gemeente Rijswijk"]),
        ("Hasselt", ["Gemeente Hasselt", "Hasselt"]),
        ("Valkenburg", ["Gemeente Valkenburg aan de Geul", "Gemeente Valkenburg"]),
        ("Haarlem", ["Gemeente Haarlem"]),
        ("Haarlemmermeer", ["Gemeente Haarlemmermeer"]),
        ("Den Haag", ["Gemeente Den Haag"]),
        ("’s-Gravenhage", ["Gemeente Den Haag"]),
        ("'s Hertogenbosch", ["Gemeente Den Bosch"]),
        ("NOORD-HOLLAND", ["Provincie Noord-Holland"]),
        ("Noord Holland", ["Provincie Noord-Holland"]),
        ("Friesland", ["Provincie Fryslân"]),
        ("ĳmond", ["IJmond"]),
        ("OSS", ["Gemeente Oss"]),
        ("MRA", ["Metropoolregio Amsterdam"]),
        ("Vervoerregio Amsterdam", ["Vervoerregio Amsterdam"]),
        ("VROM", ["Ministerie van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer"]),
        ("V&W", ["Ministerie van Verkeer en Waterstaat"]),
        ("IND", ["Immigratie- en Naturalisatiedienst"]),
        ("ind", []),
        ("vng", []),
        ("Keulen", ["Köln"]),
        ("Luik", ["Liège"]),
        ("Parijs", ["Paris"]),
        ("Wenen", ["Wien"]),
        ("Brussel", ["Brussel"]),
        ("Osnabrueck", ["Osnabrück"]),
        ("New York", ["New York City"]),
        ("Boston", ["Boston", "Boston"]),
        ("Nergenshuizen", []),
        ("", []),
    ],
)
def test_candidates(name: str, expected: list[str]) -> None:
    assert names_of(name) == expected


def test_of_cities_that_share_a_name_the_largest_comes_first() -> None:
    assert [e.country for e in REGISTER.candidates("Boston")] == ["US", "GB"]


def test_every_surface_name_leads_back_to_its_entry() -> None:
    surfaces = list(REGISTER.surface_names())
    assert len(surfaces) > 5500
    for name, entry in surfaces:
        assert entry in REGISTER.candidates(name), name


@given(st.sampled_from([n for n, _ in REGISTER.surface_names() if len(n) > 4]), st.sampled_from(["upper", "lower"]),
       st.sampled_from(" \u00a0\u2011-"), st.sampled_from("'’‘"))  # fmt: skip
def test_spelling_does_not_matter(name: str, case: str, hyphen: str, apostrophe: str) -> None:
    written = f" {getattr(name, case)().replace('-', hyphen).replace(chr(39), apostrophe)}  "
    assume(name.upper().casefold() == name.lower().casefold())  # not so for İstanbul, which is no loss
    assert set(REGISTER.candidates(name)) <= set(REGISTER.candidates(written))


@given(st.text(max_size=20))
def test_white_space_around_a_name_does_not_matter(name: str) -> None:
    assert name_key(f"  {name}\u00a0") == name_key(name)


# what is refused


@pytest.fixture
def small(tmp_path: Path) -> Path:
    header = ",".join(COLUMNS)
    for name in ("municipalities", "public-bodies", "networks", "municipalities-abolished", "cities"):
        (tmp_path / f"{name}.csv").write_text(f"{header}\n", "utf-8")
    (tmp_path / "municipalities.csv").write_text(
        f"{header}\n"
        "https://x.nl/a,municipality,Gemeente A,A,,NL,52.0,4.5,GM0001,,,,,,s\n"
        "https://x.nl/b,municipality,Gemeente B,B,Bee | Bé,NL,,,GM0002,,,,2018-12-31,https://x.nl/a,s\n",
        "utf-8",
    )
    (tmp_path / "sources.csv").write_text("key,title,publisher,licence,as_of,address\ns,S,P,CC0,2026,https://x.nl\n")
    (tmp_path / "memberships.csv").write_text("network,member,as_of,source\nhttps://x.nl/a,https://x.nl/b,2022,s\n")
    (tmp_path / "words.csv").write_text("name,meaning\n")
    return tmp_path


def test_small_register_reads(small: Path) -> None:
    register = read_register(small)
    assert register.entries[1] == Entry(
        "https://x.nl/b", Kind.MUNICIPALITY, "Gemeente B", "B", ("Bee", "Bé"), "NL", None, None, "GM0002", "", "", "",
        "2018-12-31", ("https://x.nl/a",), "s",
    )  # fmt: skip
    assert (register.entries[0].latitude, register.entries[0].longitude) == (52.0, 4.5)
    assert names_of("bee", register) == ["Gemeente B"]


def test_inhabitants_are_a_column_that_may_be_there(small: Path) -> None:
    text = "".join(f"{line},{more}\n" for line, more in zip(
        (small / "municipalities.csv").read_text().splitlines(), ("inhabitants", "162543", ""), strict=True))  # fmt: skip
    (small / "municipalities.csv").write_text(text)
    assert [entry.inhabitants for entry in read_register(small).entries] == [162543, None]
    (small / "municipalities.csv").write_text(text.replace("162543", "162.543"))
    with pytest.raises(RefusedError, match=r"municipalities.csv:2: bad number '162.543'; expected a count of inhabitants"):
        read_register(small)


def test_a_file_of_ones_own_is_read_too_after_the_others(small: Path) -> None:
    shutil.copy(small / "municipalities.csv", small / "extra.csv")
    text = (small / "extra.csv").read_text().replace("x.nl/a,muni", "x.nl/c,muni").replace("x.nl/b,muni", "x.nl/d,muni")
    (small / "extra.csv").write_text(text)
    assert [e.identifier[-1] for e in read_register(small).candidates("A")] == ["a", "c"]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("municipalities", "x.nl/b,", "x.nl/a,", "{file}:3: identifier https://x.nl/a stands twice (first in line 2); "
         "each identifier has one row"),
        ("municipalities", "municipality,Gemeente B", "town,Gemeente B", "{file}:3: unknown kind 'town'; expected"),
        ("municipalities", "52.0", "52,0", "{file}:2: 16 cells; the header has 15"),
        ("municipalities", "52.0", "noord", "{file}:2: bad number 'noord'; expected degrees between -90 and 90"),
        ("municipalities", "52.0", "152.0", "{file}:2: bad number '152.0'; expected degrees between -90 and 90"),
        ("municipalities", "4.5", "nan", "{file}:2: bad number 'nan'; expected degrees between -180 and 180"),
        ("municipalities", "2018-12-31", "31-12-2018", "{file}:3: bad date '31-12-2018'; expected a year"),
        ("municipalities", "https://x.nl/a,s", "https://x.nl/z,s", "{file}:3: successor https://x.nl/z is not in the"),
        ("municipalities", "https://x.nl/a,muni", "x,muni", "{file}:2: identifier 'x' is no IRI; it begins"),
        ("municipalities", "Gemeente A", "", "{file}:2: no name; each row has one"),
        ("municipalities", ",,,,,,s", ",,,,,,q", "{file}:2: unknown source 'q'; sources.csv has s"),
        ("municipalities", "identifier,kind", "iri,kind", "{file}:1: no column 'identifier'; expected identifier,"),
        ("municipalities", "Bee", '"Bee', "{file}:3: not CSV (unexpected end of data)"),
        ("memberships", "x.nl/b", "x.nl/q", "{file}:2: https://x.nl/q is not in the register; give a row's identifier"),
        ("memberships", ",s\n", ",q\n", "{file}:2: unknown source 'q'; sources.csv has s"),
        ("memberships", "2022", "lang geleden", "{file}:2: bad date 'lang geleden'; expected a year"),
    ],
)  # fmt: skip
def test_bad_row_is_one_line_with_its_place(small: Path, file: str, old: str, new: str, message: str) -> None:
    path = small / f"{file}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(RefusedError) as caught:
        read_register(small)
    assert message.format(file=path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_identifier_in_two_files_names_both(small: Path) -> None:
    shutil.copy(small / "municipalities.csv", small / "cities.csv")
    with pytest.raises(RefusedError, match=r"cities\.csv:2: .* \(first in .*municipalities\.csv:2\)"):
        read_register(small)


@pytest.mark.parametrize("file", ["sources", "memberships", "words", "cities"])
def test_missing_file_is_named(small: Path, file: str) -> None:
    (small / f"{file}.csv").unlink()
    with pytest.raises(RefusedError, match=rf"{file}\.csv: "):
        read_register(small)


# the script that builds the generated files

HEADERS = {
    "municipalities": "cbs_code,name,province,corop,tooi,wikidata,geonames,lat,lon",
    "municipalities-abolished": "cbs_code,name,province,tooi,abolished_after",
    "municipality-mergers": "kind,date,abolished,new,involved",
    "network-g40": "cbs_code,name",
    "network-mra": "cbs_code,name",
    "network-eurotowns": "city,country,geonames,lat,lon",
}
ROWS = {
    "municipalities": [
        f"GM0373,Bergen (NH),Noord-Holland,Alkmaar,{GEMEENTE}gm0373,,1,52.7,4.7",
        f"GM0014,Groningen,Groningen,Overig,{GEMEENTE}gm0014,Q8,2,53.2,6.5",
    ],
    "municipalities-abolished": [f"GM0053,Winsum,Groningen,{GEMEENTE}gm0053,2018-12-31"],
    "municipality-mergers": ["merger,2019-01-01,gm0053,gm0373,", "enlargement,2019-01-01,gm0053,,gm0014"],
    "network-g40": ["GM0014,Groningen"],
    "network-mra": ["GM0373,Bergen (NH)"],
    "network-eurotowns": ["Dorp,FR,12,1,1", "Groningen,NL,2,53,6"],
}
CITIES = [
    # GeoNames number, name, country, inhabitants, latitude, longitude, other names
    (11, "Grande", "FR", 6_000_000, 48.0, 2.0, ()),
    (12, "Dorp", "FR", 20_000, 45.0, 2.0, ()),
    (13, "Banlieue", "FR", 900_000, 48.1, 2.0, ()),
    (14, "Klein", "FR", 20_000, 44.0, 2.0, ()),
    (15, "Gelijk", "FR", 60_000, 43.0, 2.0, ()),
    (16, "Gelijk", "FR", 50_000, 42.0, 2.0, ()),
    (20, "Stadtilm", "FR", 1_000, 44.0, 3.0, ()),
    (21, "Weiler", "FR", 999, 44.0, 3.0, ()),
    (22, "Over", "FR", 5_000, 44.0, 3.0, ()),
    (23, "Marne", "FR", 5_000, 44.0, 3.0, ()),
    (24, "Verdaal", "XX", 4_999, 44.0, 3.0, ()),
    (25, "Duitsland", "FR", 5_000, 44.0, 3.0, ()),
    (26, "Ohio", "FR", 5_000, 44.0, 3.0, ()),
    (27, "Egmond", "FR", 5_000, 44.0, 3.0, ()),
    (17, "Östmark", "XX", 9_000, 10.0, 10.0, ()),
    (18, "Östmark", "XX", 8_000, 11.0, 10.0, ()),
    (2988507, "Paris", "FR", 2_000_000, 40.0, 2.0, ()),
    (2, "Groningen", "NL", 200_000, 53.2, 6.5, ("Grunn",)),
    (1, "Egmond", "NL", 30_000, 52.6, 4.6, ("Egmond aan Zee",)),
]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    reference, geonames = tmp_path / "reference", tmp_path / "geonames"
    reference.mkdir()
    geonames.mkdir()
    for name, header in HEADERS.items():
        (reference / f"{name}.csv").write_text("\n".join([header, *ROWS[name], ""]), "utf-8")
    fields = ("geonameid", "name", "countrycode", "population", "latitude", "longitude", "alternatenames")
    places = {str(city[0]): dict(zip(fields, city, strict=True)) for city in CITIES}
    (geonames / "cities500.json").write_text(json.dumps(places))
    countries = {"FR": {"continentcode": "EU", "capital": "Grande"}, "NL": {"continentcode": "EU", "capital": "-"},
                 "XX": {"continentcode": "AF", "capital": "Östmark"}}  # fmt: skip
    (geonames / "countries.json").write_text(json.dumps(countries))
    (geonames / "us_states.json").write_text(json.dumps({"OH": {"name": "Ohio"}}))
    words = tmp_path / "words"
    words.write_text("over\nMarne\nGrande\n", "utf-8")
    for seed in ("0", "1"):
        out = tmp_path / seed
        out.mkdir()
        command = [sys.executable, str(ROOT / "tools" / "build_register.py"), "--reference", str(reference),
                   "--geonames", str(geonames), "--words", str(words), "--out", str(out)]  # fmt: skip
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    return tmp_path


def test_build_writes_the_same_bytes_each_time(built: Path) -> None:
    written = sorted(path.name for path in (built / "0").iterdir())
    assert written == ["cities.csv", "memberships.csv", "municipalities-abolished.csv", "municipalities.csv", "places.txt"]
    for name in written:
        assert (built / "0" / name).read_bytes() == (built / "1" / name).read_bytes(), name


def test_build_makes_a_register_that_reads(built: Path) -> None:
    out = built / "0"
    for name in ("public-bodies.csv", "networks.csv", "sources.csv", "words.csv"):
        shutil.copy(FILES / name, out / name)
    # the hand-kept rows point at municipalities that this small reference does not have
    bodies = (out / "public-bodies.csv").read_text("utf-8").splitlines(keepends=True)
    (out / "public-bodies.csv").write_text("".join(line for line in bodies if f"{GEMEENTE}gm1876" not in line), "utf-8")
    register = read_register(out)
    assert names_of("gemeente Bergen", register) == ["Gemeente Bergen (NH)"]
    assert [register.candidates(name)[0].inhabitants for name in ("Groningen", "Dorp", "Bergen (NH)")] == [
        200_000, 20_000, None], "the number of a main town of another name says little"  # fmt: skip
    (winsum,) = register.candidates("Winsum")
    assert winsum.successors == (f"{GEMEENTE}gm0014", f"{GEMEENTE}gm0373")
    cities = [e for e in register.entries if e.kind is Kind.CITY]
    assert [e.identifier.removeprefix(f"{OWN}city/") for e in cities] == [
        "dorp", "gelijk-fr-15", "gelijk-fr-16", "grande", "ostmark", "paris"]  # fmt: skip
    assert names_of("Ostmark", register) == ["Östmark"] and names_of("Parijs", register) == ["Paris"]
    assert [(m.network.rsplit("/", 1)[1], m.member.rsplit("/", 1)[1]) for m in register.memberships] == [
        ("eurotowns", "gm0014"), ("eurotowns", "dorp"), ("g40", "gm0014"),
        ("metropoolregio-amsterdam", "gm0373")]  # fmt: skip


def test_places_are_smaller_ones_whose_name_is_nothing_else(built: Path) -> None:
    places = (built / "0" / "places.txt").read_text("utf-8").splitlines()
    assert "Stadtilm" in places and "Grande" in places, "a large one may stand in a list of words"
    assert not {"Weiler", "Verdaal", "Over", "Marne", "Duitsland", "Ohio", "Egmond"} & set(places)


def test_smaller_places_are_known_by_name(tmp_path: Path) -> None:
    assert "Hecklingen" in REGISTER.places and "Lees" not in REGISTER.places
    assert not REGISTER.candidates("Hecklingen"), "only a text about twin towns is held against them"
    for file in FILES.glob("*.csv"):
        shutil.copy(file, tmp_path / file.name)
    assert "Hecklingen" not in read_register(tmp_path).places, "a register without the list reads as well"


def test_generated_rows_are_what_the_reference_says(shared: Path) -> None:
    lines = (shared / "reference" / "municipalities.csv").read_text("utf-8").splitlines()[1:]
    codes = {line.split(",", 1)[0] for line in lines}
    assert len(codes) == 342
    assert codes == {e.cbs_code for e in REGISTER.entries if e.kind is Kind.MUNICIPALITY and not e.abolished}
