"""Frozen records that pass between the stages; the standard library only."""
