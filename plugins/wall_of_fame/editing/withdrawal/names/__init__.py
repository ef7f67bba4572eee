"""Names in texts: their forms, however they are spelt, and who else may be meant by them."""
