"""What a business shows of the wall on its own website: badges, embedded pages, cards."""
