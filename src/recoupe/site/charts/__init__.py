"""What is drawn to scale: axes, strips, the overview, the dates that words leave."""
