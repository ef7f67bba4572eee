"""A wall of real shape, and what each kind of edit writes: python -m benchmarks.large_wall FOLDER [COUNT].

Of 20,000 recognitions half are of one business; there are 13,000 people, 2,700 businesses and 330 campaigns
over twenty years. A smaller wall has the same shape. FOLDER is emptied first; let it be in memory.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from benchmarks.stories import PLACES, STANDARDS, write_record
from tools.programs import ROOT

_COLOURS: Final = ("#0b5fa5", "#2f7d32", "#7b2d8e", "#d9482b", "#e8b008")
_WHOLE: Final = 20_000
_PEOPLE: Final = 13_000 / _WHOLE
_BUSINESSES: Final = 2_700 / _WHOLE
_CAMPAIGNS: Final = 330 / _WHOLE
_OF_THE_LARGEST: Final = 0.5
_OF_A_CAMPAIGN: Final = 0.6
_DEPARTMENTS: Final = 12
_FIRST_DAY: Final = date(2006, 1, 1)
_DAYS: Final = 7_300
_CAMPAIGN_DAYS: Final = 30
_WORDS: Final = (Path(__file__).parent / "words.txt").read_text().split()


def lay_out(site: Path, count: int) -> None:
    """Write the content of a wall of `count` recognitions; the same each time."""
    chance = random.Random(1)  # noqa: S311 - the same words each time are wanted, not secrets
    content = site / "content"
    for number, standard in enumerate(STANDARDS):
        fields = (
            f"letter: {standard[0].upper()}\nname: {standard.title()}\norder: {number + 1}\n"
            f"colour: '{_COLOURS[number]}'\n"
        )
        write_record(content / f"standards/{standard}.md", fields, "What it means.")
    places = "".join(
        f"  - {{id: place-{n}, name: Place {n}, column: {n % 4 + 1}, row: {n // 4 + 1}}}\n"
        for n in range(PLACES)
    )
    (content / "places.yaml").write_text(f"singular: Place\nplural: Places\nplaces:\n{places}")
    people, businesses = max(1, round(count * _PEOPLE)), max(2, round(count * _BUSINESSES))
    campaigns = [
        _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)) for _ in range(max(1, round(count * _CAMPAIGNS)))
    ]
    for number, first in enumerate(campaigns):
        last = first + timedelta(days=_CAMPAIGN_DAYS)
        fields = f"name: Campaign {number}\nstart: {first}\nend: {last}\n"
        write_record(content / f"campaigns/campaign-{number}.md", fields, "What it is about.")
    for number in range(businesses):
        fields = f"name: Business {number}\nplace: place-{number % PLACES}\nsector: Sector {number % 31}\n"
        if not number:
            fields += f"departments: [{', '.join(f'Department {n}' for n in range(_DEPARTMENTS))}]\n"
        write_record(content / f"businesses/business-{number}.md", fields, "About the business.")
    for number in range(people):
        fields = f"name: Person {number}\nconsent: {{name: 2006-01-01, story: 2006-01-01}}\nover_18: true\n"
        write_record(content / f"people/person-{number}.md", fields, "")
    for number in range(count):
        _write_nomination(content, number, people, campaigns, chance)
    for name in ("theme", "pelicanconf.py"):
        (site / name).symlink_to(ROOT / name)


def _write_nomination(
    content: Path, number: int, people: int, campaigns: list[date], chance: random.Random
) -> None:
    """One nomination; most are in the largest business, and many came in a campaign."""
    words = [chance.choice(_WORDS) for _ in range(chance.randint(40, 120))]
    day, campaign = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)), ""
    if chance.random() < _OF_A_CAMPAIGN:
        which = chance.randrange(len(campaigns))
        day = campaigns[which] + timedelta(days=chance.randrange(_CAMPAIGN_DAYS))
        campaign = f"campaign: campaign-{which}\n"
    # Everyone is recognised once, and those who are recognised more often than others far more often.
    person = number if number < people else int(people * chance.random() ** 3)
    businesses = max(2, round(people / _PEOPLE * _BUSINESSES))
    is_largest = chance.random() < _OF_THE_LARGEST
    business = 0 if is_largest else chance.randrange(1, businesses)
    department = f"department: Department {chance.randrange(_DEPARTMENTS)}\n" if is_largest else ""
    named = chance.sample(STANDARDS, chance.randint(1, 3))
    evidence = " ".join(words[5:11])
    standards = "".join(f"  {name}: {evidence if name == named[0] else ''}\n" for name in named)
    fields = (
        f"nominee: person-{person}\nbusiness: business-{business}\n{department}{campaign}"
        f"standards:\n{standards}date: {day}\napproved: {{by: bench, on: {day + timedelta(days=2)}}}\n"
    )
    write_record(content / f"nominations/{day.year}/story-{number}.md", fields, f"{' '.join(words)}.")


def edit_story(content: Path) -> None:
    """Correct the end of a story."""
    path = content / _nomination(content, 0)
    path.write_text(path.read_text().rstrip("\n") + " And thank you.\n")


def edit_quote(content: Path) -> None:
    """Correct the words of a story that show a standard, as lists and pictures quote them."""
    path = content / _nomination(content, 1)
    text = path.read_text()
    quoted = next(line for line in text.splitlines() if line.startswith("  ") and line[-1] != " ")
    words = quoted.split(": ", 1)[1]
    path.write_text(text.replace(words, f"{words} indeed"))


def add(content: Path) -> None:
    """Add the newest nomination of the largest business."""
    add_at(content, date(2026, 10, 1), "newest")


def add_old(content: Path) -> None:
    """Add a nomination that has lain in a drawer for ten years."""
    add_at(content, date(2016, 3, 3), "from-the-drawer")


def add_at(content: Path, day: date, name: str) -> None:
    """Add a nomination of a day."""
    fields = (
        f"nominee: person-3\nbusiness: business-0\ndepartment: Department 1\nstandards: [service]\n"
        f"date: {day}\napproved: {{by: bench, on: {day}}}\n"
    )
    write_record(content / f"nominations/{day.year}/{name}.md", fields, f"A story of its own, {name}.")


def add_somebody(content: Path) -> None:
    """Add somebody new with a nomination of theirs, in the largest business."""
    fields = "name: Jo Newman\nconsent: {name: 2026-01-01, story: 2026-01-01}\nover_18: true\n"
    write_record(content / "people/jo-newman.md", fields, "")
    fields = (
        "nominee: jo-newman\nbusiness: business-0\ndepartment: Department 2\nstandards: [listening]\n"
        "date: 2026-10-02\napproved: {by: bench, on: 2026-10-03}\n"
    )
    write_record(content / "nominations/2026/jo.md", fields, "Nobody listens as well as Jo.")


def take_down(content: Path) -> None:
    """Delete a nomination."""
    (content / _nomination(content, 2)).unlink()


def rename_person(content: Path) -> None:
    """Spell the name of somebody with few recognitions in another way."""
    people = sum(1 for _ in (content / "people").iterdir())
    path = content / f"people/person-{people // 2}.md"
    path.write_text(path.read_text().replace("name: Person", "name: Persona", 1))


EDITS: Final[tuple[Callable[[Path], None], ...]] = (
    edit_story, edit_quote, add, add_old, add_somebody, take_down, rename_person,
)  # fmt: skip


def _nomination(content: Path, number: int) -> str:
    return next(content.glob(f"nominations/*/story-{number}.md")).relative_to(content).as_posix()


def inodes(output: Path) -> Mapping[str, int]:
    """The inode of every file of the site: a file that was written has a new one."""
    return {
        path.relative_to(output).as_posix(): path.stat().st_ino
        for path in output.rglob("*")
        if path.is_file()
    }


def _build(site: Path, *settings: str) -> float:
    """Build without pictures to share and search; returns the seconds."""
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"]
    before = time.monotonic()
    subprocess.run(
        [*command, "-e", "WALL_KEEPSAKES=false", "WALL_SEARCH=false", *settings],
        cwd=site,
        check=True,
        capture_output=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795132800"},
    )
    return time.monotonic() - before


def measure(site: Path) -> Iterator[str]:
    """A line for each build."""
    seconds = _build(site)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    yield f"from nothing: {seconds:.1f} s, {memory:,} MB of memory at most in a process"
    time.sleep(2)
    yield f"nothing changed: {_build(site):.1f} s"
    before = inodes(site / "output")
    size = sum((site / "output" / path).stat().st_size for path in before)
    yield f"{len(before):,} files, {size / 1024 / 1024:,.0f} MB"
    for edit in EDITS:
        edit(site / "content")
        seconds = _build(site)
        after = inodes(site / "output")
        written = [path for path, inode in after.items() if before.get(path) != inode]
        kinds = Counter(path.split("/")[0] for path in written).most_common()
        words = ", ".join(f"{folder} {count}" for folder, count in kinds)
        yield f"{edit.__name__}: {seconds:.1f} s, {len(written):,} files written ({words})"
        before = after
    for name in ("output", ".output.build"):
        shutil.rmtree(site / name)
    seconds = _build(site, "WALL_YEARS=[2025,2026]")
    yield f"the last two years alone: {seconds:.1f} s, {len(inodes(site / 'output')):,} files"


def main() -> None:
    """Lay out the wall, and print what each build wrote."""
    site = Path(sys.argv[1])
    shutil.rmtree(site, ignore_errors=True)
    lay_out(site, int(sys.argv[2]) if len(sys.argv) > 2 else _WHOLE)
    for line in measure(site):
        print(line, flush=True)


if __name__ == "__main__":
    main()
