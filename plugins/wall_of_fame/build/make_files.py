"""The files that are missing are made: those of a group by the same process, or by another machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from wall_of_fame.build.kept_files import KeptFiles
from wall_of_fame.build.tree import FileRow
from wall_of_fame.site import OutputFile
from wall_of_fame.system.portable_work import Portable, Task
from wall_of_fame.system.workers import Advance, run_parts

Group = tuple[OutputFile, ...]
"""Files that are made one after the other."""

Rows = Mapping[str, FileRow]

# From so many groups on that take long, another process has started before they are made.
_SLOW_GROUPS: Final = 16


def group_files(files: Iterable[OutputFile]) -> list[Group]:
    """The files in groups, in their order: a file without a group is one of its own."""
    groups: dict[str, list[OutputFile]] = {}
    for file in files:
        groups.setdefault(file.group or file.path, []).append(file)
    return [tuple(group) for group in groups.values()]


@dataclass(frozen=True, slots=True)
class FileMaker:
    """Makes files, unless they are kept; `write` writes one, and returns its row."""

    kept: KeptFiles
    write: Callable[[OutputFile, bytes], FileRow]

    def make(self, files: Iterable[OutputFile], advance: Advance, files_a_process: int = 0) -> list[Rows]:
        """Make the files, shared out. Returns the rows of what each process wrote.

        With `files_a_process`, so many are made in the time in which another process starts.
        """
        groups = group_files(files)
        work = Portable(self._make_part, self._task, self._take)
        if sum(group[0].is_kept for group in groups) >= _SLOW_GROUPS:
            files_a_process = _SLOW_GROUPS // 2
        if files_a_process:
            return run_parts(work, groups, items_a_process=files_a_process, advance=advance)
        return run_parts(work, groups, advance=advance)

    def _make_part(self, groups: Sequence[Group], advance: Advance) -> Rows:
        rows: dict[str, FileRow] = {}
        for group in groups:
            for file in group:
                rows[file.path] = self.write(file, self.kept.read(file) or file.make())
                advance(1)
        return rows

    def _task(self, group: Group) -> Task | None:
        """What another machine needs to make a group; None if any of it is made, or read, sooner here."""
        makers = [file.task for file in group]
        if None in makers or any(self.kept.read(file) is not None for file in group):
            return None
        return partial(_make_all, [maker() for maker in makers if maker])

    def _take(self, group: Group, contents: Sequence[bytes]) -> Rows:
        return {file.path: self.write(file, data) for file, data in zip(group, contents, strict=True)}


def _make_all(tasks: Sequence[Callable[[], bytes]]) -> list[bytes]:
    return [task() for task in tasks]
