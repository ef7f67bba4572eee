"""A wall's repository names the program that it was begun with, so that other machines install no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wall_of_fame.cli import main
from wall_of_fame.editing.new_wall.requirement import named_version, requirement, with_requirement

CHECKSUM = "9feb7d02505fde599502a9d4114e6cbd7f48039ea269dc930c85b837e8cc03f9"
COMMIT = "20a8499e5b0000000000000000000000000000aa"
WHEEL = "https://walls.example/service_wall_of_fame-7.1.0-py3-none-any.whl"
GIT = "https://walls.example/wall.git"
LOCAL = "file:///home/jo/service_wall_of_fame-7.1.0-py3-none-any.whl"

ORIGINS: dict[str, tuple[object, str]] = {
    "an index": (None, "service-wall-of-fame==7.1.0"),
    "an address": (
        {"url": WHEEL, "archive_info": {"hashes": {"sha256": CHECKSUM}}},
        f"service-wall-of-fame @ {WHEEL} --hash=sha256:{CHECKSUM}",
    ),
    "an address without a checksum": (
        {"url": WHEEL, "archive_info": {}},
        f"service-wall-of-fame @ {WHEEL}",
    ),
    "git": (
        {"url": GIT, "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
        f"service-wall-of-fame @ git+{GIT}@{COMMIT}",
    ),
    "a file": (
        {"url": LOCAL, "archive_info": {"hashes": {"sha256": CHECKSUM}}},
        f"service-wall-of-fame==7.1.0 --hash=sha256:{CHECKSUM}",
    ),
    "a folder": (
        {"url": "file:///home/jo/wall", "dir_info": {"editable": True}},
        "service-wall-of-fame==7.1.0",
    ),
    "an odd address": ({"url": f"{WHEEL}\nevil", "archive_info": {}}, "service-wall-of-fame==7.1.0"),
    "no JSON": ("{", "service-wall-of-fame==7.1.0"),
}


def install(folder: Path, origin: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what an installer writes beside the package, in a folder that Python looks at first."""
    notes = folder / "installed/service_wall_of_fame-7.1.0.dist-info"
    notes.mkdir(parents=True)
    (notes / "METADATA").write_text("Metadata-Version: 2.4\nName: service-wall-of-fame\nVersion: 7.1.0\n")
    if origin is not None:
        text = origin if isinstance(origin, str) else json.dumps(origin)
        (notes / "direct_url.json").write_text(text)
    monkeypatch.syspath_prepend(notes.parent)


@pytest.mark.parametrize("name", ORIGINS)
def test_it_says_where_the_program_is_from(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its checksum where the installer knows it."""
    origin, line = ORIGINS[name]
    install(tmp_path, origin, monkeypatch)
    assert requirement() == line


@pytest.mark.parametrize("name", ["an index", "an address", "a file"])
def test_a_wall_begins_with_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only of a file that other machines have not, there is something to be done."""
    origin, line = ORIGINS[name]
    install(tmp_path, origin, monkeypatch)
    words = (
        "--yes",
        "--name",
        "Ours",
        "--url",
        "https://o.example",
        "--standard",
        "C,Care",
        "--places",
        "Mill",
    )
    assert main(["start", str(tmp_path / "ours"), *words]) == 0
    assert (tmp_path / "ours/requirements.txt").read_text(encoding="utf-8") == f"{line}\n"
    assert ("installed from a file of this machine" in capsys.readouterr().out) == (name == "a file")


def test_the_line_is_found_among_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In each form that it may have; of two nobody knows which one counts."""
    install(tmp_path, None, monkeypatch)
    for line in (f"service-wall-of-fame @ {WHEEL}", "service-wall-of-fame==7.0", "service-wall-of-fame"):
        assert with_requirement(f"a==1\n{line}\nb\n") == "a==1\nservice-wall-of-fame==7.1.0\nb\n"
    assert with_requirement("a==1\n") is None
    assert with_requirement("service-wall-of-fame==1\nservice-wall-of-fame==2\n") is None
    assert named_version(f"# ours\nservice-wall-of-fame @ {WHEEL}\n") == "7.1.0"
    assert named_version("service-wall-of-fame==0.9 --hash=sha256:1\n") == "0.9"
    assert named_version("service-wall-of-fame-more==2\n") is None
