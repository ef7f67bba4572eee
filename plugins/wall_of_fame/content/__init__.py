"""The files, records and pictures of content/. `load` reads all of them, `read_record` reads one file."""

from wall_of_fame.content.model import Broken, Content, Entry

__all__ = ["Broken", "Content", "Entry"]
