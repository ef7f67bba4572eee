"""Every setting of a wall and every variable of the environment: what to write, and what it means.

docs/reference/settings.md is made of this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class KnownSetting:
    """A setting: an example of its value, what it is without one, and what it means."""

    name: str
    example: str
    default: str
    meaning: str


SETTINGS: Final = (
    KnownSetting("SITENAME", '"Brightwater Thanks"', "none: it must be given", "The wall's name."),
    KnownSetting(
        "SITEURL",
        '"https://wall.example.org"',
        "`http://localhost:8000`",
        "Where the wall stands, with its path if it has one. `publishconf.py` takes it from the environment.",
    ),
    KnownSetting(
        "SITESUBTITLE",
        '"Thank-yous of Brightwater"',
        "the summary of `content/pages/home.md`",
        "One sentence of what the wall is and where, for the front page.",
    ),
    KnownSetting(
        "DEFAULT_LANG", '"pt"', "`en`", "The language of the interface, and of stories that name none."
    ),
    KnownSetting(
        "TIMEZONE",
        '"Europe/Lisbon"',
        "`UTC`",
        "Whose day is today. Write the name itself: commands read this line, and run none.",
    ),
    KnownSetting("PATH", '"content"', "must be `content`", "The folder of the records."),
    KnownSetting("OUTPUT_PATH", '"output"', "`output`", "The folder of the built site."),
    KnownSetting(
        "PLUGINS", '["wall_of_fame"]', "must name it", "Pelican's plugins; this one makes the wall."
    ),
    KnownSetting(
        "THEME",
        '"theme"',
        "the folder `theme` beside the content, if there is one",
        "A folder whose files take the place of those at the same paths in the program's theme.",
    ),
    KnownSetting(
        "WALL_ADMIN",
        '{"repository": "owner/name"}',
        "`None`: there is no form",
        "The form in the browser ([editing-in-the-browser.md](../editing-in-the-browser.md)).",
    ),
    KnownSetting(
        "WALL_CACHE", '"/var/cache/wall"', "`.cache`", "The folder of what builds keep for the next."
    ),
    KnownSetting("WALL_CERTIFICATES", "False", "`True`", "Whether certificates are made as PDF files."),
    KnownSetting(
        "WALL_HOST",
        '{"files": 20_000, "megabytes": 1_000, "file_megabytes": 25}',
        "no limits",
        "What the host takes. A build that has more is not published ([hosts.md](../hosts.md)).",
    ),
    KnownSetting(
        "WALL_ID",
        '"Brightwater Thanks"',
        "`SITENAME`",
        "What ids in feeds and calendars are made with. Set it to the first name when the wall is renamed.",
    ),
    KnownSetting(
        "WALL_ISSUER", '"Brightwater Town Council"', "who runs the wall", "Who issues certificates."
    ),
    KnownSetting(
        "WALL_KEEPSAKES", "False", "`True`", "Whether there are pictures to share, certificates and codes."
    ),
    KnownSetting(
        "WALL_LIVE_RELOAD",
        "True",
        "`False`",
        "Whether pages reload themselves; `wall serve` sets it, and a published wall never does.",
    ),
    KnownSetting(
        "WALL_NOMINATE",
        '{"email": "thanks@example.org", "issues": True}',
        "the contacts of `WALL_ORGANISATION`",
        "In which ways anybody can nominate ([your-own-wall.md](../your-own-wall.md#how-people-nominate)).",
    ),
    KnownSetting(
        "WALL_ORGANISATION",
        '{"name": "Friends of Brightwater", "contact": "hello@example.org"}',
        "`None`: pages say nothing of it",
        "Who runs the wall, and one contact or a list of them.",
    ),
    KnownSetting(
        "WALL_REPOSITORY",
        '"https://github.com/owner/name"',
        "`None`: there are no such links",
        "Where the content is kept: pages lead to its web editor.",
    ),
    KnownSetting("WALL_SEARCH", "False", "`True`", "Whether there is a search ([search.md](../search.md))."),
    KnownSetting(
        "WALL_YEARS", "(2024, 2026)", "all years", "The first and the last year whose recognitions are shown."
    ),
)
"""What may stand in pelicanconf.py, in the order of the page."""

VARIABLES: Final = (
    KnownSetting(
        "SITEURL", "https://wall.example.org", "must be given to `publishconf.py`", "Where the wall stands."
    ),
    KnownSetting(
        "SOURCE_DATE_EPOCH",
        "1795132800",
        "the last commit, or now where something is not committed",
        "The moment that a build counts as now, in seconds since 1970.",
    ),
    KnownSetting(
        "WALL_CACHE_KEY",
        "any long random words",
        "a file of your own outside the project",
        "The key with which kept results are sealed "
        "([hosting.md](../hosting.md#what-a-build-keeps-for-the-next)).",
    ),
    KnownSetting(
        "WALL_CLUSTER",
        "tcp://10.0.0.1:8786",
        "this machine alone",
        "A cluster that builds ([scale.md](../scale.md)).",
    ),
    KnownSetting("WALL_PROCESSORS", "2", "all of them", "On how many processors a build may work."),
    KnownSetting(
        "WALL_LIVE_RELOAD", "1", "unset", "Whether pages reload themselves, as `pelicanconf.py` reads it."
    ),
)
"""What may stand in the environment of a command."""
