"""How a page is drawn: the templates, their macros and filters."""
