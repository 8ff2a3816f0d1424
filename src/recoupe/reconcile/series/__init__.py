"""Which figures are of one measure of one thing, and how they compare."""
