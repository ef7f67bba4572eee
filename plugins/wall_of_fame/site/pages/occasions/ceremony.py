"""The presenter's page of an award: the order of the ceremony, and the roll of everyone to read out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Award, Person


def pages(context: PageContext) -> Iterator[Page]:
    """A page for each award that has winners. All its links work without a host."""
    for award in context.wall.awards:
        if award.winners:
            url = urls.ceremony_page(award.url)
            values = {
                "award": award,
                "everyone": everyone(context, award),
                "up": urls.path_to_root(url),
                "back": urls.file_of(award.url),
                "screen": urls.file_of(urls.display_page(award.url)),
            }
            yield Page(url, "ceremony.html", values, partial(_head, context, award, url), noindex=True)


def everyone(context: PageContext, award: Award) -> tuple[Person, ...]:
    """Everyone who was recognised in the award's campaign, from A to Z, each once; nobody without one."""
    recognitions = context.wall.by_campaign[award.campaign.id] if award.campaign else ()
    people = dict.fromkeys(person for recognition in recognitions for person in recognition.people)
    return tuple(sorted(people, key=lambda person: (*sort_key(person.name), person.id)))


def _head(context: PageContext, award: Award, url: str) -> Head:
    _ = context.language
    title = _("Ceremony: %(name)s") % {"name": award.name}
    above = (Section(_("Awards"), urls.AWARDS), Section(award.name, award.url))
    return context.head(title, url, above=above, noindex=True)
