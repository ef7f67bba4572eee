"""The crops of a portrait show the face, or somebody is told with what focus they would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.programs import ROOT
from wall_of_fame.content.faces import Face, NoDetectorError, find_faces, read_faces
from wall_of_fame.site.pictures.cut_faces import better_focus, crops_of, cuts_a_face
from wall_of_fame.wall import Photo

PHOTOS = ROOT / "content" / "photos"


def _photo(width: int, height: int, focus: tuple[float, float] = (0.5, 0.5)) -> Photo:
    return Photo("photos/a.jpg", "digest", width, height, "", focus, "111")


def _face(x: float, y: float, size: float = 0.1) -> Face:
    return Face(x - size, y - size, x + size, y + size)


@pytest.mark.parametrize("x", [0.05, 0.1, 0.15, 0.85, 0.95])
def test_a_face_at_the_side_is_cut_and_a_focus_shows_it(x: float) -> None:
    """The crop of a wide photo is its middle, until somebody says where the face is."""
    photo, faces = _photo(2000, 1000), [_face(x, 0.5, 0.05)]
    crops = crops_of(photo, is_team=False)
    assert cuts_a_face(photo, crops, faces)
    focus = better_focus(photo, crops, faces)
    assert focus == (x, 0.5)
    assert not cuts_a_face(_photo(2000, 1000, focus), crops, faces)


def test_a_face_at_the_top_of_a_tall_photo() -> None:
    """A round picture is the middle of a tall photo."""
    photo = _photo(1000, 2000)
    crops = crops_of(photo, is_team=False)
    assert cuts_a_face(photo, crops, [_face(0.5, 0.1)])
    assert not cuts_a_face(photo, crops, [_face(0.5, 0.5)])


def test_where_no_focus_shows_everybody() -> None:
    """Then none is proposed, for any would cut somebody off."""
    photo, faces = _photo(3000, 1000), [_face(0.1, 0.5, 0.05), _face(0.9, 0.5, 0.05)]
    assert better_focus(photo, crops_of(photo, is_team=False), faces) is None
    assert better_focus(photo, crops_of(photo, is_team=False), []) is None


def test_a_team_is_shown_side_by_side() -> None:
    """Its own page shows a wide photo as it is, and only that is judged; one person's photo is not."""
    wide, tall = _photo(1500, 1000), _photo(1000, 1500)
    everybody = [_face(x, 0.5, 0.05) for x in (0.06, 0.3, 0.6, 0.94)]
    assert crops_of(wide, is_team=True) == ("group",)
    assert crops_of(wide, is_team=False) == crops_of(tall, is_team=True) == ("portrait", "square")
    assert not cuts_a_face(wide, crops_of(wide, is_team=True), everybody)
    assert cuts_a_face(wide, crops_of(wide, is_team=False), everybody)


@pytest.mark.parametrize(
    ("name", "least"),
    [("jago-t.jpg", 1), ("gordon-f.jpg", 1), ("alan-p.jpg", 1), ("priya-r.jpg", 1), ("thabo-m.jpg", 1),
     ("chipo-n.jpg", 1), ("breakfast-team.jpg", 4)],
)  # fmt: skip
def test_faces_are_found(name: str, least: int) -> None:
    """Off the middle, in a dark room, of few pixels, in clutter, of dark skin, in a group with a flash."""
    faces = read_faces(PHOTOS / f"sample-{name}")
    assert len(faces) >= least
    assert all(0 <= face.left < face.right <= 1 and 0 <= face.top < face.bottom <= 1 for face in faces)


def test_a_picture_without_faces() -> None:
    """A logo has none."""
    assert find_faces((PHOTOS / "logo-puffin-pantry.png").read_bytes()) == []


def test_without_opencv_it_is_said_what_to_type(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An editor's machine need not have it."""
    from wall_of_fame.content import faces  # noqa: PLC0415 - its memory is emptied

    monkeypatch.setitem(__import__("sys").modules, "cv2", None)
    faces._detector.cache_clear()
    try:
        with pytest.raises(NoDetectorError, match="pip install 'opencv-python-headless"):
            find_faces((PHOTOS / "logo-puffin-pantry.png").read_bytes())
    finally:
        faces._detector.cache_clear()
    assert not any(tmp_path.iterdir())
