"""Where a site may be built, and which paths may lie in it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from wall_of_fame.site.host import PublishError

_WITHIN: Final = re.compile(r"(?:(?!\.{1,2}/)[^/\\\0]+/)*(?!\.{1,2}\Z)[^/\\\0]+")
"""A path within the site."""


def check_path(path: str) -> None:
    """See that a path stays within the site.

    Raises:
        PublishError: it does not.
    """
    if not _WITHIN.fullmatch(path):
        raise PublishError(f"“{path}” is not a path within the site.")


def plain_files(folder: Path) -> Iterable[tuple[str, Path]]:
    """Every file below a folder, by its path there.

    Raises:
        PublishError: something else than files and folders is there.
    """
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        mode = file.lstat().st_mode
        if stat.S_ISREG(mode):
            yield path, file
        elif not stat.S_ISDIR(mode):
            raise PublishError(f"“{path}” is not a plain file.")


def refuse_odd_places(output: Path, sources: Iterable[Path]) -> None:
    """See that a site can be published to a folder, which must lie apart from what it is made of.

    Raises:
        PublishError: it cannot.
    """
    for source in (*sources, Path.cwd()):
        real = Path(os.path.realpath(source))
        inside = real in output.parents and source != Path.cwd()
        if output == real or output in real.parents or inside:
            raise PublishError(f"The output folder {output} would mix with {source}. Choose another.")
    if output.exists() and not output.is_dir():
        raise PublishError(f"{output} is not a folder. Choose another output folder.")
    if output.is_dir() and any(output.iterdir()) and not (output / "index.html").exists():
        raise PublishError(
            f"{output} holds something else than a site. Choose another output folder, or empty it."
        )
