"""What the page gets to know of goals and relations."""

from __future__ import annotations

import pytest
from goal_example import COVERS, goal_example, words
from network_example import ask_of
from pyoxigraph import Store

from kg.model import Reading
from kg.sources.data_folder import Data
from kg.views.map_data import build_map_data
from kg.views.map_goals import table_values
from kg.views.map_model import GoalTable


def test_every_cell_has_its_cover_and_passages() -> None:
    values = table_values(goal_example())
    cells, passages = values["cells"], values["passages"]
    assert isinstance(cells, list)
    assert isinstance(passages, list)
    assert [cell["cover"] for cell in cells] == [cover for row in COVERS for cover in row]
    assert passages[cells[4]["passages"][0]]["quote"] == words("Smalltowns", "profilering")


def test_a_passage_that_is_missing_is_a_bug_that_shows() -> None:
    with pytest.raises(KeyError):
        table_values(GoalTable(goal_example().matrix, {}))


def test_goals_of_the_documents_rest_on_their_texts(store: Store, data: Data, readings: tuple[Reading, ...]) -> None:
    goals = build_map_data(ask_of(store, data.subject)).goals
    assert goals is not None
    texts = {reading.document.stem: reading.document.text for reading in readings}
    used = [quotation.passage for cell in goals.matrix.cells for quotation in cell.evidence]
    assert len(used) > 100
    assert all(texts[passage.document][passage.start:passage.end] == passage.quote for passage in map(goals.passages.__getitem__, used))
    assert table_values(goals)["cells"]
