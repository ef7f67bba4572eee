"""`.ci/changes`: whether a pull request changes content alone, so that its check need not run the suite."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.walls.clone import Clone, clone
from tools.programs import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Clone:
    """A project with a program beside its content, in git."""
    made = clone(tmp_path / "project")
    made.write("plugins/a.py", "x = 1\n")
    made.write("content/photos/old.txt", "x")
    made.commit("More")
    return made


def kind(project: Clone, base: str = "HEAD^1") -> str:
    """What the script says of the last commit, as the workflow asks it."""
    command = [str(ROOT / ".ci" / "changes"), base]
    done = subprocess.run(command, cwd=project.folder, check=True, capture_output=True, text=True)
    return done.stdout


def test_content_alone(project: Clone) -> None:
    """Files that are new, changed, run, renamed or deleted, whatever they are called."""
    project.replace("content/people/ada-l.md", "name: Ada L.", "name: Ada M.")
    project.write("content/people/zoë l.md", "x")
    project.write("content/photos/new.jpg", "x")
    (project.folder / "content/photos/new.jpg").chmod(0o755)
    project.git("mv", "content/photos/old.txt", "content/photos/newer.txt")
    project.remove("content/nominations/2025/the-wrong-map.md")
    project.commit()
    assert kind(project) == "kind=content\n"


@pytest.mark.parametrize(
    "path",
    [
        "plugins/a.py",
        ".github/workflows/check.yml",
        ".ci/changes",
        "Makefile",
        "contents/x.md",
        "Content/x.md",
        "plugins/content/x.md",
        "content",
        "content/.gitattributes",
        "content/people/.hidden/x.md",
        "content/people/a\nplugins.md",
        "content/a\tb.md",
        "é/content/x",
    ],
)
def test_anything_else(project: Clone, path: str) -> None:
    """One other file beside content is enough."""
    project.write("content/people/zoe.md", "x")
    if path == "content":
        shutil.rmtree(project.folder / "content")
    project.write(path, "x")
    project.commit()
    assert kind(project) == "kind=other\n"


def test_no_plain_files(project: Clone) -> None:
    """A link, a link in the place of a file, a repository, a program that becomes content."""
    (project.folder / "content/people/link.md").symlink_to("/etc/passwd")
    project.commit()
    assert kind(project) == "kind=other\n"
    project.remove("content/photos/old.txt")
    (project.folder / "content/photos/old.txt").symlink_to("../../plugins")
    project.commit()
    assert kind(project) == "kind=other\n"
    commit = project.git("rev-parse", "HEAD").strip()
    project.git("update-index", "--add", "--cacheinfo", f"160000,{commit},content/sub")
    project.git("commit", "--quiet", "--message", "A repository")
    assert kind(project) == "kind=other\n"
    project.git("mv", "plugins/a.py", "content/photos/a.txt")
    project.git("commit", "--quiet", "--message", "A program")
    assert kind(project) == "kind=other\n"


def test_what_is_not_understood(project: Clone) -> None:
    """A change of nothing, and a base that is none, have everything run."""
    project.git("commit", "--quiet", "--allow-empty", "--message", "Nothing")
    assert kind(project) == "kind=other\n"
    assert kind(project, "nowhere") == "kind=other\n"
    assert kind(project, "--output=x") == "kind=other\n"
    assert not (project.folder / "x").exists()


def test_a_merge_is_compared_with_its_base(project: Clone) -> None:
    """As a pull request is checked out: what others did on main since is no part of it."""
    project.git("switch", "--quiet", "--create", "pull", "main")
    project.write("content/people/zoe.md", "x")
    project.commit()
    project.git("switch", "--quiet", "main")
    project.write("plugins/b.py", "x = 1\n")
    project.commit()
    project.git("merge", "--quiet", "--no-ff", "--message", "Merge", "pull")
    assert kind(project) == "kind=content\n"
