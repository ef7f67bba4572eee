"""Every limit on contributions, in one place (CONTRIBUTING.md repeats them in words).

A contribution may be as large as its limit. Sizes are in bytes.
"""

from typing import Final

RECORD_BYTES: Final = 64 * 1024
"""The size of one record file."""

STORY_CHARACTERS: Final = 4_000
"""The length of a story, and of any other long text of a record."""

NAME_CHARACTERS: Final = 80
"""The length of a name of a person, business, place, campaign …"""

LINE_CHARACTERS: Final = 300
"""The length of any other text of one line."""

ID_CHARACTERS: Final = 100
"""The length of an id, which is a file name and a part of a URL."""

LIST_ITEMS: Final = 100
"""How many entries one list of a record may have."""

DIGITAL_PINS_ISSUED: Final = 4_000
"""How many digital pins one wall may ever issue: their places stand in one file."""

STANDARDS_NAMED: Final = 5
"""How many standards one nomination may name."""

PHOTO_BYTES: Final = 20 * 1024 * 1024
"""The size of one contributed picture."""

PHOTO_SCANS: Final = 100
"""How many times a progressive JPEG may go over its picture."""

PHOTO_PIXELS: Final = 50_000_000
"""Width times height of one contributed picture."""

PHOTO_SHAPE: Final = 20
"""How many times as long as wide, or as wide as long, a contributed picture may be."""

VIDEO_BYTES: Final = 24 * 1024 * 1024
"""The size of one self-hosted video (static hosts refuse files over 25 MiB)."""

NESTING_DEPTH: Final = 8
"""How deep lists and mappings may be nested in YAML."""

BRACKETS: Final = 200
"""How many opening square brackets one text may have (each may begin a link)."""

PARAGRAPH_LINES: Final = 300
"""How many lines of a text may follow one another without an empty line."""

COMBINING_MARKS: Final = 6
"""How many combining marks may follow one letter."""

PROBLEMS_OF_A_KIND: Final = 50
"""How many problems of one kind are reported of one file."""

IMPORT_BYTES: Final = 256 * 1024 * 1024
"""The size of one file with nominations to import: mail comes with photos."""

IMPORT_UNPACKED: Final = 256 * 1024 * 1024
"""The size of an unpacked workbook or archive to import."""

IMPORT_COLUMNS: Final = 200
"""How many columns a table to import may have."""
