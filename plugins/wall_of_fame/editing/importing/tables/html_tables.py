"""HTML → the cells of its first table: what some services call a workbook, and what spreadsheets save."""

from __future__ import annotations

from html.parser import HTMLParser


class _Cells(HTMLParser):
    """Collects the rows of the first table that has two or more."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in {"td", "th"} and self.tables and self.tables[-1]:
            self._end_cell()
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self.tables and self.tables[-1]:
            self.tables[-1][-1].append("".join(self._cell).strip())
        self._cell = None


def find_html_table(text: str) -> list[list[str]] | None:
    """The rows of the first table with two rows and two columns or more; None if there is none."""
    parser = _Cells()
    parser.feed(text)
    parser.close()
    for rows in parser.tables:
        if sum(len(row) > 1 for row in rows) > 1:
            return rows
    return None
