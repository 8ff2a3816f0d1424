"""From what each article says to what they say together."""
