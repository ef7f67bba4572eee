"""Addresses: one function for each kind of page, so that a URL is spelt in one place only.

All are relative to the site's root, without a leading slash; those that end in a slash are folders
with an `index.html`.
"""

from __future__ import annotations

from typing import Final

FOLDERS: Final = {
    "nomination": "recognition",
    "person": "people",
    "business": "businesses",
    "standard": "standards",
    "campaign": "campaigns",
    "award": "awards",
    "place": "places",
    "article": "news",
}
"""The folder in which the pages of a kind of record stand."""

RESERVED: Final = frozenset(
    {
        *FOLDERS.values(),
        *("page", "api", "years", "search", "display", "recent", "surprise"),
        *("admin", "theme", "pictures", "videos"),
    }
)
"""Names at the site's root that belong to the wall itself, not to plain pages."""

_OWN_FOLDERS: Final = frozenset(
    {"page", "years", "surprise", "admin", "api", "search", "theme", "pictures", "videos"}
)

_OWN_SUBFOLDERS: Final = frozenset({"page", "display"})

_OWN_FILES: Final = frozenset(
    {
        "index.html",
        "404.html",
        "feed.atom",
        "feed.json",
        "sitemap.xml",
        "robots.txt",
        "calendar.ics",
        "_headers",
    }
)

HOME: Final = ""
NOMINATE: Final = "nominate/"
PEOPLE: Final = "people/"
BUSINESSES: Final = "businesses/"
STANDARDS: Final = "standards/"
CAMPAIGNS: Final = "campaigns/"
AWARDS: Final = "awards/"
PLACES: Final = "places/"
NEWS: Final = "news/"
YEARS: Final = "years/"
RECENT: Final = "recent/"
SURPRISE: Final = "surprise/"
SEARCH: Final = "search/"


def of(kind: str, record_id: str) -> str:
    """The page of one record; a plain page stands at the root."""
    folder = FOLDERS.get(kind)
    return f"{folder}/{record_id}/" if folder else f"{record_id}/"


def numbered(url: str, number: int) -> str:
    """Page `number` (from 1) of a list that begins at `url`."""
    return url if number == 1 else f"{url}page/{number}/"


def year(number: int) -> str:
    """The review of a year."""
    return f"{YEARS}{number}/"


def display(url: str) -> str:
    """What the page at `url` shows, on a screen."""
    return f"{url}display/"


def surprise_list(number: int) -> str:
    """The list `number` (from 0) of ids from which a surprise is drawn."""
    return f"{SURPRISE}{number}.json"


def climb(url: str) -> str:
    """The way from the page at `url` up to the site's root, which holds on any host and on none: `../..`."""
    return "/".join([".."] * url.count("/")) or "."


def file_of(url: str) -> str:
    """The file in the output that a URL is served from."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def is_reserved(address: str) -> bool:
    """Whether an address can only be the wall's own: a list's later pages, a screen, a file by its name."""
    first, *others = address.split("/")
    return (
        first in _OWN_FOLDERS
        or not _OWN_SUBFOLDERS.isdisjoint(others)
        or not _OWN_FILES.isdisjoint((first, *others))
    )


def former(kind: str, alias: str) -> str:
    """The address that an alias of a record stands for: a former id, or an old path `/…`."""
    return alias[1:] if alias.startswith("/") else of(kind, alias)
