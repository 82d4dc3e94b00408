"""The graph of a data folder as one thing to ask, from Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from kg.errors import KgError
from kg.network.graphs import SEATS, forum_graph
from kg.network.layers import KINDS, LAYERS, NODES, layer, over_years, relation_graph
from kg.network.matrix import goal_matrix
from kg.network.measures import Measure, measure_all
from kg.network.weighing import weigh
from kg.pipeline import current_store
from kg.questions.asker import asker
from kg.questions.catalogue import read_catalogue
from kg.questions.run import run_text
from kg.research.frames import frame
from kg.research.shown import ShownStatement, shown_statement
from kg.research.tables import goal_frame, weighing_frame
from kg.resources import folder
from kg.sources.data_folder import Data, data_root, open_data
from kg.sources.weighing import read_weighing
from kg.views.map_address import opening_address
from kg.views.map_day import map_of_day
from kg.views.notebook import NotebookMap, notebook_map

if TYPE_CHECKING:
    import pandas as pd
    from pyoxigraph import Store

    from kg.network.graphs import MultiGraph
    from kg.network.layers import MultiDiGraph
    from kg.network.rows import Ask

Language = Literal["nl", "en"]
STATEMENT: Final = "statement"


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph of a data folder, ready for questions.

    Attributes:
        data: the folder, read and held against its documents.
        store: the graph itself; its default graph has all that is stated and derived.
        language: of labels, headings and words in answers.
        on: the day that answers are about, YYYY-MM-DD; None is the day of the newest document.
        refused: one error for each file or row that could not be read.
    """

    data: Data
    store: Store = field(repr=False)
    language: Language = "nl"
    on: str | None = None
    refused: tuple[KgError, ...] = ()

    def query(self, name: str, **values: str) -> pd.DataFrame:
        """The answer to a query of the catalogue as a data frame; its dtypes stand in `kg.research.frames.frame`.

        Args:
            name: as `catalogue()` lists it.
            **values: of its parameters, as one writes them: a label, an alias or an IRI; a day as YYYY-MM-DD.

        Raises:
            UsageError: there is no such query, or a value that it cannot take; the message says which it can.

        >>> import kg
        >>> members = kg.open().query("members", network="Eurotowns", on="2022-03-01")
        >>> members.dtypes[["member", "since", "since_precision"]].astype(str).tolist()
        ['string', 'datetime64[s]', 'category']
        """
        return frame(self._asker()(name, **values))

    def sparql(self, text: str) -> pd.DataFrame:
        """The answer to SPARQL of one's own as a data frame; the graph's prefixes are known in it.

        Raises:
            UsageError: it is no SPARQL, or asks for what is refused (updates, other servers).
        """
        return frame(run_text(self.store, "sparql", text, language=self.language))

    def catalogue(self) -> pd.DataFrame:
        """The queries that there are: name, title, question, parameters."""
        import pandas as pd

        queries = read_catalogue(folder("queries")).queries
        rows = [(query.name, query.header.title.of(self.language), query.header.question.of(self.language),
                 ", ".join(parameter.name for parameter in query.header.parameters)) for query in queries]  # fmt: skip
        return pd.DataFrame(rows, columns=["name", "title", "question", "parameters"], dtype="string")

    def network(self, *, on: str | None = None) -> MultiGraph:
        """Who sits in which forum or agreement on a day, for networkx; see `kg.network.graphs.forum_graph`."""
        return forum_graph(self._asker(on)(SEATS))

    def over_years(self, years: Iterable[int]) -> Mapping[int, MultiGraph]:
        """Who sits where on the last day of each year, by year; see `kg.network.layers.over_years`.

        >>> import kg
        >>> {year: graph.number_of_edges() for year, graph in kg.open().over_years((2014, 2015)).items()}
        {2014: 0, 2015: 7}
        """
        return over_years(self._asker, years)

    def relations(self, *kinds: str, on: str | None = None) -> MultiDiGraph:
        """Every relation that a document names, or those of some `kg.network.layers.KINDS`; see `relation_graph` there.

        Raises:
            ValueError: a kind is none of those.

        >>> import kg
        >>> twins = kg.open().relations("twin-town")
        >>> sorted({edge["kind"] for _, _, edge in twins.edges(data=True)})
        ['twin-town']
        """
        ask = self._asker(on)
        return layer(relation_graph(ask(LAYERS), ask(NODES)), *(kinds or KINDS))

    def measures(self, *, on: str | None = None) -> tuple[Measure, ...]:
        """The measures of `kg network`, each with a sentence, its evidence and its caution."""
        return measure_all(self._asker(on))

    def goals(self, *, on: str | None = None) -> pd.DataFrame:
        """The goals (columns) against the relations (rows): what each is known to yield for each.

        Returns:
            Words of `kg.network.matrix.Cover` in this graph's language, as categories in that order: a stated or other
            goal a column, a relation that is or was the subject's a row. What nobody described is a word too, not
            missing: it says that the documents are silent.

        >>> import kg
        >>> goals = kg.open(language="en").goals()
        >>> goals.loc["Haarlem – Osnabrück", ["solidarity", "sharing knowledge"]].tolist()
        ['realised', 'realised']
        """
        return goal_frame(goal_matrix(self._asker(on)), self.language)

    def weighing(self, *, cities: int = 5, on: str | None = None) -> pd.DataFrame:
        """Relations and candidates against the criteria that the documents state, as `kg network weigh` gives them.

        Returns:
            A row for each relation or candidate and criterion: `name`, `group`, `criterion`, `weight`, `low`, `high`
            (0 to 10), `how` it came about, `total_low`, `total_high` and the `quotes` it rests on, a tuple of texts.
            What is unknown runs from 0 to 10. Weights and scores are those of the data folder.

        Raises:
            KgError: a row of the data folder's `weighing/` is not as it should be.

        >>> import kg
        >>> weighed = kg.open().weighing(cities=0)
        >>> bool((weighed["low"] <= weighed["high"]).all())
        True
        """
        own = read_weighing(self.data.root)
        if own.errors:
            raise own.errors[0]
        return weighing_frame(weigh(self._asker(on), own, cities=cities), self.language)

    def map(self, *, view: str | None = None, focus: str | None = None, steps: int | None = None,
            documents: Sequence[str] = (), stories: bool = False, on: str | None = None) -> NotebookMap:
        """The relation map, as `kg map` writes it; in a notebook it shows itself.

        Args:
            view: what it opens with, one of `kg.views.map_address.VIEWS`.
            focus: who or what it opens round; the subject if not given.
            steps: how many steps round it are shown, 1 or 2.
            documents: those that its filter leaves on; all if not given.
            stories: whether it has views with a name.
            on: the day, YYYY-MM-DD; the graph's own if not given.

        Raises:
            UsageError: a name that is not on the map.

        >>> import kg
        >>> kg.open().map(focus="Eurotowns", steps=1).title
        'Relatiekaart Gemeente Haarlem'
        """
        drawn = map_of_day(
            lambda day: asker(self.store, self.data.subject, on=day, language=self.language), on or self.on
        )
        start = opening_address(drawn, view=view, focus=focus, steps=steps, documents=documents)
        return notebook_map(drawn, language=self.language, start=start, stories=stories)

    def show(self, statement: str) -> ShownStatement:
        """What a statement says, and the words that it rests on; in a notebook it shows itself.

        Args:
            statement: its IRI or the last part of it, as the network's edges and the map's relations have it.

        Raises:
            UsageError: there is no such statement.
        """
        answer = asker(self.store, self.data.subject, language=self.language)(STATEMENT, statement=statement)
        return shown_statement(statement, frame(answer))

    def _asker(self, on: str | None = None) -> Ask:
        return asker(self.store, self.data.subject, on=on or self.on, language=self.language)


def open_graph(data: str | Path | None = None, *, subject: str | None = None, language: Language = "nl",
               on: str | None = None, out: str | Path = "out", curation: bool = True) -> Graph:
    """Open the graph of a data folder: the one built in `out` if it is of this data and program, else built now.

    Args:
        data: the data folder; `./data`, else the one that comes with the program.
        subject: whose file this is; else the folder says.
        language: of labels and words, `nl` or `en`.
        on: the day that answers are about, YYYY-MM-DD; the newest document's if not given.
        out: where `kg build` wrote; nothing is written there.
        curation: whether people's judgements count.

    Raises:
        KgError: the folder or a file in it is not as it should be; the message names the place and what is right.

    >>> import kg
    >>> kg.open().query("members", network="G40").empty
    False
    """
    opened = open_data(data_root(None if data is None else Path(data)), subject=subject, curation=curation)
    store, refused = current_store(opened, Path(out))
    return Graph(opened, store, language, on, refused)
