"""How much a page, a feed or a chart of the site shows."""

from typing import Final

CARDS_A_PAGE: Final = 20
"""How many recognitions a page of a list shows."""

OPEN_CAMPAIGNS: Final = 24
"""How many campaigns that have not ended the front page invites to."""

OCCASIONS_OF_A_YEAR: Final = 12
"""How many of its campaigns and awards the review of a year shows; the others have pages of their own."""

LINES_A_PAGE: Final = 240
"""How many lines a page of a list of names has: of the A to Z, of the directory of businesses."""

LINES_BESIDE_CARDS: Final = 40
"""How many lines a list of names has above the recognitions of a business or a place."""

LINES_OF_A_PICTURE: Final = 5
"""How many lines a name with a picture counts for: its addresses are as long as five names."""

NAMES_OF_A_YEAR: Final = 60
"""How many names are below the charts of a year; the others have pages of their own."""

NEWCOMERS_OF_A_YEAR: Final = 12
"""How many of the businesses that are new in a year its review names."""

CHANGES_SHOWN: Final = 12
"""How many changes that stories have led to a campaign or a year tells of, the newest."""

BARS_OF_A_CHART: Final = 16
"""How many sectors or places a chart of a year has; the others are added up."""

WORDS_OF_A_YEAR: Final = 24
"""How many words the review of a year has, of those that most stories use."""

NEWS_A_PAGE: Final = 10
"""How many pieces of news a page of their list shows."""

FEED_ENTRIES: Final = 50
"""How many recognitions a feed holds, the newest first."""

SLIDES_OF_THE_WALL: Final = 40
"""How many recognitions the screen of the wall shows, the newest first."""

SLIDES_OF_A_BUSINESS: Final = 24
"""How many the screen of a business shows."""

SLIDES_OF_A_CAMPAIGN: Final = 60
"""How many the screen of a campaign shows."""
