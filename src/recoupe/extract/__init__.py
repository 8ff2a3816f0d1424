"""From an annotated article to event records and quantity facts."""
