"""The theme: its files as they are published, the style of screens, and the contrast of its colours."""
