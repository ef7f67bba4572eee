"""Self-hosted videos and their captions, named by their content."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from wall_of_fame.content import Content
from wall_of_fame.content.media import Original
from wall_of_fame.content.metadata import CLEANING, without_metadata
from wall_of_fame.site import OutputFile
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Wall
from wall_of_fame.wall.media import video_path


def files(wall: Wall, content: Content, root: Path) -> Iterator[OutputFile]:
    """Every file that a recognition shows; `root` is the folder of the content."""
    videos = [recognition.video for recognition in wall.recognitions]
    wanted = {
        path for video in videos if video and video.is_file for path in (video.url, video.captions) if path
    }
    for original in content.media.values():
        if isinstance(original, Original) and video_path(original) in wanted:
            wanted.discard(video_path(original))
            path = video_path(original)
            yield OutputFile(path, fingerprint(path, CLEANING), partial(_make, root / original.path))


def _make(file: Path) -> bytes:
    """A video as it is published: without a word of where, when and by what it was taken."""
    return without_metadata(file.read_bytes())
