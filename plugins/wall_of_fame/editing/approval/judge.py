"""What would become of many drafts at once: each is completed without asking; what it lacks is noted."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import read
from wall_of_fame.editing.approval.care import open_findings
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.inbox import photo_complaint
from wall_of_fame.editing.interview import STEPS, Interview, NotYetError
from wall_of_fame.editing.new_files import NewFiles, make_files
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.editing.twins import find_twins
from wall_of_fame.records import KINDS, Record, validate
from wall_of_fame.system.reasons import reason

# What an import notes in every draft: it tells an editor nothing that they could decide.
_ORIGIN: Final = "Imported from "


@dataclass(slots=True)
class JudgedDraft:
    """A draft in the inbox with the files that it becomes, or all that keeps it from the wall."""

    file: Path
    draft: NominationDraft
    new_files: NewFiles | None = None
    obstacles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What an editor should know before they say yes."""

    is_published: bool = False
    """Whether it was put on the wall just before an earlier approval was stopped."""

    @property
    def is_ready(self) -> bool:
        """Whether it can go on the wall as it is."""
        return self.new_files is not None and not self.obstacles and not self.is_published


def judge_drafts(drafts: Sequence[JudgedDraft], content: Content, approver: str) -> None:
    """Find out what would become of each draft, one after the other: the later know of the earlier."""
    for judged in drafts:
        if approver:
            judged.draft.approved["by"] = approver
        if not judged.is_published:
            _judge(judged, content)
        if judged.is_ready and judged.new_files is not None:
            content = with_new_files(content, judged.new_files)


def _judge(judged: JudgedDraft, content: Content) -> None:
    draft, file = judged.draft, judged.file
    judged.notes += [remark for remark in draft.remarks if not remark.startswith(_ORIGIN)]
    judged.notes += map(str, draft.answers)
    if complaint := photo_complaint(draft, file):
        judged.obstacles.append(complaint)
        return
    nobody = Questions(io.StringIO(), io.StringIO())
    interview = Interview(draft, content, nobody, file.parent, asks_all=False, corrects=False)
    judged.obstacles += _missing(interview)
    if judged.obstacles:
        return
    for twin in find_twins(draft, content):
        words = f"Almost the same story stands in {twin.nomination.path}."
        (judged.obstacles if twin.is_same else judged.notes).append(words)
    try:
        judged.new_files = make_files(draft, content, file.parent)
    except (OSError, ValueError, SyntaxError) as error:
        judged.obstacles.append(f"{reason(error)}.")
        return
    judged.obstacles += (
        f"{finding.message} [{finding.rule}]" for finding in open_findings(content, judged.new_files)
    )


def _missing(interview: Interview) -> Iterator[str]:
    """Each question to which the draft has no answer."""
    for step in STEPS:
        try:
            step(interview)
        except NoAnswerError as error:
            yield f"Not answered: {error.question.partition(' (')[0]}"
        except NotYetError as error:
            yield f"{error} has not agreed yet."


def with_new_files(content: Content, new_files: NewFiles) -> Content:
    """The content as it would be with a draft's files, for the drafts after it."""
    for path, data in new_files.files.items():
        kind = next((kind for kind in KINDS if path.startswith(f"{kind.folder}/")), None)
        if kind is None or not path.endswith(".md"):
            continue
        record = validate(kind.model, read(data, "md").values)
        if isinstance(record, Record):
            id_ = path.rpartition("/")[2].removesuffix(".md")
            entries = {**content.of_kind[kind.name], id_: Entry(id_, path, record)}
            ids = {**content.ids, kind.name: content.ids[kind.name] | {id_}}
            content = replace(content.with_records(**{kind.name: entries}), ids=ids)
    return content
