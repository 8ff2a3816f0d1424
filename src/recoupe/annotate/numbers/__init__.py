"""Numbers as amounts: what is counted, with the hedges the text gives."""
