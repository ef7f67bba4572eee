"""Issues of the host: the body that its issue form writes → the answers under their questions.

GitHub and Forgejo (Codeberg) write each question of the form as a heading of the third level and the answer
below it; “_No response_” stands for an answer that was not given, “- [x]” for a ticked box.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from wall_of_fame.editing.importing.tables.json_forms import make_record_table
from wall_of_fame.editing.importing.tables.own_form import without_form_title
from wall_of_fame.editing.importing.tables.table import Table

_QUESTION: Final = re.compile(r"^###[ ]{1,8}([^ \n].*)$", re.MULTILINE)
_NO_RESPONSE: Final = frozenset({"_no response_", "*no response*", "_keine antwort_"})
_BOX: Final = re.compile(r"^[-*] \[([ xX])\] (.*)$", re.MULTILINE)
_BETWEEN_BODIES: Final = re.compile(r"^(?:-{3,}|={3,})$", re.MULTILINE)
_SIGNS_OF_AN_ISSUE: Final = (
    "html_url",
    "user",
    "author",
    "state",
    "pull_request",
    "labels",
    "createdAt",
    "url",
)

TITLE: Final = "Title of the issue"
STORY: Final = "What happened?"
ABOVE: Final = "Above the first question"
SENT: Final = "Submitted at"


def is_issue_body(text: str) -> bool:
    """Whether a text is what an issue form writes: it begins with a question, and asks more than one."""
    return text.lstrip().startswith("### ") and _asks_several(text)


def _asks_several(text: str) -> bool:
    return len(_QUESTION.findall(text)) > 1


def is_list_of_issues(value: Any) -> bool:
    """Whether a value of JSON holds an issue or several, as the hosts' programs give them."""
    first = _issues(value)[:1]
    return bool(first) and "body" in first[0] and any(sign in first[0] for sign in _SIGNS_OF_AN_ISSUE)


def _issues(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, dict):
        for key in ("issues", "items", "data", "nodes"):
            if isinstance(value.get(key), list):
                return _issues(value[key])
        return [value] if "body" in value else []
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def read_issues(value: Any) -> Table:
    """The table of the issues in a value of JSON; pull requests are no nominations."""
    issues = [issue for issue in _issues(value) if not issue.get("pull_request")]
    records = []
    for issue in issues:
        body = str(issue.get("body") or "").replace("\r\n", "\n")
        answers = read_issue_body(body) if _asks_several(body) else {STORY: body}
        sent = issue.get("created_at") or issue.get("createdAt") or ""
        title = without_form_title(str(issue.get("title") or ""))
        records.append({**answers, TITLE: title, SENT: str(sent)})
    return make_record_table(records, "issues of the host", "issue")


def read_issue_texts(text: str) -> Table:
    """The table of one body in a text, or of several with lines of dashes between them."""
    records = [read_issue_body(body) for body in _bodies(text)]
    return make_record_table(records, "the body of an issue", "issue")


def _bodies(text: str) -> list[str]:
    """The bodies in a text: a line of dashes ends one only where the next begins with the same question."""
    questions = _QUESTION.findall(text)
    bodies: list[str] = []
    for part in _BETWEEN_BODIES.split(text):
        begins = _QUESTION.match(part.lstrip())
        if not bodies or (begins is not None and begins[1] == questions[0]):
            bodies.append(part)
        else:
            bodies[-1] += f"---{part}"
    return bodies


def read_issue_body(body: str) -> dict[str, str]:
    """The answers of one body, by their questions."""
    parts = _QUESTION.split(body.replace("\r\n", "\n"))
    answers: dict[str, str] = {ABOVE: parts[0].strip()} if parts[0].strip() else {}
    questions = (part.strip(" #") for part in parts[1::2])
    for question, answer in zip(questions, parts[2::2], strict=True):
        text = answer.strip()
        if text.lower() in _NO_RESPONSE:
            text = ""
        if boxes := _BOX.findall(text):
            for mark, label in boxes:
                answers[_another(answers, f"{question} {label.strip()}")] = "Yes" if mark != " " else "No"
            text = _BOX.sub("", text).strip()
            if not text:
                continue
        answers[_another(answers, question)] = text
    return answers


def _another(answers: Mapping[str, str], question: str) -> str:
    return question if question not in answers else f"{question} ({len(answers)})"
