"""The limits of a static host, and the check that the site keeps to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_MEGABYTE: Final = 1024 * 1024


class PublishError(Exception):
    """The site cannot be published; the message tells people why."""


@dataclass(frozen=True, slots=True)
class Host:
    """The limits of a static host: files, MB in all, MB of a single file; None for no limit."""

    files: int | None = None
    megabytes: int | None = None
    file_megabytes: int | None = 25

    def check(self, sizes: Mapping[str, int]) -> None:
        """Compare the site with the limits; `sizes` has the bytes of each file by its path.

        Raises:
            PublishError: the site is over a limit.
        """
        remedy = "Show fewer years (WALL_YEARS), or choose another host (WALL_HOST)."
        if self.files is not None and len(sizes) > self.files:
            raise PublishError(f"The site has {len(sizes):,} files; the host takes {self.files:,}. {remedy}")
        total = sum(sizes.values()) / _MEGABYTE
        if self.megabytes is not None and total > self.megabytes:
            raise PublishError(f"The site has {total:,.0f} MB; the host takes {self.megabytes:,}. {remedy}")
        largest = max(sizes, key=sizes.__getitem__, default="")
        if self.file_megabytes is not None and sizes.get(largest, 0) / _MEGABYTE > self.file_megabytes:
            size = sizes[largest] / _MEGABYTE
            raise PublishError(f"“{largest}” has {size:,.0f} MB; the host takes {self.file_megabytes:,}.")
