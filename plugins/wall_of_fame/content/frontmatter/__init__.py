"""Record files: read their bytes to values with positions, write values as text, set and cut them in a text.

All values are text: what a text means is decided by the model of the record. Parts of YAML that may
surprise an editor (such as anchors and tags) are problems.
"""

from wall_of_fame.content.frontmatter.document import Document, FileFormat, file_format, read
from wall_of_fame.content.frontmatter.edit import cut, encode_like
from wall_of_fame.content.frontmatter.fast import read_fast
from wall_of_fame.content.frontmatter.set_value import set_field
from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, Unreadable, position_at
from wall_of_fame.content.frontmatter.yaml_events import Location
from wall_of_fame.content.frontmatter.yaml_writer import write

__all__ = [
    "Document",
    "FileFormat",
    "Location",
    "Position",
    "TextProblem",
    "Unreadable",
    "cut",
    "encode_like",
    "file_format",
    "position_at",
    "read",
    "read_fast",
    "set_field",
    "write",
]
