"""The wall's data for other programs: JSON and CSV, for the whole wall and for parts of it."""
