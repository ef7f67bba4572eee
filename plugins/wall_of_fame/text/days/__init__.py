"""Days as people and programs write them: in numbers, in words of several languages, or from another day."""
