"""Pelican's reader for plain pages and news: the wall's own front matter and sanitised Markdown.

Nothing but known fields reaches Pelican, so no metadata can move, hide or redirect a page.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from pelican.readers import BaseReader

from wall_of_fame.content.frontmatter import read
from wall_of_fame.records import Article, Page, validate
from wall_of_fame.site.pages.occasions import take_part
from wall_of_fame.site.pages.plain import HOME_PAGE
from wall_of_fame.text.markdown import PAGE, Converter

OWN_TEMPLATES: Final = frozenset({"nominate", take_part.PAGE})
"""Plain pages that have a template of their own."""


class ProseReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Reads content/pages and content/news. The checks ran before: the files are sound."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The safe HTML of a page, and the metadata that Pelican needs."""
        path = Path(source_path)
        is_news = path.parent.name == "news"
        values = read(path.read_bytes(), "md").values
        record = validate(Article, values) if is_news else validate(Page, values)
        if isinstance(record, list):
            raise ValueError(f"{path}: {record[0].message}")  # noqa: TRY004 - the text is wrong, not its type
        metadata: dict[str, Any] = {"title": record.title, "slug": path.stem, "summary": record.summary}
        if record.lang:
            metadata["lang"] = record.lang
        if isinstance(record, Article):
            metadata["date"] = datetime(record.date.year, record.date.month, record.date.day)  # noqa: DTZ001 - Pelican adds the zone
        elif path.stem == HOME_PAGE:
            metadata["status"] = "skip"
        elif path.stem in OWN_TEMPLATES:
            metadata["template"] = path.stem
        root = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        return Converter(PAGE, root).html(record.text), metadata
