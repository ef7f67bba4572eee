"""Campaigns and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Campaign, FieldProblem


def check_campaign_dates(content: Content) -> Iterator[RuleFinding]:
    """A campaign begins before it ends, and its ceremony does not come before it."""
    for campaign in content.campaigns.values():
        start, end = campaign.record.dates
        if start > end:
            message = f"The campaign begins on {start}, after its end on {end}."
            yield campaign, FieldProblem(("start",), "date-order", message, "Correct one of the two dates.")
        ceremony = campaign.record.ceremony
        if ceremony and ceremony.on < start:
            message = f"The ceremony is on {ceremony.on}, before the campaign begins on {start}."
            yield (
                campaign,
                FieldProblem(("ceremony", "on"), "date-order", message, "Correct one of the two dates."),
            )


def check_campaign_days(content: Content) -> Iterator[RuleFinding]:
    """Each day of the programme lies within the campaign and stands there once."""
    for campaign in content.campaigns.values():
        yield from _days(campaign)


def check_nominations_in_campaign(content: Content) -> Iterator[RuleFinding]:
    """A campaign's nominations fall between its dates, or say `late: true`."""
    for nomination in content.nominations.values():
        record = nomination.record
        campaign = content.campaigns.get(record.campaign or "")
        if campaign is None:
            if record.late and record.campaign is None:
                message = "“late” means late for a campaign, but no campaign is named."
                hint = "Name the campaign, or delete the line."
                yield nomination, FieldProblem(("late",), "late", message, hint, of_key=True, is_warning=True)
            continue
        start, end = campaign.record.dates
        within = start <= record.date <= end
        if not within and not record.late:
            message = f"{record.date} is outside “{campaign.id}”, which ran from {start} to {end}."
            yield (
                nomination,
                FieldProblem(("date",), "campaign-dates", message, "Correct the date, or add “late: true”."),
            )
        elif within and record.late:
            message = f"“late” is not needed: {record.date} lies within the campaign."
            yield (
                nomination,
                FieldProblem(("late",), "late", message, "Delete the line.", of_key=True, is_warning=True),
            )


def _days(campaign: Entry[Campaign]) -> Iterator[RuleFinding]:
    start, end = campaign.record.dates
    seen = set()
    for position, day in enumerate(campaign.record.days):
        at = ("days", position, "day")
        on = campaign.record.on(day)
        if on is None:
            message = f"“{day.day}” is no one day of a campaign that runs from {start} to {end}."
            yield (
                campaign,
                FieldProblem(at, "campaign-day", message, f"Write the date: {start + timedelta(days=1)}."),
            )
        elif not start <= on <= end:
            message = f"{on} is outside the campaign, which runs from {start} to {end}."
            yield campaign, FieldProblem(at, "campaign-day", message, "Correct the day.")
        elif on in seen:
            message = f"{on} stands in the programme twice."
            yield campaign, FieldProblem(at, "campaign-day", message, "Put both into one entry.")
        seen.add(on)
