"""Staging and the swap: a new site is built aside and takes the old one's place in one step.

The stage lies beside the output folder (`.output.build/` beside `output/`), on the same file
system. A build that fails or is killed leaves the output as it was; the next one clears the stage.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import stat
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final, Self

from wall_of_fame.site import File

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_RENAME_SWAP: Final = 2
_MUST_HAVE: Final = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers")
_UNSUPPORTED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


class PublishError(Exception):
    """A site that cannot be published, with the reason for people."""


class Stage:
    """The place where a site is built before it is published. One build at a time.

    Use it as a context manager; what is not published by the end is thrown away.
    """

    def __init__(self, output: Path, sources: Iterable[Path]) -> None:
        """`sources` are the folders that the site is made of; the output must lie apart from them.

        Raises:
            PublishError: the output folder is no place to publish to, or another build is running.
        """
        self.output = Path(os.path.realpath(output))
        self._aside = self.output.parent / f".{self.output.name}.build"
        self.path = self._aside / "next"
        self._previous = self._aside / "previous"
        self._written: dict[str, int] = {}
        self._is_open = False
        _refuse_odd_places(self.output, sources)

    def __enter__(self) -> Self:
        self._aside.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self._aside / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise PublishError("Another build is running. Wait until it has ended, then try again.") from None
        if self._previous.exists() and not self.output.exists():
            self._previous.rename(self.output)
        self._clear()
        self.path.mkdir()
        self._is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._is_open:
            return
        self._is_open = False
        self._clear()
        os.close(self._lock)

    def write(self, file: File) -> None:
        """Write one file of the new site.

        Raises:
            PublishError: the path leads out of the site, or two files want the same one.
        """
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts or "\\" in file.path or not path.parts:
            raise PublishError(f"“{file.path}” is not a path within the site.")
        target = self.path / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o644)
        except (FileExistsError, NotADirectoryError):
            raise PublishError(f"Two pages want the address “{file.path}”.") from None
        with os.fdopen(descriptor, "wb") as into:
            into.write(file.data)
        self._written[file.path] = len(file.data)

    def publish(self, expected: Iterable[str] = ()) -> int:
        """Check that the new site is complete, and put it in the old one's place.

        `expected` are files that somebody else wrote into the stage. Returns how many files the
        site has.

        Raises:
            PublishError: the new site is not whole; the old one stays.
        """
        count = self._check(expected)
        if not self.output.exists():
            self.path.rename(self.output)
        elif not _exchange(self.path, self.output):
            self.output.rename(self._previous)
            self.path.rename(self.output)
        return count

    def _check(self, expected: Iterable[str]) -> int:
        seen: dict[str, str] = {}
        sizes: dict[str, int] = {}
        for found in self.path.rglob("*"):
            path = found.relative_to(self.path).as_posix()
            status = found.lstat()
            if stat.S_ISDIR(status.st_mode):
                continue
            if not stat.S_ISREG(status.st_mode):
                raise PublishError(f"“{path}” is not a plain file.")
            if seen.setdefault(path.casefold(), path) != path:
                raise PublishError(f"“{path}” and “{seen[path.casefold()]}” differ in case only.")
            sizes[path] = status.st_size
        missing = [path for path in (*_MUST_HAVE, *expected, *self._written) if path not in sizes]
        if missing:
            raise PublishError(f"“{missing[0]}” is missing from the new site.")
        broken = [path for path, size in self._written.items() if sizes[path] != size]
        if broken:
            raise PublishError(f"“{broken[0]}” was not written whole.")
        return len(sizes)

    def _clear(self) -> None:
        for folder in (self.path, self._previous):
            if folder.exists():
                shutil.rmtree(folder)


def _refuse_odd_places(output: Path, sources: Iterable[Path]) -> None:
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


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false where the system cannot do that."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = (os.fsencode(one), os.fsencode(other))
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, _RENAME_SWAP)
    else:
        return False
    if failed and ctypes.get_errno() not in _UNSUPPORTED:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(other))
    return not failed
