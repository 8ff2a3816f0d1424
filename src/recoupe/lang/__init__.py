"""What one language supplies to the stages; a language is one folder."""
