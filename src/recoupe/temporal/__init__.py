"""Time expressions: found, typed, and resolved from an anchor."""
