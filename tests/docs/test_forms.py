"""What the host shows to those who want to add somebody: the form, the checklist, who is asked."""

import re
from typing import Any

import yaml

from tests.docs.documents import ROOT, document

GITHUB = ROOT / ".github"
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def form() -> dict[str, Any]:
    """The form of a nomination."""
    found = yaml.safe_load(document(".github/ISSUE_TEMPLATE/nomination.yml"))
    assert isinstance(found, dict)
    return found


def test_the_form_is_one_that_the_host_takes() -> None:
    """Every part has a kind that is known, those that are answered have an id of their own and a label."""
    assert {"name", "description", "body"} <= set(form())
    asked = [part for part in form()["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in form()["body"]} <= KINDS
    assert len({part["id"] for part in asked}) == len(asked)
    assert all(re.fullmatch(r"[a-z_-]+", part["id"]) and part["attributes"]["label"] for part in asked)
    for part in asked:
        if part["type"] in {"dropdown", "checkboxes"}:
            assert part["attributes"]["options"]


def test_the_form_asks_for_nothing_private() -> None:
    """It says that it is public before it asks, and asks for no contact, address, age, health or photo."""
    first, *others = form()["body"]
    assert first["type"] == "markdown"
    assert "Everyone can read" in first["attributes"]["value"]
    labels = " ".join(part["attributes"]["label"] for part in others).lower()
    assert not re.search(r"phone|mail|address|surname|age\b|birth|photo|health", labels)
    [sure] = [part for part in others if part["type"] == "checkboxes"]
    assert all(option["required"] for option in sure["attributes"]["options"])


def test_the_checklist_asks_for_consent() -> None:
    """Whoever opens a pull request is asked for consent, guardians, contact details and the check."""
    text = document(".github/pull_request_template.md")
    assert len(re.findall(r"^- \[ \] ", text, re.MULTILINE)) <= 5
    for word in ("said yes", "guardian", "telephone", "make check"):
        assert word in text


def test_what_runs_has_owners() -> None:
    """Everything that runs, or says what runs, is somebody's; contributions are somebody's too."""
    owned = {line.split()[0] for line in document(".github/CODEOWNERS").splitlines() if line.startswith("/")}
    assert {"/content/", "/plugins/", "/theme/", "/.github/", "/Makefile"} <= owned
    assert {"/tools/", "/.ci/", "/requirements/"} <= owned
    for path in owned:
        assert list(ROOT.glob(path.strip("/"))), path
