"""Scripts are published without what only their authors read."""

from __future__ import annotations

from tests.loops import at_least_one
from tools.programs import ROOT
from wall_of_fame.site.theme.theme_files import script_without_comments


def test_lines_of_comment_are_left_out() -> None:
    """A comment behind code stays, and so does every other byte."""
    assert script_without_comments(b"// why\nlet a = 1; // b\n  // c\nlet u = 'https://x';\n") == (
        b"let a = 1; // b\nlet u = 'https://x';\n"
    )


def test_a_text_of_several_lines_is_never_changed() -> None:
    """What looks like a comment in it is none."""
    script = b"// why\nconst text = `\n// not a comment\n`;\n"
    assert script_without_comments(script) == script


def test_no_script_of_ours_has_such_a_text() -> None:
    """So that every visitor is spared its comments."""
    for path in at_least_one(
        [*(ROOT / "theme/static/js").glob("*.js"), *(ROOT / "theme/search").glob("*.js")]
    ):
        assert b"\n//" not in b"\n" + script_without_comments(path.read_bytes()), path
