"""The editors' rulings, carried out after the engine's own decisions."""
