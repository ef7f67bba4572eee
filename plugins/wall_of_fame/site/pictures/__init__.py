"""Contributed pictures as the site publishes them."""
