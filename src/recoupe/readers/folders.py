"""The folders of a story project, that people fill and no build writes to."""

SEEDS = "seeds"
CONTENT = "content"
TEMPLATES = "templates"
SOURCES = (SEEDS, CONTENT, TEMPLATES)
