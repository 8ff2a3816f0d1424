"""Names of people, bodies and places in one article."""
