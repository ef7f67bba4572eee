"""The machine: processes, files, git, the clock, digests and the cache. Nothing here knows of the wall."""
