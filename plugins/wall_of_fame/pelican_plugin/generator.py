"""The wall inside Pelican: check first, build aside, publish only what is whole."""

from __future__ import annotations

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

from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.build.run import Run
from wall_of_fame.content.snapshot import Snapshot
from wall_of_fame.pelican_plugin.closing_line import leave_out_closing_line
from wall_of_fame.pelican_plugin.reader import ProseReader
from wall_of_fame.pelican_plugin.session import session_of, without_session
from wall_of_fame.pelican_plugin.setting_values import SettingsError
from wall_of_fame.pelican_plugin.settings import (
    FIXED_SETTINGS,
    NOTHING_TO_WRITE,
    read_site_settings,
    settings_as_text,
    template_settings,
)
from wall_of_fame.site.host import PublishError
from wall_of_fame.site.pages import open_campaigns, plain
from wall_of_fame.site.pages.occasions import take_part
from wall_of_fame.site.search import SearchError
from wall_of_fame.site.templates.environment import equip
from wall_of_fame.site.theme.theme_files import ThemeError
from wall_of_fame.system.garbage import collect_garbage, keep_until_exit
from wall_of_fame.system.reasons import printable_path, reason_alone
from wall_of_fame.system.workers import Background, WorkerError

_LOG: Final = logging.getLogger(__name__)


class WallGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page and file of the wall into the stage."""

    def generate_context(self) -> None:
        """Give Pelican's own pages and news what the theme needs."""
        plan = _run_of(self.settings).plan
        if plan is None:
            return
        for page in self.context["pages"]:
            page.head = plain.page_head(plan.context, plan.content, page.slug)
        for article in self.context["articles"]:
            article.head = plain.article_head(plan.context, plan.content, article.slug)
        self.context["news_heads"] = plain.news_heads(plan.context, plan.content)
        self.context["open_campaigns"] = open_campaigns(plan.context)
        self.context["ways"] = plan.settings.ways_in
        self.context["further_pages"] = take_part.links(plan.context)

    def generate_output(self, _writer: Any) -> None:
        """Write the files."""
        run = _run_of(self.settings)
        with errors_in_words(run):
            run.write()
        _LOG.debug("Pictures looked into: %d %s", len(run.opened), run.opened)
        _LOG.debug("Pictures decoded: %d %s", len(run.decoded), list(run.decoded))


class WallWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer for plain pages and news, ending the build in words rather than a traceback."""

    def write_file(self, *arguments: Any, **options: Any) -> None:
        """Write one page."""
        with errors_in_words(_run_of(self.settings)):
            super().write_file(*arguments, **options)


@contextmanager
def errors_in_words(run: Run | None = None) -> Iterator[None]:
    """End the build in words when the disk is full, a template is broken or somebody interrupts.

    Whatever the error, `run` is closed.

    Raises:
        SystemExit: instead of the errors that people can do something about.
    """
    try:
        with _exit_in_words():
            yield
    except BaseException:
        if run is not None:
            run.close()
        raise


@contextmanager
def _exit_in_words() -> Iterator[None]:
    try:
        yield
    except (PublishError, SearchError, SettingsError, ThemeError, TemplateError, WorkerError) as error:
        _stop(error)
    except OSError as error:
        words = f"Writing failed: {reason_alone(error)}."
        if error.filename is not None:
            words = f"{printable_path(error.filename)} cannot be used: {reason_alone(error)}."
        _stop(PublishError(words))
    except KeyboardInterrupt as error:
        _stop(PublishError("Interrupted."), cause=error)


def connect() -> None:
    """Connect to Pelican's signals that are still to come."""
    signals.get_writer.connect(_choose_writer)
    signals.get_generators.connect(_begin)
    signals.readers_init.connect(_set_readers)
    signals.generator_init.connect(_equip_templates)
    signals.finalized.connect(_end)


def prepare_settings(pelican: Pelican, snapshot: Background[Snapshot] | None) -> None:
    """Fix the settings that the wall needs, before Pelican uses them; `snapshot` has begun, if any."""
    pelican.settings.update(FIXED_SETTINGS)
    pelican.delete_outputdir = False
    session_of(pelican.settings).snapshot = snapshot


def _begin(pelican: Pelican) -> type[WallGenerator]:
    """Check the content, lay out the wall, and let Pelican write beside the output."""
    settings = pelican.settings
    session = session_of(settings)
    if session.run is not None:
        session.run.close()
    collect_garbage()
    with errors_in_words():
        site_settings = read_site_settings(settings)
        # Another plugin may change what is written. So only without one the settings say it all.
        is_alone = len(settings["PLUGINS"]) == 1
        pelican_settings = settings_as_text(without_session(settings)) if is_alone else None
        memory = session.memory or BuildMemory(site_settings.cache)
        settings.update(template_settings(site_settings.theme))
        run = session.run = Run(Path(pelican.output_path), site_settings, pelican_settings, memory)
    with errors_in_words(run):
        run.begin(session.snapshot)
    session.error_log.attach()
    if run.plan is None:
        settings.update(NOTHING_TO_WRITE)
    elif not run.plan.content.articles:
        settings["DIRECT_TEMPLATES"] = []
    pelican.output_path = settings["OUTPUT_PATH"] = str(run.stage.loose)
    return WallGenerator


def _choose_writer(_pelican: Pelican) -> type[WallWriter]:
    return WallWriter


def _set_readers(readers: Readers) -> None:
    """Read Markdown with the wall's own reader, and nothing else with any other."""
    readers.reader_classes = {"md": ProseReader}


def _equip_templates(generator: Generator) -> None:
    """Give Pelican's template environment what the theme uses."""
    run = session_of(generator.settings).run
    if run is not None and run.plan is not None:
        equip(generator.env, run.plan.context.language, run.plan.build.site)


def _end(pelican: Pelican) -> None:
    """Publish, if Pelican has logged no error."""
    session = session_of(pelican.settings)
    run = _run_of(pelican.settings)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(run.output)
    session.run = None
    session.error_log.detach()
    with errors_in_words(run):
        if session.error_log.messages:
            raise PublishError("Pelican reported: " + "; ".join(session.error_log.messages))
        run.finish()
    run.close()
    leave_out_closing_line()
    if session.memory is None:
        keep_until_exit(run)


def _run_of(settings: Any) -> Run:
    run = session_of(settings).run
    assert run is not None  # noqa: S101 - `_begin` has put it there
    return run


def _stop(error: Exception, cause: BaseException | None = None) -> NoReturn:
    raise SystemExit(f"{error} Nothing was published; the site is as it was.") from cause or error
