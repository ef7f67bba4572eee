"""The scripts in which people write: which one a character is of, and which names mix them."""
