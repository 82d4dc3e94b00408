"""The relation map in a browser beside plain pyvis on the same graph, in the same run: how soon it can be used, how it moves.

`usable` is from the call to the file until everything is drawn and the next frame comes: for the map with all that is loaded, for
plain pyvis when its nodes have settled; nobody waits longer for that than `PATIENCE` times as long as the map took. Nothing fails on
a slow machine: a limit that is passed is said in the table. Where there is no browser, or no twin towns, it says so.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
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

RUNS = 3
PATIENCE = 150
SOONEST = 150.0
"""So many times sooner than plain pyvis should 2,000 nodes be usable."""
LARGER = 1.5
"""So many times as large as plain pyvis, with its library in the page, may the file be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What should be reached with a graph: seconds until usable; milliseconds for a frame, a filter, a search."""

    usable: float
    frame: float = 50
    filtered: float = 200
    found: float = 300


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
    for step in range(60):
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
    """Seconds until the nodes of plain pyvis stand still; None if that takes longer than somebody waits."""
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


def compare(browser: Browser, name: str, map_data: MapData, limits: Limits, *, patience: float | None, folder: Path) -> None:
    """Measure one graph and print its lines."""
    began = time.perf_counter()
    ours = build_page(map_data)
    built = time.perf_counter() - began
    theirs = plain(map_data)
    files = {"kaart": ours, "pyvis": theirs}
    for stem, text in files.items():
        (folder / f"{stem}.html").write_text(text, encoding="utf-8")
    last = map_data.nodes[-1].label
    views = {"opening": "", "all": "#v=kaart&d=alles", "all on the ground": "#v=geografie&d=alles"}
    print(f"\n{name}: {len(map_data.nodes):,} names, {len(map_data.relations):,} relations; written in {built:.1f} s")
    middle: Callable[[list[float]], float] = statistics.median
    all_usable = 0.0
    for view, fragment in views.items():
        runs = [measure(browser, folder / "kaart.html", fragment, last) for _ in range(RUNS)]
        usable, cpu, frame, filtered, found = (
            middle([getattr(run, what) for run in runs]) for what in ("usable", "cpu", "frame", "filtered", "found"))
        over = [what for what, value, most in (("usable", usable, limits.usable), ("pan", frame, limits.frame),
                                               ("filter", filtered, limits.filtered), ("search", found, limits.found)) if value > most]
        print(f"  {view:<18}{usable:>7.2f} s ({limits.usable}), {cpu:.2f} of them work{frame:>7.0f} ms a frame ({limits.frame:.0f}){filtered:>7.0f} ms filter ({limits.filtered:.0f})"
              f"{found:>7.0f} ms search ({limits.found:.0f}){sum(run.requests for run in runs):>3} requests  {runs[0].shown}"
              + (f"  over: {', '.join(over)}" if over else ""))
        all_usable = usable if view == "all" else all_usable
    waited = all_usable * PATIENCE if patience is None else patience
    times = settled(browser, folder / "pyvis.html", waited)
    print(f"  plain pyvis       {f'{times:7.1f} s, {times / all_usable:.0f} times' if times else f'not within {waited:.0f} s, more than {waited / all_usable:.0f} times'} as long")
    sizes = {stem: len(text.encode()) / 1e6 for stem, text in files.items()}
    print(f"  file              {sizes['kaart']:7.1f} MB, {sizes['kaart'] / sizes['pyvis']:.2f} times plain pyvis ({LARGER})")


def main() -> None:
    """Measure every graph and print the tables."""
    chromium = find_chromium()
    if chromium is None:
        print("the map: no browser here; chromium is asked for")
        return
    print(f"{machine()}; median of {RUNS} runs, each in a new browser context; limits in brackets")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS), headless=True)
        place = Path(folder)
        compare(browser, "generated", generated_map(500), Limits(0.8), patience=120, folder=place)
        compare(browser, "generated", generated_map(2000), Limits(1.5), patience=None, folder=place)
        compare(browser, "generated", generated_map(5000), Limits(2.5), patience=60, folder=place)
        if TWIN_TOWNS.exists():
            compare(browser, "twin towns of the world", twin_towns_map(), Limits(2.5), patience=60, folder=place)
        else:
            print(f"\ntwin towns of the world: left out, {TWIN_TOWNS.name} is not beside this checkout")
        browser.close()


if __name__ == "__main__":
    main()
