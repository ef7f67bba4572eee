"""A result is used again only if its file is whole, and was written by this program, here."""

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


def test_a_copy_is_foreign(tmp_path: Path) -> None:
    """A file that came with a clone, a pull request or another folder is not used."""
    Cache(tmp_path / "one").put("x", VALUE)
    shutil.copytree(tmp_path / "one", tmp_path / "other")
    assert Cache(tmp_path / "other").get("x") is None
    shutil.copy2(tmp_path / "one" / "x", tmp_path / "one" / "y")
    assert Cache(tmp_path / "one").get("y") is None


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
