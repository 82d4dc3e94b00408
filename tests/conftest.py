"""What several tests share: where things lie, and a guard that lets nothing out of this machine."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pyoxigraph import Store

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import gazetteer as build_gazetteer
from kg.graph.store import merge
from kg.model import Reading
from kg.pipeline import Built, build
from kg.sources.data_folder import Data, open_data
from kg.sources.register import Register, read_register

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
def register() -> Register:
    """The project's own register."""
    return read_register(ROOT / "data" / "register")


@pytest.fixture(scope="session")
def gazetteer(register: Register) -> Gazetteer:
    """The finder of the register's names."""
    return build_gazetteer(register)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout with specification and test data that are not copied into it."""
    folder = ROOT.parent / "shared"
    if not (folder / "design.md").is_file():
        pytest.skip(f"no {folder}: what only this folder has is not tested")
    return folder


@pytest.fixture(scope="session")
def data() -> Data:
    """The project's own data folder."""
    return open_data(ROOT / "data")


@pytest.fixture(scope="session")
def built(data: Data) -> Built:
    """The whole graph of the five documents, ready for questions: do not write in it."""
    built = build(data)
    assert not built.refused
    merge(built.store)
    return built


@pytest.fixture(scope="session")
def store(built: Built) -> Store:
    """The graph of the five documents; its default graph is asked. Do not write in it."""
    return built.store


@pytest.fixture(scope="session")
def readings(built: Built) -> tuple[Reading, ...]:
    """What was read in the five documents."""
    return built.readings
