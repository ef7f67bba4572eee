"""The wall inside Pelican: check first, build aside, publish only what is whole."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NoReturn

from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.readers import Readers
from pelican.writers import Writer

from wall_of_fame import prose, urls
from wall_of_fame.assets import ThemeError
from wall_of_fame.clock import today
from wall_of_fame.collect import collect
from wall_of_fame.construct import Plan, Wishes, plan
from wall_of_fame.pages import open_campaigns
from wall_of_fame.problems import as_text, errors, summary
from wall_of_fame.progress import Progress
from wall_of_fame.publish import PublishError, Stage
from wall_of_fame.reader import ProseReader
from wall_of_fame.templates import equip
from wall_of_fame.terms import FIXED, TermsError, wishes

_RUN: Final = "WALL_OF_FAME_RUN"
"""The setting under which one run's `Run` travels from Pelican's first signal to its last."""


class _Complaints(logging.Handler):
    """Keeps what Pelican only logs, so that a page it dropped stops the build."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

    def listen(self) -> None:
        """Hear all errors, also when Pelican was asked to be quiet."""
        self._levels = {name: logging.getLogger(name).level for name in ("", "pelican")}
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(min(level, logging.ERROR))
        logging.getLogger().addHandler(self)

    def leave(self) -> None:
        """Hear no more."""
        logging.getLogger().removeHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)


class Run:
    """One build from the first check to the swap."""

    def __init__(self, pelican: Any) -> None:
        self.progress = Progress()
        self.complaints = _Complaints()
        self.output = pelican.output_path
        self.wishes: Wishes = wishes(pelican.settings)
        self.plan: Plan = self._plan()
        self.stage = Stage(Path(self.output), (self.wishes.content, self.wishes.theme))
        self.stage.__enter__()
        self.complaints.listen()

    def _plan(self) -> Plan:
        content = self.wishes.content
        with self.progress.stage("Checking the content"):
            collected = collect(content, today(content.parent), f"{content.name}/")
        sys.stderr.write(as_text(collected.problems))
        if errors(collected.problems):
            raise SystemExit(f"{summary(collected.problems)}. Nothing was published; the site is as it was.")
        with self.progress.stage("Laying out the wall"):
            return plan(collected.content, self.wishes)

    def finish(self) -> None:
        """Put the new site in the old one's place."""
        if self.complaints.messages:
            raise PublishError("Pelican reported: " + "; ".join(self.complaints.messages))
        with self.progress.stage("Publishing"):
            count = self.stage.publish(urls.file_of(page.url) for page in self.plan.build.pages)
        self.progress.done(f"{count:,} files in {self.output}")

    def close(self) -> None:
        """Throw away what was not published."""
        self.complaints.leave()
        self.stage.__exit__(None, None, None)


class WallGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page and file of the wall into Pelican's (staged) output."""

    def generate_context(self) -> None:
        """Give Pelican's own pages and news what the theme needs."""
        made: Plan = self.settings[_RUN].plan
        for page in self.context["pages"]:
            page.head = prose.page_head(made.desk, made.content, page.slug)
        for article in self.context["articles"]:
            article.head = prose.article_head(made.desk, made.content, article.slug)
        self.context["news_heads"] = prose.news_heads(made.desk, made.content)
        self.context["open_campaigns"] = open_campaigns(made.desk)
        self.context["today"] = made.desk.today

    def generate_output(self, _writer: Any) -> None:
        """Write the files."""
        run: Run = self.settings[_RUN]
        with told_kindly(run):
            with run.progress.stage("Writing pages", total=len(run.plan.build.pages)) as advance:
                for file in run.plan.pages():
                    run.stage.write(file)
                    advance()
            with run.progress.stage("Writing all else") as advance:
                for file in run.plan.others():
                    run.stage.write(file)
                    advance()


class KindWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer for plain pages and news, ending the build in words rather than a traceback."""

    def write_file(self, *arguments: Any, **options: Any) -> None:
        """Write one page."""
        with told_kindly(self.settings[_RUN]):
            super().write_file(*arguments, **options)


@contextmanager
def told_kindly(run: Run | None = None) -> Iterator[None]:
    """End the build in words when the disk is full, a template is broken or somebody interrupts."""
    try:
        with _in_words():
            yield
    except BaseException:
        if run is not None:
            run.close()
        raise


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except (PublishError, TermsError, ThemeError, TemplateError) as error:
        _stop(error)
    except OSError as error:
        _stop(PublishError(f"Writing failed: {error.strerror}."))
    except KeyboardInterrupt as error:
        _stop(PublishError("Interrupted."), cause=error)


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_writer.connect(_writer)
    signals.initialized.connect(_settle)
    signals.get_generators.connect(_begin)
    signals.readers_init.connect(_read_prose)
    signals.generator_init.connect(_equip)
    signals.finalized.connect(_end)


def _settle(pelican: Pelican) -> None:
    """Set for good what the wall needs, before Pelican looks."""
    pelican.settings.update(FIXED)
    pelican.delete_outputdir = False


def _begin(pelican: Pelican) -> type[WallGenerator]:
    """Check the content, lay out the wall, and let Pelican write beside the output."""
    unfinished: Run | None = pelican.settings.pop(_RUN, None)
    if unfinished is not None:
        unfinished.close()
    with told_kindly():
        run = Run(pelican)
    if not run.plan.content.articles:
        pelican.settings["DIRECT_TEMPLATES"] = []
    pelican.settings[_RUN] = run
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(run.stage.path)
    return WallGenerator


def _writer(_pelican: Pelican) -> type[KindWriter]:
    return KindWriter


def _read_prose(readers: Readers) -> None:
    """Read Markdown with the wall's own reader, and nothing else with any other."""
    readers.reader_classes = {"md": ProseReader}


def _equip(generator: Generator) -> None:
    """Give Pelican's template environment what the theme uses."""
    run: Run | None = generator.settings.get(_RUN)
    if run is not None:
        equip(generator.env, run.plan.language, run.plan.build.site)


def _end(pelican: Pelican) -> None:
    """Publish."""
    run: Run = pelican.settings.pop(_RUN)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = run.output
    with told_kindly(run):
        run.finish()
    run.close()


def _stop(error: Exception, cause: BaseException | None = None) -> NoReturn:
    raise SystemExit(f"{error} Nothing was published; the site is as it was.") from cause or error
