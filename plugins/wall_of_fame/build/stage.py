"""Staging and the swap: a new site is built aside and takes the old one's place in one step.

The stage lies beside the output folder (`.output.build/` beside `output/`), on the same file
system. A build that fails or is killed leaves the output as it was; the next one finds out what of
the stage is still as it was noted, or begins anew.

The steps have an order, and each hands on what the next one needs:

1. `open_stage` gives a `Stage`, locked for this build and cleared of what a killed build left.
2. `Stage.look_at_next` finds out what of the tree to be brought up to date can be used: a `NextTree`.
3. `fill_stage.prepare` removes what is not to stay, links what the output has: a `StageFiller`, which
   knows what is still `missing`.
4. `StageFiller.write` and `.adopt` fill it; `.complete` checks it: a `CompleteStage` (`publish`).
5. `CompleteStage.publish` lets the two trees change places.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from wall_of_fame.build.paths import refuse_odd_places
from wall_of_fame.build.restored_tree import known_again
from wall_of_fame.build.tree import Tree, manifest_names, read_manifest
from wall_of_fame.site.host import PublishError
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.folder_swap import finish_swap
from wall_of_fame.system.lock import LockedError, lock_file
from wall_of_fame.system.sealed_file import clear_way

LAST_BUILD: Final = "last-build"
"""Under this name a stage keeps what the whole site was made of."""

SWAPPED: Final = "swapped"
"""Under this name a stage keeps the inode of the site that is about to give way to the new one."""

_LOCK: Final = "lock"


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

    @property
    def between(self) -> Path:
        """Where the old site lies for a moment, where the system cannot let two folders change places."""
        return between(self.aside)

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
    clear_way(aside)
    aside.mkdir(parents=True, exist_ok=True)
    if (aside / _LOCK).is_symlink():
        (aside / _LOCK).unlink()
    try:
        with lock_file(aside / _LOCK):
            yield from _opened(output, aside)
    except LockedError:
        raise PublishError("Another build is running. Wait until it has ended, then try again.") from None


def _opened(output: Path, aside: Path) -> Iterator[Stage]:
    next_root, loose, cache = aside / "next", aside / "loose", Cache(aside)
    _recover(output, aside, cache)
    loose.mkdir()
    old = known_again(output, cache)
    kept = {_LOCK, LAST_BUILD}
    cache.forget_others({*kept, *manifest_names(output, next_root)})
    try:
        yield Stage(output, aside, cache, old, read_manifest(next_root, cache))
    finally:
        if loose.exists():
            shutil.rmtree(loose)
        cache.forget_others({*kept, *manifest_names(output, next_root)})


def _recover(output: Path, aside: Path, cache: Cache) -> None:
    """Finish a swap that was cut off in the middle, and clear away what a killed build left.

    A folder that no build of ours has put there is no former site: it may have come with a pull request.
    """
    former, loose = between(aside), aside / "loose"
    for folder in (former, loose, aside / "next"):
        clear_way(folder)
    if former.exists() and cache.get(SWAPPED) != former.stat().st_ino:
        shutil.rmtree(former)
    finish_swap(output, former)
    if loose.exists():
        shutil.rmtree(loose)


def between(aside: Path) -> Path:
    """The free name by which a swap goes where the system cannot do it in one step."""
    return aside / "previous"
