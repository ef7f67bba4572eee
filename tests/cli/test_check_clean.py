"""`wall check --clean`: pictures and videos that are in content/ lose their metadata, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.content.films import MP4_WITH_PLACE, WEBM_WITH_PLACE
from tests.content.test_pictures_metadata import WITH_PLACE
from tests.walls.bad_cases.collection import sound
from tests.walls.output import fingerprint
from wall_of_fame.cli.wall import main
from wall_of_fame.content.decode_picture import open_upright
from wall_of_fame.content.metadata import says_where

WARNING = "says where it was taken."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project's content with pictures and videos that say where they were taken."""
    content = sound(tmp_path)
    for name in ("photos", "videos"):
        (content / name).mkdir(exist_ok=True)
    (content / "photos/a b.jpg").write_bytes(WITH_PLACE["JPEG: Exif"]())
    (content / "photos/phone.heic").write_bytes(WITH_PLACE["HEIC: Exif"]())
    (content / "videos/film.mp4").write_bytes(MP4_WITH_PLACE["©xyz"])
    (content / "videos/film.webm").write_bytes(WEBM_WITH_PLACE["a tag"])
    monkeypatch.chdir(tmp_path)
    return content


def test_the_hint_is_what_to_type(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the file is called, and whether or not a record names it."""
    assert main(["check"]) == 0
    printed = capsys.readouterr().out
    assert printed.count(WARNING) == 4
    assert "Type: wall check --clean 'content/photos/a b.jpg'" in printed
    assert main(["check", "--clean", "content/photos/a b.jpg"]) == 0
    printed = capsys.readouterr().out
    assert WARNING not in printed
    assert says_where((folder / "photos/phone.heic").read_bytes())


def test_all_are_cleaned(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path; then there is nothing left to clean, and all else is as it was."""
    before = fingerprint(folder)
    pixels = open_upright((folder / "photos/phone.heic").read_bytes(), 1.0).tobytes()
    assert main(["check", "--clean"]) == 0
    out, err = capsys.readouterr()
    assert WARNING not in out
    assert err.count(": cleaned, ") == 4
    assert "docs/withdrawal.md" in err
    after = fingerprint(folder)
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"photos/a b.jpg", "photos/phone.heic", "videos/film.mp4", "videos/film.webm"}
    assert not any(says_where((folder / path).read_bytes()) for path in changed)
    assert open_upright((folder / "photos/phone.heic").read_bytes(), 1.0).tobytes() == pixels
    assert main(["check", "--clean"]) == 0
    assert capsys.readouterr().err == "There was nothing to clean.\n"


@pytest.mark.usefixtures("folder")
def test_json_stays_json(capsys: pytest.CaptureFixture[str]) -> None:
    """What was cleaned is told beside it."""
    assert main(["check", "--clean", "--format", "json"]) == 0
    assert {problem["rule"] for problem in json.loads(capsys.readouterr().out)} == {"unused"}


def test_what_cannot_be_used_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken picture, captions, and what is no picture."""
    (folder / "photos/broken.jpg").write_bytes(WITH_PLACE["JPEG: Exif"]()[:-200])
    (folder / "videos/film.vtt").write_text("WEBVTT\n")
    before = fingerprint(folder)
    assert main(["check", "--clean", "content/photos/broken.jpg", "content/videos/film.vtt"]) == 1
    assert "There was nothing to clean." in capsys.readouterr().err
    assert fingerprint(folder) == before


@pytest.mark.usefixtures("folder")
def test_a_path_outside(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is cleaned outside a wall's content."""
    (tmp_path / "mine.jpg").write_bytes(WITH_PLACE["JPEG: Exif"]())
    assert main(["check", "--clean", "mine.jpg"]) == 2
    assert "No wall's content is there" in capsys.readouterr().err
    assert says_where((tmp_path / "mine.jpg").read_bytes())
