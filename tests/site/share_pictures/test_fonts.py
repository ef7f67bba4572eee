"""Which letters pictures can be drawn with, and what becomes of others."""

import hashlib

import pytest

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.fonts import DISPLAY, TEXT, Run, drawable_text, split_runs

NAMES = {
    "Latin": "Siân Łukasz Żółć Ștefan İpek Þór",
    "Vietnamese": "Nguyễn Thị Ngọc Ánh",
    "Greek": "Αλέξανδρος Παπαδόπουλος",
    "Cyrillic": "Йосип Ґалаґан",
    "Arabic": "محمد پرویز گلستانی",
    "Hebrew": "שרה כהן-לוי",
    "Devanagari": "प्रिया श्रीवास्तव",
    "Bengali": "তাসনিম চৌধুরী",
    "Tamil": "தமிழ்ச்செல்வி",
    "Thai": "สมชาย กำแพงเพชร",
    "Georgian": "გიორგი",
    "Armenian": "Արմեն",
    "Japanese": "田中 美咲 さくら サクラ 髙﨑 𠮷田",
    "Korean": "김민준 박서연",
    "Chinese": "王小明 陳美玲 刘洋",
}


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("chain", [DISPLAY, TEXT])
def test_names_of_many_scripts_can_be_drawn(script: str, chain: tuple[str, ...]) -> None:
    """As they are, without a letter missing."""
    assert drawable_text(NAMES[script], chain) == NAMES[script]
    assert all(fonts.has_letters(run.typeface, run.text) for run in split_runs(NAMES[script], chain))


def test_signs_that_no_typeface_has_are_left_out() -> None:
    """An emoji of any making goes, with the space that it leaves; the words stay."""
    assert drawable_text("Jo 😀 Smith 👩‍👩‍👧🏽 ❤️ 1️⃣", DISPLAY) == "Jo Smith"


def test_with_a_letter_missing_nothing_is_drawn() -> None:
    """Half a name would be another name."""
    assert drawable_text("Jo 𓀀", DISPLAY) == ""
    assert drawable_text("𓀀", DISPLAY) == ""
    assert drawable_text("", DISPLAY) == ""


def test_one_typeface_draws_all_if_it_can() -> None:
    """And the first that can; only else is a text split, never within a letter."""
    assert split_runs("Jo", DISPLAY) == (Run(DISPLAY[0], "Jo"),)
    assert [run.typeface for run in split_runs("Зоя B.", DISPLAY)] == [DISPLAY[1]]
    assert split_runs("Ngọc 阮", DISPLAY) == (Run(DISPLAY[0], "Ngọc "), Run(DISPLAY[2], "阮"))


def test_writing_of_both_directions_is_never_split() -> None:
    """Pieces could not be put into their order: such a text is drawn by one typeface or not at all."""
    assert drawable_text("محمد ABC 12", DISPLAY) == "محمد ABC 12"
    assert len(split_runs("محمد ABC 12", DISPLAY)) == 1
    assert drawable_text("محمد 阮", DISPLAY) == ""


def test_the_typefaces_are_those_that_are_named() -> None:
    """Their digests stand in the code, so that a new one is a new edition of the program."""
    folder = fonts.typeface_path(DISPLAY[0]).parent
    names = {path.name for path in folder.iterdir() if path.suffix in {".ttf", ".otf"}}
    assert names == set(fonts.FILES) == {*DISPLAY, *TEXT, fonts.REGULAR}
    for name, digest in fonts.FILES.items():
        assert hashlib.sha256(fonts.typeface_path(name).read_bytes()).hexdigest() == digest, name
    assert sum(fonts.typeface_path(name).stat().st_size for name in fonts.FILES) < 6_000_000
