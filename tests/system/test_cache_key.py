"""The key of all that is kept comes from the environment, else from the user's own file, else for one run."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wall_of_fame.system import cache_key as module
from wall_of_fame.system.cache_key import cache_key

FILE = "service-wall-of-fame/cache.key"


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.delenv("WALL_CACHE_KEY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield
    module._key_of_this_run.cache_clear()


def test_the_environment_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any text will do, and no file is made."""
    monkeypatch.setenv("WALL_CACHE_KEY", "x")
    first = cache_key()
    monkeypatch.setenv("WALL_CACHE_KEY", "y" * 5_000)
    assert first != cache_key()
    assert not (tmp_path / "state").exists()


def test_the_file_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    """The next command has the same key."""
    key = cache_key()
    file = tmp_path / "state" / FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert cache_key() == key
    code = "from wall_of_fame.system.cache_key import cache_key; print(cache_key().hex())"
    commands = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    assert {command.communicate()[0].strip() for command in commands} == {key.hex()}


@pytest.mark.parametrize("content", [b"", b"short\n"])
def test_a_broken_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    """An empty key would be everybody's."""
    file = tmp_path / "state" / FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    file.chmod(0o600)
    key = cache_key()
    assert len(file.read_bytes()) > 60
    assert cache_key() == key


def test_a_file_that_others_may_read_is_replaced(tmp_path: Path) -> None:
    """Whoever has read it could seal as we do."""
    before = cache_key()
    (tmp_path / "state" / FILE).chmod(0o644)
    assert cache_key() != before
    assert stat.S_IMODE((tmp_path / "state" / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("place", ["/proc/nowhere", "project", "project/.local/state"])
def test_without_a_place_of_ones_own_the_key_is_for_one_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """What lies in the project may have come with a pull request; a read-only home is no mishap."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / place))
    key = cache_key()
    assert cache_key() == key
    module._key_of_this_run.cache_clear()
    assert cache_key() != key
    assert not list((tmp_path / "project").iterdir())


@pytest.mark.parametrize("home", ["", "/proc/nowhere"])
def test_without_a_home(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    """There is a key all the same."""
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", home)
    assert cache_key() == cache_key()
