"""Staging and the swap: a new site is built aside and takes the old one's place in one step.

The stage lies beside the output folder (`.output.build/` beside `output/`), on the same file
system. A build that fails or is killed leaves the output as it was; the next one finds out what of
the stage is still as it was noted, or begins anew.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from wall_of_fame.build.paths import check_path, plain_files, refuse_odd_places
from wall_of_fame.build.tree import Row, Tree, is_same, ledger_names, read_ledger, write_file
from wall_of_fame.site.host import Host, PublishError
from wall_of_fame.system.cache import Kept
from wall_of_fame.system.folder_swap import exchange
from wall_of_fame.system.program_version import digest_of

RECEIPT: Final = "receipt"
"""Under this name a stage keeps what the whole site was made of."""

_MUST_HAVE: Final = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers")


class Stage:
    """The place where a site is built before it is published. One build at a time.

    Two trees alternate: one is the output; the other, `path`, is brought up to date, and then the
    two change places. Files that need not change are the same files in both. Use it as a context
    manager.
    """

    def __init__(self, output: Path, sources: Iterable[Path]) -> None:
        """`sources` are the folders that the site is made of; the output must lie apart from them.

        Raises:
            PublishError: the output folder is no place to publish to, or another build is running.
        """
        self.output = Path(os.path.realpath(output))
        self._aside = self.output.parent / f".{self.output.name}.build"
        self.path = self._aside / "next"
        self.loose = self._aside / "loose"
        """An empty folder for what somebody else writes; `adopt` takes it from there."""
        self._previous = self._aside / "previous"
        self.kept = Kept(self._aside)
        self._is_open = False
        self._expected: frozenset[str] = frozenset()
        self._made: set[str] = set()
        refuse_odd_places(self.output, sources)

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
        for folder in (self._previous, self.loose):
            if folder.exists():
                shutil.rmtree(folder)
        self.loose.mkdir()
        self.kept.keep_only({"lock", RECEIPT, *ledger_names(self.output, self.path)})
        self._old = read_ledger(self.output, self.kept)
        self._new = read_ledger(self.path, self.kept)
        self._is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._is_open:
            return
        self._is_open = False
        if self.loose.exists():
            shutil.rmtree(self.loose)
        self.kept.keep_only({"lock", RECEIPT, *ledger_names(self.output, self.path)})
        os.close(self._lock)

    def is_whole(self, count: int) -> bool:
        """Whether the output is as it was published, all of its `count` files and nothing else."""
        return self._old.is_whole and len(self._old.rows) == count

    def make_ready(self) -> frozenset[str] | None:
        """See that the tree to be brought up to date is one, which takes its time. Any process may do it.

        Returns the files that it was given from the output, all of them if there was no such tree
        and else none; None if it is not as it was left, and of no use.
        """
        if not self.path.exists() and self._old.is_whole:
            self.path.mkdir()
            return self._new.take_over(self._old, self._old.rows.keys())
        return frozenset() if self._new.is_whole else None

    def prepare(
        self, given: frozenset[str] | None, wanted: Mapping[str, bytes], expected: Iterable[str] = ()
    ) -> frozenset[str]:
        """Keep of the last site what is to stay, remove all else.

        `given` came of `make_ready`; `wanted` tells of every file what it is made of; `expected`
        are files that somebody else will write. Returns the paths of the files that have to be made.

        Raises:
            PublishError: a path leads out of the site.
        """
        self._expected = frozenset(expected)
        if given is None:
            self._new.clear()
        else:
            self._new.add({path: self._old.rows[path] for path in given})
        self.path.mkdir(exist_ok=True)
        stale = [
            path
            for path, row in self._new.rows.items()
            if wanted.get(path) != row[0] and path not in self._expected
        ]
        self._new.remove(stale)
        missing = wanted.keys() - self._new.rows.keys()
        for path in missing:
            check_path(path)
        there = [path for path in missing if self._old.made_of(path) == wanted[path]]
        return frozenset(missing.difference(self._new.take_over(self._old, there)))

    def put(self, path: str, made_of: bytes, data: bytes) -> Row:
        """Write one file of the new site; tell the stage of it by `record`, from whichever process.

        Raises:
            PublishError: the path leads out of the site, or two files want the same one.
        """
        check_path(path)
        try:
            return write_file(self.path, path, made_of, data)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            raise PublishError(f"Two pages want the address “{path}”.") from None

    def record(self, rows: Mapping[str, Row]) -> None:
        """Note files that were written."""
        self._new.add(rows)
        self._made |= rows.keys()

    def adopt(self) -> None:
        """Take in what somebody else wrote into `loose`.

        Raises:
            PublishError: something else than plain files is there, or an expected file is missing.
        """
        found = dict(plain_files(self.loose))
        for path, file in found.items():
            if path in self._made or (path in self._new.rows and path not in self._expected):
                raise PublishError(f"Two pages want the address “{path}”.")
            self._adopt_one(path, file.read_bytes())
        for path in sorted(self._expected - found.keys()):
            raise PublishError(f"“{path}” is missing from the new site.")

    def _adopt_one(self, path: str, data: bytes) -> None:
        made_of = digest_of(data)
        if self._new.made_of(path) == made_of:
            return
        self._new.remove([path] if path in self._new.rows else [])
        if self._old.made_of(path) != made_of or not self._new.take_over(self._old, [path]):
            self.record({path: self.put(path, made_of, data)})

    def publish(self, host: Host) -> int:
        """Check that the new site is complete, and put it in the old one's place, if they differ.

        Returns how many files the site has.

        Raises:
            PublishError: the new site is not whole; the old one stays.
        """
        self._check()
        host.check({path: row[1] for path, row in self._new.rows.items()})
        if self._old.rows != self._new.rows or not self._old.is_whole:
            self._swap()
        return len(self._new.rows)

    def _swap(self) -> None:
        self._new.note(self.kept)
        if not self.output.exists():
            self.path.rename(self.output)
            return
        if not exchange(self.path, self.output):
            self.output.rename(self._previous)
            self.path.rename(self.output)
            self._previous.rename(self.path)
        self._follow()

    def _follow(self) -> None:
        """Bring the former output up to date too, so that nothing that was taken down is left anywhere."""
        former, now = Tree(self.path, self._old.rows, self._old.folders), Tree(self.output, self._new.rows)
        try:
            former.remove([path for path, row in former.rows.items() if now.rows.get(path) != row])
            former.take_over(now, now.rows.keys() - former.rows.keys())
        except OSError:
            former.clear()
        if len(former.rows) == len(now.rows) and not former.is_strange:
            former.note(self.kept)
        else:
            former.clear()

    def _check(self) -> None:
        rows = self._new.rows
        missing = [path for path in _MUST_HAVE if path not in rows]
        if missing:
            raise PublishError(f"“{missing[0]}” is missing from the new site.")
        broken = [path for path in sorted(self._made) if not is_same(f"{self.path}/{path}", rows[path])]
        if broken:
            raise PublishError(f"“{broken[0]}” was not written whole.")
        seen: dict[str, str] = {}
        for path in rows:
            if seen.setdefault(path.casefold(), path) != path:
                raise PublishError(f"“{path}” and “{seen[path.casefold()]}” differ in case only.")
