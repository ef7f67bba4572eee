"""The component page, drawn with the theme's own environment, macros and styles."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader
from PIL import Image

from tests.theme.components.cast import HARD, LONGEST_NAME, Cast, cast
from tests.walls import made
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site.language import load_language
from wall_of_fame.site.templates.environment import environment, equip, render
from wall_of_fame.site.theme import theme_files as assets

PICTURE = re.compile(r"/(pictures/[\w.-]+\.(?:jpg|webp|avif|png))")
PAGES = ("campaign", "cards", "filters", "lists", "name_list", "news", "person", "places", "recognition")
SHEETS = (
    assets.STYLE,
    assets.STANDARDS_STYLE,
    *(f"css/pages/{name}.css" for name in PAGES),
)
STORIES = ("photo", "plain", "team", "several")


def build(folder: Path) -> None:
    """Write the page with all that it loads into a folder."""
    shown = cast()
    language = load_language(made.THEME, "en")
    theme = assets.gather(
        made.THEME, equip(environment(made.THEME), language), shown.standards, live_reload=False
    )
    site = replace(
        made.page_context(shown.wall).site,
        standards=shown.wall.standards,
        assets=theme.folder,
        marks=theme.marks,
        stylesheets=tuple(f"/{theme.folder}{name}" for name in SHEETS),
        pages=(Section("Nominate someone", "nominate/"),),
    )
    env = environment(made.THEME)
    own = FileSystemLoader(Path(__file__).parent)
    env.loader = ChoiceLoader([own, FileSystemLoader(made.THEME.folders[0] / "templates")])
    head = Head("Components", "", "components/", "", crumbs=(Section("Home", ""), Section("Here", "here/")))
    page = Page("components/", "components.html", _context(shown), lambda: head)
    html = render(equip(env, language, site), page)
    for path, data in ((file.path, file.data) for file in theme.files()):
        _put(folder / path, data)
    for path in set(PICTURE.findall(html.decode())):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (32, 40), "#7a9eb5").save(folder / path)
    _put(folder / "index.html", html)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _context(shown: Cast) -> dict[str, object]:
    stories = shown.recognitions
    mixed = [story for name, story in stories.items() if name.endswith(STORIES) or name == "longest"]
    campaign = next(one for one in shown.wall.campaigns if one.days)
    return {
        "standards": shown.standards,
        "tally": tuple((standard, 12) for standard in shown.standards),
        "cards": tuple(mixed),
        "posters": tuple(stories[standard.id] for standard in shown.standards),
        "everything": stories["everything"],
        "recognition": replace(stories["keepsakes"], people=stories["longest"].people),
        "people": tuple((person, 3) for person in shown.people.values()),
        "businesses": tuple((business, 1) for business in shown.wall.businesses),
        "pager": shown.pager,
        "longest": LONGEST_NAME,
        "campaign": campaign,
        "today": campaign.start,
        "pins_given": 3,
        "awards": shown.wall.awards,
        "counts": {
            "recognitions": 133,
            "people": 1,
            "businesses": len(HARD),
            "places": 12,
            "years": (2026, 2025),
        },
    }
