"""Campaigns: the list of all, and a page for each with its days, sponsors, pins and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import PageContext, changes_of, count_standards, newest_approval
from wall_of_fame.site.pages.lists import Pager, item_pages, list_pages
from wall_of_fame.site.pages.occasions import look_back
from wall_of_fame.site.pages.occasions.pins import count_pins
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Campaign, Recognition, Standard


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every campaign's page; none if there is no campaign."""
    wall = context.wall
    if not wall.campaigns:
        return
    campaigns = tuple((campaign, len(wall.by_campaign[campaign.id])) for campaign in wall.campaigns)
    for page in item_pages(campaigns, urls.CAMPAIGNS):
        head = partial(_list_head, context, page.url, page.pager)
        yield Page(page.url, "campaigns.html", {"campaigns": page.items, "pager": page.pager}, head)
    pins_given = count_pins(wall)
    for campaign in wall.campaigns:
        edition = campaign.pin_edition
        yield from _campaign(context, campaign, pins_given[edition.name] if edition else 0)


def _list_head(context: PageContext, url: str, pager: Pager | None) -> Head:
    _ = context.language
    description = _("Campaigns that ask for nominations: open, upcoming and closed.")
    return context.list_head(_("Campaigns"), urls.CAMPAIGNS, description, url, pager)


def _campaign(context: PageContext, campaign: Campaign, pins_given: int) -> Iterator[Page]:
    recognitions = context.wall.by_campaign[campaign.id]
    standards = count_standards(recognitions)
    share = _picture(context, campaign, recognitions, [standard for standard, _ in standards])
    shared = {
        "campaign": campaign,
        "count": len(recognitions),
        "pins_given": pins_given,
        "pins_left": _pins_left(campaign, pins_given),
        "year": recognitions[0].date.year if recognitions else 0,
        "awards": tuple(award for award in context.wall.awards if award.campaign is campaign),
        "standards": standards,
        "share": share,
        "take_part": next((page for page in context.site.pages if page.url == urls.TAKE_PART), None),
        "changes": changes_of(recognitions),
        "today": _day_of_programme(context, campaign),
    }
    choices = filters.of_list(standards, len(recognitions))
    for page in list_pages(recognitions, campaign.url):
        values = {**shared, "recognitions": page.recognitions, "pager": page.pager, "filters": choices}
        # Only the first page has what every new recognition changes, so that the others stay as they are.
        if page.url != campaign.url:
            values |= {"count": 0, "pins_given": 0, "standards": (), "filters": ()}
        head = partial(_head, context, campaign, share, page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "campaign.html", values, head, changed=changed, share_picture=share)


def _picture(
    context: PageContext,
    campaign: Campaign,
    recognitions: Sequence[Recognition],
    standards: Sequence[Standard],
) -> SharePicture | None:
    """The numbers of a campaign that is over, else what it is about."""
    days = _days(context, campaign)
    if campaign.status == "closed" and recognitions:
        return look_back.picture(context, campaign.name, days, recognitions, campaign.url, "sun")
    return list_pictures.of_campaign(context.site, campaign, days, standards)


def _pins_left(campaign: Campaign, handed_out: int) -> int:
    """How many pins there are still to give; 0 if nobody knows."""
    edition = campaign.pin_edition
    return max(0, edition.count - handed_out) if edition and edition.count else 0


def _day_of_programme(context: PageContext, campaign: Campaign) -> date | None:
    """The day of the build, if something is planned for it: on other days the page is the same."""
    return context.today if any(day.on == context.today for day in campaign.days) else None


def _days(context: PageContext, campaign: Campaign) -> str:
    """The first and the last day of a campaign as the site's language writes them."""
    _ = context.language
    start, end = context.day(campaign.start), context.day(campaign.end)
    return start if start == end else _("%(start)s to %(end)s") % {"start": start, "end": end}


def _head(
    context: PageContext, campaign: Campaign, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    return context.head(
        context.page_title(campaign.name, pager),
        url,
        description=campaign.html.striptags() or campaign.name,
        above=(Section(_("Campaigns"), urls.CAMPAIGNS),),
        json_ld=structured_data.campaign_event(context.site, campaign),
        feeds=context.feeds(campaign.name, campaign.url),
        share=share,
    )
