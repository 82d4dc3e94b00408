"""`kg export`: the network as a file for another program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.asking import asker
from kg.commands.files import write_to
from kg.commands.settings import Settings, common, opened, pass_settings, tell_refused
from kg.network.exporters import EXPORTERS, exporter
from kg.network.graphs import SEATS, forum_graph, projection
from kg.network.layers import LAYERS, NODES, relation_graph
from kg.network.rows import Ask
from kg.pipeline import current_store

if TYPE_CHECKING:
    from kg.network.exporters import AnyGraph

WHICH: Final = ("relations", "forums", "shared")


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([found.name for found in EXPORTERS]))
@click.option("--network", "which", type=click.Choice(WHICH), default=WHICH[0], help="Which; relations if not given.")
@click.option("--to", metavar="FILE", type=click.Path(path_type=Path), help="The file; else in the output folder.")
@common
@pass_settings
def command(settings: Settings, form: str, which: str, to: Path | None) -> int:
    """Write a network as graphml, gexf or csv, each line with its statement, period, status and passage.

    \b
    Networks:
      relations   every relation that a document names, a layer a kind, whatever its state
      forums      who sits in which forum or agreement on the day
      shared      who meets whom on the day, with the forums that they share by name
    \b
    Example:
      kg export graphml
      kg export csv --network forums --on 2016-01-01 --to verbanden.csv
    """
    data = opened(settings)
    store, refused = current_store(data, settings.out)
    graph = _network(which, asker(store, data.subject, settings))
    path = to or settings.out / f"{which}.{form}"
    write_to(path, exporter(form).encode(graph))
    counted = (graph.number_of_nodes(), graph.number_of_edges())
    click.echo("{} punten, {} lijnen: {}".format(*counted, path) if settings.lang == "nl" else
               "{} nodes, {} edges: {}".format(*counted, path))  # fmt: skip
    return tell_refused(refused)


def _network(which: str, ask: Ask) -> AnyGraph:
    if which == "relations":
        return relation_graph(ask(LAYERS), ask(NODES))
    seats = forum_graph(ask(SEATS))
    return projection(seats) if which == "shared" else seats
