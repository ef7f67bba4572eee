"""A change of a few records that a command makes: either all of it is written, or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.checks import check
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.content import Content
from wall_of_fame.editing.sound_content import UnsoundContentError, change_soundly, sound_content
from wall_of_fame.problems import as_text, printable_line, summary
from wall_of_fame.system.clock import editor_today
from wall_of_fame.system.folder_changes import OutsideError, folder_listing
from wall_of_fame.text.days.typed_day import UnclearDayError, read_typed_day

Change = Callable[[Path, Content, date], Mapping[str, bytes | None]]
"""Makes the new bytes of records, by their paths, of the content folder, its content and the editor's day.

None deletes a record.
"""


def change_records(
    change: Change, refusal: type[Exception], if_nothing: str = "", *, mends: bool = False
) -> int:
    """Change records of the wall in this folder, if it is sound before and afterwards; the exit code.

    With `mends` it need not be sound before.

    `change` raises `refusal`, or what `past_day` does, with words for people where it cannot be done.
    `if_nothing` is printed if nothing was to be changed.
    """
    root = Path("content").absolute()
    if not root.is_dir():
        return refuse("content: No wall's content is there. Go to the project's folder.")

    def write() -> int:
        today = editor_today(root.parent)
        try:
            content = check(root, today).content if mends else sound_content(root, today, uses_cache=True)
            changed = change(root, content, today)
            change_soundly(root, changed, today)
        except UnsoundContentError as error:
            sys.stdout.write(as_text(error.errors))
            return refuse(f"{summary(error.errors)}. Nothing was changed.", PROBLEMS)
        except (refusal, UnclearDayError) as error:
            return refuse(f"{printable_line(str(error))} Nothing was changed.", PROBLEMS)
        except (OSError, OutsideError) as error:
            return refuse(f"It cannot be done, and the content is as it was: {error}", PROBLEMS)
        sys.stdout.write("".join(map(_words, changed.items())) or if_nothing)
        return FINE

    return run_and_report(write, lambda: folder_listing(root))


def past_day(option: str, typed: str, today: date) -> date:
    """The day that an option has, as people write days.

    Raises:
        UnclearDayError: it is no day up to today, or may be more than one; with the option's name.
    """
    try:
        return read_typed_day(typed, today)
    except UnclearDayError as error:
        raise UnclearDayError(f"{option}: {error}") from error


def _words(change: tuple[str, bytes | None]) -> str:
    path, data = change
    return f"{'Deleted' if data is None else 'Changed'} content/{path}.\n"
