"""What testing and upkeep need beyond Python: most modules find one thing, or bring it.

Tests call ``find()``; ``make test`` calls ``bring()`` beforehand (``python -m tools``).
"""


class MissingToolError(Exception):
    """A tool is not on this machine; the message says what to do about it."""
