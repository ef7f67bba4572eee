"""What a wall has none of, in one file that most walls do not need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from wall_of_fame.records.base import Part
from wall_of_fame.records.texts import AsList, NoRepeats, require_text

Absent = Literal["businesses", "places"]
"""What a wall may have none of."""

NEEDED_FIELDS: Final[Mapping[str, Mapping[str, Absent]]] = {
    "nomination": {"business": "businesses"},
    "business": {"place": "places"},
}
"""The fields that a record needs unless the wall is without something: by kind, each with what that is."""


class Without(Part):
    """What the wall has none of."""

    without: Annotated[
        tuple[Annotated[Absent, BeforeValidator(require_text)], ...], AsList, NoRepeats, Field(min_length=1)
    ]
    """What the wall has none of: businesses, places. Without businesses it has no places either."""
