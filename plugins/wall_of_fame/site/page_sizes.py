"""How much one page, feed or chart of the site shows."""

from typing import Final

CARDS_A_PAGE: Final = 24
"""How many recognitions one page of the wall shows."""

LINES_A_PAGE: Final = 240
"""How many lines one page of a list of names has: of the A to Z, of the directory of businesses."""

LINES_BESIDE_CARDS: Final = 40
"""The same for a list of names above the recognitions of a business or a place."""

LINES_OF_A_PICTURE: Final = 5
"""How many lines a name with a picture takes: a reader waits for its addresses as long as for five names."""

NAMES_OF_A_YEAR: Final = 60
"""How many names stand below the charts of a year; the others have pages of their own."""

NEWCOMERS_OF_A_YEAR: Final = 12
"""How many of the businesses that a year brought to the wall are named."""

BARS_OF_A_CHART: Final = 16
"""How many sectors or places one chart of a year has; the others are added up."""

WORDS_OF_A_YEAR: Final = 24
"""How many of the words that most stories use the review of a year has."""

NEWS_A_PAGE: Final = 10
"""How many pieces of news one page of the list shows."""

FEED_ENTRIES: Final = 50
"""How many recognitions a feed holds, the newest first."""

SLIDES_OF_THE_WALL: Final = 40
"""How many recognitions the wall shows on a screen, the newest first."""

SLIDES_OF_A_BUSINESS: Final = 24
"""The same for the screen of a business."""

SLIDES_OF_A_CAMPAIGN: Final = 60
"""The same for the screen of a campaign."""
