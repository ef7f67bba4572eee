"""Macros of the theme are filters, and most are drawn once for the same arguments."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, UndefinedError

from tests.loops import at_least_one
from tests.walls import made
from tools.programs import ROOT
from wall_of_fame.site import Head, Page
from wall_of_fame.site.templates.environment import environment, equip, render
from wall_of_fame.site.theme.folders import ThemeFolders

MACROS = ROOT / "theme/templates/macros"
MACRO = re.compile(r"{%-? macro (\w+)\(")
NO_MACROS = {"link", "asset", "picture", "draw_each", "certificate_classes", "way_links"}
"""Filters that are made in Python."""
DESK = made.page_context(made.wall())


def equipped(**templates: str) -> Environment:
    """An environment with a few templates of its own."""
    loader = DictLoader({name.replace("__", "/") + ".html": text for name, text in templates.items()})
    return equip(Environment(loader=loader, autoescape=True), DESK.language, DESK.site)


def own_filters() -> set[str]:
    """The filters that an environment has only with a site."""
    with_site = equip(environment(made.THEME), DESK.language, DESK.site)
    return set(with_site.filters) - set(equip(environment(made.THEME), DESK.language).filters)


def test_macros_are_filters() -> None:
    """Each filter of the theme is a macro or made in Python; each macro is a filter or a macro's helper."""
    defined = Counter(name for path in MACROS.glob("*.html") for name in MACRO.findall(path.read_text()))
    assert max(defined.values()) == 1
    assert own_filters() - set(defined) == NO_MACROS
    assert set(defined) - own_filters() == {"card_footer", "picture_or_initials", "choice_list"}


def test_every_macro_that_is_a_filter_is_drawn_from_its_file() -> None:
    """None is looked for in a file that does not define it."""
    env = equip(environment(made.THEME), DESK.language, DESK.site)
    for name in at_least_one(own_filters() - NO_MACROS):
        draw = env.filters[name]
        drawing = getattr(draw, "__wrapped__", draw)
        assert drawing.name == name
        assert hasattr(env.get_template(drawing.file).module, name)


def test_the_same_is_drawn_once() -> None:
    """A second asking with the same arguments is answered from memory; with others it is drawn anew."""
    asked: list[str] = []
    env = equipped(
        macros__card="{% macro card(thing, wide=false) %}{{ ask(thing.name) }}<i>{% endmacro %}",
        page="{{ a|card }}{{ a|card }}{{ b|card }}{{ a|card(true) }}",
    )
    env.globals["ask"] = asked.append
    drawn = env.get_template("page.html").render(a=made.place(1), b=made.place(1))
    assert asked == ["Place 1"] * 3
    assert drawn == "None<i>" * 4


def test_two_environments_remember_apart() -> None:
    """What was drawn for one site is not shown on another."""
    for word in ("one", "two"):
        env = equipped(macros__card=f"{{% macro card(thing) %}}{word}{{% endmacro %}}", page="{{ a|card }}")
        assert env.get_template("page.html").render(a=1) == word


def test_lists_are_drawn_for_each_page() -> None:
    """No page keeps the list of another: there are as many as pages."""
    env = equipped(
        macros__pager="{% macro page_links(pager) %}{{ tick() }}{% endmacro %}", page="{{ a|page_links }}"
    )
    ticks = iter(range(9))
    env.globals["tick"] = lambda: next(ticks)
    page = env.get_template("page.html")
    assert [page.render(a=1), page.render(a=1)] == ["0", "1"]


def test_a_row_draws_one_after_the_other() -> None:
    """Things at special positions get the option; what is drawn is safe, what it shows is escaped."""
    env = equipped(
        macros__card="{% macro card(thing, wide=false) %}<{{ thing }}{{ '!' if wide }}>{% endmacro %}",
        page="{{ things|draw_each('card', (1, 3)) }} {{ things|draw_each('card') }}",
    )
    drawn = env.get_template("page.html").render(things=("a", "&", "c"))
    assert drawn == "<a!><&amp;><c!> <a><&amp;><c>"


def test_a_page_is_drawn_from_its_context_its_head_and_the_site() -> None:
    """Nothing else is there: neither the wall nor what another page was handed."""
    env = equipped(page="{{ head.title }} {{ words }} {{ site.name }} {{ wall is defined }}")
    head = Head(title="<Title>", description="", url="x/", canonical="")
    page = Page("x/", "page.html", {"words": "“quite so”"}, lambda: head)
    assert render(env, page).decode() == "&lt;Title&gt; “quite so” Brightwater Thanks False"


def test_a_fault_of_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    """The traceback goes through the page's template to the macro's, line by line."""
    page, card = tmp_path / "templates/page.html", tmp_path / "templates/macros/card.html"
    card.parent.mkdir(parents=True)
    page.write_text("\n\n{{ thing|card }}")
    card.write_text("{% macro card(thing) %}\n{{ thing.no.such }}{% endmacro %}")
    env = equip(environment(ThemeFolders((tmp_path,))), DESK.language, DESK.site)
    with pytest.raises(UndefinedError) as caught:
        render(env, Page("x/", "page.html", {"thing": 1}, lambda: Head("", "", "", "")))
    frames = {(one.filename, one.lineno) for one in traceback.extract_tb(caught.value.__traceback__)}
    assert {(str(page), 3), (str(card), 2)} <= frames


@pytest.mark.parametrize(
    ("count", "html"),
    [
        (7, "<b>7</b>"),
        (1234, '<b class="long-number">1,234</b>'),
        (99_999, '<b class="long-number">99,999</b>'),
        (1_234_567, '<b class="huge-number">1,234,567</b>'),
    ],
)
def test_a_long_number_is_set_smaller(count: int, html: str) -> None:
    """So that it stays in one line on a phone (tests/browser/test_numbers.py)."""
    context = made.page_context(made.wall())
    env = equip(environment(made.THEME), context.language, context.site)
    assert env.filters["large_number"](count) == html
