"""What the form in the browser calls its fields and lists, in the language of the wall."""

from __future__ import annotations

from typing import Any

from wall_of_fame.site.language import Language

PlaceWords = tuple[str, str]
"""The wall's own words for a place and for several; both empty if it has not chosen them."""


def field_labels(language: Language, words: PlaceWords = ("", "")) -> dict[str, str]:
    """What each field is called, by its name in a record; `words` are those for places."""
    _ = language
    place, places = words
    return {
        "aliases": _("Former addresses"),
        "also_known_as": _("Also known as"),
        "approved": _("Approved"),
        "body": _("Text"),
        "business": _("Business"),
        "by": _("By whom"),
        "by_leader": _("Thanked by their leader"),
        "campaign": _("Campaign"),
        "captions": _("Captions"),
        "category": _("Category"),
        "ceremony": _("Ceremony"),
        "changed": _("What it changed"),
        "closed": _("Closed on"),
        "colour": _("Colour"),
        "column": _("Column"),
        "consent": _("Consent"),
        "count": _("How many"),
        "date": _("Date"),
        "day": _("Day"),
        "days": _("Days"),
        "days_before": _("Days before"),
        "department": _("Department"),
        "departments": _("Departments"),
        "edition": _("Edition"),
        "editions": _("Editions"),
        "end": _("Last day"),
        "entry": _("Entry"),
        "finalists": _("Finalists"),
        "first_full_week": _("First full week of"),
        "focus": _("Middle of the face"),
        "founder": _("Founder"),
        "from": _("From whom"),
        "group": _("Group"),
        "guardian": _("A guardian’s yes"),
        "id": _("Id"),
        "internal": _("Among colleagues"),
        "joined": _("Joined"),
        "keeps": _("What may stay"),
        "kind": _("Kind"),
        "lang": _("Language"),
        "late": _("After the campaign"),
        "letter": _("Letter"),
        "links": _("Links"),
        "logo": _("Logo"),
        "logo_alt": _("The logo in words"),
        "merged_into": _("Merged into"),
        "name": _("Name"),
        "noindex": _("Kept out of search engines"),
        "nominate_url": _("Address for nominations"),
        "nomination": _("Nomination"),
        "nominator": _("Nominated by"),
        "nominee": _("Who is thanked"),
        "note": _("Hand-written note"),
        "note_alt": _("The note in words"),
        "notice": _("Notice"),
        "number": _("Number"),
        "numbers": _("Numbers"),
        "on": _("On which day"),
        "one_per": _("One for each"),
        "order": _("Position"),
        "organisers": _("Organisers"),
        "over_18": _("Over 18"),
        "passed_on_by": _("Passed on by"),
        "photo": _("Photo"),
        "photo_alt": _("The photo in words"),
        "picture": _("Picture"),
        "picture_alt": _("The picture in words"),
        "pin": _("Pin"),
        "pin_edition": _("Edition of pins"),
        "place": place or _("Area"),
        "places": places or _("Areas"),
        "plural": _("Word for several"),
        "preparations": _("Preparations"),
        "presented": _("Presented on"),
        "pronounced": _("How the name is said"),
        "reply": _("Reply"),
        "review_by": _("Ask again by"),
        "reviewed": _("Reviewed"),
        "role": _("Role"),
        "row": _("Row"),
        "sector": _("Sector"),
        "served": _("Whom it served"),
        "shared": _("Won together"),
        "singular": _("Word for one"),
        "sort_as": _("Sorted as"),
        "source": _("How it came"),
        "sponsors": _("Sponsors"),
        "standards": _("Standards"),
        "start": _("First day"),
        "story": _("Story"),
        "summary": _("Summary"),
        "tagline": _("In one line"),
        "text": _("Text"),
        "thanked_on": _("Thanked on"),
        "theme": _("Theme"),
        "time": _("Time of day"),
        "title": _("Title"),
        "told_on": _("Day they were told"),
        "url": _("Web address"),
        "video": _("Video"),
        "website": _("Website"),
        "winners": _("Winners"),
        "without": _("Without"),
        "without_words": _("Without words"),
    }


def kind_labels(language: Language, words: PlaceWords = ("", "")) -> dict[str, str]:
    """What one record of a kind is called, and several, by the English words; `words` as above."""
    _ = language
    return {
        "Award": _("Award"),
        "Awards": _("Awards"),
        "Business": _("Business"),
        "Businesses": _("Businesses"),
        "Campaign": _("Campaign"),
        "Campaigns": _("Campaigns"),
        "News": _("News"),
        "Nomination": _("Nomination"),
        "Nominations": _("Nominations"),
        "Page": _("Page"),
        "Pages": _("Pages"),
        "People": _("People"),
        "Person": _("Person"),
        "Places": words[1] or _("Areas"),
        "Standard": _("Standard"),
        "Standards": _("Standards"),
        "Used pins": _("Used pins"),
        "Without": _("Without"),
    }


def in_language(collections: list[dict[str, Any]], language: Language, words: PlaceWords) -> None:
    """Give all lists and fields of the form their names in a language, and change nothing else."""
    fields, kinds = field_labels(language, words), kind_labels(language, words)
    waiting: list[Any] = [*collections]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            if "widget" in part:
                part["label"] = fields[part["name"]]
            else:
                part |= {key: kinds[part[key]] for key in ("label", "label_singular") if key in part}
            waiting += part.values()
