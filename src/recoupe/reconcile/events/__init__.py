"""From records that tell one event to the event, its verdict and its links."""
