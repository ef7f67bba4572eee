"""Texts without their records: names, characters, contact details, ids, links, Markdown, stories, words."""
