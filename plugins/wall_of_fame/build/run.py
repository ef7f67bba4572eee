"""One build: look at the content, judge it, lay out the wall, write what is new, publish."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame import urls
from wall_of_fame.build.page_digests import AtHand
from wall_of_fame.build.plan import Plan, Wishes, plan
from wall_of_fame.build.progress import Progress
from wall_of_fame.build.stage import RECEIPT, Stage
from wall_of_fame.build.tree import Row
from wall_of_fame.checks.run import in_order, problems_across, read_content
from wall_of_fame.content import Content
from wall_of_fame.content.read_records import prefetch
from wall_of_fame.content.snapshot import Survey, survey, survey_again
from wall_of_fame.problems import as_text, errors, summary
from wall_of_fame.site import Draft
from wall_of_fame.site.host import PublishError
from wall_of_fame.site.templates.environment import Compiled
from wall_of_fame.system.cache import Kept
from wall_of_fame.system.clock import today
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.program_version import folder_digest
from wall_of_fame.system.workers import Advance, Pending, begin, shared
from wall_of_fame.wall.word_counts import WordCounts

_MANY: Final = 400
"""From so many files on the work is surely shared out, and every template needed."""

_OBJECTS_BETWEEN_COLLECTIONS: Final = 200_000
"""A build makes much and throws little away, so that to look for garbage often is time lost."""


class Memory:
    """What builds remember, on the disk and, in a builder that stays in memory, from the last build.

    `kept` is what came of the records, `found` the last look at the content, `changed` the absolute
    paths of all that has changed since that look.
    """

    def __init__(self, cache: Path | None) -> None:
        """`cache` is the folder for what is kept on the disk; without one nothing is."""
        self.kept = Kept(cache and cache / "kept")
        self.at_hand = AtHand(
            Compiled(Kept(cache and cache / "templates")), WordCounts(Kept(cache and cache / "words"))
        )
        self.found: Survey | None = None
        self.changed: frozenset[str] = frozenset()

    def survey(self, content: Path, looking: Pending[Survey] | None = None) -> Survey:
        """Look at what has changed, or at everything in one process and at what is kept in another.

        `looking` is a look at everything that has begun already.
        """
        if self.found is None or self.found.root != content:
            looking = looking or begin(partial(survey, content))
            prefetch(self.kept, until=looking.is_done)
            self.found = looking.result()
        else:
            self.found = survey_again(self.found, self.changed)
        self.changed = frozenset()
        return self.found

    def note(self, changed: Collection[str]) -> None:
        """Something has changed; if it is not said what, everything will be looked at again.

        A build may end before it looks, so that what it was told of is still to be looked at.
        """
        self.changed |= frozenset(changed)
        if not changed:
            self.found = None


class Run:
    """One build, from the first look at the content to the swap.

    `looked_into` are the pictures and videos that were not known yet, `decoded` those of which
    published pictures were made.

    `settings` stand for all settings that may have a say in what Pelican writes; with None the
    site is built whether or not anything has changed.
    """

    def __init__(
        self,
        output: Path,
        wishes: Wishes,
        settings: str | None,
        memory: Memory | None = None,
        looking: Pending[Survey] | None = None,
    ) -> None:
        """Look at everything, or await the look that has begun, and stop if the content has an error.

        Raises:
            SystemExit: it has, and all problems have been told.
            PublishError, ThemeError, WorkerError, OSError: the build cannot be done.
        """
        gc.disable()
        self.progress = Progress()
        self.output = output
        self._wishes = wishes
        self.looked_into: list[str] = []
        self.decoded: tuple[str, ...] = ()
        self._memory = memory or Memory(wishes.cache)
        self._getting_ready: Pending[frozenset[str] | None] | None = None
        self.stage = Stage(output, (wishes.content, wishes.theme))
        self.stage.__enter__()
        try:
            found = self._survey(looking)
            self._key = self._key_of(found, settings)
            self.plan = None if self._is_done_already() else self._judge(found)
        except BaseException:
            gc.enable()
            self.close()
            raise
        gc.freeze()
        gc.enable()
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 20)

    def _survey(self, looking: Pending[Survey] | None) -> Survey:
        with self.progress.stage("Reading the content"):
            self._today = today(self._wishes.content.parent)
            return self._memory.survey(self._wishes.content, looking)

    def _key_of(self, found: Survey, settings: str | None) -> bytes | None:
        """What the whole site is made of, if that can be told."""
        content = found.digest
        if settings is None or content is None:
            return None
        theme = folder_digest(self._wishes.theme)
        return fingerprint(content, theme, self._today, repr(self._wishes), settings)

    def _is_done_already(self) -> bool:
        """Whether the output is what this build would make; then the problems are told once more."""
        receipt = self.stage.kept.get(RECEIPT)
        if self._key is None or not receipt or receipt[0] != self._key or not self.stage.is_whole(receipt[1]):
            return False
        sys.stderr.write(receipt[2])
        self.progress.done(f"nothing has changed: {receipt[1]:,} files in {self.output}")
        return True

    def _judge(self, found: Survey) -> Plan:
        """The plan of a sound content. While one process checks it, another lays out the wall already."""
        is_much = len(found.digests) > _MANY
        self._getting_ready = begin(self.stage.make_ready, is_much=is_much)
        with self.progress.stage("Checking the content", len(found.digests)) as advance:
            content, problems = read_content(
                found, self._today, self._memory.kept, advance, self.looked_into.append
            )
        checking = begin(partial(problems_across, found, content), is_much=is_much)
        made = self._try_to_plan(content) if checking.is_at_work and not errors(problems) else None
        problems += checking.result()
        told = in_order(problems, f"{self._wishes.content.name}/")
        self._words = as_text(told)
        sys.stderr.write(self._words)
        if errors(told):
            raise SystemExit(f"{summary(told)}. Nothing was published; the site is as it was.")
        return made or self._plan(content)

    def _plan(self, content: Content) -> Plan:
        with self.progress.stage("Laying out the wall"):
            return plan(content, self._wishes, self._memory.at_hand)

    def _try_to_plan(self, content: Content) -> Plan | None:
        """The plan, or nothing if something is wrong, which the checks may explain."""
        try:
            return self._plan(content)
        except Exception:  # noqa: BLE001 - unsound content may break anything; else it is tried again
            return None

    def write(self) -> None:
        """Write every file that is not there from the last time, but those that Pelican writes."""
        if self.plan is None:
            return
        with self.progress.stage("Making pictures") as advance:
            self.decoded = self.plan.make_pictures(advance)
        with self.progress.stage("Comparing"):
            todo = self._todo(self.plan)
        with self.progress.stage("Writing files", len(todo)) as advance:
            if len(todo) > _MANY:
                self.plan.load_templates()
            for rows in shared(self._put, todo, advance=advance):
                self.stage.record(rows)
        self._memory.at_hand.compiled.keep()

    def _todo(self, made: Plan) -> list[Draft]:
        drafts: dict[str, Draft] = {}
        for draft in made.drafts():
            if drafts.setdefault(draft.path, draft) is not draft:
                raise PublishError(f"Two pages want the address “{draft.path}”.")
        pelicans = [urls.file_of(page.url) for page in made.build.pages if not page.template]
        wanted = {path: draft.made_of for path, draft in drafts.items()}
        given = self._getting_ready.result() if self._getting_ready else self.stage.make_ready()
        missing = self.stage.prepare(given, wanted, pelicans)
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
        if self._getting_ready is not None:
            self._getting_ready.drop()
        self.stage.__exit__(None, None, None)
