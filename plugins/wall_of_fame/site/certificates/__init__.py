"""Certificates and posters: PDF files beside recognitions and businesses, to be saved, printed and framed."""
