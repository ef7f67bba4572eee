"""What the tests need beyond Python: each module finds one thing, or brings it.

Tests call ``find()``; ``make test`` calls ``bring()`` beforehand (``python -m tests.tools``).
"""


class MissingToolError(Exception):
    """A tool is not on this machine; the message says what to do about it."""
