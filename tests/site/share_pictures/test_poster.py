"""Share pictures are drawn whole: any name, any script, any length, nothing outside of its box."""

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from tests.loops import at_least_one
from wall_of_fame.site.share_pictures import fonts, portrait, shapes
from wall_of_fame.site.share_pictures.card import Card, Face
from wall_of_fame.site.share_pictures.layouts import LAYOUTS, OF_TEAMS, WITHOUT_FACES, Layout
from wall_of_fame.site.share_pictures.portrait import cells
from wall_of_fame.site.share_pictures.poster import draw, lines, pin_places
from wall_of_fame.site.share_pictures.shapes import Pin
from wall_of_fame.site.share_pictures.text_layout import Box, PlacedLine, draw_line

COLOURS = {
    "paper": "#f4fbfd", "ink": "#0f2440", "deep": "#0d2f52", "on-deep": "#eaf7fb", "sky": "#36c5d8",
    "on-sky": "#0b2038", "sun": "#ffc71f",
    "on-sun": "#0b2038", "surf": "#36c5d8", "rim": "#0f2440", "white": "#fff",
}  # fmt: skip
PIN = Pin("C", "#2b7a3f", "#fff")
PLAIN = Card(
    name="Mirela K.",
    line="Ferry Office, Tickets",
    words="“held the last ferry”",
    faces=(Face("MK"),),
    pins=(PIN,),
    caption="Care",
    site="Brightwater Thanks",
    ground="#2b7a3f",
    on_ground="#fff",
    curve="#ffc71f",
    colours=COLOURS,
)
WORDS_200 = (
    "“" + "She stayed behind after closing and found the ring. " * 3 + "Then she drove it to the harbour.”"
)
CARDS = {
    "plain": PLAIN,
    "short": replace(PLAIN, name="Jo", words="“kind”", faces=(Face("J"),)),
    "no words": replace(PLAIN, words=""),
    "only a name": replace(PLAIN, words="", line="", caption="", pins=()),
    "200 characters": replace(PLAIN, words=WORDS_200),
    "300 characters": replace(PLAIN, words="“" + "so very kind " * 23 + "”"),
    "60 letters": replace(PLAIN, name="Wolfeschlegelsteinhausenbergerdorff Maximiliana Constantinopol"),
    "80 letters": replace(PLAIN, name="Mm" * 40, faces=(Face("M"),)),
    "long everything": replace(
        PLAIN, name="Anna " * 16, line="Café " * 32, words=WORDS_200 * 2, site="Wall " * 30
    ),
    "group": replace(PLAIN, name="Ana, Bo, Cy and Dee", faces=tuple(Face(letter) for letter in "ABCD")),
    "three": replace(PLAIN, name="Ana, Bo and Cy", faces=tuple(Face(letter) for letter in "ABC")),
    "team": replace(PLAIN, name="The Breakfast Team", words=WORDS_200, faces=(Face("B", is_wide=True),)),
    "two": replace(PLAIN, name="Ana and Bo", faces=(Face("A"), Face("B"))),
    "five pins": replace(PLAIN, pins=(PIN,) * 5, caption="Care · Calm · Candour · Courage · Craft"),
    "nine pins": replace(PLAIN, pins=(PIN,) * 9, caption="Care · " * 9),
    "nobody": replace(PLAIN, faces=(), ground="#ffc71f", on_ground="#0b2038", pins=(PIN,) * 5),
    "Arabic": replace(
        PLAIN, name="محمد عبد الرحمن الشريف", words="“ساعدني في حمل الحقائب وابتسم”", faces=(Face("ما"),)
    ),
    "Hebrew": replace(PLAIN, name="שרה כהן-לוי", faces=(Face("שכ"),)),
    "Chinese": replace(
        PLAIN, name="王小明", words="“下着大雨、他仍然把伞借给了我、自己淋着雨跑回店里。”" * 4, lang="zh"
    ),
    "Japanese": replace(PLAIN, name="田中 美咲", line="ハーバー・ランタン・ホテル" * 4, lang="ja"),
    "Korean": replace(PLAIN, name="김민준", words="“무거운 짐을 차까지 들어다 주셨습니다”"),
    "Thai": replace(PLAIN, name="สมชาย กำแพงเพชร", words="“ช่วยถือกระเป๋าให้ฉันจนถึงรถแล้วก็ยิ้มให้ตลอดทาง”" * 4),
    "Devanagari": replace(PLAIN, name="प्रिया श्रीवास्तव", faces=(Face("पश"),)),
    "Greek": replace(PLAIN, name="Αλέξανδρος Παπαδόπουλος"),
    "Cyrillic": replace(PLAIN, name="Йосип Щербаченко"),
    "Vietnamese": replace(PLAIN, name="Nguyễn Thị Ngọc Ánh", words="“Ửng hồng nụ cười”"),
    "emoji": replace(PLAIN, name="Jo 😀 Smith", words="“best 🎉 day”"),
    "mixed": replace(PLAIN, name="Ngọc 阮", words="“谢谢 and תודה”"),
    "no such letters": replace(PLAIN, name="𓀀𓂀", faces=(Face("𓀀"),)),
    "none at all": replace(PLAIN, name="𓀀", line="𓀀", words="𓀀", site="𓀀", caption="𓀀", faces=(Face(""),)),
}


@pytest.fixture(params=CARDS)
def card(request: pytest.FixtureRequest) -> Card:
    """Each of the cards in turn."""
    return CARDS[request.param]


@pytest.fixture(params=LAYOUTS)
def shape(request: pytest.FixtureRequest) -> Layout:
    """Each of the shapes in turn."""
    return LAYOUTS[request.param]


def test_the_shapes_are_those_that_people_save() -> None:
    """For previews and posts, for squares, for stories on a phone; a shape's name is its size."""
    sizes = [(layout.width, layout.height) for layout in LAYOUTS.values()]
    assert sizes == [(1200, 630), (1080, 1080), (1080, 1920)]
    assert [*LAYOUTS] == [f"{width}x{height}" for width, height in sizes]


def test_every_card_becomes_a_picture(card: Card, shape: Layout, tmp_path: Path) -> None:
    """A JPEG of its size, in less than 300 KB, with nothing in it but the picture."""
    data = draw(card, reader(tmp_path), shape)
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size, image.mode) == ("JPEG", (shape.width, shape.height), "RGB")
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not image.getexif()
    assert len(data) < 300_000


def test_the_ink_of_every_line_is_where_it_should_be(card: Card, shape: Layout) -> None:
    """What is really drawn lies within the line's own box, and that in the box for its kind of text."""
    faceless = shape if card.faces else WITHOUT_FACES[shape.name]
    layout = OF_TEAMS[shape.name] if card.is_of_team else faceless
    columns = [column.box for column in layout.columns]
    foot = Box(0, shape.foot.top - 6, shape.width, shape.foot.height + 12)
    placed = list(lines(card, shape))
    assert placed or card == CARDS["none at all"]
    for line, colour in placed:
        ink = _ink(line)
        assert ink, line.text
        assert _within(ink, line.box, slack=3), (line.text, ink, line.box)
        boxes = [foot] if colour == COLOURS["ink"] else columns
        assert any(_within(ink, box, slack=1) for box in boxes), (line.text, ink, boxes)


def test_no_line_touches_another(card: Card, shape: Layout) -> None:
    """The ink of a line ends where the next one's begins, or before; the words end above the pins."""
    inks = [_ink(line) for line, colour in lines(card, shape) if colour == card.on_ground]
    assert all(upper[3] <= lower[1] + 1 for upper, lower in pairwise(inks))
    if inks and card.pins:
        assert inks[-1][3] <= min(top for _, top, _ in pin_places(card, shape))


def test_no_text_touches_the_faces(shape: Layout) -> None:
    """The columns of text lie beside the frame or below it."""
    frame = shape.frame.box
    for column in at_least_one(shape.columns):
        box = column.box
        assert box.left >= frame.right or box.top >= frame.bottom


def test_nothing_is_drawn_as_an_empty_box(card: Card) -> None:
    """Every letter that is drawn is in the typeface that it is drawn with."""
    placed = list(lines(card))
    assert placed or card == CARDS["none at all"]
    for line, _ in placed:
        for run in at_least_one(fonts.split_runs(line.text, line.block.typefaces)):
            assert fonts.has_letters(run.typeface, run.text), line.text


def test_pins_hang_side_by_side_in_the_picture(shape: Layout) -> None:
    """Up to nine of them, each whole."""
    for count in range(1, 10):
        for faces in ((), (Face("A"),)):
            places = pin_places(replace(PLAIN, pins=(PIN,) * count, faces=faces), shape)
            assert len(places) == count
            assert all(
                0 <= left <= shape.width - shape.pin_width and 0 <= top <= shape.height - shape.pin_width
                for left, top, _ in places
            )
            assert all(left_pin[0] < right_pin[0] for left_pin, right_pin in pairwise(places))


def test_a_layout_that_has_travelled_draws_the_same(card: Card, shape: Layout, tmp_path: Path) -> None:
    """Another machine is handed a copy of the layout."""
    assert draw(card, reader(tmp_path), replace(shape)) == draw(card, reader(tmp_path), shape)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_faces_share_the_frame(count: int) -> None:
    """They lie inside it and do not lie on each other."""
    boxes = cells(count, 400, 496)
    assert len(boxes) == count
    assert all(box.right <= 400 and box.bottom <= 496 for box in boxes)
    for number, box in enumerate(boxes):
        for other in boxes[:number]:
            assert box.left >= other.right or box.top >= other.bottom or other.left >= box.right


def test_a_portrait_is_pasted_as_its_mask_says(shape: Layout) -> None:
    """To copy the rows that the mask takes whole gives the same picture as to blend them."""
    frame, card = shape.frame, replace(PLAIN, faces=(Face("A"),))
    quick, blended = (Image.new("RGB", (shape.width, shape.height), "#123456") for _ in range(2))
    portrait.draw_faces(quick, frame, card, lambda _: b"")
    size = (round(frame.box.width), round(frame.box.height) - frame.arc.rim)
    colours = [COLOURS[name] for name in ("deep", "on-deep", "sun")]
    mask = shapes.arched_mask(*size, frame.corner, frame.arc.depth - 4)
    blended.paste(shapes.monogram("A", size, *colours), (round(frame.box.left), round(frame.box.top)), mask)
    assert quick.tobytes() == blended.tobytes()


RECORDED = {
    "plain": [(140, "Mirela K."), (36, "Ferry Office, Tickets"), (76, "“held the"), (76, "last ferry”")],
    "no words": [(154, "Mirela K."), (36, "Ferry Office, Tickets")],
    "emoji": [(140, "Jo Smith"), (36, "Ferry Office, Tickets"), (76, "“best day”")],
    "no such letters": [(104, "Ferry Office,"), (104, "Tickets"), (76, "“held the"), (76, "last ferry”")],
    "none at all": [],
}


@pytest.mark.parametrize("name", RECORDED)
def test_texts_are_set_as_recorded(name: str) -> None:
    """Sizes and lines of some cards, as they were when somebody looked at them."""
    card = CARDS[name]
    sizes_and_texts = [
        (line.block.fitted.size, line.text) for line, colour in lines(card) if colour == card.on_ground
    ]
    assert sizes_and_texts == RECORDED[name]


def test_text_from_right_to_left_is_flush_on_the_right() -> None:
    """The lines of an Arabic name end below each other; those of a Latin one begin so."""
    arabic = [line for line, _ in lines(CARDS["Arabic"])][:2]
    assert arabic[0].left + arabic[0].width == pytest.approx(arabic[1].left + arabic[1].width)
    latin = [line for line, _ in lines(CARDS["group"])][:2]
    assert latin[0].left == latin[1].left


def test_han_letters_take_the_form_of_their_language() -> None:
    """The same letter is drawn otherwise in Chinese than in Japanese."""
    same = replace(PLAIN, name="直骨", line="", words="", site="")
    chinese, japanese = (lines(replace(same, lang=lang)) for lang in ("zh", "ja"))
    (chinese_line, _), (japanese_line, _) = next(iter(chinese)), next(iter(japanese))
    assert _drawn(chinese_line).tobytes() != _drawn(japanese_line).tobytes()


def test_a_monogram_of_letters_that_join_keeps_them_apart(tmp_path: Path) -> None:
    """Arabic initials are two letters, not the start of a word."""
    joined = replace(PLAIN, faces=(Face("ما"),))
    assert draw(joined, reader(tmp_path)) != draw(replace(PLAIN, faces=(Face("م"),)), reader(tmp_path))


def test_a_portrait_is_shown_and_a_logo_is_shown_whole(tmp_path: Path) -> None:
    """The portrait fills its frame; the logo keeps its shape, on white."""
    Image.new("RGB", (960, 1200), "#00ff00").save(tmp_path / "one.jpg")
    Image.new("RGB", (320, 80), "#00ff00").save(tmp_path / "logo.jpg")
    portrait = _picture(replace(PLAIN, faces=(Face("", "one.jpg"),)), tmp_path)
    assert _is_green(portrait.getpixel((90, 300)))
    assert _is_green(portrait.getpixel((264, 100)))
    logo = _picture(replace(PLAIN, faces=(Face("", "logo.jpg"),), is_logo=True), tmp_path)
    assert _is_green(logo.getpixel((264, 302)))
    assert logo.getpixel((264, 150)) == (255, 255, 255)
    with pytest.raises(OSError, match=r"gone\.jpg"):
        draw(replace(PLAIN, faces=(Face("", "gone.jpg"),)), reader(tmp_path))


def test_the_same_card_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    """Whatever was drawn before."""
    names = ["plain", "Arabic", "Chinese", "group", "nobody"]
    here = [hashlib.sha256(draw(CARDS[name], reader(tmp_path))).hexdigest() for name in names]
    assert here == [hashlib.sha256(draw(CARDS[name], reader(tmp_path))).hexdigest() for name in names]
    code = (
        "import hashlib, sys, pathlib\n"
        "from tests.site.share_pictures.test_poster import CARDS, draw, reader\n"
        "for name in reversed(sys.argv[2:]):\n"
        "    print(hashlib.sha256(draw(CARDS[name], reader(pathlib.Path(sys.argv[1])))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), *names], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == here[::-1]


def reader(folder: Path) -> Callable[[str], bytes]:
    """What gives a poster the portraits in a folder."""
    return lambda name: (folder / name).read_bytes()


def _picture(card: Card, pictures: Path) -> Image.Image:
    return Image.open(io.BytesIO(draw(card, reader(pictures)))).convert("RGB")


def _is_green(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[1] > 230 and pixel[0] < 30)


def _drawn(placed: PlacedLine) -> Image.Image:
    sheet = Image.new("L", (1200, 1920))
    draw_line(sheet, placed, "white")
    return sheet


def _ink(placed: PlacedLine) -> tuple[int, int, int, int]:
    """Where a line really leaves ink on the sheet."""
    found = _drawn(placed).getbbox()
    assert found, placed.text
    return found


def _within(ink: tuple[int, int, int, int], box: Box, *, slack: float) -> bool:
    left, top, right, bottom = ink
    return (
        box.left - slack <= left
        and box.top - slack <= top
        and right <= box.right + slack
        and bottom <= box.bottom + slack
    )


@pytest.mark.parametrize("layout", OF_TEAMS.values(), ids=lambda layout: layout.name)
def test_nobody_of_a_team_is_cut_off(layout: Layout) -> None:
    """The frame of a team side by side is as wide as its photo, which is three to two."""
    frame = layout.frame
    assert 1.35 <= frame.box.width / (frame.box.height - frame.arc.rim) <= 1.55
    assert frame.box.left + frame.box.width <= layout.width
    assert frame.box.width <= portrait.WIDE_FRAME_WIDTH


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=lambda layout: layout.name)
@pytest.mark.parametrize("faces", [(Face("B"),), (Face("B", is_wide=True),)], ids=["person", "team"])
def test_a_long_sentence_is_whole(layout: Layout, faces: tuple[Face, ...]) -> None:
    """The name above it is smaller then; a short one leaves the name large."""
    sentence = "“Then Pierre came up in his boiler suit and told the whole lobby that it was dead, and why.”"
    card = replace(PLAIN, name="Grace Wanjiru of the Harbour", words=sentence, faces=faces)
    drawn = " ".join(line.text for line, _ in lines(card, layout))
    assert "and why.”" in drawn
