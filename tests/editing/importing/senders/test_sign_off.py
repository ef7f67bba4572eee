"""Nobody who sent a nomination gets into a draft, and no sentence of a story is taken for a signature."""

from __future__ import annotations

import pytest

from wall_of_fame.editing.importing.mail.own_words import find_own_words
from wall_of_fame.editing.importing.senders.names import is_sender, plain_name, without_senders
from wall_of_fame.editing.importing.senders.sign_off import without_sign_off

STORY = "She kept the last loaf for my father and carried it through the rain to our door."
SENDER = ("Lou Martin",)

SIGNED = (
    "Kind regards,\nLou Martin",
    "Kind regards\nLou",
    "Kind regards, Lou Martin",
    "Kind regards Lou Martin",
    "Best,\nLou x",
    "Love Lou xx",
    "Lots of love,\nLou & Pete",
    "With best wishes from Lou",
    "Best wishes from\nLou",
    "Many thanks and kind regards,\nLou",
    "Thanks, Lou",
    "Thank you,\nLou",
    "Thanks so much!\nLou",
    "Cheers\nL. Martin",
    "Yours sincerely,\n\nMrs Lou Martin\nHead of Something\nSome Company | 1 High Street | www.example.org",
    "- Lou",
    "– Lou Martin",
    "~Lou",
    "Lou",
    "Lou Martin",
    "Lou M.",
    "Lou Martin (Mrs)",
    "From Lou",
    "Signed: Lou Martin",
    "Nominated by: Lou Martin",
    "Submitted by Lou Martin",
    "This was sent in by Lou Martin.",
    "--\nLou Martin\nAccounts",
    "-- \nLou",
    "—\nLou",
    "Sent from my iPhone",
    "Lou\n\nSent from my iPhone",
    "Sent from Outlook for iOS",
    "Get Outlook for Android",
    "Cordialement,\nLou Martin",
    "Bien à vous,\nLou",
    "Bises, Lou",
    "Gros bisous\nLou",
    "De la part de Lou Martin",
    "Viele Grüße Lou",
    "Liebe Grüße\nLou",
    "LG Lou",
    "Mit freundlichen Grüßen\n\ni. A. Lou Martin",
    "Alles Liebe\nLou",
    "Com os melhores cumprimentos,\nLou",
    "Beijinhos, Lou",
    "Um abraço,\nLou Martin",
    "Obrigada,\nLou",
    "Pozdrawiam,\nLou",
    "Z poważaniem\nLou Martin",
    "Buziaki, Lou",
    "Z pozdrowieniami\nLou",
    "Zgłoszone przez: Lou Martin",
    "Kind regards,\nLou\n\nThis message is confidential and intended for the addressee. Delete it, please.",
)


@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("senders", [SENDER, ()], ids=["known", "unknown"])
def test_signatures(signed: str, senders: tuple[str, ...]) -> None:
    """Are left out, whether or not a header names the sender; the story is whole."""
    text, left_out, _ = without_sign_off(f"{STORY}\n\n{signed}".split("\n"), senders)
    assert "\n".join(text) == STORY
    assert left_out


@pytest.mark.parametrize(
    "end", [" Kind regards, Lou Martin", " Thanks, Lou", " Love, Lou x", " – Lou", " Best wishes Lou"]
)
def test_in_the_last_line(end: str) -> None:
    """A sentence may be followed by it."""
    text, *_ = without_sign_off([f"{STORY}{end}"], SENDER)
    assert text == [STORY]


def test_an_afterword_is_told() -> None:
    """The name above it is not."""
    told = "PS: She also helped my mother, who had lost her keys, to find them again."
    text, *_ = without_sign_off(f"{STORY}\n\nKind regards,\nLou\n\n{told}".split("\n"), SENDER)
    assert "\n".join(text) == f"{STORY}\n\n{told}"


TOLD = (
    "Thank you!\nAnna is the best there is, and always was.",
    "Thanks, Anna was great today",
    "Thanks to Anna my mother is well again.",
    "Thank you Anna",
    "Thank you, Anna!",
    "Best wishes\nto the whole team, who did not stop smiling all evening.",
    "Love\nis what she puts into every loaf.",
    "Bravo!",
    "Bravo",
    "Merci !",
    "Amazing.",
    "The best of all:\n\nAnna",
    "Sent from heaven, she was. Nobody else would have stayed.",
    "Sent from the kitchen to help us, he carried everything himself.",
    "This message is to thank Anna for everything that she did.",
    "This email may be long, but she deserves it.",
    "Confidentiality mattered to her, and she never told anybody.",
    "Disclaimer: I am her biggest fan.",
    "Powered by tea alone, she worked through the night.",
    "Downloaded from the website, the form was wrong. She mended it.",
    "She put me on the mailing list",
    "Esta mensagem é para agradecer à Anna.",
    "Ce message est pour remercier Anna.",
    "Diese E-Mail ist ein Dank an Anna.",
    "Ta wiadomość jest dla Anny.",
    "--\nThen she came back with the tray, sat down beside my mother and listened to her for an hour.",
    "She asked: “And from whom?”\n\nFrom me, I said, and she laughed until the tea was cold.",
    "X marks the spot where she stood.",
)


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("senders", [SENDER, ()], ids=["known", "unknown"])
def test_what_only_looks_so(told: str, senders: tuple[str, ...]) -> None:
    """Stays, word for word, at the end and in the midst of a story."""
    for text in (f"{STORY}\n\n{told}", f"{STORY}\n\n{told}\n\n{STORY}", f"{told}\n\n{STORY}"):
        assert "\n".join(without_sign_off(text.split("\n"), senders).lines) == text
        assert find_own_words(text, "", senders).text == text


BEGINNINGS = (
    "Hello Anna was so kind to me that I cried.",
    "Dear Anna helped my mother carry the bags",
    "Morning shifts are hard without her",
    "Good morning is what she says to everybody",
    "Liebe geht durch den Magen, sagt sie",
    "Cher est le pain, mais elle me l’a offert",
    "On Friday she helped me with a letter that I wrote",
    "On the card my mother wrote:",
    "On 8 November she wrote:",
    "One of her notes: my mother wrote:",
    "Le lendemain elle a écrit :",
    "Am Freitag hat sie mir alles aufgeschrieben, was ich schrieb",
    "A 3 year old wrote:",
)


@pytest.mark.parametrize("told", BEGINNINGS)
def test_sentences_like_greetings_and_headers(told: str) -> None:
    """Stay, word for word."""
    for text in (f"{told}\n{STORY}", f"{STORY}\n{told}\n{STORY}"):
        assert find_own_words(text).text == text


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear all,",
        "Hi there",
        "Hello Anna,",
        "Good morning everyone!",
        "Sehr geehrte Damen und Herren,",
        "Bonjour à tous,",
        "Chère Madame, cher Monsieur,",
        "Olá a todos,",
        "Szanowni Państwo,",
        "Dear Sir or Madam",
        "Liebe Kolleginnen und Kollegen",
    ],
)
def test_greetings(greeting: str) -> None:
    """Are left out."""
    assert find_own_words(f"{greeting}\n\n{STORY}").text == STORY


@pytest.mark.parametrize(
    "quoted",
    [
        "On Fri, 22 Nov 2024 at 09:12, Emma Stone <emma@example.org> wrote:\n> Who made your day?\n> Emma",
        "On 22 Nov 2024, Emma Stone wrote:\n\n> Who made your day?",
        "On Friday, 22 November 2024, 09:12:00 GMT, Emma Stone wrote:\n\nWho made your day?\nEmma",
        "Am 22.11.24 um 09:12 schrieb Emma Stone:\n> Wer war es?",
        "Em 22/11/2024 09:12, Emma Stone escreveu:\n> Quem foi?",
        "W dniu 22.11.2024 o 09:12, Emma Stone pisze:\n> Kto to był?",
        "Emma Stone wrote:\n> Who made your day?",
        "From: Emma Stone\nSent: 22 November 2024 09:12\nTo: Lou Martin\n\nWho made your day?\nEmma",
    ],
)
def test_quotations(quoted: str) -> None:
    """Are left out, with the names in them."""
    own = find_own_words(f"{STORY}\n\n{quoted}")
    assert own.text == STORY
    assert own.left_out


def test_headers_above_all() -> None:
    """What was copied with its headers has its words below them."""
    assert find_own_words(f"From: Lou Martin\nDate: 8 November 2024\n\n{STORY}").text == STORY


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Told by Lou Martin.", "Told by […]."),
        ("MARTIN, Lou told it.", "[…] told it."),
        ("My name is Jo Stone and I …", "My name is […] and I …"),
        ("I am Lou, and I …", "I am […], and I …"),
        ("I am Scottish. Lou is a street.", "I am Scottish. Lou is a street."),
        ("Je m’appelle Lou Martin.", "Je m’appelle […]"),
    ],
)
def test_names_in_a_text(text: str, without: str) -> None:
    """Whole names are taken out; one word may be anybody's."""
    assert without_senders(text, SENDER).text.rstrip(".") == without.rstrip(".")


def test_names_of_senders() -> None:
    """As headers have them."""
    assert plain_name("Martin, Lou (Accounts)") == "Lou Martin"
    assert plain_name("lou.martin@example.org") == "lou martin"
    assert plain_name("“Lou” via Forms") == "“Lou”"
    assert is_sender("lou MARTIN", SENDER)
    assert not is_sender("Lou", ("Lou",))
