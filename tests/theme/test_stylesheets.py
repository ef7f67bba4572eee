"""Stylesheets are made of the folders of the theme; what repeats in them is drawn while building."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.walls import made
from tools.programs import ROOT
from wall_of_fame.site.language import load_language
from wall_of_fame.site.templates.certificate import STEP, STEPS
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme import theme_files
from wall_of_fame.site.theme.folders import ThemeFolders

CSS = ROOT / "theme/static/css"
LINK = re.compile(r"css/pages/(\w+)\.css|\"pages/(\w+)\"")
FACE = re.compile(r"@font-face\{[^}]*woff2[^}]*\}")
CLASS = re.compile(r"\.([a-z][a-z0-9-]*)")
RETIRED = {
    "bars", "bottom", "crumbs", "finds", "foot", "frame", "honour", "keepsakes", "lost", "onward",
    "overviews", "programme", "roll", "round", "seek", "show", "sift", "sunny", "take", "tally", "ticket",
    "tinted", "top", "unseen", "ways",
}  # fmt: skip
"""Names of blocks that nobody guessed: each has a plainer name now."""


def stylesheets(theme: ThemeFolders) -> dict[str, str]:
    """The text of each published stylesheet of a theme, by its path."""
    env = equip(environment(theme), load_language(theme, "en"))
    files = theme_files.gather(theme, env, [made.STANDARD], live_reload=False).contents
    return {file.path: file.data.decode() for file in files if file.path.endswith(".css")}


def test_every_folder_of_pages_is_a_stylesheet(tmp_path: Path) -> None:
    """A new folder needs no entry in any list; a hidden one is none."""
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    for name in ("greetings", ".hidden"):
        (theme / "static/css/pages" / name).mkdir()
        (theme / "static/css/pages" / name / "x.css").write_text(
            "@layer blocks {\n  .x {\n    top: 0;\n  }\n}\n"
        )
    before, after = stylesheets(made.THEME), stylesheets(ThemeFolders((theme,)))
    assert after.keys() - before.keys() == {"css/pages/greetings.css"}
    assert after["css/pages/greetings.css"].endswith("@layer blocks{.x{top:0}}\n")


def test_every_stylesheet_of_pages_is_linked() -> None:
    """Templates link the stylesheets that exist, and each of them."""
    templates = [path.read_text() for path in (ROOT / "theme/templates").rglob("*.html")]
    linked = {match[1] or match[2] for text in templates for match in LINK.finditer(text)}
    assert linked == {folder.name for folder in (CSS / "pages").iterdir()}
    assert {f"css/pages/{name}.css" for name in linked} < stylesheets(made.THEME).keys()


def test_steps_of_a_certificate_are_those_of_the_program() -> None:
    """The style for paper has each step from the largest letters to the smallest, and their ratio."""
    style = stylesheets(made.THEME)["css/print.css"]
    assert re.findall(r"--size-step:([\d.]+)", style) == [str(STEP)]
    for kind in ("names", "story"):
        steps = re.findall(rf"\.{kind}-step--(\d+)\{{--{kind}-step:(\d+)\}}", style)
        assert steps == [(str(step), str(step)) for step in range(STEPS + 1)]


def test_a_screen_has_the_fonts_of_all_pages() -> None:
    """The faces are the same files; only a screen waits for them."""
    sheets = stylesheets(made.THEME)
    on_pages, on_screens = (FACE.findall(sheets[path]) for path in ("css/style.css", "css/pages/display.css"))
    assert len(on_pages) == 4
    assert on_screens == [
        face.replace("display:optional", "display:block").replace("../fonts", "../../fonts")
        for face in on_pages
    ]


def test_no_name_is_used_that_was_given_up() -> None:
    """Neither blocks nor files of style bear a name that a stranger cannot guess."""
    files = [path for path in CSS.rglob("*") if path.suffix == ".css" or path.is_dir()]
    blocks = {
        name.partition("--")[0]
        for path in files
        if path.is_file()
        for name in CLASS.findall(path.read_text())
    }
    assert len(blocks) > 50
    assert not blocks & RETIRED
    assert not {path.stem for path in files} & RETIRED
