"""Event records: what one article says happened."""
