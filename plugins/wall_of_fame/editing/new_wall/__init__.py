"""A wall of one’s own: what is asked for, its first content, and the few files around it."""
