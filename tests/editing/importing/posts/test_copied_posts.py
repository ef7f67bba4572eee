"""Posts that were copied: their text is whole, their day is the one that is written, or it is asked."""

from __future__ import annotations

from datetime import date

import pytest

from wall_of_fame.editing.importing.dates import DayFormat
from wall_of_fame.editing.importing.posts.copied_posts import is_copied, read_copied

TODAY = date(2025, 6, 1)
STORY = "She kept the last loaf for my father and carried it through the rain to our door."
FOOTER = "All reactions:\n142\n3 comments\nLike\nComment\nShare\nEmma Stone\nSo true!\nLike · Reply · 2d"


@pytest.mark.parametrize(
    "line",
    [
        "142",
        "12",
        "Share",
        "Now",
        "Newest",
        "Most relevant",
        "I was helped by Anna and 3 others",
        "Follow",
        "Send",
        "Like",
        "2 h",
        "3 comments",
        "Reply",
        "Like a sister, she was",
        "Like · Reply · 142 is all they write",
    ],
)
def test_a_line_like_a_button(line: str) -> None:
    """Does not cut a story, wherever in it it stands."""
    story = f"{STORY}\n{line}\nAnd then she sang."
    [post] = read_copied(f"Lou Martin\n8 November 2024 at 10:04 · \n{story}\n{FOOTER}", TODAY)
    assert post.text == story
    assert (post.comments, post.author) == (1, "Lou Martin")


@pytest.mark.parametrize(
    "footer",
    [
        FOOTER,
        "Like\nComment",
        "Like · Comment · Share",
        "142\nLike\nComment",
        "Like · Reply · 142",
        "Like\n",
        "142",
        "Gefällt mir\nKommentieren\nTeilen",
        "J’aime\nCommenter",
        "2d Like Reply",
        "Anna and 12 others\n3 comments\nLike\nComment",
    ],
)
def test_the_buttons_end_a_post(footer: str) -> None:
    """In one line or in several."""
    [post] = read_copied(f"Lou Martin\n8 November 2024 at 10:04 · \n{STORY}\n{footer}", TODAY)
    assert post.text == STORY


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("8 November ·", "2024-11-08"),
        ("8 November at 10:04 ·", "2024-11-08"),
        ("8 Nov", "2024-11-08"),
        ("3 May", "2025-05-03"),
        ("31 May ·", "2025-05-31"),
        ("12 Mar ·", "2025-03-12"),
        ("November 8 ·", "2024-11-08"),
        ("5 mai ·", "2025-05-05"),
        ("8 listopada ·", "2024-11-08"),
        ("8. November um 10:04 ·", "2024-11-08"),
        ("8 de novembro ·", "2024-11-08"),
        ("8 novembre, 10:04 ·", "2024-11-08"),
        ("8 November 2023 ·", "2023-11-08"),
        ("2d ·", "2025-05-30"),
        ("3 h ·", "2025-06-01"),
        ("Just now ·", "2025-06-01"),
        ("2w ·", ""),
        ("1y ·", ""),
        ("Yesterday at 10:04 ·", "2025-05-31"),
    ],
)
def test_days(written: str, iso: str) -> None:
    """A day without a year is the last before it was copied; an age in weeks is no day."""
    text = f"Lou Martin\n{written}\n{STORY}\n{FOOTER}"
    assert is_copied(text)
    [post] = read_copied(text, TODAY)
    assert post.text == STORY
    assert DayFormat().read_sent(post.sent, TODAY).iso == iso
    assert iso or any("Which day was it?" in remark for remark in post.remarks)
