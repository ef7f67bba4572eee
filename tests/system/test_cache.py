"""A result is used again only if its file is whole, and was sealed by this program with the owner's key."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from wall_of_fame.content import Entry
from wall_of_fame.records import Nomination
from wall_of_fame.system import cache as cache_module
from wall_of_fame.system.cache import Cache
from wall_of_fame.text.story import Story

NOMINATION = Nomination.model_validate(
    {
        "nominee": "a",
        "business": "b",
        "standards": ["care"],
        "date": "2024-11-08",
        "approved": {"by": "x", "on": "2024-11-08"},
    }
)
VALUE = {
    "story": Story(Markup("<p>a</p>"), "a", "a", ("care",)),
    "day": date(2024, 11, 8),
    "rows": {"a/b": (b"x", 1, 2, 3)},
    "entry": Entry("n", "n.md", NOMINATION, b"d"),
}


@dataclass
class Malicious:
    """Runs a command when it is unpickled."""

    command: str

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (self.command,)


def test_put_and_get(tmp_path: Path) -> None:
    """In this process and in the next."""
    cache = Cache(tmp_path / "a" / "b")
    assert cache.get("x") is None
    cache.put("x", VALUE)
    assert cache.get("x") == VALUE
    assert Cache(tmp_path / "a" / "b").get("x") == VALUE


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda _data: b"",
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
    ],
)
def test_a_damaged_file_is_not_there(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    """Cut off, emptied or with one bit turned."""
    Cache(tmp_path).put("x", VALUE)
    file = tmp_path / "x"
    times = file.stat()
    file.write_bytes(spoil(file.read_bytes()))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert Cache(tmp_path).get("x") is None


@pytest.mark.parametrize("keys", [("owner", "contributor"), ("owner", ""), ("", "owner")])
def test_what_another_key_sealed_is_foreign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, str]
) -> None:
    """A file that came with a pull request is not used, and neither is the owner's by anybody else."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("WALL_CACHE_KEY", keys[0])
    Cache(tmp_path / "kept").put("x", VALUE)
    monkeypatch.setenv("WALL_CACHE_KEY", keys[1])
    assert Cache(tmp_path / "kept").get("x") is None


def test_a_moved_cache_is_used(tmp_path: Path) -> None:
    """What the same owner kept is believed in another place, at another time, with another inode."""
    Cache(tmp_path / "one").put("x", VALUE)
    shutil.copytree(tmp_path / "one", tmp_path / "other", copy_function=shutil.copyfile)
    os.utime(tmp_path / "other" / "x", (1, 1))
    assert Cache(tmp_path / "other").get("x") == VALUE


def test_a_renamed_file_is_foreign(tmp_path: Path) -> None:
    """A file is believed under its own name only."""
    Cache(tmp_path).put("x", VALUE)
    shutil.copy2(tmp_path / "x", tmp_path / "y")
    assert Cache(tmp_path).get("y") is None


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link in place of a file or of the folder is not read, written or deleted through."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter").write_text("dear")
    (tmp_path / "kept").symlink_to(mine)
    Cache(tmp_path / "kept").forget_others(())
    Cache(tmp_path / "kept").put("x", VALUE)
    assert [path.name for path in mine.iterdir()] == ["letter"]
    assert not (tmp_path / "kept").is_symlink()
    (tmp_path / "kept" / "x").rename(mine / "x")
    (tmp_path / "kept" / "x").symlink_to(mine / "x")
    assert Cache(tmp_path / "kept").get("x") is None
    (tmp_path / "kept" / f".x.{os.getpid()}").symlink_to(mine / "letter")
    Cache(tmp_path / "kept").put("x", VALUE)
    assert (mine / "letter").read_text() == "dear"
    assert Cache(tmp_path / "kept").get("x") == VALUE


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda file: file.symlink_to("/dev/zero")])
def test_odd_things_are_not_there(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A folder, a pipe or an endless device in place of a file is replaced by the next result."""
    make(tmp_path / "x")
    assert Cache(tmp_path).get("x") is None
    Cache(tmp_path).put("x", VALUE)
    assert Cache(tmp_path).get("x") == VALUE


def test_another_version_of_the_program_starts_afresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Results of older or newer code are not used."""
    Cache(tmp_path).put("x", VALUE)
    monkeypatch.setattr(cache_module, "program_version", lambda: b"another version.")
    assert Cache(tmp_path).get("x") is None


def test_nothing_but_records_is_read_back(tmp_path: Path) -> None:
    """Even with a valid signature a file cannot make anything run."""
    trace = tmp_path / "trace"
    Cache(tmp_path).put("x", Malicious(f"touch {trace}"))
    assert Cache(tmp_path).get("x") is None
    assert not trace.exists()
    for module, name in (("os", "system"), ("builtins", "eval"), ("wall_of_fame.system.cache", "Cache")):
        assert cache_module.unpack(f"c{module}\n{name}\n.".encode()) is None


def test_only_what_is_named_stays(tmp_path: Path) -> None:
    """Everything else in the folder goes, what a killed process left half-written too."""
    cache = Cache(tmp_path)
    cache.put("x", 1)
    cache.put("y", 2)
    (tmp_path / ".y.77").write_bytes(b"half")
    cache.forget_others({"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert cache.get("y") is None


def test_a_folder_that_cannot_be_written_to_is_no_mishap(tmp_path: Path) -> None:
    """The result is in memory all the same."""
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    cache.put("x", 1)
    assert cache.get("x") == 1
