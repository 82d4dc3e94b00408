"""`kg init`: a data folder for another city."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.settings import Settings, common, pass_settings
from kg.resources import folder
from kg.sources.data_folder import subject_of
from kg.sources.intake import begin_folder
from kg.sources.register import read_register


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@common
@pass_settings
def command(settings: Settings, directory: Path) -> None:
    """Make an empty data folder, with a page (in Dutch) that says what to do next. --subject names the municipality.

    \b
    Example:
      kg init almere --subject Almere
      kg --data almere add nota.txt
    """
    name = ""
    if settings.subject:
        register = read_register(folder("data") / "register")
        entry = register.by_identifier[subject_of(register, settings.subject, "--subject")]
        name = entry.short or entry.name
    begin_folder(directory, name)
    settings.say(
        f"{directory}: gemaakt; lees {directory / 'README.md'}", f"{directory}: made; read {directory / 'README.md'}"
    )
    if not name:
        settings.say(
            f'{directory / "data.toml"}: vul in van wie het dossier is, zoals subject = "Haarlem"',
            f'{directory / "data.toml"}: fill in whose file it is, such as subject = "Haarlem"',
        )
