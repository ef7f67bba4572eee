"""Pages of other websites, with a strict policy, into which a business has put something of the wall."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.test_axe import OPTIONS
from tools import packages

WATCH = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; })
  .observe({ type: "layout-shift", buffered: true });
addEventListener("load", () => {
  window.atLoad = document.getElementById("below")?.getBoundingClientRect().top;
});
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(event.violatedDirective + " " + event.blockedURI);
});
"""
HOST = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>A café</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; {policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
{head}
</head>
<body><main><h1>A café</h1><p>Above</p>{body}<p id="below">Below</p></main></body>
</html>
"""


def host_page(body: str, policy: Sequence[str], *, head: str = "", lang: str = "en") -> str:
    """A website's page that allows only these directives beside `default-src 'none'`."""
    # The page's own icon is a picture, too.
    others = [directive.replace("img-src ", "img-src data: ") for directive in policy]
    allowed = "; ".join(others if "img-src" in " ".join(others) else ["img-src data:", *others])
    return HOST.format(lang=lang, policy=escape(allowed), head=head, body=body)


class Visit:
    """A visitor of such a page, who notes what it asks for and complains of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                self.complaints.append(message.text) if message.type in {"error", "warning"} else None
            ),
        )

    def go(self, url: str) -> None:
        """Load the page, all of its frames and pictures, and let it rest."""
        self.page.goto(url, wait_until="networkidle")
        self.complaints += self.page.evaluate("window.violations")

    @property
    def shift(self) -> float:
        """How far the layout has moved since anything was painted."""
        return float(self.page.evaluate("window.shifts"))

    @property
    def moved(self) -> float:
        """How many pixels what stands below has moved since the page was loaded."""
        now = "document.getElementById('below').getBoundingClientRect().top"
        return float(self.page.evaluate(f"{now} - window.atLoad"))

    def axe(self) -> list[str]:
        """What axe finds on the page and in its frames."""
        self.page.evaluate("axe.configure({allowedOrigins: ['<unsafe_all_origins>']})")
        found: Any = self.page.evaluate(f"axe.run(document, {json.dumps(OPTIONS)})")
        return [
            f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:160]}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]


@contextmanager
def visiting(browser: Browser, width: int, scheme: Literal["light", "dark"] = "light") -> Iterator[Visit]:
    """A visitor with a window of this width."""
    size: ViewportSize = {"width": width, "height": 1_000}
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(WATCH)
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    try:
        yield Visit(context.new_page())
    finally:
        context.close()


def write(folder: Path, text: str, name: str = "index.html") -> None:
    """Put a page on a website."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
