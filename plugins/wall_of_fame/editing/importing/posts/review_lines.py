"""What the lines of a copied review are: stars, counts of reviews, ages, buttons, the head of a reply."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.capitals import CAPITAL

# Signs that these pages draw with a font of their own: they have no meaning elsewhere.
_DRAWN: Final = re.compile("[\ue000-\uf8ff\u200b\u200e\u200f\u2066-\u2069\ufeff]")
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f\t]")

# A row of stars is taken whole (“(?>”), ten at a time: cut in every way, a long one would take for ever.
_STARS: Final = (
    r"(?>[★⭐☆✩✮🌟✰]\ufe0f?(?:\s?[★⭐☆✩✮🌟✰]\ufe0f?){0,9})|"
    r"(?:rated |note |bewertet mit )?[0-5](?:[.,]\d)?\s?(?:/\s?5|"
    r"(?:(?:out )?of|"
    r"sur|von|de|na|z) ?(?:5|five))(?:[ -](?:stars?|bubbles|étoiles?|sternen?|estrelas?|gwiazd\w*))?|"
    r"(?:[1-5]|one|two|three|four|five)[ -](?:stars?|étoiles?|sterne?|estrelas?|gwiazd\w*)(?: (?:review|"
    r"rating))?"
)
_PROFILE: Final = (
    r"\d[\d.,]{0,12}\s?k?\s?(?:google )?(?:(?:helpful )?votes?|reviews?|photos?|contributions?|ratings?|"
    r"followers?|"
    r"avis|rezension(?:en)?|bewertung(?:en)?|fotos?|beiträge?|opini\w{1,3}|zdję\w{1,5}|avaliaç\w{2,4}|"
    r"comentários?|recensioni?|reseñas?)|local guide|(?:level|niveau|stufe|poziom) \d{1,2}(?: contributor)?"
)
_UNIT: Final = (
    r"(?:seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans?|"
    r"années?|"
    r"minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|minutos?|horas?|dias?|semanas?|"
    r"mês|meses|"
    r"anos?|minut\w?|godzin\w?|dni|dzień|tygod\w{2,4}|tydzień|miesi\w{2,4}|lat|lata|rok)"
)
_NUMBER: Final = r"(?:\d{1,3}|an?|one|une?|eine[mnrs]?|uma?)"
_AGE: Final = (
    rf"(?:edited |modifié |bearbeitet |editad[oa] |edytowano )?(?:{_NUMBER} {_UNIT} ago|"
    rf"il y a {_NUMBER} {_UNIT}|"
    rf"vor {_NUMBER} {_UNIT}|há {_NUMBER} {_UNIT}|(?:{_NUMBER} )?{_UNIT} (?:temu|atrás)|yesterday|"
    rf"just now|today)"
)
_FILLING: Final = (
    r"new|neu|nouveau|nouvel avis|novo|nowa|nowość|verified(?: order)?|invited|redirected|unprompted review|"
    r"vérifié|verifiziert|verificad[ao]|zweryfikowan\w|(?:on|via) (?:google|trustpilot|tripadvisor)|"
    r"google|trustpilot"
)
_DIVIDER: Final = r"[\s·•|,()\u2013\u2014-]{0,12}"
_PIECE: Final = rf"(?:{_STARS}|{_PROFILE}|{_AGE}|{_FILLING})"
_HEAD_LINE: Final = re.compile(rf"\A{_DIVIDER}{_PIECE}(?:{_DIVIDER}{_PIECE})*+{_DIVIDER}", re.IGNORECASE)
_AFTER_NAME: Final = re.compile(
    rf"\A(?P<name>[^\W\d_][^★⭐☆·•|:!?\n]{{0,58}}?){_DIVIDER}(?P<rest>(?:{_STARS}|{_PROFILE})"
    rf"(?:{_DIVIDER}{_PIECE})*+{_DIVIDER})",
    re.IGNORECASE,
)
_SEARCHED: Final = {
    "stars": re.compile(rf"(?<!\w)(?:{_STARS})(?!\w)", re.IGNORECASE),
    "profile": re.compile(rf"(?<!\w)(?:{_PROFILE})(?!\w)", re.IGNORECASE),
    "age": re.compile(rf"(?<!\w)(?:{_AGE})(?!\w)", re.IGNORECASE),
}
_COUNTRY: Final = re.compile(r"[A-Z]{2}|[·•]")
_REPLY: Final = re.compile(
    r"(?:response|reply|réponse|antwort|resposta|odpowiedź|respuesta) (?:from|by|of|du|de la|de|d['’]|"
    r"vom|von|des|"
    r"der|do|da|od|firmy)? ?(?P<whom>[^.!?]{2,60}?)|"
    r"(?:odpowiedź|réponse|antwort) \S{1,40}|owner['’]?s? (?:response|reply)",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(
    r"owner|propri[eé]t|inhaber|właściciel|management|business|entreprise|firm", re.IGNORECASE
)
_FROM_NAME: Final = re.compile(rf" (?:from|by|of|de|du|von|od|firmy) {CAPITAL}")
_MOST_WORDS: Final = 6
_LONGEST: Final = 160
_BUTTON: Final = re.compile(
    r"(?:like|share|useful|helpful\??|report(?: review)?|reply|more|read more|show more|see more|flag|"
    r"(?:see|show) (?:original|translation).{0,20}|translated by google.{0,30}|j['’]aime|partager|utile|"
    r"signaler|"
    r"gefällt mir|teilen|hilfreich|nützlich|gosto|partilhar|compartilhar|útil|lubię to!?|udostępnij|"
    r"przydatne)"
    r"\s?\(?\d{0,4}\)?",
    re.IGNORECASE,
)
_EXPERIENCE: Final = re.compile(
    r"(?:date of (?:experience|visit)|date de l['’]expérience|datum der erfahrung|data da experiência|"
    r"data doświadczenia)\s?:?\s(?P<day>.{4,40})",
    re.IGNORECASE,
)
_RATED: Final = r"[^\W\d_][^:|\n]{2,30}\s?:\s?[1-5](?:\s?/\s?5)?"
_ASPECT: Final = re.compile(
    rf"{_RATED}(?:{_DIVIDER}{_RATED})*|visited (?:in|on) .{{3,30}}|(?:written|reviewed) .{{4,30}}|"
    r"this review is the subjective opinion .*|review collected .{0,60}|\w{3,10} \d{4} [•·] \w{4,10}",
    re.IGNORECASE,
)


def plain_lines(text: str) -> list[str]:
    """The lines without the signs that the page adds."""
    return [_SPACES.sub(" ", _DRAWN.sub("", line)).strip() for line in text.split("\n")]


def is_head_line(line: str) -> bool:
    """Whether a line says nothing but stars, counts, ages and badges."""
    return len(line) <= _LONGEST and bool(_HEAD_LINE.fullmatch(line))


def is_between(line: str) -> bool:
    """Whether a line stands between a name and the stars, and says nothing: a country, a dot."""
    return bool(_COUNTRY.fullmatch(line))


def find_in_head(kind: str, line: str) -> str:
    """The first stars, profile or age in a line of a head, or “”."""
    match = _SEARCHED[kind].search(line)
    return " ".join(match[0].split()) if match else ""


def part_name(line: str) -> tuple[str, str]:
    """The name and the rest of a line such as “Lou Martin ★★★★★ 2 weeks ago”; “” and “” for any other."""
    match = _AFTER_NAME.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None or is_head_line(match["name"]) or len(match["name"].split()) > 4:  # noqa: PLR2004 - a name
        return "", ""
    return match["name"].strip(" ,(-\u2013\u2014"), match["rest"]


def is_reply(line: str, below: str) -> bool:
    """Whether a line is the head of the owner's reply; `below` is the next line."""
    if len(line) > _LONGEST:
        return False
    without_age = _SEARCHED["age"].sub("", line).strip(" ·•|,()-\u2013")
    if not _REPLY.fullmatch(without_age) or without_age.endswith((".", "!", "?")):
        return False
    if without_age != line or is_head_line(below):
        return True
    return len(line.split()) <= _MOST_WORDS and bool(_OWNER.search(line) or _FROM_NAME.search(line))


def is_button(line: str) -> bool:
    """Whether a line is a button below a review."""
    return bool(_BUTTON.fullmatch(line))


def is_aspect(line: str) -> bool:
    """Whether a line rates one side of a visit, or says when it was: “Food: 5/5”."""
    return len(line) <= _LONGEST and bool(_ASPECT.fullmatch(line))


def read_experience(line: str) -> str:
    """The day of a visit as it is written, or “”."""
    match = _EXPERIENCE.fullmatch(line)
    return match["day"].strip() if match else ""
