"""A builder that goes on building lets go of each wall; one that ends leaves that to the system."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from tests.walls.projects import elsewhere_project
from wall_of_fame.build.run import Memory, Run
from wall_of_fame.pelican_plugin import generator
from wall_of_fame.pelican_plugin.rebuild import build


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
    assert build("output", Memory(Path(".cache")))
    gc.unfreeze()
    gc.collect()
    assert [run() for run in runs] == [None]


def test_the_next_build_lets_go_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[weakref.ref[Run]]
) -> None:
    """As when Pelican itself builds again and again."""
    monkeypatch.chdir(elsewhere_project(tmp_path / "project").folder)
    settings = {"OUTPUT_PATH": "output"}
    Pelican(read_settings("pelicanconf.py", override=settings)).run()
    gc.collect()
    assert runs[0]() is not None
    Path("content/people").rename("content/nobody")
    with pytest.raises(SystemExit):
        Pelican(read_settings("pelicanconf.py", override=settings)).run()
    gc.collect()
    assert runs[0]() is None
    assert not generator._LAST
