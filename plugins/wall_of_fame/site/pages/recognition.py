"""A page for each recognition: the story, whom it is about, which standards it shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame.site import Head, Page, structured_data
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.related import find_related
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Recognition


def pages(context: PageContext) -> Iterator[Page]:
    """A page for each recognition."""
    for recognition, related in find_related(context.wall):
        share, pdf = context.keepsakes.of(recognition)
        values = {
            "recognition": recognition,
            "related": related,
            "share": share,
            "certificate": pdf.path if pdf else "",
            "quoted": context.quoted((recognition,)),
        }
        head = partial(_head, context, recognition, share)
        yield Page(
            recognition.url,
            "recognition.html",
            values,
            head,
            recognition.noindex,
            recognition.approved_on,
            share,
            pdf,
        )


def _head(context: PageContext, recognition: Recognition, share: SharePicture | None) -> Head:
    _ = context.language
    names = context.join_names(recognition.names)
    title = context.names_at_business(recognition)
    image = next(filter(None, (context.image(person) for person in recognition.people)), "")
    return context.head(
        f"{title}, {context.day(recognition.date)}",
        recognition.url,
        name=names,
        description=recognition.text or names,
        json_ld=None
        if recognition.noindex
        else structured_data.article(context.site, recognition, names, image),
        image=image,
        share=share,
        og_type="article",
        noindex=recognition.noindex,
    )
