"""The day that counts as today. For a build of a commit it is fixed, so that its site is always the same."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from wall_of_fame.system.git import git_output


def build_today(project: Path) -> date:
    """The day of a build: SOURCE_DATE_EPOCH, else the last commit's date, else the calendar's day.

    It is the calendar's day if there are uncommitted changes, or no git.

    Raises:
        SystemExit: SOURCE_DATE_EPOCH is no number of seconds.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    if (
        not os.environ.get("SOURCE_DATE_EPOCH")
        and git_output(project, "status", "--porcelain", "--ignore-submodules=dirty", "--", ".") == ""
    ):
        commit_date = git_output(project, "log", "-1", "--format=%cs")
        if commit_date:
            return date.fromisoformat(commit_date)
    return editor_today()


def editor_today() -> date:
    """The day of an editor: SOURCE_DATE_EPOCH, else the calendar's day.

    Raises:
        SystemExit: SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            hint = "Write the seconds since 1970 in digits, or leave it out."
            raise SystemExit(f"SOURCE_DATE_EPOCH is “{epoch[:40]}”. {hint}") from None
    return date.today()  # noqa: DTZ011 - the day in the editor's own time zone is meant
