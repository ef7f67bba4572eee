"""A wall's own theme needs only the files that differ: each hides the program's at the same path."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walls import made
from tests.walls.projects import Project
from wall_of_fame.pelican_plugin.setting_values import SettingsError
from wall_of_fame.pelican_plugin.settings import read_theme
from wall_of_fame.site.language import load_language
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme.folders import ThemeFolders, bundled_theme, with_bundled_theme
from wall_of_fame.site.theme.theme_files import gather, palette

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "People"
msgstr "Neighbours"
"""


def write(folder: Path, path: str, text: str) -> None:
    """Write a file of an own theme."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A theme with a template, a block of style, an icon, some colours and a message of its own."""
    theme = tmp_path / "theme"
    write(theme, "templates/404.html", "Lost, are we?")
    write(theme, "static/css/blocks/card.css", "@layer blocks{.card{top:9px}}")
    write(theme, "static/css/blocks/zebra.css", "@layer blocks{.zebra{top:8px}}")
    write(theme, "static/icon.svg", "<svg/>")
    write(theme, "translations/en/LC_MESSAGES/messages.po", CATALOGUE)
    return theme


def test_files_of_its_own_hide_single_ones(own: Path) -> None:
    """Everything else is that of the program, in the order in which it always stands."""
    both = with_bundled_theme(own)
    language = load_language(both, "en")
    env = equip(environment(both), language)
    assert env.get_template("404.html").render() == "Lost, are we?"
    assert {*env.list_templates()} == {*environment(made.THEME).list_templates()}
    assert (language("People"), language("Businesses")) == ("Neighbours", "Businesses")
    mixed = {file.path: file.data for file in gather(both, env, [made.STANDARD], live_reload=False).contents}
    plain = gather(made.THEME, env, [made.STANDARD], live_reload=False).contents
    changed = {file.path for file in plain if mixed[file.path] != file.data}
    assert [*mixed] == [file.path for file in plain]
    assert mixed["icon.svg"] == b"<svg/>"
    assert b".card{top:9px}" in mixed["css/style.css"]
    assert mixed["css/style.css"].index(b".zebra{top:8px}") > mixed["css/style.css"].index(b".card{top:9px}")
    assert changed >= {"icon.svg", "css/style.css"}
    assert len(changed) < len(plain) / 4
    assert palette(both) == palette(made.THEME)


def test_the_theme_of_this_repository_is_the_programs(own: Path) -> None:
    """Where the own theme is that of the program there is one folder; a digest tells every change."""
    assert with_bundled_theme(bundled_theme()) == with_bundled_theme(None) == ThemeFolders((bundled_theme(),))
    before = with_bundled_theme(own).digest()
    write(own, "static/icon.svg", "<svg></svg>")
    assert with_bundled_theme(own).digest() != before


def test_which_theme_a_wall_has(own: Path) -> None:
    """THEME names the own files; without it they lie beside the content, if there are any."""
    content = own.parent / "content"
    usual = read_theme({"THEME": _pelicans("notmyidea"), "PATH": str(content)})
    assert usual.folders == (own, bundled_theme())
    assert read_theme({"THEME": str(own), "PATH": "/elsewhere/content"}) == usual
    assert read_theme({"THEME": _pelicans("notmyidea"), "PATH": "/elsewhere/content"}).folders[0] != own
    with pytest.raises(SettingsError, match="no theme of a wall"):
        read_theme({"THEME": _pelicans("simple"), "PATH": str(content)})


def _pelicans(name: str) -> str:
    import pelican  # noqa: PLC0415 - only to see where it lies

    return str(Path(pelican.__file__).parent / "themes" / name)


def test_plain_pages_have_it_too(project: Project) -> None:
    """Pelican draws plain pages with the same templates: the own first, then the program's."""
    theme = project.folder / "theme"
    base = (theme / "templates/page.html").read_text(encoding="utf-8")
    for path in sorted(theme.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    write(theme, "templates/page.html", base.replace("</h1>", " (ours)</h1>"))
    site = project.build(settings={"WALL_KEEPSAKES": False, "WALL_SEARCH": False})
    assert " (ours)</h1>" in site.text("about/index.html")
    assert " (ours)</h1>" not in site.text("index.html")
