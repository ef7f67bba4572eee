"""The form in the browser (Decap CMS): its page, its configuration, its program."""
