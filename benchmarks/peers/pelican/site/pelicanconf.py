"""Plain Pelican with the wall's kinds of page: articles, categories, tags, authors, and lists by place."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

SITENAME = "Service Wall of Fame"
SITEURL = "http://localhost:8000"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%-d %B %Y"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS = ["theme", "_headers"]
SUMMARY_MAX_LENGTH = None
PLUGINS = ["wall_lists"]
TYPOGRIFY = False
MARKDOWN = {"extensions": ["meta"], "output_format": "html5"}
JINJA_ENVIRONMENT = {"extensions": ["jinja2.ext.do"], "trim_blocks": True, "lstrip_blocks": True}

# Cards that were written once, by the slug of their article; a card stands on many pages.
JINJA_GLOBALS: dict[str, dict[str, str]] = {"kept": {}}

ARTICLE_PATHS = ["articles"]
ARTICLE_URL = "recognition/{slug}/"
ARTICLE_SAVE_AS = "recognition/{slug}/index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = "people/{slug}/index.html"
CATEGORY_URL = "businesses/{slug}/"
CATEGORY_SAVE_AS = "businesses/{slug}/index.html"
TAG_URL = "standards/{slug}/"
TAG_SAVE_AS = "standards/{slug}/index.html"
DIRECT_TEMPLATES = ["index", "tags", "places", "recent", "surprise", "sitemap", "lost", "robots"]
TAGS_SAVE_AS = "standards/index.html"
PLACES_SAVE_AS = "places/index.html"
RECENT_SAVE_AS = "recent/index.html"
SURPRISE_SAVE_AS = "surprise/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
LOST_SAVE_AS = "404.html"
ROBOTS_SAVE_AS = "robots.txt"

DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {
    "index": 24,
    "author": 24,
    "category": 24,
    "tag": 24,
    "place": 24,
    "authors": 240,
    "categories": 120,
}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

# Pelican writes no JSON feed; RSS with whole stories stands in its place.
FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 50
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_ATOM = "feed.atom"
FEED_ALL_RSS = "feed.rss"
CATEGORY_FEED_ATOM = "businesses/{slug}/feed.atom"
CATEGORY_FEED_RSS = "businesses/{slug}/feed.rss"
TAG_FEED_ATOM = "standards/{slug}/feed.atom"
TAG_FEED_RSS = "standards/{slug}/feed.rss"
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
