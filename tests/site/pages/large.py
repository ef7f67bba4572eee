"""The fullest year that a wall can have: of everything more than a page has room for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.walls import made
from wall_of_fame import wall as w

YEAR = 2012
"""A leap year that begins on a Sunday: the only kind with 54 weeks."""

DAYS = 366
PEOPLE = 800


def recognised(number: int, who: w.Person, at: w.Business, day: date) -> w.Recognition:
    """A story of some day, in words of which many are shared."""
    text = " ".join(f"kindness{chr(97 + word // 6 % 26)}{chr(97 + word % 26)}" for word in range(number % 60))
    return replace(made.recognition(number, who, at), date=day, approved_on=day, text=text)


def wall() -> w.Wall:
    """Two stories a day in a year, after one in the year before."""
    places = tuple(map(made.place, range(1, 41)))
    shops = [
        made.business(number, places[number % 40], sector=f"{made.name(number % 40)} and sons")
        for number in range(120)
    ]
    everyone = [made.person(number, where=shops[0]) for number in range(PEOPLE)]
    stories = [
        recognised(number, everyone[number], shops[number % 120], date(YEAR, 1, 1) + timedelta(number % DAYS))
        for number in range(2 * DAYS)
    ]
    before = recognised(2 * DAYS, everyone[0], shops[0], date(YEAR - 1, 12, 31))
    newest = sorted((*stories, before), key=lambda recognition: recognition.date, reverse=True)
    return made.wall(people=everyone, businesses=shops, recognitions=newest, places=places)
