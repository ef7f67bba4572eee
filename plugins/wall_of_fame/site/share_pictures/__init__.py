"""Share pictures: one for each recognition, person, business and campaign."""
