"""Promise 14: a pull request's build has no secrets and never deploys."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.documents import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
DEPLOYS = re.compile(
    r"deploy|\bpages\b|id-token|make publish|gh release|git push|wrangler|netlify|rsync|scp ", re.IGNORECASE
)

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def _workflow(path: Path) -> dict[str, Any]:
    """A workflow's values as text; a plain loader, for which `on` is no truth value."""
    values = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    assert isinstance(values, dict)
    return values


def _triggers(workflow: dict[str, Any]) -> set[str]:
    on = workflow["on"]
    return {on} if isinstance(on, str) else set(on)


def _serves_pull_requests(workflow: dict[str, Any]) -> bool:
    return any(name.startswith(("pull_request", "workflow_run", "issue")) for name in _triggers(workflow))


def _code(path: Path) -> str:
    """A workflow's lines without its comments."""
    return re.sub(r"(?m)(^|\s)#.*$", "", path.read_text(encoding="utf-8"))


def test_pull_requests_are_judged() -> None:
    """Some workflow runs for every pull request, checks the content and runs the whole suite."""
    judging = [path for path in WORKFLOWS if "pull_request" in _triggers(_workflow(path))]
    assert judging
    assert all("wall check --format github" in _code(path) for path in judging)
    assert all("bash .ci/run" in _code(path) for path in judging)


@every_workflow
def test_no_workflow_runs_strangers_code_with_rights(path: Path) -> None:
    """No event by which a stranger's change would run with the project's own rights."""
    assert not _triggers(_workflow(path)) & {"pull_request_target", "workflow_run", "issue_comment"}


@every_workflow
def test_pull_requests_may_only_read(path: Path) -> None:
    """Every workflow states what it may do; one that serves pull requests may read the content only."""
    workflow = _workflow(path)
    given = [workflow["permissions"], *(job.get("permissions", {}) for job in workflow["jobs"].values())]
    if _serves_pull_requests(workflow):
        assert [one for one in given if one not in ({"contents": "read"}, {})] == []
    assert not {"write-all", "read-all"} & {str(one) for one in given}


@every_workflow
def test_pull_requests_see_no_secret(path: Path) -> None:
    """No secret, no token and no environment that could hold one."""
    workflow = _workflow(path)
    if _serves_pull_requests(workflow):
        assert not re.search(r"\bsecrets\b|github\.token|GITHUB_TOKEN", _code(path))
        assert not [name for name, job in workflow["jobs"].items() if {"environment", "secrets"} & set(job)]


@every_workflow
def test_pull_requests_deploy_nothing(path: Path) -> None:
    """What serves pull requests neither publishes nor pushes."""
    if _serves_pull_requests(_workflow(path)):
        assert not DEPLOYS.search(_code(path))


@every_workflow
def test_actions_are_pinned(path: Path) -> None:
    """Every action is named by the full hash of a commit, and a checkout leaves no credentials behind."""
    for job in _workflow(path)["jobs"].values():
        for step in job["steps"]:
            uses = step.get("uses", "")
            assert not uses or PINNED.fullmatch(uses)
            if uses.startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_jobs_come_to_an_end(path: Path) -> None:
    """Every job has a time limit, and a newer run takes the place of an older one."""
    workflow = _workflow(path)
    assert "concurrency" in workflow
    assert all(0 < int(job["timeout-minutes"]) <= 120 for job in workflow["jobs"].values())


@every_workflow
def test_nothing_of_a_stranger_becomes_a_command(path: Path) -> None:
    """No `${{ … }}` stands in a command, where a branch's name could be one."""
    steps = [step for job in _workflow(path)["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
