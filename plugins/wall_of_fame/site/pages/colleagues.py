"""Thanks among colleagues: service to colleagues, by department and by the group of the role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site.page_sizes import CARDS_A_PAGE, LINES_A_PAGE
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.lists import Pager, make_pager, split_by_size
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Recognition


@dataclass(frozen=True, slots=True)
class Group:
    """The recognitions of a department or of a role group that are on one page."""

    title: str
    recognitions: tuple[Recognition, ...]


def pages(context: PageContext) -> Iterator[Page]:
    """By department, and by role group if anybody has one; none without a service to colleagues."""
    internal = tuple(recognition for recognition in context.wall.recognitions if recognition.internal)
    if not internal:
        return
    departments = _by_department(context, internal)
    roles = _by_role(internal)
    thanks = tuple(recognition for recognition in internal if recognition.by_leader)[:CARDS_A_PAGE]
    shared = {"has_roles": bool(roles), "roles": False}
    yield from _pages(context, urls.COLLEAGUES, departments, shared, thanks)
    if roles:
        yield from _pages(context, urls.COLLEAGUES_BY_ROLE, roles, {**shared, "roles": True}, ())


def _by_department(
    context: PageContext, recognitions: Sequence[Recognition]
) -> Mapping[str, list[Recognition]]:
    _ = context.language
    groups: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in recognitions:
        groups[recognition.department or _("Without a department")].append(recognition)
    return groups


def _by_role(recognitions: Sequence[Recognition]) -> Mapping[str, list[Recognition]]:
    groups: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in recognitions:
        for group in dict.fromkeys(person.group for person in recognition.people if person.group):
            groups[group].append(recognition)
    return groups


def _pages(
    context: PageContext,
    first_url: str,
    groups: Mapping[str, list[Recognition]],
    shared: Mapping[str, bool],
    thanks: tuple[Recognition, ...],
) -> Iterator[Page]:
    """The groups from A to Z, the newest of each first; a group may go on on the next page."""
    rows = [(title, recognition) for title in sorted(groups, key=sort_key) for recognition in groups[title]]
    parts = split_by_size(rows, LINES_A_PAGE, lambda _: 1)
    for number, part in enumerate(parts, 1):
        url, pager = urls.list_page(first_url, number), make_pager(first_url, number, len(parts))
        on_page = tuple(
            Group(title, tuple(recognition for _, recognition in rows_of_group))
            for title, rows_of_group in groupby(part, key=lambda row: row[0])
        )
        values = {**shared, "groups": on_page, "thanks": thanks if number == 1 else (), "pager": pager}
        yield Page(url, "colleagues.html", values, partial(_head, context, first_url, url, pager))


def _head(context: PageContext, first_url: str, url: str, pager: Pager | None) -> Head:
    _ = context.language
    above = (Section(_("Thanks among colleagues"), urls.COLLEAGUES),)
    is_by_role = first_url == urls.COLLEAGUES_BY_ROLE
    title = _("Thanks among colleagues, by role") if is_by_role else _("Thanks among colleagues")
    return context.head(
        context.page_title(title, pager),
        url,
        description=_("People who made their colleagues’ work lighter, thanked by those colleagues."),
        above=above if url != urls.COLLEAGUES else (),
    )
