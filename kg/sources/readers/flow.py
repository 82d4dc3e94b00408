"""Words that arrive in reading order, laid out as lines: what the readers of HTML and Word have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

LONG: Final = 300
"""Characters from which on a cell of a table is a text of its own."""


@dataclass(slots=True)
class _Table:
    base: int  # how many boxes were open before it
    cells: list[list[str]] = field(default_factory=list)


class Flow:
    """The text so far: a line for each paragraph, a blank line around it, a line with bars for a table's row.

    Every method may be called at any time, since HTML opens and closes as it likes; nothing that was added is lost.
    """

    def __init__(self) -> None:
        """Start with an empty text."""
        self._boxes: list[list[str]] = [[]]  # the lines of the text, then those of each open cell
        self._tables: list[_Table] = []
        self._asides: list[tuple[list[str], str]] = []
        self._words: list[str] = []
        self._mark = ""

    def add(self, words: str) -> None:
        """Words of the line that is being written; they hold no line end."""
        self._words.append(words)

    def has_words(self) -> bool:
        """Whether the line that is being written has words yet."""
        return any(not words.isspace() for words in self._words if words)

    def mark(self, mark: str) -> None:
        """What stands before the next line that has words: a bullet, a number, the marks of a heading."""
        self._mark = mark

    def end_line(self) -> None:
        """End the line, if it has words."""
        line = "".join(self._words).rstrip(" \t\r\n\f")
        self._words.clear()
        if line and not line.isspace():
            self._boxes[-1].append(self._mark + line.lstrip(" \t") if self._mark else line)  # blanks may align it
            self._mark = ""

    def end_paragraph(self) -> None:
        """End the line; a blank one follows it."""
        self.end_line()
        if self._boxes[-1] and self._boxes[-1][-1]:
            self._boxes[-1].append("")

    def open_aside(self) -> None:
        """A box in the middle of a line: its lines come before that line."""
        self._asides.append((self._words, self._mark))
        self._words, self._mark = [], ""

    def close_aside(self) -> None:
        """The line that the box stood in goes on."""
        if self._asides:
            self.end_paragraph()
            self._words, self._mark = self._asides.pop()

    def open_table(self) -> None:
        """A table, perhaps within a cell of another."""
        self.end_paragraph()
        self._tables.append(_Table(len(self._boxes)))

    def open_cell(self) -> None:
        """The next cell of the row."""
        self.close_cell()
        if self._tables:
            self.end_line()  # words between the cells
            self._boxes.append([])

    def close_cell(self) -> None:
        """The end of the open cell."""
        if self._tables and len(self._boxes) > self._tables[-1].base:
            self.end_line()
            self._tables[-1].cells.append(self._boxes.pop())

    def close_row(self) -> None:
        """The end of the row, which is written now."""
        self.close_cell()
        if self._tables:
            self._boxes[-1].extend(_row([[line for line in cell if line] for cell in self._tables[-1].cells]))
            self._tables[-1].cells.clear()

    def close_table(self) -> None:
        """The end of the innermost table."""
        if self._tables:
            self.close_row()
            self._tables.pop()
            self.end_paragraph()

    def text(self) -> str:
        """The whole text; what is still open is closed."""
        while self._asides:
            self.close_aside()
        while self._tables:
            self.close_table()
        self.end_line()
        return "\n".join(self._boxes[0]).strip("\n") + "\n"


def _row(cells: list[list[str]]) -> list[str]:
    """A row as one line; where a cell is long the table is there for the layout, and cell follows cell."""
    if not any(cells):
        return []
    if len(cells) > 1 and all(len(cell) < 3 and sum(map(len, cell)) < LONG for cell in cells):
        return [f"| {' | '.join(' '.join(map(str.strip, cell)) for cell in cells)} |"]
    return ["", *(line for cell in cells if cell for line in (*cell, ""))]
