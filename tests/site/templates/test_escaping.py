"""What our templates print is escaped exactly as Jinja itself escapes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from tests.walls import made
from wall_of_fame.site.templates.environment import QuickEnvironment, environment
from wall_of_fame.site.theme.folders import ThemeFolders

OURS: Environment = environment(made.THEME)
JINJAS = Environment(autoescape=True)
VALUES = st.one_of(
    st.text("ab<>&\"'é \n", max_size=12),
    st.integers(),
    st.none(),
    st.booleans(),
    st.just(Markup("<b>&amp;</b>")),
)
SOURCE = """
{{ x }}|{{ [x] }}|{% set y %}<i>{{ x }}</i>{% endset %}{{ y }}|
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}
"""


@given(VALUES)
def test_values_are_escaped_alike(value: Any) -> None:
    """Texts, safe HTML, numbers and nothing, alone and in lists, blocks and macros."""
    assert QuickEnvironment.escaped(value) == escape(value)
    assert OURS.from_string(SOURCE).render(x=value) == JINJAS.from_string(SOURCE).render(x=value)


def test_what_is_not_there_is_an_error_still(tmp_path: Path) -> None:
    """A misspelt name in a template is told rather than printed as nothing."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.html").write_text("{{ nothing }}")
    env = environment(ThemeFolders((tmp_path,)))
    env.undefined = StrictUndefined
    with pytest.raises(UndefinedError, match="nothing"):
        env.get_template("x.html").render()
