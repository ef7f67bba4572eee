"""The stage is filled: what stays is kept, what is missing is written, and all of it is checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from wall_of_fame.build.paths import check_path, plain_files
from wall_of_fame.build.publish import CompleteStage
from wall_of_fame.build.stage import NextTree, Stage
from wall_of_fame.build.tree import FileRow, is_same, write_file
from wall_of_fame.site.host import PublishError
from wall_of_fame.system.digests import digest_of

_MUST_HAVE: Final = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers")


@dataclass(slots=True)
class StageFiller:
    """A stage that is being filled: `missing` are the files that have to be written."""

    stage: Stage
    _expected: frozenset[str]
    missing: frozenset[str] = frozenset()
    _written: set[str] = field(default_factory=set)

    def keep(self, wanted: Mapping[str, bytes], later: str = "") -> None:
        """Keep of the last sites what is to stay, remove all else, and note what has to be written.

        `wanted` has for every file the digest of what it is made of. With `later`, a folder, what is there
        stays until this is asked once more, with the files of that folder too.

        Raises:
            PublishError: a path leads out of the site.
        """
        old, new = self.stage.old, self.stage.new
        new.remove(
            [
                path
                for path, row in new.rows.items()
                if wanted.get(path) != row.inputs
                and path not in self._expected
                and not (later and path not in wanted and path.startswith(later))
            ]
        )
        missing = wanted.keys() - new.rows.keys()
        for path in missing:
            check_path(path)
        in_output = [path for path in missing if old.inputs_of(path) == wanted[path]]
        self.missing = frozenset(missing.difference(new.take_over(old, in_output)))

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

    @property
    def written(self) -> Collection[str]:
        """The files that were written."""
        return self._written

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


def prepare(
    stage: Stage,
    next_tree: NextTree,
    wanted: Mapping[str, bytes],
    expected: Iterable[str] = (),
    later: str = "",
) -> StageFiller:
    """Keep of the last sites what is to stay, remove all else (see `StageFiller.keep`).

    `expected` are files that somebody else will write.

    Raises:
        PublishError: a path leads out of the site.
    """
    if next_tree.is_usable:
        stage.new.add({path: stage.old.rows[path] for path in next_tree.linked})
    else:
        stage.new.clear()
    stage.new.root.mkdir(exist_ok=True)
    filler = StageFiller(stage, frozenset(expected))
    filler.keep(wanted, later)
    return filler
