"""Campaigns: all of them, and a page for each with its days, sponsors, pins and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import PageContext, newest, standards_of
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Campaign


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every campaign's page; none if there is no campaign."""
    if not context.wall.campaigns:
        return
    counted = tuple(
        (campaign, len(context.wall.by_campaign[campaign.id])) for campaign in context.wall.campaigns
    )
    yield Page(urls.CAMPAIGNS, "campaigns.html", {"campaigns": counted}, partial(_list_head, context))
    pins = Counter(shown.pin.edition for shown in context.wall.recognitions if shown.pin)
    for campaign in context.wall.campaigns:
        given = pins[campaign.pin_edition.name] if campaign.pin_edition else 0
        yield from _campaign(context, campaign, given)


def _list_head(context: PageContext) -> Head:
    title = context.language("Campaigns")
    return context.head(
        title,
        urls.CAMPAIGNS,
        description=context.language("The campaigns in which people are nominated."),
        thing=structured.collection(context.site, title, urls.CAMPAIGNS),
    )


def _campaign(context: PageContext, campaign: Campaign, pins_given: int) -> Iterator[Page]:
    recognitions = context.wall.by_campaign[campaign.id]
    standards = standards_of(recognitions)
    share = cards.of_campaign(context.site, campaign, _days(context, campaign), (one for one, _ in standards))
    shared = {
        "campaign": campaign,
        "count": len(recognitions),
        "pins_given": pins_given,
        "awards": tuple(award for award in context.wall.awards if award.campaign is campaign),
        "is_over": campaign.end < context.today,
        "is_to_come": campaign.start > context.today,
        "standards": standards,
        "share": share,
    }
    narrower = filters.by_standard(standards, len(recognitions))
    for part in paged(recognitions, campaign.url):
        values = {**shared, "recognitions": part.recognitions, "pager": part.pager, "filters": narrower}
        if part.url != campaign.url:  # what every new recognition changes stands on the first page alone
            values |= {"count": 0, "pins_given": 0, "standards": (), "filters": ()}
        head = partial(_head, context, campaign, share, part.url, part.pager)
        changed = newest(part.recognitions)
        yield Page(part.url, "campaign.html", values, head, changed=changed, share_picture=share)


def _days(context: PageContext, campaign: Campaign) -> str:
    """The dates of a campaign in words."""
    start, end = context.day(campaign.start), context.day(campaign.end)
    return start if start == end else context.language("%(start)s to %(end)s") % {"start": start, "end": end}


def _head(
    context: PageContext, campaign: Campaign, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    return context.head(
        context.titled(campaign.name, pager),
        url,
        description=campaign.html.striptags() or campaign.name,
        above=(Section(context.language("Campaigns"), urls.CAMPAIGNS),),
        thing=structured.campaign(context.site, campaign),
        share=share,
    )
