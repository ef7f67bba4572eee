"""Names that mix scripts are flagged as a forged name may; those of real people are not."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

import pytest
from fontTools import unicodedata

from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.scripts.of_characters import script, script_extensions, script_name
from wall_of_fame.text.scripts.of_names import latin_twin, letter_like_signs, mixes_scripts, scripts_of

REAL = (
    "Ada Lovelace", "Renée O’Brien", "Zoë Müller-Lüdenscheidt", "Łukasz Żółw", "Đặng Thị Ngọc", "İpek Öğütçü", "Þórbjörg Ægisdóttir", "Siân Llŷr",
    "Seán Ó Súilleabháin", "Núria Gaŀlart", "João Gonçalves", "Ștefan Țurcanu", "Jānis Bērziņš", "Ľubomír Ďurčo", "Gwenc’hlan Le Scouëzec", "Kaʻiulani", "M’hamed",
    "Юлия Петрова", "Ђорђе Ђоковић", "Їжакевич Олена", "Ἀθηνᾶ Παπαδοπούλου", "Γιώργος", "ქეთევან", "Արամ Խաչատրյան", "שָׁלוֹם כֹּהֵן", "محمد علي", "فاطمه می‌خواهم",
    "अमिताभ बच्चन", "র‍্যাচেল রহমান", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ગીતા પટેલ", "ଓଡ଼ିଆ ନାମ", "தமிழ்ச்செல்வி", "తెలుగు లక్ష్మి", "ಕನ್ನಡ ರಾಜ್", "മലയാളം ശ്രീ", "ක්‍ෂේම ශ්‍රී", "สมชาย ใจดี", "ສົມພອນ",
    "ကျော်ကျော်", "សុខ សុភា", "བསྟན་འཛིན", "ᠪᠠᠲᠤ", "አበበ ቢቂላ", "ⵜⴰⴷⵍⴰ", "ߡߊߡߊߘߎ", "ᎠᏂᏴᏫᏯ", "王小明", "陳大文 (Tai Man Chan)", "王小明 David", "김민수 Minsu", "김민수", "山田 太郎", "佐々木 ゆきの", "ケン・タナカ",
    "田中ケン Ken", "ㄨㄤˊ 小明 Wang", "金 哲洙 김철수 Kim", "株式会社ＡＢＣ", "ﾔﾏﾀﾞ", "Ada 2", "محمد ٣", "देव २", "Ada 🇯🇪", "1º Café", "Ring™", "X² Labs", "№ 5", "John Smith III",
)  # fmt: skip
"""As people in more than forty languages write their names, and businesses theirs."""

MIXED = (
    "Аda", "Adа", "Ada Юлия", "ΑBC", "раypal", "Adа L.", "Ada ٣", "Ada ۳", "Ada ३", "Adа٣", "Ada ๓", "Аlice", "Microsоft", "Αpple", "Jоhn", "王Аda", "Ꭺda", "Ada Ꮃ", "ꓐob", "Ada\u0e49", "Юля ٣",
    "김Юля", "Ada ᠠ", "Տom", "Ⲁda",
)  # fmt: skip
LETTER_LIKE = (
    "𝐀da", "𝒜da", "𝓐𝓭𝓪", "Ａｄａ", "ℂafé", "Ⓐda", "ⓐⓓⓐ", "🅐da", "🅰da", "🄰da", "Ada ①", "Ada ３", "Ada 𝟑", "Adᵃ", "Ad₂", "ℋelen", "Ada ｆ", "𝛂da", "Ɑda", "ɡina", "Adɑ",
    "ᴀᴅᴀ", "ʟiam", "ꜱam", "ʀay", "ꞮAN", "ɐda", "Ada Ⅳ", "Ⅽarl", "ⅼiam", "⒜da", "ﬁona", "Ada ❶", "Ada ⒈",
)  # fmt: skip


@pytest.mark.parametrize("name", REAL)
def test_real(name: str) -> None:
    """A name in one script, or in scripts that are written together, is neither flagged nor refused."""
    assert not mixes_scripts(name), scripts_of(name)
    assert letter_like_signs(name) == {}
    assert latin_twin(name) == ""
    assert list(find_refused(name)) == []


@pytest.mark.parametrize("name", MIXED)
def test_mixed(name: str) -> None:
    """A name that mixes scripts, in its letters, its digits or its marks, is flagged."""
    assert mixes_scripts(name)
    assert len(scripts_of(name)) > 1


@pytest.mark.parametrize("name", LETTER_LIKE)
def test_letter_like(name: str) -> None:
    """A sign that only looks like a Latin letter or a digit is flagged, with what it looks like."""
    signs = letter_like_signs(name)
    assert signs
    assert all(sign in name and (letter.isascii() or letter == "α") for sign, letter in signs.items())


@pytest.mark.parametrize(
    ("name", "twin"),
    [
        ("Соре", "Cope"), ("аррӏе", "apple"), ("Раора", "Paopa"), ("СОРЕ РАРЕ", "COPE PAPE"), ("ΑΝΝΑ Β.", "ANNA B."), ("ΝΙΚΗ", "NIKH"),
        ("ꓮꓠꓠꓮ", "ANNA"), ("ᎪᎡᎢ", "ART"), ("Јое-Ѕер", "Joe-Sep"),
        ("Анна", ""), ("ΝΙΚΟΣ", ""), ("Сергей", ""), ("О.", ""), ("Jо", ""), ("Anna", ""),
    ],
)  # fmt: skip
def test_twin(name: str, twin: str) -> None:
    """A name wholly in letters of another script that look like Latin ones has a Latin twin."""
    assert latin_twin(name) == twin


@pytest.mark.slow
def test_the_tables_of_scripts_are_those_of_unicode() -> None:
    """FontTools has them from Unicode's own files; `python -m tools.script_tables` copies them from there."""
    for code in range(0x110000):
        character = chr(code)
        assert script(character) == unicodedata.script(character), hex(code)
        assert script_extensions(character) == unicodedata.script_extension(character), hex(code)
    assert script_name("Cans") == unicodedata.script_name("Cans")
