"""content/ as it was read: its files, its records, its pictures. Reading is in `load` and `read_records`."""

from wall_of_fame.content.model import Broken, Content, Entry

__all__ = ["Broken", "Content", "Entry"]
