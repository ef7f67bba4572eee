"""Pins: the register of each numbered edition, by the number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.page_sizes import LINES_A_PAGE
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.lists import Pager, make_pager, split_by_size
from wall_of_fame.wall import Campaign, PinEdition, Recognition, Wall


def pages(context: PageContext) -> Iterator[Page]:
    """A register for each edition of pins."""
    handed_out = count_pins(context.wall)
    numbered: dict[str, list[tuple[int, Recognition]]] = defaultdict(list)
    for recognition in context.wall.recognitions:
        if recognition.pin and recognition.pin.number and not recognition.noindex:
            numbered[recognition.pin.edition].append((recognition.pin.number, recognition))
    for campaign in context.wall.campaigns:
        edition = campaign.pin_edition
        if edition:
            rows = sorted(numbered[edition.name], key=lambda row: row[0])
            yield from _register(context, campaign, edition, rows, handed_out[edition.name])


def count_pins(wall: Wall) -> Counter[str]:
    """How many pins of each edition are given, also to those who have left the wall since."""
    handed_out = Counter(recognition.pin.edition for recognition in wall.recognitions if recognition.pin)
    editions = (campaign.pin_edition for campaign in wall.campaigns)
    handed_out.update({edition.name: edition.used for edition in editions if edition})
    return handed_out


def _register(
    context: PageContext,
    campaign: Campaign,
    edition: PinEdition,
    rows: Sequence[tuple[int, Recognition]],
    handed_out: int,
) -> Iterator[Page]:
    """The numbers that are shown, in their order.

    Left out are pins without a number, those of people who stay out of search engines, and those of people
    who have left the wall. The page counts these together, so that it tells nothing of any of them.
    """
    parts = split_by_size(rows, LINES_A_PAGE, lambda _: 1)
    for number, part in enumerate(parts, 1):
        url, pager = urls.list_page(edition.url, number), make_pager(edition.url, number, len(parts))
        values = {
            "campaign": campaign,
            "edition": edition,
            "rows": part,
            "given": handed_out,
            "unlisted": handed_out - len(rows) if number == len(parts) else 0,
            "pager": pager,
            "are_digital": context.wall.pin_issuer is not None,
        }
        yield Page(url, "pins.html", values, partial(_head, context, campaign, edition, url, pager))


def _head(
    context: PageContext, campaign: Campaign, edition: PinEdition, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    title = context.page_title(edition.name, pager)
    description = _("The pins of this edition by their number, with the stories that they were given for.")
    return context.head(
        title,
        url,
        description=description,
        above=(Section(_("Campaigns"), urls.CAMPAIGNS), Section(campaign.name, campaign.url)),
        json_ld=structured_data.collection_page(context.site, title, url),
    )
