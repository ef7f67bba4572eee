"""The orders in which the wall lists names and recognitions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wall_of_fame.text.names import sort_key
from wall_of_fame.wall.recognition import Recognition


def newest_first(recognition: Recognition) -> tuple[int, int, str]:
    """The key by which recognitions are sorted: the newest day first, then the newest approval."""
    return -recognition.date.toordinal(), -recognition.approved_on.toordinal(), recognition.id


def sort_by_name(things: Iterable[Any]) -> tuple[Any, ...]:
    """Sort people or businesses from A to Z; people by the name that they are sorted as."""
    return tuple(sorted(things, key=lambda thing: (*sort_key(name_to_sort(thing)), thing.id)))


def name_to_sort(thing: Any) -> str:
    """The name by which somebody or something is sorted."""
    return getattr(thing, "sort_as", "") or thing.name


def group_by_id(
    ids: Iterable[str],
    recognitions: Iterable[Recognition],
    ids_of: Callable[[Recognition], Iterable[str]],
) -> Mapping[str, tuple[Recognition, ...]]:
    """The recognitions that belong to each of the ids, in their order.

    `ids_of` gives the ids of one recognition, such as those of its people.
    """
    groups: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in recognitions:
        for record_id in ids_of(recognition):
            groups[record_id].append(recognition)
    return {record_id: tuple(groups[record_id]) for record_id in ids}
