"""Which records tell one event."""
