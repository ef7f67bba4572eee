"""Private keys in files that are no records: what lies in content/ by mistake, and drafts in the inbox."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from wall_of_fame.content.files import FileList
from wall_of_fame.digital_pins import private_keys
from wall_of_fame.limits import PHOTO_BYTES
from wall_of_fame.problems import Problem
from wall_of_fame.system.reasons import printable_path


def key_problems(root: Path, files: FileList) -> Iterator[Problem]:
    """The private keys in files of content/ that are neither records nor pictures, and so are problems."""
    yield from _problems(root, dict.fromkeys(problem.path for problem in files.problems))


def inbox_key_problems(inbox: Path) -> Iterator[Problem]:
    """The private keys in the folder of drafts, and in what lies beside them."""
    project = inbox.parent
    files = (Path(folder, name) for folder, _, names in os.walk(inbox) for name in names)
    yield from _problems(project, sorted(str(file.relative_to(project)) for file in files))


def _problems(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    for path in paths:
        text = _read(root / path).decode("latin-1")
        for start in private_keys.find_private_keys(text):
            before = text[:start]
            line, column = before.count("\n") + 1, start - before.rfind("\n")
            message, hint = private_keys.MESSAGE, private_keys.HINT
            yield Problem(printable_path(path), line, column, "error", private_keys.RULE, message, hint)
            break


def _read(file: Path) -> bytes:
    """The bytes of a plain file; nothing of a link, a device, or what the system does not let us read."""
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            return b""
        with file.open("rb") as opened:
            return opened.read(PHOTO_BYTES)
    except (OSError, ValueError):
        return b""
