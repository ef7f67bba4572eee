"""One recognition: the story, who it is about, what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame.site import Head, Page
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages.context import Desk
from wall_of_fame.site.pages.related import related
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each recognition."""
    for shown, kin in related(desk.wall):
        share = cards.of_recognition(desk.site, shown, spoken(desk, shown.names))
        context = {"recognition": shown, "related": kin, "share": share}
        head = partial(_head, desk, shown, share)
        yield Page(shown.url, "recognition.html", context, head, shown.noindex, shown.approved_on)


def _head(desk: Desk, shown: Recognition, share: SharePicture | None) -> Head:
    names = spoken(desk, shown.names)
    title = desk._("%(names)s at %(business)s") % {"names": names, "business": shown.business.name}
    image = next(filter(None, (desk.image(person.photo) for person in shown.people)), "")
    return desk.head(
        f"{title}, {desk.day(shown.date)}",
        shown.url,
        name=names,
        description=shown.text or names,
        thing=None if shown.noindex else structured.recognition(desk.site, shown, names, image),
        image=image,
        share=share,
        og_type="article",
        noindex=shown.noindex,
    )


def spoken(desk: Desk, names: tuple[str, ...]) -> str:
    """Names in one breath, in the site's language."""
    if len(names) == 1:
        return names[0]
    return desk._("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
