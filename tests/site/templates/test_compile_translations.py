"""The words of the interface are put into the templates while these are compiled."""

from __future__ import annotations

import gettext

import pytest
from babel.core import Locale
from jinja2 import DictLoader, Environment, TemplateAssertionError

from tests.loops import at_least_one
from tests.walls import made as walls
from tools.programs import ROOT
from wall_of_fame.site.language import Language, load_language
from wall_of_fame.site.templates.environment import equip

WORDS = {
    "Menu": "Ementa",
    "all of it, 100 %%": "tudo, 100 %%",
    "safe": "<b>seguro</b> & “bom”",
    "Hello %(name)s": "Olá %(name)s",
    "asks": "pede %(valor)s",
}


class Words(gettext.NullTranslations):
    """A catalogue of few words."""

    def gettext(self, message: str) -> str:
        """The word, or the English one."""
        return WORDS.get(message, message)


def environment(source: str) -> Environment:
    """An environment as Pelican makes it, equipped afterwards, with one template."""
    made = Environment(loader=DictLoader({"page.html": source}), autoescape=False)  # noqa: S701 - equip turns it on
    return equip(made, Language("pt", Words(), Locale("pt")))


def drawn(source: str, **context: object) -> str:
    """What a template comes to."""
    return environment(source).get_template("page.html").render(context)


def code(source: str) -> str:
    """The Python that a template is compiled to."""
    return environment(source).compile(source, raw=True)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ _('Menu') }}", "Ementa"),
        ('<a title="{{ _("Menu") }}">', '<a title="Ementa">'),
        ("{{ _('not in the catalogue') }}", "not in the catalogue"),
        ("{{ _('all of it, 100 %%') }}", "tudo, 100 %"),
        ("{{ _('safe') }}", "<b>seguro</b> & “bom”"),
        ("{{ _('Menu')|upper }}", "EMENTA"),
        ("{{ [_('Menu'), 'x']|join('/') }}", "Ementa/x"),
    ],
)
def test_words_become_a_part_of_the_template(source: str, expected: str) -> None:
    """They are translated, their per cent signs are single, their markup stays; nothing is looked up."""
    assert drawn(source) == expected
    assert "gettext" not in code(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ _('Hello %(name)s', name=who) }}", "Olá &lt;b&gt;"),
        ("{{ _('Me' 'nu') }}", "Ementa"),
        ("{{ ngettext('%(num)s day', '%(num)s days', 2) }}", "2 days"),
        ("{{ gettext('Menu') }}", "Ementa"),
        ("{% set _ = 3 %}{{ _ }}", "3"),
        ("{{ '_' }}('Menu')", "_('Menu')"),
    ],
)
def test_all_else_stays_as_it_is(source: str, expected: str) -> None:
    """What has variables, what counts and what only looks like it is left to be worked out on the page."""
    assert drawn(source, who="<b>") == expected


def test_a_choice_of_words_is_made_on_the_page() -> None:
    """Each of the words is ready, the choice between them is not made."""
    source = "{{ _('Menu') if open else _('safe') }}"
    assert drawn(source, open=True) == "Ementa"
    assert drawn(source, open=False) == "<b>seguro</b> & “bom”"


def test_a_translation_that_asks_for_too_much_names_its_template() -> None:
    """A value that the template does not give is missed when the template is compiled, at its line."""
    with pytest.raises(TemplateAssertionError, match="pede") as caught:
        drawn("\n\n{{ _('asks') }}")
    assert caught.value.name == "page.html"
    assert caught.value.lineno == 3


def test_no_template_of_the_theme_looks_up_words_without_a_value() -> None:
    """In the tokens that the templates are compiled from, each call gives a value for its words."""
    env = equip(environment(""), load_language(walls.THEME, "en"))
    calls: list[tuple[str, ...]] = []
    for path in at_least_one((ROOT / "theme/templates").rglob("*.html")):
        tokens = [token.value for token in env._tokenize(path.read_text(), path.name)]
        calls += [(path.name, *tokens[at + 1 : at + 4]) for at, value in enumerate(tokens) if value == "_"]
    for name, before, _, after in at_least_one(calls):
        assert (before, after) == ("(", ","), name
