"""The templates' environment: escaping always on, the wall's filters, the interface's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wall_of_fame import words
from wall_of_fame.assets import ink
from wall_of_fame.photos import picture
from wall_of_fame.site import Page, Site
from wall_of_fame.wall import Recognition
from wall_of_fame.words import Language


def environment(theme: Path) -> Environment:
    """A fresh environment for a theme's templates."""
    return Environment(loader=FileSystemLoader(theme / "templates"), autoescape=True, auto_reload=False)


def equip(env: Environment, language: Language, site: Site | None = None) -> Environment:
    """Give an environment (ours or Pelican's) all that the theme's templates use.

    Without a site, only what needs no addresses: enough for the stylesheet of the standards.
    """
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.undefined = StrictUndefined
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    env.filters |= {
        "day": partial(words.day, where=language.locale),
        "month": partial(words.month, where=language.locale),
        "number": partial(words.number, where=language.locale),
        "iso": date.isoformat,
        "ink": ink,
    }
    if site is not None:
        env.filters["link"] = site.link
        env.globals |= {
            "site": site,
            "picture": partial(picture, site),
            "once": _once(),
            "asset": lambda name: site.link(site.assets + name),
        }
    return env


def _once() -> Callable[..., Markup]:
    """Draw a macro once for each recognition and set of options: the same card stands in many lists."""
    drawn: dict[Any, Markup] = {}

    def once(macro: Callable[..., Markup], recognition: Recognition, *options: Any) -> Markup:
        key = (macro.name, recognition.id, options)  # type: ignore[attr-defined]  # a macro of Jinja's
        if key not in drawn:
            drawn[key] = macro(recognition, *options)
        return drawn[key]

    return once


def render(env: Environment, page: Page) -> bytes:
    """The page's HTML."""
    context: dict[str, Any] = {"head": page.head, **page.context}
    return env.get_template(page.template).render(context).encode()
