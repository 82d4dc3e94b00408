"""What several tests share: where things lie, a browser, and a guard that lets nothing out of this machine."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

settings.register_profile("kg", parent=settings.default, deadline=None)  # how fast is for the benchmarks
settings.load_profile("kg")


def _stay_here(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse every connection of this process to another machine, whatever library asks for it."""
    if event == "socket.connect" and isinstance(address := arguments[1], tuple):
        if address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test wants to connect to {address}; tests use nothing outside this machine")
    elif event == "socket.getaddrinfo" and arguments[0] not in (None, "", "127.0.0.1", "::1", "localhost"):
        raise AssertionError(f"a test wants the address of {arguments[0]!r}; tests use nothing outside this machine")


sys.addaudithook(_stay_here)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the five documents."""
    return ROOT / "data" / "documents"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout with specification and test data that are not copied into it."""
    folder = ROOT.parent / "shared"
    if not (folder / "design.md").is_file():
        pytest.skip(f"no {folder}: what only this folder has is not tested")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program that shows pages; in CI its absence is a failure, elsewhere a skip that says so."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium: in CI the browser tests must run; `make test` installs it on Debian and Ubuntu")
    pytest.skip("no Chromium: the map was not tested in a browser; install Chromium and run `make test` again")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless browser, one for all tests of a process; open a context of your own in it, with its locale."""
    # no sandbox: it cannot be had as root; the rest: its own errands, which are no requests of our pages
    switches = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update"]  # fmt: skip
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=switches)
        yield running
        running.close()
