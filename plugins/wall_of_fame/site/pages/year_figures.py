"""A year of the wall: who was recognised in it, when, where and for what, and in which words.

A `Year` holds what it is made of; its numbers are worked out when they are asked for, so that only
the page of a year that has changed pays for them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from wall_of_fame.site.page_sizes import BARS_OF_A_CHART, WORDS_OF_A_YEAR
from wall_of_fame.text.names import sort_key
from wall_of_fame.text.vocabulary import Counts, Word, most_used_words, primary_language, words_of_name
from wall_of_fame.wall import Award, Business, Campaign, Person, Place, Recognition, Standard, Wall

OfT = TypeVar("OfT", Standard, str, Place)
CountWords = Callable[[Iterable[Recognition], str], Iterable[Counts]]
"""What counts the words of stories, as `WordCounts.of` does."""

_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday, as far as it lies in its year: its first day, its recognitions.

    `start` is where its column begins on a line from 0 to 1 that has all weeks of the year side by side.
    """

    first: date
    count: int
    start: float


@dataclass(frozen=True, slots=True)
class Bars(Generic[OfT]):
    """How many recognitions each standard, sector or place has, in the wall's order.

    A chart has room for so many only: those with the fewest are added up in `others`, which are
    `left_out` of it.
    """

    rows: tuple[tuple[OfT, int], ...]
    others: int
    left_out: int

    @property
    def most(self) -> int:
        """The length of the longest bar."""
        return max(count for _, count in self.rows)


@dataclass(frozen=True, slots=True)
class Year:
    """A year in which somebody was recognised. Everyone and everything that it counts is on the wall.

    `recognitions` are newest first; `people` stand from A to Z, and so do `newcomers`, the businesses
    that were never on the wall before (none in its first year, when all are new). `campaigns` have a
    day in the year, `awards` were given in it. `places` are those of the wall; `lang` is the language
    of stories that name none.
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
        """How many pins came with them."""
        return sum(shown.pin is not None for shown in self.recognitions)

    @property
    def languages(self) -> int:
        """In how many languages the stories are written."""
        return len({primary_language(shown.lang or self.lang) for shown in self.recognitions})

    def businesses(self) -> frozenset[Business]:
        """Where people were recognised."""
        return frozenset(shown.business for shown in self.recognitions)

    def weeks(self) -> tuple[Week, ...]:
        """Every week of the year, those with nothing included."""
        return tuple(weeks(self.number, (shown.date for shown in self.recognitions)))

    def months(self) -> tuple[tuple[date, float], ...]:
        """The first day of each month, and where it stands on the line of the weeks."""
        starts = (date(self.number, month, 1) for month in range(1, 13))
        return tuple((first, _along(first)) for first in starts)

    def standards(self) -> Bars[Standard]:
        """How many recognitions name each standard; one may name several."""
        counts = Counter(item.standard for shown in self.recognitions for item in shown.evidence)
        order = {standard: (standard.order, standard.id) for standard in counts}
        return _bars(counts, order)

    def sectors(self) -> Bars[str]:
        """How many recognitions the businesses of each sector have, from A to Z."""
        counts = Counter(shown.business.sector for shown in self.recognitions)
        return _bars(counts, {sector: sort_key(sector) for sector in counts})

    def by_place(self) -> Bars[Place]:
        """How many recognitions the businesses of each place have, in the order of the places."""
        counts = Counter(shown.business.place for shown in self.recognitions)
        return _bars(counts, {place: at for at, place in enumerate(self.places)})

    def in_campaign(self, campaign: Campaign) -> int:
        """How many of the recognitions belong to a campaign."""
        return sum(shown.campaign is campaign for shown in self.recognitions)

    def words(self, counts: CountWords) -> tuple[Word, ...]:
        """The words that most stories use, from A to Z.

        None of the name of anybody or any business of the year is among them, and nothing of the story
        of somebody who asked to stay out of search engines.
        """
        named = {person.name for shown in self.recognitions for person in shown.people}
        named |= {business.name for business in self.businesses()}
        read = counts((shown for shown in self.recognitions if not shown.noindex), self.lang)
        return most_used_words(read, frozenset().union(*map(words_of_name, named)), WORDS_OF_A_YEAR)


def years_of(wall: Wall, lang: str) -> tuple[Year, ...]:
    """Every year in which somebody on the wall was recognised, the newest first.

    `lang` is the language of stories that name none.
    """
    stories: dict[int, list[Recognition]] = defaultdict(list)
    for shown in wall.recognitions:
        stories[shown.date.year].append(shown)
    newcomers = _newcomers(wall)
    return tuple(
        Year(
            number=year,
            recognitions=tuple(shown),
            people=_people(wall, shown),
            newcomers=tuple(newcomers[year]),
            campaigns=tuple(one for one in wall.campaigns if one.start.year <= year <= one.end.year),
            awards=tuple(award for award in wall.awards if award.date.year == year),
            places=wall.places.all,
            lang=lang,
        )
        for year, shown in stories.items()
    )


def weeks(year: int, days: Iterable[date]) -> Iterator[Week]:
    """The weeks of a calendar year, with how many of the days lie in each.

    They begin on Mondays as those of ISO 8601 do, but belong to the year of their days: the first
    and the last are cut where the year is, so that no day of the year is lost to its neighbours. So a
    year has 53 weeks, or 54 if it begins on the last day of a week and is a leap year.

    Raises:
        ValueError: a day is of another year.
    """
    begin, end = date(year, 1, 1), date(year, 12, 31)
    counts: Counter[date] = Counter()
    for day in days:
        if day.year != year:
            raise ValueError(f"{day} is not a day of {year}")
        counts[max(begin, _monday(day))] += 1
    first = begin
    while first <= end:
        yield Week(first, counts[first], _along(_monday(first), begin))
        first = _monday(first) + _WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _along(day: date, begin: date | None = None) -> float:
    """Where a day stands on the line of the weeks of its year, or of the year that begins on `begin`."""
    begin = begin or day.replace(month=1, day=1)
    monday = _monday(begin)
    whole = _monday(begin.replace(month=12, day=31)) + _WEEK - monday
    return (day - monday) / whole


def _bars(counts: Mapping[OfT, int], order: Mapping[OfT, tuple[object, ...] | int]) -> Bars[OfT]:
    """Counts in an order, as many as there is room for; `order` is what each is sorted by."""
    in_order = sorted(counts, key=order.__getitem__)
    room = BARS_OF_A_CHART if len(counts) <= BARS_OF_A_CHART else BARS_OF_A_CHART - 1
    kept = set(sorted(in_order, key=lambda one: -counts[one])[:room])
    rows = tuple((one, counts[one]) for one in in_order if one in kept)
    return Bars(rows, sum(counts.values()) - sum(count for _, count in rows), len(counts) - len(rows))


def _people(wall: Wall, recognitions: Iterable[Recognition]) -> tuple[Person, ...]:
    """Everyone recognised, in the wall's A to Z."""
    named = {person for shown in recognitions for person in shown.people}
    return tuple(person for person in wall.people if person in named)


def _newcomers(wall: Wall) -> Mapping[int, list[Business]]:
    """The businesses that were recognised for the first time in each year but the first, from A to Z."""
    found: dict[int, list[Business]] = defaultdict(list)
    first = wall.recognitions[-1].date.year if wall.recognitions else 0
    for business in wall.businesses:
        recognitions = wall.by_business[business.id]
        if recognitions and recognitions[-1].date.year != first:
            found[recognitions[-1].date.year].append(business)
    return found
