"""Files beside the pages: each module makes one kind, by `files(build)`."""
