"""The figures of a year: who was recognised in it, when, where and for what, and in which words.

A `Year` holds what it is made of. Its figures are worked out when a template asks for them, so that only
the page of a year that has changed takes the time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from wall_of_fame.site.page_sizes import BARS_OF_A_CHART, WORDS_OF_A_YEAR
from wall_of_fame.text.days.partial_date import PartialDate
from wall_of_fame.text.names import sort_key
from wall_of_fame.text.vocabulary import Word, count_words, most_used_words, primary_language, words_of_name
from wall_of_fame.wall import Award, Business, Campaign, Person, Place, Recognition, Standard, Wall

SubjectT = TypeVar("SubjectT", Standard, str, Place)

Occasion = tuple[Campaign | Award, int]
"""A campaign and the number of its recognitions, or an award and the number of its winners."""

_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday, as far as it lies in its year: its first day, its number of recognitions.

    `start` is where its column begins on a line from 0 to 1 that has all weeks of the year side by side.
    """

    first: date
    count: int
    start: float


@dataclass(frozen=True, slots=True)
class Bars(Generic[SubjectT]):
    """The bars of a chart: how many recognitions each standard, sector or place has, in the wall's order.

    A chart has a limited number of bars: `left_out` is how many subjects it leaves out, those with the
    fewest recognitions, and `others` is how many recognitions they have together.
    """

    rows: tuple[tuple[SubjectT, int], ...]
    others: int
    left_out: int

    @property
    def most(self) -> int:
        """The length of the longest bar."""
        return max(count for _, count in self.rows)


@dataclass(frozen=True, slots=True)
class Year:
    """A year in which somebody was recognised.

    `recognitions` are newest first. `people` are in the order of the A to Z, and so are `newcomers`, the
    businesses that were never on the wall before; the wall's first year, when all are new, has none.
    `campaigns` have a day in the year, `awards` were given in it. `places` are those of the wall; `lang`
    is the language of stories that name none.
    """

    number: int
    recognitions: tuple[Recognition, ...]
    people: tuple[Person, ...]
    newcomers: tuple[Business, ...]
    campaigns: tuple[Campaign, ...]
    awards: tuple[Award, ...]
    places: tuple[Place, ...]
    lang: str

    @property
    def count(self) -> int:
        """How many recognitions there are."""
        return len(self.recognitions)

    @property
    def pins(self) -> int:
        """How many recognitions came with a pin."""
        return sum(recognition.pin is not None for recognition in self.recognitions)

    @property
    def languages(self) -> int:
        """In how many languages the stories are written."""
        return len({primary_language(recognition.lang or self.lang) for recognition in self.recognitions})

    def businesses(self) -> frozenset[Business]:
        """The businesses at which people were recognised."""
        return frozenset(self._all_businesses())

    def _all_businesses(self) -> Iterator[Business]:
        """The business of every recognition that has one."""
        return (recognition.business for recognition in self.recognitions if recognition.business)

    def weeks(self) -> tuple[Week, ...]:
        """Every week of the year, also those without a recognition; without a day there is no week."""
        dates = (recognition.date for recognition in self.recognitions)
        return tuple(weeks(self.number, (day for day in dates if not isinstance(day, PartialDate))))

    def without_day(self) -> int:
        """How many recognitions have no day, so that they are in no week."""
        return sum(isinstance(recognition.date, PartialDate) for recognition in self.recognitions)

    def months(self) -> tuple[tuple[date, float], ...]:
        """The first day of each month, and where it is on the line of the weeks."""
        first_days = (date(self.number, month, 1) for month in range(1, 13))
        return tuple((day, _position(day)) for day in first_days)

    def standards(self) -> Bars[Standard]:
        """How many recognitions name each standard; a recognition may name several."""
        counts = Counter(
            evidence.standard for recognition in self.recognitions for evidence in recognition.evidence
        )
        order = {standard: (standard.order, standard.id) for standard in counts}
        return _bars(counts, order)

    def sectors(self) -> Bars[str]:
        """How many recognitions the businesses of each sector have, from A to Z."""
        counts = Counter(business.sector for business in self._all_businesses())
        return _bars(counts, {sector: sort_key(sector) for sector in counts})

    def by_place(self) -> Bars[Place]:
        """How many recognitions the businesses of each place have, in the order of the places."""
        counts = Counter(business.place for business in self._all_businesses() if business.place)
        return _bars(counts, {place: number for number, place in enumerate(self.places)})

    def occasions(self) -> tuple[Occasion, ...]:
        """The campaigns with their recognitions of the year, then the awards; each kind newest first."""
        counts = Counter(recognition.campaign for recognition in self.recognitions)
        campaigns = ((campaign, counts[campaign]) for campaign in self.campaigns)
        return (*campaigns, *((award, len(award.winners)) for award in self.awards))

    def words(self) -> tuple[Word, ...]:
        """The words that most stories use, from A to Z.

        Words of the name of anybody or any business of the year are left out, and so are the stories of
        people who asked to stay out of search engines.
        """
        names = {person.name for recognition in self.recognitions for person in recognition.people}
        names |= {business.name for business in self.businesses()}
        words_of_names = frozenset().union(*map(words_of_name, names))
        stories = (
            (recognition.text, recognition.lang or self.lang)
            for recognition in self.recognitions
            if not recognition.noindex
        )
        return most_used_words([count_words(stories)], words_of_names, WORDS_OF_A_YEAR)


def years_of(wall: Wall, lang: str) -> tuple[Year, ...]:
    """Every year in which somebody on the wall was recognised, the newest first.

    `lang` is the language of stories that name none.
    """
    by_year: dict[int, list[Recognition]] = defaultdict(list)
    for recognition in wall.recognitions:
        by_year[recognition.date.year].append(recognition)
    newcomers = _newcomers(wall)
    return tuple(
        Year(
            number=year,
            recognitions=tuple(recognitions),
            people=_people(wall, recognitions),
            newcomers=tuple(newcomers[year]),
            campaigns=tuple(
                campaign for campaign in wall.campaigns if campaign.start.year <= year <= campaign.end.year
            ),
            awards=tuple(award for award in wall.awards if award.date.year == year),
            places=wall.places.all,
            lang=lang,
        )
        for year, recognitions in by_year.items()
    )


def weeks(year: int, days: Iterable[date]) -> Iterator[Week]:
    """The weeks of a calendar year, each with the number of the given days that lie in it.

    They begin on Mondays as those of ISO 8601 do, but belong to the year of their days: the first and the
    last week end where the year does, so that each day of the year is counted in its own year. So a year
    has 53 weeks, or 54 if it begins on the last day of a week and is a leap year.

    Raises:
        ValueError: a day is of another year.
    """
    new_year, last_day = date(year, 1, 1), date(year, 12, 31)
    counts: Counter[date] = Counter()
    for day in days:
        if day.year != year:
            raise ValueError(f"{day} is not a day of {year}")
        counts[max(new_year, _monday(day))] += 1
    first = new_year
    while first <= last_day:
        yield Week(first, counts[first], _position(_monday(first), new_year))
        first = _monday(first) + _WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _position(day: date, new_year: date | None = None) -> float:
    """Where a day is on the line of the weeks, 0 to 1, of its own year or of the year of `new_year`."""
    new_year = new_year or day.replace(month=1, day=1)
    start = _monday(new_year)
    length = _monday(new_year.replace(month=12, day=31)) + _WEEK - start
    return (day - start) / length


def _bars(
    counts: Mapping[SubjectT, int], order: Mapping[SubjectT, tuple[object, ...] | int]
) -> Bars[SubjectT]:
    """The bars of a chart; `order` has the key by which each subject is sorted."""
    in_order = sorted(counts, key=order.__getitem__)
    # The last row of a chart adds up what is left out, so it takes the place of a bar.
    most = BARS_OF_A_CHART if len(counts) <= BARS_OF_A_CHART else BARS_OF_A_CHART - 1
    largest = set(sorted(in_order, key=lambda subject: -counts[subject])[:most])
    rows = tuple((subject, counts[subject]) for subject in in_order if subject in largest)
    others = sum(counts.values()) - sum(count for _, count in rows)
    return Bars(rows, others, len(counts) - len(rows))


def _people(wall: Wall, recognitions: Iterable[Recognition]) -> tuple[Person, ...]:
    """Everyone recognised, in the wall's A to Z."""
    recognised = {person for recognition in recognitions for person in recognition.people}
    return tuple(person for person in wall.people if person in recognised)


def _newcomers(wall: Wall) -> Mapping[int, list[Business]]:
    """The businesses that are new in each year but the first, from A to Z."""
    newcomers: dict[int, list[Business]] = defaultdict(list)
    first_year = wall.recognitions[-1].date.year if wall.recognitions else 0
    for business in wall.businesses:
        recognitions = wall.by_business[business.id]
        if recognitions and recognitions[-1].date.year != first_year:
            newcomers[recognitions[-1].date.year].append(business)
    return newcomers
