"""A build lets go of its wall at its end: a builder that goes on must not grow from day to day."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from tests.walls.projects import elsewhere_project
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.build.run import Run
from wall_of_fame.pelican_plugin.rebuild import build
from wall_of_fame.system.garbage import collect_garbage


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Run]]:
    """Every run that ends, as far as it is still there."""
    found: list[weakref.ref[Run]] = []
    close = Run.close

    def closed(run: Run) -> None:
        found.append(weakref.ref(run))
        close(run)

    monkeypatch.setattr(Run, "close", closed)
    return found


def test_a_builder_in_memory_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[weakref.ref[Run]]
) -> None:
    """At the end of each build: it shall not grow from day to day."""
    monkeypatch.chdir(elsewhere_project(tmp_path / "project").folder)
    assert build("output", BuildMemory(Path(".cache"))) == ""
    collect_garbage()
    assert [run() for run in runs] == [None]


def test_a_build_lets_go_at_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[weakref.ref[Run]]
) -> None:
    """As when Pelican itself builds again and again; also where the content has an error."""
    monkeypatch.chdir(elsewhere_project(tmp_path / "project").folder)
    settings = {"OUTPUT_PATH": "output"}
    Pelican(read_settings("pelicanconf.py", override=settings)).run()
    collect_garbage()
    assert [run() for run in runs] == [None]
    Path("content/people").rename("content/nobody")
    with pytest.raises(SystemExit):
        Pelican(read_settings("pelicanconf.py", override=settings)).run()
    collect_garbage()
    assert [run() for run in runs] == [None, None]
