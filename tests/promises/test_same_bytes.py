"""Same commit, same bytes, on any day and any machine (promise 12)."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output, fingerprint
from tests.walls.projects import NEW_PYTHON, MakeProject, Project, elsewhere_project, environment

WEIRD = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "de_DE.UTF-8",
    "LANGUAGE": "fr",
    "PYTHONHASHSEED": "12345",
    "PYTHONUTF8": "0",
    "HOME": "/nonexistent",
    "COLUMNS": "40",
}


def test_another_folder_and_another_machine_make_no_difference(elsewhere: Output, tmp_path: Path) -> None:
    """After touching every file, elsewhere on disk, in another zone and locale, the bytes are the same."""
    project = elsewhere_project(tmp_path / "a folder with blanks and ü")
    for number, path in enumerate(sorted(project.folder.rglob("*"))):
        os.utime(path, (number * 1000, number * 100_000))
    with project.start(env=WEIRD, program=("-c", UMASK)) as process:
        words = process.communicate(timeout=300)[0]
    assert process.returncode == 0, words
    assert fingerprint(project.output) == fingerprint(elsewhere.folder)


UMASK = """
import os, sys
os.umask(0o007)
from pelican import main
sys.exit(main(sys.argv[1:]))
"""


def test_kept_pictures_make_no_difference(elsewhere: Output, tmp_path: Path) -> None:
    """A build that finds its pictures in the cache writes the very bytes of one that makes them."""
    project = Project(shutil.copytree(elsewhere.folder.parent, tmp_path / "again"))
    assert list((project.folder / ".cache").rglob("*.webp"))
    assert fingerprint(project.build(program=NEW_PYTHON).folder) == fingerprint(elsewhere.folder)


def git(folder: Path, *arguments: str, day: str = "2026-11-20T12:00:00Z") -> None:
    """Run git in a folder, on a given day."""
    identity = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_CONFIG_GLOBAL": "/dev/null"}
    for who in ("AUTHOR", "COMMITTER"):
        identity |= {f"GIT_{who}_NAME": "Test", f"GIT_{who}_EMAIL": "test@example.org"}
    subprocess.run(
        ["git", *arguments], cwd=folder, env=environment(identity), check=True, capture_output=True
    )


@pytest.mark.parametrize(("day", "is_open"), [("2026-11-20", True), ("2027-01-05", False)])
def test_a_commit_is_built_as_on_its_day(project: Project, day: str, is_open: bool) -> None:
    """Without SOURCE_DATE_EPOCH, the day of the last commit counts as today, whatever the clock says."""
    (project.folder / ".gitignore").write_text("/output/\n/.cache/\n/.output.build/\n__pycache__/\n")
    git(project.folder, "init", "--quiet")
    git(project.folder, "add", "--all")
    git(project.folder, "commit", "--quiet", "--message", "The wall", day=f"{day}T12:00:00+14:00")
    site = project.build(env={"SOURCE_DATE_EPOCH": ""}, program=NEW_PYTHON)
    assert ("https://forms.example.org/winter" in site.text("index.html")) is is_open
    first = fingerprint(site.folder)
    for path in project.folder.rglob("*"):
        os.utime(path)
    assert fingerprint(project.build(env={"SOURCE_DATE_EPOCH": ""}, program=NEW_PYTHON).folder) == first


def test_the_day_of_the_build_is_used(project: Project) -> None:
    """A build of 1 January 2027 no longer invites to a campaign that ended in December."""
    site = project.build(env={"SOURCE_DATE_EPOCH": "1798761600"})
    assert "https://forms.example.org/winter" not in site.text("nominate/index.html")
    assert "https://forms.example.org/winter" not in site.text("index.html")


@pytest.fixture(scope="module")
def early(make_project: MakeProject) -> Output:
    """A wall built on 1 November 2026, before its campaign begins."""
    return make_project().build(env={"SOURCE_DATE_EPOCH": "1793491200"})


@pytest.mark.parametrize("url", ["", "nominate/", "campaigns/winter-thanks-2026/"])
def test_what_opens_later_is_there_for_the_browser_to_show(early: Output, url: str) -> None:
    """Built before a campaign begins, a page holds the invitation with its days, so that it opens in time."""
    link = early.page(url).one("//main//a[@href='https://forms.example.org/winter']")
    assert link.xpath("string(ancestor-or-self::*[@data-start]/@data-start)") == "2026-11-09"
    assert link.xpath("string(ancestor-or-self::*[@data-end]/@data-end)") == "2026-12-20"
    assert early.page(url).find("//script[contains(@src, 'open-campaigns.js')]")


def test_no_file_tells_when_it_was_built(elsewhere: Output) -> None:
    """Neither the build's day nor its year of today's clock stands in any text of the site."""
    texts = [file for file in elsewhere.files.items() if not file[0].startswith(("pictures/", "theme/"))]
    for path, data in at_least_one(texts):
        assert b"2026-11-20" not in data, path
        assert b"20 November 2026" not in data, path
        assert str(elsewhere.folder.parent).encode() not in data, path
