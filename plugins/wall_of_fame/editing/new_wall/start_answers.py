"""The questions of `wall start`: what no option gives is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from babel import Locale
from markupsafe import Markup

from wall_of_fame.editing.matching import split_at_commas
from wall_of_fame.editing.new_wall import validators
from wall_of_fame.editing.new_wall.first_files import NewStandard, NewWall
from wall_of_fame.editing.questions import Questions, Validator, accept
from wall_of_fame.records import Absent
from wall_of_fame.site.language import catalogue_of
from wall_of_fame.site.theme.colours import ink
from wall_of_fame.site.theme.folders import with_bundled_theme
from wall_of_fame.wall import Standard

# What a wall has, as it is asked for, and what it is without then.
_ABSENT: Final[Mapping[str, tuple[Absent, ...]]] = {
    "both": (),
    "businesses": ("places",),
    "none": ("businesses",),
}


class AnswerError(Exception):
    """An answer that cannot be used, with the reason for people."""


@dataclass(frozen=True, slots=True)
class StartOptions:
    """Options by their names (“place_word”), None if not given; without `asks` the defaults are taken."""

    values: Mapping[str, str | None]
    standards: Sequence[str] = ()
    without: Sequence[Absent] = ()
    asks: bool = True


def ask_new_wall(options: StartOptions, questions: Questions) -> NewWall:
    """Everything that a new wall needs.

    Raises:
        AnswerError: an option cannot be used, or one is missing and nothing is asked.
    """
    _require_what_has_no_default(options)
    answers = _Answers(options, questions)
    name = answers.get("name", "What is the wall called?", "", validators.wall_name)
    url = answers.get("url", "Where will it stand? (https://…)", "", validators.site_url)
    lang = answers.get("lang", "Which language does it speak?", "en", validators.language)
    stories_in = answers.get("stories_in", "In which languages may stories come?", lang, validators.languages)
    timezone = answers.get("timezone", "In which time zone?", "Europe/London", validators.timezone)
    standards = _standards_of(options.standards) or _ask_standards(questions)
    without = _without(options, questions)
    singular, plural, places = ("", "", "") if without else _places(answers)
    repository = answers.get(
        "repository", "Where is the repository? (nothing if there is none yet)", "", validators.repository_url
    )
    organisation = answers.get(
        "organisation", "Who runs the wall? (nothing if that is not settled yet)", "", validators.organisation
    )
    contact = organisation and answers.get(
        "contact", "How can people reach you? (email, web address or phone; may wait)", "", validators.contact
    )
    return NewWall(
        name=name,
        url=url.rstrip("/"),
        lang=lang,
        stories_in=tuple(_language_name(tag, lang) for tag in split_at_commas(stories_in)),
        timezone=timezone,
        standards=standards,
        singular=singular,
        plural=plural,
        places=tuple(split_at_commas(places)),
        without=without,
        repository=repository.rstrip("/"),
        organisation=organisation,
        contact=contact,
    )


def _places(answers: _Answers) -> tuple[str, str, str]:
    """What a place is called, one and many, and the list of them."""
    word = answers.get(
        "place_word", "What is a place called with you: one, many?", "Place,Places", validators.one_and_many
    )
    singular, plural = split_at_commas(word)
    listed = answers.get("places", "Which places are there? (with commas between)", "", validators.places)
    return singular, plural, listed


def _without(options: StartOptions, questions: Questions) -> tuple[Absent, ...]:
    """What the wall has none of; without businesses it has no places either."""
    named = options.without
    if not named and options.asks and not options.values["places"]:
        which = questions.ask(
            "Are people recognised at businesses, and these in places? (both; businesses: they are in no "
            "places; none: no businesses either, as in a school or a project)",
            default="both",
            validator=lambda typed: None if typed in _ABSENT else f"Type {', '.join(_ABSENT)}.",
            option="--without",
        )
        named = _ABSENT[which]
    return ("businesses",) if "businesses" in named else ("places",) if named else ()


def _require_what_has_no_default(options: StartOptions) -> None:
    required = {**options.values, "standard": options.standards}
    names = ("name", "url", "standard", *(() if options.without else ("places",)))
    missing = [f"--{name}" for name in names if not required[name]]
    if missing and not options.asks:
        raise AnswerError(f"With --yes these must be given: {', '.join(missing)}.")


@dataclass(frozen=True, slots=True)
class _Answers:
    """Answers by options, or else by questions."""

    options: StartOptions
    questions: Questions

    def get(self, name: str, question: str, default: str, validator: Validator = accept) -> str:
        """The option's value, the answer to the question, or the default where nothing is asked."""
        option = f"--{name.replace('_', '-')}"
        value = self.options.values[name]
        if value is None and self.options.asks:
            value = self.questions.ask(question, default=default, validator=validator, option=option)
        if value is None:
            value = default
        complaint = validator(value)
        if complaint:
            raise AnswerError(f"{option}: {complaint}")
        return value.strip()


def _standards_of(options: Sequence[str]) -> tuple[NewStandard, ...]:
    """The standards that options give, as “LETTER,NAME,COLOUR,TAGLINE”."""
    standards: list[NewStandard] = []
    for option in options:
        letter, name, colour, tagline = [part.strip() for part in (*option.split(",", 3), "", "", "")[:4]]
        colour = colour or validators.free_colour(standards)
        standards.append(NewStandard(letter, name, colour, tagline))
        complaint = validators.last_standard(standards)
        if complaint:
            raise AnswerError(f"--standard {option}: {complaint}")
    return tuple(standards)


def _ask_standards(questions: Questions) -> tuple[NewStandard, ...]:
    """One standard after another, until one has no name."""
    standards: list[NewStandard] = []
    while True:
        which = "another standard" if standards else "the first standard that people are recognised for"
        hint = " (nothing: that is all)" if standards else ""
        name = questions.ask(f"What is {which} called?{hint}", option="--standard")
        if not name and standards:
            return tuple(standards)
        letter = questions.ask("  Its letter?", default=name[:1].upper())
        tagline = questions.ask("  A line that says what it means? (may wait)")
        colour = questions.ask("  Its colour?", default=validators.free_colour(standards))
        standard = NewStandard(letter, name, colour, tagline)
        complaint = validators.last_standard([*standards, standard])
        if complaint:
            questions.say(f"  {complaint} Once more:")
            continue
        standards.append(standard)
        questions.say(f"  {_describe_writing(standard)}")


def _describe_writing(standard: NewStandard) -> str:
    """Which writing the colour gets, so that it can be read."""
    on_the_wall = Standard("", "", standard.letter, standard.name, 1, standard.colour, "", Markup())
    which = "White" if ink(on_the_wall) == "#fff" else "Black"
    return f"{which} writing will stand on {standard.colour}: it can be read well."


def _language_name(tag: str, lang: str) -> str:
    """A language's name in the wall's language, or in English if the interface does not speak that."""
    speaks = lang if catalogue_of(with_bundled_theme(None), lang) else "en"
    return str(Locale.parse(tag, sep="-").get_display_name(Locale.parse(speaks, sep="-")))
