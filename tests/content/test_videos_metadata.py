"""Videos say nothing but what they show: where, when and by what they were made goes, the frames stay."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from tests.content.films import (
    FRAMES,
    MP4_WITH_PLACE,
    MP4_WITHOUT_PLACE,
    SECRET,
    WEBM_WITH_PLACE,
    WEBM_WITHOUT_PLACE,
    mp4,
    webm,
)
from tests.patience import patience
from wall_of_fame.content.media import Original, inspect_original
from wall_of_fame.content.metadata import says_where, without_metadata
from wall_of_fame.content.metadata.boxes import boxes

WITH_PLACE = {**MP4_WITH_PLACE, **WEBM_WITH_PLACE}
WITHOUT_PLACE = {**MP4_WITHOUT_PLACE, **WEBM_WITHOUT_PLACE}
ALL = {**WITH_PLACE, **{f"{name} ({data[4:8]!r})": data for name, data in WITHOUT_PLACE.items()}}
DATED = re.compile(re.escape((3_800_000_000).to_bytes(4)))


@pytest.mark.parametrize("name", WITH_PLACE)
def test_a_place_is_seen(name: str, tmp_path: Path) -> None:
    """In whichever way a camera writes it."""
    file = f"film.{'webm' if name in WEBM_WITH_PLACE else 'mp4'}"
    (tmp_path / file).write_bytes(WITH_PLACE[name])
    original = inspect_original(tmp_path, file)
    assert isinstance(original, Original)
    assert original.has_location


@pytest.mark.parametrize("data", WITHOUT_PLACE.values(), ids=WITHOUT_PLACE)
def test_no_place_is_seen_where_there_is_none(data: bytes) -> None:
    """A warning for nothing is read by nobody."""
    assert not says_where(data)


@pytest.mark.parametrize("name", ALL)
def test_nothing_but_the_frames_stays(name: str) -> None:
    """No word of a camera, and no date; every frame stands where it stood."""
    data = ALL[name]
    cleaned = without_metadata(data)
    assert SECRET not in cleaned
    assert b"GoPro" not in cleaned
    assert b"R\0o\0s\0e" not in cleaned
    assert not DATED.search(cleaned)
    assert not says_where(cleaned)
    if data[4:8] == b"ftyp":
        assert cleaned.index(FRAMES) == data.index(FRAMES)
        assert [box.kind for box in boxes(cleaned, 0, len(cleaned))][:3] == [b"ftyp", b"moov", b"mdat"] or (
            b"moof" in cleaned
        )
        assert b"avc1" in cleaned
    else:
        assert cleaned.index(FRAMES[:9]) == data.index(FRAMES[:9])
        assert cleaned.index(FRAMES[9:]) == data.index(FRAMES[9:])
        assert b"V_VP8" in cleaned
    assert without_metadata(cleaned) == cleaned
    assert len(data) - len(cleaned) < 40


@pytest.mark.parametrize("name", ALL)
def test_any_broken_video(name: str) -> None:
    """Whatever is wrong with it, it is cleaned as far as it is understood, and nothing is raised."""
    chance = random.Random(name)  # noqa: S311 - the same mistakes each time are wanted
    data = ALL[name]
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 5)):
            broken[chance.randrange(8, len(broken))] = chance.choice([0, 1, 0xFF, chance.randrange(256)])
        cut = bytes(broken[: chance.randint(9, len(broken))])
        says_where(cut)
        assert len(without_metadata(cut)) <= len(cut)


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        mp4(in_movie=b"\0\0\0\x08free" * 2_000_000),
        mp4(*[b"\0\0\0\x08skip"] * 2_000_000),
        mp4(in_movie=(b"\0\0\0\x10udta" + b"GPSPosit") * 1_000_000),
        webm(b"\xec\x80" * 4_000_000),
        webm(*[b"\xa0\x84\xa1\x82\x82\0"] * 100_000, second=0x21),
        b"\0\0\0\x18ftypisom" + b":City" * 4_000_000,
    ],
)
def test_long_videos_of_nothing(data: bytes) -> None:
    """Cleaning takes time by the length of a file, not by what is in it."""
    with patience():
        says_where(data)
        without_metadata(data)
