"""One build: look at the content, judge it, lay out the wall, write what is new, publish."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame import urls
from wall_of_fame.build.fill_stage import StageFiller, prepare
from wall_of_fame.build.kept_files import KeptFiles
from wall_of_fame.build.make_files import FileMaker
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.build.plan import Plan, plan
from wall_of_fame.build.progress import Progress
from wall_of_fame.build.settings import SiteSettings
from wall_of_fame.build.stage import LAST_BUILD, NextTree, Stage, open_stage
from wall_of_fame.build.tree import FileRow
from wall_of_fame.checks.run import can_be_laid_out, problems_across_records, sort_problems
from wall_of_fame.content import Content
from wall_of_fame.content.load import load_snapshot
from wall_of_fame.content.snapshot import Snapshot
from wall_of_fame.problems import Problem, as_text, count_errors, summary
from wall_of_fame.site import OutputFile
from wall_of_fame.site.host import PublishError
from wall_of_fame.system.clock import build_time, time_zone
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.garbage import without_garbage_collection
from wall_of_fame.system.workers import Background, start

_MANY: Final = 400
"""From so many files on the work is surely shared out, and every template needed."""

_PACKED_A_PROCESS: Final = 12
"""So many files of the search are packed in the time in which another process starts."""


class Run:
    """One build, from the first look at the content to the swap.

    Its steps are `begin`, `write` and `finish`, in this order; `close` ends it whatever has happened.
    `plan` is None until the content is found sound, and for ever if the output is what this build would
    make. `problems` are those of the content, once it was checked. `opened` are the pictures and
    videos that were not known yet, `decoded` those of which published pictures were made.

    `pelican_settings` stand for all settings that may have a say in what Pelican writes; with None the
    site is built whether or not anything has changed.
    """

    def __init__(
        self, output: Path, settings: SiteSettings, pelican_settings: str | None, memory: BuildMemory
    ) -> None:
        self.output = output
        self.plan: Plan | None = None
        self.problems: Sequence[Problem] = ()
        self.opened: list[str] = []
        self.decoded: tuple[str, ...] = ()
        self._settings = settings
        self._pelican_settings = pelican_settings
        self._memory = memory
        self._progress = Progress()
        self._open = ExitStack()
        self._key: bytes | None = None
        self._report = ""
        self._filler: StageFiller | None = None
        self._kept = KeptFiles(settings.cache / "share")
        self._to_keep: frozenset[str] = frozenset()

    def begin(self, started: Background[Snapshot] | None = None) -> None:
        """Look at everything, or await the look that has begun, and stop if the content has an error.

        Raises:
            SystemExit: it has, and all problems have been told.
            PublishError, ThemeError, WorkerError, OSError: the build cannot be done.
        """
        self.stage: Stage = self._open.enter_context(
            open_stage(self.output, (self._settings.content, *self._settings.theme.folders))
        )
        with without_garbage_collection():
            with self._progress.stage("Reading the content"):
                self._time = build_time(self._settings.content.parent, time_zone(self._settings.time_zone))
                snapshot = self._memory.snapshot(self._settings.content, started)
            self._key = self._key_of(snapshot)
            if not self._is_done_already():
                self.plan = self._check_and_plan(snapshot)

    def _key_of(self, snapshot: Snapshot) -> bytes | None:
        """What the whole site is made of, if that can be told."""
        content = snapshot.digest
        if self._pelican_settings is None or content is None:
            return None
        theme = self._settings.theme.digest()
        time = (self._time.today, self._time.moment)
        return fingerprint(content, theme, time, repr(self._settings), self._pelican_settings)

    def _is_done_already(self) -> bool:
        """Whether the output is what this build would make; then the problems are reported once more."""
        last = self.stage.cache.get(LAST_BUILD)
        if self._key is None or not last or last[0] != self._key:
            return False
        _, count, report = last
        if not self.stage.is_whole(count):
            return False
        sys.stderr.write(report)
        self._progress.done(f"nothing has changed: {count:,} files in {self.output}")
        return True

    def _check_and_plan(self, snapshot: Snapshot) -> Plan:
        """The plan of a sound content. Meanwhile another process looks at the tree to be filled."""
        is_much = len(snapshot.digests) > _MANY
        self._next_tree: Background[NextTree] = start(self.stage.look_at_next, is_much=is_much)
        self._open.callback(self._next_tree.cancel)
        with self._progress.stage("Checking the content", len(snapshot.digests)) as advance:
            content, problems = load_snapshot(
                snapshot, self._time.today, self._memory.records, advance, self.opened.append
            )
        checking = start(partial(problems_across_records, snapshot, content), is_much=is_much)
        self._open.callback(checking.cancel)
        # Where nothing speaks against it, the wall is laid out while another process applies the rules.
        is_shared = checking.has_process and not count_errors(problems) and can_be_laid_out(content)
        laid_out = self._plan(content) if is_shared else None
        self._judge([*problems, *checking.result()])
        return laid_out or self._plan(content)

    def _judge(self, problems: Iterable[Problem]) -> None:
        """Report the problems, and stop if one is an error."""
        self.problems = ordered = sort_problems(problems, f"{self._settings.content.name}/")
        self._report = as_text(ordered)
        sys.stderr.write(self._report)
        if count_errors(ordered):
            raise SystemExit(f"{summary(ordered)}. Nothing was published; the site is as it was.")

    def _plan(self, content: Content) -> Plan:
        with self._progress.stage("Laying out the wall"):
            laid_out = plan(content, self._settings, self._memory.wall, self._time.moment)
        self._memory.wall = laid_out.build.wall
        # The search is made by another process beside the pages.
        self._search = start(laid_out.make_search, is_much=laid_out.context.index is not None)
        self._open.callback(self._search.cancel)
        laid_out.env.bytecode_cache = self._memory.templates.use(laid_out.common)
        return laid_out

    def write(self) -> None:
        """Write every file that is not there from the last time, but those that Pelican writes.

        Raises:
            PublishError: two files have the same address.
        """
        if self.plan is None:
            return
        with self._progress.stage("Making pictures") as advance:
            self.decoded = self.plan.make_pictures(advance)
        with without_garbage_collection(), self._progress.stage("Comparing"):
            files = self._files(self.plan)
            self._to_keep = frozenset(path for path, file in files.items() if file.is_kept)
            pelicans = [urls.file_of(page.url) for page in self.plan.build.pages if not page.template]
            self._filler = filler = prepare(
                self.stage, self._next_tree.result(), _inputs(files), pelicans, later=urls.SEARCH
            )
        if len(filler.missing) > _MANY:
            self.plan.load_templates()
        self._write_missing(filler, files, "Writing files")
        self._memory.templates.keep()
        with self._progress.stage("Making the search"):
            index_files = self._search.result()
        with without_garbage_collection():
            files = _by_path([*files.values(), *self.plan.search_files(index_files)])
            filler.keep(_inputs(files))
        self._write_missing(filler, files, "Writing the search", files_a_process=_PACKED_A_PROCESS)

    def _write_missing(
        self, filler: StageFiller, files: Mapping[str, OutputFile], stage: str, files_a_process: int = 0
    ) -> None:
        missing = [file for path, file in files.items() if path in filler.missing]
        with self._progress.stage(stage, len(missing)) as advance:
            for rows in FileMaker(self._kept, self._write_file).make(missing, advance, files_a_process):
                filler.record(rows)

    def _files(self, site: Plan) -> dict[str, OutputFile]:
        """Every file of the site by its path, but those of the search."""
        digests = self._memory.page_digests(site.common, site.own_pages, site.context.sources)
        return _by_path(site.files(digests))

    def _write_file(self, file: OutputFile, data: bytes) -> FileRow:
        assert self._filler is not None  # noqa: S101 - `write` has prepared it
        return self._filler.write(file.path, file.inputs, data)

    def finish(self) -> None:
        """Put the new site in the old one's place, if the host takes it.

        Raises:
            PublishError: it is not whole.
        """
        if self._filler is None:
            return
        with self._progress.stage("Publishing"):
            self._filler.adopt()
            count = self._filler.complete().publish(self._settings.host)
            rows = {path: self.stage.new.rows[path] for path in self._to_keep}
            self._kept.keep(self.stage.output, rows, self._filler.written)
            self.stage.cache.put(LAST_BUILD, (self._key, count, self._report))
        self._progress.done(f"{count:,} files in {self.output}")

    def close(self) -> None:
        """Let go of the stage; what was not published is not."""
        self._open.close()


def _by_path(files: Iterable[OutputFile]) -> dict[str, OutputFile]:
    """Files by their paths.

    Raises:
        PublishError: two of them have the same one.
    """
    by_path: dict[str, OutputFile] = {}
    for file in files:
        if by_path.setdefault(file.path, file) is not file:
            raise PublishError(f"Two pages want the address “{file.path}”.")
    return by_path


def _inputs(files: Mapping[str, OutputFile]) -> dict[str, bytes]:
    """The digests of what files are made of, by their paths."""
    return {path: file.inputs for path, file in files.items()}
