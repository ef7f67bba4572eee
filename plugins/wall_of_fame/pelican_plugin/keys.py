"""The settings under which what belongs to one build travels from one of Pelican's signals to a later one."""

from __future__ import annotations

from typing import Final

MEMORY: Final = "WALL_OF_FAME_MEMORY"
"""What a builder that stays in memory remembers (`run.Memory`)."""

LOOKING: Final = "WALL_OF_FAME_LOOKING"
"""The look at the content that has begun (a `share.Pending` with a `survey.Survey`)."""

RUN: Final = "WALL_OF_FAME_RUN"
"""The build (`run.Run`)."""

COMPLAINTS: Final = "WALL_OF_FAME_COMPLAINTS"
"""What Pelican complained of so far."""

IS_LAST: Final = "WALL_OF_FAME_IS_LAST"
"""Whether the process has most likely nothing else to do than this build."""
