"""What is kept of pictures is what the wall has now, whatever was kept before."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.walls.projects import ELSEWHERE
from wall_of_fame.content.read_records import read_all_media
from wall_of_fame.content.snapshot import take_snapshot
from wall_of_fame.system.cache import Cache


def test_what_cannot_be_read_is_replaced_though_every_picture_is_too_new(tmp_path: Path) -> None:
    """A file from another version or another machine may name somebody who has withdrawn since."""
    content = Path(shutil.copytree(ELSEWHERE, tmp_path / "content", copy_function=shutil.copy))
    kept = tmp_path / "kept" / "media"
    kept.parent.mkdir()
    kept.write_bytes(b"of another machine: photos/zoe-ohara.jpg")
    snapshot = take_snapshot(content)
    read_all_media(snapshot, Cache(kept.parent))
    assert b"zoe-ohara" not in kept.read_bytes()
