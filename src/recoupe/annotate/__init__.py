"""From an article to its sentences, their roles, names, numbers, quotations and speakers."""
