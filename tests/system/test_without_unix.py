"""Where a system lacks what only Unix has, editors can do all their work, and the site is the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.test_new import WHOLE
from tests.walls.output import fingerprint
from tests.walls.projects import Project, environment

TAKE_AWAY = """
import ctypes, errno, multiprocessing.context, os, signal, sys, time, warnings
for name in ("fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "posix_ipc"):
    sys.modules[name] = None
for name in (
    "fork", "forkpty", "geteuid", "getuid", "sched_getaffinity", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC",
    "mkfifo", "chown", "fchmod", "set_blocking", "statvfs", "uname", "nice", "killpg", "setsid", "getpgid",
    "openpty", "pread", "sysconf", "getloadavg", "wait3", "wait4", "lchown",
):
    delattr(os, name)
for name in ("SIGHUP", "SIGPIPE", "SIGALRM", "SIGUSR1", "SIGCHLD", "pthread_sigmask", "setitimer"):
    delattr(signal, name)
del time.tzset
del multiprocessing.context.ForkProcess
folders, opened = os.path.isdir, os.open
def open_no_folder(path, flags, *more, **named):
    if folders(path):
        raise PermissionError(13, "Permission denied", path)
    return opened(path, flags, *more, **named)
os.open = open_no_folder
renamed, replaced = os.rename, os.replace
def rename_to_nothing(source, target, **named):
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, "Cannot create a file when that file already exists", target)
    return renamed(source, target, **named)
def replace_no_folder(source, target, **named):
    if folders(target):
        raise PermissionError(errno.EACCES, "Access is denied", target)
    return replaced(source, target, **named)
os.rename, os.replace = rename_to_nothing, replace_no_folder
def no_privilege(*arguments, **named):
    raise OSError(errno.EPERM, "A required privilege is not held by the client")
os.symlink = no_privilege
warnings.filterwarnings("error", category=EncodingWarning, module=r"wall_of_fame\\.")
ctypes.CDLL = lambda *arguments, **named: object()
"""
"""What neither Windows nor its Python has; a folder cannot be opened, and no function of C is found.

Nothing takes another's name by a rename, links need a privilege, and text has an encoding that is not UTF-8.
"""

WORK = """
from wall_of_fame.cli import main
def wall(*words):
    code = main(list(words))
    assert code == 0, (words, code)
"""


@pytest.fixture
def without_unix(project: Project) -> Project:
    """A project in which nominations come in and are approved without anything of Unix."""
    (project.folder / "form.csv").write_text(
        "When was it?,Who was it?,Where do they work?,What did they do?\n"
        "2026-01-05,Ilir B.,Sample Porters,He carried my case up four floors and smiled.\n"
    )
    return project


def _run(project: Project, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-c", TAKE_AWAY + WORK + code],
        cwd=project.folder, env=environment({"PYTHONIOENCODING": "cp1252"}), capture_output=True,
        errors="replace", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_editors_can_do_all_their_work(without_unix: Project) -> None:
    """A check, a new nomination, an import, an approval, a build: each does what it does anywhere."""
    draft = [word for word in WHOLE if word not in {"--approved-by", "desk", "--yes"}]
    printed = _run(
        without_unix,
        f"""
import pathlib
wall("check")
wall("import", "form.csv", "--yes")
assert len(list(pathlib.Path("inbox").glob("*.md"))) == 1
wall("new", *{draft!r}, "--draft")
drafts = list(pathlib.Path("inbox").glob("*.md"))
[kept] = [path for path in drafts if "over_18" in path.read_text(encoding="utf-8")]
wall("approve", str(kept), "--approved-by", "desk", "--yes")
wall("check")
wall("build")
wall("build")
""",
    )
    assert "All is well" in printed
    ours = fingerprint(without_unix.output)
    assert len(ours) > 100
    without_unix.build()
    assert fingerprint(without_unix.output) == ours
