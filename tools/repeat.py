"""Runs tests many times over: ``python -m tools.repeat 200 tests/build/test_swap.py``.

What is set up for a whole session is set up once. The exit code says whether every run passed.
"""

import argparse
import sys

import pytest

from tools.programs import ROOT


class Repeat:
    """Has each test run a number of times."""

    def __init__(self, times: int) -> None:
        self.times = times

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Give a test as many numbers as it is to run times."""
        metafunc.fixturenames.append("number_of_run")
        metafunc.parametrize("number_of_run", range(1, self.times + 1))


def main(arguments: list[str] | None = None) -> int:
    """Run the tests that pytest's own arguments name."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("times", type=int, help="how many times each test runs")
    options, of_pytest = parser.parse_known_args(arguments)
    return pytest.main(["--rootdir", str(ROOT), "-q", "-n", "0", *of_pytest], plugins=[Repeat(options.times)])


if __name__ == "__main__":
    sys.exit(main())
