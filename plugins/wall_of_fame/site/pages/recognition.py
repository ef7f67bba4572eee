"""One recognition: the story, who it is about, what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame.site import Head, Page
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.related import related
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Recognition


def pages(context: PageContext) -> Iterator[Page]:
    """A page for each recognition."""
    for shown, kin in related(context.wall):
        share = cards.of_recognition(context.site, shown, spoken(context, shown.names))
        values = {"recognition": shown, "related": kin, "share": share}
        head = partial(_head, context, shown, share)
        yield Page(shown.url, "recognition.html", values, head, shown.noindex, shown.approved_on, share)


def _head(context: PageContext, shown: Recognition, share: SharePicture | None) -> Head:
    names = spoken(context, shown.names)
    title = context.language("%(names)s at %(business)s") % {"names": names, "business": shown.business.name}
    image = next(filter(None, (context.image(person.photo) for person in shown.people)), "")
    return context.head(
        f"{title}, {context.day(shown.date)}",
        shown.url,
        name=names,
        description=shown.text or names,
        thing=None if shown.noindex else structured.recognition(context.site, shown, names, image),
        image=image,
        share=share,
        og_type="article",
        noindex=shown.noindex,
    )


def spoken(context: PageContext, names: tuple[str, ...]) -> str:
    """Names in one breath, in the site's language."""
    if len(names) == 1:
        return names[0]
    return context.language("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
