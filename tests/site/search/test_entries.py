"""What an entry holds."""

import json

from tests.loops import at_least_one
from tests.walls import made
from wall_of_fame.site.search.entries import search_entries
from wall_of_fame.site.search.entry import DETAILS, plain_forms


def test_names_that_pagefind_does_not_take_apart_are_given_plainly() -> None:
    """Only those: Zoë it finds by itself."""
    assert plain_forms("Łukasz Zoë Øystein Ann Straße") == "lukasz oystein strasse"


def test_an_entry_shows_only_what_there_is() -> None:
    """What is empty is left out, and what is shown beside the words is no choice."""
    context = made.page_context(made.wall())
    for entry in at_least_one(search_entries(context.wall, context.site, context.language)):
        request = entry.request
        assert request["url"].startswith("/")
        assert all(json.loads(request["filters"][DETAILS][0]).values())
        assert all(request["meta"].values())
