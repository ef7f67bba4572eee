"""A file that is imported may name pictures: only those below its own folder are read."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from wall_of_fame.cli.wall import main

JPEG = b"\xff\xd8\xff\xe0 a picture"
STORY = "She kept the last loaf for my father and carried it through the rain to our door."


def facebook(*names: str, story: str = STORY) -> bytes:
    """A post of Facebook's download with pictures of these names."""
    media = [{"media": {"uri": name}} for name in names]
    post = {"timestamp": 1731060000, "data": [{"post": story}], "attachments": [{"data": media}]}
    return json.dumps({"group_posts_v2": [post]}).encode()


def page(*names: str) -> bytes:
    """The same as a page."""
    pictures = "".join(f'<img src="{name}">' for name in names)
    return f'<html><div class="_a6-g"><div class="_a6-p">{STORY}{pictures}</div></div></html>'.encode()


def told(name: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What came of each row, of all files."""
    main(["import", name, "--yes", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    return [row for each in (report if isinstance(report, list) else [report]) for row in each["rows"]]


def taken(project: Path) -> list[bytes]:
    """The pictures in the inbox."""
    return [path.read_bytes() for path in sorted((project / "inbox").iterdir()) if path.suffix != ".md"]


@pytest.mark.parametrize("write", [facebook, page])
def test_nothing_from_elsewhere(write: Any, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither by its whole path, nor upwards, nor through a link, however it is written."""
    secret = project / "secret.jpg"
    secret.write_bytes(JPEG)
    (project / "down" / "in").mkdir(parents=True)
    (project / "down" / "link.jpg").symlink_to(secret)
    (project / "down" / "folder").symlink_to(project)
    names = (
        str(secret),
        "../secret.jpg",
        "in/../../secret.jpg",
        "link.jpg",
        "folder/secret.jpg",
        "%2e%2e/secret.jpg",
        f"file://{secret}",
        "secret.jpg",
        "..\\secret.jpg",
        "~/secret.jpg",
        "C:/secret.jpg",
        f"{project.name}/secret.jpg",
        "a\x00.jpg",
        f".{secret}",
    )
    file = project / "down" / ("posts.json" if write is facebook else "posts.html")
    for path in ("down", f"down/{file.name}"):
        file.write_bytes(write(*names))
        rows = [row for row in told(path, capsys) if "remarks" in row]
        refused = [remark for remark in rows[0]["remarks"] if remark.startswith("With it is")]
        assert len(refused) >= len(names) - 2
        assert taken(project) == []
        assert any("lies outside the folder of the import" in remark for remark in refused)
        for draft in (project / "inbox").iterdir():
            draft.unlink()


def test_a_link_in_a_maildir_is_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may lead to any file; that it was left out is said."""
    for name in ("cur", "new", "tmp"):
        (project / "box" / name).mkdir(parents=True)
    (project / "private.eml").write_bytes(f"From: Lou <a@example.org>\nDate: x\n\n{STORY}\n".encode())
    (project / "box" / "new" / "1").symlink_to(project / "private.eml")
    main(["import", "box", "--yes"])
    assert "Left out: 1 links to files elsewhere." in capsys.readouterr().out
    assert not list((project / "inbox").glob("*.md"))


@pytest.mark.parametrize("name", ["media/a.jpg", "./media/a.jpg", "top/down/media/a.jpg"])
def test_what_lies_below(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is taken, also where its path begins at the top of the download; it is not refused as well."""
    place = project / "top" / "down"
    (place / "media").mkdir(parents=True)
    (place / "media" / "a.jpg").write_bytes(JPEG)
    (place / "posts.json").write_bytes(facebook(name))
    for path in ("top/down/posts.json", "top/down", "top"):
        rows = told(path, capsys)
        assert [row["outcome"] for row in rows] == ["drafted"]
        assert taken(project) == [JPEG]
        for file in (project / "inbox").iterdir():
            file.unlink()


def packed(**members: bytes) -> bytes:
    """An archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return written.getvalue()


def test_the_very_picture_of_an_archive(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And not another whose name ends so; those that were taken are not refused as files."""
    data = packed(
        **{
            "g/posts.json": facebook("1.jpg", "media/2.jpg", "3.jpg"),
            "g/11.jpg": JPEG + b"11",
            "g/1.jpg": JPEG + b"1",
            "g/media/2.jpg": JPEG + b"2",
            "g/other/2.jpg": JPEG + b"x",
            "a/3.jpg": JPEG + b"a",
            "b/3.jpg": JPEG + b"b",
        }
    )
    (project / "g.zip").write_bytes(data)
    rows = told("g.zip", capsys)
    assert sorted(taken(project)) == [JPEG + b"1", JPEG + b"2"]
    assert any("“3.jpg”, which does not lie there" in remark for remark in rows[0]["remarks"])
    assert [row["outcome"] for row in rows] == ["drafted", "refused", "refused", "refused", "refused"]


def test_what_is_only_called_a_picture(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is not copied, and said."""
    (project / "down").mkdir()
    (project / "down" / "a.jpg").write_bytes(b"root:x:0:0")
    (project / "down" / "posts.json").write_bytes(facebook("a.jpg", "b.mp4"))
    [row] = told("down/posts.json", capsys)
    assert "With it is “a.jpg”, which is called a picture and is none." in row["remarks"]
    assert "With it is “b.mp4”, which is no picture; it was not taken." in row["remarks"]
    assert taken(project) == []
