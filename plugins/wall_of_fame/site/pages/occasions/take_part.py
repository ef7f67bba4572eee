"""How a business takes part: texts and banners for the campaign, and stories for a first day at work.

They belong to the plain page `take-part`, which an editor writes: without it there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.share_pictures import share_picture
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Campaign, Recognition, Standard

PAGE: Final = "take-part"
"""The id of the plain page, and the name of its template."""


def pages(context: PageContext) -> Iterator[Page]:
    """The texts and banners of the present campaign, and a story for each standard."""
    if not any(page.url == urls.TAKE_PART for page in context.site.pages):
        return
    campaign, stories = campaign_to_come(context), first_stories(context)
    if campaign:
        share = _banners(context, campaign)
        values = {"campaign": campaign, "share": share}
        yield Page(urls.KIT, "kit.html", values, partial(_kit_head, context, share), share_picture=share)
    if stories:
        yield Page(urls.FIRST_DAY, "first_day.html", {"stories": stories}, partial(_first_day_head, context))


def links(context: PageContext) -> tuple[Section, ...]:
    """Where the page that the editor writes leads on to."""
    _ = context.language
    kit = ((_("Texts and banners for the campaign"), urls.KIT, campaign_to_come(context) is not None),)
    first_day = ((_("Stories for your first day"), urls.FIRST_DAY, bool(first_stories(context))),)
    return tuple(Section(name, url) for name, url, exists in (*kit, *first_day) if exists)


def campaign_to_come(context: PageContext) -> Campaign | None:
    """The campaign that is open, else the next one; None if none is to come."""
    ahead = [campaign for campaign in context.wall.campaigns if campaign.status != "closed"]
    return min(ahead, key=lambda campaign: (campaign.start, campaign.id), default=None)


def first_stories(context: PageContext) -> tuple[tuple[Standard, Recognition], ...]:
    """For each standard the newest story whose words show it; those with noindex are left out."""
    taken: dict[Recognition, Standard] = {}
    for standard in context.wall.standards:
        for recognition in context.wall.by_standard[standard.id]:
            words = next((item.words for item in recognition.evidence if item.standard is standard), "")
            if words and not recognition.noindex and recognition not in taken:
                taken[recognition] = standard
                break
    return tuple((standard, recognition) for recognition, standard in taken.items())


def _banners(context: PageContext, campaign: Campaign) -> SharePicture | None:
    """A picture for the campaign in each shape."""
    _ = context.language
    days = _("%(start)s to %(end)s") % {
        "start": context.day(campaign.start),
        "end": context.day(campaign.end),
    }
    standards = context.site.standards
    return share_picture.picture_of(
        context.site, campaign.name, days, campaign.theme, (), standards, ground="sun", folder=urls.KIT
    )


def _above(context: PageContext) -> tuple[Section, ...]:
    return tuple(page for page in context.site.pages if page.url == urls.TAKE_PART)


def _kit_head(context: PageContext, share: SharePicture | None) -> Head:
    _ = context.language
    description = _("Texts for mail, intranet and posts, and banners to save.")
    title = _("Texts and banners for the campaign")
    return context.head(title, urls.KIT, description=description, above=_above(context), share=share)


def _first_day_head(context: PageContext) -> Head:
    _ = context.language
    description = _("A true story for each standard, for whoever is new at work.")
    title = _("Stories for your first day")
    return context.head(title, urls.FIRST_DAY, description=description, above=_above(context))
