"""What is asked of the machine: processes, files, git, the clock, digests and what is cached."""
