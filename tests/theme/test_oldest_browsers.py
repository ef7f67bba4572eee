"""The oldest browsers of docs/browsers.md know all that stylesheets and scripts ask of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.theme.test_stylesheets import stylesheets
from tests.walls import made
from tools import node, packages
from tools.programs import ROOT
from wall_of_fame.site.theme import screen_style

HERE = Path(__file__).with_name("browsers")
SCREEN_STYLE = f"css/pages/{screen_style.SCREEN}.css"
SCREEN_FILES = (SCREEN_STYLE, "css/standards.css", "js/display.js")
"""All that a page for a screen loads."""

Versions = tuple[float, float, float]
"""Versions of Chromium, Firefox and Safari."""

NEVER = float("inf")
SITE: Versions = (120, 121, 17.2)
SCREEN: Versions = (79, NEVER, NEVER)
"""A screen's browser is a Chromium: those of televisions are."""

GUARDED = {
    "aspect-ratio": "older-screens.css has sizes for those without",
    "container-type": "older-screens.css has sizes for those without",
    "container-type: inline-size": "older-screens.css has sizes for those without",
    "1cqi": "older-screens.css has sizes for those without",
    "overflow-wrap: anywhere": "older-screens.css has break-word for those without",
    "mask": "-webkit-mask stands before it",
    "-webkit-box-decoration-break": "box-decoration-break stands beside it",
    "::-webkit-details-marker": "other browsers have no such marker, or take it off by list-style",
    ".wakeLock": "asked for first",
    ".inert": "a slide that is not shown is hidden as well",
    ".share": "asked for first",
    ".toReversed": "has another way beside it",
}
"""What a browser need not know, since something else takes its place."""

HARMLESS = {
    ":focus-visible": "the browser's own mark of the focus stays",
    "@media (forced-colors)": "no such mode, no such colours",
    "@view-transition": "pages follow one another without fading",
    "navigation": "a part of @view-transition",
    "size-adjust": "lines may move a little when a font arrives",
    "color-scheme": "scroll bars are light in the dark",
    "color-scheme: dark": "scroll bars are light in the dark",
    "color-scheme: light": "scroll bars are light in the dark",
    "forced-color-adjust": "no such mode, no such colours",
    "forced-color-adjust: none": "no such mode, no such colours",
    "line-clamp": "-webkit-line-clamp stands before it",
    "outline": "older browsers draw it with square corners",
    "text-decoration-thickness": "underlines are of the usual thickness",
    "text-underline-offset": "underlines are where they usually are",
    "text-size-adjust": "only some phones make text larger by themselves",
    "text-wrap": "the last line may be short",
    "text-wrap: balance": "the last line may be short",
    "text-wrap: pretty": "the last line may be short",
    "text-wrap: wrap": "the last line may be short",
    "box-decoration-break": "-webkit-box-decoration-break stands before it",
    "box-decoration-break: clone": "-webkit-box-decoration-break stands before it",
    "print-color-adjust": "a browser's setting prints colours",
    "print-color-adjust: exact": "a browser's setting prints colours",
    "orphans": "one line of a paragraph may stand alone on paper",
    "widows": "one line of a paragraph may stand alone on paper",
    "break-after: avoid": "a heading may be the last line on paper",
    "size": "a printer's setting turns the paper",
    "@page": "a printer's setting has margins",
    "rx": "corners of a chart are square",
}
"""What a browser need not know, since hardly anybody sees the difference."""


@cache
def versions() -> Mapping[str, Versions]:
    """The first version of each browser that knows a feature, by the feature's name."""
    old, newer = (HERE / "versions.txt").read_text(encoding="utf-8").split("# Newer:")
    known = {name: (79.0, 121.0, 17.2) for line in old.splitlines()[2:] for name in line.split(" | ") if name}
    for line in newer.splitlines()[2:]:
        *numbers, name = line.split(" ", 3)
        chromium, firefox, safari = (NEVER if number == "-" else float(number) for number in numbers)
        known[name] = (chromium, firefox, safari)
    return known


def features(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """What each stylesheet and script asks of a browser."""
    folder = packages.find("css-tree/package.json").parents[1]
    done = subprocess.run(
        [str(node.find()), str(HERE / "features.mjs"), str(folder)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@cache
def of_the_theme() -> Mapping[str, list[str]]:
    """What the theme's stylesheets and scripts ask of a browser."""
    texts = stylesheets(made.THEME)
    scripts = [*(ROOT / "theme/static/js").glob("*.js"), ROOT / "theme/search/finder.js"]
    return features({**texts, **{f"js/{path.name}": path.read_text(encoding="utf-8") for path in scripts}})


def too_new(asked: list[str], oldest: Versions) -> list[str]:
    """Those of the features that one of these browsers does not know, and that it has to."""
    known = versions()
    return [
        name
        for name in asked
        if name not in GUARDED | HARMLESS
        and any(version > limit for version, limit in zip(known.get(name, (0, 0, 0)), oldest, strict=True))
    ]


def unlisted(asked: list[str], *, members: bool) -> list[str]:
    """Those of the features that versions.txt does not have; names in scripts are asked for by `members`."""
    known = versions()
    return [
        name
        for name in asked
        if name not in known and ": " not in name and (members or not name.startswith((".", "new ")))
    ]


def test_every_feature_is_listed() -> None:
    """A feature that nobody has looked up is entered into versions.txt first."""
    for path, asked in at_least_one(of_the_theme().items()):
        assert unlisted(asked, members=path in SCREEN_FILES) == [], path


@pytest.mark.parametrize("path", SCREEN_FILES)
def test_a_television_of_2021_shows_the_slides(path: str) -> None:
    """Chromium 79 knows all that a page for a screen asks of it, and no layer hides anything from it."""
    asked = of_the_theme()[path]
    assert asked
    assert too_new(asked, SCREEN) == []


def test_browsers_of_2023_show_the_site() -> None:
    """Chromium 120, Firefox 121 and Safari 17.2 know all that the site asks of them."""
    for path, asked in at_least_one(of_the_theme().items()):
        assert too_new(asked, SITE) == [], path


@pytest.mark.parametrize(
    ("style", "feature"),
    [
        ("@layer a{.x{top:0}}", "@layer"),
        (".x{inset:0}", "inset"),
        (".x{padding-inline:0}", "padding-inline"),
        (".x:is(.y,.z){top:0}", ":is"),
        (".x:not(.y,.z){top:0}", ":not() with a list"),
        (".x:has(.y){top:0}", ":has"),
        (".x{height:100svh}", "1svh"),
        (".x{color:color-mix(in srgb,red,blue)}", "color-mix()"),
        (".x{display:flex;gap:1px}", "gap between flexible items"),
        (".x{& .y{top:0}}", "nesting"),
        ("@media (width<9px){.x{top:0}}", "@media with < or >"),
        ("@container (width>9px){.x{top:0}}", "@container"),
        ("@supports not (top:0){.x{inset:0}}", "inset"),
    ],
)
def test_what_a_television_does_not_know_is_seen(style: str, feature: str) -> None:
    """Each of these would leave something unstyled there; where it is asked for first, it would not."""
    (asked,) = features({"x.css": style}).values()
    assert feature in asked
    assert feature in [*too_new(asked, SCREEN), *unlisted(asked, members=True)]
    (guarded,) = features({"x.css": f"@supports (top:0){{{style}}}"}).values()
    assert guarded == []


@pytest.mark.parametrize(
    ("script", "feature"),
    [
        ("a?.b", "?."),
        ("a ?? b", "??"),
        ("a ||= b", "||="),
        ("[].at(-1)", ".at"),
        ("await a", "await in no function"),
        ("''.replaceAll('a', 'b')", ".replaceAll"),
        ("document.body.replaceChildren()", ".replaceChildren"),
        ("class A { static { a; } }", "static block"),
    ],
)
def test_what_a_television_cannot_read_is_seen(script: str, feature: str) -> None:
    """A script with one of these would not run there at all, or stop at it."""
    (asked,) = features({"x.js": script}).values()
    assert feature in too_new(asked, SCREEN)
