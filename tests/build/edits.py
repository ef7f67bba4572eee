"""Random edits of a project, sound and unsound, and of what builds leave behind."""

# ruff: noqa: E501 - the list of edits reads best in few lines

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.walls.projects import Project

Edit = Callable[[Project, random.Random], None]


def _any(project: Project, chance: random.Random, pattern: str) -> Path | None:
    found = sorted(path for path in project.content.glob(pattern) if path.is_file())
    return chance.choice(found) if found else None


def _append(path: Path | None, words: str) -> None:
    if path is not None:
        path.write_text(path.read_text("utf-8").rstrip("\n") + words, "utf-8")


def tell_more(project: Project, chance: random.Random) -> None:
    """Add words to a story, some of them with markup."""
    words = chance.choice(
        ["Thank you.", "*Truly*.", "[More](https://example.org/)", "- one\n- two", "& <more>"]
    )
    _append(_any(project, chance, "nominations/*/*.md"), f"\n\n{words} {chance.randrange(100)}\n")


def add_nomination(project: Project, chance: random.Random) -> None:
    """Nominate somebody once more, with a story of their own."""
    model = _any(project, chance, "nominations/*/*.md")
    if model is None or model.stem == "broken":
        return
    fields = [
        line
        for line in model.read_text("utf-8").split("---\n")[1].splitlines()
        if not line.startswith(("pin", "aliases"))
    ]
    number = chance.randrange(10_000)
    text = "---\n" + "\n".join(fields) + f"\n---\nA day like no other: number {number}.\n"
    words = [line.split(": ", 1)[1] for line in fields if line.startswith("  ") and ": " in line]
    model.with_name(f"again-{number}.md").write_text(f"{text}\n{'. '.join(words)}.\n", "utf-8")


def delete_nomination(project: Project, chance: random.Random) -> None:
    """Take a nomination down."""
    path = _any(project, chance, "nominations/*/*")
    if path is not None:
        path.unlink()


def rename_nomination(project: Project, chance: random.Random) -> None:
    """Give a nomination another id, with a redirect from the old one or not."""
    path = _any(project, chance, "nominations/*/*.md")
    if path is None:
        return
    text = path.read_text("utf-8")
    if chance.random() < 0.5 and "aliases:" not in text:
        text = text.replace("---\n", f"---\naliases: [{path.stem}]\n", 1)
    path.unlink()
    path.with_name(f"renamed-{chance.randrange(10_000)}.md").write_text(text, "utf-8")


def rename_somebody(project: Project, chance: random.Random) -> None:
    """Spell the name of a person, business, standard, campaign, award or place in another way."""
    path = _any(
        project, chance, chance.choice(["people/*", "businesses/*", "standards/*", "campaigns/*", "awards/*"])
    )
    if path is not None:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text(
            "".join(
                f"name: Other {chance.randrange(99)}\n" if line.startswith("name:") else line
                for line in lines
            ),
            "utf-8",
        )


def rename_place(project: Project, chance: random.Random) -> None:
    """Call a place something else."""
    path = project.content / "places.yaml"
    path.write_text(path.read_text("utf-8").replace("Northgate", f"Northgate {chance.randrange(9)}"), "utf-8")


def write_prose(project: Project, chance: random.Random) -> None:
    """Add to a plain page or to the news, or write a new piece."""
    if chance.random() < 0.5:
        _append(_any(project, chance, "pages/*.md"), f"\n\nMore, {chance.randrange(100)}.\n")
    else:
        number = chance.randrange(20)
        project.write(
            f"news/piece-{number}.md",
            f"---\ntitle: Piece {number}\ndate: 2026-01-01\nsummary: S\n---\nNews.\n",
        )


def delete_news(project: Project, chance: random.Random) -> None:
    """Take a piece of news down."""
    path = _any(project, chance, "news/*.md")
    if path is not None:
        path.unlink()


def change_picture(project: Project, chance: random.Random) -> None:
    """Put another picture in a picture's place, under the same name."""
    path = _any(project, chance, "photos/*.png")
    if path is not None:
        Image.new("RGB", (60, 80), (chance.randrange(255), 9, 9)).save(path, "PNG")


def hide_somebody(project: Project, chance: random.Random) -> None:
    """Let a person be left out of the lists, or not any longer."""
    path = _any(project, chance, "people/*.md")
    if path is not None:
        text = path.read_text("utf-8")
        text = (
            text.replace("noindex: true\n", "")
            if "noindex: true" in text
            else text.replace("---\n", "---\nnoindex: true\n", 1)
        )
        path.write_text(text, "utf-8")


def break_something(project: Project, chance: random.Random) -> None:
    """Leave an error in the content, which the next edit of this kind takes away again."""
    path = project.content / "nominations/2026/broken.md"
    if path.exists():
        path.unlink()
    else:
        path.write_text("---\nnominee: nobody\n---\n" if chance.random() < 0.5 else "no fields", "utf-8")


def change_theme(project: Project, chance: random.Random) -> None:
    """Change a template, a stylesheet or the catalogue of words."""
    name = chance.choice(["templates/person.html", "templates/base.html", "static/css/base.css"])
    comment = f"/* {chance.randrange(99)} */" if name.endswith("css") else f"<!-- {chance.randrange(99)} -->"
    _append(project.folder / "theme" / name, f"\n{comment}\n")


def change_settings(project: Project, chance: random.Random) -> None:
    """Give the wall another name or address."""
    line = chance.choice(['SITENAME = "Thanks {}"', 'SITEURL = "https://thanks.example.org/wall{}"'])
    _append(project.folder / "pelicanconf.py", "\n" + line.format(chance.randrange(9)) + "\n")


def spoil_output(project: Project, chance: random.Random) -> None:
    """Change, delete or add a file in the output by hand."""
    files = sorted(path for path in project.output.rglob("*.html"))
    if not files:
        return
    victim = chance.choice(files)
    how = chance.randrange(4)
    if how == 0:
        victim.write_text("spoilt")
    elif how == 1:
        victim.unlink()
    elif how == 2:
        (victim.parent / "foreign.txt").write_text("foreign")
    else:
        data = victim.read_bytes()
        victim.write_bytes(data[::-1])


def spoil_caches(project: Project, chance: random.Random) -> None:
    """Damage, delete or move what builds keep."""
    kept = [
        path
        for folder in (".cache", ".output.build")
        for path in sorted((project.folder / folder).rglob("*"))
    ]
    files = [path for path in kept if path.is_file() and path.name != "lock" and "pictures" not in path.parts]
    how = chance.randrange(4)
    if how == 0:
        shutil.rmtree(project.folder / chance.choice([".cache", ".output.build"]), ignore_errors=True)
    elif files and how == 1:
        chance.choice(files).unlink()
    elif files and how == 2:
        victim = chance.choice(files)
        victim.write_bytes(victim.read_bytes()[: chance.randrange(40)])
    elif files:
        one, other = chance.choice(files), chance.choice(files)
        one.replace(other)


EDITS: tuple[Edit, ...] = (
    tell_more, tell_more, add_nomination, add_nomination, delete_nomination, rename_nomination, rename_somebody, rename_somebody,
    rename_place, write_prose, delete_news, change_picture, hide_somebody, break_something, change_theme, change_settings,
    spoil_output, spoil_caches,
)  # fmt: skip
