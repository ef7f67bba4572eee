"""Where to paste a code: the steps for common website builders, and for profiles elsewhere."""

from __future__ import annotations

from wall_of_fame.site.language import Language

Steps = tuple[tuple[str, tuple[str, ...]], ...]
"""Names of builders, each with its steps."""


def steps(language: Language) -> Steps:
    """The steps for each builder and profile, in the site's language."""
    _ = language
    paste = _("Paste the code of the badge or of the frame.")
    return (
        (
            "WordPress",
            (
                _("Open the page, press +, and choose “Custom HTML”."),
                paste,
                _("Press “Update”."),
            ),
        ),
        (
            "Wix",
            (
                _("In the editor choose Add elements, then Embed code, then Embed HTML."),
                paste,
                _("Press “Update”, and make the box as high as the frame."),
            ),
        ),
        (
            "Squarespace",
            (_("Edit the page, press “Add block”, and choose “Embed” or “Code”."), paste, _("Save.")),
        ),
        (
            "Shopify",
            (
                _("Choose Online Store, then Themes, then Customise."),
                _("Add a section called “Custom Liquid”."),
                paste,
                _("Save."),
            ),
        ),
        (
            "Webflow",
            (_("Add the element “Code Embed”."), paste, _("Publish.")),
        ),
        (
            "Google Sites",
            (
                _("Choose Insert, then Embed, then “Embed code”."),
                paste,
                _("Press Next, then Insert, and pull the box to its height."),
            ),
        ),
        (
            _("Any other website"),
            (
                _("Look for “HTML”, “Embed” or “Custom code”."),
                paste,
                _("If the builder takes scripts away, use the badge or the frame: they have none."),
            ),
        ),
        (
            _("Facebook page"),
            (
                _("Copy the link above and paste it into a new post: its picture comes by itself."),
                _("Open the menu of the post and choose “Pin post”, so that it stays at the top."),
                _("Add the link to your page, too: About, then Contact and basic info, then Websites."),
            ),
        ),
        (
            _("Google Business Profile"),
            (
                _("Search for your business on Google while you are signed in."),
                _("Choose “Add update”, and write a sentence about who was recognised."),
                _("Add a button “Learn more”, and paste the link above."),
            ),
        ),
        (
            "Instagram",
            (_("Choose “Edit profile”, then Links, then “Add external link”, and paste the link above."),),
        ),
        (
            _("Mail signature"),
            (
                _("Open badge.png above, copy the picture, and paste it into the signature."),
                _("Select it, and give it the link above."),
                _("A copied picture does not count by itself. Copy it again from time to time."),
            ),
        ),
    )
