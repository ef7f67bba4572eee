"""The wall inside Pelican: check first, build aside, publish only what is whole."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NoReturn

from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.readers import Readers
from pelican.writers import Writer

from wall_of_fame.build.plan import Plan
from wall_of_fame.build.run import Run
from wall_of_fame.pelican_plugin.keys import COMPLAINTS, IS_LAST, LOOKING, MEMORY, RUN
from wall_of_fame.pelican_plugin.reader import ProseReader
from wall_of_fame.pelican_plugin.settings import FIXED, NOTHING_TO_WRITE, TermsError, plainly, wishes
from wall_of_fame.site.host import PublishError
from wall_of_fame.site.pages import open_campaigns
from wall_of_fame.site.pages import plain as prose
from wall_of_fame.site.search import SearchError
from wall_of_fame.site.templates.environment import equip
from wall_of_fame.site.theme_files import ThemeError
from wall_of_fame.system.workers import WorkerError

_LOG: Final = logging.getLogger(__name__)

_LAST: Final[list[Any]] = []
"""The last build, see `_keep`."""


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


class WallGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page and file of the wall into the stage."""

    def generate_context(self) -> None:
        """Give Pelican's own pages and news what the theme needs."""
        made: Plan | None = self.settings[RUN].plan
        if made is None:
            return
        for page in self.context["pages"]:
            page.head = prose.page_head(made.desk, made.content, page.slug)
        for article in self.context["articles"]:
            article.head = prose.article_head(made.desk, made.content, article.slug)
        self.context["news_heads"] = prose.news_heads(made.desk, made.content)
        self.context["open_campaigns"] = open_campaigns(made.desk)
        self.context["today"] = made.desk.today

    def generate_output(self, _writer: Any) -> None:
        """Write the files."""
        run: Run = self.settings[RUN]
        with told_kindly(run):
            run.write()
        _LOG.debug("Pictures looked into: %d %s", len(run.looked_into), run.looked_into)
        _LOG.debug("Pictures decoded: %d %s", len(run.decoded), list(run.decoded))


class KindWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer for plain pages and news, ending the build in words rather than a traceback."""

    def write_file(self, *arguments: Any, **options: Any) -> None:
        """Write one page."""
        with told_kindly(self.settings[RUN]):
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
    except (PublishError, SearchError, TermsError, ThemeError, TemplateError, WorkerError) as error:
        _stop(error)
    except OSError as error:
        _stop(PublishError(f"Writing failed: {error.strerror}."))
    except KeyboardInterrupt as error:
        _stop(PublishError("Interrupted."), cause=error)


def connect() -> None:
    """Connect to Pelican's signals that are still to come."""
    signals.get_writer.connect(_writer)
    signals.get_generators.connect(_begin)
    signals.readers_init.connect(_read_prose)
    signals.generator_init.connect(_equip)
    signals.finalized.connect(_end)


def settle(pelican: Pelican) -> None:
    """Set for good what the wall needs, before Pelican looks."""
    pelican.settings.update(FIXED)
    pelican.delete_outputdir = False


def _begin(pelican: Pelican) -> type[WallGenerator]:
    """Check the content, lay out the wall, and let Pelican write beside the output."""
    settings = pelican.settings
    if _LAST:
        _LAST.clear()
        gc.unfreeze()
    unfinished: Run | None = settings.pop(RUN, None)
    if unfinished is not None:
        unfinished.close()
    with told_kindly():
        memory, looking = settings.pop(MEMORY, None), settings.pop(LOOKING, None)
        is_alone = len(settings["PLUGINS"]) == 1
        words = plainly(settings) if is_alone else None
        run = Run(Path(pelican.output_path), wishes(settings), words, memory, looking)
    settings[IS_LAST] = memory is None
    settings[COMPLAINTS] = _Complaints()
    settings[COMPLAINTS].listen()
    if run.plan is None:
        settings.update(NOTHING_TO_WRITE)
    elif not run.plan.content.articles:
        settings["DIRECT_TEMPLATES"] = []
    settings[RUN] = run
    pelican.output_path = settings["OUTPUT_PATH"] = str(run.stage.loose)
    return WallGenerator


def _writer(_pelican: Pelican) -> type[KindWriter]:
    return KindWriter


def _read_prose(readers: Readers) -> None:
    """Read Markdown with the wall's own reader, and nothing else with any other."""
    readers.reader_classes = {"md": ProseReader}


def _equip(generator: Generator) -> None:
    """Give Pelican's template environment what the theme uses."""
    run: Run | None = generator.settings.get(RUN)
    if run is not None and run.plan is not None:
        equip(generator.env, run.plan.language, run.plan.build.site)


def _end(pelican: Pelican) -> None:
    """Publish, if Pelican complained of nothing."""
    run: Run = pelican.settings.pop(RUN)
    complaints: _Complaints = pelican.settings.pop(COMPLAINTS)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(run.output)
    complaints.leave()
    with told_kindly(run):
        if complaints.messages:
            raise PublishError("Pelican reported: " + "; ".join(complaints.messages))
        run.finish()
    run.close()
    if pelican.settings.pop(IS_LAST):
        _keep(run)


def _keep(run: Run) -> None:
    """Keep a build that is most likely the last one of this process, until it ends.

    To take ten thousand pages to pieces, one by one, takes as long as to write a hundred. What holds
    itself, and is frozen, is not taken to pieces at the end of a process either.
    """
    _LAST[:] = [run, _LAST]
    gc.freeze()


def _stop(error: Exception, cause: BaseException | None = None) -> NoReturn:
    raise SystemExit(f"{error} Nothing was published; the site is as it was.") from cause or error
