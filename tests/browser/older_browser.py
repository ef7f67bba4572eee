"""Stylesheets as a browser reads them that is as old as Chromium 79: what it does not know it passes over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page, Route

_UNKNOWN_SELECTOR = re.compile(r":(is|where|has|focus-visible)\b|:not\([^()]*,")
_UNKNOWN_PROPERTY = re.compile(
    r"(aspect-ratio|container-type|mask|inset[a-z-]*|text-wrap|(padding|margin)-(inline|block)|rotate|scale)$"
)
_UNKNOWN_VALUE = re.compile(r"color-mix\(|oklch\(|\d(cqi|cqw|svh|dvh|lvh)\b|\banywhere\b")
_UNKNOWN_RULE = re.compile(r"@(layer|container|property|view-transition|starting-style)\b|@supports (?!not )")
_RANGE = re.compile(r"[<>]")
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:(.*)", re.DOTALL)


def as_read(css: str) -> str:
    """A stylesheet without what such a browser does not know."""
    return "".join(_rules(css))


def pretend_to_be_old(page: Page) -> None:
    """Let a page read its stylesheets so, and have no gaps between flexible items."""

    def reply(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=as_read(answer.text()))

    page.route("**/*.css", reply)


def _rules(css: str) -> Iterator[str]:
    position = 0
    while (start := css.find("{", position)) >= 0:
        semicolon = css.rfind(";", position, start)  # ends a rule without a block, such as an order of layers
        prelude = css[semicolon + 1 if semicolon >= 0 else position : start].strip()
        end = _end(css, start)
        yield from _rule(prelude, css[start + 1 : end - 1])
        position = end


def _rule(prelude: str, body: str) -> Iterator[str]:
    if prelude.startswith("@supports not"):
        yield as_read(body)
    elif prelude.startswith("@media"):
        if not _RANGE.search(prelude):
            yield f"{prelude}{{{as_read(body)}}}"
    elif prelude.startswith("@"):
        if not _UNKNOWN_RULE.match(prelude):
            yield f"{prelude}{{{body}}}"
    elif not _UNKNOWN_SELECTOR.search(prelude):
        yield f"{prelude}{{{';'.join(_declarations(body))}}}"


def _declarations(body: str) -> Iterator[str]:
    is_flexible = re.search(r"display:(inline-)?flex", body)
    for declaration in body.split(";"):
        match = _DECLARATION.fullmatch(declaration)
        if not match or _UNKNOWN_PROPERTY.match(match[1]) or (is_flexible and match[1] == "gap"):
            continue
        if not _UNKNOWN_VALUE.search(match[2]) or match[1].startswith("--"):
            yield declaration
        elif "var(" in match[2]:
            yield f"{match[1]}:unset"  # it is found out too late that the value is none


def _end(css: str, start: int) -> int:
    depth = 0
    for brace in re.finditer(r'"[^"]*"|[{}]', css[start:]):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return start + brace.end()
    return len(css)
