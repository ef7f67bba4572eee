"""Reports for editors: what to look after, what a change does, which links are dead. They change nothing."""
