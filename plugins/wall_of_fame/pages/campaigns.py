"""Campaigns: all of them, and a page for each with its days, sponsors, pins and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wall_of_fame import structured, urls
from wall_of_fame.pages.heads import Desk, Pager, newest, paged, standards_of
from wall_of_fame.site import Page, Section
from wall_of_fame.wall import Campaign, Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """The list and every campaign's page; none if there is no campaign."""
    if not desk.wall.campaigns:
        return
    title = desk._("Campaigns")
    counted = tuple((campaign, len(desk.wall.by_campaign[campaign.id])) for campaign in desk.wall.campaigns)
    head = desk.head(
        title,
        urls.CAMPAIGNS,
        description=desk._("The campaigns in which people are nominated."),
        thing=structured.collection(desk.site, title, urls.CAMPAIGNS),
    )
    yield Page(urls.CAMPAIGNS, "campaigns.html", head, {"campaigns": counted})
    for campaign in desk.wall.campaigns:
        yield from _campaign(desk, campaign)


def _campaign(desk: Desk, campaign: Campaign) -> Iterator[Page]:
    recognitions = desk.wall.by_campaign[campaign.id]
    shared: dict[str, Any] = {
        "campaign": campaign,
        "count": len(recognitions),
        "pins_given": sum(
            bool(campaign.pin_edition and shown.pin and shown.pin.edition == campaign.pin_edition.name)
            for shown in desk.wall.recognitions
        ),
        "awards": tuple(award for award in desk.wall.awards if award.campaign == campaign),
        "today": desk.today,
        "standards": standards_of(recognitions),
    }

    def page(url: str, pager: Pager | None, part: tuple[Recognition, ...]) -> Page:
        head = desk.head(
            desk.titled(campaign.name, pager),
            url,
            description=campaign.html.striptags() or campaign.name,
            above=(Section(desk._("Campaigns"), urls.CAMPAIGNS),),
            thing=structured.campaign(desk.site, campaign),
        )
        return Page(
            url, "campaign.html", head, {**shared, "recognitions": part, "pager": pager}, newest(part)
        )

    return paged(recognitions, campaign.url, page)
