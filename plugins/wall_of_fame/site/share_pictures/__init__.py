"""Pictures to share: one for each recognition, person, business and campaign."""
