"""The settings of this wall. Everything else that it says is in content/."""

import os

# What the wall is called, and where it will stand (wall publish takes SITEURL from the environment).
SITENAME = "Brightwater Thanks"
SITEURL = "https://thanks.example.org"

# The language of the interface and of stories that name none.
DEFAULT_LANG = "en"
TIMEZONE = "UTC"

# Who runs the wall, and how to reach them: an email address, a web address or a phone number, or several in a
# list. Pages say so at their foot, on “About”, “Privacy” and “Nominate”.
WALL_ORGANISATION = None

PATH = "content"
OUTPUT_PATH = "output"
PLUGINS = ["wall_of_fame"]

# Where the content is kept, such as "https://github.com/owner/name": pages then lead to its web editor.
WALL_REPOSITORY = None

# `wall serve` asks for pages that reload themselves.
WALL_LIVE_RELOAD = os.environ.get("WALL_LIVE_RELOAD") == "1"
