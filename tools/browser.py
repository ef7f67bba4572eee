"""A Chromium for the browser tests, and how to start it."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import MissingToolError, node, packages
from tools.programs import Version, run, version

# The shell draws pages as Chromium does, without windows and pages of its own: tests take a third less time.
NAMES = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PLAYWRIGHT_CACHES = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright")
PLAYWRIGHT_NAMES = (
    "chrome-linux*/chrome",
    "chrome-mac*/*.app/Contents/MacOS/*",
    "chrome-*/*headless*shell",
)
FROM_NPM = Path(__file__).parent / "chromium"
FROM_NPM_NODE: Version = (22, 17)


def find() -> Path:
    """The Chromium that CHROMIUM names, one of the machine's, or the one brought earlier."""
    chosen = os.environ.get("CHROMIUM")
    for program in [Path(chosen)] if chosen else _candidates():
        if version(program):
            return program
    if chosen:
        raise MissingToolError(f"CHROMIUM names {chosen}, which does not start.")
    raise MissingToolError("A Chromium is needed. `make test` brings one; CHROMIUM=/path/to/it names one.")


def bring() -> Path:
    """Find a Chromium, else install one: by apt as root, else Playwright's, else the one that npm has."""
    if os.environ.get("CHROMIUM"):
        return find()
    failures = []
    for way in (_look_around, _by_apt, _by_playwright, _by_npm):
        try:
            way()
            return find()
        except MissingToolError as failure:
            failures.append(str(failure))
    raise MissingToolError(
        "\n\n".join(
            [
                "No Chromium was found, and none could be installed.",
                *failures[1:],
                "Please install Chromium or Chrome, or name one: make test CHROMIUM=/path/to/chromium",
            ]
        )
    )


def flags() -> list[str]:
    """What to start it with, so that it keeps to itself; root has no sandbox to offer."""
    quiet = [
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--font-render-hinting=none",  # a shell would make letters as wide as whole pixels
    ]
    return [*quiet, "--no-sandbox"] if _is_root() else quiet


def _is_root() -> bool:
    return os.geteuid() == 0


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    for cache in [own] if own else PLAYWRIGHT_CACHES:
        for name in PLAYWRIGHT_NAMES:
            yield from sorted(Path(cache).expanduser().glob(f"chromium*-*/{name}"), reverse=True)
    yield _unpacked() / "chromium"


def _unpacked() -> Path:
    return FROM_NPM / "node_modules" / ".unpacked"


def _look_around() -> None:
    find()


def _by_apt() -> None:
    if not (_is_root() and shutil.which("apt-get")):
        raise MissingToolError("apt-get: only root on Debian or Ubuntu can use it.")
    print("Installing Chromium with apt (once) …", flush=True)
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    install = [*apt, "install", "-y", "--no-install-recommends"]
    run([*apt, "update"], env=quietly)
    try:
        run([*install, "chromium-headless-shell"], env=quietly)
    except MissingToolError:  # Ubuntu has none
        run([*install, "chromium"], env=quietly)


def _by_playwright() -> None:
    print("Installing Playwright's Chromium (once) …", flush=True)
    with_libraries = ["--with-deps"] if _is_root() and shutil.which("apt-get") else []
    run([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"])


def _by_npm() -> None:
    print("Installing the Chromium that npm has (once) …", flush=True)
    packages.bring(folder=FROM_NPM, at_least=FROM_NPM_NODE)
    _unpacked().mkdir(exist_ok=True)
    run(
        [node.find(FROM_NPM_NODE), "unpack.mjs"],
        cwd=FROM_NPM,
        env={"TMPDIR": str(_unpacked())},
    )
