"""Whole outputs, compared with how they should be (see golden.py for how to renew them)."""

import pytest

from tests.walls.golden_files import FOLDER, WHOLE, outputs
from tests.walls.output import Output


@pytest.mark.parametrize("name", [*WHOLE, "recognition.html"])
def test_output_is_as_it_should_be(elsewhere: Output, name: str) -> None:
    """Every character is as it was; where it is not meant to be, golden.py says how to renew the file."""
    wanted = (FOLDER / name).read_bytes()
    assert outputs(elsewhere)[name].decode() == wanted.decode()


def test_every_golden_file_is_compared(elsewhere: Output) -> None:
    """No golden file is left over."""
    assert {path.name for path in FOLDER.iterdir()} == set(outputs(elsewhere))
