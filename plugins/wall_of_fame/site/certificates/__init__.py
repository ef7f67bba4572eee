"""Certificates and posters beside recognitions and businesses, to be framed; and packs, to be handed over."""
