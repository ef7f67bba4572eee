"""One recognition: the story, who it is about, what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wall_of_fame import structured
from wall_of_fame.pages.heads import Desk
from wall_of_fame.site import Page
from wall_of_fame.wall import Recognition

_OTHERS: Final = 3


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each recognition."""
    for shown in desk.wall.recognitions:
        names = spoken(desk, shown.names)
        title = desk._("%(names)s at %(business)s") % {"names": names, "business": shown.business.name}
        image = next(filter(None, (desk.image(person.photo) for person in shown.people)), "")
        head = desk.head(
            f"{title}, {desk.day(shown.date)}",
            shown.url,
            name=names,
            description=shown.text or names,
            above=(),
            thing=None if shown.noindex else structured.recognition(desk.site, shown, names, image),
            image=image,
            og_type="article",
            noindex=shown.noindex,
        )
        yield Page(
            shown.url,
            "recognition.html",
            head,
            {"recognition": shown, "others": _others(desk, shown)},
            shown.approved_on,
        )


def spoken(desk: Desk, names: tuple[str, ...]) -> str:
    """Names in one breath, in the site's language."""
    if len(names) == 1:
        return names[0]
    return desk._("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _others(desk: Desk, shown: Recognition) -> tuple[Recognition, ...]:
    """The next ones at the same business: those before it in time, then from the newest on."""
    at_business = desk.wall.by_business[shown.business.id]
    position = at_business.index(shown)
    return (at_business[position + 1 :] + at_business[:position])[:_OTHERS]
