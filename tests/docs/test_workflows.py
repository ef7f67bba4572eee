"""Promise 14: a pull request's build has no secrets and never deploys."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.documents import ROOT, document, rows, section
from tests.loops import at_least_one
from wall_of_fame.system.cache_key import KEY_VARIABLE

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
WHAT_MAY = "What the workflows may do"
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
DEPLOYS = re.compile(
    r"deploy|\bpages\b|id-token|make publish|gh release|git push|wrangler|netlify|rsync|scp ", re.IGNORECASE
)

MAY_WRITE = {
    "publish.yml attest": {"attestations", "id-token"},
    "publish.yml deploy": {"pages", "id-token"},
    "nightly.yml tell": {"issues"},
    "release.yml attest": {"attestations", "id-token"},
    "release.yml publish": {"contents"},
}
"""The jobs that may change something, and what."""

CALLED = {
    "",
    ".venv/bin/wall check --format github",
    "bash .ci/run",
    ".ci/changes HEAD^1",
    ".ci/issue report.md",
    '.ci/release "$GITHUB_REF_NAME" dist',
}
"""What a step may call besides a target of the Makefile; a step that uses an action calls nothing."""

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


def test_the_workflows_are_those_documented() -> None:
    """docs/hosting.md says of every workflow what it may do."""
    documented = {
        workflow.strip("`") for workflow, *_ in rows(section(document("docs/hosting.md"), WHAT_MAY))
    }
    assert documented == {path.name for path in WORKFLOWS}


def test_every_action_has_one_version() -> None:
    """An action is the same in all workflows."""
    uses = {use for path in WORKFLOWS for use in re.findall(r"uses: (\S+ # \S+)", path.read_text("utf-8"))}
    assert len({use.partition("@")[0] for use in uses}) == len(uses)


def test_pull_requests_are_judged() -> None:
    """Some workflow runs for every pull request, checks the content and can run the whole suite."""
    judging = [path for path in WORKFLOWS if "pull_request" in _triggers(_workflow(path))]
    assert judging
    assert all("wall check --format github" in _code(path) for path in judging)
    assert all("bash .ci/run" in _code(path) for path in judging)


def test_content_alone_is_checked_and_built() -> None:
    """The one required job always runs and checks; only content alone spares the suite, and is built."""
    job = _workflow(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["check"]
    assert not {"if", "needs", "continue-on-error"} & job.keys()
    conditions = {step["run"].split(" >")[0]: step.get("if") for step in job["steps"] if "run" in step}
    assert conditions == {
        ".ci/changes HEAD^1": "github.event_name == 'pull_request'",
        "make venv": None,
        ".venv/bin/wall check --format github": None,
        "make html": "steps.changes.outputs.kind == 'content'",
        "bash .ci/run": "steps.changes.outputs.kind != 'content'",
        "make lint": "steps.changes.outputs.kind != 'content'",
    }
    assert not [step for step in job["steps"] if "continue-on-error" in step]
    [checkout] = [step["with"] for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert int(checkout["fetch-depth"]) >= 2


def test_publishing_waits_for_no_statement() -> None:
    """A private repository cannot have an attestation, and is published all the same."""
    jobs = _workflow(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]
    assert jobs["deploy"]["needs"] == "build"
    assert jobs["attest"]["if"] == "github.event.repository.private == false"
    assert "if" not in jobs["deploy"]


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
def test_rights_are_few(path: Path) -> None:
    """Rights are given to jobs, never to a workflow; each to change something is one of those meant."""
    workflow = _workflow(path)
    assert workflow["permissions"] == {}
    given = {
        f"{path.name} {name}": {right for right, level in job["permissions"].items() if level != "read"}
        for name, job in workflow["jobs"].items()
    }
    assert {job: rights for job, rights in given.items() if rights} == {
        job: rights for job, rights in MAY_WRITE.items() if job.startswith(path.name)
    }


@pytest.mark.parametrize("job", MAY_WRITE)
def test_who_may_write_runs_nothing_of_a_change(job: str) -> None:
    """A job that may write calls pinned actions, or one of our two scripts, from main or a tag."""
    file, name = job.split()
    workflow = _workflow(ROOT / ".github" / "workflows" / file)
    assert not _serves_pull_requests(workflow)
    steps = workflow["jobs"][name]["steps"]
    scripts = {".ci/issue report.md", '.ci/release "$GITHUB_REF_NAME" dist'}
    assert {step["run"] for step in steps if "run" in step} <= scripts


SHOWN = {
    "nightly.yml": ["GH_TOKEN: ${{ github.token }}"],
    "release.yml": ["GH_TOKEN: ${{ github.token }}"],
    "publish.yml": ["WALL_CACHE_KEY: ${{ secrets.WALL_CACHE_KEY }}"],
}
"""The tokens and secrets that stand in a workflow: one to keep the issue, one to
make a release, one to seal what builds keep."""


@every_workflow
def test_tokens_are_shown_to_one_step(path: Path) -> None:
    """No token and no secret stands in a workflow but those meant, and none where a job may write."""
    found = re.findall(r".*(?:\bsecrets\b|github\.token|GITHUB_TOKEN).*", _code(path))
    assert [line.strip() for line in found] == SHOWN.get(path.name, [])


def test_one_step_has_the_key_of_the_cache() -> None:
    """The step that builds seals; the job with the key may only read."""
    job = _workflow(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]
    assert [step["run"] for step in job["steps"] if KEY_VARIABLE in step.get("env", {})] == ["make publish"]
    assert KEY_VARIABLE not in job.get("env", {})
    assert set(job["permissions"].values()) == {"read"}


@every_workflow
def test_only_main_keeps_anything(path: Path) -> None:
    """What builds keep is saved and restored for a push to main alone: no pull request fills or reads it."""
    caching = [
        step
        for job in _workflow(path)["jobs"].values()
        for step in job["steps"]
        if "cache" in step.get("uses", "") or "cache" in step.get("with", {})
    ]
    assert len(caching) == (path.name == "publish.yml")
    for step in caching:
        assert not _serves_pull_requests(_workflow(path))
        assert step["if"] == "github.ref == 'refs/heads/main'"
        # A key that is new in each run, so that what it keeps is saved at its end.
        assert "github.run_id" in step["with"]["key"]
        assert step["with"]["key"].startswith(step["with"]["restore-keys"])
        # The lock and the tree that is brought up to date are made anew.
        assert step["with"]["path"].split() == [
            ".cache", "output", ".output.build/last-build", ".output.build/manifest-*",
        ]  # fmt: skip


@every_workflow
def test_steps_are_called_not_written(path: Path) -> None:
    """What a step does is one command that runs at the prompt as well, with its output put somewhere."""
    steps = [step for job in _workflow(path)["jobs"].values() for step in job["steps"]]
    for step in at_least_one(steps):
        command, _, to = step.get("run", "").partition(" >")
        assert command in CALLED or re.fullmatch(r"make (--silent )?[a-z]+", command)
        assert re.fullmatch(r'|>"\$GITHUB_(STEP_SUMMARY|OUTPUT)"|[a-z]+\.(md|txt)', to)


@every_workflow
def test_actions_are_pinned(path: Path) -> None:
    """Every action is named by a full hash, its version beside it; a checkout leaves no credentials."""
    named = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in named if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []
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
