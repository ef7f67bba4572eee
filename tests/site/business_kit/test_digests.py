"""Files of the kit are made anew if, and only if, what they show has changed: also in its language."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.site.share_pictures.test_poster import COLOURS
from tests.walls import made
from wall_of_fame.site import Build, OutputFile, Page
from wall_of_fame.site.business_kit import badges, element, oembed
from wall_of_fame.site.language import CATALOGUE, load_language
from wall_of_fame.site.pages import PageContext, recognition
from wall_of_fame.site.theme.folders import ThemeFolders

SHOP = made.business(1, made.place(1))
WHO = (made.person(1, where=SHOP), made.person(2, where=SHOP))
STORY = replace(made.recognition(1, WHO[0], SHOP), people=WHO)
WALL = made.wall(people=WHO, businesses=[SHOP], recognitions=[STORY], places=[SHOP.place])

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'


def speaking(folder: Path, entries: str = "") -> PageContext:
    """A wall whose catalogue has these entries."""
    catalogue = folder / CATALOGUE.format(language="x")
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(f"{HEADER}\n{entries}\n", "utf-8")
    context = made.page_context(WALL)
    site = replace(context.site, keepsakes=True, colours=COLOURS)
    return PageContext(WALL, site, load_language(ThemeFolders((folder,)), "x"), made.TODAY)


def badges_of(context: PageContext) -> list[OutputFile]:
    """The badges."""
    return list(badges.files(WALL, context.site, context.language))


def data_of_element(context: PageContext) -> list[OutputFile]:
    """What the element is drawn of."""
    return [file for file in element.files(context, made.THEME) if file.path.endswith("newest.json")]


def answers(context: PageContext) -> list[OutputFile]:
    """The answers of oEmbed."""
    pages: tuple[Page, ...] = tuple(recognition.pages(context))
    build = Build(WALL, context.site, pages, made.TODAY, translate=context.language)
    return list(oembed.files(build, context.language))


def made_of(files: list[OutputFile]) -> Mapping[str, tuple[bytes, bytes]]:
    """What each file is made of, and its bytes."""
    return {file.path: (file.inputs, file.make()) for file in files}


@pytest.mark.parametrize(
    ("files_of", "entry"),
    [
        (badges_of, 'msgid "recognition"\nmsgid_plural "recognitions"\nmsgstr[0] "Dank"\nmsgstr[1] "Dank"'),
        (data_of_element, 'msgid "%(first)s and %(last)s"\nmsgstr "%(first)s und %(last)s"'),
        (answers, 'msgid "%(names)s at %(business)s"\nmsgstr "%(names)s bei %(business)s"'),
    ],
)
def test_another_word_makes_another_file(
    tmp_path: Path, files_of: Callable[[PageContext], list[OutputFile]], entry: str
) -> None:
    """Where a catalogue has changed, what has its words is made anew."""
    before = made_of(files_of(speaking(tmp_path / "one")))
    after = made_of(files_of(speaking(tmp_path / "two", entry)))
    assert before.keys() == after.keys()
    changed = [path for path in before if before[path][1] != after[path][1]]
    assert changed
    assert [path for path in changed if before[path][0] == after[path][0]] == []


def test_the_script_of_the_element_is_made_anew_with_its_theme_alone(tmp_path: Path) -> None:
    """Not with the wall; but with the address of the wall, its style and its colours."""

    def script(context: PageContext, folder: Path) -> OutputFile:
        theme = ThemeFolders((folder,))
        return next(file for file in element.files(context, theme) if file.path.endswith(".js"))

    context = speaking(tmp_path / "language")
    theme = tmp_path / "theme"
    shutil.copytree(made.THEME.folders[0], theme, ignore=shutil.ignore_patterns("fonts", "translations"))
    usual = script(context, theme).inputs
    assert script(PageContext(made.wall(), context.site, context.language, made.TODAY), theme).inputs == usual
    moved = replace(context.site, url="https://other.example.org")
    assert script(PageContext(WALL, moved, context.language, made.TODAY), theme).inputs != usual
    for path in ("embed/service-wall.css", "embed/service-wall.js", "static/css/tokens.css"):
        (theme / path).write_text((theme / path).read_text("utf-8") + "\n/* new */\n", "utf-8")
        assert script(context, theme).inputs != usual, path
        usual = script(context, theme).inputs
