"""The text itself: its normalised view, words, sentences, and what each stretch is for."""
