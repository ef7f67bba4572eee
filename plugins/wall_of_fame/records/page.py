"""Plain pages and news, which Pelican itself publishes."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from wall_of_fame.records.addresses import Language
from wall_of_fame.records.base import Part
from wall_of_fame.records.quantities import Count, Date
from wall_of_fame.records.texts import TEXT_TYPES, Line, Name, require_text

Prose = Annotated[str, BeforeValidator(require_text), WithJsonSchema({"type": TEXT_TYPES})]
"""A long text in Markdown; only the file's size limits it."""


class Page(Part):
    """A plain page. `order` sorts it among the pages named in the footer."""

    title: Name
    """The page’s title."""

    summary: Line = ""
    """A line for search engines."""

    lang: Language | None = None
    """Its language (a tag of BCP 47), if it is not the site’s."""

    notice: Line = ""
    """A short notice above the front page (in `home.md` alone)."""

    order: Count | None = None
    """Its place among the pages, from 1."""

    text: Prose = ""
    """The page, in Markdown."""


class Article(Part):
    """A piece of news."""

    title: Name
    """The headline."""

    date: Date
    """The day of the news."""

    summary: Line = ""
    """A line for the list of news."""

    lang: Language | None = None
    """Its language (a tag of BCP 47), if it is not the site’s."""

    text: Prose = ""
    """The news, in Markdown."""
