"""The relation map in a browser beside plain pyvis on the same graph, in the same run: how soon it can be used, how it moves.

`usable` is from the call to the file until everything is drawn and the next frame comes: for the map with all that is loaded, for
plain pyvis when its nodes have settled, for which it waits `--patience` seconds. Nothing fails on a slow machine: every figure stands
beside its limit, and a limit that is passed is said. Where there is no browser, or no twin towns, it says so.

    python tests/benchmarks/map.py [500 2000 5000 twins] [--patience 30] [--runs 3]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from commands import machine
from playwright.sync_api import Browser, Error, Page, sync_playwright
from pyvis.network import Network

sys.path.extend([str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "browser")])

from chromium import FLAGS, find_chromium
from large_graphs import TWIN_TOWNS, generated_map, twin_towns_map

from kg.views.map_model import MapData, Relation
from kg.views.relation_map import build_page

TWINS = "twins"
SOONEST = 150
"""So many times sooner than plain pyvis should 2,000 nodes be usable."""
LONGEST = 6.0
"""After so many seconds no further run of a view begins, and a drag that goes on ends: a slow machine has its figures all the same."""
LARGER = 1.5
"""So many times as large as plain pyvis, with its library in the page, may the file be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What should be reached with a graph: seconds until usable; milliseconds for a frame, a filter, a search; whether it should be
    usable so much sooner than plain pyvis."""

    usable: float
    frame: float = 50
    filtered: float = 200
    found: float = 300
    sooner: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds until usable, and how many of them the page's own processor time; milliseconds: the frame that 95% of the frames of a
    pan are quicker than, a filter, a search."""

    usable: float
    cpu: float
    frame: float
    filtered: float
    found: float
    requests: int
    shown: str


GENERATED = {"500": Limits(0.8), "2000": Limits(1.5, sooner=True), "5000": Limits(2.5)}
"""What should be reached with a generated graph of so many names."""

DRAWN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"""
TIMED = """async (act) => {
  const began = performance.now();
  (0, [() => document.querySelector('#filters input').click(),
       () => { const box = document.getElementById('search'); box.value = 'NAME'; box.dispatchEvent(new Event('input'));
               box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })); }][act])();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  return performance.now() - began;
}"""
FRAMES = """() => { window.frames_ = []; let last = performance.now(); let on = true; window.stop_ = () => { on = false; };
  const next = (now) => { window.frames_.push(now - last); last = now; if (on) requestAnimationFrame(next); }; requestAnimationFrame(next); }"""


def opened(browser: Browser, file: Path, fragment: str) -> tuple[Page, float, float, list[str]]:
    """The page, the seconds until it was drawn, those that its main thread worked, and what it asked for beside its own file."""
    page = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True).new_page()
    asked: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else asked.append(request.url))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    began = time.perf_counter()
    page.goto(file.as_uri() + fragment, wait_until="load", timeout=240_000)
    page.evaluate(DRAWN)
    usable = time.perf_counter() - began
    worked = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}["TaskDuration"]
    return page, usable, worked, asked


def pan(page: Page, place: str) -> float:
    """The frame time in milliseconds that 95% of the frames stay under while the pointer drags the map."""
    box = page.locator(place).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.8
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    began = time.perf_counter()
    for step in range(60):
        if time.perf_counter() - began > LONGEST:
            break
        page.mouse.move(x + 4 * (step if step < 30 else 60 - step), y - 2 * (step % 30))
    page.mouse.up()
    frames: list[float] = page.evaluate("() => { window.stop_(); return window.frames_.slice(1); }")
    return sorted(frames)[int(0.95 * len(frames))]


def measure(browser: Browser, file: Path, fragment: str, name: str) -> Measured:
    """One run over a map, in a browser context of its own."""
    page, usable, cpu, asked = opened(browser, file, fragment)
    shown = page.locator("#shown").inner_text()
    place = "#globe" if "geografie" in fragment else "#map"
    page.wait_for_timeout(400)  # nobody drags the first moment
    frame = pan(page, place)
    filtered = page.evaluate(TIMED, 0)
    page.evaluate(TIMED, 0)
    found = page.evaluate(TIMED.replace("NAME", name), 1)
    page.context.close()
    return Measured(usable, cpu, frame, filtered, found, len(asked), shown)


def plain(map_data: MapData) -> str:
    """The same names, relations and words as pyvis draws them by itself, its library in the page."""
    def words(relation: Relation) -> str:
        told = (" · ".join((p.before + p.quote + p.after, p.title, p.date or "", f"{p.start}-{p.end}")) for p in relation.passages)
        return "\n".join((relation.sentence_nl, relation.sentence_en, relation.since or "", relation.status, relation.certainty, *told))

    network = Network(directed=True, cdn_resources="in_line")
    for node in map_data.nodes:
        network.add_node(node.id, label=node.label)
    network.edges = [{"from": r.source, "to": r.target, "arrows": "to", "title": words(r)} for r in map_data.relations]
    return str(network.generate_html())


def settled(browser: Browser, file: Path, patience: float) -> float | None:
    """Seconds until the nodes of plain pyvis stand still; None if that takes more than `patience` seconds."""
    page = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True).new_page()
    began = time.perf_counter()
    try:
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_function("typeof network === 'object' && network !== null && network.physics.stabilized === true",
                               timeout=patience * 1000, polling=200)
        return time.perf_counter() - began
    except Error:
        return None
    finally:
        page.context.close()


def compare(browser: Browser, name: str, map_data: MapData, limits: Limits, asked: argparse.Namespace, folder: Path) -> None:
    """Measure one graph and print its lines."""
    began = time.perf_counter()
    ours = build_page(map_data)
    built = time.perf_counter() - began
    files = {"kaart": ours, "pyvis": plain(map_data)}
    for stem, text in files.items():
        (folder / f"{stem}.html").write_text(text, encoding="utf-8")
    print(f"\n{name}: {len(map_data.nodes):,} names, {len(map_data.relations):,} relations; written in {built:.1f} s; load {os.getloadavg()[0]:.1f}")
    usable = 0.0
    for view, fragment in {"opening": "", "all on the ground": "#v=geografie&d=alles", "all": "#v=kaart&d=alles"}.items():
        runs: list[Measured] = []
        began = time.perf_counter()
        while len(runs) < asked.runs and (not runs or time.perf_counter() - began < LONGEST):
            runs.append(measure(browser, folder / "kaart.html", fragment, map_data.nodes[-1].label))
        usable = tell(view, runs, limits)
    times = settled(browser, folder / "pyvis.html", asked.patience)
    ratio = (times or asked.patience) / usable
    print(f"  plain pyvis       {f'{times:.1f} s' if times else f'not within {asked.patience:g} s'}: the map is {'' if times else 'more than '}{ratio:.0f} times sooner"
          + (f" ({SOONEST})" + ("" if times or ratio >= SOONEST else f"; to see it, --patience {SOONEST * usable:.0f}") if limits.sooner else ""), flush=True)
    sizes = {stem: len(text.encode()) / 1e6 for stem, text in files.items()}
    ratio = sizes["kaart"] / sizes["pyvis"]
    print(f"  file              {sizes['kaart']:.1f} MB, {ratio:.2f} times plain pyvis ({LARGER}){'  over: file' if ratio > LARGER else ''}", flush=True)


def tell(view: str, runs: list[Measured], limits: Limits) -> float:
    """Print the middle of each figure of a view beside its limit; the seconds until it was usable."""
    usable, cpu, frame, filtered, found = (
        statistics.median([getattr(run, what) for run in runs]) for what in ("usable", "cpu", "frame", "filtered", "found"))
    asked = sum(run.requests for run in runs)
    over = [what for what, value, most in (("usable", usable, limits.usable), ("pan", frame, limits.frame), ("filter", filtered, limits.filtered),
                                           ("search", found, limits.found), ("requests", asked, 0)) if value > most]
    print(f"  {view:<18}{usable:.2f} s ({limits.usable}), {cpu:.2f} of them work, {frame:.0f} ms a frame ({limits.frame:.0f}), {filtered:.0f} ms filter ({limits.filtered:.0f}), "
          f"{found:.0f} ms search ({limits.found:.0f}), {asked} requests (0), {len(runs)} runs; {runs[0].shown}" + (f"  over: {', '.join(over)}" if over else ""), flush=True)
    return usable


def main() -> None:
    """Measure every graph that is asked for and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", nargs="*", metavar="SIZE",
                        help=f"names in a generated graph ({', '.join(GENERATED)}), or {TWINS}: the twin towns of the world; all of them when none is given")
    parser.add_argument("--patience", type=float, default=30, metavar="SECONDS", help="how long plain pyvis may take to settle (30)")
    parser.add_argument("--runs", type=int, default=3, help="the middle of so many runs is told, of fewer where one takes long (3)")
    asked = parser.parse_args()
    if unknown := sorted({*asked.sizes} - {*GENERATED, TWINS}):
        parser.error(f"{', '.join(unknown)}: no size; expected some of {', '.join((*GENERATED, TWINS))}")
    chromium = find_chromium()
    if chromium is None:
        print("the map: no browser here; chromium is asked for")
        return
    print(f"{machine()}; median of at most {asked.runs} runs, each in a new browser context; limits in brackets")
    began = time.perf_counter()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS), headless=True)
        for size in asked.sizes or (*GENERATED, TWINS):
            if size != TWINS:
                compare(browser, "generated", generated_map(int(size)), GENERATED[size], asked, Path(folder))
            elif TWIN_TOWNS.exists():
                compare(browser, "twin towns of the world", twin_towns_map(), Limits(2.5), asked, Path(folder))
            else:
                print(f"\ntwin towns of the world: left out, {TWIN_TOWNS.name} is not beside this checkout")
        browser.close()
    print(f"\nin {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
