"""The settings for the published site: those of pelicanconf.py, with SITEURL from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "")
if not SITEURL:
    raise SystemExit("wall publish needs the site's address: SITEURL=https://wall.example.org wall publish")

WALL_LIVE_RELOAD = False
