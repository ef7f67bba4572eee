"""The day that a build counts as today, so that the same commit gives the same site on any day."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from wall_of_fame.system.git import git_output


def build_today(project: Path) -> date:
    """The build's today: SOURCE_DATE_EPOCH, else the last commit's date, else the calendar's.

    The calendar counts where there are uncommitted changes, and where there is no git.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    if (
        not os.environ.get("SOURCE_DATE_EPOCH")
        and git_output(project, "status", "--porcelain", "--", ".") == ""
    ):
        committed = git_output(project, "log", "-1", "--format=%cs")
        if committed:
            return date.fromisoformat(committed)
    return editor_today()


def editor_today() -> date:
    """The day on which an editor works: SOURCE_DATE_EPOCH, else the calendar's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            hint = "Write the seconds since 1970 in digits, or leave it out."
            raise SystemExit(f"SOURCE_DATE_EPOCH is “{epoch[:40]}”. {hint}") from None
    return date.today()  # noqa: DTZ011 - the editor's own calendar day is meant
