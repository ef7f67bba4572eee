"""The settings of this wall. Everything else that it says is in content/."""

import os

# What the wall is called, and where it will stand (make publish takes SITEURL from the environment).
SITENAME = "Brightwater Thanks"
SITEURL = "http://localhost:8000"

# One sentence of what the wall is and where; without it, the summary of content/pages/home.md is shown.
SITESUBTITLE = ""

# The language of the interface (theme/translations/) and of stories that name none.
DEFAULT_LANG = "en"
TIMEZONE = "Europe/London"

# Who runs the wall, and how to reach them: an email address, a web address or a phone number, or several in a
# list. Pages say so at their foot, on “About”, “Privacy” and “Nominate”. This one is a sample.
WALL_ORGANISATION = {
    "name": "The Sample Service Alliance",
    "contact": "https://example.com/contact",
}

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["wall_of_fame"]

# Where the content is kept, such as "https://github.com/owner/name": pages then lead to its web editor.
WALL_REPOSITORY = None

# `make serve` asks for pages that reload themselves.
WALL_LIVE_RELOAD = os.environ.get("WALL_LIVE_RELOAD") == "1"
