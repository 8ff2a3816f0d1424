"""The only code that opens seeds/ and content/."""
