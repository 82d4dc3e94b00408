"""Finding the folders of data: the packed copy first, then the checkout's."""

from pathlib import Path

import pytest

import kg.resources
from kg.errors import KgError
from kg.resources import folder


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "kg"
    place.mkdir()
    monkeypatch.setattr(kg.resources, "_PACKAGE", place)
    return place


def test_checkout_has_its_data(root: Path) -> None:
    assert folder("data") == root / "data"
    assert (folder("data") / "register" / "municipalities.csv").is_file()


def test_packed_copy_wins_over_the_checkout(package: Path) -> None:
    (package.parent / "queries").mkdir()
    assert folder("queries") == package.parent / "queries"
    (package / "packed" / "queries").mkdir(parents=True)
    assert folder("queries") == package / "packed" / "queries"


def test_neither_is_an_error_that_says_what_to_do(package: Path) -> None:
    (package.parent / "ontology").write_text("a file is no folder")
    with pytest.raises(KgError, match=r"/ontology: no such folder; .* install it anew") as caught:
        folder("ontology")
    assert "\n" not in str(caught.value)
