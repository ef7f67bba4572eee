"""Stories of praise with numbers of every kind and no contact details, to measure false reports on."""

from benchmarks.praise.stories import Praise

__all__ = ["Praise"]
