"""Which names of different articles are one person, body or place."""
