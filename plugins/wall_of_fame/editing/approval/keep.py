"""What happens to a draft that is not published: it is kept in the inbox, with every answer so far."""

from __future__ import annotations

from pathlib import Path

from wall_of_fame.editing.approval.options import Outcome
from wall_of_fame.editing.draft import NominationDraft, write_draft
from wall_of_fame.editing.inbox import keep
from wall_of_fame.editing.new_files import NewFiles, UnsoundError
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.twins import mark_as_published
from wall_of_fame.problems import as_text
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.system.reasons import reason


class WaitingDraft:
    """A draft that is being approved; `file` is its own, or None if it is not in the inbox yet."""

    def __init__(self, draft: NominationDraft, questions: Questions, file: Path | None) -> None:
        self.draft = draft
        self.questions = questions
        self.file = file
        self.folder = file.parent if file else Path.cwd()
        self._answered_before = questions.answered

    def keep_answers(self) -> None:
        """Keep whatever was answered, or given beforehand, if anything was."""
        is_changed = self.questions.answered > self._answered_before
        if not (is_changed if self.file else write_draft(self.draft) != write_draft(NominationDraft())):
            return
        try:
            kept = keep(self.draft, self.folder, self.file)
        except OSError as error:
            self.questions.say(f"{reason(error)}. Nothing was kept.")
        else:
            self.questions.say(f"\nWhat you answered is kept in {kept}. To go on: wall approve {kept}")

    def keep_for_consent(self, name: str) -> Outcome:
        """Keep the draft until somebody has agreed."""
        kept = keep(self.draft, self.folder, self.file)
        self.questions.say(f"{name} has not agreed yet, so it is kept in {kept}, where only you see it.")
        self.questions.say(f"When they have: wall approve {kept}")
        return Outcome.WAITING

    def keep_unsound(self, error: UnsoundError) -> Outcome:
        """Keep a draft with which the content would have errors, and say which."""
        self.questions.show(as_text(error.problems))
        self.draft.on_the_wall = {}
        kept = keep(self.draft, self.folder, self.file)
        self.questions.say(
            f"Nothing was published. What you wrote is kept in {kept}: mend it, then: wall approve {kept}"
        )
        return Outcome.UNFINISHED

    def note_path(self, new_files: NewFiles) -> None:
        """Note in the draft's file what it becomes, so that an approval that is stopped can be completed."""
        if self.file is None:
            return
        path = f"nominations/{self.draft.date[:4]}/{new_files.nomination}.md"
        mark_as_published(self.draft, path, new_files.files[path])
        change_files(self.file.parent, {self.file.name: write_draft(self.draft)})
