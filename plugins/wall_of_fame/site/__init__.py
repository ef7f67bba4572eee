"""The site: `model` says what a page and a file are; each folder makes one kind of them."""

from wall_of_fame.site.model import (
    CSP,
    SEARCH_CSP,
    SHARE_CSP,
    Build,
    Feed,
    File,
    Head,
    OutputFile,
    Page,
    Section,
    Site,
)

__all__ = [
    "CSP",
    "SEARCH_CSP",
    "SHARE_CSP",
    "Build",
    "Feed",
    "File",
    "Head",
    "OutputFile",
    "Page",
    "Section",
    "Site",
]
