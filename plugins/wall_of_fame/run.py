"""One build: look at the content, judge it, lay out the wall, write what is new, publish."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from wall_of_fame import urls
from wall_of_fame.clock import today
from wall_of_fame.collect import judge
from wall_of_fame.construct import Plan, Wishes, plan
from wall_of_fame.edition import folder_digest
from wall_of_fame.fingerprint import fingerprint
from wall_of_fame.host import PublishError
from wall_of_fame.kept import Kept
from wall_of_fame.ledger import Row
from wall_of_fame.problems import as_text, errors, summary
from wall_of_fame.progress import Progress
from wall_of_fame.publish import RECEIPT, Stage
from wall_of_fame.share import Advance, shared
from wall_of_fame.site import Draft
from wall_of_fame.survey import Survey, survey

_MANY: Final = 400
"""From so many files on the work is surely shared out, and every template needed."""

_OBJECTS_BETWEEN_COLLECTIONS: Final = 200_000
"""A build makes much and throws little away, so that to look for garbage often is time lost."""


class Run:
    """One build, from the first look at the content to the swap.

    `settings` stand for all settings that may have a say in what Pelican writes; with None the
    site is built whether or not anything has changed.
    """

    def __init__(self, output: Path, wishes: Wishes, settings: str | None, kept: Kept | None = None) -> None:
        """Look at everything, and stop if the content has an error.

        Raises:
            SystemExit: it has, and all problems have been told.
            PublishError, ThemeError, WorkerError, OSError: the build cannot be done.
        """
        gc.disable()
        self.progress = Progress()
        self.output = output
        self._wishes = wishes
        self._kept = kept or Kept(wishes.cache / "kept")
        self.stage = Stage(output, (wishes.content, wishes.theme))
        self.stage.__enter__()
        try:
            found = self._survey()
            self._key = self._key_of(found, settings)
            self.plan = None if self._is_done_already() else self._judge(found)
        except BaseException:
            gc.enable()
            self.close()
            raise
        gc.freeze()
        gc.enable()
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 20)

    def _survey(self) -> Survey:
        with self.progress.stage("Reading the content"):
            self._today = today(self._wishes.content.parent)
            return survey(self._wishes.content)

    def _key_of(self, found: Survey, settings: str | None) -> bytes | None:
        """What the whole site is made of, if that can be told."""
        if settings is None or found.digest is None:
            return None
        theme = folder_digest(self._wishes.theme)
        return fingerprint(found.digest, theme, self._today, repr(self._wishes), settings)

    def _is_done_already(self) -> bool:
        """Whether the output is what this build would make; then the problems are told once more."""
        receipt = self.stage.kept.get(RECEIPT)
        if self._key is None or not receipt or receipt[0] != self._key or not self.stage.is_whole(receipt[1]):
            return False
        sys.stderr.write(receipt[2])
        self.progress.done(f"nothing has changed: {receipt[1]:,} files in {self.output}")
        return True

    def _judge(self, found: Survey) -> Plan:
        wishes = self._wishes
        with self.progress.stage("Checking the content", len(found.records)) as advance:
            collected = judge(found, self._today, f"{wishes.content.name}/", self._kept, advance)
        self._words = as_text(collected.problems)
        sys.stderr.write(self._words)
        if errors(collected.problems):
            raise SystemExit(f"{summary(collected.problems)}. Nothing was published; the site is as it was.")
        with self.progress.stage("Laying out the wall"):
            return plan(collected.content, wishes)

    def write(self) -> None:
        """Write every file that is not there from the last time, but those that Pelican writes."""
        if self.plan is None:
            return
        with self.progress.stage("Making pictures") as advance:
            self.plan.make_pictures(advance)
        with self.progress.stage("Comparing"):
            todo = self._todo(self.plan)
        with self.progress.stage("Writing files", len(todo)) as advance:
            if len(todo) > _MANY:
                self.plan.load_templates()
            for rows in shared(self._put, todo, advance=advance):
                self.stage.record(rows)

    def _todo(self, made: Plan) -> list[Draft]:
        drafts: dict[str, Draft] = {}
        for draft in made.drafts():
            if drafts.setdefault(draft.path, draft) is not draft:
                raise PublishError(f"Two pages want the address “{draft.path}”.")
        pelicans = [urls.file_of(page.url) for page in made.build.pages if not page.template]
        missing = self.stage.prepare({path: draft.made_of for path, draft in drafts.items()}, pelicans)
        return [draft for path, draft in drafts.items() if path in missing]

    def _put(self, drafts: Sequence[Draft], advance: Advance) -> Mapping[str, Row]:
        rows = {}
        for draft in drafts:
            rows[draft.path] = self.stage.put(draft.path, draft.made_of, draft.make())
            advance(1)
        return rows

    def finish(self) -> None:
        """Put the new site in the old one's place, if the host takes it.

        Raises:
            PublishError: it is not whole.
        """
        if self.plan is None:
            return
        with self.progress.stage("Publishing"):
            self.stage.adopt()
            count = self.stage.publish(self._wishes.host)
            self.stage.kept.put(RECEIPT, (self._key, count, self._words))
        self.progress.done(f"{count:,} files in {self.output}")

    def close(self) -> None:
        """Let go of the stage; what was not published is not."""
        self.stage.__exit__(None, None, None)
