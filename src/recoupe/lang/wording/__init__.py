"""Puts dates, numbers, verdicts and reasons into the words of the site's language."""

from recoupe.lang.wording.wording import Wording, load_wording

__all__ = ["Wording", "load_wording"]
