"""A build that fails, is killed or fills the disk leaves the last good output as it was (promise 4)."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.walls.output import Output, fingerprint
from tests.walls.projects import Project, environment

KILLS = int(os.environ.get("WALL_KILLS", "12"))
CHANGE = ("people/mirela-k.md", "name: Mirela K.", "name: Mirela Changed")

SCRIPT = """
    import os, signal, sys
    from wall_of_fame.build import fill_stage, publish
    from wall_of_fame.system import folder_swap
    from pelican import main

    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    {change}
    sys.exit(main(sys.argv[1:]))
"""
AROUND_THE_SWAP = {
    "before the check": ("fill_stage.StageFiller.complete = die", "old"),
    "before the exchange": ("publish.swap_folders = die", "old"),
    "after the exchange": (
        "swap = publish.swap_folders; publish.swap_folders = lambda *a: (swap(*a), die())",
        "new",
    ),
    "while the old site is thrown away": ("publish.CompleteStage._bring_former_up_to_date = die", "new"),
}


@pytest.fixture
def built(elsewhere: Output, tmp_path: Path) -> Project:
    """A project with a first good output, and a change that the next build is to publish."""
    project = Project(shutil.copytree(elsewhere.folder.parent, tmp_path / "project"))
    project.replace(*CHANGE)
    return project


def script(folder: Path, change: str) -> tuple[str]:
    """A program like `pelican` with one change made to it beforehand."""
    file = folder / "killed.py"
    file.write_text(textwrap.dedent(SCRIPT).format(change=change))
    return (str(file),)


def is_the_new_one(project: Project) -> bool:
    """Whether the output shows the change."""
    return "Mirela Changed" in (project.output / "people/mirela-k/index.html").read_text()


def test_an_error_in_the_content_changes_nothing(built: Project) -> None:
    """A bad record ends the build with its path, line and column; the output stays byte for byte."""
    before = fingerprint(built.output)
    built.replace("people/quiet-one.md", "noindex: true", "noindx: true")
    done = built.run()
    assert done.code != 0
    assert "content/people/quiet-one.md:6:1: error:" in done.words
    assert "Traceback" not in done.words
    assert fingerprint(built.output) == before


def test_a_broken_template_changes_nothing(built: Project) -> None:
    """A template that fails in the middle of the build is named in words, and the output stays."""
    before = fingerprint(built.output)
    template = built.folder / "theme/templates/award.html"
    template.write_text(
        template.read_text().replace("{% block hero %}", "{% block hero %}{{ nonsense.deeper }}")
    )
    done = built.run()
    assert done.code != 0
    assert "nonsense" in done.words
    assert "Traceback" not in done.words
    assert fingerprint(built.output) == before


def test_stopped_at_any_moment(built: Project) -> None:
    """After SIGKILL or SIGINT the output is the old one or wholly the new one; the next build works."""
    old, number = fingerprint(built.output), 0
    moments = random.Random(4)  # noqa: S311 - any moments will do
    longest = 1.2
    for _ in range(KILLS):
        process = built.start()
        try:
            process.communicate(timeout=moments.uniform(0.05, longest))
        except subprocess.TimeoutExpired:
            process.send_signal(moments.choice([signal.SIGKILL, signal.SIGINT]))
            process.communicate()
        else:
            longest *= 0.95
        if fingerprint(built.output) != old:
            assert f"Mirela Changed{number or ''}" in Output(built.output).page("people/mirela-k/").text
            new = fingerprint(built.output)
            built.build()
            assert fingerprint(built.output) == new
            last, number = f"name: Mirela Changed{number or ''}\n", number + 1
            built.replace(CHANGE[0], last, f"name: Mirela Changed{number}\n")
            old, longest = new, longest * 1.1
    built.build()
    assert fingerprint(built.folder / ".output.build" / "next").items() <= fingerprint(built.output).items()


@pytest.mark.parametrize("moment", AROUND_THE_SWAP)
def test_killed_around_the_swap(built: Project, tmp_path: Path, moment: str) -> None:
    """Killed right before the swap it is the old site, right after it the new one; then a build works."""
    change, outcome = AROUND_THE_SWAP[moment]
    old = fingerprint(built.output)
    done = built.run(program=script(tmp_path, change))
    assert done.code == -signal.SIGKILL, done.words
    after = fingerprint(built.output)
    assert is_the_new_one(built) is (outcome == "new")
    assert (after == old) is (outcome == "old")
    built.build()
    assert is_the_new_one(built)
    if outcome == "new":
        assert fingerprint(built.output) == after


def test_killed_between_two_renames(built: Project, tmp_path: Path) -> None:
    """Where the system cannot exchange folders, a build killed in between is mended by the next one."""
    old = fingerprint(built.output)
    killed = """
    folder_swap.exchange = lambda *a: False
    from pathlib import Path
    rename = Path.rename
    Path.rename = lambda one, to: die() if one.name == "next" else rename(one, to)
    """
    done = built.run(program=script(tmp_path, textwrap.dedent(killed).strip().replace("\n", "; ")))
    assert done.code == -signal.SIGKILL, done.words
    assert not built.output.exists()
    built.replace("people/quiet-one.md", "noindex: true", "noindx: true")
    assert built.run().code != 0
    built.replace("people/quiet-one.md", "noindx: true", "noindex: true")
    done = built.run(program=script(tmp_path, "publish.CompleteStage.publish = die"))
    assert fingerprint(built.output) == old
    built.build()
    assert is_the_new_one(built)


def test_without_an_exchange_the_new_site_is_published_too(built: Project, tmp_path: Path) -> None:
    """Where the system cannot exchange folders, two renames do the same."""
    done = built.run(program=script(tmp_path, "folder_swap.exchange = lambda *a: False"))
    assert done.code == 0, done.words
    assert is_the_new_one(built)


def test_a_full_disk_changes_nothing(built: Project) -> None:
    """When a file cannot be written whole, the build says so in words and the output stays."""
    before = fingerprint(built.output)
    process = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output"],
        cwd=built.folder,
        env=environment({"PYTHONDONTWRITEBYTECODE": "1"}),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    words = process.stdout + process.stderr
    assert process.returncode != 0, words
    assert "the site is as it was" in words
    assert "Traceback" not in words
    assert fingerprint(built.output) == before
    built.build()
    assert is_the_new_one(built)


def test_a_second_build_at_the_same_time_waits_for_no_one(built: Project, tmp_path: Path) -> None:
    """While one build runs, another ends at once with a kind word; the first is not disturbed."""
    pipe = tmp_path / "go-on"
    os.mkfifo(pipe)
    go_on = os.open(pipe, os.O_RDWR)
    wait = f"""
    complete = fill_stage.StageFiller.complete
    fill_stage.StageFiller.complete = lambda filler: (open({str(pipe)!r}).read(1), complete(filler))[1]
    """
    with built.start(program=script(tmp_path, textwrap.dedent(wait).strip().replace("\n", "; "))) as first:
        try:
            lines = iter(first.stdout or ())
            assert any("Writing" in line for line in lines)
            old = fingerprint(built.output)
            second = built.run()
            assert second.code != 0
            assert "Another build is running" in second.words
            assert fingerprint(built.output) == old
            os.write(go_on, b"!")
            assert first.wait(timeout=60) == 0
        finally:
            first.kill()
            os.close(go_on)
    assert is_the_new_one(built)


def test_a_folder_that_holds_something_else_is_left_alone(project: Project) -> None:
    """A folder with other people's files is not replaced."""
    project.output.mkdir()
    (project.output / "thesis.txt").write_text("ten years of work")
    done = project.run()
    assert done.code != 0
    assert "something else" in done.words
    assert [path.name for path in project.output.iterdir()] == ["thesis.txt"]
    assert (project.output / "thesis.txt").read_text() == "ten years of work"
