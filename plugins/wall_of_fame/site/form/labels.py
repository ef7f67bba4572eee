"""What the form in the browser calls its collections and fields, in the language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


def translate_labels(config: Any, translate: Callable[[str], str]) -> None:
    """Put the labels of a form, wherever they stand in it, into another language; unknown ones stay."""
    words = _labels(translate)
    for part in _parts(config):
        for key in ("label", "label_singular"):
            if part.get(key) in words:
                part[key] = words[part[key]]


def _parts(config: Any) -> Iterator[dict[str, Any]]:
    if isinstance(config, dict):
        yield config
    for inner in config.values() if isinstance(config, dict) else config if isinstance(config, list) else ():
        yield from _parts(inner)


def _labels(_: Callable[[str], str]) -> dict[str, str]:
    """Every label by its English words; each stands here once, so that catalogues have it."""
    return {
        "Aliases": _("Aliases"),
        "Also known as": _("Also known as"),
        "Approved": _("Approved"),
        "Award": _("Award"),
        "Awards": _("Awards"),
        "Business": _("Business"),
        "Businesses": _("Businesses"),
        "By": _("By"),
        "By leader": _("By leader"),
        "Campaign": _("Campaign"),
        "Campaigns": _("Campaigns"),
        "Captions": _("Captions"),
        "Category": _("Category"),
        "Ceremony": _("Ceremony"),
        "Changed": _("Changed"),
        "Closed": _("Closed"),
        "Colour": _("Colour"),
        "Column": _("Column"),
        "Consent": _("Consent"),
        "Count": _("Count"),
        "Date": _("Date"),
        "Day": _("Day"),
        "Days": _("Days"),
        "Days before": _("Days before"),
        "Department": _("Department"),
        "Departments": _("Departments"),
        "Edition": _("Edition"),
        "Editions": _("Editions"),
        "End": _("End"),
        "Entry": _("Entry"),
        "Finalists": _("Finalists"),
        "First full week": _("First full week"),
        "Focus": _("Focus"),
        "Founder": _("Founder"),
        "From": _("From"),
        "Group": _("Group"),
        "Guardian": _("Guardian"),
        "Id": _("Id"),
        "Internal": _("Internal"),
        "Joined": _("Joined"),
        "Keeps": _("Keeps"),
        "Kind": _("Kind"),
        "Lang": _("Lang"),
        "Late": _("Late"),
        "Letter": _("Letter"),
        "Links": _("Links"),
        "Logo": _("Logo"),
        "Logo alt": _("Logo alt"),
        "Merged into": _("Merged into"),
        "Name": _("Name"),
        "News": _("News"),
        "Noindex": _("Noindex"),
        "Nominate url": _("Nominate url"),
        "Nomination": _("Nomination"),
        "Nominations": _("Nominations"),
        "Nominator": _("Nominator"),
        "Nominee": _("Nominee"),
        "Note": _("Note"),
        "Note alt": _("Note alt"),
        "Notice": _("Notice"),
        "Number": _("Number"),
        "Numbers": _("Numbers"),
        "On": _("On"),
        "One per": _("One per"),
        "Order": _("Order"),
        "Organisers": _("Organisers"),
        "Over 18": _("Over 18"),
        "Page": _("Page"),
        "Pages": _("Pages"),
        "Passed on by": _("Passed on by"),
        "People": _("People"),
        "Person": _("Person"),
        "Photo": _("Photo"),
        "Photo alt": _("Photo alt"),
        "Picture": _("Picture"),
        "Picture alt": _("Picture alt"),
        "Pin": _("Pin"),
        "Pin edition": _("Pin edition"),
        "Place": _("Place"),
        "Places": _("Places"),
        "Plural": _("Plural"),
        "Preparations": _("Preparations"),
        "Presented": _("Presented"),
        "Pronounced": _("Pronounced"),
        "Reply": _("Reply"),
        "Review by": _("Review by"),
        "Reviewed": _("Reviewed"),
        "Role": _("Role"),
        "Row": _("Row"),
        "Sector": _("Sector"),
        "Served": _("Served"),
        "Shared": _("Shared"),
        "Singular": _("Singular"),
        "Sort as": _("Sort as"),
        "Source": _("Source"),
        "Sponsors": _("Sponsors"),
        "Standard": _("Standard"),
        "Standards": _("Standards"),
        "Start": _("Start"),
        "Story": _("Story"),
        "Summary": _("Summary"),
        "Tagline": _("Tagline"),
        "Text": _("Text"),
        "Thanked on": _("Thanked on"),
        "Theme": _("Theme"),
        "Title": _("Title"),
        "Told on": _("Told on"),
        "Url": _("Url"),
        "Used pins": _("Used pins"),
        "Video": _("Video"),
        "Website": _("Website"),
        "Winners": _("Winners"),
        "Without": _("Without"),
        "Without words": _("Without words"),
    }
