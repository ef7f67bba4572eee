"""The share pictures of pages that gather recognitions: the wall, a business, a standard, a place and more.

Who asked to stay out of search engines is on none of them: neither their face nor a word of their story.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from wall_of_fame.site import Site
from wall_of_fame.site.language.quotation_marks import in_quotation_marks
from wall_of_fame.site.share_pictures import portrait
from wall_of_fame.site.share_pictures.card import Face
from wall_of_fame.site.share_pictures.share_picture import (
    SharePicture,
    faces_of,
    newest_quoted,
    picture_of,
    quote_of,
    rendition_name,
)
from wall_of_fame.text.names import first_initial
from wall_of_fame.wall import Award, Business, Campaign, Recognition, Standard


def of_wall(site: Site, title: str) -> SharePicture | None:
    """The picture of every page that has none of its own: what the wall says of itself, and all its pins."""
    return picture_of(site, title or site.name, "", "", (), site.standards, ground="sky")


def of_standard(site: Site, standard: Standard, recognitions: Iterable[Recognition]) -> SharePicture | None:
    """The picture of a standard, with the newest words that show it."""
    words, lang = next(
        (
            (in_quotation_marks(evidence.words, recognition.lang or site.lang), recognition.lang)
            for recognition in _public(recognitions)
            for evidence in recognition.evidence
            if evidence.standard is standard and evidence.words
        ),
        ("", ""),
    )
    return picture_of(site, standard.name, standard.tagline, words, (), (standard,), lang=lang)


def of_business(
    site: Site, business: Business, recognitions: Iterable[Recognition], standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a business, with words of its newest story: its logo, else the newest faces.

    Without a story it is the first letter of its name.
    """
    public = tuple(_public(recognitions))
    quoted = newest_quoted(public)
    words, lang = (quote_of(quoted, site.lang), quoted.lang) if quoted else ("", "")
    logo = rendition_name(business.logo, "logo")
    letter = first_initial(business.name, site.lang)
    faces = () if logo else _newest_faces(public, with_photo=True) or _newest_faces(public)
    return picture_of(
        site,
        business.name,
        business.description,
        words,
        faces or (Face(letter, logo),),
        standards,
        lang=lang,
        ground="sky",
        is_logo=bool(logo),
    )


def of_campaign(
    site: Site, campaign: Campaign, days: str, standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a campaign; `days` are its dates in words. Without any standard it shows all pins."""
    standards = tuple(standards) or site.standards
    return picture_of(site, campaign.name, days, campaign.theme, (), standards, ground="sun")


def of_award(site: Site, award: Award, line: str) -> SharePicture | None:
    """The picture of an award ceremony, with faces of its winners; `line` says when and where it was."""
    recognitions = _public(winner.recognition for winner in award.winners)
    return picture_of(site, award.name, line, "", _newest_faces(recognitions), site.standards, ground="sun")


def of_list(
    site: Site, name: str, line: str, recognitions: Iterable[Recognition], standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a place or a year, with the newest faces and words."""
    public = tuple(islice(_public(recognitions), portrait.MOST_FACES))
    quoted = newest_quoted([recognition for recognition in public if _is_in_language_of(site, recognition)])
    words, lang = (quote_of(quoted, site.lang), quoted.lang) if quoted else ("", "")
    faces = _newest_faces(public)
    return picture_of(site, name, line, words, faces, tuple(standards), lang=lang, ground="sky")


def _public(recognitions: Iterable[Recognition]) -> Iterable[Recognition]:
    """Those of people who did not ask to stay out of search engines."""
    return (recognition for recognition in recognitions if not recognition.noindex)


def _is_in_language_of(site: Site, recognition: Recognition) -> bool:
    return recognition.lang in ("", site.lang)


def _newest_faces(recognitions: Iterable[Recognition], *, with_photo: bool = False) -> tuple[Face, ...]:
    """The first faces, each person's once; `with_photo` of those who have one."""
    people = dict.fromkeys(person for recognition in recognitions for person in recognition.people)
    public = (person for person in people if not person.noindex and (person.photo or not with_photo))
    return faces_of(tuple(islice(public, portrait.MOST_FACES)))
