"""Campaigns: all of them, and a page for each with its days, sponsors, pins and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import Desk, newest, standards_of
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Campaign


def pages(desk: Desk) -> Iterator[Page]:
    """The list and every campaign's page; none if there is no campaign."""
    if not desk.wall.campaigns:
        return
    counted = tuple((campaign, len(desk.wall.by_campaign[campaign.id])) for campaign in desk.wall.campaigns)
    yield Page(urls.CAMPAIGNS, "campaigns.html", {"campaigns": counted}, partial(_list_head, desk))
    pins = Counter(shown.pin.edition for shown in desk.wall.recognitions if shown.pin)
    for campaign in desk.wall.campaigns:
        given = pins[campaign.pin_edition.name] if campaign.pin_edition else 0
        yield from _campaign(desk, campaign, given)


def _list_head(desk: Desk) -> Head:
    title = desk._("Campaigns")
    return desk.head(
        title,
        urls.CAMPAIGNS,
        description=desk._("The campaigns in which people are nominated."),
        thing=structured.collection(desk.site, title, urls.CAMPAIGNS),
    )


def _campaign(desk: Desk, campaign: Campaign, pins_given: int) -> Iterator[Page]:
    recognitions = desk.wall.by_campaign[campaign.id]
    standards = standards_of(recognitions)
    share = cards.of_campaign(desk.site, campaign, _days(desk, campaign), (one for one, _ in standards))
    shared = {
        "campaign": campaign,
        "count": len(recognitions),
        "pins_given": pins_given,
        "awards": tuple(award for award in desk.wall.awards if award.campaign is campaign),
        "is_over": campaign.end < desk.today,
        "is_to_come": campaign.start > desk.today,
        "standards": standards,
        "share": share,
    }
    narrower = filters.by_standard(standards, len(recognitions))
    for part in paged(recognitions, campaign.url):
        context = {**shared, "recognitions": part.recognitions, "pager": part.pager, "filters": narrower}
        if part.url != campaign.url:  # what every new recognition changes stands on the first page alone
            context |= {"count": 0, "pins_given": 0, "standards": (), "filters": ()}
        head = partial(_head, desk, campaign, share, part.url, part.pager)
        yield Page(part.url, "campaign.html", context, head, changed=newest(part.recognitions))


def _days(desk: Desk, campaign: Campaign) -> str:
    """The dates of a campaign in words."""
    start, end = desk.day(campaign.start), desk.day(campaign.end)
    return start if start == end else desk._("%(start)s to %(end)s") % {"start": start, "end": end}


def _head(desk: Desk, campaign: Campaign, share: SharePicture | None, url: str, pager: Pager | None) -> Head:
    return desk.head(
        desk.titled(campaign.name, pager),
        url,
        description=campaign.html.striptags() or campaign.name,
        above=(Section(desk._("Campaigns"), urls.CAMPAIGNS),),
        thing=structured.campaign(desk.site, campaign),
        share=share,
    )
