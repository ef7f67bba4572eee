"""Whoever leaves the wall leaves no digital pin on it, and theirs is taken back for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY, Project
from tests.walls.signed import FERRY, issue, pin_file, token_in, wall_that_signs
from wall_of_fame.cli.wall import main
from wall_of_fame.digital_pins import as_credential, as_status_list, read_token

TOGETHER = "xavi-q-and-mirela"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A wall with somebody who is recognised with another; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return small_wall(
        folder,
        {
            "people/xavi-q.md": person("Xavi Q."),
            f"nominations/2025/{TOGETHER}.md": nomination(
                "xavi-q, mirela-k", "They mended every kite on the beach.", "pin: {edition: Lantern pin}\n"
            ),
        },
    )


@pytest.fixture
def key(project: Project, tmp_path: Path) -> Path:
    """The file of the wall's key."""
    return wall_that_signs(project, tmp_path / "outside")


@pytest.mark.parametrize("what", [[], ["--recognition", FERRY]], ids=["all", "one story"])
def test_taken_back_for_ever(
    project: Project, key: Path, what: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The file goes; until the list is signed the check warns; then its place is in it, and nothing else."""
    assert issue(key) == 0
    pin = pin_file(project)
    text, place = pin.read_text(encoding="utf-8"), as_credential(read_token(token_in(pin))).place
    capsys.readouterr()
    assert main(["withdraw", "mirela-k", *what, "--yes", "--no-build", "--keep-mentions"]) == 0
    told = capsys.readouterr().out
    assert f"delete content/digital-pins/{pin.name}" in told
    assert "wall pin sign-list" in told
    assert not pin.exists()
    assert main(["check"]) == 0
    assert (
        "warning: A digital pin that was taken back is not in the signed list yet." in capsys.readouterr().out
    )
    assert main(["pin", "sign-list", "--key", str(key)]) == 0
    issuer = (project.content / "digital-pin-issuer.yaml").read_text(encoding="utf-8")
    signed = issuer.rpartition("status_list: ")[2].strip()
    assert as_status_list(read_token(signed)).revoked == {place}
    assert pin.stem not in issuer
    capsys.readouterr()
    main(["check"])
    assert "signed list" not in capsys.readouterr().out
    # Whoever brings the file back is told, even if everything else is there again.
    pin.parent.mkdir(exist_ok=True)
    pin.write_text(text, encoding="utf-8")
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert f"content/digital-pins/{pin.name}:6:13: error: This digital pin was taken back" in told
    assert (
        main(
            [
                "pin",
                "issue",
                FERRY,
                "--identity",
                "sha256$" + "0" * 64,
                "--salt",
                "a" * 8,
                "--asked",
                "2026-11-19",
                "--key",
                str(key),
            ]
        )
        == 1
    )


def test_a_photo_takes_no_pin_along(project: Project, key: Path) -> None:
    """Who takes back their photo alone keeps their digital pin."""
    assert issue(key) == 0
    assert main(["withdraw", "mirela-k", "--photo", "--yes", "--no-build"]) == 0
    assert pin_file(project).exists()


def test_others_keep_theirs(project: Project, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a shared recognition only theirs goes; the other's record follows the new name of the nomination."""
    for nominee in ("xavi-q", "mirela-k"):
        assert issue(key, TOGETHER, "--nominee", nominee) == 0
    assert main(["withdraw", "xavi-q", "--yes", "--no-build"]) == 0
    record = pin_file(project).read_text(encoding="utf-8")
    assert "nominee: mirela-k" in record
    assert TOGETHER not in record
    capsys.readouterr()
    assert main(["check"]) == 0
    assert main(["pin", "sign-list", "--key", str(key)]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"
