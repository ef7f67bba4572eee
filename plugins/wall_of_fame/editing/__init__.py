"""What editors change: drafts, new records, imports, withdrawals, a wall of one’s own."""
