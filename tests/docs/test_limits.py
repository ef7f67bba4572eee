from tests.docs.documents import document, rows, section
from wall_of_fame import limits
from wall_of_fame.site import page_sizes

MIB = 1024 * 1024


def test_limits_are_those_of_the_code() -> None:
    """The guide's table of limits gives each limit of the code, and no other."""
    expected = {
        "a record (one file)": f"{limits.RECORD_BYTES // 1024} KiB",
        "a story, and any other long text of a record": f"{limits.STORY_CHARACTERS:,} characters",
        "a name, also of a business, a department, a campaign …": f"{limits.NAME_CHARACTERS} characters",
        "any other text on one line": f"{limits.LINE_CHARACTERS} characters",
        "a web address": f"{2 * limits.LINE_CHARACTERS} characters",
        "an id (a file's name without its ending)": f"{limits.ID_CHARACTERS} characters",
        "the entries of one list": f"{limits.LIST_ITEMS}",
        "the standards of one nomination": f"{limits.STANDARDS_NAMED}",
        "a picture": f"{limits.PHOTO_BYTES // MIB} MiB",
        "a picture's width times height": f"{limits.PHOTO_PIXELS // 1_000_000} megapixels",
        "how many times as long as wide a picture is": f"{limits.PHOTO_SHAPE}",
        "a video": f"{limits.VIDEO_BYTES // MIB} MiB",
        "lists and groups inside one another": f"{limits.NESTING_DEPTH} deep",
        "the scans of a progressive JPEG": f"{limits.PHOTO_SCANS}",
        "lines of a text without an empty line between them": f"{limits.PARAGRAPH_LINES}",
        "opening square brackets in one text": f"{limits.BRACKETS}",
        "accents and other marks on one letter": f"{limits.COMBINING_MARKS}",
        "the digital pins that one wall ever issues": f"{limits.DIGITAL_PINS_ISSUED:,}",
        "a file to import": f"{limits.IMPORT_BYTES // MIB} MiB",
        "a workbook or archive to import, unpacked": f"{limits.IMPORT_UNPACKED // MIB} MiB",
        "the columns of a table to import": f"{limits.IMPORT_COLUMNS}",
    }
    written = rows(section(document("CONTRIBUTING.md"), "Limits"))
    assert sorted(written) == sorted(expected.items())


def test_sizes_are_told() -> None:
    """The guide says how much one page and one feed hold, the content format how long texts may be."""
    page = (
        f"The wall shows {page_sizes.CARDS_A_PAGE} recognitions on a page and "
        f"{page_sizes.FEED_ENTRIES} in a feed."
    )
    names = (
        f"A list of names has {page_sizes.LINES_A_PAGE} lines on a page, and {page_sizes.LINES_BESIDE_CARDS} "
        "where it stands above recognitions; "
        f"a name takes one line, or {page_sizes.LINES_OF_A_PICTURE} with a picture."
    )
    assert f"{page} {names}" in " ".join(document("CONTRIBUTING.md").split())
    years = (
        f"The review of a year names {page_sizes.NAMES_OF_A_YEAR} people, then {page_sizes.LINES_A_PAGE} on "
        f"each page that follows, and {page_sizes.NEWCOMERS_OF_A_YEAR} new businesses; "
        f"its charts have {page_sizes.BARS_OF_A_CHART} bars and {page_sizes.WORDS_OF_A_YEAR} words. "
        f"It shows {page_sizes.OCCASIONS_OF_A_YEAR} campaigns and awards; a page of all of them, as of all "
        f"campaigns, has {page_sizes.CARDS_A_PAGE}. The front page invites to {page_sizes.OPEN_CAMPAIGNS} "
        f"campaigns. A campaign and a year tell of {page_sizes.CHANGES_SHOWN} changes that stories have led "
        "to."
    )
    assert years in " ".join(document("CONTRIBUTING.md").split())
    screens = (
        f"the newest {page_sizes.SLIDES_OF_THE_WALL} recognitions of the wall, "
        f"{page_sizes.SLIDES_OF_A_BUSINESS} of a business, {page_sizes.SLIDES_OF_A_CAMPAIGN} of a campaign"
    )
    assert screens in " ".join(document("docs/on-a-screen.md").split())
    lengths = (
        f"A **name** is one line of at most {limits.NAME_CHARACTERS} characters, "
        f"a **line** one of at most {limits.LINE_CHARACTERS}, "
        f"a **text** Markdown of at most {limits.STORY_CHARACTERS:,}."
    )
    assert lengths in " ".join(document("docs/content-format.md").split())


def test_no_limit_is_left_out() -> None:
    """A new limit in the code belongs into the guide, and then into this test."""
    known = {name for module in (limits, page_sizes) for name in vars(module) if name.isupper()}
    assert known == {
        "RECORD_BYTES",
        "STORY_CHARACTERS",
        "NAME_CHARACTERS",
        "LINE_CHARACTERS",
        "ID_CHARACTERS",
        "LIST_ITEMS",
        "STANDARDS_NAMED",
        "DIGITAL_PINS_ISSUED",
        "PHOTO_BYTES",
        "PHOTO_PIXELS",
        "VIDEO_BYTES",
        "NESTING_DEPTH",
        "PHOTO_SCANS",
        "PHOTO_SHAPE",
        "PARAGRAPH_LINES",
        "BRACKETS",
        "COMBINING_MARKS",
        "PROBLEMS_OF_A_KIND",
        "CARDS_A_PAGE",
        "FEED_ENTRIES",
        "LINES_A_PAGE",
        "OCCASIONS_OF_A_YEAR",
        "OPEN_CAMPAIGNS",
        "CHANGES_SHOWN",
        "LINES_BESIDE_CARDS",
        "LINES_OF_A_PICTURE",
        "NAMES_OF_A_YEAR",
        "NEWCOMERS_OF_A_YEAR",
        "BARS_OF_A_CHART",
        "WORDS_OF_A_YEAR",
        "NEWS_A_PAGE",
        "SLIDES_OF_THE_WALL",
        "SLIDES_OF_A_BUSINESS",
        "SLIDES_OF_A_CAMPAIGN",
        "IMPORT_BYTES",
        "IMPORT_UNPACKED",
        "IMPORT_COLUMNS",
    }
