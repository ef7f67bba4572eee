"""What can be said of a text by itself: names, characters, contact details, ids, Markdown, stories, words."""
