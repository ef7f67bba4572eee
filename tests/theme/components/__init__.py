"""Every component of the theme in all its states, on one page that is built only for tests."""
