"""Messages with numbers, for scripts that know the number only in the browser."""

import pytest
from babel.core import Locale

from wall_of_fame.site.language import plural_examples


@pytest.mark.parametrize(
    ("tag", "examples"),
    [
        ("en_GB", {"one": 1, "other": 0}),
        ("pl", {"one": 1, "few": 2, "many": 0}),
        ("pt", {"one": 0, "other": 2, "many": 1_000_000}),
        ("ar", {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}),
        ("ja", {"other": 0}),
    ],
)
def test_each_category_of_plurals_has_an_example(tag: str, examples: dict[str, int]) -> None:
    """The categories are those that a browser's `Intl.PluralRules` names for whole numbers."""
    assert dict(plural_examples(Locale.parse(tag))) == examples
