"""Plain pages and news, which Pelican itself publishes."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from wall_of_fame.records.addresses import Language
from wall_of_fame.records.base import Part
from wall_of_fame.records.quantities import Count, Date
from wall_of_fame.records.texts import Line, Name, as_text

Prose = Annotated[str, BeforeValidator(as_text), WithJsonSchema({"type": "string"})]
"""A long text in Markdown; only the file's size limits it."""


class Page(Part):
    """A plain page. `order` sorts it among the pages named in the footer."""

    title: Name
    summary: Line = ""
    lang: Language | None = None
    order: Count | None = None
    text: Prose = ""


class Article(Part):
    """A piece of news."""

    title: Name
    date: Date
    summary: Line = ""
    lang: Language | None = None
    text: Prose = ""
