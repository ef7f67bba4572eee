"""What a year counts, and how the wall's years are told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from tests.walls import made
from wall_of_fame import wall as w
from wall_of_fame.site.page_sizes import BARS_OF_A_CHART
from wall_of_fame.site.year_figures import Bars, Year, years_of
from wall_of_fame.wall.order import newest_first

PLACES = tuple(map(made.place, range(1, 4)))
OLD, NEW = made.business(1, PLACES[2], sector="Ships"), made.business(2, PLACES[0], sector="Émaux")
ANA, BEA = made.person(1), made.person(2)


def on(day: date, who: w.Person, at: w.Business) -> w.Recognition:
    """A recognition of a day."""
    return replace(made.recognition(day.toordinal(), who, at), date=day, approved_on=day)


STORIES = (
    on(date(2024, 12, 31), ANA, OLD),
    on(date(2025, 1, 1), ANA, NEW),
    on(date(2025, 6, 3), BEA, OLD),
    replace(on(date(2025, 6, 4), BEA, OLD), pin=w.Pin("Lamp", 1, None), lang="pt"),
)


def campaign(start: date, end: date) -> w.Campaign:
    """A campaign of these days."""
    name = f"campaign-{start}"
    return w.Campaign(name, f"campaigns/{name}/", name, start, end, "", (), (), None, None, "", Markup())


def wall(*stories: w.Recognition) -> w.Wall:
    """A wall with these."""
    return made.wall(
        people=[ANA, BEA],
        businesses=[OLD, NEW],
        recognitions=sorted(stories, key=newest_first),
        places=PLACES,
    )


@pytest.fixture
def year() -> Year:
    """The later of two years."""
    years = years_of(wall(*STORIES), "en")
    assert [year.number for year in years] == [2025, 2024]
    return years[0]


def test_a_year_counts_what_lies_in_it(year: Year) -> None:
    """Neither the last day of the year before nor its people."""
    assert (year.count, year.pins, year.languages) == (3, 1, 2)
    assert set(year.people) == {ANA, BEA}
    assert year.businesses() == {OLD, NEW}
    assert sum(week.count for week in year.weeks()) == 3


def test_charts_stand_in_the_order_of_the_wall(year: Year) -> None:
    """Sectors from A to Z (accents come last), places as in their file, and no one by their number."""
    assert year.sectors() == Bars((("Émaux", 1), ("Ships", 2)), 0, 0)
    assert year.by_place() == Bars(((PLACES[0], 1), (PLACES[2], 2)), 0, 0)
    assert year.standards() == Bars(((made.STANDARD, 3),), 0, 0)


def test_what_a_chart_has_no_room_for_is_added_up() -> None:
    """The fewest are; nothing is lost, and the order stays."""
    shops = [
        made.business(number, PLACES[0], sector=f"Sector {number:02}")
        for number in range(BARS_OF_A_CHART + 3)
    ]
    stories = [
        on(date(2025, 1, 1 + turn), ANA, shop)
        for number, shop in enumerate(shops)
        for turn in (0, 1)[number % 2 :]
    ]
    wall_of_shops = made.wall(people=[ANA], businesses=shops, recognitions=stories, places=PLACES)
    bars = years_of(wall_of_shops, "en")[0].sectors()
    assert (len(bars.rows), bars.left_out) == (BARS_OF_A_CHART - 1, 4)
    assert [name for name, _ in bars.rows] == sorted(name for name, _ in bars.rows)
    assert bars.others + sum(count for _, count in bars.rows) == len(stories)
    assert bars.others == 4
    assert bars.most == 2


def test_the_months_stand_where_their_weeks_do(year: Year) -> None:
    """The first of June 2025, a Sunday, lies at the end of its week's column."""
    first, at = year.months()[5]
    assert first == date(2025, 6, 1)
    week = next(week for week in year.weeks() if week.first == date(2025, 5, 26))
    assert week.start + 6 / 7 / 53 == pytest.approx(at)


def test_newcomers_were_never_there_before(year: Year) -> None:
    """In the first year of a wall all would be, so none is called one."""
    assert year.newcomers == (NEW,)
    assert years_of(wall(*STORIES), "en")[1].newcomers == ()


def test_occasions_belong_to_every_year_that_they_touch() -> None:
    """A campaign over New Year is in both; an award is in the year in which it was given."""
    over = campaign(date(2024, 12, 20), date(2025, 1, 6))
    before = campaign(date(2024, 1, 1), date(2024, 1, 2))
    award = w.Award("lamps", "awards/lamps/", "Lamps", date(2025, 1, 9), None, "", (), Markup())
    stories = (replace(STORIES[0], campaign=over), replace(STORIES[1], campaign=over), *STORIES[2:])
    with_occasions = replace(wall(*stories), campaigns=(over, before), awards=(award,))
    later, earlier = years_of(with_occasions, "en")
    assert (later.campaigns, earlier.campaigns) == ((over,), (over, before))
    assert (later.awards, earlier.awards) == ((award,), ())
    assert dict(later.occasions())[over] == 1
    assert (dict(earlier.occasions())[over], dict(earlier.occasions())[before]) == (1, 0)


def test_an_empty_wall_has_no_year() -> None:
    """Nobody was recognised, so there is nothing to review."""
    assert years_of(wall(), "en") == ()
