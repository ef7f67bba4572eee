"""The settings: which of Pelican's the wall sets for good, and what it reads from pelicanconf.py."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final

from pelican.paginator import PaginationRule

from wall_of_fame.build.settings import SiteSettings
from wall_of_fame.site.forges import FORGES, Repository, parse_repository
from wall_of_fame.site.form.config import Form
from wall_of_fame.site.host import Host
from wall_of_fame.site.page_sizes import NEWS_A_PAGE

_NEVER: Final = r"(?!)"
"""A pattern that nothing matches."""

FIXED: Final[dict[str, Any]] = {
    # Pelican publishes plain pages and news, at these addresses and no others.
    "PAGE_PATHS": ["pages"],
    "PAGE_URL": "{slug}/",
    "PAGE_SAVE_AS": "{slug}/index.html",
    "PAGE_LANG_URL": "{slug}/",
    "PAGE_LANG_SAVE_AS": "{slug}/index.html",
    "ARTICLE_PATHS": ["news"],
    "ARTICLE_URL": "news/{slug}/",
    "ARTICLE_SAVE_AS": "news/{slug}/index.html",
    "ARTICLE_LANG_URL": "news/{slug}/",
    "ARTICLE_LANG_SAVE_AS": "news/{slug}/index.html",
    "PAGE_TRANSLATION_ID": None,
    "ARTICLE_TRANSLATION_ID": None,
    "SLUGIFY_SOURCE": "basename",
    "DIRECT_TEMPLATES": ["news"],
    "NEWS_SAVE_AS": "news/index.html",
    "NEWS_URL": "news/",
    "PAGINATED_TEMPLATES": {"news": NEWS_A_PAGE},
    "PAGINATION_PATTERNS": [
        PaginationRule(1, "{url}", "{base_name}/index.html"),
        PaginationRule(2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
    ],
    "DEFAULT_ORPHANS": 0,
    "TYPOGRIFY": False,
    "WITH_FUTURE_DATES": True,
    # Nothing else: no feeds, tags, authors, drafts or archives of Pelican's.
    **{
        f"{name}_SAVE_AS": ""
        for name in ("CATEGORY", "TAG", "AUTHOR", "YEAR_ARCHIVE", "MONTH_ARCHIVE", "DAY_ARCHIVE")
    },
    **dict.fromkeys(("FEED_ALL_ATOM", "FEED_ALL_RSS", "FEED_ATOM", "FEED_RSS", "CATEGORY_FEED_ATOM")),
    **dict.fromkeys(("CATEGORY_FEED_RSS", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TAG_FEED_ATOM")),
    **dict.fromkeys(("TAG_FEED_RSS", "TRANSLATION_FEED_ATOM", "TRANSLATION_FEED_RSS")),
    "TEMPLATE_PAGES": {},
    "OUTPUT_SOURCES": False,
    # Nothing is copied into the site, whatever a text says, and file names mean nothing.
    "STATIC_PATHS": [],
    "EXTRA_PATH_METADATA": {},
    "INTRASITE_LINK_REGEX": _NEVER,
    "FILENAME_METADATA": _NEVER,
    "PATH_METADATA": _NEVER,
    "DEFAULT_METADATA": {},
    "READERS": {"rst": None, "html": None, "htm": None, "markdown": None, "mkd": None, "mdown": None},
    "IGNORE_FILES": [],
    "THEME_STATIC_PATHS": [],
    "THEME_TEMPLATES_OVERRIDES": [],
    # The same content gives the same site: nothing is kept between builds, nothing is left over.
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "RELATIVE_URLS": False,
    "JINJA_ENVIRONMENT": {"autoescape": True},
}
"""Pelican's settings as the wall needs them, whatever pelicanconf.py says."""


NOTHING_TO_WRITE: Final[dict[str, Any]] = {"PAGE_PATHS": [], "ARTICLE_PATHS": [], "DIRECT_TEMPLATES": []}
"""Pelican's settings when the site is up to date already."""


class SettingsError(Exception):
    """A setting that the wall cannot use, with the reason for people."""


def comparable(value: Any) -> str:
    """The settings, as far as they are plain values, in a form in which two builds' can be compared."""
    if isinstance(value, dict):
        inner = (f"{key!r}: {comparable(value[key])}" for key in sorted(value, key=str))
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(comparable, value))}]"
    return repr(value) if isinstance(value, str | int | float | Path | date | None) else type(value).__name__


def site_settings(settings: dict[str, Any]) -> SiteSettings:
    """What the settings ask for.

    Raises:
        SettingsError: a setting is missing or makes no sense.
    """
    url = str(settings.get("SITEURL") or "http://localhost:8000").rstrip("/")
    if not re.fullmatch(r"https?://[^\s/?#@\"'<>]+(?:/(?!\.+(?:/|$))[\w.~-]+)*", url):
        raise SettingsError(f"SITEURL is “{url}”. Write the site's address like https://wall.example.org.")
    name = str(settings.get("SITENAME") or "").strip()
    if not name:
        raise SettingsError("SITENAME is empty. Write the wall's name into pelicanconf.py.")
    theme = Path(settings["THEME"])
    if not (theme / "templates" / "home.html").is_file():
        raise SettingsError(f"THEME is “{theme}”, but no theme of a wall is there.")
    content = Path(settings["PATH"]).resolve()
    return SiteSettings(
        content=content,
        theme=theme.resolve(),
        cache=Path(settings.get("WALL_CACHE") or content.parent / ".cache").resolve(),
        name=name,
        url=url,
        lang=str(settings.get("DEFAULT_LANG") or "en"),
        live_reload=bool(settings.get("WALL_LIVE_RELOAD")),
        keepsakes=_switch(settings, "WALL_KEEPSAKES"),
        search=_switch(settings, "WALL_SEARCH"),
        years=_years(settings.get("WALL_YEARS")),
        host=_host(settings.get("WALL_HOST") or {}),
        form=_form(settings.get("WALL_ADMIN")),
        repository=_repository(settings.get("WALL_REPOSITORY")),
    )


def _years(given: Any) -> tuple[int, int] | None:
    if given is None:
        return None
    if isinstance(given, list | tuple) and len(given) == len(("first", "last")):
        first, last = given
        if isinstance(first, int) and isinstance(last, int) and first <= last:
            return first, last
    raise SettingsError(f"WALL_YEARS is “{given}”. Write the first and the last year to show: (2024, 2026).")


def _switch(settings: dict[str, Any], name: str) -> bool:
    """A setting that is on if nothing is said."""
    given = settings.get(name, True)
    if isinstance(given, bool):
        return given
    raise SettingsError(f"{name} is “{given}”. Write True or False.")


def _host(given: Any) -> Host:
    known = tuple(field.name for field in fields(Host))
    if isinstance(given, dict) and all(name in known for name in given):
        limits = given.values()
        if all(limit is None or (isinstance(limit, int) and limit > 0) for limit in limits):
            return Host(**given)
    raise SettingsError(f"WALL_HOST is “{given}”. Write some of {', '.join(known)} with what the host takes.")


def _form(given: Any) -> Form | None:
    """The form in the browser, if it is asked for."""
    if not given:
        return None
    known = {field.name: type(field.default) for field in fields(Form)}
    known["repository"] = str
    if isinstance(given, dict) and all(isinstance(given[name], known.get(name, ())) for name in given):
        places = [given.get("oauth", ""), given.get("local", "")]
        if re.fullmatch(r"[\w.-]+/[\w.-]+", given.get("repository", "")) and all(map(_is_address, places)):
            return Form(**given)
    message = f"WALL_ADMIN is “{given}”. Write {{'repository': 'owner/name'}}, and beside it if you like"
    raise SettingsError(f"{message} {', '.join(name for name in known if name != 'repository')}.")


def _is_address(given: str) -> bool:
    """Whether it is nothing, an https address, or one on this machine."""
    return bool(re.fullmatch(r"|https://[\w.:/-]+|http://(?:localhost|127\.0\.0\.1)[\w.:/-]*", given))


def _repository(given: Any) -> Repository | None:
    if given is None:
        return None
    try:
        return parse_repository(str(given))
    except ValueError:
        hosts = ", ".join(FORGES)
        raise SettingsError(
            f"WALL_REPOSITORY is “{given}”. Write the repository's address like "
            f"https://github.com/owner/name (known hosts: {hosts}), or None."
        ) from None
