"""The orders in which things are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wall_of_fame.text.names import sort_key
from wall_of_fame.wall.recognition import Recognition


def newest_first(recognition: Recognition) -> tuple[int, int, str]:
    """The key by which recognitions are sorted: the newest day first, then the newest approval."""
    return -recognition.date.toordinal(), -recognition.approved_on.toordinal(), recognition.id


def by_name(things: Iterable[Any]) -> tuple[Any, ...]:
    """Things with a name, from A to Z."""
    return tuple(sorted(things, key=lambda thing: (*sort_key(thing.name), thing.id)))


def group(
    ids: Iterable[str],
    recognitions: Iterable[Recognition],
    keys: Callable[[Recognition], Iterable[str]],
) -> Mapping[str, tuple[Recognition, ...]]:
    """The recognitions that belong to each id, in their order; `keys` gives the ids of one."""
    groups: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in recognitions:
        for key in keys(recognition):
            groups[key].append(recognition)
    return {key: tuple(groups[key]) for key in ids}
