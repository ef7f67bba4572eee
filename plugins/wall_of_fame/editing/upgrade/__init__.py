"""A wall’s repository moves to the newest format: planned in words, carried out whole or not at all."""
