"""A wall without places, or without businesses: nothing leads there, nothing is left of them."""

import json
import re

import pytest

from tests.loops import at_least_one
from tests.site import test_crawl as crawl
from tests.walls.output import Output
from tests.walls.projects import MakeProject
from tests.walls.stripped import strip
from wall_of_fame.records import Absent

ODD = re.compile(r"<p[^>]*>\s*(?:,|·)|(?:,|·)\s*</p>|<p[^>]*>\s*</p>|<bdi>\s*</bdi>|<b>\s*</b>|>\s*None\s*<")
"""What a line looks like from which a name was taken."""

FILLED_BY_SCRIPTS = re.compile(
    r"(?s)<template.*?</template>|<script.*?</script>|<p[^>]*(?: hidden| role=| class=\"result)[^>]*></p>"
)


@pytest.fixture(scope="module", params=["places", "businesses"])
def stripped(request: pytest.FixtureRequest, make_project: MakeProject) -> tuple[Absent, Output]:
    """The other organisation's wall without the one or the other, built by the real Pelican."""
    absent: Absent = request.param
    project = make_project()
    strip(project.content, absent)
    return absent, project.build()


def test_it_is_whole(stripped: tuple[Absent, Output]) -> None:
    """No link and no anchor is dead, and no file is lost."""
    _, site = stripped
    crawl.test_every_address_within_the_site_is_a_file(site)
    crawl.test_every_anchor_is_there(site)
    crawl.test_every_id_and_every_reference_to_one_is_sound(site)
    # The styles of pages that there are not are a part of the theme.
    assert {path for path in crawl.unreached(site) if not path.startswith("theme/")} == set()


def test_nothing_leads_to_what_there_is_not(stripped: tuple[Absent, Output]) -> None:
    """There are no such pages, and neither menus, maps of the site, feeds nor data name them."""
    absent, site = stripped
    folders = ("places/",) if absent == "places" else ("places/", "businesses/", "api/v1/businesses/")
    assert not [path for path in site.files if path.startswith(folders)]
    named = re.compile("|".join(rf"/{folder}" for folder in folders).encode())
    readable = (path for path in site.files if path.endswith((".html", ".xml", ".atom", ".json", ".ics")))
    assert not [path for path in at_least_one(readable) if named.search(site.files[path])]


def test_no_line_is_left_empty(stripped: tuple[Absent, Output]) -> None:
    """Nothing is left of a line whose only word was a name: no comma, no dot, no empty paragraph."""
    _, site = stripped
    for page in at_least_one(site.html.values()):
        text = site.files[page.path].decode()
        assert not ODD.findall(FILLED_BY_SCRIPTS.sub("", text)), page.path


def test_the_data_keeps_to_its_schema(stripped: tuple[Absent, Output]) -> None:
    """What is not there is not named, and the schema allows for it."""
    absent, site = stripped
    page = json.loads(site.files["api/v1/recognitions/1.json"])
    for recognition in at_least_one(page["recognitions"]):
        assert ("business" in recognition) == (absent == "places")
        assert "place" not in recognition
    wall = json.loads(site.files["api/v1/wall.json"])
    assert wall["places"] == []
    assert bool(wall["business_pages"]) == (absent == "places")
