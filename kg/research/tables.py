"""What the network's rooms find, as pandas data frames."""

from __future__ import annotations

import pandas as pd

from kg.network.matrix import COVER_EN, COVER_NL, Matrix
from kg.network.weighing import Weighing


def goal_frame(matrix: Matrix, language: str) -> pd.DataFrame:
    """A row a relation, a column a goal, by name; `attrs` has the day, the caution and which goals are stated."""
    nl = language == "nl"
    labels = COVER_NL if nl else COVER_EN
    names = [goal.nl if nl else goal.en for goal in matrix.goals]
    words = [labels[cell.cover] for cell in matrix.cells]
    width = len(names)
    made = pd.DataFrame(
        {name: pd.Categorical(words[at::width], categories=list(labels.values())) for at, name in enumerate(names)},
        index=pd.Index([relation.name for relation in matrix.relations], name="relation", dtype="string"),
    )
    made.attrs.update(as_of=matrix.as_of, caution=matrix.caution_nl if nl else matrix.caution_en,
                      stated=[name for name, goal in zip(names, matrix.goals, strict=True) if goal.stated])  # fmt: skip
    return made


def weighing_frame(found: Weighing, language: str) -> pd.DataFrame:
    """A row a score; its columns stand at `kg.research.graph.Graph.weighing`."""
    nl = language == "nl"
    pairs = [(one, criterion, rating) for one in found.weighed
             for criterion, rating in zip(found.criteria, one.ratings, strict=True)]  # fmt: skip
    quotes = [tuple(dict.fromkeys(words.quote for words in rating.evidence)) for _, _, rating in pairs]
    made = pd.DataFrame({
        "name": pd.Series([one.name for one, _, _ in pairs], dtype="string"),
        "group": pd.Series(pd.Categorical([one.group for one, _, _ in pairs])),
        "criterion": pd.Series([criterion.text for _, criterion, _ in pairs], dtype="string"),
        "weight": pd.Series([criterion.weight for _, criterion, _ in pairs], dtype="Float64"),
        "low": pd.Series([rating.low for _, _, rating in pairs], dtype="Float64"),
        "high": pd.Series([rating.high for _, _, rating in pairs], dtype="Float64"),
        "how": pd.Series([rating.nl if nl else rating.en for _, _, rating in pairs], dtype="string"),
        "total_low": pd.Series([one.low for one, _, _ in pairs], dtype="Float64"),
        "total_high": pd.Series([one.high for one, _, _ in pairs], dtype="Float64"),
        "quotes": pd.Series(quotes, dtype="object"),
    })  # fmt: skip
    made.attrs.update(as_of=found.as_of, caution=found.caution_nl if nl else found.caution_en)
    return made
