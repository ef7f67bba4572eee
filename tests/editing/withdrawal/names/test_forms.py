"""A name is found as a reader finds it: joined, parted, in capitals, without accents, within markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.editing.withdrawal.names.forms import name_forms
from wall_of_fame.editing.withdrawal.names.hits import find_name_hits
from wall_of_fame.editing.withdrawal.names.reading import APOSTROPHES, read_as_people_do, read_with_places


def kinds_in(name: str, text: str) -> list[str]:
    """What a text has of a name: each form, from the beginning on."""
    return [hit.form.kind for hit in find_name_hits(text, name_forms(name))]


SAME = [
    ("Anne-Marie L.", ["Anne-Marie L.", "ANNE-MARIE L", "Anne Marie L.", "annemarie l.", "anne_marie_l"]),
    ("Anne-Marie L.", ["Anne\u2011Marie L", "**Anne**-Marie L.", "Anne-*Marie* L.", "Anne-\n> Marie L."]),
    ("Anne-Marie L.", ["<b>Anne</b>-Marie <i>L</i>."]),
    ("Sean O’Neil", ["SEAN ONEIL", "Seán O'Neil", "sean o neil", "O’Neil, Sean", "Sean O&rsquo;Neil"]),
    ("Sean O’Neil", ["Sean O%27Neil", "Sean O\\u2019Neil"]),
    ("D’Arcy P.", ["D'Arcy P.", "Darcy P", "DARCY P.", "d‘arcy p"]),
    ("Zoë Müller", ["Zoe Muller", "Zoe Mueller", "ZOE\u0308 MU\u0308LLER", "Zo&euml; Mül\u00adler"]),
    ("Łukasz Żak", ["Lukasz Zak", "ŁUKASZ ŻAK"]),
    ("Søren Ærø", ["Soren Aero", "Soeren Aeroe", "SØREN ÆRØ"]),
    ("Weiß Åse", ["Weiss Ase", "WEISS AASE"]),
    ("Mac Donald", ["Macdonald Mac Donald"]),
    ("Ronald McDonald", ["Ronald Mc Donald", "Ronald MacDonald", "RONALD MCDONALD"]),
    ("Jo B.", ["Jo B.", "JO B", "jo b"]),
    ("Mary Le Brun", ["Le Brun, Mary", "Brun, Mary Le", "mary lebrun", "LE BRUN Mary", "Le Brun Mary"]),
    ("Dr Anna Berg-Lund", ["Anna Berg Lund", "anna-berg-lund"]),
    ("Sean P. O'Neil", ["Sean O'Neil"]),
    ("李小龍", ["感谢李小龍先生"]),
    ("山田 太郎", ["山田太郎さん", "太郎 山田"]),
    ("김민준", ["김민준이가"]),
    ("محمد علي", ["شكرا لمحمد علي"]),
    ("Олёна Ї.", ["Олена Ї", "ОЛЁНА Ї."]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SAME for text in texts])
def test_the_whole_name_in_any_spelling(name: str, text: str) -> None:
    """It is the same name to a reader."""
    assert "name" in kinds_in(name, f"We thank {text}, and more."), text


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_every_apostrophe_is_one(apostrophe: str) -> None:
    """Keyboards have many; none of them hides a name."""
    assert kinds_in("Sean O'Neil", f"O{apostrophe}Neil smiled.") == ["part"]


@pytest.mark.parametrize(
    ("name", "text", "kinds"),
    [
        ("Anne-Marie L.", "Anne-Marie helped", ["part"]),
        ("Anne-Marie L.", "Anne helped, and Marie too", ["half", "half"]),
        ("Anne-Marie L.", "AnneMarie's smile", ["part"]),
        ("Annemarie L.", "Anne-Marie helped", ["part"]),
        ("Maria Luisa F.", "Luisa brought tea", ["part"]),
        ("Li Bo", "Li and Bo", ["part", "part"]),
        ("Ana Garcia-Lopez", "Garcia waited with Lopez", ["half", "half"]),
        ("Maria de los Santos", "de los Santos; Santos", ["part", "part"]),
        ("Mary Luce", "We met Ann Luce, Mary Kent and Bo.", ["part", "part"]),
        ("Mary Luce", "Ann Luce, Mary and Bo.", ["part", "part"]),
        ("Mary Luce", "Kent, Bo\nLuce, Mary\nLee, Ann", ["name"]),
        ("Mary Luce", "Kent, Bo; Luce, Mary; Lee, Ann", ["name"]),
        ("Mary Luce", "Thank Luce, Mary for it; LUCE Mary too.", ["name", "name"]),
        ("Maria São João", "São João; João", ["part", "part"]),
        ("Mary Le Brun", "Mrs Le Brun, LeBrun and Lebrun", ["part", "part", "part"]),
        ("Tom de la Haye", "Delahaye", ["part"]),
        ("Peter van der Berg", "Vanderberg", ["part"]),
        ("Nguyễn Văn An", "Thanks, An", ["part"]),
        ("Sir Bo Luce OBE", "OBE, Sir", []),
        ("Jan van Dyke", "Van Dyke and Dyke", ["part", "part"]),
        ("Sean O’Neil", "Sean’s and Seán", ["part", "part"]),
        ("李小龍", "小龍很好", ["half"]),
        ("Anna K.", "Annabel, Joanna and Hannah K.", []),
        ("Jo B.", "job, Joan, function(jo,b), jo.b", ["part", "part"]),
        ("Zoë O'Hara", "zoe-ohara-two", ["part", "part"]),
        ("Max Li", "a list, <li>limit</li> and Lisa", []),
        ("たろう", "だろう", []),
    ],
)
def test_parts_and_halves(name: str, text: str, kinds: list[str]) -> None:
    """Less than the whole name is told apart from it; a longer word is another."""
    assert kinds_in(name, text) == kinds


@given(st.text(alphabet=st.sampled_from("Aë'’-*_<>b/[](&amp;#39;\u00ad%C3AB \n\\u00eb~ßŁ"), max_size=60))
def test_a_reading_with_places_is_the_same_reading(text: str) -> None:
    """Where a letter stands does not change which it is."""
    placed = read_with_places(text)
    assert placed.text == read_as_people_do(text).text
    assert len(placed.starts) == len(placed.ends) == len(placed.text)
    assert all(0 <= start <= end <= len(text) for start, end in zip(placed.starts, placed.ends, strict=True))


@pytest.mark.parametrize(
    "name", ["Zoë '", "Anne - Marie", "🌟", "O'", "Zoë 🌟 K.", "-", "Jean-Luc P.-M.", "Dr", "Mc"]
)
def test_odd_names_are_not_everywhere(name: str) -> None:
    """What has no letters is no word of a name."""
    forms = name_forms(name)
    assert all(form.pattern.pattern for form in forms)
    assert not find_name_hits("qq !! ''' --- *** . 🌟", forms)
