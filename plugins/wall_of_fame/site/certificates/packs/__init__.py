"""What is printed to tell, thank and ask people: letters, notes, forms and slips, never part of the site."""
