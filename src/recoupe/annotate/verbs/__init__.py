"""Verb groups and their tenses."""
