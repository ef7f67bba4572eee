"""The wall inside Pelican: the only package that imports it."""
