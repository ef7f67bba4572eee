"""Rules about campaigns, their days and their nominations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Campaign, FieldProblem
from wall_of_fame.text.days.partial_date import last_day


def check_campaign_dates(content: Content) -> Iterator[RuleFinding]:
    """A campaign does not end before its first day, and its ceremony is not before its first day."""
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
    """Each day of the programme is within the campaign, and none is twice in it."""
    for campaign in content.campaigns.values():
        yield from _check_days(campaign)


def check_nominations_in_campaign(content: Content) -> Iterator[RuleFinding]:
    """A nomination's date is within its campaign, or the nomination has `late: true`."""
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
        # A month or a year of which no day is known may lie in it.
        is_within = start <= last_day(record.date) and record.date <= end
        if not is_within and not record.late:
            message = f"{record.date} is outside “{campaign.id}”, which ran from {start} to {end}."
            yield (
                nomination,
                FieldProblem(("date",), "campaign-dates", message, "Correct the date, or add “late: true”."),
            )
        elif is_within and record.late:
            message = f"“late” is not needed: {record.date} lies within the campaign."
            yield (
                nomination,
                FieldProblem(("late",), "late", message, "Delete the line.", of_key=True, is_warning=True),
            )


def _check_days(campaign: Entry[Campaign]) -> Iterator[RuleFinding]:
    start, end = campaign.record.dates
    dates = set()
    for position, day in enumerate(campaign.record.days):
        location = ("days", position, "day")
        date = campaign.record.date_of(day)
        if date is None:
            message = f"“{day.day}” is no one day of a campaign that runs from {start} to {end}."
            yield (
                campaign,
                FieldProblem(
                    location, "campaign-day", message, f"Write the date: {start + timedelta(days=1)}."
                ),
            )
        elif not start <= date <= end:
            message = f"{date} is outside the campaign, which runs from {start} to {end}."
            yield campaign, FieldProblem(location, "campaign-day", message, "Correct the day.")
        elif date in dates:
            message = f"{date} stands in the programme twice."
            yield campaign, FieldProblem(location, "campaign-day", message, "Put both into one entry.")
        dates.add(date)
