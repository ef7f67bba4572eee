"""Who sent a nomination: their names, and the words with which they sign, stay out of a draft."""
