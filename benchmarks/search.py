"""Measure the search of a large wall, on a throttled phone too: `python -m benchmarks.search`."""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure.memory import Gauge
from benchmarks.measure.slow_phone import seconds_after_arriving, seconds_after_typing, serve_slowly
from benchmarks.reports.search_report import IndexCost, SearchTime, report
from benchmarks.stories import Stories, Story
from benchmarks.this_wall import wall
from tools import browser as chromium
from tools.programs import ROOT

_RESULTS: Final = Path(__file__).parent / "reports/SEARCH.md"
_NAMES: Final = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
_TRADES: Final = ("Bakery", "Books", "Cycles", "Florist", "Garage", "Hotel", "Kitchen", "Pharmacy", "Taxis")
_QUERIES: Final = {
    "a first name": "Margaret",
    "a whole name": "Zoe Watson",
    "part of a name": "Matth",
    "less of it": "Mar",
    "a letter wrong": "Magaret",
    "a business": "Messervy Pharmacy",
    "a word of the stories": "umbrella",
    "more of them": "she carried the umbrella",
    "a sentence": "who is the lady that carried the umbrella",
    "a part of it": "Margaret flibbertigibbet",
}


class SampleStories(Stories):
    """The same nominations told in the words of the sample stories, each as often as it is used there.

    The other benches' stories have 77 words, so that every word would stand in almost every story.
    """

    def __iter__(self) -> Iterator[Story]:
        chance = random.Random(2)  # noqa: S311 - the same words each time are wanted, not secrets
        words = _words()
        for story in super().__iter__():
            telling = chance.choices(words, k=chance.randint(80, 150))
            evidence = " ".join(telling[10 : 10 + chance.randint(4, 8)])
            standards = {
                name: evidence if words_there else "" for name, words_there in story.standards.items()
            }
            yield replace(story, text=f"{' '.join(telling)}.", standards=standards)


def _words() -> list[str]:
    """Every word of the sample stories, as often as it stands there."""
    stories = sorted((ROOT / "content/nominations").rglob("*.md"))
    texts = (path.read_text(encoding="utf-8").partition("\n---\n")[2] for path in stories)
    return [word.lower() for text in texts for word in re.findall(r"[^\W\d_]{1,30}", text)]


def main() -> int:
    """Build, measure and write the results."""
    chosen = _arguments()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        site = Path(folder)
        wall().lay_out(site, SampleStories(chosen.count))
        _give_names(site)
        cost = _measure_index(site)
        with serve_slowly(site / "output") as at, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(chromium.find()), args=chromium.flags())
            times = [
                _measure_search(browser, at, name, query, chosen.runs) for name, query in _QUERIES.items()
            ]
            browser.close()
    text = report(chosen.count, cost, times)
    _RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many nominations")
    parser.add_argument("--runs", type=int, default=3, help="how often each search is measured")
    parser.add_argument("--folder", help="where the wall is built, such as /dev/shm")
    return parser.parse_args()


def _give_names(site: Path) -> None:
    """People and businesses are called as in life: a name is shared by some and not by all."""
    chance = random.Random(1)  # noqa: S311 - the same names each time are wanted, not secrets
    firsts, families = ([name.replace("_", " ") for name in line.split()] for line in _NAMES)
    for path in sorted((site / "content/people").iterdir()):
        _rename(path, f"{chance.choice(firsts)} {chance.choice(families)}")
    for path in sorted((site / "content/businesses").iterdir()):
        _rename(path, f"{chance.choice(families)} {chance.choice(_TRADES)}")


def _rename(path: Path, name: str) -> None:
    path.write_text(re.sub("name: .*", f"name: {name}", path.read_text(), count=1), encoding="utf-8")


def _measure_index(site: Path) -> IndexCost:
    without = _build(site, "WALL_SEARCH=false")
    within = _build(site, "WALL_SEARCH=true")
    files = [path for path in (site / "output/search").rglob("*") if path.is_file()]
    return IndexCost(
        seconds=within[0] - without[0],
        memory=within[1],
        records=sum(path.parent.name == "fragment" for path in files),
        files=len(files),
        bytes=sum(path.stat().st_size for path in files),
    )


def _build(site: Path, *settings: str) -> tuple[float, float]:
    """Seconds and MB of a build from nothing."""
    builder = wall()
    builder.clear(site)
    command = [*builder.command[: builder.command.index("-e")], "-e", "WALL_KEEPSAKES=false", *settings]
    began = time.perf_counter()
    program = subprocess.Popen(
        command, cwd=site, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": ""}
    )
    with Gauge(program.pid) as gauge:
        if program.wait():
            raise SystemExit("The build failed.")
    return time.perf_counter() - began, gauge.peak


def _measure_search(browser: Browser, at: str, name: str, query: str, runs: int) -> SearchTime:
    """The medians of some cold searches: each by a visitor who has never been here."""
    typed = [seconds_after_typing(browser, at, query) for _ in range(runs)]
    arrived = [seconds_after_arriving(browser, at, query) for _ in range(runs)]
    middle = runs // 2
    return SearchTime(
        f"{name}: “{query}”",
        sorted(size for _, size in typed)[middle] / 1000,
        sorted(seconds for seconds, _ in typed)[middle],
        sorted(arrived)[middle],
    )


if __name__ == "__main__":
    sys.exit(main())
