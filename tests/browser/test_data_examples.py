"""The examples of the page about the wall's data run as they stand there."""

from __future__ import annotations

import contextlib
import io
import json

from playwright.sync_api import BrowserContext

from tests.walls.output import Output


def example(site: Output, language: str, address: str) -> str:
    """An example of the page, with the address at which the site is served here."""
    home = json.loads(site.text("api/v1/wall.json"))["url"]
    code = site.page("api/").one(f"//code[@class='language-{language}']").text_content()
    assert home in code
    return str(code).replace(home, f"{address}/")


def names(site: Output) -> list[str]:
    """Everybody who is in the data, in its order."""
    page = json.loads(site.text("api/v1/recognitions/1.json"))
    assert "next" not in page
    return [", ".join(person["name"] for person in item["people"]) for item in page["recognitions"]]


def test_the_example_in_python(site: Output, address: str) -> None:
    """It names everybody."""
    said = io.StringIO()
    # What the site publishes is trusted here: the test has built it.
    local = example(site, "python", address)
    with contextlib.redirect_stdout(said):
        exec(compile(local, "example", "exec"), {})  # noqa: S102 - the example itself is what is tested
    assert [line.split(" ", 1)[1] for line in said.getvalue().splitlines()] == names(site)


def test_the_example_in_a_web_page(site: Output, address: str, context: BrowserContext) -> None:
    """It names everybody, in a page of the site; other origins are allowed to ask by its headers."""
    visitor = context.new_page()
    said: list[str] = []
    visitor.on("console", lambda message: said.append(message.text))
    visitor.goto(f"{address}/api/")
    visitor.evaluate(f"async () => {{ {example(site, 'javascript', address)} }}")
    assert len(said) == len(names(site))
    assert all(line.startswith(name) for line, name in zip(said, names(site), strict=True))
    assert "/api/v1/*\n  Access-Control-Allow-Origin: *" in site.text("_headers")
