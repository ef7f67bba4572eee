"""Standards may have a drawing; the theme finds it by the standard's id, and does without."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.walls import made
from wall_of_fame.site.language import load_language
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme import theme_files as assets

MARKS = sorted((made.THEME.folders[0] / "static/marks").glob("*.svg"))
DRAWN, PLAIN = replace(made.STANDARD, id=MARKS[0].stem), made.STANDARD


def gathered() -> assets.Assets:
    """The theme's files for one standard with a drawing and one without."""
    env = equip(environment(made.THEME), load_language(made.THEME, "en"))
    return assets.gather(made.THEME, env, [DRAWN, PLAIN], live_reload=False)


def draw(macro: str, standard: object, marks: tuple[str, ...]) -> str:
    """What a macro draws of a standard."""
    desk = made.page_context(made.wall())
    env = equip(environment(made.THEME), desk.language, replace(desk.site, marks=marks))
    return str(env.filters[macro](standard))


@pytest.mark.parametrize("path", MARKS, ids=[path.stem for path in MARKS])
def test_marks_are_one_family(path: Path) -> None:
    """One grid, one stroke, round ends, and nothing but lines."""
    svg = etree.parse(path).getroot()
    drawn = {"viewBox": "0 0 48 48", "fill": "none", "stroke": "#000", "stroke-width": "3"}
    assert dict(svg.attrib) == drawn | {"stroke-linecap": "round", "stroke-linejoin": "round"}
    assert {etree.QName(one).localname for one in svg} <= {"path", "circle"}
    assert {name for one in svg for name in one.attrib} <= {"d", "cx", "cy", "r"}


def test_only_the_marks_of_the_wall_are_published() -> None:
    """Another wall gets none of the drawings of standards that it does not have."""
    theme = gathered()
    assert theme.marks == (DRAWN.id,)
    assert [file.path for file in theme.contents if "marks" in file.path] == [f"marks/{DRAWN.id}.svg"]


def test_the_stylesheet_leads_to_the_drawing() -> None:
    """From the folder of the stylesheet the address leads to the file; who has none has no address."""
    style = next(file.data.decode() for file in gathered().contents if file.path == assets.STANDARDS_STYLE)
    assert re.findall(r"url\((.*?)\)", style) == [f"../marks/{DRAWN.id}.svg"]


def test_without_a_drawing_there_is_the_letter() -> None:
    """A standard that the theme has no drawing for keeps its pin with the letter."""
    assert draw("mark", PLAIN, (DRAWN.id,)) == ""
    assert draw("pin_with_mark", PLAIN, (DRAWN.id,)) == draw("silent_pin", PLAIN, ())
    assert f">{PLAIN.letter}<" in draw("pin_with_mark", PLAIN, (DRAWN.id,))


def test_a_drawing_is_silent() -> None:
    """It is hidden from assistive technology wherever it stands, and the name stands beside it."""
    drawn = draw("standard_link_with_mark", DRAWN, (DRAWN.id,))
    assert drawn.count('aria-hidden="true"') == 2
    assert drawn.endswith(f"{DRAWN.name}</a>")
    assert 'aria-hidden="true"' in draw("mark", DRAWN, (DRAWN.id,))
