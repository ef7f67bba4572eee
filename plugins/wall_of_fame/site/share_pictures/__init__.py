"""Share pictures: one for the wall, and one for each thing that a page is about."""
