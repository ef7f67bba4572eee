"""What editors are told: what to look after, what a change does, which links are dead. Nothing is changed."""
