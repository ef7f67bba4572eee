"""Staging and the swap: a new site is built aside and takes the old one's place in one step.

The stage lies beside the output folder (`.output.build/` beside `output/`), on the same file
system. A build that fails or is killed leaves the output as it was; the next one finds out what of
the stage is still as it was noted, or begins anew.

The steps have an order, and each hands on what the next one needs:

1. `open_stage` gives a `Stage`, locked for this build and cleared of what a killed build left.
2. `Stage.look_at_next` finds out what of the tree to be brought up to date can be used: a `NextTree`.
3. `Stage.prepare` removes what is not to stay, links what the output has: a `StageFiller`, which knows
   what is still `missing`.
4. `StageFiller.write` and `.adopt` fill it; `.complete` checks it: a `CompleteStage`.
5. `CompleteStage.publish` lets the two trees change places.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from wall_of_fame.build.paths import check_path, plain_files, refuse_odd_places
from wall_of_fame.build.tree import (
    FileRow,
    Tree,
    is_same,
    manifest_names,
    read_manifest,
    write_file,
)
from wall_of_fame.site.host import Host, PublishError
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.folder_swap import swap_folders
from wall_of_fame.system.lock import LockedError, lock_file

LAST_BUILD: Final = "last-build"
"""Under this name a stage keeps what the whole site was made of."""

_LOCK: Final = "lock"
_MUST_HAVE: Final = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers")


class NextTree(NamedTuple):
    """What of the tree to be brought up to date can be used.

    `is_usable` says whether it is as it was left; `linked` are the files that it was given from the
    output, all of them if there was no such tree, else none.
    """

    is_usable: bool
    linked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stage:
    """The place where a site is built before it is published. One build at a time.

    Two trees alternate: `old` is the output; `new` is brought up to date, and then the two change
    places. Files that need not change are the same files in both.
    """

    output: Path
    aside: Path
    cache: Cache
    old: Tree
    new: Tree

    @property
    def loose(self) -> Path:
        """An empty folder for what somebody else writes; `StageFiller.adopt` takes it from there."""
        return self.aside / "loose"

    def is_whole(self, count: int) -> bool:
        """Whether the output is as it was published, all of its `count` files and nothing else."""
        return self.old.is_whole and len(self.old.rows) == count

    def look_at_next(self) -> NextTree:
        """Find out what of the tree to be brought up to date can be used. Any process may do it.

        Where there is no such tree, it is made of the output's files.
        """
        if not self.new.root.exists() and self.old.is_whole:
            self.new.root.mkdir()
            return NextTree(is_usable=True, linked=self.new.take_over(self.old, self.old.rows.keys()))
        return NextTree(is_usable=self.new.is_whole)

    def prepare(
        self, next_tree: NextTree, wanted: Mapping[str, bytes], expected: Iterable[str] = ()
    ) -> StageFiller:
        """Keep of the last sites what is to stay, remove all else.

        `wanted` has for every file the digest of what it is made of; `expected` are files that somebody
        else will write.

        Raises:
            PublishError: a path leads out of the site.
        """
        expected = frozenset(expected)
        if next_tree.is_usable:
            self.new.add({path: self.old.rows[path] for path in next_tree.linked})
        else:
            self.new.clear()
        self.new.root.mkdir(exist_ok=True)
        self.new.remove(
            [
                path
                for path, row in self.new.rows.items()
                if wanted.get(path) != row.inputs and path not in expected
            ]
        )
        missing = wanted.keys() - self.new.rows.keys()
        for path in missing:
            check_path(path)
        in_output = [path for path in missing if self.old.inputs_of(path) == wanted[path]]
        missing = missing.difference(self.new.take_over(self.old, in_output))
        return StageFiller(self, frozenset(missing), expected)


@dataclass(slots=True)
class StageFiller:
    """A stage that is being filled: `missing` are the files that have to be written."""

    stage: Stage
    missing: frozenset[str]
    _expected: frozenset[str]
    _written: set[str] = field(default_factory=set)

    def write(self, path: str, inputs: bytes, data: bytes) -> FileRow:
        """Write one file of the new site; `record` its row, from whichever process it was written in.

        Raises:
            PublishError: the path leads out of the site, or two files want the same one.
        """
        check_path(path)
        try:
            return write_file(self.stage.new.root, path, inputs, data)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            raise PublishError(f"Two pages want the address “{path}”.") from None

    def record(self, rows: Mapping[str, FileRow]) -> None:
        """Note files that were written."""
        self.stage.new.add(rows)
        self._written |= rows.keys()

    def adopt(self) -> None:
        """Take in what somebody else wrote into the stage's folder `loose`.

        Raises:
            PublishError: something else than plain files is there, or an expected file is missing.
        """
        loose = dict(plain_files(self.stage.loose))
        for path, file in loose.items():
            if path in self._written or (path in self.stage.new.rows and path not in self._expected):
                raise PublishError(f"Two pages want the address “{path}”.")
            self._adopt_file(path, file.read_bytes())
        for path in sorted(self._expected - loose.keys()):
            raise PublishError(f"“{path}” is missing from the new site.")

    def _adopt_file(self, path: str, data: bytes) -> None:
        old, new = self.stage.old, self.stage.new
        inputs = digest_of(data)
        if new.inputs_of(path) == inputs:
            return
        new.remove([path] if path in new.rows else [])
        if old.inputs_of(path) != inputs or not new.take_over(old, [path]):
            self.record({path: self.write(path, inputs, data)})

    def complete(self) -> CompleteStage:
        """See that the new site is whole.

        Raises:
            PublishError: it is not; the old one stays.
        """
        root, rows = self.stage.new.root, self.stage.new.rows
        absent = [path for path in _MUST_HAVE if path not in rows]
        if absent:
            raise PublishError(f"“{absent[0]}” is missing from the new site.")
        spoilt = [path for path in sorted(self._written) if not is_same(f"{root}/{path}", rows[path])]
        if spoilt:
            raise PublishError(f"“{spoilt[0]}” was not written whole.")
        by_folded_path: dict[str, str] = {}
        for path in rows:
            other = by_folded_path.setdefault(path.casefold(), path)
            if other != path:
                raise PublishError(f"“{path}” and “{other}” differ in case only.")
        return CompleteStage(self.stage)


@dataclass(frozen=True, slots=True)
class CompleteStage:
    """A stage with a whole new site."""

    stage: Stage

    def publish(self, host: Host) -> int:
        """Put the new site in the old one's place, if they differ. Returns how many files it has.

        Raises:
            PublishError: it is more than the host takes; the old one stays.
        """
        old, new = self.stage.old, self.stage.new
        host.check({path: row.size for path, row in new.rows.items()})
        if old.rows != new.rows or not old.is_whole:
            self._swap()
        return len(new.rows)

    def _swap(self) -> None:
        stage = self.stage
        # The manifest is kept first: a build that is killed right after the swap leaves a site that the
        # next one knows.
        stage.new.write_manifest(stage.cache)
        if not stage.output.exists():
            stage.new.root.rename(stage.output)
            return
        if not swap_folders(stage.new.root, stage.output):
            previous = _previous(stage.aside)
            stage.output.rename(previous)
            stage.new.root.rename(stage.output)
            previous.rename(stage.new.root)
        self._bring_former_up_to_date()

    def _bring_former_up_to_date(self) -> None:
        """Give the former output the new site's files, so that nothing that was taken down is left anywhere.

        It is the tree that the next build brings up to date, which then has little to do.
        """
        stage = self.stage
        # The trees have changed places: the former site's rows now belong to the folder aside.
        former = Tree(stage.new.root, stage.old.rows, stage.old.folders)
        now = Tree(stage.output, stage.new.rows)
        try:
            former.remove([path for path, row in former.rows.items() if now.rows.get(path) != row])
            former.take_over(now, now.rows.keys() - former.rows.keys())
        except OSError:
            former.clear()
        if len(former.rows) == len(now.rows) and not former.has_strangers:
            former.write_manifest(stage.cache)
        else:
            former.clear()


@contextmanager
def open_stage(output: Path, sources: Iterable[Path]) -> Iterator[Stage]:
    """The stage beside an output folder, for one build; what a killed build left is cleared away.

    `sources` are the folders that the site is made of; the output must lie apart from them.

    Raises:
        PublishError: the output folder is no place to publish to, or another build is running.
    """
    output = Path(os.path.realpath(output))
    refuse_odd_places(output, sources)
    aside = output.parent / f".{output.name}.build"
    aside.mkdir(parents=True, exist_ok=True)
    try:
        with lock_file(aside / _LOCK):
            yield from _opened(output, aside)
    except LockedError:
        raise PublishError("Another build is running. Wait until it has ended, then try again.") from None


def _opened(output: Path, aside: Path) -> Iterator[Stage]:
    _recover(output, aside)
    next_root, loose, cache = aside / "next", aside / "loose", Cache(aside)
    loose.mkdir()
    kept = {_LOCK, LAST_BUILD}
    cache.forget_others({*kept, *manifest_names(output, next_root)})
    try:
        yield Stage(output, aside, cache, read_manifest(output, cache), read_manifest(next_root, cache))
    finally:
        if loose.exists():
            shutil.rmtree(loose)
        cache.forget_others({*kept, *manifest_names(output, next_root)})


def _recover(output: Path, aside: Path) -> None:
    """Finish a swap that was cut off in the middle, and clear away what a killed build left."""
    previous = _previous(aside)
    if previous.exists() and not output.exists():
        previous.rename(output)
    for folder in (previous, aside / "loose"):
        if folder.exists():
            shutil.rmtree(folder)


def _previous(aside: Path) -> Path:
    """Where the old site lies for a moment, where the system cannot let two folders change places."""
    return aside / "previous"
