"""Files at former addresses: who asks for a badge, a feed or a certificate cannot be redirected by a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from wall_of_fame.site import OutputFile
from wall_of_fame.wall import Wall


def with_former_files(wall: Wall, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """All of these files, and those beside the page of a record once more at each of its former addresses."""
    folders: dict[str, list[str]] = defaultdict(list)
    for alias, url in wall.former_addresses.items():
        if alias.endswith("/"):
            folders[url].append(alias)
    for file in files:
        url = "/".join(file.path.split("/", 2)[:2]) + "/" if folders else ""
        if url not in folders:
            yield file
            continue
        # All of them are made by the same process, so that it makes the bytes once.
        shared = replace(file, make=cache(file.make), group=file.group or file.path)
        yield shared
        for alias in folders[url]:
            yield replace(shared, path=alias + file.path.removeprefix(url))
