"""The theme's own files: one folder named by the hash of all of them, so that browsers may keep it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from jinja2 import Environment

from wall_of_fame.content.left_behind import is_left_behind, is_lock
from wall_of_fame.site import File
from wall_of_fame.site.theme import embed_style, screen_style
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.system.reasons import printable_path, reason, reason_alone
from wall_of_fame.wall import Standard

_STATIC: Final = "static"
_CSS: Final = "static/css"

_STYLE_PARTS: Final = ("tokens.css", "base.css", "layout.css", "blocks", "utilities.css")
"""Files and folders of the stylesheet of every page: its cascade layers, in the order in which they win."""

_PAGES: Final = "pages"
"""Each folder in it is a stylesheet: what only some pages need, so that no other page waits for it."""

_LAYERS: Final = "@layer tokens, base, layout, blocks, utilities;\n"
_MARKS: Final = "marks"
"""The folder of the standards' drawings: each is named by its standard's id."""

_APART: Final = ("css", _MARKS)
"""Folders of `static/` that are not published file by file."""

_TEXTS: Final = frozenset({".html", ".css", ".js", ".svg", ".xml", ".txt", ".po", ".json"})

_COMMENT: Final = re.compile(rb"/\*.*?\*/", re.DOTALL)
_SPACE: Final = re.compile(rb"\s*([\n{};>])\s*|([:,]) ")
_BLOCK: Final = re.compile(rb"\s*@layer (\w+)\{(.*)\}\s*", re.DOTALL)
_LAST: Final = re.compile(rb";+(?=})")
_TOKEN: Final = re.compile(r"--([\w-]+): *(#(?:[0-9a-f]{6}|[0-9a-f]{3}));")
_PALETTE: Final = (
    "paper", "ink", "deep", "on-deep", "sky", "on-sky", "sun", "on-sun", "surf", "rim", "white"
)  # fmt: skip
"""The colours that pictures are drawn with."""

_BY_NIGHT: Final = ("sky",)
"""Those of the dark scheme that pages name: a browser's bar has the colour of the header."""

STYLE: Final = "css/style.css"
TOUCH_ICON: Final = "apple-touch-icon.png"

PRINT_STYLE: Final = "css/print.css"
"""What only paper needs: in a file of its own, so that no screen waits for it."""

_PRINT_LAYERS: Final = "@layer print;\n"
LIVE_RELOAD: Final = "js/reload.js"
"""What makes a page reload itself; only for those who work on the wall."""

STANDARDS_STYLE: Final = "css/standards.css"
"""The standards' colours alone, for pages with a stylesheet of their own; `STYLE` has them too."""


class ThemeError(Exception):
    """A theme that cannot be published, with the reason for people."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's published files (paths within `folder`) and the site-relative folder they go to."""

    folder: str
    contents: tuple[File, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """The ids of the standards that the theme has a drawing for."""
        paths = (PurePosixPath(file.path) for file in self.contents)
        return tuple(path.stem for path in paths if path.parent.name == _MARKS)

    def files(self) -> Iterator[File]:
        """The files of the output."""
        return (File(self.folder + file.path, file.data) for file in self.contents)


def gather(
    theme: ThemeFolders, env: Environment, standards: Iterable[Standard], *, live_reload: bool
) -> Assets:
    """Collect the theme's files: each stylesheet in one piece, all else as it is.

    Of the drawings only those of the wall's own standards are taken.

    Raises:
        ThemeError: something lies in the theme that cannot be published or read.
    """
    for path in (path for folder in theme.folders for path in _everything_below(folder)):
        if not is_lock(path) and not is_left_behind(path.name):
            _refuse_odd(path)
    standards = tuple(standards)
    names = {standard.id for standard in standards}
    marks = theme.files(f"{_STATIC}/{_MARKS}").values()
    drawings = [File(f"{_MARKS}/{path.name}", path.read_bytes()) for path in marks if path.stem in names]
    contents = (
        *_stylesheets(theme, env, standards, drawings),
        *(
            File(path.as_posix(), _published(file))
            for path, file in theme.files(_STATIC).items()
            if path.parts[0] not in _APART and (live_reload or path.as_posix() != LIVE_RELOAD)
        ),
        *drawings,
    )
    digest = hashlib.sha256()
    for file in contents:
        digest.update(b"%s\0%d\0%s" % (file.path.encode(), len(file.data), file.data))
    return Assets(f"theme/{digest.hexdigest()[:12]}/", contents)


def _everything_below(folder: Path) -> Iterator[Path]:
    """All files and folders below a folder.

    Raises:
        ThemeError: a folder cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise ThemeError(f"{reason(error)}. Give the folder back the right to be read.")

    for above, folders, names in os.walk(folder, onerror=refuse):
        yield from (Path(above, name) for name in (*folders, *names))


def _refuse_odd(path: Path) -> None:
    """Refuse what is no plain file with a plain name, and texts that are not in UTF-8.

    Raises:
        ThemeError: it is such a thing.
    """
    name = printable_path(path)
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            raise ThemeError(f"{name} is a symbolic link. Put the file itself there.")
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise ThemeError(f"{name} is not a plain file. Delete it.")
        if printable_path(path.name) != path.name:
            raise ThemeError(f"{name}: the file's name is no plain text in UTF-8. Give it another name.")
        if stat.S_ISREG(mode) and path.suffix in _TEXTS:
            path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ThemeError(f"{name}:{line}: the file is not in UTF-8. Save it in that encoding.") from None
    except OSError as error:
        raise ThemeError(f"{name} cannot be read ({reason_alone(error)}).") from None


def _stylesheets(
    theme: ThemeFolders, env: Environment, standards: Sequence[Standard], drawings: Iterable[File]
) -> Iterator[File]:
    """Each stylesheet: its layers, its files, and what the template of the same name adds."""
    templates = set(env.list_templates(extensions=["css"]))
    marks = {PurePosixPath(file.path).stem for file in drawings}
    context = {"standards": standards, "marks": marks, "sun": palette(theme)["sun"]}

    def stylesheet(path: str, layers: str, parts: Iterable[str]) -> File:
        files = (file for part in parts for file in theme.files(part).values() or [theme.file(part)])
        written = _merged(without_comments(file.read_bytes()) for file in files)
        drawn = env.get_template(path).render(context).encode() if path in templates else b""
        return File(path, b"%s%s%s\n" % (layers.encode(), written, without_comments(drawn)))

    yield stylesheet(STYLE, _LAYERS, (f"{_CSS}/{part}" for part in _STYLE_PARTS))
    for name in theme.subfolders(f"{_CSS}/{_PAGES}"):
        path, folder = f"css/{_PAGES}/{name}.css", f"{_CSS}/{_PAGES}/{name}"
        if name == screen_style.SCREEN:
            whole = stylesheet(path, "", screen_style.parts(_CSS, folder))
            yield File(path, screen_style.without_layers(whole.data))
        elif name == embed_style.EMBED:
            whole = stylesheet(path, _LAYERS, embed_style.parts(_CSS, folder))
            yield File(path, whole.data + embed_style.told_colours(theme))
        else:
            yield stylesheet(path, _LAYERS, [folder])
    yield stylesheet(PRINT_STYLE, _PRINT_LAYERS, [f"{_CSS}/print"])
    yield stylesheet(STANDARDS_STYLE, "", [])


def _merged(parts: Iterable[bytes]) -> bytes:
    """Parts of the same layer that follow one another, in one block: a page waits for every byte."""
    joined: list[bytes] = []
    before = b""
    for part in parts:
        match = _BLOCK.fullmatch(part)
        layer = match[1] if match and b"@layer" not in match[2] else b""
        if match and layer and layer == before:
            joined[-1] = joined[-1][:-1]
            joined.append(match[2] + b"}")
        else:
            joined.append(part.strip())
        before = layer
    return b"".join(joined)


def without_comments(css: bytes) -> bytes:
    """A stylesheet without what only its authors read: comments and the space around its parts."""
    return _LAST.sub(b"", _SPACE.sub(rb"\1\2", _COMMENT.sub(b"", css))).strip()


def _published(path: Path) -> bytes:
    """The bytes of a file as they are, but of a script without its comments."""
    data = path.read_bytes()
    return script_without_comments(data) if path.suffix == ".js" else data


def script_without_comments(script: bytes) -> bytes:
    """A script without its lines of comment; as it is, if one of its texts has several lines."""
    lines = script.splitlines(keepends=True)
    if any(line.count(b"`") % 2 for line in lines):
        return script
    return b"".join(line for line in lines if not line.lstrip().startswith(b"//"))


def palette(theme: ThemeFolders) -> Mapping[str, str]:
    """The theme's colours by day, `#rrggbb` or `#rgb` by the names of `tokens.css`; `dark-…` are by night.

    Raises:
        ThemeError: a colour is missing that pictures are drawn with, or the file is.
    """
    try:
        tokens = theme.file(f"{_CSS}/tokens.css").read_text(encoding="utf-8")
    except OSError as error:
        raise ThemeError(f"{reason(error)}.") from None
    by_day, _, rest = tokens.partition("@media")
    by_night = dict(_TOKEN.findall(rest))
    colours = {name: colour for name, colour in _TOKEN.findall(by_day) if name in _PALETTE}
    for name in _PALETTE:
        if name not in colours:
            raise ThemeError(f"tokens.css of the theme has no colour “--{name}”. Add it.")
    return colours | {f"dark-{name}": by_night.get(name, colours[name]) for name in _BY_NIGHT}
