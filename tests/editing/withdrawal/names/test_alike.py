"""A name that is declined, shortened or within a hashtag is listed as uncertain, with its place."""

# ruff: noqa: RUF001 - letters that look like others are what this is about

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.loops import at_least_one
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.withdrawal.names.alike import AlikeWords

ALIKE = [
    ("Sarah Lebrun", "#ThankYouSarah #TeamSarah #sarah2024 @slebrun @sarahl"),
    ("Sarah Lebrun", "Sarahs Lebruns Sara Saraaah Sally Le#Brun"),
    ("Katarzyna Nowak", "Katarzynie Katarzyny Katarzyn\u0105 Kasia Nowakowi Nowaka"),
    ("Piotr Kowalski", "Piotrowi Piotra Piotrem Kowalskiego Kowalskim"),
    ("Marek W\u00f3jcik", "Marka Markowi W\u00f3jcikowi"),
    ("Pawe\u0142 Nowak", "Paw\u0142em Paw\u0142a"),
    ("Anna Kowalska", "Anny Aniu Ani Kowalskiej"),
    ("Jo\u00e3o Silva", "Jo\u00e3ozinho"),
    ("Ana Costa", "Aninha"),
    ("Robert Marett", "Bob Rob Bobby"),
    ("William Ahier", "Bill Billy Liam"),
    ("Elizabeth Luce", "Liz Beth"),
    ("Liz B.", "Elizabeth Lizzie"),
    ("Mohammed Khan", "Mo"),
    ("Petra Nov\u00e1kov\u00e1", "Pet\u0159e Nov\u00e1kov\u00e9"),
    ("J\u0101nis B\u0113rzi\u0146\u0161", "J\u0101nim"),
    ("Ioana Pop", "Ioanei"),
    ("Mehmet Y\u0131lmaz", "Mehmetin"),
    ("Juhani Virtanen", "Juhanin"),
    ("Сергей Иванов", "Сергею Иванову"),
    ("Мария Петрова", "Марии"),
    ("Alex Renouf", "Аlex Al3x A1ex R3nouf"),
    ("张伟", "张先生"),
    ("Magda Luce", "Magdzie"),
    ("Agnieszka K.", "Agnieszce"),
    ("Katarzyna K.", "Kasi Kasiu"),
    ("Piotr K.", "Piotrkiem"),
    ("Józef K.", "Józka Józkowi"),
    ("Matti V.", "Matin"),
    ("Γιώργος Π.", "Γιώργο Γιωργου"),
    ("Siobhán N.", "Shiobhán"),
    ("Seán N.", "Sheáin"),
    ("Jürgen M.", "Juergens"),
    ("Mary Luce", "Maryyyy M@ry M*ry"),
    ("Sarah Parker", "SarahP S.P. Miss#P. S#a#r#a#h"),
    ("Anne-Marie L.", "A-M A.-M.#L. A.M.L. AML A-M.L. A#n#n#e#-#M#a#r#i#e"),
    ("Sarah-Jane P.", "SJ S-J"),
    ("Peter J. Smith", "PJ P.J"),
    ("Mary Le Brun", "M.L.B."),
    ("Наталья П.", "Natalya Natalia Наташа"),
    ("Natalya P.", "Наталья Наталье"),
    ("王小明", "Xiaoming"),
    ("Gary Jones", "Gaz"),
    ("Mary Luce", "maryyyy MARYYYY Maaary maaaryyy Luse"),
    ("Anna Zoe Kent", "annnna zoeeee"),
    ("Catherine Luce", "Cathrine cathrine Catharine Katherine Caterine Catheirne Luice"),
    ("John Luce", "Jon"),
    ("Jon Luce", "John"),
    ("Brian Smith", "Bryan Smyth"),
    ("Claire Reid", "Clare Read"),
    ("Stephen Kowalski", "Steven Kovalski Kowalsky"),
    ("Sean Thompson", "Shaun Thomson"),
    ("Niamh O’Neill", "Neeve O’Neil"),
    ("Mary Renouf", "Renoulf Ranouf renoulf"),
    ("Mary Stewart", "Stuart"),
    ("Łukasz Weiß", "Lukas Weis"),
    ("Jan Jørgensen", "Jorgenson"),
    ("Наталья Петрова", "Наталия"),
    ("Wang Xiaoming", "Xiao#Ming"),
    ("Abdul Rahman Khan", "Abdulrahman"),
    ("Mary Le Brun", "M.#Le#B. M#Le#B. Mary#Le#B. Mrs#Le#B. Brunn"),
    ("Mary de la Haye", "M.#de#la#H. M.#d.#la#H."),
    ("João da Silva", "J.#da#S. J#da#S."),
]


@pytest.mark.parametrize(("name", "words"), ALIKE, ids=[name for name, _ in ALIKE])
def test_alike(name: str, words: str) -> None:
    """Each of these may mean them."""
    alike = AlikeWords((name,), frozenset())
    for typed in at_least_one(words.split(" ")):
        word = typed[0] + typed[1:].replace("#", "\u00a0")
        text = f"We thank {word} for it."
        assert [text[start:end] for start, end in alike.spans(text)] == [word]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sarah Lebrun", "Saturday was Sardinian. A salad, a sara. #Saturday @salem"),
        ("Anna Kowalska", "Annual Announcements in Andorra, Kowalska-free"),
        ("Marek Nowak", "Market, Marketing and Nowadays"),
        ("William Ahier", "Will you? Bill the guests. Bill it later."),
        ("Peter Luce", "Petersburg and Petroleum"),
        ("Sarah Lebrun", "Share it. https://example.com/sarcasm/and/or/salad"),
        ("Jo Baker", "Ask for it; the JB hi-fi. At 5 J.B."),
        ("Anna Moore", "At 10 A.M. we met. M. came."),
        ("Paul Carter", "A PC and a p.c., Miss Place, Mr D."),
        ("Tom Vale", "On TV, a T-V and a t.v."),
        ("Наталья П.", "Naturally, a National day."),
        ("Mark Baker", "In March a Maker made bread, the bakery no."),
        ("Tim Dean", "Tom and Dan and Don met Jim and Ben."),
        ("Maria Porter", "The marina and a poster; a Gorter."),
        ("김민지 박", "김민기 왔다"),
        ("Mary Le Brun", "The brunt of it; Mr Le Cat, M. Le C., le b."),
    ],
)
def test_other_words(name: str, text: str) -> None:
    """Other words are not listed, though they begin in the same way."""
    found = [text[start:end] for start, end in AlikeWords((name,), frozenset()).spans(text)]
    assert found in ([], ["Kowalska"])


def test_an_ordinary_word_of_the_wall_is_no_slip() -> None:
    """A word that the wall's texts have in small letters is one, whatever is nearly called so."""
    slips = AlikeWords(("Otto Mendes",), frozenset())
    assert [*slips.spans("We thank Menders for it.")]
    alike = AlikeWords(("Otto Mendes",), frozenset(), {"menders"}.__contains__)
    assert not [*alike.spans("We thank Menders for it.")]


def test_names_of_others() -> None:
    """A short name that is somebody else's on the wall means that person."""
    assert not [*AlikeWords(("Robert Marett",), frozenset({"bob"})).spans("We thank Bob for it.")]


@pytest.mark.parametrize(
    ("name", "word"),
    [("Sarah Lebrun", "#ThankYouSarah"), ("Piotr Kowalski", "Piotrowi"), ("Robert M.", "Bob")],
)
def test_the_command_lists_them(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    word: str,
) -> None:
    """The withdrawal names the file, the line and the word, in somebody else's story and in a shared one."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    alone, shared = "nominations/2025/a-loaf.md", "nominations/2025/a-lift.md"
    small_wall(
        tmp_path,
        {
            "people/leaver.md": person(name),
            alone: nomination("mirela-k", f"We thank {word} as well."),
            shared: nomination("leaver, mirela-k", f"We thank {word} as well."),
        },
    )
    monkeypatch.chdir(tmp_path)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    report = "".join(capsys.readouterr())
    assert [path for path in (alone, shared) if path not in report] == []
    assert word in report
