"""Plain Pelican on the same stories: articles with categories, tags, authors and feeds, its simple theme."""

SITENAME = "Bench"
SITEURL = "http://localhost:8000"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGINS: list[str] = []
THEME = "simple"

# The same set of pages as the wall: lists of 24, a page a person, business and standard, feeds.
DEFAULT_PAGINATION = 24
AUTHOR_SAVE_AS = "people/{slug}/index.html"
CATEGORY_SAVE_AS = "businesses/{slug}/index.html"
TAG_SAVE_AS = "standards/{slug}/index.html"
ARTICLE_SAVE_AS = "recognition/{slug}/index.html"
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feed.atom"
CATEGORY_FEED_ATOM = "businesses/{slug}/feed.atom"
TAG_FEED_ATOM = "standards/{slug}/feed.atom"
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = 50
