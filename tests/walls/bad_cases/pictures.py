"""Made cases of pictures and videos."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PIL import Image

from tests.walls.bad_cases.fields import FIELDS, nomination

_PERSON: Final = (
    "---\nname: Cleo P.\nconsent: {name: 2024-02-23, photo: 2024-02-23, story: 2024-02-23}\nover_18: true\n"
    "photo: photos/%s\n---\n"
)


def photo(content: Path, data: bytes, name: str = "cleo-p.jpg") -> None:
    """Add a person with this photo, and a nomination that names the person."""
    (content / "photos" / name).write_bytes(data)
    (content / "people" / "cleo-p.md").write_text(_PERSON % name, encoding="utf-8")
    nomination(content, "She helped.\n", FIELDS.replace("ada-l", "cleo-p"))


def picture(kind: str, size: tuple[int, int] = (40, 50), **options: object) -> bytes:
    """A small picture of a format."""
    into = io.BytesIO()
    Image.new("RGB", size, (200, 120, 60)).save(into, kind, **options)
    return into.getvalue()


def _animated(kind: str) -> bytes:
    frames = [Image.new("RGB", (40, 50), (200, shade, 60)) for shade in (0, 120, 250)]
    into = io.BytesIO()
    frames[0].save(into, kind, save_all=True, append_images=frames[1:])
    return into.getvalue()


def _bomb() -> bytes:
    """A PNG of a few kilobytes that unfolds to 100 gigapixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 320_000, 320_000, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def _symlinked_photo(content: Path) -> None:
    photo(content, picture("JPEG"))
    (content / "photos" / "cleo-p.jpg").unlink()
    (content / "photos" / "cleo-p.jpg").symlink_to("../../canary.jpg")


def _photo_not_a_picture(content: Path) -> None:
    photo(content, b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")


def _photo_empty(content: Path) -> None:
    photo(content, b"")


def _photo_truncated(content: Path) -> None:
    whole = picture("JPEG", (400, 500))
    photo(content, whole[: len(whole) // 2])


def _photo_truncated_png(content: Path) -> None:
    whole = picture("PNG", (400, 500))
    photo(content, whole[:-40], "cleo-p.png")


def _photo_bomb(content: Path) -> None:
    photo(content, _bomb(), "cleo-p.png")


def _photo_over_the_limit(content: Path) -> None:
    photo(content, picture("PNG", (10_001, 5_000)), "cleo-p.png")


def _photo_animated(content: Path) -> None:
    photo(content, _animated("PNG"), "cleo-p.png")


def _photo_animated_webp(content: Path) -> None:
    photo(content, _animated("WEBP"), "cleo-p.webp")


def _photo_gif(content: Path) -> None:
    photo(content, picture("GIF"), "cleo-p.gif")


def _photo_too_heavy(content: Path) -> None:
    photo(content, picture("JPEG") + bytes(20 * 1024 * 1024))


def _photo_heic_without_a_picture(content: Path) -> None:
    photo(content, (Path(__file__).parents[1] / "bad" / "made" / "broken.heic").read_bytes(), "cleo-p.heic")


def _photo_with_its_place(content: Path) -> None:
    where = Image.Exif()
    where.get_ifd(0x8825).update({1: "N", 2: (49.0, 11.0, 0.0), 3: "W", 4: (2.0, 6.0, 0.0)})
    photo(content, picture("JPEG", exif=where))
    (content / "photos" / "stray.jpg").write_bytes(b"not a picture")


def _photo_stray(content: Path) -> None:
    (content / "photos" / "stray.jpg").write_bytes(b"not a picture")


def _video_not_a_video(content: Path) -> None:
    (content / "videos").mkdir()
    (content / "videos" / "film.mp4").write_bytes(b"not a film")
    (content / "videos" / "film.vtt").write_bytes(b"1\n00:00 --> 00:01\nno head\n")
    fields = FIELDS.replace("---\nn", "---\nvideo: videos/film.mp4\ncaptions: videos/film.vtt\nn")
    nomination(content, "She helped.\n", fields)


def _video_without_captions(content: Path) -> None:
    (content / "videos").mkdir()
    (content / "videos" / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    nomination(
        content,
        "She helped.\n",
        FIELDS.replace("---\nn", "---\nvideo: videos/film.mp4\ndepartment: Till\nn"),
    )


PICTURES: Final[dict[str, Callable[[Path], None]]] = {
    "symlinked-photo": _symlinked_photo,
    "photo-not-a-picture": _photo_not_a_picture,
    "photo-empty": _photo_empty,
    "photo-truncated": _photo_truncated,
    "photo-truncated-png": _photo_truncated_png,
    "photo-bomb": _photo_bomb,
    "photo-over-the-limit": _photo_over_the_limit,
    "photo-animated": _photo_animated,
    "photo-animated-webp": _photo_animated_webp,
    "photo-gif": _photo_gif,
    "photo-too-heavy": _photo_too_heavy,
    "photo-heic-without-a-picture": _photo_heic_without_a_picture,
    "photo-with-its-place": _photo_with_its_place,
    "photo-stray": _photo_stray,
    "video-not-a-video": _video_not_a_video,
    "video-without-captions": _video_without_captions,
}
