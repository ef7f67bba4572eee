"""The settings: which of Pelican's the wall fixes, and what it reads from pelicanconf.py."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final

from pelican.paginator import PaginationRule
from pelican.settings import DEFAULT_THEME

from wall_of_fame.build.settings import SiteSettings
from wall_of_fame.pelican_plugin.setting_values import (
    SettingsError,
    read_issuer,
    read_site_url,
    read_subtitle,
    read_time_zone,
    read_wall_id,
)
from wall_of_fame.site.forges import FORGES, Repository, parse_repository
from wall_of_fame.site.form.config import Form
from wall_of_fame.site.form.ways_in import WaysIn, read_ways_in
from wall_of_fame.site.host import Host
from wall_of_fame.site.organisation import Organisation, read_organisation
from wall_of_fame.site.page_sizes import NEWS_A_PAGE
from wall_of_fame.site.theme.folders import ThemeFolders, with_bundled_theme
from wall_of_fame.system.cache import CACHE_FOLDER
from wall_of_fame.system.clock import DEFAULT_ZONE
from wall_of_fame.text.web_addresses import link_address

# A pattern that matches nothing.
_MATCHES_NOTHING: Final = r"(?!)"

FIXED_SETTINGS: Final[dict[str, Any]] = {
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
    "INTRASITE_LINK_REGEX": _MATCHES_NOTHING,
    "FILENAME_METADATA": _MATCHES_NOTHING,
    "PATH_METADATA": _MATCHES_NOTHING,
    "DEFAULT_METADATA": {},
    "READERS": {"rst": None, "html": None, "htm": None, "markdown": None, "mkd": None, "mdown": None},
    "IGNORE_FILES": ["[!a-z0-9]*"],  # nor does anything whose name could not be an id
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


def settings_as_text(value: Any) -> str:
    """Settings as a text, by which those of two builds are compared; of other than plain values the type."""
    if isinstance(value, dict):
        inner = (f"{key!r}: {settings_as_text(value[key])}" for key in sorted(value, key=str))
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(settings_as_text, value))}]"
    return repr(value) if isinstance(value, str | int | float | Path | date | None) else type(value).__name__


def read_site_settings(settings: dict[str, Any]) -> SiteSettings:
    """The wall's own settings, from Pelican's.

    Raises:
        SettingsError: a setting is missing or makes no sense.
    """
    url = read_site_url(str(settings.get("SITEURL") or "http://localhost:8000").rstrip("/"))
    name = str(settings.get("SITENAME") or "").strip()
    if not name:
        raise SettingsError("SITENAME is empty. Write the wall's name into pelicanconf.py.")
    content = Path(settings["PATH"]).resolve()
    organisation = _organisation(settings.get("WALL_ORGANISATION"))
    repository = _repository(settings.get("WALL_REPOSITORY"))
    return SiteSettings(
        content=content,
        theme=read_theme(settings),
        cache=_cache(settings.get("WALL_CACHE"), content.parent),
        name=name,
        url=url,
        lang=str(settings.get("DEFAULT_LANG") or "en"),
        subtitle=read_subtitle(settings.get("SITESUBTITLE")),
        wall_id=read_wall_id(settings.get("WALL_ID")),
        time_zone=read_time_zone(settings.get("TIMEZONE", DEFAULT_ZONE)),
        live_reload=bool(settings.get("WALL_LIVE_RELOAD")),
        keepsakes=_is_on(settings, "WALL_KEEPSAKES"),
        certificates=_is_on(settings, "WALL_CERTIFICATES"),
        issuer=read_issuer(settings.get("WALL_ISSUER")),
        search=_is_on(settings, "WALL_SEARCH"),
        years=_years(settings.get("WALL_YEARS")),
        host=_host(settings.get("WALL_HOST") or {}),
        form=_form(settings.get("WALL_ADMIN")),
        organisation=organisation,
        ways_in=_ways_in(settings.get("WALL_NOMINATE"), organisation, repository),
        repository=repository,
    )


def read_theme(settings: dict[str, Any]) -> ThemeFolders:
    """The wall's theme: its own files, from the folder that THEME names, above those of the program.

    Without THEME that is the folder `theme` beside the content, if there is one.

    Raises:
        SettingsError: THEME names one of Pelican's themes, which have none of the pages of a wall.
    """
    named = Path(settings["THEME"])
    if named == Path(DEFAULT_THEME):
        beside = Path(settings["PATH"]).resolve().parent / "theme"
        return with_bundled_theme(beside if beside.is_dir() else None)
    if Path(DEFAULT_THEME).parent in named.parents:
        raise SettingsError(f"THEME is “{named}”, but no theme of a wall is there.")
    return with_bundled_theme(named)


def template_settings(theme: ThemeFolders) -> dict[str, Any]:
    """The setting by which Pelican finds the theme's templates, for plain pages and news."""
    return {"THEME_TEMPLATES_OVERRIDES": [str(folder / "templates") for folder in theme.folders]}


def _cache(value: Any, project: Path) -> Path:
    """The folder of caches. A link in the project's own place for them is not followed: see `clear_way`."""
    return Path(value).resolve() if value else project / CACHE_FOLDER


def _years(value: Any) -> tuple[int, int] | None:
    if value is None:
        return None
    if isinstance(value, list | tuple) and len(value) == len(("first", "last")):
        first, last = value
        if isinstance(first, int) and isinstance(last, int) and first <= last:
            return first, last
    raise SettingsError(f"WALL_YEARS is “{value}”. Write the first and the last year to show: (2024, 2026).")


def _is_on(settings: dict[str, Any], name: str) -> bool:
    """Whether a setting is on; it is, unless it says False."""
    value = settings.get(name, True)
    if isinstance(value, bool):
        return value
    raise SettingsError(f"{name} is “{value}”. Write True or False.")


def _host(value: Any) -> Host:
    names = tuple(field.name for field in fields(Host))
    if isinstance(value, dict) and all(name in names for name in value):
        limits = value.values()
        if all(limit is None or (isinstance(limit, int) and limit > 0) for limit in limits):
            return Host(**value)
    raise SettingsError(f"WALL_HOST is “{value}”. Write some of {', '.join(names)} with what the host takes.")


def _form(value: Any) -> Form | None:
    """The form in the browser, if it is asked for."""
    if not value:
        return None
    types = {field.name: type(field.default) for field in fields(Form)}
    types["repository"] = str
    if isinstance(value, dict) and all(isinstance(value[name], types.get(name, ())) for name in value):
        addresses = [value.get("oauth", ""), value.get("local", "")]
        is_repository = re.fullmatch(r"[\w.-]+/[\w.-]+", value.get("repository", ""))
        if is_repository and all(map(_is_address_or_empty, addresses)):
            return Form(**value | {name: link_address(value.get(name, "")) for name in ("oauth", "local")})
    message = f"WALL_ADMIN is “{value}”. Write {{'repository': 'owner/name'}}, and beside it if you like"
    raise SettingsError(f"{message} {', '.join(name for name in types if name != 'repository')}.")


def _is_address_or_empty(value: str) -> bool:
    """Whether a value is an address, by https or on this machine, or empty."""
    return bool(re.fullmatch(r"|https://[\w.:/-]+|http://(?:localhost|127\.0\.0\.1)[\w.:/-]*", value))


def _organisation(value: Any) -> Organisation | None:
    try:
        return read_organisation(value)
    except ValueError as error:
        raise SettingsError(f"WALL_ORGANISATION {error}") from None


def _ways_in(value: Any, organisation: Organisation | None, repository: Repository | None) -> WaysIn:
    try:
        return read_ways_in(value, organisation, repository)
    except ValueError as error:
        raise SettingsError(f"WALL_NOMINATE {error}") from None


def _repository(value: Any) -> Repository | None:
    if value is None:
        return None
    try:
        return parse_repository(str(value))
    except ValueError:
        hosts = ", ".join(FORGES)
        raise SettingsError(
            f"WALL_REPOSITORY is “{value}”. Write the repository's address like "
            f"https://github.com/owner/name (known hosts: {hosts}), or None."
        ) from None
