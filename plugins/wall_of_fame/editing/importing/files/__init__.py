"""Files, folders, archives and what is pasted: what each holds, and what lies beside it."""
