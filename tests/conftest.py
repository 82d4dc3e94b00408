"""What several tests share: where things lie, and a guard that lets nothing out of this machine."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

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
