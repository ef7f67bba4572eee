"""Posts: what Facebook lets people download of a group, and what they copy from its pages."""
