"""The key that signs digital pins never comes near a build, and whoever verifies needs the site alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.digital_pins.verifiers import VERIFIERS, verdicts
from tests.walls.projects import TODAY, Project
from tests.walls.signed import FERRY, identity, issue, pin_file, token_in, wall_that_signs, with_header
from wall_of_fame.cli.wall import main

WITHOUT_LIBRARIES = """
import sys
for name in ("cryptography", "jwt", "openbadgeslib"):
    sys.modules[name] = None
"""
"""A sitecustomize.py for a machine on which nothing is installed that could sign."""


def issued(project: Project, outside: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A digital pin on a wall; the file of the key."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(project.folder)
    key = wall_that_signs(project, outside)
    assert issue(key) == 0
    return key


def test_a_build_without_any_key_is_the_same(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, on a machine with neither the key nor a library that could sign."""
    key = issued(project, tmp_path / "outside", monkeypatch)
    with_key = project.build().files
    before = {path: (project.output / path).read_bytes() for path in with_key}
    key.unlink()
    shutil.rmtree(project.output)
    shutil.rmtree(project.folder / ".output.build", ignore_errors=True)
    shutil.rmtree(project.folder / ".cache", ignore_errors=True)
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "sitecustomize.py").write_text(WITHOUT_LIBRARIES, encoding="utf-8")
    path = os.pathsep.join([str(bare), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    env = {"PYTHONPATH": path, "HOME": str(tmp_path / "nobody")}
    done = project.run(env=env, program=("-m", "pelican"))
    assert done.code == 0, done.words
    after = {
        file.relative_to(project.output).as_posix(): file.read_bytes()
        for file in project.output.rglob("*")
        if file.is_file()
    }
    assert after == before
    assert [path for path in after if path.startswith("digital-pins/") and path.endswith(".jwt")] != []


def test_two_verifiers_agree(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both accept what was issued; once it is taken back neither does, and a newly signed list says why."""
    key = issued(project, tmp_path / "outside", monkeypatch)
    project.build()
    kept = tmp_path / "kept.png"
    shutil.copy(project.output / "digital-pins" / f"{pin_file(project).stem}.png", kept)
    assert [verify(project.output, kept).subject for verify in VERIFIERS] == [identity()] * 2
    assert verdicts(project.output, kept) == ["accepted", "accepted"]
    assert main(["withdraw", "mirela-k", "--yes", "--no-build", "--keep-mentions"]) == 0
    project.build()
    assert not (project.output / "digital-pins" / "status.jwt").exists()
    assert verdicts(project.output, kept) == ["refused", "refused"]
    assert main(["pin", "sign-list", "--key", str(key)]) == 0
    project.build()
    assert verdicts(project.output, kept) == ["revoked", "revoked"]


def test_both_refuse_what_was_forged(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verifiers of this test can say no: a picture with another signed file in it is refused by both."""
    issued(project, tmp_path / "outside", monkeypatch)
    project.build()
    token = token_in(pin_file(project))
    picture = project.output / "digital-pins" / f"{pin_file(project).stem}.png"
    assert token.encode() in picture.read_bytes()
    forged = tmp_path / "forged.png"
    for other in (f"{token[:-8]}AAAAAAAA", with_header(token, {"alg": "none", "kid": "did:web:x#1"})):
        _bake(picture, forged, other)
        assert verdicts(project.output, forged) == ["refused", "refused"]
    _bake(picture, forged, token)
    assert verdicts(project.output, forged) == ["accepted", "accepted"]
    assert FERRY not in token


def _bake(picture: Path, into: Path, token: str) -> None:
    """Copy a picture with another signed file in it."""
    carried = PngInfo()
    carried.add_itxt("openbadgecredential", token)
    with Image.open(picture) as image:
        image.save(into, pnginfo=carried)
