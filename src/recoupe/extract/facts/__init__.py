"""Quantity facts: figures that say something measurable."""
