"""The look back: the numbers of a campaign that is over, and of a year, as a picture in three shapes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wall_of_fame.site.language import Language, number
from wall_of_fame.site.pages.context import PageContext, count_standards
from wall_of_fame.site.share_pictures.figures import Figure
from wall_of_fame.site.share_pictures.share_picture import Ground, SharePicture, picture_of
from wall_of_fame.wall import Recognition


def picture(
    context: PageContext,
    name: str,
    line: str,
    recognitions: Sequence[Recognition],
    folder: str,
    ground: Ground,
) -> SharePicture | None:
    """The picture to keep, beside the page in `folder`, with the pins of the standards that were shown."""
    standards = [standard for standard, _count in count_standards(recognitions)]
    figures = tuple(figures_of(recognitions, context.language))
    return picture_of(
        context.site, name, line, "", (), standards, ground=ground, folder=folder, figures=figures
    )


def figures_of(recognitions: Iterable[Recognition], language: Language) -> Iterator[Figure]:
    """How many recognitions there are, of how many people, at how many businesses, with how many pins.

    And how many businesses say what they changed. What there is none of is left out; nothing is compared.
    """
    recognitions = tuple(recognitions)
    people = {person for recognition in recognitions for person in recognition.people}
    businesses = {recognition.business for recognition in recognitions if recognition.business}
    pins = sum(recognition.pin is not None for recognition in recognitions)
    changes = sum(bool(recognition.reply and recognition.reply.changed) for recognition in recognitions)
    ngettext = language.translations.ngettext
    for count, label in (
        (len(recognitions), ngettext("recognition", "recognitions", len(recognitions))),
        (len(people), ngettext("person or team", "people and teams", len(people))),
        (len(businesses), ngettext("business", "businesses", len(businesses))),
        (pins, ngettext("pin", "pins", pins)),
        (changes, ngettext("thing changed", "things changed", changes)),
    ):
        if count:
            yield Figure(number(count, language.locale), label)
