"""The whole sentence around words, in the languages in which stories are told."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.text.sentences import sentence_around, sentences

CASES = [
    ("One. He wiped it clean, and then left. Two.", "wiped it", "He wiped it clean, and then left."),
    ("It rained. “Sure, it is Tuesday,” said Moira. So.", "it is Tuesday", "“Sure, it is Tuesday,” said Moira."),
    ("It rained. “Is it dead?” he asked. No.", "Is it dead", "“Is it dead?” he asked."),
    # A quotation is taken whole, wherever the words stand in it.
    ("He looked. “That is not dead. That is sulking.” He left.", "sulking", "“That is not dead. That is sulking.”"),
    ("She said, “Now. Take your time.” I did.", "Take your time", "She said, “Now. Take your time.”"),
    ("Er sagte: „Gut. Das wird.“ Dann ging er.", "Das wird", "Er sagte: „Gut. Das wird.“"),
    ("Elle a dit : « Bon. On va voir. » Et voilà.", "On va voir", "Elle a dit : « Bon. On va voir. »"),
    ('He said, "No. Never." She left.', "Never", 'He said, "No. Never."'),
    # No sentence ends after a title, an initial, a number's point or the day of a month.
    ("We came. Mr. Brown and Dr. Li carried it. Well.", "carried it", "Mr. Brown and Dr. Li carried it."),
    ("We saw Ana S. Baker there at 10.30 with tea. Good.", "with tea", "We saw Ana S. Baker there at 10.30 with tea."),
    ("Es war kalt. Am 3. November kam sie zu uns. Gut.", "kam sie", "Am 3. November kam sie zu uns."),
    ("He waited… and waited. Then he went.", "and waited", "He waited… and waited."),
    # Other languages and scripts.
    ("Não sei. Perguntou-me como a fazia. Com laranja?", "como a", "Perguntou-me como a fazia."),
    ("Zbladł. Został w warsztacie do drugiej. Rano nic.", "do drugiej", "Został w warsztacie do drugiej."),
    ("Ça va. Il m’a rendu le sourire ! Merci.", "le sourire", "Il m’a rendu le sourire !"),
    ("¿Qué? ¡Me llevó a casa! Gracias.", "a casa", "¡Me llevó a casa!"),
    ("雨でした。傘を貸してくれました。助かりました。", "貸して", "傘を貸してくれました。"),
    ("彼は言った。「大丈夫。任せて。」そして走った。", "任せて", "「大丈夫。任せて。」"),
    ("她笑了。她等了我一个小时！谢谢。", "一个小时", "她等了我一个小时！"),
    ("كان المطر. هل حملت الحقائب؟ نعم.", "الحقائب", "هل حملت الحقائب؟"),
    ("بارش تھی۔ اس نے میری مدد کی۔ شکریہ۔", "میری مدد", "اس نے میری مدد کی۔"),
    ("बारिश थी। उसने मेरा हाथ पकड़ा। धन्यवाद।", "हाथ", "उसने मेरा हाथ पकड़ा।"),
    ("Βρέχει. Πού ήσουν τότε; Ήρθε αμέσως.", "Πού ήσουν", "Πού ήσουν τότε;"),
    ("ዝናብ ነበር። ሻንጣዬን ተሸከመች። አመሰግናለሁ።", "ተሸከመች", "ሻንጣዬን ተሸከመች።"),
    ("Шёл дождь. Он проводил меня до дома. Спасибо.", "проводил", "Он проводил меня до дома."),
    ("ฝนตกหนัก เขาช่วยถือของให้ ขอบคุณมาก", "ช่วยถือของ", "ฝนตกหนัก เขาช่วยถือของให้ ขอบคุณมาก"),
    # A paragraph ends a sentence, a line break does not.
    ("A list\n\nof carried things\nand more\n\nThe end.", "carried", "of carried things\nand more"),
    ("no capitals here at all", "capitals", "no capitals here at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "sentence"), CASES, ids=[case[1] for case in CASES])
def test_the_whole_sentence_stands_around_the_words(text: str, words: str, sentence: str) -> None:
    """It begins and ends where its reader expects it, and never in the middle of a quotation."""
    start = text.index(words)
    begin, end = sentence_around(text, sentences(text), start, start + len(words))
    assert text[begin:end] == sentence


def test_a_quotation_that_goes_on_and_on_is_not_taken_whole() -> None:
    """The sign at the edge, whose other half is far away, is left out."""
    text = "“One is here. Two is here. Three is here. Four is here. Five is here.”"
    begin, end = sentence_around(text, sentences(text), text.index("Five"), text.index("Five") + 4)
    assert text[begin:end] == "Five is here."


@given(st.text('aA .,!?…\n“”"«»。()1', max_size=60), st.data())
def test_any_words_have_a_sentence(text: str, data: st.DataObject) -> None:
    """The words always stand in it, and it has no white space at its ends."""
    letters = [at for at, letter in enumerate(text) if letter in "aA"]
    if not letters:
        return
    start = data.draw(st.sampled_from(letters))
    end = data.draw(st.sampled_from([at for at in letters if at >= start])) + 1
    begin, stop = sentence_around(text, sentences(text), start, end)
    assert begin <= start < end <= stop
    assert text[begin:stop] == text[begin:stop].strip()


def test_a_text_without_letters_has_no_sentence() -> None:
    """Around a part of it stands nothing else."""
    text = " \n\n  "
    assert sentence_around(text, sentences(text), 1, 3) == (1, 3)
