"""What all tests share. Fixtures of one folder stand in that folder's own conftest.py."""

from __future__ import annotations

import signal
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

# The same examples in every run: a red test is red for everybody. Nothing is kept beside the sources.
settings.register_profile("wall", derandomize=True, database=None, deadline=None)
settings.load_profile("wall")
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "wall-of-fame-hypothesis")

# Whatever is started in the background may be deaf to Ctrl-C, and then so are the programs that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
